/**
 * Finds which languages lines are in that their words do not tell: clauses and headings in languages whose pages are not read.
 * What the letters of a line say counts where all lines that they say it of have words of that language, together.
 */
import { languageEvidence, type Likeness, type LikenessOf } from '../recognition/index.ts';
import { type Evidence, evidenceIn, ownEvidence } from './stretches.ts';
import { isVersionLanguage } from './wording.ts';

/** What each line is surely in, by its text; nothing where that is not known. */
type Recognised = ReadonlyMap<string, string | undefined>;

/** A line of one word is a name or a label. */
const FEWEST_WORDS = 2;
/** With fewer words in all lines that are not known, or a smaller share of the page's, no version is among them. */
const FEWEST_UNKNOWN = { words: 8, share: 0.12 } as const;

/** Languages that are looked for, one after another. */
const MOST_TRIED = 6;

/** Common words that the lines of a language have together, and their share of all their words. */
const SHOWN = { least: 2, share: 0.08 } as const;

/** So many times as alike as any language of the page that is read. */
const CLEARLY = 1.08;
/** And so nearly as alike as the language that it is likest: of two that are near each other, the page has one. */
const NEARLY = 0.88;

/** What a word of such a line is worth, as evidence: so that a name of two is of the text around it. */
const LIKELY_WORD = 0.5;

interface Weighed {
  readonly text: string;
  readonly words: number;
  readonly likeness: Likeness;
}

/** The lines whose words do not tell their language; none where they are too few to be a version. */
export function unknownLines(recognised: Recognised): readonly string[] {
  const read = readAmong(recognised);
  const unknown = [...recognised].flatMap(([text, tag]) => (isUnknown(text, tag, read) ? [text] : []));
  const least = Math.max(FEWEST_UNKNOWN.words, FEWEST_UNKNOWN.share * wordsOf([...recognised.keys()]));
  return wordsOf(unknown) >= least ? unknown : [];
}

function wordsOf(lines: readonly string[]): number {
  return lines.reduce((sum, text) => sum + wordsIn(text), 0);
}

/** The languages whose pages are read that lines are in by their words. */
function readAmong(recognised: Recognised): ReadonlySet<string> {
  return new Set(
    [...recognised].flatMap(([text, tag]) => {
      const own = tag ?? wordsTell(text);
      return own !== undefined && isVersionLanguage(own) ? [own] : [];
    }),
  );
}

/** What words surely say of a language whose pages are read, they say; of another, letters may say that it is not the page's. */
function isUnknown(text: string, tag: string | undefined, read: ReadonlySet<string>): boolean {
  if (wordsIn(text) < FEWEST_WORDS || !/^[\p{Script=Latin}\p{Script=Cyrillic}\P{L}]+$/u.test(text)) return false;
  if (tag !== undefined) return !isVersionLanguage(tag);
  const shown = evidenceIn(text);
  // What is in the letters of a language that is read, beside a text in it, is in that.
  return /\p{Script=Cyrillic}/u.test(text)
    ? ![...shown.keys()].some((one) => read.has(one))
    : ownEvidence(shown) === undefined;
}

/** What its words tell of a line; not what its script does, which several languages have. */
function wordsTell(text: string): string | undefined {
  return /\p{Script=Cyrillic}/u.test(text) ? undefined : ownEvidence(evidenceIn(text));
}

function wordsIn(text: string): number {
  return text.match(/\p{L}{2,}/gu)?.length ?? 0;
}

/** The languages of lines that their letters tell, by their texts. */
export function likelyLanguages(recognised: Recognised, likenessOf: LikenessOf): ReadonlyMap<string, string> {
  const unknown = unknownLines(recognised).map((text) => ({
    text,
    words: wordsIn(text),
    likeness: likenessOf(text),
    tag: recognised.get(text),
  }));
  const read = readAmong(recognised);
  // What words say of a language that letters say nothing of, they say.
  let rest: readonly Weighed[] = unknown.filter(({ tag, likeness }) => tag === undefined || likeness.has(tag));
  const likely = new Map<string, string>();
  const tried = new Set<string>();
  while (rest.length > 0 && tried.size < MOST_TRIED) {
    const tag = likestOf(rest, tried);
    if (tag === undefined) break;
    tried.add(tag);
    const lines = rest.filter(({ likeness }) => isLike(likeness, tag, read));
    if (!isShown(tag, lines, likenessOf)) continue;
    for (const { text } of lines)
      if (!isVersionLanguage(tag) || recognised.get(text) !== undefined) likely.set(text, tag);
    rest = rest.filter((line) => !lines.includes(line));
  }
  return likely;
}

/** The language that all lines together are likest. */
function likestOf(lines: readonly Weighed[], tried: ReadonlySet<string>): string | undefined {
  const sums = new Map<string, number>();
  for (const { words, likeness } of lines)
    for (const [tag, score] of likeness) if (!tried.has(tag)) sums.set(tag, (sums.get(tag) ?? 0) + words * score);
  return [...sums].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

function isLike(likeness: Likeness, tag: string, read: ReadonlySet<string>): boolean {
  const own = likeness.get(tag) ?? 0;
  const most = Math.max(0, ...likeness.values());
  return (
    own >= NEARLY * most && [...read].every((other) => other === tag || own >= CLEARLY * (likeness.get(other) ?? 0))
  );
}

/** Whether the lines together are likest this language, and have words of it. */
function isShown(tag: string, lines: readonly Weighed[], likenessOf: LikenessOf): boolean {
  const whole = lines.map(({ text }) => text).join(' ');
  const words = lines.reduce((sum, line) => sum + line.words, 0);
  const likeness = likenessOf(whole);
  const [likest] = [...likeness].toSorted((a, b) => b[1] - a[1]);
  const evidence = languageEvidence(whole);
  const shown = evidence.get(tag) ?? 0;
  // Of a language that letters say nothing of, words do.
  const others = [...evidence].filter(([other]) => !likeness.has(other)).map(([, sum]) => sum);
  return likest?.[0] === tag && shown >= Math.max(SHOWN.least, SHOWN.share * words, ...others);
}

/** What such a line shows of the languages. */
export function likelyEvidence(text: string, tag: string | undefined): Evidence {
  if (tag === undefined) return new Map();
  return new Map([[tag, Math.max(evidenceIn(text, tag).get(tag) ?? 0, LIKELY_WORD * wordsIn(text))]]);
}
