/** Footnotes that are written out become footnotes only where marks and notes answer each other one by one. */
import { describe, expect, it } from 'vitest';
import { importPages, readPage } from './importing.ts';

interface Parts {
  readonly text: string;
  readonly notes: string;
}

const FRENCH = `La Directrice
Message à l’occasion de la Journée des phares

Un phare ne demande rien aux navires qu’il sauve, et il ne choisit pas entre eux.

Sa lumière fut d’abord un feu de bois, puis une lampe à huile.
`;

function page({ text, notes }: Parts): string {
  return `The Director
Anne Example
Geneva, 14 June 2019
Message on the Day of Lighthouses

A lighthouse asks nothing of the ships that it saves, and it does not choose among them${text}

Its light was once a fire of wood, then a lamp of oil.
${notes}
*****

${FRENCH}`;
}

async function imported(parts: Parts) {
  const bytes = new TextEncoder().encode(page(parts));
  const made = await importPages({ kind: 'together', page: { name: 'page.txt', bytes } });
  const files = made.ok ? made.value.files : new Map<string, string>();
  return {
    english: files.get('en.md') ?? '',
    french: files.get('fr.md') ?? '',
    faults: made.diagnostics.map(({ place, code }) => `${String(place?.line)} ${code}`),
    notes: made.ok ? made.value.summary.versions.map((version) => version.notes) : [],
  };
}

describe('notes under a text', () => {
  it.each([
    { what: 'in square brackets', text: '.[1] So it is.[2]', notes: '[1] Register, p. 4.\n[2] Annex, p. 5.\n' },
    { what: 'in round brackets', text: ' (1). So it is (2).', notes: '(1) Register, p. 4.\n(2) Annex, p. 5.\n' },
    { what: 'raised', text: '.¹ So it is.²', notes: '¹ Register, p. 4.\n² Annex, p. 5.\n' },
    {
      what: 'raised, and plain under a rule',
      text: '.¹ So it is.²',
      notes: '____\n1 Register, p. 4.\n2 Annex, p. 5.\n',
    },
    {
      what: 'numbered under a word',
      text: '.[1] So it is.[2]',
      notes: 'Notes:\n1) Register, p. 4.\n2) Annex, p. 5.\n',
    },
    { what: 'with lines between', text: '.[1] So it is.[2]', notes: '[1] Register, p. 4.\n\n[2] Annex, p. 5.\n\n' },
  ])('become its footnotes: $what', async ({ text, notes }) => {
    const made = await imported({ text, notes });
    expect(made.faults).toEqual([]);
    expect(made.notes).toEqual([2, 0]);
    expect(made.english).toMatch(/among them\.?\[\^1\]\.? So it is\.?\[\^2\]\.?\n/);
    expect(made.english).toContain('\n\n[^1]: Register, p. 4.\n\n[^2]: Annex, p. 5.\n');
  });

  it.each([
    { what: 'one mark too few', text: '.[1]', notes: '[1] Register, p. 4.\n[2] Annex, p. 5.\n' },
    { what: 'one note too few', text: '.[1] So it is.[2]', notes: '[1] Register, p. 4.\n' },
    { what: 'out of order', text: '.[2] So it is.[1]', notes: '[1] Register, p. 4.\n[2] Annex, p. 5.\n' },
    { what: 'a mark twice', text: '.[1] So it is.[1] And.[2]', notes: '[1] Register, p. 4.\n[2] Annex, p. 5.\n' },
  ])('stay text, and are reported: $what', async ({ text, notes }) => {
    const made = await imported({ text, notes });
    expect(made.faults).toContain('9 intake/unsure-note');
    expect(made.english).not.toContain('[^1]');
  });

  it('may be of the second version alone', async () => {
    const bytes = new TextEncoder().encode(
      page({ text: '.[1]', notes: '' }).replace('entre eux.', 'entre eux[1].') + '\n[1] Registre, p. 4.\n',
    );
    const made = await importPages({ kind: 'together', page: { name: 'page.txt', bytes } });
    expect(made.diagnostics.map(({ place, code }) => `${String(place?.line)} ${code}`)).toEqual([
      '6 intake/unsure-note',
    ]);
    expect(made.ok && made.value.files.get('fr.md')).toContain('entre eux[^1].');
  });
});

