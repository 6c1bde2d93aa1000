/** A memorandum says in lines of its own to whom it is, from whom, when and on what: facts, and its subject is the title. */
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { importPages, readPage } from './importing.ts';
import { holds, pageIn, SHAPES } from './shaped-pages.ts';

const MEMOS = {
  en: {
    over: 'MEMORANDUM',
    to: 'TO: All heads of department',
    from: ['FROM: ', 'Director of Human Resources'],
    date: 'DATE: 2 November 2026',
    subject: ['SUBJECT: ', 'Office hours during the winter'],
    text: [
      'From 1 December to 28 February the offices open at 7.30 a.m. and close at 6 p.m.',
      'Staff who work part-time agree their hours with their supervisor before 20 November.',
    ],
  },
  fr: {
    over: 'NOTE DE SERVICE',
    to: 'À : Tous les chefs de département',
    from: ['DE : ', 'La Directrice des ressources humaines'],
    date: 'DATE : 2 novembre 2026',
    subject: ['OBJET : ', 'Horaires des bureaux pendant l’hiver'],
    text: [
      'Du 1er décembre au 28 février, les bureaux ouvrent à 7 h 30 et ferment à 18 heures.',
      'Les membres du personnel à temps partiel conviennent de leurs horaires avec leur supérieur avant le 20 novembre.',
    ],
  },
  es: {
    over: 'MEMORANDO',
    to: 'Para: Todos los jefes de departamento',
    from: ['De: ', 'Directora de Recursos Humanos'],
    date: 'Fecha: 2 de noviembre de 2026',
    subject: ['Asunto: ', 'Horario de las oficinas durante el invierno'],
    text: [
      'Del 1 de diciembre al 28 de febrero las oficinas abren a las 7.30 y cierran a las 18 horas.',
      'El personal a tiempo parcial acuerda su horario con su supervisor antes del 20 de noviembre.',
    ],
  },
  ru: {
    over: 'СЛУЖЕБНАЯ ЗАПИСКА',
    to: 'КОМУ: Всем начальникам отделов',
    from: ['ОТ: ', 'Директор по персоналу'],
    date: 'ДАТА: 2 ноября 2026 года',
    subject: ['ТЕМА: ', 'Часы работы зимой'],
    text: [
      'С 1 декабря по 28 февраля учреждение открывается в 7.30 и закрывается в 18 часов.',
      'Сотрудники, занятые неполный день, согласуют свои часы с руководителем до 20 ноября.',
    ],
  },
  ar: {
    over: 'مذكرة',
    to: 'إلى: جميع رؤساء الإدارات',
    from: ['من: ', 'مديرة الموارد البشرية'],
    date: 'التاريخ: 2 نوفمبر 2026',
    subject: ['الموضوع: ', 'مواعيد العمل في فصل الشتاء'],
    text: [
      'من 1 ديسمبر إلى 28 فبراير تفتح المكاتب أبوابها في السابعة والنصف وتغلق في السادسة مساءً.',
      'ويتفق الموظفون غير المتفرغين على ساعات عملهم مع رؤسائهم قبل 20 نوفمبر.',
    ],
  },
  zh: {
    over: '备忘录',
    to: '致：各部门负责人',
    from: ['发件人：', '人力资源部主任'],
    date: '日期：2026年11月2日',
    subject: ['主题：', '冬季办公时间安排'],
    text: [
      '自12月1日至2月28日，办公室早上七时三十分开门，下午六时关门。',
      '非全职工作人员请于11月20日之前与主管商定工作时间。',
    ],
  },
} as const;
type Known = keyof typeof MEMOS;
const OTHERS = ['fr', 'es', 'ru', 'ar', 'zh'] as const;

const linesOf = (lang: Known, isCalled: boolean) => {
  const { over, to, from, date, subject, text } = MEMOS[lang];
  return [...(isCalled ? [over] : []), to, from.join(''), date, subject.join(''), ...text];
};

describe.each([true, false])('A memorandum (called so: %j)', (isCalled) => {
  it.each(SHAPES.flatMap((shape) => OTHERS.map((lang) => [shape, lang] as const)))(
    'has its subject for title, its day and whom it is from as facts, and to whom it is in its text (%s, English and %s)',
    async (shape, lang) => {
      const page = pageIn(shape, [linesOf('en', isCalled), linesOf(lang, isCalled)]);
      const made = await importPages({ kind: 'together', page });
      for (const tag of ['en', lang] as const) {
        const { version, facts, summary, leftOut } = holds(made, tag);
        const { over, to, from, subject } = MEMOS[tag];
        expect(version).toContain(`title: ${subject[1]}\n`);
        expect(version.replaceAll(/[\u00A0\u202F]/gu, ' ')).toContain(`\n${to}\n`);
        expect(version).not.toContain(subject.join(''));
        if (isCalled) expect(version).toContain(`label: ${over}\n`);
        expect(parse(facts)).toMatchObject({ office: { [tag]: from[1] } });
        expect(facts).toContain('date: 2026-11-02\n');
        expect(facts).not.toContain('place');
        expect(summary.questions).toEqual([]);
        expect(leftOut).not.toContain(from[1]);
      }
    },
  );
});

