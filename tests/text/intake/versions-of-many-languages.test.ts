/** A page that gives the same text in English and in a language whose pages are not read: each line is in its own version. */
import { describe, expect, it } from 'vitest';
import { readPage } from './importing.ts';

/** A title, a day, two paragraphs, what somebody said, and the words by which sites ask their readers to pass a page on. */
type Text = readonly [title: string, day: string, opening: string, quotation: string, thanks: string, share: string];

const EN: Text = [
  'Statement by the Minister for Water on the reopening of the Varda canal',
  'Lindmar, 24 November 2026',
  'Today the Varda canal carries ships again, for the first time in eleven years. More than 2,400 people have worked on its locks, banks and bridges.',
  '“A river belongs to all who live by it,” said the Minister, Ada Norling. “We open it together.”',
  'The Government thanks the engineers, the workers and the neighbouring States for their patience.',
  'Share this page',
];

const SET: Readonly<Record<string, Text>> = {
  bg: [
    'Изявление на министъра на водите относно повторното откриване на канала Варда',
    'Линдмар, 24 ноември 2026 г.',
    'Днес, за пръв път от единадесет години, по канала Варда отново плават кораби. По шлюзовете, бреговете и мостовете му са работили над 2400 души.',
    '„Реката принадлежи на всички, които живеят край нея“, каза министърът Ада Норлинг. „Откриваме я заедно.“',
    'Правителството благодари на инженерите, работниците и съседните държави за търпението.',
    'Споделете тази страница',
  ],
  ca: [
    'Declaració del ministre d’Aigües sobre la reobertura del canal de Varda',
    'Lindmar, 24 de novembre de 2026',
    'Avui, per primera vegada en onze anys, els vaixells tornen a passar pel canal de Varda. Més de 2.400 persones han treballat en les seves rescloses, ribes i ponts.',
    '«Un riu pertany a tots els qui hi viuen a la vora», va dir la ministra, Ada Norling. «L’obrim junts.»',
    'El Govern agraeix als enginyers, als treballadors i als Estats veïns la seva paciència.',
    'Comparteix aquesta pàgina',
  ],
  cs: [
    'Prohlášení ministra vodního hospodářství ke znovuotevření kanálu Varda',
    'Lindmar 24. listopadu 2026',
    'Dnes kanálem Varda po jedenácti letech opět proplouvají lodě. Na jeho zdymadlech, březích a mostech pracovalo více než 2 400 lidí.',
    '„Řeka patří všem, kdo u ní žijí,“ řekla ministryně Ada Norlingová. „Otevíráme ji společně.“',
    'Vláda děkuje inženýrům, dělníkům a sousedním státům za trpělivost.',
    'Sdílet stránku',
  ],
  cy: [
    'Datganiad gan y Gweinidog Dŵr ar ailagor camlas Varda',
    'Lindmar, 24 Tachwedd 2026',
    'Heddiw mae llongau’n teithio ar hyd camlas Varda eto, am y tro cyntaf ers un mlynedd ar ddeg. Mae dros 2,400 o bobl wedi gweithio ar ei lociau, ei glannau a’i phontydd.',
    '“Mae afon yn perthyn i bawb sy’n byw wrth ei hymyl,” meddai’r Gweinidog, Ada Norling. “Rydym yn ei hagor gyda’n gilydd.”',
    'Mae’r Llywodraeth yn diolch i’r peirianwyr, y gweithwyr a’r Gwladwriaethau cyfagos am eu hamynedd.',
    'Rhannu’r dudalen hon',
  ],
  da: [
    'Erklæring fra vandministeren om genåbningen af Vardakanalen',
    'Lindmar, den 24. november 2026',
    'I dag sejler der igen skibe gennem Vardakanalen, for første gang i elleve år. Mere end 2.400 mennesker har arbejdet på dens sluser, bredder og broer.',
    '»En flod tilhører alle, der bor ved den,« sagde ministeren, Ada Norling. »Vi åbner den sammen.«',
    'Regeringen takker ingeniørerne, arbejderne og nabolandene for deres tålmodighed.',
    'Del denne side',
  ],
  de: [
    'Erklärung des Wasserministers zur Wiedereröffnung des Varda-Kanals',
    'Lindmar, 24. November 2026',
    'Heute fahren zum ersten Mal seit elf Jahren wieder Schiffe durch den Varda-Kanal. Mehr als 2400 Menschen haben an seinen Schleusen, Ufern und Brücken gearbeitet.',
    '„Ein Fluss gehört allen, die an ihm wohnen“, sagte die Ministerin, Ada Norling. „Wir öffnen ihn gemeinsam.“',
    'Die Regierung dankt den Ingenieuren, den Arbeitern und den Nachbarstaaten für ihre Geduld.',
    'Seite teilen',
  ],
  el: [
    'Δήλωση του Υπουργού Υδάτων για το άνοιγμα της διώρυγας Βάρντα',
    'Λίντμαρ, 24 Νοεμβρίου 2026',
    'Σήμερα, για πρώτη φορά έπειτα από έντεκα χρόνια, πλοία διασχίζουν και πάλι τη διώρυγα Βάρντα. Περισσότεροι από 2.400 άνθρωποι εργάστηκαν στις δεξαμενές, στις όχθες και στις γέφυρές της.',
    '«Ένα ποτάμι ανήκει σε όλους όσοι ζουν κοντά του», είπε η Υπουργός Άντα Νόρλινγκ. «Το ανοίγουμε μαζί.»',
    'Η Κυβέρνηση ευχαριστεί τους μηχανικούς, τους εργάτες και τα γειτονικά κράτη για την υπομονή τους.',
    'Κοινοποίηση',
  ],
  fi: [
    'Vesiministerin lausunto Vardan kanavan avaamisesta uudelleen',
    'Lindmar 24. marraskuuta 2026',
    'Tänään laivat kulkevat jälleen Vardan kanavaa pitkin, ensimmäistä kertaa yhteentoista vuoteen. Sen sulkujen, penkereiden ja siltojen parissa on työskennellyt yli 2 400 ihmistä.',
    '”Joki kuuluu kaikille, jotka asuvat sen varrella”, sanoi ministeri Ada Norling. ”Avaamme sen yhdessä.”',
    'Hallitus kiittää insinöörejä, työntekijöitä ja naapurivaltioita kärsivällisyydestä.',
    'Jaa tämä sivu',
  ],
  ga: [
    'Ráiteas ón Aire Uisce faoi athoscailt chanáil Varda',
    'Lindmar, 24 Samhain 2026',
    'Inniu tá longa ag taisteal ar chanáil Varda arís, den chéad uair le haon bhliain déag. D’oibrigh breis agus 2,400 duine ar a loic, ar a bruacha agus ar a droichid.',
    '“Is leis na daoine go léir a chónaíonn cois abhann an abhainn,” a dúirt an tAire, Ada Norling. “Osclaímid le chéile í.”',
    'Gabhann an Rialtas buíochas leis na hinnealtóirí, leis na hoibrithe agus leis na Stáit chomharsanachta as a bhfoighne.',
    'Roinn an leathanach seo',
  ],
  hr: [
    'Izjava ministra vodnoga gospodarstva o ponovnom otvaranju kanala Varda',
    'Lindmar, 24. studenoga 2026.',
    'Danas, prvi put nakon jedanaest godina, kanalom Varda ponovno plove brodovi. Na njegovim ustavama, obalama i mostovima radilo je više od 2400 ljudi.',
    '„Rijeka pripada svima koji uz nju žive”, rekla je ministrica Ada Norling. „Otvaramo je zajedno.”',
    'Vlada zahvaljuje inženjerima, radnicima i susjednim državama na strpljenju.',
    'Podijelite ovu stranicu',
  ],
  hu: [
    'A vízügyi miniszter nyilatkozata a Varda-csatorna újranyitásáról',
    'Lindmar, 2026. november 24.',
    'Ma tizenegy év után először ismét hajók járnak a Varda-csatornán. Zsilipjein, partjain és hídjain több mint 2400 ember dolgozott.',
    '„A folyó mindazoké, akik mellette élnek” – mondta Ada Norling miniszter. „Együtt nyitjuk meg.”',
    'A kormány köszönetet mond a mérnököknek, a munkásoknak és a szomszédos államoknak a türelmükért.',
    'Oldal megosztása',
  ],
  it: [
    'Dichiarazione del Ministro delle Acque sulla riapertura del canale di Varda',
    'Lindmar, 24 novembre 2026',
    'Oggi, per la prima volta dopo undici anni, le navi tornano a percorrere il canale di Varda. Alle sue chiuse, alle sue rive e ai suoi ponti hanno lavorato più di 2.400 persone.',
    '«Un fiume appartiene a tutti coloro che vi abitano accanto», ha detto la Ministra, Ada Norling. «Lo apriamo insieme.»',
    'Il Governo ringrazia gli ingegneri, gli operai e gli Stati vicini per la loro pazienza.',
    'Condividi questa pagina',
  ],
  nl: [
    'Verklaring van de minister van Water over de heropening van het Vardakanaal',
    'Lindmar, 24 november 2026',
    'Vandaag varen er weer schepen door het Vardakanaal, voor het eerst in elf jaar. Meer dan 2.400 mensen hebben aan de sluizen, oevers en bruggen gewerkt.',
    '‘Een rivier is van allen die eraan wonen,’ zei de minister, Ada Norling. ‘We openen haar samen.’',
    'De regering dankt de ingenieurs, de arbeiders en de buurlanden voor hun geduld.',
    'Deel deze pagina',
  ],
  pl: [
    'Oświadczenie ministra gospodarki wodnej w sprawie ponownego otwarcia kanału Varda',
    'Lindmar, 24 listopada 2026 r.',
    'Dziś, po raz pierwszy od jedenastu lat, kanałem Varda znów płyną statki. Przy jego śluzach, brzegach i mostach pracowało ponad 2400 osób.',
    '„Rzeka należy do wszystkich, którzy nad nią mieszkają”, powiedziała minister Ada Norling. „Otwieramy ją razem.”',
    'Rząd dziękuje inżynierom, robotnikom i państwom sąsiednim za cierpliwość.',
    'Udostępnij tę stronę',
  ],
  pt: [
    'Declaração do Ministro da Água sobre a reabertura do canal de Varda',
    'Lindmar, 24 de novembro de 2026',
    'Hoje, pela primeira vez em onze anos, os navios voltam a passar pelo canal de Varda. Mais de 2400 pessoas trabalharam nas suas eclusas, margens e pontes.',
    '«Um rio pertence a todos os que vivem junto dele», disse a Ministra, Ada Norling. «Abrimo-lo juntos.»',
    'O Governo agradece aos engenheiros, aos trabalhadores e aos Estados vizinhos a sua paciência.',
    'Partilhar esta página',
  ],
  ro: [
    'Declarația ministrului apelor privind redeschiderea canalului Varda',
    'Lindmar, 24 noiembrie 2026',
    'Astăzi, pentru prima dată după unsprezece ani, pe canalul Varda trec din nou nave. La ecluzele, malurile și podurile lui au lucrat peste 2.400 de oameni.',
    '„Un râu aparține tuturor celor care trăiesc lângă el”, a spus ministra Ada Norling. „Îl deschidem împreună.”',
    'Guvernul mulțumește inginerilor, muncitorilor și statelor vecine pentru răbdare.',
    'Distribuie această pagină',
  ],
  sv: [
    'Uttalande av vattenministern om återöppnandet av Vardakanalen',
    'Lindmar den 24 november 2026',
    'I dag går fartyg åter genom Vardakanalen, för första gången på elva år. Mer än 2 400 personer har arbetat med dess slussar, stränder och broar.',
    '”En flod tillhör alla som bor vid den”, sade ministern Ada Norling. ”Vi öppnar den tillsammans.”',
    'Regeringen tackar ingenjörerna, arbetarna och grannstaterna för deras tålamod.',
    'Dela sidan',
  ],
  tr: [
    'Su Bakanının Varda kanalının yeniden açılmasına ilişkin açıklaması',
    'Lindmar, 24 Kasım 2026',
    'Bugün, on bir yıl aradan sonra ilk kez Varda kanalından yeniden gemiler geçiyor. Kanalın kapaklarında, kıyılarında ve köprülerinde 2.400’den fazla kişi çalıştı.',
    'Bakan Ada Norling, “Nehir, kıyısında yaşayan herkesindir” dedi. “Onu birlikte açıyoruz.”',
    'Hükümet, sabırları için mühendislere, işçilere ve komşu devletlere teşekkür eder.',
    'Bu sayfayı paylaş',
  ],
  uk: [
    'Заява міністра водного господарства щодо відкриття каналу Варда',
    'Ліндмар, 24 листопада 2026 року',
    'Сьогодні, уперше за одинадцять років, каналом Варда знову йдуть судна. Над його шлюзами, берегами й мостами працювали понад 2400 людей.',
    '«Річка належить усім, хто біля неї живе, — сказала міністерка Ада Норлінг. — Ми відкриваємо її разом».',
    'Уряд дякує інженерам, робітникам і сусіднім державам за терпіння.',
    'Поділитися сторінкою',
  ],
};

