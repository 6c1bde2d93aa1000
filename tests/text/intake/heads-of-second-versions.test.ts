/** What a head says beside something else is read over each version alike: an embargo, a number, a place, who has signed. */
import { describe, expect, it } from 'vitest';
import { readPage } from './importing.ts';

const pasted = (...versions: readonly (readonly string[])[]): string => versions.flat().join('\n\n');

const TURKISH = [
  'Yeni rapor: Her üç çocuktan biri okula aç gidiyor',
  'Karadere, 18 Ekim 2027',
  'Çocuk ve Okul Vakfı’nın bugün yayımladığı rapora göre ülkede her üç çocuktan biri güne kahvaltı etmeden başlıyor.',
  'Rapor 24 ilde 6.150 öğrenciyle yapılan görüşmelere dayanıyor. Vakıf, okullarda ücretsiz öğle yemeği verilmesini istiyor.',
];
const ENGLISH = [
  'New report: one child in three goes to school hungry',
  'Karadere, 18 October 2027',
  'One child in three starts the day without breakfast, according to a report published today by the Child and School Foundation.',
  'The report is based on interviews with 6,150 pupils in 24 provinces. The Foundation calls for free lunches in schools.',
];

describe('A notice of embargo behind what the second version is called', () => {
  const page = (hour: string): string =>
    pasted(
      [`BASIN BÜLTENİ – 18 EKİM 2027 SAAT ${hour}’A KADAR AMBARGOLUDUR`, ...TURKISH],
      ['PRESS RELEASE – EMBARGOED UNTIL 10:00 (UTC+3) ON 18 OCTOBER 2027', ...ENGLISH],
    );

  it('is read, and says what that of a language that is not read repeats', async () => {
    const { asked, facts } = await readPage(page('10.00'));
    expect(asked).toEqual([]);
    expect(facts).toContain('embargo: 2027-10-18T10:00+03:00');
  });

  it('is asked about where that has another hour', async () => {
    const { asked, summary } = await readPage(page('14.00'));
    expect(asked).toEqual(['embargo']);
    expect(summary.questions[0]?.message).toContain('AMBARGOLUDUR');
    expect(summary.questions[0]?.readings).toContain('2027-10-18T10:00+03:00');
  });
});

describe('The number of a label beside place and day', () => {
  it.each([
    [
      'es',
      'Nota de prensa n.º 37 | Porto Claro, 8 de julio de 2027',
      'El banco mantiene el tipo de referencia',
      'El Comité decidió hoy mantener el tipo de referencia en el 4,50 por ciento anual, por unanimidad.',
    ],
    [
      'en',
      'Press release No. 37 | Porto Claro, 8 July 2027',
      'The bank keeps its reference rate',
      'The Committee decided today to keep the reference rate at 4.50 per cent a year, in a unanimous vote.',
    ],
    [
      'fr',
      'Communiqué de presse n° 37 | Porto Claro, le 8 juillet 2027',
      'La banque maintient son taux de référence',
      'Le Comité a décidé aujourd’hui de maintenir le taux de référence à 4,50 pour cent par an, à l’unanimité.',
    ],
  ])('is that of the text (%s)', async (lang, line, title, text) => {
    for (const page of [`# ${title}\n\n**${line.split(' | ')[0] ?? ''}** | ${line.split(' | ')[1] ?? ''}\n\n${text}`]) {
      const { facts, of } = await readPage(page, 'page.md');
      expect(facts).toContain('symbol: "37"');
      expect(of(lang)).toContain(`title: ${title}`);
    }
  });
});

describe('A place with a small article before its name', () => {
  it.each([
    [
      'en',
      'Madinat al-Nour, 2 February 2027',
      'The Ministry opens three health centres',
      'The Ministry of Health opened three new health centres today, in which children are vaccinated free of charge.',
    ],
    [
      'fr',
      'Madinat al-Nour, le 2 février 2027',
      'Le Ministère ouvre trois centres de santé',
      'Le Ministère de la santé a ouvert aujourd’hui trois centres de santé où les enfants sont vaccinés gratuitement.',
    ],
    [
      'es',
      'Madinat al-Nour, 2 de febrero de 2027',
      'El Ministerio abre tres centros de salud',
      'El Ministerio de Salud abrió hoy tres centros de salud en los que los niños se vacunan gratuitamente.',
    ],
  ])('is the place of the text (%s)', async (_, line, title, text) => {
    const { facts } = await readPage(pasted([title, line, text]));
    expect(facts).toContain('place: Madinat al-Nour\n');
  });

  it('is told apart from that of a version in other letters', async () => {
    const { facts, diagnostics } = await readPage(
      pasted(
        [
          'بيان صادر عن وزارة الصحة بشأن حملة التلقيح ضد الحصبة',
          'مدينة النور، 2 شباط/فبراير 2027',
          'تعلن وزارة الصحة انطلاق الحملة الوطنية للتلقيح ضد الحصبة يوم الأحد، وتستمر حتى نهاية الشهر.',
        ],
        [
          'Communiqué du Ministère de la santé sur la campagne de vaccination contre la rougeole',
          'Madinat al-Nour, le 2 février 2027',
          'Le Ministère de la santé annonce le lancement, dimanche, de la campagne nationale, qui durera jusqu’à la fin du mois.',
        ],
      ),
    );
    expect(facts).toMatch(/place:\n {2}ar: مدينة النور\n {2}fr: Madinat al-Nour\n/u);
    expect(diagnostics.map(({ code }) => code)).not.toContain('intake/one-place');
  });
});

