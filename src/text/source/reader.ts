/** What every function of a reading shares: the passage, its places in the file, its notes, and where faults are collected. */
import type { FootnoteDefinition, Html, Nodes } from 'mdast';
import {
  type Code,
  CODES,
  type Diagnostic,
  done,
  failed,
  fault,
  nearest,
  type Outcome,
  type Place,
} from '../../diagnostics/index.ts';
import {
  type Matter,
  MATTERS,
  type PairMark,
  type PairMarkKind,
  type ParagraphRole,
  type Silence,
} from '../statement/index.ts';

/** A stretch of a file: its text, and where in the file it begins. */
export interface Passage {
  readonly text: string;
  readonly start: Place;
}

export interface Reader {
  readonly passage: Passage;
  readonly lines: readonly string[];
  /** The characters that were looked at when the file was opened, and what the parser makes of a NUL. */
  readonly known: string;
  readonly notes: NoteBook;
  readonly faults: Diagnostic[];
}

/** The notes of a version: what is defined, and where each was referred to so far. */
export interface NoteBook {
  readonly defined: ReadonlyMap<string, FootnoteDefinition>;
  readonly referred: Map<string, Place>;
}

export function readerOf(passage: Passage, defined: NoteBook['defined'] = new Map()): Reader {
  const { text } = passage;
  return {
    passage,
    lines: text.split('\n'),
    known: text.includes('\0') ? `${text}\uFFFD` : text,
    notes: { defined, referred: new Map() },
    faults: [],
  };
}

/** Where a node begins, in its file. */
export function placeOf(node: Nodes, { passage: { start } }: Reader): Place {
  const point = node.position?.start;
  if (point === undefined) return start;
  return {
    file: start.file,
    line: start.line + point.line - 1,
    column: point.line === 1 ? start.column + point.column - 1 : point.column,
  };
}

/** Where the text of a line of a paragraph begins, after the spaces and the > of what it stands in. */
export function lineStart(line: number, { passage, lines }: Reader): Place {
  const before = /^[ \t>]*/u.exec(lines[line - passage.start.line] ?? '')?.[0].length ?? 0;
  return { file: passage.start.file, line, column: before + 1 };
}

/** The Markdown that a node was read from. */
export function sourceOf(node: Nodes, { passage }: Reader): string {
  return passage.text.slice(node.position?.start.offset ?? 0, node.position?.end.offset);
}

/** The place of an offset into the Markdown of a node. */
export function placeWithin(node: Nodes, offset: number, reader: Reader): Place {
  const before = sourceOf(node, reader).slice(0, offset);
  const start = placeOf(node, reader);
  const newlines = before.split('\n').length - 1;
  if (newlines === 0) return { ...start, column: start.column + offset };
  return { ...start, line: start.line + newlines, column: offset - before.lastIndexOf('\n') };
}

/** What is refused, in the words of someone who writes Markdown, and what to do instead. */
const REFUSALS: Readonly<Record<string, { readonly is: string; readonly hint: string }>> = {
  blockquote: {
    is: 'a block quotation in a list, a quotation or a note',
    hint: 'let it stand by itself at the margin',
  },
  code: { is: 'a block of code', hint: 'begin the line without spaces and without ```' },
  definition: {
    is: 'an address apart from its link',
    hint: 'write the address in the link: [text](https://example.org)',
  },
  footnoteDefinition: { is: 'a note inside something else', hint: 'begin its line at the margin' },
  heading: {
    is: 'a heading in a list, a quotation or a note',
    hint: 'let it stand by itself at the margin; if the line only begins with “#”, write \\#',
  },
  html: {
    is: 'HTML',
    hint: 'only <span lang="fr">…</span> and <sup>…</sup> within a paragraph are read; delete the rest, and for a < itself write \\<',
  },
  image: { is: 'a picture', hint: 'delete it' },
  imageReference: { is: 'a picture', hint: 'delete it' },
  inlineCode: { is: 'code', hint: 'delete the grave accents around it' },
  linkReference: {
    is: 'a link whose address stands elsewhere',
    hint: 'write the address in the link: [text](https://example.org)',
  },
  list: {
    is: 'a list in a quotation or a note',
    hint: 'make its items paragraphs; if the line only begins with a number or a dash, write 1\\. or \\-',
  },
  table: { is: 'a table in a list, a quotation or a note', hint: 'let it stand by itself at the margin' },
  thematicBreak: { is: 'a thematic break in a list, a quotation or a note', hint: 'delete it' },
};

