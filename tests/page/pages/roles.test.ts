/** How the roles of a release stand on the page: level, in the styles of their roles, each under a tag of its own. */
import { describe, expect, it } from 'vitest';
import { compose, type Composition, type Owner, type Tag, type TextItem } from '../../../src/page/pages/index.ts';
import type { Template } from '../../../src/page/template/index.ts';
import { statementOf, houseStyle, valueOf, type Written } from '../../support/statement.ts';
import { SESSION } from '../../support/session.ts';
import { languageOfItem } from '../../support/reading.ts';

const TEMPLATE = houseStyle();
const EQUAL: Template = { ...TEMPLATE, columns: { ...TEMPLATE.columns, widths: 'equal' } };

function set(written: Written, template: Template = EQUAL): Composition {
  return valueOf(compose(statementOf(written), template, { session: SESSION, paper: 'a4' })).composition;
}

const both = (text: string): Written => ({ en: [text], fr: [text] });

const shownBy = ({ runs }: TextItem): string =>
  runs.map(({ glyphs }) => glyphs.map((glyph) => glyph.text).join('')).join('');

/** The line of a language that begins with these words. */
function lineOf(composition: Composition, words: string, lang = 'en-GB'): TextItem {
  for (const { items } of composition.pages) {
    for (const item of items) {
      if (item.kind !== 'text' || !shownBy(item).startsWith(words)) continue;
      const owner = item.runs[0]?.owner;
      if (owner !== undefined && languageOfItem(owner) === lang) return item;
    }
  }
  throw new Error(`no line in ${lang} begins with ${words}`);
}

/** The roles of a tag and all that holds it, from the version's own on. */
function pathOf(owner: Owner | undefined): string {
  if (owner === undefined || 'artifact' in owner) return 'artifact';
  const up = (tag: Tag): readonly string[] => [...(tag.parent === undefined ? [] : up(tag.parent)), tag.role];
  return up(owner).slice(2).join('/');
}

const faceOf = (line: TextItem): string | undefined => line.runs[0]?.face;
const sizeOf = (line: TextItem): number | undefined => line.runs[0]?.size;

describe('A lead', () => {
  it('is set in the strong face of the text, level in both languages', () => {
    const page = set({ en: ['<!-- lead -->\nWhat matters', 'Body'], fr: ['<!-- lead -->\nCe qui compte', 'Corps'] });
    const [lead, body] = [lineOf(page, 'What'), lineOf(page, 'Body')];
    expect(faceOf(lead)).not.toBe(faceOf(body));
    expect(sizeOf(lead)).toBe(sizeOf(body));
    expect(lineOf(page, 'Ce qui', 'fr').y).toBe(lead.y);
  });

  it('is set as its template has it', () => {
    const lead = { ...TEMPLATE.roles.lead, face: 'italic', size: 12 };
    const page = set(both('<!-- lead -->\nWhat matters'), { ...EQUAL, roles: { ...EQUAL.roles, lead } });
    expect(sizeOf(lineOf(page, 'What'))).toBe(12);
  });
});

describe('A turn of speech', () => {
  const page = (template?: Template) => set(both('<!-- turn -->\n**Question:** Will it run?'), template);

  it('begins with its speaker’s name in a face of its own', () => {
    const [name, said] = lineOf(page(), 'Question').runs;
    expect(name?.face).not.toBe(said?.face);
    expect([name?.size, pathOf(name?.owner)]).toEqual([said?.size, 'P/Strong']);
  });

  it('has the name in small capitals where the template wants them', () => {
    const speaker = { ...TEMPLATE.roles.speaker, face: 'regular', capitals: 'small' } as const;
    const small = lineOf(page({ ...EQUAL, roles: { ...EQUAL.roles, speaker } }), 'Question');
    const plain = lineOf(
      page({ ...EQUAL, roles: { ...EQUAL.roles, speaker: { ...speaker, capitals: 'none' } } }),
      'Question',
    );
    const glyphsOf = ({ runs }: TextItem) => runs[0]?.glyphs.map(({ id }) => id);
    expect(glyphsOf(small)).not.toEqual(glyphsOf(plain));
    expect(shownBy(small)).toBe(shownBy(plain));
  });
});

describe('Who is quoted', () => {
  it('stands in the quotation, directly under the words', () => {
    const page = set(both('> “We read.”\n>\n> <!-- speaker -->\n> Maria Example'));
    const [said, who] = [lineOf(page, '“We read'), lineOf(page, 'Maria')];
    expect(who.y - said.y).toBeCloseTo(TEMPLATE.grid.leading);
    expect(pathOf(who.runs[0]?.owner)).toBe('BlockQuote/P');
  });
});

