/** Turns the name of a clock, a day and a time into how far that clock is from UTC then, where that is certain. */
import { CITIES, languageOf, type PlaceWords } from '../language/index.ts';
import type { IsoDate, Lang } from '../statement/index.ts';
import { ALL_WORDS } from './wording.ts';

/**
 * What the platform knows of time zones, by the IANA database. It is asked while a page is read, and never again: what it
 * answers is written down as an instant, so that another year's database changes no statement.
 */
export interface TimeZones {
  /** The names of the zones, such as America/New_York. */
  readonly names: () => readonly string[];
  /** Minutes that the clocks of a zone are east of UTC at a moment, in milliseconds since 1970; nothing for no zone. */
  readonly offsetAt: (zone: string, moment: number) => number | undefined;
}

/** A day and a time as some clock shows them. */
export interface WallTime {
  readonly date: IsoDate;
  readonly hour: number;
  readonly minute: number;
}

/** Minutes east of UTC, or why that is not certain. */
export type ClockOffset =
  { readonly kind: 'certain'; readonly minutes: number } | { readonly kind: 'unsure'; readonly why: string };

/** A clock as a page names it. */
export interface Clock {
  readonly offsetAt: (time: WallTime) => ClockOffset;
  /** What each language calls it; nothing for a clock that is only a distance from UTC, which needs no name. */
  readonly name: (lang: Lang) => string | undefined;
}

/** The clocks of one import. */
export interface Clocks {
  /** By a place's name in any language. Several places of one name are one clock as long as they agree. */
  readonly ofCity: (name: string) => Clock | undefined;
  readonly ofPlace: (place: string) => Clock;
  readonly ofLetters: (letters: string) => Clock | undefined;
}

/** A clock that is always as far from UTC; GMT goes by its name. */
export function clockAt(minutes: number, name?: string): Clock {
  return { offsetAt: () => ({ kind: 'certain', minutes }), name: () => name };
}

export function clocksBy(zones: TimeZones): Clocks {
  const ofPlaces = (name: string, own: readonly string[]): Clock => ({
    offsetAt: (time) =>
      agreedOffset(
        name,
        own.map((place) => offsetIn(zoneOf(place), time, zones)),
      ),
    name: (lang) => (own[0] === undefined ? undefined : clockName(own[0], lang)),
  });
  return {
    ofCity: (name) => {
      const own = placesOf(name, zones.names());
      return own.length === 0 ? undefined : ofPlaces(name, own);
    },
    ofPlace: (place) => ofPlaces(place, [place]),
    ofLetters: (letters) => clockOfLetters(letters, zones),
  };
}

const WORDS: readonly PlaceWords[] = ALL_WORDS.map(({ places }) => places);

/** The places that languages have names for, by all of these names. */
const PLACES: ReadonlyMap<string, readonly string[]> = placesByName();

function placesByName(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const [place, names] of WORDS.flatMap((words) => Object.entries(words.names)))
    for (const name of names) {
      const key = keyOf(name);
      found.set(key, (found.get(key) ?? new Set()).add(place));
    }
  return new Map([...found].map(([name, places]) => [name, [...places]]));
}

/** The places of a name: those that a language has it for, and the zones that go by it. */
function placesOf(name: string, zones: readonly string[]): readonly string[] {
  const key = keyOf(name);
  const own = zones.filter(
    (zone) =>
      zone.includes('/') &&
      !zone.startsWith('Etc/') &&
      zone.length >= key.length &&
      WORDS.some(({ names }) => names[zone] === undefined) &&
      keyOf(ownName(zone)) === key,
  );
  return [...new Set([...(PLACES.get(key) ?? []), ...own])];
}

/** What a place is called in another language; the same if it or the language is not known, or if several have the name. */
export function placeIn(lang: Lang, name: string): string {
  const [place, ...others] = placesOf(name, NAMED_ZONES);
  if (place === undefined || others.length > 0) return name;
  const [own] = languageOf(lang).intake?.pages?.places.names[place] ?? [];
  // A zone is called by its city; what a city without one is listed under is no name.
  return own ?? (place.includes('/') ? ownName(place) : name);
}

/**
 * A place that a language knows, of which a text has the name in the case that stands behind “in”, alike but for its last
 * letter: Женева of Женеве, Лондон of Лондоне.
 */
