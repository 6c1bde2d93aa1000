/** Turns a Description into the XMP packet that says what the file is, and into the Info dictionary that says the same to older readers. */
import { hexOf } from '../../bytes/index.ts';
import { textString, type Dictionary, type TextString } from './document.ts';
import { PRESS_DESCRIBES, PRESS_FLAVOUR, STANDARDS, type Described, type Standard } from './standards.ts';
import type { Catalogued, Description, Worded } from './self-description.ts';

/** What XML 1.0 has no way to write, escaped or not (section 2.2): most controls, lone surrogates, non-characters. */
// oxlint-disable-next-line no-control-regex -- control characters are what it is about
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;
const REPLACEMENT_CHARACTER = '\ufffd';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const NAMESPACES: Readonly<Record<string, string>> = {
  dc: 'http://purl.org/dc/elements/1.1/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfaExtension: 'http://www.aiim.org/pdfa/ns/extension/',
  pdfaProperty: 'http://www.aiim.org/pdfa/ns/property#',
  pdfaSchema: 'http://www.aiim.org/pdfa/ns/schema#',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfd: 'http://pdfa.org/declarations/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
  pdfxid: 'http://www.npes.org/pdfx/ns/id/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  xmpMM: 'http://ns.adobe.com/xap/1.0/mm/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
};

/** Declared in every packet; the others where they are used. */
const ALWAYS: ReadonlySet<string> = new Set([
  'dc',
  'pdf',
  'pdfaExtension',
  'pdfaProperty',
  'pdfaSchema',
  'pdfaid',
  'pdfuaid',
  'xmp',
]);

/** What an extension schema says of one property (ISO 19005-2, 6.6.2.3). */
function describing({ prefix, schema, property, type, category, description }: Described): string {
  return [
    '<rdf:li rdf:parseType="Resource">',
    `<pdfaSchema:schema>${schema}</pdfaSchema:schema>`,
    `<pdfaSchema:namespaceURI>${NAMESPACES[prefix]}</pdfaSchema:namespaceURI>`,
    `<pdfaSchema:prefix>${prefix}</pdfaSchema:prefix>`,
    '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
    `<pdfaProperty:name>${property}</pdfaProperty:name>`,
    `<pdfaProperty:valueType>${type}</pdfaProperty:valueType>`,
    `<pdfaProperty:category>${category}</pdfaProperty:category>`,
    `<pdfaProperty:description>${description}</pdfaProperty:description>`,
    '</rdf:li></rdf:Seq></pdfaSchema:property>',
    '</rdf:li>',
  ].join('');
}

function extensions(described: readonly Described[]): string {
  if (described.length === 0) return '';
  return `<pdfaExtension:schemas><rdf:Bag>${described.map(describing).join('')}</rdf:Bag></pdfaExtension:schemas>`;
}

/** What a packet claims. */
export interface Claim {
  readonly standard: Standard;
  /** For the press: sixteen bytes that tell this document from others. */
  readonly press?: Uint8Array;
}

/**
 * The packet (ISO 16684-1, 7.3.2), without padding: nobody edits it in place. It makes the claims of its standard; the
 * conformance run holds us to them.
 */
export function xmpPacket(description: Description, { standard, press }: Claim): string {
  const { identification, describes } = STANDARDS[standard];
  const date = description.date === undefined ? '' : `${instant(description.date)}Z`;
  const { titles, author, subject, keywords, identifier, producer, byLanguage } = description;
  const properties = [
    identification,
    alternatives('dc:title', [
      ['x-default', titles[0]?.text ?? ''],
      ...titles.map(({ lang, text }) => [lang, text] as const),
    ]),
    list(
      'dc:language',
      'Bag',
      titles.map(({ lang }) => lang),
    ),
    ...(byLanguage === undefined
      ? [
          list('dc:creator', 'Seq', [author]),
          alternatives('dc:description', [['x-default', subject]]),
          list('dc:subject', 'Bag', keywords),
          list('dc:date', 'Seq', [date]),
        ]
      : catalogued(byLanguage, subject)),
    simple('dc:identifier', identifier ?? ''),
    list('dc:relation', 'Bag', [description.relation ?? '']),
    simple('xmp:CreateDate', date),
    simple('xmp:ModifyDate', date),
    simple('xmp:MetadataDate', date),
    simple('xmp:CreatorTool', producer),
    simple('pdf:Producer', producer),
    simple('pdf:Keywords', joined(keywords)),
    ...(press === undefined ? [] : pressProperties(press)),
    extensions(press === undefined ? describes : [...describes, ...PRESS_DESCRIBES]),
  ].filter((property) => property !== '');
  const all = properties.join('\n');
  const namespaces = Object.entries(NAMESPACES)
    .filter(([prefix]) => ALWAYS.has(prefix) || all.includes(`${prefix}:`))
    .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `<rdf:Description rdf:about=""${namespaces.join('')}>`,
    all,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n');
}

