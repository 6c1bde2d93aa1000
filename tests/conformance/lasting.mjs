/** Signs archives so that their signatures last, with an authority, its list and a clock of this run; and has pyHanko judge them. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildShort } from './builds.mjs';
import { pythonWith } from './python.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const COMMAND = path.join(HERE, '../../dist/cli/main.js');

/**
 * @typedef {'b-b' | 'b-t' | 'b-lt' | 'b-lta'} Level
 * @typedef {import('./builds.mjs').Builds & { readonly root: string, readonly levels: ReadonlyMap<string, Level> }} Lasting
 */

const CONFIG = `[ca]
default_ca = authority
[authority]
database = index.txt
default_md = sha256
default_crl_days = 2
[leaf]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature, nonRepudiation
[clock_certificate]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
[clock]
serial = serial
signer_cert = clock.pem
signer_key = clock.key
signer_digest = sha256
certs = root.pem
default_policy = 1.2.3.4.5
digests = sha256, sha384, sha512
ess_cert_id_alg = sha256
`;

/** How long a server may take to start. */
const LONGEST_START_MS = 20_000;

/**
 * Each level, and the last in PDF 2.0 too.
 * @param {string} folder
 * @returns {Lasting}
 */
export function buildLasting(folder) {
  const keys = path.join(folder, 'keys');
  makeKeys(keys);
  const clock = spawn(process.execPath, [path.join(HERE, 'clock.mjs'), keys], { stdio: 'ignore' });
  try {
    const address = waitedFor(path.join(keys, 'address'));
    const own = ['--sign', path.join(keys, 'signer.key'), '--certificate', path.join(keys, 'chain.pem')];
    const time = ['--timestamp', address];
    const list = ['--crl', path.join(keys, 'root.crl')];
    const asked = /** @type {const} */ ([
      ['b-b', '1.7', own],
      ['b-t', '1.7', [...own, ...time]],
      ['b-lt', '1.7', [...own, ...time, ...list, '--level', 'b-lt']],
      ['b-lta', '1.7', [...own, ...time, ...list]],
      ['b-lta', '2.0', [...own, ...time, ...list]],
    ]);
    /** @type {Map<string, Level>} */
    const levels = new Map();
    const builds = asked.map(([level, pdf, options]) => {
      const built = buildShort(path.join(folder, `${level}-${pdf}`), [
        '--edition',
        'archive',
        '--pdf',
        pdf,
        ...options,
      ]);
      for (const { file } of built.files) if (file.endsWith('.pdf')) levels.set(file, level);
      return built;
    });
    const [files, bags] = [builds.flatMap((one) => one.files), builds.flatMap((one) => one.bags)];
    return { files, bags, levels, root: path.join(keys, 'root.pem') };
  } finally {
    clock.kill();
  }
}

