/** Turns the known lines of a page into its versions: the head and the text of each, and what belongs to none. */
import { done, failed, fault, type Diagnostic, type Outcome } from '../../diagnostics/index.ts';
import { languageOf } from '../language/index.ts';
import type { Lang } from '../statement/index.ts';
import { findDate } from './dates.ts';
import { withoutNotes, type SourceLine } from './lines.ts';
import { isSettable, partsOf, undividedParts, type Part } from './parts.ts';
import { wordsIn } from './pairs.ts';
import { inAnyLanguage, VERSION_LANGUAGES } from './wording.ts';

/** One version as it stands on the page. */
export interface Section {
  readonly lang: Lang;
  /** The page it stands on, as diagnostics name it. */
  readonly file: string;
  /** The lines over its text; for the first version these are all the lines of the page up to its text. */
  readonly head: readonly SourceLine[];
  /** From its first line of text on, headings, pauses and signature included. */
  readonly body: readonly SourceLine[];
}

export interface Sections {
  readonly sections: readonly Section[];
  /** Separators, and the lines of the site. */
  readonly dropped: readonly SourceLine[];
  /** Whole versions that are not asked for, or that cannot be set. */
  readonly leftOut: readonly SourceLine[];
}

/** Which texts to take of a page that gives the same one several times. */
export type Take = 'both' | 'as-delivered' | `all-${string}`;

/** all-english, all-french. */
function allIn(lang: Lang): Take {
  return `all-${languageOf(lang).name.toLowerCase()}`;
}

/** A sentence of this many words over the date line is text, so that the date is not the head's. */
const SHORTEST_PARAGRAPH_WORDS = 20;

export interface SplitOptions {
  /** As diagnostics name it. */
  readonly file: string;
  readonly take: Take | undefined;
}

/** The versions of a page, in its order; it must have one in each of our languages, unless it goes to and fro between them. */
export function splitSections(lines: readonly SourceLine[], { file, take }: SplitOptions): Outcome<Sections> {
  const { chrome, rest } = withoutChrome(lines);
  const parts = partsOf(rest);
  const foreign = parts.filter((part) => !isSettable(part));
  const settable = joined(parts.filter(isSettable));
  const chosen = chosenParts(settable, rest, { file, take });
  if (!chosen.ok) return chosen;
  const taken = new Set(chosen.value.flatMap(({ head, body }) => [...head, ...body]));
  const separators = rest.filter((line) => line.role === 'separator' && !taken.has(line));
  const unread = rest.filter((line) => line.role !== 'separator' && !taken.has(line));
  return done(
    {
      sections: chosen.value.map(({ language, head, body }) => ({
        lang: language,
        file,
        head: head.filter(isNoSeparator),
        body,
      })),
      dropped: [...chrome, ...separators],
      leftOut: unread,
    },
    [...chosen.diagnostics, ...foreign.map((part) => otherLanguage(part, file))],
  );
}

/** One page that is one version. */
export function wholeSection(
  lines: readonly SourceLine[],
  { lang, file }: Pick<Section, 'lang' | 'file'>,
): { readonly section: Section; readonly chrome: readonly SourceLine[] } {
  const { chrome, rest } = withoutChrome(lines);
  const first = rest.findIndex(({ role }) => role === 'text');
  const head = (first === -1 ? rest : rest.slice(0, first)).filter(isNoSeparator);
  return { section: { lang, file, head, body: first === -1 ? [] : rest.slice(first) }, chrome };
}

/** The lines of the site apart: those that say so, and sentences over the date. */
function withoutChrome(lines: readonly SourceLine[]): {
  readonly chrome: readonly SourceLine[];
  readonly rest: readonly SourceLine[];
} {
  const top = topOfText(lines);
  const isChrome = (line: SourceLine, n: number): boolean =>
    line.role === 'chrome' || (n < top && line.role === 'text');
  return { chrome: lines.filter(isChrome), rest: lines.filter((line, n) => !isChrome(line, n)) };
}

type SettablePart = Part & { readonly language: Lang };

function isNoSeparator(line: SourceLine): boolean {
  return line.role !== 'separator';
}

/** Where the date line is, if no real text stands over it; sentences over it are then the site's. */
function topOfText(lines: readonly SourceLine[]): number {
  const at = lines.findIndex((line) => line.role === 'head' && findDate(withoutNotes(line.plain).text) !== undefined);
  const above = lines.slice(0, Math.max(at, 0));
  return above.some((line) => line.role === 'text' && wordsIn(line.plain) >= SHORTEST_PARAGRAPH_WORDS)
    ? 0
    : Math.max(at, 0);
}

/** Neighbours in one language are one: a separator or a heading between them is its own. */
function joined(parts: readonly SettablePart[]): readonly SettablePart[] {
  const found: SettablePart[] = [];
  for (const part of parts) {
    const last = found.at(-1);
    if (last?.language !== part.language || last.mixed !== part.mixed || saysAll(part)) found.push(part);
    else found[found.length - 1] = { ...last, body: [...last.body, ...part.head, ...part.body] };
  }
  return found;
}

