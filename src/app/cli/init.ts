/** `diptych init`: makes the settings of a house, and a template of its own where it has an emblem, from answers to a few questions. */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Diagnostic, done, failed, fault, type Outcome } from '../../diagnostics/index.ts';
import { readBounded } from '../files.ts';
import { HOUSE_FILE } from '../resources.ts';
import { type ByTag, didYouMean } from './arguments.ts';
import { defineCommand, type Values } from './command.ts';
import { canAsk, openQuestions, type Terminal } from './terminal.ts';

const fact = (about: string, value: string) => ({ kind: 'text', about, value }) as const;

const OPTIONS = {
  languages: { ...fact('The languages of the house, as they are read', 'LANGUAGES'), usual: 'en,fr' },
  issuer: {
    kind: 'per-language',
    about: 'The name of the institution that publishes, for each language',
    value: 'NAME',
  },
  template: { ...fact('The house style to begin with', 'NAME'), usual: 'message' },
  paper: { kind: 'text', about: 'The paper', value: 'PAPER', usual: 'a4', among: ['a4', 'letter'] },
  'contact-name': fact('Who answers for what is published', 'NAME'),
  'contact-email': fact('The address to write to', 'ADDRESS'),
  'contact-phone': fact('The number to call', 'NUMBER'),
  emblem: fact('The emblem, an SVG of plain shapes in one colour', 'FILE'),
  right: fact('By which right the emblem is shown', 'TEXT'),
} as const;

/** Why a house may show its emblem is for the house to say; that it is its own is said most often. */
const OWN_RIGHT = 'the emblem of this house';

/** The template that has the emblem. */
const HOUSE_TEMPLATE = 'house';

/** Larger drawings are refused where templates are read. */
const MOST_EMBLEM_BYTES = 1_000_000;

export const init = defineCommand({
  name: 'init',
  about: 'Make the settings of a house: its name, languages, style, paper, emblem and contact',
  operand: {
    name: 'folder',
    about: 'The folder to make them in; the one you work in if not given',
    count: 'at-most-one',
  },
  options: OPTIONS,
  examples: [
    { line: 'diptych init', about: 'Asks what it needs to know, and writes diptych.yaml' },
    {
      line: 'diptych init --issuer "en=Council of the Lakes" --issuer "fr=Conseil des lacs" --template press-release',
      about: 'Asks nothing',
    },
    { line: 'diptych init press --languages de,it --emblem crest.svg', about: 'In the folder press/, with an emblem' },
  ],
  async run({ operands, values }, terminal) {
    const finish = (diagnostics: readonly Diagnostic[], files: readonly string[] = []) => {
      terminal.diagnostics(diagnostics);
      return { results: { files }, diagnostics };
    };
    const [folder = '.'] = operands;
    const standing = path.join(folder, HOUSE_FILE);
    if (existsSync(standing)) {
      const hint = 'change it in an editor, or move it away: diptych init makes a new one';
      return finish([
        fault('delivery/exists', `${standing} is there already`, { file: standing, line: 1, column: 1 }, hint),
      ]);
    }
    const known = await knownChoices();
    const answers = await answered(values, known, terminal);
    if (!answers.ok) return finish(answers.diagnostics);
    const files = await filesOf(answers.value, known);
    if (!files.ok) return finish(files.diagnostics);
    const written = writeNew(folder, files.value);
    if (!written.ok) return finish(written.diagnostics);
    for (const file of written.value) terminal.result(file);
    const inside = folder === '.' ? '' : `cd ${folder} && `;
    terminal.remark(`next: ${inside}diptych import PAGE makes a statement of a page, and diptych build publishes it`);
    return finish(answers.diagnostics, written.value);
  },
});

/** What may be chosen of languages and styles. */
interface Choices {
  readonly languages: ReadonlyMap<string, string>;
  readonly templates: readonly string[];
  readonly textOf: (template: string) => string;
}

