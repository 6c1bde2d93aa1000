/** Turns the comments between blocks into what they say of the block below: its role, and how it pairs. */
import type { Html } from 'mdast';
import { CODES, done, failed, fault, nearest, type Code, type Outcome, type Place } from '../../diagnostics/index.ts';
import {
  nameOf,
  type DraftBlock,
  type PairMark,
  type PairMarkKind,
  type ParagraphRole,
  type Silence,
} from '../statement/index.ts';
import { placeOf, refuse, type Reader } from './reader.ts';

type MarkedRole = Exclude<ParagraphRole, 'body'>;

const ROLES: readonly MarkedRole[] = ['salutation', 'sign-off', 'signature'];
const PAIRINGS: readonly PairMarkKind[] = ['same', 'alone'];

/** What a comment says: the text of a mark, as `<!-- … -->` holds it. */
const MARKS: readonly string[] = [...ROLES, ...PAIRINGS.map((kind) => `pair: ${kind}`)];

/** What was said since the last block. */
export interface PendingMarks {
  role?: { readonly role: MarkedRole; readonly place: Place };
  pair?: PairMark;
  silences?: readonly Silence[];
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
  if (role === undefined && pair === undefined) {
    const meant = nearest(said, MARKS);
    const marks = MARKS.map((name) => `<!-- ${name} -->`).join(', ');
    const hint =
      meant === undefined ? `the marks are ${marks}` : `did you mean <!-- ${meant} -->? The marks are ${marks}`;
    reader.faults.push(fault('source/mark', `the comment “${said}” is no mark`, place, hint));
    return;
  }
  if (role === undefined ? pending.pair !== undefined : pending.role !== undefined) {
    const hint = 'keep one of the two';
    reader.faults.push(fault('source/mark', 'this block has such a mark already', place, hint));
  }
  if (role !== undefined) pending.role = { role, place };
  if (pair !== undefined) pending.pair = { kind: pair, place };
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
export function silenceOf(inside: string, place: Place, example: string): Outcome<Silence> {
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
function normalized(text: string): string {
  return text
    .toLowerCase()
    .replace(/[ \t\n]+/gu, ' ')
    .replace(/ ?: ?/gu, ': ')
    .replace(/^ | $/gu, '');
}

/** The block with the role that its mark gives it. */
export function withRole(block: DraftBlock, { role }: PendingMarks, reader: Reader): DraftBlock {
  if (role === undefined) return block;
  if (block.kind === 'paragraph') return { ...block, role: role.role };
  const hint = 'put it before the paragraph it means';
  reader.faults.push(fault('source/mark', `${nameOf(block)} cannot be a ${role.role}`, role.place, hint));
  return block;
}

/** Marks that no block follows. */
export function leftOver({ role, pair, silences = [] }: PendingMarks, reader: Reader): void {
  for (const mark of [role, pair, ...silences]) {
    if (mark === undefined) continue;
    reader.faults.push(fault('source/mark', 'no block follows this mark', mark.place, 'delete it'));
  }
}