describe('Words that lead to who signs', () => {
  it.each([
    [
      'fr',
      'Un livre de condoléances est ouvert à l’hôtel de ville jusqu’au 14 décembre, et chacun peut y écrire.',
      ['Au nom du Conseil municipal', 'La syndique, Anne Bürki', 'Le chancelier, Thomas Gobet'],
    ],
    [
      'de',
      'Ein Kondolenzbuch liegt bis zum 14. Dezember im Rathaus auf, und alle dürfen sich darin eintragen.',
      ['Im Namen des Gemeinderates', 'Die Stadtpräsidentin, Anne Bürki', 'Der Stadtschreiber, Thomas Gobet'],
    ],
    [
      'en',
      'A book of condolence is open at the town hall until 14 December, and everybody may sign it.',
      ['On behalf of the Town Council', 'The Mayor, Anne Bürki', 'The Town Clerk, Thomas Gobet'],
    ],
  ])('are no heading over the names (%s)', async (lang, last, signed) => {
    const titles: Readonly<Record<string, string>> = {
      fr: 'La Ville rend hommage à Pierre-Yves Rochat',
      de: 'Die Stadt gedenkt Pierre-Yves Rochats',
      en: 'The Town pays tribute to Pierre-Yves Rochat',
    };
    const { of } = await readPage(pasted([titles[lang] ?? '', last, ...signed]));
    expect(of(lang)).not.toMatch(/^#/mu);
    for (const line of signed) expect(of(lang)).toContain(line);
  });

  it('but a heading over names that more text stands under is one', async () => {
    const { of } = await readPage(
      pasted([
        'The Town pays tribute to Pierre-Yves Rochat',
        'A book of condolence is open at the town hall until 14 December, and everybody may sign it.',
        'Those who speak',
        'The Mayor, Anne Bürki',
        'The ceremony begins at 3 p.m. and is open to all.',
      ]),
    );
    expect(of('en')).toContain('# Those who speak');
  });
});

describe('Words that address somebody, under others that do', () => {
  it.each([
    [
      'de',
      ['Sehr geehrter Herr Ministerpräsident,', 'liebe Schülerinnen und Schüler,', 'meine Damen und Herren,'],
      'als dieses Haus noch ein Zollhaus war, kam niemand freiwillig hierher. Heute stehen vor der Tür vierhundert Menschen, und alle wollen herein.',
    ],
    [
      'en',
      ['Mr President,', 'Pupils of the Lake School,', 'Ladies and gentlemen,'],
      'When this was still a custom house, nobody came here of their own free will. Today four hundred people are at the door, and all of them want to come in.',
    ],
    [
      'fr',
      ['Monsieur le Président,', 'Élèves de l’école du Lac,', 'Mesdames et Messieurs,'],
      'Quand cette maison était encore une douane, personne n’y venait de son plein gré. Aujourd’hui, quatre cents personnes sont à la porte, et toutes veulent entrer.',
    ],
  ])('are one salutation (%s)', async (lang, lines, text) => {
    const { of } = await readPage(pasted(['Ein Haus – A house – Une maison', '23.5.2027', ...lines, text, text]));
    expect(of(lang).match(/<!-- salutation -->/gu)).toHaveLength(1);
    expect(of(lang)).toContain(`<!-- salutation -->\n${lines.join('\\\n')}\n`);
  });

  it('but a sentence under them is text, though a comma ends its line', async () => {
    const { of } = await readPage(
      pasted([
        'A house of many doors',
        '23 May 2027',
        'Ladies and gentlemen,',
        'When this house was still a custom house at the old border,',
        'nobody came here of their own free will.',
        'Today four hundred people are at the door, and all of them want to come in.',
      ]),
    );
    expect(of('en')).toContain('<!-- salutation -->\nLadies and gentlemen,\n');
  });
});
