/** Turns running text into strands, each a stretch of text in one language inside the same marks, and strands back into it. */
import {
  partOfText,
  signOf,
  type Inline,
  type LineBreak,
  type NoteReference,
  type Lang,
  type Text,
} from '../../text/statement/index.ts';

/** Emphasis, a link, a passage in another language: what has running text in it. */
export type Wrapper = Exclude<Inline, Text | LineBreak | NoteReference>;

/** A piece of running text, apart from the marks that it is in. */
export interface Strand {
  /** As the rules of spacing see it: for a break a line's end, for a note's mark its number, or nothing. */
  readonly text: string;
  readonly lang: Lang;
  /** What it is inside of, outermost first. */
  readonly around: readonly Wrapper[];
  readonly of: Text | LineBreak | NoteReference;
}

export function strandsOf(content: readonly Inline[], lang: Lang, around: readonly Wrapper[] = []): readonly Strand[] {
  return content.flatMap((inline): readonly Strand[] => {
    switch (inline.kind) {
      case 'text':
        return [{ text: inline.text, lang, around, of: inline }];
      case 'break':
        return [{ text: '\n', lang, around, of: inline }];
      case 'note':
        return [{ text: signOf(inline), lang, around, of: inline }];
      default:
        return strandsOf(inline.children, inline.kind === 'foreign' ? inline.lang : lang, [...around, inline]);
    }
  });
}

/** The UTF-16 range [start, end) of a strand of text, at its own place in the source. */
export function part(strand: Strand, of: Text, start: number, end: number): Strand {
  const own = partOfText(of, start, end);
  return { ...strand, text: own.text, of: own };
}

/** The inverse of `strandsOf`; what stood in one mark and stands there no more is in two of its kind. */
export function contentOf(strands: readonly Strand[], depth = 0): readonly Inline[] {
  const content: Inline[] = [];
  for (let from = 0; from < strands.length;) {
    const strand = strands[from];
    const wrapper = strand?.around[depth];
    if (strand === undefined) break;
    if (wrapper === undefined) {
      content.push(...leafOf(strand));
      from += 1;
      continue;
    }
    let to = from + 1;
    while (strands[to]?.around[depth] === wrapper) to += 1;
    content.push({ ...wrapper, children: contentOf(strands.slice(from, to), depth + 1) });
    from = to;
  }
  return content;
}

/** A text keeps what it was made of, so that its characters are still found in the source. */
function leafOf({ text, of }: Strand): readonly Inline[] {
  const { kind, place } = of;
  if (kind === 'text') {
    const { written = of.text } = of;
    return [written === text ? { kind, text, place } : { kind, text, written, place }];
  }
  // Nothing but a space can have come to stand before what is no text.
  const before = text.replace(kind === 'break' ? '\n' : signOf(of), '');
  return before === '' ? [of] : [{ kind: 'text', text: before, written: '', place }, of];
}
