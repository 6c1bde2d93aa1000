/** A title that has a name behind an office (Statement by Minister Lavoie) says whose statement it is, and no office that can stand over it. */
import { describe, expect, it } from 'vitest';
import { importPages, readPage } from './importing.ts';
import { holds, pageIn, SHAPES } from './shaped-pages.ts';

const ON = {
  en: [
    'on National Child Day',
    'Brookfield, 20 November 2026',
    'Today we celebrate the children of this country, and we listen to what they ask of us.',
    'More than 300,000 of them have a place in a nursery this year.',
  ],
  fr: [
    'à l’occasion de la Journée nationale de l’enfant',
    'Brookfield, le 20 novembre 2026',
    'Aujourd’hui nous célébrons les enfants de ce pays, et nous écoutons ce qu’ils nous demandent.',
    'Plus de 300 000 d’entre eux ont une place en crèche cette année.',
  ],
  es: [
    'con motivo del Día Nacional de la Infancia',
    'Brookfield, 20 de noviembre de 2026',
    'Hoy celebramos a los niños y las niñas de este país y escuchamos lo que nos piden.',
    'Más de 300.000 de ellos tienen este año plaza en una guardería.',
  ],
} as const;
type Known = keyof typeof ON;

const page = (lang: Known, by: string): readonly string[] => {
  const [on, ...rest] = ON[lang];
  return [`${by} ${on}`, ...rest];
};

const factsOf = async (
  shape: (typeof SHAPES)[number],
  first: readonly [Known, string],
  second: readonly [Known, string],
) => {
  const versions = [page(...first), page(...second)];
  return holds(await importPages({ kind: 'together', page: pageIn(shape, versions) }), second[0]).facts;
};

const WITH_NAMES = [
  ['Statement by Minister Lavoie', 'fr', 'Déclaration de la ministre Lavoie'],
  ['Statement by Ambassador Lavoie', 'fr', 'Déclaration de l’ambassadrice Lavoie'],
  ['Remarks by Secretary de la Cruz', 'es', 'Palabras de la Secretaria de la Cruz'],
  ['Statement by President van Dijk', 'fr', 'Déclaration du Président van Dijk'],
] as const;

describe('A name behind an office in a title', () => {
  for (const shape of SHAPES.filter((one) => one !== 'mail'))
    it.each(WITH_NAMES)(`is no part of the office: “%s” and its %s, “%s” (${shape})`, async (english, lang, other) => {
      expect(await factsOf(shape, ['en', english], [lang, other])).not.toMatch(/^office:/mu);
    });

  it.each([
    ['Statement by the Minister of Families', 'fr', 'Déclaration de la ministre des Familles', 'Minister of Families'],
    ['Statement by the Minister Delegate', 'fr', 'Déclaration de la ministre déléguée', 'Minister Delegate'],
  ] as const)('and what an office is of stays with it: “%s” and its %s, “%s”', async (english, lang, other, office) => {
    expect(await factsOf('text', ['en', english], [lang, other])).toContain(office);
  });
});

it.each(['秘书同兰江农业部长通话情况', '秘书会见兰江市长一行', '公约秘书同兰江总理会谈纪要'])(
  'What is done with who holds an office is nobody’s name in Chinese: %s',
  async (title) => {
    const { facts, of, asked } = await readPage(
      `Readout of the Secretary’s call\n\n9 December 2025\n\nThe Secretary of the Convention spoke today about the harvest.\n\n${title}\n\n2025年12月9日\n\n公约秘书今天谈了收成。`,
    );
    expect(asked).toEqual([]);
    expect(facts).not.toContain('speaker');
    expect(of('zh')).toContain(`title: ${title}\n`);
  },
);

it('A name behind an office still is one in Chinese', async () => {
  const { facts } = await readPage(
    '关于清河大桥的声明\n\n兰江农业部长高文远\n\n2025年12月9日\n\n大桥将于明年春天开放。我们感谢所有参加建设的人。',
  );
  expect(facts).toContain('speaker: 高文远\n');
});