describe('A numbered paragraph', () => {
  const page = set({
    en: ['<!-- numbered -->\n(a) What stays\n\n<!-- numbered -->\n12 bis. What goes\n\n1. first'],
    fr: ['<!-- numbered -->\na) Ce qui reste\n\n<!-- numbered -->\n12 bis. Ce qui part\n\n1. premier'],
  });

  it('has its number before it, as a label of the paragraph', () => {
    const [number, text] = [lineOf(page, '(a)'), lineOf(page, 'What stays')];
    expect(number.y).toBe(text.y);
    expect(pathOf(number.runs[0]?.owner)).toBe('P/Lbl');
    expect(pathOf(text.runs[0]?.owner)).toBe('P');
  });

  it('that is called by a letter stands in the one with a figure above it, and so does a list in either', () => {
    const points = (a: string, b: string) =>
      [`3. They decided`, `${a} to meet`, `${b} to vote`].map((one) => `<!-- numbered -->\n${one}`).join('\n\n');
    const within = set({
      en: [`${points('(a)', '(b)')}\n\n- twice\n\n<!-- numbered -->\n4. They thanked`],
      fr: [`${points('a)', 'b)')}\n\n- deux fois\n\n<!-- numbered -->\n4. Elles remercient`],
    });
    const at = (text: string) => lineOf(within, text).x;
    expect(at('4.')).toBe(at('3.'));
    expect(at('They thanked')).toBeCloseTo(at('They decided'), 0);
    expect(at('(a)')).toBeCloseTo(at('They decided'), 0);
    expect(at('(b)')).toBe(at('(a)'));
    expect(at('to vote')).toBeCloseTo(at('to meet'), 0);
    expect(at('twice')).toBeGreaterThan(at('to vote'));
  });

  it('begins where all others do, after the widest of the numbers', () => {
    const [a, b, wide] = [lineOf(page, 'What stays'), lineOf(page, 'What goes'), lineOf(page, '12 bis.')];
    expect(a.x).toBe(b.x);
    const width = wide.runs.reduce(
      (sum, { glyphs, size }) => sum + glyphs.reduce((all, { advance }) => all + advance * size, 0),
      0,
    );
    expect(b.x).toBeGreaterThan(wide.x + width);
  });

  it('has the list that belongs to it under its text', () => {
    expect(lineOf(page, '(a)').y).toBeLessThan(lineOf(page, 'first').y);
    expect(lineOf(page, 'first').x).toBeGreaterThan(lineOf(page, 'What goes').x);
  });
});

describe('An end mark', () => {
  it('stands in the middle of its column', () => {
    const page = set({ en: ['Body', '<!-- end-mark -->\n###'], fr: ['Corps', '<!-- end-mark -->\n###'] });
    const column = TEMPLATE.margins.a4.left;
    const measure = lineOf(page, 'Corps', 'fr').x - column - TEMPLATE.columns.gutter;
    const mark = lineOf(page, '###');
    const width = mark.runs.reduce(
      (sum, { glyphs, size }) => sum + glyphs.reduce((all, { advance }) => all + advance * size, 0),
      0,
    );
    expect(mark.x + width / 2).toBeCloseTo(column + measure / 2, 1);
  });
});

describe('A part after the text', () => {
  const release = both(
    'Body\n\n<!-- facts -->\n## Figures\n\nOne\n\n- two\n\n<!-- contacts -->\nPaul Sample\\\n+41 22 555 01 20',
  );
  const page = set(release);

  it('is smaller than the text, its heading and its lists too', () => {
    const text = sizeOf(lineOf(page, 'Body')) ?? 0;
    for (const words of ['Figures', 'One', 'two', '•', 'Paul', '+41']) {
      expect(sizeOf(lineOf(page, words))).toBeLessThan(text);
    }
  });

  it('stands aside for those who listen, each by itself', () => {
    expect(pathOf(lineOf(page, 'Figures').runs[0]?.owner)).toBe('Aside/H2');
    expect(pathOf(lineOf(page, 'two').runs[0]?.owner)).toBe('Aside/L/LI/LBody/P');
    const asideOf = (words: string): Tag | undefined => {
      const owner = lineOf(page, words).runs[0]?.owner;
      return owner === undefined || 'artifact' in owner ? undefined : owner.parent;
    };
    expect(asideOf('Figures')).toBe(asideOf('One'));
    expect(asideOf('Paul')).not.toBe(asideOf('One'));
  });

  it('begins under a rule across each column, but not at the top of a page', () => {
    const rulesOf = ({ pages }: Composition) =>
      pages.flatMap(({ items }) => items).filter((item) => item.kind === 'rule' && item.width < 300).length;
    expect(rulesOf(page) - rulesOf(set(both('Body')))).toBe(4);
    expect(rulesOf(set(both('<!-- facts -->\nOne'))) - rulesOf(set(both('Body')))).toBe(0);
  });
});

describe('A label and a subtitle', () => {
  const statement = statementOf(both('Body'));
  const place = { file: 'en.md', line: 1, column: 1 };
  const named = {
    ...statement,
    versions: statement.versions.map((version) => ({
      ...version,
      label: [{ kind: 'text', text: 'Press release', place } as const],
      subtitle: [{ kind: 'text', text: 'A line under it', place } as const],
    })),
  };
  const composition = (template: Template) =>
    valueOf(compose(named, template, { session: SESSION, paper: 'a4' })).composition;

  it('stand over the office and under the title in a template that does not name them', () => {
    const page = composition(EQUAL);
    const ys = ['Press release', 'The Director', 'Message on', 'A line under', 'New York', 'Body'].map(
      (words) => lineOf(page, words).y,
    );
    expect(ys).toEqual(ys.toSorted((a, b) => a - b));
    expect(new Set(ys).size).toBe(ys.length);
    expect(pathOf(lineOf(page, 'A line').runs[0]?.owner)).toBe('P');
  });

  it('leave the page of a statement without them as it was', () => {
    const without = EQUAL.blocks
      .filter(({ kind }) => kind !== 'label' && kind !== 'subtitle')
      .map((block) => (block.kind === 'office' ? { ...block, space: 2 } : block));
    expect(set(both('Body'))).toEqual(set(both('Body'), { ...EQUAL, blocks: without }));
  });
});
