/** What follows an end of line within a paragraph: marks of items, and paragraphs that somebody parted by nothing more. */
import { describe, expect, test } from 'vitest';
import { readPage } from './importing.ts';

const page = (...paragraphs: readonly string[]) =>
  `<!doctype html><html><body><h1>On the water of the Lorva</h1><p>Geneva, 3 March 2027</p>\n${paragraphs
    .map((text) => `<p>${text}</p>`)
    .join('\n')}</body></html>`;

describe('An item behind the end of a line', () => {
  // As most programs write a page: the end of the line, and then a line of the source.
  test.each(['<br>', '<br>\n', '<br />\n      ', '<br>\r\n\t'])('loses its mark and nothing else (%j)', async (end) => {
    const { of } = await readPage(
      page(
        ['We ask three things of the councils:', '1. a well in each village;', '2. a pump at each well;'].join(end),
        ['And two of the ministry:', '- a map of the springs', '- a day for the rivers'].join(end),
      ),
      'page.html',
    );
    expect(of('en')).toContain('\n1. a well in each village;\n2. a pump at each well;\n');
    expect(of('en')).toContain('\n- a map of the springs\n- a day for the rivers');
  });

  test('keeps its letter once', async () => {
    const { of } = await readPage(
      page('We commit ourselves to:<br>\n(a) publish what we spend; and<br>\n(b) report every two years.'),
      'page.html',
    );
    expect(of('en')).toContain('\n(a) publish what we spend; and\n');
    expect(of('en')).toContain('\n(b) report every two years.');
  });
});

const ENGLISH = [
  'Statement by the Keeper of the Weirs on the flood',
  'Ashmere, 26 October 2028',
  'The flood of Tuesday night took nine of the forty weirs. Nobody was on the towpath when the water came.',
  'The lower lock is shut until its gates have been hung again. The upper lock is open, and so is the ferry.',
  'To those who have written to us about the old mill, who are many: it stands, and its wheel will turn by May.',
];
const FRENCH = [
  'Déclaration de la gardienne des barrages sur la crue',
  'Ashmere, le 26 octobre 2028',
  'La crue de mardi soir a emporté neuf des quarante barrages. Personne ne se trouvait sur le chemin de halage.',
  'L’écluse basse est fermée jusqu’à ce que ses portes soient remises. L’écluse haute est ouverte, et le bac aussi.',
  'À ceux, nombreux, qui nous ont écrit au sujet du vieux moulin : il est debout, et sa roue tournera en mai.',
];

describe('Sentences that only ends of lines part', () => {
  test.each([
    ['both versions in one paragraph', `<p>${[...ENGLISH, ...FRENCH].join('<br>\n')}</p>`],
    ['each version in its own', `<p>${ENGLISH.join('<br>')}</p><p>${FRENCH.join('<br>')}</p>`],
  ])('are paragraphs under the title and the day: %s', async (_, paragraphs) => {
    const { of, facts, asked } = await readPage(`<html><body>${paragraphs}</body></html>`, 'page.html');
    expect(asked).toEqual([]);
    expect(facts).toContain('date: 2028-10-26');
    for (const [lang, [title = '', , ...texts]] of [
      ['en', ENGLISH],
      ['fr', FRENCH],
    ] as const) {
      expect(of(lang)).toContain(`title: ${title}`);
      expect(
        of(lang)
          .split('\n\n')
          .slice(1)
          .map((text) => text.trim()),
      ).toEqual(texts);
    }
  });

  test('stay lines where they are short', async () => {
    const { of } = await readPage(page('The river rose.<br>The bridges held.<br>The mill is dry.'), 'page.html');
    expect(of('en')).toContain('The river rose.\\\nThe bridges held.\\\nThe mill is dry.');
  });
});

describe('A text that is Markdown by its name alone', () => {
  test('keeps its lines apart, as a text does', async () => {
    const text = [...ENGLISH, ...FRENCH].join('\n');
    const { of } = await readPage(text, 'page.md');
    const plain = await readPage(text, 'page.txt');
    expect([of('en'), of('fr')]).toEqual([plain.of('en'), plain.of('fr')]);
    expect(of('fr')).toContain(FRENCH[4]);
  });

  test('has its lines together where somebody has divided a paragraph', async () => {
    const text = [
      ENGLISH[0],
      '',
      ENGLISH[1],
      '',
      'The flood of Tuesday night took nine of the forty weirs on the river.\nNobody was on the towpath when the water came.',
      '',
      ENGLISH[3],
    ].join('\n');
    const { of } = await readPage(text, 'page.md');
    expect(of('en')).toContain('on the river. Nobody was');
  });

  test.each(['###', '# # #', '\f'])('may end in %j, as may one with marks', async (end) => {
    for (const title of [ENGLISH[0], `# ${ENGLISH[0] ?? ''}`]) {
      const { of, summary } = await readPage(
        [title, '', ...ENGLISH.slice(1).join('\n\n').split('\n'), '', end].join('\n'),
        'page.md',
      );
      expect(summary.versions.map((version) => version.title)).toEqual([ENGLISH[0]]);
      expect(of('en').trimEnd()).toMatch(/will turn by May\.$/u);
    }
  });
});

test.each(['page.html', 'page.md', 'page.txt'])('An end of paper in the text says nothing (%s)', async (name) => {
  const lines = [`${ENGLISH[0] ?? ''}\n\n${ENGLISH[1] ?? ''}\n\n${ENGLISH[2] ?? ''}`, ENGLISH[3], ENGLISH[4]];
  const text =
    name === 'page.html'
      ? `<html><body>${lines.map((one) => `<p>${(one ?? '').replaceAll('\n\n', '</p><p>')}</p>`).join('\n\f')}</body></html>`
      : lines.join('\n\n\f');
  const { of } = await readPage(text, name);
  expect(of('en')).toContain(ENGLISH[3]);
  expect(of('en')).not.toContain('\f');
});
