/** How far the clocks of a place are from UTC at a time that they show, where that is certain. */
import { describe, expect, it } from 'vitest';
import { platformTimeZones } from '../../../src/app/cli/time-zones.ts';
import {
  clockAt,
  clockLetters,
  clocksBy,
  placeIn,
  type Clock,
  type WallTime,
} from '../../../src/text/intake/clocks.ts';
import { isoDate, type Lang } from '../../../src/text/statement/index.ts';
import { EN, FR } from '../../support/langs.ts';

const clocks = clocksBy(platformTimeZones());

function shown(date: string, hour: number, minute = 0): WallTime {
  const day = isoDate(date);
  if (day === undefined) throw new Error(`${date} is no day`);
  return { date: day, hour, minute };
}

const SUMMER = shown('2026-07-01', 10);
const WINTER = shown('2026-12-01', 10);

/** Minutes east of UTC; why they are not certain; nothing for no clock. */
function offset(clock: Clock | undefined, time: WallTime): number | string | undefined {
  const found = clock?.offsetAt(time);
  return found?.kind === 'certain' ? found.minutes : found?.why;
}

const NOT_CERTAIN = 'how far its clock is from UTC on that day is not certain';

describe('The clock of a city', () => {
  it.each([
    ['New York', -240],
    ['Genève', 120],
    ['Geneva', 120],
    ['São Paulo', -180],
    ['sao paulo', -180],
    ['Port-au-Prince', -240],
    ['Port au Prince', -240],
    ['N’Djamena', 60],
    ['Buenos Aires', -180],
  ])('is known by its name in any language, with its accents and hyphens or without: %s', (city, minutes) => {
    expect(offset(clocks.ofCity(city), SUMMER)).toBe(minutes);
  });

  it.each(['Zulu', 'Cuba', 'Kassimoto', 'York', ''])('is none where there is no such city: %s', (city) => {
    expect(clocks.ofCity(city)).toBeUndefined();
  });

  it('is called in each language by what the city is called there', () => {
    const geneva = clocks.ofCity('Genève');
    expect([geneva?.name(EN), geneva?.name(FR)]).toEqual(['Geneva time', 'heure de Genève']);
  });

  it('is put on in spring and back in autumn, and is certain but for the hours that it leaves out or shows twice', () => {
    const newYork = clocks.ofCity('New York');
    const at = (date: string, hour: number, minute = 0) => offset(newYork, shown(date, hour, minute));
    expect([at('2026-03-08', 1, 59), at('2026-03-08', 2, 30), at('2026-03-08', 3, 0)]).toEqual([
      -300,
      NOT_CERTAIN,
      -240,
    ]);
    expect([at('2026-11-01', 0, 59), at('2026-11-01', 1, 30), at('2026-11-01', 2, 0)]).toEqual([
      -240,
      NOT_CERTAIN,
      -300,
    ]);
  });

  it('is that of all cities of its name, as long as they agree', () => {
    const named = (east: number, west: number) =>
      clocksBy({
        names: () => ['Europe/Springfield', 'America/Springfield', 'Etc/Springfield', 'Springfield'],
        offsetAt: (zone) => (zone === 'Europe/Springfield' ? east : zone === 'America/Springfield' ? west : 77),
      }).ofCity('Springfield');
    expect(offset(named(60, 60), SUMMER)).toBe(60);
    expect(offset(named(60, -300), SUMMER)).toBe('there is more than one Springfield, and their clocks differ');
  });

  it('is nothing certain where the platform knows no such zone', () => {
    const unknown = clocksBy({ names: () => [], offsetAt: () => undefined });
    expect(offset(unknown.ofCity('New York'), SUMMER)).toBe(NOT_CERTAIN);
  });
});

describe('The letters of a clock', () => {
  it.each([
    ['EST', NOT_CERTAIN, -300],
    ['EDT', -240, NOT_CERTAIN],
    ['ET', -240, -300],
    ['CET', NOT_CERTAIN, 60],
    ['CEST', 120, NOT_CERTAIN],
    ['EAT', 180, 180],
  ])('are believed in their own season alone: %s', (letters, summer, winter) => {
    expect([offset(clocks.ofLetters(letters), SUMMER), offset(clocks.ofLetters(letters), WINTER)]).toEqual([
      summer,
      winter,
    ]);
  });

  it('are others in another language, and none where nobody has them', () => {
    expect(clocks.ofLetters('EST')?.name(FR)).toBe('HNE');
    expect(clocks.ofLetters('CEST')?.name(FR)).toBe('HAEC');
    expect(clocks.ofLetters('HNE')?.name(EN)).toBe('EST');
    expect(clocks.ofLetters('XYZ')).toBeUndefined();
  });

  it('are looked for from the longest to the shortest, each once', () => {
    const letters = clockLetters();
    expect(letters).toEqual(letters.toSorted((a, b) => b.length - a.length));
    expect(new Set(letters).size).toBe(letters.length);
    expect(letters).toEqual(expect.arrayContaining(['EST', 'HNE', 'CEST', 'ET']));
  });
});

it('A clock that is always as far from UTC goes by its name, if it has one', () => {
  expect(offset(clockAt(60, 'GMT+1'), SUMMER)).toBe(60);
  expect(offset(clockAt(-90), WINTER)).toBe(-90);
  expect([clockAt(60, 'GMT+1').name(FR), clockAt(60).name(FR)]).toEqual(['GMT+1', undefined]);
});

it('A place is called as each language calls it, and as it is written where none is known', () => {
  expect([placeIn(FR, 'Geneva'), placeIn(EN, 'Genève'), placeIn('es' as Lang, 'New York')]).toEqual([
    'Genève',
    'Geneva',
    'Nueva York',
  ]);
  expect(placeIn(FR, 'Kassimoto')).toBe('Kassimoto');
});
