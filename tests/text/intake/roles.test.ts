/** What a page's blocks are in the press trade: said in the files where the page shows it and every version has it alike. */
import { describe, expect, it } from 'vitest';
import { enOrFr, type EnOrFr } from '../../support/langs.ts';
import { parseStatement } from '../../../src/text/source/index.ts';
import { importPages } from './importing.ts';

const EN = [
  'Every year, farmers in the highlands lose a fifth of their harvest to a fungus that did not exist there thirty years ago.',
  'The seed bank that opens today keeps 41,000 samples of barley, wheat and lentils, which were grown by families of the valley.',
];
const FR = [
  'Chaque année, les agriculteurs des hauts plateaux perdent un cinquième de leur récolte à cause d’un champignon qui n’y existait pas il y a trente ans.',
  'La banque de semences qui ouvre aujourd’hui conserve 41 000 échantillons d’orge, de blé et de lentilles, cultivés par des familles de la vallée.',
];
const HEAD_EN = 'The seed bank opens its doors\n\nGeneva, 3 March 2031';
const HEAD_FR = 'La banque de semences ouvre ses portes\n\nGenève, le 3 mars 2031';

const text = (parts: readonly string[]) => `${parts.join('\n\n')}\n`;

async function imported(page: string, name = 'page.txt') {
  const made = await importPages({ kind: 'together', page: { name, bytes: Buffer.from(page) } });
  if (!made.ok) throw new Error(made.diagnostics.map(({ message, place }) => `${place?.line} ${message}`).join('\n'));
  const read = parseStatement(made.value);
  if (!read.ok) throw new Error(read.diagnostics.map(({ message }) => message).join('\n'));
  const partsOf = (lang: EnOrFr) =>
    read.value.versions
      .find((version) => enOrFr(version.lang) === lang)
      ?.blocks.map((block) => block.matter ?? (block.kind === 'paragraph' ? block.role : block.kind));
  return {
    en: made.value.files.get('en.md') ?? '',
    fr: made.value.files.get('fr.md') ?? '',
    left: made.value.files.get('left-out.txt') ?? '',
    parts: { en: partsOf('en'), fr: partsOf('fr') },
    told: made.diagnostics.map(({ code }) => code),
    asked: made.value.summary.questions.map(({ about }) => about),
  };
}

const NOTES_EN =
  'Notes to editors\n\n1. The vault was built between 2028 and 2030.\n2. Photographs may be used free of charge.';
const NOTES_FR =
  'Notes aux rédactions\n\n1. La chambre forte a été construite entre 2028 et 2030.\n2. Les photographies peuvent être utilisées gratuitement.';
const ABOUT_EN = 'About the Seed Trust\n\nThe Seed Trust is a foundation under Swiss law.';
const ABOUT_FR =
  'À propos de la Fondation des semences\n\nLa Fondation des semences est une fondation de droit suisse.';
const CONTACTS_EN = 'Media contacts\n\nAnna Keller, +41 22 555 01 77, keller@example.org';
const CONTACTS_FR = 'Contacts presse\n\nAnna Keller, +41 22 555 01 77, keller@example.org';

describe('the parts after a text', () => {
  it('are told apart in both versions', async () => {
    const page = await imported(
      text([HEAD_EN, ...EN, NOTES_EN, ABOUT_EN, CONTACTS_EN, HEAD_FR, ...FR, NOTES_FR, ABOUT_FR, CONTACTS_FR]),
    );
    const parts = ['body', 'body', 'notes-to-editors', 'notes-to-editors', 'about', 'about', 'contacts', 'contacts'];
    expect([page.parts, page.asked]).toEqual([{ en: parts, fr: parts }, []]);
  });

  it('are text where one version alone has them, and told of', async () => {
    const page = await imported(text([HEAD_EN, ...EN, ABOUT_EN, CONTACTS_EN, HEAD_FR, ...FR, CONTACTS_FR]));
    expect(page.parts.en?.slice(-2)).toEqual(['contacts', 'contacts']);
    expect(page.parts.fr?.slice(-2)).toEqual(['contacts', 'contacts']);
    expect(page.parts.en).not.toContain('about');
    expect(page.told).toContain('intake/part-alone');
    expect(page.en).toContain('The Seed Trust is a foundation under Swiss law.');
  });

  it('may begin in a line of their own words', async () => {
    const page = await imported(
      text([
        HEAD_EN,
        ...EN,
        'About the Seed Trust: it is a foundation under Swiss law.',
        'For more information, please contact:',
        'Ruth Beispiel, 519-555-0142, rbeispiel@example.ca',
      ]),
    );
    expect(page.parts.en).toEqual(['body', 'body', 'about', 'contacts', 'contacts']);
  });

  it('end where the text goes on', async () => {
    const page = await imported(
      `<h1>The seed bank opens</h1><p>3 March 2031</p><p>${EN[0]}</p><aside><h2>Key facts</h2><ul><li>Samples: 41,000</li><li>Families: 900</li></ul></aside><p>${EN[1]}</p>`,
      'page.html',
    );
    expect(page.parts.en).toEqual(['body', 'facts', 'facts', 'body']);
  });

  it('are none over a text, or in the middle of a sentence', async () => {
    const page = await imported(
      text([HEAD_EN, ...EN, 'Contacts between the valleys have become rarer, and that is what the bank is for.']),
    );
    expect(page.parts.en).toEqual(['body', 'body', 'body']);
  });
});

