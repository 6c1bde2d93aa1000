/** The door of the room: statements to pages. */
export { compose, type Composed, type ComposeOptions, type CompositionReport } from './compose.ts';
export type {
  Artifact,
  Composition,
  DisplayItem,
  GlyphRun,
  Ink,
  OutlineEntry,
  Owner,
  Page,
  PathItem,
  PathStep,
  Role,
  RuleItem,
  SetGlyph,
  Tag,
  TextItem,
} from './types.ts';
