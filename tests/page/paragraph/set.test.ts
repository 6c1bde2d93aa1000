import { spacedContent } from '../../../src/text/spacing/index.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  collect,
  fitGalley,
  layLines,
  prepareGalley,
  type Galley,
  type Line,
  type Setting,
  type TextStyle,
} from '../../../src/page/paragraph/index.ts';
import type { Inline, Lang } from '../../../src/text/statement/index.ts';
import type { SettingLimits } from '../../../src/page/template/index.ts';
import { blockStyle, blockWidth, type BlockFaceOptions } from '../../support/block-face.ts';
import { foreign, HERE, text } from '../../support/inlines.ts';
import { SESSION } from '../../support/session.ts';
import { EN, FR } from '../../support/langs.ts';

const SIZE = 10;
const LIMITS: SettingLimits = {
  spaceMinEm: 0.15,
  spaceNaturalEm: 0.25,
  spaceLooseEm: 0.35,
  spaceMaxEm: 0.5,
  expansion: 0,
};
const EXPANDING: SettingLimits = { ...LIMITS, expansion: 0.02 };

interface Options extends BlockFaceOptions {
  readonly lang?: Lang;
  readonly limits?: SettingLimits;
  readonly hyphenate?: boolean;
}

function galleyOf(content: string | readonly Inline[], options: Options = {}): Galley {
  const { lang = EN, limits = LIMITS, hyphenate = true, ...face } = options;
  const spacing = new Map<Lang, string>([
    [EN, 'un'],
    [FR, 'un'],
  ]);
  const inlines = typeof content === 'string' ? [text(content)] : content;
  return prepareGalley(
    collect(spacedContent(inlines, lang, spacing), { lang, style: blockStyle(SIZE, face) }),
    limits,
    {
      session: SESSION,
      hyphenate,
    },
  );
}

function best(settings: readonly Setting[]): Setting {
  const [first, ...others] = settings;
  if (first === undefined) throw new Error('a paragraph can always be set');
  return others.reduce((least, one) => (one.demerits < least.demerits ? one : least), first);
}

function linesOf(content: string | readonly Inline[], measure: number, options: Options = {}): readonly Line[] {
  return layLines(best(fitGalley(galleyOf(content, options), measure)));
}

function textOf(line: Line): string {
  return line.runs.flatMap(({ glyphs }) => glyphs.map((glyph) => glyph.text)).join('');
}

/** Every place where a word may be divided, as ·, and what it costs. */
function divisions(content: string | readonly Inline[], options: Options = {}) {
  const { itemized, styled } = galleyOf(content, options);
  let shown = '';
  const costs: number[] = [];
  for (const [i, item] of itemized.items.entries()) {
    if (item.type === 'penalty') {
      shown += '·';
      costs.push(item.cost);
    } else shown += styled.text.slice(itemized.starts[i], itemized.ends[i]);
  }
  return { shown, costs };
}

const CHANGE =
  'Most of the changes that matter begin in small places, close to home, where people who will never be counted decide \
to treat one another with respect; what begins there does not stay there, and the institutions of a country are in \
the end no better than the habits of its neighbourhoods.';

