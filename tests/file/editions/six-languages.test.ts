/** Statements in scripts of their own: what a reader gets from the finished file, and where everything stands. */
import { fileURLToPath } from 'node:url';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { describe, expect, it } from 'vitest';
import { readStatement } from '../../../src/app/statement-folder.ts';
import type { PaperName } from '../../../src/geometry/index.ts';
import { compose, type TextItem } from '../../../src/page/pages/index.ts';
import type { Lang, Statement } from '../../../src/text/statement/index.ts';
import { descriptionOf } from '../../../src/file/editions/index.ts';
import { imposeBooklet, imposeNup, type Imposition } from '../../../src/file/pdf/index.ts';
import { pdfOf } from '../../support/made.ts';
import { SESSION, toPdf } from '../../support/session.ts';
import { houseStyle, valueOf } from '../../support/statement.ts';

const [EN, ZH, AR] = ['en' as Lang, 'zh' as Lang, 'ar' as Lang];

function statementIn(slug: string): Statement {
  return valueOf(readStatement(fileURLToPath(new URL(`../../six-languages/${slug}`, import.meta.url))));
}

const message = () => statementIn('2032-09-21-tide-tables');
/** Headings, lists, a quotation, a table, notes, links, numbers that read from left to right, and passages of each script in the others. */
const report = () => statementIn('2032-10-01-state-of-harbours');

const WAYS: readonly (readonly [string, readonly Lang[], PaperName])[] = (['a4', 'letter'] as const).flatMap(
  (paper) => [
    [`English and Chinese on ${paper}`, [EN, ZH], paper],
    [`Chinese and English on ${paper}`, [ZH, EN], paper],
    [`Chinese alone on ${paper}`, [ZH], paper],
  ],
);

