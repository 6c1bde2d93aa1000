import { describe, expect, it } from 'vitest';
import { imposeNup } from '../../../src/file/pdf/index.ts';
import type { Composition, DisplayItem, OutlineEntry, Tag } from '../../../src/page/pages/index.ts';

import { A4, bilingualTags, BLACK, composition, description, face, hyphenated, line, page, run } from './compose.ts';
import { elements, read, words } from './read.ts';
import { toPdf } from '../../support/session.ts';

const EN_TITLE = 'World Day against Trafficking in Persons';
const FR_TITLE = 'Journée mondiale de la dignité des victimes de la traite d’êtres humains';

/** A statement of a title and two paragraphs in each language, the second French one over two pages, with furniture. */
function statement() {
  const { en, fr } = bilingualTags({ en: EN_TITLE, fr: FR_TITLE });
  const header = { artifact: 'header' } as const;
  const layout = { artifact: 'layout' } as const;
  const h1en: Tag = { role: 'H1', parent: en, title: EN_TITLE };
  const h1fr: Tag = { role: 'H1', parent: fr, title: FR_TITLE };
  const p = (parent: Tag): Tag => ({ role: 'P', parent });
  const [en1, en2, fr1, fr2] = [p(en), p(en), p(fr), p(fr)];
  const bold = { face: 'semibold', size: 14 };
  const first: DisplayItem[] = [
    line(57, 120, [run(h1en, EN_TITLE, bold)]),
    line(57, 150, [run(en1, 'Human trafficking is a callous global ')]),
    line(57, 163, [hyphenated(run(en1, 'industry that denies vic', { space: 0.31 }))], 1.012),
    line(57, 176, [run(en1, 'tims their rights and dignity.')]),
    line(57, 202, [run(en2, 'It is time to say no.')]),
    line(309, 120, [run(h1fr, FR_TITLE, { ...bold, lang: 'fr' })]),
    line(309, 150, [run(fr1, 'La traite d’êtres humains est une ', { lang: 'fr' })]),
    line(309, 163, [run(fr1, 'entreprise mondiale.', { lang: 'fr' })]),
    line(309, 202, [run(fr2, 'Le moment est venu ', { lang: 'fr' })]),
    { kind: 'rule', x: 57, y: 100, width: 482, thickness: 0.5, ink: BLACK, owner: layout },
  ];
  const second: DisplayItem[] = [
    line(309, 60, [run(fr2, 'de dire non.', { lang: 'fr' })]),
    line(57, 30, [run(header, 'Trafficking in Persons — 2')]),
  ];
  const outline: OutlineEntry[] = [
    { title: EN_TITLE, lang: 'en-GB', page: 1, y: 108, tag: h1en, level: 1 },
    { title: FR_TITLE, lang: 'fr', page: 1, y: 108, tag: h1fr, level: 1 },
  ];
  return composition([page(1, first), page(2, second)], outline);
}

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

describe('pages that face each other', () => {
  it('are shown side by side, the first on the left', () => {
    expect(latin1(toPdf({ ...statement(), facing: true }, description()))).toContain('/PageLayout /TwoPageLeft');
    expect(latin1(toPdf(statement(), description()))).not.toContain('/PageLayout');
  });
});