describe('the items of a paragraph', () => {
  it('are those of its words, whatever words were set before, and in what other way', () => {
    const ways: readonly (Partial<TextStyle> & { readonly lang?: Lang; readonly hyphenate?: boolean })[] = [
      {},
      { lang: FR },
      { hyphenate: false },
      { size: 2 * SIZE },
      { trackingEm: 0.1 },
      { allCapitals: true },
      { narrowEm: 0.3 },
    ];
    const words = 'information-sharing institutions 24\u202Fministers';
    const itemsOf = (
      face: TextStyle,
      { lang = EN, hyphenate = true, ...own }: (typeof ways)[number],
      before: string,
    ) => {
      const styled = collect([text(`${before} ${words}`)], { lang, style: { ...face, ...own } });
      return prepareGalley(styled, LIMITS, { session: SESSION, hyphenate }).itemized;
    };
    const known = blockStyle(SIZE);
    for (const before of ['one', 'another']) {
      for (const way of ways) expect(itemsOf(known, way, before)).toEqual(itemsOf(blockStyle(SIZE), way, before));
    }
  });

  it('are those of the same text in any other size, whose lines have the same words in columns as much wider', () => {
    const [small, large] = [SIZE, 2 * SIZE].map((size) =>
      prepareGalley(collect([text('an old elm in the yard')], { lang: EN, style: blockStyle(size) }), LIMITS, {
        session: SESSION,
        hyphenate: true,
      }),
    );
    if (small === undefined || large === undefined) throw new Error('both were prepared');
    expect(large.itemized).toEqual(small.itemized);
    const endsOf = (settings: readonly Setting[]) => best(settings).solution.lines.map(({ end }) => end);
    expect(endsOf(fitGalley(large, 160))).toEqual(endsOf(fitGalley(small, 80)));
    expect(endsOf(fitGalley(small, 80)).length).toBeGreaterThan(1);
  });

  it('are boxes for words and glue for breakable spaces alone', () => {
    const { items } = galleyOf('an old\u00A0elm').itemized;
    expect(items.map(({ type }) => type)).toEqual(['box', 'glue', 'box']);
    expect(items[1]).toMatchObject({ width: 0.25, stretch: expect.closeTo(0.1, 9), shrink: expect.closeTo(0.1, 9) });
    const oldElm = [...'old\u00A0elm'].reduce((sum, character) => sum + blockWidth(character), 0);
    expect(items[2]).toMatchObject({ width: expect.closeTo(oldElm, 9) });
  });

  it('have all of the text between them, each its own piece, in order', () => {
    for (const words of ['an old elm in the yard', 'information-sharing at www.example.org/a/b — here', 'a']) {
      const { itemized, styled } = galleyOf(words);
      const { items, starts, ends } = itemized;
      expect(items.map((_, n) => styled.text.slice(starts[n], ends[n])).join('')).toBe(styled.text);
      const spaces = items.flatMap(({ type }, n) => (type === 'glue' ? [styled.text.slice(starts[n], ends[n])] : []));
      expect(spaces).toEqual(spaces.map(() => ' '));
      expect(spaces).toHaveLength(words.split(' ').length - 1);
    }
  });

  it('have a hyphen more at the beginning of a line where a compound is divided at its own, in a language that wants it', () => {
    const ofCompound = (lang: Lang) =>
      galleyOf('Disse-lhe que aa\u2014bb', { lang, hyphenate: false }).itemized.items.flatMap((item) =>
        item.type === 'penalty' ? [[item.flagged, item.nextWidth]] : [],
      );
    expect(ofCompound('pt' as Lang)).toEqual([
      [true, blockWidth('-')],
      [false, 0],
    ]);
    expect(ofCompound(EN)).toEqual([
      [true, 0],
      [false, 0],
    ]);
  });

  it('offer to divide words where their language does, and not in one where it does not', () => {
    expect(divisions('against human trafficking').shown).toBe('against human traf·fick·ing');
    expect(divisions('la traite des personnes', { lang: FR }).shown).toBe('la traite des per·sonnes');
    expect(divisions('against human trafficking', { hyphenate: false }).shown).toBe('against human trafficking');
  });

  it('offer the divisions of a foreign passage by the rules of its language', () => {
    const english = divisions([text('its '), text('organisations')]).shown;
    const french = divisions([text('its '), foreign(FR, 'organisations')]).shown;
    expect(french).not.toBe(english);
    expect(french).toBe(divisions([text('its '), text('organisations')], { lang: FR }).shown);
  });

  it('offer no division at a hyphen with a single letter before or after it', () => {
    expect(divisions('an e-mail on T-shirts').shown).not.toContain('-·');
    expect(divisions('part A-1 of U-boat').shown).not.toContain('-·');
    expect(divisions('a re-entry, a co-op').shown).toBe('a re-·entry, a co-·op');
  });

  it('offer a compound at its own hyphen for less than an added one, and its parts for more', () => {
    const compound = divisions('information-sharing');
    expect(compound.shown).toBe('infor·ma·tion-·shar·ing');
    const [added] = divisions('information').costs;
    const [part, , own] = compound.costs;
    expect(own).toBeLessThan(added ?? 0);
    expect(part).toBeGreaterThan(added ?? 0);
  });

  it('offer a capitalised word for more than one in small letters', () => {
    const [small] = divisions('trafficking').costs;
    const [capital] = divisions('Trafficking').costs;
    expect(capital).toBeGreaterThan(small ?? 0);
    expect(divisions('l’Organisation', { lang: FR }).costs[0]).toBe(capital);
  });

  it('offer nothing in a unit or a month that a figure stands before', () => {
    expect(divisions('millions', { lang: FR }).costs).not.toEqual([]);
    expect(divisions('8\u00A0millions', { lang: FR }).costs).toEqual([]);
    expect(divisions('1\u00A0October').costs).toEqual([]);
    expect(divisions('Article\u00A05').costs).toEqual(divisions('Article').costs);
  });

  it('offer nothing in a short address, a document symbol, an acronym or a number', () => {
    for (const whole of [
      'https://example.org',
      'www.example.org/sharing',
      'press-office@example.org',
      'A/RES/70/1',
      'UNESCO',
      '2014-2019',
      'covid-19',
    ]) {
      expect(divisions(whole).shown).toBe(whole);
    }
  });

  it('divide a long address at its natural points, at a price', () => {
    const { shown, costs } = divisions('https://example.org/information-sharing');
    expect(shown).toBe('https://·example·.·org/·information·-sharing');
    expect(Math.min(...costs)).toBeGreaterThan(divisions('trafficking').costs[0] ?? 0);
  });

  it('offer a break after a dash set close, and none before it', () => {
    expect(divisions('peace—and only peace—matters', { hyphenate: false }).shown).toBe(
      'peace—·and only peace—·matters',
    );
  });

  it('know what a ligature loses and gains when its word is divided inside it', () => {
    const { items } = galleyOf('briefing', { ligatures: true }).itemized;
    const penalty = items.find((item) => item.type === 'penalty');
    const [before, after] = items.filter((item) => item.type === 'box');
    // brief- and ing stand apart as 2.25 + 0.3 and 1.25 em; together, with fi as one glyph, as 3.35.
    expect((before?.width ?? 0) + (after?.width ?? 0)).toBeCloseTo(3.35, 9);
    expect((before?.width ?? 0) + (penalty?.width ?? 0)).toBeCloseTo(2.55, 9);
    expect((after?.width ?? 0) + (penalty?.nextWidth ?? 0)).toBeCloseTo(1.25, 9);
  });
});

