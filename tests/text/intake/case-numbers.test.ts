/** The number of a case stands in the words of each language: it is no symbol, which has none. */
import { expect, it } from 'vitest';
import { readPage } from './importing.ts';

const EN = {
  title: 'Summary of the judgment in Hadley Orchards v. Land Registry',
  number: 'Case No. 47/2025',
  text: ['The Court today set aside the decision of the Land Registry.', 'The matter was sent back to the Registry.'],
};
const OTHERS = {
  fr: {
    title: 'Résumé de l’arrêt Vergers Hadley c. Registre foncier',
    day: 'Le 20 mai 2026',
    number: 'Affaire n° 47/2025',
    text: ['La Cour a annulé aujourd’hui la décision du Registre foncier.', 'L’affaire a été renvoyée au Registre.'],
  },
  es: {
    title: 'Resumen de la sentencia Huertos Hadley c. Registro de la Propiedad',
    day: '20 de mayo de 2026',
    number: 'Asunto n.º 47/2025',
    text: ['El Tribunal ha anulado hoy la decisión del Registro.', 'El asunto se ha devuelto al Registro.'],
  },
  ru: {
    title: 'Краткое изложение решения по делу «Сады Хэдли» против Земельного реестра',
    day: '20 мая 2026 года',
    number: 'Дело № 47/2025',
    text: ['Суд сегодня отменил решение Земельного реестра.', 'Дело возвращено в Реестр.'],
  },
} as const;

it.each(Object.keys(OTHERS) as (keyof typeof OTHERS)[])(
  'beside %s it is in both versions, or in neither',
  async (lang) => {
    const other = OTHERS[lang];
    const page = [EN.title, EN.number, '20 May 2026', ...EN.text, other.title, other.number, other.day, ...other.text];
    const { of, facts } = await readPage(page.join('\n\n'));
    const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/gu, ' ');
    expect(plain(of('en'))).toContain(EN.number);
    expect(plain(of(lang))).toContain(other.number);
    expect(facts).not.toContain('47/2025');
  },
);
