/** Statements that lack facts, have several of one, or are not settled: what their files say, and what is not made of them. */
import { expect, it } from 'vitest';
import { readStatement } from '../../../src/app/statement-folder.ts';
import { fileURLToPath } from 'node:url';
import type { Copy, EditionFile } from '../../../src/file/editions/index.ts';
import { parseSources } from '../../../src/text/source/index.ts';
import { attempt, bytesOf, copyOf, madeOf } from './copies.ts';
import { openTemplate, type PageBlock } from '../../../src/page/template/index.ts';
import { SESSION } from '../../support/session.ts';
import { valueOf } from '../../support/statement.ts';
import { withNamesAtEnds } from '../../support/template.ts';
import { read } from '../pdf/read.ts';

/** The short statement, its facts replaced by these. */
function copyWith(yaml: string): Copy {
  const copy = copyOf();
  const sources = new Map([...copy.sources, ['statement.yaml', Buffer.from(yaml)]]);
  return { ...copy, sources, statement: valueOf(parseSources(copy.statement.slug, '', sources)) };
}

function copyFrom(slug: string): Copy {
  const folder = fileURLToPath(new URL(`../../statements/${slug}`, import.meta.url));
  return { ...copyOf(), statement: valueOf(readStatement(folder)) };
}

/** What the handout says of itself. */
async function infoOf(files: ReadonlyMap<string, { readonly content: Uint8Array | string }>) {
  const [pdf] = [...files].filter(([path]) => /handout.*\.pdf$/u.test(path));
  const { info } = await read(new Uint8Array(bytesOf(pdf?.[1].content)));
  return info;
}

const textsOf = (files: ReadonlyMap<string, { readonly content: Uint8Array | string }>, ending: string) =>
  [...files].filter(([path]) => path.endsWith(ending)).map(([, { content }]) => Buffer.from(content).toString());

it('what has a day, titles and texts alone is published in all editions', async () => {
  const files = await madeOf(copyWith('date: 2015-06-21\n'), {});
  const info = await infoOf(files);
  expect(info['Author']).toBeUndefined();
  expect(info['Subject']).toBe('Statement, 21 June 2015');
  expect(textsOf(files, '_email-a4.txt')[0]).toMatch(/\n\n21\u00A0June\u00A02015\n\n/u);
  expect(textsOf(files, 'bag-info.txt')[0]).not.toContain('Source-Organization');
});

it('several speakers are its authors, their offices stand over the title, and its issuer is said of the bag', async () => {
  const files = await madeOf(copyFrom('2033-06-05-care-of-the-fens'), {});
  const info = await infoOf(files);
  expect(info['Author']).toBe(
    'Miriam Vauclair, The Director of the Institute of Memory; Paul Renard; The President of the Association of Public Libraries',
  );
  expect(textsOf(files, '_email-a4.txt')[0]).toContain(
    'The Director of the Institute of Memory\nThe President of the Association of Public Libraries\n',
  );
  expect(textsOf(files, 'bag-info.txt')[0]).toContain('Source-Organization: Council of the Fens\n');
});

it('where nobody is said to speak, an issuer is the author', async () => {
  const files = await madeOf(
    copyWith('date: 2015-06-21\nissuer: { en: Office of Light, fr: Bureau de la lumière }\n'),
    {
      editions: ['handout'],
    },
  );
  expect((await infoOf(files))['Author']).toBe('Office of Light');
});

it('nothing is made of a statement that is not settled', async () => {
  const open = copyWith('date: 2015-06-21\nunsettled: [{ about: pairs, message: the versions may part }]\n');
  for (const editions of [['handout'], ['email'], ['archive']] as const) {
    const { ok, diagnostics } = await attempt(open, { editions });
    expect([ok, diagnostics.map(({ code }) => code)]).toEqual([false, ['statement/unsettled']]);
  }
});

it('a draft is a handout that says so on every page, in each language, and in its name', async () => {
  const long = copyFrom('2031-03-18-shared-rivers');
  const files = await madeOf(long, { editions: ['handout'], wishes: { arrangement: 'columns', draft: true } });
  const [[path, { content, pages }] = ['', { content: '', pages: 0 }]] = files;
  expect(path).toBe('2031-03-18-shared-rivers_en-fr_handout-a4-draft-as-delivered.pdf');
  const { info, pages: drawn } = await read(new Uint8Array(bytesOf(content)));
  expect(info['Subject']).toBe('Draft, Remarks, Geneva, 18 March 2031');
  expect(drawn).toHaveLength(pages ?? 0);
  for (const { lines } of drawn) {
    expect(lines.replace(/\u00A0/gu, ' ')).toContain('Draft – not for publication');
    expect(lines.replace(/\u00A0/gu, ' ')).toContain('Projet – ne pas diffuser');
  }
});

