/** Turns the places of diagnostics into ones that mean the same on every machine, and back into those of this one. */
import path from 'node:path';
import type { Diagnostic } from '../../diagnostics/index.ts';

/**
 * Diagnostics whose places are named inside the statement's folder, `source`. A place elsewhere is left out: it would
 * say where somebody keeps his files.
 */
export function portable(diagnostics: readonly Diagnostic[], source: string): readonly Diagnostic[] {
  return diagnostics.map(({ code, severity, message, place, hint }) => {
    const file = place && path.relative(source, place.file).split(path.sep).join('/');
    const isInside = file !== undefined && !file.startsWith('..') && !path.isAbsolute(file);
    return {
      code,
      severity,
      message,
      ...(isInside && place && { place: { file, line: place.line, column: place.column } }),
      ...(hint !== undefined && { hint }),
    };
  });
}

/** The same diagnostics, in files of the statement's folder, `source`, that the user can open. */
export function placedIn(source: string, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const relative = path.relative(process.cwd(), source);
  const nearer = relative.length < source.length && !relative.startsWith('..') ? relative : source;
  return diagnostics.map((one) =>
    one.place === undefined ? one : { ...one, place: { ...one.place, file: path.join(nearer, one.place.file) } },
  );
}
