/** What becomes of the parts of a web page that are not where its text is: versions, notices and words of sentences are never lost. */
import { describe, expect, it } from 'vitest';
import { importPages } from './importing.ts';

const EN = [
  'The river carries what we give it, and asks nothing of those who live on its banks.',
  'Those who drink from it depend on those who live above, and nobody may forget that.',
  'Let us give it back what is its own, before we ask it for more than it has.',
];
const FR = [
  'Le fleuve porte ce que nous lui donnons, et ne demande rien à ceux qui vivent sur ses rives.',
  'Ceux qui en boivent dépendent de ceux qui vivent en amont, et nul ne doit l’oublier.',
  'Rendons-lui ce qui est à lui avant de lui demander plus qu’il n’a.',
];
const paragraphs = (lines: readonly string[]) => lines.map((line) => `<p>${line}</p>`).join('\n');
const ENGLISH = `<p>New York, 30 July 2014</p>\n<h1>Message on the Day of Rivers</h1>\n${paragraphs(EN)}`;
const FRENCH = `<p>New York, le 30 juillet 2014</p>\n<h1>Message à l’occasion de la Journée des fleuves</h1>\n${paragraphs(FR)}`;

async function imported(body: string) {
  const bytes = new TextEncoder().encode(`<!doctype html><html lang="en"><body>\n${body}\n</body></html>`);
  const outcome = await importPages({ kind: 'together', page: { name: 'page.html', bytes } });
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ code, message }) => `${code} ${message}`).join('\n'));
  const { files, summary } = outcome.value;
  const text = (lang: string) => (files.get(`${lang}.md`) ?? '').replaceAll('\u00A0', ' ');
  return {
    en: text('en'),
    fr: text('fr'),
    left: files.get('left-out.txt') ?? '',
    asked: summary.questions.map(({ about }) => about),
    told: outcome.diagnostics.map(({ message }) => message),
  };
}

describe('a version that stands in what is a site’s elsewhere', () => {
  const wrappings: readonly (readonly [string, string])[] = [
    ['aside', '<aside>…</aside>'],
    ['what is hidden', '<div hidden>…</div>'],
    ['what is not shown', '<div style="display: none">…</div>'],
    ['a panel behind a tab', '<div role="tabpanel" aria-hidden="true">…</div>'],
    ['a list of tags', '<div class="tags">…</div>'],
    ['a dialogue', '<div role="dialog">…</div>'],
    ['an open window', '<dialog open>…</dialog>'],
    ['a closed window', '<dialog>…</dialog>'],
    ['the foot of the page', '<footer>…</footer>'],
    ['the choice of languages', '<div class="language-switcher">…</div>'],
    ['nothing', '…'],
  ];

  it.each(wrappings)('is taken in %s', async (_, wrapping) => {
    for (const body of [`<main>${ENGLISH}</main>${wrapping}`, `<main>${ENGLISH}${wrapping}</main>`]) {
      const { en, fr, left, asked } = await imported(body.replace('…', FRENCH));
      expect(en.trim().split('\n\n').slice(1)).toEqual(EN);
      expect(fr.trim().split('\n\n').slice(1)).toEqual(FR);
      expect(fr).toContain('title: Message à l’occasion de la Journée des fleuves\n');
      expect([left, asked]).toEqual(['', []]);
    }
  });

  it.each([
    ['a frame', (html: string) => `<iframe srcdoc="${html.replaceAll('"', '&quot;')}"></iframe>`],
    ['a template', (html: string) => `<template>${html}</template>`],
    ['a field', (html: string) => `<textarea>${html}</textarea>`],
    ['a drawing', (html: string) => `<svg><foreignObject>${html}</foreignObject></svg>`],
  ])('is asked about in %s', async (_, wrapped) => {
    const { left, asked } = await imported(`<main>${ENGLISH}</main>${wrapped(FRENCH)}`);
    expect(asked).toEqual(['language.fr']);
    expect(left).toContain(FR[0]);
  });

  it('is no version where it asks for consent in the language of the reader’s machine', async () => {
    const consent = `<div class="cookie-notice"><p>Nous utilisons des témoins pour que ces pages fonctionnent comme vous le souhaitez, et pour savoir combien de personnes les lisent. Vous pouvez les refuser à tout moment.</p></div>`;
    expect((await imported(`<main>${ENGLISH}</main>${consent}`)).asked).toEqual([]);
  });

  it('is asked about where it is so much shorter that it may be an invitation', async () => {
    const invitation = `<aside><p>Vous souhaitez recevoir nos messages chaque semaine ? Écrivez votre adresse dans le champ qui se trouve en bas de cette page, et nous vous les enverrons sans frais.</p></aside>`;
    const long = paragraphs([...EN, ...EN.map((line) => line.replace('river', 'stream')), ...EN]);
    const { en, fr, asked } = await imported(`<main>${ENGLISH}${long}${long}</main>${invitation}`);
    expect(en).toContain(EN[0]);
    expect(fr).toBe('');
    expect(asked).toEqual(['language.fr']);
  });
});

