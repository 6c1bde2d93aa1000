/** Two versions side by side, as they stand on paper, copied into a document or a page line by line. */
import { describe, expect, it } from 'vitest';
import { importPages } from './importing.ts';
import { odtFile, par, run, wordFile } from './word-files.ts';

const ENGLISH = [
  'Statement on the closure of the old ferry pier',
  'Ashmere, 26 October 2028',
  'The old ferry pier closes on Monday for five months of',
  'repairs. The boats will land at the mill bridge until',
  'then, at the same hours and at the same price as now.',
  'We thank the people of both banks, who have waited for',
  'these repairs for longer than any of them should have.',
];
const FRENCH = [
  'Déclaration sur la fermeture du vieil embarcadère',
  'Ashmere, le 26 octobre 2028',
  'Le vieil embarcadère ferme lundi pour cinq mois de travaux',
  'et de contrôles. Les bateaux accosteront jusque-là au pont',
  'du moulin, aux mêmes heures et au même prix qu’à présent.',
  'Nous remercions les habitants des deux rives, qui ont dû',
  'attendre ces travaux bien plus longtemps que de raison.',
];
const RUSSIAN = [
  'Заявление о закрытии старой паромной пристани',
  'Эшмир, 26 октября 2028 года',
  'Старая паромная пристань закрывается в понедельник на пять',
  'месяцев для ремонта. До тех пор паромы будут причаливать у',
  'мельничного моста в те же часы и по той же цене, что и теперь.',
  'Мы благодарим жителей обоих берегов, которым пришлось ждать',
  'этого ремонта дольше, чем кому бы то ни было следовало ждать.',
];

const COLUMN = 62;
const inColumns = (other: readonly string[]) => ENGLISH.map((line, n) => `${line.padEnd(COLUMN)}${other[n] ?? ''}`);
const utf8 = (text: string) => new TextEncoder().encode(text);
const withSpaces = (line: string) => line.replace(/ {2,}/gu, (gap) => ` <text:s text:c="${String(gap.length - 1)}"/>`);

const PLACES: readonly (readonly [string, string, (lines: readonly string[]) => Uint8Array])[] = [
  ['Word', 'page.docx', (lines) => wordFile({ body: lines.map((line) => par(line)).join(''), bare: true })],
  [
    'an OpenDocument text',
    'page.odt',
    (lines) => odtFile(lines.map((line) => `<text:p>${withSpaces(line)}</text:p>`).join('')),
  ],
  [
    'a web page',
    'page.html',
    (lines) =>
      utf8(
        lines
          .map((line) => `<p>${line.replace(/ {2,}/gu, (gap) => '&nbsp;'.repeat(gap.length - 1) + ' ')}</p>`)
          .join('\n'),
      ),
  ],
  [
    'a Markdown file',
    'page.md',
    (lines) => utf8(`${lines.slice(0, 2).join('\n\n')}\n\n${lines.slice(2).join('\n')}\n`),
  ],
];

describe.each(PLACES)('Two columns copied into %s', (_, name, pageOf) => {
  it.each([
    ['fr', FRENCH],
    ['ru', RUSSIAN],
  ] as const)('are a version each, their lines joined: en and %s', async (lang, other) => {
    const outcome = await importPages({ kind: 'together', page: { name, bytes: pageOf(inColumns(other)) } });
    if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
    const { files } = outcome.value;
    expect(files.get('en.md')).toContain(`title: ${ENGLISH[0] ?? ''}\n`);
    expect(files.get('en.md')).toContain(ENGLISH.slice(2, 5).join(' '));
    expect(files.get(`${lang}.md`)).toContain(`title: ${other[0] ?? ''}\n`);
    expect(files.get(`${lang}.md`)).toContain(other.slice(2, 4).join(' '));
  });
});

