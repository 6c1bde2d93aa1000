/** Turns passages into what is wrong with their quotation marks, apostrophes and spaces by the rules of their language. */
import { languageOf } from '../language/index.ts';
import { excerpt, type Finding, findingIn, inEach, languageName } from './finding.ts';
import { CAPITALS, LETTER, LETTERS, type Passage, READ, SMALL, type VersionText } from './passages.ts';

/** What closes what. */
type Closing = Readonly<Record<string, string>>;

/** Where a language has no others of its own. */
const CLOSING: Closing = { '“': '”', '«': '»' };

/** The marks that open and close a quotation in a language: „ and “ in German, where “ opens none. */
function closingIn(lang: string): Closing {
  const [outer, inner] = languageOf(lang).setting?.quotes ?? [];
  const own = [outer, inner].flatMap((pair) => {
    const [open = '', close = ''] = pair?.map((mark) => mark.trim()) ?? [];
    return DOUBLE_MARKS.includes(open) && open !== close ? [[open, close] as const] : [];
  });
  const [first] = own;
  if (outer === undefined || (first !== undefined && CLOSING[first[0]] === first[1])) {
    const taken = own.map(([, close]) => close);
    return {
      ...Object.fromEntries(Object.entries(CLOSING).filter(([open]) => !taken.includes(open))),
      ...Object.fromEntries(own),
    };
  }
  return Object.fromEntries(own);
}

/** The double marks of all languages. Single ones are apostrophes as well. */
const DOUBLE_MARKS = '“”„«»';
const DOUBLE = new RegExp(`[${DOUBLE_MARKS}]`, 'gu');

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
  const open: { readonly mark: string; readonly written: string; readonly at: number }[] = [];
  const findings: Finding[] = [];
  const closing = closingIn(passage.lang);
  const marks = new Set(Object.entries(closing).flat());
  const first = startOf(passage, closing);
  const continues = first !== undefined && carried.includes(first);
  const fromRight = languageOf(passage.lang).direction === 'rtl';
  for (const { 0: written, index: at } of passage.text.matchAll(DOUBLE)) {
    const mark = fromRight ? asMeantFromRight(written, open.at(-1)?.mark) : written;
    if (!marks.has(mark)) continue;
    if (closing[mark] !== undefined) open.push({ mark, written, at });
    else if (open.length > 0 && closing[open.at(-1)?.mark ?? ''] === mark) open.pop();
    else {
      const inner = open.findIndex((one) => closing[one.mark] === mark);
      if (inner === -1) findings.push(unbalanced(passage, at, `the mark ${written} closes what was not opened`));
      else {
        for (const lost of open.splice(inner).slice(1))
          findings.push(unbalanced(passage, lost.at, `the mark ${lost.written} is not closed`));
      }
    }
  }
  const start = next === undefined ? undefined : startOf(next, closing);
  const goesOn = open.length === 1 && open[0]?.mark === start && (open[0]?.at === 0 || !continues);
  if (!goesOn)
    for (const { written, at } of open) findings.push(unbalanced(passage, at, `the mark ${written} is not closed`));
  findings.push(...unbalancedOthers(passage));
  return { findings, open: goesOn ? open.map(({ mark }) => mark) : [] };
}

/** From the right “ and ” are written either way round: by their looks, or by which of them opens. Which opens comes first. */
function asMeantFromRight(mark: string, open: string | undefined): string {
  return mark === '“' || mark === '”' ? (open === '“' ? '”' : '“') : mark;
}