describe('a word within a sentence', () => {
  const [before = '', after = ''] = (EN[1] ?? '').split('drink from');

  it.each([
    'label',
    'span class="tags"',
    'span class="print"',
    'span role="alert"',
    'span aria-hidden="true"',
    'button',
    'output',
    'textarea',
    'data value="1"',
    'math',
  ])('is kept in <%s>', async (tag) => {
    const [name = ''] = tag.split(' ');
    const sentence = `<p>${before}<${tag}>drink from</${name}>${after}</p>`;
    const { en } = await imported(`<main>${ENGLISH.replace(`<p>${EN[1] ?? ''}</p>`, sentence)}</main>`);
    expect(en).toContain(EN[1]);
  });

  it('is none of it where it is not shown, or only read aloud', async () => {
    for (const attributes of ['hidden', 'class="sr-only"'])
      expect(
        (
          await imported(
            `<main>${ENGLISH.replace('from it', `from <span ${attributes}>(external link)</span> it`)}</main>`,
          )
        ).en,
      ).toContain(EN[1]);
  });
});

describe('what is no text within a sentence', () => {
  it.each([
    ['<input value="drink from" readonly>', 'input: drink from'],
    ['<select><option>drink from</option></select>', 'select: drink from'],
    ['<svg><text>drink from</text></svg>', 'svg: drink from'],
    ['<canvas>drink from</canvas>', 'canvas: drink from'],
  ])('is left out and told: %s', async (html, text) => {
    const { left, told } = await imported(`<main>${ENGLISH.replace('drink from', html)}</main>`);
    expect(left).toContain(text);
    expect(told).toEqual([`${text.split(': ')[0] ?? ''} is left out (drink from)`]);
  });
});

describe('a first heading', () => {
  it('is the title, though a theme calls it the header of the page', async () => {
    const { en, asked } = await imported(
      `<div class="layout">${ENGLISH.replace('<h1>', '<h1 class="page-header">')}</div>`,
    );
    expect(en).toContain('title: Message on the Day of Rivers\n');
    expect(asked).toEqual([]);
  });
});

describe('a list of links', () => {
  const names = ['Ada Brookes, Holm', 'Bo Castle, Weir', 'Cy Dane, Ford'];
  const list = `<ul>${names.map((name, n) => `<li><a href="/people/${n}">${name}</a></li>`).join('')}</ul>`;

  it('between paragraphs is of those who signed, and stays', async () => {
    const { en } = await imported(
      `<main>${ENGLISH}<p>We have signed this with our names, each for a town.</p>${list}<p>More towns will follow.</p></main>`,
    );
    expect(en).toContain(names.map((name) => `- ${name}`).join('\n'));
  });
});

