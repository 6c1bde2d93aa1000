/** What stands around a number and what it takes from there: shares, scales, sentences, languages of a page. */
import { describe, expect, it } from 'vitest';
import { checkStatement } from '../../../src/text/check/index.ts';
import { numberMentions } from '../../../src/text/check/numbers.ts';
import { mentionsOf } from '../../../src/text/check/agreement.ts';
import { textOfStatement } from '../../../src/text/check/passages.ts';
import { statementIn } from '../../support/statement.ts';

type Sides = Readonly<Record<string, string>>;

function found(sides: Sides): readonly string[] {
  const texts = Object.fromEntries(Object.entries(sides).map(([lang, text]) => [lang, [text]]));
  return checkStatement(statementIn(texts)).map(({ code, message }) => `${code}: ${message}`);
}

function codes(sides: Sides): readonly string[] {
  return found(sides).map((what) => what.slice(0, what.indexOf(':')));
}

/** The first key that each number of a text asks for. */
function asked(text: string, lang: string): readonly string[] {
  return numberMentions(text, lang).flatMap(({ asks: [first] }) => first ?? []);
}

function given(text: string, lang: string): readonly string[] {
  return [...new Set(numberMentions(text, lang).flatMap(({ gives }) => gives))];
}

describe('A share in Chinese', () => {
  it.each([
    ['今年百分之六十的家庭得到了帮助。', ['%:60']],
    ['百分之十二点的说法不对，共有三百人。', ['%:12', 'n:300']],
    ['有百分之三十五的人来自20个国家。', ['%:35', 'n:20']],
  ])('is told by the words right before its number: %s', (text, keys) => {
    expect(asked(text, 'zh').toSorted()).toEqual(keys.toSorted());
  });

  it('answers for a percentage of the other side, and for no other', () => {
    expect(found({ en: 'Help came to 60 per cent of families.', zh: '百分之六十的家庭得到了帮助。' })).toEqual([]);
    expect(codes({ en: 'Help came to 60 per cent of families.', zh: '百分之十六的家庭得到了帮助。' })).toContain(
      'check/percentage-missing',
    );
  });
});

describe('Words of Chinese that may stand for a number', () => {
  it.each([
    ['双方签署了协议。', 'n:2'],
    ['首届会议在此举行。', 'n:1'],
    ['我们等待了两周。', 'n:7'],
    ['这是一个世纪的事业。', 'n:100'],
  ])('answer for it: %s', (text, key) => {
    expect(given(text, 'zh')).toContain(key);
  });
});

describe('A number without a mark that is compared with a percentage', () => {
  it.each<readonly [Sides]>([
    [
      {
        en: 'Inflation slowed to 2.1 per cent in May, from 2.4 in April. Nobody had foreseen that.',
        fr: 'L’inflation a ralenti à 2,1 % en mai, après 2,4 % en avril. Personne ne l’avait prévu.',
      },
    ],
    [
      {
        en: 'Nobody had foreseen it. From 2.4 in April it slowed to 2.1 per cent.',
        fr: 'Personne ne l’avait prévu. De 2,4 % en avril, elle a ralenti à 2,1 %.',
      },
    ],
  ])('is a percentage too, within its sentence: %o', (sides) => {
    expect(found(sides)).toEqual([]);
  });

  it.each<readonly [Sides]>([
    [
      {
        en: 'Inflation slowed to 2.1 per cent. The index stood at 2.4 points.',
        fr: 'L’inflation a ralenti à 2,1 %. L’indice s’établissait à 2,4 % alors.',
      },
    ],
    [
      {
        en: 'The share fell to 45 per cent and 30 women sat on the board.',
        fr: 'La part est tombée à 45 % et 30 % de femmes siégeaient au conseil.',
      },
    ],
  ])('but not beyond it, nor where nothing compares them: %o', (sides) => {
    expect(codes(sides).join(' ')).toMatch(/percentage-missing|number-missing|number-unmatched/u);
  });
});

describe('A part of a large number', () => {
  it.each([
    ['en', 'half a million dollars', ['USD:500000']],
    ['en', 'a quarter of a million people', ['n:250000']],
    ['fr', 'un quart de million de personnes', ['n:250000']],
    ['fr', 'un demi-milliard d’euros', ['EUR:500000000']],
    ['es', 'medio millón de euros', ['EUR:500000']],
    ['ru', 'полтора миллиона человек', ['n:1500000']],
    ['ru', 'полмиллиарда рублей', ['RUB:500000000']],
    ['en', 'half of the thousand people', ['n:500']],
    ['en', 'half the time, millions of people', ['scale:1000000']],
    ['en', 'half of them. A million people', ['n:1000000']],
  ])('is the part and not the whole: %s, %s', (lang, text, keys) => {
    expect(asked(text, lang)).toEqual(keys);
  });

  it.each([
    ['en', 'half a dozen', ['n:6', 'n:5']],
    ['en', 'half a century', ['n:50']],
    ['fr', 'un demi-siècle', ['n:50']],
    ['es', 'media docena', ['n:6']],
  ])('answers for it where it is none by itself: %s, %s', (lang, text, keys) => {
    expect(given(text, lang)).toEqual(expect.arrayContaining(keys));
  });
});

describe('A year after another', () => {
  it.each([
    ['en', 'the 2024–25 season', ['n:2024', 'n:2025']],
    ['en', 'the 1999/00 season', ['n:1999', 'n:0']],
    ['fr', 'la saison 1998-99', ['n:1998', 'n:1999']],
    // Not after it, or no year before it.
    ['en', 'in 2024–23 others', ['n:2024', 'n:23']],
    ['en', 'pages 1024–25', ['n:1024', 'n:25']],
    ['en', 'nos. 12024–25', ['n:12024', 'n:25']],
  ])('is one of its century: %s, %s', (lang, text, keys) => {
    expect(asked(text, lang)).toEqual(keys);
  });
});