describe('a line', () => {
  it('fills its measure: what its pen travels, less what hangs out, to a thousandth of a point', () => {
    const measures = fc.double({ min: 150, max: 300, noNaN: true });
    fc.assert(
      fc.property(measures, fc.constantFrom(LIMITS, EXPANDING), (measure, limits) => {
        const setting = best(fitGalley(galleyOf(CHANGE, { limits }), measure));
        fc.pre(setting.strain === 'none');
        for (const line of layLines(setting)) {
          const glyphs = line.runs.flatMap((run) => run.glyphs);
          const inked = line.ending === 'space' ? glyphs.slice(0, -1) : glyphs;
          const advances = inked.reduce((sum, glyph) => sum + glyph.advance, 0);
          expect(advances * SIZE * line.scale).toBeCloseTo(line.width, 6);
          expect(Math.abs(line.scale - 1)).toBeLessThanOrEqual(limits.expansion + 1e-9);
          expect(line.overfull).toBe(0);
          if (line.ending === 'end') continue;
          const last = inked.at(-1);
          const hang = line.x + line.width - measure;
          if (/\p{L}$/u.test(last?.text ?? '')) expect(Math.abs(hang)).toBeLessThan(0.001);
          else {
            expect(hang).toBeGreaterThan(0.1);
            expect(hang).toBeLessThan((last?.advance ?? 0) * SIZE);
          }
          // The glyphs' scale goes in steps of a ten-thousandth; the spaces make up for what it is off.
          expect(line.space).toBeGreaterThan(limits.spaceMinEm * SIZE - measure / 10_000);
          expect(line.space).toBeLessThan(limits.spaceMaxEm * SIZE + measure / 10_000);
        }
      }),
    );
  });

  it('begins at the edge of its measure with a letter, and before it with a mark that hangs', () => {
    const [first] = linesOf('“Enough,” said the people of the valley, and went home.', 150);
    expect(first?.x).toBeLessThan(-1);
    for (const line of linesOf(CHANGE, 150)) {
      if (/^\p{Ll}/u.test(textOf(line))) expect(line.x).toBe(-0);
    }
  });

  it('ends a divided word in a hyphen that reads as U+00AD, and goes on without a space', () => {
    const lines = linesOf('some disappointment', 46.5);
    expect(lines.map(textOf)).toEqual(['some disap\u00AD', 'pointment']);
    expect(lines.map((line) => line.ending)).toEqual(['added-hyphen', 'end']);
    const hyphen = lines[0]?.runs.at(-1)?.glyphs.at(-1);
    expect(hyphen?.id).toBe('-'.charCodeAt(0));
  });

  it('ends a compound at its own hyphen, which stays a hyphen', () => {
    const lines = linesOf('all of the cross-border', 69.5, { hyphenate: false });
    expect(lines.map(textOf)).toEqual(['all of the cross-', 'border']);
    expect(lines[0]?.ending).toBe('inside-word');
  });

  it('carries the space it ends at, so that it reads on', () => {
    const lines = linesOf(CHANGE, 200);
    expect(lines.map(textOf).join('').replaceAll('\u00AD', '')).toBe(CHANGE);
    for (const line of lines) expect(line.ending === 'space').toBe(textOf(line).endsWith(' '));
  });

  it('ends a paragraph at its natural spaces', () => {
    const last = linesOf(CHANGE, 220).at(-1);
    expect(last).toMatchObject({ ending: 'end', scale: 1, looseness: 0, space: LIMITS.spaceNaturalEm * SIZE });
  });

  it('never widens a no-break space', () => {
    const lines = linesOf(
      'Au 30 juillet 2014 : il ajoute ceci ; rien de plus ! « Oui » dit-il alors au sujet de ces mots',
      130,
      { lang: FR },
    );
    const fixed = lines
      .flatMap((line) => line.runs.flatMap(({ glyphs }) => glyphs))
      .filter((glyph) => /[\u00A0\u202F]/u.test(glyph.text));
    expect(fixed.length).toBeGreaterThan(5);
    for (const glyph of fixed) expect(glyph.advance).toBe(blockWidth(glyph.text));
  });

  it('knows the line of the source it came from', () => {
    const content = CHANGE.split('; ').map((part, n) => text(`${part} `, { file: 'en.md', line: 10 + n, column: 1 }));
    const places = linesOf(content, 200).map((line) => line.place.line);
    expect(places[0]).toBe(10);
    expect(places.at(-1)).toBe(11);
  });

  it('knows the column of its first character, whatever was spaced before it', () => {
    const source =
      'Au 30 juillet 2014: il ajoute  ceci; rien de plus! «Oui» dit-il alors, «non; jamais!» au sujet de 10 000 mots';
    const lines = linesOf([text(source, { file: 'fr.md', line: 3, column: 5 })], 110, { lang: FR });
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) {
      const [first = ''] = textOf(line).split(/[ \u00A0\u202F\u00AD]/u);
      const { column } = line.place;
      expect(source.slice(column - 5, column - 5 + first.length)).toBe(first);
    }
  });
});

