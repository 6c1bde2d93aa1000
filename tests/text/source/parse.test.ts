import { describe, expect, it } from 'vitest';
import { formatStatementFolder, parseStatement } from '../../../src/text/source/index.ts';
import { entriesOf, pairedBlocks, textOf } from '../../../src/text/statement/index.ts';
import { contentOf, ENGLISH, FACTS, faultsOf, FRENCH, parsed, sketch, statementOf } from './folders.ts';
import { EN, FR } from '../../support/langs.ts';

/** A version with this text under its title. */
const english = (body: string) => `---\ntitle: Message\n---\n\n${body}\n`;
const oneLanguage = FACTS.replace('[en, fr]', '[en]');
/** The faults of an English text alone. */
const faultsIn = (body: string) =>
  faultsOf(parsed({ 'statement.yaml': oneLanguage, 'en.md': english(body), 'fr.md': '' })).filter(
    (f) => !f.includes('unused-file'),
  );

/** The content of the only paragraph of an English text. */
const content = (body: string) =>
  sketch(
    contentOf(statementOf(parsed({ 'statement.yaml': oneLanguage, 'en.md': english(body) })).versions[0]?.blocks[0]),
  );
/** The title as read. */
const title = (line: string) =>
  textOf(statementOf(parsed({ 'en.md': ENGLISH.replace(/title: .*/u, `title: ${line}`) })).versions[0]?.title ?? []);
/** A statement with its facts changed. */
const facts = (change: (yaml: string) => string) => parsed({ 'statement.yaml': change(FACTS) });

