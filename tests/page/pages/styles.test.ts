/** The house styles that come with it set every statement, long and short, side by side, facing and alone, on both papers. */
import { describe, expect, it } from 'vitest';
import { compose, type Page } from '../../../src/page/pages/index.ts';
import { loadTemplate, type Template } from '../../../src/page/template/index.ts';
import { EN, FR } from '../../support/langs.ts';
import { pdfOf } from '../../support/made.ts';
import { allTestStatements, seed, SHARED_RIVERS, testStatement } from '../../support/published.ts';
import { SESSION } from '../../support/session.ts';
import { statementOf, valueOf } from '../../support/statement.ts';

const WAYS = [
  ['side by side', { languages: [EN, FR] }],
  ['facing', { languages: [EN, FR], arrangement: 'facing' }],
  ['the French alone', { languages: [FR] }],
] as const;

function textsOn(page: Page | undefined): readonly string[] {
  return (page?.items ?? []).flatMap((item) =>
    item.kind === 'text' ? [item.runs.flatMap(({ glyphs }) => glyphs.map(({ text }) => text)).join('')] : [],
  );
}

/** The baselines of the text of page one, in points from the top. */
function firstLine({ pages: [page] }: { readonly pages: readonly Page[] }): number {
  const baselines = (page?.items ?? []).flatMap((item) =>
    item.kind === 'text' && item.runs.some(({ owner }) => 'role' in owner && owner.role === 'P') ? [item.y] : [],
  );
  return Math.min(...baselines.filter((y) => y > 150));
}

it.each(['un-message', 'message', 'press-release', 'letter', 'plain'])(
  'In the style %s the name of who is quoted is told from the words over it',
  (name) => {
    const { quote, quoteSpeaker } = valueOf(loadTemplate(SESSION, name)).roles;
    expect(quoteSpeaker.face).not.toBe(quote.face);
  },
);

const REPORTS = {
  en: 'The harbour commission, the lighthouse and the reading room',
  fr: 'La commission du port, le phare et la salle de lecture',
};

/** Titles that need a smaller size each: by what they go on with. */
const LONGER = [
  { en: '', fr: '' },
  { en: ' on the winter', fr: ' sur l’hiver' },
  { en: ' on the winter, the ice and the ferry', fr: ' sur l’hiver, la glace et le bac' },
  {
    en: ' on the winter, the ice and all that the ferry has to say',
    fr: ' sur l’hiver, la glace et tout ce que dit le bac',
  },
];

it.each(['un-message', 'message', 'press-release', 'letter', 'plain'])(
  'In the style %s the lines of a title that is smaller are no farther apart in its size than a step of the grid asks for',
  (style) => {
    const template = valueOf(loadTemplate(SESSION, style));
    const { roles, grid } = template;
    const step = grid.leading / grid.divisions;
    const own = (roles.title.leading * grid.leading) / roles.title.size;
    const found = LONGER.map(({ en, fr }) => {
      const titles = { en: REPORTS.en + en, fr: REPORTS.fr + fr };
      const layout = valueOf(
        compose(statementOf({ en: ['It is so. '.repeat(90)], fr: ['C’est ainsi. '.repeat(90)], titles }), template, {
          session: SESSION,
          paper: 'a4',
        }),
      ).layout;
      const [title] = layout.fitted.stacks.only.head
        .flatMap(({ blocks }) => blocks)
        .filter(({ block }) => block.kind === 'title');
      return { size: title?.size ?? 0, leading: (title?.leading ?? 0) * grid.leading };
    });
    for (const { size, leading } of found) {
      expect(leading / size).toBeGreaterThanOrEqual(Math.min(own, 1.12) - 1e-6);
      if (leading / size > own) expect(leading - step).toBeLessThan(1.12 * size);
    }
    expect(new Set(found.map(({ size }) => size)).size).toBeGreaterThan(1);
  },
);

/** The lines of the titles, each with its size. */
function titleLinesOf(style: string, titles: Readonly<Record<'en' | 'fr', string>>): readonly string[] {
  const statement = statementOf({ en: ['It is so.'], fr: ['C’est ainsi.'], titles });
  const template = valueOf(loadTemplate(SESSION, style));
  const [page] = valueOf(compose(statement, template, { session: SESSION, paper: 'a4' })).composition.pages;
  return (page?.items ?? []).flatMap((item) => {
    if (item.kind !== 'text' || !item.runs.some(({ owner }) => 'role' in owner && owner.role === 'H1')) return [];
    const words = item.runs.flatMap(({ glyphs }) => glyphs.map(({ text }) => text)).join('');
    return [`${item.runs[0]?.size} ${words}`];
  });
}

