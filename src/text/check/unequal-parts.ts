/** Turns what a release is made of into what its languages have of it otherwise: parts, numbers, references to them. */
import { fault, type Place } from '../../diagnostics/index.ts';
import { itemCounted, settingOf } from '../language/index.ts';
import {
  type Block,
  identified,
  lineId,
  nameOf,
  FIGURED_NUMBER,
  numberName,
  textOf,
  textOfBlock,
  type PartId,
  type Lang,
  type Version,
} from '../statement/index.ts';
import { excerpt, type Finding, findingIn, inEach, languageName, shownPlace } from './finding.ts';
import { type Facing, type FacingSide, lowered, type Passage, type VersionText } from './passages.ts';

/** What a block is that the other language has to have as well, if only once. */
function partOf(block: Block): string | undefined {
  if (block.matter !== undefined) return block.matter;
  if (block.kind === 'quote') return block.blocks.some(({ role }) => role === 'speaker') ? 'speaker' : undefined;
  if (block.kind !== 'paragraph') return undefined;
  return block.role === 'lead' || block.role === 'turn' || block.role === 'end-mark' ? block.role : undefined;
}

/** Each part of a release that some version has nothing of, at its first block in another. */
export function missingRoles(versions: readonly Version[]): readonly Finding[] {
  const known = versions.map((version) => ({ version, parts: firstOfParts(version) }));
  const told = new Set<string>();
  return known.flatMap(({ version, parts }) =>
    [...parts].flatMap(([part, first]) => {
      const absent = known.filter(({ parts: others }) => !others.has(part)).map((other) => other.version.lang);
      if (absent.length === 0 || told.has(part)) return [];
      told.add(part);
      return [roleMissing(first, version.lang, absent)];
    }),
  );
}

/** Where a part begins, and what it is called in a message. */
interface FirstOfPart {
  readonly id: PartId;
  readonly place: Place;
  readonly what: string;
}

function firstOfParts(version: Version): ReadonlyMap<string, FirstOfPart> {
  const parts = new Map<string, FirstOfPart>();
  for (const line of ['label', 'subtitle'] as const) {
    const content = version[line] ?? [];
    const place = content[0]?.place;
    const what = `a ${line}, ${excerpt(textOf(content))},`;
    if (place !== undefined) parts.set(line, { id: lineId(version.lang, line), place, what });
  }
  for (const [id, block] of identified(version)) {
    const part = partOf(block);
    if (part !== undefined && !parts.has(part)) parts.set(part, { id, place: block.place, what: whatOf(block) });
  }
  return parts;
}

function whatOf(block: Block): string {
  if (block.matter !== undefined) return `the part “${block.matter}”`;
  return `${block.kind === 'quote' ? 'who is quoted' : nameOf(block)}, ${excerpt(textOfBlock(block))},`;
}

function roleMissing({ id, place, what }: FirstOfPart, lang: Lang, absent: readonly Lang[]): Finding {
  const message = `${what} stands in the ${languageName(lang)} alone, not in the ${absent.map(languageName).join(' or ')}`;
  const hint = 'translate it and mark it in the same way, or take it out';
  return { diagnostic: fault('check/role-missing', message, place, hint), parts: [id] };
}

/** Numbers of paragraphs that stand level and are not the same. A number in one language alone is missing in the other. */
export function unequalNumbers({ sides }: Facing, languages: readonly Lang[]): readonly Finding[] {
  const [first, ...others] = sides;
  if (first === undefined) return [];
  const own = numbersOf(first);
  if (others.length === 0) {
    const absent = languages.filter((lang) => lang !== first.lang).map(languageName);
    return absent.length === 0 ? [] : own.flatMap((one) => numberAlone(one, first, absent.join(' or ')));
  }
  return others.flatMap((other) => {
    const theirs = numbersOf(other);
    const at = own.findIndex((one, n) => {
      const its = theirs[n];
      return its === undefined || !isSameNumber(one, first.lang, its, other.lang);
    });
    const [a, b] = at === -1 ? [own[theirs.length], theirs[own.length]] : [own[at], theirs[at]];
    if (a === undefined && b === undefined) return [];
    if (a === undefined || b === undefined) {
      const one = a ?? b;
      const [side, lacking] = a === undefined ? [other, first] : [first, other];
      return one === undefined ? [] : numberAlone(one, side, languageName(lacking.lang));
    }
    const message =
      `paragraph ${a.number} in the ${languageName(first.lang)} is ${b.number} ` +
      `in the ${languageName(other.lang)} at ${shownPlace(b.block.place)}`;
    const diagnostic = fault('check/paragraph-number', message, a.block.place, 'number both in the same way');
    return [{ diagnostic, parts: [...first.ids, ...other.ids] }];
  });
}

interface Numbered {
  readonly block: Block;
  readonly number: string;
  readonly name: string;
}

