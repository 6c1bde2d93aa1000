/** Tells pages on which languages take turns, paragraph by paragraph, also where one of them lacks a paragraph of the other. */
import { isVersionLanguage } from './wording.ts';
import type { SourceLine } from './lines.ts';
import { wordsIn } from './pairs.ts';
import { evidenceIn } from './stretches.ts';

/** What is asked of each paragraph: its language, and how much it says. */
export interface Turn {
  readonly tag: string;
  readonly words: number;
}

/** So many paragraphs in each language, where one has more than another; with fewer, one may quote the other. */
const FEWEST_UNEVEN = 3;
const FEWEST_EVEN = 2;
/** So many of all paragraphs follow one in another language. */
const CHANGING_SHARE = 0.75;
/** Of the paragraphs of the longest, the others lack one, or so many. */
const MOST_LACKING = 0.25;
const MOST_UNLIKE = 2;

/** Whether each says what the others say: nearly as many, about as long, and seldom two of one language together. */
export function areInTurns(turns: readonly Turn[]): boolean {
  const tags = [...new Set(turns.map(({ tag }) => tag))];
  if (tags.length < 2) return false;
  const own = tags.map((tag) => turns.filter((turn) => turn.tag === tag));
  const counts = own.map((of) => of.length);
  const [fewest, most] = [Math.min(...counts), Math.max(...counts)];
  const isEven = fewest === most && turns.every(({ tag }, n) => tag === turns[n % tags.length]?.tag);
  if (fewest < (isEven ? FEWEST_EVEN : FEWEST_UNEVEN)) return false;
  if (most - fewest > Math.max(1, MOST_LACKING * most)) return false;
  const changes = turns.filter(({ tag }, n) => n > 0 && tag !== turns[n - 1]?.tag).length;
  if (changes < CHANGING_SHARE * (turns.length - 1)) return false;
  const words = own.map((of) => of.reduce((sum, turn) => sum + turn.words, 0));
  return Math.max(...words) <= MOST_UNLIKE * Math.min(...words);
}

/** Each line in its own language, where the page's take turns: among short lines, a stretch swallows the next. */
export function withTurns(lines: readonly SourceLine[]): readonly SourceLine[] {
  const texts = lines.filter(({ role }) => role === 'text');
  const seeming = texts.map(seemsIn);
  const spoken = [...new Set(seeming)].filter(
    (tag) => tag !== undefined && isVersionLanguage(tag) && seeming.filter((one) => one === tag).length >= FEWEST_EVEN,
  );
  if (spoken.length < 2 || lines.some(({ lang }) => lang !== undefined)) return lines;
  const own = lines.map((line) => ({ ...line, stretch: line.column ?? ownLanguage(line, spoken) ?? line.stretch }));
  const turns = own.flatMap(({ role, plain, stretch }) =>
    role === 'text' ? [{ tag: stretch, words: wordsIn(plain) }] : [],
  );
  return areInTurns(turns) ? own : lines;
}

/** What a line shows most, where that is more than a word or two, or what it is taken to be in. */
function seemsIn({ plain, language }: SourceLine): string | undefined {
  const [best, second] = [...evidenceIn(plain)].toSorted((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] > MORE_SHOWN * (second?.[1] ?? 0) ? best[0] : language;
}

const MORE_SHOWN = 1.5;

function ownLanguage({ language, plain }: SourceLine, spoken: readonly (string | undefined)[]): string | undefined {
  if (spoken.includes(language)) return language;
  const [best, second] = [...evidenceIn(plain)].filter(([tag]) => spoken.includes(tag)).toSorted((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] > (second?.[1] ?? 0) ? best[0] : undefined;
}
