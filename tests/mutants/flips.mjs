/** Turns the list of constants into source that has every change in it, behind a switch that a run turns. */
import { readFileSync } from 'node:fs';
import { CONSTANTS } from './constants.mjs';
import { testsIn } from './room-tests.mjs';

const MARKED = /^(?<before>.*)⟦(?<was>.*)⟧(?<after>.*)$/su;

/** The files that are changed, and the changes: each with its name, and the tests that should find it. */
export function flippedConstants(isAsked) {
  const files = new Map();
  const flips = [];
  for (const { file, tests, changes } of CONSTANTS.filter((entry) => isAsked(entry.file)))
    for (const [piece, to] of changes) {
      const { before, was, after } = MARKED.exec(piece).groups;
      const source = readFileSync(file, 'utf8');
      const at = source.indexOf(before + was + after);
      if (at === -1 || source.indexOf(before + was + after, at + 1) !== -1)
        throw new Error(
          `${file} has not exactly one ${before}${was}${after}: the list in constants.mjs is out of date`,
        );
      const id = `constant ${flips.length}`;
      const line = source.slice(0, at + before.length).split('\n').length;
      flips.push({ id, fileName: file, line, was, to, tests: tests.flatMap(testsIn) });
      files.set(file, [...(files.get(file) ?? []), { id, from: at + before.length, was, to }]);
    }
  return { files: [...files].map(([name, changes]) => ({ name, content: switched(name, changes) })), flips };
}

/** Each changed place, last first, so that those before it stay where they are. */
function switched(name, changes) {
  return changes
    .toSorted((a, b) => b.from - a.from)
    .reduce(
      (source, { id, from, was, to }) =>
        `${source.slice(0, from)}(globalThis.flippedConstant === '${id}' ? ${to} : ${was})${source.slice(from + was.length)}`,
      readFileSync(name, 'utf8'),
    );
}
