/** What stands where a date line has its place, and by its words is none: a street, a meeting, who holds an office. */
import { describe, expect, it } from 'vitest';
import { readPage } from './importing.ts';

const ENGLISH = [
  'Statement on the reopening of the harbour library',
  'The harbour library opens its doors again after two years of repairs.',
];
const FRENCH = [
  'Déclaration sur la réouverture de la bibliothèque du port',
  'La bibliothèque du port rouvre ses portes après deux ans de travaux.',
];
const SPANISH = [
  'Declaración sobre la reapertura de la biblioteca del puerto',
  'La biblioteca del puerto vuelve a abrir sus puertas tras dos años de obras.',
];
const RUSSIAN = [
  'Заявление об открытии портовой библиотеки',
  'Портовая библиотека снова открывает свои двери после двух лет ремонта.',
];

const page = ([title, text]: readonly string[], line: string) => [title, line, text].join('\n\n');

describe('The place of a date line', () => {
  it.each([
    [ENGLISH, 'Piazza del Duomo, 28 November 2026'],
    [ENGLISH, 'Station Square, Abuna, 28 November 2026'],
    [ENGLISH, 'Kirchplatz, 28 November 2026'],
    [ENGLISH, 'Conference of Judges, Abuna, 28 November 2026'],
    [ENGLISH, 'Summit of the River Towns, 28 November 2026'],
    [ENGLISH, 'Attorney General of Veloria, 28 November 2026'],
    [FRENCH, 'Rue du Port, le 28 novembre 2026'],
    [SPANISH, 'Conferencia de Jueces, Abuna, 28 de noviembre de 2026'],
    [RUSSIAN, 'Площадь Свободы, 28 ноября 2026 года'],
  ])('is asked where its words may be those of something else', async (text, line) => {
    const { facts, asked } = await readPage(page(text, line));
    expect(facts).toContain('date: 2026-11-28');
    expect(asked).toEqual(['place']);
  });

  it.each([
    [ENGLISH, 'Port Selm, 28 November 2026'],
    [ENGLISH, 'Port of Spain, 28 November 2026'],
    [FRENCH, 'Villeneuve-la-Grande, le 28 novembre 2026'],
    [SPANISH, 'Puerto Selm, 28 de noviembre de 2026'],
    [RUSSIAN, 'Новый Сельм, 28 ноября 2026 года'],
  ])('is asked of no town', async (text, line) => {
    const { asked } = await readPage(page(text, line));
    expect(asked).toEqual([]);
  });
});