describe('a paragraph', () => {
  it('has a setting for every line count that its limits allow, fewest lines first', () => {
    const settings = fitGalley(galleyOf(CHANGE.repeat(3), { limits: EXPANDING }), 260);
    const counts = settings.map((setting) => setting.lineCount);
    expect(counts.length).toBeGreaterThan(1);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    for (const setting of settings) {
      expect(layLines(setting)).toHaveLength(setting.lineCount);
      expect(setting.strain).toBe('none');
    }
  });

  it('reads the same in every one of its settings', () => {
    for (const measure of [60, 130, 240]) {
      for (const setting of fitGalley(galleyOf(CHANGE), measure)) {
        expect(layLines(setting).map(textOf).join('').replaceAll('\u00AD', '')).toBe(CHANGE);
      }
    }
  });

  it('would rather have another line end than a last line of one short word', () => {
    for (let measure = 180; measure < 320; measure += 5) {
      const settings = fitGalley(galleyOf(CHANGE, { limits: EXPANDING }), measure);
      const runts = settings.filter((setting) => (layLines(setting).at(-1)?.width ?? 0) < 2 * SIZE);
      for (const runt of runts) {
        const others = settings.filter((setting) => !runts.includes(setting));
        if (others.length > 0) expect(best(settings)).not.toBe(runt);
      }
    }
  });

  it('divides no three words in a row where one of the lines can end at a space', () => {
    const words =
      'The ministers of the coastal provinces considered the recommendations of the international commission on fisheries \
and reaffirmed their determination to cooperate in monitoring the migration of endangered populations through \
neighbouring territorial waters.';
    const lines = linesOf(words, 177, { limits: EXPANDING });
    const divided = lines.map(({ ending }) => (ending === 'added-hyphen' ? '-' : ' ')).join('');
    expect(divided).toContain('-');
    expect(divided).not.toContain('---');
  });

  it('ends a line where its writer ended it, at natural spaces', () => {
    const lineEnd: Inline = { kind: 'break', place: HERE };
    const salutation = [text('Mr. President, '), lineEnd, text('Excellencies, ladies and gentlemen,')];
    const lines = linesOf(salutation, 300);
    expect(lines.map((line) => [textOf(line).trimEnd(), line.ending, line.looseness])).toEqual([
      ['Mr.\u00A0President,', 'writers-end', 0],
      ['Excellencies, ladies and gentlemen,', 'end', 0],
    ]);
  });

  it('of one word is one line', () => {
    expect(linesOf('Peace.', 200).map(textOf)).toEqual(['Peace.']);
  });
});

