/** The note with which somebody sends a text is no words of the text: it is named and left out, and what only looks like one is kept. */
import { describe, expect, it } from 'vitest';
import { importPages, type Options } from './importing.ts';
import { instant } from '../../../src/text/statement/index.ts';

const ENGLISH = [
  'PRESS RELEASE',
  'Three new night trains to link the lake towns',
  'Lausanne, 8 March 2027',
  'The Union of Lake Towns is launching three night lines, the first of which will leave on 12 December 2027.',
  '“A night train is a hotel that moves,” said Claire Dumontel, President of the Union.',
  'Last year more travellers than ever asked for such a connection, and the Union has listened to them.',
];
const FRENCH = [
  'COMMUNIQUÉ DE PRESSE',
  'Trois nouveaux trains de nuit relieront les villes du lac',
  'Lausanne, le 8 mars 2027',
  'L’Union des villes du lac lance trois lignes de nuit, dont la première partira le 12 décembre 2027.',
  '« Un train de nuit, c’est un hôtel qui avance », a déclaré Claire Dumontel, présidente de l’Union.',
  'L’an dernier, plus de voyageurs que jamais ont demandé une telle liaison, et l’Union les a entendus.',
];
const NOTES: Readonly<Record<string, readonly [string, string, string]>> = {
  English: [
    'Dear colleagues,',
    'Please find below our release, in two languages. Kindly call me before you run it.',
    'Best regards,\nLena',
  ],
  French: [
    'Chères et chers collègues,',
    'Veuillez trouver ci-dessous notre communiqué. Merci de m’appeler avant toute publication.',
    'Bien cordialement,\nLéna',
  ],
  Spanish: [
    'Estimados colegas:',
    'A continuación encontrarán nuestro comunicado. Les ruego que me llamen antes de publicarlo.',
    'Un cordial saludo,\nElena',
  ],
  Russian: [
    'Уважаемые коллеги!',
    'Ниже вы найдёте наш пресс-релиз. Просьба позвонить мне перед публикацией.',
    'С уважением,\nЕлена',
  ],
  Chinese: ['各位媒体朋友：', '以下是我们的新闻稿。发布前请与我联系。', '此致\n丽娜'],
  Arabic: ['الزملاء الأعزاء،', 'تجدون أدناه بياننا الصحفي. يرجى الاتصال بي قبل نشره.', 'مع خالص التحية،\nلينا'],
};

async function imported(name: string, text: string, options: Options = {}) {
  const made = await importPages({ kind: 'together', page: { name, bytes: Buffer.from(text) } }, options);
  if (!made.ok) throw new Error(made.diagnostics.map(({ message }) => message).join('\n'));
  const { files, summary } = made.value;
  return {
    titles: summary.versions.map(({ title }) => title),
    texts: [...files].filter(([file]) => file.endsWith('.md')).map(([, written]) => written),
    leftOut: files.get('left-out.txt') ?? '',
    asked: summary.questions.map(({ about }) => about),
    told: made.diagnostics.map(({ message }) => message),
    embargo: summary.embargo,
  };
}

function mail(type: 'plain' | 'html', body: string): string {
  return `From: Press <press@example.org>\nSubject: Night trains\nMIME-Version: 1.0\nContent-Type: text/${type}; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n${body}`;
}

const RELEASE = [...ENGLISH, '***', ...FRENCH].join('\n\n');
const MARKED = [ENGLISH, FRENCH]
  .map(
    ([label, title, ...text]) =>
      `<p>${label ?? ''}</p><h1>${title ?? ''}</h1>${text.map((one) => `<p>${one}</p>`).join('\n')}`,
  )
  .join('<hr>');
const TITLES = [ENGLISH[1], FRENCH[1]];

