/** Turns words into small compositions of real faces, as the compositor would hand them to the painter. */
import { faceOf, openFamily, type Face } from '../../../src/page/fonts/index.ts';
import type {
  Composition,
  DisplayItem,
  GlyphRun,
  Ink,
  OutlineEntry,
  Owner,
  Page,
  SetGlyph,
  Tag,
  TextItem,
} from '../../../src/page/pages/index.ts';
import type { Description } from '../../../src/file/pdf/index.ts';
import { SESSION } from '../../support/session.ts';

export const BLACK: Ink = { kind: 'gray', level: 0 };
export const A4 = { width: 595.2756, height: 841.8898 };

export function face(name: string): Face {
  const family = openFamily(SESSION, 'source-serif-4');
  if (!family.ok) throw new Error(family.diagnostics[0]?.message);
  return family.value.face(name);
}

interface RunOptions {
  readonly face?: string;
  readonly size?: number;
  readonly ink?: Ink;
  readonly lang?: string;
  readonly features?: readonly string[];
  /** Advance of a word space, in em; the font's own where absent. */
  readonly space?: number;
}

export function run(owner: Owner, text: string, options: RunOptions = {}): GlyphRun {
  const { size = 10, ink = BLACK, lang = 'en-GB', features = [], space } = options;
  const opened = face(options.face ?? 'regular');
  const glyphs = opened
    .shape(text, { lang, features })
    .map((glyph): SetGlyph => (space !== undefined && glyph.text === ' ' ? { ...glyph, advance: space } : glyph));
  return { face: opened.id, size, ink, owner, glyphs };
}

export function line(x: number, y: number, runs: readonly GlyphRun[], scale = 1): TextItem {
  return { kind: 'text', x, y, scale, runs, joinsNext: false };
}

/** `run` with the hyphen that a broken word gets at the end of its line. */
export function hyphenated(broken: GlyphRun): GlyphRun {
  const hyphen = faceOf(SESSION, broken.face)
    .shape('-', { lang: 'en-GB', features: [] })
    .map((glyph) => ({ ...glyph, text: '\u00ad' }));
  return { ...broken, glyphs: [...broken.glyphs, ...hyphen] };
}

export function page(number: number, items: readonly DisplayItem[]): Page {
  return { number, size: A4, items };
}

export function composition(pages: readonly Page[], outline: readonly OutlineEntry[] = []): Composition {
  return { pages, outline, facing: false };
}

/** The tags of a statement in two languages. */
export function bilingualTags(titles: { readonly en: string; readonly fr: string } = { en: 'Message', fr: 'Message' }) {
  const document: Tag = { role: 'Document' };
  const en: Tag = { role: 'Sect', parent: document, lang: 'en-GB', title: titles.en };
  const fr: Tag = { role: 'Sect', parent: document, lang: 'fr', title: titles.fr };
  return { document, en, fr };
}

export function description(over: Partial<Description> = {}): Description {
  return {
    titles: [
      { lang: 'en-GB', text: 'World Day against Trafficking in Persons' },
      { lang: 'fr', text: 'Journée mondiale de la dignité des victimes de la traite d’êtres humains' },
    ],
    author: 'Ban Ki-moon',
    subject: 'Message of the Secretary-General',
    keywords: ['human trafficking', 'traite'],
    date: new Date('2014-07-30T00:00:00Z'),
    producer: 'Diptych 0.1.0',
    ...over,
  };
}
