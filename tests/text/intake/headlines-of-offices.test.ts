/** A headline that begins with an office or a house says what it does: it is the title, the line under it the deck, and nobody's office. */
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { importPages } from './importing.ts';
import { holds, pageIn, SHAPES } from './shaped-pages.ts';

const DAY_AND_TEXT = {
  en: [
    'Halvik, 25 November 2026',
    'The wind farm was opened this morning, and has forty turbines that cost 310 million crowns.',
    'The second stage, with sixty turbines, begins in 2028.',
  ],
  fr: [
    'Halvik, le 25 novembre 2026',
    'Le parc éolien a été ouvert ce matin et compte quarante éoliennes, qui ont coûté 310 millions de couronnes.',
    'La deuxième tranche, de soixante éoliennes, débutera en 2028.',
  ],
  es: [
    'Halvik, 25 de noviembre de 2026',
    'El parque eólico se abrió esta mañana y tiene cuarenta turbinas, que costaron 310 millones de coronas.',
    'La segunda fase, con sesenta turbinas, comenzará en 2028.',
  ],
  ru: [
    'Халвик, 25 ноября 2026 года',
    'Ветропарк открыли сегодня утром: в нём сорок турбин, и стоил он 310 миллионов крон.',
    'Вторая очередь из шестидесяти турбин начнётся в 2028 году.',
  ],
  ar: [
    'هالفيك، 25 نوفمبر 2026',
    'افتُتحت محطة الرياح صباح اليوم، وفيها أربعون توربيناً كلّفت 310 ملايين كرونة.',
    'وتبدأ المرحلة الثانية، وفيها ستون توربيناً، في عام 2028.',
  ],
} as const;
type Known = keyof typeof DAY_AND_TEXT;
type Heads = Readonly<Partial<Record<Known, readonly [headline: string, deck: string]>>>;

const OPENED: Heads = {
  en: ['Minister opens wind farm in the north bay', 'Forty turbines will light 90,000 homes'],
  fr: ['La ministre inaugure un parc éolien dans la baie du nord', 'Quarante éoliennes éclaireront 90 000 foyers'],
};
const shouted = (heads: Heads): Heads =>
  Object.fromEntries(Object.entries(heads).map(([lang, [headline, deck]]) => [lang, [headline.toUpperCase(), deck]]));

const HEADS: readonly Heads[] = [
  OPENED,
  shouted(OPENED),
  {
    ...shouted(OPENED),
    es: ['LA MINISTRA INAUGURA UN PARQUE EÓLICO EN LA BAHÍA', 'Cuarenta turbinas darán luz a 90.000 hogares'],
  },
  {
    en: ['High Commissioner Welcomes the Treaty on Ferries', 'Nine States have signed since Monday'],
    es: [
      'El Alto Comisionado celebra el Tratado de los Transbordadores',
      'Nueve Estados lo han firmado desde el lunes',
    ],
  },
  {
    en: ['Minister of Foreign Affairs to visit the island ports', 'Fares and night boats are on the agenda'],
    ru: ['Министр иностранных дел посетит островные порты', 'В повестке дня тарифы и ночные рейсы'],
  },
  {
    en: ['MINISTER OF TRANSPORT ANNOUNCES CHEAPER NIGHT BOATS', 'Tickets will cost a third less from May'],
    ar: ['وزير النقل يعلن خفض أسعار الرحلات الليلية', 'أسعار التذاكر تنخفض بمقدار الثلث ابتداءً من مايو'],
  },
];

const HOUSES: readonly Heads[] = [
  {
    en: ['MINISTRY OF ROADS CORRECTS THE FIGURES FOR MAY', 'Two bridges were counted twice'],
    fr: ['LE MINISTÈRE DES ROUTES RECTIFIE LES CHIFFRES DE MAI', 'Deux ponts avaient été comptés deux fois'],
  },
  {
    en: ['Council of Ports Condemns the Attack on a Ferry', 'Two sailors are still missing'],
    es: ['El Consejo de Puertos condena el ataque contra un transbordador', 'Dos marineros siguen desaparecidos'],
  },
];

