/** Turns passages that stand level into the numbers that have a minus in one language and none in the other. */
import { withFigures } from '../language/index.ts';
import { parallel } from './agreement.ts';
import { type Finding, findingIn, inEach, languageName, shownPlace } from './finding.ts';
import { type Facing, type FacingSide, lowered, type Passage } from './passages.ts';

/** A number with a minus before it, or without; what joins two numbers or hangs on a letter is none. In Arabic and Chinese words stand close. */
const NUMBER = /(?<minus>(?<![A-Za-zÀ-ʯЀ-ӿ\p{N}%°)\]/.,])[-−–])?(?<figures>\d+(?:[.,٫٬'’ \u00A0\u202F\u2009]\d+)*)/gu;

/** Words that say in place of the sign that a number is less than nothing, or how much less something is. */
const BELOW = inEach(({ quantities }) => {
  const below = quantities?.figures.below;
  return below === undefined ? undefined : new RegExp(below, 'u');
});

interface Written {
  /** Its figures alone: 45155 of 451.55 and of 451,55. */
  readonly figures: string;
  readonly isBelow: boolean;
  readonly text: string;
  readonly at: number;
  readonly passage: Passage;
}

/** A minus that is lost, or too much. Nothing where a language's words for it are not known. */
export function unlikeSigns({ sides }: Facing): readonly Finding[] {
  const [first, ...others] = sides;
  if (first === undefined) return [];
  return others.flatMap((other) => parallel(first, other).flatMap(([a, b]) => [...lost(a, b), ...lost(b, a)]));
}

function lost(from: FacingSide, to: FacingSide): readonly Finding[] {
  const words = BELOW.get(to.lang);
  if (words === undefined || !from.passages.some(({ text }) => /[-−–]\p{N}/u.test(text))) return [];
  const [there, here] = [writtenIn(from), writtenIn(to)];
  const isSaid = (one: Written): boolean => words.test(lowered(one.passage.text));
  const signed = new Map(there.filter(({ isBelow }) => isBelow).map((one) => [one.figures, one]));
  return [...signed.values()].flatMap((one): readonly Finding[] => {
    const same = here.filter(({ figures }) => figures === one.figures);
    const plain = same[0];
    if (plain === undefined || same.some((other) => other.isBelow || isSaid(other))) return [];
    const message =
      `${plain.text} in the ${languageName(to.lang)} is ${one.text} in the ${languageName(from.lang)} ` +
      `at ${shownPlace(one.passage.placeAt(one.at))}`;
    return [
      findingIn(plain.passage, plain.at, {
        code: 'check/minus',
        message,
        hint: 'write the minus in both, or in neither',
      }),
    ];
  });
}

function writtenIn({ passages }: FacingSide): readonly Written[] {
  return passages.flatMap((passage) =>
    [...withFigures(passage.text).matchAll(NUMBER)].map(({ 0: text, index: at, groups }) => ({
      figures: (groups?.['figures'] ?? '').replace(/\D/gu, ''),
      isBelow: groups?.['minus'] !== undefined,
      text: passage.text.slice(at, at + text.length),
      at,
      passage,
    })),
  );
}
