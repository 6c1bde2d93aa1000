/** Of a text in a language whose pages are not read, a line that says it is not to be published is asked about all the same. */
import { describe, expect, it } from 'vitest';
import { importPages } from './importing.ts';
import { OTHER_LANGUAGES } from './other-languages.ts';
import { par, wordFile } from './word-files.ts';

/** A title in each language, and lines that ask that the text not be published, or not before a day. */
const SAID: Readonly<Record<string, { readonly title: string; readonly lines: readonly string[] }>> = {
  de: {
    title: 'Alte Brücke wieder offen',
    lines: [
      'Nicht zur Veröffentlichung',
      'ENTWURF',
      'Vertraulich',
      'Nur für den internen Gebrauch',
      'Bitte nicht vor Samstag, 10 Uhr, veröffentlichen.',
      'Achtung Redaktionen: Wir bitten, die Sperrfrist (Samstag, 10 Uhr) zu beachten!',
      'SPERRFRIST: 6. Juni 2031, 10.00 Uhr',
      'Sperrfrist bis Freitag, 6. Juni 2031, 10 Uhr',
      'Frei ab 6. Juni 2031, 10 Uhr',
      'Zur Veröffentlichung ab 6. Juni 2031, 10 Uhr',
      'Zur Veröffentlichung erst ab 6. Juni 2031 freigegeben',
      'Veröffentlichung frei ab Freitag, 10 Uhr',
      'Sperrfrist: Beginn der Rede',
      'Gesperrt bis zum Redebeginn',
      'Embargo bis 6. Juni 2031, 10 Uhr',
      'Frühestens am 6. Juni 2031 um 10 Uhr zu veröffentlichen',
      'Veröffentlichung nicht vor dem 6. Juni 2031',
      'Streng vertraulich',
      'Entwurf vom 6. Juni 2031',
      'ENTWURF – Stand 6. Juni 2031',
      'Arbeitsentwurf',
      'Vorläufige Fassung',
      'Nur für den Dienstgebrauch',
      'Nicht zur Weitergabe',
      'Noch nicht freigegeben',
      'Zur internen Abstimmung',
      'Vertraulich – nur für den Empfänger bestimmt',
    ],
  },
  it: {
    title: 'Riapre il ponte vecchio',
    lines: [
      'Bozza',
      'Da non diffondere',
      'Ad uso interno',
      'RISERVATO',
      'Sotto embargo fino alle ore 10 del 6 giugno 2031',
      'EMBARGO: 6 giugno 2031, ore 10.00',
      'Embargo fino al 6 giugno 2031',
      'Embargo fino a venerdì 6 giugno, ore 10',
      'Da non pubblicare prima del 6 giugno 2031',
      'Non divulgare prima delle ore 10',
      'Da non diffondere prima di venerdì',
      'Pubblicazione vietata fino al 6 giugno 2031',
      'Divulgazione vietata fino alle ore 10 del 6 giugno 2031',
      'Pubblicabile dal 6 giugno 2031, ore 10',
      'Diffusione consentita dalle ore 10 del 6 giugno 2031',
      'BOZZA',
      'Bozza di lavoro',
      'Bozza non definitiva',
      'Strettamente riservato',
      'Strettamente confidenziale',
      'Uso interno',
      'Non destinato alla pubblicazione',
      'In attesa di approvazione',
      'Versione provvisoria',
    ],
  },
  pt: {
    title: 'Ponte velha reabre',
    lines: [
      'Não publicar antes de sábado',
      'RASCUNHO',
      'Para uso interno',
      'Embargo até 6 de junho de 2031, às 10h00',
      'Sob embargo até às 10h00 de 6 de junho de 2031',
      'EMBARGO: 6 de junho de 2031, 10h00',
      'Embargado até sexta-feira, 6 de junho',
      'Não divulgar antes das 10h00 de 6 de junho de 2031',
      'Publicação proibida até 6 de junho de 2031',
      'Divulgação proibida antes de 6 de junho de 2031',
      'Divulgação autorizada a partir das 10h00 de 6 de junho de 2031',
      'Publicação autorizada a partir de 6 de junho de 2031',
      'Rascunho',
      'Versão preliminar',
      'Confidencial',
      'Estritamente confidencial',
      'Uso interno',
      'Não destinado a publicação',
      'Não se destina a publicação',
      'Versão provisória',
    ],
  },
  nl: {
    title: 'Oude brug weer open',
    lines: [
      'Niet voor publicatie',
      'CONCEPT',
      'Gelieve niet vóór zaterdag te publiceren.',
      'Vertrouwelijk',
      'Embargo tot 6 juni 2031, 10.00 uur',
      'ONDER EMBARGO TOT VRIJDAG 6 JUNI 2031, 10.00 UUR',
      'Embargo: vrijdag 6 juni 2031, 10 uur',
      'Niet publiceren vóór 6 juni 2031, 10.00 uur',
      'Vrij voor publicatie vanaf 6 juni 2031',
      'Publicatie toegestaan vanaf 6 juni 2031, 10.00 uur',
      'Niet openbaar maken voor 6 juni 2031',
      'Niet vrijgeven vóór 6 juni 2031',
      'Concept – niet voor publicatie',
      'Concepttekst',
      'Conceptversie',
      'Strikt vertrouwelijk',
      'Alleen voor intern gebruik',
      'Intern gebruik',
      'Voorlopige versie',
    ],
  },
  pl: {
    title: 'Stary most znów otwarty',
    lines: [
      'Nie do publikacji',
      'Poufne',
      'Do użytku wewnętrznego',
      'Embargo do 6 czerwca 2031 r., godz. 10.00',
      'Zakaz publikacji do 6 czerwca 2031 r., godz. 10.00',
      'Materiał objęty embargiem do 6 czerwca 2031 r.',
      'Do publikacji po 6 czerwca 2031 r., godz. 10.00',
      'Do publikacji od godz. 10.00 6 czerwca 2031 r.',
      'Nie publikować przed 6 czerwca 2031 r., godz. 10.00',
      'Publikacja dozwolona od 6 czerwca 2031 r.',
      'Embargo: 6 czerwca 2031 r., godz. 10.00',
      'PROJEKT',
      'Projekt roboczy',
      'Wersja robocza',
      'Wersja wstępna',
      'Ściśle poufne',
      'POUFNE',
      'Tylko do użytku wewnętrznego',
      'Do użytku służbowego',
      'Nie rozpowszechniać',
    ],
  },
  cs: {
    title: 'Starý most je opět otevřen',
    lines: [
      'Není určeno ke zveřejnění',
      'Důvěrné',
      'Embargo do 6. června 2031, 10.00',
      'Zákaz zveřejnění do 6. června 2031, 10 hodin',
      'Nezveřejňovat před 6. červnem 2031',
      'Embargo: pátek 6. června 2031, 10:00',
      'Ke zveřejnění od 6. června 2031 v 10 hodin',
      'Zveřejnit nejdříve 6. června 2031',
      'NÁVRH',
      'Pracovní verze',
      'Přísně důvěrné',
      'Pouze pro vnitřní potřebu',
      'Nezveřejňovat',
    ],
  },
  sk: {
    title: 'Starý most je opäť otvorený',
    lines: [
      'Nie je určené na zverejnenie',
      'Dôverné',
      'Embargo do 6. júna 2031, 10.00',
      'Zákaz zverejnenia do 6. júna 2031',
      'Nezverejňovať pred 6. júnom 2031',
      'Na zverejnenie od 6. júna 2031',
      'NÁVRH',
      'Pracovná verzia',
      'Prísne dôverné',
      'Len na vnútornú potrebu',
    ],
  },
  hu: {
    title: 'Újra megnyílt a régi híd',
    lines: [
      'Nem nyilvános',
      'Tervezet',
      'Csak belső használatra',
      'Embargó: 2031. június 6., 10 óra',
      'Embargó 2031. június 6. 10 óráig',
      'Közölhető: 2031. június 6-án 10 órától',
      'Közölhető 2031. június 6. után',
      'Nem közölhető 2031. június 6. 10 óra előtt',
      'Sajtózárlat 2031. június 6-ig',
      'TERVEZET',
      'Munkaanyag',
      'Bizalmas',
      'Szigorúan bizalmas',
    ],
  },
  ro: {
    title: 'Podul vechi s-a redeschis',
    lines: [
      'A nu se publica',
      'Confidențial',
      'Pentru uz intern',
      'Embargo până la 6 iunie 2031, ora 10.00',
      'Sub embargo până pe 6 iunie 2031, ora 10',
      'A nu se publica înainte de 6 iunie 2031, ora 10.00',
      'A nu se difuza înainte de 6 iunie 2031',
      'Publicarea este permisă după 6 iunie 2031, ora 10.00',
      'Interzis publicării până la 6 iunie 2031',
      'PROIECT',
      'Ciornă',
      'Strict confidențial',
      'Document de lucru',
      'De uz intern',
    ],
  },
  tr: {
    title: 'Eski köprü yeniden açıldı',
    lines: [
      '6 Haziran 2026 saat 10.00’a kadar yayımlanmaması rica olunur',
      'Taslak',
      'GİZLİ',
      'Yayınlanamaz',
      '6 Haziran 2031 saat 10.00’a kadar ambargoludur',
      'AMBARGO: 6 Haziran 2031, saat 10.00',
      'Ambargo: 6 Haziran 2031 Cuma, 10.00',
      'Yayın yasağı: 6 Haziran 2031, saat 10.00’a kadar',
      '6 Haziran 2031’den önce yayımlanmamalıdır',
      '6 Haziran 2031 saat 10.00’dan önce yayınlanamaz',
      'TASLAK',
      'Taslak metin',
      'Gizlidir',
      'Çok gizli',
      'Hizmete özel',
      'HİZMETE ÖZEL',
    ],
  },
  uk: {
    title: 'Старий міст знову відкрито',
    lines: [
      'Не для публікації',
      'Чернетка',
      'Для службового користування',
      'Ембарго до 6 червня 2031 року, 10:00',
      'Під ембарго до 10:00 6 червня 2031 року',
      'Не публікувати до 6 червня 2031 року, 10:00',
      'Заборонено публікувати до 6 червня 2031 року',
      'Заборона на публікацію до 6 червня 2031 року',
      'Для публікації після 10:00 6 червня 2031 року',
      'ПРОЄКТ',
      'ПРОЕКТ',
      'Робоча версія',
      'Суворо конфіденційно',
      'Не поширювати',
      'Для внутрішнього користування',
    ],
  },
  bg: {
    title: 'Старият мост отново е отворен',
    lines: [
      'Да не се публикува',
      'Чернова',
      'Поверително',
      'Ембарго до 6 юни 2031 г., 10:00 ч.',
      'Под ембарго до 6 юни 2031 г.',
      'Да не се публикува преди 6 юни 2031 г., 10.00 ч.',
      'Забранено за публикуване до 6 юни 2031 г.',
      'За публикуване след 10:00 ч. на 6 юни 2031 г.',
      'ПРОЕКТ',
      'Работен вариант',
      'Строго поверително',
      'За служебно ползване',
    ],
  },
  el: {
    title: 'Η παλιά γέφυρα άνοιξε ξανά',
    lines: [
      'Όχι για δημοσίευση',
      'Προσχέδιο',
      'Εμπιστευτικό',
      'Εμπάργκο έως τις 6 Ιουνίου 2031, 10:00',
      'Υπό εμπάργκο μέχρι τις 6 Ιουνίου 2031, ώρα 10:00',
      'Απαγορεύεται η δημοσίευση πριν από τις 6 Ιουνίου 2031',
      'Να μη δημοσιευθεί πριν από τις 6 Ιουνίου 2031, 10:00',
      'Προς δημοσίευση μετά τις 10:00 της 6ης Ιουνίου 2031',
      'ΣΧΕΔΙΟ',
      'ΕΜΠΙΣΤΕΥΤΙΚΟ',
      'Άκρως εμπιστευτικό',
      'Για εσωτερική χρήση',
    ],
  },
  sv: {
    title: 'Gamla bron öppen igen',
    lines: [
      'Ej för publicering',
      'UTKAST',
      'Får inte spridas före lördag',
      'Embargo till den 6 juni 2031 kl. 10.00',
      'Embargo: fredag 6 juni 2031 kl. 10',
      'Publiceringsförbud till den 6 juni 2031 kl. 10.00',
      'Får inte publiceras före den 6 juni 2031 kl. 10.00',
      'Får publiceras tidigast den 6 juni 2031 kl. 10.00',
      'Fritt för publicering den 6 juni 2031 kl. 10.00',
      'Fri för publicering från den 6 juni 2031',
      'Utkast',
      'Arbetsutkast',
      'Konfidentiellt',
      'Endast för internt bruk',
      'Strängt förtroligt',
      'Preliminär version',
    ],
  },
  da: {
    title: 'Den gamle bro er åben igen',
    lines: [
      'Ikke til offentliggørelse',
      'Udkast',
      'Fortroligt',
      'Embargo til den 6. juni 2031 kl. 10.00',
      'Klausuleret til den 6. juni 2031 kl. 10.00',
      'Klausul: 6. juni 2031 kl. 10.00',
      'Må ikke offentliggøres før den 6. juni 2031 kl. 10.00',
      'Frigives den 6. juni 2031 kl. 10.00',
      'Må først offentliggøres den 6. juni 2031',
      'Til offentliggørelse den 6. juni 2031 kl. 10.00',
      'UDKAST',
      'Strengt fortroligt',
      'Kun til internt brug',
      'Foreløbig version',
    ],
  },
  nb: {
    title: 'Den gamle broen er åpen igjen',
    lines: [
      'Ikke for publisering',
      'Utkast',
      'Fortrolig',
      'Embargo til 6. juni 2031 kl. 10.00',
      'Sperrefrist til 6. juni 2031 kl. 10.00',
      'Sperrefrist: 6. juni 2031 kl. 10.00',
      'Klausulert til 6. juni 2031 kl. 10.00',
      'Må ikke offentliggjøres før 6. juni 2031 kl. 10.00',
      'Kan publiseres fra 6. juni 2031 kl. 10.00',
      'UTKAST',
      'Strengt konfidensielt',
      'Kun til internt bruk',
      'Unntatt offentlighet',
    ],
  },
  fi: {
    title: 'Vanha silta on taas auki',
    lines: [
      'Ei julkisuuteen',
      'Luonnos',
      'Luottamuksellinen',
      'Julkaisuvapaa 6.6.2031 klo 10',
      'Julkaistavissa 6.6.2031 klo 10.00',
      'Embargo 6.6.2031 klo 10 asti',
      'Embargo: 6. kesäkuuta 2031 klo 10',
      'Ei saa julkaista ennen 6.6.2031 klo 10',
      'Vapaa julkaistavaksi 6.6.2031 klo 10',
      'Saa julkaista aikaisintaan 6.6.2031 klo 10',
      'LUONNOS',
      'Vain sisäiseen käyttöön',
      'Salassa pidettävä',
    ],
  },
  et: {
    title: 'Vana sild on jälle avatud',
    lines: [
      'Mitte avaldada',
      'Asutusesiseseks kasutamiseks',
      'Embargo kuni 6. juuni 2031 kell 10.00',
      'Avaldamiskeeld kuni 6. juuni 2031 kell 10.00',
      'Mitte avaldada enne 6. juunit 2031 kell 10.00',
      'Avaldamiseks alates 6. juunist 2031 kell 10.00',
      'KAVAND',
      'Mustand',
      'Konfidentsiaalne',
    ],
  },
  lv: {
    title: 'Vecais tilts atkal atvērts',
    lines: [
      'Nav paredzēts publicēšanai',
      'Konfidenciāli',
      'Embargo līdz 2031. gada 6. jūnija plkst. 10.00',
      'Nepublicēt pirms 2031. gada 6. jūnija plkst. 10.00',
      'Publicēt ne agrāk kā 2031. gada 6. jūnijā plkst. 10.00',
      'PROJEKTS',
      'Melnraksts',
      'Dienesta lietošanai',
    ],
  },
  lt: {
    title: 'Senasis tiltas vėl atidarytas',
    lines: [
      'Neskelbti',
      'Konfidencialu',
      'Embargas iki 2031 m. birželio 6 d. 10 val.',
      'Neskelbti iki 2031 m. birželio 6 d. 10.00 val.',
      'Skelbti ne anksčiau kaip 2031 m. birželio 6 d. 10 val.',
      'PROJEKTAS',
      'Juodraštis',
      'Tarnybiniam naudojimui',
    ],
  },
  ca: {
    title: 'El pont vell torna a obrir',
    lines: [
      'Esborrany',
      'No difondre',
      'D’ús intern',
      'Embargament fins al 6 de juny de 2031, a les 10.00 h',
      'Embargat fins a les 10.00 h del 6 de juny de 2031',
      'Embargo fins al 6 de juny de 2031, 10.00 h',
      'No publicar abans del 6 de juny de 2031, a les 10.00 h',
      'Prohibida la publicació fins al 6 de juny de 2031',
      'Confidencial',
      'Ús intern',
    ],
  },
  hr: {
    title: 'Stari most ponovno otvoren',
    lines: [
      'Nije za objavu',
      'Povjerljivo',
      'Embargo do 6. lipnja 2031. u 10 sati',
      'Zabrana objave do 6. lipnja 2031. u 10 sati',
      'Ne objavljivati prije 6. lipnja 2031.',
      'Za objavu nakon 6. lipnja 2031. u 10 sati',
      'NACRT',
      'Radna verzija',
      'Strogo povjerljivo',
      'Za internu uporabu',
    ],
  },
  sl: {
    title: 'Stari most je spet odprt',
    lines: [
      'Ni za objavo',
      'Zaupno',
      'Embargo do 6. junija 2031 ob 10. uri',
      'Prepoved objave do 6. junija 2031 ob 10. uri',
      'Ne objavljajte pred 6. junijem 2031',
      'Za objavo po 6. juniju 2031 ob 10. uri',
      'OSNUTEK',
      'Delovno gradivo',
      'Strogo zaupno',
      'Za interno uporabo',
    ],
  },
};