it('a draft needs no date, and then says none', async () => {
  const open = copyWith('date:\nplace: Geneva\nunsettled: [{ about: date, message: no date was found }]\n');
  const files = await madeOf(open, { editions: ['handout'], wishes: { arrangement: 'columns', draft: true } });
  const info = await infoOf(files);
  expect(info['CreationDate']).toBeUndefined();
  expect(info['Subject']).toBe('Draft, Statement');
});

it.each([
  ['Gesperrt bis 3. Juni 2031, 10 Uhr', ['Gesperrt bis 3. Juni 2031, 10 Uhr', 'Gesperrt bis 3. Juni 2031, 10 Uhr']],
  ['在2031年6月3日之前不得发表', ['Embargoed', 'Sous embargo']],
])('a draft whose embargo is open says it in the words of its page: %s', async (line, said) => {
  const message = `'the embargo is not certain, for it is not understood: “${line}”'`;
  const open = copyWith(`date: 2031-06-03\nunsettled: [{ about: embargo, message: ${message} }]\n`);
  const files = await madeOf(open, { editions: ['handout'], wishes: { arrangement: 'columns', draft: true } });
  const [[, { content }] = ['', { content: '' }]] = files;
  const { pages } = await read(new Uint8Array(bytesOf(content)));
  const lines = (pages[0]?.lines ?? '').replace(/\u00A0/gu, ' ');
  for (const words of said) expect(lines).toContain(words);
});

it('nobody gets a mail or an archive copy of a draft', async () => {
  const wishes = { arrangement: 'columns', draft: true } as const;
  const { ok, diagnostics } = await attempt(copyOf(), { wishes });
  expect([ok, diagnostics.map(({ message }) => message)]).toEqual([
    false,
    ['there is no email of a draft', 'there is no archive of a draft'],
  ]);
});

it('a house that has no name in these languages is not the one that the template names', async () => {
  const house = { issuer: { es: 'Oficina de la Luz' } };
  const made = await attempt({ ...copyOf(), house }, { editions: ['handout'] });
  const [{ content }] = valueOf(made).files.filter(({ path }) => path.endsWith('.pdf')) as [EditionFile];
  const [page] = (await read(new Uint8Array(bytesOf(content)))).pages;
  expect(page?.lines).not.toContain('United Nations');
  expect(made.diagnostics).toMatchObject([{ code: 'pages/no-name' }]);
});

it('the masthead has the issuer’s name, whatever name the template has', async () => {
  const files = await madeOf(copyFrom('2033-06-05-care-of-the-fens'), { editions: ['handout'] });
  const [[, { content }] = ['', { content: '' }]] = files;
  const [page] = (await read(new Uint8Array(bytesOf(content)))).pages;
  expect(page?.lines).toContain('Council of the Fens');
  expect(page?.lines).toContain('Conseil des marais');
  expect(page?.lines).not.toContain('United Nations');
});

it('a house says whose statements are that do not say it themselves, and a name that is too wide is told where it is written', async () => {
  const issuerPlace = { file: 'diptych.yaml', line: 4, column: 9 };
  const issuer = 'Office of Light';
  const own = await madeOf({ ...copyOf(), house: { issuer } }, { editions: ['handout'] });
  expect((await infoOf(own))['Author']).toContain('Anne Example');
  const wide = { issuer: `${issuer}, `.repeat(9) };
  const template = withNamesAtEnds(copyOf().template);
  const copy = { ...copyOf(), template, house: wide, issuerPlace };
  const { ok, diagnostics } = await attempt(copy, { editions: ['handout'] });
  expect(ok).toBe(false);
  expect(diagnostics[0]).toMatchObject({ code: 'pages/name-too-wide', place: issuerPlace });
});

