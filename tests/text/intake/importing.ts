/** Imports pages as the command does: with the time zones of the platform. */
import { platformTimeZones } from '../../../src/app/cli/time-zones.ts';
import type { Outcome } from '../../../src/diagnostics/index.ts';
import {
  importPages as readPages,
  type Imported,
  type ImportOptions,
  type Pages,
} from '../../../src/text/intake/index.ts';

export type Options = Omit<ImportOptions, 'timeZones'>;

export function importPages(pages: Pages, options: Options = {}): Promise<Outcome<Imported>> {
  return readPages(pages, { ...options, timeZones: platformTimeZones() });
}
