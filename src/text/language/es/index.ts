/** Spanish: all that is known of it. */
import type { Language } from '../language.ts';
import { intake } from './intake.ts';

export const spanish: Language = { tag: 'es', name: 'Spanish', intake };
