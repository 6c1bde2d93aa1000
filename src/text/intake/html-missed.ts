/** Looks through what a page would lose as the site's own for what it must not lose: notices, and texts in a language of their own. */
import { type Diagnostic, fault } from '../../diagnostics/index.ts';
import { hintsAtEmbargo } from './embargo.ts';
import { isPictureCaption, isPullQuote, isUnseen } from './html-chrome.ts';
import {
  attribute,
  BLOCKS,
  isElement,
  isTextNode,
  lineOfNode,
  NO_TEXT,
  textOfObject,
  type ChildNode,
  type Element,
} from './html-tree.ts';
import { isChrome } from './lines.ts';
import { folded } from './mend.ts';
import type { PageLine } from './page.ts';
import { languageOfText, wordsIn } from './pairs.ts';
import { ask, type Question } from './questions.ts';
import { hasContactDetails, headsPartBeside, isStatusLine, namesContact } from './wording.ts';

/** A line of a part of the page as a reader sees it. */
export interface SeenLine {
  readonly text: string;
  /** Without what is in links. */
  readonly own: string;
  readonly line: number;
}

/** The lines of a part, cut at its blocks; of what is left out already, none. Linear in its size. */
export function seenLines(part: ChildNode, without: ReadonlySet<ChildNode>): readonly SeenLine[] {
  const lines: SeenLine[] = [];
  let [text, own, line] = ['', '', 0];
  const flush = (): void => {
    const seen = { text: folded(text), own: folded(own), line };
    if (seen.text !== '') lines.push(seen);
    [text, own, line] = ['', '', 0];
  };
  const visit = (node: ChildNode, inLink: boolean): void => {
    if (without.has(node)) return;
    if (isTextNode(node)) {
      if (line === 0 && node.value.trim() !== '') line = lineOfNode(node);
      const value = node.value.replace(/[\t\n\r\f]/gu, ' ');
      text += value;
      if (!inLink) own += value;
    }
    if (!isElement(node)) return;
    if (NO_TEXT.has(node.tagName)) {
      text += ` ${textOfObject(node)} `;
      return;
    }
    const cuts = BLOCKS.has(node.tagName) || node.tagName === 'br';
    if (cuts) flush();
    for (const child of node.childNodes) visit(child, inLink || node.tagName === 'a');
    if (cuts) flush();
  };
  visit(part, false);
  flush();
  return lines;
}

/** More words than this are no notice, and what has to do with one in them is told of another matter. */
const LONGEST_NOTICE = 40;

/** An embargo or the state of the text binds wherever it stands; a link to what a site writes of embargoes is none. */
export function isNoticeLine({ own }: SeenLine): boolean {
  return own !== '' && wordsIn(own) <= LONGEST_NOTICE && (hintsAtEmbargo(own) || isStatusLine(own));
}

export function noticeLine({ own, line }: SeenLine, file: string): PageLine {
  return { text: own, file, line, apart: true };
}

/** A line with so many words outside of links is running text. */
const SHORTEST_RUNNING = 8;

/** What is running text in a language has so many words of it. */
const SHORTEST_TEXT = 25;

/** Beside the text, what has so much of its words is no invitation or legal notice, but the text in another language. */
const VERSION_SHARE = 1 / 3;

/** Of so many lines and words the languages are looked at. */
const MOST_LINES = 2000;
const MOST_LINE_WORDS = 40;

type Words = ReadonlyMap<string, number>;

/** The words of running text in each language. */
function runningWords(lines: readonly SeenLine[]): Words {
  const words = new Map<string, number>();
  for (const { own } of lines.slice(0, MOST_LINES)) {
    const count = wordsIn(own);
    if (count < SHORTEST_RUNNING) continue;
    const lang = languageOfText(own.split(' ').slice(0, MOST_LINE_WORDS).join(' '));
    if (lang !== undefined) words.set(lang, (words.get(lang) ?? 0) + count);
  }
  return words;
}

interface Found {
  readonly part: ChildNode;
  readonly lang: string;
}

interface Missed {
  /** The parts that are a version of the text. */
  readonly versions: readonly ChildNode[];
  /** Those that may be one. */
  readonly doubtful: readonly Found[];
  readonly all: readonly Found[];
}

/** The parts with running text in a language in which the page would have none. */
export function missedTexts(kept: readonly SeenLine[], left: ReadonlyMap<ChildNode, readonly SeenLine[]>): Missed {
  const own = runningWords(kept);
  const most = Math.max(0, ...own.values());
  const found = [...left].flatMap(([part, lines]) =>
    asksConsent(part) ? [] : [...runningWords(lines)].map(([lang, words]) => ({ part, lang, words })),
  );
  const totals = new Map<string, number>();
  for (const { lang, words } of found) totals.set(lang, (totals.get(lang) ?? 0) + words);
  const least = Math.min(SHORTEST_TEXT, Math.max(1, most / 2));
  const all = found.filter(({ lang }) => (totals.get(lang) ?? 0) >= SHORTEST_TEXT && (own.get(lang) ?? 0) < least);
  const isVersion = ({ lang }: Found): boolean => (totals.get(lang) ?? 0) >= VERSION_SHARE * most;
  return {
    versions: all.filter(isVersion).map(({ part }) => part),
    doubtful: all.filter((one) => !isVersion(one)),
    all,
  };
}

