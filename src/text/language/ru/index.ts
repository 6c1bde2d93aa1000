/** Russian: all that is known of it. */
import type { Language } from '../language.ts';
import { intake } from './intake.ts';

export const russian: Language = { tag: 'ru', name: 'Russian', intake };
