/** Turns the texts of a face's codes into the CMap by which a reader gets them back (ISO 32000-1, 9.10.3). */

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
