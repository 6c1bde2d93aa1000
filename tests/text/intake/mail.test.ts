/** A mail's text is found wherever it stands, and what is the mail's own is named. */
import { describe, expect, it } from 'vitest';
import { unwrappedLinks } from '../../../src/text/intake/wrapped-links.ts';
import { EN, FR } from '../../support/langs.ts';
import { importPages } from './importing.ts';
import { par, wordFile } from './word-files.ts';

const TEXT = `Message on the Day of Rivers

Geneva, 14 March 2027

The Director

The river feeds the towns that stand on it, and they owe it clean water in return. Every town has done its part of the work, and we can all be proud of that.

We thank all those who have worked for this day, and all those who will go on with it tomorrow.

***

Message à l’occasion de la Journée des fleuves

Genève, le 14 mars 2027

La Directrice

Le fleuve nourrit les villes qui le bordent, et elles lui doivent en retour une eau propre. Chaque ville a fait sa part du travail, et nous pouvons tous en être fiers.

Nous remercions tous ceux qui ont travaillé pour ce jour, et tous ceux qui continueront demain.
`;

const HEAD =
  'From: Press Office <press@example.org>\r\nTo: editors@example.net\r\nSubject: Day of Rivers\r\nMIME-Version: 1.0\r\n';
const lines = (text: string) => text.replaceAll('\n', '\r\n');
const plain = (text: string) =>
  `${HEAD}Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${lines(text)}`;
const html = (body: string) =>
  `${HEAD}Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n<html><body>${body}</body></html>`;
const asHtml = (text: string) =>
  text
    .split('\n\n')
    .map((one) => `<p>${one.trim().replaceAll('\n', '<br>')}</p>`)
    .join('\n');

interface Part {
  readonly name: string;
  readonly bytes: Uint8Array;
}

function withParts(text: string, parts: readonly Part[]): string {
  const own = `--=_b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${lines(text)}\r\n`;
  const others = parts.map(
    ({ name, bytes }) =>
      `--=_b\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${(
        Buffer.from(bytes)
          .toString('base64')
          .match(/.{1,76}/gu) ?? []
      ).join('\r\n')}\r\n`,
  );
  return `${HEAD}Content-Type: multipart/mixed; boundary="=_b"\r\n\r\n${own}${others.join('')}--=_b--\r\n`;
}

async function imported(mail: string) {
  const outcome = await importPages({ kind: 'together', page: { name: 'page.eml', bytes: Buffer.from(mail) } });
  const told = outcome.diagnostics.map(({ code, message }) => `${code} ${message}`);
  if (!outcome.ok) return { en: '', fr: '', yaml: '', told, dropped: [] };
  const { files, summary } = outcome.value;
  return {
    en: files.get('en.md') ?? '',
    fr: files.get('fr.md') ?? '',
    yaml: files.get('statement.yaml') ?? '',
    told,
    dropped: summary.dropped.map(({ text }) => text),
  };
}

const DONE = /et tous ceux qui continueront demain\.\n$/u;
const SIGNATURE = 'Jane Petit\nPress Officer | Attachée de presse\nRivers Commission\nT 403-555-0101';

