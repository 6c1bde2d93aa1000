/** Turns a mail as it was sent into the lines of its text: of its HTML where it has one, else of its plain text. */
import PostalMime, { type Email } from 'postal-mime';
import { done, failed, fault, settle, type Outcome } from '../../diagnostics/index.ts';
import { placeIn, unfitCharacters } from '../source/index.ts';
import { openMarkup } from './html.ts';
import { hintsAtEmbargo } from './embargo.ts';
import { folded, INVISIBLE } from './mend.ts';
import { mendMojibake, withoutControls } from './decoding.ts';
import type { Dropped, OpenedPage, OpenOptions, PageFile, PageLine } from './page.ts';
import { readPastedText } from './pasted.ts';

/** Parts in parts, deeper than any mail that was passed on and on. */
const DEEPEST_PARTS = 12;
const MOST_HEADER_BYTES = 1_000_000;

/** Words in the HTML part, under which it is a picture or a pointer and the plain text has the text. */
const FEWEST_WORDS = 20;

export async function openMail(
  { name, bytes }: PageFile,
  { strict, clocks, session }: OpenOptions,
): Promise<Outcome<OpenedPage>> {
  const email = await parsed(bytes);
  const place = { file: name, line: 1, column: 1 };
  if (email === undefined) {
    const hint = 'copy its text into a file';
    return failed([
      fault('intake/format', 'the mail is nested deeper, or has longer headers, than any that is read', place, hint),
    ]);
  }
  const dropped = droppedOf(email);
  const over = linesOver(email, name);
  const markup = email.html === undefined ? undefined : plainLines(email.html);
  const html =
    markup === undefined ? undefined : openMarkup(strict ? markup : mendMojibake(markup).text, { file: name, strict });
  if (html?.ok === true && wordsOf(html.value) >= FEWEST_WORDS)
    return done(
      {
        ...html.value,
        format: 'mail',
        lines: [...over, ...html.value.lines],
        dropped: [...dropped, ...html.value.dropped],
      },
      html.diagnostics,
    );
  if (email.text === undefined && html !== undefined)
    return html.ok ? done({ ...html.value, format: 'mail', dropped }) : html;
  const { text, lines } = mendMojibake(plainLines(email.text ?? ''));
  const unfit = unfitCharacters(text, (offset) => placeIn(text, offset, name), strict ? '' : INVISIBLE);
  return settle(
    {
      file: name,
      format: 'mail',
      lines: [...over, ...readPastedText(text, name, { clocks, session })],
      dropped,
      mojibake: lines,
      diagnostics: [],
    },
    unfit,
  );
}

/** A mail ends its lines as the protocol does, in whatever it was encoded. */
function plainLines(text: string): string {
  return withoutControls(text).replace(/\r\n?/gu, '\n');
}

/** Nothing if the mail is made to break readers: the parser's limits are its own faults, and the only ones it has. */
async function parsed(bytes: Uint8Array): Promise<Email | undefined> {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: DEEPEST_PARTS, maxHeadersSize: MOST_HEADER_BYTES });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return undefined;
  }
}

function wordsOf({ lines }: OpenedPage): number {
  return lines.reduce((sum, { text }) => sum + text.split(/[ \n]/u).filter((word) => /\p{L}/u.test(word)).length, 0);
}

/** A subject is no text of the statement, but to lose an embargo that it has would be grave. */
function linesOver({ subject = '' }: Email, file: string): readonly PageLine[] {
  const text = folded(subject);
  return hintsAtEmbargo(text) ? [{ text, file, line: 1, apart: true }] : [];
}

/** The subject, and what is attached: a person must see that the text may be there instead. */
function droppedOf({ subject, attachments }: Email): readonly Dropped[] {
  return [
    ...(subject === undefined || subject === ''
      ? []
      : [{ line: 1, what: 'chrome', text: `Subject: ${subject}` } as const]),
    ...attachments.map(({ filename, mimeType }): Dropped => ({
      line: 1,
      what: 'object',
      text: `attached: ${filename ?? mimeType}`,
    })),
  ];
}
