import { describe, expect, it } from 'vitest';
import { parseFolder } from '../../../src/text/source/parse.ts';
import { relativeLength } from '../../../src/text/language/index.ts';
import { notesOf, pairBlocks } from '../../../src/text/statement/index.ts';
import { ENGLISH, FACTS, faultsOf, FRENCH, notesInPairs, pairsOf, parsed, statementOf } from '../source/folders.ts';

/** The example with other texts under its titles, which begin on line 5. */
const bodies = (en: string, fr: string) =>
  parsed({
    'en.md': `${ENGLISH.slice(0, ENGLISH.indexOf('Every'))}${en}\n`,
    'fr.md': `${FRENCH.slice(0, FRENCH.indexOf('Chaque'))}${fr}\n`,
  });
const pairs = (en: string, fr: string) => pairsOf(statementOf(bodies(en, fr)));
const faults = (en: string, fr: string) => faultsOf(bodies(en, fr));
const hints = (en: string, fr: string) => bodies(en, fr).diagnostics.map(({ hint }) => hint);

describe('pairs', () => {
  it('are the first block with the first, the second with the second', () => {
    expect(
      pairs('a\n\n## b\n\n- c\n\n> d\n\n| e |\n|---|\n\n***', 'a\nb\n\n## b\n- c\n\n> d\n\n| e |\n|---|\n\n---'),
    ).toEqual(['en 5 | fr 5', 'en 7 | fr 8', 'en 9 | fr 9', 'en 11 | fr 11', 'en 13 | fr 13', 'en 16 | fr 16']);
  });

  it('hold several paragraphs of a side where they are marked so', () => {
    expect(pairs('a\n\n<!-- pair: same -->\nb\n\nc', 'a\n\nc\n\n<!-- pair: same -->\n\nd')).toEqual([
      'en 5,8 | fr 5',
      'en 10 | fr 7,11',
    ]);
  });

  it('have one side where a block is marked so, and may even have several there', () => {
    expect(
      pairs(
        'a\n\n<!-- pair: alone -->\n## b\n\nc\n\n<!-- pair: alone -->\nd',
        '<!-- pair: alone -->\nx\n\n<!-- pair: same -->\ny\n\na\n\nc\n\n<!-- pair: alone -->\n***',
      ),
    ).toEqual(['fr 6,9', 'en 5 | fr 11', 'en 8', 'en 10 | fr 13', 'en 13', 'fr 16']);
  });

  it('of no version are none, and of one version its blocks', () => {
    expect(pairBlocks([], relativeLength)).toEqual({ ok: true, value: [], diagnostics: [] });
    const [version] = statementOf(bodies('a\n\nb', 'a\n\nb')).versions;
    const alone = version === undefined ? undefined : pairBlocks([version], relativeLength);
    expect(alone?.ok === true && alone.value.map(({ blocks }) => Object.keys(blocks))).toEqual([['en'], ['en']]);
  });
});

describe('a mark of pairing', () => {
  it('cannot join the first block to one above, nor anything but paragraphs', () => {
    expect(faults('<!-- pair: same -->\na', 'a')).toEqual([
      'en.md:5:1  statement/pair-mark  there is no block above to belong to',
    ]);
    expect(faults('a\n\n<!-- pair: same -->\n- b', 'a')).toEqual([
      'en.md:7:1  statement/pair-mark  only paragraphs can be several in a pair; en.md:8 “b” is a list',
    ]);
  });
});

const EN = [
  'The Office of Examples was founded in 1947 by Anne Example, and has published rules ever since.',
  'Its 40 inspectors visit every school of the country once a year, from January to June.',
  'They found 3,200 examples last year. Of these, 14 were wrong, and all have been corrected since.',
  'We thank the teachers of Exampleville, without whom none of this could have been done.',
];
const FR = [
  'Le Bureau des exemples a été fondé en 1947 par Anne Example et n’a cessé de publier des règles depuis lors.',
  'Ses 40 inspecteurs visitent chaque école du pays une fois par an, de janvier à juin.',
  'Ils ont relevé 3 200 exemples l’an dernier. Parmi ceux-ci, 14 étaient faux, et tous ont été corrigés depuis.',
  'Nous remercions les enseignants d’Exampleville, sans lesquels rien de tout cela n’aurait été possible.',
];
const text = (paragraphs: readonly (string | undefined)[]) => paragraphs.filter((p) => p !== undefined).join('\n\n');

