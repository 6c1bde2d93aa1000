/** Turns a composition into the bytes of one PDF that is PDF/A-2a and PDF/UA-1 at once. */
import type { Composition } from '../pages/index.ts';
import { deflate, PdfFile, textString, type Reference } from './document.ts';
import { embedFace, gatherFaces, type EmbeddedFace } from './embedded-face.ts';
import { writeOutline } from './outline.ts';
import { outputIntent } from './output-intent.ts';
import { paintPage, type PlacedPage } from './page.ts';
import { writeStructure } from './structure.ts';
import type { Description } from './types.ts';
import { infoDictionary, xmpPacket } from './xmp.ts';

/**
 * The whole file (ISO 32000-1 with ISO 19005-2 level A and ISO 14289-1). The same arguments give the same bytes on any
 * machine. Throws for what no composition may hold: a missing glyph, a bookmark to no page, a length that is no number.
 */
export function paint(composition: Composition, description: Description): Uint8Array {
  const file = new PdfFile();
  const faces = gatherFaces(composition.pages);
  const pages = composition.pages.map((page) => ({ ...paintPage(page, faces), reference: file.reserve() }));
  const structure = writeStructure(file, pages);
  writePages(file, pages, { annotations: structure.annotations, resources: writeResources(file, faces.values()) });
  const outline = writeOutline(file, composition.outline, { pages, elementOf: structure.elementOf });
  return file.finish({
    pages: pages.map(({ reference }) => reference),
    info: infoDictionary(description),
    catalog: {
      Lang: textString(description.titles[0]?.lang ?? ''),
      MarkInfo: { Marked: true },
      StructTreeRoot: structure.root,
      Outlines: outline,
      PageLayout: composition.facing ? 'TwoPageLeft' : undefined,
      // A single page is taken in at a glance; its bookmarks are there, but not in the way.
      PageMode: pages.length > 1 ? 'UseOutlines' : undefined,
      ViewerPreferences: { DisplayDocTitle: true },
      Metadata: file.addStream({ Type: 'Metadata', Subtype: 'XML' }, Buffer.from(xmpPacket(description), 'utf8')),
      OutputIntents: [outputIntent(file)],
    },
  });
}

/** All pages share one dictionary of resources. */
function writeResources(file: PdfFile, faces: Iterable<EmbeddedFace>): Reference {
  return file.add({ Font: Object.fromEntries([...faces].map((face) => [face.name, embedFace(file, face)])) });
}

interface Belongings {
  readonly resources: Reference;
  /** Each page's. */
  readonly annotations: readonly (readonly Reference[])[];
}

/** Page n answers to the key n of the parent tree. Tab goes through its links in the order of the structure (ISO 14289-1, 7.18.3). */
function writePages(file: PdfFile, pages: readonly PlacedPage[], { resources, annotations }: Belongings): void {
  for (const [i, { reference, width, height, content }] of pages.entries()) {
    const own = annotations[i] ?? [];
    file.write(reference, {
      Type: 'Page',
      Parent: file.pageTree,
      MediaBox: [0, 0, width, height],
      Resources: resources,
      Contents: file.addDeflated({}, deflate(Buffer.from(content, 'latin1'))),
      StructParents: i,
      Tabs: 'S',
      Annots: own.length > 0 ? own : undefined,
    });
  }
}