describe('over and under a text', () => {
  it('the word for its kind is its label, and the line under the title its subtitle', async () => {
    const page = await imported(
      text([
        'PRESS RELEASE',
        'The seed bank opens its doors\nForty-one thousand samples are safe',
        'Geneva, 3 March 2031',
        ...EN,
        'COMMUNIQUÉ DE PRESSE',
        'La banque de semences ouvre ses portes\nQuarante et un mille échantillons sont à l’abri',
        'Genève, le 3 mars 2031',
        ...FR,
      ]),
    );
    expect(page.en).toContain(
      'label: PRESS RELEASE\ntitle: The seed bank opens its doors\nsubtitle: Forty-one thousand samples are safe\n',
    );
    expect(page.fr).toContain(
      'label: COMMUNIQUÉ DE PRESSE\ntitle: La banque de semences ouvre ses portes\nsubtitle: Quarante et un mille échantillons sont à l’abri\n',
    );
    expect(page.left).toBe('');
  });

  it('a label that one version lacks, a word of release and an end mark are listed', async () => {
    const page = await imported(
      text(['For immediate release', 'Press release', HEAD_EN, ...EN, 'ENDS', HEAD_FR, ...FR]),
    );
    expect(page.en).not.toContain('label');
    for (const words of ['For immediate release', 'Press release', 'ENDS']) expect(page.left).toContain(`\n${words}\n`);
  });

  it('a first paragraph in bold is the lead', async () => {
    const page = await imported(
      `<h1>The seed bank opens</h1><p>3 March 2031</p><p><strong>Forty-one thousand samples are safe from today.</strong></p><p>${EN.join('</p><p>')}</p>`,
      'page.html',
    );
    expect(page.en).toContain('<!-- lead -->\nForty-one thousand samples are safe from today.\n');
  });
});

