/** A release in a language whose pages are not read has parts, a number and an end, as one in English has. */
import { describe, expect, it } from 'vitest';
import { readPage } from './importing.ts';

interface Release {
  readonly house: string;
  readonly label: string;
  readonly title: string;
  readonly day: string;
  readonly opening: string;
  readonly quotation: string;
  readonly price: string;
  readonly end: string;
  readonly notes: string;
  readonly note: string;
  readonly about: string;
  readonly history: string;
  readonly contact: string;
  readonly tel: string;
  readonly photos: string;
}

const EN: Release = {
  house: 'Lindmar Port Office',
  label: 'Press release No. 47/2026',
  title: 'New ferry links Lindmar and Osterby',
  day: 'Lindmar, 3 May 2026',
  opening:
    'The Lindmar Port Office today opened a new ferry service to Osterby. The ferry runs six times a day and takes twenty minutes.',
  quotation:
    '“The people of the island have waited a long time,” said the Director, Ada Norling. “Now they are in town in twenty minutes.”',
  price: 'The crossing costs 4.50 euros. Children travel free of charge, and bicycles may be taken along.',
  end: '– Ends –',
  notes: 'Notes to editors',
  note: 'The ferry “Silver Gull” was built in 2025 and carries 240 people.',
  about: 'About the Lindmar Port Office',
  history: 'The Lindmar Port Office looks after the harbours of the bay. It was founded in 1921.',
  contact: 'Press contact',
  tel: 'Tel.',
  photos: 'Photos to download: www.port.example/photos',
};