describe('the structure', () => {
  it('reads all of one language, then all of the other, every word as it was set', async () => {
    const { pages } = await read(toPdf(statement(), description()));
    const texts = (lang: string) =>
      pages
        .flatMap(({ structure }) => elements(structure, 'Sect').filter((sect) => sect.lang === lang))
        .map(({ text }) => words(text));
    expect(pages[0]?.structure.children.map(({ role }) => role)).toEqual(['Document']);
    expect(texts('en-GB')).toEqual([
      `${EN_TITLE}Human trafficking is a callous global industry that denies victims their rights and dignity.It is time to say no.`,
    ]);
    expect(texts('fr')).toEqual([
      `${FR_TITLE}La traite d’êtres humains est une entreprise mondiale.Le moment est venu `,
      'de dire non.',
    ]);
  });

  it('has one heading in each language and one element for each paragraph', async () => {
    const { pages } = await read(toPdf(statement(), description()));
    const first = pages.at(0)?.structure;
    if (first === undefined) throw new Error('no page');
    const sects = elements(first, 'Sect');
    expect(sects.map(({ children }) => children.map(({ role }) => role))).toEqual([
      ['H1', 'P', 'P'],
      ['H1', 'P', 'P'],
    ]);
  });

  it('keeps a paragraph that runs over two pages one element, the second page’s part named by its page', () => {
    const file = latin1(toPdf(statement(), description()));
    expect(file.match(/\/S \/P\n/gu)).toHaveLength(4);
    expect(file.match(/\/Type \/MCR/gu)).toHaveLength(1);
  });

  it('names each part and heading, and gives French parts their language', () => {
    const file = latin1(toPdf(statement(), description()));
    expect(file).toContain(`/Lang (en-GB)\n/T (${EN_TITLE})`);
    expect(file).toContain('/Lang (fr)\n/T (');
  });

  it('passes over furniture', async () => {
    const { pages } = await read(toPdf(statement(), description()));
    expect(pages[1]?.artifacts.trim()).toBe('Trafficking in Persons — 2');
    expect(pages[1]?.structure.text).not.toContain('Persons');
  });

  it('marks a foreign passage inside a paragraph', async () => {
    const { en } = bilingualTags();
    const p: Tag = { role: 'P', parent: en };
    const span: Tag = { role: 'Span', parent: p, lang: 'fr' };
    const items = [
      line(57, 100, [run(p, 'She said '), run(span, 'merci', { lang: 'fr', face: 'italic' }), run(p, ' and left.')]),
    ];
    const { pages } = await read(toPdf(composition([page(1, items)]), description()));
    const root = pages[0]?.structure;
    if (root === undefined) throw new Error('no page');
    expect(elements(root, 'P')[0]?.text).toBe('She said merci and left.');
    expect(elements(root, 'Span').map(({ lang, text }) => [lang, text])).toEqual([['fr', 'merci']]);
  });
});

describe('the text behind the glyphs', () => {
  const { en } = bilingualTags();
  const p: Tag = { role: 'P', parent: en };
  const textOf = async (...runs: Parameters<typeof line>[2]) => {
    const { pages } = await read(toPdf(composition([page(1, [line(57, 100, runs)])]), description()));
    return pages[0]?.structure.text;
  };

  it('is the letters of a ligature', async () => {
    const { glyphs } = run(p, 'official');
    expect(glyphs.length).toBeLessThan('official'.length);
    expect(await textOf(run(p, 'official'))).toBe('official');
  });

  it('is lower case for small capitals, while the capitals they stand beside stay capitals', async () => {
    const features = ['smcp'];
    expect(await textOf(run(p, 'Ban Ki-moon', { features }), run(p, ' speaks'))).toBe('Ban Ki-moon speaks');
  });

  it('differs where one glyph stands for two characters', async () => {
    const text = await textOf(run(p, 'a', { features: ['smcp'] }), run(p, ' A', { features: ['c2sc', 'smcp'] }));
    expect(text).toBe('a A');
    expect(face('regular').shape('a', { lang: 'en-GB', features: ['c2sc', 'smcp'] })[0]?.id).toBe(
      face('regular').shape('A', { lang: 'en-GB', features: ['c2sc', 'smcp'] })[0]?.id,
    );
  });

  it('is a soft hyphen where a line broke a word, and a hyphen where the word has one', async () => {
    expect(await textOf(hyphenated(run(p, 'cross-bor')))).toBe('cross-bor\u00ad');
  });

  it('keeps no-break and narrow spaces what they are', async () => {
    const text = 'à 5\u00a0% : «\u202foui\u202f»';
    expect(await textOf(run(p, text, { lang: 'fr' }))).toBe(text);
  });

  it('is an invisible joiner for a mark whose letter speaks for both', async () => {
    const [e] = face('regular').shape('e', { lang: 'fr', features: [] });
    const [acute] = face('regular').shape('\u00b4', { lang: 'fr', features: [] });
    if (e === undefined || acute === undefined) throw new Error('the face has neither');
    const glyphs = [
      { ...e, text: 'é' },
      { ...acute, text: '', advance: 0, xOffset: -e.advance },
    ];
    expect(await textOf({ ...run(p, 't'), glyphs: [...glyphs, ...run(p, 't').glyphs] })).toBe('é\u2060t');
  });

  it('holds letter-spaced capitals together', async () => {
    const spaced = run(p, 'United Nations', { face: 'semibold' });
    const glyphs = spaced.glyphs.map((glyph) => ({
      ...glyph,
      text: glyph.text.toUpperCase(),
      advance: glyph.advance + 0.08,
    }));
    const { pages } = await read(
      toPdf(composition([page(1, [line(57, 100, [{ ...spaced, glyphs }])])]), description()),
    );
    expect(pages[0]?.lines).toBe('UNITED NATIONS');
  });

  it('reads as words and lines where the tags are not asked', async () => {
    const { pages } = await read(toPdf(statement(), description()));
    expect(pages[0]?.lines.replaceAll(' \n', '\n').split('\n').slice(1, 4)).toEqual([
      'Human trafficking is a callous global',
      'industry that denies vic',
      'tims their rights and dignity.',
    ]);
  });

  it('refuses a glyph that no font has', () => {
    const missing = {
      ...run(p, 'x'),
      glyphs: [{ id: 0, text: '☃', width: 0.5, advance: 0.5, xOffset: 0, yOffset: 0 }],
    };
    expect(() => toPdf(composition([page(1, [line(57, 100, [missing])])]), description())).toThrow("doesn't have");
  });
});