it('links to notes may name the page that they are on', async () => {
  const html = (over: string, sentence: string, note: string) =>
    `${over}<p>${sentence}<a href="https://www.example.org/lights.html#${note}"><sup>[1]</sup></a></p><p id="${note}">[1] ${note}, p. 4.</p>`;
  const english = html(
    '<p>The Director</p><p>Anne Example</p><p>Geneva, 14 June 2019</p><h1>Message on the Day of Lighthouses</h1>',
    'A lighthouse asks nothing of the ships that it saves, and it does not choose among them.',
    'Register',
  );
  const french = html(
    '<p>La Directrice</p><h1>Message à l’occasion de la Journée des phares</h1>',
    'Un phare ne demande rien aux navires qu’il sauve, et il ne choisit pas entre eux.',
    'Registre',
  );
  const bytes = new TextEncoder().encode(`<!doctype html><body>${english}<hr>${french}</body>`);
  const made = await importPages({ kind: 'together', page: { name: 'page.html', bytes } });
  expect(made.diagnostics).toEqual([]);
  expect(made.ok && made.value.files.get('en.md')).toContain('among them.[^1]\n\n[^1]: Register, p. 4.\n');
});

it('a mark without any note is reported and stays', async () => {
  const made = await imported({ text: ', as is known.[3]', notes: '' });
  expect(made.faults).toEqual(['6 intake/unsure-note']);
  expect(made.english).toContain('as is known.[3]');
});

it('numbers of an enumeration, squares and lists are none', async () => {
  const made = await imported({
    text: '; (1) they are many, (2) they are far, and they burn on 40 m² each.',
    notes: '\n1. They burn.\n2. They turn.\n\nThat is all that there is to say of the two of them.\n',
  });
  expect(made.faults.filter((fault) => fault.includes('note'))).toEqual([]);
  expect(made.english).toContain('(1) they are many, (2) they are far, and they burn on 40 m² each.');
});

it('a list that repeats what a sentence has counted stays a list', async () => {
  const made = await imported({
    text: '; they ask for two things: (1) oil, and (2) care.',
    notes:
      '\n(1) Oil is brought up once a month.\n(2) Care is what the keeper has.\n\nThat is all that there is to say of the two.\n',
  });
  expect(made.faults.filter((fault) => fault.includes('note'))).toEqual([]);
  expect(made.notes).toEqual([0, 0]);
});

it('a mail that ends its lines keeps each note on its own, however full the line before', async () => {
  const wrapped = `The Director
Anne Example
Geneva, 14 June 2019
Message on the Day of Lighthouses

A lighthouse asks nothing of the ships that it saves, and it does
not choose among them [1]. It has stood on the same rock for many
years, and those who keep it have never asked who is out there in
the dark [2].

------------------------------------------------------------------
1. Register of Lights of the northern and of the southern coasts,
vol. 3, p. 41, as corrected in the second and in the third prints
2. The last barrel was carried up on 2 May 1931.

*****

La Directrice
Message à l’occasion de la Journée des phares

Un phare ne demande rien aux navires qu’il sauve, et il ne choisit
pas entre eux. Il se dresse sur le même rocher depuis des années,
et ceux qui l’entretiennent n’ont jamais demandé qui est là dehors
dans la nuit.
`;
  const bytes = new TextEncoder().encode(wrapped);
  const made = await importPages({ kind: 'together', page: { name: 'page.txt', bytes } });
  expect(made.ok && made.value.files.get('en.md')).toContain(
    '[^1]: Register of Lights of the northern and of the southern coasts, vol. 3, p. 41, as corrected in the second and in the third prints\n\n[^2]: The last',
  );
  expect(made.ok && made.value.summary.dropped).toMatchObject([{ what: 'separator' }, { what: 'separator' }]);
});

it('notes of a page whose marks stand in stress and in words of another language are notes there', async () => {
  const html =
    '<html lang="en"><body><article><h1>The River Has Opened</h1><p>Ashmere, 26 October 2028</p>' +
    '<p>The guild calls it <span lang="fr">une règle du fleuve et de ses gens[1]</span>, and has kept to it for three hundred years.</p>' +
    '<p>It was first written down by the keepers of the lock, who called it <i>a rule[2]</i> and <b>a law[3]</b> of theirs.</p>' +
    '<p>[1] Register of the guild, p. 4.</p><p>[2] Annex to the register, p. 5.</p><p>[3] The same, p. 7.</p></article></body></html>';
  const text = (await readPage(html, 'page.html')).of('en');
  expect(text).toContain('une règle du fleuve et de ses gens[^1]');
  expect(text).toContain('*a rule[^2]* and **a law[^3]** of theirs.');
  expect(text).toContain('[^1]: Register of the guild, p. 4.');
});
