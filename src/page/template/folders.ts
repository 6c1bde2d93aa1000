/** Where templates and what belongs to them are, and how a file there is shown to people. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The templates that come with Diptych. */
export const OWN_FOLDER = fileURLToPath(new URL('../../../templates', import.meta.url));

/** As a user would type it where that is shorter. */
export function shortestPath(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative.startsWith('..') ? file : relative;
}
