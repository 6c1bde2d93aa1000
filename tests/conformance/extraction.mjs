/**
 * Turns a finished PDF into the words that four readers get from it: PDFium and pdf.js, which are installed with the
 * project, poppler’s pdftotext, and a MuPDF of today, fetched from npm once.
 *
 * Readers agree on letters and on where a word ends, and not on the rest: in Arabic they put a vowel mark or a full stop to
 * the other side of its letter, or turn brackets round. What is held is letters and figures.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const ROOT = path.join(HERE, '../..');

/** Debian 12 has a MuPDF (1.21) that gives the letters of Arabic from left to right; later ones do not. */
const MUPDF = 'mupdf@1.28.1';
const MUPDF_FOLDER = path.join(ROOT, 'node_modules/.cache/mupdf');

/** Of so many words as the prototype had, so many were found by each reader. */
const ARABIC_SHARE = 120 / 129;

/** @typedef {'PDFium' | 'pdf.js' | 'poppler' | 'MuPDF'} Extractor */

/**
 * The text of a file as a reader has it.
 * @param {Extractor} extractor
 * @param {string} file
 * @returns {Promise<string>}
 */
async function extracted(extractor, file) {
  switch (extractor) {
    case 'PDFium':
      return byPdfium(file);
    case 'pdf.js':
      return byPdfjs(file);
    case 'poppler':
      return byPoppler(file);
    case 'MuPDF':
      return byMupdf(file);
  }
}

/** @param {string} file */
async function byPdfium(file) {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(readFileSync(file));
    const texts = [...document.pages()].map((page) => page.getText());
    document.destroy();
    return texts.join('\n');
  } finally {
    library.destroy();
  }
}

/** @param {string} file */
async function byPdfjs(file) {
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 });
  const document = await task.promise;
  const texts = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    let text = '';
    let start = Number.NEGATIVE_INFINITY;
    for (const item of items) {
      if (!('str' in item)) continue;
      const [, , , , x] = item.transform;
      // It has no space where the pen goes back: between Arabic and a number in it are two items, and white.
      if (x < start && !/\s$/u.test(text)) text += ' ';
      text += item.hasEOL ? `${item.str}\n` : item.str;
      start = item.hasEOL ? Number.NEGATIVE_INFINITY : item.str === '' ? start : x;
    }
    texts.push(text);
  }
  await task.destroy();
  return texts.join('\n');
}

/** In the order of the file: in that of the page, it tells columns from words by the white between them. @param {string} file */
function byPoppler(file) {
  const { status, stdout, stderr } = spawnSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`pdftotext ended in ${status}: ${stderr}`);
  return stdout;
}

/** @param {string} file */
async function byMupdf(file) {
  const entry = path.join(MUPDF_FOLDER, 'node_modules/mupdf/dist/mupdf.js');
  if (!existsSync(entry)) {
    mkdirSync(MUPDF_FOLDER, { recursive: true });
    const args = ['install', '--no-save', '--ignore-scripts', '--prefix', MUPDF_FOLDER, MUPDF];
    const { status, stderr } = spawnSync('npm', args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${MUPDF} could not be fetched: ${stderr}`);
  }
  const { Document } = await import(pathToFileURL(entry).href);
  const document = Document.openDocument(readFileSync(file), 'application/pdf');
  return Array.from({ length: document.countPages() }, (_, i) =>
    document.loadPage(i).toStructuredText('preserve-whitespace').asText(),
  ).join('\n');
}

/** @type {readonly Extractor[]} */
const EXTRACTORS = ['PDFium', 'pdf.js', 'poppler', 'MuPDF'];

/**
 * What readers lack of the versions in a file, each with its reader.
 * @param {string} file
 * @param {readonly string[]} languages in their order in the file
 * @param {(language: string) => string} sourceOf
 * @param {readonly Extractor[]} [extractors]
 * @returns {Promise<readonly string[]>}
 */
export async function extractionFaults(file, languages, sourceOf, extractors = EXTRACTORS) {
  const faults = [];
  for (const extractor of extractors) {
    const text = await extracted(extractor, file);
    for (const language of languages) {
      const { words, missing, enough } = lackingIn(sourceOf(language), text, language);
      if (!enough)
        faults.push(
          `${extractor} has ${words - missing.length} of ${words} words in ${language}, not ${missing.join(' ')}`,
        );
    }
  }
  return faults;
}

/**
 * What a reader lacks of a text.
 * @param {string} source as it is written, in Markdown
 * @param {string} text as a reader has it
 * @param {string} language
 * @returns {{ readonly words: number, readonly missing: readonly string[], readonly enough: boolean }}
 */
function lackingIn(source, text, language) {
  if (language === 'zh') {
    // Words are not parted: what is between two marks is found whole.
    const clauses = bare(source)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean);
    const all = text.normalize('NFC').replace(/[\p{C}\s]/gu, '');
    const missing = clauses.filter((clause) => !all.includes(clause.replaceAll(' ', '')));
    return { words: clauses.length, missing, enough: missing.length === 0 };
  }
  const words = wordsIn(source);
  /** @type {Map<string, number>} */
  const found = new Map();
  for (const word of [...wordsIn(text), ...dividedIn(text)]) found.set(word, (found.get(word) ?? 0) + 1);
  const missing = words.filter((word) => {
    const left = found.get(word) ?? 0;
    found.set(word, left - 1);
    return left <= 0;
  });
  const least = language === 'ar' ? ARABIC_SHARE : 1;
  return { words: words.length, missing, enough: words.length - missing.length >= least * words.length };
}

/** Without what the writer marks, and what is between the lines. @param {string} source */
function bare(source) {
  return source
    .replace(/^---\n.*?\n---\n/su, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/[*_]/gu, '');
}

/** What PDFium may put where a word is divided. */
const PDFIUM_HYPHEN = String.fromCharCode(2);

/** What a reader that keeps no hyphen may have in two lines: the last word of each with the first of the next. @param {string} text */
function dividedIn(text) {
  const lines = text.split(/[\r\n]+/u).map(wordsIn);
  return lines.flatMap((line, i) => {
    const [last, first] = [line.at(-1), lines[i + 1]?.at(0)];
    return last === undefined || first === undefined ? [] : [last + first];
  });
}

/** Letters and figures of each word. @param {string} text */
function wordsIn(text) {
  return bare(text)
    .normalize('NFKC')
    .replaceAll(PDFIUM_HYPHEN, '\u00AD')
    .replace(/[\u00AD\uFFFE]\s*/gu, '')
    .replace(/\p{Cf}/gu, '')
    .replace(/(?<=\d)[ ,.](?=\d{3}(?!\d))/gu, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/\s+/u)
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, ''))
    .filter(Boolean);
}
