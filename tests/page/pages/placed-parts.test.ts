/** Sets releases whose facts, contacts, notes to editors and about stand where their template has them. */
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import type { PaperName } from '../../../src/geometry/index.ts';
import { compose, type Composed, type Owner, surroundingsOf, type TextItem } from '../../../src/page/pages/index.ts';
import { parseTemplate, type Template } from '../../../src/page/template/index.ts';
import { parseStatement } from '../../../src/text/source/index.ts';
import { type Lang, type Statement, textOfBlock } from '../../../src/text/statement/index.ts';
import { FR_CH, inThree } from '../../support/in-three.ts';
import { EN, FR } from '../../support/langs.ts';
import { pdfOf } from '../../support/made.ts';
import { testStatement } from '../../support/published.ts';
import { SESSION } from '../../support/session.ts';
import { valueOf } from '../../support/statement.ts';

const STYLE = readFileSync(new URL('../../../templates/press-release.yaml', import.meta.url), 'utf8');
const FOOT_RULE = '  - { block: rule, in: foot, pages: all, thickness: 0.5pt, ink: text }\n';
const SMALL = '{ face: regular, size: 8pt, leading: 0.75, figures: lining }';
const ROLES = ['contacts', 'about', 'facts', 'notesToEditors'].map((name) => `  ${name}: ${SMALL}\n`).join('');

const PLACED = [
  '  - { block: part, of: facts, in: foot, pages: last, at: area, fill: sand }\n',
  '  - { block: rule, in: foot, pages: all, thickness: 0.5pt, ink: text, space: 1.5 }\n',
  '  - { block: part, of: contacts, in: foot, pages: first, space: 1.25, share: 0.5 }\n',
  '  - { block: part, of: about, in: foot, pages: first, beside: true, share: 0.5 }\n',
  '  - { block: part, of: notes-to-editors, in: foot, pages: last, space: 1.25 }\n',
].join('');

/** The press release's style with other blocks at its foot. */
function styleWith(foot: string): Template {
  const text = STYLE.replace(FOOT_RULE, foot)
    .replace("  hairline: '#808080'\n", "  hairline: '#808080'\n  sand: '#eeeeee'\n")
    .replace('  footer: {', `${ROLES}  footer: {`);
  return valueOf(parseTemplate('placed', 'templates/placed.yaml', text));
}

const TEMPLATE = styleWith(PLACED);
const LIBRARY = inThree(testStatement('2033-05-12-harbour-library'));

const WAYS = [
  ['one column', [EN]],
  ['two columns', [EN, FR]],
  ['three columns', [EN, FR, FR_CH]],
] as const;

