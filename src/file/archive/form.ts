/**
 * The forms of an archive copy: 1 is that of version 0.1.0, which gave the statement's date for that of the making, and had
 * fewer tags and no metadata beside the text. What is made anew has the newest; a bag is made again in its own.
 */
export type ArchiveForm = 1 | 2;

export const NEWEST_FORM = 2 satisfies ArchiveForm;
