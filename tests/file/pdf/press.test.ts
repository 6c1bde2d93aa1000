import { describe, expect, it } from 'vitest';
import type { PDFObject } from '@cantoo/pdf-lib';
import type { Composition, DisplayItem, Ink, InkChange, ScreenInk, Tag } from '../../../src/page/pages/index.ts';
import { flavoursOf, inInks, type OutputProfile, type Press } from '../../../src/file/pdf/index.ts';
import { onPressSheets } from '../../../src/file/pdf/press.ts';
import { A4, bilingualTags, BLACK, composition, description, line, page, run } from './compose.ts';
import { numbersOf, objectsOf, type Objects } from './objects.ts';
import { placesOf } from './places.ts';
import { elements, read } from './read.ts';
import { SESSION, toPdf } from '../../support/session.ts';

const MM = 72 / 25.4;
const BLEED = 3 * MM;
/** Around the bleed there are ten millimetres for marks. */
const MARGIN = BLEED + 10 * MM;

/** The painter takes a profile as it is given: whether it is one has been asked where it was read. */
const PROFILE: OutputProfile = {
  icc: Buffer.from('four inks on coated paper'),
  description: 'Coated paper',
  condition: 'FOGRA39',
};
const PRESS: Press = { profile: PROFILE, bleed: BLEED, job: 'day-of-clean-water_en-fr' };

const SCREEN_BLACK: ScreenInk = { kind: 'gray', level: 0 };
const BLUE: ScreenInk = { kind: 'rgb', r: 0.1, g: 0.4, b: 0.7 };
const K: Ink = { kind: 'cmyk', c: 0, m: 0, y: 0, k: 1, overprints: true };
const HOUSE: Ink = { kind: 'spot', name: 'House Blue', tint: 1, cmyk: { c: 0.85, m: 0.5, y: 0.05, k: 0 } };
const CHANGES: readonly InkChange[] = [
  { from: SCREEN_BLACK, to: K },
  { from: BLUE, to: HOUSE },
];

/** A heading in blue, a paragraph in black with a link in it, a hairline. */
function statement(): Composition {
  const { en } = bilingualTags();
  const heading: Tag = { role: 'H1', parent: en, title: 'Water' };
  const paragraph: Tag = { role: 'P', parent: en };
  const link: Tag = {
    role: 'Link',
    parent: paragraph,
    href: 'https://www.example.org/',
    contents: 'Our site',
    lang: 'fr',
  };
  const items: readonly DisplayItem[] = [
    line(57, 100, [run(heading, 'Water', { ink: BLUE, face: 'semibold' })]),
    line(57, 130, [run(paragraph, 'Waterfalls')]),
    line(57, 150, [run(paragraph, 'on '), run(link, 'site')]),
    { kind: 'rule', x: 57, y: 700, width: 300, thickness: 0.1, ink: BLACK, owner: { artifact: 'footer' } },
  ];
  return composition([page(1, items)], [{ title: 'Water', lang: 'en-GB', page: 1, y: 90, tag: heading, level: 1 }]);
}

const inPress = () => inInks(statement(), CHANGES);
const painted = (press = PRESS) => toPdf(inPress(), description(), { press });

const firstPage = ({ at }: Objects): PDFObject => {
  const found = at(['Pages', 'Kids', 0]);
  if (found === undefined) throw new Error('there is no page');
  return found;
};
const contentOf = (objects: Objects) =>
  Buffer.from(objects.bytes(['Contents'], firstPage(objects)))
    .toString('latin1')
    .split('\n');

