/** What the PDF of a statement says about itself, in the languages it has. */
import { FONT_SCRIPTS, openFamily, openScript, SCRIPT_LETTERS } from '../../page/fonts/index.ts';
import type { PageBlock } from '../../page/template/index.ts';
import { librariesOf, type Program, type Session, versionOf } from '../../session/index.ts';
import { printedTag, revisionOf, wordingOf } from '../../text/language/index.ts';
import {
  type ByLanguage,
  type Lang,
  speakerNames,
  type Statement,
  textOf,
  type Version,
} from '../../text/statement/index.ts';
import type { ArchiveForm, Wording } from '../archive/index.ts';
import type { Description } from '../pdf/index.ts';
import type { Copy } from './edition.ts';

/** How a file is made: when, if anybody said so, and in which form, of which the newest is meant if none is said. */
export interface Making {
  readonly made?: string | undefined;
  readonly form?: ArchiveForm | undefined;
}

/** `languages` are those that are set, from left to right. */
export function descriptionOf(
  session: Session,
  { meta, versions: all }: Statement,
  languages: readonly Lang[],
  { made, form }: Making = {},
): Description {
  const versions = languages.flatMap((lang) => all.filter((one) => one.lang === lang));
  const [first] = versions;
  const own = keywordsOf(meta, languages);
  const dateline = first === undefined ? '' : textOf(first.dateline);
  return {
    titles: versions.map(({ lang, title }) => ({ lang: printedTag(lang), text: textOf(title) })),
    author: authorOf(meta, languages),
    subject: [...(first?.draft === undefined ? [] : ['Draft']), KIND_NAMES[meta.kind], dateline]
      .filter((part) => part !== '')
      .join(', '),
    keywords:
      own.length > 0
        ? own.map(({ text }) => text)
        : [KIND_NAMES[meta.kind], ...speakerNames(meta), ...new Set(Object.values(meta.place ?? {}))],
    ...(meta.symbol !== undefined && { identifier: meta.symbol }),
    ...relationOf(meta, languages),
    ...(form === 1 ? asReleased(meta) : anew(meta, versions, made)),
    producer: producerOf({ version: versionOf(session) }),
  };
}

/** The first form had the statement's date for that of the file. */
function asReleased({ date }: Statement['meta']): Pick<Description, 'date'> {
  return date === undefined ? {} : { date: new Date(`${date}T00:00:00Z`) };
}

/** The day of the text apart from that of the file; and in the words of each language, what catalogues read. */
function anew(
  meta: Statement['meta'],
  versions: readonly Version[],
  made: string | undefined,
): Pick<Description, 'date' | 'byLanguage'> {
  const languages = versions.map(({ lang }) => lang);
  return {
    ...(made !== undefined && { date: new Date(made) }),
    byLanguage: {
      ...(meta.date !== undefined && { issued: meta.date }),
      status: meta.status,
      creators: creatorsOf(meta, languages),
      subjects: subjectsOf(meta, languages),
      descriptions: versions.map((version) => ({ lang: printedTag(version.lang), text: describedIn(version, meta) })),
      rights: versions.map(({ lang, draft, notices }) => ({
        lang: printedTag(lang),
        text: [...(draft === undefined ? [] : [draft]), ...notices].map((notice) => textOf(notice)).join(' '),
      })),
    },
  };
}

function describedIn({ lang, draft, dateline }: Version, meta: Statement['meta']): string {
  const kind = wordingOf(lang).kinds[meta.kind];
  return [...(draft === undefined ? [] : [textOf(draft)]), kind, textOf(dateline)]
    .filter((part) => part !== '')
    .join(', ');
}

/** Who speaks, with the office in each language; without an office, a name is of none. Else who publishes it. */
function creatorsOf({ speakers, issuer }: Statement['meta'], languages: readonly Lang[]): readonly Wording[] {
  const all = speakers.flatMap(({ name, office }): readonly Wording[] => {
    const inOffice = wordingsIn(office, languages);
    if (inOffice.length === 0) return name === undefined ? [] : [{ text: name }];
    return inOffice.map(({ lang, text }) => ({ lang, text: name === undefined ? text : `${name}, ${text}` }));
  });
  return all.length > 0 ? all : wordingsIn(issuer, languages);
}

