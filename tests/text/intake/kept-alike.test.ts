/** What one version keeps, the others keep: introductions, labels over a following version, and lines under one version alone. */
import { describe, expect, it } from 'vitest';
import { valueOf } from '../../support/statement.ts';
import type { Imported } from '../../../src/text/intake/index.ts';
import { importPages } from './importing.ts';

async function imported(text: string, name = 'page.txt'): Promise<Imported> {
  return valueOf(await importPages({ kind: 'together', page: { name, bytes: Buffer.from(text) } }));
}

const HEADS = {
  en: 'The lake ferry runs again in winter\n\nVilleneuve, 24 November 2026\n\n',
  fr: 'Le bac du lac circule de nouveau en hiver\n\nVilleneuve, le 24 novembre 2026\n\n',
  es: 'El transbordador del lago vuelve a circular en invierno\n\nVilleneuve, 24 de noviembre de 2026\n\n',
  ru: 'Паром на озере снова ходит зимой\n\nВильнёв, 24 ноября 2026 года\n\n',
  ar: 'عبّارة البحيرة تعود إلى العمل في الشتاء\n\nفيلنوف، 24 نوفمبر 2026\n\n',
  zh: '湖区渡轮恢复冬季航行\n\n2026年11月24日，维勒讷沃\n\n',
} as const;

const TEXTS = {
  en: 'From Tuesday the ferry crosses the lake six times a day, and carries bicycles at no charge.\n\nThe towns on both banks share the cost of its crew.\n',
  fr: 'À partir de mardi, le bac traverse le lac six fois par jour et transporte les vélos gratuitement.\n\nLes villes des deux rives se partagent le coût de son équipage.\n',
  es: 'A partir del martes, el transbordador cruza el lago seis veces al día y lleva las bicicletas gratis.\n\nLas ciudades de ambas orillas comparten el costo de su tripulación.\n',
  ru: 'Со вторника паром пересекает озеро шесть раз в день и бесплатно перевозит велосипеды.\n\nГорода на обоих берегах делят расходы на его экипаж.\n',
  ar: 'ابتداءً من يوم الثلاثاء تعبر العبّارة البحيرة ست مرات في اليوم، وتنقل الدراجات مجاناً.\n\nوتتقاسم المدن على الضفتين تكاليف طاقمها.\n',
  zh: '渡轮从星期二起每天横渡湖面六次，并免费运送自行车。\n\n两岸城镇分担船员的费用。\n',
} as const;

type Tongue = keyof typeof HEADS;

/** A page with a line between the head and the text of each of its versions. */
function introduced(lines: Partial<Record<Tongue, string>>): string {
  return (Object.keys(lines) as Tongue[])
    .map((lang) => `${HEADS[lang]}${lines[lang] ?? ''}\n\n${TEXTS[lang]}`)
    .join('\n***\n\n');
}

describe('Words that introduce a text', () => {
  it.each([
    ['fr', 'Les propos suivants sont attribuables à la porte-parole du syndicat des villes :'],
    ['es', 'Lo siguiente es atribuible a la portavoz de la unión de ciudades:'],
    ['ru', 'Нижеизложенное приписывается официальному представителю союза городов:'],
    ['ar', 'يمكن أن ينسب ما يلي إلى المتحدثة باسم اتحاد المدن:'],
    ['zh', '下列内容可归于城镇联盟发言人：'],
  ] as const)('stay in English where those in %s are not known for what they are', async (lang, line) => {
    const en = 'The following is attributable to the spokeswoman of the union of towns:';
    const { files } = await imported(introduced({ en, [lang]: line }));
    expect(files.get('en.md')).toContain(en);
    expect(files.get(`${lang}.md`)).toContain(line.slice(0, 20));
    expect(files.get('en.md')).not.toContain('<!-- pair');
    expect(files.get(`${lang}.md`)).not.toContain('<!-- pair');
  });

  it.each([
    ['fr', 'La déclaration à la presse suivante a été faite aujourd’hui par la présidente du syndicat :'],
    ['es', 'La siguiente declaración fue emitida hoy por la presidenta de la unión:'],
    ['ru', 'Сегодня председателем союза распространено следующее заявление:'],
    ['ar', 'أصدرت رئيسة الاتحاد اليوم البيان التالي:'],
    ['zh', '联盟主席今天发表了以下声明：'],
  ] as const)('are left out and listed in English and in %s, where both are known', async (lang, line) => {
    const en = 'The following statement was issued today by the president of the union:';
    const { files } = await imported(introduced({ en, [lang]: line }));
    expect(files.get('en.md')).not.toContain('issued today');
    expect(files.get(`${lang}.md`)).not.toContain(line.slice(0, 20));
    for (const one of [en, line]) expect(files.get('left-out.txt')).toContain(one);
  });

  it('are left out where the other version has none', async () => {
    const en = 'The following statement was issued today by the president of the union:';
    const page = `${HEADS.en}${en}\n\n${TEXTS.en}\n***\n\n${HEADS.fr}${TEXTS.fr}`;
    const { files } = await imported(page);
    expect(files.get('en.md')).not.toContain(en);
    expect(files.get('left-out.txt')).toContain(en);
  });

  it('that it may be published are left out in Russian as in English', async () => {
    const { files } = await imported(introduced({ en: 'For immediate release', ru: 'Для немедленной публикации' }));
    expect(files.get('ru.md')).not.toContain('публикации');
  });
});

