/** What a mail is made from, and what it is made into. */
import type { Lang, Statement } from '../../text/statement/index.ts';

/** What a template says of its mails. Each text may hold several addresses, with commas between them. */
export interface MailRules {
  readonly from?: string;
  readonly to?: readonly string[];
  readonly cc?: readonly string[];
  readonly bcc?: readonly string[];
  readonly subject?: string;
}

/** What options say: each stands instead of what the template has. */
export interface MailOptions {
  readonly from?: string;
  /** Addresses with commas between them. */
  readonly to?: string;
  readonly subject?: string;
}

/** Who a mail is from and to, an address each such as `"Desk, Geneva" <desk@example.org>`; and its subject, if it has one of its own. */
export interface MailSettings {
  /** When absent, the mail program says who sends. */
  readonly from?: string;
  readonly to: readonly string[];
  readonly cc?: readonly string[];
  readonly bcc?: readonly string[];
  /** The titles when absent. An embargo and the state of the text are said beside either. */
  readonly subject?: string;
}

/** The PDF that goes with the mail. */
export interface MailAttachment {
  /** In ASCII, without a folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What a reader is to see instead; any letters. Programs that cannot read it show `name`. */
  readonly displayName?: string;
}

export interface MailInput {
  readonly statement: Statement;
  /** The versions in the mail, one under the other. The statement has them all. */
  readonly languages: readonly Lang[];
  readonly settings: MailSettings;
  readonly attachment: MailAttachment;
  /** The spacing profile of each language; its default for one that is not named. */
  readonly spacing?: ReadonlyMap<Lang, string>;
}

export interface MailTexts {
  /** The draft, RFC 5322, in ASCII alone with lines ended by CRLF. */
  readonly eml: Uint8Array;
  /** What it says as plain text, in lines of 72 characters ended by LF. */
  readonly text: string;
  /** The same as a document of HTML. */
  readonly html: string;
  readonly subject: string;
}
