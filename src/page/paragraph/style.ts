/** Turns a template's role into what shaping needs: opened faces, features, size. */
import type { Face, Family } from '../fonts/index.ts';
import type { Pt } from '../../geometry/index.ts';
import type { RoleStyle } from '../template/index.ts';

export interface TextStyle {
  readonly plain: Face;
  readonly emphasis: Face;
  readonly strong: Face;
  readonly strongEmphasis: Face;
  readonly size: Pt;
  /** OpenType features, sorted. */
  readonly features: readonly string[];
  readonly allCapitals: boolean;
  readonly trackingEm: number;
  /** Acronyms in small capitals. */
  readonly smallAcronyms: boolean;
}

/** Throws where the family lacks a face the role names. */
export function textStyle(role: RoleStyle, family: Family): TextStyle {
  const figures = role.figures === 'old-style' ? ['onum', 'pnum'] : ['lnum', 'pnum'];
  return {
    plain: family.face(role.face),
    get emphasis() {
      return family.face(role.emphasis);
    },
    get strong() {
      return family.face(role.strong);
    },
    get strongEmphasis() {
      return family.face(role.strongEmphasis);
    },
    size: role.size,
    features: [...figures, ...(role.capitals === 'small' ? ['smcp'] : [])].sort(),
    allCapitals: role.capitals === 'all',
    trackingEm: role.trackingEm,
    smallAcronyms: role.acronyms === 'small-capitals',
  };
}
