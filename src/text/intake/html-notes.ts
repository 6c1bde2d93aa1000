/** Turns the footnotes of a page into notes by the id that their marks lead to. */
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

export interface PageNotes {
  readonly notes: ReadonlyMap<string, DraftNote>;
  /** The elements whose text the notes are: they are no text of their own. */
  readonly elements: ReadonlySet<ChildNode>;
}

/** A mark of a note, or the way back to it. */
const MARK = /^[[(]?(?:\d{1,3}|[*†‡§]{1,3}|[ivx]{1,5}|[a-z])[\])]?\.?$/u;
const WAY_BACK = new RegExp(`^(?:[↑↩⏎^]\uFE0E?|${inAnyLanguage(({ notes }) => notes.wayBack)})$`, 'iu');

/** Clear are those whose mark is a link within the page, and whose element is a list item, a paragraph or the like. */
export function notesOfPage(root: Element, context: Omit<InlineContext, 'notes' | 'place'>, file: string): PageNotes {
  const wanted = new Set<string>();
  const byId = new Map<string, Element>();
  const visit = (element: Element): void => {
    if (context.chrome.has(element)) return;
    const id = attribute(element, 'id') ?? (element.tagName === 'a' ? attribute(element, 'name') : undefined);
    if (id !== undefined && !byId.has(id)) byId.set(id, element);
    const fragment = element.tagName === 'a' ? fragmentOf(element) : undefined;
    if (fragment !== undefined && MARK.test(textWithin(element))) wanted.add(fragment);
    for (const child of childElements(element)) visit(child);
  };
  visit(root);
  const notes = new Map<string, DraftNote>();
  const elements = new Set<ChildNode>();
  for (const id of wanted) {
    const element = noteElement(byId.get(id));
    if (element === undefined || elements.has(element)) continue;
    const place = { file, line: lineOfNode(element), column: 1 };
    const paragraphs = bodiesOf(element).flatMap((body): readonly DraftParagraph[] => {
      const content = withoutMarks(inlinesOf(body, { ...context, place, notes: new Map() }));
      return content.length === 0 ? [] : [{ kind: 'paragraph', role: 'body', content, place }];
    });
    if (paragraphs.length === 0) continue;
    notes.set(id, { blocks: paragraphs, place });
    elements.add(element);
  }
  return { notes, elements };
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

/** A note without its own number at the beginning and the way back at its end. */
function withoutMarks(content: readonly DraftInline[]): readonly DraftInline[] {
  const inlines = content.filter((inline) => !WAY_BACK.test(plain(inline)));
  const [first, ...rest] = inlines;
  if (first === undefined) return [];
  if (first.kind === 'superscript' && MARK.test(plain(first))) return withoutMarks(rest);
  if (first.kind === 'text') {
    const text = first.text.replace(/^ *[[(]?\d{1,3}[\])]\.? */u, '');
    if (text.trim() === '') return withoutMarks(rest);
    return [{ ...first, text }, ...rest];
  }
  return inlines;
}

function plain(inline: DraftInline): string {
  if (inline.kind === 'text') return inline.text.trim();
  return inline.kind === 'break' || inline.kind === 'note' ? '' : inline.children.map(plain).join('').trim();
}
