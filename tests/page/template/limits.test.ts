/** Holds every limit of a template from both sides: what is just within it is taken, what is just beyond it is refused. */
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { parseDocument } from 'yaml';
import { fittedTo, parseTemplate, type Template } from '../../../src/page/template/index.ts';
import { valueOf } from '../../support/statement.ts';

const SOURCE = readFileSync(new URL('../../../templates/un-message.yaml', import.meta.url), 'utf8');
const PT_PER_MM = 72 / 25.4;

type Changes = Readonly<Record<string, unknown>>;

/** The house style with some values in place of its own, by their paths. */
function read(changes: Changes) {
  const document = parseDocument(SOURCE);
  for (const [path, value] of Object.entries(changes)) document.setIn(path.split('.'), document.createNode(value));
  return parseTemplate('mine', 'mine.yaml', String(document));
}

function templateWith(changes: Changes): Template {
  return valueOf(read(changes));
}

/** Where each fault is, as its message says. */
function refusedAt(changes: Changes): readonly string[] {
  return read(changes).diagnostics.map(({ message }) => /^([\w.]+): /.exec(message)?.[1] ?? message);
}

const SPACES = { least: 0.17, natural: 0.25, loose: 0.33, most: 0.5 };
const FIT = 'fit';

describe('A value is taken up to its limit, and refused beyond it', () => {
  it.each<[string, unknown, unknown]>([
    ['papers.a4.margins.top', '15mm', '14.9mm'],
    ['papers.a4.margins.right', '15mm', '14.9mm'],
    ['papers.letter.margins.bottom', '15mm', '14.9mm'],
    ['papers.letter.margins.left', '15mm', '14.9mm'],
    ['columns.gutter', '18pt', '17.9pt'],
    ['columns.gutter', '329pt', '331pt'],
    ['columns.split.min', 0.3, 0.29],
    ['columns.split.max', 0.7, 0.71],
    ['columns.widths', 'equal', 'unequal'],
    ['alone.scale', 0.8, 0.79],
    ['alone.scale', 1.5, 1.51],
    ['indents.list', 0, -0.1],
    ['indents.list', 6, 6.1],
    ['indents.quote', 6, 6.1],
    ['grid.leading', '4pt', '3.9pt'],
    ['grid.leading', '72pt', '72.1pt'],
    ['roles.text.size', '4pt', '3.9pt'],
    ['roles.runningHead.size', '72pt', '72.1pt'],
    ['roles.text.leading', 0.5, 0.25],
    ['roles.text.leading', 4, 4.25],
    ['roles.title.leading', 1.25, 1.3],
    ['roles.masthead.tracking', 0.3, 0.31],
    ['roles.masthead.tracking', 0, -0.1],
    ['roles.text.figures', 'lining', 'roman'],
    ['roles.text.acronyms', 'small-capitals', 'none'],
    ['roles.text.ink', 'hairline', 'pink'],
    ['blocks.0.height', 3.25, 3.3],
    ['blocks.0.height', 20, 20.25],
    ['blocks.0.at', 'start', 'left'],
    ['blocks.3.space', 0, -0.25],
    ['blocks.4.space', 2.25, 2.3],
    ['blocks.5.role', 'masthead', 'headline'],
    ['blocks.8.lines', 20, 21],
    ['blocks.8.lines', 1, 0],
    ['text.space', 1.25, 1.3],
    ['text.space', 20, 20.25],
    ['pairs.gap', 3, 4],
    ['pairs.gap', 0.25, 0.3],
    ['setting.spaces.least', 0.1, 0.09],
    ['setting.spaces.most', 1, 1.01],
    ['setting.expansion', 0.02, 0.021],
    ['setting.expansion', 0, -0.001],
    ['setting.scripts.Arab', { expansion: 0.05 }, { expansion: 0.051 }],
    ['setting.scripts.Hani', { size: 0.8 }, { size: 0.79 }],
    ['spacing.fr', 'ca', 'be'],
    ['spacing.en', 'un', 'ca'],
    ['paper', 'letter', 'a5'],
    ['press.bleed', '10mm', '10.1mm'],
    ['press.condition', 'FOGRA39', 'Fogra ★'],
    ['handout.black', 'k', 'black'],
    ['fit.pages', 999, 1000],
    ['fit.pages', 1, 0],
    ['fit.pages', 'sheet', 'sheets'],
  ])('%s: %j, but not %j', (path, within, beyond) => {
    const others = path.startsWith(FIT) ? { fit: {} } : {};
    expect(refusedAt({ ...others, [path]: within })).toEqual([]);
    // Of a value with keys the one is named that is beyond.
    const key = typeof beyond === 'object' && beyond !== null ? `.${Object.keys(beyond).join('.')}` : '';
    expect(refusedAt({ ...others, [path]: beyond })).toEqual([`${path}${key}`]);
  });
});

