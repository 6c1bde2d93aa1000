/** Looks into the blocks of a template, and changes them. */
import { isText, type PageBlock, type Template, type TextBlock } from '../../src/page/template/index.ts';
import type { Lang } from '../../src/text/statement/index.ts';

/** The template with every block of a kind changed. */
export function withBlock(
  template: Template,
  kind: PageBlock['kind'],
  change: (block: PageBlock) => PageBlock,
): Template {
  return { ...template, blocks: template.blocks.map((block) => (block.kind === kind ? change(block) : block)) };
}

/** The names of the masthead by language. */
export function namesOf({ blocks }: Template): ReadonlyMap<Lang, string> {
  return blocks.filter(isText).find(({ kind }) => kind === 'names')?.text ?? new Map<Lang, string>();
}

/** The template with other names. */
export function named(template: Template, names: ReadonlyMap<Lang, string>): Template {
  return withBlock(template, 'names', (block) => ({ ...(block as TextBlock), text: names }));
}

/** How far the masthead reaches, in leadings. */
export function mastheadHeight({ blocks }: Template): number {
  return blocks.find(({ kind }) => kind === 'names')?.height ?? 0;
}

export function roundelDiameter({ blocks }: Template): number {
  const roundel = blocks.find((block) => block.kind === 'roundel');
  if (roundel?.kind !== 'roundel') throw new Error('the template has no roundel');
  return roundel.diameter;
}

/** A style whose names have no other place than the two ends of its masthead. */
export function withNamesAtEnds(template: Template): Template {
  const blocks = template.blocks.map((block) => {
    if (block.kind !== 'names') return block;
    const { crowded: _crowded, ...others } = block;
    return others;
  });
  return { ...template, blocks };
}
