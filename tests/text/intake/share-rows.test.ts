/** Rows of links that sites put under a text to send it on: no words of it, however they stand. */
import { describe, expect, it } from 'vitest';
import { readPage } from './importing.ts';

const EN = `The lighthouse is closed until 15 May

21 February 2026

The lighthouse will be closed to visitors from 1 March to 15 May while its staircase is repaired.
`;

const FR = `Le phare est fermé jusqu’au 15 mai

21 février 2026

Le phare sera fermé aux visiteurs du 1er mars au 15 mai, le temps de réparer son escalier.
`;

const AR = `المنارة مغلقة حتى 15 أيار/مايو

21 شباط/فبراير 2026

تغلق المنارة أبوابها أمام الزوار من 1 آذار/مارس إلى 15 أيار/مايو ريثما يجري إصلاح سلمها.
`;

describe('Left out, and listed', () => {
  it.each([
    [EN, 'Share  Tweet  Print'],
    [EN, 'Share Tweet Print'],
    [EN, 'Print this page    Send to a friend'],
    [EN, 'Send to a friend'],
    [EN, 'Related: Timetable of the ferries'],
    [EN, 'Sent from the media office of the Lamps Authority. To unsubscribe, reply with the word STOP.'],
    [FR, 'Envoyé par le service de presse des phares. Pour vous désabonner, répondez STOP.'],
    [FR, 'Facebook   LinkedIn   Courriel'],
    [FR, 'Envoyer à un ami'],
    [FR, 'Zum Teilen Facebook X WhatsApp'],
    [EN, 'Deel deze paginaFacebookXWhatsApp'],
    [AR, 'فيسبوك\nإكس\nواتساب'],
    [AR, 'إرسال إلى صديق'],
  ])('%s%s', async (text, row) => {
    const { files, summary, asked } = await readPage(`${text}\n${row}\n`);
    const version = [...files].find(([name]) => /^..\.md$/u.test(name))?.[1] ?? '';
    for (const line of row.split('\n')) expect(version).not.toContain(line.split(/ {2,}/u)[0]);
    expect(summary.dropped.map(({ text: left }) => left).join(' ')).toBe(row.replaceAll(/\s+/gu, ' '));
    expect(asked).toEqual([]);
  });
});

it.each([
  'The port has 2 pages on Facebook X',
  'Write to us on Facebook and X',
  'Post of the master Telegram',
  'All six of the boats are on Facebook Instagram',
])('A row that says more than where to send a page stays: %s', async (row) => {
  const { of } = await readPage(`${EN}\n${row}\n`);
  expect(of('en')).toContain(row);
});

it('A row of means alone is of the contacts that it stands over', async () => {
  const { of } = await readPage(`${EN}\nContact\n\nTelephone   E-mail\n+41 22 555 01 40   press@lamps.example\n`);
  expect(of('en')).toMatch(/Telephone\s+E-mail/u);
});

describe('What a site offers to send its readers is its own', () => {
  it.each([
    ['Newsletter', 'Receive our releases by email.', 'Subscribe', EN, 'en'],
    ['Lettre d’information', 'Recevez nos communiqués par courriel.', 'S’abonner', FR, 'fr'],
  ])('%s', async (heading, sentence, button, text, lang) => {
    const [title = '', day = '', paragraph = ''] = text.split('\n\n');
    const { of, asked } = await readPage(
      `<!doctype html><html lang="${lang}"><body><div class="main-col"><h1>${title}</h1><p>${day}</p><p>${paragraph}</p></div><div class="right-col"><h3>${heading}</h3><p>${sentence}</p><button>${button}</button></div></body></html>`,
      'page.html',
    );
    expect(of(lang)).not.toContain(heading);
    expect(of(lang)).not.toContain(sentence);
    expect(of(lang)).toContain(paragraph.trim());
    expect(asked).toEqual([]);
  });
});

describe('A list of links under a text', () => {
  const page = (names: readonly string[]) =>
    `<html lang="en"><body><h1>The lighthouse is closed until 15 May</h1><p>21 February 2026</p><p>The lighthouse will be closed to visitors from 1 March to 15 May while its staircase is repaired.</p><ul>${names.map((name) => `<li><a href="/${name.toLowerCase()}">${name}</a></li>`).join('')}</ul></body></html>`;

  it.each([
    [['Ferries', 'Harbours', 'Lamps'], true],
    [['Ferries', 'Harbours'], false],
  ])('of %j is the site’s where there are three of them or more: %s', async (names, isSites) => {
    const { files } = await readPage(page(names), 'page.html');
    const [text = '', leftOut = ''] = [files.get('en.md'), files.get('left-out.txt')];
    expect(text).toContain('while its staircase is repaired');
    for (const name of names) expect([text.includes(name), leftOut.includes(name)]).toEqual([!isSites, isSites]);
  });
});

it('What a mail marks as quoted is read without its marks where all of it is, and with them where one line is', async () => {
  const quoted = EN.trim()
    .split('\n')
    .map((line) => `> ${line}`.trim())
    .join('\n');
  expect((await readPage(`${quoted}\n`)).of('en')).not.toContain('>');
  expect((await readPage(`${EN}\n> The staircase is older than the tower.\n`)).of('en')).toContain('>');
});
