/** Turns the languages of a statement into what cannot be checked in them yet, for whoever relies on the checks. */
import { languageOf } from '../language/index.ts';
import type { Statement } from '../statement/index.ts';
import { readsQuantities } from './agreement.ts';
import { languageName } from './finding.ts';
import { differencesBetween } from './names.ts';

/** What is left out, a line for each language: nothing where all rules apply. */
export function uncheckedIn({ versions }: Statement): readonly string[] {
  const languages = versions.map(({ lang }) => lang);
  return languages.flatMap((lang, n) => {
    const { setting, check } = languageOf(lang);
    const before = languages.slice(0, n);
    const missing = [
      ...(readsQuantities(lang) ? [] : ['numbers, dates and times']),
      ...(before.every((other) => differencesBetween(other, lang) !== undefined) ? [] : ['the spelling of names']),
      ...(check?.kinds === undefined ? ['the kind in its title'] : []),
      ...(check === undefined ? ['sentences in another language', 'spaces before marks'] : []),
      ...(setting === undefined ? ['quotation marks', 'lengths'] : []),
    ];
    return missing.length === 0 ? [] : [`not checked in ${languageName(lang)}: ${missing.join('; ')}`];
  });
}
