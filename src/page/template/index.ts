/** House styles. */
export {
  type Cmyk,
  type ColumnRules,
  type FitRules,
  fittedTo,
  type HandoutRules,
  type Ink,
  type InkChange,
  isOwnRole,
  type MailRules,
  MOST_PAGES,
  placeOfKey,
  placeOfText,
  type PressInk,
  type PressRules,
  type RoleName,
  ROLES,
  type RoleStyle,
  type RuleStyle,
  type ScreenInk,
  type ScriptSetting,
  type SettingLimits,
  type TableRules,
  type Template,
  type TemplateSource,
} from './template.ts';
export {
  type AreaBlock,
  type CodeBlock,
  type Fill,
  fillOf,
  isFurniture,
  isPart,
  isReadOn,
  isShape,
  isText,
  type PageBlock,
  type PageEdge,
  type PageKind,
  type PartBlock,
  rolesOfPart,
  type RoundelBlock,
  type RuleBlock,
  type ShapeBlock,
  sizeOf,
  standsOn,
  type TextBlock,
  wordingIn,
} from './blocks.ts';
export type { Drawing } from './drawing.ts';
export { loadTemplate, openTemplate, parseTemplate, templateNames, type OpenedTemplate } from './load.ts';
export { withAddressNotes } from './address-notes.ts';
export { withListNumbers } from './list-numbers.ts';
export { unnamedIn, withContact, withNames } from './names.ts';
export { loadProfile, type OutputProfile } from './profile.ts';
export { templateJsonSchema } from './schema.ts';
