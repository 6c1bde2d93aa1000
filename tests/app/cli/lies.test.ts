/** Turns bags that lie, each with all its checksums right, into what verify says of them. */
import { readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { MARKER_NAME } from '../../../src/app/delivery/index.ts';
import { mark } from '../../../src/app/delivery/marker.ts';
import { trustFrom, verifyOne } from '../../../src/app/cli/verify.ts';
import { appended } from '../../file/signature/increments.ts';
import { valueOf } from '../../support/statement.ts';
import { diptych, folderOf } from './diptych.ts';
import { statement } from './statements.ts';
import { BAG, believable, bytesAt, type Files, madeBags, PDF, sha512, textAt, write } from './lies.ts';

const { signed, byOther, plain, closing, root, strange } = await madeBags();
const CLOSING_PDF = PDF.replace('opening', 'closing');
const RECORD = 'data/build.json';
const PREMIS = 'metadata/premis.xml';
const CATALOGUE = 'metadata/dublin-core.xml';
const PROFILE = 'bagit-profile.json';
const master = plain.get(PDF) ?? Buffer.alloc(0);

const record = (files: Files, change: (record: Record<string, unknown>) => Record<string, unknown>) =>
  JSON.stringify(change(JSON.parse(textAt(files, RECORD)) as Record<string, unknown>), undefined, 2);
const withText = (file: string, from: RegExp | string, to: string) => textAt(signed, file).replace(from, to);
const own = (bytes: Uint8Array) => ({ sha512: sha512(bytes), bytes: bytes.length });
const painted = appended(bytesAt(signed, PDF), {
  objects: { 999: '<< /Length 1 >>\nstream\n \nendstream' },
});

async function codesOf(files: Files, rebuild = false): Promise<readonly string[]> {
  const folder = path.join(folderOf(), BAG);
  write(folder, files);
  const { diagnostics } = await verifyOne(folder, { rebuild });
  return [...new Set(diagnostics.map(({ code }) => code))];
}

test('The bags that the lies are about are whole, and their signer is named', async () => {
  expect(await codesOf(signed)).toEqual([]);
  expect(await codesOf(plain)).toEqual([]);
  expect(await codesOf(believable(signed, {}))).toEqual([]);
  expect(await codesOf(signed, true)).toEqual([]);
});

test.each<[string, () => Files, string]>([
  ['the signature taken away', () => believable(signed, { [PDF]: master }), 'signature/stripped'],
  [
    'the signature taken away, and what the bag says of it',
    () => believable(signed, { [PDF]: master, 'bag-info.txt': withText('bag-info.txt', /Signed-By:.*\n .*\n/, '') }),
    'signature/stripped',
  ],
  ['the PDF that another office has signed', () => believable(signed, { [PDF]: byOther.get(PDF) }), 'signature/other'],
  [
    'the PDF of another statement by the same office',
    () => believable(signed, { [PDF]: closing.get(CLOSING_PDF) }),
    'archive/another-pdf',
  ],
  [
    'the PDF of another statement, and a record that is made to fit',
    () => {
      const pdf = bytesAt(closing, CLOSING_PDF);
      const { master: fitting } = JSON.parse(textAt(closing, RECORD)) as { master: unknown };
      const info = withText(
        'bag-info.txt',
        /Master-SHA512:.*/,
        `Master-SHA512: ${(fitting as { sha512: string }).sha512}`,
      );
      const made = record(signed, (one) => ({ ...one, master: fitting }));
      return believable(signed, { [PDF]: pdf, [RECORD]: made, 'bag-info.txt': info });
    },
    'archive/another-source',
  ],
  ['an increment appended to its PDF', () => believable(signed, { [PDF]: Buffer.from(painted) }), 'signature/altered'],
  [
    'an increment appended to a PDF that nobody has signed',
    () => believable(plain, { [PDF]: Buffer.from(appended(master, { objects: { 999: '<< >>' } })) }),
    'signature/altered',
  ],
  [
    'another text as its source',
    () => believable(signed, { 'data/sources/en.md': withText('data/sources/en.md', /[a-z]{5}/, 'never') }),
    'archive/another-source',
  ],
  [
    'another date in its facts',
    () =>
      believable(signed, { 'data/sources/statement.yaml': withText('data/sources/statement.yaml', /20\d\d/, '1999') }),
    'archive/another-source',
  ],
  [
    'another text for programs',
    () =>
      believable(signed, { [`data/${BAG}.en.akn.xml`]: withText(`data/${BAG}.en.akn.xml`, />([A-Z])/u, '>Not $1') }),
    'archive/another-source',
  ],
  ['a source missing', () => believable(signed, { 'data/sources/fr.md': undefined }), 'archive/another-source'],
  [
    'a source of another statement',
    () => believable(signed, { 'data/sources/en.md': closing.get('data/sources/en.md') }),
    'archive/another-source',
  ],
  [
    'a version more',
    () => believable(signed, { 'data/sources/de.md': '---\ntitle: Lampen\n---\n\nWillkommen.\n' }),
    'archive/another-source',
  ],
  ['a PDF more, in capitals', () => believable(signed, { 'data/COPY.PDF': byOther.get(PDF) }), 'signature/other'],
  ['a PDF more that nobody has signed', () => believable(signed, { 'data/copy.Pdf': master }), 'signature/stripped'],
  [
    'a PDF more under another ending',
    () => believable(signed, { 'data/copy.txt': Buffer.concat([Buffer.from('\n'), master]) }),
    'signature/stripped',
  ],
  [
    'a record of a PDF that is not in it',
    () => believable(signed, { [RECORD]: record(signed, (one) => ({ ...one, master: own(Buffer.from('x')) })) }),
    'archive/another-pdf',
  ],
  [
    'the name of another signer in its record',
    () =>
      believable(signed, {
        [RECORD]: record(signed, (one) => ({ ...one, signer: { subject: 'A', issuer: 'A', sha256: 'a'.repeat(64) } })),
      }),
    'signature/other',
  ],
  [
    'another signer in what it says of itself',
    () =>
      believable(signed, {
        'bag-info.txt': withText('bag-info.txt', /Signed-By: [^,]*/, 'Signed-By: The Secretary-General'),
      }),
    'signature/other',
  ],
  ['no PDF', () => believable(signed, { [PDF]: undefined }), 'archive/another-pdf'],
  [
    'the PDF under another name',
    () => believable(signed, { [PDF]: undefined, 'data/official.pdf': signed.get(PDF) }),
    'archive/another-pdf',
  ],
  [
    'the digest of another PDF in what it says of itself',
    () =>
      believable(signed, {
        'bag-info.txt': withText('bag-info.txt', /Master-SHA512: .{8}/, 'Master-SHA512: 00000000'),
      }),
    'archive/another-pdf',
  ],
  [
    'two names that are one on some systems',
    () => believable(signed, { 'data/sources/EN.md': signed.get('data/sources/en.md') }),
    'archive/unsafe-path',
  ],
  [
    'two names that are one in Unicode',
    () => believable(signed, { 'data/d\u00e9jà.txt': 'a', 'data/de\u0301jà.txt': 'b' }),
    'archive/unsafe-path',
  ],
  [
    'a file that leads out of it',
    () => {
      const listed = `${textAt(signed, 'manifest-sha512.txt')}${'0'.repeat(128)}  data/../../x\n`;
      return new Map([...signed, ['manifest-sha512.txt', Buffer.from(listed)]]);
    },
    'archive/unsafe-path',
  ],
  [
    'the manifest of another bag',
    () => new Map([...signed, ['manifest-sha512.txt', bytesAt(byOther, 'manifest-sha512.txt')]]),
    'archive/altered',
  ],
  [
    'another template, and nothing said of it',
    () =>
      believable(signed, {
        'data/sources/template.yaml': withText('data/sources/template.yaml', /leading: 12.6pt/, 'leading: 14pt'),
      }),
    'archive/description',
  ],
  [
    'a file more that nothing describes',
    () => believable(signed, { 'data/annex.txt': 'Annex.\n' }),
    'archive/description',
  ],
  [
    'another digest in its PREMIS',
    () => believable(signed, { [PREMIS]: withText(PREMIS, /<messageDigest>[0-9a-f]{8}/, '<messageDigest>00000000') }),
    'archive/description',
  ],
  [
    'two digests exchanged in its PREMIS',
    () => {
      const [first = '', second = ''] = textAt(signed, PREMIS).match(/[0-9a-f]{128}/g) ?? [];
      const exchanged = withText(PREMIS, first, 'X').replace(second, first).replace('X', second);
      return believable(signed, { [PREMIS]: exchanged });
    },
    'archive/description',
  ],
  [
    'another size in its PREMIS',
    () => believable(signed, { [PREMIS]: withText(PREMIS, /<size>\d+/, '<size>1') }),
    'archive/description',
  ],
  [
    'a file that is not there in its PREMIS',
    () => believable(signed, { [PREMIS]: withText(PREMIS, 'data/sources/en.md', 'data/sources/xx.md') }),
    'archive/description',
  ],
  [
    'a PREMIS that is no XML',
    () => believable(signed, { [PREMIS]: withText(PREMIS, '</premis>', '') }),
    'archive/description',
  ],
  ['its PREMIS missing', () => believable(signed, { [PREMIS]: undefined }), 'archive/missing'],
  ['its Dublin Core missing', () => believable(signed, { [CATALOGUE]: undefined }), 'archive/missing'],
  ...(['title', 'creator', 'subject', 'description', 'date', 'language', 'identifier'] as const).map(
    (name): [string, () => Files, string] => [
      `another ${name} in its Dublin Core`,
      () => believable(signed, { [CATALOGUE]: withText(CATALOGUE, RegExp(`(<dc:${name}[^>]*>)[^<]*`), '$1Lies') }),
      'archive/description',
    ],
  ),
  [
    'a language more in its Dublin Core',
    () =>
      believable(signed, {
        [CATALOGUE]: withText(CATALOGUE, '</oai_dc:dc>', '<dc:title xml:lang="de">Lampen</dc:title></oai_dc:dc>'),
      }),
    'archive/description',
  ],
  [
    'a publisher more in its Dublin Core',
    () =>
      believable(signed, {
        [CATALOGUE]: withText(CATALOGUE, '</oai_dc:dc>', '<dc:publisher>The Ministry</dc:publisher></oai_dc:dc>'),
      }),
    'archive/description',
  ],
  [
    'another description in what it says of itself',
    () => believable(signed, { 'bag-info.txt': withText('bag-info.txt', /External-Description: /, '$&No ') }),
    'archive/description',
  ],
  [
    'a day that nobody said in what it says of itself',
    () => believable(signed, { 'bag-info.txt': `${textAt(signed, 'bag-info.txt')}Bagging-Date: 2001-01-01\n` }),
    'archive/description',
  ],
  [
    'another profile under the name of ours',
    () => believable(signed, { [PROFILE]: withText(PROFILE, '"Master-SHA512"', '"Master-MD5"') }),
    'archive/profile',
  ],
  [
    'a profile of another name',
    () => believable(signed, { 'bag-info.txt': withText('bag-info.txt', /(Profile-Identifier: ).*/, '$1urn:x') }),
    'archive/profile',
  ],
  ['its profile missing', () => believable(signed, { [PROFILE]: undefined }), 'archive/missing'],
  [
    'another version in its record',
    () => believable(signed, { [RECORD]: record(signed, (one) => ({ ...one, diptych: '0.1.0' })) }),
    'archive/description',
  ],
  [
    'a record of the first form, as if it had no metadata',
    () => believable(signed, { [RECORD]: record(signed, (one) => ({ ...one, format: 'diptych-build/1' })) }),
    'archive/description',
  ],
  [
    'another day of its making in its record',
    () => believable(signed, { [RECORD]: record(signed, (one) => ({ ...one, made: '2001-01-01T00:00:00Z' })) }),
    'archive/description',
  ],
  ['its record missing', () => believable(signed, { [RECORD]: undefined }), 'archive/record'],
])('A bag with %s is found', async (_, lie, code) => {
  expect(await codesOf(lie())).toContain(code);
});

test('What stands in no signed file is found where the bag is made again', async () => {
  const template = textAt(signed, 'data/sources/template.yaml').replace(/leading: 12.6pt/, 'leading: 14pt');
  expect(template).not.toBe(textAt(signed, 'data/sources/template.yaml'));
  const before = textAt(signed, 'data/sources/template.yaml');
  const premis = withText(PREMIS, sha512(Buffer.from(before)), sha512(Buffer.from(template))).replace(
    `<size>${String(Buffer.byteLength(before))}`,
    `<size>${String(Buffer.byteLength(template))}`,
  );
  const believed = believable(signed, { 'data/sources/template.yaml': template, [PREMIS]: premis });
  expect(await codesOf(believed)).toEqual([]);
  expect(await codesOf(believed, true)).toContain('archive/differs');
});

/** The bag as an earlier release, or one that never was, would have left it, with `change` in its template. */
function asIfMadeBy(version: string, change: (template: string) => string): Files {
  const { diptych: made } = JSON.parse(textAt(plain, RECORD)) as { readonly diptych: string };
  const template = change(textAt(plain, 'data/sources/template.yaml'));
  return believable(plain, {
    'data/sources/template.yaml': template,
    [RECORD]: record(plain, (one) => ({ ...one, diptych: version })),
    'bag-info.txt': textAt(plain, 'bag-info.txt').replace(`Diptych ${made}`, `Diptych ${version}`),
  });
}

test('A version that its PDF does not name excuses nothing where the bag is made again', async () => {
  for (const version of ['0.1.0', '0.1.7', '9.0.0']) {
    const codes = await codesOf(
      asIfMadeBy(version, (template) => template.replace('12.6pt', '14pt')),
      true,
    );
    expect(codes).toContain('archive/description');
  }
});

test('A link in a bag is not followed', async () => {
  const folder = path.join(folderOf(), BAG);
  write(folder, believable(signed, { 'data/sources/en.md': undefined }));
  symlinkSync('/etc/hostname', path.join(folder, 'data/sources/en.md'));
  expect((await verifyOne(folder)).diagnostics).toMatchObject([{ code: 'cli/unreadable' }]);
});

test('A bag beside which a build was interrupted is not whole, nor the folder around it', async () => {
  const folder = folderOf();
  const bag = path.join(folder, 'opening', BAG);
  write(bag, signed);
  mark(path.join(folder, 'opening'), folder);
  for (const named of [bag, path.join(folder, 'opening')]) {
    const { code, stderr, stdout } = await diptych(['verify', named], { cwd: folder });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('a build was interrupted here');
    expect(stderr).toContain('diptych build opening');
    expect(stderr).toContain(MARKER_NAME);
  }
});

test('Whom to trust is said in a file, and a signer whom nobody vouches for is a fault', async () => {
  const folder = folderOf({ 'root.pem': root, 'strange.pem': strange, 'empty.pem': '' });
  const bag = path.join(folder, BAG);
  write(bag, signed);
  const judged = async (list: string) => {
    const trust = valueOf(await trustFrom(path.join(folder, list)));
    return verifyOne(bag, trust === undefined ? {} : { trust });
  };
  expect(valueOf(await judged('root.pem')).signatures).toMatchObject([
    { file: PDF, signature: { trust: { kind: 'trusted', anchor: { subject: 'Records Office' } } } },
  ]);
  expect((await judged('strange.pem')).diagnostics).toMatchObject([{ code: 'signature/untrusted' }]);
  for (const list of ['empty.pem', 'none.pem'])
    expect((await trustFrom(path.join(folder, list))).diagnostics).toMatchObject([{ code: 'signature/trust-list' }]);
});

test('The line that names a signer says whether anything was checked', async () => {
  const cwd = folderOf();
  write(path.join(cwd, BAG), signed);
  const { stdout, code } = await diptych(['verify', BAG], { cwd });
  expect(code).toBe(0);
  expect(stdout).toMatch(
    new RegExp(
      `\\n  ${PDF} is signed by Records Office \\(issued by Records Office, SHA-256 [0-9a-f]{64}\\), not checked: no trust list given, whether revoked not known: nobody but its owner vouches for the certificate; at `,
    ),
  );
});

test('A bag that nobody has signed is called so in the first line, and is a fault where somebody is to be trusted', async () => {
  const cwd = folderOf({ 'root.pem': root });
  write(path.join(cwd, BAG), plain);
  const whole = await diptych(['verify', BAG], { cwd });
  expect(whole).toMatchObject({ code: 0 });
  expect(whole.stdout).toMatch(
    /^\S+ {2}whole: \d+ files, \d+ bytes; nobody has signed it, so that nothing shows who made it\n$/,
  );
  const judged = await diptych(['verify', BAG, '--trust', 'root.pem'], { cwd });
  expect(judged).toMatchObject({ code: 1, stdout: '' });
  expect(judged.stderr).toContain('signature/none  nobody has signed a file of this bag');
});

test('Who was revoked is looked up in the lists that are named, and a list that is none is told', async () => {
  const cwd = folderOf({ 'none.crl': 'nobody' });
  write(path.join(cwd, BAG), signed);
  const refused = await diptych(['verify', BAG, '--crl', 'none.crl'], { cwd });
  expect(refused).toMatchObject({ code: 2, stdout: '' });
  expect(refused.stderr).toContain('none.crl gives no list of revoked certificates: it is none, or damaged');
  const absent = await diptych(['verify', BAG, '--crl', 'absent.crl'], { cwd });
  expect(absent).toMatchObject({ code: 2, stderr: expect.stringContaining('cannot read absent.crl') });
});

test('A bag of a text with a symbol, whose file is named otherwise, is whole', async () => {
  const cwd = folderOf(
    statement('opening', {
      'statement.yaml': 'date: 2015-06-21\nlanguages: [en, fr]\nstatus: final\nsymbol: OE/DEC/13/2\n',
    }),
  );
  expect(await diptych(['build', '--edition', 'archive'], { cwd })).toMatchObject({ code: 0 });
  const verified = await diptych(['verify', 'out/opening/opening_en-fr_archive-a4', '--rebuild'], { cwd });
  expect(verified).toMatchObject({ code: 0, stderr: expect.not.stringContaining('archive/') });
});

test('A bag of a text with keywords in each language says them in that, and is whole', async () => {
  const keywords = 'keywords: { en: [water, UNICEF], fr: [eau, UNICEF] }';
  const cwd = folderOf(
    statement('opening', { 'statement.yaml': `date: 2015-06-21\nlanguages: [en, fr]\nstatus: final\n${keywords}\n` }),
  );
  expect(await diptych(['build', '--edition', 'archive'], { cwd })).toMatchObject({ code: 0 });
  const bag = path.join(cwd, 'out/opening', BAG);
  expect(valueOf(await verifyOne(bag, { rebuild: true })).verdict).toBe('made-again');
  const catalogue = readFileSync(path.join(bag, CATALOGUE), 'utf8');
  expect(catalogue.match(/<dc:subject.*/g)).toEqual([
    '<dc:subject xml:lang="en-GB">water</dc:subject>',
    '<dc:subject>UNICEF</dc:subject>',
    '<dc:subject xml:lang="fr">eau</dc:subject>',
  ]);
  const french = readFileSync(path.join(bag, `data/${BAG}.fr.akn.xml`), 'utf8');
  expect([...french.matchAll(/<keyword value="([^"]*)"/g)].map(([, one]) => one)).toEqual(['eau', 'UNICEF']);
});