it('somebody whom a memorandum is from, with an office, is who speaks', async () => {
  const page = pageIn('text', [
    linesOf('en', true).map((line) => line.replace('FROM: ', 'FROM: Clara Roche, ')),
    linesOf('fr', true).map((line) => line.replace('DE : La ', 'DE : Clara Roche, ')),
  ]);
  const { facts } = holds(await importPages({ kind: 'together', page }), 'en');
  expect(facts).toContain('speaker: Clara Roche\n');
  expect(parse(facts)).toMatchObject({
    office: { en: 'Director of Human Resources', fr: 'Directrice des ressources humaines' },
  });
});

describe('A memorandum from two', () => {
  const SENDERS = {
    en: ['FROM: Clara Roche, Director of Human Resources', 'FROM: Hal Dunmore, Deputy Minister of Harbours'],
    fr: ['DE : Clara Roche, directrice des ressources humaines', 'DE : Hal Dunmore, vice-ministre des Ports'],
  } as const;
  const withSenders = (lang: 'en' | 'fr', senders: readonly string[]) =>
    linesOf(lang, true).flatMap((line) => (/^(?:FROM|DE) ?:/u.test(line) ? senders : [line]));

  it.each(SHAPES)('has the first for who speaks, and keeps the second in its text (%s)', async (shape) => {
    const page = pageIn(shape, [withSenders('en', SENDERS.en), withSenders('fr', SENDERS.fr)]);
    const made = await importPages({ kind: 'together', page });
    for (const tag of ['en', 'fr'] as const) {
      const { version, facts, summary } = holds(made, tag);
      expect(parse(facts)).toMatchObject({
        speaker: 'Clara Roche',
        office: { en: 'Director of Human Resources', fr: 'Directrice des ressources humaines' },
      });
      expect(version.replaceAll(/[\u00A0\u202F]/gu, ' ')).toContain(SENDERS[tag][1]);
      expect(summary.questions).toEqual([]);
    }
  });

  it('has its first asked about where one version names no office of theirs', async () => {
    const page = pageIn('text', [
      withSenders('en', SENDERS.en),
      withSenders('fr', ['DE : Clara Roche', SENDERS.fr[1]]),
    ]);
    const { version, summary } = holds(await importPages({ kind: 'together', page }), 'fr');
    expect(summary.questions.map(({ about, message }) => `${about}: ${message}`)).toEqual([
      'office: “Director of Human Resources” stands over the text in en, and no line says it in fr',
    ]);
    expect(version.replaceAll(/[\u00A0\u202F]/gu, ' ')).toContain(SENDERS.fr[1]);
  });
});

it('lines of one block without blank lines between are read alike', async () => {
  const text = (['en', 'fr'] as const).map((lang) => {
    const lines = linesOf(lang, false);
    return `${lines.slice(0, 4).join('\n')}\n\n${lines.slice(4).join('\n\n')}`;
  });
  const page = { name: 'page.txt', bytes: Buffer.from(text.join('\n\n')) };
  const { version, summary } = holds(await importPages({ kind: 'together', page }), 'fr');
  expect(version).toContain('title: Horaires des bureaux pendant l’hiver\n');
  expect(summary.questions).toEqual([]);
});

it('the headers of a mail that was copied with it are its own, and no memorandum', async () => {
  const page = {
    name: 'page.txt',
    bytes: Buffer.from(
      [
        'From: Press Office <press@lakes.example>\nTo: Editors <list@lakes.example>\nDate: Mon, 2 November 2026, 10:02\nSubject: Our text',
        'Office hours during the winter',
        '2 November 2026',
        ...MEMOS.en.text,
      ].join('\n\n'),
    ),
  };
  const { version } = holds(await importPages({ kind: 'together', page }), 'en');
  expect(version).toContain('title: Office hours during the winter\n');
  expect(version).not.toContain('Editors');
});

it('under the rule of a mail that is passed on, lines of a memorandum are the headers of that mail, and no facts', async () => {
  const page = [
    '-----Original Message-----',
    ...linesOf('en', false).slice(0, 4),
    '',
    'Three doors for the winter',
    '',
    'Geneva, 5 November 2026',
    '',
    MEMOS.en.text.join('\n\n'),
  ].join('\n');
  const { of, facts, asked } = await readPage(page);
  expect(of('en')).toContain('title: Three doors for the winter\n');
  expect(facts).toContain('date: 2026-11-05\n');
  expect(facts).not.toContain('office');
  expect(asked).toEqual([]);
});
