import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mend, mendBlock, mendBook } from '../../../src/text/intake/mend.ts';
import type { DraftBlock, DraftInline, DraftParagraph, Lang } from '../../../src/text/statement/index.ts';
import { EN, FR, LANGS, langOf } from '../../support/langs.ts';

const mended = (lang: Lang, text: string) => mend(text, lang).text.replaceAll('\u00A0', '~');

it('folds spaces of every kind, and takes away those around a text', () => {
  expect(mended(EN, ' \u00A0One sentence.\u00A0 Another\u2003one.  \t')).toBe('One sentence. Another one.');
});

it('keeps a no-break space where the language wants one, as U+00A0, and adds none', () => {
  expect(mended(FR, 'Oui\u202F! «\u00A0Non » : 10\u202F000 km le 30\u00A0juillet\u00A02014, un\u00A0mot')).toBe(
    'Oui~! «~Non » : 10~000 km le 30~juillet~2014, un mot',
  );
  expect(mended(EN, 'on 30\u00A0July 2014, Mr.\u00A0Example\u00A0spoke')).toBe('on 30~July 2014, Mr.~Example spoke');
});

it('makes straight quotes apostrophes where they can be nothing else', () => {
  expect(mended(FR, "l'eau d'aujourd'hui")).toBe('l’eau d’aujourd’hui');
  expect(mended(EN, "the workers' rights, nobody's fault")).toBe('the workers’ rights, nobody’s fault');
  expect(mended(EN, "'the workers' said it's so")).toBe("'the workers' said it’s so");
});

it('takes away what nobody sees', () => {
  expect(mended(EN, 'rep\u00ADre\u200Bsent\uFEFF')).toBe('represent');
  expect(mended(EN, 'one line\u2028and the next')).toBe('one line and the next');
});

it('writes letters for the ligatures that a PDF gives', () => {
  expect(mended(EN, 'The ﬁrst oﬃce oﬀers a ﬂag.')).toBe('The first office offers a flag.');
});

it('writes the quotation marks and the dashes of the language, and its apostrophes among them', () => {
  expect(mended(EN, '"Yes," she said, "and it\'s so."')).toBe('“Yes,” she said, “and it’s so.”');
  expect(mended(FR, 'Il a dit "oui" et " non ".')).toBe('Il a dit « oui » et « non ».');
  expect(mended(FR, 'Il a dit "oui"  et "\u00A0non\u00A0".')).toBe('Il a dit « oui » et «~non~».');
  expect(mended(langOf('ru'), 'Он сказал "да" -- и ушёл.')).toBe('Он сказал «да» — и ушёл.');
  expect(mended(langOf('ar'), 'قال "نعم" وذهب.')).toBe('قال «نعم» وذهب.');
  expect(mended(EN, 'The ferry -- the last one--left at "noon"--or so.')).toBe(
    'The ferry — the last one—left at “noon”—or so.',
  );
});

it('leaves double hyphens in rules, in options and in addresses', () => {
  for (const text of [
    'Call it with --title, or draw a line: ----',
    'See https://ferry.example/news/ferry--opens--again and write to press--office@ferry.example.',
    'It is at www.ferry.example/a--b, at ferry.example/forms/a--b and at xn--fhre-koa.example, as before.',
  ])
    expect(mended(EN, text)).toBe(text);
  expect(mended(EN, 'At ferry.example/a--b -- and nowhere else--it is said.')).toBe(
    'At ferry.example/a--b — and nowhere else—it is said.',
  );
});

it('names the words around straight quotes of which nobody can be certain, and leaves them all', () => {
  const unsure = (text: string) => {
    const { text: left, unsure: named } = mend(text, EN);
    expect(left).toBe(text);
    return named;
  };
  expect(unsure('a 12" pipe and a "big" one')).toEqual([
    'a 12" pipe and a',
    ' pipe and a "big" one',
    'e and a "big" one',
  ]);
  expect(unsure('The word "boat is not closed')).toEqual(['The word "boat is not']);
  expect(unsure('It is closed" and never "opened')).toEqual(['It is closed" and never ', '" and never "opened']);
  expect(unsure("'the workers' were told")).toEqual(["'the workers", "'the workers' were told"]);
});

it('counts what it mends, and nothing where there is nothing to mend', () => {
  expect([...mend("l'eau.\u00A0 C’est\u00AD «\u00A0bon\u00A0»", FR).mends]).toEqual([
    ['invisible-characters', 1],
    ['apostrophes', 1],
    ['spaces', 1],
    ['no-break-spaces', 1],
  ]);
  expect([...mend('L’eau est « bonne\u00A0».', FR).mends]).toEqual([]);
});

