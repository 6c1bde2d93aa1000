/** Who signs a letter together: each has a line, and nobody alone speaks. */
import { expect, it } from 'vitest';
import { importPages } from './importing.ts';

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
