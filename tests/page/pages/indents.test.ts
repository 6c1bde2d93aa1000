/** Sets paragraphs that are told from each other by an indent and not by a gap. */
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { compose, type TextItem } from '../../../src/page/pages/index.ts';
import { loadTemplate, parseTemplate, type Template } from '../../../src/page/template/index.ts';
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
    const starts = startsOf(['First of all.', '## Then', 'Under it.', 'And more.', '- One', 'After a list.'], TEMPLATE);
    expect((starts('And more')?.x ?? 0) - (starts('First of all')?.x ?? 0)).toBeGreaterThan(EM);
    for (const text of ['Under it', 'After a list'])
      expect(Math.abs((starts(text)?.x ?? 0) - (starts('First of all')?.x ?? 0))).toBeLessThan(2);
  });
});

/** Where the line that begins with a text stands, of an English text of these blocks. */
function startsOf(blocks: readonly string[], template: Template): (text: string) => TextItem | undefined {
  const files = new Map([
    ['statement.yaml', 'kind: message\ndate: 2034-02-03\nplace: Exampleville\nlanguages: [en]\nstatus: final\n'],
    ['en.md', `---\ntitle: Indents\n---\n\n${blocks.join('\n\n')}\n`],
  ]);
  const statement = valueOf(parseStatement({ slug: '2034-02-03-indents', files }));
  const { pages } = valueOf(compose(statement, template, { session: SESSION, paper: 'a4' })).composition;
  const items = pages.flatMap((page) => page.items).filter((item): item is TextItem => item.kind === 'text');
  return (text) =>
    items.find(({ runs }) =>
      runs
        .flatMap(({ glyphs }) => glyphs.map((glyph) => glyph.text))
        .join('')
        .startsWith(text),
    );
}

describe('Paragraphs of one quotation or item', () => {
  const SAID = [
    '> Then she spoke.',
    '>',
    '> And again.',
    '>',
    '> <!-- speaker -->',
    '> — Anne Example',
    '',
    '1. Ask.',
    '',
    '   Wait.',
  ];
  const blocks = ['She came in.', SAID.join('\n')];

  it('are told from each other by an indent where lines fill their measure, and by no white', () => {
    const starts = startsOf(blocks, valueOf(loadTemplate(SESSION, 'message')));
    for (const [before, after] of [
      ['Then she', 'And again'],
      ['Ask', 'Wait'],
    ] as const) {
      const [above, below] = [starts(before), starts(after)];
      expect((below?.x ?? 0) - (above?.x ?? 0)).toBeGreaterThan(9);
      expect((below?.x ?? 0) - (above?.x ?? 0)).toBeLessThan(18);
    }
  });

  it('are told from each other by half a row where lines are ragged', () => {
    const { short: _, ...template } = valueOf(loadTemplate(SESSION, 'press-release'));
    const starts = startsOf(blocks, template);
    const [above, below, speaker] = ['Then she', 'And again', '— Anne'].map((text) => starts(text));
    expect(below?.x).toBeCloseTo(above?.x ?? 0, 0);
    expect((below?.y ?? 0) - (above?.y ?? 0)).toBeCloseTo(1.5 * template.grid.leading * template.alone.scale, 3);
    expect((speaker?.y ?? 0) - (below?.y ?? 0)).toBeCloseTo(template.grid.leading * template.alone.scale, 3);
  });

  it('begin as far in as paragraphs of the text where the template gives those an indent', () => {
    const starts = startsOf(blocks, TEMPLATE);
    expect((starts('And again')?.x ?? 0) - (starts('Then she')?.x ?? 0)).toBeGreaterThan(1.3 * EM);
  });
});

describe('A line that ends with a colon', () => {
  it.each(['> Then she spoke.', '- One', '1. One\n2. Two'])('stays on the page of what it points at: %s', (next) => {
    for (const style of ['message', 'press-release']) {
      const template = valueOf(loadTemplate(SESSION, style));
      const rows = Array.from({ length: 40 }, (_, i) => `Line ${i + 1} of the day.`);
      const pointing = Array.from({ length: 12 }, (_, i) => [...rows.slice(0, i + 20), 'She said this:', next]);
      for (const text of pointing) {
        const pages = pagesOf(text, template);
        const own = pages.findIndex((said) => said.includes('She said this:'));
        expect(pages[own]?.at(-1)).not.toBe('She said this:');
      }
    }
  });
});

it('The last item of a list that ends with a colon stays on the page of the table under it', () => {
  for (const style of ['message', 'press-release']) {
    const template = valueOf(loadTemplate(SESSION, style));
    const rows = Array.from({ length: 40 }, (_, i) => `Line ${i + 1} of the day.`);
    const list = '1. Nobody is to wait.\n2. These are the hours:';
    for (let above = 10; above < 30; above++) {
      const pages = pagesOf([...rows.slice(0, above), list, '| Quay | Hour |\n| --- | --- |\n| East | 9 |'], template);
      const ends = pages.slice(0, -1).map((said) => said.at(-1));
      expect(ends).not.toContain('These are the hours:');
    }
  }
});

/** The lines of each page. */
function pagesOf(blocks: readonly string[], template: Template): readonly (readonly string[])[] {
  const files = new Map([
    ['statement.yaml', 'kind: message\ndate: 2034-02-03\nplace: Exampleville\nlanguages: [en]\nstatus: final\n'],
    ['en.md', `---\ntitle: Indents\n---\n\n${blocks.join('\n\n')}\n`],
  ]);
  const statement = valueOf(parseStatement({ slug: '2034-02-03-indents', files }));
  const { pages } = valueOf(compose(statement, template, { session: SESSION, paper: 'a4' })).composition;
  return pages.map(({ items }) =>
    items.flatMap((item) => {
      const isRead = item.kind === 'text' && item.runs.every(({ owner }) => !('artifact' in owner));
      const glyphs = isRead ? item.runs.flatMap((run) => run.glyphs) : [];
      return glyphs.length === 0
        ? []
        : [
            glyphs
              .map(({ text }) => text)
              .join('')
              .trim(),
          ];
    }),
  );
}

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
