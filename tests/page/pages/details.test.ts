/** Sets what a reader would stumble over: running heads, tints, marks of lists, long notes, names under a text. */
import { describe, expect, it, test } from 'vitest';
import type { PaperName } from '../../../src/geometry/index.ts';
import { compose, type Composed, type TextItem } from '../../../src/page/pages/index.ts';
import { loadTemplate, type Template } from '../../../src/page/template/index.ts';
import { parseStatement } from '../../../src/text/source/index.ts';
import type { Statement } from '../../../src/text/statement/index.ts';
import { EN, FR } from '../../support/langs.ts';
import { testStatement } from '../../support/published.ts';
import { SESSION } from '../../support/session.ts';
import { houseStyle, statementIn, valueOf } from '../../support/statement.ts';

/** Of the paper, in which letters stand on a tint. */
const WHITE = { kind: 'rgb', r: 1, g: 1, b: 1 };

const PRESS = valueOf(loadTemplate(SESSION, 'press-release'));

const PARAGRAPHS = {
  en: 'The library lends books on the strength of a ferry ticket. Nothing else has to be shown, and nothing is paid for the first four weeks, nor for a fifth if nobody else has asked for the book.\n\n',
  fr: 'La bibliothèque prête des livres sur présentation d’un billet de bateau. Aucune autre pièce n’est demandée, et rien n’est dû pendant les quatre premières semaines, ni pendant une cinquième si personne d’autre n’a demandé l’ouvrage.\n\n',
};

function written(texts: { readonly en: string; readonly fr: string }, facts = ''): Statement {
  const yaml = `kind: message\ndate: 2033-05-12\nplace: Exampleville\nlanguages: [en, fr]\nstatus: final\n${facts}`;
  const files = new Map([
    ['statement.yaml', yaml],
    ['en.md', `---\ntitle: The library lends books\n---\n\n${texts.en}`],
    ['fr.md', `---\ntitle: La bibliothèque prête des livres\n---\n\n${texts.fr}`],
  ]);
  return valueOf(parseStatement({ slug: '2033-05-12-library', files }));
}

function times(count: number): { readonly en: string; readonly fr: string } {
  return { en: PARAGRAPHS.en.repeat(count), fr: PARAGRAPHS.fr.repeat(count) };
}

function set(statement: Statement, template: Template = houseStyle(), paper: PaperName = 'a4') {
  return compose(statement, template, { session: SESSION, paper });
}

interface Seen {
  readonly page: number;
  readonly text: string;
  readonly item: TextItem;
}

function linesOf({ composition }: Composed): readonly Seen[] {
  return composition.pages.flatMap(({ number, items }) =>
    items.flatMap((item): readonly Seen[] => {
      if (item.kind !== 'text') return [];
      const text = item.runs.flatMap(({ glyphs }) => glyphs.map((glyph) => glyph.text)).join('');
      return [{ page: number, text: text.trim(), item }];
    }),
  );
}

describe('A running head', () => {
  const two = [
    'speakers:',
    '  - name: Anne Example',
    '    office: { en: The Director of Libraries, fr: La Directrice générale des bibliothèques municipales }',
    '  - name: Paul Sample',
    '    office: { en: The Harbour Master, fr: Le Capitaine du port et des voies navigables intérieures }',
    '',
  ].join('\n');
  const heads = linesOf(valueOf(set(written(times(16), two)))).filter(({ page, item }) => {
    const owner = item.runs[0]?.owner;
    return (
      page === 2 && owner !== undefined && 'artifact' in owner && owner.artifact === 'header' && item.runs.length > 0
    );
  });

  it('is as large in one language as in the other, and names as many offices', () => {
    const offices = heads.filter(({ text }) => /\p{L}/u.test(text));
    expect(offices.length).toBe(2);
    expect(new Set(offices.map(({ item }) => item.runs[0]?.size)).size).toBe(1);
    expect(new Set(offices.map(({ text }) => text.split(' · ').length)).size).toBe(1);
  });
});

