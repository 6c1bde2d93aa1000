/**
 * Says of the blocks of a page what they are in the press trade, where their words show it and every version has it alike:
 * the lead, turns of speech, who is quoted, and the parts after the text. No word is added, moved or taken away.
 */
import { type Diagnostic, fault } from '../../diagnostics/index.ts';
import {
  type Block,
  type Inline,
  type Lang,
  type Matter,
  MATTERS,
  type Paragraph,
  type Prose,
  type Side,
  textOf,
  textOfBlock,
} from '../statement/index.ts';
import { wordsIn } from './pairs.ts';
import {
  hasContactDetails,
  isName,
  isOfficeLine,
  isPartHead,
  matterHeadedBy,
  namesContact,
  namesTurn,
  speakerLine,
} from './wording.ts';

/** The same versions with the roles that all of them have, and what one has alone. */
export interface Roled<S extends Side> {
  readonly sides: readonly S[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A page in our own format says itself what its blocks are. */
export function withRoles<S extends Side>(sides: readonly S[]): Roled<S> {
  if (sides.some(saysItself)) return { sides, diagnostics: [] };
  const found = sides.map(({ blocks }) => mattersOf(blocks));
  const shared = MATTERS.filter((matter) => new Set(found.map((parts) => partsIn(parts, matter).length)).size === 1);
  const orders = new Set(
    found.map((parts) =>
      runsOf(parts)
        .filter((one) => shared.includes(one))
        .join(' '),
    ),
  );
  const kept = orders.size === 1 ? shared : [];
  const turns = turnsOfAll(sides);
  const led = sides.every(({ blocks }) => leadOf(blocks) !== undefined);
  return {
    sides: sides.map((side, n) => ({
      ...side,
      blocks: side.blocks.map((block, at): Block => {
        const matter = found[n]?.[at];
        if (matter !== undefined && kept.includes(matter)) return { ...block, matter };
        if (led && at === 0) return leadOf(side.blocks) ?? block;
        if (turns[n]?.has(block) === true) return turnOf(block) ?? block;
        return block.kind === 'quote' ? withSpeaker(block, side.lang) : block;
      }),
    })),
    diagnostics: sides.flatMap((side, n) => unshared(side, found[n] ?? [], kept)),
  };
}

function saysItself({ blocks, marks }: Side): boolean {
  const declared = (block: Block): boolean =>
    block.matter !== undefined ||
    (block.kind === 'paragraph' && /^(?:lead|turn|end-mark)$/u.test(block.role)) ||
    (block.kind === 'quote' && block.blocks.some(({ role }) => role === 'speaker'));
  return (marks !== undefined && marks.size > 0) || blocks.some(declared);
}

/*
 * The parts after the text.
 */

type Parts = readonly (Matter | undefined)[];

/** The parts that begin, in their order. */
function runsOf(parts: Parts): readonly Matter[] {
  return parts.flatMap((matter, n) => (matter !== undefined && matter !== parts[n - 1] ? [matter] : []));
}

function partsIn(parts: Parts, matter: Matter): readonly Matter[] {
  return runsOf(parts).filter((one) => one === matter);
}

/** Whom to ask is said in fewer words; a paragraph with more is of another matter. */
const LONGEST_CONTACT = 30;

/** So many blocks under the word stand a name, an office and a number. */
const MOST_CONTACT_BLOCKS = 4;

/** The part that each block belongs to: from what heads it as far as the next heading, or as its words are of its kind. */
function mattersOf(blocks: readonly Block[]): Parts {
  const first = blocks.findIndex(({ kind }) => kind === 'paragraph');
  const parts: (Matter | undefined)[] = [];
  for (const [n, block] of blocks.entries()) {
    const headed =
      first === -1 || n <= first ? undefined : begins(block, blocks.slice(n + 1, n + 1 + MOST_CONTACT_BLOCKS));
    parts.push(headed ?? goesOn(parts[n - 1], block, blocks[n - 1]));
  }
  return parts.map((part, n) => part ?? (n > first && isDeskOver(blocks, parts, n) ? 'contacts' : undefined));
}

/** A desk in a paragraph of its own, over the means by which it can be asked; so is a name over an office there. */
function isDeskOver(blocks: readonly Block[], parts: Parts, n: number): boolean {
  const [block, next] = [blocks[n], blocks[n + 1]];
  if (block === undefined || next === undefined || linesOf(block).length > 1) return false;
  const text = textOfBlock(block);
  if (!mayBeDesk(block, text)) return false;
  if (parts[n + 1] === undefined) return isName(text) && isDeskOver(blocks, parts, n + 1);
  const [line = ''] = linesOf(next);
  return parts[n + 1] === 'contacts' && isContactBlock(next) && (namesContact(line) || isContactLine(line));
}

/** What a block begins, if it heads a part or is the first of one. */
function begins(block: Block, following: readonly Block[]): Matter | undefined {
  if (block.kind !== 'heading' && block.kind !== 'paragraph') return undefined;
  const [line = ''] = linesOf(block);
  const headed = matterHeadedBy(line) ?? (leadsToContacts(block) ? 'contacts' : undefined);
  if (headed === 'contacts') {
    const end = following.findIndex(({ kind }) => kind === 'heading');
    return [block, ...(end === -1 ? following : following.slice(0, end))].some(isContactBlock) ? headed : undefined;
  }
  if (headed !== undefined && (following.length > 0 || linesOf(block).length > 1)) return headed;
  if (block.kind !== 'paragraph') return undefined;
  const inLine = headedInLine(line);
  if (inLine === 'about' || inLine === 'notes-to-editors') return inLine;
  const isContact = (inLine === 'contacts' || namesContact(line)) && isContactBlock(block);
  return isContact || (isDeskWithMeans(block) && following.every(mayStandUnderText)) ? 'contacts' : undefined;
}

/** The lines of a paragraph or a heading, as its writer divided them; of other blocks, each thing in them. */
function linesOf(block: Block): readonly string[] {
  const divided = block.kind === 'paragraph' || block.kind === 'heading';
  return (divided ? withLineEnds(block.content) : textOfBlock(block)).split('\n');
}

function withLineEnds(content: readonly Inline[]): string {
  return content
    .map((inline) =>
      inline.kind === 'break' ? '\n' : 'children' in inline ? withLineEnds(inline.children) : textOf([inline]),
    )
    .join('');
}

/** Registry of the Port / Tel. 555 01 42 / registry@…: whatever whoever can be asked is called, under it stands how, in lines of their own. */
function isDeskWithMeans(block: Block): boolean {
  const [desk = '', ...means] = linesOf(block);
  return mayBeDesk(block, desk) && means.length > 0 && means.every((line) => namesContact(line) || isContactLine(line));
}

/** In words: a name and an office, a desk and its house. */
const LONGEST_DESK = 12;

function mayBeDesk(block: Block, line: string): boolean {
  return (
    block.kind === 'paragraph' &&
    block.role === 'body' &&
    wordsIn(line) <= LONGEST_DESK &&
    !hasContactDetails(line) &&
    !/[.!?…。！？؟:：»”"]$/u.test(line)
  );
}

/** No paragraph of the text. */
function mayStandUnderText(block: Block): boolean {
  return block.kind !== 'paragraph' || !/[.!?…。！？؟]$/u.test(textOfBlock(block)) || isContactBlock(block);
}

/** Pour en savoir plus, veuillez vous adresser à : a line alone that says that somebody can be asked, and leads to whom. */
function leadsToContacts(block: Block): boolean {
  const text = textOfBlock(block);
  return block.kind === 'paragraph' && /[:：]$/u.test(text) && namesContact(text);
}

/** The part that the words before a colon head: Note to editors: … */
function headedInLine(line: string): Matter | undefined {
  const [label = '', ...rest] = line.split(':');
  return rest.length > 0 && wordsIn(rest.join(':')) > 0 ? matterHeadedBy(label.trim()) : undefined;
}

function isContactBlock(block: Block): boolean {
  return linesOf(block).some(isContactLine);
}

function isContactLine(line: string): boolean {
  return hasContactDetails(line) && wordsIn(line) <= LONGEST_CONTACT;
}

/** The part of the block above, where this one belongs to it. */
function goesOn(matter: Matter | undefined, block: Block, above: Block | undefined): Matter | undefined {
  if (matter === undefined || above === undefined) return undefined;
  if (block.kind === 'heading')
    return block.level > 1 && above.kind !== 'heading' && matter !== 'contacts' ? matter : undefined;
  if (block.kind === 'thematic-break') return undefined;
  const text = textOfBlock(block);
  if (block.kind === 'paragraph' && (block.role === 'signature' || block.role === 'sign-off' || isPartHead(text)))
    return undefined;
  switch (matter) {
    case 'contacts':
      return wordsIn(text) <= LONGEST_CONTACT && (hasContactDetails(text) || !/[.!?…]$/u.test(text))
        ? matter
        : undefined;
    case 'facts':
      // A box in the middle of a text is a list or a table; behind it the text goes on.
      return (above.kind === 'list' || above.kind === 'table') && block.kind === 'paragraph' ? undefined : matter;
    case 'about':
    case 'notes-to-editors':
      return above.kind === 'paragraph' && headedInLine(textOfBlock(above)) !== undefined ? undefined : matter;
  }
}

const NAMES: Readonly<Record<Matter, string>> = {
  facts: 'facts and figures',
  'notes-to-editors': 'notes to editors',
  about: 'a text about the institution',
  contacts: 'contacts',
};

/** A part that not every version has, or has in another order, is set as text: nothing could be built otherwise. */
function unshared({ lang, blocks }: Side, parts: Parts, kept: readonly Matter[]): readonly Diagnostic[] {
  return parts.flatMap((matter, n) => {
    const block = blocks[n];
    if (matter === undefined || matter === parts[n - 1] || kept.includes(matter) || block === undefined) return [];
    const message = `the version in ${lang} has ${NAMES[matter]} here that not every version has alike, so that they are taken for text`;
    const hint = `compare the versions; <!-- ${matter} --> before the part in each of them sets it apart`;
    return [fault('intake/part-alone', message, block.place, hint)];
  });
}

/*
 * The lead.
 */

/** A first paragraph that is all in bold, where the next is not. */
function leadOf(blocks: readonly Block[]): Block | undefined {
  const [first, next] = blocks;
  const strong = boldWords(first);
  if (strong === undefined || first === undefined || next?.kind !== 'paragraph' || next.role !== 'body')
    return undefined;
  // Where more are in bold they are headings, or questions.
  return blocks.slice(1).every((block) => boldWords(block) === undefined) && !/[:?]$/u.test(textOf(strong).trimEnd())
    ? { kind: 'paragraph', role: 'lead', content: strong, place: first.place }
    : undefined;
}

function boldWords(block: Block | undefined): readonly Inline[] | undefined {
  if (block?.kind !== 'paragraph' || block.role !== 'body') return undefined;
  const [only, ...others] = block.content.filter((inline) => inline.kind !== 'text' || inline.text.trim() !== '');
  return only?.kind === 'strong' && others.length === 0 ? only.children : undefined;
}

/*
 * Turns of speech.
 */

/** With fewer, a colon may stand after any word. */
const FEWEST_TURNS = 3;
const LONGEST_NAME = 60;
/** In words: what a short name before a colon is, where most of a text is turns already. */
const LONGEST_OTHER_NAME = 5;
/** Q. Why now?; A — Because …: a word that says who speaks, with another mark than a colon; Q2. is the number of a paragraph. */
const LETTER_AND_WORDS = /^(?<name>\p{Lu}\p{L}{0,11})(?<mark>\.|[)]|[ \u00A0\u202F]?[—–-])(?=[ \u00A0\n])/u;

/** Marta Lindqvist: …; Question : …; M. Dupont : …; 问：…; Q2. is none. */
const NAME_AND_WORDS =
  /^(?<name>(?:\p{Lu}\p{L}{0,3}\.[ \u00A0\u202F-]?){0,3}[\p{Lu}\p{Lo}][^:：.!?。！？\n]{0,59}?)(?<colon>[ \u00A0\u202F]?:(?=[ \u00A0\u202F\n]|$)|[ \u00A0]?：)/u;

/** Who asks may have a second name in brackets: Q (Radio Lanterne). */
const IN_BRACKETS = /[ \u00A0\u202F]?[([（][^()[\]（）]{1,60}[)\]）]$/u;

interface Named {
  readonly block: Block;
  readonly name: string;
}

function namedIn({ blocks }: Side): readonly Named[] {
  return blocks.flatMap((block) => {
    const words = turnOf(block) === undefined ? undefined : wordsBefore(textOfBlock(block))?.groups?.['name'];
    const name = words?.replace(IN_BRACKETS, '');
    return name === undefined || name.length > LONGEST_NAME ? [] : [{ block, name }];
  });
}

/** The turns of each version; of versions with as many blocks, what one shows for a turn is one in the others too. */
function turnsOfAll(sides: readonly Side[]): readonly ReadonlySet<Block>[] {
  const own = sides.map((side) => turnsIn(side));
  const [first] = sides;
  const alike = sides.every(({ blocks }) => blocks.length === first?.blocks.length);
  if (!alike || sides.length < 2) return own.every((turns) => turns.size > 0) ? own : sides.map(() => new Set());
  const named = sides.map((side) => new Set(namedIn(side).map(({ block }) => block)));
  const isIn = (sets: readonly ReadonlySet<Block>[], n: number) => (side: Side, at: number) =>
    side.blocks[n] !== undefined && sets[at]?.has(side.blocks[n]) === true;
  const shared = (first?.blocks ?? []).flatMap((_, n) =>
    sides.some(isIn(own, n)) && sides.every(isIn(named, n)) ? [n] : [],
  );
  return sides.map(({ blocks }) => new Set(shared.flatMap((n) => blocks[n] ?? [])));
}

/** The paragraphs that begin with who speaks: several, of at least two who take turns. */
function turnsIn(side: Side): ReadonlySet<Block> {
  const named = namedIn(side);
  const times = new Map<string, number>();
  for (const { name } of named) times.set(name, (times.get(name) ?? 0) + 1);
  const spoken = named.filter(
    ({ name }) => saysWho(name, side.lang) || ((times.get(name) ?? 0) >= 2 && !SAYS.test(name)),
  );
  const speakers = new Set(spoken.map(({ name }) => name));
  // A letter with a full stop may be an initial: who asks does so again.
  const again =
    spoken.length > speakers.size ||
    spoken.some(({ block, name }) => namesTurn(name) && NAME_AND_WORDS.test(textOfBlock(block)));
  if (speakers.size < 2 || !again || spoken.length < FEWEST_TURNS) return new Set();
  const paragraphs = side.blocks.filter(({ kind }) => kind === 'paragraph').length;
  const most = 2 * spoken.length >= paragraphs;
  const others = most
    ? named.filter(({ name }) => wordsIn(name) <= LONGEST_OTHER_NAME && /^\p{Lu}/u.test(name) && startsNames(name))
    : [];
  return new Set([...spoken, ...others].map(({ block }) => block));
}

/** Radio Lanterne; but not: The answer is. */
function startsNames(name: string): boolean {
  return name.split(/[ \u00A0]/u).filter((word) => /^\p{Lu}/u.test(word)).length * 2 > wordsIn(name);
}

/** 主席说：: where no capital tells a name, somebody may be quoted. */
const SAYS = /[说道称问答]$|指出$|表示$|强调$/u;

function saysWho(name: string, lang: Lang): boolean {
  return (
    namesTurn(name) ||
    isName(name) ||
    speakerLine(name, lang) !== undefined ||
    (wordsIn(name) <= LONGEST_OFFICE && /^\p{Lu}/u.test(name) && isOfficeLine(name, lang))
  );
}

/** The Secretary-General: … */
const LONGEST_OFFICE = 6;

/** Who speaks, as far as the mark behind it. */
function wordsBefore(text: string): RegExpExecArray | undefined {
  const letter = LETTER_AND_WORDS.exec(text);
  if (letter !== null && namesTurn(letter.groups?.['name'] ?? '')) return letter;
  return NAME_AND_WORDS.exec(text) ?? undefined;
}

/** A paragraph with its first words, as far as the colon, strong; nothing where it cannot be one. */
function turnOf(block: Block): Prose | undefined {
  if (block.kind !== 'paragraph' || block.role !== 'body') return undefined;
  const { content, place } = block;
  const [first, ...rest] = content;
  const turn = (made: readonly Inline[]): Prose => ({ kind: 'paragraph', role: 'turn', content: made, place });
  if (first?.kind === 'strong') {
    const name = wordsBefore(textOfBlock(block));
    return name !== undefined && name[0].length >= textOf(first.children).trimEnd().length ? turn(content) : undefined;
  }
  if (first?.kind !== 'text' || first.written !== undefined) return undefined;
  const name = wordsBefore(first.text)?.[0];
  if (name === undefined || name.length === first.text.length + textOf(rest).length) return undefined;
  const { file, line, column } = first.place;
  const after = { ...first, text: first.text.slice(name.length), place: { file, line, column: column + name.length } };
  return turn([
    { kind: 'strong', children: [{ ...first, text: name }], place: first.place },
    ...(after.text === '' ? [] : [after]),
    ...rest,
  ]);
}

/*
 * Who is quoted.
 */

const LONGEST_SPEAKER = 24;

/** The last line of a quotation, where it is a name, or a dash leads to it. */
function withSpeaker(block: Extract<Block, { kind: 'quote' }>, lang: Lang): Block {
  const [last, ...before] = block.blocks.toReversed();
  if (last === undefined) return block;
  const at = last.content.findLastIndex(({ kind }) => kind === 'break');
  const quoted: readonly Paragraph[] =
    at === -1 ? before.toReversed() : [...before.toReversed(), { ...last, content: last.content.slice(0, at) }];
  const content = at === -1 ? last.content : last.content.slice(at + 1);
  if (quoted.length === 0 || last.role !== 'body' || !isSpeaker(textOf(content), lang)) return block;
  const place = content[0]?.place ?? last.place;
  return { ...block, blocks: [...quoted, { kind: 'paragraph', role: 'speaker', content, place }] };
}

function isSpeaker(text: string, lang: Lang): boolean {
  if (wordsIn(text) > LONGEST_SPEAKER || /[.!?:;”»]$/u.test(text)) return false;
  const [name = ''] = text.replace(/^[–—-]{1,2}[ \u00A0]?/u, '').split(/[,(]/u);
  return /^[–—-]/u.test(text) ? /\p{Lu}/u.test(text) : isName(name.trim()) || speakerLine(text, lang) !== undefined;
}
