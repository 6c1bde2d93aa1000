import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../src/diagnostics/index.ts';
import {
  inspectSignature,
  openSigner,
  signPdf,
  type Signer,
  type SigningOptions,
} from '../../../src/file/signature/index.ts';
import { elements, read } from '../pdf/read.ts';
import { fieldsOf } from './increments.ts';
import { valueOf } from '../../support/statement.ts';
import { certified, fileOf, pssOnlyFile, type CertificateOptions } from './keys.ts';
import { master } from './masters.ts';
import { trials } from '../../support/runs.ts';

const AT = new Date('2027-03-05T09:00:00Z');
const MASTER = master();

async function signerOf(options: CertificateOptions = {}): Promise<Signer> {
  const root = await certified({ name: 'Example Root' });
  const key = fileOf(await certified({ issuer: root, ...options }), root);
  return valueOf(await openSigner({ key, name: 'office.pem' }));
}

const signer = await signerOf();
const sign = async (bytes: Uint8Array, options: Partial<SigningOptions> = {}, by = signer) =>
  valueOf(await signPdf(bytes, by, { at: AT, ...options }));
const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const codes = ({ diagnostics }: Outcome<unknown>) => diagnostics.map(({ code }) => code);

describe('a signed file', () => {
  it('begins with all of the file that was signed', async () => {
    const signed = await sign(MASTER);
    expect(Buffer.from(signed.subarray(0, MASTER.length)).equals(MASTER)).toBe(true);
    expect(valueOf(await inspectSignature(signed))?.masterLength).toBe(MASTER.length);
  });

  it.each(['rsa', 'rsa-4096', 'p256', 'p384', 'p521'] as const)('by a key of the kind %s is valid', async (kind) => {
    const by = await signerOf({ kind });
    expect(valueOf(await inspectSignature(await sign(MASTER, {}, by)))).toMatchObject({
      signer: { subject: 'Anna Keller', issuer: 'Example Root' },
      at: AT,
      algorithm: by.algorithm,
    });
  });

  it('by a key for RSA-PSS only is valid', async () => {
    const key = await pssOnlyFile(await certified({ name: 'Example Root' }));
    const by = valueOf(await openSigner({ key, name: 'office.pem' }));
    expect(valueOf(await inspectSignature(await sign(MASTER, {}, by)))?.algorithm.scheme).toBe('RSA-PSS');
  });

  it('has a field that is an annotation of a page, of no extent, with an appearance', async () => {
    const [field] = fieldsOf(await sign(MASTER));
    expect(field).toMatchObject({
      Type: '/Annot',
      Subtype: '/Widget',
      FT: '/Sig',
      Rect: expect.stringMatching(/^\[(-?\d+) (-?\d+) \1 \2\]$/u),
      AP: expect.stringMatching(/^<< \/N \d+ 0 R >>$/u),
      F: '132',
      P: expect.stringMatching(/^\d+ 0 R$/u),
      V: expect.stringMatching(/^\d+ 0 R$/u),
    });
    expect(field?.['TU']).toBe(field?.['Contents']);
  });

  it('lists its new objects in as few sections as they can be', async () => {
    const increment = latin1((await sign(MASTER)).subarray(MASTER.length));
    const [table = ''] = /^xref\n[^]*?(?=^trailer)/mu.exec(increment) ?? [];
    const sections = [...table.matchAll(/^(\d+) (\d+)$/gmu)].map(([, first, count]) => [Number(first), Number(count)]);
    expect(sections.length).toBeGreaterThan(0);
    for (const [i, [first = 0, count = 0]] of sections.entries())
      expect(sections[i + 1]?.[0] ?? Infinity).toBeGreaterThan(first + count);
  });

  it.each(['a-2a', 'a-3a', 'a-4f'] as const)('stays readable and keeps its text (%s)', async (standard) => {
    const before = await read(master(standard));
    const after = await read(await sign(master(standard)));
    const textOf = ({ pages }: typeof before) => pages.map(({ lines }) => lines);
    expect(textOf(after)).toEqual(textOf(before));
  });

  it('has its field in the structure, after all that is read', async () => {
    const { pages } = await read(await sign(master('a-2a', { linked: true })));
    const [document] = pages.at(-1)?.structure.children ?? [];
    expect(document?.children.map(({ role }) => role).at(-1)).toBe('Form');
    const forms = pages.map(({ structure }) => elements(structure, 'Form').length);
    expect(forms).toEqual([0, 1]);
  });

  it('keeps the links of the page that its field is on', async () => {
    const signed = latin1(await sign(master('a-2a', { linked: true })));
    expect(signed.slice(MASTER.length)).toMatch(/\/Annots \[\d+ 0 R \d+ 0 R\]/);
  });

  it('names its field in the language asked for, or in the document’s', async () => {
    expect(latin1(await sign(MASTER))).toContain('/TU (Digital signature)');
    const french = Buffer.from('Signature électronique', 'utf16le').swap16().toString('hex');
    expect(latin1(await sign(MASTER, { lang: 'fr' }))).toContain(`/TU <feff${french}>`);
  });

  it('says when, why and where it was signed', async () => {
    const signed = latin1(await sign(MASTER, { reason: 'As delivered (final)', location: 'Genève' }));
    expect(signed).toContain('/M (D:20270305090000Z)');
    expect(signed).toContain('/Reason (As delivered \\(final\\))');
    expect(signed).toContain('/Location <feff00470065006e00e800760065>');
  });

  it('says the time of signing in the PDF, and nowhere else', async () => {
    const { raw } = partsOf(await sign(MASTER));
    const signingTime = Buffer.from('06092a864886f70d010905', 'hex');
    expect(raw.includes(signingTime)).toBe(false);
  });

  it('is the same on every run by a key of RSA', async () => {
    const by = await signerOf({ kind: 'rsa' });
    expect(Buffer.from(await sign(MASTER, {}, by)).equals(await sign(MASTER, {}, by))).toBe(true);
  });
});

