/** Of office documents: what a program fills in by itself, tables of contents, equations, letters of lists, traces in comments. */
import { describe, expect, it } from 'vitest';
import { importPages, type Options } from './importing.ts';
import { item, odtFile, par, run, wordFile, type WordFile } from './word-files.ts';

const BODY = [
  par('The river feeds the towns that stand on it, and they owe it clean water in return.'),
  par('Every town has done its part of the work, and we can all be proud of that.'),
].join('');

async function imported(file: Partial<WordFile>, options: Options = {}) {
  const bytes = wordFile({ body: BODY, ...file });
  return understood({ name: 'page.docx', bytes }, options);
}

async function understood(page: { readonly name: string; readonly bytes: Uint8Array }, options: Options = {}) {
  const made = await importPages({ kind: 'together', page }, options);
  const told = made.diagnostics.map(({ code, message }) => `${code} ${message}`);
  if (!made.ok) throw new Error(told.join('\n'));
  const { files, summary } = made.value;
  return {
    english: files.get('en.md') ?? '',
    asked: summary.questions.map(({ about }) => about),
    dropped: summary.dropped.map(({ text }) => text),
    told,
  };
}

const field = (code: string, shown: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${code} </w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

describe('a table of contents', () => {
  const entry = (text: string, page: string) =>
    `<w:hyperlink w:anchor="a">${run(text)}<w:r><w:tab/></w:r>${field('PAGEREF a', page)}</w:hyperlink>`;
  const contents =
    par(
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${entry('Water', '1')}`,
    ) +
    par(entry('Towns', '2')) +
    par('<w:r><w:fldChar w:fldCharType="end"/></w:r>');

  it('is left out and listed, word for word', async () => {
    const { english, dropped, told } = await imported({ body: contents + BODY });
    expect(english).not.toMatch(/Water 1|Towns/u);
    expect(dropped).toContain('table of contents: Water 1 Towns 2');
    expect(told.join('\n')).not.toContain('intake/unaccounted');
  });

  it('is known by its styles too, where its field was turned into text', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>';
    const { english, dropped } = await imported({
      body: par(run('Water 1'), '<w:pStyle w:val="TOC1"/>') + BODY,
      styles,
    });
    expect(english).not.toContain('Water 1');
    expect(dropped).toContain('table of contents: Water 1');
  });

  it('of an OpenDocument text is listed with its words', async () => {
    const body =
      '<text:h text:outline-level="1">Message on the Day of Rivers</text:h><text:p>Geneva, 14 March 2027</text:p>' +
      '<text:table-of-content><text:index-body><text:index-title><text:p>Contents</text:p></text:index-title><text:p>Water 1</text:p></text:index-body></text:table-of-content>' +
      '<text:p>The river feeds the towns that stand on it, and they owe it clean water in return.</text:p>';
    const { dropped, told } = await understood({ name: 'page.odt', bytes: odtFile(body) });
    expect(dropped).toContain('table of contents: Contents Water 1');
    expect(told.join('\n')).not.toContain('intake/unaccounted');
  });
});

describe('a date that is filled in anew whenever the document is opened', () => {
  const dated = { bare: true, body: par('Message on the Day of Rivers', '<w:pStyle w:val="Title"/>') };

  it('is asked about', async () => {
    const body = dated.body + par(run('Geneva, ') + field('DATE \\@ "d MMMM yyyy"', '14 March 2027')) + BODY;
    const { asked, told } = await imported({ ...dated, body });
    expect(asked).toEqual(['date']);
    expect(told.join('\n')).toContain('“14 March 2027” is a field');
  });

  it('is asked about in a simple field too, and not where somebody gives the date', async () => {
    const simple = `<w:fldSimple w:instr=" TIME \\@ &quot;d MMMM yyyy&quot; ">${run('14 March 2027')}</w:fldSimple>`;
    const body = dated.body + par(run('Geneva, ') + simple) + BODY;
    expect((await imported({ ...dated, body })).asked).toEqual(['date']);
    const given = { titles: new Map(), offices: new Map(), date: '2027-03-14' as never };
    expect((await imported({ ...dated, body }, { given })).asked).toEqual([]);
  });
});

describe('an equation', () => {
  it('has its fractions with a stroke and its powers raised, so that it stays true', async () => {
    const math = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
    const equation = `<m:oMath>${math('Q=')}<m:f><m:num>${math('V+v')}</m:num><m:den>${math('t')}</m:den></m:f><m:sSup><m:e>${math('x')}</m:e><m:sup>${math('2')}</m:sup></m:sSup></m:oMath>`;
    const { english, told } = await imported({ body: par(run('The flow is ') + equation + run(' here.')) + BODY });
    expect(english).toContain('The flow is Q=(V+v)/tx<sup>2</sup> here.');
    expect(told.join('\n')).not.toContain('intake/unaccounted');
  });
});

describe('a list that counts by letters', () => {
  const numbering =
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%1)"/></w:lvl></w:abstractNum>' +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';

  it('keeps them, since the text may refer to one', async () => {
    const { english } = await imported({
      body: `${BODY}${par('The towns agree:')}${item('to measure;', 1)}${item('to publish what they measure under (a).', 1)}`,
      numbering,
    });
    expect(english).toContain('<!-- numbered -->\n(a) to measure;');
    expect(english).toContain('(b) to publish what they measure under (a).');
  });
});

describe('small capitals', () => {
  it('of words that are typed small are capitals, as they are shown', async () => {
    const { english } = await imported({
      body:
        par(
          run('Ever since the ') +
            run('xix', '<w:smallCaps/>') +
            run('th century the ') +
            run('Osna Accord', '<w:smallCaps/>') +
            run(' holds.'),
        ) + BODY,
    });
    expect(english).toContain('Ever since the XIXth century the Osna Accord holds.');
  });
});

describe('a caption', () => {
  it('is no heading', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/></w:style>';
    const caption = par(
      `${run('Figure ')}${field('SEQ Figure', '1')}${run(': The weir at Osna')}`,
      '<w:pStyle w:val="Caption"/>',
    );
    const { english } = await imported({ body: BODY + caption, styles });
    expect(english).toMatch(/^Figure 1: The weir at Osna$/mu);
  });
});

describe('a row of a table that a tracked change puts in', () => {
  it('is asked about', async () => {
    const cell = (text: string) => `<w:tc>${par(text)}</w:tc>`;
    const row = (cells: string, properties = '') => `<w:tr>${properties}${cells}</w:tr>`;
    const table = `<w:tbl>${row(cell('Osna') + cell('412'))}${row(cell('Holm') + cell('96'), '<w:trPr><w:ins w:id="1" w:author="K"/></w:trPr>')}</w:tbl>`;
    expect((await imported({ body: BODY + table })).asked).toEqual(['changes']);
  });
});

describe('a comment or hidden text that holds the statement back', () => {
  const withComment = (text: string): Partial<WordFile> => ({
    body: par(`${run('The weirs are open.')}<w:r><w:commentReference w:id="0"/></w:r>`) + BODY,
    comments: `<w:comment w:id="0" w:author="Legal">${par(text)}</w:comment>`,
  });

  it.each(['Yes, embargo until Friday noon', 'Not for distribution', 'Please keep it: not yet cleared for release'])(
    'is asked about: %s',
    async (text) => {
      expect((await imported(withComment(text))).asked).toEqual(['restriction']);
    },
  );

  it('is told, and asks nothing, where it speaks of something else', async () => {
    const { asked, told } = await imported(withComment('Is it 412 or 418?'));
    expect(asked).toEqual([]);
    expect(told.join('\n')).toContain('intake/comment');
  });

  it('is asked about in hidden text', async () => {
    const body = par(`${run('Embargoed until noon', '<w:vanish/>')}${run('The weirs are open.')}`) + BODY;
    expect((await imported({ body })).asked).toEqual(['restriction']);
  });

  it('is answered by whoever gives the embargo', async () => {
    const given = { titles: new Map(), offices: new Map(), embargo: 'none' as const };
    expect((await imported(withComment('Embargo until noon'), { given })).asked).toEqual([]);
  });
});
