/**
 * Cuts text into stretches that are set in the letters of one script: the family of a template has Latin, Cyrillic and
 * Greek, ideographs and Arabic letters have families of their own.
 */
import { type FontScript, SCRIPT_LETTERS } from '../fonts/index.ts';
import { languageOf } from '../../text/language/index.ts';
import type { Lang } from '../../text/statement/index.ts';

/** UTF-16 range of a text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** Absent where the template's own family sets it. */
  readonly script?: FontScript;
}

/** Below it no letter is of a script that has a family of its own. */
const FIRST_OF_OTHERS = 0x0600;

/**
 * Marks that Latin has too, and that belong to ideographs in Chinese: quotes, dashes, dots and the point between names; and
 * signs that are as wide as an ideograph: degrees, numbers in circles and Roman ones, circles, squares and stars.
 */
const SHARED_WITH_IDEOGRAPHS = /[‘’“”—…·℃※Ⅰ-Ⅻ①-⑳⑴-⒇⒈-⒛□◇○◎●★☆♀♂]/u;
/**
 * Letters and figures that are Latin in every text; and signs that fonts of Arabic letters have no glyphs for: raised and
 * lowered figures, fractions, signs of measures and of sums, arrows, marks of notes.
 */
const LATIN = /[A-Za-z0-9À-ʯ\u0370-\u052F¤¦¬±²³µ¹¼½¾†‡‰′″⁰-₎₡-₨₫-₿ℓ№℗℠℮⅐-⅞←-↙∂-∞≈-≥■-◊☐☑]/u;

/** Covers the text without gap or overlap; in the order of the text. */
export function stretchesOf(text: string, lang: Lang): readonly Stretch[] {
  const own = fontScriptOf(lang);
  if (own === undefined && !hasOthers(text)) return [{ start: 0, end: text.length }];
  const scripts = scriptsOf(text, own);
  const stretches: Stretch[] = [];
  let start = 0;
  let at = 0;
  for (const [i, character] of [...text].entries()) {
    const end = at + character.length;
    if (i === scripts.length - 1 || scripts[i + 1] !== scripts[i]) {
      const script = scripts[i];
      stretches.push({ start, end, ...(script && { script }) });
      start = end;
    }
    at = end;
  }
  return stretches;
}

/** The script of a language's own that has a family for itself; none of Latin ones, nor of those that nothing is known of. */
export function fontScriptOf(lang: Lang): FontScript | undefined {
  const { script = '' } = languageOf(lang);
  return Object.hasOwn(SCRIPTS, script) ? SCRIPTS[script] : undefined;
}

/** ISO 15924: simplified and traditional characters are both Han ones. */
const SCRIPTS: Readonly<Record<string, FontScript>> = { Arab: 'Arab', Hani: 'Hani', Hans: 'Hani', Hant: 'Hani' };

function hasOthers(text: string): boolean {
  for (let i = 0; i < text.length; i++)
    if (text.charCodeAt(i) >= FIRST_OF_OTHERS)
      // Quotation marks and narrow spaces are no letters, and stand in nearly every text.
      return SCRIPT_LETTERS.Hani.test(text) || SCRIPT_LETTERS.Arab.test(text);
  return false;
}

/** Between two Latin letters it is a part of their word: M’Bengue. */
function isApostrophe(characters: readonly string[], at: number): boolean {
  const [before = '', after = ''] = [characters[at - 1], characters[at + 1]];
  return characters[at] === '’' && /\p{Script=Latin}/u.test(before) && /\p{Script=Latin}/u.test(after);
}

/** The script of each character. */
function scriptsOf(text: string, own: FontScript | undefined): readonly (FontScript | undefined)[] {
  const characters = [...text];
  const scripts = characters.map((character, i): FontScript | 'Latin' | undefined => {
    if (SCRIPT_LETTERS.Hani.test(character)) return 'Hani';
    if (SCRIPT_LETTERS.Arab.test(character)) return 'Arab';
    if (own === 'Hani' && SHARED_WITH_IDEOGRAPHS.test(character) && !isApostrophe(characters, i)) return 'Hani';
    return LATIN.test(character) ? 'Latin' : undefined;
  });
  // A mark or a space that is nobody's own belongs to the Arabic letters beside it; between two stretches of Latin, to these.
  for (let i = 0; i < scripts.length; i++) {
    if (scripts[i] !== undefined) continue;
    let end = i;
    while (end < scripts.length && scripts[end] === undefined) end++;
    const [before, after] = [scripts[i - 1], scripts[end]];
    const isArabic = own === 'Arab' ? before !== 'Latin' || after !== 'Latin' : before === 'Arab' && after === 'Arab';
    scripts.fill(isArabic && before !== 'Hani' && after !== 'Hani' ? 'Arab' : 'Latin', i, end);
  }
  return scripts.map((script) => (script === 'Latin' ? undefined : script));
}
