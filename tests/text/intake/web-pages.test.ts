/** One statement in the shapes that the systems of institutions give their pages: all of it comes in, each language in its order. */
import { expect, it } from 'vitest';
import { importPages, readPage } from './importing.ts';

interface Text {
  readonly title: string;
  readonly date: string;
  readonly before: readonly string[];
  readonly items: readonly string[];
  readonly after: readonly string[];
  readonly signature: readonly string[];
}

const EN: Text = {
  title: 'Statement on the reopening of the mountain libraries',
  date: 'Geneva, 12 March 2019',
  before: [
    'Eleven libraries in the high valleys opened their doors again this morning, after two winters in which nobody could reach them.',
    'We thank the drivers, the carpenters and the volunteers who carried nine thousand books up the pass on their backs.',
    'The libraries will now do three things that they have never done before:',
  ],
  items: [
    'lend books to every household, and not only to schools;',
    'open on Sundays from October to April;',
    'keep a room warm for whoever comes.',
  ],
  after: [
    '“A library is the only house in the valley that belongs to all of us,” said Marta Lindqvist, who has kept the keys since 1988.',
    'The Office will report on what has been achieved before the end of next winter.',
  ],
  signature: ['Marta Lindqvist', 'Keeper of the Libraries'],
};
const FR: Text = {
  title: 'Déclaration sur la réouverture des bibliothèques de montagne',
  date: 'Genève, le 12 mars 2019',
  before: [
    'Onze bibliothèques des hautes vallées ont rouvert leurs portes ce matin, après deux hivers pendant lesquels personne ne pouvait y monter.',
    'Nous remercions les chauffeurs, les menuisiers et les bénévoles qui ont porté neuf mille livres par le col sur leur dos.',
    'Les bibliothèques feront désormais trois choses qu’elles n’ont jamais faites :',
  ],
  items: [
    'prêter des livres à chaque foyer, et pas seulement aux écoles ;',
    'ouvrir le dimanche d’octobre à avril ;',
    'chauffer une salle pour tous ceux qui viennent.',
  ],
  after: [
    '« Une bibliothèque est la seule maison de la vallée qui soit à nous tous », a dit Marta Lindqvist, qui en garde les clés depuis 1988.',
    'Le Bureau rendra compte de ce qui aura été fait avant la fin de l’hiver prochain.',
  ],
  signature: ['Marta Lindqvist', 'Gardienne des bibliothèques'],
};

const list = ({ items }: Text) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
const paragraphs = (lines: readonly string[]) => lines.map((line) => `<p>${line}</p>`).join('');
const body = (text: Text) =>
  `${paragraphs(text.before)}${list(text)}${paragraphs(text.after)}<p>${text.signature.join('<br>')}</p>`;
const cells = (text: Text) => [
  text.title,
  text.date,
  ...text.before,
  list(text),
  ...text.after,
  text.signature.join('<br>'),
];

const SITE = {
  over: '<header class="site-header"><a href="/">Office of Libraries</a><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/contact">Contact</a></li></ul></nav></header>',
  under:
    '<footer class="site-footer"><p>© 2019 Office of Libraries. All rights reserved.</p><p>Contact: desk@example.org</p></footer><div class="cookie-banner"><p>We use cookies to improve this site. By continuing you accept them.</p><button>Accept</button></div>',
};

/** The blocks of a version as they are to be. */
const blocksOf = ({ before, items, after, signature }: Text, numbered = false) => {
  const prose = (lines: readonly string[], from: number) =>
    lines.map((line, n) => (numbered ? `<!-- numbered -->\n${from + n}\\. ${line}` : line));
  return [
    ...prose(before, 1),
    items.map((item) => `- ${item}`).join('\n'),
    ...prose(after, before.length + 2),
    ...signature,
  ];
};

