import { afterEach, describe, expect, it } from 'vitest';
import type { ServerResponse } from 'node:http';
import { done } from '../../../src/diagnostics/index.ts';
import { inspectSignature, openSigner, signPdf, timestampService } from '../../../src/file/signature/index.ts';
import { valueOf } from '../../support/statement.ts';
import { certified, fileOf, TIME_STAMPING } from './keys.ts';
import { master } from './masters.ts';
import { startTimestampServer, type Manners, type TimestampServer } from './timestamp-server.ts';

const AT = new Date('2027-03-05T09:00:00Z');
const MASTER = master();
/** A machine that is busy may take its time, unless it is what is tried. */
const LIMITS = { timeoutMs: 30_000, maxTokenBytes: 16_384 };
const IMPATIENT = { ...LIMITS, timeoutMs: 300 };

const root = await certified({ name: 'Example Root' });
const signer = valueOf(await openSigner({ key: fileOf(await certified({ issuer: root }), root), name: 'office.pem' }));
const clock = await certified({ name: 'Example Clock', issuer: root, purposes: [TIME_STAMPING], kind: 'rsa' });

const running: TimestampServer[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await server.close();
});

async function start(manners: Manners = {}, owner = clock): Promise<TimestampServer> {
  const server = await startTimestampServer(owner, manners);
  running.push(server);
  return server;
}

async function signWith(url: string, limits = LIMITS) {
  return signPdf(MASTER, signer, { at: AT, timestamp: valueOf(timestampService(url, limits)) });
}

describe('a timestamp', () => {
  it('is asked for once, and stands in the signature', async () => {
    const server = await start();
    const signed = valueOf(await signWith(server.url));
    expect(server.asked()).toBe(1);
    expect(Buffer.from(signed.subarray(0, MASTER.length)).equals(MASTER)).toBe(true);
    expect(valueOf(await inspectSignature(signed))?.timestamp).toMatchObject({
      time: new Date('2027-03-05T09:00:07Z'),
      service: { subject: 'Example Clock', issuer: 'Example Root' },
    });
  });

  it('says when the certificate was used, which was good then: also where it has expired since', async () => {
    const brief = await certified({ issuer: root, to: '2028-01-01T00:00:00Z' });
    const office = valueOf(await openSigner({ key: fileOf(brief, root), name: 'office.pem' }));
    const timestamp = valueOf(timestampService((await start()).url, LIMITS));
    const signed = valueOf(await signPdf(MASTER, office, { at: AT, timestamp }));
    const bare = valueOf(await signPdf(MASTER, office, { at: AT }));
    const list = { certificates: [root.x509], now: new Date('2029-01-01T00:00:00Z') };
    expect(valueOf(await inspectSignature(signed, list))?.trust).toMatchObject({ kind: 'trusted' });
    expect(valueOf(await inspectSignature(bare, list))?.trust).toMatchObject({ kind: 'untrusted' });
  });

  it('may be signed by a key on an elliptic curve', async () => {
    const owner = await certified({ name: 'Small Clock', issuer: root, purposes: [TIME_STAMPING], kind: 'p384' });
    const signed = valueOf(await signWith((await start({}, owner)).url));
    expect(valueOf(await inspectSignature(signed))?.timestamp?.service.subject).toBe('Small Clock');
  });

  it('that is changed anywhere is found', { timeout: 120_000 }, async () => {
    const signed = valueOf(await signWith((await start()).url));
    const digits = Buffer.from(signed).indexOf('/Contents <') + '/Contents <'.length;
    const length = Number.parseInt(Buffer.from(signed.subarray(digits + 4, digits + 8)).toString(), 16) + 4;
    // What a token holds stands in the second half of the signature.
    for (let byte = length >> 1; byte < length; byte += 9) {
      const at = digits + 2 * byte + 1;
      const changed = Uint8Array.from(signed);
      const digit = Number.parseInt(String.fromCharCode(changed[at] ?? 0), 16) ^ 1;
      changed[at] = digit.toString(16).charCodeAt(0);
      expect((await inspectSignature(changed)).ok, `at ${String(byte)}`).toBe(false);
    }
  });

  it('of another signature is not taken for this one’s', async () => {
    const { url } = await start();
    const token = valueOf(await valueOf(timestampService(url)).stamp(Buffer.from('something else')));
    const timestamp = { address: url, stamp: () => Promise.resolve(done(token)) };
    const signed = valueOf(await signPdf(MASTER, signer, { at: AT, timestamp }));
    expect((await inspectSignature(signed)).diagnostics).toMatchObject([
      { code: 'signature/altered', message: expect.stringContaining('the timestamp is that of something else') },
    ]);
  });
});

