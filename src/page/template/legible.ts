/** Whether what a template prints can be read: each ink against what it stands on, in every edition. */
import { BLOCK_ROLES, roleOfKind, rolesOfPart, type WrittenBlock } from './blocks.ts';
import { handoutInks, PAPER, pressInks } from './edition-inks.ts';
import type { TemplateFile } from './schema.ts';
import { type Cmyk, DERIVED_ROLES, type Ink, type InkChange, type RoleName, ROLES } from './template.ts';

/**
 * How far the lightness of letters is from that of their ground at least, of 0 for black and 1 for white. WCAG 2.2, 1.4.3,
 * asks for a contrast of 3 : 1 for large text, which on white is some 0.4 of this measure; a house may want a mark that is
 * quieter than text. At 0.25 (1.8 : 1) eyes that see well still read it on paper; at less it is not there.
 */
const LEAST_OF_TEXT = 0.25;

/** A code is read by its dark modules: ISO/IEC 15415 grades a symbol contrast of 70 % and more an A, and most cameras need it. */
const LEAST_OF_CODE = 0.45;

/** A line of a third of a point that is paler is gone in a copy; the palest gray of office paper's own rules is some 0.2. */
const LEAST_OF_RULE = 0.12;

/** Paper itself is of 0.93 to 0.96 of white; a tint that is paler than this is taken for it. */
const LEAST_OF_TINT = 0.04;

/** An ink on its ground, both by their names, and the keys that say so. */
interface Use {
  readonly path: readonly PropertyKey[];
  readonly what: string;
  readonly ink: string;
  readonly ground: string;
  readonly least: number;
}

