/** What a signed file keeps of who was revoked, or somebody names, decides whether its signature is valid. */
import { afterAll, describe, expect, it } from 'vitest';
import type { Outcome } from '../../../src/diagnostics/index.ts';
import {
  inspectSignature,
  openSigner,
  type RevocationSources,
  signPdf,
  timestampService,
} from '../../../src/file/signature/index.ts';
import { withRevocationData } from '../../../src/file/signature/preserve.ts';
import { valueOf } from '../../support/statement.ts';
import { certified, fileOf, TIME_STAMPING } from './keys.ts';
import { master } from './masters.ts';
import { listOf, type OcspManners, startRevocationServer } from './revocation-server.ts';
import { startTimestampServer } from './timestamp-server.ts';

/** Lists and answers of these tests revoke on 2 March; the clock says what the server was told. */
const AT = new Date('2027-03-05T09:00:00Z');
const root = await certified({ name: 'Example Root' });
const stranger = await certified({ name: 'Example Stranger' });
const [anna, clock] = [
  await certified({ name: 'Anna Keller', issuer: root }),
  await certified({ name: 'Example Clock', issuer: root, purposes: [TIME_STAMPING] }),
];
const signer = valueOf(await openSigner({ key: fileOf(anna, root), name: 'office.pem' }));
const TRUST = { certificates: [root.x509], now: AT };

const closing: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closing) await close();
});

async function signed(at?: string): Promise<Uint8Array> {
  if (at === undefined) return valueOf(await signPdf(master(), signer, { at: AT }));
  const time = await startTimestampServer(clock, { time: new Date(at) });
  closing.push(time.close);
  return valueOf(await signPdf(master(), signer, { at: AT, timestamp: valueOf(timestampService(time.url)) }));
}

async function keeping(bytes: Uint8Array, lists: readonly Uint8Array[]): Promise<Uint8Array> {
  return Promise.resolve(withRevocationData(bytes, { certificates: [root.x509.raw], lists, answers: [] }));
}

const named = (bytes: Uint8Array): RevocationSources => ({
  lists: [{ name: 'root.crl', bytes }],
  services: [],
  authorities: [],
});
const said = ({ diagnostics }: Outcome<unknown>) => diagnostics.map(({ code, message }) => `${code} ${message}`);
const revocation = (outcome: Awaited<ReturnType<typeof inspectSignature>>) => valueOf(outcome)?.revocation;

const AFTER = '2027-03-05T09:00:00Z';
const BEFORE = '2027-03-01T09:00:00Z';
const goodList = await listOf(root);
const annaRevoked = await listOf(root, { revoked: [anna] });

describe('a signature with a certificate that was revoked', () => {
  it('before it was made is not valid, as a list in the file says', async () => {
    const file = await keeping(await signed(AFTER), [annaRevoked]);
    expect(said(await inspectSignature(file, TRUST))).toEqual([
      'signature/revoked-before the signature is not valid: the certificate of Anna Keller was revoked on 2027-03-02, as a list in the file says',
    ]);
  });

  it('before it was made is not valid, as a list that is named says, and not only where somebody is trusted', async () => {
    const file = await signed(AFTER);
    for (const trust of [TRUST, undefined]) {
      expect(said(await inspectSignature(file, trust, named(annaRevoked)))).toEqual([
        'signature/revoked-before the signature is not valid: the certificate of Anna Keller was revoked on 2027-03-02, as root.crl says',
      ]);
    }
  });

  it('is valid where a clock that is trusted saw it before', async () => {
    const file = await keeping(await signed(BEFORE), [annaRevoked]);
    expect(revocation(await inspectSignature(file, TRUST))).toEqual({
      kind: 'later',
      subject: 'Anna Keller',
      on: new Date('2027-03-02'),
    });
  });

  it('is not valid where only a clock that nobody trusts saw it before', async () => {
    const { diagnostics } = await inspectSignature(await keeping(await signed(BEFORE), [annaRevoked]));
    expect(diagnostics).toMatchObject([
      { code: 'signature/revoked-before', hint: 'name whom you trust for its time stamp: --trust FILE' },
    ]);
    const other = { ...TRUST, certificates: [anna.x509] };
    expect((await inspectSignature(await signed(BEFORE), other, named(annaRevoked))).ok).toBe(false);
  });

  it('is not valid by the word of its own clock that it was before', async () => {
    const early = valueOf(await signPdf(master(), signer, { at: new Date(BEFORE) }));
    expect(said(await inspectSignature(early, TRUST, named(annaRevoked)))[0]).toContain(
      'nobody who is trusted has seen the signature before',
    );
  });

  it('is not valid either where another list does not name it, or the one that does is old', async () => {
    const old = await listOf(root, { revoked: [anna], from: '2027-03-02', until: '2027-03-03' });
    const file = await keeping(await signed(AFTER), [await listOf(root), old]);
    expect((await inspectSignature(file, TRUST)).diagnostics).toMatchObject([{ code: 'signature/revoked-before' }]);
  });

  it('is not valid, as a service says that is asked', async () => {
    const server = await startRevocationServer(root, { revoked: [anna] } satisfies OcspManners);
    closing.push(server.close);
    const sources = { lists: [], services: [new URL(server.ocsp)], authorities: [] };
    expect(said(await inspectSignature(await signed(AFTER), TRUST, sources))).toEqual([
      `signature/revoked-before the signature is not valid: the certificate of Anna Keller was revoked on 2027-03-02, as ${server.ocsp} says`,
    ]);
  });
});

