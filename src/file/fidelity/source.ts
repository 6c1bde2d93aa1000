/** Turns a version of a statement into what a finished file of it has to say, in order. */
import type { Place } from '../../diagnostics/index.ts';
import { printedTag, itemMark } from '../../text/language/index.ts';
import {
  signOf,
  type Block,
  type Inline,
  type Lang,
  type List,
  type Matter,
  type Note,
  type Version,
} from '../../text/statement/index.ts';
import type { Piece } from './compare.ts';

export interface SourcePieces {
  readonly text: readonly Piece[];
  readonly notes: readonly Piece[];
  /** What stands at the foot of a page. */
  readonly foot: readonly Piece[];
  /** What follows the text and is read at the foot as well, wherever that stands. */
  readonly parts: ReadonlyMap<Matter, readonly Piece[]>;
}

/** A block, spaced, or a part of the version that stands there and not after its text. */
type Entry = readonly Inline[] | Matter;

/** What a page says of a version before its text, and after all of it. */
export interface Surroundings {
  readonly before: readonly Entry[];
  readonly after: readonly Entry[];
}

/** `around` has the title too, and whatever else of the version its page has a place for. */
export function piecesOf({ lang, blocks, notes }: Version, { before, after }: Surroundings): SourcePieces {
  const gathered = new Gathered(lang);
  const addPart = (to: Gathered, of: Matter) => {
    for (const block of blocks) if (block.matter === of) to.add(block);
  };
  const isPart = (entry: Entry): entry is Matter => typeof entry === 'string';
  for (const entry of before) {
    if (isPart(entry)) addPart(gathered, entry);
    else gathered.block(entry);
  }
  const apart = new Set([...before, ...after].filter(isPart));
  for (const block of blocks) if (block.matter === undefined || !apart.has(block.matter)) gathered.add(block);
  const foot = new Gathered(lang);
  const parts = new Map<Matter, readonly Piece[]>();
  for (const entry of after) {
    if (isPart(entry)) {
      const part = new Gathered(lang);
      addPart(part, entry);
      parts.set(entry, part.finish([]).text);
    } else foot.block(entry);
  }
  return { ...gathered.finish(notes), foot: foot.finish([]).text, parts };
}

/** Pieces while they are gathered: each block has a number of its own. */
class Gathered {
  readonly #lang: Lang;
  readonly #tag: string;
  readonly #text: Piece[] = [];
  #blocks = 0;

  constructor(lang: Lang) {
    this.#lang = lang;
    this.#tag = printedTag(lang);
  }

  /** A block that the source does not have word for word. */
  say(text: string, place: Place | undefined): void {
    this.#blocks++;
    this.#text.push({ kind: 'text', text, lang: this.#tag, block: this.#blocks, ...(place && { place }) });
  }

  block(content: readonly Inline[]): void {
    this.#blocks++;
    this.#text.push(...this.#pieces(content, this.#tag));
  }

  add(block: Block, depth = 0): void {
    switch (block.kind) {
      case 'paragraph':
        if (block.role === 'numbered') this.say(block.number, block.place);
        this.block(block.content);
        break;
      case 'heading':
        this.block(block.content);
        break;
      case 'list':
        this.#list(block, depth);
        break;
      case 'quote':
        for (const paragraph of block.blocks) this.add(paragraph);
        break;
      case 'table':
        for (const cell of [...block.head, ...block.rows.flat()]) this.block(cell.content);
        break;
      case 'thematic-break':
        break;
    }
  }

  /** Notes are read in their order, each after its number. */
  finish(all: readonly Note[]): Pick<SourcePieces, 'text' | 'notes'> {
    const notes: Piece[] = [];
    for (const [i, { blocks, mark, sign }] of all.entries()) {
      this.#blocks++;
      const label = signOf({ number: i + 1, ...(sign && { sign }) });
      notes.push({ kind: 'text', text: label, lang: this.#tag, block: this.#blocks, place: mark });
      for (const paragraph of blocks) {
        this.#blocks++;
        notes.push(...this.#pieces(paragraph.content, this.#tag));
      }
    }
    return { text: this.#text, notes };
  }

  #list(list: List, depth: number): void {
    for (const [i, item] of list.items.entries()) {
      this.say(itemMark(list, { lang: this.#lang, depth, index: i }), item.place);
      for (const block of item.blocks) this.add(block, depth + 1);
    }
  }

  #pieces(content: readonly Inline[], lang: string): readonly Piece[] {
    const block = this.#blocks;
    return content.flatMap((inline): readonly Piece[] => {
      const { place } = inline;
      switch (inline.kind) {
        case 'text':
          return [{ kind: 'text', text: inline.text, lang, block, place, written: inline.written ?? inline.text }];
        case 'break':
          return [{ kind: 'text', text: ' ', lang, block, place }];
        case 'note':
          return [{ kind: 'mark', text: signOf(inline), lang, block, place }];
        case 'foreign':
          return this.#pieces(inline.children, printedTag(inline.lang));
        default:
          return this.#pieces(inline.children, lang);
      }
    });
  }
}
