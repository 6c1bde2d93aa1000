/** Running text in a test's own words: text, emphasis, links and passages in another language, each with its place. */
import type { Place } from '../../src/diagnostics/index.ts';
import type { Inline, Lang, Text } from '../../src/text/statement/index.ts';

export const HERE: Place = { file: 'en.md', line: 1, column: 1 };

/** Without notes, it is running text at every stage. */
type PlainInline = Inline<never>;

/** Strings stand for text. */
type Content = readonly (string | PlainInline)[];

function inlines(content: Content): readonly PlainInline[] {
  return content.map((part): PlainInline => (typeof part === 'string' ? text(part) : part));
}

export function text(words: string, place = HERE): Text {
  return { kind: 'text', text: words, place };
}

export function emphasis(...content: Content): PlainInline {
  return { kind: 'emphasis', children: inlines(content), place: HERE };
}

export function strong(...content: Content): PlainInline {
  return { kind: 'strong', children: inlines(content), place: HERE };
}

export function link(href: string, ...content: Content): PlainInline {
  return { kind: 'link', href, children: inlines(content), place: HERE };
}

export function foreign(lang: Lang, ...content: Content): PlainInline {
  return { kind: 'foreign', lang, children: inlines(content), place: HERE };
}