describe('a timestamp', () => {
  it('of a service whose certificate was revoked proves nothing', async () => {
    const file = await keeping(await signed(AFTER), [await listOf(root, { revoked: [clock] })]);
    expect(said(await inspectSignature(file, TRUST))).toEqual([
      'signature/revoked-before the time stamp proves nothing: the certificate of Example Clock was revoked on 2027-03-02, as a list in the file says',
    ]);
  });

  it('from before its service was revoked is void too where nobody says why that was', async () => {
    const file = await keeping(await signed(BEFORE), [await listOf(root, { revoked: [clock] })]);
    expect((await inspectSignature(file, TRUST)).ok).toBe(false);
  });

  it('from before its service ceased stays good', async () => {
    const file = await keeping(await signed(BEFORE), [await listOf(root, { revoked: [clock], reason: 5 })]);
    expect(revocation(await inspectSignature(file, TRUST))).toMatchObject({ kind: 'later', subject: 'Example Clock' });
  });
});

describe('what is not known is said', () => {
  it('where all lists are good, as of when the oldest of them was written', async () => {
    const file = await keeping(await signed(AFTER), [await listOf(root)]);
    expect(revocation(await inspectSignature(file, TRUST))).toEqual({ kind: 'good', from: new Date('2027-03-01') });
  });

  it('where the authority is not there: the file may keep its certificate, which then is', async () => {
    const alone = valueOf(await openSigner({ key: fileOf(anna), name: 'office.pem' }));
    const file = valueOf(await signPdf(master(), alone, { at: AT }));
    const keptWith = (certificates: readonly Uint8Array[]) =>
      withRevocationData(file, { certificates, lists: [goodList], answers: [] });
    const list = { certificates: [stranger.x509], now: AT };
    expect(revocation(await inspectSignature(keptWith([]), list))).toEqual({
      kind: 'unknown',
      why: 'the certificate of Example Root, which issued that of Anna Keller, is not there',
    });
    expect(revocation(await inspectSignature(keptWith([root.x509.raw]), list))).toMatchObject({ kind: 'good' });
  });

  it('where nothing tells of a certificate', async () => {
    expect(revocation(await inspectSignature(await signed(), TRUST))).toEqual({
      kind: 'unknown',
      why: 'nothing tells of the certificate of Anna Keller',
    });
  });

  it.each<[string, () => Promise<Uint8Array>, string]>([
    ['is too old', () => listOf(root, { from: '2027-01-01', until: '2027-02-01' }), 'was good until 2027-02-01'],
    ['is still to come', () => listOf(root, { from: '2028-01-01', until: '2028-02-01' }), 'which is still to come'],
    ['is of another authority', () => listOf(stranger, { revoked: [anna] }), 'nothing tells of the certificate'],
    [
      'somebody else has signed',
      () => listOf({ ...root, key: stranger.key }, { revoked: [anna] }),
      'is not signed by the authority that it names',
    ],
  ])('where a list %s', async (_, list, why) => {
    const found = revocation(await inspectSignature(await signed(AFTER), TRUST, named(await list())));
    expect(found).toMatchObject({ kind: 'unknown', why: expect.stringContaining(why) as string });
  });
});
