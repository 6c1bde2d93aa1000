/**
 * The doors through which bytes come in, each with sound files to be damaged and a judgement of what comes of one: nothing
 * where it is as it should be, or what is wrong. Whatever throws is wrong as well; the time and the memory it takes are
 * measured by `worker.mjs`. They are of the compiled command, the only one that users have.
 */
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { damaged, flipped } from './damage.mjs';
import { archiveOf, ODT_PARTS, WORD_PARTS } from './office.mjs';

const ROOT = path.join(import.meta.dirname, '../..');
const dist = (file) => import(path.join(ROOT, 'dist', file));

/**
 * @typedef {import('./choices.mjs').Choices} Choices
 * @typedef {object} Door
 * @property {number} share how many of a hundred inputs go through it
 * @property {() => Promise<(choices: Choices) => Promise<string | undefined>>} open
 */

const filesUnder = (folder, wanted) =>
  readdirSync(path.join(ROOT, folder), { recursive: true })
    .map((name) => path.join(ROOT, folder, name))
    .filter((file) => wanted.test(file) && statSync(file).isFile())
    .toSorted()
    .map((file) => new Uint8Array(readFileSync(file)));

const text = (bytes) => new TextDecoder().decode(bytes);

async function importer() {
  const [{ importPages }, { Session }, { nodeResources }, { platformTimeZones }] = await Promise.all([
    dist('text/intake/index.js'),
    dist('session/index.js'),
    dist('app/resources.js'),
    dist('app/cli/time-zones.js'),
  ]);
  const [session, timeZones] = [new Session(nodeResources({ house: import.meta.dirname })), platformTimeZones()];
  return (name, bytes) => importPages({ kind: 'together', page: { name, bytes } }, { session, timeZones });
}

/** What an import may answer: a statement with its facts, or why there is none, said with a place. */
function wrongInImport(made) {
  if (made.ok) return made.value.files.has('statement.yaml') ? undefined : 'there is no statement.yaml';
  const error = made.diagnostics.find(({ severity }) => severity === 'error');
  if (error === undefined) return 'it is refused, and no reason is given';
  return error.place === undefined ? `a reason has no place: ${error.message}` : undefined;
}

const textsOf = (made) => JSON.stringify([...made.value.files]);

/** A door for pages: any damage gives a statement or a reason. */
function pages(share, name, corpusOf) {
  return {
    share,
    async open() {
      const [read, corpus] = [await importer(), corpusOf()];
      return async (choices) =>
        wrongInImport(await read(name, damaged(choices.of(corpus), choices, choices.of(corpus))));
    },
  };
}

const wordFiles = () => [...filesUnder('tests/text/intake/cases', /\.docx$/), archiveOf(WORD_PARTS)];

