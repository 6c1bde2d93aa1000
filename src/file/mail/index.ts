/** A statement as a draft of a mail, and what the mail says as text and as HTML. */
export { composeMail } from './compose.ts';
export {
  type MailAttachment,
  type MailInput,
  type MailOptions,
  type MailRules,
  type MailSettings,
  mailSettings,
  type MailTexts,
} from './settings.ts';
