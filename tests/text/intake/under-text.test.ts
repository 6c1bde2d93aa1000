/** What stands under a text or within it is not lost for looking like something else: a second date, a heading, a line alone. */
import { describe, expect, it, test } from 'vitest';
import { importPages } from './importing.ts';

const ENGLISH = `Council welcomes the agreement on clean water

Geneva, 5 March 2027

The Council of the Lakes welcomes the agreement signed today by the ministers of the nine shore states on the protection of clean water.

The Council calls on all governments to keep their promise and to pay their share of the common fund before the end of the year.`;

const FRENCH = `Le Conseil salue l’accord sur l’eau propre

Genève, le 5 mars 2027

Le Conseil des lacs se félicite de l’accord signé aujourd’hui par les ministres des neuf États riverains sur la protection de l’eau propre.

Le Conseil demande à tous les gouvernements de tenir leur promesse et de verser leur part du fonds commun avant la fin de l’année.`;

async function imported(text: string) {
  const made = await importPages({
    kind: 'together',
    page: { name: 'page.txt', bytes: new TextEncoder().encode(text) },
  });
  if (!made.ok) throw new Error(made.diagnostics.map(({ message }) => message).join('\n'));
  const { files, summary } = made.value;
  return { en: files.get('en.md') ?? '', fr: files.get('fr.md') ?? '', questions: summary.questions };
}

describe('a second date under a text that differs from that over it', () => {
  it.each([
    ['alone', `${ENGLISH}\n\n7 May 2027\n`],
    ['with its place', `${ENGLISH}\n\nDone at Geneva, 7 May 2027\n`],
    ['under the first of two versions', `${ENGLISH}\n\n7 May 2027\n\n${FRENCH}\n`],
    ['under the last', `${ENGLISH}\n\n${FRENCH}\n\n7 mai 2027\n`],
    ['with its label, which is no line of the text', `${ENGLISH}\n\nDate: 7 May 2027\n`],
  ])('is asked about: %s', async (_, page) => {
    const { questions } = await imported(page);
    expect(questions.map(({ about, readings }) => ({ about, readings }))).toEqual([
      { about: 'date', readings: ['2027-03-05', '2027-05-07'] },
    ]);
  });

  it('but the same day again is not', async () => {
    expect((await imported(`${ENGLISH}\n\nDone at Geneva, 5 March 2027\n`)).questions).toEqual([]);
  });
});

test('A heading that sites have as a button stays a heading between two paragraphs', async () => {
  const { en, fr } = await imported(
    `${ENGLISH.replace('The Council calls', 'Share\n\nEach state pays by the number of its people. The Council calls')}\n\n${FRENCH.replace('Le Conseil demande', 'Contact\n\nChaque État verse une part selon le nombre de ses habitants. Le Conseil demande')}\n`,
  );
  expect(en).toMatch(/^#+ Share$/mu);
  expect(fr).toMatch(/^#+ Contact$/mu);
});

test('But a bar of such words under the text stays the site’s own', async () => {
  const { en } = await imported(`${ENGLISH}\n\nShare\nPrint\nHome\n`);
  expect(en).not.toMatch(/Share|Print|Home/u);
});

describe('a text of one line without its full stop, and a signature', () => {
  it('is a statement whose facts are asked', async () => {
    const { en, questions } = await imported(
      'Statement on clean water\n\nThe lakes are clean again, and they will stay so\n\nAnn Petit\nPresident of the Council\n',
    );
    expect(en).toMatch(/^The lakes are clean again, and they will stay so$/mu);
    expect(en).toContain('Ann Petit');
    expect(questions.map(({ about }) => about)).toEqual(['date']);
  });

  it('and nothing but names of menus is none', async () => {
    const made = await importPages({
      kind: 'together',
      page: { name: 'page.txt', bytes: new TextEncoder().encode('Home\nNews\n\nPage not found\n') },
    });
    expect(made.ok).toBe(false);
  });
});
