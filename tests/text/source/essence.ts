/** A statement without the places of its nodes, its neighbouring texts joined: what two readings must agree on. */
import type { Block, Inline, Note, Paragraph, Statement, TableCell } from '../../../src/text/statement/index.ts';

export function essence({ slug, meta, versions, pairs }: Statement): unknown {
  return {
    slug,
    meta: {
      ...meta,
      issuerPlace: undefined,
      ...(meta.unsettled && { unsettled: meta.unsettled.map(({ place: _place, lastLine: _last, ...entry }) => entry) }),
    },
    versions: versions.map(({ lang, label, title, subtitle, office, dateline, blocks, notes }) => ({
      lang,
      label: label && inlines(label),
      title: inlines(title),
      subtitle: subtitle && inlines(subtitle),
      office: inlines(office),
      dateline: inlines(dateline),
      blocks: blocks.map((block) =>
        block.matter === undefined ? blockEssence(block) : [block.matter, blockEssence(block)],
      ),
      notes: notes.map(paragraphs),
    })),
    pairs,
  };
}

function blockEssence(block: Block): unknown {
  switch (block.kind) {
    case 'paragraph':
      return {
        kind: block.role,
        ...(block.role === 'numbered' && { number: block.number }),
        content: inlines(block.content),
      };
    case 'heading':
      return { kind: block.kind, level: block.level, content: inlines(block.content) };
    case 'list':
      return {
        kind: block.kind,
        ordered: block.ordered,
        start: block.start,
        items: block.items.map((item) => item.blocks.map(blockEssence)),
      };
    case 'quote':
      return { kind: block.kind, blocks: paragraphs(block) };
    case 'table':
      return { kind: block.kind, align: block.align, head: cells(block.head), rows: block.rows.map(cells) };
    case 'thematic-break':
      return block.kind;
  }
}

function cells(row: readonly TableCell[]): unknown {
  return row.map((cell) => inlines(cell.content));
}

function paragraphs({ blocks }: { readonly blocks: readonly Paragraph[] } | Note): unknown {
  return blocks.map(blockEssence);
}

function inlines(content: readonly Inline[]): readonly unknown[] {
  const joined: unknown[] = [];
  let run = '';
  for (const inline of content) {
    if (inline.kind === 'text') {
      run += inline.text;
      continue;
    }
    if (run !== '') joined.push(folded(run));
    run = '';
    joined.push(inlineEssence(inline));
  }
  return run === '' ? joined : [...joined, folded(run)];
}

/** Some spaces are one, as everywhere in Markdown. */
function folded(text: string): string {
  return text.replace(/ {2,}/gu, ' ');
}

function inlineEssence(inline: Exclude<Inline, { kind: 'text' }>): unknown {
  switch (inline.kind) {
    case 'break':
      return inline.kind;
    case 'note':
      return { kind: inline.kind, number: inline.number };
    case 'link':
      return { kind: inline.kind, href: inline.href, children: inlines(inline.children) };
    case 'foreign':
      return { kind: inline.kind, lang: inline.lang, children: inlines(inline.children) };
    default:
      return { kind: inline.kind, children: inlines(inline.children) };
  }
}
