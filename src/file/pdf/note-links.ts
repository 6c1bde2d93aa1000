/**
 * Has the mark of each note lead to its note: what is shown of the mark becomes a link inside it, with the place where its
 * note begins. Marks and notes are of one number, each in the order of its version.
 */
import type { GlyphRun, Owner, Page, Tag, TextItem } from '../../page/pages/index.ts';
import { type Imposition, placeOnSheets } from './sheets.ts';

/** Where a note begins. */
interface NotePlace {
  readonly note: Tag;
  /** From 1. */
  readonly page: number;
  /** Of its first line's top. */
  readonly y: number;
  readonly text: string;
}

/** The same pages where no mark has a note. With an imposition the places are those on its sheets. */
export function withNoteLinks(pages: readonly Page[], imposition: Imposition | undefined): readonly Page[] {
  const notes = notesIn(pages);
  const links = new Map<Tag, Tag>();
  for (const [version, marks] of marksIn(pages)) {
    const places = [...(notes.get(version)?.values() ?? [])];
    for (const [i, mark] of marks.entries()) {
      const place = places[i];
      if (place === undefined) continue;
      const { note, page, y, text } = place;
      const to = { tag: note, page, y };
      const own = imposition === undefined ? to : placeOnSheets(imposition, to);
      links.set(mark, { role: 'Link', parent: mark, to: own, contents: text.trim().replaceAll(/\s+/gu, ' ') });
    }
  }
  if (links.size === 0) return pages;
  const runOf = (run: GlyphRun): GlyphRun => {
    const link = 'artifact' in run.owner ? undefined : links.get(run.owner);
    return link === undefined ? run : { ...run, owner: link };
  };
  return pages.map((page) => ({
    ...page,
    items: page.items.map((item) => (item.kind === 'text' ? { ...item, runs: item.runs.map(runOf) } : item)),
  }));
}

function linesOf(pages: readonly Page[]): readonly { readonly page: number; readonly line: TextItem }[] {
  return pages.flatMap(({ items }, n) =>
    items.flatMap((item) => (item.kind === 'text' ? [{ page: n + 1, line: item }] : [])),
  );
}

/** The marks of notes of each version, in their order. */
function marksIn(pages: readonly Page[]): ReadonlyMap<Tag, readonly Tag[]> {
  const marks = new Map<Tag, Set<Tag>>();
  for (const { line } of linesOf(pages))
    for (const { owner } of line.runs) {
      if ('artifact' in owner || owner.role !== 'Reference') continue;
      const version = versionOf(owner);
      marks.set(version, (marks.get(version) ?? new Set()).add(owner));
    }
  return new Map([...marks].map(([version, own]) => [version, [...own]]));
}

/** The notes of each version, in their order, each with its words. */
function notesIn(pages: readonly Page[]): ReadonlyMap<Tag, ReadonlyMap<Tag, NotePlace>> {
  const notes = new Map<Tag, Map<Tag, NotePlace>>();
  for (const { page, line } of linesOf(pages)) {
    const own = line.runs.filter(({ owner }) => noteOf(owner) !== undefined);
    const [first] = own;
    const note = first && noteOf(first.owner);
    if (first === undefined || note === undefined) continue;
    const version = notes.get(versionOf(note)) ?? new Map<Tag, NotePlace>();
    const { text, ...place } = version.get(note) ?? { note, page, y: line.y - first.size, text: '' };
    version.set(note, { ...place, text: `${text}${own.map(wordsOf).join('')}${line.joinsNext ? '' : ' '}` });
    notes.set(versionOf(note), version);
  }
  return notes;
}

/** In the order in which they are read, without the hyphens that were added. */
function wordsOf({ glyphs, reversed }: GlyphRun): string {
  const inOrder = reversed === true ? glyphs.toReversed() : glyphs;
  return inOrder.map(({ text }) => text.replaceAll('\u00AD', '')).join('');
}

function noteOf(owner: Owner): Tag | undefined {
  if ('artifact' in owner) return undefined;
  for (let tag: Tag | undefined = owner; tag !== undefined; tag = tag.parent) if (tag.role === 'Note') return tag;
  return undefined;
}

/** The part of the document that a tag belongs to. */
function versionOf(tag: Tag): Tag {
  let version = tag;
  while (version.parent?.parent !== undefined) version = version.parent;
  return version;
}
