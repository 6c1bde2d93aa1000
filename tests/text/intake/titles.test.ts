/** The title of a statement is that of its page, word for word: what it says of offices, days and places is read, and stays. */
import { expect, it } from 'vitest';
import { importPages } from './importing.ts';
import { pageIn, SHAPES } from './shaped-pages.ts';
import { RELEASES, type Six } from './six-languages.ts';

/** Titles that have in them what a line over a text may say by itself: an office, a day, a place, a state, a number, a label. */
const TITLES: Readonly<Record<Six, readonly string[]>> = {
  en: [
    'Remarks by the Secretary-General at the opening of the Harbour Museum',
    'Statement by the Chair on the drought in the Lower Valley',
    'Message of the Director-General on the Day of Lighthouses',
    'The Director-General’s message on the Day of Lighthouses',
    'Statement by the Spokesperson for the Secretary-General on the ferry accident',
    'Statement attributable to the Spokesperson on the ferry accident',
    'Statement of 14 May 2026 by the Council on the drought',
    'Remarks at the Conference on Lighthouses, Oslo, 14 May 2026',
    'Joint statement of the Ministers – Geneva meeting on lighthouses',
    'Council conclusions: lighthouses, buoys and beacons',
    'Lighthouses (second reading): the Assembly adopts its report',
    'No. 12/2026: Lighthouse keepers ask for better lamps',
    'e-Navigation reaches the last forty lighthouses',
    'Address by Mona Petrova, Director-General, to the Assembly of Keepers',
  ],
  fr: [
    'Allocution de la Secrétaire générale à l’ouverture du Musée du port',
    'Déclaration du Président sur la sécheresse dans la vallée',
    'Message de la Directrice générale à l’occasion de la Journée des phares',
    'Déclaration attribuable au Porte-parole sur l’accident du bac',
    'Déclaration du 14 mai 2026 du Conseil sur la sécheresse',
    'Allocution à la Conférence sur les phares, Oslo, le 14 mai 2026',
    'Déclaration commune des ministres – réunion de Genève sur les phares',
    'Conclusions du Conseil : phares, bouées et balises',
    'Phares (deuxième lecture) : l’Assemblée adopte son rapport',
    'Allocution de Mona Petrova, Directrice générale, devant l’Assemblée des gardiens',
  ],
  es: [
    'Palabras de la Secretaria General en la inauguración del Museo del Puerto',
    'Declaración del Presidente sobre la sequía en el valle',
    'Mensaje de la Directora General con motivo del Día de los Faros',
    'Declaración atribuible al Portavoz sobre el accidente del transbordador',
    'Declaración del Consejo, de 14 de mayo de 2026, sobre la sequía',
    'Discurso ante la Conferencia sobre los Faros, Oslo, 14 de mayo de 2026',
    'Declaración conjunta de los Ministros – reunión de Ginebra sobre los faros',
    'Conclusiones del Consejo: faros, boyas y balizas',
  ],
  ru: [
    'Выступление Генерального секретаря на открытии Музея порта',
    'Заявление Председателя о засухе в долине',
    'Послание Генерального директора по случаю Дня маяков',
    'Заявление официального представителя в связи с аварией парома',
    'Заявление Совета от 14 мая 2026 года о засухе в долине',
    'Совместное заявление министров – встреча в Женеве о маяках',
    'Выводы Совета: маяки, буи и знаки',
  ],
  ar: [
    'كلمة الأمين العام في افتتاح متحف الميناء',
    'بيان الرئيس بشأن الجفاف في الوادي',
    'رسالة المدير العام بمناسبة يوم المنارات',
    'بيان منسوب إلى المتحدث باسم الأمين العام بشأن حادث العبّارة',
    'بيان مشترك للوزراء: اجتماع جنيف بشأن المنارات',
    'استنتاجات المجلس: المنارات والعوامات',
  ],
  zh: [
    '秘书长在港口博物馆开幕式上的讲话',
    '主席关于河谷旱情的声明',
    '总干事在灯塔日的致辞',
    '秘书长发言人关于渡轮事故的声明',
    '部长联合声明：日内瓦灯塔会议',
    '理事会结论：灯塔、浮标与航标',
  ],
};

/** Where lines of a page stand: the label first or none, the title over its day or under it. */
const HEADS: Readonly<Record<string, (title: string, six: Six) => readonly string[]>> = {
  'over its day': (title, six) => [title, RELEASES[six].dateline],
  'under its day': (title, six) => [RELEASES[six].dateline, title],
  'under a label': (title, six) => [RELEASES[six].label, RELEASES[six].dateline, title],
  'under its office': (title, six) => [RELEASES[six].office, RELEASES[six].dateline, title],
};

/** A day at the end, behind a comma, is the statement’s. */
const withoutDay = (title: string) => title.replace(/, (?:le )?14 (?:de )?ma[iy]o? (?:de )?2026$/iu, '');

const CASES = Object.entries(TITLES).flatMap(([six, titles]) =>
  Object.keys(HEADS).map((head, n) => ({
    six: six as Six,
    titles,
    head,
    containers: SHAPES.slice(n % 2),
  })),
);

it.each(CASES)('a title in $six $head keeps its words in each container', async ({ six, titles, head, containers }) => {
  const written: (readonly [string, string, string])[] = [];
  for (const title of titles)
    for (const container of containers) {
      const over = HEADS[head]?.(title, six) ?? [];
      const lines = [...over, ...RELEASES[six].paragraphs.slice(1, 4)];
      const page = pageIn(container, [lines], over.indexOf(title));
      const outcome = await importPages({ kind: 'together', page });
      const text = outcome.ok
        ? (outcome.value.files.get(`${six}.md`) ?? '')
        : outcome.diagnostics.map(({ message }) => message).join('\n');
      written.push([
        container,
        title,
        /^title: (?:"(?<quoted>.*)"|(?<plain>.*))$/mu.exec(text)?.slice(1).find(Boolean) ?? text,
      ]);
    }
  expect(written.filter(([, title, read]) => read !== title && read !== withoutDay(title))).toEqual([]);
});
