/** What stands under a mail's text is cut only where it is the mail's own: a text, a notice or a contact is kept, or asked about. */
import { describe, expect, it } from 'vitest';
import { importPages } from './importing.ts';

const ENGLISH = [
  'Message on the Day of Rivers',
  'Geneva, 14 March 2027',
  'The river feeds the towns that stand on it, and they owe it clean water in return. Every town has done its part of the work, and we can all be proud of that.',
  'We thank all those who have worked for this day, and all those who will go on with it tomorrow. Without them there would be no fish in the river, and no water in the wells of the towns.',
].join('\n\n');
const FRENCH = [
  'Message à l’occasion de la Journée des fleuves',
  'Genève, le 14 mars 2027',
  'Le fleuve nourrit les villes qui le bordent, et elles lui doivent en retour une eau propre. Chaque ville a fait sa part du travail, et nous pouvons tous en être fiers.',
  'Nous remercions tous ceux qui ont travaillé pour ce jour, et tous ceux qui continueront demain. Sans eux, il n’y aurait ni poissons dans le fleuve, ni eau dans les puits des villes.',
].join('\n\n');
const ORIGINAL =
  '-----Original Message-----\nFrom: Press Office\nSent: Monday, 8 March 2027 10:02\nTo: Newsroom\nSubject: Message\n\n';

async function imported(text: string, format: 'mail' | 'text' = 'mail') {
  const head =
    'From: Press Office <press@example.org>\r\nSubject: Day of Rivers\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n';
  const page =
    format === 'mail'
      ? { name: 'page.eml', bytes: Buffer.from(head + text.replaceAll('\n', '\r\n')) }
      : { name: 'page.txt', bytes: Buffer.from(text) };
  const made = await importPages({ kind: 'together', page });
  if (!made.ok) throw new Error(made.diagnostics.map(({ message }) => message).join('\n'));
  const { files, summary } = made.value;
  return {
    en: files.get('en.md') ?? '',
    fr: files.get('fr.md') ?? '',
    asked: summary.questions.map(({ about, message }) => `${about}: ${message}`),
    told: made.diagnostics.map(({ code, message }) => `${code} ${message}`),
  };
}

describe.each(['mail', 'text'] as const)('in a %s', (format) => {
  it('the other version under the line of a signature is a version', async () => {
    const { en, fr, asked } = await imported(`${ENGLISH}\n\n-- \n${FRENCH}\n`, format);
    expect(en).toContain('We thank all those who have worked');
    expect(fr).toContain('Nous remercions tous ceux qui ont travaillé');
    expect(asked).toEqual([]);
  });

  it('whom the press is to ask stays, under a line of a signature too', async () => {
    const { en, told } = await imported(
      `${ENGLISH}\n\n-- \nAnn Petit\nPress contact: Hal Dunmore, +41 22 555 01 77\n`,
      format,
    );
    expect(en).toContain('Press contact: Hal Dunmore, +41 22 555 01 77');
    expect(told).toContain('intake/mail-ends the mail’s signature is left out: “Ann Petit”');
  });

  it('who may be asked for more stays by name under a line of a signature; a label over an address alone does not', async () => {
    const named = await imported(
      `${ENGLISH}\n\n-- \nAnn Petit\nFor more information: Hal Dunmore, +41 22 555 01 77\n`,
      format,
    );
    expect(named.en).toContain('For more information: Hal Dunmore');
    const bare = await imported(`${ENGLISH}\n\n-- \nAnn Petit\nFor more information: ann@example.org\n`, format);
    expect(bare.en).not.toContain('ann@example.org');
  });

  it('an embargo in a signature is asked about', async () => {
    const { asked } = await imported(`${ENGLISH}\n\n-- \nAnn Petit\nEmbargoed until noon on Monday\n`, format);
    expect(asked).toEqual(['restriction: the mail’s signature is left out: “Embargoed until noon on Monday”']);
  });
});

