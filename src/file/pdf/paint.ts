/** Turns a composition into the bytes of one PDF that keeps the standards asked for, for screens or for the press. */
import { utf8 } from '../../bytes/index.ts';
import type { Composition } from '../../page/pages/index.ts';
import { type CacheKey, Recent, type Session } from '../../session/index.ts';
import {
  type Attachment,
  type Dictionary,
  embedFiles,
  fingerprint,
  PdfFile,
  type Reference,
  textString,
} from './document.ts';
import { colourResources, inksOf } from './ink.ts';
import { embedFace, gatherFaces, type EmbeddedFace } from './embedded-face.ts';
import { withOlderTags } from './older-tags.ts';
import { writeOutline } from './outline.ts';
import { outputIntent, pressIntents, type OutputProfile } from './output-intent.ts';
import { type Imposition, outlineOnSheets, type PaintedSheet, paintPages, paintSheets } from './sheets.ts';
import { onPressSheets, pressBoxes, type Press } from './press.ts';
import { PRESS_FLAVOUR, PRESS_VERSION, STANDARDS, type Standard } from './standards.ts';
import { withNoteLinks } from './note-links.ts';
import { writeStructure } from './structure.ts';
import type { Description } from './self-description.ts';
import { infoDictionary, xmpPacket } from './xmp.ts';

export interface PaintOptions extends Claims {
  /** Has the faces that the pages name. */
  readonly session: Session;
  readonly attachments?: readonly Attachment[];
  /** Tagged as version 0.1.0 did, so that what that made can be made again. */
  readonly asReleased?: boolean;
}

/** What a file is to keep. */
export interface Claims {
  /** PDF/A-2a when absent, and always for the press. PDF/A-2 takes no attachments, PDF/A-4f needs one. */
  readonly standard?: Standard;
  /** For a printing house too: sheets with bleed and marks, in its inks. */
  readonly press?: Press;
  /** Pages on other sheets than their own; none for the press, which makes its own. */
  readonly imposition?: Imposition;
  /** The printing condition of a file whose black is the K of CMYK. */
  readonly profile?: OutputProfile;
}

/** What a file painted so claims to keep: names of standards, such as PDF/A-2a. Throws where the standards exclude each other. */
export function flavoursOf(options: Claims): readonly string[] {
  const { flavours } = STANDARDS[standardOf(options)];
  return options.press === undefined ? flavours : [PRESS_FLAVOUR, ...flavours];
}

/** PDF/A-3 and PDF/A-4 are made of later versions of PDF than PDF/X-4, which has no place for what they add. */
function standardOf({ standard = 'a-2a', press, imposition }: Claims): Standard {
  if (press !== undefined && standard !== 'a-2a') throw new Error('a file for the press is to be PDF/A-2a');
  if (press !== undefined && imposition !== undefined) throw new Error('a file for the press has sheets of its own');
  return standard;
}

/**
 * The whole file (ISO 32000-1 or 32000-2, with the standards of `options`). The same arguments give the same bytes on
 * any machine. Throws for what no composition may hold: a missing glyph, a bookmark to no page, a length that is no
 * number, an ink that the file has no profile for; and for options that exclude each other.
 */
export function paint(composition: Composition, description: Description, options: PaintOptions): Uint8Array {
  const { session, standard, asReleased, ...others } = options;
  const isPlain = Object.keys(others).length === 0;
  if (!isPlain || !session.expects(composition)) return paintAnew(composition, description, options);
  const painted = session.cache(PAINTED);
  const known = painted.get(composition) ?? new Recent(MOST_DESCRIPTIONS);
  painted.set(composition, known);
  const bytes = known.of(JSON.stringify([description, standard, asReleased]), () =>
    paintAnew(composition, description, options),
  );
  // Who gets them may send them away.
  return bytes.slice();
}

/** The files of pages that are asked for again, with nothing in them but the pages, by what they say of themselves. */
const PAINTED: CacheKey<WeakMap<Composition, Recent<Uint8Array>>> = { name: 'painted', create: () => new WeakMap() };
/** A handout and what goes with a mail. */
const MOST_DESCRIPTIONS = 2;

