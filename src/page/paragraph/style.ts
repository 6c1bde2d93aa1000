/** Turns a template's role into what shaping needs: opened faces, features, size. */
import type { Face } from '../fonts/index.ts';
import type { Pt } from '../../geometry/index.ts';
import type { RoleStyle } from '../template/index.ts';

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
}

/** What a role calls its face of a variant. */
export function faceNameOf(role: RoleStyle, variant: Variant): string {
  return variant === 'plain' ? role.face : role[variant];
}

/** `faces` are those opened, by their names in the family. Throws if the role's plain one is not among them. */
export function textStyle(role: RoleStyle, faces: ReadonlyMap<string, Face>): TextStyle {
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
  };
}
