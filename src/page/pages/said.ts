/** What each block of a template says of a statement, in paragraphs: the page sets it, and the proof looks for it. */
import type { Place } from '../../diagnostics/index.ts';
import { settingOf, wordingOf } from '../../text/language/index.ts';
import { spacedContent } from '../../text/spacing/index.ts';
import type { Block, Inline, Lang, Matter, Meta, Version } from '../../text/statement/index.ts';
import {
  isFurniture,
  isPart,
  isText,
  type PageBlock,
  type PartBlock,
  placeOfText,
  standsOn,
  type Template,
  type TextBlock,
  wordingIn,
} from '../template/index.ts';
import { type Reuse, reusedOf } from './reuse.ts';

/** Whose statement it is and what for, beside what its versions say. */
export interface Facts {
  readonly template: Template;
  readonly meta: Meta;
  /** The template's wordings as they were spaced before. */
  readonly worded?: Reuse['worded'];
}

type Paragraphs = readonly (readonly Inline[])[];

/** The paragraphs of a block in the language of a version, which is spaced already; none where it has nothing to say. */
export function saidIn(block: TextBlock, version: Version, { template, meta, worded }: Facts): Paragraphs {
  const inWords = () => reusedOf(worded, block, version.lang, () => wordedIn(block, version.lang, template));
  switch (block.kind) {
    case 'title':
    case 'running-title':
      return filled(version.title);
    case 'subtitle':
      return filled(version.subtitle ?? []);
    case 'office':
      return filled(block.named ? withNames(version, template, meta) : version.office);
    case 'running-head':
      return runningHeadOf(version, template);
    case 'date':
      return filled(version.dateline);
    case 'notice':
      return version.notices;
    case 'label': {
      if (version.label !== undefined) return filled(version.label);
      if (!block.saysKind) return [];
      const own = inWords();
      return own.length > 0 ? own : [plain(wordingOf(version.lang).kinds[meta.kind], version, template)];
    }
    case 'symbol':
      return meta.symbol === undefined ? [] : [plain(meta.symbol, version, template)];
    // A text that names its own contacts, or says itself who publishes it, needs no other.
    case 'contact':
      return hasMatter(version, 'contacts') ? [] : inWords();
    case 'about':
      return hasMatter(version, 'about') ? [] : inWords();
    case 'names':
    case 'address':
    case 'text':
      return inWords();
    // Each page has its own.
    case 'folio':
      return [];
  }
}

/** What a page that lies alone is found by: the office, or the title where nobody speaks for one. */
function runningHeadOf(version: Version, template: Template): Paragraphs {
  const office = filled(inOneLine(isDraftToldBy(template) ? version.office : (version.draft ?? version.office)));
  return office.length > 0 ? office : filled(version.title);
}

/** The office of a version as the page of the template says it: with the names of who speaks, where the template has them. */
export function officeOnPage(version: Version, template: Template, meta: Meta): readonly Inline[] {
  const isNamed = template.blocks.some((block) => block.kind === 'office' && block.named);
  return isNamed ? withNames(version, template, meta) : version.office;
}

/**
 * Who publishes a version, as the page of the template says it, where the statement or its house names them. The name that a
 * template comes with is a part of its masthead, as its drawings are.
 */
export function issuerOnPage(version: Version, template: Template, meta: Meta): readonly Inline[] {
  if (meta.issuer?.[version.lang] === undefined) return [];
  const names = template.blocks.filter(isText).find(({ kind }) => kind === 'names');
  const [name = []] = names === undefined ? [] : saidIn(names, version, { template, meta });
  return name;
}

/**
 * Each speaker's name with the office, a line each; who has no office is there by name alone. Where the version has offices of
 * its own wording, which cannot be told apart, the names stand over them.
 */
function withNames(version: Version, template: Template, { speakers }: Meta): readonly Inline[] {
  const { lang, office } = version;
  if (!speakers.some(({ name }) => name !== undefined)) return office;
  const named = (name: string): readonly Inline[] => plain(name, version, template);
  const place = office[0]?.place ?? named('').at(0)?.place ?? placeOfText(template.source, []);
  const lines = linesOf(office);
  const inOffice = speakers.filter((speaker) => speaker.office?.[lang] !== undefined);
  const comma = settingOf(lang).comma ?? ', ';
  if (lines.length !== inOffice.length && !(speakers.length === 1 && lines.length === 1)) {
    const names = speakers.flatMap(({ name }) => (name === undefined ? [] : [name])).join(comma);
    return inLines([named(names), ...lines], place);
  }
  let next = 0;
  const said = speakers.map((speaker): readonly Inline[] => {
    const name = speaker.name === undefined ? [] : named(speaker.name);
    const own = speaker.office?.[lang] !== undefined || speakers.length === 1 ? (lines[next++] ?? []) : [];
    return name.length === 0 || own.length === 0
      ? [...name, ...own]
      : [...name, { kind: 'text', text: comma, place }, ...goingOn(own, lang)];
  });
  return inLines(
    said.filter((line) => line.length > 0),
    place,
  );
}

/** An office after its bearer's name: its article is no longer the first word of a line (the Mayor, la Maire). */
function goingOn(office: readonly Inline[], lang: Lang): readonly Inline[] {
  const [first, ...rest] = office;
  if (first?.kind !== 'text') return office;
  const [article = ''] = /^[\p{L}’]+/u.exec(first.text) ?? [];
  const small = article.toLowerCase();
  if (article.length !== small.length || settingOf(lang).leaning?.has(small) !== true) return office;
  return [{ ...first, text: small + first.text.slice(article.length), written: first.written ?? first.text }, ...rest];
}

