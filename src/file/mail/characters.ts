/** Finds characters that may not stand in a field of a mail's head or in a file's name: they do something instead of showing. */

const UNFIT: readonly { readonly pattern: RegExp; readonly is: string }[] = [
  { pattern: /[\r\n\u0085\u2028\u2029]/u, is: 'the end of a line' },
  { pattern: /\p{Cc}/u, is: 'a control character' },
  { pattern: /\p{Surrogate}/u, is: 'half a character' },
  { pattern: /[\u202A-\u202E\u2066-\u2069]/u, is: 'a character that turns the direction of the text' },
  { pattern: /[\u00AD\u200B\u2060\uFEFF]/u, is: 'an invisible character' },
  { pattern: /[\uFFFD\p{Noncharacter_Code_Point}]/u, is: 'a code that is no character' },
];

/** What is wrong with the first such character, e.g. `U+000D, the end of a line`; undefined where there is none. */
export function unfitIn(text: string): string | undefined {
  for (const { pattern, is } of UNFIT) {
    const found = pattern.exec(text)?.[0].codePointAt(0);
    if (found !== undefined) return `U+${found.toString(16).toUpperCase().padStart(4, '0')}, ${is}`;
  }
  return undefined;
}

/** The characters of a text that a message shows: enough to know it by. */
const SHOWN = 60;

/** A text as a message shows it: in quotes, what is unfit in it made visible, a long one cut. */
export function shown(text: string): string {
  const characters = [...text];
  const cut = characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : text;
  return JSON.stringify(cut).replace(
    /[\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu,
    escaped,
  );
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Spaces of every width as plain ones, none doubled, none at the ends: a subject and a name are one line that we do not break. */
export function withPlainSpaces(text: string): string {
  return text.replace(/[ \u00A0\u2000-\u200A\u202F\u205F\u3000]+/gu, ' ').replace(/^ | $/gu, '');
}
