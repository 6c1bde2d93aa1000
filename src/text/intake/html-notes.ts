/** Turns the footnotes of a page into notes by the marks that lead to them. */
import type { DraftInline, DraftNote, DraftParagraph } from '../statement/index.ts';
import { inlinesOf, type InlineContext } from './html-inlines.ts';
import {
  attribute,
  childElements,
  fragmentOf,
  lineOfNode,
  textWithin,
  type ChildNode,
  type Element,
} from './html-tree.ts';
import { inAnyLanguage } from './wording.ts';

/** By the link that is a note's mark. */
export type NotesByMark = ReadonlyMap<Element, DraftNote>;

export interface PageNotes {
  readonly notes: NotesByMark;
  /** The elements whose text the notes are: they are no text of their own. */
  readonly elements: ReadonlySet<ChildNode>;
}

/** A mark of a note, or the way back to it. */
const MARK = /^[[(]?(?:\d{1,3}|[*†‡§]{1,3}|[ivx]{1,5}|[a-z])[\])]?\.?$/u;
const WAY_BACK = new RegExp(`^(?:[↑↩⏎^]\uFE0E?|${inAnyLanguage(({ notes }) => notes.wayBack)})$`, 'iu');

/** Clear are those whose mark is a link within the page, and whose element is a list item, a paragraph or the like. */
export function notesOfPage(root: Element, context: Omit<InlineContext, 'notes' | 'place'>, file: string): PageNotes {
  const marks: { readonly mark: Element; readonly fragment: string }[] = [];
  const targets = new Targets();
  const visit = (element: Element): void => {
    if (context.chrome.has(element)) return;
    const id = attribute(element, 'id') ?? (element.tagName === 'a' ? attribute(element, 'name') : undefined);
    if (id !== undefined) targets.add(id, element);
    const fragment = element.tagName === 'a' ? fragmentOf(element) : undefined;
    if (fragment !== undefined && MARK.test(textWithin(element))) marks.push({ mark: element, fragment });
    for (const child of childElements(element)) visit(child);
  };
  visit(root);
  const notes = new Map<Element, DraftNote>();
  const read = new Map<Element, DraftNote | undefined>();
  for (const { mark, fragment } of marks) {
    const element = noteElement(targets.nearest(fragment, mark));
    if (element === undefined) continue;
    if (!read.has(element)) read.set(element, noteOf(element, context, { file, number: textWithin(mark) }));
    const note = read.get(element);
    if (note !== undefined) notes.set(mark, note);
  }
  const elements = new Set<ChildNode>([...read].flatMap(([element, note]) => (note === undefined ? [] : [element])));
  return { notes, elements };
}

/** Elements by their ids, of which a page that was put together of two has some twice. */
class Targets {
  readonly #byId = new Map<string, Element>();
  /** Of ids that stand more than once: the first that stands within an element. */
  readonly #within = new Map<Element, Map<string, Element>>();

  add(id: string, element: Element): void {
    const first = this.#byId.get(id);
    if (first === undefined) {
      this.#byId.set(id, element);
      return;
    }
    // The first is entered with the second: most ids stand once.
    for (const target of [first, element])
      for (const around of ancestorsOf(target)) {
        const ids = this.#within.get(around) ?? new Map<string, Element>();
        if (ids.has(id)) break;
        this.#within.set(around, ids.set(id, target));
      }
  }

  /** The one that stands nearest to a mark in the tree: that of its own article. */
  nearest(id: string, mark: Element): Element | undefined {
    for (const around of ancestorsOf(mark)) {
      const found = this.#within.get(around)?.get(id);
      if (found !== undefined) return found;
    }
    return this.#byId.get(id);
  }
}

function ancestorsOf(element: Element): readonly Element[] {
  const found: Element[] = [];
  for (let { parentNode } = element; parentNode !== null && 'tagName' in parentNode; { parentNode } = parentNode)
    found.push(parentNode);
  return found;
}

interface NotePlace {
  readonly file: string;
  /** As its mark has it. */
  readonly number: string;
}

function noteOf(
  element: Element,
  context: Omit<InlineContext, 'notes' | 'place'>,
  { file, number }: NotePlace,
): DraftNote | undefined {
  const place = { file, line: lineOfNode(element), column: 1 };
  const paragraphs = bodiesOf(element).flatMap((body): readonly DraftParagraph[] => {
    const content = withoutMarks(inlinesOf(body, { ...context, place, notes: new Map() }), number);
    return content.length === 0 ? [] : [{ kind: 'paragraph', role: 'body', content, place }];
  });
  return paragraphs.length === 0 ? undefined : { blocks: paragraphs, place };
}

/** The block of a note: where its id stands, or around it. A mark that leads back is in running text, and no note. */
function noteElement(target: Element | undefined): Element | undefined {
  if (target === undefined) return undefined;
  let element = target;
  while (/^(?:a|sup|span|b|strong|i|em)$/u.test(element.tagName)) {
    const { parentNode } = element;
    if (parentNode === null || !('tagName' in parentNode)) return undefined;
    element = parentNode;
  }
  if (!/^(?:li|p|div|dd|td)$/u.test(element.tagName)) return undefined;
  // The text's own paragraph is where the way back leads; a note begins with its number, or is an item of a list.
  return element.tagName === 'li' || element === target || MARK.test(firstWord(element)) ? element : undefined;
}

function firstWord(element: Element): string {
  return textWithin(element).split(' ', 1)[0] ?? '';
}

function bodiesOf(element: Element): readonly (readonly ChildNode[])[] {
  const paragraphs = childElements(element).filter(({ tagName }) => tagName === 'p' || tagName === 'div');
  return paragraphs.length > 0 ? paragraphs.map(({ childNodes }) => childNodes) : [element.childNodes];
}

/** `1. Decree` of a note whose mark is 1: the number alone with a stop, which 2. of note 1 or 1.5 is not. */
const NUMBER_WITH_STOP = /^ *(?<number>\d{1,3})[.)](?: +|$)/u;

/** A note without its own number at the beginning and the way back at its end. */
function withoutMarks(content: readonly DraftInline[], number: string): readonly DraftInline[] {
  const inlines = content.filter((inline) => !WAY_BACK.test(plain(inline)));
  const [first, ...rest] = inlines;
  if (first === undefined) return [];
  const [second, ...others] = rest;
  // A number that was a link stands apart from its stop.
  if (first.kind === 'text' && second?.kind === 'text')
    return withoutMarks([{ ...first, text: first.text + second.text }, ...others], number);
  if (first.kind === 'superscript' && MARK.test(plain(first))) return withoutMarks(rest, number);
  if (first.kind === 'text') {
    const own = NUMBER_WITH_STOP.exec(first.text);
    const isOwn = own !== null && own.groups?.['number'] === number.replaceAll(/\D/gu, '');
    const text = isOwn ? first.text.slice(own[0].length) : first.text.replace(/^ *[[(]?\d{1,3}[\])]\.? */u, '');
    if (text.trim() === '') return withoutMarks(rest, number);
    return [{ ...first, text }, ...rest];
  }
  return inlines;
}

function plain(inline: DraftInline): string {
  if (inline.kind === 'text') return inline.text.trim();
  return inline.kind === 'break' || inline.kind === 'note' ? '' : inline.children.map(plain).join('').trim();
}
