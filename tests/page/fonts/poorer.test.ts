/** Statements in a family that lacks what few have: narrow spaces and raised letters. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { openFace, openFamily, type Face, type Family } from '../../../src/page/fonts/index.ts';
import { compose, type GlyphRun } from '../../../src/page/pages/index.ts';
import { loadTemplate, type Template } from '../../../src/page/template/index.ts';
import { SESSION } from '../../support/session.ts';
import { houseStyle, statementOf, valueOf } from '../../support/statement.ts';

const BYTES = readFileSync(
  createRequire(import.meta.url).resolve('@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf'),
);
const FULL = valueOf(openFamily(SESSION, 'source-serif-4')).face('regular');

/** The font without its narrow no-break space, and without a name for its raised letters. */
function poorer(): Uint8Array {
  const font = Uint8Array.from(BYTES);
  const view = new DataView(font.buffer);
  for (let i = 0; i < view.getUint16(4); i++) {
    const entry = 12 + 16 * i;
    const name = Buffer.from(font.subarray(entry, entry + 4)).toString('latin1');
    const [from, length] = [view.getUint32(entry + 8), view.getUint32(entry + 12)];
    for (let at = from; at + 3 < from + length; at += 2) {
      // A code that no text has stands in its place, so that the table stays in order.
      if (name === 'cmap' && view.getUint16(at) === 0x202f) view.setUint16(at, 0x202e);
      if (name === 'GSUB' && view.getUint32(at) === 0x73757073) view.setUint32(at, 0x7a7a7a7a);
    }
  }
  return font;
}

const POOR: Face = openFace(SESSION, 'test/poorer', poorer());

const family: Family = {
  name: 'poorer',
  faceNames: ['regular', 'italic', 'semibold', 'semibold-italic'],
  packageName: undefined,
  resourceOf: (name) => `${name}.ttf`,
  problem: () => undefined,
  isThere: () => true,
  face: () => POOR,
};

function runsOf(fr: string, template: Template = houseStyle()): readonly GlyphRun[] {
  const statement = statementOf({ en: ['It is so.'], fr: [fr] });
  const { composition } = valueOf(compose(statement, template, { session: SESSION, paper: 'a4', family }));
  return composition.pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'text' ? item.runs : [])));
}

const shape = (face: Face, text: string) => face.shape(text, { lang: 'fr', features: [] });

describe('A narrow space', () => {
  it('is one of the font’s where that has it', () => {
    expect(shape(FULL, '\u202F').map(({ advance }) => advance)).toEqual([0.125]);
  });

  it('is an advance where the font has none: the space’s glyph, read as what it is', () => {
    expect(POOR.covers(0x202f)).toBe(true);
    const [space] = shape(POOR, ' ');
    expect(shape(POOR, 'a\u202F!').map(({ text }) => text)).toEqual(['a', '\u202F', '!']);
    expect(shape(POOR, 'a\u202F!')[1]).toMatchObject({ id: space?.id, width: space?.width, advance: 0.17 });
  });

  it('refuses no statement for a space that we put in', () => {
    const glyphs = runsOf('« C’est ainsi ! »').flatMap((run) => run.glyphs);
    expect(glyphs.filter(({ text }) => text === '\u202F').map(({ advance }) => advance)).toEqual([0.17, 0.17, 0.17]);
  });

  it('is as wide as the template wants it', () => {
    const { setting } = houseStyle();
    const template = { ...houseStyle(), setting: { ...setting, narrowEm: 0.2 } };
    const glyphs = runsOf('C’est ainsi !', template).flatMap((run) => run.glyphs);
    expect(glyphs.find(({ text }) => text === '\u202F')?.advance).toBe(0.2);
    expect(valueOf(loadTemplate(SESSION, 'un-message')).setting.narrowEm).toBeUndefined();
  });
});

describe('Raised letters', () => {
  it('are those of the font where it has them', () => {
    const statement = statementOf({ en: ['It is so.'], fr: ['Le 1<sup>er</sup> mai.'] });
    const { composition } = valueOf(compose(statement, houseStyle(), { session: SESSION, paper: 'a4' }));
    const runs = composition.pages[0]?.items.flatMap((item) => (item.kind === 'text' ? item.runs : [])) ?? [];
    const raised = runs.find(({ glyphs }) => glyphs.map(({ text }) => text).join('') === 'er');
    expect(raised).toMatchObject({ size: houseStyle().roles.text.size });
    expect(raised?.glyphs.map(({ yOffset }) => yOffset)).toEqual([0, 0]);
  });

  it('are its others, smaller and lifted, where it has none', () => {
    const { size } = houseStyle().roles.text;
    const raised = runsOf('Le 1<sup>er</sup> mai.').find(
      ({ glyphs }) => glyphs.map(({ text }) => text).join('') === 'er',
    );
    expect(raised?.size).toBeCloseTo(size * 0.62, 9);
    for (const { yOffset, width, advance } of raised?.glyphs ?? []) {
      // A third of an em of the text.
      expect(yOffset * 0.62).toBeCloseTo(0.33, 9);
      expect(advance).toBeCloseTo(width, 1);
    }
  });

  it('stand in no more room than they take, so that the line is as full as it seems', () => {
    const [plain, lifted] = ['Le Ber mai.', 'Le B<sup>er</sup> mai.'].map((text) =>
      runsOf(text)
        .filter(({ glyphs }) => glyphs.some((glyph) => glyph.text === 'm' || glyph.text === 'e'))
        .reduce((sum, { glyphs, size }) => sum + glyphs.reduce((own, { advance }) => own + advance * size, 0), 0),
    );
    expect(lifted).toBeLessThan(plain ?? 0);
  });
});