describe('a service', () => {
  const answers = (status: number, headers: Record<string, string>, body: Uint8Array | string) => ({
    answer: (response: ServerResponse) => {
      response.writeHead(status, headers).end(body);
    },
  });
  const reply = { 'content-type': 'application/timestamp-reply' };

  it.each<[string, Manners, string]>([
    ['breaks down', answers(500, {}, ''), 'it answers with the status 500'],
    ['sends elsewhere', answers(302, { location: 'http://www.example.org/' }, ''), 'it answers with the status 302'],
    ['gives a web page', answers(200, { 'content-type': 'text/html' }, '<p>Welcome'), 'not of the type'],
    ['gives what is no timestamp', answers(200, reply, 'Welcome'), 'its answer is none of RFC 3161'],
    ['gives nothing', answers(200, reply, ''), 'its answer is none of RFC 3161'],
    ['gives more than any timestamp', answers(200, reply, Buffer.alloc(1_000_000)), 'its answer is larger than'],
    ['refuses', { refuses: true }, 'it refuses, with the status 2'],
    ['grants a timestamp and gives none', { withoutToken: true }, 'its answer has no timestamp in it'],
    ['answers another question', { nonce: new Uint8Array([1, 2, 3, 4]) }, 'its answer is to another question'],
    ['stamps something else', { otherImprint: true }, 'the timestamp is that of something else'],
    ['leaves out its certificate', { withoutCertificate: true }, 'the certificate of its signer is not with it'],
    [
      'stamps after its certificate has expired',
      { time: new Date('2049-12-31T12:00:00Z') },
      'the certificate of the timestamp was not valid at its time',
    ],
    [
      'stamps before its certificate was valid',
      { time: new Date('2019-12-31T23:59:59Z') },
      'the certificate of the timestamp was not valid at its time',
    ],
    ['says twice what it stamps', { twice: true }, 'the timestamp'],
  ])('that %s is one fault', async (_, manners, reason) => {
    const { diagnostics, ok } = await signWith((await start(manners)).url);
    expect(ok).toBe(false);
    expect(diagnostics).toMatchObject([{ code: 'signature/timestamp', message: expect.stringContaining(reason) }]);
  });

  it.each<[string, Manners]>([
    ['never answers', { answer: () => undefined }],
    ['never ends its answer', { answer: (response) => response.writeHead(200, reply).write('0') }],
  ])('that %s is one fault, as soon as it has been waited for', async (_, manners) => {
    const { diagnostics, ok } = await signWith((await start(manners)).url, IMPATIENT);
    expect(ok).toBe(false);
    expect(diagnostics).toMatchObject([
      { code: 'signature/timestamp', message: expect.stringContaining('it has not answered in 0.3 seconds') },
    ]);
  });

  it('whose certificate is for something else is one fault', async () => {
    const owner = await certified({ name: 'No Clock', issuer: root });
    const { diagnostics } = await signWith((await start({}, owner)).url);
    expect(diagnostics).toMatchObject([
      { code: 'signature/timestamp', message: expect.stringContaining('the certificate is not one for timestamps') },
    ]);
  });

  it('that is not there is one fault', async () => {
    const server = await startTimestampServer(clock);
    await server.close();
    const { diagnostics } = await signWith(server.url);
    expect(diagnostics).toMatchObject([
      { code: 'signature/timestamp', message: expect.stringContaining('it cannot be reached') },
    ]);
  });

  it('is named without what may be secret in its address', async () => {
    const server = await start({ refuses: true });
    const { diagnostics } = await signWith(`${server.url}?key=a-secret`);
    expect(JSON.stringify(diagnostics)).toContain(server.url);
    expect(JSON.stringify(diagnostics)).not.toContain('a-secret');
  });
});

describe('an address', () => {
  it.each([
    '',
    'www.example.org',
    'ftp://www.example.org/',
    'file:///etc/hosts',
    'https://anna:secret@www.example.org/',
  ])('such as “%s” is refused before anybody is asked, and not repeated', (url) => {
    const { ok, diagnostics } = timestampService(url);
    expect(ok).toBe(false);
    expect(diagnostics.map(({ code }) => code)).toEqual(['signature/timestamp-address']);
    expect(JSON.stringify(diagnostics)).not.toContain('secret');
  });
});