const ENGLISH = `Old bridge open again

Exampleton, 6 June 2031

The old bridge was opened to the public again yesterday, after two years of work.

The Mayor thanked the workers and said that the bridge belongs to everybody.`;

async function asked(name: string, bytes: Uint8Array) {
  const outcome = await importPages({ kind: 'together', page: { name, bytes } });
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  const { files } = outcome.value;
  return {
    about: [...(files.get('statement.yaml') ?? '').matchAll(/- about: (?<about>[\w.-]+)/gu)].map(([, about]) => about),
    texts: [...files]
      .filter(([file]) => file.endsWith('.md'))
      .map(([, text]) => text)
      .join('\n'),
  };
}

const held = expect.arrayContaining([expect.stringMatching(/^(?:embargo|restriction)$/u)]);

function version(lang: string): string {
  return [SAID[lang]?.title, ...(OTHER_LANGUAGES[lang]?.slice(0, 2) ?? [])].join('\n\n');
}

describe.each(Object.entries(SAID))('over and under a text in %s', (lang, { lines }) => {
  it.each(lines)('“%s” is asked about, and is neither title nor text', async (line) => {
    for (const page of [
      `${line}\n\n${version(lang)}\n\n${ENGLISH}\n`,
      `${ENGLISH}\n\n${line}\n\n${version(lang)}\n`,
      `${ENGLISH}\n\n${version(lang)}\n\n${line}\n`,
    ]) {
      const { about, texts } = await asked('page.txt', new TextEncoder().encode(page));
      expect([page, about]).toEqual([page, held]);
      expect(texts).not.toContain(line);
    }
  });

  it('is asked about from the header of a page in Word as well', async () => {
    const [line = ''] = lines;
    const paragraphs = `${version(lang)}\n\n${ENGLISH}`.split('\n\n');
    expect(
      (
        await asked(
          'page.docx',
          wordFile({ bare: true, body: paragraphs.map((one) => par(one)).join(''), header: par(line) }),
        )
      ).about,
    ).toEqual(held);
  });
});

