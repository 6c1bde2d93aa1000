/**
 * The paragraph as Knuth and Plass see it: boxes, glue and penalties (Software: Practice & Experience 11, 1981, p. 1121).
 * Their lengths are in em of the text, where nobody says that they are in points.
 */
import type { Pt } from '../../geometry/index.ts';
import type { Face, FontScript, ScriptFamily } from '../fonts/index.ts';
import type { RoleStyle, ScriptSetting, SettingLimits } from '../template/index.ts';

/** Something set whole: a word, or the part of a word between two places where it may be divided. */
export interface Box {
  readonly type: 'box';
  readonly width: number;
  /** How far it hangs out of the measure if it begins a line. */
  readonly startHang: number;
  /** How far it hangs out of the measure if it ends a line. */
  readonly endHang: number;
}

/** A space. A line may end here if a box stands before it; the space then vanishes. */
export interface Glue {
  readonly type: 'glue';
  readonly width: number;
  /** By how much it grows when the line's looseness is 1; it may grow beyond that. */
  readonly stretch: number;
  /** By how much it shrinks when the looseness is -1; it never shrinks more. */
  readonly shrink: number;
}

/** A place where a line may end at a cost. */
export interface Penalty {
  readonly type: 'penalty';
  /** Undesirability of ending a line here, on the paper's scale (0 none, 50 TeX's hyphen); FORCED_BREAK demands it, and the line that ends there is not stretched. */
  readonly cost: number;
  /** True for divided words: two such lines in a row look bad. */
  readonly flagged: boolean;
  /** What the line gains in width if it ends here: a hyphen, and kerning or a ligature undone. */
  readonly width: number;
  /** What the next line gains in width, for the same reasons. */
  readonly nextWidth: number;
  /** How far what then ends the line hangs out of the measure. */
  readonly endHang: number;
}

export type Item = Box | Glue | Penalty;

/** The cost of a break that must be taken (the paper's minus infinity). */
export const FORCED_BREAK = Number.NEGATIVE_INFINITY;

/*
 * Turns a template's role into what shaping needs: opened faces, features, size.
 */

/** How a piece of text stands out from its block. */
export type Variant = 'plain' | 'emphasis' | 'strong' | 'strongEmphasis';

/** The face of each variant that the text has; all have a plain one. */
export interface TextStyle extends Readonly<Record<Exclude<Variant, 'plain'>, Face | undefined>> {
  readonly plain: Face;
  readonly size: Pt;
  /** OpenType features, sorted. */
  readonly features: readonly string[];
  readonly allCapitals: boolean;
  readonly trackingEm: number;
  /** Acronyms in small capitals. */
  readonly smallAcronyms: boolean;
  /** The width of a narrow space in em; the font's where absent. */
  readonly narrowEm?: number;
  /** What sets the scripts that the family of the other faces lacks. */
  readonly scripts?: ScriptStyle;
}

/** The families of other scripts, which have no italic: what stands out is heavier. */
export interface ScriptStyle {
  /** In the order in which they are asked for a character. */
  readonly families: ReadonlyMap<FontScript, readonly ScriptFamily[]>;
  readonly weights: Readonly<Record<Variant, ScriptWeight>>;
  /** The limits of lines in a language that is written in a script, in em of the text, where they are others. */
  readonly limits?: ReadonlyMap<FontScript, SettingLimits>;
  /** What sets figures and Latin names in a language without italics where the role is in italics: as upright as what is around them. */
  readonly upright?: Face;
}

/** A face that every family of another script has. */
type ScriptWeight = 'regular' | 'semibold';

/** What a role calls its face of a variant. */
export function faceNameOf(role: RoleStyle, variant: Variant): string {
  return variant === 'plain' ? role.face : role[variant];
}

/** Other scripts, and whether a role in them is heavy though its Latin is not: a heading in italics. */
export interface OtherScripts {
  readonly families: ScriptStyle['families'];
  readonly heavy?: boolean;
  readonly upright?: Face | undefined;
  readonly limits?: ScriptStyle['limits'];
}

/**
 * By how much letters of Arabic may grow or shrink where those of the text do by 1. Their strokes are drawn out by hand as
 * well, so that it is seen later than in Latin letters; and no word is divided, so that a line has nothing else to give.
 * With 1.5 spaces of three columns vary by .23 and are up to .53 em wide, with this by .17.
 */
const ARABIC_EXPANSION = 2.5;

/** The limits of lines of Arabic: its spaces are as large beside its letters as those of the text beside theirs. */
export function arabicLimits(text: SettingLimits, own: ScriptSetting, [first]: readonly ScriptFamily[]): SettingLimits {
  const { spaces = text, expansion = ARABIC_EXPANSION * text.expansion, size = first?.scale ?? 1 } = own;
  return {
    ...text,
    spaceMinEm: spaces.spaceMinEm * size,
    spaceNaturalEm: spaces.spaceNaturalEm * size,
    spaceLooseEm: spaces.spaceLooseEm * size,
    spaceMaxEm: spaces.spaceMaxEm * size,
    expansion,
  };
}

/** `faces` are those opened, by their names in the family. Throws if the role's plain one is not among them. */
export function textStyle(
  role: RoleStyle,
  faces: ReadonlyMap<string, Face>,
  { narrowEm }: Pick<SettingLimits, 'narrowEm'> = {},
  others?: OtherScripts,
): TextStyle {
  const plain = faces.get(role.face);
  if (plain === undefined) throw new Error(`the face ${role.face} was not opened`);
  const figures = role.figures === 'old-style' ? ['onum', 'pnum'] : ['lnum', 'pnum'];
  return {
    plain,
    emphasis: faces.get(role.emphasis),
    strong: faces.get(role.strong),
    strongEmphasis: faces.get(role.strongEmphasis),
    size: role.size,
    features: [...figures, ...(role.capitals === 'small' ? ['smcp'] : [])].sort(),
    allCapitals: role.capitals === 'all',
    trackingEm: role.trackingEm,
    smallAcronyms: role.acronyms === 'small-capitals',
    ...(narrowEm !== undefined && { narrowEm }),
    ...(others && { scripts: scriptStyle(role, others) }),
  };
}

function scriptStyle(role: RoleStyle, others: OtherScripts): ScriptStyle {
  const { families, upright, limits } = others;
  return { families, weights: weightsOf(role, others), ...(upright && { upright }), ...(limits && { limits }) };
}

const HEAVY = /bold|heavy|black/iu;

/** What stands out in a heavy text is light, as what stands out in italics is upright. */
function weightsOf(role: RoleStyle, { heavy = false }: OtherScripts): ScriptStyle['weights'] {
  const isHeavy = heavy || HEAVY.test(role.face);
  return {
    plain: isHeavy ? 'semibold' : 'regular',
    emphasis: isHeavy ? 'regular' : 'semibold',
    strong: 'semibold',
    strongEmphasis: 'semibold',
  };
}
