/** What a house says of itself on the page: whose names stand there, whom to ask, and what nobody has said. */
import { describe, expect, it } from 'vitest';
import {
  placeOfText,
  unnamedIn,
  withContact,
  withNames,
  type PageBlock,
  type Template,
} from '../../../src/page/template/index.ts';
import type { TextBlock } from '../../../src/page/template/blocks.ts';
import type { Lang } from '../../../src/text/statement/index.ts';
import { EN, FR } from '../../support/langs.ts';
import { houseStyle } from '../../support/statement.ts';

const ES = 'es' as Lang;
const BLOCKS = houseStyle().blocks;
const named = BLOCKS.find(({ kind }) => kind === 'names') as TextBlock;
const withBlocks = (...blocks: readonly PageBlock[]): Template => ({ ...houseStyle(), blocks });
const namesIn = (languages: readonly Lang[], where: PageBlock['in'] = 'head'): PageBlock => ({
  ...named,
  in: where,
  text: new Map(languages.map((lang) => [lang, `the name in ${lang}`])),
});

it('Names that are given stand in place of the template’s own, each known by the place where it is written', () => {
  const place = { file: 'statement.yaml', line: 4, column: 9 };
  const names = new Map([
    [EN, { text: 'Office of Light', place }],
    [FR, { text: 'Bureau de la lumière' }],
  ]);
  const template = withNames(houseStyle(), names);
  const own = template.blocks.find(({ kind }) => kind === 'names');
  expect(own).toMatchObject({
    text: new Map([
      [EN, 'Office of Light'],
      [FR, 'Bureau de la lumière'],
    ]),
  });
  const placeOf = (lang: Lang) => placeOfText(template.source, ['blocks', named.index, 'text', lang]);
  expect(placeOf(EN)).toEqual(place);
  expect(placeOf(FR)).toEqual(placeOfText(houseStyle().source, ['blocks', named.index, 'text', FR]));
  expect(template.blocks.filter(({ kind }) => kind !== 'names')).toEqual(BLOCKS.filter(({ kind }) => kind !== 'names'));
});

it('Whom to ask stands where the template has a place for it and says nothing there itself', () => {
  const contact = (text: ReadonlyMap<Lang, string>): PageBlock => ({ ...named, kind: 'contact', in: 'foot', text });
  const [open, own] = [contact(new Map()), contact(new Map([[EN, 'The Press Room']]))];
  const lines = ['Press Office', 'press@example.org'];
  const said = withContact(withBlocks(named, open, own), lines).blocks.map(
    (block) => 'text' in block && [...block.text.values()],
  );
  expect(said).toEqual([[...named.text.values()], ['Press Office\npress@example.org'], ['The Press Room']]);
  const template = withBlocks(open);
  expect(withContact(template, [])).toBe(template);
});

describe('A name that nobody has said', () => {
  it('is missed in each language that some place for names has none in, and at that end of the page', () => {
    expect(unnamedIn(withBlocks(namesIn([EN])), [EN, FR, ES])).toEqual({ languages: [FR, ES], at: new Set(['head']) });
    expect(unnamedIn(withBlocks(namesIn([EN, FR]), namesIn([EN], 'foot')), [EN, FR])).toEqual({
      languages: [FR],
      at: new Set(['foot']),
    });
    expect(unnamedIn(withBlocks(namesIn([]), namesIn([], 'foot')), [EN]).at).toEqual(new Set(['head', 'foot']));
  });

  it('is missed nowhere where each place has one, or there is no place', () => {
    expect(unnamedIn(withBlocks(namesIn([EN, FR])), [FR]).languages).toEqual([]);
    const none = unnamedIn(withBlocks(...BLOCKS.filter(({ kind }) => kind !== 'names')), [EN, FR]);
    expect([none.languages, none.at.size]).toEqual([[], 0]);
  });
});
