/** What a house says of itself on the page: whose a statement is, where it or the statement says so, and whom to ask. */
import type { Place } from '../../diagnostics/index.ts';
import type { Lang } from '../../text/statement/index.ts';
import { ANY, isText, wordingIn } from './blocks.ts';
import { nameOf, type Template } from './template.ts';

/** The same template with these names in place of its own, each with the place that it is written at. */
export function withNames(
  template: Template,
  names: ReadonlyMap<Lang, { readonly text: string; readonly place?: Place }>,
): Template {
  const text = new Map([...names].map(([lang, name]) => [lang, name.text]));
  const places = new Map(template.source.places);
  const blocks = template.blocks.map((block) => {
    if (block.kind !== 'names') return block;
    for (const [lang, { place }] of names) {
      if (place) places.set(nameOf(['blocks', block.index, 'text', lang]), { key: place, text: place });
    }
    return { ...block, text };
  });
  return { ...template, blocks, source: { ...template.source, places } };
}

/** The same template with these lines for whom to ask, of no language, where it has a place for them and no wording of its own. */
export function withContact(template: Template, lines: readonly string[]): Template {
  if (lines.length === 0) return template;
  const text = new Map([[ANY, lines.join('\n')]]);
  const blocks = template.blocks.map((block) =>
    block.kind === 'contact' && block.text.size === 0 ? { ...block, text } : block,
  );
  return { ...template, blocks };
}

/** The languages among these that a block for names has none in. */
export function unnamedIn({ blocks }: Template, languages: readonly Lang[]): readonly Lang[] {
  const names = blocks.filter(isText).filter(({ kind }) => kind === 'names');
  return languages.filter((lang) => names.some((block) => wordingIn(block, lang) === undefined));
}