async function knownChoices(): Promise<Choices> {
  const [{ settableLanguages }, { templateNames }, { Session }, { nodeResources }] = await Promise.all([
    import('../../text/language/index.ts'),
    import('../../page/template/index.ts'),
    import('../../session/index.ts'),
    import('../resources.ts'),
  ]);
  const resources = nodeResources();
  return {
    languages: new Map(settableLanguages().map(({ tag, name }) => [tag, name])),
    templates: templateNames(new Session(resources)),
    textOf: (template) => new TextDecoder().decode(resources.read(`templates/${template}.yaml`)),
  };
}

interface Answers {
  readonly languages: readonly string[];
  readonly issuer: ByTag;
  readonly template: string;
  readonly paper: string;
  readonly contact: Readonly<Partial<Record<'name' | 'email' | 'phone', string>>>;
  readonly emblem?: { readonly file: string; readonly right: string };
}

/** What the options say; where somebody sits at the terminal and gives none, what they answer. */
async function answered(values: Values<typeof OPTIONS>, known: Choices, terminal: Terminal): Promise<Outcome<Answers>> {
  const { issuer, ...others } = values;
  const given = (Object.keys(OPTIONS) as readonly (keyof typeof OPTIONS)[]).some(
    (key) => key !== 'issuer' && others[key] !== undefined,
  );
  if (!given && issuer.size === 0 && !terminal.json && canAsk()) return askedFor(known);
  if (issuer.size === 0) {
    const hint =
      'diptych init --issuer "en=Council of the Lakes" --issuer "fr=Conseil des lacs"; at a terminal, diptych init asks';
    return failed([fault('cli/missing-argument', 'nobody says who publishes', undefined, hint)]);
  }
  const languages = readLanguages(values.languages ?? [...issuer.keys()].join(','), known);
  const template = readTemplate(values.template ?? OPTIONS.template.usual, known);
  const strange = [...issuer.keys()].filter((tag) => languages.ok && !languages.value.includes(tag));
  const email = readAddress(values['contact-email'] ?? '');
  const diagnostics = [
    ...languages.diagnostics,
    ...template.diagnostics,
    ...email.diagnostics,
    ...strange.map((tag) =>
      fault(
        'cli/unknown-value',
        `--issuer names ${JSON.stringify(tag)}, which is no language of the house`,
        undefined,
        `add it to --languages, or leave it out`,
      ),
    ),
  ];
  if (!languages.ok || !template.ok || diagnostics.length > 0) return failed(diagnostics);
  const { emblem, right = OWN_RIGHT } = others;
  return done({
    languages: languages.value,
    issuer,
    template: template.value,
    paper: values.paper ?? OPTIONS.paper.usual,
    contact: contactOf([values['contact-name'], values['contact-email'], values['contact-phone']]),
    ...(emblem !== undefined && { emblem: { file: emblem, right } }),
  });
}

function contactOf([name, email, phone]: readonly (string | undefined)[]): Answers['contact'] {
  return { ...(name && { name }), ...(email && { email }), ...(phone && { phone }) };
}

/** By their tags or their English names, in any case. Faults: `cli/unknown-value`. */
function readLanguages(written: string, { languages }: Choices): Outcome<readonly string[]> {
  const names = written.split(written.includes(',') ? ',' : /\s+/u).map((name) => name.trim());
  const said = names.filter((name) => name !== '');
  const tagOf = new Map(
    [...languages].flatMap(([tag, name]) => [tag, name].map((known) => [folded(known), tag] as const)),
  );
  const tags = said.flatMap((name) => tagOf.get(folded(name)) ?? []);
  const unknown = said.filter((name) => !tagOf.has(folded(name)));
  if (unknown.length === 0 && new Set(tags).size === tags.length && tags.length > 0) return done(tags);
  const what = unknown[0] ?? written;
  const hint =
    unknown.length === 0
      ? 'name each language once'
      : (didYouMean(what, [...languages].flat()) ?? `the languages are ${[...languages.keys()].join(', ')}`);
  return failed([
    fault('cli/unknown-value', `${JSON.stringify(what)} names no language that can be set`, undefined, hint),
  ]);
}