it('the plain template has nobody’s name, and says so where nobody has said one', async () => {
  const plain = valueOf(openTemplate(SESSION, 'plain'));
  const copy = { ...copyOf(), template: plain.template, templateText: plain.text };
  const { ok, diagnostics } = await attempt(copy, { editions: ['handout'] });
  expect(ok).toBe(true);
  expect(diagnostics).toMatchObject([
    {
      code: 'pages/no-name',
      severity: 'warning',
      message: 'no name stands at the top of the page in English or French, for nobody says who publishes this',
      place: { file: 'statement.yaml' },
    },
  ]);
  const issued = await attempt({ ...copy, house: { issuer: 'Office of Light' } }, { editions: ['handout'] });
  expect([issued.ok, issued.diagnostics]).toEqual([true, []]);
});

it.each([
  ['plain', 'top'],
  ['letter', 'foot'],
])(
  'a name that nobody has said is missed where the style has its place: %s, at the %s of the page',
  async (name, end) => {
    const { template, text } = valueOf(openTemplate(SESSION, name));
    const { diagnostics } = await attempt({ ...copyOf(), template, templateText: text }, { editions: ['handout'] });
    expect(diagnostics.find(({ code }) => code === 'pages/no-name')?.message).toBe(
      `no name stands at the ${end} of the page in English or French, for nobody says who publishes this`,
    );
  },
);

it('a name that nobody has said is missed once where the style has a place for it at both ends', async () => {
  const { template, text } = valueOf(openTemplate(SESSION, 'plain'));
  const blocks = template.blocks.flatMap((block): readonly PageBlock[] =>
    block.kind === 'names' ? [block, { ...block, in: 'foot' }] : [block],
  );
  const copy = { ...copyOf(), template: { ...template, blocks }, templateText: text };
  const { diagnostics } = await attempt(copy, { editions: ['handout'] });
  expect(diagnostics.flatMap(({ code, message }) => (code === 'pages/no-name' ? [message] : []))).toEqual([
    'no name stands on the page in English or French, for nobody says who publishes this',
  ]);
});

it('the copy that is kept has the links of its notes, as that has which is printed', async () => {
  const noted = copyFrom('2026-05-01-day-of-the-footnote');
  const files = await madeOf(noted, { editions: ['handout', 'archive'] });
  const linksIn = (ending: RegExp) => {
    const [, found] = [...files].find(([path]) => ending.test(path)) ?? [];
    return (
      Buffer.from(found?.content ?? '')
        .toString('latin1')
        .match(/\/Subtype \/Link/gu)?.length ?? 0
    );
  };
  expect(linksIn(/handout-a4\.pdf$/u)).toBeGreaterThan(4);
  expect(linksIn(/archive-a4\/data\/[^/]*\.pdf$/u)).toBe(linksIn(/handout-a4\.pdf$/u));
});

it('a revision says so on its page, in the subject of its mail and in what its file says of itself', async () => {
  const files = await madeOf(copyWith('date: 2015-06-21\nrevision: 2\nreplaces: OE/MSG/2015/4\n'), {
    editions: ['handout', 'email'],
  });
  const [handout] = [...files].filter(([path]) => path.endsWith('_handout-a4-rev2.pdf'));
  const { pages, xmp } = await read(new Uint8Array(bytesOf(handout?.[1].content)));
  expect(pages[0]?.lines).toContain('Revision 2, replaces OE/MSG/2015/4');
  expect(pages[0]?.lines).toContain('Révision 2, remplace OE/MSG/2015/4');
  expect(xmp).toContain('<rdf:li>Revision 2, replaces OE/MSG/2015/4</rdf:li>');
  expect(textsOf(files, '_email-a4-rev2.html')[0]).toContain(
    '<title>Message on the longest day / Message pour le jour le plus long (Revision 2, replaces OE/MSG/2015/4 / Révision 2, remplace OE/MSG/2015/4)</title>',
  );
});

it('a draft of several pages wants a running head or a band, which says so on each', async () => {
  const long = copyFrom('2031-03-18-shared-rivers');
  const blocks = long.template.blocks
    .filter(({ kind }) => kind !== 'running-head')
    .map((block): PageBlock => (block.kind === 'notice' ? { ...block, pages: 'first' } : block));
  const { ok, diagnostics } = await attempt(
    { ...long, template: { ...long.template, blocks } },
    { editions: ['handout'], wishes: { arrangement: 'columns', draft: true } },
  );
  expect(ok).toBe(false);
  expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toContain(
    'editions/draft the pages of this draft after the first would not say that it is one: the template has no running head',
  );
});
