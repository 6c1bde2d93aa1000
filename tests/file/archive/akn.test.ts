/** The Akoma Ntoso of a statement: well-formed, with every word in its order, each element named. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { akomaNtoso, type AkomaNtosoOptions } from '../../../src/file/archive/index.ts';
import {
  instant,
  type Block,
  type Inline,
  type Note,
  type Lang,
  type Statement,
  type Version,
} from '../../../src/text/statement/index.ts';
import { allTestStatements, seed, testStatement } from '../../support/published.ts';
import { statementOf } from '../../support/statement.ts';
import { allOf, everyElement, readXml, textIn, type ReadElement } from './xml-reader.ts';
import { EN, FR } from '../../support/langs.ts';

const ALL: readonly Statement[] = [seed(), ...allTestStatements().map(testStatement)];

/** Each version of each statement, as written and as read. */
const DOCUMENTS = ALL.flatMap((statement) =>
  statement.versions.map((version) => {
    const document = akomaNtoso(statement, version.lang);
    return { name: `${statement.slug} in ${version.lang}`, version, document, root: readXml(document) };
  }),
);

function written(paragraphs: readonly string[], lang: Lang = EN): ReadElement {
  return readXml(akomaNtoso(statementOf({ en: paragraphs, fr: paragraphs }), lang));
}

function only(root: ReadElement, name: string): ReadElement {
  const [first, ...more] = allOf(root, name);
  if (first === undefined || more.length > 0) throw new Error(`not one ${name}`);
  return first;
}

function idsOf(root: ReadElement, name: string): readonly (string | undefined)[] {
  return allOf(root, name).map(({ attributes }) => attributes.get('eId'));
}

describe('every statement', () => {
  it.each(DOCUMENTS)('has all its words in order: $name', ({ version, root }) => {
    const [, ...parts] = only(root, 'statement').children.filter((child) => typeof child !== 'string');
    const text = parts.map((part) => textIn(part, { breaks: ['p', 'heading', 'br'], without: ['num'] })).join(' ');
    expect(wordsOf(text)).toEqual(wordsOf(textOfVersion(version)));
  });

  it.each(DOCUMENTS)('names no two elements alike: $name', ({ root }) => {
    const ids = everyElement(root).flatMap(({ attributes }) => attributes.get('eId') ?? []);
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids.filter((id) => !/^[A-Za-z0-9_]+$/u.test(id))).toEqual([]);
  });

  it.each(DOCUMENTS)('refers to what it has: $name', ({ root }) => {
    const ids = new Set(everyElement(root).map(({ attributes }) => attributes.get('eId')));
    const references = everyElement(root)
      .filter(({ name }) => name !== 'a')
      .flatMap(({ attributes }) => [...attributes.values()].filter((value) => value.startsWith('#')));
    expect(references.filter((reference) => !ids.has(reference.slice(1)))).toEqual([]);
  });

  it('is the same text every time', () => {
    const again = ALL.flatMap((statement) => statement.versions.map(({ lang }) => akomaNtoso(statement, lang)));
    expect(again).toEqual(DOCUMENTS.map(({ document }) => document));
  });
});

