/** Statements of every shape that the types allow, in the form in which they are read: for fast-check to draw. */
import * as fc from 'fast-check';
import {
  byLanguage,
  type DraftBlock,
  type DraftHeading,
  type DraftInline,
  type Lang,
  type DraftList,
  type DraftListItem,
  type DraftParagraph,
  MATTERS,
  type Statement,
  type DraftTable,
  type DraftTableCell,
} from '../../../src/text/statement/index.ts';
import { inPairs } from '../../support/blocks.ts';
import { EN, FR } from '../../support/langs.ts';

const place = { file: 'page.txt', line: 1, column: 1 };

/** What Markdown might take for marks, and what a French text is full of. */
const fragment = fc.oneof(
  fc.constantFrom(...'ab1.)#*_`~[]()<>&;:!|\\/-+="\'%é«»\u00A0\u202F—’x'.split('')),
  fc.constantFrom('word ', ' of', '](', '[^1]', '~~', '**', '&amp;', '1. ', '- ', '|-|', '---', 'https://a_b.org/'),
);

const text: fc.Arbitrary<DraftInline> = fc.array(fragment, { minLength: 1, maxLength: 8 }).map((fragments) => ({
  kind: 'text',
  text: fragments.join('').replace(/ {2,}/gu, ' '),
  place,
}));

interface Allowed {
  readonly depth: number;
  readonly emphasis: number;
  readonly link: boolean;
  readonly note: boolean;
  readonly lineEnd: boolean;
  readonly superscript: boolean;
}

const EVERYTHING: Allowed = { depth: 0, emphasis: 0, link: true, note: true, lineEnd: true, superscript: true };

function inlinesOf(allowed: Allowed): fc.Arbitrary<readonly DraftInline[]> {
  const choices: fc.Arbitrary<DraftInline>[] = [text, text, text];
  const inner = { ...allowed, depth: allowed.depth + 1 };
  if (allowed.depth < 3) {
    const children = inlinesOf(inner);
    if (allowed.emphasis < 2) {
      const emphasized = inlinesOf({ ...inner, emphasis: allowed.emphasis + 1 });
      choices.push(emphasized.map((content) => ({ kind: 'emphasis', children: content, place })));
      choices.push(emphasized.map((content) => ({ kind: 'strong', children: content, place })));
    }
    choices.push(children.map((content) => ({ kind: 'foreign', lang: FR, children: content, place })));
    if (allowed.link) {
      const href = fc.constantFrom('https://example.org/a_(b)?c=<d>&e=|', 'mailto:press@example.org');
      const label = inlinesOf({ ...inner, link: false, note: false });
      choices.push(
        fc.tuple(href, label).map(([to, content]) => ({ kind: 'link', href: to, children: content, place })),
      );
    }
    if (allowed.superscript) {
      const raised = inlinesOf({ ...inner, link: false, note: false, lineEnd: false, superscript: false });
      choices.push(raised.map((content) => ({ kind: 'superscript', children: content, place })));
    }
  }
  if (allowed.lineEnd) choices.push(fc.constant({ kind: 'break', place }));
  if (allowed.note) choices.push(note());
  return fc.array(fc.oneof(...choices), { minLength: 1, maxLength: 3 }).map(asRead);
}

/** Two marks of one kind side by side are read as one, and a line neither begins nor ends with a space. */
function asRead(content: readonly DraftInline[]): readonly DraftInline[] {
  return content.filter((inline, n) => {
    const before = content[n - 1]?.kind;
    return !((inline.kind === 'emphasis' || inline.kind === 'strong') && before === inline.kind);
  });
}

function note(): fc.Arbitrary<DraftInline> {
  const blocks = fc.array(paragraph({ ...EVERYTHING, depth: 2, note: false }), { minLength: 1, maxLength: 2 });
  return blocks.map((paragraphs): DraftInline => ({ kind: 'note', note: { blocks: paragraphs, place }, place }));
}

/** Running text that has something to read, without spaces at the ends of its lines. */
function runOf(allowed: Allowed): fc.Arbitrary<readonly DraftInline[]> {
  return inlinesOf(allowed).map((inlines) => [word('Say'), ...spaced(inlines), word('so')]);
}

function word(letters: string): DraftInline {
  return { kind: 'text', text: letters, place };
}

/** Line ends stand between words, at any depth. */
function spaced(inlines: readonly DraftInline[]): readonly DraftInline[] {
  return inlines.flatMap((inline): readonly DraftInline[] => {
    if (inline.kind === 'break') return [word('a'), inline, word('b')];
    if (inline.kind === 'text' || inline.kind === 'note') return [inline];
    return [{ ...inline, children: spaced(inline.children) }];
  });
}

function paragraph(allowed: Allowed): fc.Arbitrary<DraftParagraph> {
  return runOf(allowed).map((inlines) => ({ kind: 'paragraph', role: 'body', content: inlines, place }));
}

const prose: fc.Arbitrary<DraftParagraph> = fc
  .tuple(
    paragraph(EVERYTHING),
    fc.constantFrom('body', 'body', 'salutation', 'lead', 'turn', 'sign-off', 'signature', 'end-mark'),
  )
  .map(([{ content }, role]) => {
    const name: DraftInline = { kind: 'strong', children: [word('Who:')], place };
    return { kind: 'paragraph', role, content: role === 'turn' ? [name, word(' '), ...content] : content, place };
  });

