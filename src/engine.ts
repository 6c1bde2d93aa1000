/**
 * Diptych without Node: the same pages and files in a command, a worker, on a server and in a browser. Everything is handed
 * in as bytes and comes back as bytes, and the same input gives the same bytes everywhere.
 *
 * A session owns what the engine remembers, and is opened over the resources that it may read (see Resources for their
 * names). It reads when asked and at once; a browser fetches them before:
 *
 * ```js
 * const session = await openSession(fetchedResources(new Map([['fonts/catalogue.yaml', bytes], …])));
 * const opened = openTemplate(session, 'un-message');
 * const statement = parseSources('2015-06-21-longest-day', '', new Map([['statement.yaml', facts], ['en.md', english]]));
 * ```
 *
 * What can go wrong by the input is an Outcome: `ok`, a `value` if so, and `diagnostics` with code, place and remedy.
 * One PDF is composed and painted:
 *
 * ```js
 * const { template, text: templateText } = opened.value;
 * const composed = compose(statement.value, template, { session, paper: 'a4' });
 * const about = descriptionOf(session, statement.value, statement.value.meta.languages);
 * const pdf = paint(composed.value.composition, about, { session });
 * ```
 *
 * and read back by a reader that knows nothing of the painter:
 *
 * ```js
 * const reader = await openReader(session);
 * const { languages } = statement.value.meta;
 * const { meta } = statement.value;
 * const around = (version) => surroundingsOf(version, { template, meta });
 * const asked = { languages, around, spacing: template.spacing };
 * const proof = proveText(statement.value, reader.read(pdf), asked);
 * ```
 *
 * Or all files of its editions are made, each PDF proved:
 *
 * ```js
 * const made = await makeEditions(
 *   { session, statement: statement.value, sources, template, templateText },
 *   {
 *     editions: ['handout', 'archive'],
 *     papers: ['a4'],
 *     wishes: { arrangement: 'columns' },
 *     handout: { press: false, booklet: false, nup: false },
 *     mail: { settings: { to: [] } },
 *     archive: { pdf: '1.7' },
 *   },
 * );
 * for (const { path, content } of made.value.files) …
 * ```
 *
 * In a browser HarfBuzz fetches its code, `harfbuzz.wasm`, from beside the module that it is bundled into; digests want a
 * page from https or localhost. The draft of a mail is written by a library that runs in Node alone.
 */
export type { Diagnostic, Outcome, Place } from './diagnostics/index.ts';
export type { PaperName } from './geometry/index.ts';
export { fetchedResources, Session, type Resources } from './session/index.ts';
export { settableLanguages } from './text/language/index.ts';
export { readLanguageTag, type Lang, type ReadTag, type Statement } from './text/statement/index.ts';
export { parseSources } from './text/source/index.ts';
export { checkStatement } from './text/check/index.ts';
export { openSession } from './page/fonts/index.ts';
export {
  fittedTo,
  loadProfile,
  openTemplate,
  type OpenedTemplate,
  type OutputProfile,
  type Template,
} from './page/template/index.ts';
export {
  compose,
  type Composed,
  type ComposeOptions,
  type Composition,
  type CompositionReport,
  Editing,
  type Page,
  type Recomposed,
  surroundingsOf,
  type Surroundings,
} from './page/pages/index.ts';
export { paint, picture, type Attachment, type Description, type PaintOptions } from './file/pdf/index.ts';
export {
  openReader,
  proveText,
  type ProofOptions,
  type Reader,
  type ReadText,
  type TextProof,
} from './file/fidelity/index.ts';
export { checkBag, type CheckedBag } from './file/archive/index.ts';
export {
  descriptionOf,
  EDITIONS,
  inspect,
  makeEditions,
  rebuild,
  type Copy,
  type Edition,
  type EditionFile,
  type Inspected,
  type Made,
  type Orders,
  type PageWishes,
  type Proofreader,
  type Seal,
} from './file/editions/index.ts';