describe('a notice', () => {
  it.each([
    ['the header of the site', '<header>…</header>'],
    ['its footer', '<footer><p>…</p></footer>'],
    ['an alert', '<div role="alert">…</div>'],
    ['what is promoted', '<div class="promo"><p>…</p></div>'],
    ['what is hidden', '<div hidden>…</div>'],
    ['a closed window', '<dialog>…</dialog>'],
    ['a template', '<template>…</template>'],
  ])('of embargo binds in %s', async (_, wrapping) => {
    const notice = wrapping.replace('…', 'Embargoed until Wednesday at noon');
    for (const body of [`${notice}<main>${ENGLISH}</main>`, `<main>${ENGLISH}${notice}</main>`])
      expect((await imported(body)).asked).toEqual(['embargo']);
  });
});

describe('a part beside the text belongs to it', () => {
  const contact = '<p>Hal Dunmore, press officer, +41 22 555 01 77, dunmore@example.org</p>';

  it.each([
    [
      'its contacts in the foot of the article',
      `<footer><h3>Contact</h3>${contact}</footer>`,
      'Hal Dunmore, press officer',
    ],
    [
      'its contacts in a side bar of the article',
      `<div class="sidebar"><h3>Media contacts</h3>${contact}</div>`,
      'Hal Dunmore, press officer',
    ],
    [
      'its contacts in what is promoted',
      '<div class="promo"><p>For further information: Hal Dunmore, +41 22 555 01 77</p></div>',
      'Hal Dunmore',
    ],
    [
      'notes to editors',
      '<aside><h3>Notes to editors</h3><p>The weir at Holm was built in 1912.</p></aside>',
      'The weir at Holm was built in 1912.',
    ],
    [
      'a correction',
      '<div role="alert"><p>Correction: an earlier version gave the wrong number of weirs.</p></div>',
      'an earlier version gave the wrong number',
    ],
    [
      'who said what is quoted',
      '<blockquote><p>It is ours.</p><footer>— Olga Wrightson</footer></blockquote>',
      'Olga Wrightson',
    ],
  ])('with %s', async (_, part, words) => {
    const { en, asked } = await imported(
      `<main><article>${ENGLISH}${part}</article></main><footer><p>Contact: desk@example.org</p></footer>`,
    );
    expect(en).toContain(words);
    expect(en).not.toContain('desk@example.org');
    expect(asked).toEqual([]);
  });

  it('with notes to editors outside of the main part', async () => {
    const { en } = await imported(
      `<main>${ENGLISH}</main><aside><h3>Notes to editors</h3><p>The weir at Holm was built in 1912.</p></aside><footer><p>Office of Rivers, Contact: desk@example.org</p></footer>`,
    );
    expect(en).toContain('## Notes to editors\n\nThe weir at Holm was built in 1912.');
    expect(en).not.toContain('desk@example.org');
  });

  it('with the heading of its contacts, though it is the word that leads to a form elsewhere', async () => {
    expect((await imported(`<main>${ENGLISH}<h2>Contact</h2>${contact}</main>`)).en).toContain(
      '## Contact\n\nHal Dunmore',
    );
    expect((await imported(`<main>${ENGLISH}<p>Contact</p></main>`)).en).not.toContain('Contact');
  });
});

describe('a sentence of the main part that is left out', () => {
  it('is told with its words, unless the text has it as well', async () => {
    const closed = 'The fund is closed at the end of this year, and no more money will be given to it.';
    for (const part of [`<p hidden>${closed}</p>`, `<p aria-hidden="true">${closed}</p>`, `<aside>${closed}</aside>`])
      expect((await imported(`<main>${ENGLISH}${part}</main>`)).told).toContain(
        `this was taken for the site’s own and is left out: “${closed}”`,
      );
    const again = await imported(`<main>${ENGLISH}<aside class="pullquote">${EN[0] ?? ''}</aside></main>`);
    expect(again.told).toEqual([]);
  });

  it('as is who signs at the foot of the article', async () => {
    const { told } = await imported(
      `<main><article>${ENGLISH}<footer>Olga Wrightson, Keeper of the Weirs</footer></article></main>`,
    );
    expect(told).toEqual(['this was taken for the site’s own and is left out: “Olga Wrightson, Keeper of the Weirs”']);
  });
});