describe('the metadata', () => {
  const statement = testStatement('2026-04-14-naming-of-examples');
  const root = readXml(akomaNtoso(statement, FR));

  it('names the work, the expression in this language and the file, of no country where nobody says whose it is', () => {
    const work = '/akn/zz/statement/statement/2026-04-14/naming-of-examples';
    const values = allOf(root, 'FRBRthis').map(({ attributes }) => attributes.get('value'));
    expect(values).toEqual([`${work}/!main`, `${work}/fra@2026-04-14/!main`, `${work}/fra@2026-04-14/!main.xml`]);
    expect(only(root, 'FRBRlanguage').attributes.get('language')).toBe('fra');
  });

  it('has the symbol, which is never invented', () => {
    expect(only(root, 'FRBRalias').attributes.get('value')).toBe('OE/DEC/13/2');
    expect(only(root, 'FRBRnumber').attributes.get('value')).toBe('OE/DEC/13/2');
    expect(only(root, 'publication').attributes.get('number')).toBe('OE/DEC/13/2');
    const without = written(['Text.']);
    expect(allOf(without, 'FRBRalias')).toEqual([]);
    expect(allOf(without, 'FRBRnumber')).toEqual([]);
  });

  it('says of each version but the first which one that is', () => {
    const master = (lang: Lang) =>
      allOf(
        readXml(akomaNtoso(statement, lang, { country: 'ch', body: 'office-of-examples' })),
        'FRBRmasterExpression',
      );
    expect(master(EN)).toEqual([]);
    expect(master(FR).map(({ attributes }) => attributes.get('href'))).toEqual([
      '/akn/ch/statement/statement/office-of-examples/2026-04-14/naming-of-examples/eng@2026-04-14',
    ]);
  });

  it('has the day of the markup where somebody said it, and else that of the text under its own name', () => {
    const dates = (options: AkomaNtosoOptions) =>
      allOf(only(readXml(akomaNtoso(statement, EN, options)), 'FRBRManifestation'), 'FRBRdate').map(
        ({ attributes }) => [attributes.get('name'), attributes.get('date')],
      );
    expect(dates({})).toEqual([['delivery', '2026-04-14']]);
    expect(dates({ made: '2027-03-05T10:00:00Z' })).toEqual([['markup', '2027-03-05']]);
  });

  it('is as version 0.1.0 wrote it in the first form', () => {
    const first = readXml(akomaNtoso(statement, FR, { form: 1 }));
    expect(only(first, 'FRBRcountry').attributes.get('value')).toBe('un');
    expect(allOf(first, 'FRBRmasterExpression')).toEqual([]);
  });

  it('takes another jurisdiction', () => {
    const other = readXml(akomaNtoso(statement, EN, { country: 'ch' }));
    expect(only(other, 'FRBRcountry').attributes.get('value')).toBe('ch');
    expect(only(other, 'TLCPerson').attributes.get('href')).toBe('/akn/ontology/person/ch/alex-example');
  });

  it('names a role alike in all languages, and shows it in its own', () => {
    const role = (lang: Lang) => only(readXml(akomaNtoso(statement, lang)), 'TLCRole').attributes;
    expect(role(FR).get('href')).toBe(role(EN).get('href'));
    expect(role(FR).get('showAs')).toBe('Conseil du Bureau des exemples');
  });

  it('names each of several speakers, and whose words are whose office', () => {
    const fens = readXml(akomaNtoso(testStatement('2033-06-05-care-of-the-fens'), EN));
    const authors = allOf(only(fens, 'FRBRWork'), 'FRBRauthor').map(({ attributes }) => [
      attributes.get('href'),
      attributes.get('as'),
    ]);
    expect(authors).toEqual([
      ['#speaker', '#office'],
      ['#speaker_2', undefined],
      ['#office_3', undefined],
    ]);
    expect(
      allOf(fens, 'docProponent').map((line) => [
        textIn(line),
        line.attributes.get('as'),
        line.attributes.get('refersTo'),
      ]),
    ).toEqual([
      ['The Director of the Institute of Memory', '#office', '#speaker'],
      ['The President of the Association of Public Libraries', '#office_3', undefined],
    ]);
    expect(only(fens, 'TLCOrganization').attributes.get('showAs')).toBe('Council of the Fens');
  });

  it('names no author, no office and no place where there is none', () => {
    const ferry = readXml(akomaNtoso(testStatement('2033-02-11-ferry-timetable'), EN));
    expect(only(only(ferry, 'FRBRWork'), 'FRBRauthor').attributes.get('href')).toBe('#unnamed');
    expect(only(ferry, 'TLCConcept').attributes.get('showAs')).toBe('no author is named');
    for (const name of ['TLCPerson', 'TLCRole', 'TLCLocation', 'docProponent']) expect(allOf(ferry, name)).toEqual([]);
  });

  it('names nobody by a part of a name in other letters', () => {
    const shown = { ...statement, meta: { ...statement.meta, speakers: [{ name: 'Анна de Vries' }] } };
    const href = only(readXml(akomaNtoso(shown, EN)), 'TLCPerson').attributes.get('href');
    expect(href).toBe(`/akn/ontology/person/zz/${encodeURIComponent('Анна de Vries')}`);
  });

  it('says nothing of a publication for a text that is not final', () => {
    const lamps = readXml(akomaNtoso(testStatement('2026-06-21-night-of-the-lamps'), FR));
    expect(allOf(lamps, 'publication')).toEqual([]);
    expect(only(lamps, 'diptych:statement').attributes.get('status')).toBe('as-prepared');
    expect(textIn(only(lamps, 'docStatus'))).toBe('Texte tel que préparé');
  });

  it('says until when a text may not be made public', () => {
    const { slug, versions, pairs, meta } = statementOf({ en: ['Text.'], fr: ['Texte.'] });
    const until = instant('2026-12-01T10:00-05:00');
    if (until === undefined) throw new Error('no instant');
    const embargo = { until, zone: { en: 'New York time' } };
    const state = only(
      readXml(akomaNtoso({ slug, versions, pairs, meta: { ...meta, embargo } }, EN)),
      'diptych:statement',
    );
    expect(state.attributes.get('embargoedUntil')).toBe('2026-12-01T10:00-05:00');
    expect(state.attributes.get('zone')).toBe('New York time');
  });
});

