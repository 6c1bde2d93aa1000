/** Sets paragraphs that are told from each other by an indent and not by a gap. */
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { compose, type TextItem } from '../../../src/page/pages/index.ts';
import { parseTemplate } from '../../../src/page/template/index.ts';
import { parseStatement } from '../../../src/text/source/index.ts';
import { columnsOf } from '../../support/columns.ts';
import { pdfOf } from '../../support/made.ts';
import { SHARED_RIVERS, testStatement } from '../../support/published.ts';
import { readBlocks } from '../../support/reading.ts';
import { SESSION } from '../../support/session.ts';
import { valueOf } from '../../support/statement.ts';

const MESSAGE = readFileSync(new URL('../../../templates/message.yaml', import.meta.url), 'utf8');
const GAP = /pairs: \{ gap: [\d.]+ \}/u;

function read(pairs: string, from = MESSAGE) {
  return parseTemplate('indented', 'templates/indented.yaml', from.replace(GAP, `pairs: { ${pairs} }`));
}

const TEMPLATE = valueOf(read('gap: 0, indent: 1.5'));
const EM = TEMPLATE.roles.text.size;

describe('Paragraphs with an indent', () => {
  const made = valueOf(compose(testStatement(SHARED_RIVERS), TEMPLATE, { session: SESSION, paper: 'a4' }));
  const lines = made.composition.pages
    .flatMap(({ items }) => items)
    .filter((item): item is TextItem => item.kind === 'text');
  const columns = columnsOf(TEMPLATE, 'a4', made.report);

  it.each(['en-GB', 'fr'])('begin so after another one in %s, and flush under the head', (lang) => {
    const left = columns[lang === 'en-GB' ? 0 : 1]?.left ?? 0;
    const step = (x: number) => Math.abs(Math.round((x - left) / EM / 0.75));
    const starts = readBlocks(made.composition, lang)
      .filter(({ lines: own }) => own.length > 3)
      .map(({ lines: own }) => own.map(({ item }) => step(item.x)));
    expect(starts.length).toBeGreaterThan(9);
    expect(starts[0]?.[0]).toBe(0);
    expect(starts.slice(1).map(([first]) => first)).toEqual(starts.slice(1).map(() => 2));
    for (const [, ...others] of starts) expect(new Set(others)).toEqual(new Set([0]));
  });

  it('stand level, without a gap, on one grid', () => {
    const { leading } = TEMPLATE.grid;
    const ys = [...new Set(lines.filter(({ runs }) => runs[0]?.size === EM).map(({ y }) => y))].sort((a, b) => a - b);
    for (const [i, y] of ys.entries()) {
      const rows = (y - (ys[0] ?? 0)) / leading;
      if (i > 0) expect(Math.abs(rows - Math.round(rows))).toBeLessThan(0.001);
    }
  });

  it('fill their measure all the same, and are proved', async () => {
    const proved = await pdfOf(testStatement(SHARED_RIVERS), { template: TEMPLATE });
    expect(proved.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('are flush after a heading, a list and a quotation', () => {
    const blocks = ['First of all.', '## Then', 'Under it.', 'And more.', '- One', 'After a list.'].join('\n\n');
    const files = new Map([
      ['statement.yaml', 'kind: message\ndate: 2034-02-03\nplace: Exampleville\nlanguages: [en]\nstatus: final\n'],
      ['en.md', `---\ntitle: Indents\n---\n\n${blocks}\n`],
    ]);
    const alone = compose(valueOf(parseStatement({ slug: '2034-02-03-indents', files })), TEMPLATE, {
      session: SESSION,
      paper: 'a4',
    });
    const items = valueOf(alone).composition.pages.flatMap((page) => page.items);
    const startOf = (text: string) => {
      const item = items.find(
        (one) =>
          one.kind === 'text' &&
          one.runs
            .flatMap(({ glyphs }) => glyphs.map((glyph) => glyph.text))
            .join('')
            .startsWith(text),
      );
      return item?.kind === 'text' ? item.x : 0;
    };
    const flush = startOf('First of all');
    expect(startOf('And more') - flush).toBeGreaterThan(EM);
    for (const text of ['Under it', 'After a list']) expect(Math.abs(startOf(text) - flush)).toBeLessThan(2);
  });
});

test.each([
  ['gap: 0.5, indent: 1', 'a gap or by an indent: write `gap: 0`'],
  ['gap: 0, indent: 9', 'pairs.indent'],
])('`pairs: { %s }` is refused at its line', (pairs, message) => {
  const { ok, diagnostics } = read(pairs);
  expect(ok).toBe(false);
  expect(diagnostics[0]?.message).toContain(message);
  const line = MESSAGE.split('\n').findIndex((text) => GAP.test(text)) + 1;
  expect(diagnostics[0]?.place?.line).toBe(line);
});
