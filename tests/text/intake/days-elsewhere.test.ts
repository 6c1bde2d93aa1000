/** A day is read as people write it in a language whose pages are not read, and not only as a date line there has it. */
import { describe, expect, it } from 'vitest';
import { readPage } from './importing.ts';
import { OTHER_LANGUAGES } from './other-languages.ts';

/** A title in each language, and lines of place and day, with the place that they name. */
const DAYS: Readonly<
  Record<string, { readonly title: string; readonly lines: readonly (readonly [line: string, place?: string])[] }>
> = {
  pl: {
    title: 'Stary most znów otwarty',
    lines: [
      ['Lindmar, 06.06.2031 r.', 'Lindmar'],
      ['Lindmar, dn. 6 czerwca 2031 r.', 'Lindmar'],
      ['Data: 6 czerwca 2031'],
    ],
  },
  sv: {
    title: 'Gamla bron öppen igen',
    lines: [['Lindmar, fredagen den 6 juni 2031', 'Lindmar'], ['Fredagen den 6 juni 2031']],
  },
  da: { title: 'Den gamle bro er åben igen', lines: [['Lindmar, d. 6. juni 2031', 'Lindmar']] },
  fi: {
    title: 'Vanha silta on taas auki',
    lines: [['Perjantai 6. kesäkuuta 2031'], ['Lindmar 6. päivänä kesäkuuta 2031', 'Lindmar']],
  },
  et: { title: 'Vana sild on jälle avatud', lines: [['Lindmar, 6. juunil 2031', 'Lindmar']] },
  lv: {
    title: 'Vecais tilts atkal atvērts',
    lines: [['2031. gada 6. jūnijā'], ['Lindmarā, 2031. gada 6. jūnijā', 'Lindmarā']],
  },
  cs: {
    title: 'Starý most je opět otevřen',
    lines: [
      ['V Lindmaru dne 6. června 2031', 'V Lindmaru'],
      ['Lindmar 6. 6. 2031', 'Lindmar'],
    ],
  },
  sk: { title: 'Starý most je opäť otvorený', lines: [['V Lindmare dňa 6. júna 2031', 'V Lindmare']] },
  sl: {
    title: 'Stari most je spet odprt',
    lines: [
      ['Lindmar, 6. junija 2031', 'Lindmar'],
      ['Lindmar, dne 6. 6. 2031', 'Lindmar'],
    ],
  },
  hr: { title: 'Stari most ponovno otvoren', lines: [['Lindmar, 6. lipnja 2031. godine', 'Lindmar']] },
  hu: {
    title: 'Újra megnyílt a régi híd',
    lines: [['Lindmar, 2031. június 6-án', 'Lindmar'], ['2031. június 6-án'], ['Lindmar, 2031.06.06.', 'Lindmar']],
  },
  bg: { title: 'Старият мост отново е отворен', lines: [['Линдмар, 06.06.2031 г.', 'Линдмар']] },
  uk: {
    title: 'Старий міст знову відкрито',
    lines: [['м. Ліндмар, 6 червня 2031 року', 'Ліндмар'], ['п’ятниця, 6 червня 2031 року']],
  },
  de: { title: 'Alte Brücke wieder offen', lines: [['Datum: 6. Juni 2031']] },
  it: { title: 'Riapre il ponte vecchio', lines: [['Data: 6 giugno 2031']] },
};

describe.each(Object.entries(DAYS))('In %s', (lang, { title, lines }) => {
  it.each(lines)('“%s” is the day of the text, over it and run into it', async (...[line = '', place]) => {
    const [first = '', ...others] = OTHER_LANGUAGES[lang]?.slice(0, 3) ?? [];
    for (const page of [
      [title, line, first, ...others],
      [title, `${line} – ${first}`, ...others],
    ]) {
      const { facts, of, asked } = await readPage(page.join('\n\n'));
      expect([page[1], asked]).toEqual([page[1], []]);
      expect(facts).toContain('date: 2031-06-06\n');
      expect(facts.includes(`place: ${place ?? ''}`)).toBe(place !== undefined);
      // What the day of the week says besides stays in the text.
      if (!/fredagen|perjantai|п’ятниця/iu.test(line) || page[1] === line) expect(of(lang)).not.toContain('2031');
      expect(of(lang)).toContain(first);
    }
  });
});

it('Figures with stops in a sentence are of that sentence', async () => {
  const [first = '', second = ''] = OTHER_LANGUAGES['cs'] ?? [];
  const { facts, of } = await readPage(
    [
      'Starý most je opět otevřen',
      'Lindmar, 6. června 2031',
      first,
      `Most má č. 6. 12. 1907 byl postaven.`,
      second,
    ].join('\n\n'),
  );
  expect(facts).toContain('date: 2031-06-06');
  expect(of('cs')).toContain('Most má č. 6. 12. 1907 byl postaven.');
});