it('a title or a sentence that has such a word is neither asked about nor lost', async () => {
  for (const [lang, title, last] of [
    ['de', 'Entwurf der neuen Hafenordnung vorgestellt', 'Das Museum ist täglich bis 18 Uhr geöffnet.'],
    ['nl', 'Concept voor de nieuwe brug gepresenteerd', 'Het museum is dagelijks open tot 18 uur.'],
    ['it', 'Presentata la bozza del nuovo regolamento', 'Il museo è aperto ogni giorno fino alle 18.'],
    ['pl', 'Poufne listy sprzed stu lat', 'Muzeum jest otwarte codziennie do 18.'],
    ['pl', 'Projekt nowego mostu przedstawiony', 'Zakaz wjazdu trwa do jutra.'],
    ['it', 'Un premio per la divulgazione scientifica', 'La pubblicazione del bando è prevista per domani.'],
    ['uk', 'Проєкт нового мосту представлено', 'Музей відкрито щодня до 18 години.'],
    ['hr', 'Zabrana prometa na mostu', 'Muzej je otvoren svaki dan do 18 sati.'],
    ['cs', 'Návrh nového mostu představen', 'Muzeum je otevřeno denně do 18 hodin.'],
    ['de', 'Straße nach Orm bleibt bis zum 6. Juni gesperrt', 'Die Straße ist bis zum 6. Juni gesperrt.'],
    ['nl', 'Toegang tot het museum vrij op zaterdag 6 juni', 'Het museum is vrij op 6 juni.'],
    ['sv', 'Projekt för en ny bro', 'Museet är öppet varje dag till klockan 18.'],
  ] as const) {
    const page = `${title}\n\n${OTHER_LANGUAGES[lang]?.slice(0, 2).join('\n\n') ?? ''}\n\n${last}\n\n${ENGLISH}\n`;
    const { about, texts } = await asked('page.txt', new TextEncoder().encode(page));
    expect([title, about]).not.toEqual([title, held]);
    expect(texts).toContain(title);
    expect(texts).toContain(last);
  }
});
