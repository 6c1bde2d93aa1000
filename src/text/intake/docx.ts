/** Turns a Word document into its lines and blocks, by way of the HTML that it amounts to. */
import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { type Diagnostic, done, failed, fault, type Outcome, type Place } from '../../diagnostics/index.ts';
import type { PageWords } from '../language/index.ts';
import { openMarkup } from './html.ts';
import type { OpenedPage, OpenOptions, PageFile } from './page.ts';
import { ALL_WORDS } from './wording.ts';
import { unzipped } from './zip.ts';

/** What a style is in HTML; of a paragraph, or of characters. */
const STYLE_MARKUP: Readonly<Record<PageWords['wordStyles'][string], readonly [of: 'p' | 'r', markup: string]>> = {
  title: ['p', 'h1:fresh'],
  heading: ['p', 'h2:fresh'],
  subheading: ['p', 'h3:fresh'],
  plain: ['p', 'p:fresh'],
  quote: ['p', 'blockquote:fresh > p:fresh'],
  strong: ['r', 'strong'],
  emphasis: ['r', 'em'],
};

/** Styles whose names say what they are in the languages of Word that translators use. Page headers and footers are not read. */
const STYLES: readonly string[] = [
  ...ALL_WORDS.flatMap(({ wordStyles }) => Object.entries(wordStyles)).map(([name, style]) => {
    const [of, element] = STYLE_MARKUP[style];
    return `${of}[style-name='${name}'] => ${element}`;
  }),
  'comment-reference => ',
];

export async function openDocx({ name, bytes }: PageFile, { strict }: OpenOptions): Promise<Outcome<OpenedPage>> {
  const place = { file: name, line: 1, column: 1 };
  const unpacked = unpackedText(bytes, place);
  if (!unpacked.ok) return unpacked;
  const html = await markup(unpacked.value.archive);
  if (html === undefined)
    return failed([
      fault('intake/format', 'the file is a broken Word document', place, 'open it in Word, and save it again'),
    ]);
  const opened = openMarkup(numbered(html), { file: name, strict });
  if (!opened.ok) return opened;
  const macros: readonly Diagnostic[] = unpacked.value.macros
    ? [
        fault(
          'intake/macros',
          'the document has macros; they were neither looked at nor run',
          place,
          'ask its sender for a .docx',
        ),
      ]
    : [];
  return done({ ...opened.value, format: 'docx' }, [...macros, ...opened.diagnostics]);
}

/** Nothing if the document cannot be read: the library throws plain Errors for whatever is wrong with one. */
async function markup(archive: Uint8Array): Promise<string | undefined> {
  try {
    // Its build for browsers looks for the one, its build for Node for the other; either takes bytes.
    const input = { arrayBuffer: archive.slice().buffer, buffer: archive };
    const { value } = await mammoth.convertToHtml(input, {
      styleMap: [...STYLES],
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    });
    return value;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return undefined;
  }
}

/** Each paragraph on a line of its own, so that lines count paragraphs. */
function numbered(html: string): string {
  return `<body>${html.replace(/<\/(?:p|h[1-6]|li|tr)>(?!<\/(?:li|td|blockquote)>)/gu, '$&\n')}</body>`;
}

/*
 * Turns the bytes of a Word file into those of its parts that are text, unpacked within limits.
 */

/** What all of them may have unpacked: a statement of 40 pages has 2 MB of mark-up. */
const MOST_BYTES = 24_000_000;

/** The parts that hold text, and what is needed to find and to read them. All else, macros and media, stays packed. */
const TEXT_PARTS =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:document\d*|styles|numbering|footnotes|endnotes|comments)\.xml|word\/_rels\/(?:document\d*|footnotes|endnotes)\.xml\.rels)$/u;

const MACROS = /(?:^|\/)vbaProject\.bin$/u;

export interface Unpacked {
  /** The text parts alone as an archive without compression: nothing in it can grow. */
  readonly archive: Uint8Array;
  readonly macros: boolean;
}

function unpackedText(bytes: Uint8Array, place: Place): Outcome<Unpacked> {
  const opened = unzipped(bytes, { place, wanted: (name) => TEXT_PARTS.test(name), mostWanted: MOST_BYTES });
  if (!opened.ok) return opened;
  const parts = Object.fromEntries(opened.value.parts);
  const macros = opened.value.names.some((name) => MACROS.test(name));
  if (parts['word/document.xml'] === undefined) {
    const message = 'the file is an archive, but no Word document';
    return failed([fault('intake/format', message, place, 'name a .docx, or unpack it and name the text')]);
  }
  const declarations = Object.entries(parts).find(([, part]) => hasDoctype(part));
  if (declarations !== undefined) {
    const message = `${declarations[0]} declares entities of its own, which no Word document does`;
    return failed([fault('intake/format', message, place, 'do not open it; ask where it comes from')]);
  }
  return done({ archive: zipSync({ ...parts }, { level: 0 }), macros });
}

function hasDoctype(part: Uint8Array): boolean {
  return /<!(?:DOCTYPE|ENTITY)/iu.test(new TextDecoder().decode(part.subarray(0, 4096)));
}