describe('a statement', () => {
  it('has its facts, its versions and its pairs', () => {
    const statement = statementOf(parsed({}));
    expect(statement.slug).toBe('2014-07-30-examples');
    expect(statement.meta).toEqual({
      kind: 'message',
      date: '2014-07-30',
      place: { en: 'New York', fr: 'New York' },
      speakers: [{ name: 'Anne Example', office: { en: 'The Director', fr: 'La Directrice' } }],
      languages: [EN, FR],
      status: 'final',
      keywords: [],
    });
    expect(
      statement.versions.map((version) => [textOf(version.office), textOf(version.title), textOf(version.dateline)]),
    ).toEqual([
      ['The Director', 'Message on the Day of Examples', 'New York, 30 July 2014'],
      ['La Directrice', 'Message à l’occasion de la Journée des exemples', 'New York, le 30 juillet 2014'],
    ]);
    expect(
      pairedBlocks(statement.versions, statement.pairs).map((pair) =>
        entriesOf(pair).map(([lang, [block]]) => `${lang}: ${textOf(contentOf(block))}`),
      ),
    ).toEqual([
      ['en: Every example is worth two rules.', 'fr: Chaque exemple vaut deux règles.'],
      ['en: Let us give more of them.', 'fr: Donnons-en davantage.'],
    ]);
  });

  it('knows where every line of it stands', () => {
    const [en] = statementOf(parsed({ 'en.md': ENGLISH.replace('two rules', '  *two*  rules') })).versions;
    expect(sketch(en?.title ?? [])).toBe('2:8“Message on the Day of Examples”');
    expect(sketch(contentOf(en?.blocks[0]))).toBe('5:1“Every example is worth ” 6:3emphasis(6:4“two”) 6:8“ rules.”');
    expect(sketch(en?.dateline ?? [])).toBe('2:7“New York, 30 July 2014”');
    expect(en?.dateline[0]?.place.file).toBe('statement.yaml');
  });

  it('may be of one language alone', () => {
    const statement = statementOf(parsed({ 'statement.yaml': oneLanguage }));
    expect(statement.versions).toHaveLength(1);
    expect(statement.pairs.map(({ blocks }) => Object.keys(blocks))).toEqual([[EN], [EN]]);
  });

  it('may have keywords for each language, which are written as they were read', () => {
    const yaml = FACTS.replace('symbol:', 'symbol:\nkeywords: { en: [water, schools], fr: [eau, écoles] }');
    const statement = statementOf(parsed({ 'statement.yaml': yaml }));
    expect(statement.meta.keywords).toEqual([]);
    expect(statement.meta.keywordsIn).toEqual({ en: ['water', 'schools'], fr: ['eau', 'écoles'] });
    const [, written = ''] = [...formatStatementFolder(statement)].find(([name]) => name === 'statement.yaml') ?? [];
    expect(statementOf(parsed({ 'statement.yaml': written })).meta).toEqual(statement.meta);
  });

  it('may have a place for each language, a symbol, keywords, and its own office and date lines', () => {
    const statement = statementOf(
      parsed({
        'statement.yaml': FACTS.replace('place: New York', 'place: {en: Geneva, fr: Genève}').replace(
          'symbol:',
          'symbol: A/RES/70/1\nkeywords: [rules, examples]',
        ),
        'fr.md': FRENCH.replace(
          '---\n\n',
          'office: La Directrice *par intérim*\ndateline: "Genève, mercredi 30 juillet 2014"\n---\n\n',
        ),
      }),
    );
    expect(statement.meta.place?.fr).toBe('Genève');
    expect(statement.meta.symbol).toBe('A/RES/70/1');
    expect(statement.meta.keywords).toEqual(['rules', 'examples']);
    const [en, fr] = statement.versions;
    expect(textOf(en?.dateline ?? [])).toBe('Geneva, 30 July 2014');
    expect(textOf(fr?.dateline ?? [])).toBe('Genève, mercredi 30 juillet 2014');
    expect(sketch(fr?.office ?? [])).toBe('3:9“La Directrice ” 3:23emphasis(3:24“par intérim”)');
  });

  it('needs no more than its day, its titles and its text', () => {
    const { meta, versions } = statementOf(parsed({ 'statement.yaml': 'date: 2014-07-30\n' }));
    expect(meta).toEqual({
      kind: 'statement',
      date: '2014-07-30',
      speakers: [],
      languages: [EN, FR],
      status: 'final',
      keywords: [],
    });
    expect(versions.map(({ office, dateline }) => [office, textOf(dateline)])).toEqual([
      [[], '30 July 2014'],
      [[], '30 juillet 2014'],
    ]);
  });

  it('may have an office without a name, a name without an office, and an issuer', () => {
    const said = (yaml: string) => statementOf(parsed({ 'statement.yaml': `date: 2014-07-30\n${yaml}` })).meta;
    expect(said('office: { en: The Director, fr: La Directrice }\n').speakers).toEqual([
      { office: { en: 'The Director', fr: 'La Directrice' } },
    ]);
    expect(said('speaker: Anne Example\n').speakers).toEqual([{ name: 'Anne Example' }]);
    expect(said('issuer: Interpol\n').issuer).toEqual({ en: 'Interpol', fr: 'Interpol' });
  });

  it('may have several speakers, whose offices stand one under the other', () => {
    const yaml = `date: 2014-07-30
speakers:
  - name: Anne Example
    office: { en: The Director, fr: La Directrice }
  - name: Paul Sample
  - office: { en: The Chair, fr: Le Président }
`;
    const { meta, versions } = statementOf(parsed({ 'statement.yaml': yaml }));
    expect(meta.speakers).toEqual([
      { name: 'Anne Example', office: { en: 'The Director', fr: 'La Directrice' } },
      { name: 'Paul Sample' },
      { office: { en: 'The Chair', fr: 'Le Président' } },
    ]);
    expect(sketch(versions[0]?.office ?? [])).toBe('4:19“The Director” 6:19break 6:19“The Chair”');
  });

  it('may be a draft, with what is not settled in it, and then without a day', () => {
    const yaml = `date:
unsettled:
  - about: date
    message: two dates stand over the text
    place: page.txt:3
    readings: [2014-07-30, 2014-07-31]
  - { about: pairs, message: the second paragraphs may part }
`;
    const { meta, versions } = statementOf(parsed({ 'statement.yaml': yaml }));
    expect(meta.date).toBeUndefined();
    expect(versions.map(({ dateline }) => dateline)).toEqual([[], []]);
    expect(meta.unsettled).toEqual([
      {
        about: 'date',
        message: 'two dates stand over the text',
        origin: 'page.txt:3',
        readings: ['2014-07-30', '2014-07-31'],
        place: { file: 'statement.yaml', line: 3, column: 5 },
        lastLine: 6,
      },
      {
        about: 'pairs',
        message: 'the second paragraphs may part',
        readings: [],
        place: { file: 'statement.yaml', line: 7, column: 5 },
        lastLine: 7,
      },
    ]);
  });

  it('may be a revision, and replace what it names; the first revision is none', () => {
    const said = (yaml: string) => {
      const { meta, versions } = statementOf(parsed({ 'statement.yaml': `date: 2014-07-30\n${yaml}` }));
      return [meta.revision, meta.replaces, ...versions.map(({ notices }) => notices.map((notice) => textOf(notice)))];
    };
    expect(said('revision: 1\n')).toEqual([undefined, undefined, [], []]);
    expect(said('revision: 2\nstatus: as-delivered\n')).toEqual([
      2,
      undefined,
      ['As delivered', 'Revision 2, replaces the earlier text'],
      ['Texte tel que prononcé', 'Révision 2, remplace le texte antérieur'],
    ]);
    expect(said('replaces: A/RES/70/1\n')).toEqual([
      undefined,
      'A/RES/70/1',
      ['Replaces A/RES/70/1'],
      ['Remplace A/RES/70/1'],
    ]);
    const wrong = (value: string) =>
      faultsOf(parsed({ 'statement.yaml': `date: 2014-07-30\nrevision: ${value}\n` })).join();
    expect(wrong('1.5')).toContain('2:11  source/value  revision is not a whole number from 1 to 99');
    expect(wrong('two')).toContain('2:11  source/value  revision is a text; it must be a number');
  });

  it('says that it has no text where it has none', () => {
    const none = parseStatement({ slug: 'a', files: new Map([['statement.yaml', 'date: 2014-07-30\n']]) });
    expect(faultsOf(none)).toEqual([
      'statement.yaml:1:1  source/missing-file  the statement has no text in any language',
    ]);
  });

  it('may say which format it is in, which is the first where it says nothing, and none that we cannot know', () => {
    const [first, another] = [1, 2].map((version) =>
      parsed({ 'statement.yaml': `format: diptych-statement/${String(version)}\n${FACTS}` }),
    );
    expect(first?.ok).toBe(true);
    expect(another?.diagnostics).toMatchObject([
      { code: 'source/value', message: 'format is “diptych-statement/2”; it may be diptych-statement/1' },
    ]);
  });

  it('is in NFC, whatever the files are in, and keeps its no-break spaces', () => {
    const [, fr] = statementOf(parsed({ 'fr.md': FRENCH.replace('règles', 're\u0300gles\u00A0!') })).versions;
    expect(textOf(contentOf(fr?.blocks[0]))).toBe('Chaque exemple vaut deux règles\u00A0!.');
  });

  it('has letters where the files have ligatures of old fonts', () => {
    const [, fr] = statementOf(parsed({ 'fr.md': FRENCH.replace('règles', 'oﬀres ﬁnes') })).versions;
    expect(textOf(contentOf(fr?.blocks[0]))).toBe('Chaque exemple vaut deux offres fines.');
  });

  it('may have a byte order mark and lines ended as on Windows', () => {
    const statement = statementOf(parsed({ 'en.md': `\uFEFF${ENGLISH.replaceAll('\n', '\r\n')}` }));
    expect(sketch(contentOf(statement.versions[0]?.blocks[0]))).toBe('5:1“Every example is worth ” 6:1“two rules.”');
  });

  it('has a title that is never a list or a heading', () => {
    expect(title('1. Peace & *justice*')).toBe('1. Peace & justice');
    expect(title('"# 5 < 6 > 4"')).toBe('# 5 < 6 > 4');
    expect(title('2014 in <span lang="fr">bref</span>')).toBe('2014 in bref');
  });
});

