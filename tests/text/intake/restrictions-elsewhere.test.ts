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
    ],
  },
  it: { title: 'Riapre il ponte vecchio', lines: ['Bozza', 'Da non diffondere', 'Ad uso interno', 'RISERVATO'] },
  pt: { title: 'Ponte velha reabre', lines: ['Não publicar antes de sábado', 'RASCUNHO', 'Para uso interno'] },
  nl: {
    title: 'Oude brug weer open',
    lines: ['Niet voor publicatie', 'CONCEPT', 'Gelieve niet vóór zaterdag te publiceren.', 'Vertrouwelijk'],
  },
  pl: { title: 'Stary most znów otwarty', lines: ['Nie do publikacji', 'Poufne', 'Do użytku wewnętrznego'] },
  cs: { title: 'Starý most je opět otevřen', lines: ['Není určeno ke zveřejnění', 'Důvěrné'] },
  sk: { title: 'Starý most je opäť otvorený', lines: ['Nie je určené na zverejnenie', 'Dôverné'] },
  hu: { title: 'Újra megnyílt a régi híd', lines: ['Nem nyilvános', 'Tervezet', 'Csak belső használatra'] },
  ro: { title: 'Podul vechi s-a redeschis', lines: ['A nu se publica', 'Confidențial', 'Pentru uz intern'] },
  tr: {
    title: 'Eski köprü yeniden açıldı',
    lines: ['6 Haziran 2026 saat 10.00’a kadar yayımlanmaması rica olunur', 'Taslak', 'GİZLİ', 'Yayınlanamaz'],
  },
  uk: { title: 'Старий міст знову відкрито', lines: ['Не для публікації', 'Чернетка', 'Для службового користування'] },
  bg: { title: 'Старият мост отново е отворен', lines: ['Да не се публикува', 'Чернова', 'Поверително'] },
  el: { title: 'Η παλιά γέφυρα άνοιξε ξανά', lines: ['Όχι για δημοσίευση', 'Προσχέδιο', 'Εμπιστευτικό'] },
  sv: { title: 'Gamla bron öppen igen', lines: ['Ej för publicering', 'UTKAST', 'Får inte spridas före lördag'] },
  da: { title: 'Den gamle bro er åben igen', lines: ['Ikke til offentliggørelse', 'Udkast', 'Fortroligt'] },
  nb: { title: 'Den gamle broen er åpen igjen', lines: ['Ikke for publisering', 'Utkast', 'Fortrolig'] },
  fi: { title: 'Vanha silta on taas auki', lines: ['Ei julkisuuteen', 'Luonnos', 'Luottamuksellinen'] },
  et: { title: 'Vana sild on jälle avatud', lines: ['Mitte avaldada', 'Asutusesiseseks kasutamiseks'] },
  lv: { title: 'Vecais tilts atkal atvērts', lines: ['Nav paredzēts publicēšanai', 'Konfidenciāli'] },
  lt: { title: 'Senasis tiltas vėl atidarytas', lines: ['Neskelbti', 'Konfidencialu'] },
  ca: { title: 'El pont vell torna a obrir', lines: ['Esborrany', 'No difondre', 'D’ús intern'] },
  hr: { title: 'Stari most ponovno otvoren', lines: ['Nije za objavu', 'Povjerljivo'] },
  sl: { title: 'Stari most je spet odprt', lines: ['Ni za objavo', 'Zaupno'] },
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
  ] as const) {
    const page = `${title}\n\n${OTHER_LANGUAGES[lang]?.slice(0, 2).join('\n\n') ?? ''}\n\n${last}\n\n${ENGLISH}\n`;
    const { about, texts } = await asked('page.txt', new TextEncoder().encode(page));
    expect([title, about]).not.toEqual([title, held]);
    expect(texts).toContain(title);
    expect(texts).toContain(last);
  }
});
