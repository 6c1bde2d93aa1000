/** Turns lines of a paragraph into text items at their place on the page, each glyph with its tag. */
import type { Pt } from '../../geometry/index.ts';
import { printedTag } from '../../text/language/index.ts';
import type { Line, StyledRun } from '../paragraph/index.ts';
import { textOf, type Inline } from '../../text/statement/index.ts';
import type { Artifact, GlyphRun, Ink, Owner, Tag, TextItem } from './types.ts';

/** The tags of one block: its own and, below it, those of links and foreign passages, one each over all their lines. */
export interface BlockTags {
  readonly block: Tag;
  readonly inner: Map<Inline, Tag>;
}

export function blockTags(block: Tag): BlockTags {
  return { block, inner: new Map() };
}

/** `x` and `y` are where the measure's left edge and the baseline are. */
export function placeLine(
  line: Line,
  at: { readonly x: Pt; readonly y: Pt },
  ink: Ink,
  owner: BlockTags | Artifact,
): TextItem {
  return {
    kind: 'text',
    x: at.x + line.x,
    y: at.y,
    scale: line.scale,
    joinsNext: line.ending === 'added-hyphen' || line.ending === 'inside-word',
    runs: line.runs.map(({ run, glyphs }): GlyphRun => ({
      face: run.face.id,
      size: line.size,
      ink,
      owner: 'artifact' in owner ? owner : ownerOf(run, owner),
      glyphs,
    })),
  };
}

function ownerOf(run: StyledRun, tags: BlockTags): Owner {
  let owner = tags.block;
  for (const node of run.ancestors) owner = innerTag(node, owner, tags);
  return owner;
}

function innerTag(node: Inline, parent: Tag, tags: BlockTags): Tag {
  const known = tags.inner.get(node);
  if (known !== undefined) return known;
  const tag = newTag(node, parent);
  tags.inner.set(node, tag);
  return tag;
}

function newTag(node: Inline, parent: Tag): Tag {
  switch (node.kind) {
    case 'link':
      return { role: 'Link', parent, href: node.href, contents: textOf(node.children) };
    case 'note':
      return { role: 'Reference', parent };
    case 'foreign':
      return { role: 'Span', parent, lang: printedTag(node.lang) };
    default:
      return parent;
  }
}