/** A part with more words than this has a text of its own, and is no note or address. */
const LONGEST_NOTE = 250;

/**
 * Whether a part belongs to the text though it is called what a site's own parts are: it is headed as notes to editors or a
 * correction are, or says within the main part, or in none of the site's edges, whom to ask about the text.
 */
export function belongsToText(part: ChildNode, lines: readonly SeenLine[], inMain: boolean): boolean {
  if (!isElement(part) || isUnseen(part) || asksConsent(part)) return false;
  if (lines.reduce((sum, { text }) => sum + wordsIn(text), 0) > LONGEST_NOTE) return false;
  if (lines.some(({ own }) => headsPartBeside(own))) return true;
  if (!lines.some(({ text }) => hasContactDetails(text))) return false;
  return inMain || (!isEdge(part) && lines.some(({ own }) => namesContact(own)));
}

/** Where a site has its own addresses. */
function isEdge(part: Element): boolean {
  const names = `${attribute(part, 'class') ?? ''} ${attribute(part, 'id') ?? ''}`;
  return (
    /^(?:footer|header|nav)$/u.test(part.tagName) ||
    /^(?:contentinfo|banner|navigation|search)$/u.test(attribute(part, 'role') ?? '') ||
    /foot|head|nav|menu|top|bottom|side|widget|social|login|search/iu.test(names)
  );
}

const MOST_WARNED = 6;
const LONGEST_WARNED = 160;

/** Sentences and whole lines of the main part that are left out and stand nowhere in the text: told with their words. */
export function sentencesLeft(
  left: ReadonlyMap<ChildNode, readonly SeenLine[]>,
  { kept, file }: { readonly kept: readonly SeenLine[]; readonly file: string },
): readonly Diagnostic[] {
  const texts = new Set(kept.map(({ text }) => text));
  return [...left]
    .flatMap(([part, lines]) =>
      asksConsent(part)
        ? []
        : lines
            .filter((line) => (isSentence(line) || isUnlinked(line)) && !isNoticeLine(line) && !texts.has(line.text))
            .map(({ own, line }) => ({ part, own, line })),
    )
    .slice(0, MOST_WARNED)
    .map(({ part, own, line }) =>
      fault(
        'intake/left-out',
        `this was taken for ${takenFor(part)} and is left out: “${own.length > LONGEST_WARNED ? `${own.slice(0, LONGEST_WARNED)}…` : own}”`,
        { file, line, column: 1 },
        'if it belongs to the statement, write it into its files',
      ),
    );
}

function takenFor(part: ChildNode): string {
  if (isElement(part) && isPictureCaption(part)) return 'the caption of a picture';
  return isElement(part) && isPullQuote(part) ? 'words of the text, shown again,' : 'the site’s own';
}

/** A line of more than a label, of which nothing leads elsewhere: a signature at the foot of an article. */
function isUnlinked({ own, text }: SeenLine): boolean {
  return own === text && wordsIn(own) >= FEWEST_UNLINKED && !isChrome(own);
}

const FEWEST_UNLINKED = 4;

function isSentence({ own }: SeenLine): boolean {
  return wordsIn(own) >= SHORTEST_RUNNING && /[.!?…](?:[ \u00A0\u202F]?[\])}»›”’"'])*$/u.test(own);
}

/** What asks something of the reader, or lets readers speak, is no text of the page. */
function asksConsent(part: ChildNode): boolean {
  return (
    isElement(part) &&
    /cookie|consent|gdpr|newsletter|subscribe|comments|share|sharing/iu.test(
      `${attribute(part, 'class') ?? ''} ${attribute(part, 'id') ?? ''}`,
    )
  );
}

/** One question a language, for the first part that is left out in it. */
export function questionsAboutLeft(
  found: readonly Found[],
  lines: ReadonlyMap<ChildNode, readonly SeenLine[]>,
  file: string,
): readonly Question[] {
  const firsts = new Map(found.toReversed().map(({ part, lang }) => [lang, part] as const));
  return [...firsts].map(([lang, part]) => {
    const first = lines.get(part)?.find(({ own }) => wordsIn(own) >= SHORTEST_RUNNING);
    const words = (first?.own ?? '').split(' ').slice(0, 12).join(' ');
    return ask(
      `language.${lang}`,
      `a text in ${lang}, of which the page has no other, was not taken for the statement’s, and is left out: “${words}…”`,
      {
        place: { file, line: first?.line ?? lineOfNode(part), column: 1 },
        code: 'intake/left-out',
        hint: 'if it belongs to the statement, write it into its files',
      },
    );
  });
}
