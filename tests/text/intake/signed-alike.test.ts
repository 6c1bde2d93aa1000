/** Who signs every version of a text signs each alike: the name stays under its version, and an office is nobody's name. */
import { describe, expect, it } from 'vitest';
import { importPages } from './importing.ts';
import { par, wordFile } from './word-files.ts';

/** Blocks of lines, as each container has them. */
type Blocks = readonly (readonly string[])[];

const CONTAINERS: Readonly<Record<string, (blocks: Blocks) => { readonly name: string; readonly bytes: Uint8Array }>> =
  {
    'a text': (blocks) => ({
      name: 'page.txt',
      bytes: Buffer.from(`${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`),
    }),
    'a web page': (blocks) => ({
      name: 'page.html',
      bytes: Buffer.from(
        `<!doctype html><html><body><main>${blocks.map((lines) => `<p>${lines.join('<br>')}</p>`).join('\n')}</main></body></html>`,
      ),
    }),
    'a Word file': (blocks) => ({
      name: 'page.docx',
      bytes: wordFile({
        bare: true,
        body: blocks
          .flat()
          .map((line) => par(line))
          .join(''),
      }),
    }),
  };

async function imported(container: string, blocks: Blocks) {
  const page = CONTAINERS[container]?.(blocks);
  if (page === undefined) throw new Error(container);
  const outcome = await importPages({ kind: 'together', page });
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  const { files, summary } = outcome.value;
  const facts = files.get('statement.yaml') ?? '';
  return {
    facts,
    asked: summary.questions.map(({ about }) => about),
    speaker: /^speaker: (?<name>.*)$/mu.exec(facts)?.groups?.['name'],
    text: (lang: string) => (files.get(`${lang}.md`) ?? '').replaceAll('\u00A0', ' ').replaceAll('\\\n', '\n').trim(),
  };
}

const LETTER_EN = [
  ['Dear Ms. Brandt,'],
  [
    'You asked in your letter why the library on the quay opens at noon. It opens at noon because its keeper ferries the children across first.',
  ],
  ['From the first of March a second keeper will open the doors at nine, and you will be most welcome.'],
  ['Yours sincerely,'],
] as const;
const LETTER_FR = [
  ['Madame,'],
  [
    'Vous demandiez dans votre lettre pourquoi la bibliothèque du quai ouvre à midi. C’est que son gardien fait d’abord traverser les enfants.',
  ],
  ['À partir du 1er mars, un second gardien ouvrira les portes à neuf heures, et vous y serez la bienvenue.'],
  ['Veuillez agréer, Madame, l’expression de mes sentiments distingués.'],
] as const;

describe.each(['a text', 'a web page'])('in %s', (container) => {
  it.each(['Hélène Marchetti', 'Zoë Lefèvre', 'René Dubois'])(
    'a French name (%s) that signs the English letter stays under it, for it signs the French one too',
    async (name) => {
      const { text, speaker } = await imported(container, [
        ['Letter on the opening hours of the library'],
        ['Port Vale, 11 November 2026'],
        ...LETTER_EN,
        [name, 'President'],
        ['Lettre sur les heures d’ouverture de la bibliothèque'],
        ['Port Vale, le 11 novembre 2026'],
        ...LETTER_FR,
        [name, 'Présidente'],
      ]);
      expect(text('en').endsWith(`Yours sincerely,\n\n<!-- signature -->\n${name}\nPresident`)).toBe(true);
      expect(text('fr').endsWith(`<!-- signature -->\n${name}\nPrésidente`)).toBe(true);
      expect(text('fr')).toContain('title: Lettre sur les heures d’ouverture de la bibliothèque');
      expect(speaker).toBe(name);
    },
  );
});

it('a name over both versions begins the second, though it stands under both as well', async () => {
  const { text } = await imported('a text', [
    ['Hélène Marchetti'],
    ['Letter on the opening hours of the library'],
    ['Port Vale, 11 November 2026'],
    ...LETTER_EN,
    ['Hélène Marchetti'],
    ['Lettre sur les heures d’ouverture de la bibliothèque'],
    ['Port Vale, le 11 novembre 2026'],
    ...LETTER_FR,
    ['Hélène Marchetti'],
  ]);
  expect(text('en').endsWith('Yours sincerely,')).toBe(true);
});

const MOURNED = {
  en: [
    ['Statement by the Minister-President on the death of Emil Hartung'],
    ['Rosstal, 22 November 2026'],
    ['With Emil Hartung our country loses a violinist who never played louder than the room that he stood in.'],
    ['For forty years he taught the children of the high villages, and he took no money for it.'],
  ],
  de: [
    ['Erklärung der Ministerpräsidentin zum Tod von Emil Hartung'],
    ['Rosstal, 22. November 2026'],
    ['Mit Emil Hartung verliert unser Land einen Geiger, der nie lauter spielte als der Raum, in dem er stand.'],
    ['Er hat vierzig Jahre lang die Kinder der hohen Dörfer unterrichtet und kein Geld dafür genommen.'],
  ],
  it: [
    ['Dichiarazione della Presidente sulla scomparsa di Emil Hartung'],
    ['Rosstal, 22 novembre 2026'],
    [
      'Con Emil Hartung il nostro Paese perde un violinista che non suonava mai più forte della sala in cui si trovava.',
    ],
    ['Per quarant’anni ha insegnato ai bambini dei villaggi più alti, e non ha voluto denaro per questo.'],
  ],
  fr: [
    ['Déclaration de la Présidente sur la mort d’Emil Hartung'],
    ['Rosstal, le 22 novembre 2026'],
    ['Avec Emil Hartung, notre pays perd un violoniste qui n’a jamais joué plus fort que la salle où il se trouvait.'],
    ['Pendant quarante ans, il a enseigné aux enfants des hauts villages, sans vouloir d’argent pour cela.'],
  ],
} as const;

