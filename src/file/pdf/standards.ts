/** The standards a file can be made to: what each is called, and what a file must be to claim it. */
import type { PdfVersion } from './document.ts';

export type Standard = 'a-2a' | 'a-3a' | 'a-4f';

interface Claims {
  readonly version: PdfVersion;
  /** What the file claims, by the names of the standards. */
  readonly flavours: readonly string[];
  /** The elements by which XMP claims it (ISO 19005-2, 6.6.4; ISO 19005-4, 6.7.3; ISO 14289-1, 5; ISO 14289-2, 5). */
  readonly identification: string;
  /** Properties that PDF/A wants described, because XMP's own specification does not. */
  readonly describes: readonly Described[];
  /** Structure elements are of the namespaces of PDF 2.0, and places are named by them (ISO 32000-2, 14.7.4). */
  readonly namespaces: boolean;
  /** PDF/A-4 leaves the Info dictionary to older readers, who cannot read it anyway (ISO 19005-4, 6.1.3). */
  readonly info: boolean;
}

/** A property in an extension schema (ISO 19005-2, 6.6.2.3). */
export interface Described {
  readonly prefix: 'pdfuaid' | 'pdf' | 'pdfxid';
  readonly schema: string;
  readonly property: string;
  readonly type: 'Integer' | 'Text' | 'Boolean';
  readonly category: 'internal' | 'external';
  readonly description: string;
}

const PDFUA_PART: Described = {
  prefix: 'pdfuaid',
  schema: 'PDF/UA identification',
  property: 'part',
  type: 'Integer',
  category: 'internal',
  description: 'Part of ISO 14289',
};

const WTPDF = 'http://pdfa.org/declarations/wtpdf#';

export const STANDARDS: Readonly<Record<Standard, Claims>> = {
  'a-2a': {
    version: '1.7',
    flavours: ['PDF/A-2a', 'PDF/UA-1'],
    identification:
      '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>',
    describes: [PDFUA_PART],
    namespaces: false,
    info: true,
  },
  'a-3a': {
    version: '1.7',
    flavours: ['PDF/A-3a', 'PDF/UA-1'],
    identification:
      '<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>',
    describes: [PDFUA_PART],
    namespaces: false,
    info: true,
  },
  'a-4f': {
    version: '2.0',
    flavours: ['PDF/A-4f', 'PDF/UA-2', 'WTPDF 1.0 accessibility', 'WTPDF 1.0 reuse'],
    identification: [
      '<pdfaid:part>4</pdfaid:part><pdfaid:rev>2020</pdfaid:rev><pdfaid:conformance>F</pdfaid:conformance>',
      '<pdfuaid:part>2</pdfuaid:part><pdfuaid:rev>2024</pdfuaid:rev>',
      '<pdfd:declarations><rdf:Bag>',
      ...['accessibility1.0', 'reuse1.0'].map(
        (level) => `<rdf:li rdf:parseType="Resource"><pdfd:conformsTo>${WTPDF}${level}</pdfd:conformsTo></rdf:li>`,
      ),
      '</rdf:Bag></pdfd:declarations>',
    ].join(''),
    describes: [],
    namespaces: true,
    info: false,
  },
};

/** What a file for the press claims beside (ISO 15930-7). */
export const PRESS_FLAVOUR = 'PDF/X-4';

/** PDF/X-4 is made of PDF 1.6. */
export const PRESS_VERSION: PdfVersion = '1.6';

export const PRESS_DESCRIBES: readonly Described[] = [
  {
    prefix: 'pdf',
    schema: 'Adobe PDF',
    property: 'Trapped',
    type: 'Text',
    category: 'internal',
    description: 'Whether the document has been trapped',
  },
  {
    prefix: 'pdfxid',
    schema: 'PDF/X identification',
    property: 'GTS_PDFXVersion',
    type: 'Text',
    category: 'internal',
    description: 'The standard of the file for the press',
  },
];