/** The mark a paragraph opens with. */
function startOf({ text }: Passage, closing: Closing): string | undefined {
  const first = text.charAt(0);
  return closing[first] === undefined ? undefined : first;
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

/** Nothing for a language whose marks are not known. */
function foreignMarksIn(lang: string): ForeignMarks | undefined {
  const { setting } = languageOf(lang);
  if (setting === undefined) return undefined;
  const [outer, inner] = setting.quotes.map((pair) => pair.map((mark) => mark.trim()));
  const [open = '', close = ''] = outer ?? [];
  const others: readonly string[] = setting.otherQuotes ?? [];
  const right = [open, close, ...(inner ?? []), ...others];
  const strange = [...DOUBLE_MARKS].filter((mark) => !right.includes(mark));
  // Where the inner ones of one house are the outer ones of another, they open a quotation anywhere.
  const innerOpen = others.includes(inner?.[0] ?? '') ? '' : (inner?.[0] ?? '');
  return {
    strange: strange.length === 0 ? undefined : new RegExp(`[${strange.join('')}]`, 'u'),
    inner: DOUBLE_MARKS.includes(innerOpen) && innerOpen !== close ? innerOpen : '',
    quoted: new RegExp(`${open}[^${open}${close}]*(?:${close}|$)`, 'gu'),
    usual: `${open} ${close}`,
  };
}

/** “ ” around a quotation in French, « » in English. Inside « », the curly ones are the second level. */
export function foreignQuotes(passage: Passage): readonly Finding[] {
  const { own, lang } = passage;
  const marks = foreignMarksIn(lang);
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

/**
 * „ “ in one paragraph and » « in another: either is right, but one text has one of them. Where the other ones are the inner
 * ones as well, or both stand in a paragraph, one is a quotation within the other.
 */
export function mixedQuotes({ passages }: VersionText): readonly Finding[] {
  const [first] = passages;
  const { quotes, otherQuotes } = (first && languageOf(first.lang).setting) ?? {};
  if (quotes === undefined || otherQuotes === undefined) return [];
  const [outer, inner] = quotes.map((pair) => pair.map((mark) => mark.trim()));
  if (otherQuotes.some((mark) => inner?.includes(mark) === true || outer?.includes(mark) === true)) return [];
  const has = (marks: readonly string[] | undefined, { own, lang }: Passage): boolean =>
    lang === first?.lang && marks?.some((mark) => own.includes(mark)) === true;
  const usual = passages.filter((passage) => has(outer, passage) && !has(otherQuotes, passage));
  const others = passages.filter((passage) => has(otherQuotes, passage) && !has(outer, passage));
  const [fewer, marks, elsewhere] =
    others.length <= usual.length ? [others, otherQuotes, outer] : [usual, outer, otherQuotes];
  const [passage] = fewer;
  if (passage === undefined || usual.length === 0 || marks === undefined || elsewhere === undefined) return [];
  const at = passage.own.search(new RegExp(`[${marks.join('')}]`, 'u'));
  const message = `${passage.text.charAt(at)} stands for a quotation here, ${elsewhere.join(' ')} elsewhere in the ${languageName(passage.lang)}`;
  const hint = `write ${elsewhere.join(' ')} here too, or these marks everywhere`;
  return [findingIn(passage, at, { code: 'check/quotes', message, hint })];
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

const ANY_SPACE = '[ \\u00A0\\u2009\\u202F]';
const NUMBER_SIGN = inEach(
  ({ numberSign }) =>
    numberSign && {
      ...numberSign,
      pattern: new RegExp(`(?<![${LETTERS}\\d’'-])${numberSign.letters}${ANY_SPACE}?(?<number>\\d[\\d/]*)`, 'gu'),
    },
);

/** “no. 14” in French, whose sign has no point: no 14 is set with its o raised, and with the point that is not seen. */
export function missingSigns(passage: Passage): readonly Finding[] {
  const known = NUMBER_SIGN.get(passage.lang);
  if (known === undefined) return [];
  return [...passage.own.matchAll(known.pattern)].map(({ 0: written, index, groups = {} }) =>
    findingIn(passage, index, {
      code: 'check/number-sign',
      message: `${written} has the point of another language: ${excerpt(around(passage.text, index))}`,
      hint: `write ${groups['capital'] === undefined ? known.sign : known.capital} ${groups['number'] ?? ''}`,
    }),
  );
}

const OTHER_MARKS = inEach(
  ({ otherMarks }) => otherMarks && { own: otherMarks.own, pattern: new RegExp(otherMarks.pattern, 'gu') },
);

/** Each mark of another script that is typed for the language's own, once a passage: , for ، or ，. */
export function marksOfOtherScripts(passage: Passage): readonly Finding[] {
  const known = OTHER_MARKS.get(passage.lang);
  if (known === undefined) return [];
  const seen = new Set<string>();
  return [...passage.own.matchAll(known.pattern)].flatMap(({ 0: mark, index: at }): readonly Finding[] => {
    if (seen.has(mark)) return [];
    seen.add(mark);
    return [
      findingIn(passage, at, {
        code: 'check/script-mark',
        message: `${mark} is no mark of the ${languageName(passage.lang)}: ${excerpt(around(passage.text, at))}`,
        hint: `write ${known.own[mark] ?? ''}`,
      }),
    ];
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
    const usual = foreignMarksIn(passage.lang)?.usual;
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

const DOUBLED = new RegExp(`(?<=[^ \\u00A0\\u2009\\u202F\\n])${ANY_SPACE}{2,}(?=[^ \\u00A0\\u2009\\u202F\\n])`, 'gu');
const BEFORE_MARK = inEach(({ tightMarks }, tag) => {
  // Where “ closes what „ has opened, a space stands after it.
  const closes = Object.values(closingIn(tag)).includes('“');
  const [opening, closing] = closes ? ['„‘', '“'] : ['“‘', '”'];
  // From the right either mark may open: one before a word does, and one behind a word closes.
  const [isOpen, isClosed] = languageOf(tag).direction === 'rtl' ? [`(?<!${LETTER}.)`, `(?!.${LETTER})`] : ['', ''];
  return new RegExp(
    `(?<=[${LETTERS}\\d])${ANY_SPACE}+(?=[${tightMarks}](?:${ANY_SPACE}|$))|(?<=[${opening}(\\[])${isOpen}${ANY_SPACE}+|(?<=[${LETTERS}\\d.,])${ANY_SPACE}+${isClosed}(?=[${closing})\\]])`,
    'gu',
  );
});
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
  for (const { start } of setting?.space(own, setting.spacingProfiles[0] ?? '', 'missing') ?? [])
    add(start, 'a space is missing');
  return [...found].map(([at, what]) =>
    findingIn(passage, at, {
      code: 'check/spaces',
      message: `${what}: ${excerpt(around(passage.text, at))}`,
      hint: 'composition sets the spaces of marks; write the text as it is to read',
    }),
  );
}
