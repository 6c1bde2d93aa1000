/** What stands around a text and is none of it: a site's offer of more, that it is a translation; and salutations without a mark. */
import { describe, expect, it } from 'vitest';
import { readPage } from './importing.ts';

async function imported(page: string) {
  const { files, summary } = await readPage(page);
  return {
    of: (lang: string) => files.get(`${lang}.md`) ?? '',
    asked: summary.questions.map(({ about }) => about),
    leftOut: summary.dropped.map(({ text }) => text),
  };
}

const TEXTS = {
  en: [
    'The lake has a new council',
    '23 November 2026',
    'The towns on the lake have elected a council of nine, which meets for the first time in March.',
    'Its first task is the harbour of Orm.',
  ],
  fr: [
    'Le lac a un nouveau conseil',
    'Le 23 novembre 2026',
    'Les villes du lac ont élu un conseil de neuf membres, qui se réunira pour la première fois en mars.',
    'Sa première tâche est le port d’Orm.',
  ],
  es: [
    'El lago tiene un nuevo consejo',
    '23 de noviembre de 2026',
    'Las ciudades del lago han elegido un consejo de nueve miembros, que se reunirá por primera vez en marzo.',
    'Su primera tarea es el puerto de Orm.',
  ],
  ru: [
    'У озера новый совет',
    '23 ноября 2026 года',
    'Города на озере избрали совет из девяти человек, который впервые соберётся в марте.',
    'Его первая задача – гавань в Орме.',
  ],
  zh: [
    '湖上渡轮明年恢复通航',
    '2026年11月23日',
    '湖区各城镇选出了由九人组成的理事会，该理事会将于三月首次开会。',
    '理事会的首要任务是建设奥尔姆港。',
  ],
  ar: [
    'انتخابات جديدة في مدن البحيرة',
    '23 نوفمبر 2026',
    'انتخبت مدن البحيرة مجلسا من تسعة أعضاء يجتمع لأول مرة في شهر مارس.',
    'ومهمته الأولى هي ميناء أورم.',
  ],
  de: [
    'Der See hat einen neuen Rat',
    '23. November 2026',
    'Die Städte am See haben einen Rat von neun Mitgliedern gewählt, der im März zum ersten Mal zusammentritt.',
    'Seine erste Aufgabe ist der Hafen von Orm.',
  ],
} as const;
type Written = keyof typeof TEXTS;

const page = (lang: Written, foot: string, over = ''): string =>
  [...TEXTS[lang].slice(0, 2), over, ...TEXTS[lang].slice(2), foot].filter((line) => line !== '').join('\n\n');

const OFFERS: readonly (readonly [lang: Written, offer: string])[] = [
  ['fr', 'Lire d’autres actualités'],
  ['fr', 'Voir toutes les actualités'],
  ['fr', 'Autres actualités'],
  ['es', 'Ver más noticias'],
  ['es', 'Otras noticias'],
  ['ru', 'Другие новости'],
  ['ru', 'Читать другие новости'],
  ['zh', '查看更多新闻'],
  ['zh', '更多新闻'],
  ['ar', 'اقرأ المزيد من الأخبار'],
  ['de', 'Weitere Nachrichten lesen'],
];

describe('What a site offers under a text', () => {
  it.each(OFFERS)('is none of the text, whichever version is first: %s, %s', async (lang, offer) => {
    const [own, other] = [page(lang, offer), page('en', 'Read more news')];
    for (const whole of [`${other}\n\n${own}\n`, `${own}\n\n${other}\n`]) {
      const { of, asked, leftOut } = await imported(whole);
      expect(asked).toEqual([]);
      expect(of(lang)).not.toContain(offer);
      expect(of('en')).not.toContain('more news');
      expect(of(lang)).toContain(TEXTS[lang][3]);
      expect(leftOut).toContain(offer);
      expect(leftOut).toContain('Read more news');
    }
  });

  it('is a heading of the text where more of that is under it', async () => {
    const { of } = await imported(
      `${page('en', '')}\n\nOther news\n\nThe ferry runs again from May.\n\n${page('fr', '')}\n\nAutres nouvelles\n\nLe bac circule de nouveau à partir de mai.\n`,
    );
    expect(of('en')).toContain('## Other news');
    expect(of('fr')).toContain('## Autres nouvelles');
  });
});

describe('That a version is a translation, in brackets over it', () => {
  it.each([
    ['fr', '(Traduction)'],
    ['fr', '(Traduction de courtoisie)'],
    ['es', '(Traducción no oficial)'],
    ['ru', '(Неофициальный перевод)'],
    ['zh', '（译文）'],
    ['ar', '(ترجمة غير رسمية)'],
    ['de', '(Inoffizielle Übersetzung)'],
  ] as const)('is a note: %s, %s', async (lang, note) => {
    const { of, leftOut } = await imported(`${page('en', '', '(Translation)')}\n\n${page(lang, '', note)}\n`);
    expect(of('en')).not.toContain('Translation');
    expect(of(lang)).not.toContain(note);
    expect(leftOut).toContain('(Translation)');
    expect(leftOut).toContain(note);
  });
});

describe('A salutation without a mark behind it', () => {
  it.each(['Meine Damen und Herren', 'Sehr geehrte Damen und Herren', 'Liebe Kolleginnen und Kollegen'])(
    'is one: %s',
    async (salutation) => {
      const { of } = await imported(`${page('en', '', 'Ladies and gentlemen,')}\n\n${page('de', '', salutation)}\n`);
      expect(of('de')).toContain(`<!-- salutation -->\n${salutation}\n`);
      expect(of('en')).toContain('<!-- salutation -->\nLadies and gentlemen,\n');
    },
  );

  it('is none where a line goes on: a title that begins so', async () => {
    const { of } = await imported(
      `${page('en', '')}\n\nMeine Damen und Herren vom Hafen: ein Film\n\n${page('de', '').split('\n\n').slice(1).join('\n\n')}\n`,
    );
    expect(of('de')).not.toContain('<!-- salutation -->');
  });
});
