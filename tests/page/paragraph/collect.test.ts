import { spacedContent } from '../../../src/text/spacing/index.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collect, missingGlyphs, type StyledText } from '../../../src/page/paragraph/index.ts';
import type { Inline, Lang } from '../../../src/text/statement/index.ts';
import { blockStyle } from '../../support/block-face.ts';
import { emphasis, foreign, HERE, link, strong, text } from '../../support/inlines.ts';
import { EN, FR } from '../../support/langs.ts';

const SPACING: ReadonlyMap<Lang, string> = new Map([
  [EN, 'un'],
  [FR, 'un'],
]);

function collected(lang: Lang, ...inlines: readonly Inline[]): StyledText {
  return collect(spacedContent(inlines, lang, SPACING), { lang, style: blockStyle(10) });
}

/** The text, with ~ for a no-break space, _ for a narrow one, | between runs. */
function runsOf(styled: StyledText): string {
  return styled.runs
    .map((run) => styled.text.slice(run.start, run.end))
    .join('|')
    .replaceAll('\u00A0', '~')
    .replaceAll('\u202F', '_');
}

describe('collect', () => {
  it('joins the lines of the source, and drops doubled and outer spaces wherever a run ends', () => {
    const styled = collected(EN, text(' One '), emphasis(' two'), text('  three '), strong(' '), text(' four '));
    expect(runsOf(styled)).toBe('One |two| three |four');
    expect(styled.text).toBe('One two three four');
  });

  it('keeps no-break spaces, even at the edges and in a row', () => {
    expect(collected(EN, text('\u00A0one\u00A0\u00A0two\u00A0')).text).toBe('\u00A0one\u00A0\u00A0two\u00A0');
  });

  it('takes a face for each kind of emphasis; within emphasis it is the upright that stands out', () => {
    const styled = collected(
      EN,
      text('a'),
      emphasis('b', strong('c'), emphasis('d')),
      strong('e', emphasis('f')),
      link('https://example.org/', 'g'),
    );
    expect(styled.runs.map((run) => `${styled.text.slice(run.start, run.end)} ${run.face.id}`)).toEqual([
      'a block/regular',
      'b block/italic',
      'c block/semibold-italic',
      'd block/regular',
      'e block/semibold',
      'f block/semibold-italic',
      'g block/regular',
    ]);
  });

  it('spaces French marks that stand apart from their word, in another run', () => {
    expect(
      runsOf(collected(FR, text('Est-ce '), emphasis('vrai'), text(' ? Oui'), strong('!'))).replace('|_!', '_|!'),
    ).toBe('Est-ce |vrai|_? Oui_|!');
    expect(collected(FR, text('«'), emphasis('Venez'), text('»')).text).toBe('«\u202FVenez\u202F»');
  });

  it('has the number of a note on the side of a mark that its language wants', () => {
    const note = (number: number): Inline => ({ kind: 'note', number, place: HERE });
    expect(collected('zh' as Lang, text('为21度。'), note(1)).text).toBe('为21度1。');
    expect(collected('zh' as Lang, text('为21度，'), note(1), text('又降')).text).toBe('为21度1，又降');
    expect(collected('ar' as Lang, text('بلغت 21'), note(1), text('، ثم')).text).toBe('بلغت 21،1 ثم');
  });

  it('binds dates and numbers over the edges of runs', () => {
    expect(runsOf(collected(EN, text('on '), strong('30'), text(' July 2014')))).toBe('on |30|~July~2014');
  });

  it('gives each passage the spaces of its own language', () => {
    expect(runsOf(collected(EN, text('He said: “no!”; she, '), foreign(FR, '«non!»'), text('!')))).toBe(
      'He said: “no!”; she, |«_non_!_»|!',
    );
    expect(runsOf(collected(FR, text('Il dit: '), foreign(EN, '“no!”; she: “no?”'), text('. Non!')))).toBe(
      'Il dit~: |“no!”; she: “no?”|. Non_!',
    );
  });

  it('spaces a mark by the language of the mark, whatever the word beside it is in', () => {
    expect(collected(FR, text('le '), foreign(EN, 'compact'), text(' ; puis')).text).toBe('le compact\u202F; puis');
    expect(collected(FR, text('« '), foreign(EN, 'Stop'), text(' »')).text).toBe('«\u202FStop\u202F»');
  });

  it('remembers for each run what is around it and where it stands in the source', () => {
    const place = { file: 'fr.md', line: 7, column: 3 };
    const passage = foreign(FR, text('mot', place));
    const anchor = link('https://example.org/', 'see ', passage);
    const [, see, mot] = collected(EN, text('Do '), anchor).runs;
    expect(see?.ancestors).toEqual([anchor]);
    expect(mot?.ancestors).toEqual([anchor, passage]);
    expect(mot).toMatchObject({ lang: FR, place });
    expect(see?.place).toBe(HERE);
  });

  it('covers its text with runs, without gap or overlap, and changes nothing but spaces', () => {
    const words = fc.array(
      fc.constantFrom(
        'mot',
        'word',
        '30',
        'juillet',
        'July',
        '2014',
        '«',
        '»',
        ';',
        '!',
        '?',
        ':',
        ' ',
        '  ',
        '\u00A0',
        'M.',
        '10',
        '000',
        '%',
      ),
      { minLength: 1, maxLength: 6 },
    );
    const leaf = words.map((parts) => text(parts.join('')));
    const node = fc.oneof(
      { weight: 3, arbitrary: leaf },
      leaf.map((inline) => emphasis(inline)),
      leaf.map((inline) => foreign(FR, inline)),
      leaf.map((inline) => foreign(EN, inline)),
    );
    const letters = (written: string) => written.replaceAll(/[ \u00A0\u202F]/gu, '');
    const plain = (inline: Inline): string =>
      inline.kind === 'text' ? inline.text : 'children' in inline ? inline.children.map(plain).join('') : '';
    fc.assert(
      fc.property(fc.constantFrom(EN, FR), fc.array(node, { maxLength: 6 }), (lang, inlines) => {
        const styled = collected(lang, ...inlines);
        let end = 0;
        for (const run of styled.runs) {
          expect(run.start).toBe(end);
          expect(run.end).toBeGreaterThan(run.start);
          end = run.end;
        }
        expect(end).toBe(styled.text.length);
        expect(letters(styled.text)).toBe(letters(inlines.map(plain).join('')));
        expect(styled.text).not.toMatch(/^ | $| {2}/u);
      }),
    );
  });
});

