/** Tells the lines by which a site offers its text as a file: Download PDF (120 KB). */
import { STRANGE_DOWNLOAD } from './strange-labels.ts';
import { wordsIn } from './pairs.ts';
import { inAnyLanguage } from './wording.ts';

const VERB = `(?:${inAnyLanguage(({ site }) => site.download)}|${STRANGE_DOWNLOAD})`;

/** What kind of file it is. Word is a word too: only behind a verb is it one of these. */
const FORMAT = String.raw`(?<![\p{Script=Latin}\p{N}])(?:ال)?(?:pdf|docx?|odt|rtf|epub|xlsx?|csv|pptx?|zip|mp3|mp4|jpe?g|png|word)(?![\p{Script=Latin}\p{N}])|بي دي إف`;
/** 120 KB; 1,2 Mo; 3 МБ; 120 كيلوبايت; 1.2兆. */
const SIZE = String.raw`(?<![\p{L}\p{N}])\p{Nd}{1,4}(?:[.,٫]\p{Nd}{1,2})?[ \u00A0\u202F]?(?:(?:[kmg]i?)?[bo](?:ytes?|ctets?)?|[кмг]б|(?:كيلو|ميغا|ميجا)بايت|[كم]\.? ?ب\.?|千字节|兆(?:字节)?)(?!\p{L})`;

const HAS_FORMAT = new RegExp(FORMAT, 'iu');
const HAS_SIZE = new RegExp(SIZE, 'iu');
/** The size or the kind of file behind it. */
const BEHIND = String.raw`(?:[ ,:–-]*(?:[(（[][^()（）[\]]{1,40}[)）\]]|${SIZE}))?`;
/** At the beginning of the line, or at its end but for a bracket or a size. */
const OFFERS = new RegExp(
  String.raw`^[^\p{L}\p{N}]*${VERB}(?:(?<=\p{Script=Han})|(?!\p{L}))|(?:(?<![\p{L}\p{N}])${VERB}|[-\p{Script=Latin}](?:下载|下載)|-download)${BEHIND}$`,
  'iu',
);
/** PDF (120 KB); Versión en PDF, 120 KB: what kind of file, how large it is, and little else. */
const BARE = new RegExp(String.raw`^[^\p{L}\p{N}]*(?:\p{L}+ ){0,3}(?:${FORMAT})[^.!?]{0,4}(?:${SIZE})\W{0,2}$`, 'iu');

/** (MP3, 2 min); (video, mp4 – 12 MB): a record of what was said, and how long or large it is. */
const RECORD = new RegExp(
  String.raw`[(（][^()（）]{0,20}(?<![\p{L}\p{N}])(?:mp3|mp4|m4a|wav)[^\p{L}\p{N}()（）]{1,3}(?:${SIZE}|\p{Nd}{1,3}(?::\p{Nd}{2}){0,2}(?:[ \u00A0\u202F]?(?:min(?:ut[aeosi]{1,2}|uten)?\.?|мин\.?|دقيقة|دقائق|分钟|分鐘))?)[)）]$`,
  'iu',
);

const SENTENCE = /[.!?…:;。！？：；؟؛]$/u;
const LONGEST_OFFER = 14;

/** Whether a line offers a file, and nothing else: it says how to have it, and of what kind or how large it is. */
export function offersDownload(plain: string): boolean {
  if (wordsIn(plain) > LONGEST_OFFER || SENTENCE.test(plain)) return false;
  if (BARE.test(plain) || RECORD.test(plain)) return true;
  return OFFERS.test(plain) && (HAS_FORMAT.test(plain) || HAS_SIZE.test(plain));
}
