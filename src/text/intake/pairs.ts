/** Turns the blocks of two versions into their pairs, declared where the versions are unequal, and how sure each is. */
import { type Diagnostic, done, fault, type Outcome } from '../../diagnostics/index.ts';
import { knownLanguages, type Recognition, relativeLength } from '../language/index.ts';
import { languageEvidence, recognisedLanguage } from '../recognition/index.ts';
import {
  align,
  type AlignedGroup,
  type Block,
  type ByLanguage,
  byLanguage,
  type Inline,
  numberAtStart,
  type Pair,
  pairBlocks,
  pairedBlocks,
  type PairMark,
  type Side,
  textOfBlock,
  unlikeMatter,
  unlikeness,
} from '../statement/index.ts';
import { ask, type Question } from './questions.ts';

export interface DeclaredPair {
  /** The lines on the page where its blocks begin. */
  readonly lines: ByLanguage<readonly number[]>;
  /** 0 to 1. */
  readonly confidence: number;
}

export interface PairedSides {
  readonly sides: readonly Side[];
  readonly pairs: readonly Pair[];
  /** Those that are not one to one. */
  readonly declared: readonly DeclaredPair[];
  readonly questions: readonly Question[];
}

/** Under this, a person would be asked to look at what was found for them; a wrong pair is worse than a question. */
const LOWEST_CONFIDENCE = 0.8;

/**
 * One to one where that can be; else as lengths, numbers and names say, and asked where they do not say it surely. Each
 * version is compared with the first. What `isContact` of one version alone is alone, as nobody doubts. Faults: the pairing's.
 */
export function pairSides(
  sides: readonly Side[],
  isContact: (text: string) => boolean = () => false,
  unlike: 'alone' | 'refused' = 'alone',
): Outcome<PairedSides> {
  const roled = withAlikeRoles(sides);
  if (sides.some(({ marks }) => marks !== undefined && marks.size > 0)) return asDeclared(roled);
  const { sides: alike, told } = withAlikeLevels(roled);
  const found = pairsOf(alike, isContact);
  const made = found.ok || unlike === 'refused' ? found : withUnlikeAlone(alike, found);
  return made.ok ? done(made.value, [...told, ...made.diagnostics]) : made;
}

function pairsOf(alike: readonly Side[], isContact: (text: string) => boolean): Outcome<PairedSides> {
  const plain = pairBlocks(alike, relativeLength);
  const [first, ...others] = alike;
  const aligned = others.map((other) => first && alignedWith(first, other));
  if (first === undefined || others.length === 0 || aligned.some((groups) => groups === undefined))
    return plain.ok ? done({ sides: alike, pairs: plain.value, declared: [], questions: [] }) : plain;
  const { groups, last } = withLastLineAlone(togetherOf(aligned.map((one) => one ?? [])), alike);
  const departures = groups.filter((group) => !isOneToOne(group));
  if (plain.ok) {
    const doubtful = departures.filter((group) => group.confidence >= LOWEST_CONFIDENCE && !takesLeave(group, alike));
    return done(
      { sides: alike, pairs: plain.value, declared: [], questions: [] },
      doubtful.slice(0, 1).map((group) => suspicion(group, alike)),
    );
  }
  const unsure = departures.filter(
    (group) => group.confidence < LOWEST_CONFIDENCE && !isAllAlone(group, alike, isContact),
  );
  const pairs = pairBlocks(
    alike.map((side, n) => ({ ...side, marks: marksOf(groups, n, side) })),
    relativeLength,
  );
  if (!pairs.ok) return pairs;
  return done({
    sides: alike,
    pairs: pairs.value,
    declared: departures.map((group) => declaredPair(group, alike)),
    questions: [
      ...unsure
        .filter((group) => group !== last)
        .slice(0, 1)
        .map((group, _, { length }) => unsureQuestion(group, length, alike)),
      ...(last === undefined || isAllAlone(last, alike, isContact) ? [] : [lastLineQuestion(last, alike)]),
    ],
  });
}

