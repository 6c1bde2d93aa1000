/** A house beside the day, or under the title of a press release, publishes the text, in whatever language: it is no place, and no paragraph. */
import { describe, expect, it } from 'vitest';
import { readPage } from './importing.ts';

const pasted = (...versions: readonly (readonly string[])[]): string => versions.flat().join('\n\n');

const DANISH = [
  'Flaget går på halv lørdag den 8. maj, og biblioteket er lukket, så alle af os kan være med til at sige farvel til hende.',
  'Karen Lindhøj stod i spidsen for huset fra 1994 til 2003. Det er hendes fortjeneste, at biblioteket i dag er åbent for alle, der vil læse.',
];
const ENGLISH = [
  'The flag will fly at half-mast on Saturday, 8 May, and the library will be closed so that everyone can come to say goodbye.',
  'Karen Lindhøj was at its head from 1994 to 2003. It is thanks to her that the library is open to everyone today.',
];

describe('Beside the day', () => {
  it.each([
    ['known in both', 'Sønderby Universitet', 'University of Sønderby'],
    ['known in the language whose pages are read alone', 'Sønderby Kunstskole', 'Ministry of Culture of Sønderby'],
  ])('a house %s is the issuer, and no place', async (_, da, en) => {
    const { facts, asked } = await readPage(
      pasted(
        ['Mindeord over Karen Lindhøj', `${da}, den 3. maj 2027`, ...DANISH],
        ['In memory of Karen Lindhøj', `${en}, 3 May 2027`, ...ENGLISH],
      ),
    );
    expect(asked).toEqual([]);
    expect(facts).not.toContain('place:');
    expect(facts).toContain(`issuer:\n  da: ${da}\n  en: ${en}\n`);
  });

  it.each([
    [
      'sv',
      'Ekhamns stad, den 5 mars 2027',
      'Ekhamns stad',
      'Värmen stängs av i hamnen på tisdag',
      'På tisdagen stängs värmen av i hamnen, och invånarna uppmanas att hålla sina fönster stängda.',
    ],
    [
      'cy',
      'Cyngor Sir Aberwennol, 2 Medi 2027',
      'Cyngor Sir Aberwennol',
      'Pont Aberwennol i gau am un wythnos ar ddeg',
      'Bydd yr hen bont ar gau i bob cerbyd o ddydd Llun, ac mae arwyddion yn dangos y ffordd arall.',
    ],
    [
      'hu',
      'Tiszavári Nemzeti Bank, 2027. április 27.',
      'Tiszavári Nemzeti Bank',
      'Az alapkamat nem változik áprilisban',
      'A Tanács a mai ülésén úgy döntött, hogy nem változtat az alapkamaton, és ezt minden tag támogatta.',
    ],
    [
      'ca',
      'Universitat de Vallserra, 14 de gener de 2027',
      'Universitat de Vallserra',
      'Se suspenen les classes de divendres',
      'El Consell de Direcció ha decidit suspendre totes les classes de divendres per l’avís de forta nevada.',
    ],
  ])('a house of a language whose pages are not read is none either (%s)', async (_, line, house, title, text) => {
    const { facts } = await readPage(pasted([title, line, text]));
    expect(facts).not.toContain('place:');
    expect(facts).toContain(`issuer: ${house}\n`);
  });

  it.each([
    ['da', 'Sønderby, den 3. maj 2027', 'Sønderby', DANISH],
    [
      'sv',
      'Norra Ekhamn, den 3 maj 2027',
      'Norra Ekhamn',
      ['På tisdagen stängs värmen av i hamnen, och invånarna uppmanas att hålla sina fönster stängda.'],
    ],
  ])('a place stays one (%s)', async (_, line, place, text) => {
    const { facts } = await readPage(pasted(['En ny bro över ån', line, ...text]));
    expect(facts).toContain(`place: ${place}\n`);
  });

  it('a headline with a house in it is no house', async () => {
    const { facts, of } = await readPage(
      pasted(['Kongen besøger Sønderby Universitet', 'Sønderby, den 3. maj 2027', ...DANISH]),
    );
    expect(of('da')).toContain('title: Kongen besøger Sønderby Universitet');
    expect(facts).not.toContain('issuer');
  });
});

const HUNGARIAN_BANK = [
  'A Monetáris Tanács döntése: az alapkamat nem változik',
  'Tiszavári Nemzeti Bank\nKözlemény\n2027. április 27.',
  'A Monetáris Tanács a mai ülésén úgy döntött, hogy 5,25 százalékon hagyja az alapkamatot. A döntés nyolc igen és egy nem szavazattal született.',
  'Az infláció márciusban 3,8 százalékra mérséklődött, és a Tanács arra számít, hogy az év végére eléri a célt.',
];
const ENGLISH_BANK = [
  'Decision of the Monetary Council: the base rate is unchanged',
  'National Bank of Tiszavár\nPress release\n27 April 2027',
  'At its meeting today, the Monetary Council decided to leave the base rate at 5.25 per cent. Eight members voted for the decision and one against.',
  'Inflation eased to 3.8 per cent in March, and the Council expects it to reach the target by the end of the year.',
];

