/** Compares what a finished file says with what its statement says, word for word in each language. */
import { done, failed, fault, type Diagnostic, type Outcome, type Place } from '../../diagnostics/index.ts';
import { languageOf, printedTag } from '../../text/language/index.ts';
import { spacedStatement, type SpacingProfiles } from '../../text/spacing/index.ts';
import { readLanguageTag, type Lang, type Matter, type Statement, type Version } from '../../text/statement/index.ts';
import { compareWords, type Difference, type Piece, WHITE, wordsOf } from './compare.ts';
import { type Flow, SOFT_HYPHEN } from './page-text.ts';
import type { TaggedText, ReadText, Stray, Unseen } from './reader.ts';
import { piecesOf, type Surroundings } from './source.ts';

export interface TextProof {
  /** What the file was read by. */
  readonly reader: string;
  /** How many words of each were found as they should be. */
  readonly languages: readonly { readonly lang: Lang; readonly words: number }[];
}

export interface ProofOptions {
  /** The versions that were set, from left to right; the first is the language of what says none. */
  readonly languages: readonly Lang[];
  /** What stands around each version, in the order in which it is read: its title, what it is and whose, whom to ask. */
  readonly around: (version: Version) => Surroundings;
  /** The spacing profile that each language was set by. */
  readonly spacing: SpacingProfiles;
}

/**
 * Faults: `fidelity/differs`, with the place in the source of the first word of each text and of its notes that is not as
 * it should be, and for text that is in no version; `fidelity/unreadable`.
 */
export function proveText(
  statement: Statement,
  { passages, strays, unseen, reader, unreadable }: ReadText,
  { languages, around, spacing }: ProofOptions,
): Outcome<TextProof> {
  if (unreadable !== undefined)
    return failed([
      fault('fidelity/unreadable', `the finished file cannot be read back: ${unreadable}`, undefined, HINT),
    ]);
  const diagnostics: Diagnostic[] = [];
  const { slug, versions } = spacedStatement(statement, spacing);
  const [first] = languages;
  if (first === undefined) throw new Error(`no version of ${slug} was set`);
  const fallback = printedTag(first);
  const proved = languages.map((lang) => {
    const version = versions.find((one) => one.lang === lang);
    if (version === undefined) throw new Error(`${slug} has no version in ${lang}`);
    const source = piecesOf(version, around(version));
    const own = passages.filter((passage) => (passage.version ?? fallback) === printedTag(lang));
    const flows = [
      { expected: wordsOf(source.text), found: wordsOf(found(own, ['text', 'mark'], fallback)) },
      { expected: wordsOf(source.notes), found: wordsOf(found(own, ['note'], fallback)) },
      { expected: wordsOf(source.foot), found: wordsOf(found(own, ['foot'], fallback)) },
      ...partsIn(own, lang, source.parts).map(({ expected, read }) => {
        return { expected: wordsOf(expected), found: wordsOf(found(read, ['part'], fallback)) };
      }),
    ];
    for (const flow of flows) {
      const difference = compareWords(flow.expected, flow.found);
      if (difference !== undefined)
        diagnostics.push(differs(lang, difference, { unseen, start: version.title[0]?.place }));
    }
    return { lang, words: flows.reduce((sum, { expected }) => sum + expected.length, 0) };
  });
  diagnostics.push(...foreign(passages, languages, fallback), ...strays.slice(0, 1).map(astray));
  return diagnostics.length > 0 ? failed(diagnostics) : done({ reader, languages: proved });
}

/** The parts that are read at the foot, each with what was found under its name; and what was found under another. */
function partsIn(
  passages: readonly TaggedText[],
  lang: Lang,
  parts: ReadonlyMap<Matter, readonly Piece[]>,
): readonly { readonly expected: readonly Piece[]; readonly read: readonly TaggedText[] }[] {
  const names = [...parts.keys()].map((of) => `${lang}-${of}`);
  const known = [...parts].map(([of, expected]) => {
    return { expected, read: passages.filter(({ part }) => part === `${lang}-${of}`) };
  });
  return [...known, { expected: [], read: passages.filter(({ part }) => part !== undefined && !names.includes(part)) }];
}

function found(passages: readonly TaggedText[], flows: readonly Flow[], fallback: string): readonly Piece[] {
  return passages
    .filter(({ flow }) => flows.includes(flow))
    .map(({ flow, text, lang, block, page }) => ({
      kind: flow === 'mark' ? 'mark' : 'text',
      text,
      lang: lang ?? fallback,
      block,
      page,
    }));
}

const HINT = 'this is a fault of Diptych: please report it with the statement';

interface Around {
  readonly unseen: readonly Unseen[];
  /** The place of a text that has no word. */
  readonly start: Place | undefined;
}

function differs(
  lang: Lang,
  { expected, found: read, missing, place, page }: Difference,
  { unseen, start }: Around,
): Diagnostic {
  const where = page === undefined ? '' : ` on page ${page}`;
  const message = `in ${languageOf(lang).name} the finished file reads ${read}${where}, where the source has ${expected}`;
  const hidden = missing === undefined ? undefined : unseen.find(({ text }) => isOf(text, missing));
  if (hidden === undefined) return fault('fidelity/differs', message, place ?? start, HINT);
  if (hidden.why === 'not-painted')
    return fault('fidelity/differs', `${message}: it is on page ${hidden.page}, but not painted`, place ?? start, HINT);
  return fault(
    'fidelity/differs',
    `${message}: it runs off page ${hidden.page}`,
    place ?? start,
    'divide the word that is too long for its line, or set the text smaller',
  );
}

/** Whether a text that cannot be seen has a word, or a part of one that is set in several pieces. */
function isOf(unseen: string, word: string): boolean {
  const text = unseen.replaceAll(SOFT_HYPHEN, '');
  return text.includes(word) || text.split(WHITE).some((part) => part !== '' && word.includes(part));
}

/** The first passage that is marked as of a language that was not set. */
function foreign(passages: readonly TaggedText[], languages: readonly Lang[], fallback: string): readonly Diagnostic[] {
  const printed = languages.map(printedTag);
  const strange = passages.find(
    ({ version = fallback, lang = fallback }) => !printed.includes(version) || !readLanguageTag(lang).ok,
  );
  if (strange === undefined) return [];
  const message = `the finished file has text on page ${strange.page} in ${strange.lang ?? 'no language'}: ${quoted(strange.text)}`;
  return [fault('fidelity/differs', message, undefined, HINT)];
}

function astray({ page, text }: Stray): Diagnostic {
  const message = `the finished file has text on page ${page} that belongs to no part of it: ${quoted(text)}`;
  return fault('fidelity/differs', message, undefined, HINT);
}

/** How many characters of a passage are shown. */
const SHOWN = 40;

function quoted(text: string): string {
  return `“${text.slice(0, SHOWN)}”`;
}