/** Yours faithfully: one language takes leave in two words, another in a sentence; who signs stands under both. */
function takesLeave({ stretches }: Joint, sides: readonly Side[]): boolean {
  const last = stretches.map(({ to }, n) => sides[n]?.blocks[to - 1]);
  const isOverSigner = stretches.every(({ to }, n) => isSignature(sides[n]?.blocks[to]) || isSignature(last[n]));
  return (
    isOverSigner && sides.some(({ blocks }) => blocks.some((block, n) => isLeave(block) && isSignature(blocks[n + 1])))
  );
}

function isSignature(block: Block | undefined): boolean {
  return block?.kind === 'paragraph' && block.role === 'signature';
}

/** In words: the leave of a letter, with its comma. */
const LONGEST_LEAVE = 6;

function isLeave(block: Block): boolean {
  const text = textOfBlock(block);
  return block.kind === 'paragraph' && /[,،，]$/u.test(text) && wordsIn(text) <= LONGEST_LEAVE;
}

/** In words: a longer line is a paragraph that lacks its full stop. */
const LONGEST_LAST_LINE = 12;

/**
 * A line under a text that is no sentence, and that no other version has, belongs to nothing that the others have: it may be
 * the house's own, or of a text that follows.
 */
function withLastLineAlone(
  groups: readonly Joint[],
  sides: readonly Side[],
): { readonly groups: readonly Joint[]; readonly last?: Joint } {
  const end = groups.at(-1);
  const longer = (end?.stretches ?? []).flatMap(({ from, to }, n) => (to - from > 1 ? [n] : []));
  const [own] = longer;
  if (end === undefined || own === undefined || longer.length > 1) return { groups };
  if (end.stretches.some(({ from, to }, n) => from === to || to !== sides[n]?.blocks.length)) return { groups };
  // Only the longer version may end so: where both do, it is something else that has no counterpart.
  if (sides.some(({ blocks }, n) => isBareLine(blocks.at(-1)) !== (n === own))) return { groups };
  const above = end.stretches.map(({ from, to }, n) => ({ from, to: n === own ? to - 1 : to }));
  const alone = end.stretches.map(({ to }, n) => ({ from: n === own ? to - 1 : to, to }));
  const last = { stretches: alone, confidence: end.confidence };
  return { groups: [...groups.slice(0, -1), { ...end, stretches: above }, last], last };
}

function isBareLine(block: Block | undefined): boolean {
  if (block?.kind !== 'paragraph' || block.role !== 'body' || block.matter !== undefined) return false;
  const text = textOfBlock(block);
  return wordsIn(text) <= LONGEST_LAST_LINE && !/[.!?…:;»”)。！？؟]$/u.test(text.trimEnd());
}

function lastLineQuestion(last: Joint, sides: readonly Side[]): Question {
  const [at = 0] = last.stretches.flatMap(({ from, to }, n) => (from < to ? [n] : []));
  const block = sides[at]?.blocks.at(-1);
  const message = `the version in ${sides[at]?.lang ?? ''} ends with a line that no other has: “${block === undefined ? '' : textOfBlock(block)}”`;
  return ask('pairs', message, {
    place: placeOf(last, sides) ?? { file: '', line: 1, column: 1 },
    code: 'intake/unsure-pair',
    hint: 'delete it if it is not of the statement; else write it in every version, or leave it with <!-- pair: alone -->',
  });
}

/** Whether a group is of one version alone, and all of one kind: whom to ask there belongs to nothing of the others. */
function isAllAlone({ stretches }: Joint, sides: readonly Side[], is: (text: string) => boolean): boolean {
  const own = stretches.flatMap(({ from, to }, n) => (from === to ? [] : [sides[n]?.blocks.slice(from, to) ?? []]));
  const [blocks = [], ...others] = own;
  return others.length === 0 && blocks.every((block) => is(textOfBlock(block)));
}

