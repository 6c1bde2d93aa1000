/** Plants lines at any place of a page of two versions, in the version's own language, and finds the words of each again. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { trials } from '../../support/runs.ts';
import { importPages } from './importing.ts';
import { odtFile, par, run, wordFile } from './word-files.ts';

const TEXTS = {
  en: [
    'The lake ferry runs again in winter',
    'Villeneuve, 24 November 2026',
    'From Tuesday the ferry crosses the lake six times a day, and carries bicycles at no charge.',
    'The towns on both banks share the cost of its crew.',
  ],
  fr: [
    'Le bac du lac circule de nouveau en hiver',
    'Villeneuve, le 24 novembre 2026',
    'À partir de mardi, le bac traverse le lac six fois par jour et transporte les vélos gratuitement.',
    'Les villes des deux rives se partagent le coût de son équipage.',
  ],
  es: [
    'El transbordador del lago vuelve a circular en invierno',
    'Villeneuve, 24 de noviembre de 2026',
    'A partir del martes, el transbordador cruza el lago seis veces al día y lleva las bicicletas gratis.',
    'Las ciudades de ambas orillas comparten el costo de su tripulación.',
  ],
  ru: [
    'Паром на озере снова ходит зимой',
    'Вильнёв, 24 ноября 2026 года',
    'Со вторника паром пересекает озеро шесть раз в день и бесплатно перевозит велосипеды.',
    'Города на обоих берегах делят расходы на его экипаж.',
  ],
  ar: [
    'عبّارة البحيرة تعود إلى العمل في الشتاء',
    'فيلنوف، 24 نوفمبر 2026',
    'ابتداءً من يوم الثلاثاء تعبر العبّارة البحيرة ست مرات في اليوم، وتنقل الدراجات مجاناً.',
    'وتتقاسم المدن على الضفتين تكاليف طاقمها.',
  ],
  zh: [
    '湖区渡轮恢复冬季航行',
    '2026年11月24日，维勒讷沃',
    '渡轮从星期二起每天横渡湖面六次，并免费运送自行车。',
    '两岸城镇分担船员的费用。',
  ],
} as const;
type Tongue = keyof typeof TEXTS;
const TONGUES = Object.keys(TEXTS) as Tongue[];

/** By what they are: who speaks, whom to ask, a notice, notes, a list, what the page is called. */
const PLANTS: Readonly<Record<Tongue, readonly (readonly string[])[]>> = {
  en: [
    ['Olga Wrightson', 'Keeper of the Weirs'],
    ['Press contacts:', 'Hal Dunmore (dunmore@example.org)'],
    ['Embargoed until Wednesday at noon'],
    ['Notes to editors', 'The slipway at Holm was built in 1912'],
    ['PRESS RELEASE'],
    ['Harbour Office', 'Division of Timetables'],
    ['Subject: timetable'],
    ['Ref. HO/17-b'],
    ['Tel. +41 22 555 01 77', 'www.example.org/ferry'],
    ['CHECK AGAINST DELIVERY'],
    ['For immediate release', 'Press release No. 17'],
    ['Villeneuve'],
    ['Gauge', 'Opening words of the Keeper'],
    ['The ferry in figures'],
    ['24 November 2026', 'Draft of Monday'],
    ['Dear friends,', 'I greet you all.'],
  ],
  fr: [
    ['Solange Verdier', 'Gardienne des écluses'],
    ['Contacts presse :', 'Rémi Castan (castan@example.org)'],
    ['Sous embargo jusqu’à mercredi midi'],
    ['Notes aux rédactions', 'La cale de Holm date de 1912'],
    ['COMMUNIQUÉ DE PRESSE'],
    ['Capitainerie du port', 'Division des horaires'],
    ['Objet : horaires'],
    ['Réf. CP/17-b'],
    ['Tél. +41 22 555 01 77', 'www.example.org/bac'],
    ['SEUL LE PRONONCÉ FAIT FOI'],
    ['Pour diffusion immédiate', 'Communiqué de presse n° 17'],
    ['Villeneuve'],
    ['Jauge', 'Mot d’accueil de la gardienne'],
    ['Le bac en chiffres'],
    ['24 novembre 2026', 'Projet de lundi'],
    ['Chers amis,', 'Je vous salue toutes et tous.'],
  ],
  es: [
    ['Olalla Verdú', 'Guardiana de las esclusas'],
    ['Contacto de prensa:', 'Ramiro Castán (castan@example.org)'],
    ['Embargado hasta el miércoles al mediodía'],
    ['Notas para la prensa', 'La rampa de Holm se construyó en 1912'],
    ['COMUNICADO DE PRENSA'],
    ['Capitanía del Puerto', 'División de Horarios'],
    ['Asunto: horarios'],
    ['Ref. CP/17-b'],
    ['Tel. +41 22 555 01 77', 'www.example.org/lago'],
    ['COTEJAR CON EL TEXTO PRONUNCIADO'],
    ['Para difusión inmediata', 'Comunicado de prensa núm. 17'],
    ['Aforo', 'Palabras de bienvenida de la guardiana'],
    ['El transbordador en cifras'],
    ['24 de noviembre de 2026', 'Borrador del lunes'],
    ['Queridos amigos:', 'Los saludo a todos.'],
  ],
  ru: [
    ['Ольга Верховцева', 'Смотрительница шлюзов'],
    ['Контакты для прессы:', 'Роман Кастанов (kastanov@example.org)'],
    ['Не публиковать до полудня среды'],
    ['Примечания для редакций', 'Причал в Хольме построен в 1912 году'],
    ['ПРЕСС-РЕЛИЗ'],
    ['Управление порта', 'Отдел расписаний'],
    ['Тема: расписание'],
    ['Исх. № УП/17-б'],
    ['Тел. +41 22 555 01 77', 'www.example.org/parom'],
    ['Сверить с произнесённым текстом'],
    ['Для немедленной публикации', 'Пресс-релиз № 17'],
    ['Водомер', 'Приветственное слово смотрительницы'],
    ['Паром в цифрах'],
    ['24 ноября 2026 года', 'Проект от понедельника'],
    ['Дорогие друзья!', 'Приветствую всех вас.'],
  ],
  ar: [
    ['ليلى الورداني', 'حارسة السدود'],
    ['للاتصال بالمكتب الصحفي:', 'رامي قسطنطين (castan@example.org)'],
    ['محظور النشر حتى ظهر الأربعاء'],
    ['ملاحظات للمحررين', 'بُني الرصيف في هولم عام 1912'],
    ['بيان صحفي'],
    ['إدارة الميناء', 'شعبة المواعيد'],
    ['الموضوع: المواعيد'],
    ['المرجع: إم/17'],
    ['هاتف: 77 01 555 22 41+', 'www.example.org/abbara'],
    ['للنشر الفوري', 'بيان صحفي رقم 17'],
    ['المقياس', 'كلمة ترحيب من الحارسة'],
    ['العبّارة بالأرقام'],
    ['24 نوفمبر 2026', 'مسودة يوم الاثنين'],
    ['أصدقائي الأعزاء،', 'أحييكم جميعاً.'],
  ],
  zh: [
    ['欧阳明月', '水闸管理员'],
    ['新闻联系人：', '任柏（castan@example.org）'],
    ['周三中午前不得发布'],
    ['编者注', '霍尔姆的坡道建于1912年'],
    ['新闻稿'],
    ['港务局', '时刻表处'],
    ['主题：时刻表'],
    ['编号：港字17号'],
    ['电话：+41 22 555 01 77', 'www.example.org/duchuan'],
    ['以实际讲话为准'],
    ['立即发布', '港口新闻稿'],
    ['水位计', '管理员欢迎辞'],
    ['渡轮数字一览'],
    ['周一草稿'],
    ['亲爱的朋友们：', '我向大家问好。'],
  ],
};

