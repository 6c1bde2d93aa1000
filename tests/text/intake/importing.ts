/** Imports pages as the command does: with the time zones and the resources of the platform. */
import { platformTimeZones } from '../../../src/app/cli/time-zones.ts';
import type { Diagnostic, Outcome } from '../../../src/diagnostics/index.ts';
import {
  importPages as readPages,
  type Imported,
  type ImportOptions,
  type Pages,
} from '../../../src/text/intake/index.ts';
import { Session } from '../../../src/session/index.ts';
import { nodeResources } from '../../../src/app/resources.ts';

const SESSION = new Session(nodeResources());

/** What a page of text became: the facts of the statement, the text of each version, what is asked, and all else. */
interface ReadPage extends Imported {
  readonly facts: string;
  readonly of: (lang: string) => string;
  readonly asked: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

export type Options = Omit<ImportOptions, 'timeZones' | 'session'>;

export function importPages(pages: Pages, options: Options = {}): Promise<Outcome<Imported>> {
  return readPages(pages, { ...options, timeZones: platformTimeZones(), session: SESSION });
}

/** The statement on a page of text; a page that is refused fails the test, with its reasons. */
export async function readPage(text: string, name = 'page.txt'): Promise<ReadPage> {
  const outcome = await importPages({ kind: 'together', page: { name, bytes: new TextEncoder().encode(text) } });
  const { diagnostics } = outcome;
  if (!outcome.ok) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const { files, summary } = outcome.value;
  return {
    ...outcome.value,
    facts: files.get('statement.yaml') ?? '',
    of: (lang) => files.get(`${lang}.md`) ?? '',
    asked: summary.questions.map(({ about }) => about),
    diagnostics,
  };
}