function alignedWith(first: Side, other: Side): readonly AlignedGroup[] | undefined {
  return align(first.blocks.map(alignable), other.blocks.map(alignable), {
    left: relativeLength(first.lang),
    right: relativeLength(other.lang),
  });
}

/** Blocks of each version, in the versions' order, that belong together; none of a version that has no part in it. */
interface Joint {
  readonly stretches: readonly AlignedGroup['left'][];
  readonly confidence: number;
}

/**
 * What belongs together in all versions, from what of each belongs to the first: groups of one alignment that overlap those
 * of another are one, and what only some of the versions have goes with what is before it.
 */
function togetherOf(aligned: readonly (readonly AlignedGroup[])[]): readonly Joint[] {
  const [one = [], ...more] = aligned;
  const asJoint = ({ left, right, confidence }: AlignedGroup): Joint => ({ stretches: [left, right], confidence });
  if (more.length === 0) return one.map(asJoint);
  const last = Math.max(0, ...one.map(({ left }) => left.to));
  const cuts = Array.from({ length: last }, (_, n) => n + 1).filter((at) =>
    aligned.every((groups) => groups.some(({ left }) => left.to === at && left.from < at)),
  );
  const joints: Joint[] = [];
  const alone = (at: number): void => {
    for (const [n, groups] of aligned.entries())
      for (const { left, right, confidence } of groups)
        if (left.from === left.to && left.from === at && (cuts.includes(at) || at === 0))
          joints.push({
            stretches: [left, ...aligned.map((_, k) => (k === n ? right : { from: 0, to: 0 }))],
            confidence,
          });
  };
  alone(0);
  for (const [n, to] of cuts.entries()) {
    const from = cuts[n - 1] ?? 0;
    const within = aligned.map((groups) =>
      groups.filter(
        ({ left }) =>
          left.from >= from && left.to <= to && !(left.from === left.to && (left.from === from || left.to === to)),
      ),
    );
    const stretches = [{ from, to }, ...within.map((groups) => spanOf(groups.map(({ right }) => right)))];
    const confidence = Math.min(...within.flat().map((group) => group.confidence));
    const without = stretches.filter((stretch) => stretch.from === stretch.to).length;
    const before = joints.findLastIndex(({ stretches: own }) => own.every((stretch) => stretch.from < stretch.to));
    const above = joints[before];
    // A block that some versions have and others have not can be told in a statement only together with another.
    if (without > 0 && without < aligned.length && above !== undefined)
      joints.splice(
        before,
        joints.length - before,
        joined([above, ...joints.slice(before + 1), { stretches, confidence }]),
      );
    else joints.push({ stretches, confidence });
    alone(to);
  }
  return joints;
}

function joined(joints: readonly Joint[]): Joint {
  const [first] = joints;
  return {
    stretches: (first?.stretches ?? []).map((_, n) => spanOf(joints.flatMap(({ stretches }) => stretches[n] ?? []))),
    confidence: Math.min(...joints.map(({ confidence }) => confidence)),
  };
}

/** From the first of some stretches to the last; empty ones count for nothing. */
function spanOf(stretches: readonly AlignedGroup['left'][]): AlignedGroup['left'] {
  const full = stretches.filter(({ from, to }) => from < to);
  if (full.length === 0) return { from: 0, to: 0 };
  return { from: Math.min(...full.map(({ from }) => from)), to: Math.max(...full.map(({ to }) => to)) };
}

/** As the pages themselves declare it. */
function asDeclared(sides: readonly Side[]): Outcome<PairedSides> {
  const pairs = pairBlocks(sides, relativeLength);
  if (!pairs.ok) return pairs;
  const departures = pairedBlocks(sides, pairs.value).filter((pair) =>
    sides.some(({ lang }) => pair[lang]?.length !== 1),
  );
  const lines = (pair: (typeof departures)[number]): DeclaredPair['lines'] =>
    byLanguage(sides.map(({ lang }) => [lang, (pair[lang] ?? []).map(({ place }) => place.line)]));
  return done({
    sides,
    pairs: pairs.value,
    declared: departures.map((pair) => ({ lines: lines(pair), confidence: 1 })),
    questions: [],
  });
}