/** What a fact is called by on a page, and how it says its day: the fact alone is kept. */
const CALLED = new Set(
  'november novembre noviembre de ноября года نوفمبر no n núm رقم subject ref objet réf asunto тема исх الموضوع المرجع 主题 编号'.split(
    ' ',
  ),
);

const CONTAINERS = {
  'a Word file': (paragraphs: readonly (readonly string[])[]) => ({
    name: 'page.docx',
    bytes: wordFile({
      bare: true,
      body: paragraphs.map((lines) => par(lines.map((line) => run(line)).join('<w:r><w:br/></w:r>'))).join(''),
    }),
  }),
  'an OpenDocument text': (paragraphs: readonly (readonly string[])[]) => ({
    name: 'page.odt',
    bytes: odtFile(paragraphs.map((lines) => `<text:p>${lines.join('<text:line-break/>')}</text:p>`).join('')),
  }),
  'a web page': (paragraphs: readonly (readonly string[])[]) => ({
    name: 'page.html',
    bytes: Buffer.from(
      `<!doctype html><html><body><main>${paragraphs.map((lines) => `<p>${lines.join('<br>')}</p>`).join('')}</main></body></html>`,
    ),
  }),
  'a web page of headings': (paragraphs: readonly (readonly string[])[]) => ({
    name: 'page.html',
    bytes: Buffer.from(
      `<!doctype html><html><body><article>${paragraphs.map((lines) => (lines.join('').length < 50 ? `<h2>${lines.join('<br>')}</h2>` : `<p>${lines.join('<br>')}</p>`)).join('\n')}</article></body></html>`,
    ),
  }),
  'a mail': (paragraphs: readonly (readonly string[])[]) => ({
    name: 'page.eml',
    bytes: Buffer.from(
      `From: Press <press@example.org>\r\nSubject: Ferry\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${paragraphs.map((lines) => lines.join('\r\n')).join('\r\n\r\n')}\r\n`,
    ),
  }),
  'a plain text': (paragraphs: readonly (readonly string[])[]) => ({
    name: 'page.txt',
    bytes: Buffer.from(`${paragraphs.map((lines) => lines.join('\n')).join('\n\n')}\n`),
  }),
} as const;

