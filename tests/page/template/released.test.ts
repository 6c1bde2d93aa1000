/** Holds that a template as version 0.1.0 wrote it is still read, with its faults at the keys it has. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { parseTemplate, placeOfText } from '../../../src/page/template/index.ts';
import { houseStyle, valueOf } from '../../support/statement.ts';

const BAG =
  'archive-3a/2026-11-09-day-of-old-papers/2026-11-09-day-of-old-papers_en-fr_archive-a4/data/sources/template.yaml';
const RELEASED = readFileSync(path.join(import.meta.dirname, '../../fixtures/released-0.1.0', BAG), 'utf8');

const FILE = 'released.yaml';

/** What is said of the released template with some of its values changed, as `where line`. */
function faultsWith(changes: Readonly<Record<string, unknown>>): readonly string[] {
  const document = parseDocument(RELEASED);
  for (const [keys, value] of Object.entries(changes)) {
    if (value === undefined) document.deleteIn(keys.split('.'));
    else document.setIn(keys.split('.'), document.createNode(value));
  }
  const text = String(document);
  const lines = text.split('\n');
  return parseTemplate('mine', FILE, text).diagnostics.map(
    ({ message, place }) => `${message} | ${lines[(place?.line ?? 0) - 1]?.trim()}`,
  );
}

/** English and French, in which it could be set. */
const RELEASED_NAMES = 2;

describe('A template of version 0.1.0', () => {
  const template = valueOf(parseTemplate('un-message', FILE, RELEASED));

  it('is composed of the blocks that it is composed of now, but for the symbol, which no page had, the band of a notice, the foot, the sizes of titles, and names in four more languages with another place for long ones', () => {
    const { source: _, blocks, roles, handout, press, margins: _now, linkInk: _links, ...now } = houseStyle();
    const mm = 72 / 25.4;
    expect(template.margins.a4.bottom).toBeCloseTo(20 * mm, 6);
    const { notice: _notice, ...unchanged } = roles;
    expect(template).toMatchObject(JSON.parse(JSON.stringify({ ...now, roles: unchanged })) as object);
    // The band has letters in the colour of the paper, an ink that the released template did without.
    expect(handout.inks.slice(0, -1)).toEqual(template.handout.inks);
    expect(press.inks.slice(0, -1)).toEqual(template.press.inks);
    // The place of each in the list is another, therefore.
    const others = (all: typeof blocks) =>
      all
        .filter(({ kind, in: part }) => kind !== 'symbol' && kind !== 'notice' && part !== 'foot')
        .map(({ index: _index, ...block }) => {
          if (block.kind === 'title') return { ...block, sizes: [] };
          if (block.kind !== 'names') return block;
          const { crowded: _crowded, ...names } = block;
          return { ...names, text: new Map([...names.text].slice(0, RELEASED_NAMES)) };
        });
    expect(others(template.blocks)).toEqual(others(blocks));
    const foot = template.blocks.filter((block) => block.in === 'foot').map(({ kind, pages }) => ({ kind, pages }));
    expect(foot).toEqual([
      { kind: 'rule', pages: 'all' },
      { kind: 'running-title', pages: 'all' },
    ]);
    expect(template.blocks).toHaveLength(blocks.length - 1 + foot.length);
    const notice = template.blocks.find(({ kind }) => kind === 'notice');
    expect(notice).toMatchObject({ pages: 'first' });
    expect(template.roles.notice).toMatchObject({ size: 9.6, ink: { kind: 'gray' } });
  });

  it('has the places of its own keys', () => {
    const line = RELEASED.split('\n').findIndex((text) => text.includes('names: { en: United Nations'));
    expect(placeOfText(template.source, ['blocks', 0, 'text', 'en'])).toMatchObject({ file: FILE, line: line + 1 });
  });

  it('has no block for a device that it does not have', () => {
    const without = valueOf(parseTemplate('mine', FILE, RELEASED.replace('device: roundel', 'device: none')));
    expect(without.blocks.some(({ kind }) => kind === 'roundel')).toBe(false);
  });

  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    ['a height that leaves the grid', { 'masthead.height': 3.3 }, 'masthead.height: this height leaves the grid'],
    ['a distance that leaves the grid', { 'head.office': 1.3 }, 'head.office: this height leaves the grid'],
    ['a distance under the head', { 'head.text': 20.5 }, 'head.text: '],
    ['a device that there is not', { 'masthead.device': 'lion' }, 'masthead.device: a block is one of names, '],
    ['an ink that there is not', { 'footer.rule.ink': 'pink' }, 'footer.rule.ink: '],
    ['a length without unit', { 'masthead.diameter': 38 }, 'masthead.diameter: '],
    ['a key that is left out', { 'head.title': undefined }, 'head.title: '],
    ['a key that means nothing', { 'masthead.colour': 'red' }, 'masthead: the key colour means nothing here'],
    ['a key that means nothing in the head', { 'head.pages': 'all' }, 'head: the key pages means nothing here'],
  ])('is told of its faults by its own keys: %s', (_, changes, message) => {
    const [found = '', ...others] = faultsWith(changes);
    const [said, line] = found.split(' | ');
    expect(said).toContain(message);
    const key = Object.keys(changes)[0]?.split('.') ?? [];
    expect(line).toMatch(new RegExp(`^(?:${key.join('|')}):`, 'u'));
    expect(others).toEqual([]);
  });
});
