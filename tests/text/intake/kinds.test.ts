/** What stands over a text in each language says its kind and the state it is in, and stands in no text. */
import { describe, expect, it } from 'vitest';
import { importPages } from './importing.ts';

const TEXTS: Readonly<Record<string, readonly [title: string, date: string, text: string]>> = {
  en: [
    'Six river towns share one ferry fare',
    'Exampleville, 12 March 2027',
    'Six towns on the river have agreed on one fare for all ferries, and on a common timetable for the winter.',
  ],
  fr: [
    'Un tarif unique pour les bacs du fleuve',
    'Exampleville, le 12 mars 2027',
    'Six villes riveraines sont convenues d’un tarif unique pour tous les bacs, et d’un horaire commun pour l’hiver.',
  ],
  es: [
    'Una tarifa única para los transbordadores del río',
    'Exampleville, 12 de marzo de 2027',
    'Seis ciudades ribereñas han acordado una tarifa única para todos los transbordadores y un horario común para el invierno.',
  ],
  ru: [
    'Единый тариф на паромы для городов у реки',
    'Женева, 12 марта 2027 года',
    'Шесть городов у реки договорились о едином тарифе на все паромы и об общем расписании на зиму.',
  ],
  zh: [
    '沿河六城统一渡轮票价',
    '日内瓦，2027年3月12日',
    '沿河六座城市已商定所有渡轮实行统一票价，并商定共同的冬季时刻表。',
  ],
  ar: [
    'تعريفة واحدة لعبارات مدن النهر',
    'جنيف، 12 آذار/مارس 2027',
    'اتفقت ست مدن على ضفاف النهر على تعريفة واحدة لجميع العبارات، وعلى جدول زمني مشترك لفصل الشتاء.',
  ],
};

async function imported(lang: string, over: string) {
  const [title = '', date = '', words = ''] = TEXTS[lang] ?? [];
  const bytes = Buffer.from(`${over}\n\n${title}\n\n${date}\n\n${words}\n`);
  const made = await importPages({ kind: 'together', page: { name: 'page.txt', bytes } });
  if (!made.ok) throw new Error(made.diagnostics.map(({ message }) => message).join('\n'));
  const { files, summary } = made.value;
  return { kind: summary.kind, status: summary.status, asked: summary.questions, text: files.get(`${lang}.md`) ?? '' };
}

describe('a label over a page in one language', () => {
  it.each([
    ['en', 'PRESS RELEASE', 'press-release'],
    ['en', 'Joint press release', 'press-release'],
    ['en', 'Joint statement', 'statement'],
    ['fr', 'COMMUNIQUÉ DE PRESSE', 'press-release'],
    ['fr', 'Communiqué de presse conjoint', 'press-release'],
    ['fr', 'Communiqué conjoint', 'statement'],
    ['es', 'COMUNICADO DE PRENSA', 'press-release'],
    ['es', 'Nota de prensa', 'press-release'],
    ['es', 'Comunicado conjunto', 'statement'],
    ['ru', 'ПРЕСС-РЕЛИЗ', 'press-release'],
    ['ru', 'Совместное заявление', 'statement'],
    ['zh', '新闻稿', 'press-release'],
    ['zh', '联合声明', 'statement'],
    ['ar', 'بيان صحفي', 'press-release'],
    ['ar', 'بيان مشترك', 'statement'],
  ])('in %s: “%s” makes it a %s', async (lang, label, kind) => {
    const page = await imported(lang, label);
    expect(page.kind).toBe(kind);
    expect(page.asked).toEqual([]);
  });
});

describe('a note on the state of a text', () => {
  it.each([
    ['en', 'As delivered', 'as-delivered'],
    ['en', 'Check against delivery', 'check-against-delivery'],
    ['en', 'Subject to delivery', 'check-against-delivery'],
    ['fr', 'Texte prononcé', 'as-delivered'],
    ['fr', 'Seul le prononcé fait foi', 'check-against-delivery'],
    ['fr', 'Sous réserve du prononcé', 'check-against-delivery'],
    ['fr', 'Texte écrit', 'as-prepared'],
    ['es', 'Texto pronunciado', 'as-delivered'],
    ['es', 'Cotejar con el texto pronunciado', 'check-against-delivery'],
    ['ru', 'Произнесённый текст', 'as-delivered'],
    ['zh', '以现场讲话为准', 'check-against-delivery'],
    ['ar', 'كما ألقيت', 'as-delivered'],
  ])('in %s: “%s” is the status %s, and no text', async (lang, note, status) => {
    const page = await imported(lang, note);
    expect(page.status).toBe(status);
    expect(page.text).not.toContain(note);
    expect(page.asked).toEqual([]);
  });
});