describe('a file that is not signed', () => {
  it('has no signature', async () => {
    expect(valueOf(await inspectSignature(MASTER))).toBeUndefined();
    expect(valueOf(await inspectSignature(new Uint8Array()))).toBeUndefined();
  });
});

describe('a change', () => {
  it('of any byte anywhere is found', async () => {
    const signed = await sign(master('a-3a', { linked: true }), { reason: 'Final' });
    const { start, cmsEnd } = partsOf(signed);
    // The container and the increment are a small part of the file, and the part where a change could hide.
    const anywhere = fc.oneof(
      fc.nat({ max: signed.length - 1 }),
      fc.integer({ min: start, max: cmsEnd }),
      fc.integer({ min: MASTER.length, max: signed.length - 1 }),
    );
    await fc.assert(
      fc.asyncProperty(anywhere, fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const changed = Uint8Array.from(signed);
        changed[at] = (changed[at] ?? 0) ^ flip;
        expect(codes(await inspectSignature(changed))).toEqual(['signature/altered']);
      }),
      trials(60),
    );
  });

  it('of a digit in each part of the signature is found', { timeout: 120_000 }, async () => {
    const signed = await sign(MASTER);
    const { start, cmsEnd } = partsOf(signed);
    for (let at = start; at < cmsEnd; at += 7) {
      const changed = Uint8Array.from(signed);
      changed[at] = (changed[at] ?? 0) === 0x30 ? 0x31 : 0x30;
      expect(codes(await inspectSignature(changed)), `at ${String(at)}`).toEqual(['signature/altered']);
    }
  });

  it('of the letters of the signature to capitals is found', async () => {
    const signed = await sign(MASTER);
    const { start, cmsEnd } = partsOf(signed);
    const at = signed.findIndex((byte, i) => i > start && i < cmsEnd && byte >= 0x61);
    signed[at] = (signed[at] ?? 0) - 0x20;
    expect(codes(await inspectSignature(signed))).toEqual(['signature/altered']);
  });

  it('in the room left after the signature is found', async () => {
    const signed = await sign(MASTER);
    const { cmsEnd } = partsOf(signed);
    signed[cmsEnd + 100] = 0x31;
    expect(codes(await inspectSignature(signed))).toEqual(['signature/altered']);
  });

  it('by something put after the file, or cut from it, is found', async () => {
    const signed = await sign(MASTER);
    expect(codes(await inspectSignature(Buffer.concat([signed, Buffer.from('%%EOF\n')])))).toEqual([
      'signature/altered',
    ]);
    for (const cut of [1, 100, 1000]) {
      expect(codes(await inspectSignature(signed.subarray(0, -cut)))).toEqual(['signature/altered']);
    }
  });

  it('of the signature for another key’s is found', async () => {
    const [ours, theirs] = [await sign(MASTER), await sign(master('a-3a'), {}, await signerOf())];
    const { start, end } = partsOf(ours);
    const other = partsOf(theirs)
      .digits.padEnd(end - start, '0')
      .slice(0, end - start);
    ours.set(Buffer.from(other, 'latin1'), start);
    expect(codes(await inspectSignature(ours))).toEqual(['signature/altered']);
  });
});

