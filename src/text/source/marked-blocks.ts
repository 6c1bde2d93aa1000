/** Makes of a block what the marks over it say it is: a lead, a turn of speech, a numbered paragraph, the end. */
import type { Blockquote, List as MarkdownList, RootContent } from 'mdast';
import { fault, type Place } from '../../diagnostics/index.ts';
import {
  type DraftBlock,
  type DraftInline,
  type DraftParagraph,
  nameOf,
  numberAtStart,
  roleName,
  textOf,
  writtenOffset,
} from '../statement/index.ts';
import { LINES, readParagraph, TEXT, type Within } from './inlines.ts';
import { type MarkedRole, normalized, type PendingMarks, placeOf, type Reader, refuse, sourceOf } from './reader.ts';

/** Reads a block of the text as if no mark stood over it. */
type ReadBlock = (node: RootContent, reader: Reader, within: Within) => readonly DraftBlock[];

/** How a part of a version is read: what its marks say, and what it stands in. */
interface Around {
  readonly marks: PendingMarks;
  readonly within: Within;
}

/** What is written line by line. */
const IN_LINES: ReadonlySet<MarkedRole> = new Set(['salutation', 'signature']);

/** The blocks of a node under its marks. */
export function readMarked(
  node: RootContent,
  { marks: { role }, within }: Around,
  reader: Reader,
  readBlock: ReadBlock,
): readonly DraftBlock[] {
  if (role === undefined) return readBlock(node, reader, within);
  if (role.role === 'end-mark') {
    const sign = endSign(node, reader);
    if (sign !== undefined) return [sign];
  }
  if (role.role === 'numbered' && node.type === 'list' && node.ordered === true)
    return readNumberedItems(node, reader, readBlock);
  const own = IN_LINES.has(role.role) ? LINES : within;
  return readBlock(node, reader, own).map((block) => withRole(block, role, reader));
}

function withRole(
  block: DraftBlock,
  { role, place }: { readonly role: MarkedRole; readonly place: Place },
  reader: Reader,
): DraftBlock {
  if (block.kind !== 'paragraph') {
    const hint = 'put it before the paragraph it means';
    reader.faults.push(fault('source/mark', `${nameOf(block)} cannot be ${roleName(role)}`, place, hint));
    return block;
  }
  if (role === 'numbered') return numbered(block, place, reader);
  const { kind, content, place: own } = block;
  if (role === 'turn' && content[0]?.kind !== 'strong') {
    const hint = 'write **Name:** and then what is said, or delete the mark';
    reader.faults.push(fault('source/mark', 'this turn does not begin with who speaks', own, hint));
  }
  return { kind, role, content, place: own };
}

/** What Markdown takes for an empty heading or a pause: `###`, `* * *`. */
function endSign(node: RootContent, reader: Reader): DraftParagraph | undefined {
  const isEmptyHeading = node.type === 'heading' && node.children.length === 0;
  if (!isEmptyHeading && node.type !== 'thematicBreak') return undefined;
  const place = placeOf(node, reader);
  const written = sourceOf(node, reader).trimEnd();
  return { kind: 'paragraph', role: 'end-mark', content: [{ kind: 'text', text: written, place }], place };
}

/** The items of a list that Markdown counts, each a paragraph with the number that is written; what else is in one follows it. */
function readNumberedItems(node: MarkdownList, reader: Reader, readBlock: ReadBlock): readonly DraftBlock[] {
  return node.children.flatMap((item): readonly DraftBlock[] => {
    const place = placeOf(item, reader);
    const [first, ...others] = item.children;
    const [number = ''] = /^\d+[.)]/u.exec(sourceOf(item, reader)) ?? [];
    if (first === undefined || first.type !== 'paragraph') {
      const hint = 'write the paragraph after its number';
      reader.faults.push(fault('source/empty', `nothing follows the number ${number}`, place, hint));
      return [];
    }
    const { kind, content } = readParagraph(first, reader, TEXT);
    return [
      { kind, role: 'numbered', number, content, place },
      ...others.flatMap((other) =>
        other.type === 'paragraph' || other.type === 'list' ? readBlock(other, reader, TEXT) : refuse(other, reader),
      ),
    ];
  });
}

/** A paragraph whose number stands before its first word. */
function numbered({ kind, content, place }: DraftParagraph, mark: Place, reader: Reader): DraftParagraph {
  const [first, ...rest] = content;
  const number = first?.kind === 'text' ? numberAtStart(first.text) : undefined;
  if (first?.kind !== 'text' || number === undefined) {
    const message = 'this paragraph does not begin with its number';
    reader.faults.push(
      fault('source/mark', message, place, 'write 12. or (a) before its first word, or delete the mark'),
    );
    return { kind, role: 'body', content, place };
  }
  const after = /^[ \t\u00A0\u202F]*/u.exec(first.text.slice(number.length))?.[0].length ?? 0;
  const text = first.text.slice(number.length + after);
  if (text === '' && textOf(rest) === '') {
    const hint = 'write the paragraph after its number';
    reader.faults.push(fault('source/empty', `nothing follows the number ${number}`, mark, hint));
  }
  return { kind, role: 'numbered', number, content: [...restOf(first, number.length + after), ...rest], place };
}

/** What is left of a text from `offset` on, where it stands in the source. */
function restOf(text: Extract<DraftInline, { kind: 'text' }>, offset: number): readonly DraftInline[] {
  if (offset >= text.text.length) return [];
  const { written = text.text } = text;
  const from = writtenOffset(written, text.text, offset);
  const left = {
    kind: 'text',
    text: text.text.slice(offset),
    place: { ...text.place, column: text.place.column + from },
  } as const;
  return [written.slice(from) === left.text ? left : { ...left, written: written.slice(from) }];
}

/** The paragraphs of a quotation; the last may be marked as who said it. */
export function readQuoted(node: Blockquote, reader: Reader): readonly DraftParagraph[] {
  const paragraphs: DraftParagraph[] = [];
  let mark: Place | undefined;
  for (const child of node.children) {
    if (child.type === 'html' && isSpeakerMark(child.value)) {
      mark = placeOf(child, reader);
      continue;
    }
    if (child.type !== 'paragraph') {
      refuse(child, reader);
      continue;
    }
    const read = readParagraph(child, reader, TEXT);
    const isSpeaker = mark !== undefined;
    const isLast = child === node.children.at(-1);
    if (mark !== undefined && (paragraphs.length === 0 || !isLast)) {
      const hint = 'put the mark before the last paragraph of the quotation: who said it';
      reader.faults.push(fault('source/mark', 'a speaker stands under what is quoted', mark, hint));
    }
    paragraphs.push(isSpeaker ? { kind: read.kind, role: 'speaker', content: read.content, place: read.place } : read);
    mark = undefined;
  }
  if (mark !== undefined) reader.faults.push(fault('source/mark', 'no block follows this mark', mark, 'delete it'));
  return paragraphs;
}

function isSpeakerMark(html: string): boolean {
  const comment = /^<!--((?:(?!-->)[^])*)-->[ \t\n]*$/u.exec(html);
  return comment !== null && normalized(comment[1] ?? '') === 'speaker';
}
