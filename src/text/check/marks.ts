/** Turns passages into what is wrong with their quotation marks, apostrophes and spaces by the rules of their language. */
import { languageOf, settableLanguages } from '../language/index.ts';
import { excerpt, type Finding, findingIn, inEach, languageName } from './finding.ts';
import { CAPITALS, LETTER, LETTERS, type Passage, READ, SMALL, type VersionText } from './passages.ts';

const CLOSING: Readonly<Record<string, string>> = { '“': '”', '«': '»' };
const PAIRED = /[“”«»]/gu;

/**
 * Marks without their other half. A quotation of several paragraphs opens anew with each and closes once, so that what is
 * open is carried over to the next paragraph if that begins with the same mark.
 */
export function unbalancedQuotes({ title, passages }: VersionText): readonly Finding[] {
  const findings: Finding[] = [];
  if (title !== undefined) findings.push(...balance(title, [], undefined).findings);
  let carried: readonly string[] = [];
  for (const [n, passage] of passages.entries()) {
    const { findings: found, open } = balance(passage, carried, passages[n + 1]);
    findings.push(...found);
    carried = open;
  }
  return findings;
}

interface Balanced {
  readonly findings: readonly Finding[];
  /** The marks that stay open into the next paragraph. */
  readonly open: readonly string[];
}

function balance(passage: Passage, carried: readonly string[], next: Passage | undefined): Balanced {
  const open: { readonly mark: string; readonly at: number }[] = [];
  const findings: Finding[] = [];
  const first = startOf(passage);
  const continues = first !== undefined && carried.includes(first);
  for (const { 0: mark, index: at } of passage.text.matchAll(PAIRED)) {
    if (CLOSING[mark] !== undefined) open.push({ mark, at });
    else if (open.length > 0 && CLOSING[open.at(-1)?.mark ?? ''] === mark) open.pop();
    else {
      const inner = open.findIndex((one) => CLOSING[one.mark] === mark);
      if (inner === -1) findings.push(unbalanced(passage, at, `the mark ${mark} closes what was not opened`));
      else {
        for (const lost of open.splice(inner).slice(1))
          findings.push(unbalanced(passage, lost.at, `the mark ${lost.mark} is not closed`));
      }
    }
  }
  const start = next === undefined ? undefined : startOf(next);
  const goesOn = open.length === 1 && open[0]?.mark === start && (open[0]?.at === 0 || !continues);
  if (!goesOn)
    for (const { mark, at } of open) findings.push(unbalanced(passage, at, `the mark ${mark} is not closed`));
  findings.push(...unbalancedOthers(passage));
  return { findings, open: goesOn ? open.map(({ mark }) => mark) : [] };
}

/** The mark a paragraph opens with. */
function startOf({ text }: Passage): string | undefined {
  const first = text.charAt(0);
  return CLOSING[first] === undefined ? undefined : first;
}

/** An apostrophe may be one as well. */
const SINGLE_CLOSING = new RegExp(`’(?!${LETTER})`, 'u');

/** Straight quotes want an even number; a single opening quote wants an apostrophe after it at least. */
function unbalancedOthers(passage: Passage): readonly Finding[] {
  const { text } = passage;
  const findings: Finding[] = [];
  if (text.includes('"') && (text.split('"').length - 1) % 2 === 1)
    findings.push(unbalanced(passage, text.lastIndexOf('"'), 'there is an odd number of straight quotes'));
  const single = text.lastIndexOf('‘');
  if (single !== -1 && !SINGLE_CLOSING.test(text.slice(single)))
    findings.push(unbalanced(passage, single, 'the mark ‘ is not closed'));
  return findings;
}

function unbalanced(passage: Passage, at: number, message: string): Finding {
  return findingIn(passage, at, {
    code: 'check/quotes-unbalanced',
    message,
    hint: 'write its other half, or delete it',
  });
}

interface ForeignMarks {
  /** Quotation marks of other languages that are none of this one's. */
  readonly strange: RegExp | undefined;
  /** Opening marks of other languages that stand inside a quotation here, and do not open one. */
  readonly inner: string;
  /** A quotation by this language's marks, closed or not. */
  readonly quoted: RegExp;
  /** As a hint shows them. */
  readonly usual: string;
}

const FOREIGN_MARKS: ReadonlyMap<string, ForeignMarks> = new Map(
  settableLanguages().map(({ tag, setting: { quotes } }) => {
    const [outer, inner] = quotes.map((pair) => pair.map((mark) => mark.trim()));
    const [open = '', close = ''] = outer ?? [];
    const others = settableLanguages().flatMap(({ setting }) => setting.quotes[0].map((mark) => mark.trim()));
    const strange = others.filter((mark) => mark !== open && mark !== close && inner?.includes(mark) !== true);
    return [
      tag,
      {
        strange: strange.length === 0 ? undefined : new RegExp(`[${strange.join('')}]`, 'u'),
        inner: others.includes(inner?.[0] ?? '') ? (inner?.[0] ?? '') : '',
        quoted: new RegExp(`${open}[^${open}${close}]*(?:${close}|$)`, 'gu'),
        usual: `${open} ${close}`,
      },
    ];
  }),
);

