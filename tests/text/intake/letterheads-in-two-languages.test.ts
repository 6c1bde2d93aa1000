/** A letterhead, a label or a title that says the same in two languages, one line over the other, is of both versions: a line of each. */
import { describe, expect, it } from 'vitest';
import { readPage } from './importing.ts';

const EN = [
  'One seed variety in nine is at risk, report finds',
  'ROSENTHAL, 19 November 2026 – One in nine of the world’s cultivated seed varieties could be lost within twenty years.',
  'The greatest losses are in sorghum, millet and beans, which are grown on small farms.',
];
const FR = [
  'Une variété de semences sur neuf est menacée, selon un rapport',
  'ROSENTHAL, le 19 novembre 2026 – Une variété cultivée sur neuf pourrait disparaître d’ici à vingt ans.',
  'Les pertes les plus lourdes touchent le sorgho, le mil et les haricots, cultivés dans de petites fermes.',
];

describe('over two versions, one after the other', () => {
  it.each([
    ['English first', ['International Seed Treaty Council', 'Conseil du Traité international sur les semences']],
    ['French first', ['Conseil du Traité international sur les semences', 'International Seed Treaty Council']],
  ])('two lines name the house of each: %s', async (_, house) => {
    const { facts, asked, of } = await readPage([house.join('\n'), ...EN, ...FR].join('\n\n'));
    expect(asked).toEqual([]);
    expect(facts).toContain('en: International Seed Treaty Council');
    expect(facts).toContain('fr: Conseil du Traité international sur les semences');
    expect(of('en')).toContain(`title: ${EN[0] ?? ''}`);
    expect(of('fr')).toContain(`title: ${FR[0] ?? ''}`);
  });

  it('two lines are a label of each', async () => {
    const { asked, of } = await readPage(['PRESS RELEASE\nCOMMUNIQUÉ DE PRESSE', ...EN, ...FR].join('\n\n'));
    expect(asked).toEqual([]);
    expect(of('en')).toContain('label: PRESS RELEASE');
    expect(of('fr')).toContain('label: COMMUNIQUÉ DE PRESSE');
  });

  it('a title and a subtitle in one language stay together', async () => {
    const [title = '', ...text] = EN;
    const { of } = await readPage([`${title}\nThe small farms lose most`, ...text, ...FR].join('\n\n'));
    expect(of('en')).toContain(`title: ${title}`);
    expect(of('en')).toContain('The small farms lose most');
    expect(of('fr')).not.toContain('small farms');
  });
});

describe('where the text too has its lines by turns', () => {
  it.each([
    [
      'en',
      'fr',
      [
        ['PRESS RELEASE', 'COMMUNIQUÉ DE PRESSE'],
        [
          'Coastal Cities Network launches a new fund for sea walls',
          'Le Réseau des villes côtières lance un nouveau fonds pour les digues',
        ],
        ['Geneva, 8 July 2026', 'Genève, le 8 juillet 2026'],
        [
          'The Coastal Cities Network today announced a fund of 300 million dollars.',
          'Le Réseau des villes côtières a annoncé aujourd’hui la création d’un fonds de 300 millions de dollars.',
        ],
      ],
    ],
    [
      'zh',
      'en',
      [
        ['新闻稿', 'PRESS RELEASE'],
        ['沿海城市网络为海堤筹措资金', 'Coastal Cities Network raises money for sea walls'],
        ['香港，2026年7月8日', 'Hong Kong, 8 July 2026'],
        [
          '沿海城市网络今天宣布启动一项总额为3亿美元的基金。',
          'The Coastal Cities Network today announced a fund of 300 million dollars.',
        ],
      ],
    ],
  ] as const)('each line is of its version: %s and %s', async (one, other, pairs) => {
    const { asked, of, files } = await readPage(pairs.map((pair) => pair.join('\n')).join('\n\n'));
    expect(asked).toEqual([]);
    expect(files.has('left-out.txt')).toBe(false);
    for (const [n, lang] of [one, other].entries()) {
      const [label, title, , text] = pairs.map((pair) => pair[n] ?? '');
      expect(of(lang)).toContain(`label: ${label ?? ''}`);
      expect(of(lang)).toContain(`title: ${title ?? ''}`);
      expect(of(lang).replaceAll('’', "'")).toContain((text ?? '').replaceAll('’', "'"));
    }
  });
});