/** More than any language has: they are counted round. */
const MOST_PLANTS = 999;

const plantOf = (lang: Tongue, which: number) => PLANTS[lang][which % PLANTS[lang].length] ?? [];

const plant = fc.record({ which: fc.nat(MOST_PLANTS), at: fc.nat(TEXTS.en.length) });
const version = fc.array(plant, { maxLength: 3 });
const page = fc.record({
  container: fc.constantFrom(...(Object.keys(CONTAINERS) as (keyof typeof CONTAINERS)[])),
  tongues: fc.shuffledSubarray(TONGUES, { minLength: 1, maxLength: 2 }),
  plants: fc.tuple(version, version),
  inLines: fc.boolean(),
});

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

it('whatever is planted at any place of either version is written, left out, asked or told', async () => {
  await fc.assert(
    fc.asyncProperty(page, async ({ container, tongues, plants, inLines }) => {
      const planted = tongues.flatMap((lang, n) => (plants[n] ?? []).flatMap(({ which }) => plantOf(lang, which)));
      const paragraphs = tongues.flatMap((lang, n) => {
        const parts: (readonly string[])[] = TEXTS[lang].map((part) => [part]);
        for (const { which, at } of (plants[n] ?? []).toSorted((a, b) => b.at - a.at))
          parts.splice(at, 0, plantOf(lang, which));
        return inLines ? parts : parts.flatMap((lines) => lines.map((line) => [line]));
      });
      const made = await importPages({ kind: 'together', page: CONTAINERS[container](paragraphs) });
      const told = made.diagnostics.map(({ message }) => message);
      // A page that is refused for what it lacks is told so; none may be for a word that is lost.
      expect(made.diagnostics.map(({ code }) => code as string)).not.toContain('intake/words-lost');
      if (!made.ok) return;
      const { files, summary } = made.value;
      const found = new Set(
        wordsOf([...files.values(), ...summary.dropped.map(({ text }) => text), ...told].join('\n')),
      );
      expect(planted.filter((line) => wordsOf(line).some((word) => !found.has(word) && !CALLED.has(word)))).toEqual([]);
    }),
    trials(80),
  );
}, 600_000);