test.each<[string, string, Changes, Changes]>([
  [
    'columns.split',
    'whose least is above its most',
    { 'columns.split': { min: 0.5, max: 0.5 } },
    { 'columns.split': { min: 0.51, max: 0.5 } },
  ],
  [
    'setting.scripts.Arab.spaces',
    'that do not grow',
    { 'setting.scripts.Arab': { spaces: { least: 0.17, natural: 0.25, loose: 0.33, most: 0.33 } } },
    { 'setting.scripts.Arab': { spaces: { least: 0.25, natural: 0.25, loose: 0.33, most: 0.5 } } },
  ],
  [
    'fit.size',
    'whose least is above its most',
    { fit: { pages: 1, size: { min: '9pt', max: '9pt' } } },
    { fit: { pages: 1, size: { min: '9.1pt', max: '9pt' } } },
  ],
  [
    'fit.leading',
    'whose least is above its most',
    { fit: { pages: 1, leading: { min: 1.3, max: 1.3 } } },
    { fit: { pages: 1, leading: { min: 1.31, max: 1.3 } } },
  ],
  [
    'fit.gap',
    'whose least is above its most',
    { fit: { pages: 1, gap: { min: 1, max: 1 } } },
    { fit: { pages: 1, gap: { min: 2, max: 1 } } },
  ],
  [
    'fit.leading.min',
    'in which lines overlap',
    { fit: { pages: 1, leading: { min: 1, max: 2 } } },
    { fit: { pages: 1, leading: { min: 0.99, max: 2 } } },
  ],
  [
    'fit.leading.max',
    'in which a page falls into lines',
    { fit: { pages: 1, leading: { min: 1, max: 2 } } },
    { fit: { pages: 1, leading: { min: 1, max: 2.01 } } },
  ],
  [
    'setting.spaces',
    'of which the natural is the least',
    { 'setting.spaces': { ...SPACES, least: 0.24 } },
    { 'setting.spaces': { ...SPACES, least: 0.25 } },
  ],
  [
    'setting.spaces',
    'of which the loose is the natural',
    { 'setting.spaces': { ...SPACES, loose: 0.26 } },
    { 'setting.spaces': { ...SPACES, loose: 0.25 } },
  ],
  [
    'setting.spaces',
    'of which the loose is more than the most',
    { 'setting.spaces': { ...SPACES, loose: 0.5 } },
    { 'setting.spaces': { ...SPACES, loose: 0.51 } },
  ],
  [
    'papers.a4.margins',
    'that leave no two columns',
    { 'papers.a4.margins.left': '354pt' },
    { 'papers.a4.margins.left': '355pt' },
  ],
  [
    'roles.text.tracking',
    'of small letters',
    { 'roles.text.tracking': 0.1, 'roles.text.capitals': 'small' },
    { 'roles.text.tracking': 0.1, 'roles.text.capitals': 'none' },
  ],
  [
    'roles.title.leading',
    'that leaves a coarser grid',
    { 'grid.divisions': 2 },
    { 'grid.divisions': 2, 'roles.title.leading': 1.25, 'roles.note.leading': 1 },
  ],
  [
    'press.profile',
    'of one’s own without a condition',
    { 'press.profile': 'ours', 'press.condition': 'FOGRA51' },
    { 'press.profile': 'ours' },
  ],
  [
    'press.profile',
    'that is a path',
    { 'press.profile': 'iso-coated-v2-300' },
    { 'press.profile': '../ours', 'press.condition': 'FOGRA51' },
  ],
])('%s %s is refused', (path, _, within, beyond) => {
  // On a grid of halves, the notes and the band of the notice, in quarters, would be refused first.
  const grid = path === 'roles.title.leading' ? { 'roles.note.leading': 1, 'blocks.3.space': 1 } : {};
  expect(refusedAt({ ...grid, ...within })).toEqual([]);
  expect(refusedAt({ ...grid, ...beyond })).toEqual([path]);
});

