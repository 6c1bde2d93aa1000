/** What a mail says around a text in languages whose pages are not read is told from the text, and a version is kept whole. */
import { describe, expect, it } from 'vitest';
import { importPages, readPage } from './importing.ts';

const CROATIAN = [
  'Akcija „Mirna luka”: oduzeto 14 glisera',
  'Velo Selo, 13. kolovoza 2027.',
  'Policijski službenici su od 6. do 12. kolovoza 2027. proveli akciju „Mirna luka”. Pregledali su 386 plovila i privremeno oduzeli 14 glisera.',
  'Izdano je 97 prekršajnih naloga, najviše zbog vožnje prebrzo i preblizu obali.',
];
const ITALIAN = [
  'Elisa Morandi è la nuova rettrice dell’Università di Castelmonte',
  'Castelmonte, 1° giugno 2027 - La professoressa Elisa Morandi è stata eletta rettrice dell’Università di Castelmonte. Ha ottenuto 412 voti su 655 al secondo turno.',
  '«Ringrazio chi mi ha votata e chi non mi ha votata», ha detto la neoeletta. «Da domani lavoriamo insieme.»',
];
const GERMAN = [
  'Der Landkreis Orlau öffnet drei neue Beratungsstellen',
  'Orlau, 4. März 2027',
  'Der Landkreis Orlau hat heute drei neue Beratungsstellen für Familien eröffnet, in denen sie kostenlos Rat und Hilfe finden.',
  'Die Stellen sind von Montag bis Freitag geöffnet, und niemand muss sich vorher anmelden.',
];
const ENGLISH: Readonly<Record<string, readonly string[]>> = {
  hr: [
    'Operation “Calm Harbour”: 14 speedboats seized',
    'Velo Selo, 13 August 2027',
    'From 6 to 12 August 2027 officers carried out Operation “Calm Harbour”. They inspected 386 vessels and seized 14 speedboats for the time being.',
    'They issued 97 fines, most of them for going too fast and too close to the shore.',
  ],
  it: [
    'Elisa Morandi is the new Rector of the University of Castelmonte',
    'Castelmonte, 1 June 2027 - Professor Elisa Morandi has been elected Rector of the University of Castelmonte. She won 412 of 655 votes in the second round.',
    '“I thank those who voted for me and those who did not,” said the Rector-elect. “From tomorrow we work together.”',
  ],
  de: [
    'The district of Orlau opens three new advice centres',
    'Orlau, 4 March 2027',
    'The district of Orlau today opened three new advice centres for families, where they will find help and advice free of charge.',
    'The centres are open from Monday to Friday, and nobody needs to make an appointment.',
  ],
};

const NOTES = [
  [
    'hr',
    CROATIAN,
    [
      'Poštovani,',
      'u nastavku dostavljamo priopćenje na hrvatskom i engleskom jeziku.',
      'Srdačan pozdrav,\nIvana Perkov',
    ],
    'Ova poruka je povjerljiva. Ako niste primatelj, molimo Vas da je izbrišete.',
  ],
  [
    'it',
    ITALIAN,
    ['Care colleghe, cari colleghi,', 'di seguito il comunicato in italiano e in inglese.', 'Giulia', '***'],
    'Questo messaggio è riservato ai destinatari indicati e può contenere informazioni riservate.',
  ],
  [
    'de',
    GERMAN,
    [
      'Sehr geehrte Damen und Herren,',
      'nachstehend erhalten Sie unsere Mitteilung auf Deutsch und Englisch.',
      'Mit freundlichen Grüßen\nJonas Wiegand',
    ],
    'Diese E-Mail ist vertraulich und nur für den genannten Empfänger bestimmt.',
  ],
] as const;

const mail = (parts: readonly string[]): string =>
  [
    'From: Press <press@example.org>',
    'Subject: Release',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    parts.join('\n\n'),
  ].join('\r\n');

describe.each(['page.txt', 'page.eml'])('In %s', (name) => {
  it.each(NOTES)(
    'the note over the text and the notice under it are the mail’s own (%s)',
    async (lang, text, note, notice) => {
      const parts = [...note, ...text, ...(ENGLISH[lang] ?? []), ...(name === 'page.eml' ? [notice] : [])];
      const { of, asked, facts, diagnostics } = await readPage(
        name === 'page.eml' ? mail(parts) : parts.join('\n\n'),
        name,
      );
      expect(asked).toEqual([]);
      expect(facts).toContain(`languages: [${lang}, en]`);
      expect(of(lang)).toContain((text.at(-1) ?? '').slice(-12));
      expect(
        of('en')
          .trim()
          .endsWith((ENGLISH[lang]?.at(-1) ?? '').slice(-12)),
      ).toBe(true);
      for (const line of note.filter((one) => one !== '***')) expect(of(lang)).not.toContain(line.split('\n')[0]);
      expect(of(lang) + of('en')).not.toContain(notice);
      expect(diagnostics.map(({ code }) => code)).toContain('intake/mail-ends');
    },
  );
});

describe('A greeting that begins the text itself', () => {
  it('is no note: an open letter', async () => {
    const { of } = await readPage(
      [
        'Offener Brief an den Landtag',
        'Orlau, 4. März 2027',
        'Sehr geehrte Damen und Herren,',
        'wir schreiben Ihnen, weil die Brücke über die Orla seit zwei Jahren geschlossen ist und niemand sagt, wann sie wieder geöffnet wird.',
        'Die Kinder gehen jeden Tag drei Kilometer weiter zur Schule, und die Alten bleiben zu Hause.',
        'Mit freundlichen Grüßen',
        'Die Bürgerinitiative Orlabrücke',
      ].join('\n\n'),
    );
    expect(of('de')).toContain('Sehr geehrte Damen und Herren,');
    expect(of('de')).toContain('Mit freundlichen Grüßen');
  });
});

describe('A version in a language whose pages are not read', () => {
  it('is kept whole where its language comes again under the other version', async () => {
    const again =
      'Ako želite primati naša priopćenja svakog tjedna, prijavite se na našoj stranici, a odjaviti se možete u svako doba.';
    const page = [...CROATIAN, ...(ENGLISH['hr'] ?? []), again].map((one) => `<p>${one}</p>`).join('');
    const made = await importPages({
      kind: 'together',
      page: { name: 'page.html', bytes: new TextEncoder().encode(`<main>${page}</main>`) },
    });
    const files = made.ok ? made.value.files : new Map<string, string>();
    expect(files.get('hr.md')).toContain('Izdano je 97 prekršajnih naloga');
    expect(files.get('en.md')).toContain('They issued 97 fines');
  });
});
