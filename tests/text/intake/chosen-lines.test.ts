/** Which line over a text is its title, and whose a title is that shows no language. */
import { describe, expect, test } from 'vitest';
import { importPages } from './importing.ts';

const EN = `The Alpine Water Authority will close the lower reservoir for eleven weeks, so that the wall can be repaired.

The Authority asks all households to report leaks at once, by day or by night.`;
const FR = `L’Autorité alpine de l’eau fermera le réservoir inférieur pendant onze semaines, afin que le mur puisse être réparé.

L’Autorité prie tous les ménages de signaler les fuites sans attendre, de jour comme de nuit.`;
const RM = `L’Autoritad alpina da l’aua serra il batschigl inferiur durant indesch emnas, per ch’il mir possia vegnir reparà avant las plievgias d’atun.

Nagin en la val na vegn a star senza aua, ha ditg la directura, ed ella ha engrazià a tuts ils abitants.`;

async function imported(parts: readonly string[]) {
  const page = { name: 'page.txt', bytes: new TextEncoder().encode(`${parts.join('\n\n')}\n`) };
  const outcome = await importPages({ kind: 'together', page });
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  const { files, summary } = outcome.value;
  return {
    titles: summary.versions.map(({ title }) => title),
    asked: summary.questions.map(({ about, readings }) => [about, ...readings]),
    of: (name: string) => files.get(name) ?? '',
  };
}

const [DATE_EN, DATE_FR] = ['Sion, 21 May 2031', 'Sion, le 21 mai 2031'];

describe('The title', () => {
  test('is the first of two lines over the date, and the second its subtitle', async () => {
    const { titles, of, asked } = await imported([
      'Lower reservoir to close for repairs',
      'The valley will have water from a second pipe',
      DATE_EN,
      EN,
      'Le réservoir inférieur fermé pour réparation',
      'La vallée recevra son eau d’une deuxième conduite',
      DATE_FR,
      FR,
    ]);
    expect(titles).toEqual(['Lower reservoir to close for repairs', 'Le réservoir inférieur fermé pour réparation']);
    expect(of('en.md')).toContain('subtitle: The valley will have water from a second pipe');
    expect(asked).toEqual([]);
  });

  test('stands in the same line of heads that have as many, whatever one of them is taken for', async () => {
    const { titles } = await imported([
      'Press release',
      'Alpine Water Authority',
      'Lower reservoir to close for repairs',
      DATE_EN,
      EN,
      'Communiqué de presse',
      'Autorité alpine de l’eau',
      'Le réservoir inférieur fermé pour réparation',
      DATE_FR,
      FR,
    ]);
    expect(titles).toEqual(['Lower reservoir to close for repairs', 'Le réservoir inférieur fermé pour réparation']);
  });

  test('that nobody wrote is asked for, and no words of the text stand for it, nor its date', async () => {
    const { asked } = await imported([DATE_EN, EN, DATE_FR, FR]);
    expect(asked).toEqual([['title.en'], ['title.fr']]);
  });

  test('of a third version in a language that is not read stands over that version', async () => {
    const { of } = await imported([
      'Lower reservoir to close',
      DATE_EN,
      EN,
      'Le réservoir inférieur fermé',
      DATE_FR,
      FR,
      'Serrà il batschigl inferiur',
      'Sion, ils 21 da matg 2031',
      RM,
    ]);
    expect(of('rm.md')).toContain('title: Serrà il batschigl inferiur');
    expect(of('fr.md')).not.toContain('batschigl');
  });
});

test('What says that a text is held back may say its state as well', async () => {
  const parts = ['ADVANCE COPY – check against delivery', 'Lower reservoir to close', DATE_EN, EN];
  const { of, asked } = await imported([...parts, 'Le réservoir inférieur fermé', DATE_FR, FR]);
  expect(asked.map(([about]) => about)).toEqual(['restriction']);
  expect(of('statement.yaml')).toContain('status: check-against-delivery');
});