describe('the text', () => {
  it('has a section for each heading, with all that stands under it', () => {
    const root = written(['Before.', '## One', 'First.', '### Deeper', 'Second.', '## Two', 'Third.']);
    expect(idsOf(root, 'section')).toEqual(['sec_1', 'sec_2']);
    expect(idsOf(root, 'subsection')).toEqual(['sec_1__subsec_1']);
    expect(idsOf(only(root, 'mainBody'), 'p')).toEqual(['p_1', 'sec_1__p_1', 'sec_1__subsec_1__p_1', 'sec_2__p_1']);
    expect(textIn(only(root, 'intro')).trim()).toBe('First.');
  });

  it('keeps a heading with nothing under it', () => {
    const root = written(['## One', '### Deeper', '## Two', 'Text.']);
    expect(allOf(root, 'heading').map((heading) => textIn(heading))).toEqual(['One', 'Deeper', 'Two']);
    expect(allOf(root, 'intro')).toEqual([]);
  });

  it('counts items as the language writes them, and names them alike in both', () => {
    const list = ['3. Third\n   1. inside\n   2. again\n4. Fourth', '- bullet\n- other'];
    const [en, fr] = [written(list), written(list, FR)];
    expect(allOf(en, 'num').map((num) => textIn(num))).toEqual(['(c)', '(i)', '(ii)', '(d)']);
    expect(allOf(fr, 'num').map((num) => textIn(num))).toEqual(['c)', 'i)', 'ii)', 'd)']);
    expect(idsOf(en, 'item')).toEqual([
      'list_1__item_c',
      'list_1__item_c__list_1__item_i',
      'list_1__item_c__list_1__item_ii',
      'list_1__item_d',
      'list_2__item_1',
      'list_2__item_2',
    ]);
    expect(idsOf(fr, 'item')).toEqual(idsOf(en, 'item'));
  });

  it('has a quotation as a structure from elsewhere', () => {
    const structure = only(written(['> “One.”\n>\n> “Two.”']), 'embeddedStructure');
    expect(allOf(structure, 'p').map((p) => textIn(p))).toEqual(['“One.”', '“Two.”']);
  });

  it('has a table with its head, and says where its columns are set', () => {
    const table = only(written(['| a | b |\n| :-- | --: |\n| c | d |']), 'table');
    expect(allOf(table, 'th').map((cell) => textIn(cell).trim())).toEqual(['a', 'b']);
    expect(allOf(table, 'td').map(({ attributes }) => attributes.get('style'))).toEqual([
      undefined,
      'text-align: right',
    ]);
  });

  it('has a note where its mark stands', () => {
    const paragraph = only(only(written(['One[^1] two.\n\n[^1]: The note.']), 'mainBody'), 'authorialNote');
    expect([...paragraph.attributes]).toEqual([
      ['eId', 'authorialNote_1'],
      ['marker', '1'],
      ['placement', 'bottom'],
    ]);
    expect(textIn(paragraph)).toBe('The note.');
  });

  it('marks emphasis, raised letters, links and passages in another language', () => {
    const text = '*a* **b** 1<sup>er</sup> [c](https://www.example.org/?a=1&b=2) <span lang="fr">d’e</span>';
    const body = only(written([text]), 'mainBody');
    const marks = allOf(body, 'p').flatMap((p) => p.children.filter((child) => typeof child !== 'string'));
    expect(marks.map((mark) => `${mark.name} ${textIn(mark)}`)).toEqual(['i a', 'b b', 'sup er', 'a c', 'span d’e']);
    expect(only(body, 'a').attributes.get('href')).toBe('https://www.example.org/?a=1&b=2');
    expect(only(body, 'span').attributes.get('xml:lang')).toBe(FR);
  });

  it('puts closing words at the very end into the conclusions', () => {
    const closing = ['<!-- sign-off -->\nThank you.', '<!-- signature -->\nAnne Example'];
    const root = written(['## Heading', 'Text.', ...closing]);
    expect(allOf(only(root, 'conclusions'), 'p').map((p) => textIn(p))).toEqual(['Thank you.', 'Anne Example']);
    expect(textIn(only(root, 'signature'))).toBe('Anne Example');
    expect(allOf(written(closing), 'conclusions')).toEqual([]);
  });

  it('has a pause as an empty paragraph', () => {
    const body = only(written(['One.', '***', 'Two.']), 'mainBody');
    expect(allOf(body, 'p').map(({ attributes }) => attributes.get('class'))).toEqual([undefined, 'pause', undefined]);
  });

  it('percent-encodes what no address may have', () => {
    const address = written(['[a](<https://www.example.org/a b|c%zz#d#e>)']);
    expect(only(address, 'a').attributes.get('href')).toBe('https://www.example.org/a%20b%7Cc%25zz#d%23e');
  });
});

