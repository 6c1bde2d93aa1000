/** Turns the glyphs a composition sets in a face into a subset of it, each glyph under as many codes as it stands for texts. */
import { type Face, faceOf, type GlyphPart } from '../../page/fonts/index.ts';
import type { Page, SetGlyph } from '../../page/pages/index.ts';
import type { CacheKey, Session } from '../../session/index.ts';
import { deflate, type Dictionary, fingerprint, type PdfFile, type Reference, textString } from './document.ts';
import { round } from './numbers.ts';

/** One character code: a glyph standing for a text. Two texts of one glyph (a and small cap A, - and U+00AD) are two codes. */
interface Code {
  /** The CID, which is also the glyph's place in the subset; 0 is left to .notdef. */
  readonly cid: number;
  readonly glyph: number;
  /** What the glyph is made of, where the font has it in parts only. */
  readonly parts: readonly GlyphPart[] | undefined;
  readonly text: string;
  /** In thousandths of an em, as the W array states it. */
  readonly width: number;
  /** The code inside a literal string, escaped (ISO 32000-1, 7.3.4.2). */
  readonly shown: string;
}

export interface EmbeddedFace {
  readonly face: Face;
  /** Its name among the resources of every page. */
  readonly name: string;
  /** By CID, from 1. */
  readonly codes: readonly Code[];
  codeOf(glyph: SetGlyph): Code;
}

/** Descriptor flags (ISO 32000-1, table 123): the subset has an encoding of its own; it slants. */
const SYMBOLIC = 4;
const ITALIC = 64;

/** PDF/A compares the widths we state with the font's to a thousandth of an em; three decimals add no drift along a line. */
const WIDTH_DECIMALS = 3;

const SUBSET_TAG_LETTERS = 6;
const FIRST_LETTER = 65;
const LETTERS = 26;

/** Every face the pages use by its id, named in the order of first use. Throws if a page shows .notdef. */
export function gatherFaces(session: Session, pages: readonly Page[]): ReadonlyMap<string, EmbeddedFace> {
  const used = new Map<string, GlyphsById>();
  for (const page of pages) {
    for (const item of page.items) {
      if (item.kind !== 'text') continue;
      for (const { face, glyphs } of item.runs) {
        if (glyphs.length === 0) continue;
        let byId = used.get(face);
        if (byId === undefined) used.set(face, (byId = new Map()));
        for (const glyph of glyphs) addGlyph(byId, glyph);
      }
    }
  }
  return new Map([...used].map(([id, byId], i) => [id, encode(faceOf(session, id), `F${i}`, byId)]));
}

/** The glyphs of one id differ in their texts, and are rarely more than one. */
type GlyphsById = Map<number, SetGlyph[]>;

function addGlyph(byId: GlyphsById, glyph: SetGlyph): void {
  const known = byId.get(glyph.id);
  if (known === undefined) byId.set(glyph.id, [glyph]);
  else if (!known.some((other) => isSame(other, glyph))) known.push(glyph);
}

/** A text, and what the glyph is made of that stands for it. */
interface Shown {
  readonly text: string;
  readonly parts?: readonly GlyphPart[] | undefined;
}

function isSame(one: Shown, other: Shown): boolean {
  return one.text === other.text && (one.parts === other.parts || shapeOf(one) === shapeOf(other));
}

/** What a glyph is made of, as a text. */
function shapeOf({ parts = [] }: Shown): string {
  return parts
    .map(({ id, dx, dy, stretch }) => [id, dx, dy, ...(stretch === undefined ? [] : [stretch])].join(' '))
    .join(',');
}

