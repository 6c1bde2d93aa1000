/** Turns running text into the same with the spaces of its language, and its notes' marks on the side where the language has them. */
import { languageOf, noteMarkOf, profileOf, type Edit } from '../../text/language/index.ts';
import type { Inline, Lang, PassageLang, NoteReference, Paragraph, Text } from '../../text/statement/index.ts';

export interface SpacingOptions {
  readonly lang: Lang;
  /** The spacing profile of each language; its default for one that is not named. */
  readonly profiles: ReadonlyMap<Lang, string>;
}

/** Pure. The source has ordinary spaces; here no line can end before a French mark, or inside a date. */
export function spaced(content: readonly Inline[], options: SpacingOptions): readonly Inline[] {
  const strands = strandsOf(content, options.lang);
  putNotesInPlace(strands, options.lang);
  for (const group of groupsOf(strands)) spaceGroup(group, options.profiles);
  return rebuilt(content, strands.values());
}

/** The same of a paragraph. */
export function spacedParagraph<P extends Paragraph>(paragraph: P, options: SpacingOptions): P {
  return { ...paragraph, content: spaced(paragraph.content, options) };
}

/** A piece of text while it changes: a text of the source, or what came to stand right before or after a note's mark. */
interface Strand {
  readonly kind: 'text' | 'before-note' | 'after-note' | 'break';
  readonly lang: PassageLang;
  text: string;
}

/** In the order of the text: a strand for a text or a break, two for a note. */
function strandsOf(content: readonly Inline[], lang: PassageLang): readonly Strand[] {
  return content.flatMap((inline): readonly Strand[] => {
    switch (inline.kind) {
      case 'text':
        return [{ kind: 'text', lang, text: inline.text }];
      case 'break':
        return [{ kind: 'break', lang, text: '' }];
      case 'note':
        return [
          { kind: 'before-note', lang, text: '' },
          { kind: 'after-note', lang, text: '' },
        ];
      default:
        return strandsOf(inline.children, inline.kind === 'foreign' ? inline.lang : lang);
    }
  });
}

/** Marks that a note's number stands after in one language and before in another, with the quotes that close on them. */
const MARKS_AFTER = /^[.,;:!?…]+[”’)\]]*/u;
const MARKS_BEFORE = /[.,;:!?…]+$/u;

function putNotesInPlace(strands: readonly Strand[], lang: Lang): void {
  for (const [i, before] of strands.entries()) {
    const after = strands[i + 1];
    if (before.kind !== 'before-note' || after === undefined) continue;
    if (noteMarkOf(before.lang, lang) === 'after-punctuation') {
      const next = strands[i + 2];
      const [marks = ''] = (next?.kind === 'text' && MARKS_AFTER.exec(next.text)) || [];
      if (next === undefined || marks === '') continue;
      next.text = next.text.slice(marks.length);
      before.text = marks;
    } else {
      const previous = strands[i - 1];
      const [marks = ''] = (previous?.kind === 'text' && MARKS_BEFORE.exec(previous.text)) || [];
      if (previous === undefined || marks === '') continue;
      previous.text = previous.text.slice(0, previous.text.length - marks.length);
      after.text = marks;
    }
  }
}

/** Neighbours of one language, which are spaced as one text; a break ends one. */
function groupsOf(strands: readonly Strand[]): readonly (readonly Strand[])[] {
  const groups: Strand[][] = [];
  let last: Strand | undefined;
  for (const strand of strands) {
    if (last === undefined || last.kind === 'break' || last.lang !== strand.lang) groups.push([]);
    groups.at(-1)?.push(strand);
    last = strand;
  }
  return groups;
}

function spaceGroup(group: readonly Strand[], profiles: ReadonlyMap<Lang, string>): void {
  const [first] = group;
  if (first === undefined) return;
  const { setting } = languageOf(first.lang);
  if (setting === undefined) return;
  const texts = group.map(({ text }) => text);
  const edits = setting.space(texts.join(''), profileOf(first.lang, profiles));
  for (const [i, text] of edited(texts, edits).entries()) {
    const strand = group[i];
    if (strand !== undefined) strand.text = text;
  }
}

/** Texts that are one, with edits of the whole: what an edit puts in goes where the character after it was. */
function edited(texts: readonly string[], edits: readonly Edit[]): readonly string[] {
  let start = 0;
  return texts.map((text, i) => {
    const [from, to] = [start, start + text.length];
    start = to;
    const isLast = i === texts.length - 1;
    let out = '';
    let at = from;
    for (const edit of edits) {
      if (edit.start >= from && (edit.start < to || (isLast && edit.start === to))) {
        out += text.slice(at - from, edit.start - from) + edit.text;
        at = Math.min(edit.end, to);
      } else if (edit.start < from && edit.end > from) {
        at = Math.min(edit.end, to);
      }
    }
    return out + text.slice(at - from);
  });
}

function rebuilt(content: readonly Inline[], strands: Iterator<Strand>): readonly Inline[] {
  const take = (): string => {
    const next = strands.next();
    if (next.done === true) throw new Error('a piece of text was lost when it was spaced');
    return next.value.text;
  };
  return content.flatMap((inline): readonly Inline[] => {
    switch (inline.kind) {
      case 'text':
        return [textWith(take(), inline)];
      case 'break':
        take();
        return [inline];
      case 'note': {
        const [before, after] = [take(), take()];
        return [textWith(before, inline), inline, textWith(after, inline)];
      }
      default:
        return [{ ...inline, children: rebuilt(inline.children, strands) }];
    }
  });
}

function textWith(text: string, { place }: Text | NoteReference): Text {
  return { kind: 'text', text, place };
}
