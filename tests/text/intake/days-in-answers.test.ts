/** A day that somebody answers, and a stop behind it, is no line of place and date. */
import { expect, test } from 'vitest';
import { readPage } from './importing.ts';

const imported = (...paragraphs: readonly string[]) => readPage(paragraphs.join('\n\n'));

const ENGLISH = [
  'New bridge opens in Hallberg',
  '23 November 2026',
  'When does the bridge open?',
  'On 1 March 2027. The old bridge of 1961 will then be closed.',
  'Who may cross it?',
  'Everybody, on foot or by bicycle.',
];

test.each([
  [
    'fr',
    'Nouveau pont à Hallberg',
    '23 novembre 2026',
    'Quand le pont ouvre-t-il ?',
    'Dès le 1er mars 2027. L’ancien pont, de 1961, sera alors fermé.',
    'Qui peut le traverser ?',
    'Tout le monde, à pied ou à vélo.',
  ],
  [
    'de',
    'Neue Brücke in Hallberg',
    '23. November 2026',
    'Wann wird die Brücke geöffnet?',
    'Am 1. März 2027. Die alte Brücke von 1961 wird dann geschlossen.',
    'Wer darf sie überqueren?',
    'Alle, zu Fuß oder mit dem Fahrrad.',
  ],
  [
    'es',
    'Nuevo puente en Hallberg',
    '23 de noviembre de 2026',
    '¿Cuándo se abre el puente?',
    'Desde el 1 de marzo de 2027. El puente antiguo, de 1961, se cerrará entonces.',
    '¿Quién puede cruzarlo?',
    'Todo el mundo, a pie o en bicicleta.',
  ],
])('The day that begins an answer stays in it, and what leads to it is no place: %s', async (lang, ...paragraphs) => {
  const { facts, of } = await imported(...ENGLISH, ...paragraphs);
  expect(facts).toContain('date: 2026-11-23\n');
  expect(facts).not.toMatch(/^place:/mu);
  expect(of(lang)).toContain(`\n${paragraphs[3]}\n`);
});

test('A place that a comma parts from its day is the place, with a stop behind them', async () => {
  const { facts } = await imported(
    'New bridge opens in Hallberg',
    'Hallberg, 23 November 2026. The bridge opens in March, and the old one closes.',
  );
  expect(facts).toContain('\nplace: Hallberg\n');
});