test('The tint of a notice ends where the type area does, and its words stand inside it', () => {
  const embargo = 'embargo: 2033-05-12T09:00+02:00\n';
  const statement = written(times(2), embargo);
  const composed = valueOf(set(statement, PRESS));
  const { left, right } = PRESS.margins.a4;
  const [page] = composed.composition.pages;
  const tint = page?.items.find((item) => item.kind === 'box' && item.y > 20);
  if (page === undefined || tint?.kind !== 'box') throw new Error('there is no tint');
  expect(tint.x).toBeCloseTo(left, 6);
  expect(tint.x + tint.width).toBeCloseTo(page.size.width - right, 6);
  const inside = linesOf(composed).filter(({ item }) => item.y > tint.y && item.y < tint.y + tint.height);
  expect(inside.length).toBeGreaterThan(1);
  for (const { item } of inside) expect(item.x).toBeGreaterThan(tint.x + 3);
});

test('A note that is longer than its page is named, and not the template', () => {
  const note = (text: string) => `\n[^1]: ${text.repeat(40).replaceAll('\n\n', ' ')}\n`;
  const statement = written({
    en: `The library lends books.[^1]\n${note(PARAGRAPHS.en)}`,
    fr: `La bibliothèque prête des livres.[^1]\n${note(PARAGRAPHS.fr)}`,
  });
  const read = set(statement);
  expect(read.ok).toBe(false);
  expect(read.diagnostics.map(({ code }) => code)).toEqual(['pages/note-too-long']);
  expect(read.diagnostics[0]?.message).toMatch(/^note 1 has \d+ lines, for which page 1 has no room/u);
  expect(read.diagnostics[0]?.place?.file).toMatch(/^(?:en|fr)\.md$/u);
});

test.each([
  ['press-release', 'all as wide', true],
  ['un-message', 'drawn out to fill the measure', false],
])('Notes are set as the text is: in the style %s their spaces are %s', (name, _how, isRagged) => {
  const note = {
    en: 'Treaty on the Waters of the Long River, signed on 11 May 2015, in force since 3 February 2016, and amended twice.',
    fr: 'Traité sur les eaux du Long Fleuve, signé le 11 mai 2015, en vigueur depuis le 3 février 2016, et modifié deux fois.',
  };
  const statement = written({
    en: `The library lends books.[^1]\n\n[^1]: ${note.en}\n`,
    fr: `La bibliothèque prête des livres.[^1]\n\n[^1]: ${note.fr}\n`,
  });
  const lines = linesOf(valueOf(set(statement, valueOf(loadTemplate(SESSION, name)))));
  for (const text of Object.values(note)) {
    const own = lines.filter((line) => line.text.includes(' ') && text.includes(line.text.replace(/\u00A0/gu, ' ')));
    expect(own.length).toBeGreaterThan(1);
    const spaces = own.flatMap(({ item: { runs } }) =>
      runs.flatMap(({ size, glyphs }) =>
        glyphs.filter((glyph) => glyph.text === ' ').map(({ advance }) => Math.round(advance * size * 100)),
      ),
    );
    expect(new Set(spaces).size === 1).toBe(isRagged);
  }
});

test.each(['press-release', 'message', 'letter'])(
  'Marks of lists keep away from their text in every script: %s',
  (name) => {
    const template = valueOf(loadTemplate(SESSION, name));
    const files = new Map([
      ['statement.yaml', 'kind: message\ndate: 2033-05-12\nplace: Cairo\nlanguages: [ar]\nstatus: final\n'],
      [
        'ar.md',
        '---\ntitle: مكتبة الميناء\n---\n\n1. تفتح المكتبة أبوابها كل يوم.\n2. لا يدفع القارئ شيئا.\n3. يعار كل كتاب أربعة أسابيع.\n',
      ],
    ]);
    const statement = valueOf(parseStatement({ slug: '2033-05-12-library', files }));
    const lines = linesOf(valueOf(set(statement, template))).filter(({ item }) => {
      const owner = item.runs[0]?.owner;
      return owner !== undefined && !('artifact' in owner);
    });
    const widthOf = ({ scale, runs }: TextItem) =>
      scale *
      runs.reduce((sum, { size, glyphs }) => sum + glyphs.reduce((all, { advance }) => all + advance * size, 0), 0);
    const isLabel = ({ item }: Seen) => {
      const owner = item.runs[0]?.owner;
      return owner !== undefined && 'role' in owner && owner.role === 'Lbl';
    };
    const labels = lines.filter(isLabel);
    expect(labels.length).toBe(3);
    for (const label of labels) {
      const text = lines.find((line) => !isLabel(line) && Math.abs(line.item.y - label.item.y) < 0.1);
      if (text === undefined) throw new Error('an item has no text');
      // From right to left: the text ends, in points from the left, before its mark begins.
      expect(label.item.x - (text.item.x + widthOf(text.item))).toBeGreaterThan(2);
    }
  },
);

