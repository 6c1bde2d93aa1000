/**
 * Holds what a bag says of its files, of its text and of itself against those: the checksums of a bag say only that its
 * descriptions are as they were written, and not that they are true.
 */
import { digestHex } from '../../bytes/index.ts';
import { type Diagnostic, fault } from '../../diagnostics/index.ts';
import { METADATA_FOLDER } from './bag.ts';
import type { CheckedBag } from './check-bag.ts';
import { BAGIT_PROFILE, PROFILE_FILE, PROFILE_IDENTIFIER } from './profile.ts';
import { type ArchiveRecord, RECORD_FILE } from './record.ts';
import { isFirstForm } from './releases.ts';
import { DamagedXml, type XmlLeaf, xmlLeaves } from './xml-leaves.ts';

/** A bag of ours that is whole, with the record of how it was made. */
export interface DescribedBag extends Omit<CheckedBag, 'files' | 'bytes'> {
  /** All that stand in its folder, by path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly record: ArchiveRecord;
  /** What the PDF says of itself (XMP), as it was before it was signed; nothing where that cannot be read. */
  readonly said: string | undefined;
}

const PREMIS_FILE = `${METADATA_FOLDER}/premis.xml`;
const DUBLIN_CORE_FILE = `${METADATA_FOLDER}/dublin-core.xml`;

const DC = 'http://purl.org/dc/elements/1.1/';
const XMP = 'http://ns.adobe.com/xap/1.0/';
const RIGHTS = 'http://ns.adobe.com/xap/1.0/rights/';

/** Faults: `archive/description`, `archive/profile`, `archive/missing`. */
export async function checkDescriptions(bag: DescribedBag): Promise<readonly Diagnostic[]> {
  const { files, record } = bag;
  const { leaves: said, faults } = leavesOf('the metadata of the PDF', bag.said);
  const early = [...faults, ...versionFaults(bag, said), ...infoFaults(bag, said)];
  if (record.form === 1) return early;
  const missing = [PROFILE_FILE, DUBLIN_CORE_FILE, PREMIS_FILE].filter((file) => !files.has(file));
  return [
    ...early,
    ...missing.map((file) =>
      fault('archive/missing', `${file} is missing, which every bag of its form has`, top(file)),
    ),
    ...profileFaults(bag),
    ...catalogueFaults(bag, said),
    ...(await preservationFaults(bag)),
  ];
}

/** All of the bag says the same of what made it; and only what version 0.1.0 made is of the first form. */
function versionFaults({ info, record }: DescribedBag, said: Leaves): readonly Diagnostic[] {
  const own = `Diptych ${record.diptych}`;
  const file = `data/${RECORD_FILE}`;
  const made = said === undefined ? [] : valuesOf(said, `${XMP}CreatorTool`);
  const faults = made
    .filter((one) => one !== own)
    .map((one) => wrong(file, `it says that ${own} made the bag; the PDF says that it was ${one}`));
  const agents = info.get('Bag-Software-Agent') ?? [];
  const libraries = [...record.libraries].map(([name, version]) => `${name} ${version}`).toSorted();
  return [
    ...faults,
    ...agents
      .filter((one) => one !== own)
      .map((one) => wrong('bag-info.txt', `Bag-Software-Agent is ${one}; the record of the bag says ${own}`)),
    ...(sameList((info.get('Made-With') ?? []).toSorted(), libraries)
      ? []
      : [wrong('bag-info.txt', 'Made-With names other libraries than the record of the bag')]),
    ...(isFirstForm(record.diptych) === (record.form === 1)
      ? []
      : [wrong(file, `${own} makes no record of the form ${String(record.form)}`)]),
  ];
}

/** What bag-info.txt says of the text and of the day is what the PDF and the record say. */
function infoFaults({ info, record }: DescribedBag, said: Leaves): readonly Diagnostic[] {
  const file = 'bag-info.txt';
  const agree = (label: string, expected: readonly string[]): readonly Diagnostic[] => {
    const found = info.get(label) ?? [];
    if (sameList(found.map(spaced), expected.map(spaced))) return [];
    return [wrong(file, `${label} is ${listed(found)}; the bag is one of ${listed(expected)}`)];
  };
  const day = record.form === 1 ? undefined : (record.made?.slice(0, 'YYYY-MM-DD'.length) ?? []);
  const dates = day === undefined ? [] : agree('Bagging-Date', [day].flat());
  if (said === undefined) return dates;
  const titles = worded(said, `${DC}title`).map(({ value }) => value);
  const symbol = valuesOf(said, `${DC}identifier`);
  const stem = info.get('Internal-Sender-Identifier') ?? [];
  const langs = valuesOf(said, `${DC}language`);
  return [
    ...dates,
    ...agree('External-Description', [titles.join(' / ')]),
    ...(record.form === 1 ? [] : agree('External-Identifier', symbol.length > 0 ? symbol : stem)),
    ...(langs.length === record.languages.length
      ? []
      : [
          wrong(
            `data/${RECORD_FILE}`,
            `it says that the PDF has ${record.languages.join(', ')}; it has ${listed(langs)}`,
          ),
        ]),
  ];
}