describe.each(Object.keys(CONTAINERS))('in %s', (container) => {
  it.each([
    ['de', 'Ministerpräsidentin'],
    ['it', 'Presidente della Regione'],
    ['fr', 'Gardienne des violons'],
  ] as const)(
    'who signs the English version signs the other (%s), whose word for the office is not known: %s',
    async (lang, office) => {
      const { text, asked } = await imported(container, [
        ...MOURNED[lang],
        ['Maria Lechner'],
        [office],
        ...MOURNED.en,
        ['Maria Lechner'],
        ['Minister'],
      ]);
      expect(asked).toEqual([]);
      expect(text('en').endsWith('<!-- signature -->\nMaria Lechner\nMinister')).toBe(true);
      expect(text(lang).endsWith(`<!-- signature -->\nMaria Lechner\n${office}`)).toBe(true);
    },
  );
});

it('where no version is known to be signed, what stands under a text stays its last lines', async () => {
  const { text, asked } = await imported('a Word file', [
    ...MOURNED.de,
    ['Maria Lechner'],
    ['Hüterin der Geigen'],
    ...MOURNED.en,
    ['Maria Lechner'],
    ['Keeper of the Violins'],
  ]);
  expect(asked).toEqual([]);
  expect(text('de')).not.toContain('<!-- signature -->');
  expect(text('en')).not.toContain('<!-- signature -->');
});

describe('in Russian', () => {
  const RU = [
    ['Послание с соболезнованиями народу Тарвии'],
    ['С глубокой скорбью я узнал о землетрясении в Карадагской долине, унёсшем жизни более ста человек.'],
    ['Мы направим в Карадаг спасательный отряд и два самолёта с медикаментами.'],
  ] as const;
  const EN = [
    ['Message of condolence to the people of Tarvia'],
    [
      'It was with deep sorrow that I learned of the earthquake in the Karadag valley, which took more than a hundred lives.',
    ],
    ['We will send a rescue team and two aircraft with medicines to Karadag.'],
  ] as const;

  it.each([
    'Президент Республики Велория',
    'Председатель Верховного Суда',
    'Мэр Новой Гавани',
    'Губернатор Северной Велории',
  ])('what an office is of is nobody’s name: %s', async (office) => {
    const { speaker, text } = await imported('a text', [
      ...RU,
      ['Андрей Лозинский', office, 'г. Стренск, 8 ноября 2026 года'],
      ...EN,
      ['Andrei Lozinsky', 'President', 'Strensk, 8 November 2026'],
    ]);
    expect(speaker).toBe('Андрей Лозинский');
    expect(text('ru').endsWith(`Андрей Лозинский\n${office}`)).toBe(true);
  });

  it.each(['г. Стренск', 'г.Стренск', 'город Стренск', 'Стренск'])(
    'a town is called without the word that says that it is one: %s',
    async (place) => {
      const { facts, text } = await imported('a text', [
        ...RU,
        ['Андрей Лозинский', 'Президент', `${place}, 8 ноября 2026 года`],
        ...EN,
        ['Andrei Lozinsky', 'President', 'Strensk, 8 November 2026'],
      ]);
      expect(facts).toContain('  ru: Стренск\n  en: Strensk\n');
      expect(text('ru')).not.toContain('2026');
    },
  );

  it('who holds an office in the same line is its speaker still', async () => {
    const { speaker } = await imported('a text', [
      ...RU,
      ['Президент Андрей Лозинский'],
      ...EN,
      ['President Andrei Lozinsky'],
    ]);
    expect(speaker).toBe('Андрей Лозинский');
  });
});

describe('in Chinese', () => {
  const ZH = [
    ['致塔维亚共和国总统的慰问电'],
    ['总统阁下：'],
    ['惊悉卡拉达格谷地发生地震，造成一百多人遇难，我深感悲痛。'],
    ['我谨代表维洛里亚人民，向遇难者家属表示诚挚的慰问，祝愿伤者早日康复。'],
  ] as const;
  const EN = [
    ['Message of condolence to the President of the Republic of Tarvia'],
    ['Your Excellency,'],
    ['I was deeply saddened to learn of the earthquake in the Karadag valley, which took more than a hundred lives.'],
    [
      'On behalf of the people of Veloria I express my condolences to the families, and wish the injured a quick recovery.',
    ],
  ] as const;

  it.each([
    ['维洛里亚共和国总统', '林舟', '2026年11月8日'],
    ['总统', '欧阳明月', '2026年11月8日'],
  ])('who signs stands under their office, over the day: %s, %s, %s', async (...signature) => {
    const { text, asked } = await imported('a text', [
      ...ZH,
      signature,
      ...EN,
      ['Lin Zhou', 'President of the Republic of Veloria', 'Strensk, 8 November 2026'],
    ]);
    expect(asked).toEqual([]);
    expect(text('zh')).toContain('<!-- salutation -->\n总统阁下：');
    expect(text('zh')).toContain(`<!-- signature -->\n${signature.slice(0, 2).join('\n')}`);
    expect(text('en').endsWith('<!-- signature -->\nLin Zhou\nPresident of the Republic of Veloria')).toBe(true);
  });
});
