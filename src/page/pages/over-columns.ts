/** A house style for three columns and more: names that stand at two ends of the masthead stand over their columns instead. */
import { isText, type PageBlock, type Template } from '../template/index.ts';
import { isBetween } from './block-faults.ts';

/** From a drawing to the names that stand under it now, and from there to what followed the band of both, in leadings. */
const UNDER_DRAWING = 1.5;
const UNDER_NAMES = 1;

/** The template with its names over the columns, and a drawing that stood between them above. */
export function withNamesOverColumns(template: Template): Template {
  const blocks: PageBlock[] = [];
  let lowered = false;
  for (const block of template.blocks) {
    const names = blocks.at(-1);
    if (names !== undefined && isText(names) && isBetween(block, names)) {
      const { height, ...others } = names;
      const drawing = { ...block, beside: false, space: names.space, ...(height !== undefined && { height }) };
      blocks.splice(-1, 1, drawing, { ...others, space: UNDER_DRAWING });
      lowered = height !== undefined;
    } else if (isText(block) && block.kind === 'names' && block.at === 'ends') blocks.push({ ...block, at: 'columns' });
    else {
      blocks.push(lowered && !block.beside ? { ...block, space: block.space + UNDER_NAMES } : block);
      lowered &&= block.beside;
    }
  }
  return { ...template, blocks };
}