/** By XMP's own properties, so that PDF/A wants none of them described: the state of the text is its label and its terms. */
function catalogued(
  { issued, status, creators, subjects, descriptions, rights }: Catalogued,
  subject: string,
): readonly string[] {
  const said = rights.filter(({ text }) => text !== '');
  const inLanguages = (wordings: readonly Worded[]) => wordings.map(({ lang = '', text }) => [lang, text] as const);
  return [
    worded('dc:creator', 'Seq', creators),
    alternatives('dc:description', [['x-default', subject], ...inLanguages(descriptions)]),
    worded('dc:subject', 'Bag', subjects),
    list('dc:date', 'Seq', [issued ?? '']),
    simple('xmp:Label', status),
    alternatives('xmpRights:UsageTerms', [['x-default', said[0]?.text ?? ''], ...inLanguages(said)]),
  ];
}

/** ISO 15930-7, 6.8: what the file is to a printing house. It is never trapped here. */
function pressProperties(id: Uint8Array): readonly string[] {
  const hex = hexOf(id);
  const uuid = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  return [
    simple('pdfxid:GTS_PDFXVersion', PRESS_FLAVOUR),
    simple('pdf:Trapped', 'False'),
    simple('xmpMM:DocumentID', `uuid:${uuid}`),
    simple('xmpMM:InstanceID', `uuid:${uuid}`),
    simple('xmpMM:VersionID', '1'),
    simple('xmpMM:RenditionClass', 'default'),
  ];
}

/** The document information dictionary (ISO 32000-1, 14.3.3), saying nothing the packet doesn't. */
export function infoDictionary(description: Description, isForPress: boolean): Dictionary {
  const { titles, author, subject, keywords, date, producer } = description;
  return {
    Title: entry(titles[0]?.text ?? ''),
    Author: entry(author),
    Subject: entry(subject),
    Keywords: entry(joined(keywords)),
    Creator: entry(producer),
    Producer: entry(producer),
    CreationDate: date,
    ModDate: date,
    ...(isForPress && { GTS_PDFXVersion: textString(PRESS_FLAVOUR), Trapped: 'False' }),
  };
}

function entry(text: string): TextString | undefined {
  return text === '' ? undefined : textString(mend(text));
}

function joined(keywords: readonly string[]): string {
  return keywords.join(', ');
}

/** `YYYY-MM-DDThh:mm:ss` in UTC. */
function instant(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/u, '');
}

function simple(name: string, value: string): string {
  return value === '' ? '' : `<${name}>${escape(value)}</${name}>`;
}

function list(name: string, kind: 'Bag' | 'Seq', values: readonly string[]): string {
  const items = values.filter((value) => value !== '').map((value) => `<rdf:li>${escape(value)}</rdf:li>`);
  return items.length === 0 ? '' : `<${name}><rdf:${kind}>${items.join('')}</rdf:${kind}></${name}>`;
}

/** As a list, each item in its language. */
function worded(name: string, kind: 'Bag' | 'Seq', values: readonly Worded[]): string {
  const items = values
    .filter(({ text }) => text !== '')
    .map(
      ({ lang, text }) => `<rdf:li${lang === undefined ? '' : ` xml:lang="${escape(lang)}"`}>${escape(text)}</rdf:li>`,
    );
  return items.length === 0 ? '' : `<${name}><rdf:${kind}>${items.join('')}</rdf:${kind}></${name}>`;
}

function alternatives(name: string, values: readonly (readonly [lang: string, text: string])[]): string {
  const items = values
    .filter(([, text]) => text !== '')
    .map(([lang, text]) => `<rdf:li xml:lang="${escape(lang)}">${escape(text)}</rdf:li>`);
  return items.length === 0 ? '' : `<${name}><rdf:Alt>${items.join('')}</rdf:Alt></${name}>`;
}

function escape(text: string): string {
  return mend(text).replace(/[&<>"]/gu, (character) => ENTITIES[character] ?? character);
}

function mend(text: string): string {
  return text.replace(NOT_XML, REPLACEMENT_CHARACTER);
}