const ELSEWHERE: Readonly<Record<string, Release>> = {
  de: {
    house: 'Hafenamt Lindmar',
    label: 'Pressemitteilung Nr. 47/2026',
    title: 'Neue Fähre verbindet Lindmar und Osterby',
    day: 'Lindmar, den 3. Mai 2026',
    opening:
      'Das Hafenamt Lindmar hat heute eine neue Fährverbindung nach Osterby eröffnet. Die Fähre fährt sechsmal am Tag und braucht zwanzig Minuten.',
    quotation:
      '„Die Menschen auf der Insel haben lange gewartet“, sagte die Direktorin Ada Norling. „Jetzt sind sie in zwanzig Minuten in der Stadt.“',
    price: 'Die Überfahrt kostet 4,50 Euro. Kinder fahren frei, und Fahrräder dürfen mitgenommen werden.',
    end: '– Ende –',
    notes: 'Hinweise für die Redaktion',
    note: 'Die Fähre „Silbermöwe“ wurde 2025 gebaut und fasst 240 Personen.',
    about: 'Über das Hafenamt Lindmar',
    history: 'Das Hafenamt Lindmar betreut die Häfen der Bucht. Es wurde 1921 gegründet.',
    contact: 'Pressekontakt',
    tel: 'Tel.',
    photos: 'Fotos zum Download: www.port.example/fotos',
  },
  it: {
    house: 'Autorità portuale di Lindmar',
    label: 'Comunicato stampa n. 47/2026',
    title: 'Un nuovo traghetto collega Lindmar e Osterby',
    day: 'Lindmar, 3 maggio 2026',
    opening:
      'L’Autorità portuale di Lindmar ha inaugurato oggi un nuovo collegamento con Osterby. Il traghetto parte sei volte al giorno e impiega venti minuti.',
    quotation:
      '«Gli abitanti dell’isola hanno aspettato a lungo», ha detto la direttrice Ada Norling. «Ora arrivano in città in venti minuti.»',
    price: 'La traversata costa 4,50 euro. I bambini viaggiano gratis e si possono portare le biciclette.',
    end: '– Fine –',
    notes: 'Note per i redattori',
    note: 'Il traghetto «Gabbiano d’argento» è stato costruito nel 2025 e porta 240 persone.',
    about: 'Informazioni sull’Autorità portuale di Lindmar',
    history: 'L’Autorità portuale di Lindmar gestisce i porti della baia. È stata fondata nel 1921.',
    contact: 'Contatti per la stampa',
    tel: 'Tel.',
    photos: 'Foto da scaricare: www.port.example/foto',
  },
  pt: {
    house: 'Autoridade Portuária de Lindmar',
    label: 'Comunicado de imprensa n.º 47/2026',
    title: 'Novo ferry liga Lindmar a Osterby',
    day: 'Lindmar, 3 de maio de 2026',
    opening:
      'A Autoridade Portuária de Lindmar inaugurou hoje uma nova ligação a Osterby. O ferry parte seis vezes por dia e demora vinte minutos.',
    quotation:
      '«As pessoas da ilha esperaram muito tempo», disse a diretora, Ada Norling. «Agora chegam à cidade em vinte minutos.»',
    price: 'A travessia custa 4,50 euros. As crianças viajam gratuitamente e é possível levar bicicletas.',
    end: '– Fim –',
    notes: 'Notas para os editores',
    note: 'O ferry «Gaivota de Prata» foi construído em 2025 e transporta 240 pessoas.',
    about: 'Sobre a Autoridade Portuária de Lindmar',
    history: 'A Autoridade Portuária de Lindmar gere os portos da baía. Foi fundada em 1921.',
    contact: 'Contacto para a imprensa',
    tel: 'Tel.',
    photos: 'Fotografias para descarregar: www.port.example/fotos',
  },
  pl: {
    house: 'Urząd Morski w Lindmarze',
    label: 'Komunikat prasowy nr 47/2026',
    title: 'Nowy prom łączy Lindmar i Osterby',
    day: 'Lindmar, 3 maja 2026 r.',
    opening:
      'Urząd Morski w Lindmarze uruchomił dziś nowe połączenie promowe z Osterby. Prom kursuje sześć razy dziennie, a rejs trwa dwadzieścia minut.',
    quotation:
      '„Mieszkańcy wyspy długo na to czekali” – powiedziała dyrektorka Ada Norling. „Teraz w dwadzieścia minut są w mieście.”',
    price: 'Przeprawa kosztuje 4,50 euro. Dzieci podróżują bezpłatnie, a rowery można zabrać ze sobą.',
    end: '– Koniec –',
    notes: 'Informacje dla redakcji',
    note: 'Prom „Srebrna Mewa” zbudowano w 2025 roku; zabiera 240 osób.',
    about: 'O Urzędzie Morskim w Lindmarze',
    history: 'Urząd Morski w Lindmarze zarządza portami zatoki. Założono go w 1921 roku.',
    contact: 'Kontakt dla mediów',
    tel: 'Tel.',
    photos: 'Zdjęcia do pobrania: www.port.example/zdjecia',
  },
  nl: {
    house: 'Havendienst Lindmar',
    label: 'Persbericht nr. 47/2026',
    title: 'Nieuwe veerboot verbindt Lindmar en Osterby',
    day: 'Lindmar, 3 mei 2026',
    opening:
      'De Havendienst Lindmar heeft vandaag een nieuwe veerverbinding met Osterby geopend. De veerboot vaart zes keer per dag en doet er twintig minuten over.',
    quotation:
      '“De mensen op het eiland hebben lang gewacht”, zei directeur Ada Norling. “Nu zijn ze in twintig minuten in de stad.”',
    price: 'De overtocht kost 4,50 euro. Kinderen varen gratis mee en fietsen mogen worden meegenomen.',
    end: '– Einde –',
    notes: 'Noot voor de redactie',
    note: 'De veerboot “Zilvermeeuw” is in 2025 gebouwd en vervoert 240 mensen.',
    about: 'Over de Havendienst Lindmar',
    history: 'De Havendienst Lindmar beheert de havens van de baai. De dienst werd opgericht in 1921.',
    contact: 'Perscontact',
    tel: 'Tel.',
    photos: 'Foto’s om te downloaden: www.port.example/fotos',
  },
  sv: {
    house: 'Lindmars hamnkontor',
    label: 'Pressmeddelande nr 47/2026',
    title: 'Ny färja förbinder Lindmar och Osterby',
    day: 'Lindmar den 3 maj 2026',
    opening:
      'Lindmars hamnkontor öppnade i dag en ny färjelinje till Osterby. Färjan går sex gånger om dagen och överfarten tar tjugo minuter.',
    quotation: '”Människorna på ön har väntat länge”, sade direktören Ada Norling. ”Nu är de i stan på tjugo minuter.”',
    price: 'Överfarten kostar 4,50 euro. Barn åker gratis och cyklar får tas med.',
    end: '– Slut –',
    notes: 'Till redaktionen',
    note: 'Färjan ”Silvertruten” byggdes 2025 och tar 240 personer.',
    about: 'Om Lindmars hamnkontor',
    history: 'Lindmars hamnkontor sköter hamnarna i bukten. Det grundades 1921.',
    contact: 'Presskontakt',
    tel: 'Tfn',
    photos: 'Bilder att ladda ned: www.port.example/bilder',
  },
  tr: {
    house: 'Lindmar Liman Müdürlüğü',
    label: 'Basın Bülteni No: 47/2026',
    title: 'Yeni feribot Lindmar ile Osterby’yi bağlıyor',
    day: 'Lindmar, 3 Mayıs 2026',
    opening:
      'Lindmar Liman Müdürlüğü bugün Osterby’ye yeni bir feribot hattı açtı. Feribot günde altı sefer yapıyor ve yolculuk yirmi dakika sürüyor.',
    quotation: 'Müdür Ada Norling, “Adadaki insanlar uzun süre bekledi” dedi. “Artık yirmi dakikada şehre varıyorlar.”',
    price: 'Geçiş ücreti 4,50 avrodur. Çocuklar ücretsiz yolculuk eder ve bisikletler yanlarında götürülebilir.',
    end: '– Son –',
    notes: 'Editörlere not',
    note: '“Gümüş Martı” feribotu 2025 yılında yapıldı ve 240 kişi taşıyor.',
    about: 'Lindmar Liman Müdürlüğü hakkında',
    history: 'Lindmar Liman Müdürlüğü körfezin limanlarını yönetir. 1921 yılında kuruldu.',
    contact: 'Basın iletişim',
    tel: 'Tel',
    photos: 'Fotoğrafları indirin: www.port.example/foto',
  },
  uk: {
    house: 'Портове управління Ліндмара',
    label: 'Пресреліз № 47/2026',
    title: 'Новий пором сполучає Ліндмар і Остербю',
    day: 'Ліндмар, 3 травня 2026 року',
    opening:
      'Портове управління Ліндмара сьогодні відкрило нову поромну лінію до Остербю. Пором ходить шість разів на день, а рейс триває двадцять хвилин.',
    quotation:
      '«Люди на острові довго чекали, – сказала директорка Ада Норлінг. – Тепер вони за двадцять хвилин у місті».',
    price: 'Переправа коштує 4,50 євро. Діти їздять безкоштовно, а велосипеди можна брати з собою.',
    end: '– Кінець –',
    notes: 'Примітки для редакторів',
    note: 'Пором «Срібна чайка» побудовано 2025 року; він бере 240 осіб.',
    about: 'Про Портове управління Ліндмара',
    history: 'Портове управління Ліндмара опікується гаванями затоки. Його засновано 1921 року.',
    contact: 'Контакти для преси',
    tel: 'Тел.',
    photos: 'Фотографії для завантаження: www.port.example/photos',
  },
};