/** A node that cannot be set leaves a fault and nothing else. */
export function refuse(node: Nodes, reader: Reader): readonly never[] {
  const known = Object.hasOwn(REFUSALS, node.type) ? REFUSALS[node.type] : undefined;
  reader.faults.push(
    fault('source/unsupported', `${known?.is ?? node.type} cannot be set`, placeOf(node, reader), known?.hint),
  );
  return [];
}

/*
 * Turns the comments between blocks into what they say of the block below: its role, and how it pairs.
 */

/** What a mark can make of the block under it; a quotation's speaker is marked inside it. */
export type MarkedRole = Exclude<ParagraphRole, 'body' | 'speaker'>;

const ROLES: readonly MarkedRole[] = ['salutation', 'lead', 'turn', 'numbered', 'sign-off', 'signature', 'end-mark'];
const PAIRINGS: readonly PairMarkKind[] = ['same', 'alone'];

/** What makes the blocks under it, as far as the next such mark, the text again. */
const TEXT_AGAIN = 'text';

/** What a comment says: the text of a mark, as `<!-- … -->` holds it. */
const MARKS: readonly string[] = [...ROLES, ...MATTERS, TEXT_AGAIN, ...PAIRINGS.map((kind) => `pair: ${kind}`)];

/** What is no mark, and where it is written instead. */
const ELSEWHERE: ReadonlyMap<string, string> = new Map([
  ...['label', 'title', 'subtitle', 'office', 'dateline'].map(
    (line) => [line, `write it between the two lines of --- at the top of the file: ${line}: …`] as const,
  ),
  ['speaker', 'a speaker is marked in the quotation, before its last line: > <!-- speaker -->'],
  ['quotation', 'begin its lines with >, and mark who said it by > <!-- speaker --> before the last line'],
  ['question', 'write <!-- turn --> before it, and begin it with **Question:**'],
  ['answer', 'write <!-- turn --> before it, and begin it with the name of who answers, **Name:**'],
]);

/** What was said since the last block. */
export interface PendingMarks {
  role?: { readonly role: MarkedRole; readonly place: Place };
  pair?: PairMark;
  /** The part that begins, or the text again. */
  part?: { readonly matter: Matter | undefined; readonly place: Place };
  silences?: readonly Silence[];
}

/** Whether a comment says something of the block under it, or may be meant to: what is like no mark is a writer's own note. */
export function isLikeMark(inside: string): boolean {
  const said = normalized(inside);
  return /^check ?:/iu.test(said) || ELSEWHERE.has(said) || nearest(said, MARKS) !== undefined;
}

/** Adds what a piece of HTML says; one that is no mark leaves a fault. */
export function readMark(node: Html, pending: PendingMarks, reader: Reader): void {
  const place = placeOf(node, reader);
  const comment = /^<!--((?:(?!-->)[^])*)-->([^]*)$/u.exec(node.value);
  if (comment === null) {
    refuse(node, reader);
    return;
  }
  const [, inside = '', after = ''] = comment;
  if (/[^ \t\n]/u.test(after)) {
    const hint = 'put what follows on the next line';
    reader.faults.push(fault('source/mark', 'a mark must stand on a line of its own', place, hint));
    return;
  }
  if (/^[ \t\n]*check[ \t\n]*:/iu.test(inside)) {
    readSilence(inside, { pending, reader, place });
    return;
  }
  const said = normalized(inside);
  const role = ROLES.find((name) => name === said);
  const pair = PAIRINGS.find((kind) => `pair: ${kind}` === said);
  const matter = MATTERS.find((name) => name === said);
  const beginsPart = matter !== undefined || said === TEXT_AGAIN;
  if (role === undefined && pair === undefined && !beginsPart) {
    reader.faults.push(fault('source/mark', `the comment “${said}” is no mark`, place, hintFor(said)));
    return;
  }
  const earlier = beginsPart ? pending.part : role === undefined ? pending.pair : pending.role;
  if (earlier !== undefined) {
    const hint = 'keep one of the two';
    reader.faults.push(fault('source/mark', 'this block has such a mark already', place, hint));
  }
  if (role !== undefined) pending.role = { role, place };
  if (pair !== undefined) pending.pair = { kind: pair, place };
  if (beginsPart) pending.part = { matter, place };
}

function hintFor(said: string): string {
  const elsewhere = ELSEWHERE.get(said);
  if (elsewhere !== undefined) return elsewhere;
  const meant = nearest(said, MARKS);
  const marks = MARKS.map((name) => `<!-- ${name} -->`).join(', ');
  return meant === undefined ? `the marks are ${marks}` : `did you mean <!-- ${meant} -->? The marks are ${marks}`;
}