function alignable(block: Block) {
  return { kind: block.kind, mergeable: block.kind === 'paragraph', text: textOfBlock(block) };
}

function isOneToOne({ stretches }: Joint): boolean {
  return stretches.every(({ from, to }) => to - from === 1);
}

function marksOf(groups: readonly Joint[], own: number, { blocks }: Side): ReadonlyMap<Block, PairMark> {
  const marks = new Map<Block, PairMark>();
  for (const { stretches } of groups) {
    const { from, to } = stretches[own] ?? { from: 0, to: 0 };
    const isAlone = stretches.every((stretch, n) => n === own || stretch.from === stretch.to);
    for (const [n, block] of blocks.slice(from, to).entries()) {
      if (n > 0) marks.set(block, { kind: isAlone ? 'alone' : 'same', place: block.place });
      else if (isAlone) marks.set(block, { kind: 'alone', place: block.place });
    }
  }
  return marks;
}

function linesOf({ stretches }: Joint, n: number, { blocks }: Side): readonly number[] {
  const { from, to } = stretches[n] ?? { from: 0, to: 0 };
  return blocks.slice(from, to).map(({ place }) => place.line);
}

function declaredPair(group: Joint, sides: readonly Side[]): DeclaredPair {
  const lines = byLanguage(sides.map((side, n) => [side.lang, linesOf(group, n, side)] as const));
  return { lines, confidence: group.confidence };
}

function described(group: Joint, sides: readonly Side[]): string {
  return sides
    .map((side, n) => [side.lang, linesOf(group, n, side)] as const)
    .map(([lang, lines]) => (lines.length === 0 ? `nothing in ${lang}` : `${lang} line ${lines.join(' and ')}`))
    .join(', ');
}

function placeOf({ stretches }: Joint, sides: readonly Side[]) {
  const blocks = sides.flatMap((side, n) => {
    const { from, to } = stretches[n] ?? { from: 0, to: 0 };
    return side.blocks.slice(from, to);
  });
  return blocks[0]?.place;
}

function unsureQuestion(group: Joint, count: number, sides: readonly Side[]): Question {
  const more = count === 1 ? '' : `, and in ${String(count - 1)} more ${count === 2 ? 'place' : 'places'}`;
  const message = `what belongs together here is not certain: ${described(group, sides)} (${percent(group)})${more}`;
  return ask('pairs', message, {
    place: placeOf(group, sides) ?? { file: '', line: 1, column: 1 },
    code: 'intake/unsure-pair',
    hint:
      sides.length > 2
        ? 'join or divide paragraphs on the page so that all versions have as many; or mark them with <!-- pair: same --> and <!-- pair: alone -->'
        : 'join or divide paragraphs on the page so that both versions have as many; or mark them with <!-- pair: same --> and <!-- pair: alone -->',
  });
}

/** The versions have as many blocks, but their lengths and names say that one of each is without its counterpart. */
function suspicion(group: Joint, sides: readonly Side[]): Diagnostic {
  const message = `the versions have as many paragraphs, but here they seem to part: ${described(group, sides)} (${percent(group)})`;
  return fault('intake/doubtful-pairs', message, placeOf(group, sides), 'compare the versions from here on');
}

function percent({ confidence }: Joint): string {
  return `${Math.floor(confidence * 100)} % sure`;
}

/** In words: what is longer, or ends as a sentence does, is a paragraph in bold. */
const LONGEST_BOLD_HEADING = 12;

