/** Turns a statement into the subject of its mail: an embargo first, then what it is, then the state of the text. */
import { settingOf, wordingOf } from '../../text/language/index.ts';
import { textOf, type Lang, type Statement, type Version } from '../../text/statement/index.ts';
import { withPlainSpaces } from './characters.ts';

/** Between the languages. */
const BETWEEN = ' / ';

/** `[EMBARGOED until … / SOUS EMBARGO jusqu’au …] Title / Titre (Check against delivery / Seul le prononcé fait foi)`. */
export function subjectOf({ meta }: Statement, versions: readonly Version[], own: string | undefined): string {
  const { embargo, status } = meta;
  const said = (say: (lang: Lang) => string | undefined): string =>
    [...new Set(versions.flatMap(({ lang }) => say(lang) ?? []))].join(BETWEEN);
  const until = said(
    (lang) => embargo && inCapitals(lang, settingOf(lang).formatEmbargo(embargo.until, embargo.zone[lang])),
  );
  const state = said((lang) => settingOf(lang).formatStatus(status));
  const titles = own ?? [...new Set(versions.map(({ title }) => textOf(title)))].join(BETWEEN);
  return withPlainSpaces(`${until && `[${until}] `}${titles}${state && ` (${state})`}`);
}

function inCapitals(lang: Lang, line: string): string {
  const { embargoed: words } = wordingOf(lang);
  return line.startsWith(words) ? `${words.toUpperCase()}${line.slice(words.length)}` : line;
}
