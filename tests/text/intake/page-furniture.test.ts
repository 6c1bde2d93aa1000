/** What sites and mail programs write around a text is left out and listed, in every language whose pages are read; text is not. */
import { describe, expect, it } from 'vitest';
import { valueOf } from '../../support/statement.ts';
import { importPages } from './importing.ts';

const TEXTS = {
  en: [
    'The museum reopens its doors',
    'Nantes, 2 March 2027',
    'The museum, closed for eighteen months, reopens to the public on Friday.',
    'The works have cost four million euros, half of which the Region has paid.',
  ],
  fr: [
    'Le musée rouvre ses portes',
    'Nantes, le 2 mars 2027',
    'Le musée, fermé depuis dix-huit mois, rouvre vendredi au public.',
    'Les travaux ont coûté quatre millions d’euros, dont la Région a payé la moitié.',
  ],
  es: [
    'El museo reabre sus puertas',
    'Nantes, 2 de marzo de 2027',
    'El museo, cerrado desde hace dieciocho meses, reabre el viernes al público.',
    'Las obras han costado cuatro millones de euros, de los que la Región ha pagado la mitad.',
  ],
  ru: [
    'Музей снова открывает свои двери',
    'Нант, 2 марта 2027 года',
    'Музей, закрытый полтора года, в пятницу снова откроется для публики.',
    'Работы обошлись в четыре миллиона евро, половину которых оплатил регион.',
  ],
  zh: [
    '博物馆重新开放',
    '2027年3月2日，南特',
    '闭馆十八个月的博物馆将于星期五重新向公众开放。',
    '工程耗资四百万欧元，其中一半由大区支付。',
  ],
  ar: [
    'المتحف يعيد فتح أبوابه',
    'نانت، 2 آذار/مارس 2027',
    'يعيد المتحف المغلق منذ ثمانية عشر شهرا فتح أبوابه للجمهور يوم الجمعة.',
    'وقد كلفت الأشغال أربعة ملايين يورو، دفعت المنطقة نصفها.',
  ],
} as const;

type Tag = keyof typeof TEXTS;

async function around(lang: Tag, over: string, under: string) {
  const other = lang === 'en' ? 'fr' : 'en';
  const [title, date, first, second] = TEXTS[lang];
  const page = [
    ...TEXTS[other],
    '***',
    title,
    date,
    ...(over === '' ? [] : [over]),
    first,
    second,
    ...(under === '' ? [] : [under]),
  ].join('\n\n');
  const { files, summary } = valueOf(
    await importPages({ kind: 'together', page: { name: 'page.txt', bytes: Buffer.from(page) } }),
  );
  return { text: files.get(`${lang}.md`) ?? '', leftOut: files.get('left-out.txt') ?? '', asked: summary.questions };
}

