/** A speech and an invitation to the press in a language whose pages are not read have the same parts as their English twins. */
import { describe, expect, it } from 'vitest';
import { importPages } from './importing.ts';
import { OTHER_LANGUAGES } from './other-languages.ts';

const ENGLISH = [
  'The old bridge was opened to the public again yesterday, after two years of work.',
  'The mayor thanked the workers and said that the bridge belongs to everybody.',
];

const SPEECHES: Readonly<
  Record<string, readonly [title: string, date: string, checked: string, salutation: string, thanks: string]>
> = {
  de: [
    'Rede der Bürgermeisterin zur Eröffnung der alten Brücke',
    'Sarn, 14. November 2026',
    'Es gilt das gesprochene Wort.',
    'Sehr geehrte Damen und Herren,',
    'Ich danke Ihnen.',
  ],
  it: [
    'Discorso della sindaca per la riapertura del vecchio ponte',
    'Sarn, 14 novembre 2026',
    'Fa fede il testo effettivamente pronunciato.',
    'Signore e Signori,',
    'Grazie per l’attenzione.',
  ],
  pt: [
    'Discurso da presidente da câmara na reabertura da ponte velha',
    'Sarn, 14 de novembro de 2026',
    'Só faz fé o texto efetivamente pronunciado.',
    'Minhas Senhoras e meus Senhores,',
    'Muito obrigada.',
  ],
  nl: [
    'Toespraak van de burgemeester bij de heropening van de oude brug',
    'Sarn, 14 november 2026',
    'Alleen het gesproken woord geldt.',
    'Dames en heren,',
    'Dank u wel.',
  ],
  pl: [
    'Przemówienie burmistrz z okazji otwarcia starego mostu',
    'Sarn, 14 listopada 2026',
    'Obowiązuje słowo wypowiedziane.',
    'Szanowni Państwo,',
    'Dziękuję za uwagę.',
  ],
  sv: [
    'Borgmästarens tal vid öppnandet av den gamla bron',
    'Sarn, 14 november 2026',
    'Det talade ordet gäller.',
    'Mina damer och herrar,',
    'Tack för ordet.',
  ],
};

async function imported(lines: readonly string[], name = 'page.txt') {
  const page =
    name === 'page.html' ? `<main>${lines.map((one) => `<p>${one}</p>`).join('\n')}</main>` : `${lines.join('\n\n')}\n`;
  const made = await importPages({ kind: 'together', page: { name, bytes: Buffer.from(page) } });
  if (!made.ok) throw new Error(made.diagnostics.map(({ message }) => message).join('\n'));
  const { files, summary } = made.value;
  return {
    of: (file: string) => files.get(file) ?? '',
    titles: summary.versions.map(({ title }) => title),
    asked: summary.questions.map(({ about, message }) => `${about}: ${message}`),
  };
}

describe.each(Object.entries(SPEECHES))(
  'A speech in English and in %s',
  (lang, [title, date, checked, salutation, thanks]) => {
    const english = 'Speech by the mayor at the reopening of the old bridge';
    it.each(['page.txt', 'page.md', 'page.html'])(
      'greets, thanks and is held to the spoken word alike, in %s',
      async (name) => {
        const { of, titles, asked } = await imported(
          [
            title,
            date,
            checked,
            salutation,
            ...(OTHER_LANGUAGES[lang] ?? []).slice(0, 2),
            thanks,
            english,
            'Sarn, 14 November 2026',
            'Check against delivery.',
            'Ladies and gentlemen,',
            ...ENGLISH,
            'Thank you.',
          ],
          name,
        );
        expect(asked).toEqual([]);
        expect(titles.toSorted()).toEqual([title, english].toSorted());
        expect(of('statement.yaml')).toContain('status: check-against-delivery');
        expect(of(`${lang}.md`)).not.toContain(checked);
        expect(of(`${lang}.md`)).toContain(`<!-- salutation -->\n${salutation}`);
        expect(of(`${lang}.md`)).toContain(`<!-- sign-off -->\n${thanks}`);
        expect(of(`${lang}.md`)).not.toContain('pair: alone');
      },
    );
  },
);

describe('An invitation to the press in English and another language', () => {
  it.each([
    [
      'de',
      'Bürgermeisterin eröffnet die alte Brücke',
      '26. November 2026',
      [
        'Wer: Anna Keller, Bürgermeisterin',
        'Was: Eröffnung der alten Brücke',
        'Wann: Dienstag, 1. Dezember 2026',
        'Wo: Alte Brücke, Sarn',
      ],
      'Um Anmeldung bis zum Mittag des Vortages wird gebeten, weil die Plätze auf der Brücke nicht für alle reichen.',
    ],
    [
      'it',
      'La sindaca riapre il vecchio ponte',
      '26 novembre 2026',
      [
        'Chi: Anna Keller, sindaca',
        'Cosa: riapertura del vecchio ponte',
        'Quando: martedì 1 dicembre 2026',
        'Dove: Ponte Vecchio, Sarn',
      ],
      'Si prega di annunciarsi entro il mezzogiorno della vigilia, perché sul ponte non c’è posto per tutti.',
    ],
  ] as const)('has its lines in both, in %s', async (lang, title, date, lines, last) => {
    const { of, titles, asked } = await imported([
      'Old bridge to be reopened on Tuesday',
      '26 November 2026',
      'Who: Anna Keller, Mayor\nWhat: Reopening of the old bridge\nWhen: Tuesday, 1 December 2026\nWhere: Old Bridge, Sarn',
      'Please register by noon on the day before, since there is no room for everybody on the bridge.',
      title,
      date,
      lines.join('\n'),
      last,
    ]);
    expect(asked).toEqual([]);
    expect(titles).toEqual(['Old bridge to be reopened on Tuesday', title]);
    for (const line of lines) expect(of(`${lang}.md`)).toContain(line);
    expect(of('statement.yaml')).toContain('date: 2026-11-26');
  });
});
