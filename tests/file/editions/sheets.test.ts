/** Booklets and sheets of two pages, as the handout makes them, and as they are read back. */
import { beforeAll, expect, test } from 'vitest';
import { paintHandouts } from '../../../src/file/editions/handout.ts';
import { type Painted, prove } from '../../../src/file/editions/painted.ts';
import { descriptionOf, type Copy, type Orders } from '../../../src/file/editions/index.ts';
import { imposeBooklet, type Imposition } from '../../../src/file/pdf/index.ts';
import { reader } from '../../support/made.ts';
import { composed, SHARED_RIVERS, testStatement } from '../../support/published.ts';
import { SESSION, toPdf } from '../../support/session.ts';
import { houseStyle } from '../../support/statement.ts';

const statement = testStatement(SHARED_RIVERS);
const copy: Copy = { session: SESSION, statement, sources: new Map(), template: houseStyle(), templateText: '' };
const orders: Orders = {
  editions: ['handout'],
  papers: ['a4'],
  wishes: { arrangement: 'columns' },
  handout: { press: false, booklet: true, nup: true },
  mail: { settings: { to: [] } },
  archive: { pdf: '1.7' },
};
const pages = composed(statement);

let handouts: readonly Painted[];

beforeAll(() => {
  handouts = [...paintHandouts(copy, orders, 'a4', pages)];
});

async function proofOf(painted: readonly Painted[]) {
  const readings = painted.map((one) => ({ painted: one, text: Promise.resolve(reader.read(one.bytes)) }));
  return prove(() => copy, orders.wishes, readings);
}

test('A handout, its booklet and its sheets of two pages claim the same, and say how many sides they have', () => {
  expect(handouts.map(({ variant, claims, pages: sides }) => [variant, claims.join(), sides])).toEqual([
    [undefined, 'PDF/A-2a,PDF/UA-1', 3],
    ['booklet', 'PDF/A-2a,PDF/UA-1', 2],
    ['2-up', 'PDF/A-2a,PDF/UA-1', 2],
  ]);
});

test('Every word of them is found again, in its place', async () => {
  const proofs = await proofOf(handouts);
  expect(proofs.diagnostics).toEqual([]);
  const words = proofs.ok ? [...proofs.value.values()].map(({ languages }) => languages) : [];
  expect(words).toHaveLength(3);
  expect(words[1]).toEqual(words[0]);
  expect(words[2]).toEqual(words[0]);
});

test('Pages in the wrong place of a booklet are found', async () => {
  const { composition } = pages;
  const right = imposeBooklet(composition);
  const swapped = { 0: 2, 2: 0 } as Readonly<Record<number, number>>;
  const wrong: Imposition = {
    ...right,
    sheets: right.sheets.map((sheet) => ({
      ...sheet,
      placements: sheet.placements.map((one) => ({ ...one, page: swapped[one.page] ?? one.page })),
    })),
  };
  const booklet = handouts.find(({ variant }) => variant === 'booklet');
  if (booklet === undefined) throw new Error('there is no booklet');
  const bytes = toPdf(composition, descriptionOf(SESSION, statement, statement.meta.languages), { imposition: wrong });
  const { ok, diagnostics } = await proofOf([{ ...booklet, bytes, imposition: right }]);
  expect(ok).toBe(false);
  expect(diagnostics[0]?.code).toBe('fidelity/differs');
});