describe('a file for the press', () => {
  it('claims PDF/X-4, and PDF/A-2a and PDF/UA-1 beside it', async () => {
    expect(flavoursOf({ press: PRESS })).toEqual(['PDF/X-4', 'PDF/A-2a', 'PDF/UA-1']);
    const { metadata, info } = await read(painted());
    const claims = ['pdfxid:gts_pdfxversion', 'pdfaid:part', 'pdfaid:conformance', 'pdfuaid:part'];
    expect(claims.map((name) => metadata.get(name))).toEqual(['PDF/X-4', '2', 'A', '1']);
    expect(info['PDFFormatVersion']).toBe('1.6');
  });

  it('says that it is not trapped, and which document and version it is', async () => {
    const bytes = painted();
    const { metadata, info } = await read(bytes);
    expect(metadata.get('pdf:trapped')).toBe('False');
    expect(info['Trapped']).toMatchObject({ name: 'False' });
    expect(metadata.get('xmpmm:documentid')).toMatch(/^uuid:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u);
    expect(metadata.get('xmpmm:versionid')).toBe('1');
    expect(metadata.get('xmpmm:renditionclass')).toBe('default');
    for (const date of ['createdate', 'modifydate', 'metadatadate'])
      expect(metadata.get(`xmp:${date}`)).toBe('2014-07-30T00:00:00Z');
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/\/ID \[<[\da-f]{32}> <[\da-f]{32}>\]/u);
  });

  it('is another document when a word is another', async () => {
    const id = async (bytes: Uint8Array) => (await read(bytes)).metadata.get('xmpmm:documentid');
    const other = composition([page(1, [line(57, 100, [run(bilingualTags().en, 'Wells', { ink: K })])])]);
    expect(await id(painted())).toBe(await id(painted()));
    expect(await id(painted())).not.toBe(await id(toPdf(other, description(), { press: PRESS })));
  });

  it('states its printing condition once for PDF/X and PDF/A', async () => {
    const { at, written, bytes } = await objectsOf(painted());
    expect([0, 1].map((i) => written(['OutputIntents', i, 'S']))).toEqual(['/GTS_PDFX', '/GTS_PDFA1']);
    expect(at(['OutputIntents', 2])).toBeUndefined();
    expect(written(['OutputIntents', 0, 'OutputConditionIdentifier'])).toBe('(FOGRA39)');
    expect(written(['OutputIntents', 0, 'RegistryName'])).toBe('(http://www.color.org)');
    expect(written(['OutputIntents', 0, 'DestOutputProfile'])).toBe(written(['OutputIntents', 1, 'DestOutputProfile']));
    const profile = ['OutputIntents', 0, 'DestOutputProfile'];
    expect(written([...profile, 'N'])).toBe('4');
    expect(Buffer.from(bytes(profile)).equals(PROFILE.icc)).toBe(true);
  });

  it('names no registry for a condition that none knows', async () => {
    const profile = { ...PROFILE, condition: 'Press 4, recycled paper' };
    const { written } = await objectsOf(painted({ ...PRESS, profile }));
    expect(written(['OutputIntents', 0, 'RegistryName'])).toBeUndefined();
  });

  it('has the page as it is cut inside its bleed inside the sheet', async () => {
    const objects = await objectsOf(painted());
    const box = (name: string) => numbersOf(objects.at([name], firstPage(objects)));
    const [media, bleed, trim] = [box('MediaBox'), box('BleedBox'), box('TrimBox')];
    const sheet = [A4.width + 2 * MARGIN, A4.height + 2 * MARGIN];
    const inset = (by: number) => [by, by, (sheet[0] ?? 0) - by, (sheet[1] ?? 0) - by];
    for (const [found, wanted] of [
      [media, inset(0)],
      [bleed, inset(10 * MM)],
      [trim, inset(MARGIN)],
    ] as const)
      for (const [i, length] of found.entries()) expect(length).toBeCloseTo(wanted[i] ?? 0, 2);
    expect(objects.at(['ArtBox'], firstPage(objects))).toBeUndefined();
  });

  it('has everything where it is on the page as it is cut', async () => {
    const [places] = await placesOf(painted());
    expect(places?.['Waterfalls']).toEqual([expect.closeTo(57 + MARGIN, 1)]);
    const { bookmarks } = await read(painted());
    expect(bookmarks).toEqual([{ title: 'Water', page: 1, top: expect.closeTo(A4.height - 90 + MARGIN, 1) }]);
  });

  it('has no annotation, and what was a link is read as the text it is, in its language', async () => {
    const bytes = painted();
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/\/(?:Annots|Annot|OBJR|URI)\b/u);
    const [first] = (await read(bytes)).pages;
    if (first === undefined) throw new Error('no page');
    expect(elements(first.structure, 'Link')).toEqual([]);
    expect(elements(first.structure, 'Span').map(({ lang, text }) => [lang, text])).toEqual([['fr', 'site']]);
    expect(elements(first.structure, 'P').map(({ text }) => text)).toEqual(['Waterfallson site']);
  });

  it('shortens the name of a job that has no room, and says what follows it', async () => {
    const [first] = (await read(painted({ ...PRESS, job: 'water-'.repeat(60) }))).pages;
    expect(first?.artifacts).toMatch(/^(?:water-)+[water]*… · page 1 of 1 · FOGRA39/u);
  });

  it('says nothing of its marks to those who have it read to them', async () => {
    const [first] = (await read(painted())).pages;
    expect(first?.artifacts).toContain('day-of-clean-water_en-fr · page 1 of 1 · FOGRA39');
    expect(first?.structure.text).toBe('WaterWaterfallson site');
  });

  it('has every face in it, and nothing that shows through', async () => {
    const { dictionaries, written } = await objectsOf(painted());
    const descriptors = dictionaries.filter(([, one]) => written(['Type'], one) === '/FontDescriptor');
    expect(descriptors.length).toBeGreaterThan(0);
    for (const [, one] of descriptors) expect(written(['FontFile2'], one)).toMatch(/^\d+ 0 R$/u);
    for (const [, one] of dictionaries)
      for (const key of ['SMask', 'BM', 'ca', 'CA', 'Group', 'TR', 'HTP', 'JS', 'OC'])
        expect(written([key], one)).toBeUndefined();
  });

  it('is the same bytes every time', () => {
    expect(painted()).toEqual(painted());
  });

  it('has no ink of screens', () => {
    expect(() => toPdf(statement(), description(), { press: PRESS })).toThrow('an ink of screens');
  });

  it('is not PDF/A-3 or PDF/A-4, which are made of later PDF', () => {
    const options = { standard: 'a-3a', press: PRESS } as const;
    expect(() => toPdf(inPress(), description(), options)).toThrow('is to be PDF/A-2a');
    expect(() => flavoursOf(options)).toThrow('is to be PDF/A-2a');
  });
});