/** @type {Readonly<Record<string, Door>>} */
export const DOORS = {
  /** One bit of an archive: the same text, or a reason. */
  archive: {
    share: 30,
    async open() {
      const read = await importer();
      const sound = [...wordFiles().map((bytes) => ['a.docx', bytes]), ['a.odt', archiveOf(ODT_PARTS)]];
      const known = await Promise.all(
        sound.map(async ([name, bytes]) => ({ name, bytes, texts: textsOf(await read(name, bytes)) })),
      );
      return async (choices) => {
        const { name, bytes, texts } = choices.of(known);
        const made = await read(name, flipped(bytes, choices));
        if (made.ok && textsOf(made) !== texts) return 'one bit is another, and another text came in';
        return wrongInImport(made);
      };
    },
  },
  word: parts(9, 'a.docx', WORD_PARTS),
  odt: parts(5, 'a.odt', ODT_PARTS),
  mail: pages(9, 'a.eml', () => [...filesUnder('tests/text/intake/cases', /\.eml$/), mailOf(WORD_PARTS)]),
  html: pages(8, 'a.html', () => filesUnder('tests/text/intake/cases', /\.html$/)),
  text: pages(6, 'a.txt', () => filesUnder('tests/text/intake/cases', /input\.txt$/)),
  markdown: pages(2, 'a.md', () => filesUnder('tests/text/intake/cases', /input\.md$/)),
  /** A statement's files are read and checked. */
  statement: {
    share: 6,
    async open() {
      const [{ parseSources }, { checkStatement }] = await Promise.all([
        dist('text/source/index.js'),
        dist('text/check/index.js'),
      ]);
      const folder = 'tests/statements';
      const all = readdirSync(path.join(ROOT, folder)).map((slug) => ({
        slug,
        files: new Map(
          readdirSync(path.join(ROOT, folder, slug))
            .filter((name) => /\.(?:yaml|md)$/.test(name))
            .map((name) => [name, new Uint8Array(readFileSync(path.join(ROOT, folder, slug, name)))]),
        ),
      }));
      return async (choices) => {
        const { slug, files } = choices.of(all);
        const sources = new Map(files);
        const name = choices.of([...files.keys()]);
        sources.set(name, damaged(files.get(name), choices, choices.of([...files.values()])));
        const read = parseSources(slug, '', sources);
        if (!read.ok) return read.diagnostics.length === 0 ? 'no reason is given' : undefined;
        checkStatement(read.value);
        return undefined;
      };
    },
  },
  /** The settings of a house. */
  settings: {
    share: 2,
    async open() {
      const { openHouse } = await dist('app/house.js');
      const sound = [
        new Uint8Array(readFileSync(path.join(ROOT, 'diptych.yaml'))),
        Buffer.from(
          'template: un-message\npaper: [a4, letter]\nlanguages: [en, fr]\nissuer: { en: United Nations, fr: Nations Unies }\ncontact: { name: Press Office, email: press@example.org }\narchive: { country: ch, body: council-of-the-lakes }\nmail: { from: Press Office <press@example.org>, to: desk@example.org }\nout: out\nfonts: fonts\n',
        ),
      ];
      const folder = mkdtempSync(path.join(tmpdir(), 'diptych-fuzz-house-'));
      return async (choices) => {
        writeFileSync(path.join(folder, 'diptych.yaml'), damaged(choices.of(sound), choices));
        const house = openHouse(folder);
        return house.ok || house.diagnostics.length > 0 ? undefined : 'no reason is given';
      };
    },
  },
  /** Templates, and the emblems beside them. */
  template: {
    share: 3,
    async open() {
      const { parseTemplate } = await dist('page/template/index.js');
      const sound = [...filesUnder('templates', /\.yaml$/), ...filesUnder('tests/fixtures/house-style', /\.yaml$/)].map(
        text,
      );
      return async (choices) => {
        const bytes = damaged(Buffer.from(choices.of(sound)), choices, Buffer.from(choices.of(sound)));
        return unread(parseTemplate('own', 'own.yaml', text(bytes), () => EMBLEM));
      };
    },
  },
  emblem: {
    share: 3,
    async open() {
      const { parseTemplate } = await dist('page/template/index.js');
      const lakeside = readFileSync(path.join(ROOT, 'tests/fixtures/house-style/templates/lakeside.yaml'), 'utf8');
      const names = lakeside.split('\n').find((line) => line.includes('block: names,'));
      const template = lakeside.replace(
        `${names}\n`,
        `${names}\n  - { block: emblem, at: end, beside: true, tall: 20pt, file: a.svg, right: ours }\n`,
      );
      const known = parseTemplate('own', 'own.yaml', template, () => EMBLEM);
      if (!known.ok) throw new Error(known.diagnostics[0].message);
      return async (choices) => {
        const svg = text(damaged(Buffer.from(EMBLEM), choices));
        return unread(parseTemplate('own', 'own.yaml', template, () => svg));
      };
    },
  },
  profile: {
    share: 2,
    async open() {
      const [{ loadProfile }, { Session }] = await Promise.all([
        dist('page/template/index.js'),
        dist('session/index.js'),
      ]);
      const [sound] = filesUnder('templates/profiles', /\.icc$/);
      const press = { press: { profile: 'own', condition: 'OWN' }, source: { file: 'own.yaml' } };
      return async (choices) => {
        // What is looked at stands in its head; a change of its tables alone would try nothing.
        const head = damaged(sound.subarray(0, 600), choices);
        const icc = choices.is(0.5) ? head : Buffer.concat([head, sound.subarray(600)]);
        return unread(loadProfile(new Session({ read: () => icc }), press));
      };
    },
  },
  /** A PDF is read back, and gives back the sources that it carries: those, or a reason. */
  pdf: {
    share: 2,
    async open() {
      const [{ sourcesOfPdf }, { openReader }, { Session }, { nodeResources }] = await Promise.all([
        dist('app/cli/import-own.js'),
        dist('file/fidelity/index.js'),
        dist('session/index.js'),
        dist('app/resources.js'),
      ]);
      const reader = await openReader(new Session(nodeResources({ house: import.meta.dirname })));
      const sound = filesUnder('tests/fixtures/released-0.1.0', /\.pdf$/);
      const known = await Promise.all(
        sound.map(async (bytes) => ({ bytes, texts: textsOf(await sourcesOfPdf('a.pdf', bytes)) })),
      );
      return async (choices) => {
        const { bytes, texts } = choices.of(known);
        const one = choices.is(0.7);
        const other = one ? flipped(bytes, choices) : damaged(bytes, choices);
        reader.read(other);
        const made = await sourcesOfPdf('a.pdf', other);
        if (!made.ok) return made.diagnostics.length === 0 ? 'no reason is given' : undefined;
        return textsOf(made) === texts ? undefined : 'it gives back other sources, and says nothing';
      };
    },
  },
  /** Any change to a signed file is seen. */
  signature: {
    share: 6,
    async open() {
      const { inspectSignature } = await dist('file/signature/index.js');
      const sound = [
        ...filesUnder('tests/fixtures/released-0.1.0/archive-signed', /\.pdf$/),
        ...filesUnder('tests/fixtures/preserved', /\.pdf$/),
      ];
      return async (choices) => {
        const bytes = choices.of(sound);
        const other = choices.is(0.6) ? flipped(bytes, choices) : damaged(bytes, choices);
        const found = await inspectSignature(other);
        if (!found.ok || found.value === undefined) return undefined;
        const same = (length) => Buffer.compare(bytes.subarray(0, length), other.subarray(0, length)) === 0;
        // What a service has left unsigned in its own token changes nothing that is signed.
        return same(found.value.masterLength)
          ? undefined
          : 'what was signed is another, and the signature is called valid';
      };
    },
  },
  /** Any change to a bag is seen. */
  bag: {
    share: 5,
    async open() {
      const { checkBag } = await dist('file/archive/index.js');
      const folder = path.join(ROOT, 'tests/fixtures/released-0.1.0/archive-3a');
      const files = readdirSync(folder, { recursive: true }).map((name) => path.join(folder, name));
      const root = path.dirname(files.find((file) => path.basename(file) === 'bagit.txt'));
      const sound = new Map(
        files
          .filter((file) => file.startsWith(`${root}${path.sep}`) && statSync(file).isFile())
          .map((file) => [path.relative(root, file).split(path.sep).join('/'), new Uint8Array(readFileSync(file))]),
      );
      const whole = await checkBag(sound);
      if (!whole.ok) throw new Error('the bag is not whole before it is damaged');
      return async (choices) => {
        const name = choices.of([...sound.keys()]);
        const other = choices.is(0.5) ? flipped(sound.get(name), choices) : damaged(sound.get(name), choices);
        if (Buffer.compare(other, sound.get(name)) === 0) return undefined;
        // A checksum in capitals, or a line twice, says the same.
        const said = (bytes) => [...new Set(text(bytes).toLowerCase().split(/\s+/))].toSorted().join(' ');
        if (name.startsWith('tagmanifest-') && said(other) === said(sound.get(name))) return undefined;
        const found = await checkBag(new Map(sound).set(name, other));
        return found.ok ? `${name} is another, and the bag is called whole` : undefined;
      };
    },
  },
  /** A page is set in a font of strangers, painted and read back: its text, or a reason. */
  font: {
    share: 0.4,
    async open() {
      const compose = await composer();
      const [sound] = filesUnder('node_modules/@expo-google-fonts/source-serif-4/400Regular', /\.ttf$/);
      return async (choices) => compose(damagedFont(sound, choices));
    },
  },
};

