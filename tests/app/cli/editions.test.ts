/** Turns one statement into its three editions, each with what it promises, and back into what verify says of them. */
import { existsSync, readdirSync, readFileSync, writeFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import PostalMime from 'postal-mime';
import { describe, expect, it, test } from 'vitest';
import { diptych, folderOf, snapshot } from './diptych.ts';
import { published, statement } from './statements.ts';

const FACTS = `kind: message
date: 2015-06-21
place: {en: Geneva, fr: Genève}
speaker: Anne Example
office: {en: The Director, fr: La Directrice}
languages: [en, fr]
`;

const EMBARGOED = `${FACTS}status: final
embargo: { until: 2015-06-21T10:00+02:00, zone: { en: Geneva time, fr: heure de Genève } }
`;

interface Entry {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly edition: string;
  readonly variant: string | null;
  readonly flavours: readonly string[];
  readonly proof: { readonly words: Readonly<Record<string, number>> } | null;
}

function manifestOf(cwd: string, slug = 'opening'): readonly Entry[] {
  const file = path.join(cwd, 'out', slug, 'manifest.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly files: readonly Entry[] }).files;
}

function builtIn(cwd: string, slug = 'opening'): readonly string[] {
  return readdirSync(path.join(cwd, 'out', slug)).toSorted();
}

test('The manifest says of every PDF what it claims, and that each of its words was found again', async () => {
  const cwd = folderOf(statement('opening'));
  await diptych(['build'], { cwd });
  const pdfs = manifestOf(cwd).filter((entry) => entry.path.endsWith('.pdf'));
  expect(pdfs.map(({ edition, flavours }) => [edition, flavours])).toEqual([
    ['archive', ['PDF/A-3a', 'PDF/UA-1']],
    ['email', ['PDF/A-2a', 'PDF/UA-1']],
    ['handout', ['PDF/A-2a', 'PDF/UA-1']],
  ]);
  for (const { proof } of pdfs) expect(proof).toEqual({ words: { en: 27, fr: 29 } });
  expect(manifestOf(cwd).filter(({ flavours }) => flavours.length > 0)).toHaveLength(3);
});

test('A handout is composed for each paper, and made for the press, as a booklet and two pages up where asked for', async () => {
  const cwd = folderOf(statement('opening'));
  const options = ['--edition', 'handout', '--paper', 'letter,a4', '--press', '--booklet', '--nup', '2'];
  expect(await diptych(['build', ...options], { cwd })).toMatchObject({ code: 0 });
  const entries = manifestOf(cwd);
  expect(entries.map(({ variant, flavours }) => [variant, flavours.join()])).toEqual(
    ['a4', 'letter'].flatMap(() => [
      ['2-up', 'PDF/A-2a,PDF/UA-1'],
      ['booklet', 'PDF/A-2a,PDF/UA-1'],
      ['press', 'PDF/X-4,PDF/A-2a,PDF/UA-1'],
      [null, 'PDF/A-2a,PDF/UA-1'],
    ]),
  );
});

test('The archive and the mail are on the first paper', async () => {
  const cwd = folderOf(statement('opening'));
  await diptych(['build', '--edition', 'archive,email', '--paper', 'letter,a4'], { cwd });
  expect(builtIn(cwd).filter((name) => !name.includes('-letter'))).toEqual(['manifest.json']);
});

test('With --pdf 2.0 the archive claims what is of PDF 2.0', async () => {
  const cwd = folderOf(statement('opening'));
  await diptych(['build', '--edition', 'archive', '--pdf', '2.0'], { cwd });
  const pdf = manifestOf(cwd).find((entry) => entry.path.endsWith('.pdf'));
  expect(pdf?.flavours).toEqual(['PDF/A-4f', 'PDF/UA-2', 'WTPDF 1.0 accessibility', 'WTPDF 1.0 reuse']);
  const bytes = readFileSync(path.join(cwd, 'out/opening', pdf?.path ?? ''), 'latin1');
  expect(bytes.slice(0, 8)).toBe('%PDF-2.0');
  expect(bytes).not.toMatch(/\/Info \d/);
});

test('An embargo is in the names, in the subject and in the first line; there is no archive', async () => {
  const cwd = folderOf(statement('opening', { 'statement.yaml': EMBARGOED }));
  const { code, stderr } = await diptych(['build'], { cwd });
  expect(code).toBe(0);
  expect(stderr).toContain('statements/opening/statement.yaml:1:1  archive/left-out  ');
  expect(stderr).toContain('there is an embargo');
  expect(stderr).toContain('it is made once the embargo is over and embargo: is deleted');
  expect(stderr).not.toContain('status');
  const stem = 'opening_en-fr_email-a4-embargoed';
  expect(builtIn(cwd)).toEqual([
    'manifest.json',
    `${stem}.eml`,
    `${stem}.html`,
    `${stem}.pdf`,
    `${stem}.txt`,
    'opening_en-fr_handout-a4-embargoed.pdf',
  ]);
  const mail = await PostalMime.parse(readFileSync(path.join(cwd, 'out/opening', `${stem}.eml`)));
  expect(mail.subject).toContain('EMBARGOED until 21 June 2015, 10 a.m. (Geneva time)');
  expect(mail.subject).toMatch(/SOUS EMBARGO.*heure de Genève/);
  expect(mail.text?.split('\n')[0]).toMatch(/^Embargoed until 21\s+June\s+2015/);
  expect(readFileSync(path.join(cwd, 'out/opening', `${stem}.txt`), 'utf8')).toMatch(
    /^Embargoed until 21\s+June\s+2015/,
  );
});

test.each(['check-against-delivery', 'as-prepared'])(
  'A text whose status is %s says so in its names, and is not archived even when that is asked for',
  async (status) => {
    const cwd = folderOf(statement('opening', { 'statement.yaml': `${FACTS}status: ${status}\n` }));
    const { code, stderr } = await diptych(['build', '--edition', 'archive'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain(
      `archive/not-final  only a text that is final, or as it was delivered, is archived, and here status is ${status}`,
    );
    expect(existsSync(path.join(cwd, 'out'))).toBe(false);
    await diptych(['build', '--edition', 'email'], { cwd });
    expect(builtIn(cwd)).toContain(`opening_en-fr_email-a4-${status}.pdf`);
  },
);

test('A speech as it was given is archived, and its files say so', async () => {
  const cwd = folderOf(statement('opening', { 'statement.yaml': `${FACTS}status: as-delivered\n` }));
  expect(await diptych(['build', '--edition', 'archive'], { cwd })).toMatchObject({ code: 0 });
  const stem = 'opening_en-fr_archive-a4-as-delivered';
  const bag = path.join(cwd, 'out/opening', stem);
  const pdf = readFileSync(path.join(bag, 'data', `${stem}.pdf`), 'latin1');
  expect(pdf).toContain('<xmp:Label>as-delivered</xmp:Label>');
  expect(readFileSync(path.join(bag, 'metadata/dublin-core.xml'), 'utf8')).toMatch(
    /<dc:rights xml:lang="en[^"]*">As delivered/u,
  );
  expect(await diptych(['verify', bag, '--rebuild'], { cwd })).toMatchObject({ code: 0 });
});

describe('When something was made', () => {
  const bagFiles = ['bag-info.txt', 'metadata/premis.xml', 'data/opening_en-fr_archive-a4.pdf'];
  const saidIn = async (args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
    const cwd = folderOf(statement('opening'));
    const { code, stderr } = await diptych(['build', '--edition', 'archive', ...args], { cwd, env });
    if (code !== 0) return { code, stderr };
    const bag = path.join(cwd, 'out/opening/opening_en-fr_archive-a4');
    const [info = '', premis = '', pdf = ''] = bagFiles.map((name) => readFileSync(path.join(bag, name), 'latin1'));
    const { code: again } = await diptych(['verify', bag, '--rebuild'], { cwd });
    return {
      again,
      bagging: /^Bagging-Date: (.*)$/mu.exec(info)?.[1],
      created: /<dateCreatedByApplication>(.*?)</u.exec(premis)?.[1],
      creation: /CreationDate \((.*?)\)/u.exec(pdf)?.[1],
      issued: /<dc:date><rdf:Seq><rdf:li>(.*?)</u.exec(pdf)?.[1],
    };
  };

  it('is said nowhere if nobody says it, and the day of the statement never stands for it', async () => {
    expect(await saidIn([])).toEqual({
      again: 0,
      bagging: undefined,
      created: undefined,
      creation: undefined,
      issued: '2015-06-21',
    });
  });

  const MADE = {
    again: 0,
    bagging: '2027-03-05',
    created: '2027-03-05T10:00:00Z',
    creation: 'D:20270305100000Z',
    issued: '2015-06-21',
  };

  it('is what --made says, in UTC', async () => {
    expect(await saidIn(['--made', '2027-03-05T11:00+01:00'])).toEqual(MADE);
  });

  it('is what SOURCE_DATE_EPOCH says, and --made wins over it', async () => {
    expect(await saidIn([], { SOURCE_DATE_EPOCH: '1804240800' })).toEqual(MADE);
    expect(await saidIn(['--made', '2027-03-05T10:00Z'], { SOURCE_DATE_EPOCH: '1' })).toEqual(MADE);
  });

  it('is refused where it is no time', async () => {
    expect(await saidIn(['--made', 'yesterday'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--made 2027-03-05T10:00Z'),
    });
    expect(await saidIn([], { SOURCE_DATE_EPOCH: 'now' })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('unset SOURCE_DATE_EPOCH'),
    });
  });
});

test('What has not changed is not built again, but with --force; what has, is', async () => {
  const cwd = folderOf(statement('opening'));
  const first = await diptych(['build'], { cwd });
  const before = snapshot(path.join(cwd, 'out'));
  const second = await diptych(['build', '--json'], { cwd });
  expect(JSON.parse(second.stdout)).toMatchObject({
    statements: [{ unchanged: true, files: expect.arrayContaining([expect.objectContaining({ changed: false })]) }],
  });
  expect(snapshot(path.join(cwd, 'out'))).toEqual(before);
  const again = await diptych(['build'], { cwd });
  expect(again.stdout).toBe(first.stdout);
  expect(again.stderr).toContain('built 0 statements; 1 had not changed\n');
  const forced = await diptych(['build', '--force'], { cwd });
  expect(forced.stderr).toContain('built 1 statement\n');
  expect(snapshot(path.join(cwd, 'out'))).toEqual(before);
  const en = path.join(cwd, 'statements/opening/en.md');
  writeFileSync(en, readFileSync(en, 'utf8').replace('begin', 'start'));
  // Nobody has published the copy yet, which would not be written over.
  rmSync(path.join(cwd, 'out/opening/opening_en-fr_archive-a4'), { recursive: true });
  const changed = await diptych(['build'], { cwd });
  expect(changed.stderr).toContain('built 1 statement\n');
  expect(snapshot(path.join(cwd, 'out'))).not.toEqual(before);
});

test('A file that was lost is built again', async () => {
  const cwd = folderOf(statement('opening'));
  await diptych(['build'], { cwd });
  const before = snapshot(path.join(cwd, 'out'));
  const mail = path.join(cwd, 'out/opening/opening_en-fr_email-a4.eml');
  writeFileSync(mail, 'spoilt');
  await diptych(['build'], { cwd });
  expect(snapshot(path.join(cwd, 'out')).get('opening/opening_en-fr_email-a4.eml')?.split(' ')[1]).toBe(
    before.get('opening/opening_en-fr_email-a4.eml')?.split(' ')[1],
  );
});

test('The mail is to whom the options say, and the attachment has the name they give', async () => {
  const cwd = folderOf(statement('opening'));
  const { code } = await diptych(
    [
      'build',
      '--edition',
      'email',
      '--mail-to',
      'a@example.org, "B, C" <b@example.org>',
      '--mail-from',
      'p@example.org',
    ].concat('--mail-subject', 'Le jour le plus long', '--attach-as', 'Été 2015.pdf'),
    { cwd },
  );
  expect(code).toBe(0);
  const eml = readFileSync(path.join(cwd, 'out/opening/opening_en-fr_email-a4.eml'));
  const mail = await PostalMime.parse(eml);
  expect(mail.to?.map(({ address }) => address)).toEqual(['a@example.org', 'b@example.org']);
  expect(mail.from?.address).toBe('p@example.org');
  expect(mail.subject).toBe('Le jour le plus long');
  expect(mail.attachments.map(({ filename }) => filename)).toEqual(['Été 2015.pdf']);
  expect(Buffer.from(mail.attachments[0]?.content as ArrayBuffer)).toEqual(
    readFileSync(path.join(cwd, 'out/opening/opening_en-fr_email-a4.pdf')),
  );
  // Addresses are nobody else's business.
  expect(readFileSync(path.join(cwd, 'out/opening/manifest.json'), 'utf8')).not.toContain('example.org');
});

test.each([
  { words: ['--edition', 'email', '--press'], code: 'cli/conflicting-options', hint: 'add handout' },
  { words: ['--edition', 'handout', '--sign', 'k.pem'], code: 'cli/conflicting-options', hint: 'add archive' },
  { words: ['--timestamp', 'http://example.org'], code: 'cli/conflicting-options', hint: 'the key to sign with' },
  {
    words: ['--edition', 'handout', '--out', 'statements'],
    code: 'cli/conflicting-options',
    hint: 'diptych build --out out',
  },
  { words: ['--edition', 'handot'], code: 'cli/unknown-value', hint: 'did you mean handout?' },
  { words: ['--mail-to', 'nobody'], code: 'mail/address', hint: '' },
  { words: ['--mail-subject', 'a\r\nBcc: b@example.org'], code: 'mail/subject', hint: '' },
  { words: ['--sign', 'nowhere.p12'], code: 'signature/key', hint: 'check the path' },
])('$words is refused before anything is built: $code', async ({ words, code, hint }) => {
  const cwd = folderOf(statement('opening'));
  const ran = await diptych(['build', ...words], { cwd });
  expect(ran.code).toBe(2);
  expect(ran.stderr).toContain(code);
  expect(ran.stderr).toContain(hint);
  expect(readdirSync(cwd)).toEqual(['diptych.yaml', 'statements']);
});

test('verify finds a bag whole, and the same again when it is made from its own sources', async () => {
  const cwd = folderOf(statement('opening'));
  await diptych(['build', '--edition', 'archive', '--arrangement', 'facing', '--paper', 'letter', '--fit', '2'], {
    cwd,
  });
  const bag = 'out/opening/opening_en-fr_archive-letter-facing';
  const { code, stdout } = await diptych(['verify', bag, '--rebuild'], { cwd });
  expect(stdout).toMatch(
    new RegExp(
      `^${bag}  whole: 8 files, \\d+ bytes; nobody has signed it, so that nothing shows who made it\\n  made again from its sources: 15 files, byte for byte the same\\n$`,
    ),
  );
  expect(code).toBe(0);
});

test.each([
  {
    what: 'a source that was altered',
    file: 'data/sources/en.md',
    change: (text: string) => text.replace('begin', 'end'),
  },
  {
    what: 'a checksum that was altered',
    file: 'manifest-sha512.txt',
    change: (text: string) => text.replace(/^./, 'x'),
  },
  {
    what: 'a PDF with another byte',
    file: 'data/opening_en-fr_archive-a4.pdf',
    change: (text: string) => text.replace('%%EOF', '%%EOG'),
  },
])('verify finds $what', async ({ file, change }) => {
  const cwd = folderOf(statement('opening'));
  await diptych(['build', '--edition', 'archive'], { cwd });
  const bag = path.join(cwd, 'out/opening/opening_en-fr_archive-a4');
  writeFileSync(path.join(bag, file), change(readFileSync(path.join(bag, file), 'latin1')), 'latin1');
  const { code, stderr } = await diptych(['verify', 'out/opening/opening_en-fr_archive-a4'], { cwd });
  expect(code).toBe(1);
  expect(stderr).toMatch(/^out\/opening\/opening_en-fr_archive-a4\/\S+:\d+:\d+ {2}archive\//m);
});

test('A build in another folder, with another name of the output, gives the same bytes', async () => {
  const [one, other] = [folderOf(statement('opening')), folderOf(statement('opening', {}, 'elsewhere'))];
  await diptych(['build'], { cwd: one });
  await diptych(['build', 'elsewhere/opening', '--out', 'there'], { cwd: other, env: { TZ: 'Asia/Tokyo' } });
  const contents = (folder: string) =>
    [...snapshot(folder)].map(([name, content]) => [name, content.split(' ').at(-1)]);
  expect(contents(path.join(other, 'there'))).toEqual(contents(path.join(one, 'out')));
  expect(published('opening').split('\n')).toHaveLength(7);
});
