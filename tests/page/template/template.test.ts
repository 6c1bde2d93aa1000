import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import {
  loadTemplate,
  parseTemplate,
  ROLES,
  templateJsonSchema,
  templateNames,
} from '../../../src/page/template/index.ts';
import { houseStyle, valueOf } from '../../support/statement.ts';
import { SESSION, sessionIn } from '../../support/session.ts';

const FILE = fileURLToPath(new URL('../../../templates/un-message.yaml', import.meta.url));
const SOURCE = readFileSync(FILE, 'utf8');

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A folder of templates of one's own. */
function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'diptych-templates-'));
  folders.push(folder);
  mkdirSync(path.join(folder, 'templates'));
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, 'templates', name), content);
  return folder;
}

/** The house style with one thing changed, which must be in it. */
function changed(find: string | RegExp, replacement: string): string {
  const text = SOURCE.replace(find, replacement);
  if (text === SOURCE) throw new Error(`the house style has no ${String(find)}`);
  return text;
}

function faultsOf(text: string): readonly string[] {
  return parseTemplate('mine', 'templates/mine.yaml', text).diagnostics.map(
    ({ code, message, place }) => `${place?.line}:${place?.column} ${code} ${message}`,
  );
}

/** The line, from 1, of an offset. */
function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

describe('the house style', () => {
  it('is valid, and has all its lengths in points', () => {
    const template = houseStyle();
    expect(template.name).toBe('un-message');
    expect(Object.keys(template.roles)).toEqual([...ROLES]);
    expect(template.margins.a4.top).toBeGreaterThanOrEqual((15 / 25.4) * 72 - 1e-9);
    expect(template.columns.gutter).toBeGreaterThanOrEqual(18);
    expect(template.roles.text.size).toBeGreaterThanOrEqual(9.5);
    expect(template.roles.text.size).toBeLessThanOrEqual(10.5);
    expect(template.setting.expansion).toBeLessThanOrEqual(0.02);
    expect(template.roles.text.ink).toEqual({ kind: 'gray', level: 0 });
    expect(template.roles.masthead.ink).toEqual({ kind: 'rgb', r: 0x1a / 255, g: 0x6f / 255, b: 0xb0 / 255 });
  });

  it('is among the templates there are, and those of a folder of one’s own with it', async () => {
    expect(templateNames(SESSION)).toContain('un-message');
    const session = await sessionIn(folderWith({ 'mine.yaml': SOURCE, 'notes.txt': '' }));
    expect(templateNames(session)).toEqual(['letter', 'message', 'mine', 'plain', 'press-release', 'un-message']);
    expect(valueOf(loadTemplate(session, 'mine')).name).toBe('mine');
  });

  it('gives way to one of the same name in a folder of one’s own', async () => {
    const folder = folderWith({ 'un-message.yaml': changed(/^description: .*/mu, 'description: Ours') });
    expect(valueOf(loadTemplate(await sessionIn(folder), 'un-message')).description).toBe('Ours');
    expect(houseStyle().description).not.toBe('Ours');
  });

  it('has beside it the schema that it names, so that editors complete it', () => {
    const file = new URL('../../../templates/template.schema.json', import.meta.url);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(templateJsonSchema())));
    expect(templateJsonSchema()).toMatchObject({ title: 'diptych-template/1' });
  });
});

describe('lengths', () => {
  it('are taken in points, millimetres and inches', () => {
    const gutters = ['20pt', '10mm', '0.5in', '20 pt'].map((length) => {
      const text = changed(/gutter: .*/u, `gutter: ${length}`);
      return valueOf(parseTemplate('mine', 'mine.yaml', text)).columns.gutter;
    });
    expect(gutters).toEqual([20, expect.closeTo(28.3465, 3), 36, 20]);
  });

  it.each(['20', '20px', '-5pt', 'wide'])('are not taken as %s', (length) => {
    const [fault, ...others] = faultsOf(changed(/gutter: .*/u, `gutter: ${length}`));
    expect(fault).toMatch(/template\/invalid columns\.gutter: /u);
    expect(others).toEqual([]);
  });
});