describe('a paragraph that its column is too narrow for', () => {
  const strainOf = (content: string, measure: number, options: Options = {}) => {
    const strains = new Set(fitGalley(galleyOf(content, options), measure).map(({ strain }) => strain));
    return [...strains];
  };

  it('first has its spaces stretched beyond the template’s widest', () => {
    expect(strainOf('the considerable disappointment', 73)).toEqual(['none']);
    expect(strainOf('or the great disappointment', 65, { hyphenate: false })).toEqual(['stretched']);
    const [first] = linesOf('or the great disappointment', 65, { hyphenate: false });
    expect(first?.space).toBeGreaterThan(LIMITS.spaceMaxEm * SIZE);
    expect(first?.overfull).toBe(0);
  });

  it('then has its symbols divided at their natural points, with nothing added', () => {
    const symbol = 'See the symbol A/CONF.231/2018/L.1 there.';
    expect(strainOf(symbol, 150, { hyphenate: false })).toEqual(['emergency-breaks']);
    const lines = linesOf(symbol, 150, { hyphenate: false });
    expect(lines.map(textOf).join('')).toBe(symbol);
    expect(lines.map((line) => line.ending)).toEqual(['inside-word', 'end']);
  });

  it('at last has a line that is too long, and says by how much', () => {
    expect(strainOf('a disappointment', 50, { hyphenate: false })).toEqual(['overfull']);
    const lines = linesOf('a disappointment', 50, { hyphenate: false });
    expect(lines.map(textOf)).toEqual(['a ', 'disappointment']);
    // 12 letters of half an em and two of a quarter.
    expect(lines.map((line) => line.overfull)).toEqual([0, expect.closeTo(15, 9)]);
  });

  it('is set all the same, whatever its words and the column are', () => {
    const word = fc.constantFrom(
      'a',
      'of',
      'peace',
      'considerable',
      'cross-border',
      'https://example.org/a/b',
      'n° 5',
      'UNESCO—and',
    );
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 25 }),
        fc.integer({ min: 5, max: 250 }),
        (words, measure) => {
          const source = words.join(' ');
          for (const setting of fitGalley(galleyOf(source, { limits: EXPANDING }), measure)) {
            const lines = layLines(setting);
            expect(lines.map(textOf).join('').replaceAll('\u00AD', '')).toBe(galleyOf(source).styled.text);
            const overfull = lines.some((line) => line.overfull > 0.5);
            if (setting.strain !== 'overfull') expect(overfull).toBe(false);
            for (const line of lines) {
              const end = line.x + line.width - (line.ending === 'end' || line.overfull > 0 ? line.overfull : 0);
              expect(end).toBeLessThan(measure + SIZE * 0.7);
            }
          }
        },
      ),
    );
  });

  it('does not blow up, even with two thousand words in a column of sixty points', () => {
    const words = CHANGE.split(' ');
    const long = Array.from({ length: 2000 }, (_, i) => words[i % words.length]).join(' ');
    const galley = galleyOf(long, { limits: EXPANDING });
    const before = process.cpuUsage();
    const settings = fitGalley(galley, 60);
    // Some hundredth of it; a search that grows with the square of the words would take minutes.
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(10_000);
    expect(settings.length).toBeGreaterThan(0);
  });
});
