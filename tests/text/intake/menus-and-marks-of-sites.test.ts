/** What an ordinary page has over its title or under its text, in the shapes in which offices pass pages on. */
import { describe, expect, it } from 'vitest';
import { readPage } from './importing.ts';

const EN = [
  'Statement on the fire in Ozeriany',
  '24 February 2026',
  'The library burned down. Nobody was hurt.',
] as const;
const OTHERS = {
  fr: [
    'Déclaration sur l’incendie d’Ozeriany',
    'Le 24 février 2026',
    'La bibliothèque a brûlé. Personne n’a été blessé.',
  ],
  es: [
    'Declaración sobre el incendio de Ozeriany',
    '24 de febrero de 2026',
    'La biblioteca ardió. Nadie resultó herido.',
  ],
  ru: ['Заявление о пожаре в Озерянах', '24 февраля 2026 года', 'Библиотека сгорела. Никто не пострадал.'],
  uk: ['Заява про пожежу в Озерянах', '24 лютого 2026 року', 'Бібліотека згоріла. Ніхто не постраждав.'],
  de: ['Erklärung zum Brand in Ozeriany', '24. Februar 2026', 'Die Bibliothek ist abgebrannt. Niemand wurde verletzt.'],
} as const;

describe('A menu that begins at home', () => {
  it.each([
    ['fr', 'Home | News | Publications | Contact', 'Accueil | Actualités | Publications | Contact'],
    ['es', 'Home · About us · Events', 'Inicio · Quiénes somos · Agenda'],
    ['ru', 'Home | News | Contacts', 'Главная | Новости | Контакты'],
    ['uk', 'Home | News | Contacts', 'Головна | Новини | Контакти'],
    ['de', 'Home • Topics • Service', 'Startseite • Themen • Service'],
  ] as const)('over each version (en, %s) is the site’s, whatever else it has', async (lang, menu, other) => {
    for (const gap of ['\n', '\n\n']) {
      const page = [menu, gap, EN.join('\n\n'), '\n\n', other, gap, OTHERS[lang].join('\n\n')].join('');
      const { of, facts, asked } = await readPage(page);
      expect(asked).toEqual([]);
      expect(facts).toContain('date: 2026-02-24');
      expect(of('en')).toMatch(/^---\ntitle: Statement on the fire in Ozeriany\n---\n/u);
      expect(of(lang)).toMatch(/^---\ntitle: /u);
      expect(of(lang)).not.toContain(other.split(' ')[2]);
    }
  });

  it('is none where two words stand beside each other', async () => {
    const { of } = await readPage(
      'Home | Hearth\n\n24 February 2026\n\nA home without a hearth is a house. We know it.\n',
    );
    expect(of('en')).toContain('title: Home | Hearth');
  });
});

it('Who signs in Markdown by their name and under it their office has signed', async () => {
  const { of, asked } = await readPage(
    `# ${EN[0]}\n\n${EN[1]}\n\n${EN[2]}\n\nEleni Vardaki\nMinister for the Islands\n\n` +
      `# ${OTHERS.fr[0]}\n\n${OTHERS.fr[1]}\n\n${OTHERS.fr[2]}\n\nEleni Vardaki\nMinistre des îles\n`,
    'page.md',
  );
  expect(asked).toEqual([]);
  expect(of('en')).toContain('<!-- signature -->\nEleni Vardaki\\\nMinister for the Islands');
  expect(of('fr')).toContain('<!-- signature -->\nEleni Vardaki\\\nMinistre des îles');
});

it('“يُرجى المراجعة عند الإلقاء” asks to check against delivery, and is nobody’s name', async () => {
  const { facts } = await readPage(
    `Check against delivery\n\n${EN.join('\n\n')}\n\nيُرجى المراجعة عند الإلقاء\n\nبيان بشأن الحريق في أوزيرياني\n\n24 شباط/فبراير 2026\n\nاحترقت المكتبة. ولم يصب أحد بأذى.\n`,
  );
  expect(facts).toContain('status: check-against-delivery');
  expect(facts).not.toContain('speaker');
});

describe('The way back to what else a site has', () => {
  it.each([
    ['fr', '« Back to all press releases', '« Retour aux communiqués de presse'],
    ['es', 'Back to the list', '‹ Volver al listado de noticias'],
    ['ru', '← Return to news', '← Назад к списку новостей'],
    ['de', '« Back to statements', '« Zurück zu allen Meldungen'],
  ] as const)('is not of the text under which it stands (en, %s)', async (lang, way, other) => {
    const { of, asked } = await readPage([...EN, way, ...OTHERS[lang], other].join('\n\n'));
    expect(asked).toEqual([]);
    expect(of('en').trim()).toMatch(/Nobody was hurt\.$/u);
    expect(of(lang).trim()).not.toContain(other.replace(/^[^\p{L}]+/u, ''));
  });
});