describe('bytes of strangers', () => {
  it('are never more than one fault', async () => {
    const signed = await sign(MASTER);
    const pieces = fc.array(
      fc.oneof(
        fc.constantFrom(
          '/ByteRange [0 1 2 3]',
          '<<',
          '>>',
          '[',
          '(',
          '<',
          'xref\n',
          'trailer\n',
          'startxref\n0\n%%EOF\n',
        ),
        fc.string({ unit: 'binary', maxLength: 8 }),
      ),
    );
    const bytes = fc.oneof(
      pieces.map((all) => Buffer.from(`/ByteRange ${all.join('')}`, 'latin1')),
      fc
        .tuple(pieces, fc.nat({ max: signed.length }))
        .map(([all, cut]) =>
          Buffer.concat([signed.subarray(0, cut), Buffer.from(all.join(''), 'latin1'), signed.subarray(cut)]),
        ),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (given) => {
        const outcome = await inspectSignature(given);
        if (!outcome.ok) expect(codes(outcome)).toEqual(['signature/altered']);
      }),
      trials(50),
    );
  });

  it('may nest as deep as they like', async () => {
    const deep = `%PDF-1.7\n/ByteRange\nxref\n0 0\ntrailer\n<< /Root ${'['.repeat(100_000)} >>\nstartxref\n20\n%%EOF\n`;
    expect(codes(await inspectSignature(Buffer.from(deep)))).toEqual(['signature/altered']);
  });
});

describe('a certificate', () => {
  it('that has expired signs nothing', async () => {
    const outcome = await signPdf(MASTER, await signerOf({ to: '2027-01-31' }), { at: AT });
    expect(outcome.diagnostics).toMatchObject([
      {
        code: 'signature/certificate',
        message: 'the certificate has expired on 2027-01-31',
        place: { file: 'office.pem' },
      },
    ]);
  });

  it('that is not valid yet signs nothing', async () => {
    const outcome = await signPdf(MASTER, await signerOf({ from: '2027-04-01' }), { at: AT });
    expect(outcome.diagnostics).toMatchObject([
      { code: 'signature/certificate', message: 'the certificate is not valid before 2027-04-01' },
    ]);
  });

  it('is valid from its first moment to its last (RFC 5280, 4.1.2.5)', async () => {
    const [from, to] = ['2027-01-01T00:00:00Z', '2027-12-31T23:59:59Z'];
    const by = await signerOf({ from, to });
    const isSigned = async (at: Date) => (await signPdf(MASTER, by, { at })).ok;
    for (const at of [from, to]) expect(await isSigned(new Date(at))).toBe(true);
    expect(await isSigned(new Date('2026-12-31T23:59:59Z'))).toBe(false);
    expect(await isSigned(new Date('2028-01-01T00:00:00Z'))).toBe(false);
  });
});

describe('a file that cannot be signed', () => {
  it('is one that is signed already, and that is a fault of ours', async () => {
    await expect(sign(await sign(MASTER))).rejects.toThrow('a form already');
  });

  it('is one that the painter has not made', async () => {
    await expect(sign(Buffer.from('%PDF-1.7\n'))).rejects.toThrow('does not end');
  });
});

/** Where the digits of the signature stand, without their brackets, and where those end that say something. */
function partsOf(signed: Uint8Array) {
  const text = latin1(signed);
  const start = text.indexOf('/Contents <') + '/Contents <'.length;
  const end = text.indexOf('>', start);
  const length = Number.parseInt(text.slice(start + 4, start + 8), 16) + 4;
  const cmsEnd = start + 2 * length;
  const digits = text.slice(start, cmsEnd);
  return { start, end, cmsEnd, digits, raw: Buffer.from(digits, 'hex') };
}
