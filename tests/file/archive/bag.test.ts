/** The bag as it is written: what each of its files says, and that every payload comes back from it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bagOf, checkBag } from '../../../src/file/archive/index.ts';
import { valueOf } from '../../support/statement.ts';
import { digest, INFO, PAYLOADS, smallBag, textAt } from './bags.ts';

describe('a bag', () => {
  const bag = smallBag();

  it('has the payload under data, and four files that describe it', () => {
    expect([...bag.keys()]).toEqual([
      'bag-info.txt',
      'bagit.txt',
      'data/message.pdf',
      'data/sources/en.md',
      'data/sources/fr.md',
      'manifest-sha512.txt',
      'tagmanifest-sha512.txt',
    ]);
  });

  it('declares itself', () => {
    expect(textAt(bag, 'bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
  });

  it('says what it holds and what made it, long values folded', () => {
    expect(textAt(bag, 'bag-info.txt')).toBe(
      [
        'External-Identifier: 2027-03-05-day-of-clean-water_en-fr_archive-a4',
        'External-Description: Message on the Day of Clean Water / Message à l’occasion',
        ' de la Journée de l’eau propre',
        'Bagging-Date: 2027-03-05',
        'Payload-Oxum: 23.3',
        'Bag-Software-Agent: Diptych 0.1.0',
        'Made-With: fontkit 2.0.4',
        'Made-With: yaml 2.9.0',
        `Master-SHA512: ${'ab'.repeat(64)}`,
        '',
      ].join('\n'),
    );
  });

  it('lists each file once, with its checksum', () => {
    expect(textAt(bag, 'manifest-sha512.txt')).toBe(
      [
        `${digest('sha512', '%PDF')}  data/message.pdf\n`,
        `${digest('sha512', 'Friends,')}  data/sources/en.md\n`,
        `${digest('sha512', 'Chers amis,')}  data/sources/fr.md\n`,
      ].join(''),
    );
    const tags = ['bag-info.txt', 'bagit.txt', 'manifest-sha512.txt'];
    expect(textAt(bag, 'tagmanifest-sha512.txt')).toBe(
      tags.map((file) => `${digest('sha512', textAt(bag, file))}  ${file}\n`).join(''),
    );
  });

  it('percent-encodes what would end a line, and the percent sign', async () => {
    const odd = await bagOf(new Map([['100 %\r\n.txt', '']]), INFO);
    expect(textAt(odd, 'manifest-sha512.txt')).toMatch(/^[0-9a-f]{128} {2}data\/100 %25%0D%0A\.txt\n$/u);
  });

  it('is the same bytes whatever the order of its files', async () => {
    const files = Object.entries({ a: '1', b: '2', 'c/d': '3', é: '4' });
    const [one, other] = [await bagOf(new Map(files.toReversed()), INFO), await bagOf(new Map(files), INFO)];
    expect([...one]).toEqual([...other]);
  });

  it('names whose statement it keeps, where that is said', async () => {
    const owned = await bagOf(new Map(), { ...INFO, organization: 'Office of Examples' });
    expect(textAt(owned, 'bag-info.txt')).toMatch(/^Source-Organization: Office of Examples\n/u);
  });

  it.each(['../a', '/a', 'a//b', './a', '~/a', 'C:/a', 'a\\b', 'a/nul.txt', '', 'a\0'])(
    'is not made with a path that is not safe everywhere: %j',
    async (path) => {
      await expect(bagOf(new Map([[path, '']]), INFO)).rejects.toThrow('not a path for a bag');
    },
  );

  it.each([
    ['a.md', 'A.md'],
    ['\u00E9.md', 'e\u0301.md'],
  ])('is not made with two paths that are one on some systems: %j and %j', async (one, other) => {
    const files = new Map([one, other].map((path) => [path, '']));
    await expect(bagOf(files, INFO)).rejects.toThrow('one on some systems');
  });
});

describe('any payload', () => {
  it('comes back from its bag as it was', async () => {
    await fc.assert(
      fc.asyncProperty(PAYLOADS, async (payload) => {
        const checked = valueOf(await checkBag(await bagOf(payload, INFO)));
        expect(checked.payload).toEqual(payload);
        expect(checked.files).toBe(payload.size);
        expect(checked.bytes).toBe([...payload.values()].reduce((sum, { length }) => sum + length, 0));
      }),
    );
  });
});

describe('any words about a bag', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '\n', '\t', ':', '\u00A0', '\u2028', 'word ', ' -') });

  it('come back as they were said, in lines of 79 characters where they have spaces', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: words, maxLength: 60 }), async (description) => {
        const bag = await bagOf(new Map(), { ...INFO, description });
        const value = description.replace(/[ \t\n]+/gu, ' ').replace(/^ | $/gu, '');
        expect(valueOf(await checkBag(bag)).info.get('External-Description')).toEqual([value]);
        const long = textAt(bag, 'bag-info.txt')
          .split('\n')
          .filter((line) => line.length > 79 && / [^ ]+ [^ ]+$/u.test(line));
        expect(long).toEqual([]);
      }),
    );
  });
});

describe('a bag of the newest form', () => {
  const info = { ...INFO, form: 2, date: undefined, symbol: 'OE/MSG/2027/4' } as const;
  const made = bagOf(new Map([['message.pdf', '%PDF']]), info, new Map([['dublin-core.xml', '<dc/>']]));

  it('is known to others by its symbol, to us by its name, and says which profile it keeps', async () => {
    const text = textAt(await made, 'bag-info.txt');
    expect(text).toContain('External-Identifier: OE/MSG/2027/4\n');
    expect(text).toContain(`Internal-Sender-Identifier: ${INFO.identifier}\n`);
    expect(text).toContain('BagIt-Profile-Identifier: urn:x-diptych:bagit-profile:2\n');
    expect(text).not.toContain('Bagging-Date');
  });

  it('has that profile and its metadata beside the payload, covered by checksums', async () => {
    const bag = await made;
    expect(JSON.parse(textAt(bag, 'bagit-profile.json'))).toMatchObject({
      'BagIt-Profile-Info': { 'BagIt-Profile-Identifier': 'urn:x-diptych:bagit-profile:2' },
    });
    expect(textAt(bag, 'tagmanifest-sha512.txt')).toMatch(/ {2}metadata\/dublin-core\.xml$/mu);
    expect((await checkBag(bag)).ok).toBe(true);
  });
});
