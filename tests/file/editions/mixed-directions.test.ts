/** Arabic with all that reads the other way in it: stressed words, brackets in brackets, figures, addresses, passages of other scripts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose } from '../../../src/page/pages/index.ts';
import { openTemplate, type Template } from '../../../src/page/template/index.ts';
import { parseStatement } from '../../../src/text/source/index.ts';
import type { Lang, Statement } from '../../../src/text/statement/index.ts';
import { pdfOf } from '../../support/made.ts';
import { SESSION } from '../../support/session.ts';
import { valueOf } from '../../support/statement.ts';

const PLAIN = valueOf(openTemplate(SESSION, 'plain')).template;
const DRAWN: Template = { ...PLAIN, setting: { ...PLAIN.setting, kashidaEm: 0.45 } };

const FACTS = `kind: statement
date: 2033-01-02
languages: [ar, zh]
issuer: { ar: مؤتمر الموانئ, zh: 港口会议 }
`;

function statementOf(ar: readonly string[], zh: readonly string[]): Statement {
  const version = (title: string, paragraphs: readonly string[]) =>
    `---\ntitle: ${title}\n---\n\n${paragraphs.join('\n\n')}\n`;
  const files = new Map([
    ['statement.yaml', FACTS],
    ['ar.md', version('بيان عن البحر', ar)],
    ['zh.md', version('关于大海的声明', zh)],
  ]);
  return valueOf(parseStatement({ slug: '2033-01-02-the-sea', files }));
}

/** The faces in which words of a page are set. */
function facesOf(statement: Statement): ReadonlyMap<string, string> {
  const { composition } = valueOf(compose(statement, PLAIN, { session: SESSION, paper: 'a4' }));
  const runs = composition.pages.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'text' ? item.runs : [])),
  );
  return new Map(
    runs.map(({ glyphs, reversed, face }) => {
      const own = reversed === true ? glyphs.toReversed() : glyphs;
      return [
        own
          .map(({ text }) => text)
          .join('')
          .trim(),
        face,
      ];
    }),
  );
}

describe('What stands out', () => {
  const faces = facesOf(
    statementOf(
      ['يقول _التقرير_ إن **كل** ميناء يحتاج إلى <span lang="en">_tide_</span> مقياس.'],
      ['报告*指出*，**每个**港口都需要<span lang="en">_tide_</span>。'],
    ),
  );

  it('is heavier where a script has no italic, and slanted where it has one', () => {
    expect(faces.get('التقرير')).toBe('noto-naskh-arabic/semibold');
    expect(faces.get('كل')).toBe('noto-naskh-arabic/semibold');
    expect(faces.get('指出')).toBe('noto-serif-sc/semibold');
    expect(faces.get('每个')).toBe('noto-serif-sc/semibold');
    expect(faces.get('tide')).toMatch(/italic/u);
    expect([...faces.values()].filter((face) => /(?:naskh|sc).*italic/u.test(face))).toEqual([]);
  });
});

const ARABIC = ['البحر', 'المينـاء', 'سراً', 'لا', 'يُعرف', 'الأمم', 'مسؤول', 'وفي', 'ههنا', 'إلى', 'هدىً', 'الله'];
const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...ARABIC) },
  fc.constantFrom(
    '1998',
    '30 سم',
    '5-10',
    '12:30',
    '1,940',
    '٢٠٣٤',
    '5%',
    '+41 22 917 90 00',
    'A/RES/70/1',
    '2033-01-02',
  ),
  fc.constantFrom(
    'www.example.org/tides',
    'press@example.org',
    '[كتاب](https://www.example.org/a)',
    'ب[كتاب](https://www.example.org/b)',
  ),
  fc.constantFrom(
    '(UNDP)',
    '«نعم»',
    '(انظر [الفقرة {5}])',
    '“لا”',
    '<span lang="en">New (York) [Times]</span>',
    '<span lang="zh">林文清</span>',
    '<span lang="ru">Море (1998)</span>',
  ),
  fc.constantFrom('_مهم_', '**قوي**', '_ولم يكن_', '**وإنما**', 'و**لا**', 'ال*بحر*'),
);
const sentence = fc
  .array(piece, { minLength: 3, maxLength: 14 })
  .chain((pieces) => fc.constantFrom('.', '؟', '!', '؛', ':').map((stop) => pieces.join(' ') + stop));
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(' '));

describe('Any text from the right with passages from the left', () => {
  it('says word for word what its source says, with letters drawn out or as they are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(paragraph, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(PLAIN, DRAWN),
        async (paragraphs, template) => {
          const statement = statementOf(
            paragraphs,
            paragraphs.map(() => '大海没有秘密。'),
          );
          for (const languages of [['ar'], ['zh', 'ar']] as unknown as readonly (readonly Lang[])[]) {
            const made = await pdfOf(statement, { languages, paper: 'a4', template });
            const found = made.diagnostics.filter(({ code }) => !code.startsWith('paragraph/'));
            expect(found.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
            expect(made.ok).toBe(true);
          }
        },
      ),
      { numRuns: 12 },
    );
  }, 120_000);
});

describe('Signs that are turned round from right to left', () => {
  it('are set, and proved to be there', async () => {
    const made = await pdfOf(
      statementOf(
        [
          'النسبة ≤ 5 درجات في الشتاء، و≥ 7 درجات في الصيف، أو > 10 درجات على الساحل، و< 3 درجات في الجبال، و≠ 4 درجات.',
        ],
        ['冬季比例≤5度，夏季≥7度，沿海>10度，山区<3度，≠4度。'],
      ),
      { paper: 'a4', template: PLAIN },
    );
    expect(made.diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
    expect(made.ok).toBe(true);
  });
});
