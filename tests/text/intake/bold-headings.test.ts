/** Lines all in bold over paragraphs are headings in a document whose writer had no style for them, whatever they say or are counted by. */
import { describe, expect, it } from 'vitest';
import { importPages } from './importing.ts';
import { par, run, wordFile } from './word-files.ts';

const TEXTS = {
  en: ['Statement on the season', 'Lindmar, 4 May 2027', 'The commission agreed on a common plan for the winter.'],
  fr: ['Déclaration sur la saison', 'Lindmar, le 4 mai 2027', 'La commission a adopté un plan commun pour l’hiver.'],
  es: ['Declaración sobre la temporada', 'Lindmar, 4 de mayo de 2027', 'La comisión acordó un plan para el invierno.'],
  ru: ['Заявление о сезоне', 'Найроби, 4 мая 2027 года', 'Комиссия согласовала общий план на зиму.'],
  zh: ['关于航运季节的声明', '内罗毕，2027年5月4日', '委员会今天上午商定了冬季共同计划。'],
  ar: ['بيان بشأن موسم الملاحة', 'نيروبي، 4 أيار/مايو 2027', 'اتفقت اللجنة هذا الصباح على خطة مشتركة للشتاء.'],
} as const;
type Tag = keyof typeof TEXTS;

const bold = (text: string): string => par(run(text, '<w:b/>'));

async function blocksIn(lang: Tag, headings: readonly string[]): Promise<readonly string[]> {
  const [title, day, text] = TEXTS[lang];
  const body = [bold(title), par(day), ...headings.flatMap((heading) => [bold(heading), par(text)])].join('');
  const page = { name: 'page.docx', bytes: wordFile({ body, bare: true }) };
  const made = await importPages({ kind: 'together', page });
  if (!made.ok) throw new Error(made.diagnostics.map(({ message }) => message).join('\n'));
  const [, , version = ''] = (made.value.files.get(`${lang}.md`) ?? '').split('---\n');
  return version.trim().split('\n\n');
}

const HEADINGS: readonly (readonly [Tag, readonly string[]])[] = [
  ['en', ['I. Navigation', 'II. Funding', 'III. Outlook']],
  ['en', ['1. Navigation', '2. Funding', '3. Outlook']],
  ['en', ['1) Navigation', '2) Funding']],
  ['en', ['A. Navigation', 'B. Funding']],
  ['en', ['Part I. Navigation', 'Part II. Funding']],
  ['en', ['Navigation', 'Funding', 'Outlook']],
  ['fr', ['I. Navigation', 'II. Financement']],
  ['fr', ['Chapitre 1 – Navigation', 'Chapitre 2 – Financement']],
  ['fr', ['Recherche', 'Financement']],
  ['es', ['1. Navegación', '2. Financiación']],
  ['es', ['Navegación', 'Financiación']],
  ['es', ['Menú', 'Financiación']],
  ['ru', ['I. Навигация', 'II. Финансирование']],
  ['ru', ['Поиск', 'Финансирование']],
  ['zh', ['一、航运', '二、资金']],
  ['zh', ['1. 航运', '2. 资金']],
  ['ar', ['1. الملاحة', '2. التمويل']],
];

describe('in a document of Word', () => {
  it.each(HEADINGS)('in %s, %j are headings, the first under the date as well', async (lang, headings) => {
    const [, , text] = TEXTS[lang];
    expect(await blocksIn(lang, headings)).toEqual(headings.flatMap((heading) => [`## ${heading}`, text]));
  });

  it('a name with an initial in bold is no heading of a part, where nothing is counted', async () => {
    const [first] = await blocksIn('en', ['V. Marlow']);
    expect(first).not.toContain('##');
  });

  it('numbers in bold over one another are items', async () => {
    const [title, day, text] = TEXTS.en;
    const body = [bold(title), par(day), par(text), bold('1. Navigation'), bold('2. Funding'), par(text)].join('');
    const made = await importPages({
      kind: 'together',
      page: { name: 'page.docx', bytes: wordFile({ body, bare: true }) },
    });
    expect(made.ok && made.value.files.get('en.md')).not.toContain('## 1.');
  });
});
