/**
 * Diptych without Node: the same pages and files in a command, a worker, on a server and in a browser. Everything is handed
 * in as bytes and comes back as bytes; the same input gives the same bytes everywhere.
 *
 * ```ts
 * // The resources that a browser fetched before, by name (see Resources).
 * const session = await openSession(fetchedResources(fetched));
 * const template = openTemplate(session, 'un-message');
 * const sources = new Map([['statement.yaml', facts], ['en.md', english], ['fr.md', french]]);
 * const statement = parseSources('2015-06-21-longest-day', '', sources);
 * if (!template.ok || !statement.ok) throw new Error('…'); // `diagnostics` say what is wrong, and where
 *
 * // One PDF.
 * const composed = compose(statement.value, template.value.template, { session, paper: 'a4' });
 *
 * // Or all files of its editions, each PDF read back and compared with its source.
 * const copy = { session, statement: statement.value, sources, ...};
 * const made = await makeEditions(copy, orders);
 * ```
 */
export { fetchedResources, Session, type CacheKey, type Resources } from './session/index.ts';