/** (a) in English is (أ) in Arabic, and 1. is 一、 in Chinese; a) in French is б) in no language. */
function isSameNumber(a: Numbered, lang: Lang, b: Numbered, other: Lang): boolean {
  if (a.name === b.name) return true;
  if (LATIN.test(a.name) && LATIN.test(b.name)) return false;
  const [own, its] = [countOf(a.name, lang), countOf(b.name, other)];
  return own !== undefined && own === its;
}

const LATIN = /^[\p{Script=Latin}\p{N}. ]+$/u;

/** Which paragraph a number is, as its language counts. */
function countOf(name: string, lang: Lang): number | undefined {
  if (/^\d{1,3}$/u.test(name)) return Number(name);
  return itemCounted(lang, name.replace(/\u0640$/u, ''));
}

function numbersOf({ blocks }: Pick<FacingSide, 'blocks'>): readonly Numbered[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.role === 'numbered'
      ? [{ block, number: block.number, name: numberName(block.number) }]
      : [],
  );
}

function numberAlone({ block, number }: Numbered, { lang, ids }: FacingSide, absent: string): readonly Finding[] {
  const message = `paragraph ${number} stands in the ${languageName(lang)} alone, not in the ${absent}`;
  const hint = 'translate it, or take it out';
  return [{ diagnostic: fault('check/paragraph-number', message, block.place, hint), parts: ids }];
}

/** A bullet, or a number as items of lists have it; a longer dash may begin what somebody says. */
const BULLET = /^[-•·▪●*][ \u00A0]/u;

/** a); (1); 2.; （一） and 一、 in Chinese. */
const ITEM =
  /^(?:(?:\((?:\d{1,2}|\p{L})\)|(?:\d{1,2}|\p{L})\)|\d{1,2}[.])[ \u00A0]|（(?:\d{1,2}|[一二三四五六七八九十]{1,3})）|[一二三四五六七八九十]{1,3}、)/u;

function markOf(text: string): string | undefined {
  // No mark without one of these near its beginning: most paragraphs begin with a word.
  if (!/^.{0,4}[-•·▪●*).）、]/u.test(text)) return undefined;
  return (BULLET.exec(text) ?? ITEM.exec(text))?.[0].trim();
}

/** A paragraph that begins with the mark of a list in one language alone: “a)” before the one item of a list. */
export function unequalMarks({ sides }: Facing): readonly Finding[] {
  const marked = sides.map(({ passages, blocks }) => {
    const [block, ...others] = blocks;
    const isPlain = others.length === 0 && block?.kind === 'paragraph' && block.role === 'body';
    const passage = isPlain ? passages[0] : undefined;
    return passage === undefined ? undefined : { passage, mark: markOf(passage.text) };
  });
  const one = marked.find((side) => side?.mark !== undefined);
  const lacking = marked.find((side) => side !== undefined && side.mark === undefined);
  if (one?.mark === undefined || lacking === undefined) return [];
  const message =
    `the ${languageName(one.passage.lang)} begins with ${one.mark}, the mark of a list, ` +
    `and the ${languageName(lacking.passage.lang)} at ${shownPlace(lacking.passage.place)} does not`;
  const hint = 'write both as the item of a list, or neither';
  return [findingIn(one.passage, 0, { code: 'check/list-mark', message, hint })];
}

/** Numbered lists that stand level and are counted from different numbers: Word goes on counting from the list before. */
export function unequalStarts({ sides }: Facing): readonly Finding[] {
  const [first, ...others] = sides.map((side) => ({ side, lists: side.blocks.flatMap(numberedList) }));
  if (first === undefined) return [];
  return others.flatMap(({ side, lists }) =>
    lists.flatMap((list, n): readonly Finding[] => {
      const own = first.lists[n];
      if (own === undefined || own.start === list.start) return [];
      const message =
        `the list begins with ${own.start} in the ${languageName(first.side.lang)}, ` +
        `and with ${list.start} in the ${languageName(side.lang)} at ${shownPlace(list.place)}`;
      const diagnostic = fault('check/list-mark', message, own.place, 'number both alike, as they are meant');
      return [{ diagnostic, parts: [...first.side.ids, ...side.ids] }];
    }),
  );
}

function numberedList(block: Block) {
  return block.kind === 'list' && block.ordered ? [block] : [];
}

/** As it is referred to: 12, 12 bis, 1.2, (a). */
const NUMBER = String.raw`(?:${FIGURED_NUMBER}(?!\p{N}|[.,]\p{N}|[ \u00A0\u202F]?%)|\((?:\p{N}+|\p{L}{1,4})\))`;
const SPACES = String.raw`[ \u00A0\u202F\n]`;

