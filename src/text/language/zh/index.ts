/** Chinese: all that is known of it. */
import type { Language } from '../language.ts';
import { intake } from './intake.ts';

export const chinese: Language = { tag: 'zh', name: 'Chinese', intake };
