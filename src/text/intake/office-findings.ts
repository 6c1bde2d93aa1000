/** What an office document has beside the text that it shows, as it is told to whoever imports it. */
import { type Diagnostic, fault } from '../../diagnostics/index.ts';
import type { Dropped } from './page.ts';
import { speaksOfRestriction } from './embargo.ts';
import { ask, type Question } from './questions.ts';

export interface OfficeFinding {
  readonly what:
    | 'comment'
    | 'inserted'
    | 'deleted'
    | 'hidden'
    | 'struck'
    | 'placeholder'
    | 'object'
    | 'chunk'
    | 'equation'
    | 'sign'
    | 'field'
    | 'ruby'
    | 'box'
    | 'contents'
    | 'today';
  readonly text: string;
  /** The paragraph. */
  readonly line: number;
}

/** Of each kind so many are told one by one. */
const MOST_TOLD = 12;

/** What is left out, for the list of it. */
export function droppedOf(findings: readonly OfficeFinding[]): readonly Dropped[] {
  return findings.flatMap(({ what, text, line }): readonly Dropped[] => {
    switch (what) {
      case 'comment':
        return [{ line, what: 'object', text: `comment: ${text}` }];
      case 'deleted':
        return [{ line, what: 'object', text: `taken out by a tracked change: ${text}` }];
      case 'hidden':
      case 'struck':
      case 'placeholder':
        return [{ line, what: 'object', text: `${LEFT_OUT[what]}: ${text}` }];
      case 'object':
        return [{ line, what: 'object', text }];
      case 'contents':
        return [{ line, what: 'chrome', text: `table of contents: ${text}` }];
      default:
        return [];
    }
  });
}

const LEFT_OUT = { hidden: 'hidden text', struck: 'struck-out text', placeholder: 'placeholder' } as const;

export function toldOf(findings: readonly OfficeFinding[], file: string): readonly Diagnostic[] {
  const counts = new Map<OfficeFinding['what'], number>();
  return findings.flatMap((finding): readonly Diagnostic[] => {
    const { what, line } = finding;
    // What is asked about is not told as well.
    if (what === 'today' || what === 'contents' || isTrace(finding)) return [];
    const count = (counts.get(what) ?? 0) + 1;
    counts.set(what, count);
    if (count > MOST_TOLD) return [];
    const place = { file, line, column: 1 };
    const { code, message, hint } = saidOf(finding);
    return [fault(code, message, place, hint)];
  });
}

/** Whether what is not shown says that the text is held back. */
function isTrace({ what, text }: OfficeFinding): boolean {
  return (what === 'comment' || what === 'hidden') && speaksOfRestriction(text);
}

/** Words that stand or not as somebody decides: what was taken is asked, once of each kind. */
export function questionsOf(findings: readonly OfficeFinding[], file: string): readonly Question[] {
  const asked = (
    kinds: readonly OfficeFinding['what'][],
    code: Diagnostic['code'],
    messageOf: (count: string) => string,
  ): readonly Question[] => {
    const found = findings.filter(({ what }) => kinds.includes(what));
    const [first] = found;
    if (first === undefined) return [];
    const count = `${found.length} ${found.length === 1 ? 'passage' : 'passages'}`;
    return [ask('changes', messageOf(count), { place: { file, line: first.line, column: 1 }, code, hint: DECIDE })];
  };
  const traces = findings.filter(isTrace).map((finding): Question => {
    const place = { file, line: finding.line, column: 1 };
    const { code, message, hint } = saidOf(finding);
    return ask('restriction', message, { place, code, hint });
  });
  const [today] = findings.filter(({ what }) => what === 'today');
  return [
    ...traces,
    ...(today === undefined ? [] : [askedOfToday(today, file)]),
    ...asked(
      ['inserted', 'deleted'],
      'intake/tracked-change',
      (count) => `the document has tracked changes of ${count} that nobody has decided on; they were taken as accepted`,
    ),
    ...asked(['struck'], 'intake/not-shown', (count) => `the document has ${count} struck out, which are left out`),
    ...asked(
      ['chunk'],
      'intake/not-read',
      (count) => `the document has ${count} embedded in a format that is not read`,
    ),
  ];
}

function askedOfToday({ text, line }: OfficeFinding, file: string): Question {
  const message = `“${text}” is a field, which shows the day on which the document is opened and not that of the statement`;
  const hint = 'give --date YYYY-MM-DD if it is about the date of the statement; else compare the text';
  return ask('date', message, { place: { file, line, column: 1 }, code: 'intake/converted', hint });
}

function saidOf({ what, text }: OfficeFinding) {
  const quoted = `“${text.length > 160 ? `${text.slice(0, 160)}…` : text}”`;
  switch (what) {
    case 'comment':
      return said(
        'intake/comment',
        `a comment stands here, which is left out: ${quoted}`,
        'settle it with whoever wrote it',
      );
    case 'inserted':
      return said('intake/tracked-change', `a tracked change puts in ${quoted}, and was taken as accepted`, DECIDE);
    case 'deleted':
      return said('intake/tracked-change', `a tracked change takes out ${quoted}, and was taken as accepted`, DECIDE);
    case 'hidden':
      return said('intake/not-shown', `hidden text is left out: ${quoted}`, WRITE);
    case 'struck':
      return said('intake/not-shown', `struck-out text is left out: ${quoted}`, WRITE);
    case 'placeholder':
      return said('intake/not-shown', `a placeholder that nobody filled is left out: ${quoted}`, WRITE);
    case 'object': {
      const [kind = '', ...named] = text.split(': ');
      const name = named.length === 0 ? '' : ` (${named.join(': ')})`;
      return said('intake/object', `${kind} is left out${name}`, 'a statement has text only');
    }
    case 'chunk':
      return said(
        'intake/not-read',
        'a part of the text is embedded as a file of another format, which is not read',
        'open it in Word, save it again, and import that',
      );
    case 'equation':
      return said('intake/converted', `an equation is set as running text: ${quoted}`, 'compare it with the document');
    case 'sign':
      return said(
        'intake/converted',
        `a sign of the font ${text} is not known, and left out`,
        'write the sign into the text',
      );
    case 'field':
      return said(
        'intake/not-shown',
        `a field shows nothing, as it was never updated: ${quoted}`,
        'update the fields in Word (Ctrl+A, F9), and save it',
      );
    case 'contents':
    case 'today':
      return said('intake/object', `a table of contents is left out: ${quoted}`, 'a statement has none');
    case 'ruby':
      return said('intake/not-shown', `the reading over a word is left out: ${quoted}`, WRITE);
    case 'box':
      return said(
        'intake/text-box',
        `a text box stands beside the text, and was put under the paragraph it hangs on: ${quoted}`,
        'compare its place with the document',
      );
  }
}

const DECIDE = 'accept or reject the changes in Word, or compare the text';
const WRITE = 'if it belongs to the statement, write it into its files';

function said<C extends Diagnostic['code']>(code: C, message: string, hint: string) {
  return { code, message, hint };
}