describe('its inks', () => {
  it('print text on the plate of black alone, over what is there', async () => {
    const objects = await objectsOf(painted());
    expect(objects.written(['Resources', 'ExtGState', 'Overprint', 'OPM'], firstPage(objects))).toBe('1');
    const states = ['OP', 'op'].map((key) =>
      objects.written(['Resources', 'ExtGState', 'Overprint', key], firstPage(objects)),
    );
    expect(states).toEqual(['true', 'true']);
    const content = contentOf(objects);
    expect(inkOf(content, '/P<<')).toEqual({ overprint: true, ink: '0 0 0 1 k' });
  });

  it('have a plate of their own by their name, and what they look like without it', async () => {
    const objects = await objectsOf(painted());
    const content = contentOf(objects);
    const { ink, overprint } = inkOf(content, '/H1<<');
    expect(overprint).toBe(false);
    const [, name = '', tint] = /^\/(\w+) cs (\S+) scn$/u.exec(ink ?? '') ?? [];
    expect(tint).toBe('1');
    const space = objects.at(['Resources', 'ColorSpace', name], firstPage(objects));
    expect([0, 1, 2].map((i) => objects.written([i], space))).toEqual(['/Separation', '/House#20Blue', '/DeviceCMYK']);
    expect(numbersOf(objects.at([3, 'C1'], space))).toEqual([0.85, 0.5, 0.05, 0]);
  });

  it('are gray or RGB nowhere on the sheet', async () => {
    for (const operator of contentOf(await objectsOf(painted())))
      expect(operator).not.toMatch(/(?:^| )(?:g|G|rg|RG)$/u);
  });

  it('draw no line too thin for a press', async () => {
    const widths = contentOf(await objectsOf(painted())).flatMap((one) => /^(\S+) w$/u.exec(one)?.[1] ?? []);
    expect(Math.min(...widths.map(Number))).toBe(0.25);
  });

  it('are marked on every plate, and named each on its own', async () => {
    const objects = await objectsOf(painted());
    expect(objects.written(['Resources', 'ColorSpace', 'Registration', 1], firstPage(objects))).toBe('/All');
    const [first] = (await read(painted())).pages;
    expect(first?.artifacts).toMatch(/FOGRA39 Black House Blue$/u);
  });

  it('cannot be two of one name', () => {
    const other: Ink = { ...HOUSE, cmyk: { ...HOUSE.cmyk, c: 1 } };
    const { en } = bilingualTags();
    const runs = [HOUSE, other].map((ink) => run(en, 'Water', { ink }));
    expect(() => toPdf(composition([page(1, [line(57, 100, runs)])]), description(), { press: PRESS })).toThrow(
      'two inks are called',
    );
  });
});

