/** The one step from a statement as written to one as it is set, which page, mail and proof take alike. */
import { describe, expect, it } from 'vitest';
import { spacedContent, spacedStatement, spacedText } from '../../../src/text/spacing/index.ts';
import {
  textOf,
  writtenOffset,
  type Inline,
  type Lang,
  type NoteReference,
  type Table,
  type TableCell,
  type Text,
} from '../../../src/text/statement/index.ts';
import { parseStatement } from '../../../src/text/source/index.ts';
import { emphasis, foreign, HERE, link, text } from '../../support/inlines.ts';
import { allTestStatements, testStatement } from '../../support/published.ts';
import { valueOf } from '../../support/statement.ts';
import { EN, FR } from '../../support/langs.ts';

const PROFILES: ReadonlyMap<Lang, string> = new Map([
  [EN, 'un'],
  [FR, 'un'],
]);

const note = (number: number): NoteReference => ({ kind: 'note', number, place: HERE });

/** Spaced, ~ for a no-break space, _ for a narrow one, [1] for a note, brackets for what has marks. */
function shown(content: readonly Inline[]): string {
  return content
    .map((inline): string => {
      if (inline.kind === 'text') return inline.text.replaceAll('\u00A0', '~').replaceAll('\u202F', '_');
      if (inline.kind === 'note') return `[${inline.number}]`;
      return inline.kind === 'break' ? '/' : `{${shown(inline.children)}}`;
    })
    .join('');
}

const spaced = (lang: Lang, ...content: readonly Inline[]) => shown(spacedContent(content, lang, PROFILES));

