/** What sites say by themselves may be said in a text: a sentence between two paragraphs is no furniture, a call to share is. */
import { describe, expect, it } from 'vitest';
import { importPages } from './importing.ts';
import { holds, pageIn, SHAPES } from './shaped-pages.ts';

const ENGLISH = {
  head: ['Opening address at the Forum on Soils', 'Tarrin, 12 November 2026'],
  salutation: 'Excellencies,',
  welcome: 'Welcome to Tarrin. Eleven years ago this hall was a grain store.',
  text: ['What we are losing', 'Every five seconds the world loses a football pitch of soil.'],
};
const OTHERS: Readonly<Record<string, typeof ENGLISH>> = {
  fr: {
    head: ['Allocution d’ouverture du Forum sur les sols', 'Tarrin, le 12 novembre 2026'],
    salutation: 'Excellences,',
    welcome: 'Bienvenue à Tarrin. Il y a onze ans, cette salle était un grenier à grain.',
    text: ['Ce que nous perdons', 'Toutes les cinq secondes, le monde perd un terrain de football de terre.'],
  },
  es: {
    head: ['Discurso de apertura del Foro sobre los Suelos', 'Tarrin, 12 de noviembre de 2026'],
    salutation: 'Excelencias:',
    welcome: 'Bienvenidos a Tarrin. Hace once años, esta sala era un granero.',
    text: ['Lo que perdemos', 'Cada cinco segundos el mundo pierde un campo de fútbol de suelo fértil.'],
  },
};

const page = ({ head, salutation, welcome, text }: typeof ENGLISH) => [...head, salutation, welcome, ...text];

describe.each(Object.entries(OTHERS))('In English and %s', (lang, other) => {
  it.each(SHAPES)('a speaker who welcomes those present is heard (%s)', async (shape) => {
    const made = await importPages({ kind: 'together', page: pageIn(shape, [page(ENGLISH), page(other)]) });
    expect(holds(made, 'en').version).toContain(ENGLISH.welcome);
    expect(holds(made, lang).version).toContain(other.welcome);
  });

  it.each(SHAPES)('a site that welcomes whoever comes is left out (%s)', async (shape) => {
    const greeted = ['Welcome to the Office of Soils. It’s your office.', ...ENGLISH.head, ...ENGLISH.text.slice(1)];
    const lines = [greeted, [...other.head, ...other.text.slice(1)]];
    const made = await importPages({ kind: 'together', page: pageIn(shape, lines) });
    expect(holds(made, 'en').version).not.toContain('Welcome');
    expect(holds(made, 'en').version).toContain(ENGLISH.text[1]);
  });
});

/** In each the second is what sites begin their lines with. */
const SAID = {
  en: [
    'The Council met this morning and agreed on a common plan for the winter.',
    'You are here because you did not look away.',
    'Sign up for the Walk of Peace on 3 December.',
    'It will meet again in spring and report to the public.',
  ],
  fr: [
    'Le Conseil s’est réuni ce matin et a adopté un plan commun pour l’hiver.',
    'Vous êtes ici parce que vous n’avez pas détourné le regard.',
    'Inscrivez-vous à la Marche de la paix du 3 décembre.',
    'Il se réunira de nouveau au printemps et rendra compte au public.',
  ],
  ru: [
    'Совет собрался сегодня утром и принял общий план на зиму.',
    'Вы здесь, потому что вы не отвернулись.',
    'Подпишитесь на участие в Марше мира 3 декабря.',
    'Он вновь соберётся весной и расскажет обществу о сделанном.',
  ],
} as const;
const HEADS = {
  en: ['Address at the Forum on Soils', 'Tarrin, 12 November 2026'],
  fr: ['Discours au Forum sur les sols', 'Tarrin, le 12 novembre 2026'],
  ru: ['Выступление на Форуме по почвам', 'Таррин, 12 ноября 2026 года'],
} as const;

describe.each(['fr', 'ru'] as const)('Between two paragraphs, in English and %s', (lang) => {
  it.each(SHAPES)('a sentence is of the text (%s)', async (shape) => {
    const pages = (['en', lang] as const).map((tag) => {
      const [first, second, third, last] = SAID[tag];
      return [...HEADS[tag], first, second, last, third, first];
    });
    const made = await importPages({ kind: 'together', page: pageIn(shape, pages) });
    for (const tag of ['en', lang] as const)
      for (const said of SAID[tag]) expect(holds(made, tag).version).toContain(said);
  });

  it.each(SHAPES)('a call to share or to follow is of the site (%s)', async (shape) => {
    const pages = (['en', lang] as const).map((tag) => {
      const [first, , , last] = SAID[tag];
      return [
        ...HEADS[tag],
        first,
        tag === 'en' ? 'Share this page' : 'Follow us on LinkedIn',
        last,
        'Follow us on X.',
      ];
    });
    const made = await importPages({ kind: 'together', page: pageIn(shape, pages) });
    for (const tag of ['en', lang] as const) expect(holds(made, tag).version).not.toMatch(/Share|Follow/);
  });
});