describe('the words of the page', () => {
  it('are all in the text, in the list of what is left out, or told', async () => {
    const { told, left } = await imported(
      `<header><nav><a href="/">Home</a> <button>Open the menu</button> <select><option>Deutsch</option><option>Italiano</option></select></nav></header><main>${ENGLISH}<ol type="a"><li>peace for all;</li><li>water for all.</li></ol></main><footer><p>Office of Rivers <svg><title>Arrow upwards</title></svg></p></footer>`,
    );
    expect(told).toEqual([]);
    for (const words of ['Open the menu', 'Deutsch Italiano']) expect(left).toContain(words);
  });
});

describe('notes of a page that was put together of two', () => {
  const noted = (page: string, lines: readonly string[], note: string) =>
    page.replace(`<p>${lines[0] ?? ''}</p>`, `<p>${lines[0] ?? ''}<sup><a href="#fn1">1</a></sup></p>`).concat(note);
  const article = (lang: string, content: string) => `<article lang="${lang}">${content}</article>`;

  it.each([
    ['items of a list', (note: string) => `<ol class="footnotes"><li id="fn1">${note}</li></ol>`],
    ['paragraphs with their number', (note: string) => `<div class="notes"><p id="fn1">1. ${note}</p></div>`],
    ['paragraphs with a link back', (note: string) => `<p><a id="fn1" href="#top">1</a>. ${note}</p>`],
  ])('are each of their own article though both have one id: %s', async (_, around) => {
    const english = article('en', noted(ENGLISH, EN, around('Decree 2026-418, article 3.')));
    const french = article('fr', noted(FRENCH, FR, around('Décret 2026-418, article 3.')));
    for (const body of [english + french, `<main>${english}</main><section>${french}</section>`]) {
      const { en, fr } = await imported(body);
      expect(en).toContain('[^1]: Decree 2026-418, article 3.\n');
      expect(fr).toContain('[^1]: Décret 2026-418, article 3.\n');
      expect(fr).not.toContain('Decree');
    }
  });

  it.each(['1', '1.', '[1]', '(1)', '*'])('are notes whatever their mark looks like: %s', async (mark) => {
    const note = '<ol><li id="fn1">Decree 2026-418, article 3.</li></ol>';
    const english = article('en', noted(ENGLISH, EN, note).replace('>1</a>', `>${mark}</a>`));
    const { en, left } = await imported(english + article('fr', FRENCH));
    expect(en).toContain(`${EN[0] ?? ''}[^1]\n`);
    expect(en).toContain('[^1]: Decree 2026-418, article 3.\n');
    expect(left).not.toContain('Decree');
  });

  it('keep a number at their beginning that is not their own', async () => {
    const note = '<ol><li id="fn1">2. Decree of 3 May.</li></ol>';
    const { en } = await imported(article('en', noted(ENGLISH, EN, note)) + article('fr', FRENCH));
    expect(en).toMatch(/\[\^1\]: 2\\?\. Decree of 3 May\./u);
  });
});

it.each([
  ['Posted on 4 August 2014', 'Publié le 4 août 2014'],
  ['Published on 4 August 2014', 'Publié le 4 août 2014'],
  ['Date published: 4 August 2014', 'Date de modification : 4 août 2014'],
])('the day on which a page was put up is the site’s in either language: %s', async (english, french) => {
  const article = (lang: string, content: string, day: string) =>
    `<article lang="${lang}">${content}<p class="meta">${day}</p></article>`;
  const { en, fr } = await imported(article('en', ENGLISH, english) + article('fr', FRENCH, french));
  expect([en, fr].join('\n')).not.toMatch(/4 (?:August|août)/u);
});