/** An authority with an empty list of who was revoked, whoever signs, and a clock. @param {string} folder */
function makeKeys(folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'clock.cnf'), CONFIG);
  writeFileSync(path.join(folder, 'index.txt'), '');
  writeFileSync(path.join(folder, 'serial'), '01\n');
  const openssl = (/** @type {readonly string[]} */ ...args) => {
    const { status, stderr } = spawnSync('openssl', args, { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(`openssl ${args.join(' ')} failed: ${stderr}`);
  };
  const key = ['-newkey', 'rsa:2048', '-nodes'];
  const root = ['-keyout', 'root.key', '-out', 'root.pem', '-subj', '/CN=Conformance root/O=Example'];
  openssl('req', '-x509', ...key, '-days', '3', ...root, '-addext', 'keyUsage=critical,keyCertSign,cRLSign');
  for (const [name, serial, section] of /** @type {const} */ ([
    ['signer', '2', 'leaf'],
    ['clock', '3', 'clock_certificate'],
  ])) {
    openssl(
      'req',
      ...key,
      '-keyout',
      `${name}.key`,
      '-out',
      `${name}.csr`,
      '-subj',
      `/CN=Conformance ${name}/O=Example`,
    );
    const by = ['-CA', 'root.pem', '-CAkey', 'root.key', '-set_serial', serial, '-days', '2'];
    openssl(
      'x509',
      '-req',
      '-in',
      `${name}.csr`,
      '-out',
      `${name}.pem`,
      ...by,
      '-extfile',
      'clock.cnf',
      '-extensions',
      section,
    );
  }
  openssl('ca', '-gencrl', '-config', 'clock.cnf', '-cert', 'root.pem', '-keyfile', 'root.key', '-out', 'root.crl');
  // Who had signed before, was revoked only afterwards, or never. The authority would say so by a file of this form.
  for (const [name, since] of /** @type {const} */ ([
    ['before', -1],
    ['after', 1],
  ])) {
    const on = utcTime(since);
    writeFileSync(
      path.join(folder, 'index.txt'),
      `R\t${utcTime(2)}\t${on}\t02\tunknown\t/CN=Conformance signer/O=Example\n`,
    );
    const list = `revoked-${name}`;
    openssl(
      'ca',
      '-gencrl',
      '-config',
      'clock.cnf',
      '-cert',
      'root.pem',
      '-keyfile',
      'root.key',
      '-out',
      `${list}.pem`,
    );
    openssl('crl', '-in', `${list}.pem`, '-outform', 'DER', '-out', `${list}.crl`);
  }
  openssl('crl', '-in', 'root.crl', '-outform', 'DER', '-out', 'revoked-nobody.crl');
  const chain = ['signer.pem', 'root.pem'].map((name) => readFileSync(path.join(folder, name), 'utf8'));
  writeFileSync(path.join(folder, 'chain.pem'), chain.join(''));
}

/** As an index of openssl has it, so many days from now. @param {number} days */
function utcTime(days) {
  const time = new Date(Date.now() + days * 86_400_000);
  return `${time.toISOString().slice(2, 19).replaceAll(/[-:T]/gu, '')}Z`;
}

/** What stands in a file, once it is there. @param {string} file */
function waitedFor(file) {
  const until = Date.now() + LONGEST_START_MS;
  const still = new Int32Array(new SharedArrayBuffer(4));
  while (!existsSync(file)) {
    if (Date.now() > until) throw new Error('the clock of this run does not start');
    Atomics.wait(still, 0, 0, 50);
  }
  return readFileSync(file, 'utf8');
}

/**
 * What pyHanko finds wrong with a signature; undefined where it cannot be had.
 * @param {string} file
 * @param {{ readonly root: string, readonly level: Level }} expected
 * @returns {readonly string[] | undefined}
 */
export function lastingFaults(file, { root, level }) {
  const python = pythonWith('pyhanko', ['pyHanko==0.38.0']);
  if (python === undefined) return undefined;
  const { status, stdout, stderr } = spawnSync(python, [path.join(HERE, 'check-signature.py'), file, root, level], {
    encoding: 'utf8',
  });
  return status === 0 ? [] : [`pyHanko, ${level}: ${stdout}${stderr}`];
}

/** Who was revoked, and the levels whose signature holds all the same: those that a clock saw in time. */
const REVOKED = /** @type {const} */ ([
  ['nobody', ['b-b', 'b-t', 'b-lt', 'b-lta']],
  ['before', []],
  ['after', ['b-t', 'b-lt', 'b-lta']],
]);

/**
 * Where `verify` and pyHanko do not say what is expected of a signature once its certificate was revoked; pyHanko alone is not
 * asked where it cannot be had.
 * @param {string} file
 * @param {{ readonly root: string, readonly level: Level }} signed
 * @returns {readonly string[]}
 */
export function revokedFaults(file, { root, level }) {
  // Of a time that nobody has stamped it wants to hear in the signature itself, where PAdES has it in the file.
  const python = level === 'b-b' ? undefined : pythonWith('pyhanko', ['pyHanko==0.38.0']);
  return REVOKED.flatMap(([name, valid]) => {
    const isValid = valid.some((one) => one === level);
    const list = path.join(path.dirname(root), `revoked-${name}.crl`);
    const own = spawnSync(process.execPath, [COMMAND, 'verify', file, '--trust', root, '--crl', list], {
      encoding: 'utf8',
    });
    const asked =
      python && spawnSync(python, [path.join(HERE, 'check-revoked.py'), file, root, list], { encoding: 'utf8' });
    const wanted = isValid ? 'valid' : 'not valid';
    return [
      ...(own.status === (isValid ? 0 : 1) ? [] : [`revoked ${name}, ${wanted}; verify: ${own.stdout}${own.stderr}`]),
      ...(asked === undefined || asked.stdout.startsWith(wanted)
        ? []
        : [`revoked ${name}, ${wanted}; pyHanko: ${asked.stdout}${asked.stderr}`]),
    ];
  });
}