describe('links', () => {
  const { en } = bilingualTags();
  const p: Tag = { role: 'P', parent: en };
  const href = 'https://www.un.org/fr/événements?a=1&b=%20';
  const link: Tag = {
    role: 'Link',
    parent: p,
    href,
    contents: 'Page of the United Nations on events (https://www.un.org/fr/événements?a=1&b=%20)',
  };
  const items = [
    line(57, 100, [run(p, 'See '), run(link, 'the page ')]),
    line(57, 113, [run(link, 'of events'), run(p, '.')]),
  ];

  it('lead where they say from every line, in words of their own', async () => {
    const { pages } = await read(toPdf(composition([page(1, items)]), description()));
    const links = pages[0]?.links ?? [];
    expect(links.map(({ url, contents }) => [url, contents])).toEqual(
      [0, 1].map(() => [
        'https://www.un.org/fr/%C3%A9v%C3%A9nements?a=1&b=%20',
        'Page of the United Nations on events (https://www.un.org/fr/événements?a=1&b=%20)',
      ]),
    );
    const start = 57 + run(p, 'See ').glyphs.reduce((sum, { advance }) => sum + advance * 10, 0);
    const [left = 0, bottom = 0, right = 0, top = 0] = links[0]?.rect ?? [];
    expect(left).toBeCloseTo(start, 2);
    expect(right).toBeGreaterThan(left + 30);
    expect(bottom).toBeLessThan(A4.height - 100);
    expect(top).toBeGreaterThan(A4.height - 100);
  });

  it('have an address that any reader can follow, even where half a character is in it', async () => {
    const broken: Tag = { role: 'Link', parent: p, href: 'https://example.org/a\ud83db', contents: 'Broken' };
    const { pages } = await read(toPdf(composition([page(1, [line(57, 100, [run(broken, 'x')])])]), description()));
    expect(pages[0]?.links.map(({ url }) => url)).toEqual(['https://example.org/a%EF%BF%BDb']);
  });

  it('are one element over two lines, holding their annotations', async () => {
    const bytes = toPdf(composition([page(1, items)]), description());
    const { pages } = await read(bytes);
    const root = pages[0]?.structure;
    if (root === undefined) throw new Error('no page');
    expect(elements(root, 'Link').map(({ text }) => words(text))).toEqual(['the page of events']);
    expect(latin1(bytes).match(/\/Type \/OBJR/gu)).toHaveLength(2);
  });
});