describe('The name under a text', () => {
  const signed = (count: number) => {
    const text = times(count);
    return written({
      en: `${text.en}<!-- sign-off -->\nYours sincerely,\n\n<!-- signature -->\nAnne Example\n`,
      fr: `${text.fr}<!-- sign-off -->\nVeuillez agréer l’expression de nos sentiments les meilleurs.\n\n<!-- signature -->\nAnne Example\n`,
    });
  };

  it('stands with its sign-off and the end of the text, wherever the page ends', () => {
    const pages = Array.from({ length: 6 }, (_, i) => {
      const lines = linesOf(valueOf(set(signed(i + 7))));
      const name = lines.find(({ text }) => text === 'Anne Example');
      const before = lines.filter(
        ({ page, text }) => page === name?.page && /library|ticket|shown|weeks|book/u.test(text),
      );
      return { alone: before.length < 2, page: name?.page };
    });
    expect(pages.some(({ page }) => page === 2)).toBe(true);
    expect(pages.map(({ alone }) => alone)).toEqual(pages.map(() => false));
  });
});

describe('Whom to ask under a text', () => {
  const asked = (count: number) => {
    const text = times(count);
    return written({
      en: `${text.en}<!-- contacts -->\n## Press contact\n\nPaul Sample\\\n+41 22 555 01 20\n`,
      fr: `${text.fr}<!-- contacts -->\n## Contact presse\n\nPaul Sample\\\n+41 22 555 01 20\n`,
    });
  };

  it('has the end of the text over it, wherever the page ends', () => {
    const pages = Array.from({ length: 8 }, (_, i) => {
      const lines = linesOf(valueOf(set(asked(i + 6))));
      const name = lines.find(({ text }) => text === 'Paul Sample');
      const before = lines.filter(
        ({ page, text }) => page === name?.page && /library|ticket|shown|weeks|book/u.test(text),
      );
      return { alone: before.length < 2, page: name?.page };
    });
    expect(pages.some(({ page }) => page === 1)).toBe(true);
    expect(pages.some(({ page }) => page === 2)).toBe(true);
    expect(pages.map(({ alone }) => alone)).toEqual(pages.map(() => false));
  });
});

test.each([
  ['a link', 'انظر [جدول المدفوعات](https://example.org/ar)[^1] في الملحق.'],
  ['a number', 'انظر الفقرة 2031[^1] في الملحق.'],
])('The mark of a note stands after %s in Arabic, to the left of it', (_what, words) => {
  const statement = statementIn({ ar: [words, '[^1]: نصّ.'], en: ['See it.[^1]', '[^1]: Text.'] });
  const { pages } = valueOf(compose(statement, houseStyle(), { session: SESSION, paper: 'a4' })).composition;
  const lines = pages.flatMap(({ items }) => items.filter((item): item is TextItem => item.kind === 'text'));
  const runs =
    lines.find((line) =>
      line.runs.some(({ glyphs }) =>
        /انظر/u.test(
          glyphs
            .toReversed()
            .map(({ text }) => text)
            .join(''),
        ),
      ),
    )?.runs ?? [];
  const mark = runs.findIndex(({ owner }) => 'role' in owner && owner.role === 'Reference');
  const [own, before, after] = [runs[mark]?.at, runs[mark - 1]?.at, runs[mark + 1]?.at];
  expect(own).toBeLessThan(before ?? 0);
  expect(own).toBeGreaterThan(after ?? Infinity);
});

test('What says that a text has ended stands under its end, wherever the page does', () => {
  const ended = (count: number) => {
    const of = (line: string, end: string) => `${`${line}\n\n`.repeat(count)}<!-- end-mark -->\n${end}\n`;
    return linesOf(valueOf(set(written({ en: of('It is so.', 'Ends'), fr: of('C’est ainsi.', 'Fin') }))));
  };
  const pages = (lines: ReturnType<typeof ended>) => Math.max(...lines.map(({ page }) => page));
  let count = 20;
  while (pages(ended(count)) === 1) count += 1;
  const lines = ended(count);
  const last = lines.find(({ text }) => text === 'Ends')?.page;
  expect(last).toBe(2);
  expect(lines.some(({ page, text }) => page === last && text === 'It is so.')).toBe(true);
});