/** Codes stand in the order of their texts, so that ToUnicode can state the alphabet as a range. */
function encode(face: Face, name: string, used: GlyphsById): EmbeddedFace {
  if (used.has(0)) throw new Error(`a page shows a character that ${face.id} doesn't have`);
  const glyphs = [...used.values()].flat().sort(byText);
  const codes = glyphs.map(({ id, parts, text, width }, i): Code => {
    const cid = i + 1;
    return { cid, glyph: id, parts, text, width: round(width * 1000, WIDTH_DECIMALS), shown: literal(cid) };
  });
  const byId = new Map<number, Code[]>();
  for (const code of codes) byId.set(code.glyph, [...(byId.get(code.glyph) ?? []), code]);
  return {
    face,
    name,
    codes,
    codeOf(glyph) {
      const found = byId.get(glyph.id)?.find((code) => isSame(code, glyph));
      if (found === undefined)
        throw new Error(`glyph ${glyph.id} of ${face.id} was not gathered as ${JSON.stringify(glyph.text)}`);
      return found;
    },
  };
}

function byText(a: SetGlyph, b: SetGlyph): number {
  if (a.text.length !== b.text.length) return a.text.length - b.text.length;
  if (a.text !== b.text) return a.text < b.text ? -1 : 1;
  if (a.id !== b.id) return a.id - b.id;
  const [one, other] = [shapeOf(a), shapeOf(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Two bytes of a literal string. A bare carriage return would be read as a line feed. */
function literal(cid: number): string {
  return [cid >> 8, cid & 0xff].map((byte) => ESCAPES.get(byte) ?? String.fromCharCode(byte)).join('');
}

const ESCAPES: ReadonlyMap<number, string> = new Map([
  [0x0d, '\\r'],
  [0x28, '\\('],
  [0x29, '\\)'],
  [0x5c, '\\\\'],
]);

/** Writes the Type 0 font (ISO 32000-1, 9.7.6) and all that belongs to it. */
export function embedFace(file: PdfFile, { face, codes }: EmbeddedFace): Reference {
  const program = programOf(file.session, face, codes);
  const name = `${subsetTag(codes)}+${face.postscriptName.replace(/[^\w-]/gu, '')}`;
  const descendant = file.add({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: textString('Adobe'), Ordering: textString('Identity'), Supplement: 0 },
    CIDToGIDMap: 'Identity',
    FontDescriptor: file.add({
      ...descriptor(face, name),
      FontFile2: file.addDeflated({ Length1: program.length }, program.deflated),
    }),
    W: [1, codes.map(({ width }) => width)],
  });
  return file.add({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: file.addText(toUnicode(codes)),
  });
}

interface Program {
  /** What it has, as a text. */
  readonly key: string;
  /** Before it was deflated. */
  readonly length: number;
  readonly deflated: Uint8Array;
}

/** Each face's last subset: a statement is painted on two papers and in several editions, with the same glyphs. */
const LAST_PROGRAMS: CacheKey<WeakMap<Face, Program>> = { name: 'subsets', create: () => new WeakMap() };

function programOf(session: Session, face: Face, codes: readonly Code[]): Program {
  const lastPrograms = session.cache(LAST_PROGRAMS);
  const last = lastPrograms.get(face);
  const key = codes.map((code) => (code.parts === undefined ? String(code.glyph) : shapeOf(code))).join(' ');
  if (last?.key === key) return last;
  const bytes = face.subset([
    0,
    ...codes.map(({ glyph, parts, width }) => (parts === undefined ? glyph : { parts, width: width / 1000 })),
  ]);
  const program = { key, length: bytes.length, deflated: deflate(bytes) };
  lastPrograms.set(face, program);
  return program;
}

/** Lengths are in thousandths of an em. A StemV of 0 says that it isn't known. */
function descriptor({ metrics, italic }: Face, name: string): Dictionary {
  return {
    Type: 'FontDescriptor',
    FontName: name,
    Flags: SYMBOLIC + (italic ? ITALIC : 0),
    FontBBox: metrics.bbox.map(thousandths),
    ItalicAngle: metrics.italicAngle,
    Ascent: thousandths(metrics.ascent),
    Descent: thousandths(metrics.descent),
    CapHeight: thousandths(metrics.capHeight),
    StemV: 0,
  };
}

function thousandths(lengthEm: number): number {
  return Math.round(lengthEm * 1000);
}

/** Six letters that are the same for the same glyphs, and another's for others (ISO 32000-1, 9.6.4). */
function subsetTag(codes: readonly Code[]): string {
  const numbers = codes.flatMap(({ glyph, parts }) => parts?.flatMap(({ id, dx, dy }) => [id, dx, dy]) ?? [glyph]);
  const bytes = fingerprint([
    new Uint8Array([0, ...numbers].flatMap((number) => [(number >> 8) & 0xff, number & 0xff])),
  ]);
  return String.fromCharCode(...bytes.slice(0, SUBSET_TAG_LETTERS).map((byte) => FIRST_LETTER + (byte % LETTERS)));
}

/*
 * Turns the texts of a face's codes into the CMap by which a reader gets them back (ISO 32000-1, 9.10.3).
 */

interface MappedCode {
  readonly cid: number;
  readonly text: string;
}

/** Codes cid, cid + 1, … standing for successive code units. */
interface Run {
  readonly codes: MappedCode[];
}

/** Adobe Technical Note 5014: no more entries in one section. */
const SECTION_ENTRIES = 100;

/** Fewer codes than this are shorter one by one. */
const RANGE_CODES = 3;

const HEAD = `/CIDInit/ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
/CMapName/Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><FFFF>
endcodespacerange
`;

const TAIL = `endcmap
CMapName currentdict/CMap defineresource pop
end
end`;

/**
 * What a code without text of its own maps to: a word joiner, which is invisible and parts nothing. Mapped to nothing,
 * as the CMap allows, pdf.js and PDFium read U+0001 and MuPDF U+FFFD.
 */
const NO_TEXT = '\u2060';

/** `codes` in ascending order of CID. */
export function toUnicode(codes: readonly MappedCode[]): string {
  const singles: string[] = [];
  const ranges: string[] = [];
  for (const run of runsOf(codes)) {
    const [first] = run.codes;
    const last = run.codes.at(-1);
    if (first !== undefined && last !== undefined && run.codes.length >= RANGE_CODES) {
      ranges.push(`<${hex(first.cid)}><${hex(last.cid)}><${utf16(first.text)}>\n`);
    } else {
      singles.push(...run.codes.map(({ cid, text }) => `<${hex(cid)}><${utf16(text)}>\n`));
    }
  }
  return [HEAD, ...sections(ranges, 'bfrange'), ...sections(singles, 'bfchar'), TAIL].join('');
}

function runsOf(codes: readonly MappedCode[]): Run[] {
  const runs: Run[] = [];
  let previous: MappedCode | undefined;
  for (const code of codes) {
    const run = runs.at(-1);
    if (run !== undefined && previous !== undefined && follows(previous, code)) run.codes.push(code);
    else runs.push({ codes: [code] });
    previous = code;
  }
  return runs;
}

/** Within a range only the last byte of the code and of the text may change (ISO 32000-1, 9.10.3). */
function follows(a: MappedCode, b: MappedCode): boolean {
  if (a.text.length !== 1 || b.text.length !== 1) return false;
  const [from, to] = [a.text.charCodeAt(0), b.text.charCodeAt(0)];
  return b.cid === a.cid + 1 && b.cid % 0x100 !== 0 && to === from + 1 && to % 0x100 !== 0;
}

function* sections(entries: readonly string[], name: string): Generator<string> {
  for (let i = 0; i < entries.length; i += SECTION_ENTRIES) {
    const section = entries.slice(i, i + SECTION_ENTRIES);
    yield `${section.length} begin${name}\n${section.join('')}end${name}\n`;
  }
}

function utf16(text: string): string {
  const units = text === '' ? NO_TEXT : text;
  return Array.from({ length: units.length }, (_, i) => hex(units.charCodeAt(i))).join('');
}

function hex(unit: number): string {
  return unit.toString(16).toUpperCase().padStart(4, '0');
}
