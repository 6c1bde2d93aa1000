/** The record of how a bag was made: written in one way only, read back whole, refused with what is wrong with it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatBuildRecord, readBuildRecord, type ArchiveRecord } from '../../../src/file/archive/index.ts';
import { valueOf } from '../../support/statement.ts';
import { EN, FR } from '../../support/langs.ts';

const RECORD: ArchiveRecord = {
  form: 1,
  slug: '2027-03-05-day-of-clean-water',
  diptych: '0.1.0',
  template: 'un-message',
  paper: 'a4',
  languages: [EN, FR],
  arrangement: 'columns',
  fit: 2,
  pdf: '1.7',
  libraries: new Map([
    ['yaml', '2.9.0'],
    ['fontkit', '2.0.4'],
  ]),
  master: { sha512: 'ab'.repeat(64), bytes: 24_680 },
  signed: false,
};

/** The record with another value for a key of its JSON; undefined takes the key out. */
function written(changes: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ ...JSON.parse(formatBuildRecord(RECORD)), ...changes });
}

function messagesOf(text: string): readonly string[] {
  return readBuildRecord(text).diagnostics.map(({ code, message }) => `${code} ${message}`);
}

describe('a record', () => {
  it('is written in a fixed order, libraries by name', () => {
    expect(formatBuildRecord(RECORD)).toBe(`{
  "format": "diptych-build/1",
  "slug": "2027-03-05-day-of-clean-water",
  "diptych": "0.1.0",
  "template": "un-message",
  "paper": "a4",
  "languages": [
    "en",
    "fr"
  ],
  "arrangement": "columns",
  "fit": 2,
  "pdf": "1.7",
  "libraries": {
    "fontkit": "2.0.4",
    "yaml": "2.9.0"
  },
  "master": {
    "sha512": "${'ab'.repeat(64)}",
    "bytes": 24680
  },
  "signed": false
}
`);
  });

  it('is read back as it was', () => {
    const records = fc.record(
      {
        form: fc.constantFrom(1, 2),
        made: fc.constantFrom('2027-03-05T10:00:00Z', '1970-01-01T00:00:00Z'),
        slug: fc.constantFrom('a', '2027-03-05-day-of-clean-water'),
        diptych: fc.string({ minLength: 1 }),
        template: fc.string({ minLength: 1 }),
        paper: fc.constantFrom('a4', 'letter'),
        languages: fc.constantFrom([EN], [FR, EN]),
        arrangement: fc.constantFrom('columns', 'facing'),
        fit: fc.constantFrom('sheet', 1, 4),
        pdf: fc.constantFrom('1.7', '2.0'),
        libraries: fc
          .array(fc.tuple(fc.stringMatching(/^[@a-z][a-z/-]{0,9}$/u), fc.string()))
          .map((all) => new Map(all)),
        master: fc.constant({ sha512: '0f'.repeat(64), bytes: 1 }),
        signed: fc.boolean(),
      } as const,
      {
        requiredKeys: [
          'form',
          'slug',
          'diptych',
          'template',
          'paper',
          'languages',
          'arrangement',
          'pdf',
          'libraries',
          'master',
          'signed',
        ],
      },
    ) as fc.Arbitrary<ArchiveRecord>;
    fc.assert(
      fc.property(records, (record) => {
        expect(valueOf(readBuildRecord(formatBuildRecord(record)))).toEqual(record);
      }),
    );
  });

  it('may have what is not known here', () => {
    expect(readBuildRecord(written({ colour: 'blue' }))).toEqual({ ok: true, value: RECORD, diagnostics: [] });
  });

  it('of a later form is read with a warning', () => {
    const outcome = readBuildRecord(written({ format: 'diptych-build/3' }));
    expect(outcome.ok && outcome.value).toEqual({ ...RECORD, form: 2 });
    expect(outcome.diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'warning archive/other-version',
    ]);
  });

  it.each(['', '{', 'null', '[]', '"x"'])('is none: %j', (text) => {
    const [finding] = readBuildRecord(text).diagnostics;
    expect(finding).toMatchObject({ code: 'archive/record', place: { file: 'data/build.json', line: 1 } });
  });

  it.each([
    [{ format: 'other/1' }, 'format'],
    [{ slug: '../x' }, 'slug'],
    [{ paper: 'a3' }, 'paper'],
    [{ languages: [EN, 'eo'] }, 'languages.1'],
    [{ languages: [] }, 'languages'],
    [{ fit: 0 }, 'fit'],
    [{ libraries: { yaml: 2 } }, 'libraries.yaml'],
    [{ master: { sha512: 'x', bytes: 1 } }, 'master.sha512'],
    [{ signed: undefined }, 'signed'],
  ])('has a value that it may not have: %j', (changes, key) => {
    const messages = messagesOf(written(changes));
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(new RegExp(`^archive/record ${key} in the record is wrong: `, 'u'));
  });
});