async function imported(html: string) {
  const bytes = new TextEncoder().encode(
    `<!DOCTYPE html><html lang="en"><head><title>Office</title></head><body>${html}</body></html>`,
  );
  const outcome = await importPages({ kind: 'together', page: { name: 'page.html', bytes } });
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ code, message }) => `${code} ${message}`).join('\n'));
  const { files, summary } = outcome.value;
  const text = (lang: string) => {
    const [, head = '', ...rest] = (files.get(`${lang}.md`) ?? '').replaceAll('\u00A0', ' ').split('---\n');
    return {
      title: /title: (.*)/u.exec(head)?.[1],
      blocks: rest
        .join('---\n')
        .replace(/<!-- signature -->\n/u, '')
        .trim()
        .split('\n\n'),
    };
  };
  return { en: text('en'), fr: text('fr'), date: summary.date, asked: summary.questions };
}

const whole = (text: Text) => ({ title: text.title, blocks: blocksOf(text) });

const PAGES: readonly (readonly [name: string, html: string])[] = [
  [
    'a blog, one version under the other, with what readers share and other posts beside them',
    `${SITE.over}<main><article class="post tag-books"><header class="entry-header"><h1 class="entry-title">${EN.title}</h1><div class="entry-meta"><span class="posted-on">Posted on <time>12 March 2019</time></span></div></header><div class="entry-content"><p>${EN.date}</p>${body(EN)}<hr><h2>${FR.title}</h2><p>${FR.date}</p>${body(FR)}<div class="sharedaddy sharing"><h3>Share this:</h3><ul><li><a href="#">Here</a></li><li><a href="#">There</a></li></ul></div></div><footer class="entry-footer">Posted in <a href="/news">News</a>.</footer></article></main><aside class="widget-area"><h2>Recent posts</h2><ul><li><a href="/1">On bridges</a></li><li><a href="/2">On wells</a></li><li><a href="/3">On mules</a></li></ul></aside>${SITE.under}`,
  ],
  [
    'a ministry, with the second version behind a tab',
    `${SITE.over}<div class="region-content"><article class="node" lang="en"><h1 class="page-header">${EN.title}</h1><div class="field">${EN.date}</div><ul class="nav nav-tabs"><li><a href="#en">English</a></li><li><a href="#fr">Français</a></li></ul><div class="tab-content"><div class="tab-pane" id="en">${body(EN)}</div><div class="tab-pane" id="fr" lang="fr" style="display:none"><h2>${FR.title}</h2><p>${FR.date}</p>${body(FR)}</div></div></article></div>${SITE.under}`,
  ],
  [
    'a page in one line, with lines in both languages over the versions',
    `<p>PRESS RELEASE / COMMUNIQUÉ DE PRESSE</p><p>12 March 2019 / 12 mars 2019</p><div lang="en"><h2>${EN.title}</h2>${body(EN)}</div><div lang="fr"><h2>${FR.title}</h2>${body(FR)}</div>`,
  ],
  [
    'a page laid out in the cells of a table',
    `<table width="100%"><tr><td width="150"><a href="/">Home</a><br><a href="/news">News</a><br><a href="/events">Events</a></td><td><h1>${EN.title}</h1><p>${EN.date}</p>${body(EN)}</td><td width="20">&nbsp;</td><td><h1>${FR.title}</h1><p>${FR.date}</p>${body(FR)}</td></tr></table>`,
  ],
  [
    'elements of a site’s own making',
    `<app-root><app-header><a href="/">Home</a></app-header>${[EN, FR].map((text) => `<press-release><x-title>${text.title}</x-title><x-date>${text.date}</x-date><x-body>${body(text)}</x-body></press-release>`).join('<hr>')}</app-root>`,
  ],
];

it.each(PAGES)('%s', async (_, html) => {
  expect(await imported(html)).toEqual({ en: whole(EN), fr: whole(FR), date: '2019-03-12', asked: [] });
});

