/** The door of the room: house styles. */
export { fittedTo, MOST_PAGES } from './fit.ts';
export { loadTemplate, openTemplate, parseTemplate, templateNames, type OpenedTemplate } from './load.ts';
export { loadProfile, type OutputProfile } from './profile.ts';
export { placeOfKey, placeOfText, type TemplateSource } from './places.ts';
export { templateJsonSchema } from './schema.ts';
export { ROLES } from './types.ts';
export type {
  Cmyk,
  ColumnRules,
  FitRules,
  HandoutRules,
  HeadSpacing,
  InkChange,
  MailRules,
  Masthead,
  PressInk,
  PressRules,
  RoleName,
  RoleStyle,
  ScreenInk,
  SettingLimits,
  Template,
  Ink,
} from './types.ts';