test('Nothing is said of the head of a usual release, on either paper', () => {
  const { meta, ...others } = testStatement('2033-05-12-harbour-library');
  const issuer = { [EN]: 'City Libraries of Exampleville', [FR]: 'Bibliothèques municipales d’Exempleville' };
  const release = { ...others, meta: { ...meta, issuer } };
  for (const name of ['press-release', 'message', 'letter']) {
    const template = valueOf(loadTemplate(SESSION, name));
    for (const paper of ['a4', 'letter'] as const) {
      for (const arrangement of ['columns', 'facing'] as const) {
        const made = compose(release, template, { session: SESSION, paper, arrangement });
        expect(made.diagnostics.map(({ code }) => code)).not.toContain('pages/head-too-long');
      }
    }
  }
});

test.each(['un-message', 'plain', 'message', 'press-release', 'letter'])(
  'An embargo stands in a band as wide as the text on every page, in white: %s',
  (name) => {
    const template = valueOf(loadTemplate(SESSION, name));
    const statement = written(times(16), 'embargo: 2033-05-12T09:00+02:00\n');
    const composed = valueOf(set(statement, template));
    const { pages } = composed.composition;
    expect(pages.length).toBeGreaterThan(1);
    for (const { number, items, size } of pages) {
      const said = linesOf(composed).filter(
        ({ page, text }) => page === number && /^Embargoed until|^Sous embargo/u.test(text),
      );
      expect(said.map(({ item }) => item.runs[0]?.ink)).toEqual([WHITE, WHITE]);
      const y = said[0]?.item.y ?? 0;
      const bands = items.flatMap((item) =>
        item.kind === 'box' && item.y < y && item.y + item.height > y ? [item] : [],
      );
      expect(bands.map(({ width }) => Math.round(width))).toEqual([
        Math.round(size.width - template.margins.a4.left - template.margins.a4.right),
      ]);
    }
    const final = linesOf(valueOf(set(written(times(16)), template)));
    expect(final.some(({ text }) => text.includes('mbargo'))).toBe(false);
  },
);

describe('A link', () => {
  const LINKED = {
    en: 'The library lends [books](https://example.org/books) on the strength of a ferry ticket.[^1]\n\n[^1]: See [the rules](https://example.org/rules).\n',
    fr: 'La bibliothèque prête [des livres](https://example.org/livres) sur présentation d’un billet[^1].\n\n[^1]: Voir [les règles](https://example.org/regles).\n',
  };

  it.each(['un-message', 'message', 'press-release', 'letter'])('is to be seen in %s, and black on paper', (style) => {
    const template = valueOf(loadTemplate(SESSION, style));
    const { pages } = valueOf(compose(written(LINKED), template, { session: SESSION, paper: 'a4' })).composition;
    const runs = pages.flatMap(({ items }) => items).flatMap((item) => (item.kind === 'text' ? item.runs : []));
    const links = runs.filter(({ owner }) => 'role' in owner && owner.role === 'Link');
    const text = runs.filter(({ owner }) => 'role' in owner && owner.role === 'P');
    expect(links).toHaveLength(4);
    for (const { ink } of links) {
      expect(ink.kind).toBe('rgb');
      const { to } = template.handout.inks.find(({ from }) => JSON.stringify(from) === JSON.stringify(ink)) ?? {};
      expect(to).toEqual({ kind: 'gray', level: 0 });
    }
    expect(text.some(({ ink }) => ink.kind === 'gray')).toBe(true);
  });
});

describe('The mark of an item', () => {
  const of = (list: string) => {
    const { pages } = valueOf(
      compose(written({ en: list, fr: list }), houseStyle(), { session: SESSION, paper: 'a4' }),
    ).composition;
    const items = pages[0]?.items.filter((item): item is TextItem => item.kind === 'text') ?? [];
    const xOf = (start: RegExp) =>
      items.find(({ runs }) => start.test(runs.flatMap(({ glyphs }) => glyphs.map(({ text }) => text)).join('')))?.x ??
      0;
    return (xOf(/^Books/u) - xOf(/^(?:•|\(a\))/u)) / 9.5;
  };

  it('stands by its words: a bullet nearer than a letter in parentheses', () => {
    expect(of('- Books\n')).toBeGreaterThan(1);
    expect(of('- Books\n')).toBeLessThan(1.5);
    expect(of('1. Books\n')).toBeGreaterThan(1.9);
  });
});
