/** An office and its holder in one title: the office ends before the name, and is whole. */
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { importPages, readPage } from './importing.ts';

const EN = ['The bridge at Sarn carries two lanes and a footpath.', 'It will be open to traffic from Monday.'];
const OTHER = {
  fr: ['Le pont de Sarn a deux voies et un trottoir.', 'Il sera ouvert à la circulation lundi.'],
  es: ['El puente de Sarn tiene dos carriles y una acera.', 'Se abrirá al tráfico el lunes.'],
  ru: ['На мосту в Сарне две полосы и тротуар.', 'Движение откроется в понедельник.'],
  ar: ['للجسر في سارن مساران وممر للمشاة.', 'وسيفتح أمام حركة المرور يوم الاثنين.'],
} as const;
const DAYS = { fr: '24 novembre 2031', es: '24 de noviembre de 2031', ru: '24 ноября 2031 года', ar: '24 نوفمبر 2031' };

async function factsOf(en: string, lang: keyof typeof OTHER, title: string) {
  const page = [en, '24 November 2031', ...EN, title, DAYS[lang], ...OTHER[lang]].join('\n\n');
  const outcome = await importPages({
    kind: 'together',
    page: { name: 'page.txt', bytes: new TextEncoder().encode(`${page}\n`) },
  });
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  const { files } = outcome.value;
  expect(files.get('en.md')).toContain(en);
  expect(files.get(`${lang}.md`)).toContain(title);
  return parse(files.get('statement.yaml') ?? '') as { speaker?: string; office?: Readonly<Record<string, string>> };
}

describe('an office with its holder in a title', () => {
  it.each([
    [
      'Remarks by the Minister of Transport, Ms. Ada Brook, at the opening of the bridge',
      'The Minister of Transport',
      'fr',
      'Allocution de la ministre des transports, Mme Ada Brook, à l’inauguration du pont',
      'La ministre des transports',
    ],
    [
      'Message from the Director-General, Ms. Ada Brook, on World Bridge Day',
      'The Director-General',
      'fr',
      'Message de la Directrice générale, Mme Ada Brook, à l’occasion de la Journée mondiale des ponts',
      'La Directrice générale',
    ],
    [
      'Statement by the Special Envoy for the Lake Basin, Mr. Jon Vale, on the bridge agreement',
      'The Special Envoy for the Lake Basin',
      'fr',
      'Déclaration de l’Envoyé spécial pour le bassin du Lac, M. Jon Vale, sur l’accord relatif au pont',
      'L’Envoyé spécial pour le bassin du Lac',
    ],
    [
      'Statement by the Commissioner for Roads, Ada Brook, on the new bridge',
      'The Commissioner for Roads',
      'es',
      'Declaración de la Comisaria de Carreteras, Ada Brook, sobre el nuevo puente',
      'La Comisaria de Carreteras',
    ],
    [
      'Statement by the Special Envoy for the Lake Basin, Mr. Jon Vale, on the bridge agreement',
      'The Special Envoy for the Lake Basin',
      'es',
      'Declaración del Enviado Especial para la Cuenca del Lago, Sr. Jon Vale, sobre el acuerdo del puente',
      'El Enviado Especial para la Cuenca del Lago',
    ],
    [
      'Remarks by the Minister of Transport, Mr. Jon Vale, at the opening of the bridge',
      'The Minister of Transport',
      'ru',
      'Выступление министра транспорта г-на Джона Вейла на открытии моста',
      'Министр транспорта',
    ],
  ] as const)('%s: %s; in %s %s: %s', async (en, office, lang, title, its) => {
    const facts = await factsOf(en, lang, title);
    expect(facts.office).toEqual({ en: office, [lang]: its });
    expect(facts.speaker).toBe(en.includes('Brook') ? 'Ada Brook' : 'Jon Vale');
  });

  it('is whole in Arabic, too', async () => {
    const facts = await factsOf(
      'Message from the Director-General, Ms. Ada Brook, on World Bridge Day',
      'ar',
      'رسالة المديرة العامة، السيدة آدا بروك، بمناسبة اليوم العالمي للجسور',
    );
    expect(facts.office).toEqual({ ar: 'المديرة العامة', en: 'The Director-General' });
    expect(facts.speaker).toBe('Ada Brook');
  });

  it('is the office alone in Russian, where the holder’s name is in a case', async () => {
    const { facts } = await readPage(
      ['Выступление Министра транспорта г-жи Ады Брук на открытии моста', DAYS.ru, ...OTHER.ru].join('\n\n'),
    );
    expect(facts).toContain('office:\n  ru: Министр транспорта\n');
    expect(facts).not.toContain('speaker');
  });

  it('has nobody where a body stands between the commas', async () => {
    const facts = await factsOf(
      'Remarks by the Minister of Transport, Ferry Council, at the opening of the bridge',
      'fr',
      'Allocution du ministre des transports à l’inauguration du pont',
    );
    expect(facts.speaker).toBeUndefined();
  });
});
