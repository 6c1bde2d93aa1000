/** Turns a sound PDF into copies that are each wrong in one thing, to see that what is wrong is refused. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * @typedef {import('./verapdf.mjs').Flavour | 'qpdf'} Judge
 *
 * @typedef {object} Fault
 * @property {string} name
 * @property {readonly Judge[]} refusedBy
 * @property {(file: string) => string} make from the file's bytes as Latin-1; as long as it was, or the table of objects lies
 */

/** @type {readonly Fault[]} */
const FAULTS = [
  {
    name: 'not marked as tagged',
    refusedBy: ['PDF/A-2a', 'PDF/UA-1'],
    make: (file) => file.replace('/Marked true', '/Marked null'),
  },
  { name: 'no PDF/A output intent', refusedBy: ['PDF/A-2a'], make: (file) => file.replace('/GTS_PDFA1', '/GTS_PDFX1') },
  {
    name: 'no language of the document',
    refusedBy: ['PDF/UA-1'],
    make: (file) => file.replace(/\/Lang (\([^)]*\)\s+\/MarkInfo)/u, '/Lung $1'),
  },
  {
    name: 'title not shown',
    refusedBy: ['PDF/UA-1'],
    make: (file) => file.replace('/DisplayDocTitle true', '/DisplayDocTitle null'),
  },
  {
    name: 'a lower level claimed',
    refusedBy: ['PDF/A-2a'],
    make: (file) => file.replace('<pdfaid:conformance>A<', '<pdfaid:conformance>B<'),
  },
  {
    name: 'a face not embedded',
    refusedBy: ['PDF/A-2a', 'PDF/UA-1'],
    make: (file) => file.replace('/FontFile2 ', '/FontFoil2 '),
  },
  {
    name: 'glyphs without text',
    refusedBy: ['PDF/A-2a', 'PDF/UA-1'],
    make: (file) => file.replace('/ToUnicode ', '/NoUnicode '),
  },
  {
    name: 'metadata no XML',
    refusedBy: ['PDF/A-2a', 'PDF/UA-1'],
    make: (file) => file.replace('</rdf:RDF>', '<&rdf:RDF>'),
  },
  { name: 'cut short', refusedBy: ['qpdf'], make: (file) => file.slice(0, -400) },
];

/**
 * @typedef {object} BrokenCopy
 * @property {string} name
 * @property {string} file
 * @property {readonly Judge[]} refusedBy
 */

/**
 * Throws when a fault has nothing to take hold of: then it would prove nothing.
 * @param {string} sound
 * @param {string} folder where the copies go
 * @returns {readonly BrokenCopy[]}
 */
export function breakCopies(sound, folder) {
  const bytes = readFileSync(sound, 'latin1');
  return FAULTS.map(({ name, refusedBy, make }) => {
    const broken = make(bytes);
    if (broken === bytes) throw new Error(`${sound} cannot be broken so that it is ${name}`);
    const file = path.join(folder, `${name.replaceAll(/[ /]/gu, '-')}.pdf`);
    writeFileSync(file, broken, 'latin1');
    return { name, file, refusedBy };
  });
}
