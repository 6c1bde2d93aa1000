/** Letters before paragraphs are kept in every script, and in every version where they stand in one. */
import { describe, expect, it } from 'vitest';
import { valueOf } from '../../support/statement.ts';
import { lostWords } from '../../../src/text/intake/left-out.ts';
import { importPages } from './importing.ts';

async function files(text: string): Promise<ReadonlyMap<string, string>> {
  const page = { name: 'page.txt', bytes: Buffer.from(text) };
  return valueOf(await importPages({ kind: 'together', page })).files;
}

const ENGLISH = `New ferry pier opened at Lower Brae

24 November 2026

The Minister opened the new pier at Lower Brae today, and thanked the divers who built it in four years.

The works include:

(a) two berths;

(b) a waiting room;

(c) forty lamps.

It will be open to the public from Monday.
`;

const OTHERS = {
  French: {
    lang: 'fr',
    marks: ['a\\)', 'b\\)', 'c\\)'],
    text: `Inauguration du nouveau débarcadère de Lower Brae

24 novembre 2026

La ministre a inauguré aujourd’hui le nouveau débarcadère de Lower Brae et remercié les plongeurs qui l’ont construit en quatre ans.

Les travaux comprennent :

a) deux postes d’amarrage ;

b) une salle d’attente ;

c) quarante lampadaires.

Il sera ouvert au public lundi.
`,
  },
  Russian: {
    lang: 'ru',
    marks: ['а\\)', 'б\\)', 'в\\)'],
    text: `В Лоуэр-Бре открыт новый паромный причал

24 ноября 2026 года

Министр открыла сегодня новый причал в Лоуэр-Бре и поблагодарила водолазов, построивших его за четыре года.

Работы включают:

а) два места для швартовки;

б) зал ожидания;

в) сорок фонарей.

Причал откроется для посетителей в понедельник.
`,
  },
  Arabic: {
    lang: 'ar',
    marks: ['\\(أ\\)', '\\(ب\\)', '\\(ج\\)'],
    text: `افتتاح رصيف العبارات الجديد في لوير بري

24 نوفمبر 2026

افتتحت الوزيرة اليوم الرصيف الجديد في لوير بري، وشكرت الغواصين الذين شيدوه في أربع سنوات.

وتشمل الأعمال ما يلي:

(أ) مرسيين اثنين؛

(ب) قاعة انتظار؛

(ج) أربعين مصباحاً.

وسيفتح الرصيف أمام الجمهور يوم الاثنين.
`,
  },
  Greek: {
    lang: 'el',
    marks: ['α\\)', 'β\\)', 'γ\\)'],
    text: `Εγκαινιάστηκε η νέα αποβάθρα στο Λόουερ Μπρέι

24 Νοεμβρίου 2026

Η υπουργός εγκαινίασε σήμερα τη νέα αποβάθρα στο Λόουερ Μπρέι και ευχαρίστησε τους δύτες που την κατασκεύασαν σε τέσσερα χρόνια.

Τα έργα περιλαμβάνουν:

α) δύο θέσεις πρόσδεσης·

β) μια αίθουσα αναμονής·

γ) σαράντα φανάρια.

Η αποβάθρα θα ανοίξει για το κοινό τη Δευτέρα.
`,
  },
  Ukrainian: {
    lang: 'uk',
    marks: ['а\\)', 'б\\)', 'в\\)'],
    text: `У Лоуер-Бреї відкрито новий поромний причал

24 листопада 2026 року

Міністерка відкрила сьогодні новий причал у Лоуер-Бреї та подякувала водолазам, які збудували його за чотири роки.

Роботи охоплюють:

а) два місця для швартування;

б) залу очікування;

в) сорок ліхтарів.

Причал відкриється для відвідувачів у понеділок.
`,
  },
} as const;

