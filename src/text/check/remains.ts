/** Turns passages into what they still carry of the web page they came from, and what was never written. */
import { once } from '../language/index.ts';
import { excerpt, type Finding, findingIn, inAny, inEach } from './finding.ts';
import { consume, LETTER, LETTERS, lowered, type Passage } from './passages.ts';

/** A note in brackets that speaks of the page or of the text, not in it. */
const BRACKET_NOTE = once(
  () =>
    new RegExp(
      String.raw`\[[^\[\]\n]{0,80}?(?<!${LETTER})${inAny(({ remains }) => remains?.bracketed)}[^\[\]\n]{0,80}(?:\]|$)`,
      'u',
    ),
);
const ROUND_NOTE = once(() => new RegExp(String.raw`\(${inAny(({ remains }) => remains?.round)}\)`, 'u'));

/** What is chrome wherever it stands. */
const ANYWHERE = new RegExp(`(?<!${LETTER})${inAny(({ remains }) => remains?.anywhere)}(?!${LETTER})`, 'u');

/** What is chrome when it is all there is, but for marks around it. */
const WHOLE = once(
  () =>
    new RegExp(
      String.raw`^[^${LETTERS}\d©]*(?<chrome>©.{0,80}|${inAny(({ remains }) => remains?.whole)})(?=[^${LETTERS}\d]*$)`,
      'u',
    ),
);

/**
 * The letters that what WHOLE knows begins with, up to four of each; nothing where a pattern begins with no letter. A short
 * paragraph that begins otherwise need not be tried, and most do.
 */
const STARTS = once(
  (): ReadonlySet<string> => new Set(alternativesOf(inAny(({ remains }) => remains?.whole)).map(startOf)),
);