const numbered: fc.Arbitrary<DraftParagraph> = fc
  .tuple(paragraph(EVERYTHING), fc.constantFrom('1.', '12)', '(3)', '4 bis.', '1.2', '(a)', 'b)', '(iv)', '[5]', '§ 6'))
  .map(([{ content }, number]) => ({ kind: 'paragraph', role: 'numbered', number, content, place }));

const roled: fc.Arbitrary<DraftParagraph> = fc.oneof(
  { weight: 4, arbitrary: prose },
  { weight: 1, arbitrary: numbered },
);

/** What is quoted, and perhaps who said it. */
const quote: fc.Arbitrary<DraftBlock> = fc
  .tuple(fc.array(paragraph(EVERYTHING), { minLength: 1, maxLength: 2 }), fc.option(paragraph(EVERYTHING)))
  .map(([blocks, speaker]): DraftBlock => {
    const said: readonly DraftParagraph[] =
      speaker === null ? [] : [{ kind: 'paragraph', role: 'speaker', content: speaker.content, place }];
    return { kind: 'quote', blocks: [...blocks, ...said], place };
  });

const heading: fc.Arbitrary<DraftHeading> = fc
  .tuple(fc.constantFrom(1, 2), runOf({ ...EVERYTHING, lineEnd: false }), fc.constantFrom('', ' #', ' ##'))
  .map(([level, inlines, end]) => ({ kind: 'heading', level, content: [...inlines, word(end)], place }));

function list(depth: number): fc.Arbitrary<DraftList> {
  const first = paragraph({ ...EVERYTHING, depth: 2 });
  const others = fc.array(depth < 3 ? fc.oneof(first, list(depth + 1)) : first, { maxLength: 2 });
  const item = fc.tuple(first, others).map(([one, more]): DraftListItem => ({ blocks: [one, ...more], place }));
  return fc
    .tuple(fc.boolean(), fc.integer({ min: 1, max: 12 }), fc.array(item, { minLength: 1, maxLength: 3 }))
    .map(([ordered, start, items]) => ({ kind: 'list', ordered, start: ordered ? start : 1, items, place }));
}

const table: fc.Arbitrary<DraftTable> = fc
  .array(fc.constantFrom('left', 'centre', 'right'), { minLength: 1, maxLength: 3 })
  .chain((align) => {
    const filled = runOf({ ...EVERYTHING, depth: 1, lineEnd: false });
    const cell = fc.oneof(filled, fc.constant([])).map((inlines): DraftTableCell => ({ content: inlines, place }));
    const row = fc.array(cell, { minLength: align.length, maxLength: align.length });
    return fc
      .tuple(row, fc.array(row, { maxLength: 2 }))
      .map(([head, rows]): DraftTable => ({ kind: 'table', align, head, rows, place }));
  });

const block: fc.Arbitrary<DraftBlock> = fc.oneof<fc.Arbitrary<DraftBlock>[]>(
  roled,
  heading,
  list(1),
  quote,
  table,
  fc.constant({ kind: 'thematic-break', place }),
);

/** What stands level, before the languages share it out: one block each, or some paragraphs, and what stands alone before. */
interface Segment {
  readonly alone: ReadonlyMap<Lang, readonly DraftBlock[]>;
  readonly pair: ReadonlyMap<Lang, readonly DraftBlock[]>;
}

const segment: fc.Arbitrary<Segment> = fc
  .tuple(
    fc.array(block, { maxLength: 1 }),
    fc.array(block, { maxLength: 1 }),
    fc.oneof(
      block.map((one): readonly [readonly DraftBlock[], readonly DraftBlock[]] => [[one], [structuredClone(one)]]),
      fc.tuple(fc.array(roled, { minLength: 2, maxLength: 3 }), fc.array(roled, { minLength: 1, maxLength: 2 })),
    ),
  )
  .map(([en, fr, [left, right]]) => ({
    alone: new Map([
      [EN, en],
      [FR, fr],
    ]),
    pair: new Map([
      [EN, left],
      [FR, right],
    ]),
  }));

/** What stands level belongs to one part, or to the text. */
const parted: fc.Arbitrary<Segment> = fc
  .tuple(segment, fc.option(fc.constantFrom(...MATTERS), { freq: 2 }))
  .map(([{ alone, pair }, matter]) => {
    const inPart = (sides: Segment['pair']): Segment['pair'] =>
      matter === null
        ? sides
        : new Map([...sides].map(([lang, blocks]) => [lang, blocks.map((one) => ({ ...one, matter }))]));
    return { alone: inPart(alone), pair: inPart(pair) };
  });

/** A statement in two languages; `base` lends its facts and titles. */
export function statementLike(base: Statement): fc.Arbitrary<Statement> {
  return fc.array(parted, { minLength: 1, maxLength: 2 }).map((segments) => {
    const own = new Map<Lang, (readonly DraftBlock[])[]>(base.versions.map(({ lang }) => [lang, []]));
    const count = () => Math.max(...[...own.values()].map((lists) => lists.length));
    for (const { alone, pair } of segments) {
      // The order in which each language reads its notes: what stands alone first.
      for (const { lang } of base.versions) {
        const before = alone.get(lang) ?? [];
        const blank: readonly DraftBlock[][] = Array.from({ length: count() - (own.get(lang)?.length ?? 0) }, () => []);
        own.get(lang)?.push(...blank, ...before.map((one) => [one]));
      }
      const level = count();
      for (const { lang } of base.versions) {
        const blank: readonly DraftBlock[][] = Array.from({ length: level - (own.get(lang)?.length ?? 0) }, () => []);
        own.get(lang)?.push(...blank, pair.get(lang) ?? []);
      }
    }
    return { ...base, ...inPairs(base, byLanguage(own)) };
  });
}
