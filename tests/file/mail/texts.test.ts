/** What a mail says, as plain text and as HTML: every word of every version, and nothing that acts. */
import { parse, type DefaultTreeAdapterMap, type ParserError } from 'parse5';
import { describe, expect, it } from 'vitest';
import { textOf, type Block, type Inline, type Statement, type Version } from '../../../src/text/statement/index.ts';
import {
  heading,
  LINE_BREAK,
  list,
  note,
  paragraph,
  quote,
  statementOfPairs,
  table,
  PAUSE,
} from '../../support/blocks.ts';
import { emphasis, foreign, HERE, link, strong, text } from '../../support/inlines.ts';
import { allTestStatements, seed, testStatement } from '../../support/published.ts';
import { wordsOf } from '../../support/reading.ts';
import { draft, FINAL, flowedPart, statementWith } from './drafts.ts';
import { EN, FR } from '../../support/langs.ts';
import { statementIn } from '../../support/statement.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

const EVERY: readonly string[] = ['seed', ...allTestStatements()];
const statementNamed = (name: string): Statement => (name === 'seed' ? seed() : testStatement(name));

/** Every piece of running text of a version, in the order in which it is read. */
function piecesOf(version: Version): readonly (readonly Inline[])[] {
  const { label = [], office, title, subtitle = [], dateline, blocks, notes } = version;
  const body = blocks.flatMap(piecesIn);
  return [
    label,
    office,
    title,
    subtitle,
    dateline,
    ...body,
    ...notes.flatMap((one) => one.blocks.map(({ content }) => content)),
  ];
}

function piecesIn(block: Block): readonly (readonly Inline[])[] {
  switch (block.kind) {
    case 'paragraph':
      return block.role === 'numbered' ? [[text(block.number)], block.content] : [block.content];
    case 'heading':
      return [block.content];
    case 'list':
      return block.items.flatMap((item) => item.blocks.flatMap(piecesIn));
    case 'quote':
      return block.blocks.flatMap(piecesIn);
    case 'table':
      return [block.head, ...block.rows].flat().map((cell) => cell.content);
    case 'thematic-break':
      return [];
  }
}

/** Fails unless `said` has every piece of every version, one after the other. */
function expectInOrder(said: string, { versions }: Statement): void {
  let from = 0;
  for (const piece of versions.flatMap(piecesOf)) {
    const words = wordsOf(textOf(piece));
    const at = said.indexOf(words, from);
    expect(at, `“${words}” after “${said.slice(from - 80, from)}”`).toBeGreaterThanOrEqual(0);
    from = at + words.length;
  }
}

/** Without what plain text has in place of marks: signs of quotations, numbers of notes, addresses of links. */
function withoutSigns(plain: string): string {
  return wordsOf(
    plain
      .replaceAll(/^> ?/gmu, '')
      .replaceAll(/\[\d+\]/gu, '')
      .replaceAll(/[ \n]+<[^<> ]+>/gu, ''),
  );
}

function elementsOf(node: Node): readonly Element[] {
  const own = 'tagName' in node ? [node] : [];
  return [...own, ...('childNodes' in node ? node.childNodes.flatMap(elementsOf) : [])];
}

