/** A day that begins with its number and a stop, as German and others write it, is no list in Markdown. */
import { describe, expect, it } from 'vitest';
import { readPage } from './importing.ts';

const imported = (page: string) => readPage(page, 'page.md');

const EN = `# Tarvia opens 64 village libraries

23 November 2026

The Minister of Culture has announced 8.5 million crowns for 64 libraries in the villages of Tarvia.
`;

const OTHERS = {
  de: [
    'Tarvien eröffnet 64 Dorfbibliotheken',
    '23. November 2026',
    'Die Ministerin für Kultur hat 8,5 Millionen Kronen für 64 Bibliotheken in den Dörfern Tarviens angekündigt.',
  ],
  cs: [
    'Tarvie otevírá 64 vesnických knihoven',
    '23. listopadu 2026',
    'Ministryně kultury oznámila, že na 64 knihoven ve vesnicích Tarvie půjde 8,5 milionu korun.',
  ],
} as const;

describe.each(Object.entries(OTHERS))('The day of a version in %s', (lang, [title, day, text]) => {
  it('is its date line, first on the page or second', async () => {
    const other = `# ${title}\n\n${day}\n\n${text}\n`;
    for (const page of [`${EN}\n${other}`, `${other}\n${EN}`]) {
      const { facts, of, asked } = await imported(page);
      expect(facts).toContain('date: 2026-11-23');
      expect(asked).toEqual([]);
      expect(of(lang)).toContain(`title: ${title}`);
      expect(of(lang)).not.toContain('2026');
      expect(of('en')).not.toContain(title);
    }
  });
});

it('An item that says more than a day is one of a list, with the number that it has', async () => {
  const { of } = await imported(
    `${EN}\nOne thing is left to do:\n\n4. open the library of Orm by 23 November 2027.\n\n# Tarvien eröffnet 64 Dorfbibliotheken\n\nDie Ministerin für Kultur hat 8,5 Millionen Kronen für 64 Bibliotheken in den Dörfern Tarviens angekündigt.\n\nEines bleibt zu tun:\n\n4. die Bibliothek von Orm bis 23. November 2027 zu eröffnen.\n`,
  );
  expect(of('en')).toContain('4. open the library');
  expect(of('de')).toContain('4. die Bibliothek');
});
