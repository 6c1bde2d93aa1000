/** What we say in Arabic around a text. */
import type { Wording } from '../language.ts';

export const wording: Wording = {
  ownName: 'العربية',
  iso639: 'ara',
  textFollows: 'يرد النص العربي أدناه.',
  embargoed: 'محظور النشر',
  revised: (revision, replaces = 'النص السابق') =>
    revision === undefined ? `يحل محل ${replaces}` : `التنقيح ${String(revision)}، يحل محل ${replaces}`,
  draft: 'مسودة – ليست للنشر',
  signature: 'توقيع إلكتروني',
  kinds: { message: 'رسالة', statement: 'بيان', remarks: 'كلمة', 'press-release': 'نشرة صحفية' },
};
