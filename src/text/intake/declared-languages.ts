/** Believes what a page's mark-up says of languages only as far as its text bears it out: programs mark what nobody wrote. */
import { type DraftBlock, type DraftInline, textOf } from '../statement/index.ts';
import type { PageLine } from './page.ts';
import { recognisedLanguage } from '../recognition/index.ts';

/**
 * The lines without the languages that their text belies. Where a word processor has marked the page (`marked`), of passages
 * only those whose own text is surely in the language that is said: it marks each with that of the keyboard.
 */
export function withBelievedLanguages(lines: readonly PageLine[], marked: boolean): readonly PageLine[] {
  return lines.map((line) => {
    const { block, lang, ...rest } = line;
    const own = lang === undefined ? undefined : recognisedLanguage(line.text);
    return {
      ...rest,
      ...(block !== undefined && { block: believedBlock(block, marked) }),
      ...(lang !== undefined && (own === undefined || own === lang) && { lang }),
    };
  });
}

function believedBlock(block: DraftBlock, marked: boolean): DraftBlock {
  const content = (inlines: readonly DraftInline[]): readonly DraftInline[] => believed(inlines, marked);
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return { ...block, content: content(block.content) };
    case 'quote':
      return { ...block, blocks: block.blocks.map((one) => ({ ...one, content: content(one.content) })) };
    case 'list':
      return {
        ...block,
        items: block.items.map((item) => ({
          ...item,
          // Lists give lists and paragraphs paragraphs.
          blocks: item.blocks.map((one) => believedBlock(one, marked) as typeof one),
        })),
      };
    case 'table': {
      const row = (cells: typeof block.head): typeof block.head =>
        cells.map((cell) => ({ ...cell, content: content(cell.content) }));
      return { ...block, head: row(block.head), rows: block.rows.map(row) };
    }
    default:
      return block;
  }
}

function believed(content: readonly DraftInline[], marked: boolean): readonly DraftInline[] {
  const whole = textOf(content).trim();
  return content.flatMap((inline): readonly DraftInline[] => {
    switch (inline.kind) {
      case 'foreign': {
        const children = believed(inline.children, marked);
        return isBelieved(inline.lang, textOf(inline.children), whole, marked) ? [{ ...inline, children }] : children;
      }
      case 'emphasis':
      case 'strong':
      case 'link':
      case 'superscript':
        return [{ ...inline, children: believed(inline.children, marked) }];
      default:
        return [inline];
    }
  });
}

/** Of a whole block nothing is foreign to it: which version it belongs to, its own text says. */
function isBelieved(lang: string, text: string, whole: string, marked: boolean): boolean {
  const own = recognisedLanguage(text);
  if (text.trim() === whole && (marked || own !== undefined)) return false;
  return own === undefined ? !marked : own === lang;
}
