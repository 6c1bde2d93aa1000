/** The door of the room: statements to pages. */
export { compose, type Composed, type ComposeOptions, type Layout } from './compose.ts';
export type { Arrangement } from './frame.ts';
export type { ColumnFigures, CompositionReport, UnitReport, WorstLine } from './report.ts';
export { proofOf } from './proof.ts';
export { surveyOf, type Hole, type Level, type SurveyedLine, type SurveyedPage, type SurveyedRiver } from './survey.ts';
export type {
  Artifact,
  BoxItem,
  Cmyk,
  Composition,
  DisplayItem,
  GlyphRun,
  Ink,
  InkChange,
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
} from './types.ts';
