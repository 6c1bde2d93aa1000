/** Chinese: what tells its texts from others. */
import { type Language, lazily } from '../language.ts';
import { intake } from './intake.ts';

export const chinese: Language = lazily(
  { tag: 'zh', name: 'Chinese', script: 'Hans', direction: 'ltr', abilities: ['recognise'] },
  () => ({ intake }),
);
