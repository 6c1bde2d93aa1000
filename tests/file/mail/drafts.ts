/** Drafts for tests: a statement in a mail, and the mail as another program reads it. */
import PostalMime, { type Email } from 'postal-mime';
import { composeMail, type MailInput, type MailTexts } from '../../../src/file/mail/index.ts';
import { parseStatement } from '../../../src/text/source/index.ts';
import type { Statement } from '../../../src/text/statement/index.ts';
import { valueOf } from '../../support/statement.ts';

/** As many bytes as the seed's PDF for the mail, every value of a byte among them. */
export const PDF = Uint8Array.from({ length: 29_454 }, (_, i) => (i * 7919 + (i >> 8)) & 0xff);

export const FILE_NAME = '2014-07-30-examples_en-fr_email-a4.pdf';

/** What a statement is sent with where a test says nothing else. */
export function inputFor(statement: Statement, wishes: Partial<MailInput> = {}): MailInput {
  return {
    statement,
    languages: statement.meta.languages,
    settings: { to: ['desk@example.org'] },
    attachment: { name: FILE_NAME, bytes: PDF },
    ...wishes,
  };
}

export interface ReadDraft extends MailTexts {
  readonly email: Email;
  /** All of it: it is in ASCII. */
  readonly raw: string;
}

/** Composed, and read back. A fault fails the test. */
export async function draft(statement: Statement, wishes: Partial<MailInput> = {}): Promise<ReadDraft> {
  const texts = valueOf(await composeMail(inputFor(statement, wishes)));
  const email = await PostalMime.parse(texts.eml);
  return { ...texts, email, raw: Buffer.from(texts.eml).toString('latin1') };
}

/** The value of a field of the message's own head, unfolded; undefined if it has none. */
export function headerOf({ email }: ReadDraft, name: string): string | undefined {
  return email.headers.find(({ key }) => key === name)?.value;
}

/** A statement with these facts beside the usual ones. */
export function statementWith(facts: string, { en = 'Dear friends.', fr = 'Chers amis.' } = {}): Statement {
  const yaml = `kind: message
date: 2026-12-01
place: Geneva
speaker: Anne Example
office: { en: The Director, fr: La Directrice }
languages: [en, fr]
${facts}
`;
  const files = new Map([
    ['statement.yaml', yaml],
    ['en.md', `---\ntitle: Message on the Day of Examples\n---\n\n${en}\n`],
    ['fr.md', `---\ntitle: Message à l’occasion de la Journée des exemples\n---\n\n${fr}\n`],
  ]);
  return valueOf(parseStatement({ slug: '2026-12-01-examples', files }));
}

export const FINAL = 'status: final';

export const EMBARGOED = `status: check-against-delivery
embargo:
  until: 2026-12-01T10:00-05:00
  zone: { en: New York time, fr: heure de New York }`;

/** The plain text of a draft as it was sent, its lines not joined: readers of mails join them, each in its way. */
export function flowedPart(raw: string): string {
  const part = raw.slice(raw.indexOf('format=flowed'));
  return decoded(part.slice(part.indexOf('\r\n\r\n') + 4, part.indexOf('\r\n--=_')));
}

/** RFC 2045, section 6.7. */
function decoded(body: string): string {
  const bytes = body
    .replaceAll(/=\r\n/gu, '')
    .replaceAll(/=([0-9A-F]{2})/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