describe('what a mail ends with is named, and not in the text', () => {
  it('is whole where it was passed on in lines that flow, each with the mark of a quoted one', async () => {
    const flowing = TEXT.replace(/(.{30,60}? )(?=\p{L})/gu, '$1\n');
    const quoted = flowing
      .split('\n')
      .map((line) => `> ${line}`)
      .join('\n');
    const mail = plain(`For your information.\n\n> Begin forwarded message:\n> \n${quoted}`).replace(
      'charset=utf-8',
      'charset=utf-8; format=flowed',
    );
    expect(flowing).not.toBe(TEXT);
    const [passedOn, sent] = [await imported(mail), await imported(plain(TEXT))];
    expect([passedOn.en, passedOn.fr]).toEqual([sent.en, sent.fr]);
    expect(sent.en).toContain('owe it clean water in return. Every');
  });

  it.each([
    ['a signature after its delimiter', `${TEXT}\n-- \n${SIGNATURE}\n`, /^signature: Jane Petit$/u],
    ['a signature with a telephone', `${TEXT}\n${SIGNATURE}\n`, /^signature: T 403-555-0101$/u],
    [
      'a notice of confidence',
      `${TEXT}\nThis e-mail and any attachment may be confidential. If you are not the intended recipient, please delete it.\n`,
      /^notice: This e-mail and any attachment/u,
    ],
    [
      'a notice of confidence in French',
      `${TEXT}\nCe courriel et ses pièces jointes peuvent être confidentiels. Si vous l’avez reçu par erreur, veuillez le supprimer.\n`,
      /^notice: Ce courriel/u,
    ],
    [
      'the mail that it answers',
      `${TEXT}\nOn Mon, 8 Mar 2027 at 10:02, Newsroom wrote:\n> When will we have the text?\n`,
      /^quoted mail: > When will we have the text\?$/u,
    ],
    [
      'the mail that it answers, by its headers',
      `${TEXT}\n-----Original Message-----\nFrom: Newsroom\nSent: Monday, 8 March 2027 10:02\nTo: Press Office\nSubject: Day of Rivers\n\nWhen will we have the text?\n`,
      /^quoted mail: When will we have the text\?$/u,
    ],
  ])('%s', async (_, text, named) => {
    const { fr, told, dropped } = await imported(plain(text));
    expect(fr).toMatch(DONE);
    expect(
      dropped.filter((one) => named.test(one)),
      dropped.join(' // '),
    ).toHaveLength(1);
    expect(told.some((one) => one.startsWith('intake/mail-ends the mail’s '))).toBe(true);
  });

  it('in HTML too', async () => {
    const { fr, dropped } = await imported(html(asHtml(`${TEXT}\n${SIGNATURE}`)));
    expect(fr).toMatch(DONE);
    expect(dropped.join('\n')).toContain('signature: Jane Petit');
  });

  it('but a mail that was passed on has its text under the headers', async () => {
    const { en, fr } = await imported(
      plain(
        `For you.\n\n-----Original Message-----\nFrom: Newsroom\nSent: Monday, 8 March 2027 10:02\nTo: Press Office\nSubject: Day of Rivers\n\n${TEXT}`,
      ),
    );
    expect(en).toContain('The river feeds the towns');
    expect(fr).toMatch(DONE);
  });
});

const DOCUMENT = wordFile({
  bare: true,
  body: TEXT.split('\n\n')
    .map((one) => par(one.trim()))
    .join(''),
});

