/** What a house says of itself on the page: whose a statement is, where it or the statement says so, and whom to ask. */
import type { Place } from '../../diagnostics/index.ts';
import type { Lang } from '../../text/statement/index.ts';
import { ANY, isText, type PageBlock, type TextBlock, wordingIn } from './blocks.ts';
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

/** The languages among these that a block for names has none in, and where on the page such blocks stand. */
export function unnamedIn(
  { blocks }: Template,
  languages: readonly Lang[],
): { readonly languages: readonly Lang[]; readonly at: ReadonlySet<PageBlock['in']> } {
  const names = blocks.filter(isText).filter(({ kind }) => kind === 'names');
  const isUnnamed = (lang: Lang) => (block: TextBlock) => wordingIn(block, lang) === undefined;
  return {
    languages: languages.filter((lang) => names.some(isUnnamed(lang))),
    at: new Set(names.filter((block) => languages.some((lang) => isUnnamed(lang)(block))).map((block) => block.in)),
  };
}
