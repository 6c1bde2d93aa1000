/** Tags of languages, as BCP 47 has them: what is one, how it is written, and what is wrong with what is none. */

/**
 * A language: its well-formed tag in its usual case, `es`, `sr-Latn`, `pt-BR`, as `readLanguageTag` gives it. What is known
 * of it, and whether a version can be set in it, is for the room of languages to say.
 */
export type Lang = string & { readonly __brand: 'Lang' };

export type ReadTag =
  { readonly ok: true; readonly tag: Lang } | { readonly ok: false; readonly wrong: string; readonly hint: string };

/**
 * A kind of subtag (RFC 5646, 2.1) in the order in which they follow each other. Languages of five to eight letters are
 * provided for there, but the registry has none, and whoever writes one means the name of a language.
 */
interface SubtagKind {
  readonly is: RegExp;
  /** How many of it may stand in one tag. */
  readonly most: number;
  readonly written: (subtag: string) => string;
}

const small = (subtag: string) => subtag.toLowerCase();

const KINDS: readonly SubtagKind[] = [
  { is: /^[a-z]{3}$/iu, most: 3, written: small },
  {
    is: /^[a-z]{4}$/iu,
    most: 1,
    written: (subtag) => subtag.charAt(0).toUpperCase() + subtag.slice(1).toLowerCase(),
  },
  { is: /^(?:[a-z]{2}|\d{3})$/iu, most: 1, written: (subtag) => subtag.toUpperCase() },
  { is: /^(?:[a-z0-9]{5,8}|\d[a-z0-9]{3})$/iu, most: Infinity, written: small },
];

const LANGUAGE = /^[a-z]{2,3}$/iu;
const SINGLETON = /^[a-z0-9]$/iu;

/** Tags from before there was a grammar (RFC 5646, 2.1, `grandfathered`), as they are written. */
const GRANDFATHERED: readonly string[] = (
  'en-GB-oed i-ami i-bnn i-default i-enochian i-hak i-klingon i-lux i-mingo i-navajo i-pwn i-tao i-tay i-tsu sgn-BE-FR ' +
  'sgn-BE-NL sgn-CH-DE art-lojban cel-gaulish no-bok no-nyn zh-guoyu zh-hakka zh-min zh-min-nan zh-xiang'
).split(' ');

/** Whether a tag can be read aloud by is another matter: any language may be named, also one that nothing is known of. */
export function readLanguageTag(text: string): ReadTag {
  const old = GRANDFATHERED.find((tag) => tag.toLowerCase() === text.toLowerCase());
  if (old !== undefined) return { ok: true, tag: old as Lang };
  if (text === '') return wrong('it is empty', 'write the code of a language, as es');
  if (text.includes('_')) return wrong('its parts are joined by “_”', `write ${text.replaceAll('_', '-')}`);
  const [language = '', ...others] = text.split('-');
  if (small(language) === 'x') return privateUse(text, others);
  if (!LANGUAGE.test(language)) {
    const what = `“${language}” is not the code of a language`;
    return wrong(what, 'write two or three letters, as es for Spanish or gsw for Swiss German');
  }
  return withSubtags(small(language), others);
}

function wrong(what: string, hint: string): ReadTag {
  return { ok: false, wrong: what, hint };
}

function withSubtags(language: string, subtags: readonly string[]): ReadTag {
  const written = [language];
  const seen = new Set<string>();
  let [kind, count] = [0, 0];
  for (const [n, subtag] of subtags.entries()) {
    if (SINGLETON.test(subtag)) return withExtensions(written, subtags.slice(n));
    const found = KINDS.findIndex(({ is, most }, k) => k >= kind && is.test(subtag) && (k > kind || count < most));
    const own = KINDS[found];
    if (own === undefined) return misplaced(subtag);
    if (seen.has(small(subtag))) return wrong(`“${subtag}” stands in it twice`, 'leave one of the two out');
    seen.add(small(subtag));
    count = found === kind ? count + 1 : 1;
    kind = found;
    written.push(own.written(subtag));
  }
  return { ok: true, tag: written.join('-') as Lang };
}

/** `-u-…` and its like, each letter once, and at the end `-x-…`. */
function withExtensions(before: readonly string[], subtags: readonly string[]): ReadTag {
  const written = [...before];
  const seen = new Set<string>();
  let extended = 0;
  for (const [n, subtag] of subtags.entries()) {
    const last = written.at(-1) ?? '';
    if (SINGLETON.test(subtag)) {
      if (n > 0 && extended === 0) return misplaced(subtag);
      if (small(subtag) === 'x') {
        const own = privateUse(subtags.slice(n).join('-'), subtags.slice(n + 1));
        return own.ok ? { ok: true, tag: [...written, own.tag].join('-') as Lang } : own;
      }
      if (seen.has(small(subtag))) return wrong(`“${subtag}” stands in it twice`, 'leave one of the two out');
      seen.add(small(subtag));
      extended = 0;
    } else {
      if (!/^[a-z0-9]{2,8}$/iu.test(subtag)) return misplaced(subtag === '' ? subtag : `${last}-${subtag}`);
      extended++;
    }
    written.push(small(subtag));
  }
  return extended === 0
    ? wrong(`nothing follows “${written.at(-1) ?? ''}”`, 'leave it out')
    : { ok: true, tag: written.join('-') as Lang };
}

function privateUse(text: string, subtags: readonly string[]): ReadTag {
  if (subtags.length === 0) return wrong('nothing follows “x”', 'write the tag of a language, such as es');
  const bad = subtags.find((subtag) => !/^[a-z0-9]{1,8}$/iu.test(subtag));
  return bad === undefined ? { ok: true, tag: small(text) as Lang } : misplaced(bad);
}

function misplaced(subtag: string): ReadTag {
  if (subtag === '') return wrong('two hyphens stand together, or one at its end', 'write one between two parts');
  return wrong(
    `“${subtag}” cannot stand where it does`,
    'write the language, then its script, then its region: sr-Latn-RS',
  );
}

/*
 * What is given for each language: a plain record by tag, so that it can be written as JSON and read again.
 */

/** A language without an entry has none. */
export type ByLanguage<T> = Readonly<Record<string, T>>;

/** The record of these entries, in their order. */
export function byLanguage<T>(entries: Iterable<readonly [Lang, T]>): ByLanguage<T> {
  return Object.fromEntries(entries);
}

/** Its entries, in their order. */
export function entriesOf<T>(record: ByLanguage<T>): readonly (readonly [Lang, T])[] {
  return Object.entries(record) as [Lang, T][];
}
