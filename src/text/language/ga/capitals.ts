/** Irish in capitals: what grammar puts before a capital stays small (an tAthair, AN tATHAIR; i mBaile, I mBAILE). */
export function capitals(text: string): string {
  return text.replaceAll(WORD, (_, prefix: string | undefined, rest: string) => `${prefix ?? ''}${rest.toUpperCase()}`);
}

/** The letters of eclipsis, and t, n and h before a vowel, where a capital follows them. */
const WORD =
  /(?<![\p{L}])(?<prefix>bh(?=F)|b(?=P)|g(?=C)|d(?=T)|m(?=B)|n(?=[GD])|[nht]-?(?=[AEIOUÁÉÍÓÚ])|t(?=S))?(?<rest>[\p{L}\p{M}]+)/gu;
