/** What people and strangers write into the head of a mail: it says what they wrote, or nothing is made. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeMail, mailSettings, type MailOptions } from '../../../src/file/mail/index.ts';
import { valueOf } from '../../support/statement.ts';
import { draft, FILE_NAME, FINAL, headerOf, inputFor, PDF, statementWith } from './drafts.ts';

const STATEMENT = statementWith(FINAL);

const RULES = {
  from: 'Press Office <press@example.org>',
  to: ['desk@example.org, "Desk, Geneva" <geneva@example.org>'],
  cc: ['editor@example.org'],
  bcc: [],
  subject: 'From the template',
};

function faultsOf(options: MailOptions): readonly string[] {
  const outcome = mailSettings(undefined, options);
  return outcome.ok ? [] : outcome.diagnostics.map(({ code }) => code);
}

describe('the settings of a mail', () => {
  it('are those of the template, an address each', () => {
    expect(valueOf(mailSettings(RULES))).toEqual({
      from: 'Press Office <press@example.org>',
      to: ['desk@example.org', '"Desk, Geneva" <geneva@example.org>'],
      cc: ['editor@example.org'],
      bcc: [],
      subject: 'From the template',
    });
  });

  it('are those of the options where there are some', () => {
    const options = { from: 'anne@example.org', to: 'a@example.org, b@example.org', subject: 'From the option' };
    expect(valueOf(mailSettings(RULES, options))).toMatchObject({ ...options, to: ['a@example.org', 'b@example.org'] });
  });

  it('are none without a template and options', () => {
    expect(valueOf(mailSettings(undefined))).toEqual({ to: [], cc: [], bcc: [] });
  });

  it('tell of everything that is wrong at once', () => {
    const outcome = mailSettings({ to: ['nobody', 'x@'], from: 'a@example.org, b@example.org' }, { subject: ' ' });
    expect(outcome.ok ? [] : outcome.diagnostics.map(({ message }) => message)).toEqual([
      'From has 2 addresses',
      'To has "nobody", which is no address',
      'To has "x@", which is no address',
      'the subject is empty',
    ]);
  });

  it.each([
    'a@example.org',
    "o'neil+press@example.org",
    '"quoted local"@example.org',
    'Anne Example <a@example.org>',
    'J. R. Example <a@example.org>',
    '"Example, Anne" <a@example.org>',
    '"say \\"hello\\"" <a@example.org>',
    'Élodie <a@example.org>',
    '編集部 <a@example.org>',
    'Desk 📰 <a@example.org>',
  ])('take %s', async (written) => {
    const settings = valueOf(mailSettings(undefined, { to: written }));
    expect(settings.to).toEqual([written]);
    const { email } = await draft(STATEMENT, { settings });
    expect(email.to).toHaveLength(1);
  });

  it('are divided at commas, but neither in quotes nor in angle brackets', () => {
    const list = '"One, \\", two" <a@example.org>, b@example.org';
    expect(valueOf(mailSettings(undefined, { to: list })).to).toEqual([
      '"One, \\", two" <a@example.org>',
      'b@example.org',
    ]);
    const outcome = mailSettings(undefined, { to: 'Anne <a,b@example.org>' });
    expect(outcome.diagnostics.map(({ message }) => message)).toEqual([
      'To has "Anne <a,b@example.org>", which is no address',
    ]);
  });

  it('have a domain in other letters in its ASCII form', () => {
    expect(valueOf(mailSettings(undefined, { to: 'a@bücher.example' })).to).toEqual(['a@xn--bcher-kva.example']);
  });

  it.each([
    'a@example.org\r\nBcc: x@evil.example',
    'a@example.org\nBcc: x@evil.example',
    '"Anne\r\nBcc: x@evil.example" <a@example.org>',
    'Anne\u2028 <a@example.org>',
    'Anne \u202Eexe.fdp <a@example.org>',
    'Anne\u0000 <a@example.org>',
    'Anne\uD800 <a@example.org>',
    'a@example.org,, b@example.org',
    'a@example.org,',
    'a@example.org; b@example.org',
    'a@example.org b@example.org',
    '<a@example.org> <b@example.org>',
    '"Anne" "B" <a@example.org>',
    '"Anne <a@example.org>',
    'Group: a@example.org;',
    'Anne (press) <a@example.org>',
    'a@b@example.org',
    'a..b@example.org',
    '.a@example.org',
    'é@example.org',
    'a@-example.org',
    'a@exa_mple.org',
    'a@example..org',
    'a@[127.0.0.1]',
    'a@example.org>',
    '@example.org',
    `${'a'.repeat(65)}@example.org`,
    `a@${'example.'.repeat(40)}org`,
    `${'Anne '.repeat(100)}<a@example.org>`,
    '=?utf-8?Q?x=40evil.example?= <a@example.org>',
  ])('refuse %j', (written) => {
    expect(faultsOf({ to: written })).toContain('mail/address');
  });

  it.each(['Hello\r\nBcc: x@evil.example', 'Hello\u0007', '\u202Egnp.exe', '', '   ', 'x'.repeat(999)])(
    'refuse the subject %j',
    (subject) => {
      expect(faultsOf({ subject })).toEqual(['mail/subject']);
    },
  );

  it('are looked at again before a mail is made of them', async () => {
    const outcome = await composeMail(
      inputFor(STATEMENT, { settings: { to: ['a@example.org\r\nBcc: x@evil.example'], subject: 'a\nb' } }),
    );
    expect(outcome.ok ? [] : outcome.diagnostics.map(({ code }) => code)).toEqual(['mail/address', 'mail/subject']);
  });

  it('show a fault so that it cannot act itself', () => {
    const outcome = mailSettings(undefined, { to: '\u202Eevil\r\n' });
    const [message = ''] = outcome.diagnostics.map((diagnostic) => diagnostic.message);
    expect(message).toMatch(/^[ -~]+$/u);
  });

  it('name no one whom they did not name', async () => {
    const characters = fc.constantFrom(...'aé ,;:<>@"\\\r\n()[]=?.\u202E😀');
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: characters, maxLength: 40 }), async (name) => {
        const settings = mailSettings(undefined, { to: `${name} <a@example.org>` });
        if (!settings.ok) return;
        const { email, raw } = await draft(STATEMENT, { settings: settings.value });
        expect(email.to?.map(({ address }) => address)).toEqual(['a@example.org']);
        expect(raw.split('\r\n\r\n')[0]).not.toMatch(/^(?:Bcc|Cc):/mu);
      }),
      { numRuns: 150, seed: 1 },
    );
  });

  it('keep a name of any letters, whatever is in it', async () => {
    const letter = fc.oneof(
      fc.constantFrom(...' ,.;:<>@"\\()[]\'-éœñ北😀'),
      fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCodePoint(code)),
    );
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: letter, minLength: 1, maxLength: 120 }), async (written) => {
        const name = written.replaceAll(/ +/gu, ' ').trim();
        fc.pre(name !== '' && !name.includes('=?'));
        const settings = valueOf(
          mailSettings(undefined, { to: `"${name.replaceAll(/["\\]/gu, '\\$&')}" <a@example.org>` }),
        );
        const { email } = await draft(STATEMENT, { settings });
        expect(email.to).toMatchObject([{ name, address: 'a@example.org' }]);
      }),
      { numRuns: 100, seed: 1 },
    );
  });
});

describe('a subject', () => {
  it.each([
    'Plain',
    'Été 2014 : « bonjour »',
    'With an emoji 📰 and another 👩‍🏫',
    'x'.repeat(998),
    'é'.repeat(900),
    '📰'.repeat(400),
    'word '.repeat(190).trim(),
    'looks encoded: =?utf-8?Q?=41?=',
    '"quoted", with <brackets> & (parentheses); a: colon',
  ])('is read as it was written: %.40s', async (subject) => {
    const { email, raw } = await draft(STATEMENT, { settings: { to: [], subject } });
    expect(email.subject).toBe(subject);
    const head = raw.split('\r\n\r\n')[0] ?? '';
    expect(Math.max(...head.split('\r\n').map(({ length }) => length))).toBeLessThanOrEqual(78);
    for (const [word] of head.matchAll(/=\?UTF-8\?[^\s]*\?=/gu)) expect(word.length).toBeLessThanOrEqual(75);
  });

  it('stands in the head as it was written where it is plain: people read it there, too', async () => {
    const { raw } = await draft(STATEMENT, { settings: { to: [], subject: 'Opening of the reading room' } });
    expect(raw).toMatch(/^Subject: Opening of the reading room\r$/mu);
  });

  it('has plain spaces, one each', async () => {
    const read = await draft(STATEMENT, { settings: { to: [], subject: '  Journée\u202F:  l’eau\u00A0! ' } });
    expect(read.subject).toBe('Journée : l’eau !');
    expect(read.email.subject).toBe(read.subject);
  });

  it('is read as it was written, whatever its letters', async () => {
    const letter = fc.oneof(
      fc.constantFrom(...' =?_éœ«»’😀北"<,'),
      fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCodePoint(code)),
    );
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: letter, minLength: 1, maxLength: 200 }), async (written) => {
        const subject = written.replaceAll(/ +/gu, ' ').trim();
        fc.pre(subject !== '');
        const read = await draft(STATEMENT, { settings: { to: [], subject } });
        expect(read.email.subject).toBe(subject);
        expect(headerOf(read, 'x-unsent')).toBe('1');
      }),
      { numRuns: 150, seed: 1 },
    );
  });
});

describe('the name of an attachment', () => {
  const named = (displayName: string) => draft(STATEMENT, { attachment: { name: FILE_NAME, bytes: PDF, displayName } });

  it('is in its own letters for who can read them, and in ASCII for who cannot', async () => {
    const { email, raw } = await named('Déclaration – été 2014.pdf');
    expect(email.attachments[0]?.filename).toBe('Déclaration – été 2014.pdf');
    expect(raw).toContain(
      `Content-Disposition: attachment;\r\n filename*=UTF-8''D%C3%A9claration%20%E2%80%93%20%C3%A9t%C3%A9%202014.pdf;\r\n filename="${FILE_NAME}"\r\n`,
    );
    expect(raw).toContain(`Content-Type: application/pdf; name=${FILE_NAME}\r\n`);
  });

  it('is parted over lines where it is long, between two characters', async () => {
    const name = `${'Déclaration sur l’eau '.repeat(4)}📰📰.pdf`;
    const { email, raw } = await named(name);
    expect(email.attachments[0]?.filename).toBe(name);
    expect(raw).toMatch(/filename\*1\*=%?[\w.]/u);
    expect(Math.max(...raw.split('\r\n').map(({ length }) => length))).toBeLessThanOrEqual(78);
  });

  it('is given its ending', async () => {
    expect((await named('Message')).email.attachments[0]?.filename).toBe('Message.pdf');
    expect((await named('MESSAGE.PDF')).email.attachments[0]?.filename).toBe('MESSAGE.PDF');
  });

  it('is kept whatever its letters', async () => {
    const letter = fc.oneof(fc.constantFrom(..." éœ’«»😀北%'();=&,"), fc.constantFrom(...'abcXYZ019._-'));
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: letter, minLength: 1, maxLength: 60 }), async (written) => {
        const name = `a${written.replaceAll(/ +/gu, ' ')}z.pdf`;
        expect((await named(name)).email.attachments[0]?.filename).toBe(name);
      }),
      { numRuns: 100, seed: 1 },
    );
  });

  it.each([
    '../../etc/passwd',
    'a\\b.pdf',
    'C:x.pdf',
    'what?.pdf',
    'a"b.pdf',
    '.hidden.pdf',
    'CON',
    'lpt1.pdf',
    'a\r\nBcc: x@evil.example',
    'fdp\u202E.exe',
    'é'.repeat(130),
    'e'.repeat(130),
  ])('is refused if it is %j', async (displayName) => {
    const attachment = { name: FILE_NAME, bytes: PDF, displayName };
    const outcome = await composeMail(inputFor(STATEMENT, { attachment }));
    expect(outcome.ok ? [] : outcome.diagnostics.map(({ code }) => code)).toEqual(['mail/attachment-name']);
  });
});
