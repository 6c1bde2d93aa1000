/** A sentence over a text that says that it was corrected is no title and no paragraph: whoever imports the page is asked what it replaces. */
import { describe, expect, it } from 'vitest';
import { readPage } from './importing.ts';

const TEXTS = {
  en: [
    'Agreement on the river',
    'Lindmar, 4 May 2027',
    'We welcome the agreement, and thank all who have worked for it.',
  ],
  fr: ['Accord sur le fleuve', 'Lindmar, le 4 mai 2027', 'Nous nous félicitons de l’accord et remercions chacun.'],
  es: ['Acuerdo sobre el río', 'Lindmar, 4 de mayo de 2027', 'Celebramos el acuerdo y damos las gracias a todos.'],
  ru: ['Соглашение о реке', 'Найроби, 4 мая 2027 года', 'Мы приветствуем соглашение и благодарим всех участников.'],
  zh: ['关于保护河流的联合声明', '日内瓦，2027年5月4日', '我们欢迎今天上午达成的协议，并感谢所有人。'],
  ar: ['بيان بشأن حماية النهر', 'جنيف، 4 أيار/مايو 2027', 'نرحب بالاتفاق الذي تم التوصل إليه هذا الصباح ونشكر الجميع.'],
} as const;
type Tag = keyof typeof TEXTS;

const SENTENCES: Readonly<Record<Tag, readonly string[]>> = {
  en: [
    'CORRECTION: this release, issued on 2 May 2027, has been corrected in paragraph 3.',
    'Correction: This release, issued on 2 May 2027, has been corrected in paragraph 3',
    'Corrected on 5 May 2027: the figure in paragraph 2 was wrong.',
    'This statement was updated on 5 May 2027 to correct the name of the river.',
    'Editor’s note: an earlier version of this release misstated the date.',
  ],
  fr: [
    'RECTIFICATIF : ce communiqué, publié le 2 mai 2027, a été corrigé au paragraphe 3.',
    'Version corrigée le 5 mai 2027 : le chiffre du paragraphe 2 était erroné.',
    'Ce communiqué a été modifié le 5 mai 2027 afin de corriger le nom du fleuve.',
    'Correction : une version antérieure de ce communiqué indiquait une date erronée.',
  ],
  es: [
    'CORRECCIÓN: este comunicado, publicado el 2 de mayo de 2027, ha sido corregido en el párrafo 3.',
    'Corrección: una versión anterior de este comunicado contenía una fecha errónea.',
  ],
  ru: [
    'ИСПРАВЛЕНИЕ: в настоящий пресс-релиз, опубликованный 2 мая 2027 года, внесены исправления в пункт 3.',
    'Исправлено 5 мая 2027 года: в пункте 2 была указана неверная цифра.',
  ],
  zh: ['更正：本新闻稿于2027年5月2日发布，第3段已更正。', '更正：本声明此前版本的日期有误。'],
  ar: [
    'تصويب: صدر هذا البيان في 2 أيار/مايو 2027 وجرى تصويب الفقرة 3.',
    'تصحيح: تضمنت نسخة سابقة من هذا البيان تاريخاً خاطئاً.',
  ],
};

const CASES = (['en', 'fr', 'es', 'ru', 'zh', 'ar'] as const).flatMap((lang) =>
  SENTENCES[lang].map((sentence) => [lang, sentence] as const),
);

describe.each(CASES)('in %s: %s', (lang, sentence) => {
  const [title, day, text] = TEXTS[lang];

  it.each([
    ['over the title', [sentence, title, day, text]],
    ['under it', [title, sentence, day, text]],
  ] as const)('%s', async (_, lines) => {
    const { facts, of, asked } = await readPage(`${lines.join('\n\n')}\n`);
    expect(of(lang)).toContain(`title: ${title}\n---\n\n${text}`);
    expect(facts).toContain('date: 2027-05-04\n');
    expect(facts).toContain(sentence.slice(0, 20));
    expect(asked).toEqual(['revision']);
  });
});

it('a text that speaks of itself is no correction of it', async () => {
  const { of, asked } = await readPage(
    'Agreement on the river\n\nLindmar, 4 May 2027\n\nThis statement is for all who live by the river.\n\nThe towns signed it.\n',
  );
  expect(of('en')).toContain('This statement is for all who live by the river.');
  expect(asked).toEqual([]);
});