describe('at the end of a mail', () => {
  const sentBy = async (name: string, text: string) => {
    const head = `From: ${name} <press@example.org>\r\nSubject: Day of Rivers\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n`;
    const page = { name: 'page.eml', bytes: Buffer.from(head + text.replaceAll('\n', '\r\n')) };
    const made = await importPages({ kind: 'together', page });
    if (!made.ok) throw new Error(made.diagnostics.map(({ message }) => message).join('\n'));
    const { files } = made.value;
    return {
      en: files.get('en.md') ?? '',
      fr: files.get('fr.md') ?? '',
      told: made.diagnostics.map(({ code, message }) => `${code} ${message}`),
    };
  };

  it.each(['Media contact:', 'For media enquiries, please contact:', 'Press contact'])(
    'a name and its telephone under “%s” are whom to ask, and not who sends it',
    async (label) => {
      const { en, told } = await sentBy(
        'Hal Dunmore',
        `${ENGLISH}\n\n${label}\nHal Dunmore\nTel. +41 22 555 01 77\nhal@example.org\n`,
      );
      expect(en).toContain('<!-- contacts -->');
      expect(en).toContain('Hal Dunmore');
      expect(told.filter((one) => one.startsWith('intake/mail-ends'))).toEqual([]);
    },
  );

  it('who sends it is told from whom to ask by name, in one line with office and telephone too', async () => {
    const own = 'Ann Petit | Communications | River Council\nQuay Street 3 | +41 22 555 01 77';
    const { en, fr, told } = await sentBy('Ann Petit', `${ENGLISH}\n\n${FRENCH}\n\n${own}\n`);
    expect([en, fr].join('\n')).not.toContain('Ann Petit');
    expect(told).toContain(`intake/mail-ends the mail’s signature is left out: “${own.replace('\n', ' ')}”`);
  });

  it('a name with no way to reach it stays, for who sends a text may be who speaks in it', async () => {
    const { en } = await sentBy('Ann Petit', `${ENGLISH}\n\nAnn Petit, Secretary of the Council\n`);
    expect(en).toContain('Ann Petit');
  });
});

describe('under the headers of an answered mail', () => {
  it('a text in a language that the mail has not is asked about', async () => {
    const { asked } = await imported(`${ENGLISH}\n\n${ORIGINAL}${FRENCH}\n`);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatch(
      /^language\.fr: the mail’s quoted mail is left out: “Message à l’occasion de la Journée des fleuves Le fleuve/u,
    );
  });

  it('an embargo is asked about', async () => {
    const { asked } = await imported(
      `${ENGLISH}\n\n${ORIGINAL}Under embargo until further notice.\n\nWhen will we have it?\n`,
    );
    expect(asked).toEqual(['restriction: the mail’s quoted mail is left out: “Under embargo until further notice.”']);
  });

  it('a question of the newsroom is only told', async () => {
    const { asked, told } = await imported(`${ENGLISH}\n\n${ORIGINAL}When will we have the text?\n`);
    expect(asked).toEqual([]);
    expect(told.join('\n')).toContain('When will we have the text?');
  });
});

describe('a notice of confidence', () => {
  it.each([
    'CONFIDENTIALITY NOTICE: This e-mail and any attachments are for the exclusive use of the intended recipient.',
    'Avis de confidentialité : ce courriel est réservé à ses destinataires.',
    'Aviso de confidencialidad: este mensaje es para uso exclusivo de su destinatario.',
    'Уведомление о конфиденциальности: это письмо предназначено только адресату.',
    '保密声明：本邮件仅供收件人使用。',
    'إشعار بالسرية: هذه الرسالة لمن أرسلت إليه وحده.',
  ])('is none of the text, and told: %s', async (notice) => {
    const { en, fr, told } = await imported(`${ENGLISH}\n\n***\n\n${FRENCH}\n\n${notice}\n`);
    const [words = ''] = notice.split(/[:：]/u);
    expect(en).not.toContain(words);
    expect(fr).not.toContain(words);
    expect(told.join('\n')).toContain('the mail’s notice is left out');
  });
});
