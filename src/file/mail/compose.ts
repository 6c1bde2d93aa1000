/** The whole way from a statement to the draft of its mail: this picture of the flow is the code that runs. */
import { done, failed, type Outcome } from '../../diagnostics/index.ts';
import { spacedStatement } from '../../text/spacing/index.ts';
import { dateOf, type Lang, type Statement, type Version } from '../../text/statement/index.ts';
import { readFileName } from './file-name.ts';
import { htmlOf } from './html.ts';
import { letterOf, messageBytes, subjectOf } from './letter.ts';
import { fixedText, flowedText } from './lines.ts';
import { passagesOf } from './plain.ts';
import { type MailInput, type MailTexts, readSettings } from './settings.ts';

/**
 * The draft of a mail, which opens unsent, and what it says as files of their own. The same input gives the same bytes.
 * Faults: `mail/address`, `mail/subject`, `mail/attachment-name`, all that there are.
 */
export async function composeMail(mail: MailInput): Promise<Outcome<MailTexts>> {
  const { statement, languages, attachment, spacing = new Map<Lang, string>() } = mail;
  const envelope = readSettings(mail.settings);
  const name = readFileName(attachment);
  if (!envelope.ok || !name.ok) return failed([...envelope.diagnostics, ...name.diagnostics]);
  const versions = versionsOf(statement, languages);
  const spaced = versionsOf(spacedStatement(statement, spacing), languages);
  const named = spaced.map((version) => ({ ...version, office: mail.officeOf?.(version) ?? version.office }));
  const letter = letterOf(statement.meta, named, mail.issuerOf);
  const passages = passagesOf(letter);
  const subject = subjectOf(statement, versions, envelope.value.subject);
  const html = htmlOf(letter, subject);
  const eml = await messageBytes({
    envelope: envelope.value,
    subject,
    date: dateOf(statement.meta),
    languages,
    text: flowedText(passages),
    html,
    attachment: { name: name.value, bytes: attachment.bytes },
  });
  return done({ eml, text: fixedText(passages), html, subject });
}

function versionsOf({ slug, versions }: Statement, languages: readonly Lang[]): readonly Version[] {
  return languages.map((lang) => {
    const version = versions.find((candidate) => candidate.lang === lang);
    if (version === undefined) throw new Error(`${slug} has no version in ${lang}`);
    return version;
  });
}
