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
  'cli/extra-argument': error('the command takes fewer arguments'),
  'cli/missing-argument': error('the command wants an argument'),
  'cli/missing-value': error('an option wants a value'),
  'cli/no-statements': error('there is no statement to build'),
  'cli/passed-over': warning('a folder among the statements is none'),
  'cli/repeated-option': error('an option is given twice'),
  'cli/same-name': error('two statements would be built into the same files'),
  'cli/unknown-command': error('there is no such command'),
  'cli/unknown-option': error('the command has no such option'),
  'cli/unknown-statement': error('there is no statement of that name'),
  'cli/unknown-template': error('there is no template of that name'),
  'cli/unknown-value': error('an option does not take that value'),
  'cli/unreadable': error('the file to import cannot be read'),
  'delivery/exists': error('a file would be overwritten'),
  'delivery/no-space': error('there is no room on the disk'),
  'delivery/not-a-folder': error('something else stands where a folder is to be'),
  'delivery/not-writable': error('the output folder cannot be written to'),
  'delivery/unsafe-name': error('a name is not one that every system can have for a file'),
  'font/catalogue': error('the catalogue of fonts cannot be understood'),
  'font/missing-glyph': error('no font of the template has a character of the text'),
  'font/unknown-family': error('a template names a font family that the catalogue lacks'),
  'intake/embargo': error('a page to import has an embargo, which is not kept yet'),
  'intake/encoding': error('a page to import is in no encoding that is read'),
  'intake/invalid-bytes': warning('a page to import has bytes of another encoding in it'),
  'intake/left-out': warning('a line of a page to import was not understood'),
  'intake/mixed-languages': error('a page to import changes language more than once'),
  'intake/no-date': error('a page to import has no date that was understood'),
  'intake/no-office': error('a page to import does not say who speaks'),
  'intake/no-paragraphs': error('a page to import has no text in one of its languages'),
  'intake/no-place': error('a page to import names no place'),
  'intake/no-second-language': error('a page to import has one language only'),
  'intake/no-speaker': warning('a page to import does not name its speaker'),
  'intake/no-title': error('a version on a page to import has no title'),
  'intake/two-dates': error('the versions on a page to import have different dates'),
  'pages/block-too-tall': warning('something that may not be broken is taller than a page'),
  'pages/too-long': error('the text cannot be fitted to the pages asked for'),
  'paragraph/overfull': warning('a line could not be fitted into its column'),
  'source/characters': error('a text has a character that stands for nothing, or hides'),
  'source/empty': error('a file or a version has nothing in it'),
  'source/encoding': error('a file is not in UTF-8'),
  'source/front-matter': error('a version does not begin with its title between two lines of ---'),
  'source/language': error('a language is named that cannot be set'),
  'source/limit': error('a text has more of something than any statement'),
  'source/link': error('a link leads nowhere, or to what is no page and no address of mail'),
  'source/mark': error('a comment is no mark, or a mark stands where it means nothing'),
  'source/missing-file': error('a statement lacks one of its files'),
  'source/note': error('a footnote is missing, or not referred to exactly once'),
  'source/syntax': error('a file of facts is not YAML'),
  'source/too-large': error('a file is larger than any statement'),
  'source/unknown-key': error('a file of facts has a key that means nothing'),
  'source/unreadable': error('a file or folder cannot be read'),
  'source/unsupported': error('a text has a kind of block or mark-up that is not set'),
  'source/unused-file': warning('a statement has a version that it does not list'),
  'source/value': error('a fact is missing, or has a value that it may not have'),
  'statement/pair-mark': error('a mark of pairing cannot be followed'),
  'statement/slug': error('a statement has a name that is not safe for files'),
  'statement/unequal-blocks': error('the versions do not have the same blocks in the same order'),
  'statement/unlike-blocks': error('the two sides of a pair do not have the same parts'),
  'template/invalid': error('a template has a value that it may not have'),
  'template/syntax': error('a template is not YAML'),
  'template/unknown': error('there is no template of that name'),
  'template/unreadable': error('a template file cannot be read'),
} as const satisfies Record<string, CodeEntry>;

export type Code = keyof typeof CODES;