/** The profile is the one of its name, and the bag keeps it. */
function profileFaults({ files, info }: DescribedBag): readonly Diagnostic[] {
  const bytes = files.get(PROFILE_FILE);
  const named = info.get('BagIt-Profile-Identifier') ?? [];
  const refuse = (file: string, message: string) => fault('archive/profile', message, top(file));
  if (!sameList(named, [PROFILE_IDENTIFIER]))
    return [
      refuse(
        'bag-info.txt',
        `BagIt-Profile-Identifier is ${listed(named)}; a bag of Diptych keeps ${PROFILE_IDENTIFIER}`,
      ),
    ];
  const isOwn = bytes !== undefined && textOf(bytes) === `${JSON.stringify(BAGIT_PROFILE, undefined, 2)}\n`;
  const fields = Object.entries(BAGIT_PROFILE['Bag-Info']).flatMap(([label, { required, repeatable }]) => {
    const count = info.get(label)?.length ?? 0;
    if (required && count === 0)
      return [refuse('bag-info.txt', `${label} is missing, which the profile of the bag wants`)];
    return !repeatable && count > 1
      ? [refuse('bag-info.txt', `${label} stands there ${String(count)} times, and may once`)]
      : [];
  });
  return [
    ...(bytes === undefined || isOwn ? [] : [refuse(PROFILE_FILE, `it is not the profile ${PROFILE_IDENTIFIER}`)]),
    ...fields,
    ...BAGIT_PROFILE['Manifests-Required']
      .flatMap((algorithm) => [`manifest-${algorithm}.txt`, `tagmanifest-${algorithm}.txt`])
      .filter((file) => !files.has(file))
      .map((file) => refuse(file, `${file} is missing, which the profile of the bag wants`)),
  ];
}

/** Each statement of Dublin Core, and where else it is made: in the PDF, by the same words in the same languages. */
const COUNTERPARTS = [
  ['title', `${DC}title`],
  ['creator', `${DC}creator`],
  ['subject', `${DC}subject`],
  ['description', `${DC}description`],
  ['language', `${DC}language`],
  ['date', `${DC}date`],
  ['rights', `${RIGHTS}UsageTerms`],
] as const;

function catalogueFaults({ files, info }: DescribedBag, said: Leaves): readonly Diagnostic[] {
  const { leaves, faults } = leavesOf(DUBLIN_CORE_FILE, textOf(files.get(DUBLIN_CORE_FILE)));
  if (leaves === undefined || said === undefined) return faults;
  const plain = (name: string, expected: readonly string[]): readonly Diagnostic[] => {
    const found = valuesOf(leaves, DC + name);
    if (sameList(found.toSorted().map(spaced), [...new Set(expected)].toSorted().map(spaced))) return [];
    return [wrong(DUBLIN_CORE_FILE, `dc:${name} is ${listed(found)}; the bag is one of ${listed(expected)}`)];
  };
  const publisher = worded(leaves, `${DC}publisher`)[0]?.value;
  const organization = info.get('Source-Organization') ?? [];
  return [
    ...COUNTERPARTS.flatMap(([name, counterpart]) => {
      const [found, expected] = [worded(leaves, DC + name), worded(said, counterpart)].map((all) => all.map(shown));
      if (found === undefined || expected === undefined || sameList(found, expected)) return [];
      return [wrong(DUBLIN_CORE_FILE, `dc:${name} is ${listed(found)}; the PDF says ${listed(expected)}`)];
    }),
    ...plain('identifier', [
      ...(info.get('External-Identifier') ?? []),
      ...(info.get('Internal-Sender-Identifier') ?? []),
    ]),
    ...plain('relation', info.get('Replaces') ?? []),
    ...(sameList([publisher ?? []].flat().map(spaced), organization.map(spaced))
      ? []
      : [
          wrong(
            DUBLIN_CORE_FILE,
            `dc:publisher is ${publisher ?? 'absent'}; Source-Organization is ${listed(organization)}`,
          ),
        ]),
  ];
}

