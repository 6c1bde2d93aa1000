/** What a site offers under a text, other pages and whether its page was of use, is left out of every version alike, and listed. */
import { describe, expect, it } from 'vitest';
import { importPages } from './importing.ts';

const TEXTS = {
  en: [
    'Statement on the attack on the ferry Northern Light',
    '27 November 2026',
    'The Council of Northern Ports condemns last night’s attack on the ferry, in which two of the crew lost their lives.',
    'Our thoughts are with their families, and with the passengers who spent the night in the boats.',
  ],
  fr: [
    'Déclaration sur l’attaque du bac Northern Light',
    '27 novembre 2026',
    'Le Conseil des ports du Nord condamne l’attaque menée la nuit dernière contre le bac, qui a coûté la vie à deux marins.',
    'Nos pensées vont à leurs familles, ainsi qu’aux passagers qui ont passé la nuit dans les canots.',
  ],
  es: [
    'Declaración sobre el ataque al transbordador Northern Light',
    '27 de noviembre de 2026',
    'El Consejo de Puertos del Norte condena el ataque de anoche contra el transbordador, que costó la vida a dos tripulantes.',
    'Nuestro pensamiento está con sus familias y con los pasajeros que pasaron la noche en los botes.',
  ],
  ru: [
    'Заявление о нападении на паром «Северное сияние»',
    '27 ноября 2026 года',
    'Совет северных портов осуждает нападение на паром прошлой ночью, при котором погибли два члена экипажа.',
    'Мы думаем об их семьях и о пассажирах, которые провели ночь в шлюпках.',
  ],
  zh: [
    '关于北极光号渡轮遇袭的声明',
    '2026年11月27日',
    '北方港口理事会谴责昨夜对渡轮的袭击，两名船员在袭击中遇难。',
    '我们的心与遇难者家属同在，也与在救生艇中过夜的乘客同在。',
  ],
  ar: [
    'بيان بشأن الهجوم على عبارة الضوء الشمالي',
    '27 تشرين الثاني/نوفمبر 2026',
    'يدين مجلس موانئ الشمال الهجوم الذي استهدف العبارة الليلة الماضية وأودى بحياة اثنين من أفراد الطاقم.',
    'وتتجه أفكارنا إلى أسرهم وإلى الركاب الذين قضوا الليل في القوارب.',
  ],
  de: [
    'Erklärung zum Angriff auf die Fähre Northern Light',
    '27. November 2026',
    'Der Rat der nördlichen Häfen verurteilt den Angriff der letzten Nacht auf die Fähre, bei dem zwei Seeleute ums Leben kamen.',
    'Unsere Gedanken sind bei ihren Familien und bei den Fahrgästen, die die Nacht in den Booten verbracht haben.',
  ],
  it: [
    'Dichiarazione sull’attacco al traghetto Northern Light',
    '27 novembre 2026',
    'Il Consiglio dei porti del Nord condanna l’attacco della notte scorsa contro il traghetto, in cui hanno perso la vita due marinai.',
    'Il nostro pensiero va alle loro famiglie e ai passeggeri che hanno passato la notte nelle scialuppe.',
  ],
} as const;

type Tag = keyof typeof TEXTS;

async function imported(lang: Tag, english: string, other: string, name = 'page.txt') {
  const text = [...TEXTS.en, english, ...TEXTS[lang], other].join('\n\n');
  const outcome = await importPages({ kind: 'together', page: { name, bytes: new TextEncoder().encode(text) } });
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  const { files, summary } = outcome.value;
  const end = (tag: Tag): string => (files.get(`${tag}.md`) ?? '').trimEnd().split('\n\n').at(-1) ?? '';
  return { ends: end('en') === TEXTS.en[3] && end(lang) === TEXTS[lang][3], dropped: JSON.stringify(summary.dropped) };
}