function linesOf(content: readonly Inline[]): readonly (readonly Inline[])[] {
  const lines: Inline[][] = [];
  for (const [n, inline] of content.entries()) {
    if (n === 0 || inline.kind === 'break') lines.push([]);
    if (inline.kind !== 'break') lines.at(-1)?.push(inline);
  }
  return lines;
}

function inLines(lines: readonly (readonly Inline[])[], place: Place): readonly Inline[] {
  return lines.flatMap((line, n) => (n === 0 ? line : [{ kind: 'break', place } as const, ...line]));
}

/** A fact that has no place of its own in the text, spaced: it is where the title is. */
function plain(text: string, { lang, title }: Version, { source, spacing }: Template): readonly Inline[] {
  const place = title[0]?.place ?? placeOfText(source, []);
  return spacedContent([{ kind: 'text', text, place }], lang, spacing);
}

function hasMatter({ blocks }: Version, matter: Matter): boolean {
  return blocks.some((block) => block.matter === matter);
}

function filled(content: readonly Inline[]): Paragraphs {
  return content.length === 0 ? [] : [content];
}

/** Whether the notices of a draft stand on each page by themselves. */
function isDraftToldBy({ blocks }: Template): boolean {
  return blocks.some((block) => block.kind === 'notice' && standsOn(block, 'later'));
}

/** Several offices one after the other. */
function inOneLine(content: readonly Inline[]): readonly Inline[] {
  return content.map((one) => (one.kind === 'break' ? { kind: 'text', text: BETWEEN_OFFICES, place: one.place } : one));
}

const BETWEEN_OFFICES = ' · ';

/** Whether one office ends there and another begins. */
export function isBetweenOffices(inline: Inline): boolean {
  return inline.kind === 'text' && inline.text === BETWEEN_OFFICES;
}

/** The fixed wording of a block in a language, spaced. */
export function wordedIn(block: TextBlock, lang: Lang, { source, spacing }: Template): Paragraphs {
  const wording = wordingIn(block, lang);
  if (wording === undefined) return [];
  const place = placeOfText(source, ['blocks', block.index, 'text', ...(wording.key === '' ? [] : [wording.key])]);
  // Each line that the template gives is a line on the page.
  const lines = wording.text.trim().split('\n');
  const content = lines.flatMap((text, i): readonly Inline[] => [
    ...(i === 0 ? [] : [{ kind: 'break', place } as const]),
    { kind: 'text', text, place },
  ]);
  return [spacedContent(content, lang, spacing)];
}

/** What is read out before the text of a version, or after it: a paragraph, or a part of the version that is placed. */
export type Entry = readonly Inline[] | Matter;

/** What is read out of the blocks before the text of a version and after it. */
export interface Surroundings {
  readonly before: readonly Entry[];
  readonly after: readonly Entry[];
}

/**
 * What a finished file says in a language beside the text itself, and which parts of the version it has there; `version` is
 * spaced, and `versions` are all of the statement's.
 */
export function surroundingsOf(version: Version, facts: Facts, versions: readonly Version[] = [version]): Surroundings {
  const placed = partsApart(versions, facts.template);
  const read = inReadingOrder(facts.template.blocks).filter((block) => standsOn(block, 'only') && !isFurniture(block));
  const readIn = (part: PageBlock['in']) =>
    read
      .filter((block) => block.in === part)
      .flatMap((block): readonly Entry[] => {
        if (isPart(block)) return placed.includes(block) && hasMatter(version, block.of) ? [block.of] : [];
        return isText(block) ? saidIn(block, version, facts) : [];
      });
  return { before: readIn('head'), after: readIn('foot') };
}

/** What only the last page has is read after what page one has, also where they are one. */
function inReadingOrder<B extends Pick<PageBlock, 'pages'>>(blocks: readonly B[]): readonly B[] {
  return [...blocks.filter(({ pages }) => pages !== 'last'), ...blocks.filter(({ pages }) => pages === 'last')];
}

/**
 * The blocks of the template for parts that the statement has, and that can stand apart from its text. Notes go to the foot
 * of the page that their marks stand on: a part with a mark stays with the text.
 */
export function partsApart(
  versions: readonly Pick<Version, 'blocks'>[],
  { blocks }: Pick<Template, 'blocks'>,
): readonly PartBlock[] {
  return blocks.filter(isPart).filter(({ of }) => {
    const own = versions.flatMap((version) => version.blocks.filter(({ matter }) => matter === of));
    return own.length > 0 && !own.some(isMarked);
  });
}

/** Whether a block has the mark of a note. */
function isMarked(block: Block): boolean {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return block.content.some(holdsMark);
    case 'list':
      return block.items.some(({ blocks }) => blocks.some(isMarked));
    case 'quote':
      return block.blocks.some(isMarked);
    case 'table':
      return [...block.head, ...block.rows.flat()].some(({ content }) => content.some(holdsMark));
    case 'thematic-break':
      return false;
  }
}

function holdsMark(inline: Inline): boolean {
  if (inline.kind === 'note') return true;
  return 'children' in inline && inline.children.some(holdsMark);
}
