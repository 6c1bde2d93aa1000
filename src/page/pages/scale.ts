/** Makes a house style larger or smaller as a whole: its running text and the grid, not what is the house's own. */
import type { Pt } from '../../geometry/index.ts';
import { ROLES, type RoleName, type RoleStyle, type Template } from '../template/index.ts';

/** Roles whose size is the statement's identity, not its copy. */
const FIXED: ReadonlySet<RoleName> = new Set(['masthead', 'title', 'footer', 'folio', 'runningHead']);

/** The template with its text at `size` on a grid of `leading`; all roles of running text keep their proportion to it. */
export function scaleTemplate(template: Template, size: Pt, leading: Pt): Template {
  const factor = size / template.roles.text.size;
  const scaled = (name: RoleName): RoleStyle => {
    const role = template.roles[name];
    return FIXED.has(name) ? role : { ...role, size: role.size * factor };
  };
  const roles = Object.fromEntries(ROLES.map((name): [RoleName, RoleStyle] => [name, scaled(name)])) as Record<
    RoleName,
    RoleStyle
  >;
  return { ...template, roles, grid: { ...template.grid, leading } };
}

/**
 * The house style for a version in a measure of its own: running text, title and grid larger by the template's scale, and
 * with them the sizes that copy may be fitted to.
 */
export function standingAlone(template: Template): Template {
  const { alone, fit, grid, roles } = template;
  const { scale } = alone;
  const larger = scaleTemplate(template, roles.text.size * scale, grid.leading * scale);
  return {
    ...larger,
    roles: { ...larger.roles, title: { ...roles.title, size: roles.title.size * scale } },
    fit: fit && { ...fit, size: { min: fit.size.min * scale, max: fit.size.max * scale } },
  };
}