export function undeclinedPlace(lang: Lang, name: string): string | undefined {
  const names = Object.values(languageOf(lang).intake?.pages?.places.names ?? {}).flat();
  const stem = name.slice(0, -1);
  return names.find((one) => one === name) ?? names.find((one) => one === stem || one.slice(0, -1) === stem);
}

/** The zones that some language has another name for. */
const NAMED_ZONES: readonly string[] = [...new Set(WORDS.flatMap(({ names }) => Object.keys(names)))].filter(
  (place) => !Object.hasOwn(CITIES, place),
);

function zoneOf(place: string): string {
  return CITIES[place] ?? place;
}

function namesOf(place: string, words: PlaceWords | undefined): readonly string[] {
  return words?.names[place] ?? [ownName(place)];
}

/** America/Argentina/Buenos_Aires is Buenos Aires. */
function ownName(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

function nameIn(lang: Lang, place: string): string {
  return namesOf(place, languageOf(lang).intake?.pages?.places)[0] ?? ownName(place);
}

function clockName(place: string, lang: Lang): string | undefined {
  return languageOf(lang).intake?.pages?.places.clockOf(nameIn(lang, place));
}

/** A name without what people leave out or write in another way. */
function keyOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036F’'.,]/gu, '')
    .replaceAll('-', ' ')
    .toLowerCase();
}

const NOT_CERTAIN: ClockOffset = {
  kind: 'unsure',
  why: 'how far its clock is from UTC on that day is not certain',
};

function agreedOffset(name: string, offsets: readonly ClockOffset[]): ClockOffset {
  const [first = NOT_CERTAIN, ...others] = offsets;
  const agreed = others.every(
    (other) => other.kind === 'certain' && first.kind === 'certain' && other.minutes === first.minutes,
  );
  return agreed ? first : { kind: 'unsure', why: `there is more than one ${name}, and their clocks differ` };
}

/** Milliseconds, which no clock is put on by in one step. */
const DAY = 86_400_000;

/** What the clocks of a zone are when they show a time: nothing certain for one that they never show, or show twice. */
function offsetIn(zone: string, time: WallTime, zones: TimeZones): ClockOffset {
  const shown = shownAt(time);
  const around = new Set([shown - DAY, shown + DAY].map((moment) => zones.offsetAt(zone, moment)));
  const fitting = [...around].filter(
    (minutes) => minutes !== undefined && zones.offsetAt(zone, shown - minutes * 60_000) === minutes,
  );
  const [minutes, ...others] = fitting;
  return minutes === undefined || others.length > 0 ? NOT_CERTAIN : { kind: 'certain', minutes };
}

/** The moment at which a clock of UTC shows a time. */
function shownAt({ date, hour, minute }: WallTime): number {
  return Date.parse(`${date}T00:00Z`) + (hour * 60 + minute) * 60_000;
}

/** A season's letters in the other season are a common slip, so that neither can be believed. */
function clockOfLetters(letters: string, zones: TimeZones): Clock | undefined {
  const known = WORDS.flatMap((words) => words.letters).find((one) => one.letters === letters);
  if (known === undefined) return undefined;
  const { zone, season } = known;
  return {
    offsetAt: (time) => {
      const offset = offsetIn(zone, time, zones);
      if (offset.kind === 'unsure' || season === undefined) return offset;
      const standard = standardOffset(zone, time, zones);
      return (offset.minutes === standard) === (season === 'standard') ? offset : NOT_CERTAIN;
    },
    name: (lang) =>
      languageOf(lang).intake?.pages?.places.letters.find((one) => one.zone === zone && one.season === season)?.letters,
  };
}

/** The lesser of a year's offsets: clocks are put on in summer, in January or in July. */
function standardOffset(zone: string, { date }: WallTime, zones: TimeZones): number {
  const year = date.slice(0, 4);
  return Math.min(
    ...['01-01', '07-01'].map((day) => zones.offsetAt(zone, Date.parse(`${year}-${day}T00:00Z`)) ?? Infinity),
  );
}

/** The letters of clocks in all languages, longest first. */
export function clockLetters(): readonly string[] {
  const letters = WORDS.flatMap((words) => words.letters.map((one) => one.letters));
  return [...new Set(letters)].toSorted((a, b) => b.length - a.length);
}