describe('a text that is attached', () => {
  it('is found behind its covering letter, which is named', async () => {
    const mail = withParts('Dear colleagues,\n\nPlease find attached the message of the Director.\n', [
      { name: 'message.docx', bytes: DOCUMENT },
    ]);
    const { en, fr, told, dropped } = await imported(mail);
    expect(en).toContain('The river feeds the towns');
    expect(fr).toMatch(DONE);
    expect(told).toContain('intake/attached the text was taken from what is attached: message.docx');
    expect(dropped).toContain('covering mail: Please find attached the message of the Director.');
  });

  it('has the embargo of its covering letter', async () => {
    const mail = withParts(
      'Embargoed until 14 March 2027, 10:00 a.m. (Geneva time)\n\nPlease find attached the message of the Director.\n',
      [{ name: 'message.docx', bytes: DOCUMENT }],
    );
    expect((await imported(mail)).yaml).toContain('until: 2027-03-14T10:00+01:00');
  });

  it('may be in a file for each language', async () => {
    const [english = '', french = ''] = TEXT.split('***');
    const file = (text: string) =>
      wordFile({
        bare: true,
        body: text
          .trim()
          .split('\n\n')
          .map((one) => par(one.trim()))
          .join(''),
      });
    const { en, fr } = await imported(
      withParts('Please see the attachments.\n', [
        { name: 'en.docx', bytes: file(english) },
        { name: 'fr.docx', bytes: file(french) },
      ]),
    );
    expect(en).toContain('The river feeds the towns');
    expect(fr).toMatch(DONE);
  });

  it('may be the mail that was passed on as a whole', async () => {
    const inner = withParts(TEXT, [{ name: 'facts.pdf', bytes: Uint8Array.of(1, 2, 3) }]);
    const outer = `${HEAD}Content-Type: multipart/mixed; boundary="=_c"\r\n\r\n--=_c\r\nContent-Type: text/plain\r\n\r\nPlease set this today.\r\n--=_c\r\nContent-Type: message/rfc822\r\nContent-Disposition: attachment\r\n\r\n${inner}\r\n--=_c--\r\n`;
    const { fr, dropped, told } = await imported(outer);
    expect(fr).toMatch(DONE);
    expect(dropped).toContain('attached: facts.pdf');
    expect(told).toContain('intake/attached the text was taken from what is attached: forwarded.eml');
  });

  it('is only named where the mail has the text', async () => {
    const { fr, dropped } = await imported(withParts(TEXT, [{ name: 'message.docx', bytes: DOCUMENT }]));
    expect(fr).toMatch(DONE);
    expect(dropped).toContain('attached: message.docx');
  });

  it('is named where only Outlook can read it', async () => {
    const { told } = await imported(withParts(TEXT, [{ name: 'winmail.dat', bytes: Uint8Array.of(1, 2, 3) }]));
    expect(told.join('\n')).toContain('intake/not-read winmail.dat may hold the text');
  });

  it.each(['winmail.dat', 'message.pdf'])('is named where the mail has no text beside it: %s', async (name) => {
    const { told } = await imported(withParts('', [{ name, bytes: Uint8Array.of(1, 2, 3) }]));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^intake\/no-paragraphs the mail has no text, and /u);
    expect(told[0]).toContain(name);
  });
});

describe('links that led through a gateway lead where they were meant to', () => {
  it.each([
    [
      'https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.example.org%2Fen%2Frivers%3Fa%3D1%26b%3D2&data=05%7C02&reserved=0',
      'https://www.example.org/en/rivers?a=1&b=2',
    ],
    ['https://urldefense.com/v3/__https://www.example.org/en/rivers__;!!AbC!xyz$', 'https://www.example.org/en/rivers'],
    [
      'https://urldefense.proofpoint.com/v2/url?u=https-3A__www.example.org_en_rivers&d=Dw&c=x',
      'https://www.example.org/en/rivers',
    ],
    [
      'https://www.example.org/?url=https%3A%2F%2Fexample.net',
      'https://www.example.org/?url=https%3A%2F%2Fexample.net',
    ],
  ])('%s', (wrapped, own) => {
    expect(unwrappedLinks(`See ${wrapped} now`, false).text).toBe(`See ${own} now`);
    expect(unwrappedLinks(`<a href="${wrapped.replaceAll('&', '&amp;')}">x</a>`, true).text).toBe(
      `<a href="${own.replaceAll('&', '&amp;')}">x</a>`,
    );
  });

  it('and this is told', async () => {
    const wrapped =
      'https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.example.org%2Frivers&amp;data=05';
    const linked = (text: string) =>
      text
        .replace('Every town', `<a href="${wrapped}">Every town</a>`)
        .replace('Chaque ville', `<a href="${wrapped}">Chaque ville</a>`);
    const { en, told } = await imported(html(linked(asHtml(TEXT))));
    expect(en).toContain('[Every town](<https://www.example.org/rivers>)');
    expect(told.join('\n')).toContain('intake/wrapped-links 2 links led through a mail gateway');
  });
});