describe('A label and a day over a following version', () => {
  it('are of that version, and end no other', async () => {
    const { files } = await imported(
      `Communiqué de presse\nBerne, 25.11.2026\n\nLe bac du lac circule de nouveau en hiver\n\n${TEXTS.fr}
Comunicato stampa\nBerna, 25.11.2026\n\nIl traghetto del lago torna a navigare in inverno

Da martedì il traghetto attraversa il lago sei volte al giorno e trasporta gratuitamente le biciclette.

Le città delle due rive si dividono il costo del suo equipaggio.
`,
    );
    expect(files.get('fr.md')).not.toMatch(/Comunicato|Berna/u);
    expect(files.get('it.md')).toContain('label: Comunicato stampa');
    expect(files.get('statement.yaml')).toContain('it: Berna');
  });
});

describe('A line under one version alone', () => {
  it('that is no sentence is asked about, and belongs to no paragraph of the other', async () => {
    const line = 'Union of Lake Towns · 12 Harbour Road · Villeneuve';
    const { files } = await imported(`${HEADS.fr}${TEXTS.fr}\n***\n\n${HEADS.en}${TEXTS.en}\n${line}\n`);
    expect(files.get('en.md')).toContain(`<!-- pair: alone -->\n${line}`);
    expect(files.get('statement.yaml')).toMatch(/about: pairs[^]*ends with a line that no other has/u);
  });

  it('that names one who signs under others signs with them, whatever the office is called', async () => {
    const { files } = await imported(
      `${HEADS.fr}${TEXTS.fr}\nPaola Greco, directrice exécutive, Agence du lac\nMei Tanaka, directrice générale, Fonds du lac\n\n***\n\n${HEADS.en}${TEXTS.en}\nPaola Greco, Executive Director, Lake Agency\nMei Tanaka, Keeper of the Fund for the Lake\n`,
    );
    expect(files.get('en.md')).toMatch(/<!-- signature -->\nPaola Greco, .*\\\nMei Tanaka, /u);
    expect(files.get('statement.yaml')).not.toContain('unsettled');
  });

  it('that is a sentence is of the paragraph above it', async () => {
    const { files } = await imported(
      `${HEADS.fr}${TEXTS.fr}\n***\n\n${HEADS.en}${TEXTS.en.replace(' the cost of its crew.', ' the cost.')}\nThey share that of its crew too.\n`,
    );
    expect(files.get('en.md')).toContain('<!-- pair: same -->');
  });

  it('with which a mail takes leave is of the mail, in any language', async () => {
    for (const leave of ['Cordiali saluti', 'Mit freundlichen Grüßen', 'Com os melhores cumprimentos']) {
      const { files } = await imported(
        `From: stampa@laghi.example\nSubject: Le bac du lac circule de nouveau\nDate: Tue, 24 Nov 2026 09:00:00 +0100\nContent-Type: text/plain; charset=utf-8\n\n${HEADS.fr}${TEXTS.fr}\n***\n\n${HEADS.en}${TEXTS.en}\n${leave}\n-- \nBianca Morosi\n`,
        'page.eml',
      );
      expect(files.get('en.md')).not.toContain(leave);
      expect(files.get('left-out.txt')).toContain(leave);
    }
  });

  it.each([
    ['en', 'Printer-friendly version'],
    ['fr', 'Version imprimable'],
    ['es', 'Versión para imprimir'],
    ['ru', 'Версия для печати'],
    ['ar', 'نسخة للطباعة'],
    ['zh', '打印版'],
    ['zh', '打印本页 关闭窗口'],
    ['zh', '【打印本页】【关闭窗口】'],
    ['zh', '版权所有：湖区城镇联盟　网站标识码：0000000001'],
  ] as const)(
    'that offers its page for print, or says whose the site is, is the site’s own in %s: %s',
    async (lang, line) => {
      const { files } = await imported(`${HEADS[lang]}${TEXTS[lang]}\n${line}\n`);
      expect(files.get(`${lang}.md`)).not.toContain(line);
    },
  );
});
