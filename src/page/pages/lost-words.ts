/** Finds the words that are so long, without a place to break, that their lines run off the page: no file says what they say. */
import { type Diagnostic, fault } from '../../diagnostics/index.ts';
import type { Pt } from '../../geometry/index.ts';
import type { Line } from '../paragraph/index.ts';
import type { FittedStatement } from './columns.ts';

/** How much of a word is shown: its begin is enough to find it. */
const SHOWN_CHARACTERS = 24;

/** Faults: `paragraph/too-wide`, one for each word. */
export function lostWords({ laid, frame }: FittedStatement): readonly Diagnostic[] {
  return laid.flatMap((unit) =>
    [...unit].flatMap(([lang, lines]) => {
      const column = frame.columns.find((one) => one.lang === lang);
      if (column === undefined) return [];
      const beside = column.fromRight ? column.x : frame.size.width - column.x - column.measure;
      return lines.filter(({ line }) => line.overfull > beside).map(({ line }) => lostWord(line, beside));
    }),
  );
}

function lostWord({ runs, overfull, place }: Line, beside: Pt): Diagnostic {
  const text = runs.flatMap(({ glyphs }) => glyphs.map((glyph) => glyph.text)).join('');
  const [longest = ''] = text.split(/[ \u00A0\u202F]/u).toSorted((a, b) => b.length - a.length);
  const characters = [...longest];
  const begin = characters.length > SHOWN_CHARACTERS ? `${characters.slice(0, SHOWN_CHARACTERS).join('')}…` : longest;
  const message = `“${begin}” has ${characters.length} characters and no place to break: its line would run off the page by ${(overfull - beside).toFixed(0)} pt`;
  return fault('paragraph/too-wide', message, place, 'put a space into it where it may be divided, or leave it out');
}
