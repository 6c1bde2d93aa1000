/** A text whose lines a machine has ended, pasted where each of them stays: into Word, or into a page that breaks at each. */
import { describe, expect, test } from 'vitest';
import { importPages } from './importing.ts';
import { par, wordFile } from './word-files.ts';

/** As mail programs end their lines, at 66 characters. */
const ENGLISH = [
  ['The Weir Commission answers the questions of the river towns'],
  ['Ashmere, 26 October 2028'],
  [
    'The commission has read the four hundred letters that came after',
    'the flood of this month, and thanks all who took the time to',
    'write. Most of them ask when the lower lock will open again.',
  ],
  [
    'It will open on the first of May. Until then boats are drawn',
    'around it on the old rails, free of charge, at nine in the morning',
    'and at four in the afternoon, and on Sundays at noon.',
  ],
] as const;
const FRENCH = [
  ['La Commission des barrages répond aux questions des villes'],
  ['Ashmere, le 26 octobre 2028'],
  [
    'La commission a lu les quatre cents lettres qui lui sont parvenues',
    'après la crue de ce mois et remercie toutes celles et tous ceux',
    'qui ont écrit. Tous demandent quand rouvrira l’écluse.',
  ],
  [
    'Elle rouvrira le premier mai. D’ici là, les bateaux sont tirés sur',
    'les anciens rails, sans frais, à neuf heures du matin et à quatre',
    'heures de l’après-midi, et le dimanche à midi.',
  ],
] as const;

type Text = readonly (readonly string[])[];

const escaped = (text: string) => text.replaceAll('&', '&amp;');
const utf8 = (text: string) => new TextEncoder().encode(text);

const PLACES: readonly (readonly [string, string, (text: Text) => Uint8Array])[] = [
  [
    'a Word document, each line a paragraph',
    'page.docx',
    (text) =>
      wordFile({
        body: text
          .flat()
          .map((line) => par(line))
          .join(''),
        bare: true,
      }),
  ],
  [
    'a Word document, each line behind a break',
    'page.docx',
    (text) =>
      wordFile({
        body: text
          .map((lines) =>
            par(`<w:r>${lines.map((line) => `<w:t xml:space="preserve">${line}</w:t>`).join('<w:br/>')}</w:r>`),
          )
          .join(''),
        bare: true,
      }),
  ],
  [
    'a web page that breaks at each',
    'page.html',
    (text) =>
      utf8(
        `<html><body>${text.map((lines) => `<p>${lines.map(escaped).join('<br>\n')}</p>`).join('\n')}</body></html>`,
      ),
  ],
  [
    'a web page, each line a box',
    'page.html',
    (text) =>
      utf8(
        `<html><body>${text.map((lines) => lines.map((line) => `<div>${escaped(line)}</div>`).join('')).join('<div><br></div>')}</body></html>`,
      ),
  ],
  [
    'a mail of HTML that breaks at each',
    'page.eml',
    (text) =>
      utf8(
        `From: Press <press@example.org>\r\nDate: Thu, 26 Oct 2028 10:00:00 +0000\r\nSubject: Locks\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n` +
          `<html><body>${text.map((lines) => `<p>${lines.map(escaped).join('<br>')}</p>`).join('\r\n')}</body></html>\r\n`,
      ),
  ],
];

async function imported(name: string, bytes: Uint8Array) {
  const outcome = await importPages({ kind: 'together', page: { name, bytes } });
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  const { files, summary } = outcome.value;
  const told = outcome.diagnostics.flatMap(({ code, message }) => (code === 'intake/no-blank-lines' ? [message] : []));
  const paragraphs = (lang: string) => (files.get(`${lang}.md`) ?? '').trim().split('\n\n').slice(1);
  return { paragraphs, titles: summary.versions.map(({ title }) => title), told };
}

