/** Asks whoever sits at a terminal what a page leaves open, one question after the other, and gives what they answered. */
import { existsSync, readFileSync } from 'node:fs';
import { assertNever, type Diagnostic, type Place } from '../../diagnostics/index.ts';
import type { Given, ImportSummary } from '../../text/intake/index.ts';
import { instant, isoDate, type Lang } from '../../text/statement/index.ts';

/** Where somebody sits who can be asked. */
export interface Dialogue {
  /** One line of answer; nothing at the end of input. */
  readonly ask: (prompt: string) => Promise<string | undefined>;
  readonly say: (line: string) => void;
  readonly close: () => void;
}

type Streams = Pick<NodeJS.Process, 'stdin' | 'stderr'>;

/** Nobody is asked where input or what is shown is no terminal. */
export async function openDialogue({ stdin, stderr }: Streams): Promise<Dialogue | undefined> {
  // Types say that isTTY is always there; on a pipe it is not.
  const terminal = [stdin, stderr].every((stream) => (stream.isTTY as boolean | undefined) === true);
  if (!terminal) return undefined;
  const { createInterface } = await import('node:readline/promises');
  const lines = createInterface({ input: stdin, output: stderr, terminal: false });
  const ended = new Promise<undefined>((resolve) => lines.once('close', () => resolve(undefined)));
  return {
    ask: (prompt) => Promise.race([lines.question(prompt), ended]),
    say: (line) => {
      stderr.write(`${line}\n`);
    },
    close: () => {
      lines.close();
    },
  };
}

type Asked = ImportSummary['questions'][number];

/** What the answers are: facts of the page, and the questions that need no answer any more. */
export interface Answers {
  readonly given: Given;
  /** The entries that somebody has looked at and found right as they stand: `pairs`, `changes`, `language.fr`. */
  readonly settled: readonly { readonly about: string; readonly message: string }[];
}

interface AskOptions {
  readonly given: Given;
  /** Where each question stands, by its message. */
  readonly diagnostics: readonly Diagnostic[];
  readonly dialogue: Dialogue;
}

const PROMPT = '  > ';

export async function askQuestions(
  questions: readonly Asked[],
  { given, diagnostics, dialogue }: AskOptions,
): Promise<Answers> {
  let answers: Answers = { given, settled: [] };
  for (const [n, question] of questions.entries()) {
    const place = diagnostics.find(({ message }) => message === question.message)?.place;
    dialogue.say(`${String(n + 1)} of ${String(questions.length)}, ${question.about}: ${question.message}`);
    dialogue.say(`  ${howToAnswer(question)}`);
    const next = await answered(question, { answers, place, dialogue });
    if (next === 'ended') return answers;
    if (next !== 'open') answers = next;
  }
  return answers;
}

interface Asking {
  readonly answers: Answers;
  readonly place: Place | undefined;
  readonly dialogue: Dialogue;
}

/** The answers with one more; `open` where the question is left so. */
async function answered(question: Asked, { answers, place, dialogue }: Asking): Promise<Answers | 'open' | 'ended'> {
  for (;;) {
    const line = await dialogue.ask(PROMPT);
    if (line === undefined) return 'ended';
    const text = line.trim();
    if (text === '?') {
      for (const shown of shownAt(place)) dialogue.say(shown);
      continue;
    }
    const answer = text === '' ? suggestionOf(question) : text;
    if (answer === undefined) return 'open';
    const next = withAnswer(answers, question, answer);
    if (next !== undefined) return next;
    dialogue.say(`  that is no answer; ${howToAnswer(question)}`);
  }
}

/** What a question wants: a day, a title, an instant, leave to publish, or a word that all is right. */
type Wanted = 'date' | 'title' | 'embargo' | 'leave' | 'nothing';

function wantedBy({ about }: Asked): Wanted {
  if (about === 'date' || about === 'embargo') return about;
  if (about === 'restriction') return 'leave';
  return about.startsWith('title.') ? 'title' : 'nothing';
}

/** What Enter keeps. Nothing of what binds the text is kept so. */
function suggestionOf(question: Asked): string | undefined {
  const wanted = wantedBy(question);
  return wanted === 'date' || wanted === 'title' ? question.readings[0] : undefined;
}

function howToAnswer(question: Asked): string {
  const suggestion = suggestionOf(question);
  const enter = suggestion === undefined ? 'Enter leaves it open' : `Enter keeps ${suggestion}`;
  return `${wish(wantedBy(question))}; ${enter}, ? shows the place`;
}

function wish(wanted: Wanted): string {
  switch (wanted) {
    case 'date':
      return 'write the day as 2027-03-05';
    case 'title':
      return 'write the title';
    case 'embargo':
      return 'write until when, as 2027-03-05T10:00-05:00, or none if it may be published';
    case 'leave':
      return 'write yes if it may be published all the same, or until when it may not, as 2027-03-05T10:00-05:00';
    case 'nothing':
      return 'write yes if it is right as it was read';
    default:
      return assertNever(wanted);
  }
}

/** Nothing where it is no answer to that. */
function withAnswer({ given, settled }: Answers, { about, message }: Asked, answer: string): Answers | undefined {
  const wanted = wantedBy({ about, message, line: 1, readings: [] });
  switch (wanted) {
    case 'date': {
      const date = isoDate(answer);
      return date === undefined ? undefined : { given: { ...given, date }, settled };
    }
    case 'title': {
      const lang = about.slice('title.'.length) as Lang;
      return { given: { ...given, titles: new Map([...given.titles, [lang, answer]]) }, settled };
    }
    case 'embargo': {
      const embargo = /^none$/iu.test(answer) ? 'none' : instant(answer);
      return embargo === undefined ? undefined : { given: { ...given, embargo }, settled };
    }
    case 'leave': {
      const until = instant(answer);
      if (until !== undefined) return { given: { ...given, embargo: until }, settled };
      return isYes(answer) ? { given, settled: [...settled, { about, message }] } : undefined;
    }
    case 'nothing':
      return isYes(answer) ? { given, settled: [...settled, { about, message }] } : undefined;
    default:
      return assertNever(wanted);
  }
}

function isYes(answer: string): boolean {
  return /^(?:y|yes)$/iu.test(answer);
}

const LINES_AROUND = 2;
const LONGEST_SHOWN = 160;
/** Pages whose lines can be shown as they stand. */
const TEXT_PAGE = /(?:^|[\\/])[^.\\/]+$|\.(?:te?xt|md|markdown|x?html?|eml)$/iu;

/** The lines around a place; of a file that has none, its paragraph. */
function shownAt(place: Place | undefined): readonly string[] {
  if (place === undefined) return ['  it has no place in the page'];
  const { file, line } = place;
  if (!TEXT_PAGE.test(file) || !existsSync(file)) return [`  ${file}, paragraph ${String(line)}`];
  const from = Math.max(0, line - 1 - LINES_AROUND);
  return readFileSync(file, 'utf8')
    .split('\n')
    .slice(from, line + LINES_AROUND)
    .map((text, n) => {
      const number = from + n + 1;
      return `  ${number === line ? '→' : ' '} ${String(number)}  ${text.trimEnd().slice(0, LONGEST_SHOWN)}`;
    });
}
