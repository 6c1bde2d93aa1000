/** An archive is proved before anything of it is read: no damage comes in as another text. */
import { strToU8, zipSync, Zip, ZipDeflate } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../src/diagnostics/index.ts';
import { type Unzipped, unzipped } from '../../../src/text/intake/zip.ts';
import { wordPage } from './containers.ts';
import { importPages } from './importing.ts';

const place = { file: 'a.docx', line: 1, column: 1 };

function opened(bytes: Uint8Array, mostWanted = 1_000_000): Outcome<Unzipped> {
  return unzipped(bytes, { place, wanted: () => true, mostWanted });
}

function message(outcome: Outcome<unknown>): string {
  return outcome.diagnostics.map((one) => `${one.code} ${one.message}`).join('\n');
}

const TEXT = strToU8('The bridge at Osna is open again. '.repeat(20));

/** As a program writes it that sends an archive while it makes it: sums and sizes stand behind each entry. */
function streamed(): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  const file = new ZipDeflate('a.txt', { level: 6 });
  zip.add(file);
  file.push(TEXT, true);
  zip.end();
  return Buffer.concat(chunks);
}

describe('an archive that is whole', () => {
  it.each([
    ['packed', zipSync({ 'a.txt': TEXT })],
    ['not packed', zipSync({ 'a.txt': TEXT }, { level: 0 })],
    ['with sizes behind its entries', streamed()],
    ['with an empty entry', zipSync({ 'a.txt': TEXT, 'b.txt': new Uint8Array(0) })],
  ])('gives its entries, %s', (_, bytes) => {
    const outcome = opened(bytes);
    expect(message(outcome)).toBe('');
    expect(outcome.ok && outcome.value.parts.get('a.txt')).toEqual(TEXT);
  });

  it('gives only what is wanted', () => {
    const outcome = unzipped(zipSync({ 'a.txt': TEXT, 'b.png': TEXT }), {
      place,
      wanted: (name) => name.endsWith('.txt'),
      mostWanted: 1_000_000,
    });
    expect(outcome.ok && [...outcome.value.parts.keys()]).toEqual(['a.txt']);
    expect(outcome.ok && outcome.value.names).toEqual(['a.txt', 'b.png']);
  });
});

describe('an archive that is not what it says', () => {
  it('is refused where the entry that nobody wanted is damaged', () => {
    const bytes = zipSync({ 'a.txt': TEXT, 'b.png': TEXT }, { level: 0 });
    const at = Buffer.from(bytes).lastIndexOf('Osna');
    bytes[at] = 0x4f ^ 1;
    const outcome = unzipped(bytes, { place, wanted: (name) => name === 'a.txt', mostWanted: 1_000_000 });
    expect(message(outcome)).toBe(
      'intake/format the file is a broken archive: the bytes of “b.png” are not those it was packed from',
    );
  });

  it('is refused where two entries have one name, of which readers take one or the other', () => {
    const bytes = Buffer.from(zipSync({ 'a.txt': TEXT, 'b.txt': strToU8('Other words.') }));
    for (let at = bytes.indexOf('b.txt'); at !== -1; at = bytes.indexOf('b.txt')) bytes.write('a.txt', at);
    expect(message(opened(bytes))).toBe(
      'intake/format the file is a broken archive: it has two entries of the name “a.txt”',
    );
  });

  it('is refused where it would unpack to more than is read, before it is unpacked', () => {
    expect(message(opened(zipSync({ 'a.txt': new Uint8Array(2_000_000) })))).toMatch(
      /^intake\/too-large unpacked, the file would have more than the 1 MB/u,
    );
  });

  it('is refused where an entry unpacks to more than it says', () => {
    const bytes = Buffer.from(zipSync({ 'a.txt': new Uint8Array(500_000) }));
    for (const [signature, at] of [
      ['PK\u0003\u0004', 22],
      ['PK\u0001\u0002', 24],
    ] as const)
      bytes.writeUInt32LE(100, bytes.indexOf(signature) + at);
    expect(message(opened(bytes))).toMatch(/broken archive: “a.txt” is longer than it says$/u);
  });

  it('is refused wherever it is cut off', () => {
    const bytes = zipSync({ 'a.txt': TEXT, 'b.txt': TEXT });
    for (let length = 0; length < bytes.length; length++) expect(opened(bytes.subarray(0, length)).ok).toBe(false);
  });

  it('never gives other bytes, whichever of its bits is turned', () => {
    for (const bytes of [zipSync({ 'a.txt': TEXT, 'b.txt': strToU8('Other words.') }), streamed()]) {
      const right = opened(bytes);
      for (let bit = 0; bit < bytes.length * 8; bit++) {
        const turned = bytes.slice();
        turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const outcome = opened(turned);
        if (outcome.ok) expect(outcome).toEqual(right);
      }
    }
  });
});

describe('a Word file with one bit turned', () => {
  it('is the same statement or none', async () => {
    const head = {
      title: { en: 'Message on the Day of Rivers', fr: 'Message à l’occasion de la Journée des fleuves' },
      office: { en: 'The Director', fr: 'La Directrice' },
      speaker: 'Anna Berg',
      dateline: { en: 'Geneva, 14 March 2027', fr: 'Genève, le 14 mars 2027' },
    };
    const pieces = [
      {
        kind: 'paragraph' as const,
        text: {
          en: 'The river feeds the towns that stand on it, and they owe it clean water in return.',
          fr: 'Le fleuve nourrit les villes qui le bordent, et elles lui doivent en retour une eau propre.',
        },
      },
    ];
    const bytes = wordPage({ head, pieces, order: ['en', 'fr'] }, false);
    const statementOf = async (page: Uint8Array) => {
      const outcome = await importPages({ kind: 'together', page: { name: 'page.docx', bytes: page } });
      return outcome.ok ? [...outcome.value.files] : undefined;
    };
    const right = await statementOf(bytes);
    expect(right).toBeDefined();
    const bits = bytes.length * 8;
    // A prime of bits apart, so that every bit of a byte has its turn.
    for (let bit = 0; bit < bits; bit += 53) {
      const turned = bytes.slice();
      turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const statement = await statementOf(turned);
      if (statement !== undefined) expect(statement, `bit ${String(bit)}`).toEqual(right);
    }
  }, 60_000);
});
