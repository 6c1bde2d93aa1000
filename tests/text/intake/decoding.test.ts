/** Turns bytes in every usual encoding into the same text, and spoiled text into what it was. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodePage, mendMojibake, textIn1252 } from '../../../src/text/intake/decoding.ts';

const TEXT = 'Genève, le 14 juin\nL’œuvre d’une vie – « à suivre » – coûte 5 €…\n';

/** Windows-1252 in bytes, for the characters of the text. */
const AS_1252: Readonly<Record<string, number>> = { '’': 0x92, œ: 0x9c, '–': 0x96, '€': 0x80, '…': 0x85 };
const in1252 = (text: string) => Uint8Array.from(text, (c) => AS_1252[c] ?? c.charCodeAt(0));
const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16();

const read = (bytes: Uint8Array, strict = false) => decodePage(bytes, { file: 'page.txt', strict });
const shown = (bytes: Uint8Array, strict = false) => {
  const outcome = read(bytes, strict);
  const faults = outcome.diagnostics.map(
    ({ code, place, message }) => `${place?.line}:${place?.column} ${code} ${message}`,
  );
  return outcome.ok ? [outcome.value.encoding, outcome.value.text, ...faults] : faults;
};

describe('bytes', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8', Buffer.from(`\uFEFF${TEXT}`)],
    ['UTF-8', Buffer.from(TEXT.replaceAll('\n', '\r\n'))],
    ['UTF-16 LE', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
    ['UTF-16 LE', Buffer.from(TEXT, 'utf16le')],
    ['UTF-16 BE', bigEndian(`\uFEFF${TEXT}`)],
    ['UTF-16 BE', bigEndian(TEXT)],
    ['Windows-1252', in1252(TEXT)],
  ])('in %s are read as what they say', (encoding, bytes) => {
    expect(shown(bytes)).toEqual([encoding, TEXT]);
  });

  it('in UTF-8 with one of another encoding among them are read with a warning, and refused if nothing may be mended', () => {
    const bytes = Buffer.concat([Buffer.from('Genève\nl’'), Uint8Array.of(0xe9), Buffer.from('té à Paris')]);
    expect(shown(bytes)).toEqual([
      'UTF-8',
      'Genève\nl’été à Paris',
      '2:3 intake/invalid-bytes a byte here is not UTF-8, which the rest of the file is in; it was read as “é”',
    ]);
    expect(shown(bytes, true)).toEqual([
      '2:3 intake/encoding a byte here is not UTF-8, which the rest of the file is in',
    ]);
  });

  it('in an encoding of DOS or of an old Mac, whose letters are signs elsewhere, are refused', () => {
    const in850 = Buffer.from('Une d\x82claration sur l’\x82tat des ports'.replace('’', "'"), 'latin1');
    expect(shown(in850)).toEqual([
      '1:6 intake/encoding the file is in none of UTF-8, UTF-16 and Windows-1252, in which ‚ would stand within a word here',
    ]);
    expect(shown(Buffer.from('La d\x8Ecision du conseil', 'latin1'))).toEqual([
      '1:5 intake/encoding the file is in none of UTF-8, UTF-16 and Windows-1252, in which Ž would stand within a word here',
    ]);
    expect(shown(in1252('Dis…moi, cœur d’été à 5 €'))).toEqual(['Windows-1252', 'Dis…moi, cœur d’été à 5 €']);
  });

  it('in no encoding at all are refused', () => {
    expect(shown(Uint8Array.of(0x41, 0x81, 0x8d, 0xff))).toEqual([
      '1:2 intake/encoding the file is in none of UTF-8, UTF-16 and Windows-1252: a byte here stands for nothing in them',
    ]);
  });
});

describe('text that was read wrongly before', () => {
  const spoiled = (text: string) => textIn1252(Buffer.from(text));

  it('is put right, once or twice spoiled', () => {
    for (const times of [1, 2]) {
      const text = 'L’été – « déjà » – coûte 5 €… Ça ira à l’œuvre.';
      const bad = times === 1 ? spoiled(text) : spoiled(spoiled(text));
      expect(mendMojibake(`fine\n${bad}`)).toEqual({ text: `fine\n${text}`, lines: [2] });
    }
  });

  it('has its à even where its space is an ordinary one', () => {
    expect(mendMojibake('lâ€™accÃ¨s Ã  l’eau'.replace('Ã  ', 'Ã ')).text).toContain('accès à');
  });

  it('is left alone where nothing is certain', () => {
    for (const text of ['NÃO', 'Ângela', 'CAFÉ»', 'â', 'pâte', TEXT])
      expect(mendMojibake(text)).toEqual({ text, lines: [] });
  });

  it('comes back whole whatever the letters', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'aéèêàçùîôûÉÀÇœŒ’“”«»–—…€° .') });
    fc.assert(
      fc.property(letters, (text) => {
        expect(mendMojibake(spoiled(`é${text}`)).text).toBe(`é${text}`);
      }),
    );
  });
});
