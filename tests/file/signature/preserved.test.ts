/** Turns signed files to which something was appended into valid ones, where it only proves them, and into altered ones. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { certificatesIn, inspectSignature, type TrustList } from '../../../src/file/signature/index.ts';
import { follow, formatEntries, readObjects, referenceIn, itemsOf } from '../../../src/file/signature/pdf-source.ts';
import { statementsIn } from '../../../src/file/signature/preserved.ts';
import { textOfString } from '../../../src/file/signature/pdf-values.ts';
import { valueOf } from '../../support/statement.ts';
import { appended } from './increments.ts';
import { certified } from './keys.ts';

const FIXTURES = new URL('../../fixtures/preserved/', import.meta.url);
const PRESERVED = new Uint8Array(readFileSync(new URL('preserved.pdf', FIXTURES)));
const TRUST: TrustList = {
  certificates: certificatesIn(readFileSync(new URL('root.pem', FIXTURES))),
  now: new Date('2040-01-01T00:00:00Z'),
};

/** Each state that the file was in: painted, signed, and as often as it was preserved. */
const STATES = [
  ...Buffer.from(PRESERVED)
    .toString('latin1')
    .matchAll(/%%EOF\n/g),
].map(({ index }) => PRESERVED.subarray(0, index + '%%EOF\n'.length));
const [, SIGNED = new Uint8Array(), ...LATER] = STATES;

const codes = async (bytes: Uint8Array) => (await inspectSignature(bytes)).diagnostics.map(({ code }) => code);

describe('a signed file that was preserved', () => {
  it('is valid in each state, and tells what proves it', async () => {
    const found = [];
    for (const state of LATER) found.push(valueOf(await inspectSignature(state))?.preserved);
    expect(found.map((one) => one?.hasRevocationData)).toEqual([true, true, true, true]);
    expect(found.map((one) => one?.timestamps.map(({ time }) => time.getUTCFullYear()))).toEqual([
      [],
      [2027],
      [2027],
      [2027, 2035],
    ]);
  });

  it('names its service, which goes back to the same authority', async () => {
    const { preserved } = valueOf(await inspectSignature(PRESERVED, TRUST)) ?? {};
    expect(preserved?.timestamps).toMatchObject([
      { service: { subject: 'Example Clock' }, trust: { kind: 'trusted' } },
      { service: { subject: 'Example Clock' }, trust: { kind: 'trusted' } },
    ]);
  });

  it('is altered where a byte of it is changed, whatever it belongs to', { timeout: 120_000 }, async () => {
    // The last timestamp brings certificates besides its own, which nothing covers and nobody needs.
    const last = Buffer.from(PRESERVED).lastIndexOf('/Contents <');
    for (let at = 0; at < PRESERVED.length - 40; at += 997) {
      if (at > last && at < last + 20_000) continue;
      const changed = Uint8Array.from(PRESERVED);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await codes(changed), `at ${String(at)}`).toEqual(['signature/altered']);
    }
  });

  it('is altered where bytes are cut off its end', async () => {
    for (const cut of [1, 7, 100, 5000])
      expect(await codes(PRESERVED.subarray(0, -cut))).toEqual(['signature/altered']);
  });
});

