/** A line without a colon that the items under it go on with is no heading of theirs. */
import { describe, expect, it } from 'vitest';
import { readPage } from './importing.ts';

const PAGES: Readonly<
  Record<string, readonly [title: string, day: string, first: string, leads: string, items: readonly string[]]>
> = {
  en: [
    'Use of the upper reservoir in dry years',
    'Kalmora, 14 May 2027',
    'The Council has decided today how the upper reservoir is to be used in dry years.',
    'In a dry year, the gates stay closed until',
    ['the level has been below the red mark for ten days;', 'the three towns have been heard.'],
  ],
  fr: [
    'Utilisation du réservoir supérieur en année sèche',
    'Kalmora, le 14 mai 2027',
    'Le Conseil a décidé aujourd’hui de l’utilisation du réservoir supérieur en année sèche.',
    'En année sèche, les vannes restent fermées jusqu’à ce que',
    ['le niveau ait été sous la marque rouge pendant dix jours ;', 'les trois villes aient été entendues.'],
  ],
  es: [
    'Uso del embalse superior en años secos',
    'Kalmora, 14 de mayo de 2027',
    'El Consejo ha decidido hoy cómo se utilizará el embalse superior en los años secos.',
    'En un año seco, las compuertas permanecerán cerradas hasta que',
    ['el nivel haya estado diez días por debajo de la marca roja;', 'se haya escuchado a las tres ciudades.'],
  ],
  ru: [
    'Использование верхнего водохранилища в засушливые годы',
    'Кальмора, 14 мая 2027 года',
    'Совет сегодня решил, как будет использоваться верхнее водохранилище в засушливые годы.',
    'В засушливый год затворы остаются закрытыми, пока',
    ['уровень не продержится ниже красной отметки десять дней;', 'не будут заслушаны три города.'],
  ],
  ar: [
    'استخدام الخزان الأعلى في سنوات الجفاف',
    'كالمورا، 14 أيار/مايو 2027',
    'قرر المجلس اليوم كيفية استخدام الخزان الأعلى في سنوات الجفاف.',
    'في سنة الجفاف تبقى البوابات مغلقة إلى أن',
    ['ينخفض المنسوب عن العلامة الحمراء عشرة أيام؛', 'يُستمع إلى المدن الثلاث.'],
  ],
  zh: [
    '枯水年份上游水库的使用',
    '2027年5月14日，卡尔莫拉',
    '理事会今天就枯水年份上游水库的使用作出决定。',
    '在枯水年份，闸门保持关闭，直至',
    ['水位连续十天低于红线；', '听取三个城镇的意见。'],
  ],
};

describe('A sentence that the items under it end', () => {
  it.each(Object.entries(PAGES))('is a paragraph in %s, as text and as a page of the web', async (lang, page) => {
    const [title, day, first, leads, items] = page;
    const text = [title, day, first, leads, items.map((item) => `• ${item}`).join('\n')].join('\n\n');
    const web = `<html lang="${lang}"><body><main><h1>${title}</h1><p>${day}</p><p>${first}</p><p>${leads}</p><ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul></main></body></html>`;
    for (const read of [await readPage(text), await readPage(web, 'page.html')]) {
      expect(read.of(lang)).toContain(`\n${leads}\n\n- ${items[0] ?? ''}`);
      expect(read.of(lang)).not.toContain('## ');
    }
  });

  it('but a few words over items are their heading', async () => {
    const { of } = await readPage(
      'Réunion du Conseil des lacs\n\nKalmora, le 14 mai 2027\n\nLe Conseil des lacs se réunira demain à Kalmora.\n\nOrdre du jour\n\n– adoption du budget ;\n– élection du président.\n\nLa réunion sera publique.',
    );
    expect(of('fr')).toContain('## Ordre du jour\n\n- adoption');
  });

  it('and so is a line over items that are sentences', async () => {
    const { of } = await readPage(
      'Meeting of the Council of the Lakes\n\nKalmora, 14 May 2027\n\nThe Council of the Lakes will meet in Kalmora tomorrow.\n\nWhat the towns on the lake will have to pay for\n\n• The gates.\n• The dams.\n\nThe meeting is public.',
    );
    expect(of('en')).toContain('## What the towns on the lake will have to pay for\n\n- The gates.');
  });

  it('and over items that begin with a capital, whatever they end with', async () => {
    const { of } = await readPage(
      'Meeting of the Council of the Lakes\n\nKalmora, 14 May 2027\n\nThe Council of the Lakes will meet in Kalmora tomorrow.\n\nWhat the towns on the lake will have to pay for\n\n• The gates;\n• The dams.\n\nThe meeting is public.',
    );
    expect(of('en')).toContain('## What the towns on the lake will have to pay for\n\n- The gates;');
  });
});
