/** A label with the day of the text: it says what the text is and when it was given out, and is no title where a headline stands. */
import { describe, expect, it } from 'vitest';
import { readPage } from './importing.ts';

async function imported(page: string) {
  const { files, summary } = await readPage(page);
  return {
    facts: files.get('statement.yaml') ?? '',
    text: (lang: string) => files.get(`${lang}.md`) ?? '',
    asked: summary.questions.map(({ about }) => about),
  };
}

type Version = 'en' | 'fr' | 'es' | 'ru' | 'ar' | 'zh' | 'de' | 'it' | 'pt' | 'nl' | 'pl' | 'sv';

/** Labels, a headline and what stands under it. */
interface Release {
  readonly labels: readonly [string, ...string[]];
  readonly title: string;
  readonly text: string;
}

const LABORATORY: Readonly<Record<Version, Release>> = {
  en: {
    labels: [
      'Press release of 17 November 2026',
      'Press release dated 17 November 2026',
      'Press release issued on 17 November 2026',
      'PRESS RELEASE OF 17 NOVEMBER 2026',
      'Media release, 17 November 2026',
    ],
    title: 'New laboratory for quiet aircraft opens',
    text: 'The university today opened a laboratory in which the noise of propellers is measured.',
  },
  fr: {
    labels: ['Communiqué de presse du 17 novembre 2026', 'Communiqué du 17 novembre 2026'],
    title: 'Un laboratoire pour des avions silencieux ouvre ses portes',
    text: 'L’université a ouvert aujourd’hui un laboratoire où l’on mesure le bruit des hélices.',
  },
  es: {
    labels: [
      'Comunicado de prensa del 17 de noviembre de 2026',
      'Nota de prensa de 17 de noviembre de 2026',
      'Nota de prensa, 17 de noviembre de 2026',
    ],
    title: 'Abre un nuevo laboratorio para aviones silenciosos',
    text: 'La universidad ha abierto hoy un laboratorio en el que se mide el ruido de las hélices.',
  },
  ru: {
    labels: ['Пресс-релиз от 17 ноября 2026 года', 'Пресс-релиз от 17 ноября 2026 г.'],
    title: 'Открылась новая лаборатория бесшумных самолётов',
    text: 'Университет открыл сегодня лабораторию, в которой измеряют шум воздушных винтов.',
  },
  ar: {
    labels: ['بيان صحفي بتاريخ 17 نوفمبر 2026', 'بيان صحفي صادر في 17 نوفمبر 2026'],
    title: 'افتتاح مختبر جديد للطائرات الهادئة',
    text: 'افتتحت الجامعة اليوم مختبرا يقاس فيه ضجيج المراوح في قاعة لا يسمع فيها صوت.',
  },
  zh: {
    labels: ['2026年11月17日新闻稿', '新闻稿（2026年11月17日）'],
    title: '大学新建静音飞机实验室正式启用',
    text: '大学今天启用了一座新的实验室，用于测量螺旋桨产生的噪声，参观者可以预约进入。',
  },
  de: {
    labels: ['Pressemitteilung vom 17. November 2026', 'Medienmitteilung vom 17.11.2026'],
    title: 'Neues Labor für leise Flugzeuge eröffnet',
    text: 'Die Universität hat heute ein Labor eröffnet, in dem der Lärm von Propellern gemessen wird.',
  },
  it: {
    labels: ['Comunicato stampa del 17 novembre 2026'],
    title: 'Apre un nuovo laboratorio per aerei silenziosi',
    text: 'L’università ha aperto oggi un laboratorio in cui si misura il rumore delle eliche.',
  },
  pt: {
    labels: ['Nota à imprensa de 17 de novembro de 2026'],
    title: 'Abre um novo laboratório para aviões silenciosos',
    text: 'A universidade abriu hoje um laboratório em que se mede o ruído das hélices.',
  },
  nl: {
    labels: ['Persbericht van 17 november 2026'],
    title: 'Nieuw laboratorium voor stille vliegtuigen geopend',
    text: 'De universiteit heeft vandaag een laboratorium geopend waarin het geluid van propellers wordt gemeten.',
  },
  pl: {
    labels: ['Komunikat prasowy z dnia 17 listopada 2026 r.'],
    title: 'Otwarto nowe laboratorium cichych samolotów',
    text: 'Uniwersytet otworzył dzisiaj laboratorium, w którym w bardzo cichej hali mierzy się hałas śmigieł samolotów.',
  },
  sv: {
    labels: ['Pressmeddelande från den 17 november 2026'],
    title: 'Nytt laboratorium för tysta flygplan invigt',
    text: 'Universitetet har i dag öppnat ett laboratorium där man mäter bullret från propellrar.',
  },
};

const LABELS = (Object.entries(LABORATORY) as [Version, Release][]).flatMap(([lang, { labels }]) =>
  labels.map((label) => [lang, label] as const),
);

const version = (lang: Version, label: string) => [label, LABORATORY[lang].title, LABORATORY[lang].text];

describe('over a headline', () => {
  it.each(LABELS)('a label with its day says both, and is no title, in %s: %s', async (lang, label) => {
    const other: Version = lang === 'en' ? 'fr' : 'en';
    const { facts, text, asked } = await imported(
      [...version(lang, label), ...version(other, LABORATORY[other].labels[0])].join('\n\n'),
    );
    expect(asked).toEqual([]);
    expect(facts).toContain('kind: press-release\n');
    expect(facts).toContain('date: 2026-11-17\n');
    for (const one of [lang, other]) {
      expect(text(one)).toContain(`title: ${LABORATORY[one].title}\n`);
      expect(text(one)).toMatch(/^label: \S/mu);
      expect(text(one)).not.toMatch(/2026|^subtitle:/mu);
    }
  });
});

describe('under a headline', () => {
  it.each(['en', 'de', 'es'] as const)('a press release with its day is no title either, in %s', async (lang) => {
    const other: Version = lang === 'en' ? 'fr' : 'en';
    const turned = (one: Version) => [LABORATORY[one].title, LABORATORY[one].labels[0], LABORATORY[one].text];
    const { text } = await imported([...turned(lang), ...turned(other)].join('\n\n'));
    for (const one of [lang, other]) expect(text(one)).toContain(`title: ${LABORATORY[one].title}\n`);
  });
});

describe('without a headline', () => {
  it('what a text is and its day are all the title there is', async () => {
    const { text } = await imported(
      [
        'Statement of 17 November 2026',
        'Ministry of Transport',
        LABORATORY.en.text,
        'Déclaration du 17 novembre 2026',
        'Ministère des Transports',
        LABORATORY.fr.text,
      ].join('\n\n'),
    );
    expect(text('en')).toContain('title: Statement of 17 November 2026\n');
    expect(text('fr')).toMatch(/title: Déclaration du/u);
  });

  it('nor is it a label where the title goes on in the next line', async () => {
    const { text } = await imported(
      [
        'Joint statement of 17 November 2026\non the reopening of the ferry',
        LABORATORY.en.text,
        'Déclaration conjointe du 17 novembre 2026\nsur la reprise du bac',
        LABORATORY.fr.text,
      ].join('\n\n'),
    );
    expect(text('en')).toContain('title: Joint statement of 17 November 2026 on the reopening of the ferry\n');
    expect(text('fr')).toMatch(/title: Déclaration conjointe du 17 novembre 2026 sur la reprise du bac\n/u);
  });
});
