/** Gives the notes of a version their numbers, and tells which notes a block refers to. */
import type {
  Block,
  DraftBlock,
  DraftInline,
  DraftList,
  DraftParagraph,
  DraftTableCell,
  Inline,
  List,
  ListItem,
  Note,
  NoteInPlace,
  NoteReference,
  Paragraph,
  TableCell,
} from './model.ts';

/** Blocks whose notes stand aside, in the order in which the text refers to them. */
export interface NumberedNotes {
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
}

/** The blocks of one version, in the same order, each note known by its number; the one place where notes get one. */
export function numberedNotes(blocks: readonly DraftBlock[]): NumberedNotes {
  const notes: Note[] = [];
  const refer = ({ note, place }: NoteInPlace): NoteReference => {
    const number = notes.length + 1;
    // Its place is kept before its own text is gone through.
    notes.push({ blocks: [], place: note.place, mark: place });
    notes[number - 1] = { blocks: note.blocks.map((one) => paragraph(one, refer)), place: note.place, mark: place };
    return { kind: 'note', number, place };
  };
  return { blocks: blocks.map((one) => block(one, refer)), notes };
}

/** A line over the text, which has no notes: to find one there is our own fault. */
export function lineOf(draft: readonly DraftInline[]): readonly Inline[] {
  return content(draft, ({ place }) => {
    throw new Error(`a line over the text has a note: ${place.file}:${place.line}`);
  });
}

type Refer = (note: NoteInPlace) => NoteReference;

function block(draft: DraftBlock, refer: Refer): Block {
  switch (draft.kind) {
    case 'paragraph':
    case 'heading':
      return { ...draft, content: content(draft.content, refer) };
    case 'list':
      return list(draft, refer);
    case 'quote':
      return { ...draft, blocks: draft.blocks.map((one) => paragraph(one, refer)) };
    case 'table':
      return {
        ...draft,
        head: draft.head.map((one) => cell(one, refer)),
        rows: draft.rows.map((row) => row.map((one) => cell(one, refer))),
      };
    case 'thematic-break':
      return draft;
  }
}

function paragraph(draft: DraftParagraph, refer: Refer): Paragraph {
  return { ...draft, content: content(draft.content, refer) };
}

function list(draft: DraftList, refer: Refer): List {
  const items = draft.items.map((item): ListItem => ({
    ...item,
    blocks: item.blocks.map((one) => (one.kind === 'list' ? list(one, refer) : paragraph(one, refer))),
  }));
  return { ...draft, items };
}

function cell(draft: DraftTableCell, refer: Refer): TableCell {
  return { ...draft, content: content(draft.content, refer) };
}

function content(draft: readonly DraftInline[], refer: Refer): readonly Inline[] {
  return draft.map((inline): Inline => {
    if (inline.kind === 'note') return refer(inline);
    if (inline.kind === 'text' || inline.kind === 'break') return inline;
    return { ...inline, children: content(inline.children, refer) };
  });
}

/** What is written at the mark of a note and before the note itself. */
export function signOf({ number, sign }: Pick<NoteReference, 'number' | 'sign'>): string {
  return sign ?? String(number);
}

/** The marks of notes in blocks of a version, in the order of the text, those in items, quotes and cells included. */
export function notesOf(blocks: readonly Block[]): readonly NoteReference[] {
  return blocks.flatMap((one) => runsOf(one).flatMap(notesIn));
}

/** Every piece of running text of a block, in the order of the text. */
function runsOf(one: Block): readonly (readonly Inline[])[] {
  switch (one.kind) {
    case 'paragraph':
    case 'heading':
      return [one.content];
    case 'list':
      return one.items.flatMap((item) => item.blocks.flatMap(runsOf));
    case 'quote':
      return one.blocks.flatMap(runsOf);
    case 'table':
      return [one.head, ...one.rows].flatMap((row) => row.map((own) => own.content));
    case 'thematic-break':
      return [];
  }
}

function notesIn(inlines: readonly Inline[]): readonly NoteReference[] {
  return inlines.flatMap((inline) => {
    if (inline.kind === 'note') return [inline];
    return inline.kind === 'text' || inline.kind === 'break' ? [] : notesIn(inline.children);
  });
}