describe('Under the title of a press release', () => {
  it('a house is the issuer, and what stands as a label in the other version is one', async () => {
    const { facts, of, asked } = await readPage(pasted(HUNGARIAN_BANK, ENGLISH_BANK));
    expect(asked).toEqual([]);
    expect(facts).toContain('issuer:\n  hu: Tiszavári Nemzeti Bank\n  en: National Bank of Tiszavár\n');
    expect(of('hu')).toContain('label: Közlemény\n');
    expect(of('en')).toContain('label: Press release\n');
    expect(of('en').match(/National Bank/gu)).toBeNull();
  });

  it('a subtitle stays one', async () => {
    const { facts, of } = await readPage(
      pasted(
        [
          'Press release',
          'Three schools reopen after the flood',
          'Two more will follow in May',
          'Rasna, 27 April 2027',
          ENGLISH[1] ?? '',
        ],
        [
          'Communiqué de presse',
          'Trois écoles rouvrent après la crue',
          'Deux autres suivront en mai',
          'Rasna, le 27 avril 2027',
          'Karen Lindhøj a dirigé l’école de 1994 à 2003. C’est grâce à elle que la bibliothèque est ouverte à tous.',
        ],
      ),
    );
    expect(facts).not.toContain('issuer');
    expect(of('en')).toContain('Two more will follow in May');
  });
});

describe('An interview', () => {
  it('is spoken by nobody who wrote it down, and what stands under its title is no office', async () => {
    const { facts, of } = await readPage(
      pasted(
        [
          '“Nobody should have to choose between a roof and a doctor”',
          'The High Commissioner for Housing, Amadou Kessy, on rents, winters and patience',
          'By Claire Aubin · 9 November 2027 · 4 min read',
          'You have been in office for a year. What has changed?',
          'Fewer families are sleeping in their cars. There were 180 a year ago; there are 35 today.',
        ],
        [
          '« Personne ne devrait avoir à choisir entre un toit et un médecin »',
          'Le Haut-Commissaire au logement, Amadou Kessy, parle des loyers, de l’hiver et de la patience',
          'Propos recueillis par Claire Aubin · 9 novembre 2027 · 4 min de lecture',
          'Vous êtes en fonction depuis un an. Qu’est-ce qui a changé ?',
          'Moins de familles dorment dans leur voiture. Elles étaient 180 il y a un an ; elles sont 35 aujourd’hui.',
        ],
      ),
    );
    expect(facts).not.toMatch(/speaker|office/u);
    expect(of('en')).toContain(
      'subtitle: The High Commissioner for Housing, Amadou Kessy, on rents, winters and patience',
    );
  });

  it('but an office with its name over the title is one', async () => {
    const { facts } = await readPage(
      pasted([
        'The Minister of Housing, Amadou Kessy',
        'Statement on the winter shelters',
        '9 November 2027',
        'Fewer families are sleeping in their cars. There were 180 a year ago; there are 35 today.',
      ]),
    );
    expect(facts).toContain('The Minister of Housing');
  });
});

describe('“Published on” before the day', () => {
  it('is read, and nothing says that a word of the page was not', async () => {
    const { facts, diagnostics } = await readPage(
      'Almara deplores the attack near Tessin Gate\nPublished on 12 June 2027\n\nThe Government of Almara deplores in the strongest terms the attack of 11 June, in which four aid workers lost their lives.\n\nAlmara extends its condolences to the families of the victims.\n',
    );
    expect(facts).toContain('date: 2027-06-12');
    expect(diagnostics.map(({ code }) => code)).not.toContain('intake/unaccounted');
  });
});

describe('Right under the day', () => {
  const EN = ['The Festival will be held on 25 July.', 'Tickets remain valid.'];
  it.each([
    [
      'fr',
      'Avis de changement de date',
      '15 juillet 2026',
      'Association du port',
      ['La Fête aura lieu le 25 juillet.', 'Les billets restent valables.'],
    ],
    [
      'de',
      'Mitteilung zur Änderung des Termins',
      '15. Juli 2026',
      'Hafenverband',
      ['Das Fest findet am 25. Juli statt.', 'Die Karten bleiben gültig.'],
    ],
  ] as const)('a house publishes the text, of whatever kind that is: en, %s', async (lang, title, day, house, text) => {
    const { facts, of, asked } = await readPage(
      [
        'Announcement of a change of date',
        '15 July 2026\nHarbour Association',
        ...EN,
        title,
        `${day}\n${house}`,
        ...text,
      ].join('\n\n'),
    );
    expect(asked).toEqual([]);
    expect(facts).toContain('  en: Harbour Association\n');
    expect(facts).toContain(`  ${lang}: ${house}\n`);
    expect(of('en')).not.toContain('Harbour Association');
    expect(of(lang)).not.toContain(house);
  });

  it('a line that names no house stays', async () => {
    const { facts, of } = await readPage(
      ['Announcement of a change of date', '15 July 2026\nNew dates and old tickets', ...EN].join('\n\n'),
    );
    expect(facts).not.toContain('issuer');
    expect(of('en')).toContain('New dates and old tickets');
  });
});
