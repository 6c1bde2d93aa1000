/** Whom to ask, under a heading at the end of the first version of a page, is of that version, as what ends the second is of the second. */
import { describe, expect, it } from 'vitest';
import { importPages } from './importing.ts';
import { par, wordFile } from './word-files.ts';

interface Version {
  readonly lang: string;
  readonly title: string;
  readonly date: string;
  readonly text: readonly [string, string];
  readonly heading: string;
  readonly office: string;
}

const EN: Version = {
  lang: 'en',
  title: 'Tarvia opens 64 village libraries',
  date: '23 November 2026',
  text: [
    'The Minister of Culture has announced 8.5 million crowns for 64 libraries in the villages of Tarvia.',
    'The money will buy books and computers and pay for longer opening hours.',
  ],
  heading: 'Contacts',
  office: 'Media Relations',
};
const FR: Version = {
  lang: 'fr',
  title: 'La Tarvie ouvre 64 bibliothèques de village',
  date: 'Le 23 novembre 2026',
  text: [
    'La ministre de la Culture a annoncé 8,5 millions de couronnes pour 64 bibliothèques des villages de Tarvie.',
    'L’argent servira à acheter des livres et des ordinateurs et à prolonger les heures d’ouverture.',
  ],
  heading: 'Contacts',
  office: 'Relations avec les médias',
};
const ES: Version = {
  lang: 'es',
  title: 'Tarvia abre 64 bibliotecas de aldea',
  date: '23 de noviembre de 2026',
  text: [
    'La Ministra de Cultura ha anunciado 8,5 millones de coronas para 64 bibliotecas de las aldeas de Tarvia.',
    'Con el dinero se comprarán libros y ordenadores y se ampliarán los horarios.',
  ],
  heading: 'Contacto',
  office: 'Oficina de Prensa',
};
const RU: Version = {
  lang: 'ru',
  title: 'Тарвия открывает 64 сельские библиотеки',
  date: '23 ноября 2026 года',
  text: [
    'Министр культуры объявил о выделении 8,5 млн крон на 64 библиотеки в деревнях Тарвии.',
    'На эти деньги будут куплены книги и компьютеры, а библиотеки станут работать дольше.',
  ],
  heading: 'Контакты',
  office: 'Пресс-служба',
};
const PAIRS = [
  [EN, FR],
  [FR, EN],
  [ES, EN],
  [EN, RU],
  [RU, FR],
] as const;

const NUMBER = '+999 555 0110 44';

function markdown(versions: readonly Version[]): string {
  return versions
    .map(
      ({ title, date, text, heading, office }) =>
        `# ${title}\n\n${date}\n\n${text.join('\n\n')}\n\n## ${heading}\n\n${office}, ${NUMBER}\n`,
    )
    .join('\n');
}

function html(versions: readonly Version[], rule: string): string {
  const parts = versions.map(
    ({ title, date, text, heading, office }) =>
      `<h1>${title}</h1><p>${date}</p>${text.map((one) => `<p>${one}</p>`).join('')}<h2>${heading}</h2><p>${office}<br>${NUMBER}<br>press@example.org</p>`,
  );
  return `<!DOCTYPE html><html><head><title>Tarvia</title></head><body><main>${parts.join(rule)}</main></body></html>`;
}

function word(versions: readonly Version[]): Uint8Array {
  const heading = (text: string, level: number) => par(text, `<w:pStyle w:val="Heading${String(level)}"/>`);
  return wordFile({
    body: versions
      .map(
        (one) =>
          `${heading(one.title, 1)}${par(one.date)}${one.text.map((text) => par(text)).join('')}${heading(one.heading, 2)}${par(`${one.office}, ${NUMBER}`)}`,
      )
      .join(''),
  });
}

async function texts(name: string, content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const outcome = await importPages({ kind: 'together', page: { name, bytes } });
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  const { files } = outcome.value;
  return {
    of: (lang: string) => files.get(`${lang}.md`) ?? '',
    leftOut: files.get('left-out.txt') ?? '',
  };
}

describe('Whom to ask, under a heading', () => {
  describe.each(PAIRS)('at the end of the first and of the second version', (one, two) => {
    const name = `${one.lang}, ${two.lang}`;

    it.each([
      ['page.md', markdown([one, two])],
      ['page.html', html([one, two], '')],
      ['ruled.html', html([one, two], '<hr>')],
      ['page.docx', word([one, two])],
    ])(`stays with each: ${name}, %s`, async (file, content) => {
      const { of, leftOut } = await texts(file, content);
      for (const { lang, heading, office } of [one, two]) {
        expect(of(lang)).toContain(`## ${heading}`);
        expect(of(lang)).toContain(office);
        expect(of(lang)).toContain(NUMBER);
      }
      expect(leftOut).not.toContain(NUMBER);
    });
  });

  it('that stands over the title of each version is left out of both', async () => {
    const over = ({ title, date, text, heading }: Version) =>
      `## ${heading}\n\n${NUMBER}\n\n# ${title}\n\n${date}\n\n${text.join('\n\n')}\n`;
    const { of, leftOut } = await texts('page.md', [EN, FR].map(over).join('\n'));
    expect(of('en')).not.toContain(NUMBER);
    expect(of('fr')).not.toContain(NUMBER);
    expect(leftOut).toContain(NUMBER);
  });
});
