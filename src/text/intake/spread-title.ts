/** Turns a title that has a line for each of its parts (STATEMENT / BY / H.E. Mr. Jan Vos / MINISTER …), or one for who speaks, into one line, and says who that is. */
import type { Lang } from '../statement/index.ts';
import { dateLineOf, symbolIn } from './datelines.ts';
import { type Found, GOES_ON } from './head-lines.ts';
import type { SourceLine } from './lines.ts';
import { wordsIn } from './pairs.ts';
import {
  isName,
  isOfficeLine,
  isSalutation,
  isStatusLine,
  kindOf,
  labelOf,
  leadsToSpeaker,
  saidInTitle,
  speakerBehindBy,
  speakerLine,
} from './wording.ts';

interface SpreadTitle {
  /** The lines of the head, those of the title as one. */
  readonly lines: readonly SourceLine[];
  readonly speaker?: Found;
  readonly office?: Found;
}

/** In words: what calls a text by its kind, and a part of a title. */
const LONGEST_KIND = 4;
const LONGEST_PART = 16;
const MOST_PARTS = 6;

/** OF THE REPUBLIC, under an office: it is of that still. */
const OF_OFFICE = /^(?:of|and|for|du|des?|d[’']|et|del|y|e)(?! (?:occasion|ocasión))(?!\p{L})/iu;

/** A head without such a title keeps its lines. */
export function withSpreadTitle(lines: readonly SourceLine[], lang: Lang): SpreadTitle {
  for (const [n, line] of lines.entries()) {
    const under = lines[n + 1];
    const next = under?.plain ?? '';
    const { name, office } = isKind(line.plain, lang) ? (speakerBehindBy(next, lang) ?? {}) : {};
    if (under !== undefined && name !== undefined && office !== undefined) {
      const whole = `${line.plain} ${next}`;
      const said = saidInTitle(`${whole}, ${lines[n + 2]?.plain ?? ''}`, lang).speaker.office;
      return {
        lines: [...lines.slice(0, n), asTitle(line, whole), ...lines.slice(n + 2)],
        speaker: { text: name, line: under.line },
        office: { text: said ?? office, line: under.line },
      };
    }
    const held = titleOfHolder(lines.slice(n, n + MOST_PARTS), lang);
    if (held !== undefined)
      return { lines: [...lines.slice(0, n), asTitle(line, held.text), ...lines.slice(n + held.count)] };
    const around = titleAroundHolder(lines.slice(n, n + MOST_PARTS), lang);
    if (around !== undefined)
      return {
        lines: [...lines.slice(0, n), asTitle(line, around.text), ...around.who, ...lines.slice(n + around.count)],
      };
    const isAlone = isKind(line.plain, lang) && leadsToSpeaker(next, lang) === '';
    const said = isAlone ? line.plain : leadsToSpeaker(line.plain, lang);
    if (said === undefined || !isKind(said, lang)) continue;
    const from = n + (isAlone ? 2 : 1);
    const { parts, ...who } = partsOf(lines.slice(from, from + MOST_PARTS), lang);
    if (parts.length === 0) continue;
    const text = [line.plain, ...(isAlone ? [` ${next}`] : []), ' ', ...parts].join('');
    return {
      lines: [...lines.slice(0, n), asTitle(line, text), ...lines.slice(from + who.count)],
      ...who,
      ...holderBehindOffice(who, saidInTitle(text, lang).speaker),
    };
  }
  return { lines };
}

/**
 * Выступление / директора Степного института / на открытии конференции: where a language has whose text it is right behind
 * what it is called, without a small word, the lines as far as what it is on are one title.
 */
function titleOfHolder(
  lines: readonly SourceLine[],
  lang: Lang,
): { readonly text: string; readonly count: number } | undefined {
  const [first, ...under] = lines;
  if (first === undefined || !isKind(first.plain, lang)) return undefined;
  const ended = under.findIndex(({ plain }) => endsTitle(plain, lang));
  const whole = ended === -1 ? lines : lines.slice(0, ended + 1);
  for (let count = 3; count <= whole.length; count++) {
    if (!GOES_ON.test(whole[count - 1]?.plain ?? '')) continue;
    const text = whole
      .slice(0, count)
      .map(({ plain }) => plain)
      .join(' ');
    const isHeld = saidInTitle(text, lang).speaker.office !== undefined;
    const isWithout = saidInTitle(`${first.plain} ${whole[count - 1]?.plain ?? ''}`, lang).speaker.office === undefined;
    if (isHeld && isWithout) return { text, count };
  }
  return undefined;
}

/**
 * Remarks / Ms. Ada Brook, Director of the Institute / at the opening of the Conference: between what a text is called and
 * what it is on stands who speaks, in one line or two, and is no part of the title.
 */
function titleAroundHolder(
  lines: readonly SourceLine[],
  lang: Lang,
): { readonly text: string; readonly who: readonly SourceLine[]; readonly count: number } | undefined {
  const [first, ...under] = lines;
  if (first === undefined || !isKind(first.plain, lang) || NAMES_SOMEBODY.test(first.plain)) return undefined;
  const plain = (n: number): string => under[n]?.plain ?? '';
  const isHolder = (text: string): boolean => speakerLine(text, lang) !== undefined || isOfficeLine(text, lang);
  const isPair = [
    [plain(0), plain(1)],
    [plain(1), plain(0)],
  ].some(([name = '', office = '']) => isName(name, lang) && isOfficeLine(office, lang));
  const whoLines = isPair ? 2 : isHolder(plain(0)) ? 1 : 0;
  const occasion = plain(whoLines);
  if (whoLines === 0 || !GOES_ON.test(occasion) || endsTitle(occasion, lang) || isHolder(occasion)) return undefined;
  return {
    text: `${first.plain} ${occasion}`,
    who: under.slice(0, whoLines),
    count: whoLines + 2,
  };
}

/** Выступление Яна Воса: what calls the text says whose it is. */
const NAMES_SOMEBODY = / \p{Lu}\p{Ll}/u;

/** The Director of the Institute, G. A. Vale, in a line: the title says which of both is the office. */
function holderBehindOffice(
  { office }: Pick<SpreadTitle, 'office'>,
  said: ReturnType<typeof saidInTitle>['speaker'],
): Pick<SpreadTitle, 'speaker' | 'office'> {
  if (office === undefined || said.name === undefined || said.office === undefined) return {};
  if (!office.text.endsWith(said.name)) return {};
  const { line } = office;
  return { speaker: { text: said.name, line }, office: { text: said.office, line } };
}

function asTitle({ block, ...plain }: SourceLine, text: string): SourceLine {
  return { ...plain, ...(block?.kind === 'heading' && { block }), text, plain: text };
}

function isKind(text: string, lang: Lang): boolean {
  return wordsIn(text) <= LONGEST_KIND && (labelOf(text, lang) !== undefined || kindOf(text, lang) !== undefined);
}

interface Parts extends Pick<SpreadTitle, 'speaker' | 'office'> {
  /** With what joins them: a comma about an office behind a name, as its line has it apart. */
  readonly parts: readonly string[];
  readonly count: number;
}

/** Who speaks, of what office, and where: none where the first line is nobody's name and no office. */
function partsOf(lines: readonly SourceLine[], lang: Lang): Parts {
  const parts: string[] = [];
  let speaker: Found | undefined;
  let office: Found | undefined;
  for (const { plain, line } of lines) {
    if (endsTitle(plain, lang)) break;
    const before = parts.at(-1);
    const stop = before === undefined || /[,،，]$/u.test(before) ? '' : ',';
    if (before === undefined && isName(plain, lang)) speaker = { text: plain, line };
    else if (office === undefined && isOfficeLine(plain, lang)) office = { text: plain.replace(/,$/u, ''), line };
    else if (before === undefined) break;
    else if (OF_OFFICE.test(plain)) {
      parts.push(` ${plain}`);
      if (office !== undefined) office = { ...office, text: `${office.text} ${plain}` };
      continue;
    } else if (!GOES_ON.test(plain)) break;
    const isApposition = before !== undefined && speaker !== undefined && office !== undefined;
    parts.push(`${isApposition ? stop : ''}${before === undefined ? '' : ' '}${plain}`);
  }
  return { parts, count: parts.length, ...(speaker && { speaker }), ...(office && { office }) };
}

function endsTitle(plain: string, lang: Lang): boolean {
  return (
    wordsIn(plain) > LONGEST_PART ||
    /[:!?;…]$/u.test(plain) ||
    isStatusLine(plain) ||
    isSalutation(plain) ||
    symbolIn(plain) !== undefined ||
    labelOf(plain, lang) !== undefined ||
    dateLineOf(plain, lang) !== undefined
  );
}
