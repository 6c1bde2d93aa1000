/**
 * Reads notices of embargo in languages whose pages are not read, as far as every word of them is known: a notice, a day, an
 * hour and its clock. What has one word more is asked about, for that word may turn its meaning.
 */
import { type EmbargoNotice, isLang, registeredLanguages } from '../language/index.ts';
import { isoDateOf, type IsoDate } from '../statement/index.ts';
import { findDateOf } from './dates.ts';

interface StrangeNotice extends EmbargoNotice {
  /** Of the language; absent where its days are read by their signs alone. */
  readonly lang?: string;
}

/** Of languages whose days are read by their signs alone. */
const IN_SIGNS: readonly StrangeNotice[] = [
  {
    begins: ['(?:報道|情報|公[表開])?解禁(?:日時?|日)?', '公[表開]日時'],
    fillers: 'は|より|から|以降|以後|に|の|に解禁',
    hours: [String.raw`(?<half>午前|午後)?(?<h>\d{1,2})(?:時(?:(?<m>\d{1,2})分|(?<thirty>半))?|[:：](?<n>\d{2}))`],
    clocks: [['日本(?:標準)?時間|jst', '(Tokyo)']],
  },
  {
    begins: ['(?:報道)?エンバーゴ', '(?:報道|公[表開])禁止'],
    fillers: 'は|まで|の',
    hours: [String.raw`(?<half>午前|午後)?(?<h>\d{1,2})(?:時(?:(?<m>\d{1,2})分|(?<thirty>半))?|[:：](?<n>\d{2}))`],
    clocks: [['日本(?:標準)?時間|jst', '(Tokyo)']],
  },
  {
    begins: ['(?:보도|공개) ?(?:시점|일시|시각)', '(?:보도|공개) ?가능 ?(?:시점|일시)?'],
    fillers: '이후|부터|에|은|는',
    hours: [String.raw`(?<half>오전|오후)? ?(?<h>\d{1,2})(?:시(?: ?(?<m>\d{1,2})분| ?(?<thirty>반))?|:(?<n>\d{2}))`],
    clocks: [['한국 ?(?:표준)?시간?|kst', '(Seoul)']],
  },
  {
    begins: ['엠바고', '(?:보도|공개|배포) ?(?:금지|제한)'],
    fillers: '까지|는|은',
    hours: [String.raw`(?<half>오전|오후)? ?(?<h>\d{1,2})(?:시(?: ?(?<m>\d{1,2})분| ?(?<thirty>반))?|:(?<n>\d{2}))`],
    clocks: [['한국 ?(?:표준)?시간?|kst', '(Seoul)']],
  },
];

const NOTICES: readonly StrangeNotice[] = [
  ...registeredLanguages().flatMap(({ tag, notices }) => (notices === undefined ? [] : [{ lang: tag, ...notices }])),
  ...IN_SIGNS,
];

/** Clocks that have the same letters in every language. */
const LETTERS = String.raw`(?:GMT|UTC)(?: ?[+−–-] ?\d{1,2}(?::\d{2})?)?|CES?T|EES?T|WES?T`;

/** The day of the week behind a day in signs: （月）; (월); 월요일. */
const WEEKDAY_IN_SIGNS = /[（(][月火水木金土日월화수목금토일][)）]|[月火水木金土日]曜日?|[월화수목금토일]요일/gu;

interface Prepared extends Pick<StrangeNotice, 'lang'> {
  readonly begins: RegExp;
  readonly fillers: RegExp;
  readonly hours: readonly RegExp[];
  readonly clocks: readonly (readonly [RegExp, string | undefined])[];
}

const PREPARED: readonly Prepared[] = NOTICES.map(({ lang, begins, fillers, hours, clocks }) => {
  const [before, after] = lang === undefined ? ['', ''] : [String.raw`(?<!\p{L})`, String.raw`(?!\p{L})`];
  const word = (pattern: string): RegExp => new RegExp(`${before}(?:${pattern})${after}`, 'giu');
  return {
    ...(lang !== undefined && { lang }),
    begins: new RegExp(String.raw`^[^\p{L}\p{N}]*(?:${begins.join('|')})${after}`, 'iu'),
    fillers: word(fillers),
    hours: hours.map((pattern) => new RegExp(pattern, 'giu')),
    clocks: [
      ...clocks.map(([pattern, as]) => [word(pattern), as] as const),
      [new RegExp(String.raw`(?<!\p{L})(?:${LETTERS})(?!\p{L})`, 'gu'), undefined],
    ],
  };
});

/**
 * A notice as it is read in English, where it is in a language whose pages are not read and nothing in it is unknown: Embargo
 * until 2027-05-03, 10:00 CEST. Without a clock it is without one there too.
 */
export function embargoInEnglish(text: string): string | undefined {
  for (const notice of PREPARED) {
    const begins = notice.begins.exec(text)?.[0];
    if (begins === undefined) continue;
    const rest = text.slice(begins.length);
    const day = dayIn(rest, notice.lang);
    if (day === undefined) continue;
    const said = timeIn(`${rest.slice(0, day.start)} ; ${rest.slice(day.end)}`, notice);
    if (said === undefined) continue;
    return `Embargo until ${day.date}, ${said}`;
  }
  return undefined;
}

/** 2027年5月3日; 2027년 5월 3일; 2027. 5. 3. */
const DAY_IN_SIGNS = /(?<year>\d{4}) ?[年년.] ?(?<month>\d{1,2}) ?[月월.] ?(?<day>\d{1,2}) ?(?:[日일]|\.|(?=[ (（]))/u;

interface Day {
  readonly date: IsoDate;
  readonly start: number;
  readonly end: number;
}

function dayIn(text: string, lang: string | undefined): Day | undefined {
  if (lang === undefined) {
    const match = DAY_IN_SIGNS.exec(text);
    const { year, month, day } = match?.groups ?? {};
    const date = isoDateOf(Number(year), Number(month), Number(day));
    return match === null || date === undefined
      ? undefined
      : { date, start: match.index, end: match.index + match[0].length };
  }
  const found = isLang(lang) ? findDateOf(text, lang) : undefined;
  return found === undefined || found.ambiguous !== undefined || found.range !== undefined ? undefined : found;
}

/** The hour with its clock, where nothing else is said. */
function timeIn(text: string, { lang, hours, clocks, fillers }: Prepared): string | undefined {
  let rest = lang === undefined ? text.replace(WEEKDAY_IN_SIGNS, ' ') : text;
  const named: string[] = [];
  for (const [pattern, as] of clocks)
    rest = rest.replace(pattern, (written: string) => {
      named.push(as ?? written);
      return ' ';
    });
  const times: string[] = [];
  for (const pattern of hours)
    rest = rest.replace(pattern, (...match: readonly unknown[]) => {
      times.push(timeOf(match.at(-1) as Readonly<Record<string, string | undefined>>));
      return ' ';
    });
  const isWhole = times.length === 1 && named.length <= 1 && !/[\p{L}\p{N}]/u.test(rest.replace(fillers, ' '));
  return isWhole ? [...times, ...named].join(' ') : undefined;
}

function timeOf({ h, m, n, half, thirty }: Readonly<Record<string, string | undefined>>): string {
  const isAfternoon = half === '午後' || half === '오후';
  const hour = isAfternoon && Number(h) < 12 ? Number(h) + 12 : Number(h);
  const minutes = thirty === undefined ? Number(m ?? n ?? 0) : 30;
  const pad = (figure: number): string => String(figure).padStart(2, '0');
  return `${pad(hour)}:${pad(minutes)}`;
}