describe('running text', () => {
  it('has emphasis, strong, links and passages in another language, one in the other', () => {
    expect(content('A *b **c*** [d *e*](https://example.org/x) <mailto:press@example.org>')).toBe(
      '5:1“A ” 5:3emphasis(5:4“b ” 5:6strong(5:8“c”)) 5:12“ ” 5:13link https://example.org/x(5:14“d ” 5:16emphasis(5:17“e”)) 5:43“ ” 5:44link mailto:press@example.org(5:45“mailto:press@example.org”)',
    );
    expect(content('He said <span lang="fr">bon *courage*</span> to all.')).toBe(
      '5:1“He said ” 5:9foreign fr(5:25“bon ” 5:29emphasis(5:30“courage”)) 5:45“ to all.”',
    );
  });

  it.each([
    ['是**“人人有水”**这四个字', '5:1“是” 5:2strong(5:4““人人有水””) 5:12“这四个字”'],
    ['即**《公约》**的精神', '5:1“即” 5:2strong(5:4“《公约》”) 5:10“的精神”'],
    ['（**水。**火）', '5:1“（” 5:2strong(5:4“水。”) 5:8“火）”'],
    ['是*“承诺”*的象征', '5:1“是” 5:2emphasis(5:3““承诺””) 5:8“的象征”'],
    ['**提问：**2020年', '5:1strong(5:3“提问：”) 5:8“2020年”'],
    ['有**28.7%**的学校', '5:1“有” 5:2strong(5:4“28.7%”) 5:11“的学校”'],
  ])('has emphasis between ideographs, whatever marks are in it: %s', (text, read) => {
    expect(content(text)).toBe(read);
  });

  it.each([
    '5 * 3 is 15',
    'f**k and sh*t',
    'Anna Example* and Paul Example*',
    '*Provisional text',
    'a name_of_a_file and another_one',
    'Name: ________ Date: ________',
    'written \\*\\*so\\*\\*',
    '2 ** 8',
  ])('has asterisks and underscores that are no emphasis: %s', (text) => {
    expect(faultsIn(text)).toEqual([]);
  });

  it('ends a line with the space that a soft break is', () => {
    expect(content('one  \ttwo\n   three\n*four*\n*five*')).toBe(
      '5:1“one two ” 6:4“three ” 7:1emphasis(7:2“four”) 7:7“ ” 8:1emphasis(8:2“five”)',
    );
  });

  it('reads escapes and entities as the characters they stand for', () => {
    expect(content('\\*a\\* &amp; 5 &lt; 6&nbsp;km')).toBe('5:1“*a* & 5 < 6\u00A0km”');
  });
});

