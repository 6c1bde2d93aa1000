/** English: all that is known of it. */
import type { Lang } from '../../statement/index.ts';
import type { SettableLanguage } from '../language.ts';
import { check } from './check.ts';
import { intake } from './intake.ts';
import { setting } from './setting.ts';
import { wording } from './wording.ts';

export const english: SettableLanguage = {
  tag: 'en' as Lang,
  name: 'English',
  script: 'Latn',
  direction: 'ltr',
  abilities: ['set', 'recognise', 'import', 'check'],
  spacingProfiles: setting.spacingProfiles,
  wordingsRead: true,
  setting,
  wording,
  intake,
  check,
};
