/** Small files as the painter makes them: what is signed in tests. */
import type { Tag } from '../../../src/page/pages/index.ts';

import { bilingualTags, composition, description, line, page, run } from '../pdf/compose.ts';
import { toPdf } from '../../support/session.ts';

const SOURCE = {
  name: 'en.md',
  mime: 'text/markdown',
  description: 'The English text',
  relationship: 'Source',
  bytes: Buffer.from('Let us keep our promise.\n'),
} as const;

/** Two pages, English and French; with a link on the last where that is asked for. */
export function master(standard: 'a-2a' | 'a-3a' | 'a-4f' = 'a-2a', { linked = false } = {}): Uint8Array {
  const { en, fr } = bilingualTags();
  const english: Tag = { role: 'P', parent: en };
  const french: Tag = { role: 'P', parent: fr };
  const link: Tag = {
    role: 'Link',
    parent: french,
    href: 'https://www.example.org/fr',
    contents: 'Le site de l’exemple',
  };
  const pages = [
    page(1, [line(57, 150, [run(english, 'Let us keep our promise.')])]),
    page(2, [line(57, 150, [run(linked ? link : french, 'Tenons notre promesse.', { lang: 'fr' })])]),
  ];
  return toPdf(composition(pages), description(), { standard, attachments: standard === 'a-2a' ? [] : [SOURCE] });
}