const made = (shape: (typeof SHAPES)[number], heads: Heads) =>
  importPages({
    kind: 'together',
    page: pageIn(
      shape,
      Object.entries(heads).map(([lang, head]) => [...head, ...DAY_AND_TEXT[lang as Known]]),
    ),
  });

describe.each([...HEADS, ...HOUSES])('over its deck in %o', (heads) => {
  it.each(SHAPES)('is the title (%s)', async (shape) => {
    const outcome = await made(shape, heads);
    for (const [lang, [headline, deck]] of Object.entries(heads)) {
      const { version, facts, summary } = holds(outcome, lang);
      expect(version).toContain(`title: ${headline}\n`);
      expect(version).toContain(deck);
      expect(parse(facts)).not.toHaveProperty('office');
      expect(summary.questions).toEqual([]);
    }
  });
});

const ALONE: readonly (readonly [en: string, fr: string])[] = [
  ['President Amadi receives Ambassador Roche', 'Le Président Amadi reçoit l’Ambassadrice Roche'],
  ['Secretary-General to visit Brennes next week', 'Le Secrétaire général se rendra à Brennes la semaine prochaine'],
  [
    'Secretary-General Appoints Ms. Lena Oduya as Head of Mission',
    'Le Secrétaire général nomme Mme Lena Oduya Chef de la Mission',
  ],
  ['Minister Vos’s visit to the flooded districts', 'Visite du ministre Vos dans les districts inondés'],
  ['Visit of the Director-General of the Seeds Office', 'Visite de la Directrice générale de l’Office des semences'],
  ['Third Meeting of the Contact Group on the Strait', 'Troisième réunion du Groupe de contact sur le détroit'],
];

it.each(ALONE)('“%s” alone over the day is the title, and nobody is asked', async (en, fr) => {
  const outcome = await made('text', { en: [en, ''], fr: [fr, ''] });
  const { version, summary } = holds(outcome, 'en');
  expect(version).toMatch(/^title: /mu);
  expect(summary.questions).toEqual([]);
  expect(holds(outcome, 'fr').version).toContain(`title: ${fr}\n`);
});

const OFFICES: Heads = {
  en: ['Minister for Fisheries and the Islands of the North', 'Protecting what we have left of the herring'],
  fr: ['Le Ministre délégué à la pêche et aux îles du Nord', 'Protéger ce qui nous reste de harengs'],
};

it.each([OFFICES, shouted(OFFICES)])('an office of as many words over a title stays the office (%o)', async (heads) => {
  const outcome = await made('text', heads);
  for (const [lang, [office, title]] of Object.entries(heads)) {
    const { version, facts } = holds(outcome, lang);
    expect(version).toContain(`title: ${title}\n`);
    expect(parse(facts)).toMatchObject({ office: { [lang]: office } });
  }
});

it('a headline whose verb is not known is the title where its twin is one, and asked about where none is', async () => {
  const twin = await made('text', {
    en: ['MINISTER SLASHES FARES ON ALL FERRIES', 'A month will cost twenty crowns'],
    fr: ['LA MINISTRE ANNONCE DES BILLETS MOINS CHERS', 'Un mois coûtera vingt couronnes'],
  });
  expect(holds(twin, 'en').version).toContain('title: MINISTER SLASHES FARES ON ALL FERRIES\n');
  expect(holds(twin, 'en').summary.questions).toEqual([]);
  const none = await made('text', {
    en: ['MINISTER SLASHES FARES ON ALL FERRIES', 'A month will cost twenty crowns'],
    fr: ['LA MINISTRE SABRE LE PRIX DES BILLETS', 'Un mois coûtera vingt couronnes'],
  });
  expect(holds(none, 'en').summary.questions.map(({ about }) => about)).toEqual(['title.en', 'title.fr']);
});
