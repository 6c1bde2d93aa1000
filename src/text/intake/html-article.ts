/** Turns the tree of a page into the part of it that is its text, and lists what around it is the site's. */
import type { Diagnostic } from '../../diagnostics/index.ts';
import { isLeft, isPictureCaption, isPullQuote, isReading, isStruck, measured, type Size } from './html-chrome.ts';
import {
  attribute,
  childElements,
  isElement,
  lineOfNode,
  NO_TEXT,
  textOfObject,
  textWithin,
  type ChildNode,
  type Element,
} from './html-tree.ts';
import {
  belongsToText,
  isNoticeLine,
  missedTexts,
  noticeLine,
  questionsAboutLeft,
  seenLines,
  sentencesLeft,
  type SeenLine,
} from './html-missed.ts';
import type { Dropped, PageLine } from './page.ts';
import { ask, type Question } from './questions.ts';
import { type OfficeFinding, toldOf } from './office-findings.ts';

export interface Article {
  readonly root: Element;
  /** The elements in it that are not its text. */
  readonly chrome: ReadonlySet<ChildNode>;
  readonly dropped: readonly Dropped[];
  /** An embargo or a state of the text that stands in what is not its text: it binds all the same. */
  readonly notices: readonly PageLine[];
  readonly questions: readonly Question[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A part with more of the page's words than this is its text, whatever it is called. */
const MOST_CHROME_SHARE = 0.5;

/** A main part has at least so much of what is left. */
const LEAST_MAIN_SHARE = 0.5;

/** Another article beside it with at least so many of its words is no teaser: it may be the text in the other language. */
const RIVAL_SHARE = 1 / 3;

/** So often what was taken back is looked through for parts that are not its text. */
const MOST_TURNS = 3;

/** Linear in the size of the tree. */
export function articleOf(html: Element, file: string): Article | undefined {
  const body = childElements(html).find(({ tagName }) => tagName === 'body');
  if (body === undefined) return undefined;
  const sizes = measured(body);
  const chrome = new Set<ChildNode>();
  const objects = new Map<ChildNode, string>();
  const findings: (OfficeFinding & { readonly node: ChildNode })[] = [];
  const visit = (element: Element, inMain: boolean, most: number): void => {
    const around = sizes.get(element);
    for (const child of element.childNodes) {
      if (!isElement(child)) continue;
      const size = sizes.get(child);
      if (NO_TEXT.has(child.tagName) || size === undefined || around === undefined) {
        chrome.add(child);
        const shown = objectText(child);
        if (shown !== undefined) objects.set(child, shown);
        if (around?.isText === true && shown?.includes(' ') === true)
          findings.push({ node: child, what: 'object', text: shown, line: lineOfNode(child) });
      } else if (isStruck(child) || isReading(child)) {
        chrome.add(child);
        const text = textWithin(child);
        if (text !== '' && child.tagName !== 'rp')
          findings.push({ node: child, what: isStruck(child) ? 'struck' : 'ruby', text, line: lineOfNode(child) });
      } else if (isLeft(child, { inMain, size, around, most })) chrome.add(child);
      else visit(child, inMain || child.tagName === 'main' || child.tagName === 'article', most);
    }
  };
  const mostOf = (part: Element): number => MOST_CHROME_SHARE * (sizes.get(part)?.words ?? 0);
  visit(body, false, mostOf(body));
  const main = mainPart(body, chrome, sizes);
  const isInMain = (part: ChildNode): boolean => main !== undefined && contains(main, part);
  let root = main ?? body;
  let left = leftParts(body, root, chrome);
  let missed = missedTexts(seenLines(root, chrome), left);
  const takenBack = (): ReadonlySet<ChildNode> => {
    const back = new Set<ChildNode>();
    for (const part of missed.versions)
      if (!back.has(part)) for (const one of [part, ...besideIt(part, { root, chrome })]) back.add(one);
    for (const [part, lines] of left) if (belongsToText(part, lines, isInMain(part))) back.add(part);
    return back;
  };
  let taken = takenBack();
  for (let turn = 0; turn < MOST_TURNS && taken.size > 0; turn++) {
    for (const part of taken) if (chrome.delete(part) && isElement(part)) visit(part, true, mostOf(part));
    if ([...taken].some((part) => !contains(root, part))) {
      for (const part of left.keys()) if (!taken.has(part)) chrome.add(part);
      root = body;
    }
    left = leftParts(body, root, chrome);
    missed = missedTexts(seenLines(root, chrome), left);
    taken = takenBack();
  }
  const repeated = repeatedQuotes(root, chrome);
  if (repeated.length > 0) {
    for (const part of repeated) chrome.add(part);
    left = leftParts(body, root, chrome);
  }
  const found = findings.filter(({ node }) => contains(root, node));
  const own = new Set(found.filter(({ what }) => what !== 'object').map(({ node }) => node));
  const notices = [...left.values()].flat().filter(isNoticeLine);
  const hidden = new Map([...objects].map(([node, text]) => [node, [objectLine(node, text)]] as const));
  return {
    root,
    chrome,
    notices: [...notices, ...[...hidden.values()].flat().filter(isNoticeLine)].map((line) => noticeLine(line, file)),
    dropped: inOrder(new Map([...left].filter(([part]) => !own.has(part))), objects, found),
    diagnostics: [
      ...toldOf(found, file),
      ...sentencesLeft(
        new Map([...left].filter(([part]) => !own.has(part) && (main === undefined || contains(main, part)))),
        { kept: seenLines(root, chrome), file },
      ),
    ],
    questions: [
      ...questionsAboutLeft(
        [...missed.doubtful, ...missedTexts(seenLines(root, chrome), hidden).all],
        new Map([...left, ...hidden]),
        file,
      ),
      ...questionAboutStruck(found, file),
    ],
  };
}

/** Passages of the text that its page shows once more beside it, in the same words: one that has other words is of the text. */
function repeatedQuotes(root: Element, chrome: ReadonlySet<ChildNode>): readonly Element[] {
  const quotes: Element[] = [];
  const seek = (element: Element): void => {
    for (const child of childElements(element)) {
      if (chrome.has(child)) continue;
      if (isPullQuote(child)) quotes.push(child);
      else seek(child);
    }
  };
  seek(root);
  if (quotes.length === 0) return [];
  const lettersOf = (lines: readonly SeenLine[]): readonly string[] =>
    lines.map(({ text }) => text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, ''));
  const text = lettersOf(seenLines(root, new Set([...chrome, ...quotes]))).join('\n');
  return quotes.filter((quote) => lettersOf(seenLines(quote, chrome)).every((words) => text.includes(words)));
}

/** The neighbours of a part outside of the main one that are left out for nothing else: its title, its signature. */
function besideIt(
  part: ChildNode,
  { root, chrome }: { readonly root: Element; readonly chrome: ReadonlySet<ChildNode> },
): readonly ChildNode[] {
  if (chrome.has(part) || contains(root, part)) return [];
  const siblings: readonly ChildNode[] = part.parentNode?.childNodes ?? [];
  const ends = (node: ChildNode): boolean => chrome.has(node) || (isElement(node) && contains(node, root));
  const at = siblings.indexOf(part);
  const from = siblings.slice(0, at).findLastIndex(ends) + 1;
  const to = siblings.findIndex((node, n) => n > at && ends(node));
  return siblings.slice(from, to === -1 ? siblings.length : to);
}

function objectLine(node: ChildNode, shown: string): SeenLine {
  const own = shown.replace(/^[a-z]+(?:: | )/u, '');
  return { text: own, own, line: lineOfNode(node) };
}

/** What is struck out is no more valid, whatever the page is; what is put in its place is kept. */
function questionAboutStruck(findings: readonly OfficeFinding[], file: string): readonly Question[] {
  const struck = findings.filter(({ what }) => what === 'struck');
  const [first, ...others] = struck;
  if (first === undefined) return [];
  const words = first.text.length > LONGEST_STRUCK ? `${first.text.slice(0, LONGEST_STRUCK)}…` : first.text;
  const message =
    others.length === 0
      ? `the page has a passage struck out, which is left out: “${words}”`
      : `the page has ${struck.length} passages struck out, which are left out; the first is “${words}”`;
  return [
    ask('changes', message, {
      place: { file, line: first.line, column: 1 },
      code: 'intake/not-shown',
      hint: 'compare the text with the page, and write what is valid',
    }),
  ];
}

const LONGEST_STRUCK = 80;

/** Parts before the objects of their line, as they come in the page. */
function inOrder(
  left: ReadonlyMap<ChildNode, readonly SeenLine[]>,
  objects: ReadonlyMap<ChildNode, string>,
  findings: readonly (OfficeFinding & { readonly node: ChildNode })[],
): readonly Dropped[] {
  const all = [
    ...[...left].flatMap(([part, lines]) => droppedPart(part, lines).map((one) => ({ part, one }))),
    ...findings
      .filter(({ what }) => what !== 'object')
      .map(({ node, what, text, line }) => ({
        part: node,
        one: {
          line,
          what: 'object',
          text: `${what === 'struck' ? 'struck-out text' : 'reading over a word'}: ${text}`,
        } as const,
      })),
    ...[...objects].map(([part, text]) => ({ part, one: { line: lineOfNode(part), what: 'object', text } as const })),
  ];
  const offset = ({ part }: { readonly part: ChildNode }): number => part.sourceCodeLocation?.startOffset ?? 0;
  return all.toSorted((a, b) => offset(a) - offset(b)).map(({ one }) => one);
}

function droppedPart(part: ChildNode, lines: readonly SeenLine[]): readonly Dropped[] {
  const text = lines
    .filter((line) => !isNoticeLine(line))
    .map((line) => line.text)
    .join(' ');
  if (!/[\p{L}\p{N}]/u.test(text)) return [];
  const kind = isElement(part) ? objectKind(part) : undefined;
  return [
    {
      line: lineOfNode(part),
      ...(kind === undefined ? { what: 'chrome', text } : { what: 'object', text: `${kind}: ${text}` }),
    },
  ];
}

/** What a part with words is that belongs to no text, by whichever site it stands on. */
function objectKind(part: Element): string | undefined {
  if (attribute(part, 'role') === 'dialog') return 'dialog';
  if (isPictureCaption(part)) return 'caption of a picture';
  return isPullQuote(part) ? 'words of the text, shown again' : undefined;
}

function objectText(element: Element): string | undefined {
  if (element.tagName === 'img')
    return `picture ${attribute(element, 'alt') ?? attribute(element, 'src')?.slice(0, 80) ?? ''}`.trim();
  if (element.tagName === 'input') return fieldText(element);
  if (/^(?:script|style|meta|link|head)$/u.test(element.tagName)) return undefined;
  const text = textOfObject(element);
  return text === '' ? element.tagName : `${element.tagName}: ${text}`;
}

/** What is written in a field that shows it. */
function fieldText(element: Element): string | undefined {
  const value = (attribute(element, 'value') ?? '').trim();
  const type = (attribute(element, 'type') ?? 'text').toLowerCase();
  return value === '' || !SHOWN_FIELDS.has(type) ? undefined : `input: ${value}`;
}

const SHOWN_FIELDS: ReadonlySet<string> = new Set(['text', 'number', 'date', 'time', 'email', 'tel', 'url']);

/** The one main or article that holds most of what is left, and has no other article of its size beside it. */
function mainPart(
  body: Element,
  chrome: ReadonlySet<ChildNode>,
  sizes: ReadonlyMap<Element, Size>,
): Element | undefined {
  const left = wordsLeft(body, chrome, sizes);
  const found: Element[] = [];
  const seek = (element: Element): void => {
    for (const child of childElements(element)) {
      if (chrome.has(child)) continue;
      if (child.tagName === 'main' || child.tagName === 'article' || attribute(child, 'role') === 'main')
        found.push(child);
      seek(child);
    }
  };
  seek(body);
  return found.findLast((element) => {
    const words = wordsLeft(element, chrome, sizes);
    if (words < LEAST_MAIN_SHARE * left) return false;
    const rivals = found.filter((other) => !contains(other, element) && !contains(element, other));
    return rivals.every((other) => (sizes.get(other)?.words ?? 0) < RIVAL_SHARE * words);
  });
}

function wordsLeft(element: Element, chrome: ReadonlySet<ChildNode>, sizes: ReadonlyMap<Element, Size>): number {
  const lost = (inside: Element): number =>
    childElements(inside).reduce(
      (sum, child) => sum + (chrome.has(child) ? (sizes.get(child)?.words ?? 0) : lost(child)),
      0,
    );
  return (sizes.get(element)?.words ?? 0) - lost(element);
}

/** What is not of the text, in the order of the page: parts of the main part and all outside of it. */
function leftParts(
  body: Element,
  root: Element,
  chrome: ReadonlySet<ChildNode>,
): ReadonlyMap<ChildNode, readonly SeenLine[]> {
  const parts = new Map<ChildNode, readonly SeenLine[]>();
  const visit = (element: Element, inRoot: boolean): void => {
    for (const child of element.childNodes) {
      if (chrome.has(child) || (!inRoot && child !== root && !(isElement(child) && contains(child, root)))) {
        const lines = seenLines(child, chrome.has(child) ? NONE : chrome);
        if (lines.length > 0) parts.set(child, lines);
        if (!chrome.has(child) && isElement(child)) visitChrome(child);
      } else if (isElement(child)) visit(child, inRoot || child === root);
    }
  };
  const visitChrome = (element: Element): void => {
    for (const child of element.childNodes) {
      if (chrome.has(child)) {
        const lines = seenLines(child, NONE);
        if (lines.length > 0) parts.set(child, lines);
      } else if (isElement(child)) visitChrome(child);
    }
  };
  visit(body, root === body);
  return parts;
}

const NONE: ReadonlySet<ChildNode> = new Set();

function contains(element: Element, other: ChildNode): boolean {
  for (let at: ChildNode | Element['parentNode'] = other; at !== null; at = 'parentNode' in at ? at.parentNode : null)
    if (at === element) return true;
  return false;
}
