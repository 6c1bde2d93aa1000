/**
 * Runs in a browser: makes a statement's editions from bytes that were fetched before, and sends them back to where the page
 * came from. Bundled and served by browser.mjs.
 */
import {
  fetchedResources,
  loadProfile,
  makeEditions,
  openSession,
  openTemplate,
  parseSources,
} from '../../dist/engine.js';

/** @param {string} url */
async function bytesAt(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/**
 * @param {string} kind
 * @param {readonly string[]} names
 */
async function fetched(kind, names) {
  return new Map(await Promise.all(names.map(async (name) => [name, await bytesAt(`/${kind}/${name}`)])));
}

/** @param {import('../../dist/engine.js').Outcome<any>} outcome */
function valueOf(outcome) {
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  return outcome.value;
}

async function run() {
  const asked = await (await fetch('/asked')).json();
  const session = await openSession(fetchedResources(await fetched('resource', asked.resources)));
  const sources = await fetched('source', asked.sources);
  const { template, text: templateText } = valueOf(openTemplate(session, asked.template));
  const statement = valueOf(parseSources(asked.slug, '', sources));
  const profile = valueOf(loadProfile(session, template));
  const made = valueOf(
    await makeEditions({ session, statement, sources, template, templateText }, { ...asked.orders, profile }),
  );
  for (const { path, content } of made.files) await fetch(`/made/${path}`, { method: 'POST', body: content });
}

run().then(
  () => fetch('/done', { method: 'POST' }),
  (error) => fetch('/failed', { method: 'POST', body: String(error?.stack ?? error) }),
);
