/** Arabic: what tells its texts from others. */
import { type Language, lazily } from '../language.ts';
import { intake } from './intake.ts';

export const arabic: Language = lazily(
  { tag: 'ar', name: 'Arabic', script: 'Arab', direction: 'rtl', abilities: ['recognise'] },
  () => ({ intake }),
);
