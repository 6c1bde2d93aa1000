/** Turkish: how it is set, and what we say in it. */
import { alphabetic } from '../alphabetic.ts';
import { capitals } from './capitals.ts';
import { cldr } from './cldr.ts';
import { notices } from './notices.ts';

export const turkish = alphabetic({
  tag: 'tr',
  name: 'Turkish',
  script: 'Latn',
  more: { notices },
  rules: () => ({
    cldr: cldr(),
    ownName: 'Türkçe',
    iso639: 'tur',
    relativeLength: 1.02,
    hyphenation: { patterns: 'tr/hyph-tr.tex', fewestBefore: 2, fewestAfter: 3 },
    noteMark: 'after-punctuation',
    bound: {
      titles: ['[Ss]ayın', 'Sn\\.', 'Dr\\.', 'Prof\\.', 'Bay', 'Bayan'],
      references: ['[Mm]d\\.', '[Nn]o\\.?', 's\\.', '[Bb]kz\\.', '[Mm]adde', '[Bb]ölüm', '[Ee]k', '[Aa]maç'],
      counts: [
        'bin',
        'milyon',
        'milyar',
        'lira',
        'TL',
        'avro',
        'yıl',
        '(?:kilo|santi|mili)?metre',
        'kilogram',
        'ton',
        'hektar',
        'litre',
        'derece',
        'saat',
        'dakika',
        'saniye',
        'gün',
        'hafta',
        'ay',
        'dolar',
      ],
    },
    time: 'saat {HH}.{mm}',
    embargo: 'Ambargo: {date}, {time} ({zone})',
    embargoed: 'Ambargo',
    status: {
      'check-against-delivery': 'Söylenen metin esastır',
      'as-prepared': 'Hazırlanan metin',
      'as-delivered': 'Söylenen metin',
    },
    kinds: { message: 'Mesaj', statement: 'Açıklama', remarks: 'Konuşma', 'press-release': 'Basın açıklaması' },
    textFollows: 'Türkçe metin aşağıdadır.',
    revised: {
      both: '{n}. sürüm, şunun yerine geçer: {what}',
      revision: '{n}. sürüm, önceki metnin yerine geçer',
      replaces: 'Şunun yerine geçer: {what}',
      neither: 'Önceki metnin yerine geçer',
    },
    draft: 'Taslak – yayımlanmaz',
    signature: 'Elektronik imza',
    capitals,
  }),
});
