/** Turns marks that plain text has not into characters that it has: raised figures, and the addresses of links. */

const RAISED: ReadonlyMap<string, string> = new Map([
  ...[...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((raised, figure) => [String(figure), raised] as const),
  ['+', '⁺'],
  ['-', '⁻'],
  ['−', '⁻'],
]);

/** 10⁶ must not become 106: figures have raised forms of their own. Letters stay as they are: 1er, nos. */
export function raisedLetters(text: string): string {
  const raised = [...text].map((character) => RAISED.get(character));
  return raised.every((character) => character !== undefined) ? raised.join('') : text;
}

const SCHEME = /^(?:https?:\/\/|mailto:)/iu;

/** Whether the words of a link are its address. */
export function showsAddress(label: string, href: string): boolean {
  const bare = (text: string): string => text.replace(SCHEME, '').replace(/\/$/u, '').toLowerCase();
  return bare(label) === bare(href);
}

/** In angle brackets (RFC 3986, appendix C) an address of mail needs no `mailto:`. */
export function writtenAddress(href: string): string {
  return href.replace(/^mailto:/iu, '');
}

/** Whether a link leads to a page or an address of mail: nothing else is one in a mail. */
export function isSafeLink(href: string): boolean {
  return SCHEME.test(href);
}
