/** What sites and their systems of content write around a text: it is none of the text, in any language. */
import { describe, expect, it } from 'vitest';
import { readPage } from './importing.ts';
import { type Site, SITES } from './sites.ts';

const LANGUAGES = Object.keys(SITES);

function siteIn(lang: string): Site {
  const site = SITES[lang];
  if (site === undefined) throw new Error(`no site in ${lang}`);
  return site;
}

/** The paragraphs of a version as they were written, with every gap one space. */
function paragraphsIn(markdown: string): readonly string[] {
  const [, , text = ''] = markdown.split(/^---$/mu);
  return text
    .split(/\n\s*\n/u)
    .map((block) => plain(block.replaceAll(/<!--.*?-->/gu, '')))
    .filter((block) => block !== '');
}

function plain(text: string): string {
  return text
    .replaceAll(/[\s\u00A0\u202F]+/gu, ' ')
    .replaceAll(/ ?(?<quote>[«»“”„]) ?/gu, '"')
    .replaceAll('\u2019', "'")
    .trim();
}

async function expectText(page: string, name: string, langs: readonly string[]): Promise<void> {
  const { of, asked, facts } = await readPage(page, name);
  expect(asked).toEqual([]);
  expect(facts).toContain('date: 2027-05-14');
  for (const lang of langs) {
    const { title, paragraphs } = siteIn(lang);
    expect(plain(of(lang))).toContain(plain(title));
    expect(paragraphsIn(of(lang))).toEqual(paragraphs.map(plain));
  }
}

const textOf = ({ title, day, paragraphs }: Site): readonly string[] => [title, day, ...paragraphs];

describe('Pasted as lines with the text of', () => {
  it.each(LANGUAGES)('%s', async (lang) => {
    const site = siteIn(lang);
    const { title, day, paragraphs, over, beside, under, others } = site;
    const page = [...over, title, day, ...beside, ...paragraphs, ...under, ...others, ...over.slice(-2)];
    await expectText(page.join('\n\n'), 'page.txt', [lang]);
  });

  it.each([
    ['en', 'fr'],
    ['en', 'ru'],
    ['en', 'zh'],
    ['de', 'fr'],
    ['en', 'de'],
  ])('%s and %s, under both of which it is in the first', async (lang, other) => {
    const { over, beside, under, others, ...site } = siteIn(lang);
    const [title, day, ...paragraphs] = textOf({ over, beside, under, others, ...site });
    const page = [...over, title, day, ...beside, ...paragraphs, '', ...textOf(siteIn(other)), ...under, ...others];
    await expectText(`${page.join('\n\n')}\n\n${over.slice(-2).join('\n\n')}`, 'page.txt', [lang, other]);
  });
});

const paragraphs = (lines: readonly string[]): string => lines.map((line) => `<p>${line}</p>`).join('\n');

describe('In HTML with the text of', () => {
  it.each(LANGUAGES)('%s, by who put it up and how often it was seen', async (lang) => {
    const { title, day, paragraphs: text, details, beside } = siteIn(lang);
    const [first = '', ...rest] = details;
    const facts = rest.map((line) => `<dd>${line}</dd>`).join('');
    const page = `<div class="item-page"><div class="page-header"><h2>${title}</h2></div>
<ul class="actions"><li>${beside[4] ?? ''}</li><li>Email</li></ul>
<dl class="article-info"><dt class="article-info-term">${first}</dt>${facts}</dl>
${paragraphs([day, ...text])}</div>`;
    await expectText(page, 'page.html', [lang]);
  });

  it.each(LANGUAGES)('%s, by a list of what to do with the page', async (lang) => {
    const { title, day, paragraphs: text, beside, under } = siteIn(lang);
    const page = `<h1>${title}</h1>${paragraphs([day, ...text])}
<div><ul><li><a href="#">${beside[4] ?? ''}</a></li><li><a href="#">${under[2] ?? ''}</a></li></ul></div>`;
    await expectText(page, 'page.html', [lang]);
  });
});

it('Whose picture stood beside a text is left out and listed; where pictures are is of the text', async () => {
  const { title, day, paragraphs: text } = siteIn('en');
  const { of, files } = await readPage(
    [title, day, ...text, 'Photo: Lake Council / Ida Moreau', 'Photos: on request from the press office'].join('\n\n'),
  );
  expect(of('en')).not.toContain('Ida Moreau');
  expect(files.get('left-out.txt')).toContain('Photo: Lake Council / Ida Moreau');
  expect(of('en')).toContain('on request from the press office');
});

