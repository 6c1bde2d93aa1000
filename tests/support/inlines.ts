/** Running text in a test's own words: text, emphasis, links and passages in another language, each with its place. */
import type { Place } from '../../src/diagnostics/index.ts';
import type { Inline, Lang } from '../../src/text/statement/index.ts';

export const HERE: Place = { file: 'en.md', line: 1, column: 1 };

/** Strings stand for text. */
type Content = readonly (string | Inline)[];

function inlines(content: Content): readonly Inline[] {
  return content.map((part) => (typeof part === 'string' ? text(part) : part));
}

export function text(words: string, place = HERE): Inline {
  return { kind: 'text', text: words, place };
}

export function emphasis(...content: Content): Inline {
  return { kind: 'emphasis', children: inlines(content), place: HERE };
}

export function strong(...content: Content): Inline {
  return { kind: 'strong', children: inlines(content), place: HERE };
}

export function link(href: string, ...content: Content): Inline {
  return { kind: 'link', href, children: inlines(content), place: HERE };
}

export function foreign(lang: Lang, ...content: Content): Inline {
  return { kind: 'foreign', lang, children: inlines(content), place: HERE };
}
