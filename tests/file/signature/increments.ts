/** Turns objects into an increment that is appended to a PDF, as whoever wants to change a signed one would append them. */
import { follow, itemsOf, readObjects, referenceIn } from '../../../src/file/signature/pdf-source.ts';

export interface Increment {
  /** Each object in source, by its number. */
  readonly objects: Readonly<Record<number, string>>;
  /** The numbers of objects that are declared gone. */
  readonly freed?: readonly number[];
  /** What stands before its table and in no table. */
  readonly unlisted?: string;
}

export function appended(bytes: Uint8Array, { objects, freed = [], unlisted = '' }: Increment): Uint8Array {
  const { trailer, sections } = readObjects(bytes);
  let text = '';
  const entries = Object.entries(objects).map(([number, source]) => {
    const offset = bytes.length + text.length;
    text += `${number} 0 obj\n${source}\nendobj\n`;
    return `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  text += unlisted;
  const start = bytes.length + text.length;
  const gone = freed.map((number) => `${String(number)} 1\n0000000000 00001 f \n`);
  const size = Math.max(Number(trailer.get('Size')), ...Object.keys(objects).map((number) => Number(number) + 1));
  const kept = ['Root', 'Info', 'ID'].flatMap((key) => (trailer.has(key) ? [`/${key} ${trailer.get(key) ?? ''}`] : []));
  text += `xref\n${[...entries, ...gone].join('')}trailer\n<< /Size ${String(size)} ${kept.join(' ')} `;
  text += `/Prev ${String(sections[0]?.start)} >>\nstartxref\n${String(start)}\n%%EOF\n`;
  return Buffer.concat([bytes, Buffer.from(text, 'latin1')]);
}

/** The entries of each field of a file, in source, in the order in which its catalog has them. */
export function fieldsOf(bytes: Uint8Array): readonly Readonly<Record<string, string>>[] {
  const objects = readObjects(bytes);
  const form = follow(objects, objects.trailer, 'Root').entries.get('AcroForm') ?? '';
  const [, fields = '[]'] = /\/Fields (\[[^\]]*\])/u.exec(form) ?? [];
  return itemsOf(fields).map((field) => Object.fromEntries(objects.entries(referenceIn(field) ?? 0)));
}
