/** Imports pages as the command does: with the time zones and the resources of the platform. */
import { platformTimeZones } from '../../../src/app/cli/time-zones.ts';
import type { Outcome } from '../../../src/diagnostics/index.ts';
import {
  importPages as readPages,
  type Imported,
  type ImportOptions,
  type Pages,
} from '../../../src/text/intake/index.ts';
import { Session } from '../../../src/session/index.ts';
import { nodeResources } from '../../../src/app/resources.ts';

const SESSION = new Session(nodeResources());

export type Options = Omit<ImportOptions, 'timeZones' | 'session'>;

export function importPages(pages: Pages, options: Options = {}): Promise<Outcome<Imported>> {
  return readPages(pages, { ...options, timeZones: platformTimeZones(), session: SESSION });
}