describe('emphasis that would be printed as asterisks', () => {
  it.each([
    [
      'The **Council **has',
      5,
      'these asterisks would be printed, and are no marks of emphasis',
      'write **words**, without spaces inside',
    ],
    [
      'The ** Council** has',
      5,
      'these asterisks would be printed, and are no marks of emphasis',
      'write **words**, without spaces inside',
    ],
    [
      'The *Annual report *was',
      5,
      'this asterisk would be printed, and is no mark of emphasis',
      'write *words*, without spaces inside',
    ],
    [
      'The **Council has',
      5,
      'these asterisks would be printed, and are no marks of emphasis',
      'end it in the same paragraph: **words**',
    ],
    [
      'The Council** has',
      12,
      'these asterisks would be printed, and are no marks of emphasis',
      'begin it in the same paragraph: **words**',
    ],
    [
      'mot**« cité »**mot',
      4,
      'these asterisks would be printed, and are no marks of emphasis',
      'leave a space outside of it, or write the marks beside it outside: “**words**”',
    ],
    [
      'mot*« cité »*mot',
      4,
      'this asterisk would be printed, and is no mark of emphasis',
      'leave a space outside of it, or write the marks beside it outside: “*words*”',
    ],
    [
      'The ***Council** has',
      5,
      'this asterisk would be printed, and is no mark of emphasis',
      'write as many asterisks after the words as before them',
    ],
    [
      '是__重要__的',
      2,
      'these underscores would be printed, and are no marks of emphasis',
      'write **words**, with asterisks',
    ],
    ['是_重要_的', 2, 'this underscore would be printed, and is no mark of emphasis', 'write *words*, with asterisks'],
  ])('is refused where it stands, with what mends it: %s', (text, column, message, hint) => {
    const outcome = parsed({ 'statement.yaml': oneLanguage, 'en.md': english(text) });
    const [found] = outcome.diagnostics.filter(({ code }) => code === 'source/emphasis');
    expect(found?.place?.column).toBe(column);
    expect(found?.message).toBe(message);
    expect(found?.hint).toContain(hint);
  });
});

