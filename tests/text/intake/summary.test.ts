/** What import says of its result leads to the line of the file where somebody would settle it. */
import { describe, expect, it } from 'vitest';
import type { ImportSummary } from '../../../src/text/intake/index.ts';
import { valueOf } from '../../support/statement.ts';
import { importPages } from './importing.ts';

async function imported(text: string) {
  const { files, summary } = valueOf(
    await importPages({ kind: 'together', page: { name: 'page.txt', bytes: Buffer.from(text) } }),
  );
  /** The text of the line to which a field leads. */
  const lineOf = (field: ImportSummary['unsure'][number]['field']) =>
    field === undefined ? undefined : files.get(field.file)?.split('\n')[field.line - 1];
  const texts = ['en.md', 'fr.md'].map((name) => files.get(name) ?? '').join('\n');
  return { summary, lineOf, texts, leftOut: files.get('left-out.txt') };
}

const ENGLISH = [
  'The harbour belongs to all who live beside it, and they keep it together.',
  'Its lights are lit by people who are never seen by those who sail past them.',
];
const FRENCH = [
  'Le port appartient à tous ceux qui vivent à ses côtés, et ils l’entretiennent ensemble.',
  'Ses feux sont allumés par des gens que ne voient jamais ceux qui passent au large.',
];

const page = ({ date = 'Geneva, 14 June 2027\n', english = ENGLISH, notice = '' } = {}) =>
  `${notice}Message on the Day of Harbours\n${date}\n${english.join('\n\n')}\n\n***\n\nMessage à l’occasion de la Journée des ports\n\n${FRENCH.join('\n\n')}\n`;

describe('a question', () => {
  it('leads to its entry among what is unsettled', async () => {
    const { summary, lineOf } = await imported(page({ date: '' }));
    expect(summary.questions.map(({ about }) => about)).toEqual(['date']);
    const asked = summary.unsure.filter(({ field }) => field?.file === 'statement.yaml');
    expect(asked.map(({ field }) => lineOf(field))).toEqual(['  - about: date']);
  });

  it('leads to its own entry where there are several', async () => {
    const { summary, lineOf } = await imported(page({ date: '', notice: 'Embargoed until the opening\n\n' }));
    const abouts = summary.questions.map(({ about }) => about);
    expect(new Set(abouts)).toEqual(new Set(['date', 'embargo']));
    for (const { message, about } of summary.questions) {
      const unsure = summary.unsure.find(({ what }) => what === message);
      expect(lineOf(unsure?.field)).toBe(`  - about: ${about}`);
    }
  });
});

describe('an hour by itself over the text', () => {
  it('is named, and stands in no version', async () => {
    const { summary, leftOut } = await imported(page({ date: 'Geneva, 14 June 2027\n\n10:30\n' }));
    expect(summary.dropped).toContainEqual({ line: 4, what: 'hour', text: '10:30' });
    expect(leftOut).toContain('10:30');
  });
});

describe('the menu of a site in one line', () => {
  it.each(['Privacy policy | Cookies | Terms of use', 'Home · Search · Print'])(
    'is in no version: %s',
    async (menu) => {
      const { summary, texts } = await imported(`${page()}\n${menu}\n`);
      expect(summary.dropped.map(({ what, text }) => [what, text])).toContainEqual(['chrome', menu]);
      expect(texts).not.toContain(menu);
    },
  );

  it.each(['Search | Rescue', 'Home | Search | Rescue | Towing at sea'])(
    'is not what has as many words of its own: %s',
    async (line) => {
      const [first = '', last = ''] = ENGLISH;
      const { summary, texts } = await imported(page({ english: [first, line, last] }));
      expect(summary.dropped.map(({ text }) => text)).not.toContain(line);
      expect(texts).toContain(line);
    },
  );
});

describe('a doubt about the text', () => {
  it('leads to the paragraph as it was written, in the file of its language', async () => {
    const english = [ENGLISH[0] ?? '', `The lamps of 6" are as old as the quay. ${ENGLISH[1] ?? ''}`];
    const { summary, lineOf } = await imported(page({ english }));
    const [doubt] = summary.unsure;
    expect(doubt?.field?.file).toBe('en.md');
    expect(lineOf(doubt?.field)).toContain('The lamps of 6" are as old as the quay.');
  });

  it('leads nowhere where what it is about was left out', async () => {
    const { summary } = await imported(page({ english: [...ENGLISH, 'Share this page: Facebook | X | Email'] }));
    expect(summary.dropped.map(({ text }) => text)).toContain('Share this page: Facebook | X | Email');
    expect(summary.unsure.filter(({ field }) => field !== undefined)).toEqual([]);
  });
});

describe('a day with words that no date line has', () => {
  it.each([
    ['Geneva, Monday, 14 June 2027', 'Monday, 14 June 2027'],
    ['Geneva, the 14th of June 2027', 'the 14th of June 2027'],
    ['Geneva, this 14th day of June 2027', 'this 14th day of June 2027'],
    ['Geneva, 14/06/2027', '14/06/2027'],
  ])('is told as the page has it: %s', async (date, written) => {
    const { summary } = await imported(page({ date: `${date}\n` }));
    const [first, second] = summary.versions;
    expect(first?.dateline).toBe('Geneva, 14 June 2027');
    expect(first?.dayOnPage).toBe(written);
    expect(second?.dayOnPage).toBeUndefined();
  });

  it('is told in a language whose pages are not read', async () => {
    const { summary } = await imported(
      'Rada otwiera trzy pomosty\n\nLindmar, wtorek, 4 maja 2027 r.\n\nRada otworzyła dziś trzy pomosty kąpielowe między Port Ardel a Quintel. Każdy ma schody i pochylnię.\n',
    );
    expect(summary.versions[0]?.dayOnPage).toBe('wtorek, 4 maja 2027 r.');
  });

  it('is not told where the date line has them all', async () => {
    const { summary } = await imported(page());
    expect(summary.versions.map(({ dayOnPage }) => dayOnPage)).toEqual([undefined, undefined]);
  });
});
