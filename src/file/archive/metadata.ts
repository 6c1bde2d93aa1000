/** Turns what is known of an archive copy into Dublin Core and PREMIS 3: what catalogues and repositories read of it. */
import { holder, run, xmlDocument, type XmlElement } from './xml.ts';

/** A wording, in a language where it is of one. */
export interface Wording {
  readonly lang?: string | undefined;
  readonly text: string;
}

/** What Dublin Core has an element for; each as often as there is one. */
export interface CatalogueEntry {
  readonly titles: readonly Wording[];
  readonly creators: readonly Wording[];
  readonly subjects: readonly Wording[];
  readonly descriptions: readonly Wording[];
  readonly publishers: readonly Wording[];
  /** The day of the text itself. */
  readonly date: string;
  readonly identifiers: readonly string[];
  /** BCP 47. */
  readonly languages: readonly string[];
  /** What it replaces. */
  readonly relations: readonly string[];
  /** What is said of its state, and of who may use it when. */
  readonly rights: readonly Wording[];
}

/** Simple Dublin Core (ISO 15836-1), in the form that archives exchange it in (OAI-PMH 2.0). */
export function dublinCore(entry: CatalogueEntry): string {
  const all = (name: string, wordings: readonly Wording[]): readonly XmlElement[] =>
    wordings.filter(({ text }) => text !== '').map(({ lang, text }) => run(`dc:${name}`, { 'xml:lang': lang }, [text]));
  const plain = (name: string, texts: readonly string[]) =>
    all(
      name,
      texts.map((text) => ({ text })),
    );
  return xmlDocument(
    holder(
      'oai_dc:dc',
      {
        'xmlns:oai_dc': 'http://www.openarchives.org/OAI/2.0/oai_dc/',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      [
        ...all('title', entry.titles),
        ...all('creator', entry.creators),
        ...all('subject', entry.subjects),
        ...all('description', entry.descriptions),
        ...all('publisher', entry.publishers),
        ...plain('date', [entry.date]),
        ...plain('type', ['Text']),
        ...plain('format', ['application/pdf', 'application/akn+xml']),
        ...plain('identifier', entry.identifiers),
        ...plain('language', entry.languages),
        ...plain('relation', entry.relations),
        ...all('rights', entry.rights),
      ],
    ),
  );
}

/** A file of the payload. */
export interface PreservedFile {
  /** In the bag. */
  readonly path: string;
  readonly bytes: number;
  readonly sha512: string;
  readonly mime: string;
  /** E.g. PDF/A-3a. */
  readonly version?: string | undefined;
}

/** What made the files. */
export interface Maker {
  readonly name: string;
  readonly version: string;
  /** When, in UTC, if anybody said so. */
  readonly made?: string | undefined;
}

/** PREMIS 3.0: each file with its format and digest, what made it, and when, if that is known. */
export function premis(files: readonly PreservedFile[], maker: Maker): string {
  return xmlDocument(
    holder(
      'premis',
      {
        xmlns: 'http://www.loc.gov/premis/v3',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        version: '3.0',
      },
      [
        ...files.map((file) => objectOf(file, maker)),
        ...(maker.made === undefined ? [] : [creationOf(files, maker, maker.made)]),
        holder('agent', {}, [
          identifier('agent', maker.name),
          leaf('agentName', maker.name),
          leaf('agentType', 'software'),
          leaf('agentVersion', maker.version),
        ]),
      ],
    ),
  );
}

function objectOf(
  { path, bytes, sha512, mime, version }: PreservedFile,
  { name, version: release, made }: Maker,
): XmlElement {
  return holder('object', { 'xsi:type': 'file' }, [
    identifier('object', path),
    holder('objectCharacteristics', {}, [
      leaf('compositionLevel', '0'),
      holder('fixity', {}, [leaf('messageDigestAlgorithm', 'SHA-512'), leaf('messageDigest', sha512)]),
      leaf('size', String(bytes)),
      holder('format', {}, [
        holder('formatDesignation', {}, [
          leaf('formatName', mime),
          ...(version === undefined ? [] : [leaf('formatVersion', version)]),
        ]),
      ]),
      holder('creatingApplication', {}, [
        leaf('creatingApplicationName', name),
        leaf('creatingApplicationVersion', release),
        ...(made === undefined ? [] : [leaf('dateCreatedByApplication', made)]),
      ]),
    ]),
  ]);
}

function creationOf(files: readonly PreservedFile[], { name }: Maker, made: string): XmlElement {
  return holder('event', {}, [
    identifier('event', 'creation'),
    leaf('eventType', 'creation'),
    leaf('eventDateTime', made),
    holder('linkingAgentIdentifier', {}, [
      leaf('linkingAgentIdentifierType', 'local'),
      leaf('linkingAgentIdentifierValue', name),
    ]),
    ...files.map(({ path }) =>
      holder('linkingObjectIdentifier', {}, [
        leaf('linkingObjectIdentifierType', 'local'),
        leaf('linkingObjectIdentifierValue', path),
      ]),
    ),
  ]);
}

function identifier(of: 'object' | 'event' | 'agent', value: string): XmlElement {
  return holder(`${of}Identifier`, {}, [leaf(`${of}IdentifierType`, 'local'), leaf(`${of}IdentifierValue`, value)]);
}

function leaf(name: string, value: string): XmlElement {
  return run(name, {}, [value]);
}