describe('what cannot be set is refused where it stands', () => {
  it.each([
    ['# A heading', '5:1', 'a heading of the highest level (#)'],
    ['#### A heading', '5:1', 'a heading of the third level or deeper'],
    ['A heading\n=========', '5:1', 'a heading by underlining'],
    ['A heading\n---', '5:1', 'a heading by underlining'],
    ['    indented', '5:1', 'a block of code'],
    ['```\ncode\n```', '5:1', 'a block of code'],
    ['<div>\nx\n</div>', '5:1', 'HTML'],
    ['a <!-- b --> c', '5:3', 'HTML'],
    ['a <b>c</b>', '5:3', 'HTML'],
    ['a <sup>b<sup>c</sup></sup>', '5:9', 'HTML'],
    ['a `b`', '5:3', 'code'],
    ['a ![b](https://example.org/c.png)', '5:3', 'a picture'],
    ['[a]: https://example.org', '5:1', 'an address apart from its link'],
    ['a ~~b~~', '5:3', 'struck-out text'],
    ['> - a', '5:3', 'a list in a quotation or a note'],
    ['> ## a', '5:3', 'a heading in a list, a quotation or a note'],
    ['> > a', '5:3', 'a block quotation in a list, a quotation or a note'],
    ['- a\n\n  > b', '7:3', 'a block quotation in a list, a quotation or a note'],
    ['- a\n\n  ***', '7:3', 'a thematic break in a list, a quotation or a note'],
    ['- a\n\n  b | c\n  --|--', '7:3', 'a table in a list, a quotation or a note'],
    ['- a\n  <!-- pair: same -->', '6:3', 'HTML'],
    ['- a\n  - b\n    - c\n      - d', '8:7', 'a list on level 4'],
    ['a[^1]\n\n[^1]: - b', '7:7', 'a list in a quotation or a note'],
    ['> a[^1]\n>\n> [^1]: b', '7:3', 'a note inside something else'],
  ])('%j', (body, at, what) => {
    expect(faultsIn(body)).toContain(`en.md:${at}  source/unsupported  ${what} cannot be set`);
  });

  it.each([
    ['0. one', '5:1', 'a list cannot begin with the number 0'],
    ['2014. It was a year', '5:1', 'a list cannot begin with the number 2014'],
    ['1. one\n2. two\n4. four', '7:1', 'this item is numbered 4, and would be printed as 3'],
    ['- - one', '5:1', 'an item cannot begin with a list'],
    ['intro\na | b\n--|--|--\n1 | 2', '7:1', 'this line of a table has other columns than the line above it'],
    ['a | b\n--|--\n1', '7:1', 'this row has 1 of 2 cells'],
    ['a | b\n--|--\n1 | 2 | 3', '7:1', 'this row has 3 of 2 cells'],
    ['|1|2|3|4|5|6|7|8|9|\n|-|-|-|-|-|-|-|-|-|', '5:1', 'a table of 9 columns cannot be set; the most is 8'],
    ['a<sup>b\\\nc</sup>', '5:8', 'a line’s end cannot stand in raised letters'],
    ['a<sup>[b](https://example.org)</sup>', '5:7', 'a link cannot stand in raised letters'],
    ['[a <https://example.org>](https://example.org)', '5:4', 'a link cannot stand in a link'],
    ['a<sup>[^1]</sup>\n\n[^1]: b', '5:7', 'the mark of a note cannot stand in raised letters'],
    ['[a[^1]](https://example.org)\n\n[^1]: b', '5:3', 'the mark of a note cannot stand in a link'],
    ['a[^1]\n\n[^1]: b[^2]\n\n[^2]: c', '7:8', 'the mark of a note cannot stand in another note'],
    ['a <sup>b', '5:3', 'these raised letters have no end'],
  ])('%j', (body, at, message) => {
    expect(faultsIn(body)[0]).toBe(`en.md:${at}  source/unsupported  ${message}`);
  });

  it.each([
    ['## \n\na', '5:1', 'this heading is empty'],
    ['-\n- b', '5:1', 'this item is empty'],
    ['>\n\na', '5:1', 'this quotation is empty'],
    ['a[^1]\n\n[^1]:', '7:1', 'this note is empty'],
  ])('%j', (body, at, message) => {
    expect(faultsIn(body)).toEqual([`en.md:${at}  source/empty  ${message}`]);
  });

  it('says how to write the characters themselves', () => {
    expect(faultsIn('\\# 5, 5 \\< 6, a\\[^1], \\~\\~b\\~\\~')).toEqual([]);
    expect(faultsIn('1\\. one\n\n\\- two\n\n\\> three\n\n2014\\. four')).toEqual([]);
    expect(faultsIn('a \\| b\n\\--|--')).toEqual([]);
  });

  it('names links that lead nowhere', () => {
    expect(
      faultsIn(
        '[a](javascript:alert(1)) [b](page.html) [](https://example.org) [c](https://example.org "d") [e](file:///etc/passwd)',
      ),
    ).toEqual([
      'en.md:5:1  source/link  the link leads to “javascript:alert(1)”, which is no address',
      'en.md:5:26  source/link  the link leads to “page.html”, which is no address',
      'en.md:5:41  source/link  the link has no text',
      "en.md:5:65  source/unsupported  the link's title “d” would not be printed",
      'en.md:5:94  source/link  the link leads to “file:///etc/passwd”, which is no address',
    ]);
  });

  it('takes passages of any language, and says what is wrong with a tag that names none', () => {
    expect(faultsIn('a <span lang="eo">b</span>, <span lang="SR-latn">c</span>')).toEqual([]);
    expect(faultsIn('a <span lang="Spanish">b</span>')).toEqual([
      'en.md:5:3  source/language  “Spanish” is no tag of a language: “Spanish” is not the code of a language',
    ]);
    expect(faultsIn('a <span lang="en_US">b</span>')).toEqual([
      'en.md:5:3  source/language  “en_US” is no tag of a language: its parts are joined by “_”',
    ]);
  });

  it('names passages without an end', () => {
    expect(faultsIn('a <span lang="eo">b</span> <span lang="fr">c *d</span>*')).toEqual([
      'en.md:5:28  source/unsupported  this passage in another language has no end',
      'en.md:5:48  source/unsupported  HTML cannot be set',
    ]);
  });

  it('survives marks nested without end', () => {
    const tooDeep = [expect.stringContaining('more than 16 marks stand one inside the other')];
    expect(faultsIn(`${'*a **b '.repeat(40)}c${'** d*'.repeat(40)}`)).toEqual([
      'en.md:5:8  source/unsupported  emphasis cannot stand in emphasis in emphasis',
    ]);
    expect(faultsIn(`${'<span lang="fr">'.repeat(400)}c${'</span>'.repeat(400)}`)).toEqual(tooDeep);
  });
});