/** In letters that another language whose pages are read has as well. */
const KEPT: Readonly<Record<string, Text>> = {
  fa: [
    'بیانیهٔ وزیر آب دربارهٔ بازگشایی آبراه واردا',
    'لیندمار، ۲۴ نوامبر ۲۰۲۶',
    'امروز برای نخستین بار پس از یازده سال، کشتی‌ها دوباره در آبراه واردا رفت‌وآمد می‌کنند. بیش از ۲۴۰۰ نفر روی بندها، کرانه‌ها و پل‌های آن کار کرده‌اند.',
    'آدا نورلینگ، وزیر آب، گفت: «رود از آنِ همهٔ کسانی است که در کنار آن زندگی می‌کنند. ما آن را با هم می‌گشاییم.»',
    'دولت از مهندسان، کارگران و کشورهای همسایه برای شکیبایی‌شان سپاسگزار است.',
    'این صفحه را هم‌رسانی کنید',
  ],
  ja: [
    'ヴァルダ運河の再開に関する水資源大臣の声明',
    'リンドマール、2026年11月24日',
    '本日、ヴァルダ運河に11年ぶりに船が戻ってきました。水門、堤防、橋の工事には2,400人を超える人々が携わりました。',
    '「川はそのほとりに暮らすすべての人のものです」とアーダ・ノーリング大臣は述べました。「私たちは共に運河を開きます。」',
    '政府は、技術者、労働者、近隣諸国の忍耐に感謝します。',
    'このページを共有する',
  ],
};

