/**
 * Makes the statement that everything began with in a browser, by what `diptych/engine` exports, and holds every byte against
 * what the command writes in Node. `npm run conformance` runs it; it wants Chromium.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { rolldown } from 'rolldown';
import { nodeResources } from '../../dist/app/resources.js';
import { loadProfile, makeEditions, openSession, openTemplate, parseSources } from '../../dist/engine.js';

const ROOT = path.join(import.meta.dirname, '../..');
const SLUG = '2014-07-30-trafficking-in-persons';
const SOURCES = path.join(ROOT, 'statements', SLUG);
const TEMPLATE = 'un-message';
const COMMAND = path.join(ROOT, 'dist/app/cli/main.js');

/** The email apart, whose draft a library writes that runs in Node alone. */
const ORDERS = {
  editions: ['handout', 'archive'],
  papers: ['a4', 'letter'],
  wishes: { arrangement: 'columns' },
  handout: { press: true, booklet: false, nup: false },
  mail: { settings: { to: [] } },
  archive: { pdf: '1.7' },
};
const OPTIONS = ['--edition', 'handout,archive', '--paper', 'a4,letter', '--press'];

/** A page in the browser asks for nothing but what this machine serves. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The slowest machine that we know takes ten seconds. */
const PATIENCE_MS = 120_000;