describe('faults of the facts', () => {
  it.each<[string, (yaml: string) => string, string[]]>([
    ['a missing day', (y) => y.replace(/^date: .*\n/m, ''), ['statement.yaml:1:1  source/value  date is missing']],
    ['no day', (y) => y.replace('2014-07-30', ''), ['statement.yaml:2:7  source/value  date is empty']],
    [
      'a speaker beside several',
      (y) => `${y}speakers: [{ name: Paul Sample }]\n`,
      [
        'statement.yaml:4:10  source/value  speaker stands beside speakers, which says the same',
        'statement.yaml:6:3  source/value  office stands beside speakers, which says the same',
      ],
    ],
    [
      'a speaker who is nobody',
      (y) => y.replace(/^speaker:[^]*Directrice\n/m, 'speakers: [{}]\n'),
      ['statement.yaml:4:12  source/value  speakers.0 has neither a name nor an office'],
    ],
    [
      'an office of one of several that is not for each language',
      (y) => y.replace(/^speaker:[^]*Directrice\n/m, 'speakers: [{ name: A, office: { fr: La Directrice } }]\n'),
      ['statement.yaml:4:31  source/value  speakers.0.office has no wording for en'],
    ],
    [
      'an issuer that is not for each language',
      (y) => `${y}issuer: { en: Office of Examples }\n`,
      ['statement.yaml:11:9  source/value  issuer has no wording for fr'],
    ],
    [
      'an empty fact',
      (y) => y.replace('Anne Example', ''),
      ['statement.yaml:4:10  source/value  speaker is empty; it must be a text'],
    ],
    [
      'a slip in a value',
      (y) => y.replace('message', 'mesage'),
      ['statement.yaml:1:7  source/value  kind is “mesage”; it may be message, statement, remarks or press-release'],
    ],
    [
      'an unknown key',
      (y) => y.replace('speaker', 'speeker'),
      ['statement.yaml:4:1  source/unknown-key  speeker means nothing here'],
    ],
    [
      'a day that does not exist',
      (y) => y.replace('2014-07-30', '2014-02-30'),
      ['statement.yaml:2:7  source/value  date is not a day of the calendar written as year-month-day'],
    ],
    [
      'a number for a text',
      (y) => y.replace('Anne Example', '007'),
      ['statement.yaml:4:10  source/value  speaker is a number; it must be a text'],
    ],
    [
      'an unknown language',
      (y) => y.replace('[en, fr]', '[en, eo]'),
      ['statement.yaml:8:17  source/value  languages.1 is “eo”: no language that a version can be set in'],
    ],
    [
      'a language twice',
      (y) => y.replace('[en, fr]', '[en, en]'),
      ['statement.yaml:8:12  source/value  languages names a language twice'],
    ],
    [
      'an office that is not for each language',
      (y) => y.replace('  fr: La Directrice\n', ''),
      ['statement.yaml:6:3  source/value  office has no wording for fr'],
    ],
    [
      'an office in one wording',
      (y) => y.replace(/office:\n.*\n.*\n/u, 'office: The Director\n'),
      ['statement.yaml:5:9  source/value  office is a text; it must be a list of keys and values'],
    ],
    [
      'a place of an unknown language',
      (y) => y.replace('New York', '{en: Geneva, xx: Genf}'),
      ['statement.yaml:3:21  source/unknown-key  place.xx means nothing here'],
    ],
    [
      'a place that is a list',
      (y) => y.replace('New York', '[Geneva]'),
      ['statement.yaml:3:8  source/value  place is a list, which it may not be'],
    ],
    [
      'the same key twice',
      (y) => `${y}kind: remarks\n`,
      ['statement.yaml:11:1  source/syntax  this key stands a second time'],
    ],
    [
      'a value that a # would cut',
      (y) => y.replace('New York', 'Hall #4, New York'),
      ['statement.yaml:3:13  source/syntax  “#4, New York” would be left out: after a space, # begins a comment'],
    ],
    [
      'tabs',
      (y) => y.replace('  en: The', '\ten: The'),
      ['statement.yaml:6:1  source/syntax  a tab stands where YAML wants spaces'],
    ],
    [
      'aliases',
      (y) => y.replace('Anne Example', '&a Anne').replace('New York', '*a'),
      ['statement.yaml:3:8  source/syntax  *a is an alias, which is not read'],
    ],
    ['no facts at all', () => 'message', ['statement.yaml:1:1  source/value  this is a text, not a list of facts']],
    [
      'escapes that hide',
      (y) => y.replace('Anne Example', '"Anne \\u202E"'),
      [
        'statement.yaml:4:10  source/characters  U+202E is a character that turns the direction of the text (a bidi control)',
      ],
    ],
    [
      'a key of the language',
      (y) => `${y}__proto__: {a: b}\n`,
      ['statement.yaml:11:1  source/unknown-key  __proto__ means nothing here'],
    ],
  ])('%s', (_, change, wanted) => {
    expect(faultsOf(facts(change))).toEqual(wanted);
  });

  it('hint at what was meant', () => {
    expect(facts((y) => y.replace('speaker', 'speeker')).diagnostics.map((d) => d.hint)).toEqual([
      'did you mean speaker?',
    ]);
    expect(facts((y) => y.replace('message', 'mesage')).diagnostics[0]?.hint).toBe('did you mean message?');
    expect(facts((y) => y.replace('Anne Example', '007')).diagnostics[0]?.hint).toBe('put it in quotes');
  });

  it('are found however deeply they are nested', () => {
    expect(faultsOf(facts(() => '['.repeat(20_000)))[0]).toContain('source/syntax');
  });
});

