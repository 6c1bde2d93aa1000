/**
 * Turns a statement as it was written into the statement as it is set: the spaces of each language at marks and between
 * words, and each note's mark on the side of the punctuation where its language has it. Page, mail, and proof take it.
 */
import { languageOf, noteMarkOf, profileOf, type Edit } from '../language/index.ts';
import {
  type Block,
  blockWith,
  type ContentChange,
  type Inline,
  type Lang,
  type Note,
  paragraphWith,
  type Statement,
  type Text,
  type Version,
} from '../statement/index.ts';
import { contentOf, part, strandsOf, type Strand } from './strands.ts';

/** The spacing profile of each language; its first for one that is not named. */
export type SpacingProfiles = ReadonlyMap<Lang, string>;

/** What was spaced before by the same profiles, by what it was: blocks, and the lines of heads. */
export interface KnownSpaced {
  readonly blocks: WeakMap<Block, Block>;
  readonly lines: WeakMap<readonly Inline[], readonly Inline[]>;
}

/** Pure. Every character that is no space, and its place in the source, stays as it is; only marks of notes move. */
export function spacedStatement(statement: Statement, profiles: SpacingProfiles, known?: KnownSpaced): Statement {
  return { ...statement, versions: statement.versions.map((version) => spacedVersion(version, profiles, known)) };
}

function spacedVersion(version: Version, profiles: SpacingProfiles, known?: KnownSpaced): Version {
  const { lang, label, title, subtitle, office, dateline, notices, blocks, notes } = version;
  const content: ContentChange = (inlines) => spacedContent(inlines, lang, profiles);
  const line: ContentChange = (inlines) => {
    const spaced = known?.lines.get(inlines) ?? content(inlines);
    known?.lines.set(inlines, spaced);
    return spaced;
  };
  return {
    ...version,
    ...(label && { label: line(label) }),
    title: line(title),
    ...(subtitle && { subtitle: line(subtitle) }),
    office: line(office),
    dateline: line(dateline),
    notices: notices.map(line),
    blocks: blocks.map((block) => {
      const spaced = known?.blocks.get(block) ?? blockWith(block, content);
      known?.blocks.set(block, spaced);
      return spaced;
    }),
    notes: notes.map((note): Note => ({ ...note, blocks: note.blocks.map((one) => paragraphWith(one, content)) })),
  };
}

/** The same of running text alone. Breakable spaces around a line and doubled ones are dropped. */
export function spacedContent(content: readonly Inline[], lang: Lang, profiles: SpacingProfiles): readonly Inline[] {
  return contentOf(spacedStrands(strandsOf(content, lang), lang, profiles));
}

/** The same of words that stand in no source. */
export function spacedText(text: string, lang: Lang, profiles: SpacingProfiles): string {
  const words: Text = { kind: 'text', text, place: { file: '', line: 1, column: 1 } };
  return textOf(spacedStrands(strandsOf([words], lang), lang, profiles));
}

/** Each language's rules, applied where the text is in that language; one without rules keeps its spaces. */
function spacedStrands(written: readonly Strand[], lang: Lang, profiles: SpacingProfiles): readonly Strand[] {
  let strands = withNotesUnseen(trimmed(withNotesInPlace(written, lang)));
  for (const own of new Set(strands.map((strand) => strand.lang))) {
    const { setting } = languageOf(own);
    if (setting === undefined) continue;
    const profile = profileOf(own, profiles);
    const text = textOf(strands);
    const edits = setting.space(text, profile).filter((edit) => isOf(own, edit, { text, strands }));
    strands = edited(strands, edits);
    strands = withLettersRaised(strands, own);
  }
  return strands;
}

/** Raises the letters that a language wants raised, where their writer has not. */
function withLettersRaised(strands: readonly Strand[], lang: Lang): readonly Strand[] {
  const { setting } = languageOf(lang);
  const raised = setting?.raised?.(textOf(strands)) ?? [];
  if (raised.length === 0) return strands;
  let start = 0;
  return strands
    .flatMap((strand): readonly Strand[] => {
      const [from, to] = [start, start + strand.text.length];
      start = to;
      const { of } = strand;
      const own = raised.filter((range) => range.start >= from && range.end <= to);
      if (of.kind !== 'text' || strand.lang !== lang || own.length === 0 || isRaised(strand)) return [strand];
      const whole: Text = { ...of, text: strand.text, written: of.written ?? of.text };
      const cuts = own.flatMap((range) => [range.start - from, range.end - from]);
      return [0, ...cuts].map((cut, i): Strand => {
        const piece = part(strand, whole, cut, cuts[i] ?? strand.text.length);
        if (i % 2 === 0) return piece;
        return { ...piece, around: [...piece.around, { kind: 'superscript', children: [], place: piece.of.place }] };
      });
    })
    .filter(isKept);
}

function isRaised({ around }: Strand): boolean {
  return around.some(({ kind }) => kind === 'superscript');
}

function textOf(strands: readonly Strand[]): string {
  return strands.map(({ text }) => text).join('');
}