describe('a message in another script', () => {
  it.each(WAYS)(
    'says word for word what its source says, as another reader reads it: %s',
    async (_, languages, paper) => {
      for (const edition of ['handout', 'email'] as const) {
        const made = await pdfOf(message(), { languages, paper, edition });
        expect(made.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(made.ok).toBe(true);
      }
    },
  );

  it.each([
    ['Arabic and Chinese', [AR, ZH]],
    ['Arabic and English', [AR, EN]],
    ['Chinese alone', [ZH]],
    ['Arabic alone', [AR]],
  ] as const)('says every kind of block word for word, within its measure: %s', async (_, languages) => {
    const made = await pdfOf(report(), { languages });
    expect(made.diagnostics.map(({ code }) => code).filter((code) => /fidelity|paragraph/u.test(code))).toEqual([]);
    expect(made.ok).toBe(true);
  });

  it.each(WAYS)('has every baseline on the grid, and its pairs level: %s', (_, languages, paper) => {
    const template = houseStyle();
    const { composition, layout } = valueOf(compose(message(), template, { session: SESSION, languages, paper }));
    const { leading, divisions } = template.grid;
    const scale = languages.length > 1 ? 1 : template.alone.scale;
    const step = (leading * scale) / divisions;
    const [page] = composition.pages;
    // The text, in whose size nothing of the head and the foot is.
    const sizes = [1, 0.95, 1.1].map((own) => layout.display.template.roles.text.size * own);
    const inColumns = (page?.items ?? []).filter(
      (item) => item.kind === 'text' && item.runs.some(({ size }) => sizes.includes(size)),
    ) as readonly TextItem[];
    expect(inColumns.length).toBeGreaterThan(8);
    for (const { y } of inColumns) {
      const row = (y - template.margins[paper].top) / step;
      expect(Math.abs(row - Math.round(row))).toBeLessThan(1e-6);
    }
  });

  it('stands in the order in which it is read, from the side where its first language begins', () => {
    const columnsOf = (languages: readonly Lang[]) => {
      const { layout } = valueOf(compose(message(), houseStyle(), { session: SESSION, languages, paper: 'a4' }));
      return [...layout.fitted.frame.columns].sort((a, b) => a.x - b.x).map(({ lang }) => lang);
    };
    expect(columnsOf([EN, ZH])).toEqual([EN, ZH]);
    expect(columnsOf([AR, EN])).toEqual([EN, AR]);
    expect(columnsOf([EN, ZH, AR])).toEqual([EN, ZH, AR]);
    expect(columnsOf([AR, ZH, EN])).toEqual([EN, ZH, AR]);
  });

  it.each([
    [[AR, EN], 'left'],
    [[EN, AR], 'left'],
    [[ZH, EN], 'right'],
  ] as const)('has the one name that there is over the column of its language: %j', (languages, side) => {
    const { composition } = valueOf(
      compose(message(), houseStyle(), { session: SESSION, languages: [...languages], paper: 'a4' }),
    );
    const [page] = composition.pages;
    const name = page?.items.find(
      (item) =>
        item.kind === 'text' &&
        item.runs.some(({ glyphs }) =>
          glyphs
            .map(({ text }) => text)
            .join('')
            .startsWith('U'),
        ),
    );
    expect(name?.kind === 'text' && name.x < (page?.size.width ?? 0) / 2 ? 'left' : 'right').toBe(side);
  });

  it.each([
    [AR, EN],
    [AR, ZH],
    [EN, AR],
  ])('says word for word what its source says where versions face each other: %s and %s', async (...languages) => {
    const made = await pdfOf(message(), { languages, arrangement: 'facing' });
    expect(made.diagnostics.map(({ code, message: found }) => `${code} ${found}`)).toEqual([]);
    expect(made.ok).toBe(true);
  });

  it('has the same bytes whenever it is made', async () => {
    const [one, other] = await Promise.all([
      pdfOf(message(), { languages: [EN, AR] }),
      pdfOf(message(), { languages: [EN, AR] }),
    ]);
    expect(valueOf(one).bytes).toEqual(valueOf(other).bytes);
  });
});

describe('a file whose first language runs from right to left', () => {
  const fileOf = async (...[languages, more]: [readonly Lang[], Partial<Parameters<typeof pdfOf>[1]>?]) =>
    Buffer.from(valueOf(await pdfOf(message(), { languages, ...more })).bytes).toString('latin1');

  it('says so of each version, and of its pages where they are all read from the right or seen by twos', async () => {
    const [alone, facing] = await Promise.all([fileOf([AR]), fileOf([AR, EN], { arrangement: 'facing' })]);
    for (const file of [alone, facing]) {
      expect(file).toMatch(/\/Direction ?\/R2L/u);
      expect(file.match(/\/WritingMode ?\/RlTb/gu)).toHaveLength(1);
    }
    expect(await fileOf([EN, ZH])).not.toMatch(/R2L|RlTb/u);
  });

  it('says it of the version alone where another runs from the left beside it, or PDFium reads that from its end', async () => {
    const file = await fileOf([AR, EN]);
    expect(file).not.toMatch(/\/Direction ?\/R2L/u);
    expect(file.match(/\/WritingMode ?\/RlTb/gu)).toHaveLength(1);
  });
});

describe('sheets of a statement that is read from the right', () => {
  const { composition } = valueOf(
    compose(message(), houseStyle(), {
      session: SESSION,
      languages: [AR, EN],
      paper: 'a4',
      arrangement: 'facing',
    }),
  );
  const description = descriptionOf(SESSION, message(), [AR, EN]);
  const textOf = async (imposition: Imposition) => {
    const library = await PDFiumLibrary.init();
    try {
      const document = await library.loadDocument(toPdf(composition, description, { imposition }));
      const texts = [...document.pages()].map((page) => page.getText().replaceAll(/\s+/gu, ' '));
      document.destroy();
      return texts;
    } finally {
      library.destroy();
    }
  };

  it.each([
    ['two on a sheet', imposeNup(composition, { up: 2 })],
    ['as a booklet', imposeBooklet(composition)],
  ])('have the Arabic page at the right of the English one: %s', (_, { sheets }) => {
    const spread = sheets.find(({ placements }) => placements.length === 2);
    const [left, right] = (spread?.placements ?? []).toSorted((a, b) => a.x - b.x);
    expect([left?.page, right?.page]).toEqual([1, 0]);
  });

  it.each([
    ['two on a sheet', imposeNup(composition, { up: 2 })],
    ['as a booklet', imposeBooklet(composition)],
  ])('give PDFium, and so Chrome, the words of both in their order: %s', async (_, imposition) => {
    const all = (await textOf(imposition)).join(' ');
    expect(all).toContain('Two hundred years ago a tide table was a secret that captains paid for.');
    expect(all).toContain('كان جدول المد والجزر');
  });
});