/** As it is looked for: “A4” is a4. */
function folded(name: string): string {
  return name.toLowerCase();
}

/** Of a mail, or nothing. Faults: `cli/unknown-value`. */
function readAddress(written: string): Outcome<string> {
  if (written === '' || /^[^@]+@[^@]+$/u.test(written)) return done(written);
  const message = `${JSON.stringify(written)} is no address of a mail`;
  return failed([fault('cli/unknown-value', message, undefined, 'write it as press@example.org')]);
}

/** Faults: `template/unknown`. */
function readTemplate(name: string, { templates }: Choices): Outcome<string> {
  const known = templates.find((template) => folded(template) === folded(name));
  if (known !== undefined) return done(known);
  return failed([
    fault('template/unknown', `there is no template ${JSON.stringify(name)}`, undefined, didYouMean(name, templates)),
  ]);
}

/** Faults: `cli/unknown-value`. */
function readPaper(name: string): Outcome<string> {
  const known = OPTIONS.paper.among.find((paper) => paper === folded(name));
  if (known !== undefined) return done(known);
  const message = `the paper cannot be ${JSON.stringify(name)}`;
  return failed([fault('cli/unknown-value', message, undefined, `choose ${OPTIONS.paper.among.join(' or ')}`)]);
}

/** One question after the other; what cannot be is asked again. Ctrl-C ends the command, and nothing is written. */
async function askedFor(known: Choices): Promise<Outcome<Answers>> {
  const questions = await openQuestions();
  const ask = async <T>(question: string, usual: string, read: (answer: string) => Outcome<T>): Promise<T> => {
    for (;;) {
      const said = (await questions.ask(usual === '' ? `${question}: ` : `${question} [${usual}]: `)).trim();
      const outcome = read(said === '' ? usual : said);
      if (outcome.ok) return outcome.value;
      for (const { message, hint } of outcome.diagnostics)
        questions.say(`  ${message}${hint === undefined ? '' : `; ${hint}`}`);
    }
  };
  const any = (answer: string) => done(answer);
  try {
    const languages = await ask('Languages, in the order in which they are read', OPTIONS.languages.usual, (said) =>
      readLanguages(said, known),
    );
    const issuer = new Map<string, string>();
    for (const tag of languages) {
      const name = await ask(`Who publishes, in ${known.languages.get(tag) ?? tag} (Enter: nobody)`, '', any);
      if (name !== '') issuer.set(tag, name);
    }
    const template = await ask(`House style: ${known.templates.join(', ')}`, OPTIONS.template.usual, (said) =>
      readTemplate(said, known),
    );
    const paper = await ask('Paper: a4 or letter', OPTIONS.paper.usual, readPaper);
    const contact: string[] = [];
    for (const what of ['Press contact: name', 'its e-mail', 'its telephone'])
      contact.push(await ask(`${what} (Enter: none)`, '', what === 'its e-mail' ? readAddress : any));
    const emblem = await ask('Emblem, an SVG file (Enter: none)', '', (said) => {
      const read = said === '' ? done(new Uint8Array()) : readEmblem(said);
      return read.ok ? done(said) : read;
    });
    const right = emblem === '' ? '' : await ask('By which right it is shown', OWN_RIGHT, any);
    return done({
      languages,
      issuer,
      template,
      paper,
      contact: contactOf(contact),
      ...(emblem !== '' && { emblem: { file: emblem, right } }),
    });
  } finally {
    questions.close();
  }
}

/** Faults: `cli/unreadable`. */
function readEmblem(file: string): Outcome<Uint8Array> {
  const read = readBounded(file, { most: MOST_EMBLEM_BYTES, links: 'followed' });
  if (read.ok) return done(read.bytes);
  const message =
    read.unreadable.why === 'too-large'
      ? `${file} is larger than ${String(MOST_EMBLEM_BYTES / 1_000_000)} MB`
      : `${file} cannot be read`;
  return failed([fault('cli/unreadable', message, { file, line: 1, column: 1 }, 'name an SVG file')]);
}