const { resolve } = createRequire(import.meta.url);
const resources = nodeResources({ house: path.join(ROOT, 'no-house') });
const folder = mkdtempSync(path.join(tmpdir(), 'diptych-browser-'));
try {
  const faults = await faultsOf();
  for (const fault of faults) console.log(`FAIL browser  ${fault}`);
  console.log(`${faults.length === 0 ? 1 : 0} passed, ${faults.length === 0 ? 0 : 1} failed`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @returns {Promise<readonly string[]>} */
async function faultsOf() {
  const written = filesOfCommand();
  const bundle = await bundled();
  const asked = {
    slug: SLUG,
    template: TEMPLATE,
    orders: ORDERS,
    sources: sourceNames(),
    resources: await namesRead(),
  };
  const made = await madeInBrowser(bundle, asked);
  if (typeof made === 'string') return [made];
  const names = [...new Set([...written.keys(), ...made.keys()])];
  console.log(`${names.length} files made in the browser and in Node`);
  return names.flatMap((name) => {
    const [one, other] = [written.get(name), made.get(name)];
    if (one === undefined) return [`${name} is not made in Node`];
    if (other === undefined) return [`${name} is not made in the browser`];
    return one.equals(other) ? [] : [`${name} has other bytes in the browser`];
  });
}

function sourceNames() {
  return readdirSync(SOURCES).toSorted();
}

/** What the command writes for the same orders, by path; the manifest is its own. */
function filesOfCommand() {
  const out = path.join(folder, 'out');
  const { status, stderr } = spawnSync(
    process.execPath,
    [COMMAND, 'build', SOURCES, ...OPTIONS, '--template', 'un-message', '--out', out],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(stderr);
  const inside = path.join(out, SLUG);
  const files = readdirSync(inside, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files
      .map(({ parentPath, name }) => path.join(parentPath, name))
      .map((file) => /** @type {const} */ ([path.relative(inside, file).split(path.sep).join('/'), readFileSync(file)]))
      .filter(([name]) => name !== 'manifest.json'),
  );
}

/** The page and the engine as one module, without anything of Node. */
async function bundled() {
  const out = path.join(folder, 'bundle');
  mkdirSync(out);
  const bundle = await rolldown({
    input: path.join(import.meta.dirname, 'browser-page.mjs'),
    platform: 'browser',
    // The draft of a mail, which is loaded when one is made; and what HarfBuzz asks for where it finds itself in Node.
    external: /^(?:nodemailer\/|module$)/,
    onLog(level, log) {
      if (log.code === 'UNRESOLVED_IMPORT') throw new Error(log.message);
    },
  });
  await bundle.write({ dir: out, format: 'esm', entryFileNames: 'page.js' });
  return out;
}

/** The resources that these orders ask for, found by making them here. */
async function namesRead() {
  const names = new Set();
  const read = (/** @type {string} */ name) => {
    const bytes = resources.read(name);
    if (bytes !== undefined) names.add(name);
    return bytes;
  };
  const session = await openSession({ ...resources, read });
  const { template, text: templateText } = valueOf(openTemplate(session, TEMPLATE));
  const sources = new Map(sourceNames().map((name) => [name, readFileSync(path.join(SOURCES, name))]));
  const statement = valueOf(parseSources(SLUG, '', sources));
  const profile = valueOf(loadProfile(session, template));
  valueOf(await makeEditions({ session, statement, sources, template, templateText }, { ...ORDERS, profile }));
  return [...names];
}

function valueOf(/** @type {any} */ outcome) {
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  return outcome.value;
}

/**
 * The files that the page sends back, or what went wrong in it.
 * @param {string} bundle
 * @param {object} asked
 * @returns {Promise<ReadonlyMap<string, Buffer> | string>}
 */
async function madeInBrowser(bundle, asked) {
  /** @type {Map<string, Buffer>} */
  const made = new Map();
  /** @type {(result: ReadonlyMap<string, Buffer> | string) => void} */
  let settle = () => undefined;
  const result = new Promise((/** @type {typeof settle} */ resolved) => (settle = resolved));
  const server = createServer((request, response) => {
    const url = decodeURIComponent(request.url ?? '/');
    if (request.method === 'POST') {
      /** @type {Buffer[]} */
      const chunks = [];
      request.on('data', (chunk) => chunks.push(chunk));
      request.on('end', () => {
        response.end();
        const body = Buffer.concat(chunks);
        if (url === '/done') settle(made);
        else if (url === '/failed') settle(`the page failed: ${body.toString()}`);
        else made.set(url.replace('/made/', ''), body);
      });
      return;
    }
    const found = served(url, bundle, asked);
    if (found === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': found.type }).end(found.body);
  });
  await new Promise((/** @type {(value?: unknown) => void} */ listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const profile = mkdtempSync(path.join(folder, 'profile-'));
  const browser = spawn('chromium', [...FLAGS, `--user-data-dir=${profile}`, `http://127.0.0.1:${port}/`], {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  let said = '';
  browser.stderr.on('data', (chunk) => (said += String(chunk)));
  browser.on('error', (error) => settle(`chromium cannot be started: ${error.message}`));
  browser.on('exit', (code) => settle(`chromium ended with ${code}: ${said.slice(-2000)}`));
  const timer = setTimeout(
    () => settle(`the page was not done after ${PATIENCE_MS / 1000} s: ${said.slice(-2000)}`),
    PATIENCE_MS,
  );
  try {
    return await result;
  } finally {
    clearTimeout(timer);
    browser.removeAllListeners('exit');
    const gone = new Promise((resolved) => browser.once('close', resolved));
    // Its processes are a group of their own.
    if (browser.pid !== undefined && browser.exitCode === null) {
      process.kill(-browser.pid, 'SIGKILL');
      await gone;
    }
    server.closeAllConnections();
    server.close();
  }
}

/**
 * @param {string} url
 * @param {string} bundle
 * @param {object} asked
 */
function served(url, bundle, asked) {
  const [, kind = '', name = ''] = /^\/([^/]*)(?:\/(.*))?$/u.exec(url) ?? [];
  const bytes = (/** @type {Uint8Array | undefined} */ body) => body && { type: 'application/octet-stream', body };
  switch (kind) {
    case '':
      return { type: 'text/html', body: '<!doctype html><script type="module" src="/bundle/page.js"></script>' };
    case 'asked':
      return { type: 'application/json', body: JSON.stringify(asked) };
    case 'bundle':
      // HarfBuzz looks for its code beside the module that has it.
      if (name === 'harfbuzz.wasm')
        return { type: 'application/wasm', body: readFileSync(resolve('harfbuzzjs/dist/harfbuzz.wasm')) };
      return { type: 'text/javascript', body: readFileSync(path.join(bundle, path.basename(name))) };
    case 'resource':
      return bytes(resources.read(name));
    case 'source':
      return bytes(readFileSync(path.join(SOURCES, path.basename(name))));
    default:
      return undefined;
  }
}