describe('those who speak', () => {
  it('take turns, by their names and by what they do', async () => {
    const page = await imported(
      text([
        HEAD_EN,
        'Anna Keller: Good morning, and thank you all for coming up the valley.',
        'Question: How many samples are there?',
        'Anna Keller: There are 41,000 of them today.',
        'We had hoped for 30,000.',
        'Question: And who has paid for it?',
        'Paul Renard: Nine cantons have.',
      ]),
    );
    expect(page.parts.en).toEqual(['turn', 'turn', 'turn', 'body', 'turn', 'turn']);
    expect(page.en).toContain('<!-- turn -->\n**Question:** How many samples are there?\n');
  });

  it.each([
    [
      'English and French, with who asks in brackets and an article',
      [
        ['Q (Radio Lanterne):', 'Ms. Tervagne:', 'Question (Radio Mar):', 'Ms. Tervagne:', 'The moderator:'],
        ['Q (Radio Lanterne) :', 'Mme Tervagne :', 'Question (Radio Mar) :', 'Mme Tervagne :', 'Le modérateur :'],
      ],
      ['en', 'fr'],
    ],
    [
      'Spanish and Russian',
      [
        ['Pregunta (Radio Mar):', 'Sra. Tervagne:', 'Periodista:', 'Portavoz:', 'La moderadora:'],
        ['Вопрос (Радио Мар):', 'Г-жа Тервань:', 'Журналист:', 'Официальный представитель:', 'Модератор:'],
      ],
      ['es', 'ru'],
    ],
    [
      'Chinese and Arabic',
      [
        ['问（灯塔电台）：', '泰尔瓦涅女士：', '记者：', '发言人：', '主持人：'],
        ['سؤال (راديو مار):', 'السيدة تيرفان:', 'صحفي:', 'المتحدث:', 'مدير الجلسة:'],
      ],
      ['zh', 'ar'],
    ],
  ] as const)('and in %s', async (_, names, languages) => {
    const whole = languages
      .map((lang, n) =>
        [TITLES[lang], ...(names[n] ?? []).map((name) => `${name}${lang === 'zh' ? '' : ' '}${ANSWERS[lang]}`)].join(
          '\n\n',
        ),
      )
      .join('\n\n***\n\n');
    const made = await importPages({ kind: 'together', page: { name: 'page.txt', bytes: Buffer.from(whole) } });
    if (!made.ok) throw new Error(made.diagnostics.map(({ message }) => message).join('\n'));
    for (const lang of languages)
      expect(made.value.files.get(`${lang}.md`)?.match(/<!-- turn -->/gu), lang).toHaveLength(5);
  });

  it('and words before a colon are no turns of speech', async () => {
    const page = await imported(
      text([
        HEAD_EN,
        ...EN,
        'Barley: it stands the frost, and it stands the drought.',
        'Wheat: it stands neither of them, as everybody knows.',
        'Lentils: they stand whatever comes.',
      ]),
    );
    expect(page.parts.en).not.toContain('turn');
  });

  it('are named under what is quoted', async () => {
    const page = await imported(
      `<h1>The seed bank opens</h1><p>3 March 2031</p><p>${EN[0]}</p><blockquote>“They walked for days.”<br>— Anna Keller, Director of the Seed Trust</blockquote><p>${EN[1]}</p>`,
      'page.html',
    );
    expect(page.en).toContain(
      '> “They walked for days.”\n>\n> <!-- speaker -->\n> — Anna Keller, Director of the Seed Trust\n',
    );
  });
});

it('who is quoted may stand in a paragraph of their own under what they said', async () => {
  const page = await imported(
    `<h1>The seed bank opens</h1><p>3 March 2031</p><p>${EN[0]}</p><blockquote><p>“They walked for days.”</p><p>Anna <b>Keller</b></p></blockquote><p>${EN[1]}</p>`,
    'page.html',
  );
  expect(page.en).toContain('> “They walked for days.”\n>\n> <!-- speaker -->\n> Anna **Keller**\n');
});

it('a statement in our own format says itself what its blocks are', async () => {
  const own = `---\ntitle: The seed bank opens\n---\n\n${EN[0]}\n\n<!-- contacts -->\nAnna Keller\\\nkeller@example.org\n\n<!-- text -->\n## About the Seed Trust\n\nIt is a foundation.\n`;
  const page = await imported(own, 'en.md');
  expect(page.en).toBe(own);
});

const TITLES = {
  en: 'Briefing on the riverbanks\n\nOrval, 4 March 2027',
  fr: 'Point de presse sur les berges\n\nOrval, le 4 mars 2027',
  es: 'Rueda de prensa sobre las riberas\n\nOrval, 4 de marzo de 2027',
  ru: 'Брифинг о набережных\n\nОрваль, 4 марта 2027 года',
  zh: '关于河岸的新闻发布会\n\n奥尔瓦尔，2027年3月4日',
  ar: 'إحاطة صحفية عن ضفاف النهر\n\nأورفال، 4 آذار/مارس 2027',
} as const;
const ANSWERS = {
  en: 'The last footbridge will open in May, if the water of the river stays low.',
  fr: 'La dernière passerelle ouvrira en mai, si l’eau de la rivière reste basse.',
  es: 'La última pasarela se abrirá en mayo, si el agua del río sigue baja.',
  ru: 'Последний мост откроется в мае, если вода в реке не поднимется.',
  zh: '如果河水水位保持较低，最后一座人行桥将于五月开放。',
  ar: 'سيفتح الجسر الأخير في أيار/مايو إذا بقي ماء النهر منخفضا.',
} as const;