describe('a signed file is altered', () => {
  const objects = readObjects(SIGNED);
  const { number: root, entries: catalog } = follow(objects, objects.trailer, 'Root');
  const page = referenceIn(itemsOf(follow(objects, catalog, 'Pages').entries.get('Kids') ?? '')[0]) ?? 0;
  const pageEntries = objects.entries(page);
  const info = referenceIn(objects.trailer.get('Info')) ?? 0;
  const metadata = referenceIn(catalog.get('Metadata')) ?? 0;
  const next = Number(objects.trailer.get('Size'));
  const [own = ''] = itemsOf(/\/Fields (\[[^\]]*\])/.exec(catalog.get('AcroForm') ?? '')?.[1] ?? '[]');
  const withField = formatEntries(
    new Map([...catalog, ['AcroForm', `<< /Fields [${own} ${String(next)} 0 R] /SigFlags 3 >>`]]),
  );
  const withAnnotation = formatEntries(
    new Map([
      ...pageEntries,
      ['Annots', `[${itemsOf(pageEntries.get('Annots') ?? '[]').join(' ')} ${String(next)} 0 R]`],
    ]),
  );
  const xmp = (title: string) =>
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title}</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta>`;
  const contents = '0 0 1 rg 50 50 200 200 re f';
  const stream = (text: string, more = '') =>
    `<< ${more} /Length ${String(text.length)} >>\nstream\n${text}\nendstream`;

  it.each<[string, Parameters<typeof appended>[1]]>([
    [
      'where a page has got other contents',
      {
        objects: {
          [page]: formatEntries(new Map([...pageEntries, ['Contents', `${String(next)} 0 R`]])),
          [next]: stream(contents),
        },
      },
    ],
    [
      'where something is painted over a page by an annotation',
      {
        objects: {
          [page]: withAnnotation,
          [next]: `<< /Type /Annot /Subtype /Stamp /Rect [50 50 250 250] /AP << /N ${String(next + 1)} 0 R >> >>`,
          [next + 1]: stream(contents, '/Type /XObject /Subtype /Form /BBox [0 0 300 300]'),
        },
      },
    ],
    [
      'where what is painted over a page passes for the field of a timestamp',
      {
        objects: {
          [root]: withField,
          [page]: withAnnotation,
          [next]: `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Clock) /Rect [50 50 250 250] /P ${String(page)} 0 R >>`,
        },
      },
    ],
    [
      'where a field without a timestamp was added',
      {
        objects: {
          [root]: withField,
          [page]: withAnnotation,
          [next]: `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Clock) /Rect [0 0 0 0] /V ${String(next + 1)} 0 R >>`,
          [next + 1]: '<< /Type /DocTimeStamp /SubFilter /ETSI.RFC3161 /ByteRange [0 10 20 30] /Contents <00> >>',
        },
      },
    ],
    [
      'where another field stands in the place of its own',
      {
        objects: {
          [root]: formatEntries(new Map([...catalog, ['AcroForm', `<< /Fields [${String(next)} 0 R] /SigFlags 3 >>`]])),
          [next]: formatEntries(objects.entries(referenceIn(own) ?? 0)),
        },
      },
    ],
    [
      'where its catalog opens another page first',
      {
        objects: {
          [root]: formatEntries(new Map([...catalog, ['OpenAction', '<< /S /JavaScript /JS (app.alert\\(1\\)) >>']])),
        },
      },
    ],
    [
      'where its catalog has other files embedded',
      { objects: { [root]: formatEntries(new Map([...catalog, ['Names', '<< >>']])) } },
    ],
    ['where it has another title', { objects: { [info]: '<< /Title (Candles) >>' } }],
    [
      'where its metadata has another title',
      { objects: { [metadata]: stream(xmp('Candles'), '/Type /Metadata /Subtype /XML') } },
    ],
    [
      'where its metadata is no XML any more',
      { objects: { [metadata]: stream('<x', '/Type /Metadata /Subtype /XML') } },
    ],
    ['where a page is declared gone', { objects: {}, freed: [page] }],
    [
      'where something stands in it that no table lists',
      { objects: {}, unlisted: `${String(page)} 0 obj\n<< >>\nendobj\n` },
    ],
    ['where its signature was written anew', { objects: { [referenceIn(own) ?? 0]: '<< /FT /Sig >>' } }],
  ])('%s', async (_, increment) => {
    expect(valueOf(await inspectSignature(SIGNED))).toBeDefined();
    expect(await codes(appended(SIGNED, increment))).toEqual(['signature/altered']);
  });

  it('also where all that was appended before was well', async () => {
    const objectsNow = readObjects(PRESERVED);
    const catalogNow = follow(objectsNow, objectsNow.trailer, 'Root').entries;
    const changed = formatEntries(new Map([...catalogNow, ['Lang', '(de)']]));
    expect(await codes(appended(PRESERVED, { objects: { [root]: changed } }))).toEqual(['signature/altered']);
  });
});

it('What stands among the proofs of a signed file and is none proves nothing, and takes nothing away', async () => {
  const objects = readObjects(SIGNED);
  const { number: root, entries: catalog } = follow(objects, objects.trailer, 'Root');
  const next = Number(objects.trailer.get('Size'));
  const stream = '<< /Length 7 >>\nstream\nno list\nendstream';
  const proofs = `<< /CRLs [${String(next)} 0 R] /OCSPs [${String(next)} 0 R] /Certs [${String(next)} 0 R] >>`;
  const file = appended(SIGNED, {
    objects: { [root]: formatEntries(new Map([...catalog, ['DSS', proofs]])), [next]: stream },
  });
  const alone = valueOf(await inspectSignature(SIGNED, TRUST));
  const found = valueOf(await inspectSignature(file, TRUST));
  expect(found).toMatchObject({ signer: alone?.signer, trust: alone?.trust });
  expect(found?.revocation).toEqual(alone?.revocation);
});

describe('a text string', () => {
  it('is the same in each of its encodings', () => {
    const written = ['<feff00c90074006520ac>', '(\\311te\\240)', '<efbbbfc3897465e282ac>'];
    expect(written.map(textOfString)).toEqual(['Éte€', 'Éte€', 'Éte€']);
  });
});

describe('metadata', () => {
  it('says the same in each form of XMP', () => {
    const open =
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">';
    const long = `${open}<rdf:Description rdf:about=""><pdf:Keywords>Lamps</pdf:Keywords><pdf:Producer>One</pdf:Producer></rdf:Description></rdf:RDF>`;
    const short = `${open}<rdf:Description rdf:about="" pdf:Keywords="Lamps" pdf:Producer="Another" xmp:ModifyDate="2030-01-01"/></rdf:RDF>`;
    expect(statementsIn(long)).toEqual(statementsIn(short));
    expect(statementsIn(long)).toHaveLength(1);
  });

  const described = (inside: string, attributes = '') =>
    statementsIn(
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">' +
        `<rdf:Description ${attributes}>${inside}</rdf:Description></rdf:RDF>`,
    );

  it('says a thing of each language, and another where the language is another', () => {
    const title = (lang: string, text = 'Lamps') => described(`<dc:title xml:lang="${lang}">${text}</dc:title>`);
    expect(title('en')).toEqual(title('en', ' Lamps\n'));
    expect(title('en')).not.toEqual(title('fr'));
    expect(title('en')).not.toEqual(title('en', 'Lanterns'));
  });

  it('says the same of an address in either form, and nothing by its envelope', () => {
    const address = 'https://www.example.org/';
    expect(described(`<dc:relation rdf:resource="${address}"/>`)).toEqual(
      described(`<dc:relation>${address}</dc:relation>`),
    );
    expect(described(`<dc:relation><rdf:Bag><rdf:li>${address}</rdf:li></rdf:Bag></dc:relation>`)).toEqual(
      described(`<dc:relation>${address}</dc:relation>`),
    );
    expect(described('', 'about="" rdf:about="" xml:lang="en"')).toEqual([]);
    expect(described('<dc:relation/><dc:title> </dc:title>')).toEqual([]);
  });

  it('that is damaged says nothing, and the file with it is altered', () => {
    expect(() => described('<dc:title>')).toThrow('its metadata is damaged');
  });
});

describe('trust', () => {
  it('is not looked at without a list', async () => {
    expect(valueOf(await inspectSignature(SIGNED))?.trust).toEqual({ kind: 'unchecked' });
  });

  it('goes back to a certificate of the list, which is named', async () => {
    expect(valueOf(await inspectSignature(SIGNED, TRUST))?.trust).toMatchObject({
      kind: 'trusted',
      anchor: { subject: 'Example Root of Trust' },
    });
  });

  it('is none where nobody of the list vouches', async () => {
    const stranger = await certified({ name: 'Example Root of Trust' });
    const list = { ...TRUST, certificates: [stranger.x509] };
    expect(valueOf(await inspectSignature(SIGNED, list))?.trust).toMatchObject({ kind: 'untrusted' });
  });

  it('is none any more where the certificate has expired and no time stamp says that it was used before', async () => {
    const list = { ...TRUST, now: new Date('2100-06-01T00:00:00Z') };
    expect(valueOf(await inspectSignature(SIGNED, list))?.trust).toMatchObject({
      kind: 'untrusted',
      why: 'it expired on 2099-12-31',
    });
  });
});
