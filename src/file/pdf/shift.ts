/** Moves what is on a page. */
import type { Pt } from '../../geometry/index.ts';
import type { DisplayItem, PathStep } from '../../page/pages/index.ts';

/** `item` moved to the right and down. */
export function shifted(item: DisplayItem, dx: Pt, dy: Pt): DisplayItem {
  if (item.kind === 'path') return { ...item, steps: item.steps.map((step) => shiftedStep(step, dx, dy)) };
  return { ...item, x: item.x + dx, y: item.y + dy };
}

function shiftedStep(step: PathStep, dx: Pt, dy: Pt): PathStep {
  if (step.op === 'close') return step;
  const moved = { x: step.x + dx, y: step.y + dy };
  if (step.op !== 'curve') return { ...step, ...moved };
  const { x1, y1, x2, y2 } = step;
  return { ...step, ...moved, x1: x1 + dx, y1: y1 + dy, x2: x2 + dx, y2: y2 + dy };
}
