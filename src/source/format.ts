/** Turns a statement into the files of its folder: the inverse of reading. */
import { Document, isMap, isSeq } from 'yaml';
import { assertNever } from '../diagnostics/index.ts';
import { languageOf } from '../language/index.ts';
import {
  textOf,
  type Block,
  type Inline,
  type Lang,
  type Meta,
  type Statement,
  type Version,
} from '../statement/index.ts';
import { FACTS_FILE, versionFile } from './parse.ts';

/** The files of the statement's folder, `statement.yaml` first, by name. Reading them gives the same statement again. */
export function formatStatementFolder(statement: Statement): ReadonlyMap<string, string> {
  const { meta, versions } = statement;
  return new Map([
    [FACTS_FILE, formatFacts(meta)],
    ...versions.map((version) => [versionFile(version.lang), formatVersion(version, meta)] as const),
  ]);
}

function formatFacts(meta: Meta): string {
  const { kind, date, speaker, languages, status, keywords } = meta;
  return yamlOf({
    kind,
    date,
    place: wordings(meta.place, languages),
    speaker,
    office: Object.fromEntries(inOrder(meta.office, languages)),
    languages,
    status,
    // Written even if there is none: it is what people look for, and must never make up.
    symbol: meta.symbol ?? null,
    ...(keywords.length > 0 && { keywords }),
  });
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

function formatVersion({ lang, title, office, dateline, blocks }: Version, meta: Meta): string {
  const usualDateline = languageOf(lang).formatDateline(meta.place.get(lang) ?? '', meta.date);
  const matter = yamlOf({
    title: formatInlines(title),
    ...(textOf(office) !== meta.office.get(lang) && { office: formatInlines(office) }),
    ...(textOf(dateline) !== usualDateline && { dateline: formatInlines(dateline) }),
  });
  return `---\n${matter}---\n\n${blocks.map(formatBlock).join('\n')}`;
}

function formatBlock(block: Block): string {
  if (block.kind !== 'paragraph') throw new Error(`a ${block.kind} cannot be written yet`);
  return `${escapeLineStart(formatInlines(block.content))}\n`;
}

function formatInlines(content: readonly Inline[]): string {
  return content.map(formatInline).join('');
}

function formatInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return escapeMarks(inline.text);
    case 'emphasis':
      return `*${formatInlines(inline.children)}*`;
    case 'strong':
      return `**${formatInlines(inline.children)}**`;
    case 'link':
      return `[${formatInlines(inline.children)}](<${inline.href.replace(/[<>\\]/gu, '\\$&')}>)`;
    case 'foreign':
      return `<span lang="${inline.lang}">${formatInlines(inline.children)}</span>`;
    case 'superscript':
      return `<sup>${formatInlines(inline.children)}</sup>`;
    case 'break':
      return '\\\n';
    case 'note':
      return `[^${inline.number}]`;
    default:
      return assertNever(inline);
  }
}

/** The Markdown that reads as this text within a line. A bracket is left alone where it can begin neither link nor note. */
function escapeMarks(text: string): string {
  return text
    .replace(/[\\`*_<]/gu, '\\$&')
    .replace(/&(?=#?[\p{L}\p{N}]+;)/gu, '\\&')
    .replace(/~(?=~)|(?<=~)~/gu, '\\~')
    .replace(/\[(?=\^)|\[(?=[^[]*\][(:])/gu, '\\[')
    .replace(/\](?=[(:])/gu, '\\]');
}

/** The same at the start of a line, where some characters begin a block. */
function escapeLineStart(line: string): string {
  return line.replace(/^(?:[#>]|[-+](?=[ \t-]|$)|~~~|=)/u, '\\$&').replace(/^(\d{1,9})([.)])(?=[ \t]|$)/u, '$1\\$2');
}

/** Plain YAML, one key a line, its lists in brackets; nothing is folded, so that a fact stays on its line. */
function yamlOf(facts: Readonly<Record<string, unknown>>): string {
  const document = new Document(facts);
  if (isMap(document.contents)) {
    for (const { value } of document.contents.items) if (isSeq(value)) value.flow = true;
  }
  return document.toString({ lineWidth: 0, nullStr: '', flowCollectionPadding: false }).replace(/: +$/gmu, ':');
}