describe.each(Object.entries(NOTES))('a covering note in %s', (_, [greeting, words, leave]) => {
  const over = [greeting, words, leave].join('\n\n');
  const marked = [greeting, words, leave.replace('\n', '<br>')].map((one) => `<p>${one}</p>`).join('\n');
  it.each([
    ['a text, with a rule under it', 'page.txt', `${over}\n\n-----\n\n${RELEASE}`],
    ['a text, without a rule', 'page.txt', `${over}\n\n${RELEASE}`],
    ['a mail', 'page.eml', mail('plain', `${over}\n\n${RELEASE}`)],
    ['a mail of mark-up, with a rule', 'page.eml', mail('html', `<html><body>${marked}<hr>${MARKED}</body></html>`)],
    ['a mail of mark-up, without a rule', 'page.eml', mail('html', `<html><body>${marked}${MARKED}</body></html>`)],
    [
      'a mail that is passed on',
      'page.eml',
      mail(
        'plain',
        `${over}\n\n---------- Forwarded message ---------\nFrom: Press Office <press@example.org>\nDate: Mon, 8 Mar 2027 at 09:12\nSubject: Night trains\nTo: wire@example.org\n\n${RELEASE}`,
      ),
    ],
  ])('over %s', async (_where, name, page) => {
    const { titles, texts, leftOut, told, asked } = await imported(name, page);
    expect(titles).toEqual(TITLES);
    expect(texts.join('\n')).not.toContain(words.slice(0, 12));
    expect(leftOut).toContain(words.slice(0, 12));
    expect(told.join('\n')).toContain('the note over the text is left out, for it is its sender’s');
    expect(asked).toEqual([]);
  });
});

it('an embargo that the note says is an embargo of the text', async () => {
  const { asked } = await imported(
    'page.txt',
    `Dear all,\n\nPlease find below our release. It is embargoed, as we have agreed.\n\nBest,\nLena\n\n***\n\n${RELEASE}`,
  );
  expect(asked).toEqual(['restriction']);
});

describe('a whole instant that a sentence of the note gives', () => {
  const [greeting = '', , leave = ''] = NOTES['English'] ?? [];
  const SAID = 'Please find below our release, under embargo until Monday 8 March 2027, 06:00 CET.';
  const held = (more: string, subject = 'Night trains') =>
    mail('plain', `${greeting}\n\n${SAID} ${more}\n\n${leave}\n\n${RELEASE}`).replace('Night trains', subject);

  it('is the embargo, though another sentence follows, and is not asked again of a subject without its year', async () => {
    const page = held('Interviews can be arranged.', 'EMBARGOED 8 March, 06:00 CET: night trains');
    const { asked, embargo } = await imported('page.eml', page);
    expect(asked).toEqual([]);
    expect(embargo).toBe('2027-03-08T06:00+01:00');
  });

  it('is asked where the sentence that follows speaks of waiting too', async () => {
    expect((await imported('page.eml', held('Do not use it before the Minister has spoken.'))).asked).toContain(
      'restriction',
    );
    expect((await imported('page.eml', held('Nothing on this until we call you on Tuesday.'))).asked).toContain(
      'restriction',
    );
  });
});

describe('a covering note that says in the words of colleagues until when the text waits', () => {
  it.each([
    ['English', 'Not to go out before tomorrow 8 a.m. London time please.'],
    ['English', 'Nothing on this until tomorrow 8 a.m., please.'],
    ['English', 'This goes live tomorrow at 8 a.m., not earlier.'],
    ['English', 'Please do not post it before Saturday 8 a.m.'],
    ['English', 'Under wraps until tomorrow morning.'],
    ['English', 'We keep it among us until 9 March.'],
    ['French', 'À ne pas diffuser avant demain 8 heures.'],
    ['French', 'On n’en parle pas jusqu’à samedi matin.'],
    ['Spanish', 'No difundir antes de mañana a las 8.'],
    ['Spanish', 'Que no salga hasta el sábado.'],
    ['Russian', 'Просьба не публиковать до завтра, 8:00.'],
    ['Russian', 'Выпускаем в субботу, не ранее 8 часов утра.'],
    ['Chinese', '请在明天上午8点前保密。'],
    ['Arabic', 'يرجى عدم النشر قبل الثامنة من صباح الغد.'],
  ])('in %s: %s', async (language, said) => {
    const [greeting = '', words = '', leave = ''] = NOTES[language] ?? [];
    const { asked, titles, texts, leftOut } = await imported(
      'page.txt',
      `${greeting}\n\n${words} ${said}\n\n${leave}\n\n${RELEASE}`,
    );
    expect(asked).toEqual(['restriction']);
    expect(titles).toEqual(TITLES);
    expect(texts.join('\n')).not.toContain(said);
    expect(leftOut).toContain(greeting);
  });

  it.each(['none', instant('2027-03-13T08:00+01:00')] as const)('is answered by --embargo %s', async (embargo) => {
    if (embargo === undefined) throw new Error('there is no such instant');
    const page = `Dear all,\n\nFinal version below. Nothing on this until tomorrow 8 a.m.\n\nBest,\nLena\n\n${RELEASE}`;
    expect((await imported('page.txt', page)).asked).toEqual(['restriction']);
    expect(
      (await imported('page.txt', page, { given: { titles: new Map(), offices: new Map(), embargo } })).asked,
    ).toEqual([]);
  });

  it('is asked of the subject of a mail too, unless it is the title of the text', async () => {
    const subject = (words: string) => mail('plain', RELEASE).replace('Subject: Night trains', `Subject: ${words}`);
    expect((await imported('page.eml', subject('Night trains, not before Saturday 8 a.m.'))).asked).toEqual([
      'restriction',
    ]);
    expect((await imported('page.eml', subject('Night trains – nothing on this until tomorrow'))).asked).toEqual([
      'restriction',
    ]);
    const closed = 'The bridge stays closed until Saturday';
    const page = subject(`Press release: ${closed}`).replace(ENGLISH[1] ?? '', closed);
    expect((await imported('page.eml', page)).asked).toEqual([]);
  });

  it('is not asked of a farewell, nor of what has no day', async () => {
    const { asked } = await imported(
      'page.txt',
      `Estimados colegas:\n\nA continuación encontrarán nuestro comunicado. Les ruego que me llamen antes de publicarlo. ¡Gracias y saludos!\n\nHasta mañana.\n\nUn saludo,\nElena\n\n${RELEASE}`,
    );
    expect(asked).toEqual([]);
  });
});

