/** Turns running text into that of Akoma Ntoso: emphasis, links, passages in another language, notes. */
import { printedTag } from '../../text/language/index.ts';
import type { Inline, Lang, Note, NoteReference } from '../../text/statement/index.ts';
import type { NextId } from './akn-ids.ts';
import { empty, holder, run, type XmlElement, type XmlNode } from './xml.ts';

/** Where a piece of text stands. */
export interface Scope {
  readonly lang: Lang;
  readonly notes: readonly Note[];
  /** The identifier of the nearest element that others are counted in; '' for the main body. */
  readonly context: string;
  readonly nextId: NextId;
}

export function runOf(content: readonly Inline[], scope: Scope): readonly XmlNode[] {
  return content.map((inline) => nodeOf(inline, scope));
}

function nodeOf(inline: Inline, scope: Scope): XmlNode {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'emphasis':
      return run('i', {}, runOf(inline.children, scope));
    case 'strong':
      return run('b', {}, runOf(inline.children, scope));
    case 'superscript':
      return run('sup', {}, runOf(inline.children, scope));
    case 'link':
      return run('a', { href: asUri(inline.href) }, runOf(inline.children, scope));
    case 'foreign':
      return run('span', { 'xml:lang': printedTag(inline.lang) }, runOf(inline.children, scope));
    case 'break':
      return empty('br', {});
    case 'note':
      return noteOf(inline, scope);
  }
}

function noteOf({ number }: NoteReference, scope: Scope): XmlElement {
  const eId = scope.nextId(scope.context, 'authorialNote');
  const inside = { ...scope, context: eId };
  const attributes = { eId, marker: String(number), placement: 'bottom' };
  return holder(
    'authorialNote',
    attributes,
    (scope.notes[number - 1]?.blocks ?? []).map(({ content }) => paragraphOf(content, inside)),
  );
}

/** `<p>`, of a class where it is more than a paragraph. */
export function paragraphOf(content: readonly Inline[], scope: Scope, className?: string): XmlElement {
  return run('p', { eId: scope.nextId(scope.context, 'p'), class: className }, runOf(content, scope));
}

/** What a URI may not have as such is percent-encoded (RFC 3986, 2); letters beyond ASCII stay (RFC 3987). */
function asUri(href: string): string {
  return href
    .replace(/[\p{Cc} "<>\\^`{|}[\]]/gu, (char) => encodeURIComponent(char))
    .replace(/%(?![0-9A-Fa-f]{2})/gu, '%25')
    .replace(/(#[^#]*)#/gu, '$1%23');
}