it('changes spaces, apostrophes and unseen characters and nothing else', () => {
  const text = fc.array(
    fc.constantFrom(
      ' ',
      '\u00A0',
      '\u202F',
      '\u00AD',
      "'",
      '’',
      '«',
      '»',
      ':',
      '!',
      '5',
      '%',
      'M.',
      'mot',
      'É',
      'juillet',
    ),
  );
  const bare = (t: string) => t.replace(/[ \u00A0\u202F\u00AD]/gu, '').replaceAll("'", '’');
  fc.assert(
    fc.property(fc.constantFrom(...LANGS), text, (lang, parts) => {
      const once = mend(parts.join(''), lang).text;
      expect(bare(once)).toBe(bare(parts.join('')));
      expect(mend(once, lang).text).toBe(once);
      expect(once).not.toMatch(/[ \u00A0\u202F]{2}|^[ \u00A0]|[ \u00A0]$/u);
    }),
  );
});

describe('a block', () => {
  const place = { file: 'page.txt', line: 4, column: 7 };
  const text = (words: string): DraftInline => ({ kind: 'text', text: words, place });
  const paragraph = (...content: readonly DraftInline[]): DraftParagraph => ({
    kind: 'paragraph',
    role: 'body',
    content,
    place,
  });

  const mendedIn = (block: DraftBlock, strict = false) => {
    const book = mendBook(strict);
    const made = mendBlock(block, EN, book);
    return {
      made,
      mends: [...book.mends].map(([what, { times, lines }]) => [what, times, ...lines]),
      unsure: book.unsure,
    };
  };

  it('is mended in all of its words, whatever it is', () => {
    const RAW = "the  workers' rights";
    const WHOLE = 'the workers’ rights';
    const blocks = (words: string): readonly DraftBlock[] =>
      [
        paragraph(text(words)),
        { kind: 'heading', level: 1, content: [text(words)], place },
        { kind: 'quote', blocks: [paragraph(text(words))], place },
        {
          kind: 'list',
          ordered: false,
          start: 1,
          items: [
            {
              blocks: [
                paragraph(text(words)),
                { kind: 'list', ordered: false, start: 1, items: [{ blocks: [paragraph(text(words))], place }], place },
              ],
              place,
            },
          ],
          place,
        },
        {
          kind: 'table',
          align: ['start'],
          head: [{ content: [text(words)], place }],
          rows: [[{ content: [text(words)], place }]],
          place,
        },
        { kind: 'thematic-break', place },
      ] as readonly DraftBlock[];
    expect(blocks(RAW).map((block) => mendedIn(block).made)).toEqual(blocks(WHOLE));
    expect(blocks(RAW).map((block) => mendedIn(block).mends)).toEqual([
      [
        ['apostrophes', 1, 4],
        ['spaces', 1, 4],
      ],
      [
        ['apostrophes', 1, 4],
        ['spaces', 1, 4],
      ],
      [
        ['apostrophes', 1, 4],
        ['spaces', 1, 4],
      ],
      [
        ['apostrophes', 2, 4],
        ['spaces', 2, 4],
      ],
      [
        ['apostrophes', 2, 4],
        ['spaces', 2, 4],
      ],
      [],
    ]);
    expect(mendedIn(paragraph(text('a 12" pipe'))).unsure).toEqual([
      { text: 'a 12" pipe', place: { ...place, column: 1 } },
    ]);
  });

  it('keeps what is said of its words where what is mended stands across their edges', () => {
    const strong = (words: string): DraftInline => ({ kind: 'strong', children: [text(words)], place });
    const { made } = mendedIn(
      paragraph(
        text(' "The '),
        strong('first'),
        text('"  of\u00ADfice'),
        strong(' '),
        text('-- '),
        strong("it's"),
        { kind: 'break', place },
        text(' so '),
      ),
    );
    expect(made).toEqual(
      paragraph(
        text('“The '),
        strong('first'),
        text('” office'),
        strong(' '),
        text('— '),
        strong('it’s'),
        { kind: 'break', place },
        text('so'),
      ),
    );
  });

  it('has a passage that is all of it by the rules of its own language, and its notes by theirs', () => {
    const french = (words: string): DraftInline => ({ kind: 'foreign', lang: FR, children: [text(words)], place });
    expect(mendedIn(paragraph(french('Il a dit "oui"'))).made).toEqual(paragraph(french('Il a dit « oui »')));
    expect(mendedIn(paragraph(text('He said '), french('"oui"'))).made).toEqual(
      paragraph(text('He said '), french('“oui”')),
    );
    const note = (words: string) =>
      ({ kind: 'note', note: { mark: '1', blocks: [paragraph(text(words))], place }, place }) as unknown as DraftInline;
    expect(mendedIn(paragraph(text('So it  is'), note("the  workers' rights"))).made).toEqual(
      paragraph(text('So it is'), note('the workers’ rights')),
    );
  });

  it('that is to be kept as it stands loses nothing but the spaces around it', () => {
    expect(mendedIn(paragraph(text(' \u00A0the  "workers\' rights" -- '), text('and so \t')), true)).toEqual({
      made: paragraph(text('the  "workers\' rights" -- '), text('and so')),
      mends: [],
      unsure: [],
    });
  });
});