it('a note signed with a first name alone is a note', async () => {
  const { titles, texts, leftOut, asked } = await imported(
    'page.txt',
    `Dear all,\n\nFinal version below. The lines are three now. Not to go out before tomorrow 8 a.m. please.\n\nOksana\n\n${RELEASE}`,
  );
  expect(titles).toEqual(TITLES);
  expect(texts.join('\n')).not.toContain('Final version');
  expect(leftOut).toContain('Oksana');
  expect(asked).toEqual(['restriction']);
});

describe('who has sent a note', () => {
  const [greeting = '', words = ''] = NOTES['English'] ?? [];
  const marked = (lines: readonly string[]) => lines.map((one) => `<p>${one}</p>`).join('\n');

  it.each([
    ['a name under thanks', ['Thanks,\nLena']],
    ['an initial behind a first name', ['Best,\nAnna M.']],
    [
      'an office, a service and a number, each in a paragraph',
      ['Best regards,', 'Lena Morel', 'Press Officer', 'Communications', '+41 22 555 01 40'],
    ],
    ['an office and a number in lines', ['Best regards,\nLena Morel\nPress Officer\n+41 22 555 01 40']],
  ])('is told by the note, and the text begins under them: %s', async (_, signature) => {
    const { titles, texts, leftOut, asked } = await imported(
      'page.txt',
      [greeting, words, ...signature, RELEASE].join('\n\n'),
    );
    expect(titles).toEqual(TITLES);
    for (const line of signature.join('\n').split('\n')) {
      expect(texts.join('\n')).not.toContain(line);
      expect(leftOut).toContain(line);
    }
    expect(asked).toEqual([]);
  });

  it('ends where the title of the text stands, whoever has sent it', async () => {
    const page = mail('html', `<html><body>${marked([greeting, words, 'Best regards,'])}${MARKED}</body></html>`);
    expect(
      (await imported('page.eml', page.replaceAll(/<p>(?:PRESS RELEASE|COMMUNIQUÉ[^<]*)<\/p>/gu, ''))).titles,
    ).toEqual(TITLES);
  });

  it('is named under what a program puts over their mail', async () => {
    const over = ['View this email in your browser', '***'];
    const { titles, leftOut } = await imported('page.txt', [...over, greeting, words, RELEASE].join('\n\n'));
    expect(titles).toEqual(TITLES);
    expect(leftOut).toContain(words);
  });

  it.each(Object.entries(NOTES))('may take no leave, over versions with a rule between them: %s', async (_, note) => {
    const page = [...note.slice(0, 2), 'Union of Lake Towns', RELEASE].join('\n\n');
    const { titles, told, leftOut } = await imported('page.txt', page);
    expect(titles).toEqual(TITLES);
    expect(leftOut).toContain(`covering note: ${note[1]}`);
    expect(leftOut).not.toContain('covering note: Union of Lake Towns');
    expect(told).toContain('this line was not understood and is left out: “Union of Lake Towns”');
  });
});