describe('the number of a footnote', () => {
  const note = (number: number): Inline => ({ kind: 'note', number, place: HERE });

  it('stands after a mark in English and before it in French, wherever the source has it', () => {
    expect(runsOf(collected(EN, text('It is so'), note(1), text(', “we know”'), note(2), text('.')))).toBe(
      'It is so|,|1| “we know”|.|2',
    );
    expect(runsOf(collected(FR, text('C’est ainsi,'), note(1), text(' dit-on.'), note(2)))).toBe(
      'C’est ainsi|1|,| dit-on|2|.',
    );
  });

  it('is raised, and no fault of the source is found in it', () => {
    const [, raised] = collected(EN, text('so'), note(1)).runs;
    // The face of the tests has no raised figures: they are made of its others.
    expect(raised?.lifted).toBe(true);
    expect(raised?.shaping.features).not.toContain('sups');
    expect(raised?.ancestors.map(({ kind }) => kind)).toEqual(['note']);
  });
});

describe('an acronym', () => {
  const acronyms = (...inlines: readonly Inline[]) =>
    collect(spacedContent(inlines, EN, SPACING), { lang: EN, style: { ...blockStyle(10), smallAcronyms: true } });

  it('is a run of its own in small capitals where the style wants it, at its own place', () => {
    const styled = acronyms(text('The UN Trust Fund, UNESCO’s', { file: 'en.md', line: 3, column: 5 }));
    const found = styled.runs.filter((run) => run.shaping.features.includes('c2sc'));
    expect(found.map((run) => `${styled.text.slice(run.start, run.end)} ${run.place.column}`)).toEqual([
      'UN 9',
      'UNESCO 24',
    ]);
    expect(collected(EN, text('The UN')).runs).toHaveLength(1);
  });
});

describe('a character that its face lacks', () => {
  const lacking = (lacks: string, ...inlines: readonly Inline[]) =>
    missingGlyphs(collect(spacedContent(inlines, EN, SPACING), { lang: EN, style: blockStyle(10, { lacks }) }));

  it('is named with its code and the place of each run it stands in', () => {
    const faults = lacking(
      '漢',
      text('An emblem: 漢 and 漢', { file: 'en.md', line: 4, column: 1 }),
      emphasis(text('in 漢', { file: 'en.md', line: 5, column: 9 })),
    );
    expect(faults.map(({ code, message, place }) => `${place?.line}:${place?.column} ${code} ${message}`)).toEqual([
      '4:12 font/missing-glyph the font Block-regular has no glyph for 漢 (U+6F22)',
      '5:12 font/missing-glyph the font Block-italic has no glyph for 漢 (U+6F22)',
    ]);
  });

  it('is one character even if it takes two units', () => {
    const faults = lacking('💡é', text('é and 💡'));
    expect(faults.map(({ message, place }) => `${place?.column} ${message}`)).toEqual([
      '1 the font Block-regular has no glyph for é (U+00E9)',
      '7 the font Block-regular has no glyph for 💡 (U+1F4A1)',
    ]);
  });

  it('is named at its own column even where the spaces of marks were set before it', () => {
    const inlines = [text('Oui; «non» 漢')];
    const styled = collect(spacedContent(inlines, FR, SPACING), {
      lang: FR,
      style: blockStyle(10, { lacks: '漢' }),
    });
    expect(missingGlyphs(styled).map(({ place }) => place?.column)).toEqual([12]);
  });

  it('is named at its own column behind a mark that has changed places with a note', () => {
    const note: Inline = { kind: 'note', number: 1, place: HERE };
    const english = [text('Peace', HERE), note, text('. In 漢', { ...HERE, column: 11 })];
    const [fault] = lacking('漢', ...english);
    expect(fault?.place?.column).toBe(16);
  });

  it('is no fault where the face has it', () => {
    expect(lacking('', text('漢'))).toEqual([]);
  });
});
