/** What stands over the second version of a page is of that version, and nothing of it ends the first. */
import { describe, expect, it } from 'vitest';
import { importPages } from './importing.ts';
import { par, wordFile } from './word-files.ts';

async function imported(name: string, content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const outcome = await importPages({ kind: 'together', page: { name, bytes } });
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  const { files, summary } = outcome.value;
  return {
    facts: files.get('statement.yaml') ?? '',
    asked: summary.questions.map(({ about }) => about),
    text: (lang: string) => (files.get(`${lang}.md`) ?? '').trim(),
  };
}

interface Version {
  readonly lang: string;
  readonly label: string;
  readonly title: string;
  readonly date: string;
  readonly text: readonly [string, string];
}

const EN: Version = {
  lang: 'en',
  label: 'Press release 88/26',
  title: 'Night trains return to the coast line',
  date: 'Husby, 9 November 2026',
  text: [
    'From 13 December night trains will run again between Husby and Marlund, for the first time since 2009.',
    'Each train has four sleeping cars and a dining car, and carries bicycles free of charge.',
  ],
};
const OTHERS: readonly Version[] = [
  {
    lang: 'de',
    label: 'Pressemitteilung 88/26',
    title: 'Nachtzüge kehren auf die Küstenstrecke zurück',
    date: 'Husby, 9. November 2026',
    text: [
      'Ab dem 13. Dezember fahren zwischen Husby und Marlund wieder Nachtzüge, zum ersten Mal seit 2009.',
      'Jeder Zug führt vier Schlafwagen und einen Speisewagen und nimmt Fahrräder kostenlos mit.',
    ],
  },
  {
    lang: 'it',
    label: 'Comunicato stampa 88/26',
    title: 'I treni notturni tornano sulla linea costiera',
    date: 'Husby, 9 novembre 2026',
    text: [
      'Dal 13 dicembre i treni notturni circoleranno di nuovo fra Husby e Marlund, per la prima volta dal 2009.',
      'Ogni treno ha quattro vagoni letto e una carrozza ristorante, e trasporta le biciclette gratuitamente.',
    ],
  },
  {
    lang: 'pt',
    label: 'Nota à imprensa n.º 88/26',
    title: 'Os comboios noturnos regressam à linha da costa',
    date: 'Husby, 9 de novembro de 2026',
    text: [
      'A partir de 13 de dezembro os comboios noturnos voltam a circular entre Husby e Marlund, pela primeira vez desde 2009.',
      'Cada comboio tem quatro carruagens-cama e uma carruagem-restaurante, e transporta bicicletas gratuitamente.',
    ],
  },
  {
    lang: 'fr',
    label: 'Communiqué de presse 88/26',
    title: 'Les trains de nuit reviennent sur la ligne de la côte',
    date: 'Husby, le 9 novembre 2026',
    text: [
      'À partir du 13 décembre, des trains de nuit circuleront de nouveau entre Husby et Marlund, pour la première fois depuis 2009.',
      'Chaque train a quatre voitures-lits et une voiture-restaurant, et transporte les vélos gratuitement.',
    ],
  },
];

const linesOf = ({ label, title, date, text }: Version) => [label, title, date, ...text];
const article = ({ lang, label, title, date, text }: Version, marked: boolean) =>
  `<article${marked ? ` lang="${lang}"` : ''}><p>${label}</p><h1>${title}</h1><p>${date}</p>${text.map((one) => `<p>${one}</p>`).join('')}</article>`;

const CONTAINERS: Readonly<Record<string, (version: Version) => readonly [string, string | Uint8Array]>> = {
  text: (other) => ['page.txt', [...linesOf(EN), ...linesOf(other)].join('\n\n')],
  'a web page': (other) => ['page.html', `<main>${article(EN, false)}${article(other, false)}</main>`],
  'a web page that says its languages': (other) => [
    'page.html',
    `<main>${article(EN, true)}${article(other, true)}</main>`,
  ],
  Word: (other) => [
    'page.docx',
    wordFile({ bare: true, body: [...linesOf(EN), ...linesOf(other)].map((line) => par(line)).join('') }),
  ],
};