describe('faults of the files', () => {
  it('are reported together, in the order of files and lines', () => {
    const outcome = parsed({
      'statement.yaml': FACTS.replace('message', 'mesage').replace('final', 'finall'),
      'en.md': ENGLISH.replace('title', 'titel').replace('two rules.', '`two` rules.\n\n# a'),
      'fr.md': FRENCH.replace('Donnons', '-\n\nDonnons'),
    });
    expect(faultsOf(outcome)).toEqual([
      'en.md:2:1  source/value  title is missing',
      'en.md:2:1  source/unknown-key  titel means nothing here',
      'en.md:6:1  source/unsupported  code cannot be set',
      'en.md:8:1  source/unsupported  a heading of the highest level (#) cannot be set',
      'fr.md:7:1  source/empty  this item is empty',
      'statement.yaml:1:7  source/value  kind is “mesage”; it may be message, statement, remarks or press-release',
      'statement.yaml:9:9  source/value  status is “finall”; it may be check-against-delivery, as-prepared, as-delivered or final',
    ]);
  });

  it('name the folder they are in', () => {
    const missing = parsed({ 'statement.yaml': '' });
    expect(faultsOf(missing)).toEqual(['statement.yaml:1:1  source/empty  the file is empty']);
  });

  it.each<[string, string, string]>([
    ['no front matter', 'Every example.', 'en.md:1:1  source/front-matter  the file does not begin with front matter'],
    [
      'front matter without an end',
      '---\ntitle: A\n\nText',
      'en.md:1:1  source/front-matter  the front matter has no end',
    ],
    ['empty front matter', '---\n---\n\nText\n\nText', 'en.md:1:1  source/value  this is empty, not a list of facts'],
    ['only spaces', ' \n\n', 'en.md:1:1  source/empty  the file is empty'],
    ['no paragraph', '---\ntitle: A\n---\n', 'en.md:4:1  source/empty  the version in en has no paragraph'],
    [
      'a paragraph of spaces',
      '---\ntitle: A\n---\n\n\u00A0\n\nText',
      'en.md:5:1  source/empty  this paragraph has only spaces in it',
    ],
    [
      'an alien key',
      '---\ntitle: A\nfooter: B\n---\n\nText\n\nText',
      'en.md:3:1  source/unknown-key  footer means nothing here',
    ],
    [
      'a title of two lines',
      '---\ntitle: |\n  A\n  B\n---\n\nText\n\nText',
      'en.md:2:8  source/value  title has more than one line; it must be one',
    ],
    [
      'mark-up in the title',
      '---\ntitle: A `b`\n---\n\nText\n\nText',
      'en.md:2:10  source/unsupported  code cannot be set',
    ],
  ])('%s', (_, text, wanted) => {
    expect(faultsOf(parsed({ 'en.md': text }))).toEqual([wanted]);
  });

  it('name a version that is listed and not there, and one that is there and not listed', () => {
    expect(faultsOf(parsed({ 'statement.yaml': oneLanguage }))).toEqual([
      'fr.md:1:1  source/unused-file  fr.md is not used: statement.yaml does not list fr',
    ]);
    expect(parsed({ 'statement.yaml': oneLanguage }).ok).toBe(true);
  });

  it('name a folder whose name is not safe for files', () => {
    for (const slug of ['../x', 'Été', 'con', 'a b', 'x'.repeat(101)])
      expect(faultsOf(parsed({}, slug))[0]).toContain('statement/slug');
  });
});