/** The words of a heading, also of one that is a line in bold. */
function headingWords(block: Block): readonly Inline[] | undefined {
  if (block.kind === 'heading') return block.content;
  if (block.kind !== 'paragraph' || block.role !== 'body') return undefined;
  const [only, ...others] = block.content;
  if (only?.kind !== 'strong' || others.length > 0) return undefined;
  const text = textOfBlock(block);
  return wordsIn(text) <= LONGEST_BOLD_HEADING && !/[.!?…:;,。]$/u.test(text) ? only.children : undefined;
}

/** What is more in one version than in another (a last line of thanks, a heading, a signature) is a paragraph in all. */
function withAlikeRoles(sides: readonly Side[]): readonly Side[] {
  const [first, ...others] = sides;
  if (first === undefined || others.length === 0) return sides;
  if (others.some(({ blocks }) => blocks.length !== first.blocks.length)) return sides;
  const unlike = first.blocks.map((a, n) =>
    others.some(({ blocks }) => {
      const b = blocks[n];
      if (a.kind === 'paragraph' && b?.kind === 'paragraph') return a.role !== b.role;
      return (a.kind === 'heading' && b?.kind === 'paragraph') || (a.kind === 'paragraph' && b?.kind === 'heading');
    }),
  );
  const plain = (block: Block, n: number): Block => {
    if (unlike[n] !== true) return block;
    const row = sides.flatMap((side) => side.blocks[n] ?? []);
    const { place, matter } = block;
    const kept = { place, ...(matter !== undefined && { matter }) };
    const heading = row.find((one) => one.kind === 'heading');
    if (heading !== undefined && row.every((one) => headingWords(one) !== undefined))
      return { kind: 'heading', level: heading.level, content: headingWords(block) ?? [], ...kept };
    if (block.kind === 'heading') return { kind: 'paragraph', role: 'body', content: block.content, ...kept };
    const counted = row.map((one) => (isNumbered(one) ? one : withNumber(one)));
    if (row.some(isNumbered) && counted.every((one) => one !== undefined)) return counted[row.indexOf(block)] ?? block;
    return block.kind === 'paragraph' ? plainOf(block) : block;
  };
  return sides.map((side) => {
    const blocks = side.blocks.map(plain);
    const marks = side.blocks.flatMap((block, n) => {
      const [mark, made] = [side.marks?.get(block), blocks[n]];
      return mark === undefined || made === undefined ? [] : [[made, mark] as const];
    });
    return { ...side, blocks, marks: new Map(marks) };
  });
}

function isNumbered(block: Block): boolean {
  return block.kind === 'paragraph' && block.role === 'numbered';
}

/** A paragraph of the text with its number apart, if it begins with one. */
export function withNumber(block: Block): Block | undefined {
  if (block.kind !== 'paragraph' || block.role !== 'body') return undefined;
  const { place, matter } = block;
  const [first, ...rest] = block.content;
  const number = first?.kind === 'text' && first.written === undefined ? numberAtStart(first.text) : undefined;
  if (first?.kind !== 'text' || number === undefined) return undefined;
  const text = first.text.slice(number.length).replace(/^[ \u00A0\u202F]+/u, '');
  return {
    kind: 'paragraph',
    role: 'numbered',
    number,
    content: text === '' ? rest : [{ ...first, text }, ...rest],
    place,
    ...(matter !== undefined && { matter }),
  };
}

/** A paragraph of the text; its number, which its role had apart, stands before its first word again. */
function plainOf(block: Extract<Block, { kind: 'paragraph' }>): Block {
  const { content, place, matter } = block;
  const number: readonly Inline[] =
    block.role === 'numbered' ? [{ kind: 'text', text: `${block.number} `, place }] : [];
  return {
    kind: 'paragraph',
    role: 'body',
    content: [...number, ...content],
    place,
    ...(matter !== undefined && { matter }),
  };
}

/*
 * What stands beside each other and cannot stand level: a statement must say which is right, and until then has all of both.
 */

