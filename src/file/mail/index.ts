/** The door of the room: a statement as a draft of a mail, and what the mail says as text and as HTML. */
export { composeMail } from './compose.ts';
export { mailSettings } from './settings.ts';
export type { MailAttachment, MailInput, MailOptions, MailRules, MailSettings, MailTexts } from './types.ts';
