/** Turns the name of a clock, a day and a time into how far that clock is from UTC then, where that is certain. */
import { isoDateOf, type IsoDate, type Lang } from '../statement/index.ts';

/** A day and a time as some clock shows them. */
export interface WallTime {
  readonly date: IsoDate;
  readonly hour: number;
  readonly minute: number;
}

/** A clock as a page names it. */
export interface Clock {
  /** Minutes east of UTC; nothing for a time that this clock never shows, or shows twice, and for years whose rule is not kept here. */
  readonly offsetAt: (time: WallTime) => number | undefined;
  /** What each language calls it; nothing for a clock that is only a distance from UTC, which needs no name. */
  readonly name: (lang: Lang) => string | undefined;
}

/**
 * Where clocks are put on. The United States: Energy Policy Act of 2005, section 110, from 2007 on, from the second Sunday
 * of March to the first of November at 2 a.m. of the place. The European Union, and Switzerland and Britain with it:
 * Directive 2000/84/EC, from 1996 on, from the last Sunday of March to the last of October at 1 a.m. GMT. Should a rule be
 * changed, embargoes after the change need their distance from UTC until this is changed too.
 */
type SummerTime = 'none' | 'american' | 'european';

interface Zone {
  readonly standard: number;
  readonly summer: SummerTime;
}

const NEW_YORK: Zone = { standard: -300, summer: 'american' };
const CENTRAL_EUROPE: Zone = { standard: 60, summer: 'european' };
const BRITAIN: Zone = { standard: 0, summer: 'european' };
const EAST_AFRICA: Zone = { standard: 180, summer: 'none' };

/** Where statements are made and the press is, by what the two languages call the place. */
const CITIES: readonly { readonly en: string; readonly fr: string; readonly zone: Zone }[] = [
  { en: 'New York', fr: 'New York', zone: NEW_YORK },
  { en: 'Washington', fr: 'Washington', zone: NEW_YORK },
  { en: 'Geneva', fr: 'Genève', zone: CENTRAL_EUROPE },
  { en: 'Vienna', fr: 'Vienne', zone: CENTRAL_EUROPE },
  { en: 'Paris', fr: 'Paris', zone: CENTRAL_EUROPE },
  { en: 'Brussels', fr: 'Bruxelles', zone: CENTRAL_EUROPE },
  { en: 'Rome', fr: 'Rome', zone: CENTRAL_EUROPE },
  { en: 'The Hague', fr: 'La Haye', zone: CENTRAL_EUROPE },
  { en: 'Bonn', fr: 'Bonn', zone: CENTRAL_EUROPE },
  { en: 'London', fr: 'Londres', zone: BRITAIN },
  { en: 'Nairobi', fr: 'Nairobi', zone: EAST_AFRICA },
  { en: 'Addis Ababa', fr: 'Addis-Abeba', zone: EAST_AFRICA },
  { en: 'Bangkok', fr: 'Bangkok', zone: { standard: 420, summer: 'none' } },
  { en: 'Tokyo', fr: 'Tokyo', zone: { standard: 540, summer: 'none' } },
];

/** The names of the places, of both languages, for a pattern. */
export const CITY_NAMES: readonly string[] = [...new Set(CITIES.flatMap(({ en, fr }) => [en, fr]))];

export function clockOfCity(name: string): Clock | undefined {
  const same = (other: string) => other.toLowerCase() === name.toLowerCase();
  const city = CITIES.find(({ en, fr }) => same(en) || same(fr));
  if (city === undefined) return undefined;
  const names: Readonly<Record<Lang, string>> = {
    en: `${city.en} time`,
    fr: /^[AEIOU]/u.test(city.fr) ? `heure d’${city.fr}` : `heure de ${city.fr}`,
  };
  return { offsetAt: (time) => offsetIn(city.zone, time), name: (lang) => names[lang] };
}

