/** What we say in English around a text. */
import type { Wording } from '../language.ts';

export const wording: Wording = {
  ownName: 'English',
  iso639: 'eng',
  textFollows: 'The English text follows.',
  embargoed: 'Embargoed',
  draft: 'Draft – not for publication',
  signature: 'Digital signature',
};
