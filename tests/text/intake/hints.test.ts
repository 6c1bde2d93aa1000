/** What somebody says in a sentence of a text that waits is asked about, in every language whose notices are read; what a text says of other things is not. */
import { describe, expect, test } from 'vitest';
import { importPages } from './importing.ts';
import { RELEASES, type Six } from './six-languages.ts';
import { par, run, wordFile } from './word-files.ts';

const HINTS: Readonly<Record<Six, readonly string[]>> = {
  en: [
    'Let us keep this between us until Friday.',
    'Please do not share yet.',
    'Please don’t publish anything before the ministers have signed.',
    'Please keep this internal for now.',
    '(text is under embargo; may be used from the moment she begins to speak, approx. 14h15)',
    'Please respect the embargo: 12.08.2026, 10h00 CEST',
    'Media may report from 10:00 CEST on 12 August 2026 only.',
    'Editors: this statement is under strict embargo until 10:00 on Wednesday.',
    'The contents of this press release must not be quoted or summarized in the print, broadcast or electronic media before 12 August 2026, 17:00 GMT.',
  ],
  fr: [
    'Gardons cela entre nous jusqu’à vendredi.',
    'Merci de ne pas diffuser pour l’instant.',
    'Veuillez ne pas publier avant la signature des ministres.',
    '(texte sous embargo jusqu’au début de l’intervention, vers 14 h 15)',
    'Merci de respecter l’embargo : 12.08.2026, 10h00',
    'Publication autorisée à partir du 12 août 2026, 10 h.',
    'Aux rédactions : cette déclaration est sous embargo strict jusqu’à mercredi, 10 heures.',
    'Le contenu de ce communiqué de presse ne peut être cité ou résumé dans la presse avant le 12 août 2026, 17 heures GMT.',
  ],
  es: [
    'Que quede entre nosotros hasta el viernes.',
    'Por favor, no compartan todavía.',
    'Les rogamos que no publiquen nada hasta la firma.',
    'Rogamos respetar el embargo: 12.08.2026, 10.00 horas',
    'El contenido de este comunicado de prensa no podrá ser citado ni resumido antes del 12 de agosto de 2026.',
  ],
  ru: [
    'Пусть это останется между нами до пятницы.',
    'Пожалуйста, пока не распространяйте.',
    'Просим не публиковать до подписания.',
    'Просьба соблюдать эмбарго: 12.08.2026, 10:00',
    'Текст под строгим эмбарго.',
  ],
  ar: ['ليبق هذا بيننا حتى يوم الجمعة.', 'يرجى عدم مشاركة النص حتى التوقيع.', 'الرجاء عدم نشر هذا قبل يوم الجمعة.'],
  zh: ['请先不要对外分享。', '请暂时不要转发，周五之前保密。', '请遵守发布禁令。'],
};

const page = (lines: readonly string[]) => Buffer.from(`${lines.join('\n\n')}\n`);

async function askedOf(name: string, bytes: Uint8Array) {
  const outcome = await importPages({ kind: 'together', page: { name, bytes } });
  if (!outcome.ok) return outcome.diagnostics.map(({ message }) => message);
  return outcome.value.summary.questions.map(({ about, message }) => `${about}: ${message}`);
}

describe.each(Object.entries(HINTS))('In a text in %s', (lang, hints) => {
  const { title, dateline, paragraphs } = RELEASES[lang as Six];
  const [, ...text] = paragraphs;
  test.each(hints)('it is asked about over the head, under it, and at the end: %s', async (hint) => {
    const places = {
      over: [hint, title, dateline, ...text],
      under: [title, dateline, hint, ...text],
      end: [title, dateline, ...text, hint],
    };
    for (const [place, lines] of Object.entries(places)) {
      const asked = await askedOf('page.txt', page(lines));
      expect(
        asked.filter((one) => /^(?:embargo|restriction):/u.test(one)).length,
        `${place}: ${asked.join('; ')}`,
      ).toBe(1);
      expect(asked.join('\n'), place).toContain(hint.slice(0, 10));
      expect(
        asked.filter((one) => one.startsWith('title')),
        place,
      ).toEqual([]);
    }
  });
});

test.each([
  ['en', 'The arms embargo isn’t my subject today, but the forests of the north and those who live in them are.'],
  ['en', 'The island has been under embargo since 1962, and its ports have lost two thirds of their ships.'],
  ['en', 'Please do not leave the path before you reach the second gate.'],
  ['en', 'What is said between us and the ministers shall be said in the open.'],
  ['en', 'This information must be shared with those whom it concerns.'],
  ['fr', 'L’embargo sur les armes doit être respecté par tous les États de la région.'],
  ['fr', 'Merci de ne pas oublier ceux qui gardent les phares avant nous.'],
  ['es', 'El embargo de armas debe respetarse en toda la región, dijo el Consejo.'],
  ['ru', 'Эмбарго на поставки оружия должно соблюдаться всеми государствами региона.'],
  ['zh', '各国应当遵守武器禁运的规定，这一点没有例外。'],
] as const)('A sentence of a text in %s on another matter is none: %s', async (lang, sentence) => {
  const { title, dateline, paragraphs } = RELEASES[lang];
  const [, first = '', ...others] = paragraphs;
  expect(await askedOf('page.txt', page([title, dateline, first, sentence, ...others]))).toEqual([]);
});

test.each([
  'Herring Council<w:r><w:tab/></w:r><w:r><w:tab/></w:r>Not for release before 12 Aug. 2026 08:00 CEST',
  '12 Wharf Lane · Orm · Tel. +44 20 0000 0000 · Strictly confidential until 1 July 2026, 08:00 BST',
])('A restriction among other words of a page’s header or footer is asked about or read: %s', async (line) => {
  const { title, dateline, paragraphs } = RELEASES.en;
  const content = line
    .split('<w:r><w:tab/></w:r>')
    .map((part) => (part === '' ? '' : run(part)))
    .join('<w:r><w:tab/></w:r>');
  for (const where of ['header', 'footer'] as const) {
    const bytes = wordFile({
      bare: true,
      body: [title, dateline, ...paragraphs].map((one) => par(one)).join(''),
      [where]: par(content),
    });
    const outcome = await importPages({ kind: 'together', page: { name: 'page.docx', bytes } });
    if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
    const { summary, files } = outcome.value;
    const held =
      summary.questions.some(({ about }) => /^(?:embargo|restriction)$/u.test(about)) || summary.embargo !== undefined;
    expect(held, where).toBe(true);
    expect(files.get('left-out.txt'), where).toMatch(/Herring Council|12 Wharf Lane/u);
  }
});
