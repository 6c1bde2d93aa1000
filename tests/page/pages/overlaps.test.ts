/** Blocks that would be printed over each other: told with both, the page and the line; and what makes room for itself. */
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { compose, type Composed, type DisplayItem } from '../../../src/page/pages/index.ts';
import { loadTemplate, parseTemplate } from '../../../src/page/template/index.ts';
import type { Lang, Statement } from '../../../src/text/statement/index.ts';
import type { Outcome } from '../../../src/diagnostics/index.ts';
import { lakesideHouse, WAVES } from '../../support/house-style.ts';
import { seed, SHARED_RIVERS, testStatement } from '../../support/published.ts';
import { parseStatement } from '../../../src/text/source/index.ts';
import { SESSION as OURS, sessionIn } from '../../support/session.ts';
import { valueOf } from '../../support/statement.ts';

const FOLDER = lakesideHouse();
afterAll(() => rmSync(FOLDER, { recursive: true }));
const SESSION = await sessionIn(FOLDER);
const FILE = path.join(FOLDER, 'templates/lakeside.yaml');
const SOURCE = readFileSync(FILE, 'utf8');

type Change = readonly [find: string, replacement: string];

function textWith(changes: readonly Change[]): string {
  return changes.reduce((text, [find, replacement]) => {
    expect(text).toContain(find);
    return text.replace(find, replacement);
  }, SOURCE);
}

function setWith(changes: readonly Change[], statement: Statement = testStatement(SHARED_RIVERS)): Outcome<Composed> {
  const template = valueOf(parseTemplate('lakeside', FILE, textWith(changes), () => WAVES));
  return compose(statement, template, { session: SESSION, paper: 'a4' });
}

const lineOf = (text: string, part: string) => text.split('\n').findIndex((line) => line.includes(part)) + 1;

test.each<[string, readonly Change[], string, string, string]>([
  [
    'a kind of text on its rule',
    [['- { block: rule, space: 1, thickness: 0.5pt, ink: text }', '- { block: date, space: 0 }']],
    '{ block: date, space: 0 }',
    'label',
    '{ block: label',
  ],
  [
    'a title that is too near to the office',
    [['block: title, space: 2, from: text', 'block: title, space: 0.25']],
    'block: title, space: 0.25',
    'office',
    '{ block: office',
  ],
  [
    'contacts on what is said of the house',
    [['pages: first\n    space: 0.75', 'pages: first\n    space: 0']],
    'block: about',
    'contact',
    'block: contact',
  ],
])('%s is told with both blocks and the line', (_, changes, part, other, otherPart) => {
  const text = textWith(changes);
  const [found, ...others] = setWith(changes).diagnostics.filter(({ severity }) => severity === 'error');
  expect(found).toMatchObject({ code: 'pages/overlap', place: { line: lineOf(text, part) } });
  expect(found?.message).toMatch(/^on page 1 the block \w+ stands over /u);
  expect(found?.message).toContain(`stands over the block ${other} of line ${lineOf(text, otherPart)}`);
  expect(others).toEqual([]);
});

