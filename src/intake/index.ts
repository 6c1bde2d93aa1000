/** The door of the room: a page as somebody got it, made into the files of a statement. */
export { importPage, type Imported } from './import.ts';
export type { Mend } from './mend.ts';
export type { ImportSummary } from './summary.ts';