/** A door for office documents: a part of one is damaged, and packed again as its program would. */
function parts(share, name, sound) {
  return {
    share,
    async open() {
      const read = await importer();
      const corpus = Object.entries(sound).filter(([part]) => part !== 'mimetype');
      // Its text is worth most trials.
      const weighed = [
        ...corpus,
        ...corpus.filter(([part]) => /document|content/.test(part)).flatMap((one) => [one, one, one]),
      ];
      return async (choices) => {
        const [part, content] = choices.of(weighed);
        const other = damaged(Buffer.from(content), choices, Buffer.from(choices.of(corpus)[1]));
        return wrongInImport(await read(name, archiveOf({ ...sound, [part]: other })));
      };
    },
  };
}

/** A mail with a document and a picture in it, whose text is said twice. */
function mailOf(wordParts) {
  const html =
    '<p>Geneva, 13 May 2033</p><p>The library opens on <span lang="fr">Monday</span>, and whoever waits for the ferry can read.</p>';
  return Buffer.from(
    [
      'From: Press <press@example.org>',
      'To: desk@example.net',
      'Subject: =?utf-8?Q?Opening_of_the_Harbour_Library?=',
      'Date: Fri, 13 May 2033 09:00:00 +0200',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="=_a"',
      '',
      '--=_a',
      'Content-Type: multipart/alternative; boundary="=_b"',
      '',
      '--=_b',
      'Content-Type: text/plain; charset=utf-8; format=flowed',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Geneva, 13 May 2033',
      '',
      'The library opens on Monday, and whoever waits for =',
      'the ferry can read. La biblioth=C3=A8que est ouverte.',
      '',
      '--=20',
      'Press Office',
      '--=_b',
      'Content-Type: text/html; charset=windows-1252',
      '',
      html,
      '--=_b--',
      '--=_a',
      'Content-Type: application/octet-stream; name="a.docx"',
      'Content-Disposition: attachment; filename="a.docx"',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(archiveOf(wordParts)).toString('base64'),
      '--=_a--',
      '',
    ].join('\r\n'),
  );
}

