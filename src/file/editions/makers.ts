/** The libraries that have a part in what a file says or looks like: with others, or with other versions, it might be another. */
import { openFamily } from '../../page/fonts/index.ts';
import { librariesOf, versionOf, type Program } from '../../session/index.ts';
import type { Copy } from './types.ts';

/**
 * What sources and templates are read with, words divided, letters shaped and measured, and pages written. Not what reads
 * the finished file to prove it: whatever that finds, the file stays what it is.
 */
const MAKERS: ReadonlySet<string> = new Set([
  'fflate',
  'fontkit',
  'harfbuzzjs',
  'hyphen',
  'mdast-util-from-markdown',
  'micromark-extension-gfm-footnote',
  'micromark-extension-gfm-table',
  'pdfkit',
  'yaml',
  'zod',
]);

/** This Diptych, with those that a file in this template is made with, its package of fonts among them. */
export function programOf({ session, template }: Pick<Copy, 'session' | 'template'>): Program {
  const family = openFamily(session, template.family);
  const fonts = family.ok ? family.value.packageName : undefined;
  const libraries = [...librariesOf(session)].filter(([name]) => MAKERS.has(name) || name === fonts);
  return { version: versionOf(session), libraries: new Map(libraries) };
}