describe('bookmarks', () => {
  it('lead to the headings, in their languages', async () => {
    const bytes = toPdf(statement(), description());
    const { bookmarks } = await read(bytes);
    expect(bookmarks).toEqual([
      { title: EN_TITLE, page: 1, top: 733.89 },
      { title: FR_TITLE, page: 1, top: 733.89 },
    ]);
    expect(latin1(bytes).match(/\/SE \d+ 0 R/gu)).toHaveLength(2);
  });

  it('are shown at once only where there are pages to find', () => {
    const several = statement();
    expect(latin1(toPdf(several, description()))).toContain('/PageMode /UseOutlines');
    const one = { ...several, pages: several.pages.slice(0, 1) };
    expect(latin1(toPdf(one, description()))).not.toContain('/PageMode');
  });

  it('cannot lead to a page that isn’t there', () => {
    const { pages, outline } = statement();
    const lost = outline.map((entry) => ({ ...entry, page: 3 }));
    expect(() => toPdf({ pages, outline: lost, facing: false }, description())).toThrow('page 3 of 2');
  });
});

describe('the file', () => {
  it('is the same bytes every time, in any zone and for any locale', () => {
    const { TZ, LANG } = process.env;
    const first = toPdf(statement(), description());
    try {
      process.env['TZ'] = 'Pacific/Apia';
      process.env['LANG'] = 'tr_TR.UTF-8';
      expect(toPdf(statement(), description())).toEqual(first);
    } finally {
      process.env['TZ'] = TZ;
      process.env['LANG'] = LANG;
    }
  });

  it('has another ID when a word is another', () => {
    const id = (bytes: Uint8Array) => /\/ID \[<(\w+)>/u.exec(latin1(bytes))?.[1];
    const several = statement();
    const one = { ...several, pages: several.pages.slice(0, 1) };
    expect(id(toPdf(several, description()))).not.toBe(id(toPdf(one, description())));
  });

  it('says of each face that its glyphs are its own, and of a slanted one that it is italic', () => {
    const p: Tag = { role: 'P', parent: bilingualTags().en };
    const flagsOf = (name: string) => {
      const painted = latin1(
        toPdf(composition([page(1, [line(57, 100, [run(p, 'Text', { face: name })])])]), description()),
      );
      return /\/Flags (?<flags>\d+)/u.exec(painted)?.groups?.['flags'];
    };
    // ISO 32000-1, table 123: symbolic is bit 3, italic bit 7.
    expect([flagsOf('regular'), flagsOf('italic')]).toEqual(['4', '68']);
  });

  it('names a subset after its glyphs', () => {
    const fonts = (text: string) => {
      const p: Tag = { role: 'P', parent: bilingualTags().en };
      const bytes = toPdf(composition([page(1, [line(57, 100, [run(p, text)])])]), description());
      return /\/FontName \/(\S+)/u.exec(latin1(bytes))?.[1];
    };
    expect(fonts('peace')).toMatch(/^[A-Z]{6}\+SourceSerif4-Regular$/u);
    expect(fonts('peace')).toBe(fonts('cape'));
    expect(fonts('peace')).not.toBe(fonts('war'));
  });

  it('begins as PDF 1.7 and ends whole', () => {
    const file = latin1(toPdf(statement(), description()));
    expect(file.startsWith('%PDF-1.7\n%')).toBe(true);
    expect(file.endsWith('%%EOF\n')).toBe(true);
  });
});

describe('A file whose pages run from the right', () => {
  const { en } = bilingualTags();
  const pages = [page(1, [line(50, 100, [run(en, 'One')])]), page(2, [line(50, 100, [run(en, 'Two')])])];
  const turned = (over: Partial<Composition>, options: Parameters<typeof toPdf>[2] = {}) =>
    Buffer.from(toPdf({ ...composition(pages), ...over }, description(), options))
      .toString('latin1')
      .includes('/Direction /R2L');

  it('says so, but where some of its versions run the other way, unless its pages are seen by twos', () => {
    expect(turned({})).toBe(false);
    expect(turned({ fromRight: true })).toBe(true);
    expect(turned({ fromRight: true, bothWays: true })).toBe(false);
    expect(turned({ fromRight: true, bothWays: true, facing: true })).toBe(true);
    expect(turned({ bothWays: true, facing: true })).toBe(false);
  });

  it('is not seen by twos on sheets, which have its pages side by side already', () => {
    const facing = { ...composition(pages), fromRight: true as const, bothWays: true as const, facing: true };
    expect(turned(facing, { imposition: imposeNup(facing, { up: 2 }) })).toBe(false);
  });
});