describe('Other pages', () => {
  it.each<[Tag, string, string]>([
    ['fr', 'Related documents', 'Documents associés'],
    ['fr', 'Associated links', 'Liens connexes'],
    ['es', 'Associated links', 'Enlaces conexos'],
    ['es', 'Related links', 'Enlaces relacionados'],
    ['ru', 'Related documents', 'Документы по теме'],
    ['zh', 'Related documents', '相关文件'],
    ['ar', 'Related links', 'روابط ذات صلة'],
    ['de', 'Related links', 'Weiterführende Links'],
    ['it', 'Related documents', 'Documenti correlati'],
  ])('The heading over them goes with them from both versions: %s, %s | %s', async (lang, one, other) => {
    const title = { zh: '客船规则', ar: 'قواعد سفن الركاب', ru: 'Правила для пассажирских судов' }[lang as string];
    const { ends, dropped } = await imported(
      lang,
      `${one}\nRules for passenger ships (PDF, 240 KB)\nNorthern Ports relations`,
      `${other}\n${title ?? 'Northern Light (PDF, 240 KB)'}`,
    );
    expect(ends).toBe(true);
    expect(dropped).toContain(one);
    expect(dropped).toContain(other);
    expect(dropped).toContain('Northern Ports relations');
  });

  it('A title of two words that looks like a name goes with the one over it, as its twin of other letters does', async () => {
    const { ends } = await imported(
      'fr',
      'Associated links\n\nRules for passenger ships\nCanada–Ardena relations',
      'Liens connexes\n\nRègles applicables aux navires\nRelations Canada–Ardena',
    );
    expect(ends).toBe(true);
  });

  it('A title that looks like a name goes where its twin in the other version does', async () => {
    const { ends, dropped } = await imported(
      'fr',
      'Associated links\n\nCanada–Ardena relations',
      'Liens connexes\n\nRelations Canada-Ardena',
    );
    expect(ends).toBe(true);
    expect(dropped).toContain('Relations Canada-Ardena');
  });

  it('A list of titles under such a heading goes with it, in Markdown as well', async () => {
    const { ends } = await imported(
      'fr',
      '## Related links\n\n- [Rules for passenger ships](https://example.org/rules)\n- Safety at sea',
      '## Liens connexes\n\n- [Règles applicables aux navires](https://example.org/regles)\n- Sécurité en mer',
      'page.md',
    );
    expect(ends).toBe(true);
  });

  it('A list of sentences under such a heading is text', async () => {
    const { ends } = await imported(
      'fr',
      '## Related documents\n\n- The rules for passenger ships are of 2024.\n- The treaty is of 1998.',
      '## Documents associés\n\n- Les règles applicables aux navires sont de 2024.\n- Le traité est de 1998.',
      'page.md',
    );
    expect(ends).toBe(false);
  });

  it('A name under such a heading may be of who signs, and stays in the text', async () => {
    const { ends } = await imported('fr', 'Related links\n\nAmina Sow', 'Liens connexes\n\nAmina Sow');
    expect(ends).toBe(false);
  });
});

describe('Whether a page was of use', () => {
  it.each<[Tag, string, string]>([
    ['fr', 'Was this page helpful?\nYes\nNo', 'Cette page vous a-t-elle été utile ?\nOui\nNon'],
    ['fr', 'Was this page helpful?\n\nYes\n\nNo', 'Cette page vous a-t-elle été utile ?\n\nOui\n\nNon'],
    ['fr', 'Was this page helpful?\n\nYes / No', 'Cette page vous a-t-elle été utile ?\n\nOui / Non'],
    ['es', 'Was this page helpful?\nYes\nNo', '¿Le ha sido útil esta página?\nSí\nNo'],
    ['ru', 'Was this page helpful?\nYes\nNo', 'Была ли эта страница полезной?\nДа\nНет'],
    ['zh', 'Was this page helpful?\nYes\nNo', '本页面对您是否有帮助？\n是\n否'],
    ['ar', 'Was this page helpful?\nYes\nNo', 'هل كانت هذه الصفحة مفيدة؟\nنعم\nلا'],
    ['de', 'Was this page helpful?\nYes\nNo', 'War diese Seite hilfreich?\nJa\nNein'],
    ['it', 'Was this page helpful?\nYes\nNo', 'Questa pagina ti è stata utile?\nSì\nNo'],
  ])('The answers go with the question: %s, %j', async (lang, one, other) => {
    const { ends, dropped } = await imported(lang, one, other);
    expect(ends).toBe(true);
    expect(dropped).toContain('Was this page helpful?');
  });

  it('An answer that stands under no question of a site is text', async () => {
    const { ends } = await imported(
      'fr',
      'Will the ferries sail tomorrow?\n\nNo',
      'Les bacs partiront-ils demain ?\n\nNon',
    );
    expect(ends).toBe(false);
  });
});