/** What the statement says itself. A keyword that is the same in all languages is of none of them. */
function keywordsOf({ keywords, keywordsIn }: Statement['meta'], languages: readonly Lang[]): readonly Wording[] {
  if (keywordsIn === undefined) return keywords.map((text) => ({ text }));
  const isShared = (text: string) =>
    languages.length > 1 && languages.every((lang) => keywordsIn[lang]?.includes(text) === true);
  const all = languages.flatMap((lang) =>
    (keywordsIn[lang] ?? []).map((text) => (isShared(text) ? { text } : { lang: printedTag(lang), text })),
  );
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

function subjectsOf(meta: Statement['meta'], languages: readonly Lang[]): readonly Wording[] {
  const own = keywordsOf(meta, languages);
  if (own.length > 0) return own;
  const { kind, place, speakers } = meta;
  return [
    ...languages.map((lang) => ({ lang: printedTag(lang), text: wordingOf(lang).kinds[kind] })),
    ...speakerNames({ speakers }).map((text) => ({ text })),
    ...wordingsIn(place, languages),
  ];
}

/** A wording that all languages share is of none of them. */
export function wordingsIn(wordings: ByLanguage<string> | undefined, languages: readonly Lang[]): readonly Wording[] {
  const said = languages.flatMap((lang) => {
    const text = wordings?.[lang];
    return text === undefined ? [] : [{ lang: printedTag(lang), text }];
  });
  const [first] = said;
  return first !== undefined && said.length > 1 && said.every(({ text }) => text === first.text)
    ? [{ text: first.text }]
    : said;
}

/** What it says of the text that it replaces, in the language that stands first. */
function relationOf(meta: Statement['meta'], [lang]: readonly Lang[]): Pick<Description, 'relation'> {
  const relation = lang === undefined ? undefined : revisionOf(meta, lang);
  return { ...(relation !== undefined && { relation }) };
}

/** Who speaks, each with the office in the first language that has one; else who publishes it; '' where neither is known. */
function authorOf({ speakers, issuer }: Statement['meta'], languages: readonly Lang[]): string {
  const authors = speakers.map(({ name, office }) => {
    const [wording] = languages.flatMap((lang) => office?.[lang] ?? []);
    return [name, wording].filter((part) => part !== undefined).join(', ');
  });
  const [house = ''] = languages.flatMap((lang) => issuer?.[lang] ?? []);
  return authors.length === 0 ? house : authors.join('; ');
}

/** How files name what they were made by. */
export function producerOf({ version }: Pick<Program, 'version'>): string {
  return `Diptych ${version}`;
}

const KIND_NAMES: Readonly<Record<Statement['meta']['kind'], string>> = {
  message: 'Message',
  statement: 'Statement',
  remarks: 'Remarks',
  'press-release': 'Press release',
};

/*
 * The libraries that have a part in what a file says or looks like: with others, or with other versions, it might be another.
 */

/**
 * What sources and templates are read with, letters shaped and measured, and pages written. Not what reads
 * the finished file to prove it: whatever that finds, the file stays what it is.
 */
const MAKERS: ReadonlySet<string> = new Set([
  'fflate',
  'fontkit',
  'harfbuzzjs',
  'mdast-util-from-markdown',
  'micromark-extension-gfm-footnote',
  'micromark-extension-gfm-table',
  'pdfkit',
  'yaml',
  'zod',
]);

/** What draws a block that few templates have. */
const MAKERS_OF_BLOCKS: Readonly<Partial<Record<PageBlock['kind'], string>>> = {
  code: 'uqr',
  emblem: 'saxes',
};

/** What finds the directions of a line, where anything in it runs from right to left. */
const DIRECTIONS = 'bidi-js';

/** What finds emphasis between ideographs, where anything is emphasized. */
const EMPHASIS = 'micromark-extension-cjk-friendly';
const EMPHASIZED = /"kind":"(?:emphasis|strong)"/u;

/** The packages of fonts for the scripts that a statement has anything in, and what lines from right to left take. */
function packagesOfScripts(session: Session, { versions }: Copy['statement']): readonly string[] {
  const text = JSON.stringify(versions);
  return FONT_SCRIPTS.filter((script) => SCRIPT_LETTERS[script].test(text)).flatMap((script) => {
    const families = openScript(session, script);
    const packages = families.ok ? families.value.flatMap(({ family }) => family.packageName ?? []) : [];
    if (script === 'Hani' && EMPHASIZED.test(text)) return [...packages, EMPHASIS];
    return script === 'Arab' ? [...packages, DIRECTIONS] : packages;
  });
}

/** This Diptych, with those that a file in this template is made with, its packages of fonts among them. */
export function programOf({ session, statement, template }: Pick<Copy, 'session' | 'statement' | 'template'>): Program {
  const fonts = [template.family, ...Object.values(template.families)].flatMap((name) => {
    const family = openFamily(session, name);
    return family.ok && family.value.packageName !== undefined ? [family.value.packageName] : [];
  });
  const ofScripts = packagesOfScripts(session, statement);
  const ofBlocks = template.blocks.map(({ kind }) => MAKERS_OF_BLOCKS[kind]);
  const libraries = [...librariesOf(session)].filter(
    ([name]) => MAKERS.has(name) || fonts.includes(name) || ofBlocks.includes(name) || ofScripts.includes(name),
  );
  return { version: versionOf(session), libraries: new Map(libraries) };
}
