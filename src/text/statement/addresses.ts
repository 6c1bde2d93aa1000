/** Makes links of the addresses that stand in a text as they are: `www.example.org`, `press@example.org`. */
import { blockWith, paragraphWith, partOfText } from './content.ts';
import { textOf, textOfBlock } from './describe.ts';
import type { Block, Inline, Note, Statement, Text, Version } from './model.ts';

/**
 * The statement with such links in its texts and notes; itself where there are no addresses. Titles and other lines over the
 * text stay as they are, and so does what is a link already.
 */
export function withLinkedAddresses(statement: Statement): Statement {
  const versions = statement.versions.map(linkedVersion);
  return versions.every((version, i) => version === statement.versions[i]) ? statement : { ...statement, versions };
}

function linkedVersion(version: Version): Version {
  const blocks = version.blocks.map(linkedBlock);
  const notes = version.notes.map(linkedNote);
  const isSame =
    blocks.every((block, i) => block === version.blocks[i]) && notes.every((note, i) => note === version.notes[i]);
  return isSame ? version : { ...version, blocks, notes };
}

function linkedBlock(block: Block): Block {
  return addressesIn(textOfBlock(block)).length === 0 ? block : blockWith(block, linked);
}

function linkedNote(note: Note): Note {
  const isBare = note.blocks.every(({ content }) => addressesIn(textOf(content)).length === 0);
  return isBare ? note : { ...note, blocks: note.blocks.map((one) => paragraphWith(one, linked)) };
}

function linked(content: readonly Inline[]): readonly Inline[] {
  return content.flatMap((inline): readonly Inline[] => {
    switch (inline.kind) {
      case 'text':
        return linkedText(inline);
      case 'emphasis':
      case 'strong':
      case 'superscript':
      case 'foreign':
        return [{ ...inline, children: linked(inline.children) }];
      case 'link':
      case 'break':
      case 'note':
        return [inline];
    }
  });
}

function linkedText(text: Text): readonly Inline[] {
  const addresses = addressesIn(text.text);
  if (addresses.length === 0) return [text];
  const parts = addresses.flatMap(({ start, end, href }, n): readonly Inline[] => {
    const words = partOfText(text, start, end);
    const before = partOfText(text, addresses[n - 1]?.end ?? 0, start);
    return [before, { kind: 'link', href, children: [words], place: words.place }];
  });
  const rest = partOfText(text, addresses.at(-1)?.end ?? 0, text.text.length);
  return [...parts, rest].filter((part) => part.kind !== 'text' || part.text !== '');
}

interface Address {
  /** In UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly href: string;
}

/** Scripts without spaces between words, in which an address ends where they begin again. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';

const ADDRESS = new RegExp(
  [
    // With what it begins with, or with the name that many hosts have.
    `(?<web>(?<![\\p{Script=Latin}\\d_@./:-])(?:https?://|www\\.)(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}/#@$&+=_~%*.,:;!?'()-]){1,2000})`,
    '(?<mail>(?<![\\w.+/-])\\w[\\w.+-]{0,63}@(?:[A-Za-z\\d-]{1,63}\\.){1,8}[A-Za-z]{2,24}(?![\\w@-]))',
  ].join('|'),
  'giu',
);

/** A host with a dot and nobody's name before it, and what may follow it. */
const HOST = /^(?:https?:\/\/)?(?:[\p{L}\p{M}\p{N}-]{1,63}\.){1,12}[\p{L}\p{M}\p{N}-]{2,63}(?:[:/?#]|$)/iu;

const BEGINS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');

function addressesIn(text: string): readonly Address[] {
  return [...text.matchAll(ADDRESS)].flatMap(({ index, 0: found, groups }): readonly Address[] => {
    if (groups?.['mail'] !== undefined) return [{ start: index, end: index + found.length, href: `mailto:${found}` }];
    const address = withoutMarks(found);
    if (!HOST.test(address) || /^www\.[^.]*$/iu.test(address)) return [];
    if (isCut(address, text.slice(index + address.length))) return [];
    const href = /^www\./iu.test(address) ? `https://${address}` : address;
    return [{ start: index, end: index + address.length, href }];
  });
}

/** Without the marks of the sentence that it ends; a bracket is its own where it opens in it. */
function withoutMarks(found: string): string {
  let address = found;
  for (;;) {
    const last = address.at(-1) ?? '';
    const isOwn = last === ')' && address.split('(').length >= address.split(')').length;
    if (last === '' || isOwn || !".,;:!?'*()".includes(last)) return address;
    address = address.slice(0, -1);
  }
}

/** Whether an address may go on behind a line's end, or in letters that may as well be of the sentence. */
function isCut(address: string, after: string): boolean {
  return address.endsWith('-') || (/[/?#=&_%]$/u.test(address) && BEGINS_UNSPACED.test(after));
}
