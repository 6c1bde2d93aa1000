/** Pages as somebody got them, made into the files of a statement. */
export { importPages, type Imported, type ImportOptions, type Pages } from './import.ts';
export type { TimeZones } from './clocks.ts';
export type { Given } from './head-facts.ts';
export { type FieldPlace, type ImportSummary, type PageFile } from './page.ts';
export { LARGEST_PAGE_BYTES } from './open.ts';
export type { Take } from './sections.ts';
