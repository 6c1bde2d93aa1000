/** Parts lists whose items are in the languages of their page by turns, each item under its translation. */
import { type DraftListItem, textOfBlock } from '../statement/index.ts';
import type { PageLine } from './page.ts';
import { languageOfText } from './pairs.ts';
import { evidenceIn } from './stretches.ts';
import { isVersionLanguage } from './wording.ts';

/** Of each language so many paragraphs stand on the page, or the items quote what is in another. */
const FEWEST_PARAGRAPHS = 2;

/** The lines of a page with each such list as one for each language, in the order of their first items. */
export function listsByLanguage(lines: readonly PageLine[]): readonly PageLine[] {
  if (!lines.some(({ block }) => block?.kind === 'list')) return lines;
  const spoken = spokenIn(lines);
  if (spoken.size < 2) return lines;
  return lines.flatMap((line) => {
    const { block } = line;
    const items = itemsByLanguage(line, spoken);
    if (items === undefined || block?.kind !== 'list') return [line];
    return [...items].map(([lang, own]) => ({
      ...line,
      lang,
      text: own.map(textOfItem).join('\n'),
      block: { ...block, items: own },
    }));
  });
}

/**
 * The items of each language: these take turns all the way down, or each has its share of the list. An item that is in no
 * language surely (carry a pilot) is in that of its turn; all of a language together are sure, and none is against it.
 */
function itemsByLanguage(
  { block, own }: PageLine,
  spoken: ReadonlySet<string>,
): ReadonlyMap<string, readonly DraftListItem[]> | undefined {
  if (block?.kind !== 'list' || own === true) return undefined;
  const { items } = block;
  const tags = items.map((item) => seemsAmong(spoken, textOfItem(item)));
  const known = [...new Set(tags)].filter((tag) => tag !== undefined);
  const share = items.length / known.length;
  const isMostlyKnown = tags.filter((tag) => tag !== undefined).length >= items.length / 2;
  if (known.length < 2 || !Number.isInteger(share) || !isMostlyKnown) return undefined;
  for (const turnOf of [(n: number) => n % known.length, (n: number) => Math.floor(n / share)]) {
    const parts = known.map((_, turn) => items.filter((__, n) => turnOf(n) === turn));
    const langs = parts.map((part) => languageOfText(part.map(textOfItem).join(' ')));
    const isSo = tags.every((tag, n) => tag === undefined || tag === langs[turnOf(n)]);
    if (isSo && new Set(langs).size === known.length)
      return new Map(langs.map((lang = '', turn) => [lang, parts[turn] ?? []]));
  }
  return undefined;
}

/** The language that a text shows most of. */
function seemsAmong(spoken: ReadonlySet<string>, text: string): string | undefined {
  const shown = [...evidenceIn(text)].filter(([tag]) => spoken.has(tag));
  const [best, second] = shown.toSorted((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] > (second?.[1] ?? 0) ? best[0] : undefined;
}

function textOfItem({ blocks }: DraftListItem): string {
  return blocks.map((one) => textOfBlock(one).trim()).join('\n');
}

/** The languages that paragraphs outside of lists are in. */
function spokenIn(lines: readonly PageLine[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { block, text } of lines) {
    const tag = block?.kind === 'list' ? undefined : languageOfText(text);
    if (tag !== undefined && isVersionLanguage(tag)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([tag, count]) => (count >= FEWEST_PARAGRAPHS ? [tag] : [])));
}
