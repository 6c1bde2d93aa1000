/** Signatures that can be proved for longer than their certificate is valid: B-LT and B-LTA, made here. */
import { afterAll, describe, expect, it } from 'vitest';
import type { Outcome } from '../../../src/diagnostics/index.ts';
import {
  inspectSignature,
  openSigner,
  type PreservationOptions,
  signPdf,
  timestampService,
} from '../../../src/file/signature/index.ts';
import { follow, formatEntries, readObjects } from '../../../src/file/signature/pdf-source.ts';
import { valueOf } from '../../support/statement.ts';
import { appended, fieldsOf } from './increments.ts';
import { certified, fileOf, TIME_STAMPING } from './keys.ts';
import { master } from './masters.ts';
import { listOf, type OcspManners, startRevocationServer } from './revocation-server.ts';
import { startTimestampServer } from './timestamp-server.ts';

const AT = new Date('2027-03-05T09:00:00Z');
const [root, stranger] = [await certified({ name: 'Example Root' }), await certified({ name: 'Example Stranger' })];
const [anna, clock, responder] = [
  await certified({ name: 'Anna Keller', issuer: root }),
  await certified({ name: 'Example Clock', issuer: root, purposes: [TIME_STAMPING] }),
  await certified({ name: 'Example Registry', issuer: root, purposes: ['1.3.6.1.5.5.7.3.9'] }),
];
const signer = valueOf(await openSigner({ key: fileOf(anna, root), name: 'office.pem' }));
const time = await startTimestampServer(clock);
const service = valueOf(timestampService(time.url));
const nothing = { lists: [], services: [], authorities: [] };
const good = { name: 'root.crl', bytes: await listOf(root) };

const closing: (() => Promise<void>)[] = [time.close];
afterAll(async () => {
  for (const close of closing) await close();
});

async function registry(manners: OcspManners = {}, list?: Uint8Array) {
  const server = await startRevocationServer(root, manners, list);
  closing.push(server.close);
  return server;
}

const signed = (options: Partial<PreservationOptions>, pdf = master()): Promise<Outcome<Uint8Array>> =>
  signPdf(pdf, signer, { at: AT, timestamp: service, preservation: { level: 'b-lta', ...nothing, ...options } });

const said = ({ diagnostics }: Outcome<unknown>) => diagnostics.map(({ code, message }) => `${code} ${message}`);

