/** Turns a statement into the files of its folder: the inverse of reading. */
import { Document, isMap, isSeq } from 'yaml';
import { languageOf } from '../language/index.ts';
import {
  pairMarksOf,
  textOf,
  type Block,
  type Embargo,
  type Inline,
  type Lang,
  type Meta,
  type PairMarkKind,
  type Statement,
  type Version,
} from '../statement/index.ts';
import { formatBlocks } from './format-blocks.ts';
import { formatInlines } from './format-inlines.ts';
import { FACTS_FILE, versionFile } from './parse.ts';

/**
 * The files of the statement's folder, `statement.yaml` first, by name. Reading them gives the same statement again. The
 * blocks of its pairs, if it has any, are those of its versions, not copies: the marks that pair them are found by them.
 */
export function formatStatementFolder(statement: Statement): ReadonlyMap<string, string> {
  const { meta, versions, pairs } = statement;
  const marks = (lang: Lang) => pairMarksOf(pairs, lang, versions.length);
  return new Map([
    [FACTS_FILE, formatFacts(meta)],
    ...versions.map(
      (version) => [versionFile(version.lang), formatVersion(version, meta, marks(version.lang))] as const,
    ),
  ]);
}

function formatFacts(meta: Meta): string {
  const { kind, date, speaker, languages, status, embargo, keywords } = meta;
  return yamlOf({
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
}

function formatEmbargo({ until, zone }: Embargo, languages: readonly Lang[]): unknown {
  return zone.size === 0 ? until : { until, zone: wordings(zone, languages) };
}

/** One wording if all languages have the same, a map of them otherwise. */
function wordings(
  map: ReadonlyMap<Lang, string>,
  languages: readonly Lang[],
): string | Readonly<Record<string, string>> {
  const [first, ...others] = inOrder(map, languages);
  if (first !== undefined && others.every(([, wording]) => wording === first[1])) return first[1];
  return Object.fromEntries(inOrder(map, languages));
}

function inOrder(map: ReadonlyMap<Lang, string>, languages: readonly Lang[]): readonly (readonly [Lang, string])[] {
  return languages.flatMap((lang) => {
    const wording = map.get(lang);
    return wording === undefined ? [] : [[lang, wording] as const];
  });
}

/** A line over the text, which holds neither notes nor line ends. */
function formatLine(content: readonly Inline[]): string {
  return formatInlines(content, { lineEnd: ' ' });
}

function formatVersion(version: Version, meta: Meta, marks: ReadonlyMap<Block, PairMarkKind>): string {
  const { lang, title, office, dateline, blocks, silences } = version;
  const usualDateline = languageOf(lang).formatDateline(meta.place.get(lang) ?? '', meta.date);
  const matter = yamlOf({
    title: formatLine(title),
    ...(textOf(office) !== meta.office.get(lang) && { office: formatLine(office) }),
    ...(textOf(dateline) !== usualDateline && { dateline: formatLine(dateline) }),
  });
  return `---\n${matter}---\n\n${formatBlocks(blocks, marks, silences)}`;
}

/** Plain YAML, one key a line, its lists in brackets; nothing is folded, so that a fact stays on its line. */
function yamlOf(facts: Readonly<Record<string, unknown>>): string {
  const document = new Document(facts);
  if (isMap(document.contents)) {
    for (const { value } of document.contents.items) if (isSeq(value)) value.flow = true;
  }
  return document.toString({ lineWidth: 0, nullStr: '', flowCollectionPadding: false }).replace(/: +$/gmu, ':');
}
