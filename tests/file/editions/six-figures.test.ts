/** The figures of one message in six languages, in pairs, in three columns and each alone, as they are read off its pages. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readStatement } from '../../../src/app/statement-folder.ts';
import type { PaperName } from '../../../src/geometry/index.ts';
import { compose, type Composed, type TextItem } from '../../../src/page/pages/index.ts';
import { openTemplate } from '../../../src/page/template/index.ts';
import type { Lang } from '../../../src/text/statement/index.ts';
import { SESSION } from '../../support/session.ts';
import { valueOf } from '../../support/statement.ts';

const FOLDER = fileURLToPath(new URL('../../six-languages/2032-09-21-tide-tables', import.meta.url));
const MESSAGE = valueOf(readStatement(FOLDER));
const PLAIN = valueOf(openTemplate(SESSION, 'plain')).template;

/** No mark hangs out of its column by more. */
const HANG = 8;

const ORDERS = ['en,fr', 'fr,es', 'ar,en', 'en,zh', 'en,zh,ar', 'ru,en,fr', 'en', 'fr', 'es', 'ru', 'ar', 'zh'];
const WAYS = ORDERS.flatMap((order) =>
  (['a4', 'letter'] as const).map((paper): readonly [string, PaperName] => [order, paper]),
);

function composed(order: string, paper: PaperName): Composed {
  const languages = order.split(',') as readonly string[] as readonly Lang[];
  return valueOf(compose(MESSAGE, PLAIN, { session: SESSION, languages, paper }));
}

/** The lines in the size of the text, of every script. */
function textIn({ composition, layout }: Composed): readonly TextItem[] {
  const { size } = layout.display.template.roles.text;
  const sizes = [1, 0.95, 1.1].map((own) => own * size);
  return composition.pages
    .flatMap(({ items }) => items)
    .filter((item): item is TextItem => item.kind === 'text' && item.runs.some((run) => sizes.includes(run.size)));
}

describe.each(WAYS)('In %s on %s', (order, paper) => {
  const made = composed(order, paper);
  const { report, layout } = made;

  it('every baseline of the text is on the grid', () => {
    const { grid, margins } = layout.display.template;
    const lines = textIn(made);
    expect(lines.length).toBeGreaterThan(8);
    for (const { y } of lines) {
      const row = ((y - margins[paper].top) * grid.divisions) / grid.leading;
      expect(Math.abs(row - Math.round(row))).toBeLessThan(1e-6);
    }
  });

  it('each pair begins on one baseline, in all its columns', () => {
    const { columns } = layout.fitted.frame;
    const lines = textIn(made);
    const tops = columns.map(({ x, measure }) =>
      lines.filter((line) => line.x > x - HANG && line.x < x + measure).map(({ y }) => y),
    );
    // The first line of each is one that has white above it, in the longest column too.
    const rows = [...new Set(tops.flat())].sort((a, b) => a - b);
    const step = layout.display.template.grid.leading;
    const firsts = rows.filter((y, i) => i === 0 || y - (rows[i - 1] ?? 0) > step * 1.5);
    expect(firsts.length).toBe(report.units.length);
    for (const first of firsts) for (const own of tops) expect(own).toContain(first);
  });

  it('no column leaves more blank beyond the gaps than its neighbours may', () => {
    const rows = report.units.reduce((sum, unit) => sum + unit.rows, 0) + (report.units.length - 1) * report.gap;
    const most = layout.fitted.frame.columns.length > 2 ? 0.1 : 0.06;
    for (const { blankRows } of report.figures) expect(blankRows / rows).toBeLessThanOrEqual(most);
  });

  it('white between ideographs is seen by nobody', () => {
    const gaps = textIn(made).flatMap(({ runs, scale }) =>
      runs.flatMap(({ glyphs }) =>
        glyphs.flatMap(({ text, advance, width }, i) => {
          const next = glyphs[i + 1];
          const both = /^\p{scx=Han}/u.test(text) && /\p{L}/u.test(text) && /^\p{L}/u.test(next?.text ?? '');
          return both && /^\p{scx=Han}/u.test(next?.text ?? '') ? [(advance - width) * scale] : [];
        }),
      ),
    );
    expect(gaps.length > 100).toBe(order.includes('zh'));
    if (gaps.length === 0) return;
    expect(gaps.reduce((a, b) => a + b, 0) / gaps.length).toBeLessThanOrEqual(0.03);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(0.1);
  });
});
