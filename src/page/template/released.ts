/** Reads templates of version 0.1.0, whose masthead, head and footer were keys of their own, as compositions of blocks. */

/** A file's values as templates are written now, and where each of them that has moved stands in the file. */
export interface Translated {
  readonly written: unknown;
  /** The keys by which a value stands in the file itself. */
  readonly origin: (path: readonly PropertyKey[]) => readonly PropertyKey[];
  /** Every value that has moved, with where it stands in the file. */
  readonly moves: readonly { readonly to: readonly PropertyKey[]; readonly from: readonly PropertyKey[] }[];
}

type Written = Readonly<Record<string, unknown>>;

/** The file as it is, if it is not of that version. */
export function translated(file: unknown): Translated {
  if (!isRecord(file) || file['blocks'] !== undefined || !Object.keys(OLD_KEYS).some((key) => key in file)) {
    return { written: file, origin: (path) => path, moves: [] };
  }
  const { masthead, head, footer, ...others } = file;
  const moved: Moved[] = [];
  const move = (block: Written, from: Readonly<Record<string, readonly string[]>>) => {
    moved.push({ block, from });
  };
  const [rule, foot] = [valueOf(masthead, 'rule'), valueOf(footer, 'rule')];
  const device = valueOf(masthead, 'device');
  const height = valueOf(masthead, 'height');
  move(
    { block: 'names', at: 'ends', height, text: valueOf(masthead, 'names'), ...strangersIn(masthead, 'masthead') },
    { height: ['masthead', 'height'], text: ['masthead', 'names'], '': ['masthead'] },
  );
  if (device !== 'none') {
    move(
      // A device of another name is told of as a block of another name.
      { block: device, beside: true, diameter: valueOf(masthead, 'diameter') },
      { block: ['masthead', 'device'], diameter: ['masthead', 'diameter'], '': ['masthead'] },
    );
  }
  move(
    { block: 'rule', space: 0, thickness: valueOf(rule, 'thickness'), ink: valueOf(rule, 'ink') },
    { thickness: ['masthead', 'rule', 'thickness'], ink: ['masthead', 'rule', 'ink'], '': ['masthead', 'rule'] },
  );
  for (const [block, key] of [
    ['notice', 'notice'],
    ['office', 'office'],
    ['title', 'title'],
    ['date', 'dateline'],
  ] as const) {
    const from = block === 'date' ? { from: 'text' } : {};
    const strangers = block === 'notice' ? strangersIn(head, 'head') : {};
    move({ block, space: valueOf(head, key), ...from, ...strangers }, { space: ['head', key], '': ['head'] });
  }
  move({ block: 'running-head', space: 1 }, {});
  move({ block: 'folio', beside: true }, {});
  move(
    { block: 'rule', in: 'foot', space: 1, thickness: valueOf(foot, 'thickness'), ink: valueOf(foot, 'ink') },
    { thickness: ['footer', 'rule', 'thickness'], ink: ['footer', 'rule', 'ink'], '': ['footer', 'rule'] },
  );
  move(
    { block: 'running-title', in: 'foot', space: 1, lines: 2, ...strangersIn(footer, 'footer') },
    { '': ['footer'] },
  );
  return {
    written: {
      ...others,
      blocks: moved.map(({ block }) => block),
      text: { space: valueOf(head, 'text') },
      rules: { ornament: rule, hairline: foot },
    },
    origin: (path) => originOf(path, moved),
    moves: moved.flatMap(({ from }, i) =>
      Object.entries(from).map(([key, own]) => ({ to: ['blocks', i, ...(key === '' ? [] : [key])], from: own })),
    ),
  };
}

/** The keys that are blocks now, with those that they had themselves. */
const OLD_KEYS = {
  masthead: ['names', 'device', 'diameter', 'height', 'rule'],
  head: ['notice', 'office', 'title', 'dateline', 'text'],
  footer: ['rule'],
} as const;

/** Keys that meant nothing then either, under names that mean nothing now. */
function strangersIn(written: unknown, of: keyof typeof OLD_KEYS): Written {
  const known: readonly string[] = OLD_KEYS[of];
  const keys = isRecord(written) ? Object.keys(written).filter((key) => !known.includes(key)) : [];
  return Object.fromEntries(keys.map((key) => [`${of}.${key}`, null]));
}

interface Moved {
  readonly block: Written;
  /** By the block's own key; under '' what stands for those that are not named. */
  readonly from: Readonly<Record<string, readonly string[]>>;
}

function originOf(path: readonly PropertyKey[], moved: readonly Moved[]): readonly PropertyKey[] {
  const [first, second, ...rest] = path;
  if (first === 'text' && second === 'space') return ['head', 'text'];
  if (first === 'rules') return second === 'ornament' ? ['masthead', 'rule', ...rest] : ['footer', 'rule', ...rest];
  if (first !== 'blocks' || typeof second !== 'number') return path;
  const [key = '', ...deeper] = rest.map(String);
  if (key.includes('.')) return key.split('.');
  const from = moved[second]?.from ?? {};
  const own = from[key];
  return own === undefined ? (from[''] ?? []) : [...own, ...deeper];
}

/** What is left out was asked for then, and is no default now. */
function valueOf(record: unknown, key: string): unknown {
  return isRecord(record) ? (record[key] ?? null) : null;
}

function isRecord(value: unknown): value is Written {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
