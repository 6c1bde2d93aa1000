import { describe, expect, it } from 'vitest';
import { composeMail } from '../../../src/file/mail/index.ts';
import { seed } from '../../support/published.ts';
import { valueOf } from '../../support/statement.ts';
import { draft, EMBARGOED, FILE_NAME, FINAL, headerOf, inputFor, PDF, statementWith } from './drafts.ts';
import { EN, FR } from '../../support/langs.ts';

const LONGEST_LINE = 76;

describe('a draft', () => {
  it('opens unsent, with the date of the statement and without an identity of its own', async () => {
    const read = await draft(seed());
    expect(headerOf(read, 'x-unsent')).toBe('1');
    expect(headerOf(read, 'date')).toBe('Wed, 30 Jul 2014 12:00:00 +0000');
    expect(headerOf(read, 'message-id')).toBeUndefined();
    expect(headerOf(read, 'mime-version')).toBe('1.0');
  });

  it('has both texts as alternatives, the HTML last, and the PDF beside them', async () => {
    const { raw } = await draft(seed());
    const types = [...raw.matchAll(/^Content-Type: ([^;\r]+)/gmu)].map(([, type]) => type);
    expect(types).toEqual(['multipart/mixed', 'multipart/alternative', 'text/plain', 'text/html', 'application/pdf']);
    expect(raw).toContain('Content-Type: text/plain; charset=utf-8; format=flowed; delsp=no\r\n');
    expect(raw).toContain('Content-Type: text/html; charset=utf-8\r\n');
  });

  it('says its languages in their order, on the message and on every part', async () => {
    const { raw } = await draft(seed(), { languages: [FR, EN] });
    const languages = [...raw.matchAll(/^Content-Language: (.*)\r$/gmu)].map(([, tags]) => tags);
    expect(languages).toEqual(Array.from({ length: 5 }, () => 'fr, en'));
    const alone = await draft(seed(), { languages: [FR] });
    expect(headerOf(alone, 'content-language')).toBe(FR);
  });

  it('has the attachment byte for byte under its name', async () => {
    const { email } = await draft(seed());
    const [pdf, ...others] = email.attachments;
    expect(others).toEqual([]);
    expect(pdf).toMatchObject({ filename: FILE_NAME, mimeType: 'application/pdf', disposition: 'attachment' });
    if (!(pdf?.content instanceof ArrayBuffer)) throw new Error('the attachment has no bytes');
    expect(Buffer.from(pdf.content).equals(Buffer.from(PDF))).toBe(true);
  });

  it('says in its parts what its files say', async () => {
    const { email, html } = await draft(seed());
    expect(email.html?.replaceAll('\r\n', '\n').trimEnd()).toBe(html.trimEnd());
  });

  it('is in ASCII, in lines that every server takes, ended by CRLF', async () => {
    const { raw } = await draft(seed(), {
      settings: { to: ['Élodie Exemple <elodie@example.org>', 'Bureau « Été » <ete@example.org>'] },
    });
    expect(raw).toMatch(/^[\r\n -~]*$/u);
    const lines = raw.split('\r\n');
    expect(lines.some((line) => /[\r\n]/u.test(line))).toBe(false);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(LONGEST_LINE);
    expect(raw.endsWith('\r\n')).toBe(true);
  });

  it('is as small as 70 KB for the seed with a PDF of 29 KB', async () => {
    const { eml } = await draft(seed());
    expect(eml.length).toBeLessThanOrEqual(70_000);
  });

  it('is the same for the same input, and has other boundaries for another attachment', async () => {
    const [first, second] = [await draft(seed()), await draft(seed())];
    expect(second.raw).toBe(first.raw);
    const other = await draft(seed(), { attachment: { name: FILE_NAME, bytes: PDF.subarray(1) } });
    const boundary = /boundary="([^"]+)"/u;
    expect(boundary.exec(other.raw)?.[1]).not.toBe(boundary.exec(first.raw)?.[1]);
  });

  it('has text files in lines ended by LF alone', async () => {
    const { text, html } = await draft(seed());
    expect(text.endsWith('\n') && html.endsWith('\n')).toBe(true);
    expect(/\r/u.test(text + html)).toBe(false);
  });

  it('has no recipients and no sender where none are named', async () => {
    const read = await draft(statementWith(FINAL), { settings: { to: [] } });
    for (const field of ['to', 'from', 'cc', 'bcc']) expect(headerOf(read, field), field).toBeUndefined();
  });

  it('names every kind of recipient, those of Bcc too, since it is not sent yet', async () => {
    const { email } = await draft(statementWith(FINAL), {
      settings: {
        from: 'Press Office <press@example.org>',
        to: ['desk@example.org', '"Example, Anne" <anne@example.org>'],
        cc: ['Élodie Exemple <elodie@example.org>'],
        bcc: ['archive@example.org'],
      },
    });
    expect(email.from).toMatchObject({ name: 'Press Office', address: 'press@example.org' });
    expect(email.to).toMatchObject([
      { name: '', address: 'desk@example.org' },
      { name: 'Example, Anne', address: 'anne@example.org' },
    ]);
    expect(email.cc).toMatchObject([{ name: 'Élodie Exemple', address: 'elodie@example.org' }]);
    expect(email.bcc).toMatchObject([{ address: 'archive@example.org' }]);
  });

  it('does not change what it is made from', async () => {
    const input = inputFor(statementWith(EMBARGOED));
    const before = structuredClone(input);
    valueOf(await composeMail(input));
    expect(input).toEqual(before);
  });
});