describe('any words', () => {
  const statement = statementOf({ en: ['Text.'], fr: ['Texte.'] });
  const withWords = (words: string): Statement => {
    const place = { file: 'en.md', line: 1, column: 1 };
    const text: Inline = { kind: 'text', text: words, place };
    const versions = statement.versions.map((version) => ({
      ...version,
      blocks: [{ kind: 'paragraph', role: 'body', content: [text], place } as const],
    }));
    return { ...statement, versions, meta: { ...statement.meta, speakers: [{ name: words }] } };
  };

  it('are read back as they were written, in text and attributes', () => {
    const char = fc.oneof(
      fc.constantFrom('&', '<', '>', '"', "'", '\t', '\n', '\r', '\u00A0', ']]>', '&amp;', '\u{1F54A}', '\uFFFD'),
      fc.integer({ min: 0x20, max: 0xd7ff }).map((code) => String.fromCharCode(code)),
    );
    fc.assert(
      fc.property(fc.array(char, { minLength: 1 }), (chars) => {
        const words = chars.join('');
        const root = readXml(akomaNtoso(withWords(words), EN));
        expect(textIn(only(only(root, 'mainBody'), 'p'))).toBe(words);
        expect(only(root, 'TLCPerson').attributes.get('showAs')).toBe(words);
      }),
    );
  });

  it.each(['\u0000', '\u0008', '\uFFFF', '\uD800'])('that XML cannot hold are an error of ours: %j', (char) => {
    expect(() => akomaNtoso(withWords(char), EN)).toThrow();
  });

  it('in a language that the statement lacks are an error of ours', () => {
    const english = { ...statement, versions: statement.versions.filter(({ lang }) => lang === EN) };
    expect(() => akomaNtoso(english, FR)).toThrow('has no version in fr');
  });
});

