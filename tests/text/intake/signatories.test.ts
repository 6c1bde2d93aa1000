/** Who signs a letter together: each has a line, and nobody alone speaks. */
import { expect, it, test } from 'vitest';
import { importPages } from './importing.ts';
import { holds } from './shaped-pages.ts';
import { par, wordFile } from './word-files.ts';

const letter = (english: string, french: string): string => `# Open letter on the closure of rural post offices

Brussels, 6 July 2026

Dear Minister,

On 1 July you announced that 214 rural post offices will close by the end of 2027. We ask you to think again.

Yours sincerely,

${english}

---

# Lettre ouverte sur la fermeture des bureaux de poste ruraux

Bruxelles, le 6 juillet 2026

Madame la Ministre,

Le 1er juillet, vous avez annoncé que 214 bureaux de poste ruraux fermeraient d’ici à la fin de 2027. Nous vous demandons d’y réfléchir encore.

Veuillez agréer, Madame la Ministre, l’expression de notre haute considération.

${french}
`;

async function imported(page: string, file = 'letter.md') {
  const outcome = await importPages({
    kind: 'together',
    page: { name: file, bytes: new TextEncoder().encode(page) },
  });
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  const { files, summary } = outcome.value;
  const text = (name: string): string => (files.get(name) ?? '').replaceAll('\u00A0', ' ');
  return { en: text('en.md'), fr: text('fr.md'), facts: text('statement.yaml'), questions: summary.questions };
}

it.each([
  ['a line each', ''],
  ['two spaces at the ends', '  '],
  ['a stroke at the ends', '\\'],
])('two mayors who sign a Markdown letter have a line each, and neither is its speaker: %s', async (_, end) => {
  const { en, fr, facts, questions } = await imported(
    letter(
      `Anna Vermeer, Mayor of Oostdorp${end}\nJean Lacroix, Mayor of Pont-le-Bois`,
      `Anna Vermeer, maire d’Oostdorp${end}\nJean Lacroix, maire de Pont-le-Bois`,
    ),
  );
  expect(questions).toEqual([]);
  expect(facts).not.toContain('speaker');
  expect(en).toMatch(/<!-- signature -->\nAnna Vermeer, Mayor of Oostdorp\\\nJean Lacroix, Mayor of Pont-le-Bois\n$/u);
  expect(fr).toMatch(/<!-- signature -->\nAnna Vermeer, maire d’Oostdorp\\\nJean Lacroix, maire de Pont-le-Bois\n$/u);
});

it('a paragraph whose lines begin with names and end as a sentence does stays one', async () => {
  const { en } = await imported(
    letter(
      'Anna Vermeer, who leads Oostdorp,\nJean Lacroix, who leads Pont-le-Bois.',
      'Anna Vermeer, maire d’Oostdorp.',
    ),
  );
  expect(en).toContain('Anna Vermeer, who leads Oostdorp, Jean Lacroix, who leads Pont-le-Bois.');
});

const joint = (between: string) => `Joint Statement of the Presidents of Arvenia and Belmark

Orm, 28 May 2026

We met today, and we agreed to open the border at Lisse from 1 July.

For Arvenia:${between}For Belmark:
Ivo Marn${between}    Lea Kross
President${between}   President

Déclaration conjointe des Présidents de l’Arvénie et de la Belmarque

Orm, le 28 mai 2026

Nous nous sommes rencontrés aujourd’hui, et nous sommes convenus d’ouvrir la frontière à Lisse à compter du 1er juillet.

Pour l’Arvénie :${between}Pour la Belmarque :
Ivo Marn${between}        Lea Kross
Président${between}       Présidente
`;

it('two who sign side by side have lines of their own, and neither speaks alone', async () => {
  const { en, fr, facts, questions } = await imported(joint('                '), 'letter.txt');
  expect(questions).toEqual([]);
  expect(facts).not.toContain('speaker');
  expect(en).toMatch(/For Arvenia:[\s\S]*Ivo Marn\\\nPresident[\s\S]*For Belmark:[\s\S]*Lea Kross\\\nPresident/u);
  expect(fr).toMatch(
    /Pour l’Arvénie :[\s\S]*Ivo Marn\\\nPrésident[\s\S]*Pour la Belmarque :[\s\S]*Lea Kross\\\nPrésidente/u,
  );
});

it('figures beside each other are no signatories', async () => {
  const { en } = await imported(
    letter('Anna Vermeer     Jean Lacroix\n214 offices      31 offices', 'Anna Vermeer, maire d’Oostdorp'),
    'letter.txt',
  );
  expect(en).toMatch(/Anna Vermeer.*Jean Lacroix/u);
});

/** Rows of cells as a table of each container that has tables. */
const TABLES: Readonly<
  Record<string, (tables: readonly (readonly (readonly string[])[])[]) => { name: string; bytes: Uint8Array }>
> = {
  html: (tables) => ({
    name: 'page.html',
    bytes: Buffer.from(
      `<!doctype html><html><body><main><p>Geneva, 9 December 2026</p>${tables
        .map(
          (rows) =>
            `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`,
        )
        .join('')}</main></body></html>`,
    ),
  }),
  Word: (tables) => ({
    name: 'page.docx',
    bytes: wordFile({
      bare: true,
      body: `${par('Geneva, 9 December 2026')}${tables
        .map(
          (rows) =>
            `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${par(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`,
        )
        .join(par(''))}`,
    }),
  }),
};

test.each(Object.keys(TABLES))(
  'a table of those who signed under the columns is in each version, and asked about (%s)',
  async (container) => {
    const columns = [
      ['English', 'Español'],
      ['Joint statement on the reefs', 'Declaración conjunta sobre los arrecifes'],
      [
        'We, the heads of agency, speak with one voice on the bleaching of the reefs.',
        'Nosotros, los jefes de organismo, hablamos con una sola voz sobre el blanqueamiento de los arrecifes.',
      ],
      [
        'There is still time, but there is not much of it.',
        'Todavía hay tiempo, pero no queda mucho, y no debemos perderlo.',
      ],
    ];
    const signed = [
      ['Litia Vakacegu', 'Jon Arrieta', 'Mei-Ling Sato'],
      ['Executive Director, Reef Office', 'Director-General, Ocean Fund', 'Secretary-General, Island Union'],
    ];
    const page = TABLES[container]?.([columns, signed]);
    if (page === undefined) throw new Error(container);
    const { files, facts } = holds(await importPages({ kind: 'together', page }), 'en');
    for (const file of ['en.md', 'es.md']) for (const name of signed[0] ?? []) expect(files.get(file)).toContain(name);
    expect(files.has('und.md')).toBe(false);
    expect(facts).toContain('a table stands once under all versions');
  },
);
