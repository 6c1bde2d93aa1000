/** The door of the room: a page as somebody got it, made into the files of a statement. */
export { importPage, type Imported, type Page } from './import.ts';
export type { Mend } from './mend.ts';
export type { Dropped, ImportSummary, VersionSummary } from './summary.ts';