const WHOLE = new RegExp(String.raw`(?<!\p{L})${inAnyLanguage(({ site }) => site.whole)}(?!\p{L})`, 'iu');
const BELOW = new RegExp(
  inAnyLanguage(({ site }) => site.below),
  'iu',
);
const SEVERAL = new RegExp(String.raw`(?<!\p{L})${inAnyLanguage(({ site }) => site.several)}(?!\p{L})`, 'iu');

/** Whether the head of a part says that it is the whole text in one language. */
function saysAll({ head }: Part): boolean {
  return head.some(({ plain }) => WHOLE.test(plain)) && !head.some(({ plain }) => BELOW.test(plain));
}

/** Whether the head of a part says that the text follows again in another form. */
function saysSeveral(part: Part): boolean {
  return saysAll(part) || part.head.some(({ plain }) => SEVERAL.test(plain));
}

function chosenParts(
  parts: readonly SettablePart[],
  lines: readonly SourceLine[],
  { file, take }: SplitOptions,
): Outcome<readonly SettablePart[]> {
  const [first] = parts;
  const place = { file, line: 1, column: 1 };
  if (first === undefined) {
    const hint = 'paste the text with its paragraphs, one a line';
    return failed([fault('intake/no-paragraphs', 'the page has no paragraph', place, hint)]);
  }
  const languages = new Set(parts.map(({ language }) => language));
  const plain = parts.length === languages.size && !parts.some(({ mixed }) => mixed);
  if (plain && languages.size === VERSION_LANGUAGES.length) return done(parts);
  if (plain && take === undefined) {
    const missing = VERSION_LANGUAGES.filter((lang) => !languages.has(lang)).join(', ');
    const hint = 'paste both versions into one file, one under the other';
    return failed([fault('intake/no-second-language', `the page has no text in ${missing}`, place, hint)]);
  }
  const whole = undividedParts(lines).filter(isSettable);
  if (whole.length === 1 && whole[0] !== undefined) return done(whole, [toAndFro(whole[0], file)]);
  return choice(joined(whole), take, place);
}

/** What a page that gives its text several times offers; nothing is merged. */
function choice(
  parts: readonly SettablePart[],
  take: Take | undefined,
  place: Diagnostic['place'],
): Outcome<readonly SettablePart[]> {
  const delivered = parts.filter(({ mixed }) => mixed);
  const whole = parts.filter(({ mixed }) => !mixed);
  const offers: readonly (readonly [Take, readonly SettablePart[]])[] = [
    ...(delivered.length === 1 ? [['as-delivered', delivered] as const] : []),
    ...VERSION_LANGUAGES.flatMap((lang) => {
      const own = whole.filter(({ language }) => language === lang);
      return own.length === 1 ? [[allIn(lang), own] as const] : [];
    }),
  ];
  const both = offers.filter(([name]) => name !== 'as-delivered').flatMap(([, own]) => own);
  const all: typeof offers = both.length === VERSION_LANGUAGES.length ? [['both', both], ...offers] : offers;
  const clear =
    delivered.length <= 1 &&
    whole.length === new Set(whole.map(({ language }) => language)).size &&
    (whole.length === VERSION_LANGUAGES.length || parts.some(saysSeveral));
  if (!clear || all.length === 0) {
    const turns = parts
      .map(({ language, body }) => `${languageOf(language).name} from line ${body[0]?.line ?? 1}`)
      .join(', ');
    const hint = 'leave only the texts that are to be set, with a line ***** between them';
    return failed([fault('intake/mixed-languages', `the page changes language too often: ${turns}`, place, hint)]);
  }
  const chosen = all.find(([name]) => name === take);
  if (chosen !== undefined) return done(chosen[1]);
  const offered = all.map(([name, [part]]) => `${name} (from line ${part?.body[0]?.line ?? 1})`).join(', ');
  const hint = `choose one with --take: ${all.map(([name]) => name).join(', ')}`;
  return failed([fault('intake/several-texts', `the page gives its text several times: ${offered}`, place, hint)]);
}

function toAndFro({ language, body }: SettablePart, file: string): Diagnostic {
  return fault(
    'intake/foreign-passages',
    `the text changes language as it goes; it is kept as one version in ${languageOf(language).name} with foreign passages`,
    { file, line: body[0]?.line ?? 1, column: 1 },
    'if it has two versions, put a line ***** between them',
  );
}

function otherLanguage({ language, head, body }: Part, file: string): Diagnostic {
  const [first] = [...head, ...body];
  return fault(
    'intake/other-language',
    `a version in ${languageOf(language).name} is left out: that language cannot be set yet`,
    { file, line: first?.line ?? 1, column: 1 },
  );
}
