/** Turns a list's counting into HTML: the language's own marks where a mail program takes them, letters and figures elsewhere. */
import { settingOf } from '../../text/language/index.ts';
import type { Lang } from '../../text/statement/index.ts';

export interface CountedList {
  readonly ordered: boolean;
  /** The number of the first item. */
  readonly start: number;
  readonly lang: Lang;
  /** From 0 for the outermost list. */
  readonly depth: number;
}

export interface ListMark {
  readonly open: string;
  readonly close: string;
  /** The style of the item at an index. */
  readonly item: (index: number) => string;
}

/** What programs count by that know no marks of one's own (CSS Lists 3, list-style-type with a string): from the outermost on. */
const TYPES = ['a', 'i', '1'] as const;

export function listMark({ ordered, start, lang, depth }: CountedList, style: string): ListMark {
  const language = settingOf(lang);
  const type = TYPES[Math.min(depth, TYPES.length - 1)] ?? '1';
  const name = ordered ? 'ol' : 'ul';
  return {
    open: ordered ? `<ol type="${type}" start="${start}" style="${style}">` : `<ul style="${style}">`,
    close: `</${name}>`,
    item: (index) => `list-style-type:'${language.listMarker(depth, ordered ? start + index : undefined)} '`,
  };
}