describe.each(Object.keys(CONTAINERS))('in %s', (container) => {
  it.each(OTHERS.map((version) => [version.label, version] as const))(
    'the label and number over the second version (%s) is its label',
    async (_, other) => {
      const [name, content] = CONTAINERS[container]?.(other) ?? ['', ''];
      const { text, facts, asked } = await imported(name, content);
      expect(asked).toEqual([]);
      expect(text('en').endsWith(EN.text[1])).toBe(true);
      expect(text('en')).toContain('label: Press release\n');
      expect(text(other.lang)).toContain(`label: ${other.label.replace(/ (?:n\.º )?88\/26$/u, '')}\n`);
      expect(facts).toContain('symbol: 88/26\n');
      expect(facts).toContain('symbol: 88/26');
    },
  );
});

const BANK_EN = [
  'The Monetary Committee of the Bank decided today to keep its main rate at 3.25 per cent.',
  'The Committee will meet again on 19 January 2027.',
] as const;
const SECOND = [
  [
    'ar',
    'البنك المركزي يبقي سعر الفائدة دون تغيير',
    'قررت لجنة السياسة النقدية في البنك اليوم إبقاء سعر الفائدة الرئيسي عند 3.25 في المائة.',
    'وستجتمع اللجنة مجددا في 19 كانون الثاني/يناير 2027.',
  ],
  [
    'ru',
    'Центральный банк сохраняет ставку без изменений',
    'Денежный комитет банка сегодня решил сохранить основную ставку на уровне 3,25 процента.',
    'Комитет соберётся вновь 19 января 2027 года.',
  ],
  [
    'fr',
    'La Banque centrale maintient son taux inchangé',
    'Le Comité monétaire de la Banque a décidé aujourd’hui de maintenir son taux principal à 3,25 pour cent.',
    'Le Comité se réunira de nouveau le 19 janvier 2027.',
  ],
] as const;

describe.each([
  ['whose divisions say their languages', true],
  ['that says no language', false],
] as const)('on a web page %s', (_, marked) => {
  it.each(SECOND)(
    'a day in figures over the second headline is that of its text (%s)',
    async (lang, title, ...body) => {
      const part = (tag: string, head: string, text: readonly string[]) =>
        `<div${marked ? ` lang="${tag}"` : ''}><p>24/11/2026</p><h2>${head}</h2>${text.map((one) => `<p>${one}</p>`).join('')}</div>`;
      const { text, facts, asked } = await imported(
        'page.html',
        `<main>${part('en', 'The Central Bank keeps its rate unchanged', BANK_EN)}${part(lang, title, body)}</main>`,
      );
      expect(asked).toEqual([]);
      expect(text('en').endsWith(BANK_EN[1])).toBe(true);
      expect(facts).toContain('date: 2026-11-24');
      expect(facts).not.toContain('place:');
    },
  );
});

describe('the last line of an Arabic text', () => {
  const page = (last: string) =>
    `البنك المركزي يبقي سعر الفائدة دون تغيير\n\nقررت لجنة السياسة النقدية في البنك اليوم إبقاء سعر الفائدة الرئيسي عند 3.25 في المائة.\n\n${last}\n\nThe Central Bank keeps its rate unchanged\n\n${BANK_EN[0]}\n\nGeneva, 24 November 2026\n`;

  it.each(['جنيف، 24 تشرين الثاني/نوفمبر 2026', 'جنيف، 24 تشرين الثاني/نوفمبر 2026.'])(
    'says where and when with a comma between: %s',
    async (last) => {
      const { facts } = await imported('page.txt', page(last));
      expect(facts).toContain('  ar: جنيف');
      expect(facts).toContain('date: 2026-11-24');
    },
  );

  it('is a sentence where words run into its day', async () => {
    const { facts, text } = await imported('page.txt', page('وستجتمع اللجنة مجددا في 19 كانون الثاني/يناير 2027.'));
    expect(facts).toContain('date: 2026-11-24');
    expect(facts).not.toContain('وستجتمع');
    expect(text('ar').endsWith('وستجتمع اللجنة مجددا في 19 كانون الثاني/يناير 2027.')).toBe(true);
  });
});
