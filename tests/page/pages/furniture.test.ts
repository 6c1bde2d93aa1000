import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PaperName } from '../../../src/geometry/index.ts';
import { type Artifact, compose, type DisplayItem, type Page, type TextItem } from '../../../src/page/pages/index.ts';
import { loadTemplate, parseTemplate, type Template } from '../../../src/page/template/index.ts';
import { columnsOf } from '../../support/columns.ts';
import { composed, SHARED_RIVERS, testStatement } from '../../support/published.ts';
import { SESSION } from '../../support/session.ts';
import * as inlines from '../../support/inlines.ts';
import { houseStyle, statementIn, statementOf, valueOf } from '../../support/statement.ts';
import { namesOf } from '../../support/template.ts';

const STYLES = ['un-message', 'message', 'press-release', 'letter', 'plain'];

/** The house style with a foot that says the title again. */
function footed(): Template {
  const style = readFileSync(new URL('../../../templates/un-message.yaml', import.meta.url), 'utf8');
  const foot = ['{ block: rule, in: foot, thickness: 0.35pt }', '{ block: running-title, in: foot, lines: 2 }'];
  const head = '  - { block: folio, pages: later, beside: true }\n';
  return valueOf(
    parseTemplate(
      'footed',
      'templates/footed.yaml',
      style.replace(head, head + foot.map((b) => `  - ${b}\n`).join('')),
    ),
  );
}

