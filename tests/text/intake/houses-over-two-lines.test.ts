/** The name of a house that goes on in a second line is one name, who publishes the text, and no line of it is the title. */
import { describe, expect, it } from 'vitest';
import { importPages } from './importing.ts';
import { holds } from './shaped-pages.ts';

interface Version {
  readonly house: readonly [string, string];
  readonly title: string;
  readonly day: string;
  readonly text: string;
}

const MISSIONS: Readonly<Record<'en' | 'fr' | 'es' | 'ru' | 'ar', Version>> = {
  en: {
    house: ['PERMANENT MISSION OF TARVIA', 'TO THE INTERNATIONAL ORGANIZATIONS IN VIENNA'],
    title: 'Statement by the delegation of Tarvia at the 1,482nd meeting of the Permanent Council',
    day: 'Vienna, 12 November 2026',
    text: 'The situation on the Zarin road remains calm, and the monitors recorded two violations in the past month.',
  },
  fr: {
    house: ['MISSION PERMANENTE DE LA TARVIE', 'AUPRÈS DES ORGANISATIONS INTERNATIONALES À VIENNE'],
    title: 'Déclaration de la délégation de la Tarvie à la 1482e séance du Conseil permanent',
    day: 'Vienne, le 12 novembre 2026',
    text: 'La situation reste calme sur la route de Zarine, et les observateurs y ont relevé deux violations en un mois.',
  },
  es: {
    house: ['MISIÓN PERMANENTE DE TARVIA', 'ANTE LOS ORGANISMOS INTERNACIONALES EN VIENA'],
    title: 'Declaración de la delegación de Tarvia en la 1482.ª sesión del Consejo Permanente',
    day: 'Viena, 12 de noviembre de 2026',
    text: 'La situación en la carretera de Zarin sigue en calma, y los observadores registraron dos violaciones en un mes.',
  },
  ru: {
    house: ['ПОСТОЯННОЕ ПРЕДСТАВИТЕЛЬСТВО ТАРВИИ', 'ПРИ МЕЖДУНАРОДНЫХ ОРГАНИЗАЦИЯХ В ВЕНЕ'],
    title: 'Выступление делегации Тарвии на 1482-м заседании Постоянного совета',
    day: 'Вена, 12 ноября 2026 года',
    text: 'Обстановка на Заринской дороге остаётся спокойной, за месяц наблюдатели зафиксировали два нарушения.',
  },
  ar: {
    house: ['البعثة الدائمة لتارفيا', 'لدى المنظمات الدولية في فيينا'],
    title: 'بيان وفد تارفيا في الجلسة 1482 للمجلس الدائم',
    day: 'فيينا، 12 نوفمبر 2026',
    text: 'لا يزال الوضع على طريق زارين هادئا، وسجل المراقبون مخالفتين خلال الشهر الماضي.',
  },
};

type Tag = keyof typeof MISSIONS;

async function made(versions: readonly (readonly [Tag, readonly string[]])[]) {
  const page = versions
    .map(([tag, head]) => [head.join('\n'), MISSIONS[tag].title, MISSIONS[tag].day, MISSIONS[tag].text].join('\n\n'))
    .join('\n\n');
  return importPages({ kind: 'together', page: { name: 'page.txt', bytes: new TextEncoder().encode(page) } });
}

describe('a mission over two lines', () => {
  it.each([
    ['en', 'ru'],
    ['en', 'fr'],
    ['en', 'es'],
    ['en', 'ar'],
  ] as const)('publishes the text in %s and %s', async (one, other) => {
    const outcome = await made([
      [one, MISSIONS[one].house],
      [other, MISSIONS[other].house],
    ]);
    for (const tag of [one, other]) {
      const { facts, version, leftOut, summary } = holds(outcome, tag);
      expect(version).toContain(`title: ${MISSIONS[tag].title}\n`);
      expect(facts).toContain(MISSIONS[tag].house.join(' '));
      expect(leftOut).not.toContain(MISSIONS[tag].house[1]);
      expect(summary.questions.filter(({ about }) => about.startsWith('title'))).toEqual([]);
    }
  });

  it('has small letters too', async () => {
    const outcome = await made([
      ['en', ['Permanent Mission of Tarvia', 'to the International Organizations in Vienna']],
      ['ru', ['Постоянное представительство Тарвии', 'при международных организациях в Вене']],
    ]);
    const { facts, version } = holds(outcome, 'en');
    expect(version).toContain(`title: ${MISSIONS.en.title}\n`);
    expect(facts).toContain('Permanent Mission of Tarvia to the International Organizations in Vienna');
  });
});

it('a place or a release line under the name of a house is none of it', async () => {
  const outcome = await made([
    ['en', ['MINISTRY OF ROADS', 'FOR IMMEDIATE RELEASE']],
    ['fr', ['MINISTÈRE DES ROUTES', 'POUR DIFFUSION IMMÉDIATE']],
  ]);
  expect(holds(outcome, 'en').facts).not.toMatch(/RELEASE|IMMÉDIATE/u);
});