/** The document's text as it shows, a line for each block, without the numbers of notes. */
function shownBy(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if (node.nodeName === 'head') return '';
  if (node.nodeName === 'br') return '\n';
  const inner = 'childNodes' in node ? node.childNodes.map(shownBy).join('') : '';
  if (node.nodeName === 'sup' && /^\[\d+\]$/u.test(inner)) return '';
  return /^(?:p|h\d|li|t[dh]|div)$/u.test(node.nodeName) ? `${inner}\n` : inner;
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** The document; an error in its mark-up fails the test. */
function documentOf(html: string): DefaultTreeAdapterMap['document'] {
  const errors: ParserError[] = [];
  const document = parse(html, { onParseError: (error) => errors.push(error) });
  expect(errors).toEqual([]);
  return document;
}

/** RFC 3676, section 4.2, read anew: each passage a line, with its depth of quotation before it. */
function unflowed(flowed: string): readonly string[] {
  const passages: string[] = [];
  let open = false;
  for (const line of flowed.replaceAll('\r\n', '\n').split('\n')) {
    const [depth = ''] = /^>*/u.exec(line) ?? [];
    const content = line.slice(depth.length).replace(/^ /u, '');
    const last = passages.at(-1);
    if (open && last?.startsWith(`${depth} `) === true) passages[passages.length - 1] = `${last}${content}`;
    else passages.push(`${depth} ${content}`);
    open = content.endsWith(' ') && content !== '-- ';
  }
  return passages;
}

describe('the texts of a mail', () => {
  it.each(EVERY)('have every word in its order: %s', async (name) => {
    const statement = statementNamed(name);
    const { text: plain, html, email } = await draft(statement);
    expectInOrder(withoutSigns(plain), statement);
    expectInOrder(wordsOf(shownBy(documentOf(html))), statement);
    expectInOrder(withoutSigns(email.text ?? ''), statement);
  });

  it.each(EVERY)('keep to their measure, and break no line at a space that holds: %s', async (name) => {
    const { text: plain } = await draft(statementNamed(name));
    for (const line of plain.split('\n')) {
      expect([...line].length <= 72 || !line.trim().includes(' '), line).toBe(true);
      expect(line).not.toMatch(/[ \u00A0\u202F]$|^[ >]*[;:!?»]/u);
    }
  });

  it('stand in the order of the languages asked for', async () => {
    const { text: plain, html, subject } = await draft(seed(), { languages: [FR, EN] });
    expect(plain.startsWith('The English text follows.\n')).toBe(true);
    expect(plain.indexOf('Français\n')).toBeLessThan(plain.indexOf('English\n'));
    expect(html.indexOf('<div lang="fr"')).toBeLessThan(html.indexOf('<div lang="en"'));
    expect(html).toContain('<html lang="fr">');
    expect(subject.startsWith('Message à l’occasion')).toBe(true);
  });

  it('say nothing of other languages where there is one', async () => {
    const { text: plain, html } = await draft(seed(), { languages: [EN] });
    expect(plain.startsWith('The Secretary-General\n\nMessage on the World Day')).toBe(true);
    expect(html).not.toContain('lang="fr"');
  });

  it('space French by the profile of the house', async () => {
    const statement = statementWith(FINAL, { en: 'What? 10 km.', fr: 'Quoi ? « 10 km ».' });
    const usual = await draft(statement);
    expect(usual.text).toContain('Quoi\u202F? «\u202F10\u00A0km\u202F».');
    const european = await draft(statement, { spacing: new Map([[FR, 'eu']]) });
    expect(european.text).toContain('Quoi? «\u00A010\u00A0km\u00A0».');
    expect(european.html).toContain('Quoi? «\u00A010\u00A0km\u00A0».');
  });

  it('say the symbol of a document over its text, as the page does', async () => {
    const { text: plain, html } = await draft(statementWith(`${FINAL}\nsymbol: OE/MSG/2026/4`));
    expect(plain).toContain('\nEnglish\n\nOE/MSG/2026/4\n\nThe Director\n');
    expect(html).toContain('>OE/MSG/2026/4</p>');
  });
});

const EVERY_BLOCK = statementOfPairs([
  {
    en: [
      paragraph('Dear friends,', LINE_BREAK, 'dear colleagues,'),
      heading(1, 'What was ', emphasis('done')),
      heading(2, 'In ', strong('2026')),
      list(true, [paragraph('One;')], [paragraph('Two:'), list(false, [paragraph('inner.')])]),
      list(false, [paragraph('First.'), paragraph('Second.')]),
      quote(paragraph('We read.'), paragraph('We walk.')),
      table(['Year', 'Schools'], ['2025', '1,150'], ['2026', '980']),
      PAUSE,
      paragraph(
        'See ',
        link('https://www.example.org/a?b=1&c=2', 'our page'),
        ', or ',
        link('mailto:desk@example.org', 'write'),
        '.',
      ),
      paragraph('At ', link('https://www.example.org/', 'www.example.org'), '.'),
      paragraph(
        '“',
        foreign(FR, 'De l’eau pour tous !'),
        '”, as 10',
        { kind: 'superscript', children: [text('6')], place: HERE },
        ' people say',
        note('So they do.'),
        '.',
      ),
      paragraph('> not a quotation'),
      paragraph('From here it is not another mail.'),
    ],
    fr: [paragraph('Le 1', { kind: 'superscript', children: [text('er')], place: HERE }, ' mai.', note('En 2026.'))],
  },
]);

describe('the plain text', () => {
  it('has every kind of block in signs that everybody reads', async () => {
    const { text: plain } = await draft(EVERY_BLOCK, { languages: [EN] });
    expect(plain.slice(plain.indexOf('Dear'))).toBe(`Dear friends,
dear colleagues,

What was done
-------------

In 2026

(a) One;
(b) Two:
    – inner.

• First.

  Second.

> We read.
>
> We walk.

Year  Schools
----  -------
2025    1,150
2026      980

* * *

See our page <https://www.example.org/a?b=1&c=2>, or write
<desk@example.org>.

At www.example.org.

“De l’eau pour tous\u202F!”, as 10⁶ people say.[1]

> not a quotation

From here it is not another mail.

--------------------

[1] So they do.
`);
  });

  it('has the numbers of notes where each language has them', async () => {
    const { text: plain } = await draft(EVERY_BLOCK, { languages: [FR] });
    expect(plain).toContain('Le 1er\u00A0mai[1].\n');
  });

  it('has a table that is too wide as a line for each of its cells', async () => {
    const wide = 'a cell that is so long that two of them have no room in a line';
    const statement = statementOfPairs([{ en: table(['', 'What'], ['2025', wide], [wide, '']), fr: paragraph('–') }]);
    const { text: plain } = await draft(statement, { languages: [EN] });
    expect(plain).toContain(`2025\nWhat – a cell that is so long that two of them have no room in a line\n\n${wide}\n`);
  });

  it('has a table as columns as long as a line has room for them', async () => {
    const plainOf = async (letters: number) => {
      const cells = table(['One', 'Other'], ['a'.repeat(35), 'b'.repeat(letters)]);
      return (await draft(statementOfPairs([{ en: cells, fr: paragraph('–') }]), { languages: [EN] })).text;
    };
    // 35 letters, two spaces, 35 letters.
    expect(await plainOf(35)).toContain(`${'-'.repeat(35)}  ${'-'.repeat(35)}\n${'a'.repeat(35)}  ${'b'.repeat(35)}\n`);
    expect(await plainOf(36)).toContain(`One – ${'a'.repeat(35)}\n`);
  });

  it('is the same when a narrow screen joins its lines', async () => {
    const { raw } = await draft(EVERY_BLOCK, { languages: [EN] });
    const body = flowedPart(raw);
    const passages = unflowed(body);
    expect(passages).toContain(' See our page <https://www.example.org/a?b=1&c=2>, or write <desk@example.org>.');
    expect(passages).toContain(' (b) Two:');
    expect(passages).toContain('     – inner.');
    expect(passages).toContain('> We read.');
    expect(passages).toContain('> ');
    expect(passages).toContain(' > not a quotation');
    expect(passages).toContain(' From here it is not another mail.');
    expect(passages).toContain(' 2025    1,150');
    expect(body).not.toMatch(/^(?:From |>>)/mu);
  });
});

describe('the HTML', () => {
  it.each(EVERY)('says the language of each version, and has nothing that acts or is fetched: %s', async (name) => {
    const statement = statementNamed(name);
    const { html, subject } = await draft(statement);
    const document = documentOf(html);
    const elements = elementsOf(document);
    const divs = elements.filter(({ tagName }) => tagName === 'div').flatMap((div) => attribute(div, 'lang') ?? []);
    expect(divs).toEqual(statement.meta.languages);
    const [title] = elements.filter(({ tagName }) => tagName === 'title');
    expect(title?.childNodes.map((node) => ('value' in node ? node.value : ''))).toEqual([subject]);
    expect(elements.filter(({ tagName }) => tagName === 'h1')).toHaveLength(statement.meta.languages.length);
    const harmless =
      /^(?:html|head|meta|title|body|div|p|h[1-3]|em|strong|sup|span|a|br|hr|ol|ul|li|blockquote|table|thead|tbody|tr|th|td)$/u;
    for (const element of elements) {
      expect(element.tagName).toMatch(harmless);
      for (const { name: key, value } of element.attrs) {
        expect(key).toMatch(/^(?:lang|dir|style|href|scope|type|start|value|charset|name|content)$/u);
        if (key === 'href') expect(value).toMatch(/^(?:https?:\/\/|mailto:)/u);
        if (key === 'style') expect(value).not.toMatch(/url\(|expression|import|color|background/u);
      }
    }
  });

  it('has every kind of block as what it is', async () => {
    const { html } = await draft(EVERY_BLOCK, { languages: [EN] });
    const bare = html.replaceAll(/ style="[^"]*"/gu, '').replaceAll(/>\n</gu, '><');
    for (const part of [
      '<p>Dear friends,<br>dear colleagues,</p>',
      '<h2>What was <em>done</em></h2>',
      '<h3>In <strong>2026</strong></h3>',
      '<ol type="a" start="1"><li><p>One;</p></li><li><p>Two:</p><ul><li><p>inner.</p></li></ul></li></ol>',
      '<blockquote><p>We read.</p><p>We walk.</p></blockquote>',
      '<thead><tr><th scope="col">Year</th><th scope="col">Schools</th></tr></thead>',
      '<tbody><tr><td>2025</td><td>1,150</td></tr>',
      '<a href="https://www.example.org/a?b=1&amp;c=2">our page</a>',
      '<a href="mailto:desk@example.org">write</a>',
      '<span lang="fr">De l’eau pour tous\u202F!</span>',
      '10<sup>6</sup> people say<span>.<sup>[1]</sup></span></p>',
      '<ol><li value="1"><p>So they do.</p></li></ol>',
    ])
      expect(bare).toContain(part);
  });

  it('says which way each line and passage runs, where that is not the way of what is around it', async () => {
    const statement = statementIn({
      ar: ['شعارنا «<span lang="en">Water (2026)</span>».', '| البند | 2026 |\n| - | -: |\n| آبار | 480 |'],
      en: [
        'We say <span lang="ar">الماء</span> and <span lang="fr">eau</span>.',
        '| Item | 2026 |\n| - | -: |\n| wells | 480 |',
      ],
    });
    const { html } = await draft(statement);
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toMatch(/<p lang="en" dir="ltr"[^>]*>The English text follows\.<\/p>/u);
    expect(html).toContain('«<span lang="en" dir="ltr">Water (2026)</span>»');
    expect(html).toContain('<span lang="ar" dir="rtl">الماء</span> and <span lang="fr">eau</span>');
    expect(html).toMatch(/<td style="[^"]*padding:4px 0 4px 12px[^"]*;text-align:right">آبار</u);
  });

  it('keeps from the left, in Arabic, what reads so on the page', async () => {
    const statement = statementIn({
      ar: ['بلغت -7°C و+41.5°C وكلفت 12,450.75 دولاراً، والهاتف +41 22 555 01 23، في A/RES/79/12 عام 2027.'],
      en: ['It was -7°C and +41.5°C, for 12,450.75 dollars; call +41 22 555 01 23, on A/RES/79/12, in 2027.'],
    });
    const { html } = await draft(statement);
    const kept = [...html.matchAll(/<span dir="ltr">(?<kept>[^<]*)<\/span>/gu)].map(({ groups }) => groups?.['kept']);
    expect(kept.map((one) => one?.replaceAll(/[\u00A0\u202F\u2060]/gu, ' '))).toEqual([
      '-7°C',
      '+41.5°C',
      '12,450.75',
      '+41 22 555 01 23',
      'A/RES/79/12',
    ]);
  });

  it('keeps the mark of a note in the line of what it stands at, where a line may else end before its bracket', async () => {
    const statement = statementIn({
      en: [
        'The dam held.[^1] It is old[^2] now, “so they say”.[^3][^4] See *the Register of Dams.*[^5]\n\n[^1]: a\n[^2]: b\n[^3]: c\n[^4]: d\n[^5]: e',
      ],
      zh: [
        '水坝完好。[^1]它很旧[^2]，“有人说”。[^3][^4]见*水坝登记册。*[^5]\n\n[^1]: 一\n[^2]: 二\n[^3]: 三\n[^4]: 四\n[^5]: 五',
      ],
    });
    const { html } = await draft(statement);
    const bare = html
      .replaceAll(' style="line-height:0"', '')
      .replaceAll(' style="white-space:nowrap"', ' class="held"');
    for (const part of [
      'The dam held<span class="held">.<sup>[1]</sup></span> It is old<sup>[2]</sup> now',
      'they say<span class="held">”.<sup>[3]</sup><sup>[4]</sup></span> See',
      '<em>the Register of Dams</em><span class="held"><em>.</em><sup>[5]</sup></span>',
      '“有人<span class="held">说”<sup>[3]</sup><sup>[4]</sup></span>。',
      '水坝完<span class="held">好<sup>[1]</sup></span>。它很<span class="held">旧<sup>[2]</sup></span>，',
    ])
      expect(bare).toContain(part);
  });

  it('keeps from the left, in Arabic, what stands before the mark of a note', async () => {
    const statement = statementIn({
      ar: ['صدر القرار A/RES/79/12.[^1] وهو سارٍ في U.S.[^2]\n\n[^1]: أ\n[^2]: ب'],
      en: ['The resolution is A/RES/79/12.[^1] It is in force in the U.S.[^2]\n\n[^1]: a\n[^2]: b'],
    });
    const { html } = await draft(statement);
    expect(html).toMatch(/<span dir="ltr">A\/RES\/79\/12<\/span><span style="[^"]*">\.<sup/u);
    expect(html).toMatch(/<span style="[^"]*"><span dir="ltr">U\.S\.<\/span><sup/u);
  });

  it('counts the items of a list as its language does', async () => {
    const { html } = await draft(EVERY_BLOCK, { languages: [EN] });
    expect(html).toContain("list-style-type:'(a) '");
    expect(html).toContain("list-style-type:'– '");
  });

  it('counts the notes under the text from one, as their marks do', async () => {
    const { html } = await draft(EVERY_BLOCK, { languages: [EN] });
    expect(html.match(/<li value="\d+"[^>]*list-style-type:'\[\d+\] '/gu)?.[0]).toMatch(/^<li value="1".*'\[1\] '$/u);
  });

  it('takes no text for mark-up, and follows no other link than to a page or an address', async () => {
    const attack = '<script>alert(1)</script>"\'&<img src=x onerror=alert(1)>';
    const statement = statementOfPairs([
      {
        en: [
          paragraph(attack, link('https://www.example.org/"><script>', attack)),
          paragraph(link('javascript:alert(1)', 'a page'), link('data:text/html,x', 'another')),
          table([attack], [attack]),
        ],
        fr: paragraph(attack, note(attack)),
      },
    ]);
    const { html } = await draft(statement, { settings: { to: [], subject: attack } });
    const elements = elementsOf(documentOf(html));
    expect(elements.filter(({ tagName }) => /script|img/u.test(tagName))).toEqual([]);
    expect(elements.flatMap((element) => attribute(element, 'href') ?? [])).toEqual([
      'https://www.example.org/"><script>',
    ]);
    expect(elements.flatMap(({ attrs }) => attrs.filter(({ name }) => name.startsWith('on')))).toEqual([]);
    expect(html).toContain('a pageanother');
  });
});
