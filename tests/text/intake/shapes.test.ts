/** What the shapes of a page become: lists, tables, links and times as pages have them, in the files of the statement. */
import { describe, expect, it } from 'vitest';
import { MOST_COLUMNS } from '../../../src/text/source/index.ts';
import { importPages, type Options } from './importing.ts';
import { EN } from '../../support/langs.ts';

const TEXTS = {
  en: 'The river carries what we give it, and asks nothing of those who live on its banks.',
  fr: 'Le fleuve porte ce que nous lui donnons, et ne demande rien à ceux qui vivent sur ses rives.',
};

/** A page with a version in either language; what is given stands under the first paragraph of both. */
function page({ en = '', fr = en, over = '' }: { readonly en?: string; readonly fr?: string; readonly over?: string }) {
  const version = (lang: string, lines: readonly string[], more: string) =>
    `<div lang="${lang}">${lines.map((line) => `<p>${line}</p>`).join('\n')}\n${more}\n</div>`;
  const english = ['New York, 30 July 2014', '<b>Message on the Day of Rivers</b>', 'The Director', TEXTS.en];
  const french = [
    'New York, le 30 juillet 2014',
    '<b>Message à l’occasion de la Journée des fleuves</b>',
    'La Directrice',
    TEXTS.fr,
  ];
  return `<html><body><main>${over === '' ? '' : `<p>${over}</p>`}${version('en', english, en)}${version('fr', french, fr)}</main></body></html>`;
}

async function imported(html: string, options: Options = {}) {
  const bytes = new TextEncoder().encode(html);
  const outcome = await importPages({ kind: 'together', page: { name: 'page.html', bytes } }, options);
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ code, message }) => `${code} ${message}`).join('\n'));
  return outcome.value;
}

/** The English text under its first paragraph, as Markdown. */
async function under(en: string, fr = en): Promise<string> {
  const { files } = await imported(page({ en, fr }));
  const text = files.get('en.md') ?? '';
  return text.slice(text.indexOf(TEXTS.en) + TEXTS.en.length).trim();
}

describe('a list', () => {
  it('goes on counting where the page says so, and has the page’s numbers where a statement counts otherwise', async () => {
    const list = (start: string) => `<ol start="${start}"><li>One of them.</li><li>Another one.</li></ol>`;
    expect(await under(list('3'))).toBe('3. One of them.\n4. Another one.');
    expect(await under(list('999'))).toBe('999. One of them.\n1000. Another one.');
    expect(await under(list('2.5'))).toBe('2. One of them.\n3. Another one.');
    expect(await under(list('x'))).toBe('1. One of them.\n2. Another one.');
    for (const start of [1000, 0])
      expect(await under(list(String(start)))).toBe(
        `<!-- numbered -->\n${start}\\. One of them.\n\n<!-- numbered -->\n${start + 1}\\. Another one.`,
      );
    expect(await under(list('-2'))).toBe('−2. One of them.\n\n−1. Another one.');
  });

  it('keeps what its items hold in boxes, and is taken apart where it cannot', async () => {
    const wells = 'A well that is tested<ul><li>twice a year by the district;</li><li>after every flood.</li></ul>';
    expect(await under(`<ul><li><div>${wells}</div></li><li>A guard who is paid.</li></ul>`)).toBe(
      '- A well that is tested\n  - twice a year by the district;\n  - after every flood.\n- A guard who is paid.',
    );
    const apart = await under(
      '<ol><li><div>Wells for all.<blockquote>We no longer walk, a pupil said.</blockquote></div></li><li><div><h4>Guards</h4>Somebody who is paid.</div></li></ol>',
    );
    expect(apart).toBe(
      '<!-- numbered -->\n1\\. Wells for all.\n\n> We no longer walk, a pupil said.\n\n## 2. Guards\n\nSomebody who is paid.',
    );
  });

  it('keeps words that stand in it and in none of its items', async () => {
    const lines = await under(
      '<ul>For every school on the river, without exception:<li>a well;</li><li>a guard.</li></ul>',
    );
    for (const words of ['For every school on the river, without exception:', 'a well;', 'a guard.'])
      expect(lines).toContain(words);
  });

  it('may be called a menu', async () => {
    expect(await under('<menu><li>The fund is opened.</li><li>The ministers meet.</li></menu>')).toBe(
      '- The fund is opened.\n- The ministers meet.',
    );
  });

  it('is not counted where it has marks only', async () => {
    expect(await under('<ul start="4"><li>One of them.</li><li>Another one.</li></ul>')).toBe(
      '- One of them.\n- Another one.',
    );
  });
});