describe('a file for an office printer whose black is K', () => {
  const kOnly: readonly InkChange[] = CHANGES.map(({ from }) => ({
    from,
    to: { kind: 'cmyk', c: 0, m: 0, y: 0, k: 1 },
  }));

  it('has its printing condition for PDF/A, in place of sRGB', async () => {
    const objects = await objectsOf(toPdf(inInks(statement(), kOnly), description(), { profile: PROFILE }));
    expect(objects.written(['OutputIntents', 0, 'S'])).toBe('/GTS_PDFA1');
    expect(objects.written(['OutputIntents', 0, 'DestOutputProfile', 'N'])).toBe('4');
    expect(objects.at(['OutputIntents', 1])).toBeUndefined();
    expect(objects.at(['Resources', 'ColorSpace'], firstPage(objects))).toBeUndefined();
    expect(inkOf(contentOf(objects), '/P<<')).toEqual({ overprint: false, ink: '0 0 0 1 k' });
    expect(flavoursOf({ profile: PROFILE })).toEqual(['PDF/A-2a', 'PDF/UA-1']);
  });

  it('keeps its links', async () => {
    const [first] = (await read(toPdf(inInks(statement(), kOnly), description(), { profile: PROFILE }))).pages;
    expect(first?.links.map(({ url }) => url)).toEqual(['https://www.example.org/']);
  });

  it('says by sRGB what a colour in it is', async () => {
    const objects = await objectsOf(toPdf(statement(), description(), { profile: PROFILE }));
    const colour = ['Resources', 'ColorSpace', 'DefaultRGB'];
    expect(objects.written([...colour, 0], firstPage(objects))).toBe('/ICCBased');
    expect(objects.written([...colour, 1, 'N'], firstPage(objects))).toBe('3');
  });

  it('says so nowhere else: a file for screens is in sRGB as a whole', async () => {
    const objects = await objectsOf(toPdf(statement(), description()));
    expect(objects.at(['Resources', 'ColorSpace'], firstPage(objects))).toBeUndefined();
    expect(objects.at(['Resources', 'ExtGState'], firstPage(objects))).toBeUndefined();
  });

  it('must have a printing condition', () => {
    expect(() => toPdf(inInks(statement(), kOnly), description())).toThrow('an ink of the press');
  });
});

interface InForce {
  readonly overprint: boolean;
  /** The operator that set it. */
  readonly ink: string | undefined;
}

/** The ink in which the text is shown that begins with `tag`. */
function inkOf(content: readonly string[], tag: string): InForce {
  const start = content.findIndex((operator) => operator.startsWith(tag));
  const shown = content.findIndex((operator, i) => i > start && /T[jJ]$/u.test(operator));
  const before = content.slice(0, shown);
  return {
    overprint: before.findLast((operator) => operator.endsWith(' gs')) === '/Overprint gs',
    ink: before.findLast((operator) => /(?: k| scn| g| rg)$/u.test(operator)),
  };
}

describe('a tint on a sheet for the press', () => {
  const [width, height] = [A4.width, A4.height];
  const placed = (x: number, y: number, own: { readonly width: number; readonly height: number }) => {
    const box: DisplayItem = { kind: 'box', x, y, ...own, ink: K, owner: { artifact: 'layout' } };
    const [item] = onPressSheets(SESSION, composition([page(1, [box])]), PRESS).pages[0]?.items ?? [];
    if (item?.kind !== 'box') throw new Error('the tint is gone');
    return [item.x - MARGIN, item.y - MARGIN, item.x + item.width - MARGIN, item.y + item.height - MARGIN];
  };
  const edges = (...expected: readonly number[]) => expected.map((edge): unknown => expect.closeTo(edge, 6));

  it('goes over each edge of the paper that it reaches, by as much as is cut off, and over no other', () => {
    expect(placed(0, 0, { width, height: 20 })).toEqual(edges(-BLEED, -BLEED, width + BLEED, 20));
    expect(placed(0, height - 20, { width: 30, height: 20 })).toEqual(edges(-BLEED, height - 20, 30, height + BLEED));
    expect(placed(width - 30, 50, { width: 30, height: 20 })).toEqual(edges(width - 30, 50, width + BLEED, 70));
    expect(placed(20, 50, { width: 30, height: 20 })).toEqual(edges(20, 50, 50, 70));
  });

  it('reaches an edge that it lacks by a rounding, and none that it lacks by a hair', () => {
    expect(placed(0.01, 0.01, { width: 30, height: 20 }).slice(0, 2)).toEqual(edges(0.01 - BLEED, 0.01 - BLEED));
    expect(placed(0.02, 0.02, { width: 30, height: 20 }).slice(0, 2)).toEqual(edges(0.02, 0.02));
  });
});
