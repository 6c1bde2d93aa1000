/** Words of sites in the midst of a text: what one version keeps the other keeps, and what both lose is listed. */
import { describe, expect, it } from 'vitest';
import { EN, FR } from '../../support/langs.ts';
import { importPages, readPage } from './importing.ts';

const TEXTS = {
  en: [
    'Statement on the reopening of the harbour library',
    'Port Selm, 28 November 2026',
    'The harbour library opens its doors again after two years of repairs. Its 14,000 books are dry and on their shelves.',
    'The town has paid for the roof, and its people have carried the books.',
    'We have also agreed on two measures for the coming winter, which the council will vote on next week.',
  ],
  fr: [
    'Déclaration sur la réouverture de la bibliothèque du port',
    'Port Selm, le 28 novembre 2026',
    'La bibliothèque du port rouvre ses portes après deux ans de travaux. Ses 14 000 livres sont au sec et ont retrouvé leurs rayons.',
    'La ville a payé le toit, et ses habitants ont porté les livres.',
    'Nous sommes aussi convenus de deux mesures pour l’hiver prochain, sur lesquelles le conseil se prononcera la semaine prochaine.',
  ],
  es: [
    'Declaración sobre la reapertura de la biblioteca del puerto',
    'Port Selm, 28 de noviembre de 2026',
    'La biblioteca del puerto vuelve a abrir sus puertas tras dos años de obras. Sus 14 000 libros están secos y en sus estantes.',
    'La ciudad ha pagado el tejado y sus vecinos han llevado los libros.',
    'Hemos acordado también dos medidas para el próximo invierno, que el consejo votará la semana que viene.',
  ],
  de: [
    'Erklärung zur Wiedereröffnung der Hafenbibliothek',
    'Port Selm, 28. November 2026',
    'Die Hafenbibliothek öffnet nach zwei Jahren Bauzeit wieder ihre Türen. Ihre 14 000 Bücher sind trocken und stehen wieder in den Regalen.',
    'Die Stadt hat das Dach bezahlt, und ihre Bewohner haben die Bücher getragen.',
    'Wir haben außerdem zwei Maßnahmen für den kommenden Winter vereinbart, über die der Rat nächste Woche abstimmt.',
  ],
  ru: [
    'Заявление об открытии портовой библиотеки',
    'Порт-Сельм, 28 ноября 2026 года',
    'Портовая библиотека снова открывает свои двери после двух лет ремонта. Её 14 000 книг высушены и стоят на полках.',
    'Город оплатил крышу, а жители перенесли книги.',
    'Мы также договорились о двух мерах на предстоящую зиму, за которые совет проголосует на следующей неделе.',
  ],
  ar: [
    'بيان بشأن إعادة افتتاح مكتبة الميناء',
    'بورت سلم، 28 تشرين الثاني/نوفمبر 2026',
    'تعيد مكتبة الميناء فتح أبوابها بعد عامين من أعمال الترميم. وكتبها البالغ عددها 14 000 كتاب جافة وعلى رفوفها.',
    'دفعت المدينة ثمن السقف، وحمل سكانها الكتب بأيديهم.',
    'واتفقنا كذلك على تدبيرين لفصل الشتاء المقبل سيصوت عليهما المجلس في الأسبوع القادم.',
  ],
  zh: [
    '关于港口图书馆重新开放的声明',
    '塞尔姆港，2026年11月28日',
    '港口图书馆经过两年修缮后重新开放。馆内一万四千册图书已经晾干并重新上架。',
    '市政府支付了屋顶的费用，市民们搬运了图书。',
    '我们还就今年冬天的两项措施达成一致，市议会将于下周进行表决。',
  ],
} as const;

type Tag = keyof typeof TEXTS;

/** A version with a line between its second paragraph and its last. */
function withLine(lang: Tag, line: string, mark = (text: string) => text): string {
  const [title, day, ...paragraphs] = TEXTS[lang];
  return [title, day, ...paragraphs.slice(0, 2), line, ...paragraphs.slice(2)].map(mark).join('\n\n');
}

const IN_HTML = (text: string) => `<p>${text}</p>`;

describe('A line that sites have too, in the midst of a text', () => {
  it.each<[Tag, string, string]>([
    ['fr', 'More news', 'D’autres bonnes nouvelles'],
    ['fr', 'Contact us', 'Nous écrire'],
    ['es', 'More news', 'Otras buenas nuevas'],
    ['es', 'Read more', 'Para saber algo más'],
    ['de', 'More news', 'Was es sonst Neues gibt'],
    ['de', 'Read more', 'Zum Weiterlesen'],
    ['ru', 'More news', 'И ещё о хорошем'],
    ['ar', 'Latest news', 'جديد اليوم'],
    ['zh', 'More news', '还有好消息'],
  ])('stays where the version in %s has kept one there, and is told: %s | %s', async (lang, line, other) => {
    for (const [name, mark] of [
      ['page.txt', undefined],
      ['page.html', IN_HTML],
    ] as const) {
      const versions = [withLine('en', line, mark), withLine(lang, other, mark)];
      for (const page of [versions, versions.toReversed()]) {
        const { of, asked, diagnostics } = await readPage(page.join('\n\n'), name);
        expect(of('en')).toContain(line);
        expect(of(lang)).toContain(other);
        expect(of('en') + of(lang)).not.toContain('<!-- pair');
        expect(asked).toEqual([]);
        expect(diagnostics.filter(({ code }) => code === 'intake/kept-alike')).toHaveLength(1);
      }
    }
  });

  it('stays so where each language has a page of its own', async () => {
    const page = (lang: 'en' | 'fr', line: string) =>
      [
        lang === 'en' ? EN : FR,
        { name: `${lang}.txt`, bytes: new TextEncoder().encode(withLine(lang, line)) },
      ] as const;
    const pages = new Map([page('en', 'More news'), page('fr', 'D’autres bonnes nouvelles')]);
    const outcome = await importPages({ kind: 'apart', pages });
    expect(outcome.ok && outcome.value.files.get('en.md')).toContain('More news');
    expect(outcome.diagnostics.map(({ code }) => code)).toContain('intake/kept-alike');
  });

  it('is left out of both and listed where sites write both', async () => {
    const page = [withLine('en', 'Share this page'), withLine('fr', 'Partager cette page')].join('\n\n');
    const { of, files } = await readPage(page);
    expect(of('en') + of('fr')).not.toMatch(/Share|Partager/u);
    expect(files.get('left-out.txt')).toContain('Share this page');
    expect(files.get('left-out.txt')).toContain('Partager cette page');
  });

  it('is left out and listed where the other version has none', async () => {
    const page = [withLine('en', 'Share this page'), TEXTS.fr.join('\n\n')].join('\n\n');
    const { of, files, diagnostics } = await readPage(page);
    expect(of('en')).not.toContain('Share');
    expect(files.get('left-out.txt')).toContain('Share this page');
    expect(diagnostics.map(({ code }) => code)).not.toContain('intake/kept-alike');
  });

  it('is named nowhere where it stands around the text, as on every page', async () => {
    const { files } = await readPage(['Share this page', ...TEXTS.en, 'Share this page'].join('\n\n'));
    expect(files.has('left-out.txt')).toBe(false);
  });
});
