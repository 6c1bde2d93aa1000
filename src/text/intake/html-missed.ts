/** Looks through what a page would lose as the site's own for what it must not lose: notices, and texts in a language of their own. */
import { hintsAtEmbargo } from './embargo.ts';
import { attribute, BLOCKS, isElement, isTextNode, lineOfNode, NO_TEXT, type ChildNode } from './html-tree.ts';
import { folded } from './mend.ts';
import type { PageLine } from './page.ts';
import { languageOfText, wordsIn } from './pairs.ts';
import { ask, type Question } from './questions.ts';
import { isStatusLine } from './wording.ts';

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
    if (!isElement(node) || NO_TEXT.has(node.tagName)) return;
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

/** What asks to be allowed something speaks the language of the reader's machine. */
function asksConsent(part: ChildNode): boolean {
  return (
    isElement(part) && /cookie|consent|gdpr/iu.test(`${attribute(part, 'class') ?? ''} ${attribute(part, 'id') ?? ''}`)
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