describe('a template that asks for what cannot be', () => {
  it.each([
    ['a margin where printers do not reach', 'papers.a4.margins.top', /top: 15mm/u, 'top: 10mm'],
    ['a gutter that readers of text would miss', 'columns.gutter', /gutter: .*/u, 'gutter: 12pt'],
    ['a leading that leaves the grid', 'roles.title.leading', /(?<=title: .*leading: )[\d.]+/u, '1.3'],
    ['spaces that do not grow', 'setting.spaces', /least: [\d.]+/u, 'least: 0.4'],
    ['letter-spaced small letters', 'roles.text.tracking', /(?<= text: \{ )face/u, 'tracking: 0.1, face'],
    ['glyphs that change more than is unseen', 'setting.expansion', /expansion: .*/u, 'expansion: 0.05'],
    ['an ink that is no colour', 'inks.house', /'#1a6fb0'/u, 'blue'],
    ['a spacing that French has not', 'spacing.fr', /(?<=fr: )un(?= \})/u, 'oulipo'],
    ['a head that leaves the grid', 'blocks.5.space', /(?<=block: office, space: )[\d.]+/u, '1.3'],
    ['a key that means nothing', 'the template', /(?=^description:)/mu, 'colour: red\n'],
  ])('is told so, with its line: %s', (_, where, find, replacement) => {
    const text = changed(find, replacement);
    const [fault, ...others] = faultsOf(text);
    expect(others).toEqual([]);
    expect(fault).toContain(` template/invalid ${where}: `);
    if (where !== 'the template') expect(Number(fault?.split(':')[0])).toBe(lineOf(text, SOURCE.search(find)));
  });

  it('is told of all its faults together', () => {
    const text = changed(/gutter: .*/u, 'gutter: 12pt').replace(/expansion: .*/u, 'expansion: 2');
    expect(faultsOf(text).length).toBeGreaterThan(1);
  });

  it('is told what it lacks', () => {
    const [fault] = faultsOf(changed(/^family: .*/mu, ''));
    expect(fault).toContain('family');
  });
});

describe('a file that is no template', () => {
  it('is told where its YAML breaks', () => {
    const [fault] = faultsOf('description: "open\npaper: a4\n');
    expect(fault).toMatch(/^\d+:\d+ template\/syntax /u);
  });

  it.each([
    ['empty', ''],
    ['a list', '- a\n- b\n'],
    ['a word', 'hello'],
  ])('is told that it is %s', (_, text) => {
    expect(faultsOf(text).join('\n')).toContain('template/invalid');
  });

  it('cannot make itself larger by its own aliases, and is told so', () => {
    const bomb = ['a: &a [x, x]', 'b: &b [*a, *a]', 'c: [*b, *b]'].join('\n');
    expect(faultsOf(bomb)).not.toEqual([]);
  });

  it('is not found by a path, nor by a name that none has', () => {
    for (const name of ['../templates/un-message', 'letter/../un-message', 'un-message.yaml', 'no/such', ''])
      expect(loadTemplate(SESSION, name).diagnostics, name).toMatchObject([
        { code: 'template/unknown', hint: expect.stringContaining('without folder and ending') },
      ]);
    expect(loadTemplate(SESSION, 'no-such').diagnostics).toMatchObject([{ code: 'template/unknown' }]);
    expect(loadTemplate(SESSION, 'no-such').diagnostics[0]?.hint).toContain('un-message');
  });

  it('is not read if it is in no text or too large for a template', async () => {
    const folder = folderWith({
      'latin.yaml': Buffer.from('description: \xe9\n', 'latin1'),
      'large.yaml': '#'.repeat(300_000),
    });
    for (const name of ['latin', 'large']) {
      expect(loadTemplate(await sessionIn(folder), name).diagnostics).toMatchObject([{ code: 'template/unreadable' }]);
    }
  });
});

describe('the schema for editors', () => {
  it('describes every key of the house style', () => {
    const schema = templateJsonSchema() as { properties: Record<string, unknown>; additionalProperties: boolean };
    const keys = SOURCE.match(/^\w+(?=:)/gmu) ?? [];
    expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(keys));
    expect(schema.additionalProperties).toBe(false);
  });
});