/** Marks that a note's number stands after in one language and before in another, with the quotes that close on them. */
const MARKS_AFTER = /^[.,;:!?…،؛؟。，、；：！？]+[”’)\]]*/;
const MARKS_BEFORE = /(?<![.,;:!?…،؛؟。，、；：！？])[.,;:!?…،؛؟。，、；：！？]+$/;

/** Moves the numbers of notes to the side of a mark where their language wants them. */
function withNotesInPlace(strands: readonly Strand[], lang: Lang): readonly Strand[] {
  if (!strands.some(isNote)) return strands;
  const placed = [...strands];
  for (const [i, strand] of placed.entries()) {
    if (!isNote(strand)) continue;
    const after = noteMarkOf(strand.lang, lang) === 'after-punctuation';
    const neighbour = placed[after ? i + 1 : i - 1];
    if (neighbour?.of.kind !== 'text' || !isReadWith(strand, neighbour)) continue;
    const [mark] = (after ? MARKS_AFTER : MARKS_BEFORE).exec(neighbour.text) ?? [];
    if (mark === undefined) continue;
    const { length } = neighbour.text;
    const cut = after ? mark.length : length - mark.length;
    const [first, second] = [part(neighbour, neighbour.of, 0, cut), part(neighbour, neighbour.of, cut, length)];
    if (after) placed.splice(i, 2, first, strand, second);
    else placed.splice(i - 1, 2, first, strand, second);
  }
  return placed.filter(isKept);
}

/**
 * Whether both are in the same link and passage, if they are in any: what moved into or out of one would be read with the
 * wrong one of the two.
 */
function isReadWith(note: Strand, neighbour: Strand): boolean {
  const [own, other] = [note, neighbour].map(({ around }) =>
    around.filter(({ kind }) => kind === 'link' || kind === 'foreign'),
  );
  return own?.length === other?.length && own?.every((node, i) => node === other?.[i]) === true;
}

/** Text that has lost all of its letters is gone. */
function isKept({ text, of }: Strand): boolean {
  return of.kind !== 'text' || text !== '';
}

/** The number of a note is no part of the word it stands at: “1 May¹” is a date, though no month is called May1. */
function withNotesUnseen(strands: readonly Strand[]): readonly Strand[] {
  return strands.map((strand, i) =>
    isNote(strand) && !/(?:^|[ \n])$/.test(strands[i - 1]?.text ?? '') ? { ...strand, text: '' } : strand,
  );
}

function isNote({ of }: Strand): boolean {
  return of.kind === 'note';
}

/** Breakable spaces at an end of a line, and several in a row. */
const NEEDLESS = / {2,}|^ |(?<=\n) | (?=\n|$)/g;

/** Drops breakable spaces at both ends of each line and all but the first of several. */
function trimmed(strands: readonly Strand[]): readonly Strand[] {
  const text = textOf(strands);
  const edits: Edit[] = [];
  for (const match of text.matchAll(NEEDLESS)) {
    const start = match.index;
    const end = start + match[0].length;
    const atEdge = start === 0 || end === text.length || text[start - 1] === '\n' || text[end] === '\n';
    if (atEdge) edits.push({ start, end, text: '' });
    else edits.push({ start: start + 1, end, text: '' });
  }
  return edited(strands, edits);
}

/** Marks whose space is their own language's matter, whatever word they stand beside. */
const MARKS_WITH_SPACE_BEFORE = ';:!?»%';
const MARKS_WITH_SPACE_AFTER = '«';

/** True if an edit is a matter of `lang`: of the mark it serves, or else of the words on both its sides. */
function isOf(
  lang: Lang,
  edit: Edit,
  { text, strands }: { readonly text: string; readonly strands: readonly Strand[] },
): boolean {
  const at = (offset: number): Lang => {
    let end = 0;
    return strands.find((strand) => (end += strand.text.length) > offset)?.lang ?? lang;
  };
  const before = Math.max(0, edit.start - 1);
  const next = text.charAt(edit.end);
  if (next !== '' && MARKS_WITH_SPACE_BEFORE.includes(next)) return at(edit.end) === lang;
  if (text.charAt(before) === MARKS_WITH_SPACE_AFTER) return at(before) === lang;
  return at(before) === lang && at(edit.end) === lang;
}

/** The strands with edits of their whole text made; those that lost all of theirs are gone. */
function edited(strands: readonly Strand[], edits: readonly Edit[]): readonly Strand[] {
  if (edits.length === 0) return strands;
  let start = 0;
  let next = 0;
  return strands
    .map((strand, i): Strand => {
      const [from, to] = [start, start + strand.text.length];
      start = to;
      const isLast = i === strands.length - 1;
      let text = '';
      let at = from;
      // A replacement belongs to the strand that it begins in; what is put in between two, to the second.
      for (let n = next; ; n++) {
        const edit = edits[n];
        if (edit === undefined || edit.start > to || (edit.start === to && !isLast)) break;
        if (edit.start >= from) text += strand.text.slice(at - from, edit.start - from) + edit.text;
        at = Math.max(at, Math.min(edit.end, to));
        // One that goes on into the next strand is looked at there again.
        if (edit.end <= to) next = n + 1;
      }
      return { ...strand, text: text + strand.text.slice(at - from) };
    })
    .filter(isKept);
}