describe('what is attached and not taken is asked about', () => {
  const questions = async (mail: string) => {
    const made = await importPages({ kind: 'together', page: { name: 'page.eml', bytes: Buffer.from(mail) } });
    if (!made.ok) throw new Error(made.diagnostics.map(({ message }) => message).join('\n'));
    return made.value.summary.questions.map(({ about, message }) => `${about}: ${message}`).join('\n');
  };
  const [english = '', french = ''] = TEXT.split('***');
  const file = (text: string) =>
    wordFile({
      bare: true,
      body: text
        .trim()
        .split('\n\n')
        .map((one) => par(one.trim()))
        .join(''),
    });

  it('where it is a text in a language that the mail has not', async () => {
    expect(await questions(withParts(english, [{ name: 'communique.docx', bytes: file(french) }]))).toContain(
      'language.fr: communique.docx is attached, and has a text in fr that the mail has not: “Message à l’occasion',
    );
  });

  it('unless that text was given as well', async () => {
    const mail = withParts(english, [{ name: 'communique.docx', bytes: file(french) }]);
    const pages = new Map([
      [EN, { name: 'page.eml', bytes: Buffer.from(mail) }],
      [FR, { name: 'communique.docx', bytes: file(french) }],
    ] as const);
    const made = await importPages({ kind: 'apart', pages });
    expect(made.ok && made.value.summary.questions.map(({ about }) => about)).toEqual([]);
  });

  it('where the mail has few words, and it is not read', async () => {
    const letter = 'Dear colleagues,\n\nPlease find attached the message of the Director.\n';
    expect(await questions(withParts(letter, [{ name: 'message.pdf', bytes: Uint8Array.of(1) }]))).toContain(
      'its text may be in what is attached and not read: message.pdf',
    );
  });

  it('where only Outlook can read it', async () => {
    expect(await questions(withParts(TEXT, [{ name: 'winmail.dat', bytes: Uint8Array.of(1, 2, 3) }]))).toMatch(
      /^text: winmail\.dat may hold the text/u,
    );
  });

  it('but not where the mail has the same text', async () => {
    expect(await questions(withParts(TEXT, [{ name: 'message.docx', bytes: DOCUMENT }]))).toBe('');
    expect(await questions(withParts(TEXT, [{ name: 'facts.pdf', bytes: Uint8Array.of(1) }]))).toBe('');
  });

  it('and a file that is damaged is told', async () => {
    const { told } = await imported(withParts(TEXT, [{ name: 'message.docx', bytes: DOCUMENT.slice(0, 900) }]));
    expect(told.join('\n')).toContain('intake/not-read message.docx is attached, and could not be read: ');
  });
});

