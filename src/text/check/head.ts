/** Turns the lines over a version into what they say otherwise than the facts of the statement. */
import { languageOf } from '../language/index.ts';
import type { Kind, Meta } from '../statement/index.ts';
import { mentionsOf } from './agreement.ts';
import { excerpt, findingIn, languageName, type Finding } from './finding.ts';
import { passagesOfLine, type Passage, type VersionText } from './passages.ts';
import { lowered } from './letters.ts';
import { inEach } from './words.ts';

/** In the order in which a title is asked: a press statement is a statement too. */
const KINDS: readonly Kind[] = ['press-release', 'remarks', 'message', 'statement'];

/** How a title in small letters says what it is. */
const KIND_WORDS = inEach(({ kinds }) =>
  kinds === undefined ? undefined : KINDS.map((kind) => ({ kind, pattern: new RegExp(kinds[kind], 'u') })),
);

export function headDisagreements({ version, title }: VersionText, meta: Meta): readonly Finding[] {
  const [dateline] = passagesOfLine(version, 'dateline');
  return [
    ...(dateline === undefined ? [] : otherDate(dateline, meta, 'check/dateline')),
    ...(title === undefined ? [] : [...otherDate(title, meta, 'check/title-date'), ...otherKind(title, meta)]),
  ];
}

/** The first whole date of a line if none of its dates is the statement's. */
function otherDate(line: Passage, { date }: Meta, code: 'check/dateline' | 'check/title-date'): readonly Finding[] {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const own = [`date:${month}-${day}-${year}`, `date:${month}-${day}`];
  const dates = mentionsOf(line).filter(({ gives }) => gives.some((key) => key.startsWith('date:')));
  const [first] = dates;
  if (first === undefined || dates.some(({ gives }) => gives.some((key) => own.includes(key)))) return [];
  const name = code === 'check/dateline' ? 'date line' : 'title';
  return [
    findingIn(line, first.start, {
      code,
      message:
        `the ${name} in the ${languageName(line.lang)} has ${excerpt(line.text.slice(first.start, first.end))}, ` +
        `statement.yaml ${languageOf(line.lang).setting?.formatDate(date) ?? date}`,
      hint: 'correct the one that is wrong',
    }),
  ];
}

function otherKind(title: Passage, { kind }: Meta): readonly Finding[] {
  const small = lowered(title.text);
  const fitting = (KIND_WORDS.get(title.lang) ?? []).filter(({ pattern }) => pattern.test(small));
  const named = fitting[0]?.kind;
  if (named === undefined || fitting.some((one) => one.kind === kind)) return [];
  return [
    findingIn(title, 0, {
      code: 'check/title-kind',
      message: `by its title in the ${languageName(title.lang)} this is a text of kind ${named}, by statement.yaml of kind ${kind}`,
      hint: 'correct the kind in statement.yaml, or the title',
    }),
  ];
}
