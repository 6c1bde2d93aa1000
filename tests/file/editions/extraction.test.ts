/** What PDFium and pdf.js, which most people read PDFs by, get from pages in scripts of their own. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readStatement } from '../../../src/app/statement-folder.ts';
import { openTemplate, type Template } from '../../../src/page/template/index.ts';
import type { Lang } from '../../../src/text/statement/index.ts';
import { extractionFaults } from '../../conformance/extraction.mjs';
import { pdfOf } from '../../support/made.ts';
import { SESSION } from '../../support/session.ts';
import { valueOf } from '../../support/statement.ts';

const FOLDER = fileURLToPath(new URL('../../six-languages/2032-09-21-tide-tables', import.meta.url));
const MESSAGE = valueOf(readStatement(FOLDER));
const PLAIN = valueOf(openTemplate(SESSION, 'plain')).template;
const DRAWN: Template = { ...PLAIN, setting: { ...PLAIN.setting, kashidaEm: 0.45 } };

it.each([
  ['ar', 'with its letters as they are', PLAIN],
  ['ar', 'with letters drawn out', DRAWN],
  ['en,zh,ar', 'in three columns', PLAIN],
  ['ar,en', 'from the right', PLAIN],
  ['ru,en,fr', 'in three columns', PLAIN],
  ['zh', 'alone', PLAIN],
] as const)('the words of %s %s are found', async (order, _, template) => {
  const languages = order.split(',') as readonly string[] as readonly Lang[];
  const folder = mkdtempSync(path.join(tmpdir(), 'diptych-extraction-'));
  try {
    const file = path.join(folder, 'handout.pdf');
    writeFileSync(file, valueOf(await pdfOf(MESSAGE, { languages, paper: 'a4', template })).bytes);
    const sourceOf = (language: string) => readFileSync(path.join(FOLDER, `${language}.md`), 'utf8');
    expect(await extractionFaults(file, languages, sourceOf, ['PDFium', 'pdf.js'])).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