/** Blocks of each version that are likely to belong together, one of each. */
function counterparts(sides: readonly Side[]): readonly (readonly Block[])[] {
  const [first, ...others] = sides;
  if (first === undefined || others.length === 0) return [];
  const rowsOf = (places: readonly (readonly number[])[]) =>
    places.map((row) => row.flatMap((at, n) => sides[n]?.blocks[at] ?? []));
  if (others.every(({ blocks }) => blocks.length === first.blocks.length))
    return rowsOf(first.blocks.map((_, n) => sides.map(() => n)));
  const aligned = others.map((other) => alignedWith(first, other));
  if (aligned.some((groups) => groups === undefined)) return [];
  const joints = togetherOf(aligned.map((one) => one ?? [])).filter(isOneToOne);
  return rowsOf(joints.map(({ stretches }) => stretches.map(({ from }) => from)));
}

/** Headings that stand beside each other have the level of the first version: one page begins with the second, another with the third. */
function withAlikeLevels(sides: readonly Side[]): {
  readonly sides: readonly Side[];
  readonly told: readonly Diagnostic[];
} {
  const levels = new Map<Block, 1 | 2>();
  const unlike = counterparts(sides).filter((row) => {
    const [first, ...others] = row;
    if (first?.kind !== 'heading' || !others.every(({ kind }) => kind === 'heading')) return false;
    const differ = others.filter((one) => one.kind === 'heading' && one.level !== first.level);
    for (const one of differ) levels.set(one, first.level);
    return differ.length > 0;
  });
  const [first] = unlike;
  if (first === undefined) return { sides, told: [] };
  const words = first.map((block) => `“${textOfBlock(block)}”`).join(', ');
  const more =
    unlike.length === 1 ? '' : `, and in ${String(unlike.length - 1)} more ${unlike.length === 2 ? 'place' : 'places'}`;
  const message = `headings that belong together have different levels, and were given that of the first version: ${words}${more}`;
  return {
    sides: sides.map((side) => ({
      ...side,
      blocks: side.blocks.map((block): Block => {
        const level = levels.get(block);
        return level === undefined || block.kind !== 'heading' ? block : { ...block, level };
      }),
    })),
    told: [fault('intake/unsure-pair', message, first[0]?.place, 'compare the headings of the versions')],
  };
}

/** Each of them alone, and asked about; the pairing's own faults where they are of another kind. */
function withUnlikeAlone(sides: readonly Side[], faults: Outcome<PairedSides>): Outcome<PairedSides> {
  const rows = counterparts(sides);
  const unlike = rows.flatMap((row) => {
    const [first, ...others] = row;
    const found = others.flatMap((other) => (first && (unlikeMatter(first, other) ?? unlikeness(first, other))) ?? []);
    return found[0] === undefined ? [] : [{ row, said: found[0] }];
  });
  const [first] = unlike;
  const [why] = faults.diagnostics;
  const said = first?.said ?? (why?.place && { message: why.message, place: why.place, hint: why.hint ?? '' });
  if (said === undefined) return faults;
  // What has no counterpart in the others stays alone as well.
  const together = new Set(
    first === undefined ? [] : rows.filter((row) => unlike.every((one) => one.row !== row)).flat(),
  );
  const pairs = pairBlocks(
    sides.map((side) => ({
      ...side,
      marks: new Map(
        side.blocks.flatMap((block) =>
          together.has(block) ? [] : [[block, { kind: 'alone' as const, place: block.place }] as const],
        ),
      ),
    })),
    relativeLength,
  );
  if (!pairs.ok) return faults;
  const more = unlike.length <= 1 ? '' : `, and ${String(unlike.length - 1)} more of this kind`;
  return done({
    sides,
    pairs: pairs.value,
    declared: unlike.map(({ row }) => ({
      lines: byLanguage(sides.map(({ lang }, n) => [lang, row[n] === undefined ? [] : [row[n].place.line]] as const)),
      confidence: 0,
    })),
    questions: [
      ask('pairs', `${said.message}${more}; they stand one under the other until this is settled`, {
        place: said.place,
        code: 'intake/unsure-pair',
        hint: said.hint,
      }),
    ],
  });
}