/** The press release with another foot on Letter. */
function templateWith(bottom: number): Template {
  const style = readFileSync(new URL('../../../templates/press-release.yaml', import.meta.url), 'utf8');
  const changed = style.replace(/(letter: \{ margins: \{[^}]*bottom: )[\d.]+mm/u, `$1${bottom}pt`);
  return valueOf(parseTemplate('tight', 'templates/tight.yaml', changed));
}

const TEMPLATE = houseStyle();
const { composition, report } = composed(testStatement(SHARED_RIVERS));
const COLUMNS = columnsOf(TEMPLATE, 'a4', report);
const [FIRST, ...LATER] = composition.pages;

function furniture(page: Page | undefined, kind: Artifact['artifact']): readonly TextItem[] {
  return (page?.items ?? []).filter(
    (item): item is TextItem =>
      item.kind === 'text' && item.runs.every(({ owner }) => 'artifact' in owner && owner.artifact === kind),
  );
}

function textOf(item: DisplayItem): string {
  return item.kind === 'text'
    ? item.runs
        .flatMap(({ glyphs }) => glyphs.map((glyph) => glyph.text))
        .join('')
        .trim()
    : '';
}

/** From right to left, what is read first is the last that is painted. */
function textInOrder({ runs }: TextItem): string {
  const words = runs.map(({ glyphs, reversed }) =>
    (reversed === true ? glyphs.toReversed() : glyphs).map((glyph) => glyph.text).join(''),
  );
  return words.toReversed().join('').trim();
}

describe('the first page', () => {
  it('has neither running head nor folio', () => {
    expect(furniture(FIRST, 'header')).toEqual([]);
  });

  it('has the two names on one line, the one at the left margin, the other at the right', () => {
    const names = [...namesOf(TEMPLATE).values()];
    const [left, right] = names.map((name) => FIRST?.items.find((item) => textOf(item) === name));
    if (left?.kind !== 'text' || right?.kind !== 'text') throw new Error('a name is missing');
    expect(left.x).toBeCloseTo(TEMPLATE.margins.a4.left, 6);
    expect(right.y).toBe(left.y);
    const { size, trackingEm } = TEMPLATE.roles.masthead;
    const width = right.runs.flatMap(({ glyphs }) => glyphs).reduce((sum, glyph) => sum + glyph.advance * size, 0);
    const end = right.x + width - trackingEm * size;
    expect(end).toBeCloseTo((FIRST?.size.width ?? 0) - TEMPLATE.margins.a4.right, 6);
  });

  it('has the masthead’s words as text to be read, its device and rules as what may be passed over', () => {
    const drawn = (FIRST?.items ?? []).filter((item) => item.kind !== 'text');
    expect(drawn.length).toBeGreaterThan(2);
    for (const item of drawn) expect(item.owner).toHaveProperty('artifact');
  });
});

describe('every later page', () => {
  it('has the office of each language over its column, and its number', () => {
    const offices = testStatement(SHARED_RIVERS).meta.speakers[0]?.office ?? {};
    for (const page of LATER) {
      const heads = furniture(page, 'header');
      expect(heads.map(textOf)).toEqual([...Object.values(offices), String(page.number)]);
      for (const [i, { x }] of heads.slice(0, -1).entries()) expect(x).toBeCloseTo(COLUMNS[i]?.left ?? 0, 0);
      expect(new Set(heads.map(({ y }) => y)).size).toBe(1);
    }
  });

  it('has its text begin on one row, the same on each', () => {
    const tops = LATER.map(({ items }) => {
      const text = items.filter(
        (item) => item.kind === 'text' && item.runs.every(({ owner }) => !('artifact' in owner)),
      );
      return Math.min(...text.map((item) => (item.kind === 'text' ? item.y : 0)));
    });
    expect(new Set(tops).size).toBe(1);
  });
});

describe('a page of any style', () => {
  it.each(STYLES)('has one band of furniture in %s, and never says on page one again what stands there', (style) => {
    const template = valueOf(loadTemplate(SESSION, style));
    const statement = testStatement(SHARED_RIVERS);
    const { pages } = valueOf(compose(statement, template, { session: SESSION, paper: 'a4' })).composition;
    expect(pages.length).toBeGreaterThan(2);
    const kinds = ['header', 'footer'] as const;
    const [first, ...later] = pages.map((page) => kinds.map((kind) => furniture(page, kind).map(textOf)));
    for (const parts of later) expect(parts.filter((said) => said.length > 0)).toHaveLength(1);
    expect(first?.flat().filter((said) => /\p{L}/u.test(said))).toEqual([]);
  });
});

it.each(['un-message', 'message', 'letter', 'plain'])(
  'Where nobody speaks for an office, later pages are found by the title: %s',
  (style) => {
    const paragraphs = Array.from({ length: 40 }, () => 'The ferry sails at six in winter as in summer.');
    const written = statementOf({
      en: paragraphs,
      fr: paragraphs,
      titles: { en: 'The harbour in winter', fr: 'Le port en hiver' },
    });
    const versions = written.versions.map((version) => ({ ...version, office: [] }));
    const statement = { ...written, versions, meta: { ...written.meta, speakers: [] } };
    const way = { session: SESSION, paper: 'a4' } as const;
    const [first, ...later] = valueOf(compose(statement, valueOf(loadTemplate(SESSION, style)), way)).composition.pages;
    expect(furniture(first, 'header')).toEqual([]);
    expect(later.length).toBeGreaterThan(0);
    for (const page of later) {
      const said = furniture(page, 'header').map(textOf);
      expect(said.slice(0, 2)).toEqual(['The harbour in winter', 'Le port en hiver']);
    }
  },
);

describe('facing pages', () => {
  it.each(STYLES)('have their numbers at their outer edges: %s', (style) => {
    for (const page of facing(style).slice(2)) {
      const [number] = [...furniture(page, 'header'), ...furniture(page, 'footer')].filter((item) =>
        /^\d+(?:\/\d+)?$/u.test(textOf(item)),
      );
      const isLeft = (number?.x ?? 0) < page.size.width / 2;
      expect(isLeft).toBe(page.number % 2 === 1);
    }
  });

  const facing = (style: string) =>
    valueOf(
      compose(testStatement(SHARED_RIVERS), valueOf(loadTemplate(SESSION, style)), {
        session: SESSION,
        paper: 'a4',
        arrangement: 'facing',
      }),
    ).composition.pages;

  it('have each name once, at the outer end of its page, and the emblem once', () => {
    const [left, right] = facing('un-message');
    const names = [...namesOf(TEMPLATE).values()].slice(0, 2);
    const onLeft = (left?.items ?? []).map(textOf).filter((said) => names.includes(said));
    const onRight = (right?.items ?? []).map(textOf).filter((said) => names.includes(said));
    expect([onLeft, onRight]).toEqual([names.slice(0, 1), names.slice(1)]);
    const drawn = [left, right].map((page) => page?.items.filter(({ kind }) => kind === 'path').length ?? 0);
    expect(drawn[0]).toBeGreaterThan(1);
    expect(drawn[1]).toBe(0);
  });

  it('have the words of a band over the text, where that is narrower than the band', () => {
    for (const page of facing('message').slice(0, 2)) {
      const lines = page.items.filter((item): item is TextItem => item.kind === 'text');
      const band = lines.find((item) => /^(?:As delivered|Texte tel que prononcé)/u.test(textOf(item)));
      const text = lines.find((item) => /^(?:A river does|Un fleuve ne)/u.test(textOf(item)));
      expect(Math.abs((band?.x ?? 0) - (text?.x ?? 99))).toBeLessThan(1);
    }
  });
});

describe('a running title at the foot', () => {
  const template = footed();
  const titled = (title: string, paper: PaperName = 'a4') => {
    const statement = statementOf({ en: ['It is so.'], fr: ['C’est ainsi.'], titles: { en: title, fr: 'Le fleuve' } });
    return valueOf(compose(statement, template, { session: SESSION, paper })).composition.pages;
  };
  const footOf = (title: string) =>
    furniture(titled(title)[0], 'footer').filter((item) => /\D/u.test(textOf(item)) && textOf(item) !== 'Le fleuve');

  it('stands under the column of its language, on every page at one height', () => {
    const { pages } = valueOf(
      compose(testStatement(SHARED_RIVERS), template, { session: SESSION, paper: 'a4' }),
    ).composition;
    const feet = pages.map((page) => furniture(page, 'footer').filter((item) => /\D/u.test(textOf(item))));
    for (const foot of feet) {
      expect(foot.map(textOf)).toEqual([
        'Remarks on the Day of Shared Rivers',
        'Allocution à l’occasion de la Journée des fleuves partagés',
      ]);
      expect(foot.map(({ y }) => y)).toEqual(feet[0]?.map(({ y }) => y));
    }
  });

  it('is smaller where a title is longer, and ends where sense does where that is not enough: never with “…”', () => {
    const title = 'Remarks on the protection of those who live by the rivers that we share';
    const ADDED = 'and of the towns that have grown on their banks';
    const [usual, long] = [footOf('Remarks'), footOf(`${title}, ${ADDED}`)];
    const sizeOf = (items: readonly TextItem[]) => items[0]?.runs[0]?.size ?? 0;
    expect(long.map(textOf).join(' ')).toBe(`${title}, ${ADDED}`);
    expect(sizeOf(long)).toBeLessThan(sizeOf(usual));
    const longest = footOf(Array.from({ length: 6 }, () => title).join(', and '));
    const said = longest.map(textOf).join(' ');
    expect(said).not.toContain('…');
    expect(`${said} `).toMatch(/(?:share|protection|Remarks|live|rivers) $/u);
    expect(longest.length).toBeLessThanOrEqual(2);
  });

  it('ends at a mark, where one stands behind most of what has room', () => {
    const title = 'The commission of the two rivers met in the old harbour on the upper deck of the ferry';
    const rest = Array.from({ length: 6 }, () => 'the lower one was under water and nobody had a boat').join(
      ' because ',
    );
    const said = footOf(`${title}, because ${rest}`).map(textOf).join(' ');
    expect(said).toBe(title);
    expect(footOf(`The ferry, because ${rest}`).map(textOf).join(' ')).toMatch(/^The ferry, because .*\p{L}$/u);
  });

  it('ends in no small word of Arabic, however long the title is', () => {
    const title = 'ملاحظات عن حماية من يعيشون على ضفاف الأنهار التي نتقاسمها بين أودية أربعة';
    for (const before of ['', 'نصّ ', 'نصّ جديد ', 'نصّ جديد منقّح ']) {
      const long = `${before}${Array.from({ length: 5 }, () => title).join(' وعن ')}`;
      const statement = statementIn({ ar: ['هكذا.'], en: ['It is so.'] });
      const versions = statement.versions.map((version) =>
        version.lang === 'ar' ? { ...version, title: [inlines.text(long)] } : version,
      );
      const made = compose({ ...statement, versions }, template, { session: SESSION, paper: 'a4' });
      const foot = furniture(valueOf(made).composition.pages[0], 'footer').map(textInOrder);
      const said = foot.filter((words) => /\p{Script=Arabic}/u.test(words)).join(' ');
      expect(said).not.toBe('');
      expect(said).not.toMatch(/ (?:وعن|عن|على|من|التي|بين)$/u);
    }
  });

  it('keeps out of the margin even where a title takes more than one line there', () => {
    const title = 'Remarks on the protection of those who live by the rivers that we share, and of their towns';
    for (const paper of ['a4', 'letter'] as const) {
      const [page] = titled(title, paper);
      const lowest = Math.max(...furniture(page, 'footer').map(({ y }) => y));
      expect(lowest).toBeLessThanOrEqual((page?.size.height ?? 0) - template.margins[paper].bottom);
    }
  });
});

describe('a foot that all pages have', () => {
  // Letter with this foot has room for one more row of text where nothing stands under the first line of the foot.
  const tight = templateWith(valueOf(loadTemplate(SESSION, 'press-release')).margins.letter.bottom + 4.3);

  it.each([
    ['the press release', valueOf(loadTemplate(SESSION, 'press-release'))],
    ['one that has room for a row more where it has a line', tight],
  ])('stands at one height, however many lines there are beside it: %s', (_, style) => {
    for (const paper of ['a4', 'letter'] as const) {
      const { pages } = valueOf(compose(testStatement(SHARED_RIVERS), style, { session: SESSION, paper })).composition;
      expect(pages.length).toBeGreaterThan(1);
      const half = (pages[0]?.size.height ?? 0) / 2;
      const folios = pages.flatMap((page) => furniture(page, 'footer').filter((item) => textOf(item).includes('/')));
      const rules = pages.flatMap(({ items }) =>
        items.flatMap((item) => (item.kind === 'rule' && item.y > half && item.width > 400 ? [item.y] : [])),
      );
      expect(folios).toHaveLength(pages.length);
      expect(new Set(folios.map(({ y }) => y.toFixed(2))).size).toBe(1);
      expect(new Set(rules.map((y) => y.toFixed(2))).size).toBe(1);
    }
  });
});

describe('bookmarks', () => {
  it('lead to the title of each language, from above it', () => {
    expect(composition.outline.map(({ title, lang, page }) => `${page} ${lang} ${title}`)).toEqual([
      '1 en-GB Remarks on the Day of Shared Rivers',
      '1 fr Allocution à l’occasion de la Journée des fleuves partagés',
    ]);
    for (const { y, tag } of composition.outline) {
      const line = FIRST?.items.find((item) => item.kind === 'text' && item.runs[0]?.owner === tag);
      expect(line?.kind === 'text' && line.y - y).toBeGreaterThan(TEMPLATE.roles.title.size * 0.7);
    }
  });
});
