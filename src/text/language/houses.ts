/** Turns the nouns that houses are called by into the pattern of a line that is the name of one: no verb has room in it. */

interface HouseNouns {
  /** What may stand before all of it, with its space: L’Autorité du lac. */
  readonly articles?: string;
  readonly nouns: string;
  /** What stands behind a noun without a small word before it. */
  readonly adjectives: string;
  /** Small words that lead to another noun. */
  readonly joiners: string;
  /** Whether adjectives may stand before the noun as well. */
  readonly adjectivesFirst?: true;
}

/** What loses its vowel before one: l’Autorité, d’Orm, dell’Interno. */
const ELIDED = "(?:d|l|dell|all|dall|nell|sull)[’']";

/** With what names of two words begin: Presidencia de la República de Santa Lucía. */
const FIRST_OF_NAMES = 'san(?:ta|to)?|são|sainte?|nuev[oa]|nov[oa]|nouvelle';

/** Conseil international des bacs; Secretaría permanente del Tratado de los Ríos. To be matched without regard to case. */
export function houseLine({ articles, nouns, adjectives, joiners, adjectivesFirst }: HouseNouns): string {
  const adjective = `(?: (?:${adjectives}))`;
  const word = String.raw`(?:(?:${FIRST_OF_NAMES}) )?(?:${ELIDED})?[\p{L}-]{2,}`;
  // No small word is what it leads to: a row of them could be divided in as many ways as it has words.
  const led = `(?!(?:${joiners})(?![\\p{L}-]))${word}`;
  const further = `(?:(?: (?:${joiners}))+ ${led}| ${ELIDED}[\\p{L}-]{2,})${adjective}{0,2}`;
  const first = adjectivesFirst === true ? `(?:(?:${adjectives}) ){0,3}` : '';
  return `${articles === undefined ? '' : `(?:${articles})?`}${first}(?:${nouns})${adjective}{0,3}(?:${further}){0,5}`;
}
