/** Tells whether the punctuation of a word has the spaces that its language wants, by the custom of some house. */
import { languageOf, settableLanguages, type Setting } from '../../text/language/index.ts';
import type { Lang } from '../../text/statement/index.ts';

/**
 * The houses whose custom a text can still be set by, of each language that has rules of its own, by its tag; a text is set
 * by one throughout.
 */
export type Houses = ReadonlyMap<string, readonly string[]>;

const [PERCENT, COLON, SEMICOLON, EXCLAMATION, QUESTION, PER_MILLE] = [0x25, 0x3a, 0x3b, 0x21, 0x3f, 0x2030];
const [OPENING, OPENING_SINGLE, CLOSING, CLOSING_SINGLE] = [0xab, 0x2039, 0xbb, 0x203a];

/** Whether a UTF-16 unit is a mark that may have a space before it that belongs to it. */
export function hasSpaceBefore(unit: number): boolean {
  return (
    unit === COLON ||
    unit === SEMICOLON ||
    unit === QUESTION ||
    unit === EXCLAMATION ||
    unit === CLOSING ||
    unit === CLOSING_SINGLE ||
    unit === PERCENT ||
    unit === PER_MILLE
  );
}

/** Whether it is one that may have a space after it. */
export function hasSpaceAfter(unit: number): boolean {
  return unit === OPENING || unit === OPENING_SINGLE;
}

/** Whether it is either. */
export function isMark(unit: number): boolean {
  return hasSpaceBefore(unit) || hasSpaceAfter(unit);
}

/** Those named, and for languages without one all that they have. */
export function housesOf(named: ReadonlyMap<Lang, string>): Houses {
  return new Map(
    settableLanguages().map(({ tag, setting }) => {
      const name = named.get(tag);
      return [tag, name === undefined ? setting.spacingProfiles : [name]];
    }),
  );
}

/**
 * The houses that would set `source` as `found` is set, its marks being of these languages; undefined if one of the
 * languages has none. Both have the same letters, and their spaces are plain ones.
 */
export function agreeingHouses(
  source: string,
  found: string,
  markLangs: readonly string[],
  houses: Houses,
): Houses | undefined {
  const set = gapsOf(found);
  const agreeing = new Map(houses);
  for (const lang of new Set(markLangs)) {
    const { tag, setting } = languageOf(lang);
    const agrees = (wanted: readonly boolean[]) => markLangs.every((of, i) => of !== lang || wanted[i] === set[i]);
    if (setting === undefined) {
      // Without rules the spaces are those of the source.
      if (!agrees(gapsOf(source))) return undefined;
      continue;
    }
    const own = (agreeing.get(tag) ?? []).filter((house) => agrees(gapsOf(spacedBy(source, setting, house))));
    if (own.length === 0) return undefined;
    agreeing.set(tag, own);
  }
  return agreeing;
}

/** Of each mark in order, whether it has a space; a space between two marks that both may have it is neither's. */
function gapsOf(text: string): readonly boolean[] {
  const gaps: boolean[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const step = hasSpaceBefore(unit) ? -1 : 1;
    if (!isMark(unit)) continue;
    const spaced = SPACES.includes(text.charAt(i + step));
    const other = text.charCodeAt(spaced ? i + 2 * step : i + step);
    gaps.push(spaced && !(step < 0 ? hasSpaceAfter(other) : hasSpaceBefore(other)));
  }
  return gaps;
}

/** Those that a language sets at marks, and the plain one. */
const SPACES: readonly string[] = [' ', '\u00a0', '\u202f'];

function spacedBy(text: string, setting: Setting, house: string): string {
  let [spaced, from] = ['', 0];
  for (const { start, end, text: space } of setting.space(text, house)) {
    spaced += text.slice(from, start) + space;
    from = end;
  }
  return spaced + text.slice(from);
}
