/** Turns a statement into the files of its folder: the inverse of reading. */
import { Document, isMap, isSeq } from 'yaml';
import { settingOf } from '../language/index.ts';
import {
  entriesOf,
  lineId,
  pairMarksOf,
  textOf,
  type BlockId,
  type ByLanguage,
  type Embargo,
  type HeadLine,
  type Inline,
  type Lang,
  type Meta,
  type PairMarkKind,
  type Silence,
  type Statement,
  type Version,
} from '../statement/index.ts';
import { formatBlocks } from './format-blocks.ts';
import { formatInlines } from './format-inlines.ts';
import { formatHeadSilences } from './head-silences.ts';
import { FACTS_FILE, versionFile } from './parse.ts';

/** The files of the statement's folder, `statement.yaml` first, by name. Reading them gives the same statement again. */
export function formatStatementFolder(statement: Statement): ReadonlyMap<string, string> {
  const { meta, versions, pairs } = statement;
  const marks = (lang: Lang) => pairMarksOf(pairs, lang, versions.length);
  return new Map([
    [FACTS_FILE, formatFacts(statement)],
    ...versions.map(
      (version) => [versionFile(version.lang), formatVersion(version, meta, marks(version.lang))] as const,
    ),
  ]);
}

function formatFacts({ meta, versions }: Statement): string {
  const { kind, date, speaker, languages, status, embargo, keywords } = meta;
  const yaml = yamlOf({
    kind,
    date,
    place: wordings(meta.place, languages),
    speaker,
    office: Object.fromEntries(inOrder(meta.office, languages)),
    languages,
    status,
    ...(embargo && { embargo: formatEmbargo(embargo, languages) }),
    // Written even if there is none: it is what people look for, and must never make up.
    symbol: meta.symbol ?? null,
    ...(keywords.length > 0 && { keywords }),
  });
  return withSilences(yaml, {
    date: versions.flatMap((version) => (hasOwnDateline(version, meta) ? [] : allowedIn(version, 'dateline'))),
    office: versions.flatMap((version) => (hasOwnOffice(version, meta) ? [] : allowedIn(version, 'office'))),
  });
}

function allowedIn({ lang, silences }: Version, line: HeadLine): readonly Silence[] {
  return silences?.[lineId(lang, line)] ?? [];
}

/** Whether a version has another wording than the facts give it. */
function hasOwnOffice({ office, lang }: Version, meta: Meta): boolean {
  return textOf(office) !== meta.office[lang];
}

function hasOwnDateline({ dateline, lang }: Version, meta: Meta): boolean {
  return textOf(dateline) !== settingOf(lang).formatDateline(meta.place[lang] ?? '', meta.date);
}

/** YAML with what is allowed of a key's line over it. */
function withSilences(yaml: string, silences: Readonly<Record<string, readonly Silence[]>>): string {
  return Object.entries(silences).reduce(
    (text, [key, own]) => text.replace(new RegExp(`^${key}:`, 'mu'), (line) => formatHeadSilences(own) + line),
    yaml,
  );
}

function formatEmbargo({ until, zone }: Embargo, languages: readonly Lang[]): unknown {
  return entriesOf(zone).length === 0 ? until : { until, zone: wordings(zone, languages) };
}

/** One wording if all languages have the same, a map of them otherwise. */
function wordings(map: ByLanguage<string>, languages: readonly Lang[]): string | Readonly<Record<string, string>> {
  const [first, ...others] = inOrder(map, languages);
  if (first !== undefined && others.every(([, wording]) => wording === first[1])) return first[1];
  return Object.fromEntries(inOrder(map, languages));
}

function inOrder(map: ByLanguage<string>, languages: readonly Lang[]): readonly (readonly [Lang, string])[] {
  return languages.flatMap((lang) => {
    const wording = map[lang];
    return wording === undefined ? [] : [[lang, wording] as const];
  });
}

/** A line over the text, which holds neither notes nor line ends. */
function formatLine(content: readonly Inline[]): string {
  return formatInlines(content, { lineEnd: ' ' });
}

function formatVersion(version: Version, meta: Meta, marks: ReadonlyMap<BlockId, PairMarkKind>): string {
  const { title, office, dateline } = version;
  const own = { office: hasOwnOffice(version, meta), dateline: hasOwnDateline(version, meta) };
  const yaml = yamlOf({
    title: formatLine(title),
    ...(own.office && { office: formatLine(office) }),
    ...(own.dateline && { dateline: formatLine(dateline) }),
  });
  const matter = withSilences(yaml, {
    title: allowedIn(version, 'title'),
    office: allowedIn(version, 'office'),
    dateline: allowedIn(version, 'dateline'),
  });
  return `---\n${matter}---\n\n${formatBlocks(version, marks)}`;
}

/** Plain YAML, one key a line, its lists in brackets; nothing is folded, so that a fact stays on its line. */
function yamlOf(facts: Readonly<Record<string, unknown>>): string {
  const document = new Document(facts);
  if (isMap(document.contents)) {
    for (const { value } of document.contents.items) if (isSeq(value)) value.flow = true;
  }
  return document.toString({ lineWidth: 0, nullStr: '', flowCollectionPadding: false }).replace(/: +$/gmu, ':');
}
