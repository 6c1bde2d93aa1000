import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { flavoursOf, type Attachment } from '../../../src/file/pdf/index.ts';
import { bilingualTags, composition, description, line, page, run } from './compose.ts';
import { objectsOf } from './objects.ts';
import { read } from './read.ts';
import { toPdf } from '../../support/session.ts';

const TEXT: Attachment = {
  name: 'fr.md',
  mime: 'text/markdown',
  description: 'Source: le texte français',
  relationship: 'Source',
  bytes: Buffer.from('# Journée de l’eau propre\n'.repeat(20)),
};
const FACTS: Attachment = {
  name: 'en (1).yaml',
  mime: 'application/yaml',
  description: 'Source: the facts',
  relationship: 'Source',
  bytes: Buffer.from('kind: message\n'),
};
const EXPRESSION: Attachment = {
  name: 'statement.akn.xml',
  mime: 'application/akn+xml',
  description: 'The text in Akoma Ntoso',
  relationship: 'Alternative',
  bytes: new Uint8Array(0),
};
const ALL = [TEXT, FACTS, EXPRESSION];

function painted(standard: 'a-2a' | 'a-3a' | 'a-4f', attachments: readonly Attachment[]): Uint8Array {
  const paragraph = { role: 'P', parent: bilingualTags().en } as const;
  return toPdf(composition([page(1, [line(57, 100, [run(paragraph, 'Water is for all.')])])]), description(), {
    standard,
    attachments,
  });
}

describe('PDF/A-3a', () => {
  it('is claimed with PDF/UA-1, and is still PDF 1.7', async () => {
    const bytes = painted('a-3a', ALL);
    expect(flavoursOf({ standard: 'a-3a' })).toEqual(['PDF/A-3a', 'PDF/UA-1']);
    const { metadata, info } = await read(bytes);
    const claims = ['pdfaid:part', 'pdfaid:conformance', 'pdfuaid:part'].map((name) => metadata.get(name));
    expect(claims).toEqual(['3', 'A', '1']);
    expect(info['PDFFormatVersion']).toBe('1.7');
    expect(info['Title']).toBe('World Day against Trafficking in Persons');
  });

  it('needs no attachment', () => {
    const text = Buffer.from(painted('a-3a', [])).toString('latin1');
    expect(text).not.toMatch(/\/(?:AF|EmbeddedFiles)\b/u);
  });
});

describe.each(['a-3a', 'a-4f'] as const)('the files inside %s', (standard) => {
  it('come out as they went in, by their names', async () => {
    const task = getDocument({ data: painted(standard, ALL), verbosity: 0 });
    try {
      const found = (await (await task.promise).getAttachments()) as Readonly<
        Record<string, { readonly filename: string; readonly description: string; readonly content: Uint8Array }>
      >;
      expect(Object.keys(found)).toEqual(['en (1).yaml', 'fr.md', 'statement.akn.xml']);
      for (const { name, description: wanted, bytes } of ALL) {
        expect(found[name]?.description).toBe(wanted);
        expect(Buffer.from(found[name]?.content ?? []).equals(bytes)).toBe(true);
      }
    } finally {
      await task.destroy();
    }
  });

  it('are associated with the document in the order given, and listed in the order of their names', async () => {
    const { at, written } = await objectsOf(painted(standard, ALL));
    expect(at(['AF'])?.toString()).toMatch(/^\[ \d+ 0 R \d+ 0 R \d+ 0 R \]$/u);
    const order = [0, 1, 2].map((i) => written(['AF', i, 'UF']));
    expect(order).toEqual([written(['AF', 0, 'F']), written(['AF', 1, 'F']), written(['AF', 2, 'F'])]);
    expect(order[0]).toContain('fr.md');
    const names = ['Names', 'EmbeddedFiles', 'Names'];
    expect([0, 2, 4].map((i) => written([...names, i]))).toEqual([
      '(en \\(1\\).yaml)',
      '(fr.md)',
      '(statement.akn.xml)',
    ]);
    expect([1, 3, 5].map((i) => written([...names, i]))).toEqual([1, 0, 2].map((i) => written(['AF', i])));
  });

  it('say what they are: their relation to the document, their media type, size and date', async () => {
    const { at, written } = await objectsOf(painted(standard, ALL));
    for (const [i, { mime, relationship, bytes }] of ALL.entries()) {
      expect(written(['AF', i, 'Type'])).toBe('/Filespec');
      expect(written(['AF', i, 'AFRelationship'])).toBe(`/${relationship}`);
      expect(written(['AF', i, 'EF', 'F'])).toBe(written(['AF', i, 'EF', 'UF']));
      const file = at(['AF', i, 'EF', 'F']);
      expect(written(['Type'], file)).toBe('/EmbeddedFile');
      expect(written(['Subtype'], file)).toBe(`/${mime.replace('/', '#2F')}`);
      expect(written(['Params', 'Size'], file)).toBe(String(bytes.length));
      expect(written(['Params', 'ModDate'], file)).toBe('(D:20140730000000Z)');
    }
  });

  it('are the same bytes every time', () => {
    expect(painted(standard, ALL)).toEqual(painted(standard, ALL));
  });

  it('cannot be two of one name', () => {
    expect(() => painted(standard, [TEXT, { ...FACTS, name: TEXT.name }])).toThrow('two attachments are called fr.md');
  });
});

it('has no room for them in PDF/A-2a', () => {
  expect(() => painted('a-2a', [TEXT])).toThrow('PDF/A-2 takes no such attachments');
});

it('must have one in PDF/A-4f', () => {
  expect(() => painted('a-4f', [])).toThrow('PDF/A-4f is for files with attachments');
});
