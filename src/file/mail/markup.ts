/** Turns running text into HTML: its marks, and its characters so that none is taken for mark-up. */
import { assertNever } from '../../diagnostics/index.ts';
import type { Inline } from '../../text/statement/index.ts';
import { isSafeLink } from './marks.ts';

const REFERENCES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** For text and for attributes in either kind of quotes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => REFERENCES.get(character) ?? character);
}

export function inlineMarkup(content: readonly Inline[]): string {
  return content.map(markupOf).join('');
}

function markupOf(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return escaped(inline.text);
    case 'break':
      return '<br>';
    // Without a link: what leads into a mail itself leads out of it in many programs.
    case 'note':
      return `<sup style="line-height:0">[${inline.number}]</sup>`;
    case 'emphasis':
      return `<em>${inlineMarkup(inline.children)}</em>`;
    case 'strong':
      return `<strong>${inlineMarkup(inline.children)}</strong>`;
    case 'superscript':
      return `<sup style="line-height:0">${inlineMarkup(inline.children)}</sup>`;
    case 'foreign':
      return `<span lang="${inline.lang}">${inlineMarkup(inline.children)}</span>`;
    case 'link': {
      const inner = inlineMarkup(inline.children);
      return isSafeLink(inline.href) ? `<a href="${escaped(inline.href)}">${inner}</a>` : inner;
    }
    default:
      return assertNever(inline);
  }
}
