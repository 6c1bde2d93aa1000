/** What the site of an office says around a text in divisions that have no name: its own name, its search box, its section. */
import { expect, it } from 'vitest';
import { readPage } from './importing.ts';

it.each([
  [
    'es',
    'Banco Central de Valdoria',
    'Buscar en este sitio...',
    'Notas de prensa',
    '19/11/2026',
    'El Directorio mantiene la tasa en 4,25 %',
    'En su reunión de hoy, el Directorio acordó por unanimidad mantener la tasa en 4,25 %.',
  ],
  [
    'en',
    'Central Bank of Valdoria',
    'Search this site…',
    'Press releases',
    '19 November 2026',
    'Board keeps rate at 4.25%',
    'At its meeting today, the Board decided unanimously to keep the rate at 4.25%.',
  ],
  [
    'fr',
    'Banque centrale de Valdoria',
    'Rechercher sur ce site...',
    'Communiqués de presse',
    '19/11/2026',
    'Le directoire maintient le taux à 4,25 %',
    'Lors de sa réunion d’aujourd’hui, le directoire a décidé à l’unanimité de maintenir le taux à 4,25 %.',
  ],
  [
    'ru',
    'Центральный банк Велории',
    'Поиск по сайту...',
    'Пресс-релизы',
    '19.11.2026',
    'Совет сохранил ставку на уровне 4,25 %',
    'На сегодняшнем заседании Совет единогласно решил сохранить ставку на уровне 4,25 %.',
  ],
])(
  'A search box over a headline is no text that the title would stand in (%s)',
  async (lang, ...[house, box, section, day, title, text]) => {
    const { of, facts, asked } = await readPage(
      `<!doctype html><html lang="${lang}"><body><div><span>${house}</span><div>${box}</div></div><div><div>${section}</div><div><span>${day}</span></div><h2>${title}</h2><p>${text}</p></div></body></html>`,
      'page.html',
    );
    expect(of(lang)).toMatch(new RegExp(`^title: .?${title}.?$`, 'mu'));
    expect(of(lang).trim().endsWith(`---\n\n${text}`)).toBe(true);
    expect(facts).toContain(`issuer: ${house}`);
    expect(asked).toEqual([]);
  },
);

it('What may interest a reader as well stands under a text, and is none of its contacts (it)', async () => {
  const { of } = await readPage(
    'COMUNICATO STAMPA\n\nSoccorso Mare Aperto: nove ore di attesa per 61 persone\n\nTrapani, 4 luglio 2027 – È attraccata questa mattina nel porto di Trapani la nave Albatros, con a bordo 61 persone soccorse giovedì.\n\nUfficio stampa Soccorso Mare Aperto\nDavide Greco – 345 555 0198 – stampa@mareaperto.example.it\n\nPotrebbe interessarti anche\nRapporto annuale 2026\n',
  );
  expect(of('it')).not.toContain('Rapporto annuale');
  expect(of('it')).toContain('Davide Greco');
});
