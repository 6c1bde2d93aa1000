/** Reads what the head of a mail says that was forwarded or copied: its lines are no text, but a notice in its subject counts. */
import type { Clocks } from './clocks.ts';
import { hintsAtEmbargo, noticeWithin } from './embargo.ts';
import { MAIL_HEADER } from './mail-headers.ts';
import type { PageLine } from './page.ts';

/** The lines with a line over them for each notice in such a head, at its place: two lines of a head make one. */
export function withCopiedSubjects(lines: readonly PageLine[], clocks: Clocks): readonly PageLine[] {
  const isHeader = lines.map(({ text }) => MAIL_HEADER.test(text));
  const notices = lines.flatMap((line, n): readonly PageLine[] => {
    if (isHeader[n] !== true || (isHeader[n - 1] !== true && isHeader[n + 1] !== true)) return [];
    const said = line.text.replace(MAIL_HEADER, '').replace(REPLIES, '');
    if (!hintsAtEmbargo(said)) return [];
    return [{ text: noticeWithin(said, clocks) ?? said, file: line.file, line: line.line, apart: true }];
  });
  return notices.length === 0 ? lines : [...notices, ...lines];
}

/** Re: Fwd: TR: and the like. */
const REPLIES = /^(?:(?:re|fwd?|tr|aw|wg|rv)\s?:\s?){1,6}/iu;