describe('Paragraphs whose lines end in breaks, copied in two columns', () => {
  /** The lines of each paragraph; what stands between stars is bold. */
  const PARAGRAPHS = [[0], [1], [2, 3, 4], [5, 6]];
  const bold = (line: string): readonly (readonly [text: string, isBold: boolean])[] =>
    line.split('*').map((text, n) => [text, n % 2 === 1]);
  const marked = ENGLISH.map((line, n) => {
    const [left, right] = [line, FRENCH[n] ?? ''].map((text) =>
      n === 0 ? `*${text}*` : text.replace(/mill bridge|du moulin|qui ont dû/u, '*$&*'),
    );
    return `${left ?? ''}${' '.repeat(COLUMN - line.length)}${right ?? ''}`;
  });

  it.each([
    [
      'Word',
      'page.docx',
      wordFile({
        body: PARAGRAPHS.map((lines) =>
          par(
            lines
              .map((n) => bold(marked[n] ?? '').map(([text, isBold]) => run(text, isBold ? '<w:b/>' : '')))
              .map((runs) => runs.join(''))
              .join('<w:r><w:br/></w:r>'),
          ),
        ).join(''),
        bare: true,
      }),
    ],
    [
      'a web page',
      'page.html',
      utf8(
        PARAGRAPHS.map((lines) =>
          lines
            .map((n) => bold(marked[n] ?? '').map(([text, isBold]) => (isBold ? `<b>${text}</b>` : text)))
            .map((parts) => parts.join('').replace(/ {2,}/gu, (gap) => '&nbsp;'.repeat(gap.length)))
            .join('<br>'),
        )
          .map((text) => `<p>${text}</p>`)
          .join('\n'),
      ),
    ],
  ])('are the paragraphs of a version each, with what is bold in them: %s', async (_, name, bytes) => {
    const outcome = await importPages({ kind: 'together', page: { name, bytes } });
    const files = outcome.ok ? outcome.value.files : new Map<string, string>();
    const bodyOf = (lang: string) =>
      files
        .get(`${lang}.md`)
        ?.replace(/^---[^]*?\n---\n/u, '')
        .trim();
    const whole = (lines: readonly string[]) => [lines.slice(2, 5), lines.slice(5)].map((some) => some.join(' '));
    expect(bodyOf('en')).toBe(whole(ENGLISH).join('\n\n').replace('mill bridge', '**$&**'));
    expect(bodyOf('fr')).toBe(
      whole(FRENCH)
        .join('\n\n')
        .replaceAll(/du moulin|qui ont dû/gu, '**$&**'),
    );
    expect(files.get('en.md')).toContain(`title: ${ENGLISH[0] ?? ''}\n`);
    expect(files.get('fr.md')).toContain(`title: ${FRENCH[0] ?? ''}\n`);
  });
});

describe('Lines of one column that begin anew in the other language', () => {
  it('are no part of the paragraph above, however full its last line is', async () => {
    const lines = [...ENGLISH.slice(0, 2), ...FRENCH.slice(0, 2), ...ENGLISH.slice(2), ...FRENCH.slice(2)];
    const bytes = wordFile({ body: lines.map((line) => par(line)).join(''), bare: true });
    const outcome = await importPages({ kind: 'together', page: { name: 'page.docx', bytes } });
    const files = outcome.ok ? outcome.value.files : new Map<string, string>();
    expect(files.get('en.md')).toContain(ENGLISH.at(-1));
    expect(files.get('en.md')).not.toContain('embarcadère');
    expect(files.get('fr.md')).not.toContain('repairs');
  });
});

describe('A title', () => {
  it('goes on in the next paragraph behind an article', async () => {
    const lines = [
      'Statement on the',
      'Closure of the Old Pier',
      'Ashmere, 26 October 2028',
      ENGLISH.slice(2).join(' '),
    ];
    const bytes = wordFile({ body: lines.map((line) => par(line)).join(''), bare: true });
    const outcome = await importPages({ kind: 'together', page: { name: 'page.docx', bytes } });
    const files = outcome.ok ? outcome.value.files : new Map<string, string>();
    expect(files.get('en.md')).toContain('title: Statement on the Closure of the Old Pier\n');
  });
});