it.each([
  [['Ana Maria Lindqvist', 'Secretariat of the Lake Council'], 'Lindqvist'],
  [['Ana Maria Lindqvist', 'Per Olof Sandmark'], 'Sandmark'],
  [['Signed in three languages on the northern pier'], 'northern pier'],
])('%j between two lines of the site are no titles of its other pages', async (lines, kept) => {
  const { title, day, paragraphs: text, over } = siteIn('en');
  const { of, files } = await readPage(
    [title, day, ...text, 'Share', ...lines, ...over.slice(-2), 'Back to top'].join('\n\n'),
  );
  expect([of('en'), files.get('statement.yaml')].join('\n')).toContain(kept);
});

it('Who signs under a line of the site is left out of nothing', async () => {
  const { title, day, paragraphs: text, over } = siteIn('en');
  const { of, files } = await readPage(
    [title, day, ...text, 'Share', 'Marta Lindqvist', 'Chair of the Lake Council', ...over.slice(-2)].join('\n\n'),
  );
  expect([of('en'), files.get('statement.yaml')].join('\n')).toContain('Lindqvist');
});

describe('Under a text', () => {
  const { title, day, paragraphs: text } = siteIn('en');
  const page = (...lines: readonly string[]) => [title, day, ...text, ...lines].join('\n\n');
  const legal = 'Legal notice | Cookie policy | Accessibility';

  it.each([
    ['1 Main Square, 24999 Villaclara. Tel. 900 555 100', legal],
    ['Town Hall, 1 Main Square, 24999 Villaclara', legal],
    ['Marktplatz 1, 24999 Klarstadt, Tel. 030 5550 100', 'Impressum | Datenschutz'],
    ['1, place du Marché, 24999 Villeclaire. Tél. 01 55 50 01 00', 'Mentions légales | Accessibilité'],
    ['Рыночная пл., 1, Ясногорск, тел. 800 555-01-00', 'Карта сайта | Доступность'],
  ])('the address of a house over its legal notice is the site’s: %s', async (address, under) => {
    const { of, files } = await readPage(page(address, under));
    expect(paragraphsIn(of('en'))).toEqual(text.map(plain));
    expect(files.get('left-out.txt')).toContain(address);
  });

  it('a title of other news over that address is none of the text either', async () => {
    const { of } = await readPage(
      page(
        'Related news',
        'Enrolment opens for nursery schools',
        '1 Main Square, 24999 Villaclara. Tel. 900 555 100',
        legal,
      ),
    );
    expect(paragraphsIn(of('en'))).toEqual(text.map(plain));
  });

  it.each([
    ['Anna Berg, Press Officer, tel. +46 8 555 010 20'],
    ['Media contact: Anna Berg, 1 Main Square, 24999 Villaclara'],
    ['Anna Berg, press@lakes.example'],
  ])('whom to ask is of the text, whatever the site has under it: %s', async (contact) => {
    const { of } = await readPage(page(contact, legal));
    expect(of('en')).toContain('Anna Berg');
  });

  it.each(['Compartir en:FacebookXWhatsApp', 'Share on: FacebookLinkedInEmail'])('%s is the site’s', async (bar) => {
    const { of } = await readPage(page(bar));
    expect(paragraphsIn(of('en'))).toEqual(text.map(plain));
  });

  it.each([
    'To unsubscribe from this list, reply with “unsubscribe”.',
    'If you no longer wish to receive our releases, write to us.',
    'Pour vous désabonner, répondez à ce message.',
  ])('the way out of a mailing is not of it: %s', async (way) => {
    const { of } = await readPage(page(way));
    expect(paragraphsIn(of('en'))).toEqual(text.map(plain));
  });
});

it.each(['en', 'fr', 'es', 'ru', 'ar', 'zh'])(
  'A list of the day, of how long a text takes to read and how often it was seen is not of the text in %s; the day is its day',
  async (lang) => {
    const { title, day, paragraphs: text, beside } = siteIn(lang);
    const seen = [day.replace(/^\D+/u, ''), beside[1] ?? '', beside[0] ?? ''];
    const page = `<h1>${title}</h1><ul>${seen.map((line) => `<li>${line}</li>`).join('')}</ul>${paragraphs(text)}
<p>#lakes #piers</p><p>👍 12 💬 3</p>`;
    await expectText(page, 'page.html', [lang]);
  },
);
