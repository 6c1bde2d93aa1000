/** What we say in French around a text. */
import type { Wording } from '../language.ts';

export const wording: Wording = {
  ownName: 'Français',
  iso639: 'fra',
  textFollows: 'Le texte français suit.',
  embargoed: 'Sous embargo',
  revised: (revision, replaces = 'le texte antérieur') =>
    revision === undefined ? `Remplace ${replaces}` : `Révision ${String(revision)}, remplace ${replaces}`,
  draft: 'Projet – ne pas diffuser',
  signature: 'Signature électronique',
  kinds: {
    message: 'Message',
    statement: 'Déclaration',
    remarks: 'Allocution',
    'press-release': 'Communiqué de presse',
  },
};