describe('A fraction', () => {
  it.each([
    ['en', '2½ million', ['n:2500000']],
    ['en', '1 ¾ hours', ['n:1.75']],
    ['fr', '3¼', ['n:3.25']],
  ])('after a number belongs to it: %s, %s', (lang, text, keys) => {
    expect(asked(text, lang)).toEqual(keys);
  });

  it.each([
    ['½', ['n:0.5', 'n:2']],
    ['¾', ['n:0.75', 'n:3', 'n:4']],
    ['⅓', ['n:3']],
    ['⅔', ['n:2', 'n:3']],
    ['⅛', ['n:0.125', 'n:8']],
  ])('alone asks for nothing and answers for its words: %s', (text, keys) => {
    expect(asked(text, 'en')).toEqual([]);
    expect(given(text, 'en')).toEqual(expect.arrayContaining(keys));
  });
});

describe('Decades', () => {
  it.each([
    ['en', 'the ’70s', 'n:1970'],
    ['en', 'the 1970s', 'n:70'],
    ['fr', 'les années 60 et 70', 'n:1970'],
    ['ru', '1990-е годы', 'n:90'],
    ['en', 'the nineties', 'n:1990'],
  ])('answer for the year that they begin with: %s, %s', (lang, text, key) => {
    expect(given(text, lang)).toContain(key);
  });

  it.each([
    ['en', '75s', 'n:1975'],
    ['fr', 'les années 60 puis 70', 'n:1970'],
    ['fr', 'les 60 et 70', 'n:1970'],
  ])('are none: %s, %s', (lang, text, key) => {
    expect(given(text, lang)).not.toContain(key);
  });
});

describe('A time in figures with a point', () => {
  const keys = (text: string) => given(text, 'en').filter((key) => key.startsWith('time:'));

  it.each([
    ['4.15', ['time:4:15', 'time:16:15']],
    ['12.30', ['time:12:30']],
    ['0.45', ['time:0:45']],
    ['23.59', ['time:23:59']],
  ])('may be one: %s', (text, times) => {
    expect(keys(text)).toEqual(expect.arrayContaining(times));
  });

  it.each(['24.15', '4.60', '4.5', '4.155', '$4.15', '4.15 per cent', '4.15 million', '4.15 euros'])(
    'is none: %s',
    (text) => {
      expect(keys(text)).toEqual([]);
    },
  );
});

describe('The page of a site', () => {
  const link = (text: string, href: string) => `Read [${text}](${href}) and tell us what you think of it.`;

  it('in the language of its text answers for any page of the site', () => {
    expect(
      codes({
        en: link('the report', 'https://www.example.org/en/report-2024'),
        fr: `Lisez [le rapport](https://www.example.org/fr/rapport-2024) et dites-nous ce que vous en pensez.`,
      }),
    ).toEqual([]);
    expect(
      codes({
        en: link('the report', 'https://www.example.org/report-2024?lang=en'),
        fr: `Lisez [le rapport](https://www.example.org/rapport-2024) et dites-nous ce que vous en pensez.`,
      }),
    ).toEqual([]);
  });

  it('is another one where its path is, and missing where its site is', () => {
    expect(
      codes({
        en: link('the report', 'https://www.example.org/report-2024'),
        fr: `Lisez [le rapport](https://www.example.org/rapport-2023) et dites-nous ce que vous en pensez.`,
      }),
    ).toEqual(['check/address-differs']);
    expect(
      codes({
        en: link('the report', 'https://www.example.org/report-2024'),
        fr: `Lisez [le rapport](https://www.example.net/report-2024) et dites-nous ce que vous en pensez.`,
      }),
    ).toEqual(['check/address-missing']);
  });
});

describe('A mailbox', () => {
  it.each([
    ['press@example.org', 'presse@example.org', ['check/address-differs']],
    ['press@example.org', 'press@example.net', ['check/address-missing']],
    ['Press@Example.org', 'press@example.org', []],
  ])('of the same domain is a lesser matter than another domain: %s, %s', (en, fr, expected) => {
    expect(codes({ en: `Write to ${en} for the text.`, fr: `Écrire à ${fr} pour le texte.` })).toEqual(expected);
  });
});

describe('What is read out of a passage', () => {
  const mentions = (text: string) => {
    const [version] = textOfStatement(statementIn({ en: [text] })).versions;
    const [passage] = version?.passages ?? [];
    return passage === undefined
      ? []
      : mentionsOf(passage).map(({ sort, start, end }) => `${sort} ${passage.text.slice(start, end)}`);
  };

  it('is read once, and in its order', () => {
    expect(mentions('On 3 May 2024 at 4 p.m., 12 of 40 members took A/79/12 to +41 22 917 12 34.')).toEqual([
      'date 3 May 2024',
      'time 4 p.m.',
      'number 12',
      'number 40',
      'symbol A/79/12',
      'telephone +41 22 917 12 34',
    ]);
  });

  it('is no telephone with too few figures, nor with what stands in brackets after it', () => {
    expect(mentions('Call +41 22 (24 hours a day).').filter((one) => one.startsWith('telephone'))).toEqual([]);
    expect(mentions('Call +41 22 917 12 34 (24 hours).')).toEqual(['telephone +41 22 917 12 34', 'number 24']);
  });
});
