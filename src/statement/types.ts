/** What a statement is, once read and validated: its facts, its versions, its paired blocks. */
import type { Place } from '../diagnostics/index.ts';

/** The languages we can set, as BCP 47 primary tags. */
export const LANGS = ['en', 'fr'] as const;
export type Lang = (typeof LANGS)[number];

export function isLang(text: string): text is Lang {
  return LANGS.some((lang) => lang === text);
}

/** A calendar date without time or zone, `YYYY-MM-DD`, known to exist. */
export type IsoDate = string & { readonly __brand: 'IsoDate' };

export const KINDS = ['message', 'statement', 'remarks', 'press-release'] as const;
export type Kind = (typeof KINDS)[number];

export const STATUSES = ['check-against-delivery', 'as-prepared', 'as-delivered', 'final'] as const;
export type Status = (typeof STATUSES)[number];

/** The facts of a statement that belong to no language, or are given for each. From `statement.yaml`. */
export interface Meta {
  readonly kind: Kind;
  readonly date: IsoDate;
  /** The place in each language's wording, e.g. New York; Genève. */
  readonly place: ReadonlyMap<Lang, string>;
  readonly speaker: string;
  /** The speaker's office in each language, e.g. The Secretary-General. */
  readonly office: ReadonlyMap<Lang, string>;
  /** In the order of the columns, left to right. */
  readonly languages: readonly Lang[];
  readonly status: Status;
  /** A document symbol such as A/RES/70/1; the same in all languages; never invented. */
  readonly symbol?: string;
  readonly keywords: readonly string[];
}

/** Running text. A node never spans a line of the source: a soft break ends one node (with its space) and begins the next. */
export interface Text {
  readonly kind: 'text';
  readonly text: string;
  readonly place: Place;
}

export interface Emphasis {
  readonly kind: 'emphasis';
  readonly children: readonly Inline[];
  readonly place: Place;
}

export interface Strong {
  readonly kind: 'strong';
  readonly children: readonly Inline[];
  readonly place: Place;
}

export interface Link {
  readonly kind: 'link';
  readonly href: string;
  readonly children: readonly Inline[];
  readonly place: Place;
}

/** A passage in another language than its surroundings: hyphenated, spaced and marked by its own rules. */
export interface Foreign {
  readonly kind: 'foreign';
  readonly lang: Lang;
  readonly children: readonly Inline[];
  readonly place: Place;
}

export type Inline = Text | Emphasis | Strong | Link | Foreign;

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly content: readonly Inline[];
  readonly place: Place;
}

export type Block = Paragraph;

/** The statement in one language. */
export interface Version {
  readonly lang: Lang;
  readonly title: readonly Inline[];
  /** The line over the title: the speaker's office in this language. */
  readonly office: readonly Inline[];
  /** Place and date in this language's wording. */
  readonly dateline: readonly Inline[];
  readonly blocks: readonly Block[];
}

/** What stands level across the columns. A language without an entry leaves its side blank. */
export interface Pair {
  readonly blocks: ReadonlyMap<Lang, readonly Block[]>;
}

export interface Statement {
  /** The folder's name, and the stem of every file built from it. */
  readonly slug: string;
  readonly meta: Meta;
  readonly versions: readonly Version[];
  readonly pairs: readonly Pair[];
}
