/** Lines of a paragraph in Markdown that are items or labels, by marks that are none of Markdown's. */
import { describe, expect, it } from 'vitest';
import { readPage } from './importing.ts';

const page = (en: string, fr: string) => `# The harbour library opens again

Port Selm, 24 November 2026

The library is **open** again after two years of work.

${en}

Whoever has borrowed a book may keep it for a month.

# La bibliothèque du port rouvre

Port Selm, le 24 novembre 2026

La bibliothèque est **ouverte** de nouveau après deux ans de travaux.

${fr}

Quiconque a emprunté un livre peut le garder un mois.
`;

describe('Items whose marks are none of Markdown’s', () => {
  it.each([
    ['•', '•', '- '],
    ['(a) (b)', '(a) (b)', ''],
    ['a) b)', 'a) b)', ''],
  ])('%s are a list, with the lines that go on with them', async (en, fr) => {
    const [first = '', second = first] = en.split(' ');
    const [one = '', two = one] = fr.split(' ');
    const { of, asked } = await readPage(
      page(
        `It has three new things:\n${first} a reading room that looks over\nthe water;\n${second} a lift.`,
        `Elle a trois choses nouvelles :\n${one} une salle de lecture qui donne\nsur l’eau ;\n${two} un ascenseur.`,
      ),
      'page.md',
    );
    expect(asked).toEqual([]);
    for (const [lang, items] of [
      ['en', ['a reading room that looks over the water;', 'a lift.']],
      ['fr', ['une salle de lecture qui donne sur l’eau', 'un ascenseur.']],
    ] as const) {
      const lines = of(lang)
        .replaceAll(/[\u00A0\u202F]/gu, ' ')
        .split('\n');
      expect(lines.filter((line) => /^\S{1,4} /u.test(line) && items.some((item) => line.includes(item)))).toHaveLength(
        2,
      );
    }
  });
});

it('Items that a word processor has put a tab behind the mark of are a list', async () => {
  const { of } = await readPage(
    page(
      'It has two new things:\n\n•\ta reading room;\n•\ta lift.',
      'Elle a deux choses nouvelles :\n\n•\tune salle de lecture ;\n•\tun ascenseur.',
    ),
    'page.md',
  );
  expect(of('en')).toContain('- a reading room;\n- a lift.');
  expect(of('fr')).toContain('- un ascenseur.');
});

it.each(['Date modified: 2026-11-25', 'Date modified:\n2026-11-25'])(
  'A day on which a page was modified is no text: %j',
  async (modified) => {
    const { of, asked } = await readPage(
      `${page('It has two floors.', 'Elle a deux étages.')}\nPage details\n${modified}\n`,
      'page.md',
    );
    expect(asked).toEqual([]);
    expect(of('fr')).not.toContain('modified');
    expect(of('en')).not.toContain('modified');
  },
);

it('A list under a line is its list, and no line of it', async () => {
  const { of } = await readPage(
    page(
      'What borrowers can do\n- bring a book back;\n- take one home.',
      'Ce que vous pouvez faire\n- rapporter un livre ;\n- en emporter un.',
    ),
    'page.md',
  );
  expect(of('en').match(/bring a book back/gu)).toHaveLength(1);
  expect(of('en')).toContain('- bring a book back;');
});

it('A day over a text without a blank line between them is its date line', async () => {
  const { of, asked, facts } = await readPage(
    page('It has two floors.', 'Elle a deux étages.').replaceAll('2026\n\n', '2026\n').replaceAll('**', ''),
    'page.md',
  );
  expect(asked).toEqual([]);
  expect(facts).toContain('date: 2026-11-24');
  expect(of('en')).not.toContain('Port Selm');
  expect(of('fr')).not.toContain('Port Selm');
});

it('Paragraphs that count on with marks that are none of Markdown’s keep their numbers, in both languages', async () => {
  const { of, asked } = await readPage(
    [
      '# بيان بشأن المرفأ القديم',
      'لاهاي، 26 أكتوبر 2028',
      'يغلق المرفأ القديم أبوابه يوم الاثنين لمدة خمسة أشهر لإجراء أعمال الترميم. وقد اتفقت البلديتان على ما يلي:',
      '1 - ترسو القوارب عند جسر الطاحونة حتى ذلك الحين.',
      '2 - تبقى المواعيد والأسعار على ما هي عليه الآن.',
      '# Statement on the Old Harbour',
      'The Hague, 26 October 2028',
      'The old harbour closes on Monday for five months of repairs. The two towns have agreed on what follows:',
      '(1) The boats land at the mill bridge until then.',
      '(2) The hours and the prices stay as they are now.',
    ].join('\n\n'),
    'page.md',
  );
  expect(asked).toEqual([]);
  expect(of('ar')).toContain('\n\n<!-- numbered -->\n1 - ترسو');
  expect(of('ar')).toContain('\n\n<!-- numbered -->\n2 - تبقى');
  expect(of('en')).toContain('\n\n<!-- numbered -->\n(1) The boats');
  expect(of('en')).toContain('\n\n<!-- numbered -->\n(2) The hours');
});