it('a table of translators, with a column of numbers', async () => {
  const rows = cells(EN).map(
    (cell, n) => `<tr><td>${n > 1 && n < 8 ? n - 1 : ''}</td><td>${cell}</td><td>${cells(FR)[n] ?? ''}</td></tr>`,
  );
  const { en, fr, asked } = await imported(`<table>${rows.join('')}</table>`);
  const withListApart = (text: Text) =>
    blocksOf(text, true).flatMap((block) => (block.startsWith('- ') ? ['4\\.', block] : [block]));
  expect([en.blocks, fr.blocks, asked]).toEqual([withListApart(EN), withListApart(FR), []]);
});

it('paragraphs and lists in turns, one language after the other', async () => {
  const parts = (text: Text) => [
    `<h1>${text.title}</h1>`,
    `<p>${text.date}</p>`,
    ...text.before.map((line) => `<p>${line}</p>`),
    list(text),
    ...text.after.map((line) => `<p>${line}</p>`),
  ];
  const { en, fr, asked } = await imported(
    `<main>${parts(EN)
      .map((part, n) => part + (parts(FR)[n] ?? ''))
      .join('')}</main>`,
  );
  expect([en.blocks, fr.blocks, asked]).toEqual([blocksOf(EN).slice(0, -2), blocksOf(FR).slice(0, -2), []]);
});

it('terms and what they mean over the text are its facts', async () => {
  const facts = '<dl><dt>Date</dt><dd>12 March 2019</dd><dt>Place</dt><dd>Geneva</dd></dl>';
  const page = await imported(`${SITE.over}<main><h1>${EN.title}</h1>${facts}${body(EN)}</main>${SITE.under}`);
  expect(page).toMatchObject({ en: whole(EN), date: '2019-03-12', asked: [] });
});

it('columns of a text copied from a PDF, with the names of the house at the edges of the page over both', async () => {
  const rows = [
    ['Office of Libraries', 'Bureau des bibliothèques'],
    ['', ''],
    ['Statement on the reopening', 'Déclaration sur la réouverture'],
    ['of the mountain libraries', 'des bibliothèques de montagne'],
    ['', ''],
    ['Geneva, 12 March 2019', 'Genève, le 12 mars 2019'],
    ['', ''],
    [
      'Eleven libraries in the high valleys opened their doors',
      'Onze bibliothèques des hautes vallées ont rouvert leurs',
    ],
    ['again this morning, after two winters in which nobody', 'portes ce matin, après deux hivers pendant lesquels'],
    ['could reach them.', 'personne ne pouvait y monter.'],
    ['', ''],
    [
      'We thank the drivers, the carpenters and the volunteers',
      'Nous remercions les chauffeurs, les menuisiers et les',
    ],
    ['who carried the books.', 'bénévoles qui ont porté les livres.'],
    ['', ''],
    ['', ''],
    [EN.title, FR.title],
  ];
  const width = (n: number) => (n === 0 ? 104 : 60);
  const page = rows.map(([en = '', fr = ''], n) => (en === '' ? '' : en.padEnd(width(n)) + fr)).join('\n');
  const outcome = await importPages({
    kind: 'together',
    page: { name: 'page.txt', bytes: new TextEncoder().encode(page) },
  });
  const text = (lang: string) => (outcome.ok ? (outcome.value.files.get(`${lang}.md`) ?? '') : '').split('---\n')[2];
  expect([text('en')?.trim().split('\n\n').length, text('fr')?.trim().split('\n\n').length]).toEqual([2, 2]);
});

it('a picture within a text is named by its words, else by where it is, else as one', async () => {
  const html =
    '<html lang="en"><body><article><h1>The Orchard Opens</h1><p>Ashmere, 26 October 2028</p>' +
    '<p>The orchard opens <img src="/pictures/orchard.jpg"> to all who have waited for it behind the fence.</p>' +
    '<p>There is <img> no ticket to be bought, and dogs may come too.</p>' +
    '<p>The trees <img alt="An old pear tree" src="pear.png"> are in bloom from the first week of May.</p></article></body></html>';
  const { dropped } = (await readPage(html, 'page.html')).summary;
  expect(dropped.map(({ text }) => text)).toEqual([
    'picture /pictures/orchard.jpg',
    'picture',
    'picture An old pear tree',
  ]);
});