/** What the document is to have, from its first line to its last; a note where its mark stands. */
function textOfVersion(version: Version): string {
  const { notices, label = [], office, title, subtitle = [], dateline, blocks, notes } = version;
  const textOfRun = (content: readonly Inline[]): string => textOfRunWith(content, notes);
  const textOfOne = (block: Block): string => textOfOneWith(block, notes);
  return [...notices, label, office, title, subtitle, dateline].map(textOfRun).concat(blocks.map(textOfOne)).join(' ');
}

function textOfOneWith(block: Block, notes: readonly Note[]): string {
  const textOfRun = (content: readonly Inline[]): string => textOfRunWith(content, notes);
  const textOfOne = (inner: Block): string => textOfOneWith(inner, notes);
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return textOfRun(block.content);
    case 'list':
      return block.items.flatMap((item) => item.blocks.map(textOfOne)).join(' ');
    case 'quote':
      return block.blocks.map(textOfOne).join(' ');
    case 'table':
      return [block.head, ...block.rows].flatMap((row) => row.map((cell) => textOfRun(cell.content))).join(' ');
    case 'thematic-break':
      return '';
  }
}

function textOfRunWith(content: readonly Inline[], notes: readonly Note[]): string {
  return content
    .map((inline) => {
      if (inline.kind === 'text') return inline.text;
      if (inline.kind === 'break') return ' ';
      if (inline.kind === 'note')
        return ` ${(notes[inline.number - 1]?.blocks ?? []).map((block) => textOfOneWith(block, notes)).join(' ')} `;
      return textOfRunWith(inline.children, notes);
    })
    .join('');
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[ \n]+/u).filter((word) => word !== '');
}

describe('the roles of a release', () => {
  const release = written([
    '<!-- lead -->\nWhat matters.',
    '> “We read.”\n>\n> <!-- speaker -->\n> Maria Example',
    '<!-- turn -->\n**Question:** Why?',
    '<!-- numbered -->\n12. What stays.\n13. What goes.',
    '<!-- numbered -->\n12) What stays again.',
    '## Heading',
    'Under it.',
    '<!-- sign-off -->\nThank you.',
    '<!-- end-mark -->\nEnds',
    '<!-- facts -->\n## Figures',
    '- one',
    '### More of them',
    '- two',
    '<!-- contacts -->\nPaul Sample',
  ]);
  const classOf = (name: string) => allOf(release, 'p').filter(({ attributes }) => attributes.get('class') === name);

  it('are classes of paragraphs, the speaker’s name marked as such', () => {
    expect(['lead', 'speaker', 'turn', 'end-mark'].map((name) => classOf(name).map((one) => textIn(one)))).toEqual([
      ['What matters.'],
      ['Maria Example'],
      ['Question: Why?'],
      ['Ends'],
    ]);
    expect(allOf(release, 'inline').map((one) => [one.attributes.get('name'), textIn(one)])).toEqual([
      ['speaker', 'Question:'],
    ]);
  });

  it('are blocks with a number, known by it even where two have the same', () => {
    expect(idsOf(release, 'tblock')).toEqual(['tblock_12', 'tblock_13', 'tblock_12_3']);
    expect(allOf(only(release, 'mainBody'), 'num').map((one) => textIn(one))).toEqual(['12.', '13.', '12)']);
  });

  it('are containers after the text, with what stands under their headings', () => {
    expect(allOf(release, 'container').map(({ attributes }) => attributes.get('name'))).toEqual(['facts', 'contacts']);
    expect(idsOf(release, 'blockContainer')).toEqual([
      'container_1__blockContainer_1',
      'container_1__blockContainer_1__blockContainer_1',
    ]);
  });

  it('end the text before its parts under no heading', () => {
    expect(classOf('sign-off').map(({ attributes }) => attributes.get('eId'))).toEqual(['p_3']);
    expect(allOf(release, 'conclusions')).toEqual([]);
  });
});
