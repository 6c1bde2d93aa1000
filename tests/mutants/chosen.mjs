/** Turns the source and the name of a commit into the faults to be tried: spread over the rooms, others with each commit. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';

/** For each fault wanted so many are chosen: those in code that runs only as a module is loaded are passed over. */
const IN_RESERVE = 3;

/** Tables that a command writes from CLDR, and that `npm run cldr -- --check` holds against it, word by word. */
const GENERATED = /language\/[^/]+\/cldr(?:-places)?\.ts$/;

/** Entry points, which run as they are loaded. */
const ENTRIES = new Set(['src/app/cli/building.ts', 'src/app/cli/main.ts', 'src/app/cli/reading.ts']);

/** `src/text/check/numbers.ts` stands in `text/check`, and so does all below; the entry points in none. */
export function roomOf(file) {
  return /^src\/((?:(?:text|page|file|app)\/)?[^/]+)\//.exec(file)?.[1];
}

/**
 * Sentences are passed over: text in quotes that has a space in it, which is a message to be read. They are half of all
 * texts in the source, docs/messages.md and its test hold their wording, and to empty one is no fault anyone makes. So is
 * an empty text or list after `??`, which the compiler wants beside every access by index, and which nothing reaches. What
 * is longer than a line is passed over as well: to leave out a whole function is a fault that every test finds.
 */
function isTried({ fileName, location, mutatorName }, sources) {
  const { start, end } = location;
  if (ENTRIES.has(fileName) || start.line !== end.line) return false;
  const was = writtenAt({ fileName, location }, sources);
  const before = sources.get(fileName).split('\n')[start.line].slice(0, start.column);
  if ((was === "''" || was === '[]') && before.endsWith('?? ')) return false;
  return mutatorName !== 'StringLiteral' || !/\S \S|^.[A-Z][a-z]+\b.*\$\{|, /.test(was);
}

/** The instrumented source by file, and the faults in it by room, those first that the seed puts first. */
export async function chosenFaults({ seed, wanted, isAsked }) {
  const names = readdirSync('src', { recursive: true })
    .map((name) => `src/${name.split(path.sep).join('/')}`)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .filter((name) => roomOf(name) !== undefined && !GENERATED.test(name))
    .toSorted();
  const sources = new Map(names.map((name) => [name, readFileSync(name, 'utf8')]));
  const all = (await instrumented(sources, () => true)).mutants.filter((mutant) => isTried(mutant, sources));
  const byRoom = grouped(all);
  const weights = new Map([...byRoom].map(([room, faults]) => [room, Math.sqrt(faults.length)]));
  const sum = [...weights.values()].reduce((a, b) => a + b, 0);
  // A small room is tried more closely than a large one.
  const chosen = new Map(
    [...byRoom]
      .filter(([room]) => isAsked(room))
      .map(([room, faults]) => {
        const share = Math.ceil((wanted * weights.get(room)) / sum);
        const order = faults
          .map((fault) => ({
            fault,
            rank: createHash('sha256')
              .update(`${seed}\n${keyOf(fault)}`)
              .digest('hex'),
          }))
          .toSorted((a, b) => (a.rank < b.rank ? -1 : 1));
        return [room, { wanted: share, faults: order.slice(0, share * IN_RESERVE).map(({ fault }) => fault) }];
      }),
  );
  const keys = new Set([...chosen.values()].flatMap(({ faults }) => faults.map(keyOf)));
  const { files, mutants } = await instrumented(sources, (fault) => keys.has(keyOf(fault)), all);
  const ids = new Map(mutants.map((mutant) => [keyOf(mutant), mutant.id]));
  return {
    files,
    rooms: new Map(
      [...chosen].map(([room, { wanted: share, faults }]) => [
        room,
        {
          wanted: share,
          faults: faults.map((fault) => ({ ...fault, id: ids.get(keyOf(fault)), was: writtenAt(fault, sources) })),
        },
      ]),
    ),
  };
}

/** What of the source, on one line, is changed. */
function writtenAt({ fileName, location: { start, end } }, sources) {
  return sources.get(fileName).split('\n')[start.line].slice(start.column, end.column);
}

function grouped(faults) {
  const groups = new Map();
  for (const fault of faults) {
    const room = roomOf(fault.fileName);
    groups.set(room, [...(groups.get(room) ?? []), fault]);
  }
  return groups;
}

function keyOf({ fileName, location: { start, end }, mutatorName, replacement }) {
  return [fileName, start.line, start.column, end.line, end.column, mutatorName, replacement].join(':');
}

/** With the faults that are wanted behind switches, and those that lie within them. */
async function instrumented(sources, isWanted, among) {
  const ranges = among && rangesByFile(among.filter(isWanted));
  const files = [...sources].map(([name, content]) => ({
    name,
    content,
    mutate: ranges === undefined ? true : (ranges.get(name) ?? []),
  }));
  const silent = new Proxy({}, { get: (_, name) => (String(name).startsWith('is') ? () => false : () => undefined) });
  return new Instrumenter(silent).instrument(
    files.filter(({ mutate }) => mutate === true || mutate.length > 0),
    { plugins: null, excludedMutations: [], ignorers: [] },
  );
}

function rangesByFile(faults) {
  const ranges = new Map();
  for (const { fileName, location } of faults) ranges.set(fileName, [...(ranges.get(fileName) ?? []), location]);
  return ranges;
}
