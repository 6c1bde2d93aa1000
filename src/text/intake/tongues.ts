/** Turns a line of text into the language it is surely in, also where that is one we cannot set. */
import { knownLanguages, type Recognition } from '../language/index.ts';

/** A language is sure when its small words are so many times those of the other. */
const SURE_RATIO = 2;

/** One word of a language that is easily taken for another may be a name: Los Angeles, El Salvador. */
const FEWEST_WORDS_APART = 2;

interface Recognisable {
  readonly tag: string;
  readonly words: ReadonlySet<string>;
}

interface Apart extends Recognisable {
  readonly from: string;
  readonly own: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
}

const RECOGNITIONS = knownLanguages().flatMap(({ tag, intake }) =>
  intake === undefined ? [] : [{ tag, ...intake.recognition }],
);

const SCRIPTS = RECOGNITIONS.flatMap(({ tag, script }) =>
  script === undefined ? [] : [{ tag, letters: new RegExp(`\\p{Script=${script}}`, 'gu') }],
);

/** Those that are easily taken for another one, and are told from it by words of their own. */
const APART: readonly Apart[] = RECOGNITIONS.flatMap(({ tag, smallWords, apartFrom }) =>
  apartFrom === undefined
    ? []
    : [
        {
          tag,
          words: new Set(smallWords),
          from: apartFrom.language,
          own: new Set(apartFrom.own),
          others: new Set(apartFrom.others),
        },
      ],
);

const PLAIN: readonly Recognisable[] = RECOGNITIONS.filter(isPlain).map(({ tag, smallWords }) => ({
  tag,
  words: new Set(smallWords),
}));

function isPlain({ script, apartFrom }: Recognition): boolean {
  return script === undefined && apartFrom === undefined;
}

/** The language a text is in, if its script or its small words say so. */
export function languageOfText(plain: string): string | undefined {
  const letters = plain.match(/\p{L}/gu)?.length ?? 0;
  for (const { tag, letters: script } of SCRIPTS) {
    if (letters > 0 && (plain.match(script)?.length ?? 0) > letters / 2) return tag;
  }
  const words = plain.toLowerCase().match(/\p{L}+/gu) ?? [];
  const count = (set: ReadonlySet<string>) => words.filter((word) => set.has(word)).length;
  const counts = PLAIN.map(({ tag, words: own }) => ({ tag, count: count(own) }));
  const apart = APART.find(({ words: small, from, own, others }) => {
    const sure = count(own);
    const most = Math.max(0, ...counts.filter(({ tag }) => tag !== from).map((one) => one.count));
    return sure >= FEWEST_WORDS_APART && sure > SURE_RATIO * count(others) && count(small) > SURE_RATIO * most;
  });
  if (apart !== undefined) return apart.tag;
  const [best, second] = counts.toSorted((a, b) => b.count - a.count);
  return best !== undefined && best.count > SURE_RATIO * (second?.count ?? 0) ? best.tag : undefined;
}

/** Chinese has no spaces between its words, which have two characters on average. */
const CHARACTERS_A_CHINESE_WORD = 2;

export function wordsIn(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const spaced = text.split(/[ \n]/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return spaced + Math.floor(han / CHARACTERS_A_CHINESE_WORD);
}
