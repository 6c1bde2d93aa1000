/** What we say in English around a text. */
import type { Wording } from '../language.ts';

export const wording: Wording = {
  ownName: 'English',
  iso639: 'eng',
  textFollows: 'The English text follows.',
  embargoed: 'Embargoed',
  revised: (revision, replaces = 'the earlier text') =>
    revision === undefined ? `Replaces ${replaces}` : `Revision ${String(revision)}, replaces ${replaces}`,
  draft: 'Draft – not for publication',
  signature: 'Digital signature',
  kinds: { message: 'Message', statement: 'Statement', remarks: 'Remarks', 'press-release': 'Press release' },
};