describe('Lines of a site', () => {
  it.each<[Tag, string]>([
    ['en', 'Share: Facebook | X | LinkedIn | Print'],
    ['en', 'Share article: Facebook X WhatsApp'],
    ['fr', 'Partager : Facebook | X | LinkedIn'],
    ['fr', 'Partager cet article'],
    ['es', 'Compartir: Facebook  X  WhatsApp'],
    ['ru', 'Поделиться: ВКонтакте | Telegram | Одноклассники'],
    ['zh', '转发：微信 | 微博'],
    ['ar', 'شارك: فيسبوك | واتساب'],
    ['en', 'Published: 3 hours ago'],
    ['fr', 'Publié : il y a 3 heures'],
    ['es', 'Publicado: hace 3 horas'],
    ['ru', 'Опубликовано: 3 часа назад'],
    ['zh', '发布时间：3小时前'],
    ['ar', 'نشر: قبل 3 ساعات'],
  ])('that offer to share it, or say when it was put up, are none of the %s text: %s', async (lang, line) => {
    const { text, leftOut, asked } = await around(lang, line, '');
    expect(text).not.toContain(line);
    expect(leftOut).toContain(line.replaceAll('  ', ' '));
    expect(asked).toEqual([]);
  });

  it.each<[Tag, string]>([
    ['en', 'Tags: museums, Nantes, works'],
    ['en', 'Back to the top'],
    ['fr', 'Mots-clés : musées, Nantes'],
    ['fr', 'Retour en haut de page'],
    ['es', 'Etiquetas: museos, Nantes'],
    ['es', 'Volver arriba'],
    ['ru', 'Теги: музеи, Нант'],
    ['zh', '标签：博物馆，南特'],
    ['ar', 'الوسوم: المتاحف، نانت'],
    ['en', 'Please consider the environment before printing this e-mail.'],
    ['fr', 'P Pensez à l’environnement avant d’imprimer ce message.'],
    ['es', 'Antes de imprimir este mensaje, piense en el medio ambiente.'],
    ['ru', 'Подумайте об окружающей среде, прежде чем распечатать это письмо.'],
    ['zh', '打印前请考虑环保。'],
    ['ar', 'يرجى التفكير في البيئة قبل طباعة هذه الرسالة.'],
    ['en', 'You receive this mail because you subscribed. Unsubscribe | Museum of Nantes, 2 Dock Street'],
    ['fr', 'Vous recevez cette infolettre parce que vous vous y êtes abonné. Se désabonner'],
    ['es', 'Recibe este correo porque se ha suscrito. Darse de baja'],
    ['ru', 'Вы получили это письмо, потому что подписаны на новости. Отписаться'],
    ['zh', '您收到此邮件是因为您订阅了我们的新闻。退订'],
    ['ar', 'تلقيتم هذه الرسالة لأنكم مشتركون في نشرتنا. إلغاء الاشتراك'],
    ['en', 'Was this page helpful? Yes No'],
    ['fr', 'Cette page vous a-t-elle été utile ? Oui Non'],
    ['es', '¿Le ha sido útil esta página? Sí No'],
    ['ru', 'Была ли эта страница полезна? Да Нет'],
    ['zh', '此页面对您有帮助吗？是 否'],
    ['ar', 'هل كانت هذه الصفحة مفيدة؟ نعم لا'],
  ])('under it are none of the %s text: %s', async (lang, line) => {
    const { text, leftOut, asked } = await around(lang, '', line);
    expect(text).not.toContain(line.slice(0, 12));
    expect(leftOut).toContain(line);
    expect(asked).toEqual([]);
  });

  it.each<[Tag, string]>([
    [
      'en',
      'Related articles\nA new timetable for winter ferries\nThe annual report for 2026\nSubscribe to our newsletter',
    ],
    ['fr', 'Articles liés\nLe nouvel horaire d’hiver des bacs\nLe rapport annuel de 2026'],
    ['es', 'Noticias relacionadas\nEl nuevo horario de invierno\nLa memoria anual de 2026'],
    ['ru', 'Читайте также\nНовое зимнее расписание паромов\nГодовой доклад за 2026 год'],
    ['en', 'Related content\nAnnual report 2026\nWinter timetable\nSubscribe to our newsletter'],
    ['fr', 'Contenus connexes\nRapport annuel\nHoraire d’hiver\nPolitique de confidentialité'],
    ['fr', 'Related content\nAnnual report 2026\nVisit the winter museum\nSubscribe to our newsletter'],
    ['es', 'Contenidos relacionados\nMemoria anual\nHorario de invierno\nAviso legal'],
  ])('that name other pages are none of the %s text', async (lang, lines) => {
    const { text, leftOut } = await around(lang, '', lines);
    const [head = '', ...titles] = lines.split('\n');
    expect(text).not.toContain(head);
    for (const title of titles.slice(0, 2)) {
      expect(text).not.toContain(title);
      expect(leftOut).toContain(title);
    }
  });
});

describe('Networks in lines of their own, under the first of two texts and the second', () => {
  it.each([
    ['Share this page', 'Facebook\nX\nLinkedIn'],
    ['Follow us', 'Instagram\nYouTube\nTelegram'],
    ['Share', 'WhatsApp\nBluesky\nMastodon\nX'],
  ])('are none of either: %s', async (head, networks) => {
    const row = `${head}\n${networks}`;
    const page = [...TEXTS.en, row, ...TEXTS.fr, row].join('\n\n');
    const { files } = valueOf(
      await importPages({ kind: 'together', page: { name: 'page.txt', bytes: Buffer.from(page) } }),
    );
    expect(files.get('en.md')?.trimEnd()).toMatch(/half of which the Region has paid\.$/u);
    expect(files.get('fr.md')?.trimEnd()).toMatch(/dont la Région a payé la moitié\.$/u);
  });
});