describe('what a covering letter says of an embargo', () => {
  const covering = (sentence: string) =>
    withParts(`Dear all,\n\n${sentence}\n\nBest,\nIda\n`, [{ name: 'rivers.docx', bytes: DOCUMENT }]);

  it('binds the text that is attached, and is no sentence of it', async () => {
    const mail = covering('Please find attached the message, under embargo until 14 March 2027, 10:00 CET.');
    const { en, yaml, dropped } = await imported(mail);
    expect(yaml).toContain('until: 2027-03-14T10:00+01:00');
    expect(yaml).not.toContain('unsettled');
    expect(en).not.toContain('Please find attached');
    expect(dropped.join('\n')).toContain('covering mail: Please find attached the message, under embargo until');
  });

  it('and so does that only what is spoken counts', async () => {
    const { en, yaml } = await imported(
      covering('Please find attached the message.\n\nPlease check against delivery.'),
    );
    expect(yaml).toContain('status: check-against-delivery');
    expect(en).not.toContain('check against');
  });

  it('is asked about where it says no instant', async () => {
    const { yaml, told } = await imported(covering('Please find attached the message; the embargo is as agreed.'));
    expect(yaml).toMatch(/about: restriction\n +message: "the mail says of what is attached that it is held back: /u);
    expect(told.join('\n')).toContain('intake/restricted');
  });

  it('is read in its subject too', async () => {
    const mail = plain(TEXT).replace(
      'Subject: Day of Rivers',
      'Subject: Rivers, embargoed until 14 March 2027, 10:00 CET',
    );
    expect((await imported(mail)).yaml).toContain('until: 2027-03-14T10:00+01:00');
  });

  it.each([
    ['Rivers, embargoed until 14 March 2027, 10:00 CET', /until: 2027-03-14T10:00\+01:00/u],
    ['Rivers, not before tomorrow 8 a.m.', /about: restriction/u],
  ])('is read in its subject where the text is attached: %s', async (subject, expected) => {
    const mail = covering('Please find attached the message.').replace(/^Subject: .*$/mu, `Subject: ${subject}`);
    expect(mail).toContain(subject);
    expect((await imported(mail)).yaml).toMatch(expected);
  });
});

describe('what mail programs and newsletters put around a text is named', () => {
  it.each([
    ['View this email in your browser', 'You are receiving this email because you subscribed to our news.'],
    ['Voir ce courriel dans votre navigateur', 'Vous recevez ce courriel parce que vous êtes abonné à nos nouvelles.'],
  ])('%s', async (over, under) => {
    const body = `<p>${over}</p>${asHtml(TEXT)}<p>${under}</p><p>Unsubscribe from this list Update your preferences</p>`;
    const { en, fr, yaml, dropped } = await imported(html(body));
    expect(yaml).not.toContain('unsettled');
    expect(`${en}${fr}`).not.toMatch(/browser|navigateur|receiving|recevez|nsubscribe/u);
    expect(dropped.join('\n')).toMatch(/navigateur|browser/u);
  });

  it('the leave that its writer takes, with their name', async () => {
    const { fr, dropped } = await imported(html(`${asHtml(TEXT)}<p>Best regards<br>Jane Petit</p>`));
    expect(fr).toMatch(DONE);
    expect(dropped).toEqual(expect.arrayContaining(['signature: Best regards', 'signature: Jane Petit']));
  });

  it('pictures and doubled addresses of Outlook’s plain text', async () => {
    const text = `[cid:image001.png@01DA.5]\n\n${TEXT}\nSee press@example.org<mailto:press@example.org> or https://example.org<https://example.org/>.\n`;
    const { en, fr, dropped } = await imported(plain(text));
    expect(en).not.toContain('cid:');
    expect(fr).toContain('See press@example.org or https://example.org.');
    expect(dropped).toContain('picture [cid:image001.png@01DA.5]');
  });
});

describe('the lines of a mail are those of its file', () => {
  const lineOf = async (mail: string) => {
    const made = await importPages({ kind: 'together', page: { name: 'page.eml', bytes: Buffer.from(mail) } });
    return made.ok ? made.value.summary.versions.map(({ line }) => mail.split('\r\n')[line - 1]) : [];
  };

  it('under its headers', async () => {
    expect(await lineOf(plain(TEXT))).toEqual([
      'Message on the Day of Rivers',
      'Message à l’occasion de la Journée des fleuves',
    ]);
  });

  it('of quoted-printable, where a line goes on in the next, and of HTML in a part', async () => {
    const soft = asHtml(TEXT).replace('clean water', 'clean =\r\nwater').replaceAll('\n', '\r\n');
    const body = `<html><body>\r\n${soft.replace(/[’éàè]/gu, (letter) => [...Buffer.from(letter)].map((byte) => `=${byte.toString(16).toUpperCase()}`).join(''))}</body></html>`;
    const mail = `${HEAD}Content-Type: multipart/alternative; boundary="=_b"\r\n\r\n--=_b\r\nContent-Type: text/plain\r\n\r\nSee the other part.\r\n--=_b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${body}\r\n--=_b--\r\n`;
    expect(await lineOf(mail)).toEqual([
      '<p>Message on the Day of Rivers</p>',
      '<p>Message =C3=A0 l=E2=80=99occasion de la Journ=C3=A9e des fleuves</p>',
    ]);
  });
});
