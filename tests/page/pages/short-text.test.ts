/** A text of few words is larger in the styles that say so, as long as it has room on its page. */
import { describe, expect, it } from 'vitest';
import type { PaperName } from '../../../src/geometry/index.ts';
import { compose, type ComposeOptions, type Composed } from '../../../src/page/pages/index.ts';
import { loadTemplate } from '../../../src/page/template/index.ts';
import type { Statement } from '../../../src/text/statement/index.ts';
import { EN, FR } from '../../support/langs.ts';
import { SESSION } from '../../support/session.ts';
import { statementIn, statementOf, valueOf } from '../../support/statement.ts';

const NOTICE = {
  en: [
    'From Monday the ferry between the two landings leaves every twenty minutes, from dawn until ten at night.',
    'On days of high water it does not leave at all. Whoever has to cross takes the bridge.',
  ],
  fr: [
    'À partir de lundi, le bac quitte les deux rives toutes les vingt minutes, de l’aube à dix heures du soir.',
    'Les jours de crue, il ne part pas. Qui doit traverser prend le pont.',
  ],
};

type Ways = Partial<Omit<ComposeOptions, 'session'>>;

function composed(style: string, statement: Statement, ways: Ways = {}): Composed {
  const template = valueOf(loadTemplate(SESSION, style));
  return valueOf(compose(statement, template, { paper: 'a4', ...ways, session: SESSION }));
}

/** The size of its text, and its leading. */
function measuresOf({ layout }: Composed): readonly [number, number] {
  const { roles, grid } = layout.display.template;
  return [roles.text.size, grid.leading];
}

/** Where the first line of its text stands, from the top of page one. */
function startOf({ composition }: Composed): number {
  const items = composition.pages[0]?.items.filter((item) => item.kind === 'text') ?? [];
  const own = items.filter(({ runs }) => runs.some(({ owner }) => 'role' in owner && owner.role === 'P'));
  return Math.min(...own.map(({ y }) => y).filter((y) => y > 180));
}

/** A statement of so many words in each version, whatever they say. */
function ofWords(count: number): Statement {
  const words = (word: string) => [Array.from({ length: count }, () => word).join(' ') + '.'];
  return statementOf({ en: words('water'), fr: words('rivière') });
}

const WAYS: readonly (readonly [string, Ways])[] = [
  ['side by side', { languages: [EN, FR] }],
  ['facing', { languages: [EN, FR], arrangement: 'facing' }],
  ['in French alone', { languages: [FR] }],
];

describe.each(['message', 'press-release', 'letter'])('In the style %s a text of fewer than eighty words', (style) => {
  it.each(WAYS)('is set in 12 on 16 points, or so near that nobody tells it from that: %s', (_, ways) => {
    for (const paper of ['a4', 'letter'] satisfies PaperName[]) {
      const [size, leading] = measuresOf(composed(style, statementOf(NOTICE), { ...ways, paper }));
      expect(size).toBeGreaterThanOrEqual(12 * 0.98);
      expect(size).toBeLessThanOrEqual(12 * 1.03);
      expect(leading).toBe(16);
    }
  });

  it('begins on the line on which all texts do, or lower where its head is tall', () => {
    const many = statementOf({ en: Array(9).fill(NOTICE.en).flat(), fr: Array(9).fill(NOTICE.fr).flat() });
    const [short = 0, long = 0] = [statementOf(NOTICE), many].map((statement) => startOf(composed(style, statement)));
    expect(short - long).toBeGreaterThanOrEqual(-1);
    expect(short - long).toBeLessThan(style === 'letter' ? 3 * 16 : 16);
  });

  it('has the lines of its title no farther apart than others, but for a step of the grid', () => {
    const { roles, grid } = valueOf(loadTemplate(SESSION, style));
    const short = composed(style, statementOf(NOTICE)).layout.display.template;
    for (const role of ['masthead', 'title', 'label'] as const) {
      const leading = short.roles[role].leading * short.grid.leading;
      expect(leading).toBeGreaterThanOrEqual(roles[role].leading * grid.leading - 1e-6);
      expect(leading).toBeLessThan(roles[role].leading * grid.leading + short.grid.leading / grid.divisions);
    }
  });

  it('has what it is called no smaller than the place and the day under it', () => {
    const { roles } = composed(style, statementOf(NOTICE)).layout.display.template;
    expect(roles.label.size).toBeGreaterThanOrEqual(roles.dateline.size - 1e-9);
  });

  it('is no longer short with eighty words in a version', () => {
    expect(measuresOf(composed(style, ofWords(79)))[1]).toBe(16);
    expect(measuresOf(composed(style, ofWords(80)))[1]).toBeLessThan(13);
  });

  it('has the size of others where it would need another page', () => {
    const lines = Array.from({ length: 40 }, () => 'So.');
    expect(measuresOf(composed(style, statementOf({ en: lines, fr: lines })))[1]).toBeLessThan(13);
  });
});

it('Words without spaces between them count as many as they say in English', () => {
  const zh = ['自星期一起，渡船每二十分钟开一班。'];
  const leading = (times: number) => {
    const statement = statementIn({ zh: [zh.join('').repeat(times)], en: ['The ferry leaves every twenty minutes.'] });
    return measuresOf(composed('message', statement))[1];
  };
  expect(leading(6)).toBe(16);
  expect(leading(14)).toBeLessThan(13);
});

it('In three columns no text is larger: they have no room for it', () => {
  const es = ['El transbordador sale cada veinte minutos.'];
  const three = statementIn({ en: ['The ferry leaves every twenty minutes.'], fr: ['Le bac part souvent.'], es });
  expect(measuresOf(composed('message', three))[1]).toBeLessThan(13);
});

it('A style that says nothing of short texts has one size for all', () => {
  expect(measuresOf(composed('un-message', statementOf(NOTICE)))[1]).toBeLessThan(13);
});
