/** Turns the lines over a version into what they say otherwise than the facts of the statement. */
import { settingOf } from '../language/index.ts';
import type { Kind, Lang, Meta } from '../statement/index.ts';
import { mentionsOf } from './agreement.ts';
import { excerpt, findingIn, languageName, type Finding } from './finding.ts';
import { passagesOfLine, type Passage, type VersionText } from './passages.ts';
import { LETTER, lowered } from './letters.ts';

/** How a title in small letters says what it is. */
const KIND_WORDS: Readonly<Record<Lang, Readonly<Record<Kind, RegExp>>>> = {
  en: {
    'press-release': /^press (?:release|statement)\b/u,
    remarks: new RegExp(String.raw`^(?:${LETTER}+ )?(?:remarks|address|speech)\b`, 'u'),
    message: new RegExp(String.raw`^(?:${LETTER}+ )?message\b`, 'u'),
    statement: new RegExp(String.raw`^(?:${LETTER}+ )?statement\b`, 'u'),
  },
  fr: {
    'press-release': new RegExp(String.raw`^communiqué(?!${LETTER})`, 'u'),
    remarks: new RegExp(String.raw`^(?:allocution|discours|remarques|observations|propos)(?!${LETTER})`, 'u'),
    message: new RegExp(String.raw`^message(?!${LETTER})`, 'u'),
    statement: new RegExp(String.raw`^déclaration(?!${LETTER})`, 'u'),
  },
};

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
        `statement.yaml ${settingOf(line.lang).formatDate(date)}`,
      hint: 'correct the one that is wrong',
    }),
  ];
}

function otherKind(title: Passage, { kind }: Meta): readonly Finding[] {
  const words = KIND_WORDS[title.lang];
  const small = lowered(title.text);
  const named = KINDS.find((one) => words[one].test(small));
  if (named === undefined || named === kind || words[kind].test(small)) return [];
  return [
    findingIn(title, 0, {
      code: 'check/title-kind',
      message: `by its title in the ${languageName(title.lang)} this is a text of kind ${named}, by statement.yaml of kind ${kind}`,
      hint: 'correct the kind in statement.yaml, or the title',
    }),
  ];
}

const KINDS: readonly Kind[] = ['press-release', 'remarks', 'message', 'statement'];