describe('a signature that lasts', () => {
  it.each(['a-3a', 'a-4f'] as const)(
    'has its revocation data in the file, of PDF/%s, and a timestamp of all',
    async (standard) => {
      const bytes = valueOf(await signed({ lists: [good] }, master(standard)));
      const facts = valueOf(await inspectSignature(bytes, { certificates: [root.x509], now: AT }));
      expect(facts).toMatchObject({
        signer: { subject: 'Anna Keller' },
        timestamp: { service: { subject: 'Example Clock' } },
        trust: { kind: 'trusted' },
        preserved: {
          hasRevocationData: true,
          timestamps: [{ service: { subject: 'Example Clock' }, trust: { kind: 'trusted' } }],
        },
      });
    },
  );

  it('has a field for its timestamp that is called otherwise than its own', async () => {
    const text = Buffer.from(valueOf(await signed({ lists: [good] }))).toString('latin1');
    const names = [...text.matchAll(/\/T \(([^)]*)\)/gu)].map(([, name]) => name);
    expect(names.slice(-2)).toEqual(['Signature', 'Timestamp 1']);
  });

  it('has a field for its timestamp that paints what its own does: nothing', async () => {
    const [own, later] = fieldsOf(valueOf(await signed({ lists: [good] })));
    expect(later).toMatchObject({ Type: '/Annot', Subtype: '/Widget', FT: '/Sig', P: own?.['P'], F: own?.['F'] });
    expect(later?.['AP']).toBe(own?.['AP']);
    expect(later?.['Rect']).toMatch(/^\[(-?\d+) (-?\d+) \1 \2\]$/u);
    expect(later?.['V']).not.toBe(own?.['V']);
  });

  it.each([
    ['/Contents', []],
    ['/Contentz', ['signature/altered']],
  ])('has its timestamp where readers look for it: under %s', async (key, codes) => {
    const bytes = await stampedAnew(valueOf(await signed({ lists: [good] })), (text) =>
      text.replace('/Contents <', `${key} <`),
    );
    expect((await inspectSignature(bytes)).diagnostics.map(({ code }) => code)).toEqual(codes);
  });

  const ranges = /\[0 (\d+) (\d+) (\d+)\] */u;
  it.each<[string, (text: string) => string]>([
    ['covers a file that is longer', (text) => withRanges(text, (a, b, c) => [0, a, b, c + 4])],
    ['leaves out the end of what stands there', (text) => withRanges(text, (a, b, c) => [0, a, b, c - 3])],
    ['leaves out its beginning', (text) => withRanges(text, (a, b, c) => [7, a, b, c])],
    ['has more gaps than its own', (text) => withRanges(text, (a, b, c) => [0, a, b, c, 0])],
    ['is of another kind', (text) => text.replace('/ETSI.RFC3161', '/ETSI.RFC3162')],
    ['is called a signature', (text) => text.replace('/DocTimeStamp', '/DocTimeStam1')],
    ['stands in a field for something to be filled in', (text) => text.replace('/FT /Sig', '/FT /Txt')],
    ['stands in a field that is seen', (text) => text.replace('[-1 -1 -1 -1]', '[10 10 99 99]')],
  ])('is altered where its timestamp %s, although whoever stamped it has stamped just that', async (_, change) => {
    const bytes = valueOf(await signed({ lists: [good] }));
    expect((await inspectSignature(await stampedAnew(bytes, (text) => text))).diagnostics).toEqual([]);
    const { diagnostics } = await inspectSignature(await stampedAnew(bytes, change));
    expect(diagnostics).toMatchObject([{ code: 'signature/altered' }]);
  });

  function withRanges(text: string, changed: (...own: [number, number, number]) => readonly number[]): string {
    return text.replace(ranges, (own, ...[a, b, c]: string[]) =>
      `[${changed(Number(a), Number(b), Number(c)).join(' ')}]`.padEnd(own.length),
    );
  }

  /** Its last increment changed, no byte longer, and stamped by the service as it is now. */
  async function stampedAnew(file: Uint8Array, change: (increment: string) => string): Promise<Uint8Array> {
    const whole = Buffer.from(file).toString('latin1');
    const from = whole.lastIndexOf('%%EOF', whole.length - 10);
    const text = whole.slice(0, from) + change(whole.slice(from));
    expect(text).toHaveLength(whole.length);
    const bytes = Buffer.from(text, 'latin1');
    const hole = from + (text.slice(from).match(/<[0-9a-f]{1000,}>/u)?.index ?? 0);
    const end = text.indexOf('>', hole) + 1;
    const covered = /\/ByteRange \[\d+ (\d+) (\d+) (\d+)/u.exec(text.slice(from))?.slice(1).map(Number) ?? [];
    const [until = 0, after = 0, rest = 0] = covered;
    const token = await service.stamp(Buffer.concat([bytes.subarray(0, until), bytes.subarray(after, after + rest)]));
    bytes.set(
      Buffer.from(
        Buffer.from(valueOf(token))
          .toString('hex')
          .padEnd(end - hole - 2, '0'),
      ),
      hole + 1,
    );
    return bytes;
  }

  it('of level B-LT has no timestamp of the whole document', async () => {
    const bytes = valueOf(await signed({ level: 'b-lt', lists: [good] }));
    const facts = valueOf(await inspectSignature(bytes));
    expect(facts?.preserved).toEqual({ hasRevocationData: true, timestamps: [] });
  });

  it('takes lists in PEM, and from the address that is named', async () => {
    const body =
      Buffer.from(good.bytes)
        .toString('base64')
        .match(/.{1,64}/g)
        ?.join('\n') ?? '';
    const pem = Buffer.from(`-----BEGIN X509 CRL-----\n${body}\n-----END X509 CRL-----\n`);
    expect((await signed({ lists: [{ name: 'root.pem', bytes: pem }] })).ok).toBe(true);
    const { crl, asked } = await registry({}, good.bytes);
    expect((await signed({ lists: [new URL(crl)] })).ok).toBe(true);
    expect(asked()).toBe(1);
  });

  it('takes the answers of a service, signed by the authority or by whom it has appointed', async () => {
    for (const manners of [{}, { signer: responder }]) {
      const { ocsp, asked } = await registry(manners);
      const bytes = valueOf(await signed({ services: [new URL(ocsp)] }));
      expect(valueOf(await inspectSignature(bytes))?.preserved?.hasRevocationData).toBe(true);
      // About the signer's certificate and that of the timestamps; the root vouches for itself.
      expect(asked()).toBe(2);
    }
  });

  it('certifies the file: nothing may be changed any more', async () => {
    const text = Buffer.from(valueOf(await signed({ lists: [good] }))).toString('latin1');
    expect(text).toMatch(/\/Perms << \/DocMDP \d+ 0 R >>/);
    expect(text).toContain('/TransformParams << /Type /TransformParams /P 1 /V /1.2 >>');
  });

  it('is altered where anything but a proof is appended', async () => {
    const bytes = valueOf(await signed({ lists: [good] }));
    const objects = readObjects(bytes);
    const { number, entries } = follow(objects, objects.trailer, 'Root');
    const other = formatEntries(new Map([...entries, ['Perms', '<< >>']]));
    const { diagnostics } = await inspectSignature(appended(bytes, { objects: { [number]: other } }));
    expect(diagnostics).toMatchObject([{ code: 'signature/altered' }]);
  });
});