/** The codes that a comment may allow, without their room. */
const SILENCED: ReadonlyMap<string, Code> = new Map(
  Object.keys(CODES).flatMap((code) =>
    code.startsWith('check/') ? [[code.slice('check/'.length), code as Code]] : [],
  ),
);

const SILENCE = /^check ?: ?allow (?:check\/)?(?<name>[a-z-]+) because (?<reason>[^ ].*)$/iu;
const SILENCE_EXAMPLE = '<!-- check: allow number-missing because the French rounds -->';

/** `<!-- check: allow number-missing because the French rounds -->`: what passes, and why. */
function readSilence(
  inside: string,
  { pending, reader, place }: { readonly pending: PendingMarks; readonly reader: Reader; readonly place: Place },
): void {
  const silence = silenceOf(inside, place, SILENCE_EXAMPLE);
  if (silence.ok) pending.silences = [...(pending.silences ?? []), silence.value];
  else reader.faults.push(...silence.diagnostics);
}

/** What the inside of a comment that begins with `check:` allows. Faults: `source/mark`, with an example of such a comment. */
function silenceOf(inside: string, place: Place, example: string): Outcome<Silence> {
  const said = inside.replace(/[ \t\n]+/gu, ' ').replace(/^ | $/gu, '');
  const { name = '', reason = '' } = SILENCE.exec(said)?.groups ?? {};
  const code = SILENCED.get(name.toLowerCase());
  if (code !== undefined) return done({ code, reason, place });
  const meant = name === '' ? undefined : nearest(name, [...SILENCED.keys()]);
  const message =
    name === '' ? `the comment “${said}” does not say what it allows, and why` : `there is no rule ${name}`;
  const hint = meant === undefined ? `write, for example, ${example}` : `did you mean ${meant}?`;
  return failed([fault('source/mark', message, place, hint)]);
}

/** Small letters, single spaces, one of them after a colon. */
export function normalized(text: string): string {
  return text
    .toLowerCase()
    .replace(/[ \t\n]+/gu, ' ')
    .replace(/ ?: ?/gu, ': ')
    .replace(/^ | $/gu, '');
}

/** Marks that no block follows. */
export function leftOver({ role, pair, part, silences = [] }: PendingMarks, reader: Reader): void {
  for (const mark of [role, pair, part, ...silences]) {
    if (mark === undefined) continue;
    reader.faults.push(fault('source/mark', 'no block follows this mark', mark.place, 'delete it'));
  }
}

/*
 * Turns the comments in YAML that allow what is found in a line over the text into what they allow, by the key under them.
 */

export interface HeadSilences {
  readonly silences: ReadonlyMap<string, readonly Silence[]>;
  readonly faults: readonly Diagnostic[];
}

const COMMENT = /^(?<indent>[ \t]*)#[ \t]*(?<inside>check[ \t]*:.*)$/iu;
const KEY = /^(?<key>[A-Za-z]+)[ \t]*:/u;
const EXAMPLE = '# check: allow title-kind because that is the name of the prize';

/** `yaml` has its lines where `file` has them; `keys` are those whose lines are checked. Other comments are the writer's own. */
export function readHeadSilences(yaml: string, file: string, keys: readonly string[]): HeadSilences {
  const silences = new Map<string, readonly Silence[]>();
  const faults: Diagnostic[] = [];
  let pending: Silence[] = [];
  for (const [n, line] of yaml.split('\n').entries()) {
    const { indent, inside } = COMMENT.exec(line)?.groups ?? {};
    if (indent !== undefined && inside !== undefined) {
      const place = { file, line: n + 1, column: indent.length + 1 };
      const silence = silenceOf(inside, place, EXAMPLE);
      if (silence.ok) pending.push(silence.value);
      else faults.push(...silence.diagnostics);
      continue;
    }
    const key = KEY.exec(line)?.groups?.['key'];
    if (key === undefined) continue;
    if (keys.includes(key)) silences.set(key, [...(silences.get(key) ?? []), ...pending]);
    else faults.push(...pending.map(({ place }) => idle(place, `nothing is checked in ${key}`, keys)));
    pending = [];
  }
  return { silences, faults: [...faults, ...pending.map(({ place }) => idle(place, 'no line follows', keys))] };
}

function idle(place: Place, why: string, keys: readonly string[]): Diagnostic {
  return fault('source/mark', `this comment allows nothing, for ${why}`, place, `put it over ${keys.join(' or ')}`);
}

/** The lines that such comments are, to go over their key. */
export function formatHeadSilences(silences: readonly Silence[]): string {
  const lines = silences.map(
    ({ code, reason }) => `# check: allow ${code.replace(/^check\//u, '')} because ${reason}\n`,
  );
  return [...new Set(lines)].join('');
}