test('The house style itself overprints nothing, also where titles and notices are long', () => {
  for (const statement of [seed(), testStatement(SHARED_RIVERS), testStatement('2033-05-12-harbour-library')])
    expect(setWith([], statement).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});

describe('Names that stand level with an emblem', () => {
  const NAMES =
    '{ block: names, space: 1.25, text: { en: Lakeside Council, fr: Conseil du bord du lac, es: Consejo del Lago } }';
  const emblem = (at: string) =>
    `  - { block: emblem, beside: true, at: ${at}, tall: 30pt, file: waves.svg, right: ours }`;
  const withEmblem = (names: string, at: string): readonly Change[] => [
    [`  - ${NAMES}\n`, `  - ${NAMES.replace('space: 1.25', names)}\n${emblem(at)}\n`],
  ];
  const boxOf = (items: readonly DisplayItem[]) => {
    const drawn = items.filter((item) => item.kind === 'path' && item.ink.kind === 'rgb' && 'artifact' in item.owner);
    const xs = drawn.flatMap((item) =>
      item.kind === 'path' ? item.steps.flatMap((step) => (step.op === 'close' ? [] : [step.x])) : [],
    );
    return { left: Math.min(...xs), right: Math.max(...xs) };
  };
  const startOf = (items: readonly DisplayItem[], words: string) =>
    items.find(
      (item) =>
        item.kind === 'text' &&
        item.runs
          .flatMap(({ glyphs }) => glyphs.map(({ text }) => text))
          .join('')
          .startsWith(words),
    ) as { readonly x: number } | undefined;

  test.each([
    ['over their columns, in a band', 'space: 1.25, height: 4', 'start'],
    ['over their columns', 'space: 1.25', 'start'],
    ['at both ends, in a band', 'at: ends, height: 4', 'start'],
  ])('begin beside it: %s', (_, names, at) => {
    const outcome = setWith(withEmblem(names, at), seed());
    expect(outcome.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const items = valueOf(outcome).composition.pages[0]?.items ?? [];
    expect(startOf(items, 'Lakeside')?.x).toBeGreaterThan(boxOf(items).right);
  });

  test('end before it at the other side, and stand at either side of one in the middle', () => {
    for (const at of ['end', 'centre']) {
      const outcome = setWith(withEmblem('at: ends, height: 4', at), seed());
      expect(outcome.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });

  test('are told of where they have no room beside it', () => {
    const wide = withEmblem('at: ends, height: 4', 'centre').map(([find, text]): Change => [
      find,
      text.replace('Lakeside Council', 'Council of the Towns and Villages by the Lake and of Their Harbours'),
    ]);
    const [found] = setWith(wide, seed()).diagnostics;
    expect(found).toMatchObject({ code: 'pages/name-too-wide' });
  });
});

test('A block that leaves no room for the text is told of at its line, and not the title', () => {
  const changes: readonly Change[] = [
    ['{ block: symbol, space: 1 }', '{ block: emblem, tall: 80mm, file: waves.svg, right: ours }'],
    ['hang: 84mm', 'hang: 40mm'],
    ['block: label, space: 2', 'block: label, space: 20'],
    ['block: title, space: 2', 'block: title, space: 20'],
  ];
  const [found] = setWith(changes).diagnostics;
  expect(found).toMatchObject({ code: 'pages/head-too-tall' });
  expect(found?.place).toMatchObject({ file: FILE });
});

test('A code whose address makes it too fine for a telephone is told of, with the size it needs', () => {
  const changes: readonly Change[] = [['size: 17mm', 'size: 8mm']];
  const [found] = setWith(changes).diagnostics;
  expect(found).toMatchObject({ code: 'pages/code-too-fine', place: { line: lineOf(textWith(changes), 'size: 8mm') } });
  const [, least = ''] = /make its size (\d+)mm/u.exec(found?.hint ?? '') ?? [];
  expect(setWith([['size: 17mm', `size: ${least}mm`]]).ok).toBe(true);
});

describe('A running head', () => {
  const saidOn = ({ composition }: Composed) =>
    composition.pages
      .slice(1)
      .flatMap(({ items }) =>
        items.flatMap((item) =>
          item.kind === 'text' && item.runs.some(({ owner }) => 'artifact' in owner && owner.artifact === 'header')
            ? [item.runs.flatMap(({ glyphs }) => glyphs.map(({ text }) => text)).join('')]
            : [],
        ),
      );

  test('has the offices of all who speak', () => {
    const rivers = testStatement(SHARED_RIVERS);
    const place = { file: 'en.md', line: 1, column: 1 };
    const joint: Statement = {
      ...rivers,
      versions: rivers.versions.map((version) => ({
        ...version,
        office: [
          { kind: 'text', text: 'Director', place },
          { kind: 'break', place },
          { kind: 'text', text: 'President', place },
        ],
      })),
    };
    expect(saidOn(valueOf(setWith([], joint)))).toContain('Director · President');
  });

  test('does not say that the text is a draft where a notice on the same page says it', () => {
    const rivers = testStatement(SHARED_RIVERS);
    const draft = [{ kind: 'text', text: 'Draft', place: { file: 'en.md', line: 1, column: 1 } }] as const;
    const drafted: Statement = { ...rivers, versions: rivers.versions.map((one) => ({ ...one, draft })) };
    expect(saidOn(valueOf(setWith([], drafted)))).not.toContain('Draft');
    expect(saidOn(valueOf(setWith([['block: notice, pages: all', 'block: notice, pages: first']], drafted)))).toContain(
      'Draft',
    );
  });
});

describe('A statement of two pages whose first language, or last, runs from right to left', () => {
  const TEXTS = {
    ar: [
      'رسالة بمناسبة اليوم العالمي للموانئ وطواقمها',
      'إن البحر يربط بين مدننا، ومن يعمل في الموانئ يصل بين الناس كل يوم. ونحن مدينون لهم بالشكر، وبأكثر من الشكر: بعمل آمن وأجر عادل وراحة في وقتها.',
    ],
    en: [
      'Message on the World Day of Harbours and their crews',
      'The sea joins our towns, and those who work in harbours join people every day. We owe them thanks, and more than thanks: safe work, a fair wage, and rest when it is due.',
    ],
    zh: [
      '港口和船员世界日致辞',
      '大海把我们的城市连在一起，在港口工作的人每天都把人们连在一起。我们应当感谢他们，而且不只是感谢：安全的工作、公平的工资和及时的休息。',
    ],
  };
  const FACTS = `kind: message
date: 2032-09-21
office: { ar: المديرة التنفيذية لمؤتمر الموانئ, en: The Executive Director of the Conference, zh: 港口会议执行主任 }
issuer: { ar: مؤتمر الموانئ, en: Conference of Harbours, zh: 港口会议 }
symbol: CH/2032/4
languages: [ar, en, zh]
`;
  const LONG = valueOf(
    parseStatement({
      slug: '2032-09-21-harbours',
      files: new Map([
        ['statement.yaml', FACTS],
        ...Object.entries(TEXTS).map(
          ([lang, [title, text]]) =>
            [`${lang}.md`, `---\ntitle: ${title ?? ''}\n---\n\n${`${text ?? ''}\n\n`.repeat(26)}`] as const,
        ),
      ]),
    }),
  );

  test.each([
    ...['plain', 'message', 'letter', 'press-release', 'un-message'].flatMap((style) => [
      [style, 'ar,en', 'columns'] as const,
      [style, 'en,ar', 'columns'] as const,
      [style, 'ar,zh', 'facing'] as const,
    ]),
    ['letter', 'ar', 'columns'] as const,
    ['un-message', 'ar,en,zh', 'columns'] as const,
  ])('is set in %s, in %s, in %s, with nothing over anything', (style, order, arrangement) => {
    const languages = order.split(',') as readonly string[] as readonly Lang[];
    const template = valueOf(loadTemplate(OURS, style));
    const outcome = compose(LONG, template, { session: OURS, paper: 'a4', languages, arrangement });
    expect(outcome.diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual(
      [],
    );
    expect(valueOf(outcome).composition.pages.length).toBeGreaterThan(1);
  });
});
