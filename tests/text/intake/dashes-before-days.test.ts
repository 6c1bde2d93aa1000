/** A place and a day that a dash parts, and that run into the text behind a colon or a second dash, are the date line. */
import { describe, expect, it } from 'vitest';
import { runInOf } from '../../../src/text/intake/datelines.ts';
import { isLang } from '../../../src/text/language/index.ts';
import { importPages } from './importing.ts';
import { holds, pageIn, SHAPES } from './shaped-pages.ts';

const VISITS = {
  en: {
    title: 'Fund staff concludes visit to Alvaria',
    place: 'Brookfield',
    day: 'November 20, 2026',
    text: 'A team of the Fund visited Alvaria this week to discuss its economy.',
    end: 'The mission met the Minister of Finance and thanked her.',
  },
  fr: {
    title: 'Une équipe du Fonds achève sa visite en Alvarie',
    place: 'Brookfield',
    day: '20 novembre 2026',
    text: 'Une équipe du Fonds s’est rendue cette semaine en Alvarie pour parler de son économie.',
    end: 'La mission a rencontré la ministre des Finances et l’a remerciée.',
  },
  es: {
    title: 'El personal del Fondo concluye una visita a Alvaria',
    place: 'Brookfield',
    day: '20 de noviembre de 2026',
    text: 'Un equipo del Fondo visitó esta semana Alvaria para analizar su economía.',
    end: 'La misión se reunió con la ministra de Hacienda y le dio las gracias.',
  },
  ru: {
    title: 'Сотрудники Фонда завершили поездку в Альварию',
    place: 'Брукфилд',
    day: '20 ноября 2026 года',
    text: 'Группа сотрудников Фонда посетила на этой неделе Альварию, чтобы обсудить её экономику.',
    end: 'Миссия встретилась с министром финансов и поблагодарила её.',
  },
  ar: {
    title: 'خبراء الصندوق يختتمون زيارة إلى ألفاريا',
    place: 'بروكفيلد',
    day: '20 نوفمبر 2026',
    text: 'زار فريق من خبراء الصندوق ألفاريا هذا الأسبوع لمناقشة أوضاعها الاقتصادية.',
    end: 'والتقت البعثة بوزيرة المالية وشكرتها على حسن الاستقبال.',
  },
  de: {
    title: 'Fondsteam beendet Besuch in Alvarien',
    place: 'Brookfield',
    day: '20. November 2026',
    text: 'Ein Team des Fonds hat in dieser Woche Alvarien besucht und über die Wirtschaft gesprochen.',
    end: 'Die Mission traf die Finanzministerin und dankte ihr für die Gespräche.',
  },
} as const;

type Version = keyof typeof VISITS;
const OTHERS = ['fr', 'es', 'ru', 'ar', 'de'] as const;
/** Between place and day, and behind the day. */
const MARKS = [
  [' – ', ': '],
  [' – ', ' – '],
  [' — ', ' — '],
  [' - ', ' - '],
] as const;

describe.each(MARKS)('with “%s” and “%s”', (between, behind) => {
  it.each(OTHERS.flatMap((lang) => SHAPES.map((shape) => [lang, shape] as const)))(
    'place and day are facts, and off the text, in English and %s (%s)',
    async (lang, shape) => {
      const lines = (tag: Version) => {
        const { title, place, day, text, end } = VISITS[tag];
        return [title, `${place}${between}${day}${behind}${text}`, end];
      };
      const made = await importPages({ kind: 'together', page: pageIn(shape, [lines('en'), lines(lang)], 0) });
      for (const tag of ['en', lang] as const) {
        const { version, facts, summary } = holds(made, tag);
        expect(summary.questions.filter(({ about }) => about === 'date')).toEqual([]);
        expect(facts).toContain('date: 2026-11-20\n');
        expect(facts).toContain(VISITS[tag].place);
        expect(version).not.toContain('2026');
      }
    },
  );
});

it.each([
  ['en', 'Washington, DC – November 20, 2026: A team', 'Washington, DC'],
  ['en', 'BROOKFIELD, Maine | November 20, 2026 – A team', 'BROOKFIELD, Maine'],
  ['zh', '海口 – 2026年11月20日 – 工作组', '海口'],
  ['en', 'The Council met – 20 November 2026 – and agreed', undefined],
  ['en', 'New date – 20 November 2026 – for the vote', undefined],
] as const)('in %s the place of “%s” is %s', (lang, text, place) => {
  expect(isLang(lang) ? runInOf(text, lang)?.place : lang).toBe(place);
});
