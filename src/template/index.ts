/** The door of the room: house styles. */
export { fittedTo } from './fit.ts';
export { loadTemplate, parseTemplate, templateNames } from './load.ts';
export { templateJsonSchema } from './schema.ts';
export { ROLES } from './types.ts';
export type {
  ColumnRules,
  FitRules,
  HeadSpacing,
  Masthead,
  RoleName,
  RoleStyle,
  SettingLimits,
  Template,
  Ink,
} from './types.ts';
