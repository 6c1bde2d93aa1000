/** Paints statements and has them read back: what the tests of the proof have in common. */
import type { Place } from '../../../src/diagnostics/index.ts';
import { proveText } from '../../../src/file/fidelity/index.ts';
import {
  compose,
  type Composed,
  type Composition,
  type GlyphRun,
  type SetGlyph,
  surroundingsOf,
  type TextItem,
} from '../../../src/page/pages/index.ts';

import { descriptionOf } from '../../../src/file/editions/index.ts';
import type { Block, Inline, Lang, Statement, Text, Version } from '../../../src/text/statement/index.ts';
import { houseStyle, valueOf } from '../../support/statement.ts';
import { reader } from '../../support/made.ts';
import { SESSION, toPdf } from '../../support/session.ts';

export const STYLE = houseStyle();

export function composedOnA4(statement: Statement, template = STYLE): Composed {
  return valueOf(compose(statement, template, { session: SESSION, paper: 'a4' }));
}

/** The painted bytes; `change` is what goes wrong before. */
export function paintedBytes(
  statement: Statement,
  { composition, report }: Composed,
  change: (composition: Composition) => Composition = (same) => same,
): Uint8Array {
  return toPdf(
    change(composition),
    descriptionOf(
      SESSION,
      statement,
      report.columns.map(({ lang }) => lang),
    ),
  );
}

export function proofOf(statement: Statement, bytes: Uint8Array) {
  const { languages } = statement.meta;
  const around = (version: Version) => surroundingsOf(version, { template: STYLE, meta: statement.meta });
  return proveText(statement, reader.read(bytes), { languages, around, spacing: STYLE.spacing });
}

/** Where `words` first stand in the blocks of a version that has them written as they are read. */
export function placeOf({ versions }: Statement, lang: Lang, words: string): Place {
  const version = versions.find((one) => one.lang === lang);
  const notes = version?.notes.flatMap(({ blocks }) => blocks) ?? [];
  for (const { text, place } of textsIn([...(version?.blocks ?? []), ...notes])) {
    const at = text.indexOf(words);
    if (at >= 0) return { ...place, column: place.column + at };
  }
  throw new Error(`no block has “${words}”`);
}

function textsIn(blocks: readonly Block[]): readonly Text[] {
  const inInlines = (content: readonly Inline[]): readonly Text[] =>
    content.flatMap((inline): readonly Text[] => {
      if (inline.kind === 'text') return [inline];
      return 'children' in inline ? inInlines(inline.children) : [];
    });
  return blocks.flatMap((block) => ('content' in block ? inInlines(block.content) : []));
}

/** Every line of text that has `text` in it changed. */
export function inLines(text: string, change: (item: TextItem) => TextItem) {
  return (composition: Composition): Composition => ({
    ...composition,
    pages: composition.pages.map((page) => ({
      ...page,
      items: page.items.map((item) => (item.kind === 'text' && textOf(item).includes(text) ? change(item) : item)),
    })),
  });
}

export function textOf({ runs }: TextItem): string {
  return runs.flatMap(({ glyphs }) => glyphs.map(({ text }) => text)).join('');
}

/** The glyphs of a line one by one; one that becomes none is gone. */
export function inGlyphs(change: (glyph: SetGlyph, run: GlyphRun) => SetGlyph | undefined) {
  return (item: TextItem): TextItem => ({
    ...item,
    runs: item.runs.map((run) => ({ ...run, glyphs: run.glyphs.flatMap((glyph) => change(glyph, run) ?? []) })),
  });
}
