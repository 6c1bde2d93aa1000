/** A Word document is read as Word shows it; what it has beside that is told, and never published unannounced. */
import { describe, expect, it } from 'vitest';
import { platformTimeZones } from '../../../src/app/cli/time-zones.ts';
import { nodeResources } from '../../../src/app/resources.ts';
import { Session } from '../../../src/session/index.ts';
import { clocksBy } from '../../../src/text/intake/clocks.ts';
import { openDocx } from '../../../src/text/intake/docx.ts';
import type { PageLine } from '../../../src/text/intake/page.ts';
import { item, par, run, type WordFile, wordFile } from './word-files.ts';

const OPTIONS = { strict: false, clocks: clocksBy(platformTimeZones()), session: new Session(nodeResources()) };

/** A line as a reader sees it: the marks of lists with their items, the mark-up of headings and notes in signs. */
function shown({ block, text }: PageLine): string {
  switch (block?.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${text}`;
    case 'list':
      return block.items
        .map((one, n) => `${block.ordered ? `${String(block.start + n)}.` : '•'} ${one.blocks.map(textOf).join(' / ')}`)
        .join(' | ');
    case 'quote':
      return `> ${text}`;
    case 'table':
      return [block.head, ...block.rows]
        .map((row) => row.map((cell) => inlineText(cell.content)).join(', '))
        .join('; ');
    default:
      return block?.kind === 'paragraph' ? inlineText(block.content) : text;
  }
}

type Part = { readonly kind: string; readonly content?: unknown; readonly items?: unknown; readonly start?: number };

function textOf(part: Part): string {
  if (part.kind === 'paragraph') return inlineText(part.content as readonly Inline[]);
  return `(${shown({ block: part, text: '' } as unknown as PageLine)})`;
}

interface Inline {
  readonly kind: string;
  readonly text?: string;
  readonly href?: string;
  readonly children?: readonly Inline[];
  readonly note?: { readonly blocks: readonly { readonly content: readonly Inline[] }[] };
}

function inlineText(content: readonly Inline[]): string {
  return content
    .map((one): string => {
      const inside = inlineText(one.children ?? []);
      switch (one.kind) {
        case 'strong':
          return `**${inside}**`;
        case 'emphasis':
          return `*${inside}*`;
        case 'superscript':
          return `^${inside}^`;
        case 'link':
          return `[${inside}](${one.href ?? ''})`;
        case 'note':
          return `{${(one.note?.blocks ?? []).map((block) => inlineText(block.content)).join(' ')}}`;
        case 'break':
          return '\\';
        default:
          return (one.text ?? '') + inside;
      }
    })
    .join('');
}

async function opened(file: WordFile | string) {
  const bytes = wordFile(typeof file === 'string' ? { body: file, bare: true } : { bare: true, ...file });
  const outcome = await openDocx({ name: 'page.docx', bytes }, OPTIONS);
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  return {
    text: outcome.value.lines.map(shown),
    told: outcome.diagnostics.map(({ code, message }) => `${code} ${message}`),
    dropped: outcome.value.dropped.map(({ text }) => text),
  };
}

const NUMBERED = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl></w:abstractNum>
  <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>
  <w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="Article %1"/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
  <w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>`;

describe('the numbers of lists are those that Word shows', () => {
  const lists = async (body: string) => (await opened({ body, numbering: NUMBERED })).text;

  it('go on after a paragraph between', async () => {
    expect(await lists(item('Wells', 1) + item('Pumps', 1) + par('And one more.') + item('Doors', 1))).toEqual([
      '1. Wells | 2. Pumps',
      'And one more.',
      '3. Doors',
    ]);
  });

  it('begin where the list says', async () => {
    expect(await lists(item('Wells', 1) + item('Pumps', 4) + item('Doors', 4))).toEqual([
      '1. Wells',
      '7. Pumps | 8. Doors',
    ]);
  });

  it('of a deeper level stand in the item before, and begin anew after it', async () => {
    const body = [item('Wells', 1), item('dug', 1, 1), item('drilled', 1, 1), item('Pumps', 1), item('by hand', 1, 1)];
    expect(await lists(body.join(''))).toEqual(['1. Wells / (1. dug | 2. drilled) | 2. Pumps / (1. by hand)']);
  });

  it('stand in the text where they are more than a number', async () => {
    const body = [item('Scope', 3), item('This covers wells.', 3, 1), item('And pumps.', 3, 1), item('Terms', 3)];
    expect(await lists(body.join(''))).toEqual([
      'Article I Scope',
      '1.1 This covers wells.',
      '1.2 And pumps.',
      'Article II Terms',
    ]);
  });

  it('count paragraphs that changes have taken out no more', async () => {
    const gone =
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:author="A"/></w:rPr></w:pPr><w:del w:author="A"><w:r><w:delText>Ropes</w:delText></w:r></w:del></w:p>';
    expect(await lists(item('Wells', 1) + gone + item('Pumps', 1))).toEqual(['1. Wells | 2. Pumps']);
  });

  it('are bullets where there are none', async () => {
    expect(await lists(item('Wells', 2) + item('Pumps', 2))).toEqual(['• Wells | • Pumps']);
  });
});

describe('characters are those that Word shows', () => {
  it.each([
    [
      'a hyphen that does not divide',
      '<w:r><w:t>twenty</w:t><w:noBreakHyphen/><w:t>one</w:t></w:r>',
      'twenty\u2011one',
    ],
    ['a line’s end', '<w:r><w:t>Anna Berg</w:t><w:cr/><w:t>Director</w:t></w:r>', 'Anna Berg'],
    ['capitals', run('nato', '<w:caps/>'), 'NATO'],
    ['small capitals, which keep their letters', run('Bern', '<w:smallCaps/>'), 'Bern'],
    ['a sign of a font of letters', '<w:r><w:sym w:font="Times New Roman" w:char="20AC"/><w:t>40</w:t></w:r>', '€40'],
    ['a sign of Symbol', '<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t> 3</w:t></w:r>', '≥ 3'],
    ['letters in the font Symbol', run('\uF061', '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>'), 'α'],
    [
      'a sign by its field',
      '<w:fldSimple w:instr=" SYMBOL 174 \\f &quot;Symbol&quot; "/><w:r><w:t> next</w:t></w:r>',
      '→ next',
    ],
    ['raised figures', `${run('m')}${run('2', '<w:vertAlign w:val="superscript"/>')}`, 'm^2^'],
    [
      'stress',
      `${run('a ')}${run('strong', '<w:b/>')}${run(' and ')}${run('slanted', '<w:i/>')}${run(' word')}`,
      'a **strong** and *slanted* word',
    ],
    ['stress that is switched off', run('plain', '<w:b w:val="0"/>'), 'plain'],
    ['a word divided into runs', `${run('pro', '<w:b/>')}${run('mise', '<w:b w:val="1"/>')}`, '**promise**'],
    ['smart tags', '<w:smartTag w:element="place"><w:r><w:t>Geneva</w:t></w:r></w:smartTag>', 'Geneva'],
    ['content controls', '<w:sdt><w:sdtContent><w:r><w:t>14 March</w:t></w:r></w:sdtContent></w:sdt>', '14 March'],
    [
      'a field’s result',
      '<w:fldSimple w:instr=" DOCPROPERTY Budget "><w:r><w:t>1,480</w:t></w:r></w:fldSimple>',
      '1,480',
    ],
    [
      'the word under its reading',
      '<w:r><w:ruby><w:rt><w:r><w:t>reading</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>word</w:t></w:r></w:rubyBase></w:ruby></w:r>',
      'word',
    ],
  ])('%s', async (_, content, text) => {
    expect((await opened(par(content))).text[0]).toBe(text);
  });

  it('an equation, as its letters, which is told', async () => {
    const { text, told } = await opened(par(`${run('where ')}<m:oMath><m:r><m:t>E=mc</m:t></m:r></m:oMath>`));
    expect(text).toEqual(['where E=mc']);
    expect(told).toEqual(['intake/converted an equation is set as running text: “E=mc”']);
  });

  it('a sign that is not known is told', async () => {
    const { told } = await opened(par('<w:r><w:sym w:font="Wingdings" w:char="F034"/><w:t>keyboard</w:t></w:r>'));
    expect(told).toEqual(['intake/converted a sign of the font Wingdings F034 is not known, and left out']);
  });
});

const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const link = `${mark('begin')}<w:r><w:instrText> HYPERLINK "https://www.example.org/wells" </w:instrText></w:r>${mark('separate')}`;

describe('fields', () => {
  it('give a link to what they show, and no further', async () => {
    expect((await opened(par(`${run('Read ')}${link}${run('the report')}${mark('end')}${run(' now.')}`))).text).toEqual(
      ['Read [the report](https://www.example.org/wells) now.'],
    );
  });

  it('end where a change takes out their end', async () => {
    const body =
      par(`${run('Read ')}${link}${run('it')}<w:del w:author="A">${mark('end')}</w:del>${run(' now.')}`) +
      par('Thanks.');
    expect((await opened(body)).text).toEqual(['Read [it](https://www.example.org/wells) now.', 'Thanks.']);
  });

  it('that never end hide nothing of the next paragraphs', async () => {
    const { text, told } = await opened(
      par(`${run('Read')}${mark('begin')}<w:r><w:instrText> DATE </w:instrText></w:r>`) + par('The text goes on.'),
    );
    expect(text).toEqual(['Read', 'The text goes on.']);
    expect(told).toEqual(['intake/not-shown a field shows nothing, as it was never updated: “DATE”']);
  });

  it('that show nothing are told', async () => {
    expect((await opened(par(`${run('On ')}<w:fldSimple w:instr=" DOCPROPERTY Day "/>`))).told).toEqual([
      'intake/not-shown a field shows nothing, as it was never updated: “DOCPROPERTY Day”',
    ]);
  });
});

describe('what is beside the text is told, and not in it', () => {
  it('a comment', async () => {
    const { text, told, dropped } = await opened({
      body: par(
        `<w:commentRangeStart w:id="0"/>${run('310 volunteers came.')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
      ),
      comments: `<w:comment w:id="0" w:author="Legal">${par('Check the number!')}</w:comment>`,
    });
    expect(text).toEqual(['310 volunteers came.']);
    expect(told).toEqual(['intake/comment a comment stands here, which is left out: “Legal: Check the number!”']);
    expect(dropped).toEqual(['comment: Legal: Check the number!']);
  });

  it('tracked changes, which are taken as accepted', async () => {
    const { text, told } = await opened(
      par(
        `${run('We spend ')}<w:del w:author="A"><w:r><w:delText>three</w:delText></w:r></w:del><w:ins w:author="A">${run('five')}</w:ins>${run(' million.')}`,
      ),
    );
    expect(text).toEqual(['We spend five million.']);
    expect(told).toEqual([
      'intake/tracked-change a tracked change takes out “three”, and was taken as accepted',
      'intake/tracked-change a tracked change puts in “five”, and was taken as accepted',
    ]);
  });

  it('a paragraph whose mark is taken out is one with the next', async () => {
    const body = par('The river ', '<w:rPr><w:del w:author="A"/></w:rPr>') + par('is clean.');
    expect((await opened(body)).text).toEqual(['The river is clean.']);
  });

  it.each([
    ['hidden', run('not yet public', '<w:vanish/>'), 'hidden text is left out: “not yet public”'],
    ['struck out', run('three', '<w:strike/>'), 'struck-out text is left out: “three”'],
    ['struck out twice', run('three', '<w:dstrike/>'), 'struck-out text is left out: “three”'],
    [
      'a placeholder',
      '<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Click here.</w:t></w:r></w:sdtContent></w:sdt>',
      'a placeholder that nobody filled is left out: “Click here.”',
    ],
  ])('text that is %s', async (_, content, message) => {
    const { text, told } = await opened(par(`${run('The well is open.')}${content}`));
    expect(text).toEqual(['The well is open.']);
    expect(told).toEqual([`intake/not-shown ${message}`]);
  });

  it('a paragraph whose style hides it', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Note"><w:name w:val="Internal"/><w:rPr><w:vanish/></w:rPr></w:style>';
    const { text, told } = await opened({
      body: par('Public.') + par('Not public.', '<w:pStyle w:val="Note"/>'),
      styles,
    });
    expect(text).toEqual(['Public.']);
    expect(told).toEqual(['intake/not-shown hidden text is left out: “Not public.”']);
  });

  it('a picture, by what it is called', async () => {
    const { told } = await opened(
      par('The chart:') +
        par(
          '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="Wells by year"/><a:blip/></wp:inline></w:drawing></w:r>',
        ),
    );
    expect(told).toEqual(['intake/object a picture is left out (Wells by year)']);
  });
});

const box = (text: string) => `<w:txbxContent>${par(text)}</w:txbxContent>`;

describe('text boxes are text', () => {
  it.each([
    ['of today’s Word', `<w:r><w:drawing><wps:txbx>${box('Geneva, 14 March 2027')}</wps:txbx></w:drawing></w:r>`],
    ['of older ones', `<w:r><w:pict><v:textbox>${box('Geneva, 14 March 2027')}</v:textbox></w:pict></w:r>`],
    [
      'with another for older programs',
      `<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>${box('Geneva, 14 March 2027')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('Geneva, 14 March 2027')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    ],
  ])('%s, once', async (_, content) => {
    const { text, told } = await opened(par(`${run('Message on rivers')}${content}`) + par('The river is clean.'));
    expect(text).toEqual(['Message on rivers', 'Geneva, 14 March 2027', 'The river is clean.']);
    expect(told.join()).toMatch(/^intake\/text-box a text box stands beside the text/u);
  });

  it('that are drawn as an effect', async () => {
    const { text } = await opened(
      par('<w:r><w:pict><v:shape><v:textpath string="Day of Rivers"/></v:shape></w:pict></w:r>'),
    );
    expect(text).toEqual(['Day of Rivers']);
  });
});

describe('notes', () => {
  const footnotes = `<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="1">${par('Report of 2026.')}</w:footnote><w:footnote w:id="2">${par(`${run('* ')}${run('As told by the keepers.')}`)}</w:footnote>`;

  it('stand at their marks', async () => {
    const body = par(`${run('Every school needs a well.')}<w:r><w:footnoteReference w:id="1"/></w:r>`);
    expect((await opened({ body, footnotes })).text).toEqual(['Every school needs a well.{Report of 2026.}']);
  });

  it('have one mark, also where the writer chose another', async () => {
    const body = par(
      `${run('Every school needs a well.')}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>`,
    );
    expect((await opened({ body, footnotes })).text).toEqual(['Every school needs a well.{As told by the keepers.}']);
  });
});

describe('headers and footers', () => {
  it('are read for notices that bind the text', async () => {
    const { text, dropped } = await opened({
      body: par('The river is clean.'),
      header: par('EMBARGOED UNTIL 14 March 2027, 10:00 a.m. (Geneva time)') + par('Check against delivery'),
      footer: par('Page 1 of 2'),
    });
    expect(text).toEqual([
      'EMBARGOED UNTIL 14 March 2027, 10:00 a.m. (Geneva time)',
      'Check against delivery',
      'The river is clean.',
    ]);
    expect(dropped).toEqual(['page footer: Page 1 of 2']);
  });

  it.each([
    [
      'a header with tabs',
      'Herring Council\t\tNot for release before 12 August 2027, 08:00 CEST',
      'Not for release before 12 August 2027, 08:00 CEST',
    ],
    [
      'a footer with other lines',
      '12 Wharf Lane · Orm · Tel. +44 20 0000 0000 · Strictly confidential until 1 July 2027, 08:00 BST',
      'Strictly confidential until 1 July 2027, 08:00 BST',
    ],
  ])('bind the text with what stands beside other words: %s', async (_, whole, notice) => {
    const { text, dropped } = await opened({ body: par('The river is clean.'), header: par(whole) });
    expect(text).toEqual([notice, 'The river is clean.']);
    expect(dropped).toEqual([`page header: ${whole.slice(0, -notice.length).replace(/[\t ·]+$/u, '')}`]);
  });

  it('are named, and what is drawn behind the text is read like them', async () => {
    const { text, dropped } = await opened({
      body: par('The river is clean.'),
      header:
        par('<w:r><w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict></w:r>') + par('Office of Rivers'),
    });
    expect(text).toEqual(['DRAFT', 'The river is clean.']);
    expect(dropped).toEqual(['page header: Office of Rivers']);
  });
});

describe('passages that are embedded as files', () => {
  it.each([
    ['of HTML', 'chunk.html', '<html><body><p>The <b>river</b> is clean.</p></body></html>', 'The **river** is clean.'],
    ['of text', 'chunk.txt', 'The river & its towns.\n', 'The river & its towns.'],
  ])('%s are read', async (_, name, content, text) => {
    const file = {
      body: `${par('Before.')}<w:altChunk r:id="r-chunk"/>`,
      others: [[name, 'aFChunk', content]] as const,
    };
    expect((await opened(file)).text).toEqual(['Before.', text]);
  });

  it('of another format are told', async () => {
    const file = {
      body: `${par('Before.')}<w:altChunk r:id="r-chunk"/>`,
      others: [['chunk.bin', 'aFChunk', 'x']] as const,
    };
    expect((await opened(file)).told.join()).toMatch(/^intake\/not-read a part of the text is embedded/u);
  });
});

describe('the document', () => {
  it('is read whatever its prefixes are', async () => {
    const body = par('The river is clean.').replaceAll('w:', 'x:');
    const file = { body: `<x:p xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main">${body.slice(5)}` };
    expect((await opened(file)).text).toEqual(['The river is clean.']);
  });

  it('has headings by the styles that its own are based on', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style><w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Press heading"/><w:basedOn w:val="H2"/></w:style>';
    expect((await opened({ body: par('Wells', '<w:pStyle w:val="Own"/>'), styles })).text).toEqual(['# Wells']);
  });

  it('has its tables', async () => {
    const cell = (text: string) => `<w:tc>${par(text)}</w:tc>`;
    const body = `<w:tbl><w:tr>${cell('Year')}${cell('Wells')}</w:tr><w:tr>${cell('2026')}${cell('310')}</w:tr></w:tbl>`;
    expect((await opened(body)).text).toEqual(['Year, Wells; 2026, 310']);
  });
});
