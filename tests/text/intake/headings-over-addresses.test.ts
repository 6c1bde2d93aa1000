/** A heading heads its paragraph, be there an address in it or not; over an address alone a line is whose it is. */
import { expect, it } from 'vitest';
import { readPage } from './importing.ts';

const PAGES = {
  en: [
    'The President will visit the Moon Valley',
    '4 June 2026',
    'The President of the Valleys Authority will visit the Moon Valley from Tuesday, 9 June.',
    'Programme',
    'She will visit the villages that the floods of April reached, and will meet the mayors.',
    'Accreditation',
    'Journalists are asked to register before noon on 8 June by writing to press@valleys.example.',
  ],
  fr: [
    'La Présidente se rendra dans la vallée de la Lune',
    '4 juin 2026',
    'La Présidente de l’Autorité des vallées se rendra dans la vallée de la Lune à partir du 9 juin.',
    'Programme',
    'Elle visitera les villages touchés par les crues d’avril et s’entretiendra avec les maires.',
    'Accréditation',
    'Les journalistes sont priés de s’inscrire avant le 8 juin à midi à l’adresse presse@vallees.example.',
  ],
  ru: [
    'Председатель посетит Лунную долину',
    '4 июня 2026 года',
    'Председатель Управления долин посетит Лунную долину начиная со вторника, 9 июня.',
    'Программа',
    'Она посетит деревни, пострадавшие от апрельского паводка, и встретится с главами общин.',
    'Аккредитация',
    'Журналистов просят зарегистрироваться до полудня 8 июня по адресу press@valleys.example.',
  ],
} as const;

it.each(Object.entries(PAGES))('in %s', async (lang, page) => {
  const { of } = await readPage(page.join('\n\n'));
  expect(of(lang)).toContain(`## ${page[3]}\n`);
  expect(of(lang)).toContain(`## ${page[5]}\n\n${page[6]}`);
});

it('A line over an address is none', async () => {
  const { of } = await readPage(
    `${PAGES.en.slice(0, 5).join('\n\n')}\n\nOffice of the Valleys\n\npress@valleys.example, +999 555 0133\n`,
  );
  expect(of('en')).not.toContain('## Office of the Valleys');
});