test.each([0, 5, 1.5])('A grid of %d divisions is refused', (divisions) => {
  expect(refusedAt({ 'grid.divisions': divisions })).toContain('grid.divisions');
});

describe('Two names of one ink', () => {
  const same = { 'inks.quiet': '#1a6fb0' };

  it('may become one other, in every edition', () => {
    const press = { house: 'black', quiet: 'black' };
    expect(refusedAt({ ...same, 'press.inks': press })).toEqual([]);
  });

  it('cannot become two, in the handout or on the press', () => {
    const press = { house: 'black', quiet: '70%' };
    expect(refusedAt({ ...same, 'press.inks': press })).toEqual(['press.inks']);
    const handout = { house: 'black', quiet: '70%' };
    expect(refusedAt({ ...same, 'press.inks': {}, 'handout.inks': handout })).toEqual(['handout.inks']);
  });
});

describe('The values of a template', () => {
  it('are in points, whatever they were written in', () => {
    const { margins, columns, alone, blocks, press, rules } = templateWith({ 'columns.gutter': '0.5in' });
    expect(margins.a4.top).toBeCloseTo(15 * PT_PER_MM, 9);
    expect(margins.letter.bottom).toBeCloseTo(25 * PT_PER_MM, 9);
    expect(margins.letter.left).toBeCloseTo(18 * PT_PER_MM, 9);
    expect(columns.gutter).toBe(36);
    expect(alone.measure).toBeCloseTo(132 * PT_PER_MM, 9);
    expect(blocks.find(({ kind }) => kind === 'roundel')).toMatchObject({ diameter: 38 });
    expect([rules.ornament.thickness, rules.hairline.thickness]).toEqual([0.8, 0.35]);
    expect(press.bleed).toBeCloseTo(3 * PT_PER_MM, 9);
  });

  it('have their defaults where the file leaves them out', () => {
    const { roles, columns, handout, press, mail, fit } = valueOf(
      parseTemplate('mine', 'mine.yaml', SOURCE.replace(/^handout:[^]*$/mu, '').replace(/\n {2}split: .*/u, '')),
    );
    expect(roles.folio).toMatchObject({
      emphasis: 'italic',
      strong: 'semibold',
      strongEmphasis: 'semibold-italic',
      leading: 1,
      capitals: 'none',
      acronyms: 'capitals',
      trackingEm: 0,
    });
    expect(roles.salutation.figures).toBe('old-style');
    expect(columns.split).toEqual({ min: 0.42, max: 0.58 });
    expect(handout.black).toBe('gray');
    expect(press).toMatchObject({ profile: 'iso-coated-v2-300', condition: 'FOGRA39' });
    expect(mail).toEqual({ to: [], cc: [], bcc: [] });
    expect(fit).toBeUndefined();
  });

  it('fit copy within limits of our own where the file has none', () => {
    const ours = { pages: 2, size: { min: 9, max: 10.5 }, leading: { min: 1.24, max: 1.4 }, gap: { min: 1, max: 1 } };
    expect(templateWith({ fit: { pages: 2 } }).fit).toEqual(ours);
    expect(templateWith({ fit: 'sheet', 'pairs.gap': 2 }).fit).toEqual({
      ...ours,
      pages: 'sheet',
      gap: { min: 2, max: 2 },
    });
    expect(fittedTo(templateWith({}), 2).fit).toEqual(ours);
    const own = { size: { min: '8pt', max: '9pt' }, leading: { min: 1.1, max: 1.2 }, gap: { min: 0, max: 2 } };
    const taken = { pages: 3, size: { min: 8, max: 9 }, leading: { min: 1.1, max: 1.2 }, gap: { min: 0, max: 2 } };
    expect(templateWith({ fit: { pages: 3, ...own } }).fit).toEqual(taken);
    expect(fittedTo(templateWith({ fit: { pages: 1, ...own } }), 3).fit).toEqual(taken);
  });

  it('have addresses of mail one by one or in a list', () => {
    const mail = { from: 'a@example.org', to: 'b@example.org', cc: ['c@example.org', 'd@example.org'], subject: 'S' };
    expect(templateWith({ mail }).mail).toEqual({ ...mail, to: ['b@example.org'], bcc: [] });
  });

  it('have their inks as a screen shows them, and as each edition prints them', () => {
    const { handout, press } = templateWith({
      'inks.hairline': '#cccccc',
      'inks.bar': '#999999',
      'handout.inks': { house: '70%', quiet: '#ff0000' },
      'press.inks': {
        house: { cmyk: [0.1, 0.2, 0.3, 0.4] },
        quiet: { spot: 'Our Red', cmyk: [0, 1, 1, 0] },
        bar: '0%',
      },
    });
    expect(handout.inks.map(({ to }) => to)).toEqual([
      { kind: 'gray', level: 0 },
      { kind: 'gray', level: expect.closeTo(0.3, 9) },
      { kind: 'rgb', r: 1, g: 0, b: 0 },
      { kind: 'rgb', r: 0.8, g: 0.8, b: 0.8 },
      { kind: 'rgb', r: 0x99 / 255, g: 0x99 / 255, b: 0x99 / 255 },
      { kind: 'rgb', r: 1, g: 1, b: 1 },
    ]);
    expect(press.inks.map(({ to }) => to)).toEqual([
      { kind: 'cmyk', c: 0, m: 0, y: 0, k: 1, overprints: true },
      { kind: 'cmyk', c: 0.1, m: 0.2, y: 0.3, k: 0.4 },
      { kind: 'spot', name: 'Our Red', tint: 1, cmyk: { c: 0, m: 1, y: 1, k: 0 } },
      { kind: 'cmyk', c: 0, m: 0, y: 0, k: expect.closeTo(0.2, 9) },
      { kind: 'cmyk', c: 0, m: 0, y: 0, k: 0 },
      { kind: 'cmyk', c: 0, m: 0, y: 0, k: 0 },
    ]);
    const black = templateWith({ 'handout.black': 'k', 'handout.inks': { quiet: '70%' }, 'press.inks': {} });
    expect(black.handout.inks.map(({ to }) => to)).toEqual([
      { kind: 'cmyk', c: 0, m: 0, y: 0, k: 1 },
      { kind: 'rgb', r: 0x1a / 255, g: 0x6f / 255, b: 0xb0 / 255 },
      { kind: 'cmyk', c: 0, m: 0, y: 0, k: 0.7 },
      { kind: 'rgb', r: 0x99 / 255, g: 0x99 / 255, b: 0x99 / 255 },
      { kind: 'rgb', r: 1, g: 1, b: 1 },
    ]);
    expect(black.press.inks.map(({ to }) => to)).toMatchObject([
      { k: 1, overprints: true },
      { k: expect.closeTo(0.64, 9) },
      { k: expect.closeTo(0.7, 9) },
      { k: expect.closeTo(0.4, 9) },
      { k: 0 },
    ]);
  });

  it.each(['101%', '-5%', 'Black', '#12345', '50'])('have no ink of the handout that is %j', (ink) => {
    expect(refusedAt({ 'handout.inks': { house: ink } })).toEqual(['handout.inks.house']);
  });

  it.each(['All', 'cyan', 'House_Blue', '', 'x'.repeat(41)])('have no ink of a plate that is called %j', (spot) => {
    expect(refusedAt({ 'press.inks': { house: { spot, cmyk: [0, 0, 0, 1] } } }).length).toBe(1);
    expect(refusedAt({ 'press.inks': { house: { spot: 'x'.repeat(40), cmyk: [0, 0, 0, 1] } } })).toEqual([]);
  });
});