const under = ([title, day, ...text]: Text) => [title, day, ...text.slice(0, 3)].join('\n\n');
const runIn = ([title, day, opening, ...text]: Text) =>
  [title, `${day} – ${opening}`, ...text.slice(0, 2)].join('\n\n');
const atFoot = ([title, day, ...text]: Text) => [title, ...text.slice(0, 3), day].join('\n\n');
const shared = (text: Text) => `${under(text)}\n\n${text[5]}`;

const SHAPES = {
  'over the text': under,
  'in its first line': runIn,
  'at its foot': atFoot,
  'over the text, with what the site asks for': shared,
};

const textOf = (file: string) =>
  file
    .replace(/^---\n.*?\n---\n/su, '')
    .replace(/[\s\u00A0\u202F\\]+/gu, ' ')
    .trim();
const plain = (text: string) => text.replace(/[\s\u00A0\u202F\\]+/gu, ' ');

describe.each(Object.entries(SET))('A version in %s', (lang, text) => {
  it.each(Object.entries(SHAPES))('has its title and its paragraphs where the day stands %s', async (_, shape) => {
    const { facts, of, asked } = await readPage(`${shape(EN)}\n\n${shape(text)}`);
    expect(asked).toEqual([]);
    expect(facts).toContain('date: 2026-11-24');
    for (const [version, [title, , ...paragraphs]] of [
      ['en', EN],
      [lang, text],
    ] as const) {
      expect(plain(of(version))).toContain(plain(`title: ${title}`));
      expect(textOf(of(version))).toBe(plain(paragraphs.slice(0, 3).join(' ')));
    }
  });
});