/** By their paths in the house's folder. Faults: `cli/unreadable`, those of templates. */
async function filesOf(answers: Answers, known: Choices): Promise<Outcome<ReadonlyMap<string, Uint8Array | string>>> {
  const { emblem } = answers;
  if (emblem === undefined) return done(new Map([[HOUSE_FILE, settingsText(answers)]]));
  const svg = readEmblem(emblem.file);
  if (!svg.ok) return svg;
  const block = `  - { block: emblem, file: emblem.svg, tall: 14mm, at: start, right: ${JSON.stringify(emblem.right)} }\n`;
  // Under the notices, which may fill the width of the page; a roundel gives it its place.
  const text = known
    .textOf(answers.template)
    .split('\n')
    .filter((line) => !line.startsWith('  - { block: roundel'))
    .join('\n')
    .replace(/^blocks:\n(?:  - \{ block: (?:area|notice)[^\n]*\n)*/mu, (above) => above + block);
  const template = `templates/${HOUSE_TEMPLATE}.yaml`;
  const [{ openTemplate }, { fetchedResources, Session }] = await Promise.all([
    import('../../page/template/index.ts'),
    import('../../session/index.ts'),
  ]);
  const own = new Map([
    [template, new TextEncoder().encode(text)],
    ['templates/emblem.svg', svg.value],
  ]);
  const opened = openTemplate(new Session(fetchedResources(own)), HOUSE_TEMPLATE);
  // What is wrong is in the emblem as it was given: the copy is nowhere yet.
  if (!opened.ok)
    return failed(opened.diagnostics.map((one) => ({ ...one, place: { file: emblem.file, line: 1, column: 1 } })));
  return done(
    new Map<string, Uint8Array | string>([
      ...own,
      [HOUSE_FILE, settingsText({ ...answers, template: HOUSE_TEMPLATE })],
    ]),
  );
}

/** `diptych.yaml`: strings in the quotes of JSON, which are YAML's too. */
function settingsText({ languages, issuer, template, paper, contact }: Answers): string {
  const flow = (entries: Iterable<readonly [string, string]>): string =>
    `{ ${[...entries].map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join(', ')} }`;
  const contacts = Object.entries(contact);
  return [
    '# What is the same for all statements of this house; see docs/house.md of Diptych.',
    `template: ${template}`,
    `paper: ${paper}`,
    `languages: [${languages.join(', ')}]`,
    ...(issuer.size === 0 ? [] : [`issuer: ${flow(issuer)}`]),
    ...(contacts.length === 0 ? [] : [`contact: ${flow(contacts)}`]),
    '',
  ].join('\n');
}

/** Writes files that are not there, all of them or none; their paths. Faults: `delivery/exists`, `delivery/not-writable`. */
function writeNew(folder: string, files: ReadonlyMap<string, Uint8Array | string>): Outcome<readonly string[]> {
  const paths = [...files].map(([name, content]) => ({ file: path.join(folder, name), content }));
  const there = paths.filter(({ file }) => existsSync(file));
  if (there.length > 0)
    return failed(
      there.map(({ file }) =>
        fault(
          'delivery/exists',
          `${file} is there already`,
          { file, line: 1, column: 1 },
          'move it away, or work in another folder',
        ),
      ),
    );
  const made: string[] = [];
  try {
    for (const { file, content } of paths) {
      mkdirSync(path.dirname(file), { recursive: true });
      const half = `${file}.${String(process.pid)}.new`;
      made.push(half);
      writeFileSync(half, content, { flag: 'wx' });
      renameSync(half, file);
      made.push(file);
    }
    return done(paths.map(({ file }) => file));
  } catch (error) {
    for (const file of made) rmSync(file, { force: true });
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const place = { file: folder, line: 1, column: 1 };
    return failed([
      fault(
        'delivery/not-writable',
        `cannot write into ${folder}: the system says ${code}`,
        place,
        'choose a folder that you may write to',
      ),
    ]);
  }
}