describe('the state of a text', () => {
  it('is said in the subject and in the first lines of both parts: its embargo first', async () => {
    const { subject, text, html, email } = await draft(statementWith(EMBARGOED));
    expect(subject).toBe(
      '[EMBARGOED until 1 December 2026, 10 a.m. (New York time) / SOUS EMBARGO jusqu’au 1er décembre 2026 à 10 heures (heure de New York)] Message on the Day of Examples / Message à l’occasion de la Journée des exemples (Check against delivery / Seul le prononcé fait foi)',
    );
    expect(email.subject).toBe(subject);
    const lines = withPlainSpaces(text).split('\n').slice(0, 5);
    expect(lines).toEqual([
      'Embargoed until 1 December 2026, 10 a.m. (New York time)',
      'Sous embargo jusqu’au 1er décembre 2026 à 10 heures (heure de New York)',
      'Check against delivery',
      'Seul le prononcé fait foi',
      '',
    ]);
    const body = withPlainSpaces(html.slice(html.indexOf('<body')).replaceAll(/<[^>]+>/gu, ''));
    expect(body.trimStart().startsWith(lines[0] ?? '–')).toBe(true);
    const flowed = email.text ?? '';
    expect(withPlainSpaces(flowed).startsWith(lines[0] ?? '–')).toBe(true);
  });

  it('is said again over a version that stands further down', async () => {
    const { text } = await draft(statementWith(EMBARGOED));
    const [, , french = ''] = text.split(/^_+$/mu);
    expect(withPlainSpaces(french)).toContain(
      'Français\n\nSous embargo jusqu’au 1er décembre 2026 à 10 heures (heure de New York)\nSeul le prononcé fait foi\n',
    );
  });

  it('stands before a subject of one’s own too', async () => {
    const { subject } = await draft(statementWith(EMBARGOED), {
      languages: [FR],
      settings: { to: [], subject: 'Journée des exemples' },
    });
    expect(subject).toBe(
      '[SOUS EMBARGO jusqu’au 1er décembre 2026 à 10 heures (heure de New York)] Journée des exemples (Seul le prononcé fait foi)',
    );
  });

  it('is nothing where the text is final', async () => {
    const { subject, text } = await draft(statementWith(FINAL));
    expect(subject).toBe('Message on the Day of Examples / Message à l’occasion de la Journée des exemples');
    expect(text.startsWith('Le texte français suit.\n')).toBe(true);
  });
});

function withPlainSpaces(text: string): string {
  return text.replaceAll(/[\u00A0\u202F]/gu, ' ');
}
