/** Statements to pages. */
export { compose, MOST_COLUMNS, type Composed, type ComposeOptions, type Layout, type Recomposed } from './compose.ts';
export { Editing } from './editing.ts';
export type { Arrangement } from './frame.ts';
export { lostWords } from './lost-words.ts';
export {
  type ColumnFigures,
  type CompositionReport,
  type Hole,
  type Level,
  type SurveyedLine,
  type SurveyedPage,
  type SurveyedRiver,
  surveyOf,
  type UnitReport,
  type WorstLine,
} from './report.ts';
export { proofOf } from './proof.ts';
export { issuerOnPage, officeOnPage, surroundingsOf, type Surroundings } from './said.ts';
export type {
  Artifact,
  BoxItem,
  Cmyk,
  Composition,
  DisplayItem,
  GlyphRun,
  Ink,
  InkChange,
  Numbering,
  OutlineEntry,
  Owner,
  Page,
  PathItem,
  PathStep,
  PressInk,
  Role,
  RuleItem,
  ScreenInk,
  SetGlyph,
  Tag,
  TextItem,
} from './page.ts';
