/** The table of every fault Diptych can find in its input: the code people search for, and how grave it is. */

interface CodeEntry {
  readonly severity: 'error' | 'warning';
  /** What the fault is, in a few words, for the README's table. */
  readonly about: string;
}

const error = (about: string) => ({ severity: 'error', about }) as const;
const warning = (about: string) => ({ severity: 'warning', about }) as const;

/** Codes are kebab-case, `room/fault`, and are never renamed once released. Keep them sorted. */
export const CODES = {
  'font/catalogue': error('the catalogue of fonts cannot be understood'),
  'font/missing-glyph': error('no font of the template has a character of the text'),
  'font/unknown-family': error('a template names a font family that the catalogue lacks'),
  'pages/block-too-tall': error('something that may not be broken is taller than a page'),
  'paragraph/overfull': warning('a line could not be fitted into its column'),
  'template/invalid': error('a template has a value that it may not have'),
  'template/syntax': error('a template is not YAML'),
  'template/unknown': error('there is no template of that name'),
  'template/unreadable': error('a template file cannot be read'),
} as const satisfies Record<string, CodeEntry>;

export type Code = keyof typeof CODES;