/** What PREMIS says of each file of the payload is so, and it says it of each. */
async function preservationFaults({ files, payload, record }: DescribedBag): Promise<readonly Diagnostic[]> {
  const { leaves, faults } = leavesOf(PREMIS_FILE, textOf(files.get(PREMIS_FILE)));
  if (leaves === undefined) return faults;
  const objects = elementsOf(leaves, 'object');
  const names = objects.map((one) => valueIn(one, 'objectIdentifierValue'));
  const found = await Promise.all(
    objects.map(async (one) => {
      const name = valueIn(one, 'objectIdentifierValue');
      const bytes = payload.get(name.replace(/^data\//u, ''));
      if (bytes === undefined || !name.startsWith('data/'))
        return [
          wrong(PREMIS_FILE, `it describes ${name === '' ? 'a file without a name' : name}, which the bag has not`),
        ];
      const claims: readonly (readonly [string, string, string])[] = [
        ['messageDigestAlgorithm', 'SHA-512', 'another kind of digest'],
        ['messageDigest', await digestHex('sha512', bytes), 'another SHA-512 digest'],
        ['size', String(bytes.length), 'another size'],
        ['creatingApplicationName', 'Diptych', 'another program that made it'],
        ['creatingApplicationVersion', record.diptych, 'another version that made it'],
        ['dateCreatedByApplication', record.made ?? '', 'another date'],
      ];
      return claims
        .filter(([element, expected]) => valueIn(one, element) !== expected)
        .map(([, , what]) => wrong(PREMIS_FILE, `it gives ${name} ${what} than it has`));
    }),
  );
  const without = [...payload.keys()].map((name) => `data/${name}`).filter((name) => !names.includes(name));
  const repeated = names.filter((name, i) => names.indexOf(name) !== i);
  const events = elementsOf(leaves, 'event').map((one) => valueIn(one, 'eventDateTime'));
  const agents = elementsOf(leaves, 'agent').map((one) => valueIn(one, 'agentVersion'));
  return [
    ...faults,
    ...found.flat(),
    ...without.map((name) => wrong(PREMIS_FILE, `it does not describe ${name}`)),
    ...repeated.map((name) => wrong(PREMIS_FILE, `it describes ${name} more than once`)),
    ...(sameList(events, [record.made ?? []].flat())
      ? []
      : [wrong(PREMIS_FILE, 'it has another date of the making than the record of the bag')]),
    ...(sameList(agents, [record.diptych])
      ? []
      : [wrong(PREMIS_FILE, `it says that version ${listed(agents)} made the bag; the record says ${record.diptych}`)]),
  ];
}

/*
 * What XML says, as lists.
 */

type Leaves = readonly XmlLeaf[] | undefined;

function leavesOf(file: string, text: string | undefined): { leaves: Leaves; faults: readonly Diagnostic[] } {
  if (text === undefined) return { leaves: undefined, faults: [] };
  try {
    return { leaves: xmlLeaves(text), faults: [] };
  } catch (error) {
    if (!(error instanceof DamagedXml)) throw error;
    return { leaves: undefined, faults: [wrong(file, `${file} is damaged: ${error.message}`)] };
  }
}

/** By the name of an element in its namespace, wherever it stands. */
function valuesOf(leaves: readonly XmlLeaf[], name: string): readonly string[] {
  return worded(leaves, name).map(({ value }) => value);
}

/** But for what is said again for readers that know no languages. */
function worded(leaves: readonly XmlLeaf[], name: string): readonly XmlLeaf[] {
  return leaves.filter(({ path, lang }) => path.some((one) => one.name === name) && lang !== 'x-default');
}

/** What the elements of one name right under the root hold, each apart. */
function elementsOf(leaves: readonly XmlLeaf[], local: string): readonly (readonly XmlLeaf[])[] {
  const groups = new Map<number, XmlLeaf[]>();
  for (const leaf of leaves) {
    const [, element] = leaf.path;
    if (element === undefined || localOf(element.name) !== local) continue;
    groups.set(element.number, [...(groups.get(element.number) ?? []), leaf]);
  }
  return [...groups.values()];
}

/** What stands more than once says nothing. */
function valueIn(leaves: readonly XmlLeaf[], local: string): string {
  const found = leaves.filter(({ path }) => localOf(path.at(-1)?.name ?? '') === local);
  return found.length === 1 ? (found[0]?.value ?? '') : '';
}

function localOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

function shown({ lang, value }: XmlLeaf): string {
  return lang === '' ? spaced(value) : `${spaced(value)} (${lang})`;
}

/** As bag-info.txt has it, which folds its lines. */
function spaced(text: string): string {
  return text
    .split(/[ \t\r\n]+/u)
    .filter((part) => part !== '')
    .join(' ');
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}

function listed(all: readonly string[]): string {
  return all.length === 0 ? 'absent' : all.join(', ');
}

function textOf(bytes: Uint8Array | undefined): string | undefined {
  return bytes && new TextDecoder().decode(bytes);
}

function wrong(file: string, message: string): Diagnostic {
  const hint = 'it was changed after the bag was made: ask whoever made the bag for their copy';
  return fault('archive/description', message, top(file), hint);
}

function top(file: string) {
  return { file, line: 1, column: 1 };
}