/** What is wrong at a key of the file. */
interface Illegible {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** What of a template that has passed its schema cannot be read, each at the key that is to be changed. */
export function illegible(file: TemplateFile): readonly Illegible[] {
  const all = { ...file.inks, [PAPER]: WHITE };
  const names = Object.keys(all);
  const inkIn = (changes: readonly InkChange[], as: 'from' | 'to') => (name: string) =>
    changes[names.indexOf(name)]?.[as] ?? BLACK;
  const { handout, press } = file;
  const onPaper = handoutInks(all, handout.inks, handout.black);
  const editions: readonly EditionInks[] = [
    { name: 'on a screen', inkOf: inkIn(onPaper, 'from') },
    { name: 'in the handout', key: 'handout', inkOf: inkIn(onPaper, 'to') },
    { name: 'on the press', key: 'press', inkOf: inkIn(pressInks(all, press.inks), 'to') },
  ];
  return alike([...usesInText(file), ...usesInBlocks(file), ...drawnUses(file)]).flatMap(
    ({ path, what, ink, ground, least }) => {
      const bad = editions.filter(({ inkOf }) => !isApart(inkOf(ink), inkOf(ground), least));
      const [first] = bad;
      if (first === undefined) return [];
      const where = listed(bad.map(({ name }) => name));
      const change = 'take an ink that is darker, or lighter, than what it stands on';
      const verb = least < LEAST_OF_TEXT ? 'seen' : 'read';
      const message = `${what} in ${ink} on ${ground} cannot be ${verb} ${where}: ${change}`;
      return [{ path: keyAtFault(file, path, first.key, { ink, ground }), message }];
    },
  );
}

interface EditionInks {
  readonly name: string;
  readonly key?: 'handout' | 'press';
  readonly inkOf: (name: string) => Ink;
}

/** What is in one ink on the paper is told of once, at the ink. */
function alike(uses: readonly Use[]): readonly Use[] {
  const groups = new Map<string, Use[]>();
  for (const use of uses) {
    const key = JSON.stringify([use.ink, use.ground, use.least]);
    groups.set(key, [...(groups.get(key) ?? []), use]);
  }
  return [...groups.values()].flatMap((group): readonly Use[] => {
    const [first, ...others] = group;
    if (first === undefined || others.length === 0 || first.ground !== PAPER || first.ink === PAPER) return group;
    return [{ ...first, path: ['inks', first.ink], what: listed([...new Set(group.map(({ what }) => what))]) }];
  });
}

const WHITE = '#ffffff';

/** What is right on a screen and wrong in an edition is mended where the edition changes it. */
function keyAtFault(
  file: TemplateFile,
  path: readonly PropertyKey[],
  edition: EditionInks['key'],
  inks: { readonly ink: string; readonly ground: string },
): readonly PropertyKey[] {
  if (edition === undefined) return path;
  const changed = [inks.ink, inks.ground].find((name) => file[edition].inks[name] !== undefined);
  return changed === undefined ? path : [edition, 'inks', changed];
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

const BLACK: Ink = { kind: 'gray', level: 0 };

/** Roles that stand in the text, on the white of the paper; the name of a speaker has the ink of its line. */
function usesInText({ roles, links }: TemplateFile): readonly Use[] {
  const linked = links.ink !== undefined && {
    path: ['links', 'ink'],
    what: 'links',
    ink: links.ink,
    ground: PAPER,
    least: LEAST_OF_TEXT,
  };
  const own = ROLES.filter((name) => IN_TEXT.has(name)).flatMap((name): readonly Use[] => {
    const ink = roles[name]?.ink;
    return ink === undefined
      ? []
      : [{ path: ['roles', name, 'ink'], what: 'text', ink, ground: PAPER, least: LEAST_OF_TEXT }];
  });
  return linked === false ? own : [...own, linked];
}

const IN_TEXT: ReadonlySet<RoleName> = new Set(ROLES.filter((name) => !BLOCK_ROLES.has(name) && name !== 'speaker'));

function usesInBlocks({ roles, blocks }: TemplateFile): readonly Use[] {
  const inkOfRole = (role: RoleName) => {
    const from =
      roles[role] === undefined && role in DERIVED_ROLES
        ? DERIVED_ROLES[role as keyof typeof DERIVED_ROLES].from
        : role;
    return { ink: roles[from]?.ink ?? 'text', path: ['roles', from, 'ink'] as const };
  };
  const written = levelsOf(blocks).flatMap((level) =>
    level.flatMap(({ block, index }): readonly Use[] => {
      if (block.block === 'rule' || block.block === 'area') return [];
      if (block.block === 'part') {
        const { fill } = block;
        if (fill === undefined) return [];
        const what = `the ${block.of} of a statement`;
        return rolesOfPart(block.of)
          .map(inkOfRole)
          .map(({ ink }) => ({ path: ['blocks', index, 'fill'], what, ink, ground: fill, least: LEAST_OF_TEXT }));
      }
      const own = 'fill' in block ? block.fill : undefined;
      const fills = level.flatMap(({ block: other }) => ('fill' in other ? (other.fill ?? []) : []));
      // A tint goes with the block that has it: where that has nothing to say, its neighbours stand on the paper.
      const grounds = [...new Set([...fills, ...(own === undefined ? [PAPER] : [])])];
      const role = 'role' in block ? inkOfRole(block.role) : undefined;
      const ink = block.ink ?? role?.ink ?? 'text';
      const path = block.ink === undefined && role !== undefined ? role.path : (['blocks', index, 'ink'] as const);
      const what = `the block ${block.block}`;
      const least = block.block === 'code' ? LEAST_OF_CODE : LEAST_OF_TEXT;
      return grounds.map((ground) => {
        const isOfFill = own === ground && block.ink === undefined;
        return { path: isOfFill ? ['blocks', index, 'fill'] : path, what, ink, ground, least };
      });
    }),
  );
  // A label and a subtitle stand in every template.
  const implied = (['label', 'subtitle'] as const)
    .filter((kind) => !blocks.some((block) => block.block === kind && block.in === 'head' && block.pages !== 'later'))
    .map((kind): Use => ({
      ...inkOfRole(roleOfKind(kind)),
      what: `the block ${kind}`,
      ground: PAPER,
      least: LEAST_OF_TEXT,
    }));
  return [...written, ...implied];
}

/** What is drawn: rules, bars and tints, on the white of the paper. */
function drawnUses({ rules, blocks }: TemplateFile): readonly Use[] {
  const inText = (['ornament', 'hairline'] as const).map((name): Use => {
    const what = name === 'ornament' ? 'the rule of a pause' : 'the hairlines of notes and tables';
    return { path: ['rules', name, 'ink'], what, ink: rules[name].ink, ground: PAPER, least: LEAST_OF_RULE };
  });
  const drawn = blocks.flatMap((block, index): readonly Use[] => {
    const on = { ground: PAPER, path: ['blocks', index] };
    if (block.block === 'rule' || block.block === 'area') {
      const least = block.block === 'rule' ? LEAST_OF_RULE : LEAST_OF_TINT;
      return [{ ...on, path: [...on.path, 'ink'], what: `the block ${block.block}`, ink: block.ink, least }];
    }
    if (!('fill' in block) || block.fill === undefined || block.fill === PAPER) return [];
    const what = `the tint of the block ${block.block}`;
    return [{ ...on, path: [...on.path, 'fill'], what, ink: block.fill, least: LEAST_OF_TINT }];
  });
  return [...inText, ...drawn];
}

interface Placed {
  readonly block: WrittenBlock;
  readonly index: number;
}

function levelsOf(blocks: readonly WrittenBlock[]): readonly (readonly Placed[])[] {
  const levels: Placed[][] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.beside && levels.length > 0) levels.at(-1)?.push({ block, index });
    else levels.push([{ block, index }]);
  }
  return levels;
}