describe('spacing', () => {
  it('sets the spaces of marks by their language, whatever marks they stand in', () => {
    expect(spaced(FR, text('Est-ce '), emphasis('vrai'), text('?'))).toBe('Est-ce {vrai}_?');
    expect(spaced(FR, text('Il dit: “'), foreign(EN, 'no!'), text('”.'))).toBe('Il dit~: “{no!}”.');
    expect(spaced(EN, text('She said: “'), foreign(FR, 'non!'), text('”.'))).toBe('She said: “{non_!}”.');
  });

  it('gives a mark the space of its own language, whatever language the word beside it is in', () => {
    expect(spaced(FR, text('Il dit '), foreign(EN, 'no'), text(' ; puis '), foreign(EN, 'go'), text('!'))).toBe(
      'Il dit {no}_; puis {go}_!',
    );
    expect(spaced(FR, foreign(EN, '5'), text(' % de « '), foreign(EN, 'So'), text(' »'))).toBe('{5}_% de «_{So}_»');
  });

  it('binds no word to one of another language', () => {
    expect(spaced(FR, text('No 5'))).toBe('N{o}~5');
    expect(spaced(FR, foreign(EN, 'No'), text(' 5'))).toBe('{No} 5');
    expect(spaced(FR, text('No '), foreign(EN, '5'))).toBe('N{o} {5}');
  });

  it.each([
    ['Le 1er et le 2e, la 1re et les 3es', 'Le 1{er} et le 2{e}, la 1{re} et les 3{es}'],
    ['au XIXe siècle, sous François Ier', 'au XIX{e}~siècle, sous François I{er}'],
    ['Mme Martin et Mlle Roux, Mmes Petit, Mgr Blanc', 'M{me}~Martin et M{lle}~Roux, M{mes}~Petit, M{gr}~Blanc'],
    ['Mme la Ministre, Me Durand', 'M{me}~la Ministre, M{e}~Durand'],
    ['le no 5, les nos 5 à 7', 'le n{o}~5, les n{os}~5~à~7'],
    [
      'Le Ver est dans le fruit. Me voici. Vers 8 heures. no man',
      'Le Ver est dans le fruit. Me voici. Vers 8~heures. no man',
    ],
    ['1ers, 3D, 2eb, A1e, no', '1{ers}, 3D, 2eb, A1e, no'],
  ])('raises the letters of French ordinals and titles: %s', (written, set) => {
    expect(spaced(FR, text(written))).toBe(set);
    expect(spaced(EN, text('Le 1er, Mme Roux'))).toBe('Le 1er, Mme Roux');
  });

  it('raises nothing twice, and finds every letter in the source again', () => {
    const raised: Inline = { kind: 'superscript', children: [text('er')], place: HERE };
    expect(spaced(FR, text('Le 1'), raised, text(' mai'))).toBe('Le 1{er}~mai');
    const [, second] = spacedContent([{ ...text('Le 21e jour'), place: { ...HERE, column: 7 } }], FR, PROFILES);
    expect(second).toMatchObject({ kind: 'superscript', children: [{ text: 'e', place: { column: 12 } }] });
  });

  it('knows of each piece what it was written as, and of no more', () => {
    const whole: Text = { ...text('Le 21e & le 22e jour'), written: 'Le 21e &amp; le 22e jour' };
    const pieces = spacedContent([whole], FR, PROFILES).flatMap((inline): readonly Text[] =>
      inline.kind === 'text' ? [inline] : 'children' in inline ? (inline.children as readonly Text[]) : [],
    );
    const written = pieces.map(({ text: set, written: own = set }) => own);
    expect(written.map((own) => own.trim())).toEqual(['Le 21', 'e', '&amp; le 22', 'e', 'jour']);
    expect(written.join('')).toBe(whole.written);
  });

  it('raises letters in what is built of facts as in the text: a date line', () => {
    const statement = testStatement('2026-05-01-day-of-the-footnote');
    const french = spacedStatement(statement, PROFILES).versions.find(({ lang }) => lang === FR);
    expect(shown(french?.dateline ?? [])).toBe('New York, le 1{er}~mai~2026');
  });

  it('sets the spaces in each cell of a table, of its head and its rows', () => {
    const place = HERE;
    const row = (...words: readonly string[]) => words.map((word): TableCell => ({ content: [text(word)], place }));
    const statement = testStatement('2026-05-01-day-of-the-footnote');
    const table: Table = {
      kind: 'table',
      place,
      align: ['left', 'left'],
      head: row('Vrai ?', 'Non !'),
      rows: [row('5 %', 'Oui ;')],
    };
    const versions = statement.versions.map((version) => ({ ...version, blocks: [table] }));
    const set = spacedStatement({ ...statement, versions }, PROFILES).versions.find(({ lang }) => lang === FR)
      ?.blocks[0];
    if (set?.kind !== 'table') throw new Error('it is no table any more');
    expect([set.head, ...set.rows].map((cells) => cells.map(({ content }) => shown(content)))).toEqual([
      ['Vrai_?', 'Non_!'],
      ['5_%', 'Oui_;'],
    ]);
  });

  it('drops spaces at the ends of lines and doubled ones, across marks too', () => {
    const end: Inline = { kind: 'break', place: HERE };
    expect(spaced(EN, text(' a '), emphasis(' b '), end, text(' c '))).toBe('a {b}/c');
  });

  it('leaves nothing of what has lost all its text', () => {
    expect(spacedContent([text('a '), emphasis(' '), text('b')], EN, PROFILES)).toEqual([text('a '), text('b')]);
  });

  it('is the same when it is done again', () => {
    for (const statement of allTestStatements().map(testStatement)) {
      const once = spacedStatement(statement, PROFILES);
      expect(spacedStatement(once, PROFILES)).toEqual(once);
    }
  });

  it('takes the first profile of a language that none is named for', () => {
    expect(spacedText('Oui ; non', FR, new Map())).toBe('Oui\u202F; non');
  });

  it('keeps every character that is no space, and its place', () => {
    const files = new Map([
      [
        'statement.yaml',
        'kind: message\ndate: 2014-07-30\nplace: Paris\nspeaker: A\noffice: {fr: A}\nlanguages: [fr]\nstatus: final\n',
      ],
      ['fr.md', '---\ntitle: T\n---\n\nC’est  *ainsi*[^1], &laquo;dit-on&raquo;; puis\\: *voilà*!\n\n[^1]: Oui!\n'],
    ]);
    const written = valueOf(parseStatement({ slug: '2014-07-30-a', files }));
    const source = files.get('fr.md')?.split('\n')[4] ?? '';
    const [block] = spacedStatement(written, PROFILES).versions[0]?.blocks ?? [];
    const content = block?.kind === 'paragraph' ? block.content : [];
    expect(shown(content)).toBe('C’est {ainsi}[1], «_dit-on_»_; puis~: {voilà}_!');
    const texts = content.flatMap((inline): readonly Text[] =>
      inline.kind === 'text' ? [inline] : 'children' in inline ? (inline.children as readonly Text[]) : [],
    );
    for (const word of ['C’est', 'ainsi', ',', 'dit-on', ';', 'puis', 'voilà', '!']) {
      const own = texts.find((one) => one.text.includes(word));
      const { text: set = '', written: from = set, place } = own ?? {};
      expect(source.slice((place?.column ?? 0) - 1 + writtenOffset(from, set, set.indexOf(word)))).toMatch(
        new RegExp(`^${word}`, 'u'),
      );
    }
  });
});