describe('a table', () => {
  const row = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const figures = (columns: number) =>
    `<table>${[0, 1, 2].map((n) => row(Array.from({ length: columns }, (_, i) => String(n * 10 + i)))).join('')}</table>`;

  it('stays a table where it has two columns or more, and no more than a page can have', async () => {
    expect(await under(figures(2))).toMatch(/^\| *0 *\| *1 *\|\n/u);
    expect(await under(figures(MOST_COLUMNS))).toMatch(/^\|/u);
    expect(await under(figures(1))).not.toContain('|');
    expect(await under(figures(MOST_COLUMNS + 1))).not.toContain('|');
  });
});

describe('a caption', () => {
  it('stands before its table', async () => {
    const table =
      '<table><caption>Schools with a well, in thousands of pupils.</caption><tr><th>Year</th><th>Schools</th></tr><tr><td>2025</td><td>1,150</td></tr></table>';
    expect(await under(table)).toMatch(/^Schools with a well, in thousands of pupils\.\n\n\| Year/u);
  });
});

describe('a cell', () => {
  it('has a space where the page ends a line', async () => {
    const table =
      '<table><tr><th>Lake</th><th>Ministers</th></tr><tr><td>Geneva</td><td>Anna<br>Keller</td></tr></table>';
    expect(await under(table)).toContain('| Anna Keller |');
  });

  it('that spans two versions keeps its place in either', async () => {
    const row = (en: string, fr: string) => `<tr><td><p>${en}</p></td><td><p>${fr}</p></td></tr>`;
    const second = { en: 'It asks for nothing, and gives to all.', fr: 'Il ne demande rien et donne à tous.' };
    const third = { en: 'Let us give it back what is its own.', fr: 'Rendons-lui ce qui est à lui.' };
    const { files } = await imported(
      `<html><body><table>${row('Message on the Day of Rivers', 'Message à l’occasion de la Journée des fleuves')}${row(
        TEXTS.en,
        TEXTS.fr,
      )}<tr><td colspan="2"><p>${second.en}</p><p>${second.fr}</p></td></tr>${row(third.en, third.fr)}</table></body></html>`,
    );
    expect(files.get('en.md')).toContain([TEXTS.en, second.en, third.en].join('\n\n'));
    expect(files.get('fr.md')).toContain([TEXTS.fr, second.fr, third.fr].join('\n\n'));
  });
});

describe('preformatted lines', () => {
  it('are paragraphs of their own, and empty ones are none', async () => {
    expect(await under('<pre>The first line of these.\n \t\nThe second line of them.</pre>')).toBe(
      'The first line of these.\n\nThe second line of them.',
    );
  });
});

describe('a link', () => {
  it('is one where it leads out of the page, and other elements with an address are not', async () => {
    expect(await under('<p>See <a href="https://example.org/rivers">the rivers</a> of it.</p>')).toBe(
      'See [the rivers](<https://example.org/rivers>) of it.',
    );
    expect(await under('<p>See <cite href="https://example.org/rivers">the rivers</cite> of it.</p>')).not.toContain(
      '](',
    );
    expect(await under('<p>See <a href="javascript:go()">the rivers</a> of it.</p>')).toBe('See the rivers of it.');
  });
});

describe('what shows no text of its own', () => {
  it('is left out with its words', async () => {
    const { files } = await imported(
      page({
        en: '<dialog open><p>The fund is closed at the end of the year.</p></dialog><p>It begins here. <button>Read the rest</button></p><textarea>The fund is empty.</textarea>',
        fr: '<p>Cela commence ici.</p>',
      }),
    );
    const leftOut = files.get('left-out.txt');
    expect(files.get('en.md')).not.toContain('The fund');
    for (const words of [
      'dialog: The fund is closed at the end of the year.',
      'button: Read the rest',
      'textarea: The fund is empty.',
    ])
      expect(leftOut).toContain(words);
  });
});

describe('what is the site’s own', () => {
  const links = (count: number) =>
    `<ul>${Array.from({ length: count }, (_, n) => `<li><a href="/page-${n}">Office ${n} of the rivers</a></li>`).join('')}</ul>`;

  it('is a list of three links or more and little else, and no list of two', async () => {
    expect(await under(links(3))).toBe('');
    expect(await under(links(2))).toBe('- Office 0 of the rivers\n- Office 1 of the rivers');
    expect(
      await under(
        `${links(3).replace('</ul>', '')}<li>A river that has no page of its own, and is none the less a river for all who live on it.</li></ul>`,
      ),
    ).toContain('- Office 0 of the rivers');
  });

  it('is what it is called, but never the larger part of the page', async () => {
    const invitation = '<p>Receive what we write of the rivers every week, and of nothing else.</p>';
    expect(await under(`<div class="newsletter">${invitation}</div>`)).toBe('');
    expect(await under(invitation)).toContain('Receive what we write');
    const { files } = await imported(page({}).replace('<main>', '<div class="sidebar">').replace('</main>', '</div>'));
    expect(files.get('en.md')).toContain(TEXTS.en);
    expect(files.get('fr.md')).toContain(TEXTS.fr);
  });
});