describe('nothing is signed so as to last', () => {
  it('with a certificate that was revoked, as a list or a service says', async () => {
    const list = { name: 'root.crl', bytes: await listOf(root, { revoked: [anna] }) };
    expect(said(await signed({ lists: [list] }))).toEqual([
      'signature/revoked the certificate of Anna Keller was revoked on 2027-03-02, as root.crl says',
    ]);
    const { ocsp } = await registry({ revoked: [clock] });
    expect(said(await signed({ services: [new URL(ocsp)] }))).toEqual([
      `signature/revoked the certificate of Example Clock was revoked on 2027-03-02, as ${ocsp} says`,
    ]);
  });

  it.each<[string, () => Promise<Uint8Array>, string]>([
    ['is too old', () => listOf(root, { from: '2027-01-01', until: '2027-02-01' }), 'was good until 2027-02-01'],
    ['is still to come', () => listOf(root, { from: '2028-01-01', until: '2028-02-01' }), 'which is still to come'],
    ['is of another authority', () => listOf(stranger), 'nothing that was named tells of it'],
    [
      'somebody else has signed',
      async () => listOf({ ...root, key: stranger.key }),
      'is not signed by the authority that it names',
    ],
  ])('with a list that %s', async (_, list, why) => {
    const [first = '', ...others] = said(await signed({ lists: [{ name: 'root.crl', bytes: await list() }] }));
    expect(first).toContain('signature/revocation whether the certificate of Anna Keller was revoked is not known: ');
    expect(first).toContain(why);
    expect(others).toHaveLength(1);
  });

  it('with a list that is none', async () => {
    const outcome = await signed({ lists: [{ name: 'root.crl', bytes: Buffer.from('<html>') }] });
    expect(said(outcome)).toEqual([
      'signature/revocation root.crl gives no list of revoked certificates: it is none, or damaged',
    ]);
  });

  it.each<[string, OcspManners, string]>([
    ['is old', { from: '2027-01-01', until: '2027-01-02' }, 'was good until'],
    ['a stranger has signed', { signer: stranger }, 'its authority has not signed'],
    ['is of another certificate', { about: stranger }, 'answers another question'],
    ['refuses', { status: 6 }, 'refuses, with the status 6'],
  ])('with an answer that %s', async (_, manners, why) => {
    const { ocsp } = await registry(manners);
    expect(said(await signed({ services: [new URL(ocsp)] }))[0]).toContain(why);
  });

  it('with a certificate whose authority is nowhere', async () => {
    const orphan = valueOf(await openSigner({ key: fileOf(anna), name: 'office.pem' }));
    const preservation = { level: 'b-lta' as const, ...nothing, lists: [good] };
    const alone = await signPdf(master(), orphan, { at: AT, timestamp: service, preservation });
    expect(said(alone)[0]).toContain('the certificate of Example Root, which issued that of Anna Keller, is not there');
    const whole = { ...preservation, authorities: [root.x509] };
    expect((await signPdf(master(), orphan, { at: AT, timestamp: service, preservation: whole })).ok).toBe(true);
  });
});
