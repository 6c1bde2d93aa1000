/** What stands under a release: rows of what to do with the page, telephones that look like items, who put the page up. */
import { expect, it } from 'vitest';
import { markerOf } from '../../../src/text/intake/lines.ts';
import { readPage } from './importing.ts';

const RU = `Открытое письмо о береге озера

3 мая 2027 года

Мы просим закрыть берег озера для машин. Каждую весну здесь гнездятся лебеди.

Мы готовы помочь вам знаниями, временем и людьми.
`;
const FR = `Lettre ouverte sur la rive du lac

3 mai 2027

Nous demandons que la rive du lac soit fermée aux voitures. Les cygnes y nichent chaque printemps.

Nous sommes prêts à vous aider de nos connaissances, de notre temps et de nos équipes.
`;

it.each(['Поделиться: ВКонтакте · Telegram · Электронная почта', 'Compartir en: Facebook | X | WhatsApp'])(
  'A row of networks under the last of two versions is in neither: %s',
  async (row) => {
    const { of, asked } = await readPage(`${RU}\n${FR}\n${row}\n`);
    for (const lang of ['ru', 'fr']) expect(of(lang)).not.toContain(row);
    expect(asked).toEqual([]);
  },
);

it('A row of networks over the address of the site is none of its contacts', async () => {
  const { of } = await readPage(
    `${RU}\n${FR}\nPartager sur : Facebook | X | WhatsApp\nRetour aux communiqués\nUnion des amis du lac · 4, quai du Port · Tél. +00 1 555 0100\nMentions légales · Cookies\n`,
  );
  expect(of('fr')).not.toContain('WhatsApp');
});

it('A telephone in brackets that begins with noughts is no item of a list, and the page is taken', async () => {
  const { of } = await readPage(
    'Museum has a new director\n\n3 May 2027\n\nThe museum of the sea has a new director from today.\n\nThe ceremony is on 1 June.\n\nMuseum of the Sea\n(00) 5550-0100 | www.museum.example\n',
  );
  expect(of('en')).toContain('(00) 5550-0100 | www.museum.example');
  expect(markerOf('0. Wait behind the line.')).toBeUndefined();
  for (const number of ['(21) 5550-0100', '(21) 555 01 00 | www.museum.example', '(2) 5550-0100'])
    expect(markerOf(number)).toBeUndefined();
  expect(markerOf('(21) boats lie in the port')?.number).toBe(21);
  expect(markerOf('(3) 21 boats lie in the port')?.number).toBe(3);
  expect(markerOf('01. Wait behind the line.')?.number).toBe(1);
});

it('What a day is said to be that of is no place', async () => {
  const { facts, of } = await readPage(
    'Un nouveau collège à Saint-Lubin\n\nCommuniqué de presse – Publié le 3 septembre 2027\n\nLe conseil ouvre un nouveau collège. Il accueillera 270 élèves dès la rentrée.\n',
  );
  expect(facts).toContain('date: 2027-09-03');
  expect(facts).not.toContain('Publié');
  expect(of('fr')).toContain('label: Communiqué de presse');
});

it('By the press office is nobody who speaks', async () => {
  const { of } = await readPage(
    '<!doctype html><html lang="en"><body><article><h1>A new school opens</h1><div><span>by <span>press</span></span></div><p>3 September 2027</p><p>The county has opened a school for 270 pupils. It stands beside the river.</p></article></body></html>',
    'page.html',
  );
  expect(of('en')).not.toContain('by press');
});

it('Strokes with spaces part the words of a site at the foot of a page', async () => {
  const { of } = await readPage(`${FR}\nPlan du site – Mentions légales – Accessibilité\n`);
  expect(of('fr')).not.toContain('Mentions');
  const { of: said } = await readPage(`${FR}\nLe lac – une rive – des cygnes\n`);
  expect(said('fr')).toContain('Le lac – une rive – des cygnes');
});

it.each([
  [
    'de',
    'Pressemitteilungen',
    'Pressemitteilung',
    'Neue Schule öffnet im September',
    '20. Mai 2027',
    'Die Stadt öffnet im September eine neue Schule. Sie hat Platz für 270 Kinder.',
  ],
  [
    'it',
    'Comunicati stampa',
    'COMUNICATO STAMPA',
    'Nove ore di attesa per 61 persone',
    '4 luglio 2027',
    'È attraccata questa mattina nel porto la nave Albatros, con a bordo 61 persone soccorse giovedì.',
  ],
])(
  'A text is called what stands over it, and not what its site calls the list that it is in (%s)',
  async (lang, ...[list, label, title, day, text]) => {
    const { of } = await readPage(`${list}\n\n${label}\n\n${title}\n\n${day}\n\n${text}\n`);
    expect(of(lang)).toContain(`label: ${label}\n`);
  },
);

it('The foot of a university that has its number of tax is none of the text (it)', async () => {
  const { of, summary } = await readPage(
    'Cordoglio dell’Università di Valmarina\n\n14 gennaio 2027\n\nL’Università di Valmarina esprime profondo cordoglio per la scomparsa della professoressa Renzulli.\n\nAlla famiglia e agli amici va l’abbraccio di tutto l’Ateneo.\n\nCondividi\nFacebook  X  LinkedIn  WhatsApp\nUltime notizie\nAperte le iscrizioni ai corsi di lingua\nUn nuovo laboratorio per la robotica marina\nUniversità degli Studi di Valmarina - via dei Cordai 8 - C.F. 00000000000\nPrivacy - Note legali - Amministrazione trasparente\n',
  );
  expect(of('it').trim().endsWith('l’abbraccio di tutto l’Ateneo.')).toBe(true);
  expect(summary.dropped.map(({ text }) => text)).toContain('Aperte le iscrizioni ai corsi di lingua');
});

it.each([
  'Want to change how you receive these emails? You can update your preferences or unsubscribe from this list.',
  'Vous souhaitez modifier la façon dont vous recevez ces courriels ? Vous pouvez vous désabonner.',
])('What a mailing offers at its foot is in no version: %s', async (line) => {
  const { of, asked } = await readPage(`${FR}\n${line}\n`);
  expect(of('fr')).not.toContain(line.slice(0, 20));
  expect(asked).toEqual([]);
});
