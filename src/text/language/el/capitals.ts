/** Greek in capitals: without accents, but with the diaeresis, also where only the accent kept two vowels apart (Μάιος, ΜΑΪΟΣ). */
export function capitals(text: string): string {
  return text
    .replaceAll(/(?<=[άέό])[ιυ]/gu, (second) => (second === 'ι' ? 'ϊ' : 'ϋ'))
    .replaceAll(/[άέήίόύώΐΰΆΈΉΊΌΎΏ]/gu, (letter) => WITHOUT[letter] ?? letter)
    .toUpperCase();
}

const WITHOUT: Readonly<Record<string, string>> = {
  ά: 'α',
  έ: 'ε',
  ή: 'η',
  ί: 'ι',
  ό: 'ο',
  ύ: 'υ',
  ώ: 'ω',
  ΐ: 'ϊ',
  ΰ: 'ϋ',
  Ά: 'Α',
  Έ: 'Ε',
  Ή: 'Η',
  Ί: 'Ι',
  Ό: 'Ο',
  Ύ: 'Υ',
  Ώ: 'Ω',
};
