/** The name of a day or of a meeting beside the day of a text is no place, whether the text says it again or not. */
import { describe, expect, it } from 'vitest';
import { importPages } from './importing.ts';

async function imported(...paragraphs: readonly string[]) {
  const bytes = new TextEncoder().encode(paragraphs.join('\n\n'));
  const outcome = await importPages({ kind: 'together', page: { name: 'page.txt', bytes } });
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  return outcome.value;
}

const ENGLISH = [
  'A lighthouse asks nothing of those it helps. It does not know the name of the ship or the flag it flies.',
  'Sailors of all nations have trusted such lights for two thousand years, and we honour those who keep them.',
];
const FRENCH = [
  'Un phare ne demande rien à ceux qu’il aide. Il ne connaît ni le nom du navire, ni son pavillon.',
  'Les marins de toutes les nations se fient à ces feux depuis deux mille ans, et nous rendons hommage à ceux qui les gardent.',
];

describe('Over the titles of both versions', () => {
  it.each(['World Lighthouse Day', 'World Lighthouse Congress', 'International Year of Lighthouses'])(
    '%s, which the text says again, is no place and is told',
    async (occasion) => {
      const { files, summary } = await imported(
        [
          occasion,
          'Message from the Director-General',
          'Message de la Directrice générale',
          '28 November 2026 / 28 novembre 2026',
        ].join('\n'),
        ...ENGLISH,
        `On this ${occasion}, I call on all Member States to preserve the towers that still stand.`,
        'Amina Sow',
        ...FRENCH,
        'En ce jour, j’appelle tous les États membres à préserver les tours encore debout.',
        'Amina Sow',
      );
      expect(files.get('statement.yaml')).not.toMatch(/^place:/mu);
      expect(files.get('en.md')).toContain('title: Message from the Director-General\n');
      expect(files.get('fr.md')).toContain('title: Message de la Directrice générale\n');
      expect(JSON.stringify(summary.dropped)).toContain(`"${occasion}"`);
    },
  );
});

describe('Beside the day of each version', () => {
  it.each([
    [
      'fr',
      'Message de la Directrice générale',
      'Journée mondiale des phares',
      '28 novembre 2026',
      ...FRENCH,
      'En cette Journée mondiale des phares, j’appelle tous les États à préserver les tours encore debout.',
    ],
    [
      'es',
      'Mensaje de la Directora General',
      'Día Mundial de los Faros',
      '28 de noviembre de 2026',
      'Un faro no pide nada a quienes ayuda. No conoce el nombre del barco ni la bandera que enarbola.',
      'En este Día Mundial de los Faros, pido a todos los Estados que conserven las torres que siguen en pie.',
    ],
    [
      'ru',
      'Послание Генерального директора',
      'Всемирный день маяков',
      '28 ноября 2026 года',
      'Маяк ничего не просит у тех, кому помогает. Он не знает ни имени корабля, ни его флага.',
      'В этот Всемирный день маяков я призываю все государства сохранить башни, которые ещё стоят.',
    ],
    [
      'zh',
      '总干事致辞',
      '世界灯塔日',
      '2026年11月28日',
      '灯塔对它所帮助的人一无所求。它不知道船的名字，也不知道船上悬挂的旗帜。',
      '值此世界灯塔日，我呼吁所有国家保护仍然屹立的灯塔。',
    ],
    [
      'ar',
      'رسالة المديرة العامة',
      'اليوم العالمي للمنارات',
      '28 تشرين الثاني/نوفمبر 2026',
      'المنارة لا تطلب شيئا ممن تساعدهم. فهي لا تعرف اسم السفينة ولا العلم الذي ترفعه.',
      'وفي هذا اليوم العالمي للمنارات، أدعو جميع الدول إلى الحفاظ على الأبراج التي لا تزال قائمة.',
    ],
  ])('The name of the observance is no place: en + %s', async (_lang, ...other) => {
    const { files } = await imported(
      'Message from the Director-General',
      'World Lighthouse Day',
      '28 November 2026',
      ...ENGLISH,
      'On this World Lighthouse Day, I call on all Member States to preserve the towers that still stand.',
      ...other,
    );
    expect(files.get('statement.yaml')).not.toMatch(/^place:/mu);
  });

  it('A town there is the place, also where its name begins as a word for a day does', async () => {
    const { files } = await imported(
      'Message from the Director-General',
      'Dayford',
      '28 November 2026',
      ...ENGLISH,
      'Here in Dayford, the tower still stands.',
      'Message de la Directrice générale',
      'Dayford',
      '28 novembre 2026',
      ...FRENCH,
      'Ici, à Dayford, la tour est encore debout.',
    );
    expect(files.get('statement.yaml')).toContain('\nplace: Dayford\n');
  });
});