describe.each(Object.entries(KEPT))('A version in %s, which is kept and not set,', (lang, text) => {
  it.each(Object.entries(SHAPES))('has all its lines where the day stands %s', async (_, shape) => {
    const { of } = await readPage(`${shape(EN)}\n\n${shape(text)}`);
    expect(textOf(of('en'))).toBe(plain(EN.slice(2, 5).join(' ')));
    for (const line of text.slice(2, 5)) expect(plain(of(lang))).toContain(plain(line));
    expect(plain(of(lang))).toContain(plain(text[0]));
  });
});

it('A day under the first text is of that text, where its month is no word of the next one’s language', async () => {
  const [pl, uk] = [SET['pl'], SET['uk']];
  if (pl === undefined || uk === undefined) throw new Error('there is no such text');
  const { facts, of, asked } = await readPage(`${atFoot(pl)}\n\n${atFoot(uk)}`);
  expect(asked).toEqual([]);
  expect(facts).toContain('pl: Lindmar');
  expect(textOf(of('uk'))).not.toContain('Lindmar');
});

it('Who signs a text with their office before their name stands under it, and not over the next', async () => {
  const { of, asked } = await readPage(
    `La Ville de Morten rend hommage à Pierre Rochat

Morten, le 7 décembre 2027

C’est avec une profonde tristesse que le Conseil municipal a appris le décès de Pierre Rochat, qui fut son secrétaire de 1986 à 2009.

Un livre de condoléances est ouvert à l’hôtel de ville jusqu’au 14 décembre, de 8 à 18 heures.

La syndique, Anne Bürki

Le chancelier, Thomas Gobet

Die Stadt Morten gedenkt Pierre Rochats

Morten, 7. Dezember 2027

Mit tiefer Trauer hat der Gemeinderat vom Tod Pierre Rochats erfahren, der von 1986 bis 2009 sein Schreiber war.

Ein Kondolenzbuch liegt bis zum 14. Dezember von 8 bis 18 Uhr im Rathaus auf.

Die Stadtpräsidentin, Anne Bürki

Der Stadtschreiber, Thomas Gobet
`,
  );
  expect(asked).toEqual([]);
  expect(of('fr')).toContain('Le chancelier, Thomas Gobet');
  expect(of('de')).toContain('title: Die Stadt Morten gedenkt Pierre Rochats');
  expect(of('de')).not.toContain('chancelier');
});

it('A day beside the label of a text that is not read is of that text, whose small words another language has too', async () => {
  const { facts, of, asked } = await readPage(
    `A ponte de Porto Claro volta a abrir

Nota à imprensa n.º 37 | Porto Claro, 8 de julho de 2027

A ponte de Porto Claro foi ontem reaberta ao público depois de dois anos de obras.

A presidente da câmara agradeceu aos trabalhadores e disse que a ponte é de todos.

El puente de Porto Claro se abre de nuevo

Nota de prensa n.º 37 | Porto Claro, 8 de julio de 2027

El puente de Porto Claro se abrió ayer de nuevo al público después de dos años de obras.

La alcaldesa dio las gracias a los trabajadores y dijo que el puente es de todos.
`,
  );
  expect(asked).toEqual([]);
  expect(facts).toContain('date: 2027-07-08');
  expect(of('pt')).toContain('title: A ponte de Porto Claro volta a abrir');
  expect(of('es')).not.toContain('julho');
});
