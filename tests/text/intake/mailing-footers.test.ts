/** What a mailing offers its reader under each text is of none of them, in whatever language it offers it. */
import { expect, it } from 'vitest';
import { importPages } from './importing.ts';
import { OTHER_LANGUAGES } from './other-languages.ts';

const ENGLISH = [
  'Old bridge open again',
  'Exampleton, 6 June 2031',
  'The old bridge was opened to the public again yesterday, after two years of work.',
  'The Mayor thanked the workers and said that the bridge belongs to everybody.',
];

async function imported(name: string, page: string) {
  const outcome = await importPages({ kind: 'together', page: { name, bytes: new TextEncoder().encode(page) } });
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  const { files, summary } = outcome.value;
  return {
    facts: files.get('statement.yaml') ?? '',
    texts: [...files]
      .filter(([file]) => file.endsWith('.md'))
      .map(([, text]) => text)
      .join('\n'),
    dropped: summary.dropped.map(({ text }) => text).join('\n'),
  };
}

const html = (lines: readonly string[]) => lines.map((line) => `<p>${line}</p>`).join('\n');

it.each([
  ['de', 'Newsletter abbestellen | Impressum', 'Im Browser ansehen'],
  ['nl', 'Afmelden | Privacy', 'Bekijk deze e-mail in uw browser'],
  ['it', 'Annulla l’iscrizione', 'Visualizza nel browser'],
  ['pt', 'Cancelar subscrição • Privacidade', 'Ver no navegador'],
  ['pl', 'Wypisz się', 'Zobacz w przeglądarce'],
  ['cs', 'Odhlásit odběr', 'Zobrazit v prohlížeči'],
  ['sv', 'Avsluta prenumerationen', 'Visa i webbläsaren'],
  ['fi', 'Peruuta tilaus', 'Näytä selaimessa'],
  ['tr', 'Abonelikten çıkın', 'Tarayıcıda görüntüle'],
])('in %s “%s” is of the mailing', async (lang, under, over) => {
  const own = OTHER_LANGUAGES[lang]?.slice(0, 3) ?? [];
  const lines = [over, ...ENGLISH, '***', ...own, under];
  const text = await imported('page.txt', `${lines.join('\n\n')}\n`);
  const page = await imported('page.html', `<html><body>${html([over, ...ENGLISH, ...own, under])}</body></html>`);
  for (const { texts, dropped } of [text, page]) {
    expect(texts).not.toContain(under.split(' ')[0]);
    expect(texts).toContain(own.at(-1)?.slice(0, 20));
    expect(dropped).toContain(under);
  }
});

it('a sentence on how to leave a mailing is of its text', async () => {
  const said = 'Wer den Newsletter abbestellen will, schreibt bis Freitag an die Stadt.';
  const { texts } = await imported('page.txt', `${(OTHER_LANGUAGES['de'] ?? []).join('\n\n')}\n\n${said}\n`);
  expect(texts).toContain(said);
});

it('what a Spanish head says of the state of the speech is no text of it', async () => {
  const spanish = [
    'PALABRAS DE LA ALCALDESA TESSA LINDE',
    'SEGÚN LO PREPARADO PARA SU PRESENTACIÓN',
    'Cuando yo tenía nueve años, el autobús de los libros venía un martes de cada dos.',
    'Hoy los libros han dejado de moverse. Son nuestros, todos.',
  ];
  const { facts, texts } = await imported('page.txt', `${spanish.join('\n\n')}\n`);
  expect(facts).toContain('status: as-prepared');
  expect(texts).not.toContain('PREPARADO');
});