describe('Other pages named under each of two texts', () => {
  it('are none of either', async () => {
    const under = {
      en: 'Read more:\n- A new timetable for winter ferries\n- The annual report for 2026',
      fr: 'Lire aussi :\n- Le nouvel horaire d’hiver des bacs\n- Le rapport annuel de 2026',
    };
    const page = (['en', 'fr'] as const).flatMap((lang) => [...TEXTS[lang], under[lang]]).join('\n\n');
    const { files } = valueOf(
      await importPages({ kind: 'together', page: { name: 'page.txt', bytes: Buffer.from(page) } }),
    );
    expect(files.get('en.md')?.trimEnd()).toMatch(/half of which the Region has paid\.$/u);
    expect(files.get('fr.md')?.trimEnd()).toMatch(/dont la Région a payé la moitié\.$/u);
    expect(files.get('left-out.txt')).toContain('A new timetable for winter ferries');
  });
});

describe('Other pages named under a text in a language whose pages are not read', () => {
  const GERMAN = [
    'Das Museum öffnet wieder seine Türen',
    'Nantes, 2. März 2027',
    'Das seit achtzehn Monaten geschlossene Museum öffnet am Freitag wieder für das Publikum.',
    'Die Arbeiten haben vier Millionen Euro gekostet, von denen die Region die Hälfte bezahlt hat.',
  ];

  it('are none of it', async () => {
    const under = 'Weitere Meldungen\nDer neue Winterfahrplan der Fähren\nDer Jahresbericht für 2026';
    const page = [...TEXTS.en, ...GERMAN, under].join('\n\n');
    const { files } = valueOf(
      await importPages({ kind: 'together', page: { name: 'page.txt', bytes: Buffer.from(page) } }),
    );
    expect(files.get('de.md')?.trimEnd()).toMatch(/die Hälfte bezahlt hat\.$/u);
    expect(files.get('left-out.txt')).toContain('Der Jahresbericht für 2026');
  });

  it('and neither are the menus over it and under it', async () => {
    const over = 'Zum Inhalt springen\nStartseite\nSuche';
    const under = 'Seite drucken\nTeilen\nNach oben\nImpressum\nDatenschutz\nBarrierefreiheit';
    const page = [over, ...GERMAN, ...TEXTS.en, under].join('\n\n');
    const { files, summary } = valueOf(
      await importPages({ kind: 'together', page: { name: 'page.txt', bytes: Buffer.from(page) } }),
    );
    expect(summary.versions.map(({ title }) => title)).toEqual([GERMAN[0], TEXTS.en[0]]);
    expect(files.get('en.md')?.trimEnd()).toMatch(/half of which the Region has paid\.$/u);
    expect(summary.questions).toEqual([]);
  });
});

describe('The address between the last lines of a mailing', () => {
  it('is none of the text', async () => {
    const page = [
      ...TEXTS.en,
      ...TEXTS.es,
      'Follow us: Facebook X',
      'Museum of Nantes, 2 Dock Street, Nantes',
      'Update your preferences or unsubscribe from this list',
    ].join('\n\n');
    const { files } = valueOf(
      await importPages({ kind: 'together', page: { name: 'page.txt', bytes: Buffer.from(page) } }),
    );
    expect(files.get('es.md')).not.toContain('Dock Street');
    expect(files.get('left-out.txt')).toContain('Museum of Nantes, 2 Dock Street, Nantes');
  });
});

describe('Sentences and headings of a text', () => {
  it.each<[Tag, string]>([
    ['en', 'You received this message from the sea, and you answered it.'],
    ['es', 'Recibe este mensaje quien más lo necesita: el público.'],
    ['en', 'Facebook, X and LinkedIn have agreed to the rules.'],
    ['en', 'Think of the environment: before printing a ticket, the machines will ask.'],
    ['fr', 'Partager cet héritage avec les visiteurs est notre premier devoir.'],
    ['es', 'Volver arriba de la lista nos ha costado diez años.'],
    ['ru', 'Подумайте об окружающей среде, выбирая дорогу к музею.'],
  ])('stay in the %s text: %s', async (lang, sentence) => {
    const { text } = await around(lang, '', sentence);
    expect(text).toContain(sentence);
  });
});