describe('marks of a mail that was answered', () => {
  it('are taken away where most lines have them, and are marks of a quotation where few have', async () => {
    const lines = ['New York, 30 July 2014', 'Message on the Day of Rivers', 'The Director', TEXTS.en];
    const french = [
      'New York, le 30 juillet 2014',
      'Message à l’occasion de la Journée des fleuves',
      'La Directrice',
      TEXTS.fr,
    ];
    const text = async (mark: (line: string, n: number) => string) => {
      const bytes = new TextEncoder().encode([...lines, '* * *', ...french].map(mark).join('\n\n'));
      const outcome = await importPages({ kind: 'together', page: { name: 'page.txt', bytes } });
      return outcome.ok ? outcome.value.files.get('en.md') : undefined;
    };
    expect(await text((line) => `> ${line}`)).toBe(await text((line) => line));
    expect(await text((line, n) => (n === 3 ? `> ${line}` : line))).toMatch(/^(?:> |\\> ).*The river carries/mu);
  });
});

describe('a title that is given', () => {
  const given = { titles: new Map([[EN, "  The river's day "]]), offices: new Map() };

  it('is mended as the page is, or kept as it was given', async () => {
    const made = await imported(page({}), { given });
    expect(made.files.get('en.md')).toContain('title: The river’s day\n');
    const strict = await imported(page({}), { given, strict: true });
    expect(strict.files.get('en.md')).toMatch(/title: "?The river's day"?\n/u);
  });
});

describe('an embargo', () => {
  const embargo = async (notice: string) => {
    const { files } = await imported(page({ over: notice }));
    return /embargo: (?<until>.*)\n/u.exec(files.get('statement.yaml') ?? '')?.groups?.['until'];
  };

  it.each([
    ['Embargoed until 30 July 2014, 10 a.m. UTC', '2014-07-30T10:00+00:00'],
    ['Embargoed until 30 July 2014, 12 a.m. UTC+1', '2014-07-30T00:00+01:00'],
    ['Embargoed until 30 July 2014, 12 p.m. UTC', '2014-07-30T12:00+00:00'],
    ['Embargoed until 30 July 2014, 10:00 +0530', '2014-07-30T10:00+05:30'],
    ['Embargoed until 30 July 2014, 10:00 -03:30', '2014-07-30T10:00-03:30'],
    ['Embargoed until 30 July 2014, 1000 hours UTC', '2014-07-30T10:00+00:00'],
  ])('is read from “%s”', async (notice, until) => {
    expect(await embargo(notice)).toContain(until);
  });

  it.each(['0 a.m. UTC', '13 p.m. UTC', '24:30 UTC', '10:60 UTC', '3:00 UTC', 'midnight UTC'])(
    'is asked for at %s, which is no time or two',
    async (time) => {
      const { files } = await imported(page({ over: `Embargoed until 30 July 2014, ${time}` }));
      expect(files.get('statement.yaml')).toMatch(/^unsettled:\n {2}- about: embargo$/mu);
    },
  );
});

describe('an article', () => {
  it('beside another of its length is a version, and none of the site’s own', async () => {
    const versions = page({}).replaceAll('<div lang', '<article lang').replaceAll('</div>', '</article>');
    const { files } = await imported(versions);
    expect([files.get('en.md'), files.get('fr.md')].map((text) => text?.trim().split('\n').at(-1))).toEqual([
      TEXTS.en,
      TEXTS.fr,
    ]);
  });

  it('beside another of its length is a version also where a teaser stands beside both', async () => {
    const versions = page({}).replaceAll('<div lang', '<article lang').replaceAll('</div>', '</article>');
    const teaser = '<article><p>Read on: the lamps are lit</p></article>';
    const { files } = await imported(versions.replace('</main>', `${teaser}</main>`));
    expect([files.get('en.md'), files.get('fr.md')].map((text) => text !== undefined)).toEqual([true, true]);
  });

  it('that is short beside the text is a teaser of the site', async () => {
    const teaser = '<article><p>Read on: the lamps are lit</p></article>';
    const { files } = await imported(page({}).replace('<main>', '<article>').replace('</main>', `</article>${teaser}`));
    expect(files.get('en.md')).toContain(TEXTS.en);
    expect(`${files.get('en.md')}${files.get('fr.md')}`).not.toContain('Read on');
  });
});
