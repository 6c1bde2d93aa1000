/** Turns rules, stroked paths and filled boxes into path operators (ISO 32000-1, 8.5). */
import type { Pt } from '../../geometry/index.ts';
import type { BoxItem, PathItem, PathStep, RuleItem } from '../../page/pages/index.ts';
import type { ContentStream } from './content-stream.ts';
import { decimal } from './numbers.ts';

/** A hundredth of a point: finer than the edge of any line. */
const PATH_DECIMALS = 2;

/** A rule is stroked rather than filled, so that a hairline stays visible on a screen (10.6.5). */
export function paintRule(content: ContentStream, rule: RuleItem, height: Pt): void {
  const { x, y, width } = rule;
  paintPath(
    content,
    {
      ...rule,
      kind: 'path',
      steps: [
        { op: 'move', x, y },
        { op: 'line', x: x + width, y },
      ],
    },
    height,
  );
}

/** Paints `path` on a page of this height (of the PDF's own, whose y grows upwards). */
export function paintPath(content: ContentStream, path: PathItem, height: Pt): void {
  content.enterDrawing(path.owner);
  content.stroke(path.ink);
  content.set('w', `${decimal(path.thickness, PATH_DECIMALS + 1)} w`);
  content.add([...path.steps.map((step) => stepOperator(step, height)), 'S'].join('\n'));
}

export function paintBox(content: ContentStream, box: BoxItem, height: Pt): void {
  content.enterDrawing(box.owner);
  content.fill(box.ink);
  const corner = [box.x, height - box.y - box.height, box.width, box.height];
  content.add(`${corner.map((length) => decimal(length, PATH_DECIMALS)).join(' ')} re f`);
}

function stepOperator(step: PathStep, height: Pt): string {
  const point = (x: Pt, y: Pt) => `${decimal(x, PATH_DECIMALS)} ${decimal(height - y, PATH_DECIMALS)}`;
  if (step.op === 'move') return `${point(step.x, step.y)} m`;
  if (step.op === 'line') return `${point(step.x, step.y)} l`;
  if (step.op === 'close') return 'h';
  return `${point(step.x1, step.y1)} ${point(step.x2, step.y2)} ${point(step.x, step.y)} c`;
}
