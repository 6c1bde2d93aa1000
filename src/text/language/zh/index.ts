/** Chinese: all that is known of it. */
import { type Language, lazily } from '../language.ts';
import { traditional } from './characters.ts';
import { check } from './check.ts';
import { intake } from './intake.ts';
import { setting } from './setting.ts';
import { wording } from './wording.ts';

export const chinese: Language = lazily(
  {
    tag: 'zh',
    name: 'Chinese',
    script: 'Hans',
    direction: 'ltr',
    abilities: ['set', 'recognise', 'import', 'check'],
    wordingsRead: false,
  },
  { setting: () => setting, wording: () => wording, intake, check },
);

/** Kept as text, and told from what is set: no font that comes with Diptych has its characters, and no wording is in them. */
export const traditionalChinese: Language = {
  tag: traditional.tag,
  name: 'Chinese in traditional characters',
  script: 'Hant',
  direction: 'ltr',
  abilities: [],
};