describe('where the versions part', () => {
  it('both sides are shown, and the marks that would mend it', () => {
    const split = FR.flatMap((paragraph, n) => (n === 2 ? paragraph.split(/(?<=dernier\.) /u) : [paragraph]));
    expect(faults(text(EN), text(split))).toEqual([
      'en.md:9:1  statement/unequal-blocks  the versions part at en.md:9 “They found 3,200 examples last year.…” (a paragraph) ' +
        'and fr.md:9 “Ils ont relevé 3 200 exemples…” (a paragraph): en has 4 blocks to pair, fr 5',
    ]);
    expect(hints(text(EN), text(split))[0]).toMatch(
      /^if this is how they belong together, write <!-- pair: same --> before fr\.md:11, each on a line of its own \(by length and shared names 9\d % sure\); otherwise mend the text$/u,
    );
  });

  it('what only one side has is proposed to stand alone', () => {
    expect(hints(text(EN), text([FR[0], FR[2], FR[3]]))[0]).toContain(
      'write <!-- pair: alone --> before en.md:7, each',
    );
    expect(hints(text([EN[0], EN[1], '## Thanks', EN[3]]), text([FR[0], FR[1], FR[3]]))[0]).toContain(
      'write <!-- pair: alone --> before en.md:9, each',
    );
  });

  it('the proposal is as sure as the least sure of its marks', () => {
    const sure = (en: string, fr: string) =>
      Number(/(?<share>\d+) % sure/u.exec(hints(en, fr)[0] ?? '')?.groups?.['share']);
    const french = [FR[0], FR[1], FR[2], FR[3]];
    const clear = text([EN[0], '## Thanks', EN[1], EN[2], EN[3]]);
    // Either of two sentences alike may be the one that stands alone.
    const unclear = [EN[0], EN[1], EN[2], 'We thank them all.', 'We greet them all.', EN[3]];
    const french2 = [FR[0], FR[1], FR[2], 'Merci à eux tous.', FR[3]];
    const [one, other] = [sure(clear, text(french)), sure(text(unclear), text(french2))];
    expect(one).toBeGreaterThan(other + 10);
    expect(sure(text([EN[0], '## Thanks', ...unclear.slice(1)]), text(french2))).toBeLessThanOrEqual(other + 5);
  });

  it('no more than eight marks are proposed, and the others counted', () => {
    const lines = (count: number) =>
      Array.from({ length: count }, (_, n) => `The ${n} examples of the year ${1900 + n} were all of Exampleville.`);
    const headings = (count: number) => lines(20).flatMap((line, n) => (n < count ? ['## Example', line] : [line]));
    const proposed = (count: number) => hints(text(headings(count)), text(lines(20)))[0] ?? '';
    const marksIn = (hint: string) => hint.match(/<!-- pair: /gu)?.length;
    expect(marksIn(proposed(8))).toBe(8);
    expect(proposed(8)).not.toContain('more,');
    expect(marksIn(proposed(11))).toBe(8);
    expect(proposed(11)).toContain(', and 3 more, each on a line of its own');
  });

  it('the end of one may be the place', () => {
    expect(faults(text([EN[0], EN[1]]), text([FR[0]]))[0]).toContain(
      'and the end of fr after fr.md:5: en has 2 blocks to pair, fr 1',
    );
  });

  it('marks that are there already are reckoned with', () => {
    const [a, b, c, d] = EN;
    const joined = `${a}\n\n<!-- pair: same -->\n${b}\n\n${c}\n\n${d}`;
    const french = text([`${FR[0]} ${FR[1]}`, FR[2], FR[3]?.replace(', sans', '.\n\nSans')]);
    expect(hints(joined, french)[0]).toContain('write <!-- pair: same --> before fr.md:11, each');
  });

  it('blocks of other kinds part even if there are as many', () => {
    const english = text([EN[0], '## Thanks to our teachers', EN[3]]);
    const french = text([FR[0], 'Remerciements à nos enseignants', FR[3]]);
    expect(faults(english, french)).toEqual([
      'en.md:7:1  statement/unequal-blocks  the versions part at en.md:7 “Thanks to our teachers” (a heading (##)) ' +
        'and fr.md:7 “Remerciements à nos enseignants” (a paragraph): en has 3 blocks to pair, fr 3',
    ]);
    expect(hints(english, french)).toEqual([
      'make both the same kind of block; or, if they do not belong together, write <!-- pair: alone --> before each',
    ]);
  });
});