describe('characters that hide', () => {
  it.each([
    ['\0', 'U+0000 is a NUL'],
    ['\u0007', 'U+0007 is a control character'],
    ['\u0085', 'U+0085 is a control character'],
    ['\uD800', 'U+D800 is half a character (a lone surrogate)'],
    ['\u202E', 'U+202E is a character that turns the direction of the text (a bidi control)'],
    ['\u2066', 'U+2066 is a character that turns the direction of the text (a bidi control)'],
    ['\u200B', 'U+200B is an invisible character'],
    ['\u00AD', 'U+00AD is an invisible character'],
    ['\uFFFD', 'U+FFFD is a replacement character'],
  ])('%j are refused with their place', (character, message) => {
    expect(faultsIn(`one two\n${character}three`)).toEqual([`en.md:6:1  source/characters  ${message}`]);
  });

  it('are counted, not listed', () => {
    expect(faultsIn('a\u0007\u0007 b\u0007')).toEqual([
      'en.md:5:2  source/characters  U+0007 is a control character, 3 times in all',
    ]);
  });

  it('are found behind entities too', () => {
    expect(faultsIn('one &#x202E;two')).toEqual([
      'en.md:5:1  source/characters  U+202E is a character that turns the direction of the text (a bidi control)',
    ]);
  });
});
