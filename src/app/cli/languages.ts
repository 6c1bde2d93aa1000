/** `diptych languages`: what can be done in each language, with which families of fonts, and who has read its wordings. */
import { Session } from '../../session/index.ts';
import { defineCommand } from './command.ts';

/** A language as `--json` and the papers have it. */
interface Listed {
  readonly tag: string;
  readonly name: string;
  readonly script: string;
  readonly direction: 'ltr' | 'rtl';
  /** Whether a version can be in it. */
  readonly set: boolean;
  /** Whether words are divided at the ends of lines. */
  readonly divided: boolean;
  /** Pages with their dates, offices and notices, or the text of a page alone. */
  readonly import: 'pages' | 'text';
  /** Numbers, dates and names besides structure, marks and lengths; or those alone. */
  readonly check: 'words' | 'structure';
  readonly families: readonly string[];
  /** Those that published statements have; those that nobody who was born to the language has read yet; none. */
  readonly wordings: 'published' | 'unread' | 'none';
}

export const languages = defineCommand({
  name: 'languages',
  about: 'List the languages, and what can be done in each',
  options: {},
  examples: [
    { line: 'diptych languages', about: 'A table of all of them' },
    { line: 'diptych languages --json', about: 'The same for machines' },
  ],
  async run(_, terminal) {
    const listed = await listedLanguages();
    terminal.result(tableOf([LANGUAGE_HEAD, ...listed.map(languageRow)]));
    const unread = listed.filter(({ wordings }) => wordings === 'unread').length;
    terminal.remark(
      `no native reader has seen the wordings of ${String(unread)} languages yet: docs/languages.md lists them`,
    );
    return { results: { languages: listed }, diagnostics: [] };
  },
});

/** Every language that something is known of, in the order of their tags. */
export async function listedLanguages(given?: Session): Promise<readonly Listed[]> {
  const [{ hyphenationOf, isLang, registeredLanguages }, { familiesFor }, { houseResources }] = await Promise.all([
    import('../../text/language/index.ts'),
    import('../../page/fonts/index.ts'),
    import('../house.ts'),
  ]);
  const session = given ?? new Session(houseResources());
  return registeredLanguages().map(({ tag, name, script = '', direction = 'ltr', abilities = [], wordingsRead }) => ({
    tag,
    name,
    script,
    direction,
    set: abilities.includes('set'),
    divided: isLang(tag) && hyphenationOf(tag) !== undefined,
    import: abilities.includes('import') ? 'pages' : 'text',
    check: abilities.includes('check') ? 'words' : 'structure',
    families: familiesFor(session, script),
    wordings: wordingsRead === undefined ? 'none' : wordingsRead ? 'published' : 'unread',
  }));
}

export const LANGUAGE_HEAD = [
  'tag',
  'language',
  'script',
  'set',
  'words divided',
  'import',
  'check',
  'fonts',
  'wordings',
];

export function languageRow(listed: Listed): readonly string[] {
  const { tag, name, script, direction, set, divided, families, wordings } = listed;
  return [
    tag,
    name,
    direction === 'rtl' ? `${script}, right to left` : script,
    set ? 'yes' : 'no',
    divided ? 'yes' : 'no',
    listed.import,
    listed.check,
    families.join(', ') || 'none',
    wordings,
  ];
}

/** Columns as wide as their widest cell, two spaces apart. */
function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = LANGUAGE_HEAD.map((_, n) => Math.max(...rows.map((row) => row[n]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, n) => cell.padEnd(widths[n] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