/** A menu, what heads the titles of other pages, and one of those. */
const SITES: Readonly<Record<string, readonly [menu: readonly string[], related: string, other: string]>> = {
  de: [['Startseite', 'Aktuelles', 'Kontakt', 'Suche'], 'Weitere Meldungen', 'Winterfahrplan der Fähren'],
  it: [['Home', 'Notizie', 'Contatti', 'Cerca'], 'Notizie correlate', 'Orario invernale dei traghetti'],
  pt: [['Início', 'Notícias', 'Contactos', 'Pesquisar'], 'Notícias relacionadas', 'Horário de inverno dos ferries'],
  pl: [['Strona główna', 'Aktualności', 'Kontakt', 'Szukaj'], 'Powiązane artykuły', 'Zimowy rozkład jazdy promów'],
  nl: [['Home', 'Nieuws', 'Contact', 'Zoeken'], 'Gerelateerd nieuws', 'Winterdienstregeling van de veerboten'],
  sv: [['Start', 'Nyheter', 'Kontakt', 'Sök'], 'Relaterade nyheter', 'Färjornas vintertidtabell'],
  tr: [['Ana sayfa', 'Haberler', 'İletişim', 'Ara'], 'İlgili haberler', 'Feribotların kış tarifesi'],
  uk: [['Головна', 'Новини', 'Контакти', 'Пошук'], 'Пов’язані новини', 'Зимовий розклад поромів'],
};

const page = (release: Release): string => {
  const { house, label, title, day, opening, quotation, price, end } = release;
  const parts = [
    `${release.notes}:\n${release.note}`,
    `${release.about}:\n${release.history}`,
    `${release.contact}:\nJan Weber\n${release.tel}: +49 30 555 01 23\npress@port.example`,
  ];
  return [house, label, title, day, opening, quotation, price, end, ...parts, release.photos].join('\n\n');
};

const plain = (text: string) => text.replace(/[\s\u00A0\u202F\\]+/gu, ' ').trim();

/** What a version says, without its head, each part behind its mark. */
function body(release: Release): string {
  const { opening, quotation, price, notes, note, about, history, contact, tel, photos } = release;
  return plain(`${opening} ${quotation} ${price}
<!-- notes-to-editors --> ${notes}: ${note}
<!-- about --> ${about}: ${history}
<!-- contacts --> ${contact}: Jan Weber ${tel}: +49 30 555 01 23 press@port.example
${photos}`);
}

