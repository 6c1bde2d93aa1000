/** Arabic: all that is known of it. */
import type { Language } from '../language.ts';
import { intake } from './intake.ts';

export const arabic: Language = { tag: 'ar', name: 'Arabic', intake };
