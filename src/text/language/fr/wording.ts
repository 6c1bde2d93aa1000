/** What we say in French around a text. */
import type { Wording } from '../language.ts';

export const wording: Wording = {
  ownName: 'Français',
  iso639: 'fra',
  textFollows: 'Le texte français suit.',
  embargoed: 'Sous embargo',
  draft: 'Projet – ne pas diffuser',
  signature: 'Signature électronique',
};
