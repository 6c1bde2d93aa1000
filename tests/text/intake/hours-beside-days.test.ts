/** The hour behind a place and a day is told by each language as it tells it, and is no line of the text. */
import { describe, expect, it } from 'vitest';
import { readPage } from './importing.ts';

async function imported(page: string) {
  const { files, summary } = await readPage(page);
  return {
    facts: files.get('statement.yaml') ?? '',
    of: (lang: string) => files.get(`${lang}.md`) ?? '',
    hours: summary.dropped.filter(({ what }) => what === 'hour').map(({ text }) => text),
    asked: summary.questions.map(({ about }) => about),
  };
}

interface Version {
  readonly title: string;
  readonly place: string;
  readonly text: string;
}

const EN: Version = {
  title: 'Opening remarks at the Lake Forum',
  place: 'Morin',
  text: 'Last year 212 towns told us what they need. They did not ask for speeches, they asked for pumps.',
};

const OTHERS: Readonly<Record<string, Version>> = {
  fr: {
    title: 'Mot d’ouverture au Forum des lacs',
    place: 'Morin',
    text: 'L’an dernier, 212 villes nous ont dit ce qu’il leur faut. Elles n’ont pas demandé des discours, mais des pompes.',
  },
  es: {
    title: 'Palabras de apertura en el Foro de los Lagos',
    place: 'Morin',
    text: 'El año pasado 212 ciudades nos dijeron lo que necesitan. No pidieron discursos, pidieron bombas de agua.',
  },
  ru: {
    title: 'Вступительное слово на Озёрном форуме',
    place: 'Морин',
    text: 'В прошлом году 212 городов сообщили нам, что им нужно. Они просили не речей, они просили насосы.',
  },
  zh: {
    title: '在湖泊论坛上的开幕词',
    place: '莫林',
    text: '去年，二百一十二个城镇把自己的需要告诉了我们。它们要的不是讲话，而是水泵。',
  },
  ar: {
    title: 'الكلمة الافتتاحية في منتدى البحيرات',
    place: 'مورين',
    text: 'أبلغتنا في العام الماضي 212 بلدة بما تحتاج إليه. ولم تطلب هذه البلدات خطبا بل طلبت مضخات.',
  },
  de: {
    title: 'Eröffnungsworte am Seenforum',
    place: 'Morin',
    text: 'Im vergangenen Jahr haben uns 212 Städte gesagt, was sie brauchen. Sie wollten keine Reden, sie wollten Pumpen.',
  },
  it: {
    title: 'Parole di apertura al Forum dei laghi',
    place: 'Morin',
    text: 'L’anno scorso 212 città ci hanno detto che cosa serve loro. Non hanno chiesto discorsi, hanno chiesto delle pompe.',
  },
  pt: {
    title: 'Palavras de abertura no Fórum dos Lagos',
    place: 'Morin',
    text: 'No ano passado, 212 cidades disseram-nos aquilo de que precisam. Não pediram discursos, pediram bombas de água.',
  },
};

const LINES: readonly (readonly [lang: string, line: string, hour: string])[] = [
  ['fr', 'Morin, le lundi 23 novembre 2026, 10 h 00', '10 h 00'],
  ['fr', 'Morin, le 23 novembre 2026, 10 heures', '10 heures'],
  ['es', 'Morin, lunes 23 de noviembre de 2026, 10.00 horas', '10.00 horas'],
  ['es', 'Morin, 23 de noviembre de 2026, a las 10 de la mañana', 'a las 10 de la mañana'],
  ['ru', 'Морин, понедельник, 23 ноября 2026 года, 10 ч. 00 м.', '10 ч. 00 м.'],
  ['ru', 'Морин, 23 ноября 2026 года, 10 часов', '10 часов'],
  ['ru', 'Морин, 23 ноября 2026 г., 10 ч. 00 мин.', '10 ч. 00 мин.'],
  ['zh', '莫林，2026年11月23日上午10时', '上午10时'],
  ['zh', '莫林，2026年11月23日，上午10时30分', '上午10时30分'],
  ['ar', 'مورين، الاثنين 23 نوفمبر 2026، الساعة 10:00 صباحاً', 'الساعة 10:00 صباحاً'],
  ['ar', 'مورين، 23 نوفمبر 2026، الساعة العاشرة صباحا', 'الساعة العاشرة صباحا'],
  ['de', 'Morin, 23. November 2026, 10 Uhr', '10 Uhr'],
  ['de', 'Morin, 23. November 2026, 10.30 Uhr', '10.30 Uhr'],
  ['it', 'Morin, 23 novembre 2026, ore 10.00', 'ore 10.00'],
  ['pt', 'Morin, 23 de novembro de 2026, 10h00', '10h00'],
  ['pt', 'Morin, 23 de novembro de 2026, às 10 horas', 'às 10 horas'],
];

const version = ({ title, text }: Version, line: string): string => `${title}\n\n${line}\n\n${text}\n\n${text}\n`;

describe('An hour behind a day', () => {
  it.each(LINES)('is no part of the day, and no line of the text: %s, %s', async (lang, line, hour) => {
    const other = OTHERS[lang];
    if (other === undefined) throw new Error(lang);
    const { facts, of, hours, asked } = await imported(
      `${version(EN, 'Morin, Monday, 23 November 2026, 10 a.m.')}\n${version(other, line)}`,
    );
    expect(facts).toContain('date: 2026-11-23');
    expect(facts).toContain(other.place);
    expect(asked).toEqual([]);
    expect(hours).toEqual(['10 a.m.', hour]);
    expect(of(lang)).not.toContain(hour);
    expect(of(lang)).toContain(`title: ${other.title}`);
  });
});
