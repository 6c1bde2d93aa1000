/** The same lines as a page of each kind that offices hold: text, HTML, Word, mail, Markdown; and what was made of one. */
import type { Outcome } from '../../../src/diagnostics/index.ts';
import type { Imported } from '../../../src/text/intake/index.ts';
import { par, run, wordFile } from './word-files.ts';

export const SHAPES = ['text', 'html', 'Word', 'mail', 'Markdown'] as const;
export type Shape = (typeof SHAPES)[number];

interface Page {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const MAIL =
  'From: press@example.org\r\nSubject: Our text\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n';
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A page of paragraphs, one of which may be marked as its heading by its number. */
const MADE: Readonly<Record<Shape, (lines: readonly string[], heading: number) => Page>> = {
  text: (lines) => ({ name: 'page.txt', bytes: Buffer.from(`${lines.join('\n\n')}\n`) }),
  html: (lines, heading) => {
    const element = (line: string, n: number) =>
      n === heading ? `<h1>${escaped(line)}</h1>` : `<p>${escaped(line)}</p>`;
    return {
      name: 'page.html',
      bytes: Buffer.from(`<!doctype html><html><body><main>${lines.map(element).join('')}</main></body></html>`),
    };
  },
  Word: (lines) => ({
    name: 'page.docx',
    bytes: wordFile({ bare: true, body: lines.map((line) => par(run(escaped(line)))).join('') }),
  }),
  mail: (lines) => ({ name: 'page.eml', bytes: Buffer.from(MAIL + lines.join('\r\n\r\n')) }),
  Markdown: (lines, heading) => ({
    name: 'page.md',
    bytes: Buffer.from(`${lines.map((line, n) => (n === heading ? `# ${line}` : line)).join('\n\n')}\n`),
  }),
};

/** A page of one version after the other. */
export function pageIn(shape: Shape, versions: readonly (readonly string[])[], heading = -1): Page {
  return MADE[shape](versions.flat(), heading);
}

/** What was written of a page that was imported. */
export function holds(outcome: Outcome<Imported>, lang: string) {
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  const { files, summary } = outcome.value;
  return {
    facts: files.get('statement.yaml') ?? '',
    version: files.get(`${lang}.md`) ?? '',
    leftOut: files.get('left-out.txt') ?? '',
    files,
    summary,
    diagnostics: outcome.diagnostics,
  };
}