describe('is no covering note', () => {
  it('a letter to those whom the statement speaks to, in two languages', async () => {
    const { texts, told } = await imported(
      'page.txt',
      [
        'Dear colleagues,',
        'The bridge over the Orb will be closed for the whole of next summer, and I know what that means for those of you who cross it every morning.',
        'Best regards,\nLena Morel',
        '***',
        'Chers collègues,',
        'Le pont sur l’Orb sera fermé tout l’été prochain, et je sais ce que cela signifie pour celles et ceux d’entre vous qui le traversent chaque matin.',
        'Bien cordialement,\nLena Morel',
      ].join('\n\n'),
    );
    expect(texts.join('\n')).toContain('The bridge over the Orb');
    expect(told.join('\n')).not.toContain('the note over the text');
  });

  it('a letter to colleagues with little under it', async () => {
    const words =
      'Please do not be surprised that I write to you on a Sunday. The bridge over the Orb will be closed from tomorrow, and those of you who cross it every morning ought to know that before anybody else does.';
    const under = 'The bridge is closed until Easter, and the ferry is free.';
    const page = ['Dear colleagues,', words, 'Best regards,\nLena Morel', 'The Bridge Is Closed', under].join('\n\n');
    const { texts, told } = await imported('page.txt', page);
    expect(texts.join('\n')).toContain(words);
    expect(texts.join('\n')).toContain(under);
    expect(told.join('\n')).not.toContain('the note over the text');
  });

  it.each([
    [
      'a text whose first paragraph stands over a heading of one word',
      ['Statement on the old pier', 'The old pier closes on Monday for repairs.', 'Boats', ...ENGLISH.slice(3)],
    ],
    [
      'a title that ends as a sentence',
      ['The old pier closes on Monday.', 'Nobody will be harmed.', ...ENGLISH.slice(2)],
    ],
    [
      'a text that says where something stands below',
      ['Statement on the old pier', 'Please find below the pier a boat that is free.', 'Boats', ...ENGLISH.slice(3)],
    ],
  ])('%s', async (_, lines) => {
    const { titles, texts, told } = await imported('page.txt', lines.join('\n\n'));
    expect(told.join('\n')).not.toContain('the note over the text');
    expect([...titles, ...texts].join('\n')).toContain(lines[0]);
    for (const line of lines.slice(1).filter((one) => !one.startsWith('Lausanne')))
      expect(texts.join('\n')).toContain(line);
  });

  it('a letter of more words than any note, whatever stands under it', async () => {
    const letter = Array.from(
      { length: 6 },
      (_, n) =>
        `In the ${['first', 'second', 'third', 'fourth', 'fifth', 'sixth'][n] ?? ''} week the people of the valley carried their stones to the pier by hand, and they did not ask who would pay for the bread that they ate there.`,
    );
    const more = ['Lines', ...ENGLISH.slice(3), 'Stations', ...ENGLISH.slice(3), 'Fares', ...ENGLISH.slice(3)];
    const page = ['Dear colleagues,', ...letter, 'Best regards,', 'Lena Morel', ...ENGLISH, ...more];
    const { texts, told } = await imported('page.txt', page.join('\n\n'));
    for (const line of letter) expect(texts.join('\n')).toContain(line);
    expect(told.join('\n')).not.toContain('the note over the text');
  });

  it('a title, and words under it that point below', async () => {
    const title = 'Three new night trains';
    const words = 'Please find below the lines and their stations, as they were agreed with the towns.';
    const page = `<html lang="en"><body><h1>${title}</h1><p>${words}</p><hr>${ENGLISH.slice(3)
      .map((one) => `<p>${one}</p>`)
      .join('')}</body></html>`;
    const { titles, texts, told } = await imported('page.html', page);
    expect(titles).toEqual([title]);
    expect(texts.join('\n')).toContain(words);
    expect(told.join('\n')).not.toContain('the note over the text');
  });

  it('a speech that begins with those whom it greets', async () => {
    const { texts, told } = await imported(
      'page.txt',
      [
        'Remarks at the opening of the library',
        'Geneva, 8 March 2027',
        'Dear colleagues,',
        'Below is the river, and above it stands the library that you have waited for. Nobody believed that it would be open before the winter.',
        'I thank all those who carried the books across the bridge, one by one, when the lorries could not come through the snow.',
        'Thank you.',
      ].join('\n\n'),
    );
    expect(texts.join('\n')).toContain('Below is the river');
    expect(told.join('\n')).not.toContain('the note over the text');
  });
});
