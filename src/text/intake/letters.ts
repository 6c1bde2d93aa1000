/**
 * Tells by its letters alone in which language of its page a line is. Several languages are written in the same letters, and a
 * title has few words that are in one of them only: it is in that in which the page has its text.
 */

/** Letters that several languages have, whose words tell them apart; Japanese has ideographs as well as its own. */
const LETTERS = [
  /\p{Script=Cyrillic}/gu,
  /\p{Script=Arabic}/gu,
  /\p{Script=Devanagari}/gu,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
] as const;
const IDEOGRAPHS = LETTERS[3];

type Letters = (typeof LETTERS)[number];

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}

/** The letters that more than half of a text's are. */
function lettersOf(text: string): Letters | undefined {
  const all = count(text, /\p{L}/gu);
  return LETTERS.find((letters) => 2 * count(text, letters) > all);
}

/** What a language has less of than this share, of all that is recognised in its letters, is quoted, or was not recognised well. */
const SHARE_OF_PAGE = 0.25;

/** What the lines of a page are in, by their letters: nothing for those in letters in which the page has no language, or several. */
export function languagesByLetters(
  recognised: ReadonlyMap<string, string | undefined>,
): ReadonlyMap<string, { readonly tag: string; readonly letters: number }> {
  const inLetters = [...recognised].flatMap(([text, tag]) => {
    const letters = lettersOf(text);
    return letters === undefined ? [] : [{ text, tag, letters, length: count(text, letters) }];
  });
  return new Map(
    inLetters.flatMap(({ text, tag, letters, length }) => {
      // Without kana Japanese looks like Chinese.
      if (tag !== undefined && letters !== IDEOGRAPHS) return [];
      const [only, ...others] = languagesIn(inLetters.filter((one) => one.letters === letters));
      return only === undefined || others.length > 0 ? [] : [[text, { tag: only, letters: length }] as const];
    }),
  );
}

function languagesIn(
  lines: readonly { readonly tag: string | undefined; readonly length: number }[],
): readonly string[] {
  const sums = new Map<string, number>();
  for (const { tag, length } of lines) if (tag !== undefined) sums.set(tag, (sums.get(tag) ?? 0) + length);
  const all = [...sums.values()].reduce((sum, one) => sum + one, 0);
  return [...sums].flatMap(([tag, sum]) => (sum >= SHARE_OF_PAGE * all ? [tag] : []));
}
