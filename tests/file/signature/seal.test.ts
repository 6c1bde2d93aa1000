import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openSeal } from '../../../src/app/cli/seal.ts';
import { openTerminal } from '../../../src/app/cli/terminal.ts';
import { inspectSignature } from '../../../src/file/signature/index.ts';
import { valueOf } from '../../support/statement.ts';
import { master } from './masters.ts';
import { AES_FILE, CERTIFICATE, PASSPHRASE, TRADITIONAL_KEY } from './openssl-files.ts';

const silent = { write: () => true };
const terminal = await openTerminal({ stdout: silent, stderr: silent, env: {}, json: false });

let folder = '';
const put = (name: string, content: Uint8Array | string) => {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
};

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'diptych-seal-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

describe('a seal', () => {
  it('signs with the key of a file, whose passphrase is in the environment', async () => {
    vi.stubEnv('DIPTYCH_PASSPHRASE', PASSPHRASE);
    const { seal, signer } = valueOf(
      await openSeal({ sign: put('office.p12', Buffer.from(AES_FILE, 'base64')) }, terminal),
    );
    const signed = valueOf(await seal(master()));
    expect(valueOf(await inspectSignature(signed))?.signer.subject).toBe('Example Office');
    expect(signer).toMatchObject({ subject: 'Example Office', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it('takes the certificate from another file', async () => {
    vi.stubEnv('DIPTYCH_PASSPHRASE', PASSPHRASE);
    const values = { sign: put('office.key', TRADITIONAL_KEY), certificate: put('office.pem', CERTIFICATE) };
    expect((await openSeal(values, terminal)).ok).toBe(true);
  });

  it('asks nobody where there is no terminal', async () => {
    const sign = put('office.p12', Buffer.from(AES_FILE, 'base64'));
    const { diagnostics } = await openSeal({ sign }, terminal);
    expect(diagnostics).toMatchObject([{ code: 'signature/passphrase', place: { file: sign } }]);
  });

  it('names every file that cannot be read, and an address that is none', async () => {
    const sign = path.join(folder, 'missing.p12');
    const { diagnostics } = await openSeal({ sign, certificate: folder, timestamp: 'example' }, terminal);
    expect(diagnostics).toMatchObject([
      { code: 'signature/key', message: expect.stringContaining('there is no such file') },
      { code: 'signature/certificate', message: expect.stringContaining('it is no file') },
      { code: 'signature/timestamp-address' },
    ]);
  });

  it('reads no file that is larger than any key', async () => {
    const { diagnostics } = await openSeal({ sign: put('film.p12', new Uint8Array(2_000_000)) }, terminal);
    expect(diagnostics).toMatchObject([
      { code: 'signature/key', message: expect.stringContaining('larger than any key') },
    ]);
  });
});