function set(
  statement: Statement,
  options: { template?: Template; languages?: readonly Lang[]; paper?: PaperName } = {},
) {
  const { template = TEMPLATE, languages = [EN, FR], paper = 'a4' } = options;
  return compose(statement, template, { session: SESSION, paper, languages });
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

function lineWith(composed: Composed, text: string): Seen {
  const found = linesOf(composed).find((line) => line.text.includes(text));
  if (found === undefined) throw new Error(`no line has ${text}`);
  return found;
}

function rolesOver(owner: Owner | undefined): readonly string[] {
  if (owner === undefined || 'artifact' in owner) return [];
  return [...rolesOver(owner.parent), owner.role];
}

/** The release with so many paragraphs more. */
function longer(count: number): Statement {
  return parsed({ en: PARAGRAPH.en.repeat(count), fr: PARAGRAPH.fr.repeat(count) });
}

const PARAGRAPH = {
  en: 'The library lends books on the strength of a ferry ticket. Nothing else has to be shown, and nothing is paid for the first four weeks, nor for a fifth if nobody else has asked for the book.\n\n',
  fr: 'La bibliothèque prête des livres sur présentation d’un billet de bateau. Aucune autre pièce n’est demandée, et rien n’est dû pendant les quatre premières semaines, ni pendant une cinquième si personne d’autre n’a demandé l’ouvrage.\n\n',
};

const PARTS = {
  en: '<!-- about -->\n## About us\n\nThe City Libraries run nine houses and one barge.\n\n<!-- contacts -->\n## Press contact\n\nPaul Sample, +41 22 555 01 20\n',
  fr: '<!-- about -->\n## Qui sommes-nous ?\n\nLes Bibliothèques municipales comptent neuf maisons et une barge.\n\n<!-- contacts -->\n## Contact presse\n\nPaul Sample, +41 22 555 01 20\n',
};

function parsed(text: { en: string; fr?: string }, parts: { en: string; fr: string } = PARTS): Statement {
  const languages = text.fr === undefined ? '[en]' : '[en, fr]';
  const files = new Map([
    [
      'statement.yaml',
      `kind: press-release\ndate: 2033-05-12\nplace: Exampleville\nlanguages: ${languages}\nstatus: final\n`,
    ],
    ['en.md', `---\ntitle: The library lends books\n---\n\n${text.en}${parts.en}`],
  ]);
  if (text.fr !== undefined)
    files.set('fr.md', `---\ntitle: La bibliothèque prête des livres\n---\n\n${text.fr}${parts.fr}`);
  return valueOf(parseStatement({ slug: '2033-05-12-library', files }));
}

describe.each(['a4', 'letter'] as const)('On %s', (paper) => {
  it.each(WAYS)('what the template places is proved in %s', async (_, languages) => {
    const made = await pdfOf(LIBRARY, { template: TEMPLATE, paper, languages });
    expect(made.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const kept = made.diagnostics.filter(({ code }) => code === 'pages/part-kept');
    // In three columns a half of one is a few words wide.
    if (languages.length < 3) expect(kept).toEqual([]);
    else expect(kept.length).toBeLessThan(3);
  });
});

describe('A release on one page', () => {
  const composed = valueOf(set(LIBRARY));

  it('has its contacts and what is said of the house side by side in each column, level across them', () => {
    const [english, french] = [lineWith(composed, 'Press contact'), lineWith(composed, 'Contact presse')];
    const [about, apropos] = [lineWith(composed, 'About the City'), lineWith(composed, 'À propos des')];
    const ys = [english, french, about, apropos].map(({ item }) => item.y);
    for (const y of ys) expect(y).toBeCloseTo(ys[0] ?? 0, 6);
    expect(english.item.x).toBeLessThan(about.item.x);
    expect(about.item.x).toBeLessThan(french.item.x);
    expect(french.item.x).toBeLessThan(apropos.item.x);
  });

  it('has its facts over the whole area, one language under the other, in their tint', () => {
    const [english, french] = [lineWith(composed, 'Facts and figures'), lineWith(composed, 'En chiffres')];
    expect(english.item.x).toBeCloseTo(french.item.x, 0);
    expect(french.item.y).toBeGreaterThan(english.item.y);
    const [tint] = composed.composition.pages[0]?.items.filter((item) => item.kind === 'box' && item.y > 100) ?? [];
    if (tint?.kind !== 'box') throw new Error('there is no tint');
    expect(tint.y).toBeLessThan(english.item.y);
    expect(tint.y + tint.height).toBeGreaterThan(french.item.y);
  });

  it('has all of it in the size of its roles, under the text', () => {
    const last = lineWith(composed, 'Nothing else has to be shown');
    for (const text of ['Paul Sample', 'run nine houses', 'Books on board', 'Photographs of the barge']) {
      const { item } = lineWith(composed, text);
      expect(item.y).toBeGreaterThan(last.item.y);
      expect(item.runs[0]?.size).toBe(8);
    }
  });

  it('has it read after the text, each part aside', () => {
    const { item } = lineWith(composed, 'Paul Sample');
    expect(rolesOver(item.runs[0]?.owner)).toEqual(['Document', 'Sect', 'Div', 'Aside', 'P']);
    const bullet = lineWith(composed, 'Books on board');
    expect(rolesOver(bullet.item.runs[0]?.owner)).toEqual([
      'Document',
      'Sect',
      'Div',
      'Aside',
      'L',
      'LI',
      'LBody',
      'P',
    ]);
  });
});

describe('A release on several pages', () => {
  const composed = valueOf(set(longer(16)));
  const count = composed.composition.pages.length;

  it('has what is for the first page there, and what is for the last one there', () => {
    expect(count).toBeGreaterThan(1);
    expect(lineWith(composed, 'Press contact').page).toBe(1);
    const last = styleWith(
      PLACED.replace('of: contacts, in: foot, pages: first', 'of: contacts, in: foot, pages: last'),
    );
    const moved = valueOf(set(longer(16), { template: last }));
    expect(lineWith(moved, 'Press contact').page).toBe(moved.composition.pages.length);
    expect(lineWith(moved, 'About us').page).toBe(1);
  });

  it('reads what the last page alone has after what page one has, wherever the template names it', () => {
    const [version] = LIBRARY.versions;
    if (version === undefined) throw new Error('the library has versions');
    const { after } = surroundingsOf(version, { template: TEMPLATE, meta: LIBRARY.meta }, LIBRARY.versions);
    const parts = after.filter((entry) => typeof entry === 'string');
    expect(parts).toEqual(['contacts', 'about', 'facts', 'notes-to-editors']);
  });

  it('has what is for all pages on each, read out once', () => {
    const all = styleWith('  - { block: part, of: contacts, in: foot, pages: all }\n');
    const lines = linesOf(valueOf(set(longer(16), { template: all }))).filter(({ text }) => text === 'Press contact');
    expect(lines.map(({ page }) => page)).toEqual(Array.from({ length: count }, (_, i) => i + 1));
    expect(lines.map(({ item }) => rolesOver(item.runs[0]?.owner).length > 0)).toEqual(lines.map((_, i) => i === 0));
  });

  it.each(Array.from({ length: 10 }, (_, i) => i + 5))(
    'is proved with a foot on the last page that may be too tall for it: %i paragraphs',
    async (paragraphs) => {
      const last = styleWith(
        '  - { block: part, of: contacts, in: foot, pages: last }\n  - { block: part, of: about, in: foot, pages: last }\n',
      );
      const made = await pdfOf(longer(paragraphs), { template: last });
      expect(made.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    },
  );
});

describe('A hostile release', () => {
  const many = Array.from({ length: 60 }, (_, i) => `Desk ${i + 1}, +41 22 555 01 ${String(i + 10)}`).join('\\\n');
  const crowd = {
    en: `<!-- contacts -->\n## Press contact\n\n${many}\n`,
    fr: `<!-- contacts -->\n## Contact presse\n\n${many.replaceAll('Desk', 'Poste')}\n`,
  };

  it('has contacts that would fill a page after its text, and says so at their line', async () => {
    const statement = parsed(PARAGRAPH, crowd);
    const made = await pdfOf(statement, { template: TEMPLATE });
    const [warning] = made.diagnostics.filter(({ code }) => code === 'pages/part-kept');
    expect(warning?.message).toMatch(
      /^the contacts stand after the text, .* \(templates\/placed\.yaml:\d+\): they leave no room/u,
    );
    expect(warning?.place).toMatchObject({ file: 'en.md', line: 8 });
    expect(valueOf(made).report).toBeDefined();
  });

  it('has contacts with a note after its text as well', async () => {
    const noted = {
      en: '<!-- contacts -->\nPaul Sample, +41 22 555 01 20[^1]\n\n[^1]: From nine to five.\n',
      fr: '<!-- contacts -->\nPaul Sample, +41 22 555 01 20[^1]\n\n[^1]: De neuf heures à dix-sept heures.\n',
    };
    for (const languages of [[EN], [EN, FR]]) {
      const made = await pdfOf(parsed(PARAGRAPH, noted), { template: TEMPLATE, languages });
      const [warning] = made.diagnostics.filter(({ code }) => code === 'pages/part-kept');
      expect(warning?.message).toContain('a note is marked in them');
      expect(valueOf(made).report).toBeDefined();
    }
  });

  it('without contacts leaves no gap for them', () => {
    const none = valueOf(set(parsed(PARAGRAPH, { en: '', fr: '' })));
    const some = valueOf(set(parsed(PARAGRAPH)));
    expect(linesOf(none).filter(({ text }) => text === 'Press contact')).toEqual([]);
    const footOf = ({ composition }: Composed) =>
      Math.min(
        ...(composition.pages[0]?.items ?? []).flatMap((item) =>
          item.kind === 'rule' && item.y > 400 ? [item.y] : [],
        ),
      );
    expect(footOf(none)).toBeGreaterThan(footOf(some));
  });

  it('in one language alone is set and proved as in two', async () => {
    const made = await pdfOf(parsed({ en: PARAGRAPH.en }), { template: TEMPLATE });
    expect(made.diagnostics.filter(({ code }) => code !== 'pages/no-name')).toEqual([]);
  });
});

test('A part says the same in the mail whether its template places it or not', () => {
  const [version] = LIBRARY.versions;
  const said = version?.blocks.filter(({ matter }) => matter !== undefined).map(textOfBlock) ?? [];
  const lines = linesOf(valueOf(set(LIBRARY, { languages: [EN] }))).map(({ text }) => text);
  expect(said.length).toBeGreaterThan(6);
  expect(lines.join(' ')).toContain('Press Office of the City Libraries');
});

test.each([
  [
    'of: contacts, in: foot, pages: first',
    'of: sponsors, in: foot',
    'a part is of facts, notes-to-editors, about, contacts',
  ],
  ['of: contacts, in: foot, pages: first', 'of: contacts, in: foot, pages: later', 'first, last or all'],
  ['of: contacts, in: foot, pages: first', 'of: about, in: foot', 'the about of a statement stand in another block'],
  ['of: contacts, in: foot, pages: first', 'of: contacts, in: head, pages: last', 'write `in: foot`'],
  ['share: 0.5 }\n  - { block: part, of: about', 'share: 0.7 }\n  - { block: part, of: about', 'of 1 together'],
  ['at: area, fill: sand', 'at: area, share: 0.5', 'a share is one of a column'],
  ['at: area, fill: sand', 'at: corner', 'must be one of'],
  ['at: area, fill: sand', 'fill: text', 'the facts of a statement in text on text cannot be read'],
])('A part written with `%s` as `%s` is refused at its line', (from, to, message) => {
  const text = STYLE.replace(FOOT_RULE, PLACED.replace(from, to)).replace(
    "  hairline: '#808080'\n",
    "  hairline: '#808080'\n  sand: '#eeeeee'\n",
  );
  const read = parseTemplate('placed', 'templates/placed.yaml', text);
  expect(read.ok).toBe(false);
  const [fault] = read.diagnostics;
  expect(fault?.message).toContain(message);
  expect(text.split('\n')[(fault?.place?.line ?? 0) - 1]).toContain('block: part');
});
