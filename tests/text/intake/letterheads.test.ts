/** The address of who writes, over a text: told, and neither its title nor a word for what it is. */
import { describe, expect, it } from 'vitest';
import { readPage } from './importing.ts';
import { isStreetAddress } from '../../../src/text/intake/streets.ts';

const LETTERS = {
  en: [
    '23 November 2031',
    'Waiting times in our emergency wards',
    'Two thirds of all patients waited more than six hours.',
  ],
  fr: [
    '23 novembre 2031',
    'Les délais d’attente dans nos urgences',
    'Deux tiers des patients ont attendu plus de six heures.',
  ],
  es: [
    '23 de noviembre de 2031',
    'La espera en nuestras urgencias',
    'Dos tercios de los pacientes esperaron más de seis horas.',
  ],
  ru: [
    '23 ноября 2031 года',
    'Очереди в приёмных отделениях больниц',
    'Две трети больных ждали приёма больше шести часов.',
  ],
  ar: ['23 نوفمبر 2031', 'أوقات الانتظار في أقسام الطوارئ لدينا', 'انتظر ثلثا المرضى أكثر من ست ساعات.'],
  zh: ['2031年11月23日', '关于急诊科候诊时间的说明', '三分之二的病人等候了六个多小时。'],
  de: [
    '23. November 2031',
    'Was gegen das lange Warten in unseren Notaufnahmen zu tun ist',
    'Zwei Drittel der Kranken haben in diesem Jahr länger als sechs Stunden gewartet. Das ist zu lang, und wir wollen es ändern.',
  ],
  it: [
    '23 novembre 2031',
    'Le attese nei nostri pronto soccorso',
    'Due terzi dei pazienti hanno atteso più di sei ore.',
  ],
  pt: [
    '23 de novembro de 2031',
    'A espera nas nossas urgências',
    'Dois terços dos doentes esperaram este ano mais de seis horas. É muito tempo, e não pode continuar assim.',
  ],
} as const;
const HOUSES = {
  en: '12 Station Road, Sarn',
  fr: '12, rue de la Gare, Sarn',
  es: 'Calle Mayor, 4, Sarn',
  ru: 'ул. Садовая, д. 12, Сарн',
  ar: '12 شارع الميناء، سارن',
  zh: '萨恩市港口路12号',
  de: 'Hafenstraße 4, Sarn',
  it: 'Via dei Fiori 7, Sarn',
  pt: 'Rua da Estação, 12, Sarn',
} as const;
type Known = keyof typeof LETTERS;

describe('The address in a letterhead', () => {
  it.each([
    ['en', 'fr'],
    ['es', 'en'],
    ['en', 'ru'],
    ['ar', 'en'],
    ['zh', 'en'],
    ['en', 'de'],
    ['it', 'en'],
    ['pt', 'en'],
  ] as const satisfies readonly (readonly [Known, Known])[])(
    'is told over the day, and no title (%s, %s)',
    async (...langs) => {
      const page = await readPage(langs.map((lang) => [HOUSES[lang], ...LETTERS[lang]].join('\n\n')).join('\n\n\n'));
      for (const lang of langs) {
        expect(page.of(lang)).toContain(`title: ${LETTERS[lang][1]}\n`);
        expect(page.of(lang)).not.toContain(HOUSES[lang]);
        expect(page.diagnostics.map(({ message }) => message).join()).toContain(HOUSES[lang]);
      }
    },
  );

  it('is no word for what a text is, over its title', async () => {
    const titled = (lang: 'en' | 'fr') => {
      const [day, title, text] = LETTERS[lang];
      return [HOUSES[lang], `# ${title}`, day, text].join('\n\n');
    };
    const page = await readPage(`${titled('en')}\n\n${titled('fr')}\n`, 'page.md');
    expect(page.of('en')).not.toContain('label:');
    expect(page.of('fr')).not.toContain('label:');
  });
});

it.each([
  ...Object.values(HOUSES),
  'Marlener Platz 2',
  '4 bis, avenue Foch',
  'Садовая улица, 12',
  'Council of Bridges, 1 Quay Street, Orm',
])('%s is the address of a house', (line) => {
  expect(isStreetAddress(line)).toBe(true);
});

it.each([
  '12 Station Road reopens to traffic',
  'Via libera al bilancio 2027',
  'Hafenstraße 4 wird abgerissen',
  'A new quay, and 40 boats',
  'Rue de la Gare, the next stop',
])('%s is none', (line) => {
  expect(isStreetAddress(line)).toBe(false);
});
