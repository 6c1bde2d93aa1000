/**
 * Writes what links lead to into notes, for pages that are printed: a mark after the link, and the address at the foot of
 * its column. On a screen a link is followed, and needs none.
 */
import { noteLetter } from '../../text/language/index.ts';
import {
  notesOf,
  textOf,
  type Block,
  type Inline,
  type Link,
  type Note,
  type NoteReference,
  type Paragraph,
  type Statement,
  type TableCell,
  type Version,
} from '../../text/statement/index.ts';
import { isPart } from './blocks.ts';
import type { Template } from './template.ts';

/**
 * The statement with a note for each address that its text does not say, where that is first linked to; itself where there
 * is none. Links in a note have it in that note. Where a version has notes of its own these keep their numbers, which the
 * text may name, and addresses are marked by letters. Parts that stand in a place of their own have no notes.
 */
export function withAddressNotes(
  statement: Statement,
  { linkNotes, blocks }: Pick<Template, 'linkNotes' | 'blocks'>,
): Statement {
  if (!linkNotes) return statement;
  const apart = new Set(blocks.filter(isPart).map(({ of }) => of));
  const versions = statement.versions.map((version) => new Noted(version).version(apart));
  return versions.every((version, i) => version === statement.versions[i]) ? statement : { ...statement, versions };
}

/** One version while its links are gone through, in the order of the text. */
class Noted {
  readonly #from: Version;
  readonly #notes: Note[] = [];
  readonly #known = new Set<string>();
  /** Addresses among the notes. */
  #addresses = 0;
  #changed = false;

  constructor(version: Version) {
    this.#from = version;
  }

  version(apart: ReadonlySet<Block['matter']>): Version {
    const blocks = this.#from.blocks.map((block) =>
      block.matter !== undefined && apart.has(block.matter) && notesOf([block]).length === 0
        ? block
        : this.#block(block),
    );
    return this.#changed ? { ...this.#from, blocks, notes: this.#notes } : this.#from;
  }

  #block(block: Block): Block {
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
        return { ...block, content: this.#content(block.content) };
      case 'list':
        return {
          ...block,
          items: block.items.map((item) => ({
            ...item,
            blocks: item.blocks.map((one) => this.#block(one)) as typeof item.blocks,
          })),
        };
      case 'quote':
        return { ...block, blocks: block.blocks.map((one) => this.#block(one)) as readonly Paragraph[] };
      case 'table':
        return {
          ...block,
          head: block.head.map((cell) => this.#cell(cell)),
          rows: block.rows.map((row) => row.map((cell) => this.#cell(cell))),
        };
      case 'thematic-break':
        return block;
    }
  }

  #cell(cell: TableCell): TableCell {
    return { ...cell, content: this.#content(cell.content) };
  }

  #content(content: readonly Inline[]): readonly Inline[] {
    return content.flatMap((inline): readonly Inline[] => {
      if (inline.kind === 'note') return [this.#own(inline)];
      if (!('children' in inline)) return [inline];
      const same = { ...inline, children: this.#content(inline.children) };
      const shown = inline.kind === 'link' ? this.#unsaid(inline) : undefined;
      return inline.kind === 'link' && shown !== undefined ? [same, this.#addressNote(inline, shown)] : [same];
    });
  }

  /** The mark of a note that the version has itself. */
  #own(reference: NoteReference): NoteReference {
    const note = this.#from.notes[reference.number - 1];
    if (note === undefined) throw new Error(`there is no note ${reference.number}`);
    const sign = String(reference.number);
    const number = this.#notes.push({ ...note, sign, blocks: note.blocks.map((one) => this.#inNote(one)) });
    return { ...reference, number, sign };
  }

  #addressNote(link: Link, shown: string): NoteReference {
    const { place } = link;
    this.#addresses += 1;
    this.#changed = true;
    const sign = this.#from.notes.length === 0 ? undefined : noteLetter(this.#from.lang, this.#addresses);
    const content = [addressOf(link, shown)];
    const block: Paragraph = { kind: 'paragraph', role: 'body', content, place };
    const number = this.#notes.push({ blocks: [block], place, mark: place, ...(sign && { sign }) });
    return { kind: 'note', number, place, ...(sign && { sign }) };
  }

  /** A paragraph of a note, with its addresses at its end, a line each. */
  #inNote(paragraph: Paragraph): Paragraph {
    const addresses = linksIn(paragraph.content).flatMap((link): readonly Inline[] => {
      const shown = this.#unsaid(link);
      return shown === undefined ? [] : [{ kind: 'break', place: link.place }, addressOf(link, shown)];
    });
    if (addresses.length === 0) return paragraph;
    this.#changed = true;
    return { ...paragraph, content: [...paragraph.content, ...addresses] };
  }

  /** What a link leads to, as a reader types it, where neither its text nor a note says it. */
  #unsaid({ href, children }: Link): string | undefined {
    const shown = shownOf(href);
    const key = bare(shown);
    if (shown === '' || this.#known.has(key)) return undefined;
    if (says(textOf(children), href, key)) return undefined;
    this.#known.add(key);
    return shown;
  }
}

function addressOf({ href, place }: Link, shown: string): Link {
  return { kind: 'link', href, children: [{ kind: 'text', text: shown, written: '', place }], place };
}

function linksIn(content: readonly Inline[]): readonly Link[] {
  return content.flatMap((inline) => {
    if (inline.kind === 'link') return [inline];
    return 'children' in inline ? linksIn(inline.children) : [];
  });
}

/** Readers and their browsers know what is left out. */
function shownOf(href: string): string {
  const [address = href] = /^mailto:/iu.test(href) ? href.slice('mailto:'.length).split('?', 1) : [];
  return address.replace(/^https:\/\//iu, '').replace(/^([^/]*)\/$/u, '$1');
}

/** The same however it is written: with or without what it begins and ends with. */
function bare(address: string): string {
  return address
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:www\.)?/u, '')
    .replace(/\/$/u, '');
}

/** Whether a link's text has its address: a mail's in whatever words, another's alone. */
function says(text: string, href: string, key: string): boolean {
  return /^mailto:/iu.test(href) ? text.toLowerCase().includes(key) : bare(text.trim()) === key;
}