const EMBLEM =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><g transform="translate(1 2) scale(.5)"><path d="M0 6q5-6 10 0t10 0 10 0 10 0v4q-5 6-10 0t-10 0-10 0-10 0z"/><circle cx="4" cy="5" r="3"/><rect x="1" y="2" width="3" height="4"/><polygon points="0,0 4,4 0,8"/></g></svg>';

function unread(outcome) {
  if (outcome.ok) return undefined;
  return outcome.diagnostics.length === 0 ? 'no reason is given' : undefined;
}

/** A font whose directory stays sound, mostly: else nothing behind it would be tried. */
function damagedFont(sound, choices) {
  if (choices.is(0.2)) return damaged(sound, choices);
  const font = Uint8Array.from(sound);
  const view = new DataView(font.buffer);
  const entry = 12 + 16 * choices.below(view.getUint16(4));
  const [offset, length] = [view.getUint32(entry + 8), view.getUint32(entry + 12)];
  for (let n = choices.below(6); n >= 0; n--)
    font[offset + choices.below(Math.min(length, choices.of([40, 4000])))] = choices.below(256);
  return font;
}

/** Sets a short statement in a font, and says what is wrong with what comes of it. */
async function composer() {
  const [engine, { nodeResources }] = await Promise.all([dist('engine.js'), dist('app/resources.js')]);
  const plain = nodeResources({ house: import.meta.dirname });
  const facts =
    'kind: message\ndate: 2033-05-13\nspeaker: Anne Example\noffice: { en: The Director, fr: La Directrice }\nlanguages: [en, fr]\nstatus: final\n';
  const sources = new Map([
    ['statement.yaml', Buffer.from(facts)],
    ['en.md', Buffer.from('---\ntitle: Opening of the library\n---\n\nWhoever waits for the ferry can read.\n')],
    ['fr.md', Buffer.from('---\ntitle: Ouverture de la bibliothèque\n---\n\nQui attend le bac peut lire.\n')],
  ]);
  const statement = engine.parseSources('2033-05-13-opening', '', sources).value;
  const template = readFileSync(path.join(ROOT, 'templates/plain.yaml'), 'utf8').replace(
    /^family: .*$/m,
    'family: own',
  );
  const faces = ['regular', 'italic', 'medium', 'semibold', 'semibold-italic', 'bold']
    .map((face) => `      ${face}: face.ttf`)
    .join('\n');
  const own = new Map([
    ['house/templates/own.yaml', Buffer.from(template)],
    ['house/fonts/catalogue.yaml', Buffer.from(`families:\n  own:\n    faces:\n${faces}\n`)],
  ]);
  const reader = await engine.openReader(await engine.openSession(plain));
  return async (font) => {
    const read = (name) => (name === 'house/fonts/face.ttf' ? font : (own.get(name) ?? plain.read(name)));
    const session = await engine.openSession({ ...plain, read });
    const opened = engine.openTemplate(session, 'own');
    if (!opened.ok) throw new Error(opened.diagnostics[0].message);
    const composed = engine.compose(statement, opened.value.template, { session, paper: 'a4' });
    if (!composed.ok) return unread(composed);
    const about = engine.descriptionOf(session, statement, statement.meta.languages);
    const painted = engine.paint(composed.value.composition, about, { session });
    const { spacing } = opened.value.template;
    const around = (version) =>
      engine.surroundingsOf(version, { template: opened.value.template, meta: statement.meta });
    const proof = engine.proveText(statement, reader.read(painted), {
      languages: statement.meta.languages,
      around,
      spacing,
    });
    return proof.ok ? undefined : unread(proof);
  };
}