/** The alternatives of a pattern `(?:a|b(?:c|d))`: a, b(?:c|d). */
function alternativesOf(pattern: string): readonly string[] {
  const found: string[] = [''];
  let depth = 0;
  for (const character of pattern) {
    if (character === ')') depth--;
    if (character === '|' && depth === 1) found.push('');
    else found.push((found.pop() ?? '') + character);
    if (character === '(') depth++;
  }
  return found.map((one) => one.replace(/^\(\?:/u, ''));
}

const LONGEST_START = 4;
const LETTERS_AT_START = new RegExp(`^${LETTER}{0,${LONGEST_START}}(?![?*{])`, 'u');

function startOf(pattern: string): string {
  return LETTERS_AT_START.exec(pattern)?.[0] ?? pattern.charAt(0);
}

function mayBeWhole(small: string): boolean {
  const at = small.search(ANY_START);
  if (at === -1 || small.charAt(at) === '©') return at !== -1;
  const starts = STARTS();
  return Array.from({ length: LONGEST_START + 1 }, (_, length) => small.slice(at, at + length)).some((start) =>
    starts.has(start),
  );
}

const ANY_START = new RegExp(`[${LETTERS}\\d©]`, 'u');

/** What is chrome at the end of a paragraph. */
const AT_THE_END = new RegExp(
  String.raw`(?<=(?:^|[.!?…»”\]] ?))${inAny(({ remains }) => remains?.atEnd)}(?=[ \u00A0\u202F]*[.…»›>→]*$)`,
  'u',
);

const NOTE_HINT = 'delete it; what it says of the state of the text goes into statement.yaml, as status';
const CHROME_HINT = 'delete it: it belongs to the page, not to the statement';
const HEADING_HINT =
  'delete it, if it is the page’s; over contacts of the statement write <!-- contacts --> in a line of its own';

/** Longer, no paragraph is a button or a line of navigation. */
const LONGEST_CHROME = 120;

/** What is left of the page: a note in brackets, a button, a line of navigation. All patterns are in small letters. */
export function webRemains(passage: Passage): readonly Finding[] {
  const small = lowered(passage.text);
  const notes = [
    { match: small.includes('[') ? BRACKET_NOTE().exec(small) : null, hint: NOTE_HINT },
    { match: small.includes('(') ? ROUND_NOTE().exec(small) : null, hint: CHROME_HINT },
    { match: ANYWHERE.exec(small), hint: CHROME_HINT },
    { match: wholeOrEnd(small, passage), hint: passage.role === 'heading' ? HEADING_HINT : CHROME_HINT },
  ];
  return notes.flatMap(({ match, hint }) => {
    if (match === null) return [];
    const words = match.groups?.['chrome'] ?? match[0];
    const index = match.index + match[0].length - words.length;
    const message = `${excerpt(passage.text.slice(index, index + words.length))} is left of the web page`;
    return [findingIn(passage, index, { code: 'check/web-page', message, hint })];
  });
}

function wholeOrEnd(small: string, { role }: Passage): RegExpExecArray | null {
  // What is marked as contacts is the statement's own, with the word over it that a site has too.
  if (small.length < LONGEST_CHROME && role !== 'title' && role !== 'cell' && role !== 'contact') {
    const whole = mayBeWhole(small) ? WHOLE().exec(small) : null;
    if (whole !== null) return whole;
  }
  return AT_THE_END.exec(small);
}

/** Gaps that are told by their capitals. XX before e is a century; popes of that number are rarer than gaps. */
const CAPITAL_GAPS = new RegExp(
  String.raw`(?<![${LETTERS}\d])(?:X{2,}|${inAny(({ remains }) => remains?.capitalGaps)})(?![${LETTERS}\d])`,
  'gu',
);

const BRACKETED_GAP = once(
  () => new RegExp(String.raw`\[ ?(?:${inAny(({ remains }) => remains?.gaps)}|x+|\.{3,}|_+|●|•) ?\]`, 'gu'),
);
const ROUND_GAP = once(() => new RegExp(String.raw`\(${inAny(({ remains }) => remains?.roundGaps)}\)`, 'gu'));
const BARE_GAP = new RegExp(
  [
    String.raw`(?<!${LETTER})lorem ipsum(?!${LETTER})|_{3,}|\?{3,}|\{\{[^{}]{0,60}\}\}`,
    inAny(({ remains }) => remains?.bareGaps),
  ].join('|'),
  'gu',
);

/** What stands around the number of a century, a congress, a summit: it is XX for the twentieth. */
const BEFORE_ROMAN = inEach(({ remains }) =>
  remains?.romanAfter === undefined ? undefined : new RegExp(`(?:${remains.romanAfter})[ \u00A0]$`, 'u'),
);
const AFTER_ROMAN = inEach(({ remains }) =>
  remains?.romanBefore === undefined ? undefined : new RegExp(`^[ \u00A0](?:${remains.romanBefore})`, 'u'),
);
/** As many characters as such a word and what may stand before it can take. */
const LOOKED_AROUND = 24;

function isTwentieth(gap: string, at: number, { text, lang }: Passage): boolean {
  if (gap !== 'XX') return false;
  return (
    BEFORE_ROMAN.get(lang)?.test(lowered(text.slice(Math.max(0, at - LOOKED_AROUND), at))) === true ||
    AFTER_ROMAN.get(lang)?.test(lowered(text.slice(at + gap.length, at + gap.length + LOOKED_AROUND))) === true
  );
}

/** What stands for something to be written. */
export function placeholders(passage: Passage): readonly Finding[] {
  const found = new Map<number, string>();
  for (const { 0: gap, index } of passage.text.matchAll(CAPITAL_GAPS))
    if (!isTwentieth(gap, index, passage)) found.set(index, gap);
  let rest = lowered(passage.text);
  const read = (pattern: RegExp): void => {
    const consumed = consume(rest, pattern, ({ 0: gap, index }) => {
      found.set(index, passage.text.slice(index, index + gap.length));
      return [];
    });
    ({ rest } = consumed);
  };
  if (rest.includes('[')) read(BRACKETED_GAP());
  if (rest.includes('(')) read(ROUND_GAP());
  read(BARE_GAP);
  return [...found].map(([at, what]) =>
    findingIn(passage, at, {
      code: 'check/placeholder',
      message: `${excerpt(what)} holds the place of something to be written`,
      hint: 'write what belongs here',
    }),
  );
}