/** “ ” around a quotation in French, « » in English. Inside « », the curly ones are the second level. */
export function foreignQuotes(passage: Passage): readonly Finding[] {
  const { own, lang } = passage;
  const marks = FOREIGN_MARKS.get(lang);
  if (marks === undefined) return [];
  const { strange, inner, quoted, usual } = marks;
  const strangeAt = strange === undefined ? -1 : own.search(strange);
  if (strangeAt !== -1) return [foreignQuote(passage, strangeAt, usual)];
  if (inner === '' || !own.includes(inner)) return [];
  // Everything inside a quotation is put aside as long as it was.
  const outside = own.replace(quoted, (quotation) => READ.repeat(quotation.length));
  const at = outside.indexOf(inner);
  return at === -1 || startsContinued(own, usual) ? [] : [foreignQuote(passage, at, usual)];
}

/** A paragraph that closes a quotation opened before it. */
function startsContinued(own: string, usual: string): boolean {
  const [open, close] = usual.split(' ').map((mark) => own.indexOf(mark));
  return close !== undefined && open !== undefined && close !== -1 && (open === -1 || close < open);
}

function foreignQuote(passage: Passage, at: number, usual: string): Finding {
  return findingIn(passage, at, {
    code: 'check/quotes',
    message: `${passage.text.charAt(at)} is not a quotation mark of the ${languageName(passage.lang)}`,
    hint: `write ${usual}`,
  });
}

const STRAIGHT = /["']/gu;

/** The first straight quote and the first straight apostrophe of a passage; feet, minutes and seconds after figures are none. */
export function straightQuotes(passage: Passage): readonly Finding[] {
  const seen = new Set<string>();
  const findings: Finding[] = [];
  for (const { 0: mark, index: at } of passage.text.matchAll(STRAIGHT)) {
    if (seen.has(mark) || /\d/u.test(passage.text.charAt(at - 1))) continue;
    seen.add(mark);
    const message = `the ${mark === '"' ? 'quotation mark' : 'apostrophe'} ${mark} is straight: ${excerpt(around(passage.text, at))}`;
    const usual = FOREIGN_MARKS.get(passage.lang)?.usual;
    const hint = mark === "'" || usual === undefined ? 'write ’' : `write ${usual}`;
    findings.push(findingIn(passage, at, { code: 'check/straight-quotes', message, hint }));
  }
  return findings;
}

/** Characters on either side that show where a mark stands. */
const CONTEXT = 12;

function around(text: string, at: number): string {
  return text.slice(Math.max(0, at - CONTEXT), at + CONTEXT);
}

const ANY_SPACE = '[ \\u00A0\\u2009\\u202F]';
const DOUBLED = new RegExp(`(?<=[^ \\u00A0\\u2009\\u202F\\n])${ANY_SPACE}{2,}(?=[^ \\u00A0\\u2009\\u202F\\n])`, 'gu');
const BEFORE_MARK = inEach(
  ({ tightMarks }) =>
    new RegExp(
      `(?<=[${LETTERS}\\d])${ANY_SPACE}+(?=[${tightMarks}](?:${ANY_SPACE}|$))|(?<=[“‘(\\[])${ANY_SPACE}+|(?<=[${LETTERS}\\d.,])${ANY_SPACE}+(?=[”)\\]])`,
      'gu',
    ),
);
/** A mark that the next sentence follows at once: “end.The”. */
const AFTER_MARK = new RegExp(String.raw`(?<=[${SMALL}]{2})[.,;:!?](?=[${CAPITALS}][${SMALL}])`, 'gu');

/** Spaces doubled, missing or out of place. Kinds of spaces are left alone: composition sets them. */
export function oddSpaces(passage: Passage): readonly Finding[] {
  const { own, lang } = passage;
  const found = new Map<number, string>();
  const add = (at: number, what: string) => {
    if (!found.has(at)) found.set(at, what);
  };
  for (const { index } of own.matchAll(DOUBLED)) add(index, 'two spaces stand together');
  const beforeMark = BEFORE_MARK.get(lang);
  if (beforeMark !== undefined)
    for (const { index } of own.matchAll(beforeMark)) add(index, 'there is a space too many');
  for (const { index } of own.matchAll(AFTER_MARK)) add(index + 1, 'a space is missing');
  const { setting } = languageOf(lang);
  for (const { start, end, text } of setting?.space(own, setting.spacingProfiles[0] ?? '') ?? []) {
    if (start === end && text !== '') add(start, 'a space is missing');
  }
  return [...found].map(([at, what]) =>
    findingIn(passage, at, {
      code: 'check/spaces',
      message: `${what}: ${excerpt(around(passage.text, at))}`,
      hint: 'composition sets the spaces of marks; write the text as it is to read',
    }),
  );
}
