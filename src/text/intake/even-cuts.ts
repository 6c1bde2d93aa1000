/** Gives back to a version what was cut out of its midst as the site's own, where another version has kept a line of its own at that place. */
import { type Diagnostic, fault } from '../../diagnostics/index.ts';
import { languageOf, relativeLength } from '../language/index.ts';
import { align } from '../statement/index.ts';
import type { SourceLine } from './lines.ts';
import type { CutLine, Section } from './sections.ts';

export interface EvenCuts {
  readonly sections: readonly Section[];
  /** What is text again, as it was cut. */
  readonly restored: ReadonlySet<SourceLine>;
  readonly diagnostics: readonly Diagnostic[];
}

/** A line that was cut out of a version, and that which another has kept for it. */
interface Uneven {
  readonly cut: CutLine;
  readonly section: Section;
  readonly twin: SourceLine;
  readonly other: Section;
}

/**
 * What one version keeps, the others keep: words that every site has (“More news”) may head a part of this text, which shows
 * where a version whose words for it are no site's has a line at that place to which nothing of the others belongs.
 */
export function withEvenCuts(sections: readonly Section[]): EvenCuts {
  const found = sections.flatMap((section) =>
    sections.flatMap((other) => (other === section ? [] : keptBeside(section, other))),
  );
  const uneven = found.filter(({ cut }, n) => found.findIndex((one) => one.cut === cut) === n);
  const cuts = new Set(uneven.map(({ cut }) => cut));
  return {
    sections: sections.map((section) => withLines(section, cuts)),
    restored: new Set([...cuts].map(({ line }) => line)),
    diagnostics: uneven.map(keptAlike),
  };
}

function keptAlike({ cut: { line }, section, twin, other }: Uneven): Diagnostic {
  const [own, others] = [languageOf(section.lang).name, languageOf(other.lang).name];
  const message = `“${line.plain}” in the text in ${own} may be the site’s own, and was kept, for the text in ${others} has a line there: “${twin.plain}”`;
  const place = { file: line.file, line: line.line, column: 1 };
  return fault('intake/kept-alike', message, place, 'delete both if they are none of the statement');
}

/** What was cut out of a version and belongs to a line of the other which is without it beside nothing. */
function keptBeside(section: Section, other: Section): readonly Uneven[] {
  if (section.within.length === 0) return [];
  const met = new Set(twinsOf(section, other).values());
  // What was cut out of both is no more of the one than of the other.
  const twins = twinsOf(...([section, other].map((one) => withLines(one, new Set(one.within))) as [Section, Section]));
  return section.within.flatMap((cut) => {
    const twin = twins.get(cut.as);
    return twin === undefined || !other.body.includes(twin) || met.has(twin) ? [] : [{ cut, section, twin, other }];
  });
}

/** The lines of a text, each with that line of another which alone belongs to it. */
function twinsOf(one: Section, other: Section): ReadonlyMap<SourceLine, SourceLine> {
  const [left, right] = [one, other].map(({ body }) => body.filter(({ role }) => role !== 'separator'));
  if (left === undefined || right === undefined) return new Map();
  const groups = align(left.map(alignable), right.map(alignable), {
    left: relativeLength(one.lang),
    right: relativeLength(other.lang),
  });
  const single = (groups ?? []).filter((group) => [group.left, group.right].every(({ from, to }) => to - from === 1));
  return new Map(
    single.flatMap((group) => {
      const [a, b] = [left[group.left.from], right[group.right.from]];
      return a === undefined || b === undefined ? [] : [[a, b] as const];
    }),
  );
}

function alignable({ block, role, plain }: SourceLine) {
  const isLine = block === undefined || block.kind === 'paragraph' || block.kind === 'heading';
  const kind = isLine ? role : block.kind;
  return { kind, mergeable: kind === 'text', text: plain };
}

function withLines(section: Section, cuts: ReadonlySet<CutLine>): Section {
  const { body, within } = section;
  const restored = within.filter((one) => cuts.has(one));
  if (restored.length === 0) return section;
  return {
    ...section,
    body: [...body.keys(), body.length].flatMap((n) => [
      ...restored.flatMap(({ as, at }) => (at === n ? [as] : [])),
      ...body.slice(n, n + 1),
    ]),
    within: within.filter((one) => !cuts.has(one)),
  };
}