/*
 * How light an ink is.
 */

/** Rounding of lightnesses that are the same on paper. */
const EPSILON = 1e-9;

function isApart(ink: Ink, ground: Ink, least: number): boolean {
  return Math.abs(lightnessOf(ink) - lightnessOf(ground)) >= least - EPSILON;
}

/** Of 0 for black to 1 for the paper: the square root of the luminance, Hunter's L, which no machine rounds otherwise. */
function lightnessOf(ink: Ink): number {
  switch (ink.kind) {
    case 'gray':
      return ink.level;
    case 'rgb': {
      // The luminance of sRGB (IEC 61966-2-1), its curve taken for a square.
      const { r, g, b } = ink;
      return Math.sqrt(0.2126 * r * r + 0.7152 * g * g + 0.0722 * b * b);
    }
    case 'cmyk':
      return onPress(ink, 1);
    case 'spot':
      return onPress(ink.cmyk, ink.tint);
    case 'registration':
      return 0;
  }
}

/**
 * Hunter's L of the solids of offset on coated paper, that of the paper being 1, from their L* in ISO 12647-2, table 2:
 * paper 95, cyan 54, magenta 46, yellow 88, red 47, green 49, blue 24, all three 23. Black is taken for 0, as a tint of it
 * is everywhere taken for its share.
 */
const SOLIDS = { paper: 1, c: 0.501, m: 0.418, y: 0.906, my: 0.429, cy: 0.448, cm: 0.217, cmy: 0.21 } as const;

/** After Neugebauer: each solid by the share of the paper that it covers, the dots lying by chance; with Yule and Nielsen's n = 2. */
function onPress(ink: Cmyk, tint: number): number {
  const [c, m, y, k] = [ink.c * tint, ink.m * tint, ink.y * tint, ink.k * tint];
  const [notC, notM, notY] = [1 - c, 1 - m, 1 - y];
  const coloured =
    notC * notM * notY * SOLIDS.paper +
    c * notM * notY * SOLIDS.c +
    notC * m * notY * SOLIDS.m +
    notC * notM * y * SOLIDS.y +
    notC * m * y * SOLIDS.my +
    c * notM * y * SOLIDS.cy +
    c * m * notY * SOLIDS.cm +
    c * m * y * SOLIDS.cmy;
  return (1 - k) * coloured;
}