function paintAnew(composition: Composition, description: Description, options: PaintOptions): Uint8Array {
  const { session, attachments = [], press, imposition, asReleased = false } = options;
  const standard = standardOf(options);
  const { namespaces, info, version } = STANDARDS[standard];
  if (standard === 'a-2a' && attachments.length > 0) throw new Error('PDF/A-2 takes no such attachments');
  if (standard === 'a-4f' && attachments.length === 0) throw new Error('PDF/A-4f is for files with attachments');
  const tagged = withOlderTags(composition, { isNewer: namespaces, asReleased });
  const { pages: plain, outline } = press === undefined ? tagged : onPressSheets(session, tagged, press);
  const pages = asReleased || press !== undefined ? plain : withNoteLinks(plain, imposition);
  const file = new PdfFile(session);
  const faces = gatherFaces(session, pages);
  const painting = { faces, reserve: () => file.reserve() };
  const painted = imposition ? paintSheets(pages, imposition, painting) : paintPages(pages, painting);
  const { sheets } = painted;
  const structure = writeStructure(file, painted, { namespaces, asReleased });
  const profile = press?.profile ?? options.profile;
  const colours = colourResources(file, inksOf(pages), profile === undefined ? 'rgb' : 'cmyk');
  const resources = writeResources(file, faces.values(), colours);
  writePages(file, sheets, { annotations: structure.annotations, resources, ...(press && { press }) });
  const bookmarks = writeOutline(file, imposition ? outlineOnSheets(imposition, outline) : outline, {
    pages: sheets,
    elementOf: structure.elementOf,
    toElements: namespaces,
  });
  const embedded = embedFiles(file, attachments, description.date);
  const isSeenByTwos = composition.facing && imposition === undefined;
  const packet = xmpPacket(description, { standard, ...(press && { press: identityOf(sheets, description) }) });
  return file.finish({
    version: press === undefined ? version : PRESS_VERSION,
    pages: sheets.map(({ reference }) => reference),
    info: info ? infoDictionary(description, press !== undefined) : undefined,
    names: embedded.names,
    catalog: {
      Lang: textString(description.titles[0]?.lang ?? ''),
      MarkInfo: { Marked: true },
      StructTreeRoot: structure.root,
      Outlines: bookmarks,
      PageLayout: isSeenByTwos ? 'TwoPageLeft' : undefined,
      // A single page is taken in at a glance; its bookmarks are there, but not in the way.
      PageMode: sheets.length > 1 ? 'UseOutlines' : undefined,
      ViewerPreferences: {
        DisplayDocTitle: true,
        // Which way each version runs its section says. PDFium takes this for the direction of every line, and gives those
        // of Latin letters from their ends; all that others do by it is to lay pages side by side, as sheets have them already.
        Direction: composition.fromRight && (isSeenByTwos || composition.bothWays !== true) ? 'R2L' : undefined,
        ...(imposition && printedAs(imposition)),
      },
      Metadata: file.addStream({ Type: 'Metadata', Subtype: 'XML' }, utf8(packet)),
      OutputIntents: intentsOf(file, profile, press !== undefined),
      ...embedded.catalog,
    },
  });
}

/** Sheets are printed as large as they are, and turned over so that backs fit fronts (ISO 32000-1, table 150). */
function printedAs({ duplex }: Imposition): Dictionary {
  return { PrintScaling: 'None', Duplex: duplex === undefined ? undefined : 'DuplexFlipShortEdge' };
}

function intentsOf(file: PdfFile, profile: OutputProfile | undefined, isForPress: boolean): readonly Dictionary[] {
  if (profile === undefined) return [outputIntent(file)];
  return pressIntents(file, profile, isForPress ? ['GTS_PDFX', 'GTS_PDFA1'] : ['GTS_PDFA1']);
}

/** What tells this document from others: what is on its pages, and what it says of itself. */
function identityOf(pages: readonly PaintedSheet[], description: Description): Uint8Array {
  return fingerprint([...pages.map(({ content }) => content), JSON.stringify(description)].map(utf8));
}

/** All pages share one dictionary of resources. */
function writeResources(file: PdfFile, faces: Iterable<EmbeddedFace>, colours: Dictionary): Reference {
  return file.add({
    Font: Object.fromEntries([...faces].map((face) => [face.name, embedFace(file, face)])),
    ...colours,
  });
}

interface Belongings {
  readonly resources: Reference;
  /** Each page's. */
  readonly annotations: readonly (readonly Reference[])[];
  readonly press?: Press;
}

/** Page n answers to the key n of the parent tree. Tab goes through its links in the order of the structure (ISO 14289-1, 7.18.3). */
function writePages(
  file: PdfFile,
  pages: readonly PaintedSheet[],
  { resources, annotations, press }: Belongings,
): void {
  for (const [i, { reference, width, height, content }] of pages.entries()) {
    const own = annotations[i] ?? [];
    file.write(reference, {
      Type: 'Page',
      Parent: file.pageTree,
      MediaBox: [0, 0, width, height],
      ...(press && pressBoxes({ width, height }, press.bleed)),
      Resources: resources,
      Contents: file.addText(content),
      StructParents: i,
      Tabs: 'S',
      Annots: own.length > 0 ? own : undefined,
    });
  }
}
