/** Tells the lines of a memorandum (TO, FROM, DATE, SUBJECT) from the headers of a mail, and what each says. */
import { findDate } from './dates.ts';
import { wordsIn } from './pairs.ts';
import { hasContactDetails, inAnyLanguage } from './wording.ts';

/** What a line of a memorandum says, and what it says that of. */
export interface MemoLine {
  readonly about: 'to' | 'from' | 'date' | 'subject';
  readonly said: string;
}

/** What these lines begin with in languages whose pages are not read: German, Italian, Portuguese, Dutch. */
const STRANGE: Readonly<Record<MemoLine['about'], string>> = {
  to: 'an|verteiler|per conoscenza|para|ao|à|aan|cc',
  from: 'von|da|de|van',
  date: 'datum|data',
  subject: 'betreff|betrifft|oggetto|assunto|betreft|onderwerp',
};

const patternOf = (about: MemoLine['about']): RegExp =>
  new RegExp(`^(?:${inAnyLanguage(({ head }) => head.memo?.[about])}|${STRANGE[about]}) ?[:：] ?(?<said>.{2,})$`, 'iu');
// The words of several languages are the same: of what else a line may be said, the first counts.
const PATTERNS = (['subject', 'date', 'to', 'from'] as const).map((about) => [about, patternOf(about)] as const);

function memoLine(text: string): MemoLine | undefined {
  if (wordsIn(text) > LONGEST_LINE) return undefined;
  for (const [about, pattern] of PATTERNS) {
    const said = pattern.exec(text)?.groups?.['said'];
    if (said !== undefined) return { about, said };
  }
  return undefined;
}

/** A place and a day, between such lines. */
function isDay(text: string): boolean {
  return wordsIn(text) <= LONGEST_DAY && findDate(text) !== undefined && !HOUR.test(text);
}

const LONGEST_DAY = 8;
const LONGEST_LINE = 40;
/** With fewer, a line with a colon may be anything. */
const FEWEST_LINES = 3;
/** An hour, as mails are sent at and memoranda are not. */
const HOUR = /(?<!\d)\d{1,2}[:.h]\d{2}(?!\d)/u;

/**
 * The lines of a memorandum among those of a head, by their place: some that follow each other, of which one says on what it
 * is and another to whom or from whom. Who sent a mail has an address, and its day an hour.
 */
export function memoAmong(plain: readonly string[]): ReadonlyMap<number, MemoLine> {
  for (let from = 0; from < plain.length; from++) {
    const lines = new Map<number, MemoLine>();
    let n = from;
    let days = 0;
    for (; n < plain.length; n++) {
      const text = plain[n] ?? '';
      const line = memoLine(text);
      if (line !== undefined) lines.set(n, line);
      else if (lines.size > 0 && isDay(text)) days++;
      else break;
    }
    const said = [...lines.values()];
    const has = (about: MemoLine['about']) => said.some((one) => one.about === about);
    const isMail = said.some((one) => hasContactDetails(one.said) || (one.about === 'date' && HOUR.test(one.said)));
    if (said.length + days >= FEWEST_LINES && has('subject') && has('to') && !isMail) return lines;
    from = Math.max(from, n - 1);
  }
  return new Map();
}
