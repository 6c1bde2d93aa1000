/** House styles. */
export {
  type Cmyk,
  type ColumnRules,
  type FitRules,
  fittedTo,
  type HandoutRules,
  type HeadSpacing,
  type Ink,
  type InkChange,
  isOwnRole,
  type MailRules,
  type Masthead,
  MOST_PAGES,
  placeOfKey,
  placeOfText,
  type PressInk,
  type PressRules,
  type RoleName,
  ROLES,
  type RoleStyle,
  type ScreenInk,
  type SettingLimits,
  type Template,
  type TemplateSource,
} from './template.ts';
export { loadTemplate, openTemplate, parseTemplate, templateNames, type OpenedTemplate } from './load.ts';
export { loadProfile, type OutputProfile } from './profile.ts';
export { templateJsonSchema } from './schema.ts';
