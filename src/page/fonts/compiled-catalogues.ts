/**
 * The catalogue of families that comes with Diptych, read when the command was compiled: `.rolldown.mjs` puts it here. As
 * the modules stand there is none, and it is read.
 */
export interface CompiledCatalogue {
  readonly text: string;
  readonly document: unknown;
}

export const COMPILED_CATALOGUES: readonly CompiledCatalogue[] = [];