/** The numbers after a word for a paragraph, and what follows them. */
const REFERENCES = inEach(({ paragraphs }) => {
  if (paragraphs === undefined) return undefined;
  const { word, joint, elsewhere, behind } = paragraphs;
  // Where no space parts words, what stands behind the number tells a paragraph's.
  const [before, space, after] =
    behind === undefined ? ['(?<!\\p{L})', SPACES, ''] : ['', `${SPACES}?`, `(?=${SPACES}?(?:${behind}))`];
  const several = `${NUMBER}(?:${SPACES}?(?:${joint})${SPACES}?${NUMBER})*`;
  return new RegExp(
    `${before}(?:${word})${space}(?<numbers>${several})${after}(?:${SPACES}\\(\\p{L}{1,4}\\))?(?<elsewhere>${SPACES}(?:${elsewhere}))?`,
    'gu',
  );
});

/** What a text can be referred to by: the numbers of its paragraphs, and what its page shows before the items of its lists. */
function namesIn({ lang, blocks }: Version): readonly string[] {
  return [...numbersOf({ blocks }).map(({ name }) => name), ...[...itemNames(lang, blocks).values()].map(numberName)];
}

/** What the page calls the items of numbered lists, (a) and (b), by the numbers that they are written with. */
function itemNames(lang: Lang, blocks: readonly Block[]): ReadonlyMap<string, string> {
  return new Map(
    blocks.flatMap((block) =>
      block.kind === 'list' && block.ordered
        ? block.items.map((_, n) => [String(block.start + n), settingOf(lang).listMarker(0, block.start + n)])
        : [],
    ),
  );
}

/** The words for a point or an item, which may be the second of a list whatever the page shows before it. */
const ITEMS = inEach(({ paragraphs }) =>
  paragraphs?.item === undefined ? undefined : new RegExp(`^(?:${paragraphs.item})$`, 'u'),
);

/** (a) and 2 are two ways of counting. */
function isCounted(name: string): boolean {
  return /^\p{N}/u.test(name);
}

/** A/79/12 (paras. 12 to 15): the paragraphs of that document. */
const AFTER_SYMBOL = /(?<![\p{L}\d/])[A-Z][A-Za-z]{0,20}(?:[/.][A-Za-z\d]{1,20}){1,12}\)?[,،]? ?\(?$/u;
/** Article 5, paragraph 2; annex II, para. 14; section two, paragraph 3. */
const AFTER_HOLDER = inEach(({ paragraphs }) =>
  paragraphs === undefined
    ? undefined
    : new RegExp(
        `(?<!\\p{L})(?:${paragraphs.holder})${SPACES}(?:(?:${NUMBER}|[ivxlc]{1,7})[,،]?|\\p{L}{2,12}[,،])${SPACES}?\\(?$`,
        'u',
      ),
);
const LONGEST_HOLDER = 80;

/** Whether the paragraph is one of what was named just before. */
function isOfNamed({ text, lang }: Passage, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_HOLDER), at);
  return AFTER_SYMBOL.test(before) || AFTER_HOLDER.get(lang)?.test(lowered(before)) === true;
}

/** References to paragraphs or items that this text does not have. A text that numbers nothing refers to others. */
export function danglingReferences({ version, passages }: VersionText): readonly Finding[] {
  const pattern = REFERENCES.get(version.lang);
  const names = namesIn(version);
  if (pattern === undefined || names.length === 0) return [];
  const items = itemNames(version.lang, version.blocks);
  const isKnown = (name: string): boolean => names.some((own) => own === name || own.startsWith(`${name}.`));
  return passages.flatMap((passage) =>
    [...lowered(passage.text).matchAll(pattern)].flatMap((match): readonly Finding[] => {
      const { numbers = '', elsewhere } = match.groups ?? {};
      if (elsewhere !== undefined || isOfNamed(passage, match.index)) return [];
      const start = match.index + match[0].indexOf(numbers);
      const mayBeItem = ITEMS.get(version.lang)?.test(match[0].slice(0, match[0].indexOf(numbers)).trim()) === true;
      return [...numbers.matchAll(new RegExp(NUMBER, 'gu'))].flatMap((one) => {
        const name = numberName(one[0]);
        if (isKnown(name) || (mayBeItem && items.has(name))) return [];
        const [first = '', last = ''] = [names[0], names.at(-1)];
        const shown = items.get(name);
        const how =
          shown !== undefined
            ? `the page shows ${shown} before it: write <!-- numbered --> over the list, so that its numbers stay`
            : names.some((own) => isCounted(own) === isCounted(name))
              ? 'correct the number, or say of which text that paragraph is'
              : `they are counted from ${first} to ${last} here: write it so, or say of which text that paragraph is`;
        return [
          findingIn(passage, start + one.index, {
            code: 'check/reference',
            message: `there is no paragraph ${one[0]} in the ${languageName(version.lang)}`,
            hint: how,
          }),
        ];
      });
    }),
  );
}
