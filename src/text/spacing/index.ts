/** A statement spaced, its notes' marks on their side, as every file of it has them. */
export { type KnownSpaced, spacedContent, spacedStatement, spacedText, type SpacingProfiles } from './spaced.ts';
