/** Versions on facing pages: each has the measure that its text takes, so that what stands level leaves no holes. */
import { describe, expect, it } from 'vitest';
import { compose, surveyOf, type Composed } from '../../../src/page/pages/index.ts';
import { openTemplate, type Template } from '../../../src/page/template/index.ts';
import { testStatement } from '../../support/published.ts';
import { SESSION } from '../../support/session.ts';
import { valueOf } from '../../support/statement.ts';

const BRIDGE = testStatement('2026-09-08-bridge-at-exampleville');
const PAPERS = ['a4', 'letter'] as const;

const styleNamed = (name: string): Template => valueOf(openTemplate(SESSION, name)).template;

function facing(template: Template, paper: (typeof PAPERS)[number]): Composed {
  return valueOf(compose(BRIDGE, template, { session: SESSION, paper, arrangement: 'facing' }));
}

const measuresOf = ({ report }: Composed) => report.columns.map(({ measure }) => measure);

describe('Facing pages', () => {
  it.each(['un-message', 'message', 'letter'])('have a wider measure for the longer text: %s', (name) => {
    const template = styleNamed(name);
    for (const paper of PAPERS) {
      const [english = 0, french = 0] = measuresOf(facing(template, paper));
      expect(french).toBeGreaterThan(english);
      expect(english + french).toBeCloseTo(2 * template.alone.measure, 6);
    }
  });

  it.each(['un-message', 'message', 'press-release', 'letter'])('have no hole of three rows: %s', (name) => {
    for (const paper of PAPERS) {
      const pages = surveyOf(facing(styleNamed(name), paper).layout.fitted);
      expect(Math.max(0, ...pages.flatMap(({ holes }) => holes.map(({ rows }) => rows)))).toBeLessThan(3);
    }
  });

  it('stand in the middle of their type area, and never beyond it', () => {
    const template = styleNamed('message');
    const { layout } = facing({ ...template, alone: { ...template.alone, measure: 465 } }, 'a4');
    const { columns, margins, size } = layout.fitted.frame;
    for (const { x, measure } of columns) {
      expect(x).toBeGreaterThanOrEqual(margins.left - 0.001);
      expect(x + measure).toBeLessThanOrEqual(size.width - margins.right + 0.001);
      expect(x + measure / 2).toBeCloseTo(margins.left + (size.width - margins.left - margins.right) / 2, 6);
    }
  });

  it.each(['plain', 'un-message'])('have rules as wide as what they stand over: %s', (name) => {
    const { layout, composition } = facing(styleNamed(name), 'a4');
    const { columns, margins, size } = layout.fitted.frame;
    const area = size.width - margins.left - margins.right;
    const [first] = composition.pages;
    const rule = first?.items.find((item) => item.kind === 'rule' && 'artifact' in item.owner);
    const own = columns.find(({ leaf }) => leaf === 0)?.measure ?? 0;
    expect(rule?.kind === 'rule' ? rule.width : 0).toBeCloseTo(name === 'plain' ? own : area, 6);
  });

  it('are alike where the template has equal columns', () => {
    const template = styleNamed('message');
    const [english, french] = measuresOf(
      facing({ ...template, columns: { ...template.columns, widths: 'equal' } }, 'a4'),
    );
    expect(english).toBe(french);
  });
});