describe('the mark of a note', () => {
  it('stands after the punctuation in English, and after the quotes that close on it', () => {
    expect(spaced(EN, text('It is so'), note(1), text(', “we know”'), note(2), text('.” More.'))).toBe(
      'It is so,[1] “we know”.”[2] More.',
    );
  });

  it('leaves what it passes at its place in the source', () => {
    const [, mark, , rest] = spacedContent([text('It is so'), note(1), text(', we know')], EN, PROFILES);
    expect(mark).toMatchObject({ text: ',', place: HERE });
    // Where its first word is.
    expect(rest).toMatchObject({ text: ' we know', place: { ...HERE, column: HERE.column + 2 } });
  });

  it('stands before the punctuation in French', () => {
    expect(spaced(FR, text('C’est ainsi,'), note(1), text(' dit-on.'), note(2))).toBe('C’est ainsi[1], dit-on[2].');
  });

  it('passes a mark that stands in emphasis, and one beside the emphasis that it stands in', () => {
    expect(spaced(EN, text('The Bridge'), note(1), emphasis('.'))).toBe('The Bridge{.}[1]');
    expect(spaced(EN, { kind: 'emphasis', children: [text('Bridge'), note(1)], place: HERE }, text('. On'))).toBe(
      '{Bridge}.{[1]} On',
    );
  });

  it('goes neither into nor out of a link or a passage in another language', () => {
    const address = 'https://example.org/';
    expect(spaced(EN, text('See'), note(1), link(address, '. Here'))).toBe('See[1]{. Here}');
    expect(spaced(FR, link(address, 'un lien.'), note(1))).toBe('{un lien.}[1]');
    expect(spaced(EN, text('So'), note(1), foreign(FR, '. Oui'))).toBe('So[1]{. Oui}');
  });

  it('hides nothing of the words around it from the rules of spacing', () => {
    expect(spaced(FR, text('Le 1er mai'), note(1), text('! Puis'))).toBe('Le 1{er}~mai[1]_! Puis');
    expect(spaced(FR, text('5'), note(1), text(' km'))).toBe('5[1]~km');
  });

  it('takes no word’s space where one stands before it', () => {
    expect(spaced(EN, text('a '), note(1), text(' b'))).toBe('a [1] b');
    expect(spaced(EN, note(1), text(' b'))).toBe('[1] b');
    expect(spaced(EN, { kind: 'break', place: HERE }, note(1), text(' b'))).toBe('/[1] b');
  });

  it('is beside the same word', () => {
    for (const statement of allTestStatements().map(testStatement)) {
      const set = spacedStatement(statement, PROFILES);
      for (const [n, { title, notes }] of set.versions.entries()) {
        expect(textOf(title).replace(/[ \u00A0\u202F]/gu, '')).toBe(
          textOf(statement.versions[n]?.title ?? []).replace(/[ \u00A0\u202F]/gu, ''),
        );
        expect(notes).toHaveLength(statement.versions[n]?.notes.length ?? 0);
      }
    }
  });
});