/*
 * Turns a line of text into the language it is surely in, also where that is one we cannot set.
 */

/** A language is sure when its small words are so many times those of the other. */
const SURE_RATIO = 2;

/** One word of a language that is easily taken for another may be a name: Los Angeles, El Salvador. */
const FEWEST_WORDS_APART = 2;

interface Recognisable {
  readonly tag: string;
  readonly words: ReadonlySet<string>;
}

interface Apart extends Recognisable {
  readonly from: string;
  readonly own: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
}

const RECOGNITIONS = knownLanguages().flatMap(({ tag, intake }) =>
  intake === undefined ? [] : [{ tag, ...intake.recognition }],
);

const SCRIPTS = RECOGNITIONS.flatMap(({ tag, script }) =>
  script === undefined ? [] : [{ tag, letters: new RegExp(`\\p{Script=${script}}`, 'gu') }],
);

/** Those that are easily taken for another one, and are told from it by words of their own. */
const APART: readonly Apart[] = RECOGNITIONS.flatMap(({ tag, smallWords, apartFrom }) =>
  apartFrom === undefined
    ? []
    : [
        {
          tag,
          words: new Set(smallWords),
          from: apartFrom.language,
          own: new Set(apartFrom.own),
          others: new Set(apartFrom.others),
        },
      ],
);

const PLAIN: readonly Recognisable[] = RECOGNITIONS.filter(isPlain).map(({ tag, smallWords }) => ({
  tag,
  words: new Set(smallWords),
}));

function isPlain({ script, apartFrom }: Recognition): boolean {
  return script === undefined && apartFrom === undefined;
}

/**
 * The language a text is in: any that is written anywhere, if its words are surely of it; else, of those whose pages are
 * understood, the one that its script or its small words say, unless another language shows itself as much.
 */
export function languageOfText(plain: string): string | undefined {
  const recognised = recognisedLanguage(plain);
  if (recognised !== undefined) return recognised;
  const known = knownLanguageOf(plain);
  if (known === undefined) return undefined;
  const evidence = languageEvidence(plain);
  const own = evidence.get(known) ?? 0;
  const others = [...evidence].filter(([tag]) => !RECOGNITIONS.some((one) => one.tag === tag));
  return others.some(([, sum]) => sum > own) ? undefined : known;
}

function knownLanguageOf(plain: string): string | undefined {
  const letters = plain.match(/\p{L}/gu)?.length ?? 0;
  for (const { tag, letters: script } of SCRIPTS) {
    if (letters > 0 && (plain.match(script)?.length ?? 0) > letters / 2) return tag;
  }
  const words = plain.toLowerCase().match(/\p{L}+/gu) ?? [];
  const count = (set: ReadonlySet<string>) => words.filter((word) => set.has(word)).length;
  const counts = PLAIN.map(({ tag, words: own }) => ({ tag, count: count(own) }));
  const apart = APART.find(({ words: small, from, own, others }) => {
    const sure = count(own);
    const most = Math.max(0, ...counts.filter(({ tag }) => tag !== from).map((one) => one.count));
    return sure >= FEWEST_WORDS_APART && sure > SURE_RATIO * count(others) && count(small) > SURE_RATIO * most;
  });
  if (apart !== undefined) return apart.tag;
  const [best, second] = counts.toSorted((a, b) => b.count - a.count);
  return best !== undefined && best.count > SURE_RATIO * (second?.count ?? 0) ? best.tag : undefined;
}

/** Chinese has no spaces between its words, which have two characters on average. */
const CHARACTERS_A_CHINESE_WORD = 2;

export function wordsIn(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const spaced = text.split(/[ \n]/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return spaced + Math.floor(han / CHARACTERS_A_CHINESE_WORD);
}
