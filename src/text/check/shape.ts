/** Turns a version into what no finished text has: an end that announces more, a heading over nothing, a heading of contacts. */
import { fault } from '../../diagnostics/index.ts';
import { type Block, type BlockId, type Heading, identified, type Statement, textOf } from '../statement/index.ts';
import { excerpt, type Finding, findingIn, languageName, shownPlace } from './finding.ts';
import { type Passage, passagesOfLine, type VersionText } from './passages.ts';

/** The text itself, without the parts after it. */
function bodyOf({ version }: VersionText): readonly (readonly [BlockId, Block])[] {
  return identified(version).filter(([, { matter }]) => matter === undefined);
}

/** The last line of each block, without its notes. */
function lastLines({ passages }: VersionText): ReadonlyMap<string, Passage> {
  return new Map(passages.flatMap((passage) => (passage.role === 'note' ? [] : [[passage.part, passage] as const])));
}

const ANNOUNCES = /[:：][ \u00A0\u202F]*$/u;

/** A text whose last line ends in a colon lacks what that announces: a list or a quotation that was left behind. */
export function openEnd(version: VersionText): readonly Finding[] {
  const [id, block] = bodyOf(version).at(-1) ?? [];
  if (id === undefined || block?.kind !== 'paragraph') return [];
  const passage = lastLines(version).get(id);
  if (passage === undefined || !ANNOUNCES.test(passage.text)) return [];
  const message = `the ${languageName(passage.lang)} ends in a colon: ${excerpt(passage.text.slice(-45))}`;
  const hint = 'add what it announces, or end it with a full stop';
  return [findingIn(passage, passage.text.search(ANNOUNCES), { code: 'check/open-end', message, hint })];
}

/** A telephone number of nine figures or more, which two years are not, or an address of mail. */
const CONTACT = /\+?\d(?:[ \u00A0\u202F()./-]{0,3}\d){8,}|[^\s@]{1,60}@[^\s@]{1,60}\.\p{L}{2,10}/u;

/** Headings with nothing under them, and lines of a contact that were taken for headings. */
export function oddHeadings(version: VersionText): readonly Finding[] {
  const body = bodyOf(version);
  const lines = lastLines(version);
  return body.flatMap(([id, block], n): readonly Finding[] => {
    if (block.kind !== 'heading') return [];
    const passage = lines.get(id);
    if (passage === undefined) return [];
    const [, next] = body[n + 1] ?? [];
    const said = `the heading ${excerpt(passage.text)}`;
    if (CONTACT.test(passage.text)) {
      const hint = 'make it a paragraph, or put it under <!-- contacts -->';
      return [
        findingIn(passage, 0, { code: 'check/heading-contact', message: `${said} is a line of a contact`, hint }),
      ];
    }
    if (next !== undefined && !(next.kind === 'heading' && next.level <= block.level)) return [];
    if (isOverCounted(block, body.slice(n + 1))) return [];
    const hint = 'add its text, or make it a paragraph';
    return [findingIn(passage, 0, { code: 'check/heading-empty', message: `${said} has no text under it`, hint })];
  });
}

/** Article 4; 2. The towns; (a) What we ask; II. Le port; 第四条; المادة 4. */
const COUNTED =
  /^(?:[(（]?(?:\p{N}{1,3}|[IVXLC]{1,5}|\p{L})[.):）]|(?:\p{L}{3,12}|§) ?(?:\p{Nd}{1,3}|[IVXLC]{1,5})(?![\p{L}\p{N}])|第[\p{Nd}一二三四五六七八九十百]{1,4}[条章节])/u;

/** Whether a heading that is not counted stands over several that are: in a plain text all come in at one level. */
function isOverCounted({ content }: Heading, under: readonly (readonly [BlockId, Block])[]): boolean {
  if (COUNTED.test(textOf(content))) return false;
  const headings = under.flatMap(([, block]) =>
    block.kind === 'heading' ? [COUNTED.test(textOf(block.content))] : [],
  );
  return headings[0] === true && headings[1] === true;
}

/** Titles need not be translations; one of three times the length of the other is that of another text. */
const MOST_TIMES_AS_LONG = 3;

/** Shorter ones, in characters, have no usual length. */
const SHORTEST_LONG_TITLE = 30;

/** The titles of the versions beside that of the first. */
export function unlikeTitles({ versions }: Statement): readonly Finding[] {
  const titles = versions.flatMap((version) => passagesOfLine(version, 'title'));
  const [first, ...others] = titles;
  if (first === undefined) return [];
  return others.flatMap((other): readonly Finding[] => {
    // Han has about a third of the letters for the same words.
    if (/\p{Script=Han}/u.test(first.text + other.text)) return [];
    const [short, long] = first.text.length < other.text.length ? [first, other] : [other, first];
    if (long.text.length < SHORTEST_LONG_TITLE || long.text.length < MOST_TIMES_AS_LONG * short.text.length) return [];
    const message =
      `the title of the ${languageName(short.lang)}, ${excerpt(short.text)}, is much shorter than that of the ` +
      `${languageName(long.lang)} at ${shownPlace(long.place)}, ${excerpt(long.text)}`;
    const hint = 'see whether it is the title of this text, and whole';
    return [{ diagnostic: fault('check/titles', message, short.place, hint), parts: [short.part, long.part] }];
  });
}