describe('Lines that a machine has ended', () => {
  test.each(PLACES)('are whole paragraphs in %s', async (_, name, made) => {
    const { paragraphs, titles } = await imported(name, made([...ENGLISH, ...FRENCH]));
    expect(titles).toEqual([ENGLISH[0][0], FRENCH[0][0]]);
    expect(paragraphs('en')).toEqual(ENGLISH.slice(2).map((lines) => lines.join(' ')));
    expect(paragraphs('fr')).toEqual(FRENCH.slice(2).map((lines) => lines.join(' ')));
  });

  test('and that end a sentence where they are full go on in the next, which is told with their place', async () => {
    const [, , , last] = FRENCH;
    const third = [
      'La commission a lu les lettres qui lui sont parvenues après la',
      'crue de ce mois et elle remercie toutes celles et tous ceux qui',
      'ont écrit. Tous demandent quand sera rouverte l’écluse basse.',
    ];
    const body = [...ENGLISH, FRENCH[0], FRENCH[1], third, last].flat().map((line) => par(line));
    const { told } = await imported('page.docx', wordFile({ body: body.join(''), bare: true }));
    expect(told).toEqual([expect.stringContaining('go on after line 13, which is full and ends a sentence')]);
  });

  test('are told where nothing but their length parts the paragraphs', async () => {
    const told = await Promise.all(
      PLACES.map(async ([, name, made]) => (await imported(name, made([...ENGLISH, ...FRENCH]))).told.length),
    );
    expect(told).toEqual([1, 0, 0, 1, 0]);
  });

  test('keep what marks their words, and lose the hyphen of a divided one', async () => {
    const lines = [
      'The commission has read the four hundred letters that were writ-',
      'ten after the flood, and thanks <b>all who took the time</b> to do it',
      'all by hand. Most of them ask when the lower lock will be open and',
      'whether the ferry will be paid for until then; it will be.',
    ];
    const page = `<html><body><h1>On the locks</h1><p>Ashmere, 26 October 2028</p><p>${lines.join('<br>')}</p></body></html>`;
    const { paragraphs } = await imported('page.html', utf8(page));
    expect(paragraphs('en')).toEqual([
      'The commission has read the four hundred letters that were written after the flood, and thanks **all who took the time** to do it all by hand. Most of them ask when the lower lock will be open and whether the ferry will be paid for until then; it will be.',
    ]);
  });
});

test('A figure may begin the next line, and a rule fill its own', async () => {
  const lines = [
    'The commission has asked the towns how much the flood has cost',
    '4 of them in the lower valley: it was nine hundred thousand, and',
    '2.4 million more in the three towns that lie above the old mill',
    'and its weir.',
    '________________________________________________________________',
    'Nobody else has answered the letter that went out on Monday.',
  ];
  const body = [par('On the cost of the flood'), par('Ashmere, 26 October 2028'), ...lines.map((line) => par(line))];
  const { paragraphs } = await imported('page.docx', wordFile({ body: body.join(''), bare: true }));
  expect(paragraphs('en')).toEqual([lines.slice(0, 4).join(' '), '***', lines[5]]);
});

test('Lines that people have ended stay lines: those who sign, and verses', async () => {
  const signed = [
    'Ana Maria Correia, Minister of Fisheries of the Republic of Lumera',
    'Jonas Halvorsen, Minister of the Sea of the Kingdom of Norland now',
    'Ilse van der Meer, Minister of Water and Land of the Low Countries',
    'Paolo Benedetti, Minister of Harbours of the Republic of Serravalle',
    'Irina Sokolova, Minister of Transport of the Federation of Tarvia',
  ];
  const body = [
    par('Joint statement on the herring'),
    par('Ashmere, 26 October 2028'),
    par('We will not fish herring north of the sixtieth parallel this year.'),
    ...signed.map((line) => par(line)),
  ].join('');
  const { paragraphs, told } = await imported('page.docx', wordFile({ body, bare: true }));
  const text = paragraphs('en').join('\n');
  for (const line of signed) expect(text.split(/\\?\n/u)).toContain(line);
  expect(told).toEqual([]);
});

test('Short paragraphs in Chinese stay paragraphs, beside short ones in English', async () => {
  const chinese = [
    '河流委员会今天在日内瓦宣布，下游船闸将于明年五月一日重新开放，届时船只可以免费通过。',
    '在此之前，船只将沿旧轨道绕行，每天上午九时和下午四时各一次，星期日中午另加一次。',
    '委员会感谢四百位来信者，他们的意见将在下月的会议上逐一讨论，结果会在网上公布。',
    '秘书处将在年底之前向各成员报告工作进展，并提出下一阶段的计划和所需经费。',
  ];
  const english = [
    'The lower lock opens on the first of May, and boats pass free.',
    'Until then boats go round it on rails at nine and at four.',
    'The commission thanks the four hundred who wrote to it.',
    'The secretariat will report to all members before the end of the year.',
  ];
  const lines = [
    'The lower lock of the Lorva will open again in May',
    'Geneva, 20 November 2026',
    ...english,
    '洛尔瓦河下游船闸将于明年五月重新开放',
    '2026年11月20日，日内瓦',
    ...chinese,
  ];
  const { paragraphs, told } = await imported(
    'page.docx',
    wordFile({ body: lines.map((line) => par(line)).join(''), bare: true }),
  );
  expect(paragraphs('en')).toEqual(english);
  expect(paragraphs('zh')).toEqual(chinese);
  expect(told).toEqual([]);
});
