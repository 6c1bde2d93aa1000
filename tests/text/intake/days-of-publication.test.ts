/** The day on which a text was published is its day, where its head has no other. */
import { describe, expect, it } from 'vitest';
import { readPage } from './importing.ts';

const EN = {
  title: 'New ferries for the towns on the lake',
  day: 'Published on 23 November 2026',
  text: 'The towns on the lake have bought two ferries, which will cross it every hour from May.',
};
const OTHERS = {
  fr: {
    title: 'De nouveaux bacs pour les villes du lac',
    day: 'Publié le 23 novembre 2026',
    text: 'Les villes du lac ont acheté deux bacs, qui le traverseront toutes les heures à partir de mai.',
  },
  es: {
    title: 'Nuevos transbordadores para las ciudades del lago',
    day: 'Publicado el 23 de noviembre de 2026',
    text: 'Las ciudades del lago han comprado dos transbordadores, que lo cruzarán cada hora a partir de mayo.',
  },
  ru: {
    title: 'Новые паромы для городов на озере',
    day: 'Опубликовано 23 ноября 2026 года',
    text: 'Города на озере купили два парома, которые с мая будут пересекать его каждый час.',
  },
  pt: {
    title: 'Novas balsas para as cidades do lago',
    day: 'Publicado em 23 de novembro de 2026',
    text: 'As cidades do lago compraram duas balsas, que o atravessarão de hora em hora a partir de maio.',
  },
  de: {
    title: 'Neue Fähren für die Städte am See',
    day: 'Veröffentlicht am 23. November 2026',
    text: 'Die Städte am See haben zwei Fähren gekauft, die ihn von Mai an jede Stunde überqueren.',
  },
} as const;

const version = ({ title, day, text }: typeof EN, place = ''): string =>
  [title, day, place, text].filter((line) => line !== '').join('\n\n');

describe('The day of publication under a title', () => {
  it.each(Object.entries(OTHERS))('is that of the text: en, %s', async (lang, other) => {
    const { facts, of, asked } = await readPage(`${version(EN)}\n\n${version(other)}\n`);
    expect(facts).toContain('date: 2026-11-23');
    expect(asked).toEqual([]);
    expect(of(lang)).toContain(`title: ${other.title}`);
    expect(of(lang)).not.toContain('2026');
    expect(of('en')).not.toContain('2026');
  });

  it.each([
    [' in Ferries · 2 min read', ' dans Bacs et bateaux · 2 min de lecture'],
    [' in Ferries', ' dans Bacs et bateaux'],
    [' · 2 min read', ' · 2 min de lecture'],
  ])('is that of the text, with what a site says behind it:%s', async (put, mis) => {
    const { facts, of, asked, files, diagnostics } = await readPage(
      `${version({ ...EN, day: EN.day + put })}\n\n${version({ ...OTHERS.fr, day: OTHERS.fr.day + mis })}\n`,
    );
    expect(facts).toContain('date: 2026-11-23');
    expect(asked).toEqual([]);
    for (const lang of ['en', 'fr']) expect(of(lang)).not.toMatch(/2026|min/u);
    const unknown = [put, mis].flatMap((words) => words.match(/(?<=^ )(?:in|dans) [^·]*[^ ·]/u) ?? []);
    for (const words of unknown) expect(files.get('left-out.txt')).toContain(words);
    expect(diagnostics.map(({ code }) => code)).not.toContain('intake/left-out');
  });

  it('is that of its page where a place and another day stand under it', async () => {
    const { facts, asked } = await readPage(
      `${version(EN, 'Orm, 21 November 2026')}\n\n${version(OTHERS.fr, 'Orm, le 21 novembre 2026')}\n`,
    );
    expect(facts).toContain('date: 2026-11-21');
    expect(asked).toEqual([]);
  });

  it.each([
    ['Updated on 23 November 2026', 'Mis à jour le 23 novembre 2026'],
    ['Last modified: 23 November 2026', 'Dernière modification : 23 novembre 2026'],
  ])('is not the day on which its page was changed, which leaves the day open: %s', async (day, jour) => {
    const { asked } = await readPage(`${version({ ...EN, day })}\n\n${version({ ...OTHERS.fr, day: jour })}\n`);
    expect(asked).toContain('date');
  });
});