describe('Letters before paragraphs', () => {
  it.each(Object.entries(OTHERS))(
    'are numbers of paragraphs in English and in %s',
    async (_, { lang, marks, text }) => {
      const made = await files(`${ENGLISH}\n***\n\n${text}`);
      for (const mark of ['\\(a\\)', '\\(b\\)', '\\(c\\)']) expect(made.get('en.md')).toMatch(numbered(mark));
      for (const mark of marks) expect(made.get(`${lang}.md`)).toMatch(numbered(mark));
    },
  );

  it('are kept in both versions where one is not counted as its language counts', async () => {
    const text = OTHERS.Russian.text.replace('б) зал', 'й) зал').replace('в) сорок', 'ъ) сорок');
    const made = await files(`${ENGLISH}\n***\n\n${text}`);
    for (const mark of ['(a)', '(b)', '(c)']) expect(bare(made.get('en.md'))).toContain(`${mark} `);
    for (const mark of ['а)', 'й)', 'ъ)']) expect(bare(made.get('ru.md'))).toContain(`${mark} `);
  });

  it('are kept where the paragraph beside has none', async () => {
    const made = await files(`${ENGLISH}\n***\n\n${OTHERS.French.text.replace(/^[abc]\) /gmu, '')}`);
    for (const mark of ['(a)', '(b)', '(c)']) expect(bare(made.get('en.md'))).toContain(`${mark} `);
    expect(made.get('fr.md')).toMatch(/^deux postes/mu);
  });

  it.each([
    ['en', '(a) two berths;'],
    ['ru', 'б) зал ожидания;'],
    ['ar', '(ج) أربعين مصباحاً.'],
  ])('are missed by the count of words in %s: “%s”', (_, text) => {
    const line = { text, file: 'page.txt', line: 7, apart: true };
    const [, ...words] = text.split(' ');
    const account = { lines: [line], facts: new Set<string>(), unexplained: [], texts: [words.join(' ')] };
    expect(lostWords(account)).toHaveLength(1);
    expect(lostWords({ ...account, texts: [text] })).toEqual([]);
  });
});

describe('Chinese numbers before paragraphs', () => {
  it('stand beside the figures of English', async () => {
    const made = await files(
      `The lake towns agree on clean water

Geneva, 9 June 2027

The towns agreed today on these works:

1. Every town tests its wells twice a year and publishes what it finds.

2. Every town repairs its pumps before the winter of 2028.

3. All towns meet again in Geneva in the spring of 2029.

***

湖区城镇就清洁用水达成一致

2027年6月9日，日内瓦

各城镇今天就下列工作达成一致：

一、各城镇每年对水井进行两次检测，并公布检测结果。

二、各城镇在2028年冬季之前修好水泵。

三、各城镇将于2029年春季再次在日内瓦举行会议。
`,
    );
    expect(made.get('zh.md')).toMatch(numbered('一、'));
    expect(made.get('zh.md')).toMatch(numbered('三、'));
    expect(made.get('en.md')).toMatch(numbered('1\\.'));
    expect(made.get('statement.yaml')).not.toContain('unsettled');
  });

  it('stay before the headings of sections', async () => {
    const made = await files(
      `湖区城镇就清洁用水达成一致

2027年6月9日，日内瓦

各城镇今天在日内瓦举行会议，并就水井和水泵的工作达成一致。

一、水井

各城镇每年对水井进行两次检测，并公布检测结果。

二、水泵

各城镇在2028年冬季之前修好水泵，费用由各城镇分担。
`,
    );
    expect(made.get('zh.md')).toContain('## 一、水井');
    expect(made.get('zh.md')).toContain('## 二、水泵');
  });
});

/** A numbered paragraph in the file of a version; `mark` as in a pattern. */
function numbered(mark: string): RegExp {
  return new RegExp(`<!-- numbered -->\n${mark.replaceAll('\\', '\\\\?\\')} ?`, 'u');
}

/** Without what Markdown needs before marks. */
function bare(text = ''): string {
  return text.replaceAll('\\', '');
}