/** A clock that is always as far from UTC; GMT goes by its name. */
export function clockAt(offset: number, name?: string): Clock {
  return { offsetAt: () => offset, name: () => name };
}

interface Letters {
  readonly zone: Zone;
  readonly names: Readonly<Record<Lang, string>>;
  /** Whether the letters name the one half of the year or the other, or the clock all year. */
  readonly season?: 'standard' | 'summer';
}

/** Abbreviations of both languages. A season's letters in the other season are a common slip, so that neither can be believed. */
const LETTERS: readonly Letters[] = [
  { zone: NEW_YORK, names: { en: 'EST', fr: 'HNE' }, season: 'standard' },
  { zone: NEW_YORK, names: { en: 'EDT', fr: 'HAE' }, season: 'summer' },
  { zone: NEW_YORK, names: { en: 'ET', fr: 'HE' } },
  { zone: CENTRAL_EUROPE, names: { en: 'CET', fr: 'HNEC' }, season: 'standard' },
  { zone: CENTRAL_EUROPE, names: { en: 'CEST', fr: 'HAEC' }, season: 'summer' },
  { zone: BRITAIN, names: { en: 'BST', fr: 'BST' }, season: 'summer' },
  { zone: EAST_AFRICA, names: { en: 'EAT', fr: 'EAT' } },
];

export const CLOCK_LETTERS: readonly string[] = [
  ...new Set(LETTERS.flatMap(({ names }) => Object.values(names))),
].toSorted((a, b) => b.length - a.length);

export function clockOfLetters(letters: string): Clock | undefined {
  const known = LETTERS.find(({ names }) => Object.values(names).includes(letters));
  if (known === undefined) return undefined;
  const { zone, names, season } = known;
  return {
    offsetAt: (time) => {
      const offset = offsetIn(zone, time);
      const inSeason = season === undefined || (offset === zone.standard) === (season === 'standard');
      return inSeason ? offset : undefined;
    },
    name: (lang) => names[lang],
  };
}

const FIRST_YEAR: Readonly<Record<SummerTime, number>> = { none: 0, american: 2007, european: 1996 };

/** How much clocks are put on. */
const SUMMER_MINUTES = 60;

function offsetIn({ standard, summer }: Zone, { date, hour, minute }: WallTime): number | undefined {
  const [year = 0] = date.split('-').map(Number);
  if (summer === 'none') return standard;
  if (year < FIRST_YEAR[summer]) return undefined;
  const turn = turns(summer, year, standard);
  const now = `${date}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  // Put on, a clock skips an hour; put back, it shows one twice.
  if (now >= at(turn.on, turn.onHour) && now < at(turn.on, turn.onHour + 1)) return undefined;
  if (now >= at(turn.off, turn.offHour - 1) && now < at(turn.off, turn.offHour)) return undefined;
  return now >= at(turn.on, turn.onHour) && now < at(turn.off, turn.offHour) ? standard + SUMMER_MINUTES : standard;
}

interface Turns {
  readonly on: IsoDate | undefined;
  /** On standard time. */
  readonly onHour: number;
  readonly off: IsoDate | undefined;
  /** On summer time. */
  readonly offHour: number;
}

function turns(summer: 'american' | 'european', year: number, standard: number): Turns {
  if (summer === 'american') return { on: sundayFrom(year, 3, 8), onHour: 2, off: sundayFrom(year, 11, 1), offHour: 2 };
  const hour = 1 + standard / 60;
  return { on: sundayFrom(year, 3, 25), onHour: hour, off: sundayFrom(year, 10, 25), offHour: hour + 1 };
}

/** The first Sunday on a day or after it. */
function sundayFrom(year: number, month: number, day: number): IsoDate | undefined {
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return isoDateOf(year, month, day + ((7 - weekday) % 7));
}

function at(date: IsoDate | undefined, hour: number): string {
  return `${date ?? ''}T${String(hour).padStart(2, '0')}:00`;
}
