/** Arabic: all that is known of it. */
import { type Language, lazily } from '../language.ts';
import { check } from './check.ts';
import { intake } from './intake.ts';
import { setting } from './setting.ts';
import { wording } from './wording.ts';

export const arabic: Language = lazily(
  {
    tag: 'ar',
    name: 'Arabic',
    script: 'Arab',
    direction: 'rtl',
    abilities: ['set', 'recognise', 'import', 'check'],
    wordingsRead: false,
  },
  { setting: () => setting, wording: () => wording, intake, check },
);