const bodyOf = (file: string) => plain(file.replace(/^---\n.*?\n---\n/su, ''));

describe.each(Object.entries(ELSEWHERE))('A release in %s', (lang, release) => {
  it.each([
    ['alone', [release]],
    ['under one in English', [EN, release]],
    ['over one in English', [release, EN]],
  ] as const)('has its parts, its number and its end %s', async (_, releases) => {
    const { facts, of, asked } = await readPage(releases.map(page).join('\n\n'));
    expect(asked).toEqual([]);
    expect(facts).toContain('date: 2026-05-03');
    expect(facts).toContain('symbol: 47/2026');
    for (const one of releases) {
      const file = of(one === EN ? 'en' : lang);
      expect(plain(file)).toContain(plain(`title: ${one.title}`));
      expect(file).toContain(`label: ${one.label.replace(/,? (?:n\.|n\.º|nr\.?|No\.|No:|Nr\.|№) ?47\/2026$/u, '')}\n`);
      expect(bodyOf(file)).toBe(body(one));
    }
  });
});

it('The last lines of a text, of which each says little of its language, are of no unknown one', async () => {
  const sv = ELSEWHERE['sv'];
  if (sv === undefined) throw new Error('there is no such text');
  const { files } = await readPage(
    [
      sv.title,
      sv.day,
      sv.opening,
      sv.quotation,
      '***',
      'Jan Weber',
      'Tfn: +46 8 555 01 23',
      'E-post: press@port.example',
      'www.port.example/bilder',
    ].join('\n\n'),
  );
  expect([...files.keys()]).not.toContain('und.md');
});

it('A heading in Ukrainian letters is Ukrainian, though most of its letters are Russian as well', async () => {
  const uk = ELSEWHERE['uk'];
  if (uk === undefined) throw new Error('there is no such text');
  const { files, of } = await readPage(
    [uk.title, uk.day, uk.opening, uk.quotation, '***', 'Примітки для редакторів', uk.note].join('\n\n'),
  );
  expect([...files.keys()]).not.toContain('ru.md');
  expect(of('uk')).toContain(uk.note);
});

it('A line that says there when a text was published gives its day, where the head has no other', async () => {
  for (const [lang, published] of [
    ['nl', 'Gepubliceerd op 3 mei 2026'],
    ['pt', 'Publicado em 3 de maio de 2026'],
    ['sv', 'Publicerad 3 maj 2026'],
    ['de', 'Veröffentlicht am 3. Mai 2026'],
  ] as const) {
    const { title = '', opening = '', price = '' } = ELSEWHERE[lang] ?? {};
    const { facts, asked } = await readPage([title, published, opening, price].join('\n\n'));
    expect([lang, asked]).toEqual([lang, []]);
    expect(facts).toContain('date: 2026-05-03');
  }
});

it('A note over a release ends at the release, whose house and end are none of the note', async () => {
  const { de } = ELSEWHERE;
  if (de === undefined) throw new Error('there is no such text');
  for (const [lang, greeting, below, release] of [
    ['en', 'Dear colleagues,', 'Please find below today’s press release.', EN],
    ['de', 'Liebe Kolleginnen und Kollegen,', 'nachstehend finden Sie unsere heutige Pressemitteilung.', de],
  ] as const) {
    const { of, facts } = await readPage([greeting, below, page(release)].join('\n\n'));
    expect(bodyOf(of(lang))).toBe(body(release));
    expect(of(lang)).toContain(`title: ${release.title}`);
    expect(facts).toContain(release.house);
  }
});

it.each(Object.entries(ELSEWHERE))(
  'What a site in %s puts around a text is left out: its menu, and the titles of other pages',
  async (lang, { title, opening, price }) => {
    const [menu, related, other] = SITES[lang] ?? [[], '', ''];
    const site = [menu.join('\n'), title, opening, price, `${related}:\n${other}`];
    for (const order of [
      site,
      [EN.title, EN.opening, EN.price, 'Related news:\nWinter timetable of the ferries', ...site],
    ]) {
      const { of } = await readPage(order.join('\n\n'));
      expect(of(lang)).toContain(`title: ${title}`);
      for (const line of [...menu, related, other])
        expect(`${bodyOf(of('en'))} ${bodyOf(of(lang))}`).not.toContain(line);
      expect(bodyOf(of('en'))).not.toContain('Winter timetable');
    }
  },
);
