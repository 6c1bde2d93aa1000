/** Turns a PDF into what other readers complain of: qpdf of its syntax, poppler, MuPDF and Ghostscript of anything. */
import { spawnSync } from 'node:child_process';

/** @typedef {'qpdf' | 'poppler' | 'mupdf' | 'ghostscript'} Reader */

/** @type {Readonly<Record<Reader, readonly (readonly [command: string, ...args: string[]])[]>>} */
const COMMANDS = {
  qpdf: [['qpdf', '--check']],
  poppler: [['pdfinfo', '-struct-text'], ['pdftotext']],
  // -N: Debian's MuPDF has no colour management, and says so each time.
  mupdf: [['mutool', 'draw', '-q', '-N', '-F', 'stext', '-o', '/dev/null']],
  ghostscript: [['gs', '-q', '-dSAFER', '-dBATCH', '-dNOPAUSE', '-dPDFSTOPONWARNING', '-sDEVICE=nullpage']],
};

/** What poppler before 24 says of the names that PDF 2.0 has for lists (ISO 32000-2, table 382: Unordered, Ordered). */
const UNKNOWN_TO_OLDER = ['Syntax Warning: Attribute ListNumbering value is of wrong type (name)'];

/** A page of text is a few kilobytes; a long statement with its structure a few megabytes. */
const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;

export const READERS = /** @type {readonly Reader[]} */ (Object.keys(COMMANDS));

/**
 * Silence is health: none of them writes to standard error, or ends in anything but 0, over a sound file.
 * @param {Reader} reader
 * @param {string} file
 * @returns {readonly string[]}
 */
export function complaints(reader, file) {
  return COMMANDS[reader].flatMap(([command, ...args]) => {
    const operands = command === 'pdftotext' ? [file, '-'] : [file];
    const { status, stdout, stderr, error } = spawnSync(command, [...args, ...operands], {
      encoding: 'utf8',
      maxBuffer: MAX_OUTPUT_BYTES,
    });
    if (error !== undefined) return [`${command}: ${error.message}`];
    // Ghostscript warns on standard output, where MuPDF and poppler print the text.
    const said = [stderr, ...(command === 'gs' ? [stdout] : [])]
      .join('')
      .split('\n')
      .filter((line) => !UNKNOWN_TO_OLDER.includes(line))
      .join('\n')
      .trim();
    if (status === 0 && said === '') return [];
    return [`${command} ended in ${status}: ${said}`];
  });
}
