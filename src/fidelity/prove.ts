/** Compares what a finished file says with what its statement says, word for word in each language. */
import { failed, fault, settle, type Diagnostic, type Outcome, type Place } from '../diagnostics/index.ts';
import { languageOf } from '../language/index.ts';
import { LANGS, type Lang, type Statement } from '../statement/index.ts';
import { differenceOf, type Difference } from './compare.ts';
import type { Passage, ReadText } from './reader.ts';
import { piecesOf } from './source.ts';
import type { Flow } from './structure.ts';
import { wordsOf, type Piece } from './words.ts';

export interface TextProof {
  /** What the file was read by. */
  readonly reader: string;
  /** How many words of each were found as they should be. */
  readonly languages: readonly { readonly lang: Lang; readonly words: number }[];
}

export interface ProofOptions {
  /** The versions that were set, from left to right; the first is the language of what says none. */
  readonly languages: readonly Lang[];
  /** What stands over each version that is not in the statement, such as the name in the masthead. */
  readonly before?: ReadonlyMap<Lang, string>;
}

/** Fault: `fidelity/differs`, with the place in the source of the first word that is not as it should be in each text. */
export function proveText(
  { slug, versions }: Statement,
  { passages, reader }: ReadText,
  { languages, before = new Map<Lang, string>() }: ProofOptions,
): Outcome<TextProof> {
  const diagnostics: Diagnostic[] = [];
  const [fallback = 'en'] = languages;
  const proved = languages.map((lang) => {
    const version = versions.find((one) => one.lang === lang);
    if (version === undefined) throw new Error(`${slug} has no version in ${lang}`);
    const source = piecesOf(version, before.get(lang) ?? '');
    const own = passages.filter((passage) => langOf(passage.version, fallback) === lang);
    const text = compared(source.text, found(own, ['text', 'mark'], fallback));
    const notes = compared(source.notes, found(own, ['note'], fallback));
    for (const { difference } of [text, notes])
      if (difference !== undefined) diagnostics.push(differs(lang, difference, version.title[0]?.place));
    return { lang, words: text.words + notes.words };
  });
  const strange = passages.find(({ version }) => {
    const lang = langOf(version, fallback);
    return lang === undefined || !languages.includes(lang);
  });
  if (strange !== undefined) diagnostics.push(unexpected(strange));
  if (diagnostics.length > 0) return failed(diagnostics);
  return settle({ reader, languages: proved }, []);
}

function compared(source: readonly Piece[], file: readonly Piece[]) {
  const expected = wordsOf(source);
  return { words: expected.length, difference: differenceOf(expected, wordsOf(file)) };
}

function found(passages: readonly Passage[], flows: readonly Flow[], fallback: Lang): readonly Piece[] {
  return passages
    .filter(({ flow }) => flows.includes(flow))
    .map(({ flow, text, lang, block, page }) => ({
      kind: flow === 'mark' ? 'mark' : 'text',
      text,
      lang: langOf(lang, fallback) ?? fallback,
      block,
      page,
    }));
}

/** A language by what a file calls it; undefined for one that no statement is in. */
function langOf(tag: string | undefined, fallback: Lang): Lang | undefined {
  return tag === undefined ? fallback : LANGS.find((lang) => languageOf(lang).tag === tag);
}

const NAMES: Readonly<Record<Lang, string>> = { en: 'English', fr: 'French' };
const HINT = 'this is a fault of Diptych: please report it with the statement';

function differs(lang: Lang, { expected, found: read, place, page }: Difference, start: Place | undefined): Diagnostic {
  const where = page === undefined ? '' : ` on page ${page}`;
  const message = `in ${NAMES[lang]} the finished file reads ${read}${where}, where the source has ${expected}`;
  return fault('fidelity/differs', message, place ?? start, HINT);
}

function unexpected({ version, page, text }: Passage): Diagnostic {
  const message = `the finished file has text on page ${page} in ${version ?? 'no language'}: “${text.slice(0, 40)}”`;
  return fault('fidelity/differs', message, undefined, HINT);
}