it.each(['un-message', 'plain'])('In the style %s a title that would have four lines is smaller', (style) => {
  const linesOf = (en: string) =>
    titleLinesOf(style, { en, fr: 'Le port' }).filter((line) => !line.includes('Le port'));
  const short = linesOf('The harbour commission reports on the winter');
  expect(short.map((line) => Number.parseFloat(line))).toEqual(short.map(() => 14.2));
  const long = linesOf(
    'The harbour commission reports on the winter, the ice in three basins, and everybody who kept the ferry',
  );
  expect(Math.max(...long.map((line) => Number.parseFloat(line)))).toBeLessThan(14.2);
});

it.each(['un-message', 'message', 'press-release', 'letter', 'plain'])(
  'In the style %s the title of a version that stands alone is larger, as its text is',
  (style) => {
    const template = valueOf(loadTemplate(SESSION, style));
    const statement = statementOf({
      en: ['It is so.'],
      fr: ['C’est ainsi.'],
      titles: { en: 'The port', fr: 'Le port' },
    });
    const options = { session: SESSION, paper: 'a4', languages: [EN] } as const;
    const { composition } = valueOf(compose(statement, template, options));
    const sizes = (composition.pages[0]?.items ?? []).flatMap((item) =>
      item.kind === 'text'
        ? item.runs.flatMap(({ owner, size }) => ('role' in owner && owner.role === 'H1' ? size : []))
        : [],
    );
    expect(sizes[0]).toBeCloseTo(template.roles.title.size * template.alone.scale, 6);
  },
);

it('A title is a size smaller where its lines would end in an article, and keeps its size where they end by sense', () => {
  const linesOf = (fr: string) => titleLinesOf('message', { en: 'The harbour', fr });
  const gauges = linesOf(
    'La commission du fleuve publie les relevés de toutes les échelles pour les navires et les bacs de la région',
  );
  expect(gauges.map((line) => line.trim())).toEqual([
    '14 The harbour',
    '14 La commission du fleuve publie',
    '14 les relevés de toutes les échelles',
    '14 pour les navires et les bacs de la région',
  ]);
  const short = linesOf('Une convention internationale pour les archives');
  expect(short.map((line) => line.slice(0, 2))).toEqual(short.map(() => '16'));
});

describe.each(['message', 'press-release', 'letter'])('The style %s', (name) => {
  const template: Template = valueOf(loadTemplate(SESSION, name));

  describe.each(['a4', 'letter'] as const)('on %s', (paper) => {
    it.each(WAYS)('sets a long speech %s, and its text is proved', async (_, way) => {
      const made = await pdfOf(testStatement(SHARED_RIVERS), { template, paper, ...way });
      expect(made.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(valueOf(made).report.pages).toBeGreaterThan(1);
    });

    it('sets every statement without a fault', () => {
      for (const slug of allTestStatements()) {
        const made = compose(testStatement(slug), template, { session: SESSION, paper, languages: [EN, FR] });
        expect(made.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(made.ok).toBe(true);
      }
    }, 120_000);

    it('sets a message of a page on a page', () => {
      expect(valueOf(compose(seed(), template, { session: SESSION, paper })).composition.pages).toHaveLength(1);
    });
  });

  it('begins the text in the same line, whether the title has one line or three', () => {
    const [short, long] = [testStatement('2026-06-21-night-of-the-lamps'), seed()];
    const lines = [short, long].map((statement) =>
      firstLine(valueOf(compose(statement, template, { session: SESSION, paper: 'a4' })).composition),
    );
    expect(lines[0]).toBeCloseTo(lines[1] ?? 0, 1);
  });

  it('says on every page that a text is to be checked against delivery', () => {
    const { composition } = valueOf(
      compose(testStatement(SHARED_RIVERS), template, { session: SESSION, paper: 'a4', languages: [EN, FR] }),
    );
    for (const page of composition.pages) expect(textsOn(page)).toContain('As delivered');
  });
});