describe('paired blocks must have the same parts', () => {
  it.each([
    ['## a', '### a', 'en.md:5 “a” is a heading (##), but fr.md:5 “a” is a heading (###)'],
    ['<!-- salutation -->\na', 'a', 'en.md:6 “a” is a salutation, but fr.md:5 “a” is a paragraph'],
    ['- a', '1. a', 'en.md:5 “a” is a list, but fr.md:5 “a” is a numbered list'],
    ['- a\n- b', '- a', 'the list at en.md:5 has 2 items, the one at fr.md:5 1: beside en.md:6 “b” there is none'],
    ['- a\n\n  b', '- a', 'the item at en.md:5 has 2 parts, the one at fr.md:5 1: beside en.md:7 “b” there is none'],
    [
      '- a\n  - b',
      '- a\n  - b\n  - c',
      'the list at en.md:6 has 1 item, the one at fr.md:6 2: beside fr.md:7 “c” there is none',
    ],
    ['- a\n  - b', '- a\n\n  b', 'en.md:6 “b” is a list, but fr.md:7 “b” is a paragraph'],
    ['- a\n\n  b', '- a\n  - b', 'en.md:7 “b” is a paragraph, but fr.md:6 “b” is a list'],
    [
      '> a\n>\n> b',
      '> a',
      'the quotation at en.md:5 has 2 paragraphs, the one at fr.md:5 1: beside en.md:7 “b” there is none',
    ],
    ['|a|b|\n|-|-|', '|a|\n|-|', 'the table at en.md:5 has 2 columns, the one at fr.md:5 1'],
    [
      '|a|\n|-|\n|b|',
      '|a|\n|-|',
      'the table at en.md:5 has 1 row, the one at fr.md:5 0: beside en.md:7 “b” there is none',
    ],
  ])('%j and %j', (en, fr, message) => {
    expect(faults(en, fr).map((fault) => fault.replace(/^\S+ {2}/u, ''))).toEqual([
      `statement/unlike-blocks  ${message}`,
    ]);
  });
});

it('Parts of other kinds are to be made the same kind, lists to be both numbered or neither', () => {
  const kind = 'make both the same kind of block';
  expect(hints('- a\n\n  b', '- a\n  - b')).toEqual([kind]);
  expect(hints('- a\n  - b', '- a\n\n  b')).toEqual([kind]);
  expect(hints('- a', '1. a')).toEqual(['number the items of both, or of neither']);
  expect(hints('## a', '### a')).toEqual(['give both headings the same level']);
});

describe('in a draft', () => {
  const draft = (en: string, fr: string) =>
    parseFolder({
      slug: '2014-07-30-examples',
      prefix: '',
      draft: true,
      files: new Map(
        Object.entries({
          'statement.yaml': FACTS,
          'en.md': `---\ntitle: Message\n---\n\n${en}\n`,
          'fr.md': `---\ntitle: Message\n---\n\n${fr}\n`,
        }).map(([name, value]) => [name, { ok: true, value, diagnostics: [] }]),
      ),
    });

  it('the role of a paragraph in one version alone is told, and the pairs are made', () => {
    const outcome = draft('<!-- salutation -->\na\n\nb', 'a\n\nb');
    expect(outcome.diagnostics).toMatchObject([{ code: 'statement/unlike-blocks', severity: 'warning' }]);
    expect(pairsOf(statementOf(outcome))).toEqual(['en 6 | fr 5', 'en 8 | fr 7']);
  });

  it.each([
    ['## a', '### a'],
    ['- a\n- b', '- a'],
    ['a\n\n<!-- about -->\nb', 'a\n\nb'],
  ])('what could not stand level is refused as ever: %j and %j', (en, fr) => {
    const outcome = draft(en, fr);
    expect(outcome.ok).toBe(false);
    expect(outcome.diagnostics).toMatchObject([{ code: 'statement/unlike-blocks', severity: 'error' }]);
  });
});

describe('notes', () => {
  it('are numbered through each version, in the order of the text', () => {
    expect(
      notesInPairs(
        statementOf(
          bodies(
            'a[^x] b[^2]\n\nc[^3]\n\n- d[^1]\n\n[^1]: e\n[^2]: e\n[^3]: e\n[^x]: e',
            'a[^1] b[^2]\n\nc\n\n- d[^4]\n\n[^1]: e\n[^2]: e\n[^4]: e',
          ),
        ),
      ),
    ).toEqual(['en 1 2 | fr 1 2', 'en 3', 'en 4 | fr 3']);
  });

  it('are found wherever they are referred to', () => {
    const body = '## *a[^1]*\n\n> b[^2]\n\n| c[^3] |\n|---|\n| d[^4] |\n\n***\n\n[^1]: e\n[^2]: e\n[^3]: e\n[^4]: e';
    const [version] = statementOf(bodies(body, body)).versions;
    expect(notesOf(version?.blocks ?? []).map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(version?.notes.map(({ mark }) => mark.line)).toEqual([5, 7, 9, 11]);
  });
});
