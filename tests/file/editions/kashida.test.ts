/** Arabic letters drawn out to fill their lines: in the letters' own places, and the text of the file as it was. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readStatement } from '../../../src/app/statement-folder.ts';
import { compose, type Composed, type SetGlyph } from '../../../src/page/pages/index.ts';
import { openTemplate, type Template } from '../../../src/page/template/index.ts';
import type { Lang } from '../../../src/text/statement/index.ts';
import { pdfOf } from '../../support/made.ts';
import { SESSION } from '../../support/session.ts';
import { valueOf } from '../../support/statement.ts';

const FOLDER = fileURLToPath(new URL('../../six-languages/2032-09-21-tide-tables', import.meta.url));
const MESSAGE = valueOf(readStatement(FOLDER));
const PLAIN = valueOf(openTemplate(SESSION, 'plain')).template;
const DRAWN: Template = { ...PLAIN, setting: { ...PLAIN.setting, kashidaEm: 0.45 } };
const AR = 'ar' as Lang;

function composed(template: Template, order: string, paper: 'a4' | 'letter'): Composed {
  const languages = order.split(',') as readonly string[] as readonly Lang[];
  return valueOf(compose(MESSAGE, template, { session: SESSION, languages, paper }));
}

/** How far word spaces vary: their standard deviation over their mean. */
function variation({ report }: Composed): number {
  return report.figures.find(({ lang }) => lang === AR)?.spaces.variation ?? Number.NaN;
}

/** The glyphs that letters drawn out have, in the order of the page. */
function drawnIn({ composition }: Composed): readonly SetGlyph[] {
  return composition.pages
    .flatMap(({ items }) => items.flatMap((item) => (item.kind === 'text' ? item.runs : [])))
    .flatMap(({ glyphs }) => glyphs)
    .filter(({ parts = [] }) => parts.some(({ stretch }) => stretch !== undefined));
}

describe('Arabic letters', () => {
  it.each([
    ['ar,en', 'a4'],
    ['ar,en', 'letter'],
    ['en,zh,ar', 'a4'],
    ['en,zh,ar', 'letter'],
    ['ar,fr', 'a4'],
    ['ar,fr', 'letter'],
    ['ar,zh', 'a4'],
    ['ar,fr,en', 'a4'],
  ] as const)('drawn out leave word spaces that are nearly alike: %s on %s', (order, paper) => {
    expect(variation(composed(DRAWN, order, paper))).toBeLessThanOrEqual(0.13);
    expect(variation(composed(PLAIN, order, paper))).toBeGreaterThan(variation(composed(DRAWN, order, paper)));
  });

  it.each([
    ['ar,en', 'a4'],
    ['ar,en', 'letter'],
    ['en,ar', 'a4'],
    ['ar,zh', 'a4'],
    ['ar,zh', 'letter'],
    ['ar', 'a4'],
    ['ar,fr', 'a4'],
    ['fr,ar', 'letter'],
    ['es,ar', 'a4'],
    ['ar,es', 'letter'],
    ['ar,ru', 'a4'],
    ['en,zh,ar', 'a4'],
    ['en,zh,ar', 'letter'],
    ['ar,zh,en', 'a4'],
    ['ar,en,zh', 'letter'],
  ] as const)('that keep their width leave word spaces that differ little: %s on %s', (order, paper) => {
    expect(variation(composed(PLAIN, order, paper))).toBeLessThanOrEqual(0.2);
  });

  it('are not drawn out where letters that are a little wider fill the lines of a wide column', () => {
    for (const paper of ['a4', 'letter'] as const) {
      const alone = composed(DRAWN, 'ar', paper);
      expect(variation(alone)).toBeLessThanOrEqual(0.03);
      expect(drawnIn(alone)).toEqual([]);
    }
  });

  it('are as large as the template has them, and keep their width where it says so', () => {
    const own: Template = { ...PLAIN, scripts: { ...PLAIN.scripts, Arab: { size: 1.2, expansion: 0 } } };
    const shares = ({ composition, layout }: Composed) => {
      const { size } = layout.display.template.roles.text;
      const lines = composition.pages.flatMap(({ items }) => items.filter((item) => item.kind === 'text'));
      return lines.flatMap(({ runs, scale }) =>
        runs.flatMap((run) => {
          const share = run.size / size;
          return run.face.includes('arabic') && share > 1 && share < 1.25 ? [[share.toFixed(2), scale] as const] : [];
        }),
      );
    };
    const [plain, changed] = [shares(composed(PLAIN, 'ar', 'a4')), shares(composed(own, 'ar', 'a4'))];
    expect(plain.map(([share]) => share)).toContain('1.10');
    expect(changed.map(([share]) => share)).toContain('1.20');
    expect(changed.map(([share]) => share)).not.toContain('1.10');
    expect(plain.some(([, scale]) => scale !== 1)).toBe(true);
    expect(changed.every(([, scale]) => scale === 1)).toBe(true);
  });

  it('are drawn out where the template has it, and nowhere else', () => {
    for (const order of ['ar,en', 'en,zh,ar']) expect(drawnIn(composed(PLAIN, order, 'a4'))).toEqual([]);
    const countIn = (order: string, paper: 'a4' | 'letter') => drawnIn(composed(DRAWN, order, paper)).length;
    for (const paper of ['a4', 'letter'] as const) {
      const wide = countIn('ar,en', paper);
      expect(wide).toBeGreaterThan(0);
      // A narrow column has more lines to fill.
      for (const order of ['en,zh,ar', 'ar,zh,en', 'ar,en,zh']) expect(countIn(order, paper)).toBeGreaterThan(2 * wide);
      expect(countIn('en', paper)).toBe(0);
    }
  });

  it('are drawn out between two that join, never by a letter of its own nor inside lam-alef', () => {
    for (const { text } of drawnIn(composed(DRAWN, 'en,zh,ar', 'a4'))) {
      expect(text).toMatch(/^[ئبتثجحخسشصضطظعغفقكلمنهي]\p{M}*$/u);
      expect(text).not.toContain('ـ');
    }
  });

  it.each(['ar,en', 'en,zh,ar', 'ar'])('say word for word what they said: %s', async (order) => {
    const languages = order.split(',') as readonly string[] as readonly Lang[];
    for (const paper of ['a4', 'letter'] as const) {
      const made = await pdfOf(MESSAGE, { languages, paper, template: DRAWN });
      expect(made.diagnostics.map(({ code }) => code)).toEqual([]);
      expect(made.ok).toBe(true);
    }
  });
});
