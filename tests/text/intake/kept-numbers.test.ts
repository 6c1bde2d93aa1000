/** The numbers of paragraphs stay as their writer gave them where the text refers to them, or where they number sentences. */
import { describe, expect, it } from 'vitest';
import type { Lang } from '../../../src/text/statement/index.ts';
import { valueOf } from '../../support/statement.ts';
import { importPages } from './importing.ts';
import { item, par, wordFile } from './word-files.ts';

async function files(name: string, bytes: Uint8Array | string): Promise<ReadonlyMap<string, string>> {
  const page = { name, bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes };
  return valueOf(await importPages({ kind: 'together', page })).files;
}

const HEADS = {
  en: 'Declaration of the lake towns\n\nGeneva, 9 June 2027\n\n',
  fr: 'Déclaration des villes du lac\n\nGenève, le 9 juin 2027\n\n',
  es: 'Declaración de las ciudades del lago\n\nGinebra, 9 de junio de 2027\n\n',
  ru: 'Заявление городов озера\n\nЖенева, 9 июня 2027 года\n\n',
  zh: '湖区城镇联合声明\n\n2027年6月9日，日内瓦\n\n',
};

describe('Numbers written before paragraphs', () => {
  it('are kept where these are sentences', async () => {
    const made = await files(
      'page.txt',
      `${HEADS.en}1. The towns shall test every well twice a year.\n\n2. They shall publish the results within a month.\n\n3. They shall meet again in the spring of 2029.\n\n***\n\n${HEADS.es}1. Las ciudades analizarán cada pozo dos veces al año.\n\n2. Publicarán los resultados en el plazo de un mes.\n\n3. Volverán a reunirse en la primavera de 2029.\n`,
    );
    expect(made.get('en.md')).toContain('<!-- numbered -->\n1\\. The towns');
    expect(made.get('es.md')).toContain('<!-- numbered -->\n1\\. Las ciudades');
  });

  it('are kept with the marks they have', async () => {
    const made = await files(
      'page.txt',
      `${HEADS.en}1) The towns shall test every well twice a year.\n\n2) They shall publish the results within a month.\n\n***\n\n${HEADS.fr}1) Les villes contrôleront chaque puits deux fois par an.\n\n2) Elles publieront les résultats dans un délai d’un mois.\n`,
    );
    expect(made.get('en.md')).toContain('1\\) The towns');
    expect(made.get('fr.md')).toContain('2\\) Elles publieront');
  });

  it.each([
    ['en', 'fr', 'The fund of item 2 has 40 million francs.', 'Le fonds du point 2 est doté de 40 millions de francs.'],
    ['en', 'fr', 'Paragraphs 1 to 3 are binding.', 'Les paragraphes 1 à 3 sont contraignants.'],
  ] as const)('of short items are kept where the %s and the %s refer to them', async (one, two, left, right) => {
    const made = await files(
      'page.txt',
      `${HEADS[one]}The towns agreed on these three works:\n\n1. clean wells;\n2. new pumps;\n3. wide banks.\n\n${left}\n\n***\n\n${HEADS[two]}Les villes sont convenues de ces trois travaux :\n\n1. des puits propres ;\n2. de nouvelles pompes ;\n3. des berges larges.\n\n${right}\n`,
    );
    expect(made.get('en.md')).toContain('<!-- numbered -->\n1\\. clean wells;');
    expect(made.get('fr.md')).toContain('<!-- numbered -->\n1\\. des puits propres');
  });

  it('of short items that nothing refers to are those of a list, counted by the page', async () => {
    const made = await files(
      'page.txt',
      `${HEADS.en}The towns agreed on these works, as paragraph 2 of the Charter asks:\n\n1. clean wells;\n2. new pumps.\n\n***\n\n${HEADS.fr}Les villes sont convenues de ces travaux, comme le demande le paragraphe 2 de la Charte :\n\n1. des puits propres ;\n2. de nouvelles pompes.\n`,
    );
    expect(made.get('en.md')).not.toContain('<!-- numbered -->');
    expect(made.get('fr.md')).not.toContain('<!-- numbered -->');
  });
});

describe('Numbers of points, some of which have points of their own,', () => {
  const POINTS = {
    en: [
      '1. The towns met in Geneva for the third time.',
      '2. They decided:',
      '(a) to test every well;',
      '(b) to mend all pumps.',
      '3. They thanked the divers for their report.',
    ],
    fr: [
      '1. Les villes se sont réunies à Genève pour la troisième fois.',
      '2. Elles ont décidé :',
      'a) de contrôler chaque puits ;',
      'b) de réparer toutes les pompes.',
      '3. Elles ont remercié les plongeurs de leur rapport.',
    ],
    es: [
      '1. Las ciudades se reunieron en Ginebra por tercera vez.',
      '2. Decidieron:',
      'a) analizar cada pozo;',
      'b) reparar todas las bombas.',
      '3. Agradecieron a los buzos su informe.',
    ],
    ru: [
      '1. Города в третий раз собрались в Женеве.',
      '2. Они постановили:',
      'а) проверить каждый колодец;',
      'б) починить все насосы.',
      '3. Они поблагодарили водолазов за доклад.',
    ],
    zh: [
      '一、湖区城镇第三次在日内瓦举行会议。',
      '二、各城镇决定：',
      '（一）检测所有水井；',
      '（二）修好所有水泵。',
      '三、各城镇感谢潜水员所作的报告。',
    ],
  } as const;
  type Tag = keyof typeof POINTS;
  const linesOf = (lang: Tag) => [...HEADS[lang].trim().split('\n\n'), ...POINTS[lang]];
  const SHAPES: Readonly<Record<string, (langs: readonly Tag[]) => readonly [string, string | Uint8Array]>> = {
    text: (langs: readonly Tag[]) => ['page.txt', langs.map((lang) => linesOf(lang).join('\n\n')).join('\n\n')],
    'text with a rule': (langs: readonly Tag[]) => [
      'page.txt',
      langs.map((lang) => linesOf(lang).join('\n\n')).join('\n\n***\n\n'),
    ],
    Markdown: (langs: readonly Tag[]) => [
      'page.md',
      langs.map((lang) => `# ${linesOf(lang).join('\n\n')}`).join('\n\n***\n\n'),
    ],
    'Markdown, each in its point,': (langs: readonly Tag[]) => [
      'page.md',
      langs
        .map(
          (lang) =>
            `# ${linesOf(lang)
              .join('\n\n')
              .replace(/^(?=\(?\p{L}\) |（)/gmu, '   ')}`,
        )
        .join('\n\n***\n\n'),
    ],
    html: (langs: readonly Tag[]) => [
      'page.html',
      `<html><body>${langs.flatMap((lang) => linesOf(lang).map((line) => `<p>${line}</p>`)).join('')}</body></html>`,
    ],
    Word: (langs: readonly Tag[]) => [
      'page.docx',
      wordFile({ bare: true, body: langs.flatMap((lang) => linesOf(lang).map((line) => par(line))).join('') }),
    ],
  };

  it.each(
    Object.keys(SHAPES).flatMap((shape) =>
      ([['en'], ['fr'], ['ru'], ['en', 'fr'], ['en', 'es'], ['ru', 'en'], ['zh'], ['en', 'zh']] as const).flatMap(
        (langs) =>
          // Markdown counts in figures alone.
          shape.startsWith('Markdown') && (langs as readonly Tag[]).includes('zh') ? [] : [[shape, langs] as const],
      ),
    ),
  )('are kept with theirs in %s: %j', async (shape, langs) => {
    const [name = '', bytes = ''] = SHAPES[shape]?.(langs) ?? [];
    const made = await files(name, bytes);
    for (const lang of langs) {
      const numbered = made.get(`${lang}.md`)?.match(/(?<=<!-- numbered -->\n).+/gu);
      expect(
        numbered?.map((line) =>
          line
            .replaceAll('\\', '')
            .replaceAll(/[\u00A0\u202F]/gu, ' ')
            .replace(/(?<=[、）]) /u, ''),
        ),
      ).toEqual(POINTS[lang]);
    }
  });

  it('stay in the headings of parts', async () => {
    const made = await files(
      'page.txt',
      `${HEADS.en}1. Wells\n\nThe towns shall test every well twice a year.\n\n2. Pumps\n\nThey shall mend all pumps before the winter.\n`,
    );
    expect(made.get('en.md')).not.toContain('<!-- numbered -->');
    expect(made.get('en.md')).toContain('Pumps');
  });
});

describe('Numbers in Markdown', () => {
  const page = (bodies: Partial<Record<keyof typeof HEADS, string>>): string =>
    Object.entries(bodies)
      .map(([lang, body]) => {
        const [title = '', ...rest] = HEADS[lang as keyof typeof HEADS].trim().split('\n\n');
        return `# ${title}\n\n${rest.join('\n\n')}\n\n${body}\n`;
      })
      .join('\n---\n\n');

  it.each(['\n\n', '\n'])('are kept where the paragraphs are of several sentences, parted by %j', async (between) => {
    const made = await files(
      'page.md',
      page({
        en: `The towns declare:\n\n${['1. The lake has no owner. It gives to everyone.', '2. We have used it as a drain. Of its 90 springs, 31 are dry.', '3. Let us begin with small things: a tap closed, a bottle picked up.'].join(between)}\n\nWe thank all who came.`,
        ru: `Города заявляют:\n\n${['1. У озера нет хозяина. Оно даёт каждому.', '2. Мы превратили его в сточную канаву. Из 90 его родников 31 пересох.', '3. Начнём с малого: закроем кран, поднимем бутылку.'].join(between)}\n\nМы благодарим всех, кто пришёл.`,
      }),
    );
    for (const number of [1, 2, 3]) {
      expect(made.get('en.md')).toContain(`<!-- numbered -->\n${String(number)}\\. `);
      expect(made.get('ru.md')).toContain(`<!-- numbered -->\n${String(number)}\\. `);
    }
  });

  it('are kept where the text refers to them', async () => {
    const made = await files(
      'page.md',
      page({
        en: 'The towns agreed on these works:\n\n1. clean wells;\n2. new pumps.\n\nThe fund of item 2 has 40 million francs.',
        es: 'Las ciudades acordaron estas obras:\n\n1. pozos limpios;\n2. bombas nuevas.\n\nEl fondo del punto 2 dispone de 40 millones de francos.',
      }),
    );
    expect(made.get('en.md')).toContain('<!-- numbered -->\n1\\. clean wells;');
    expect(made.get('es.md')).toContain('<!-- numbered -->\n2\\. bombas nuevas.');
  });

  it('are those of a list where each item is a sentence at most', async () => {
    const made = await files(
      'page.md',
      page({
        en: 'The towns decide the following.\n\n1. The towns shall test every well twice a year.\n2. They shall publish the results within a month.',
        fr: 'Les villes décident ce qui suit.\n\n1. Les villes contrôleront chaque puits deux fois par an.\n2. Elles publieront les résultats dans un délai d’un mois.',
      }),
    );
    expect(made.get('en.md')).toContain('1. The towns shall test');
    expect(made.get('en.md')).not.toContain('<!-- numbered -->');
    expect(made.get('fr.md')).not.toContain('<!-- numbered -->');
  });

  it('are those of a list in a file that says itself what its paragraphs are', async () => {
    const made = await files(
      'page.md',
      page({
        en: '<!-- salutation -->\nDear friends,\n\nThe towns declare:\n\n1. The lake has no owner. It gives to everyone.\n2. We have used it as a drain. Of its springs, 31 are dry.',
        fr: '<!-- salutation -->\nChers amis,\n\nLes villes déclarent :\n\n1. Le lac n’a pas de propriétaire. Il donne à tous.\n2. Nous en avons fait un égout. De ses sources, 31 sont à sec.',
      }),
    );
    expect(made.get('en.md')).toContain('1. The lake has no owner.');
    expect(made.get('fr.md')).not.toContain('<!-- numbered -->');
  });
});

describe('Numbers that the page counts by itself', () => {
  it('are kept where a Word file refers to them', async () => {
    const made = await files(
      'page.docx',
      wordFile({
        bare: true,
        numbering:
          '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
        body: [
          ...HEADS.en
            .trim()
            .split('\n\n')
            .map((text) => par(text)),
          par('The Conference,'),
          item('Decides to meet every two years;', 1),
          item('Asks the Secretary to report on paragraph 1.', 1),
          ...HEADS.ru
            .trim()
            .split('\n\n')
            .map((text) => par(text)),
          par('Конференция,'),
          item('Постановляет собираться каждые два года;', 2),
          item('Просит секретаря представить доклад по пункту 1.', 2),
        ].join(''),
      }),
    );
    expect(made.get('en.md')).toContain('<!-- numbered -->\n1\\. Decides');
    expect(made.get('ru.md')).toContain('<!-- numbered -->\n1\\. Постановляет');
  });

  it('are kept where a web page refers to them', async () => {
    const cell = (lang: 'en' | 'fr', list: string) =>
      `<td>${HEADS[lang]
        .trim()
        .split('\n\n')
        .map((text) => `<p>${text}</p>`)
        .join('')}${list}</td>`;
    const made = await files(
      'page.html',
      `<html><body><table><tr>${cell('en', '<p>The Assembly,</p><ol><li>Decides to clean the lake by 2031;</li><li>Asks the Director to act on paragraph 1.</li></ol>')}${cell('fr', '<p>L’Assemblée,</p><ol><li>Décide d’assainir le lac d’ici à 2031 ;</li><li>Prie la Directrice d’agir en application du paragraphe 1.</li></ol>')}</tr></table></body></html>`,
    );
    expect(made.get('en.md')).toContain('<!-- numbered -->\n1\\. Decides');
    expect(made.get('fr.md')).toContain('<!-- numbered -->\n1\\. Décide');
  });

  const NUMBERED_AT_THREE_LEVELS =
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl><w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%3)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';

  async function inWord(bodies: Readonly<Partial<Record<keyof typeof HEADS, string>>>) {
    const pages = Object.entries(bodies).map(([lang, body]) => {
      const heads = HEADS[lang as keyof typeof HEADS].trim().split('\n\n');
      const bytes = wordFile({
        bare: true,
        numbering: NUMBERED_AT_THREE_LEVELS,
        body: `${heads.map((text) => par(text)).join('')}${body}`,
      });
      return [lang as Lang, { name: `${lang}.docx`, bytes }] as const;
    });
    return valueOf(await importPages({ kind: 'apart', pages: new Map(pages) })).files;
  }

  it('are kept where a heading or a paragraph without one stands among them in Word', async () => {
    const made = await inWord({
      en: [
        item('The towns met in Geneva for the third time', 1),
        item('They heard the report of the divers', 1),
        par('Decisions', '<w:pStyle w:val="Heading2"/>'),
        item('The wells shall be tested twice a year', 1),
        par('The towns recall that the lake has no owner.'),
        item('The towns shall meet again in 2029', 1),
      ].join(''),
      fr: [
        item('Les villes se sont réunies à Genève pour la troisième fois', 1),
        item('Elles ont entendu le rapport des plongeurs', 1),
        par('Décisions', '<w:pStyle w:val="Heading2"/>'),
        item('Les puits seront contrôlés deux fois par an', 1),
        par('Les villes rappellent que le lac n’appartient à personne.'),
        item('Les villes se réuniront de nouveau en 2029', 1),
      ].join(''),
    });
    for (const number of [1, 2, 3, 4]) {
      expect(made.get('en.md')).toContain(`<!-- numbered -->\n${String(number)}\\. The`);
      expect(made.get('fr.md')).toMatch(new RegExp(`<!-- numbered -->\n${String(number)}\\\\\\. (?:Les|Elles)`, 'u'));
    }
  });

  it('are those of a list where its items go on with the sentence above them, whatever stands between', async () => {
    const made = await inWord({
      en: [
        par('The towns need:'),
        item('clean wells;', 1),
        item('new pumps;', 1),
        par('and, before the winter:'),
        item('wide banks.', 1),
      ].join(''),
      fr: [
        par('Il faut aux villes :'),
        item('des puits propres ;', 1),
        item('de nouvelles pompes ;', 1),
        par('et, avant l’hiver :'),
        item('des berges larges.', 1),
      ].join(''),
    });
    expect(made.get('en.md')).toContain('3. wide banks.');
    expect(made.get('en.md')).not.toContain('<!-- numbered -->');
    expect(made.get('fr.md')).not.toContain('<!-- numbered -->');
  });

  it('are kept over paragraphs of their second level in Word', async () => {
    const made = await inWord({
      en: [
        item('Water', 1),
        item('The towns shall map every spring by 2030, and need for that:', 1, 1),
        item('two boats;', 1, 2),
        item('nine divers.', 1, 2),
        item('Boats', 1),
        item('No boat shall burn oil after 2032.', 1, 1),
        item('Divers', 1),
        item('Every town shall train two.', 1, 1),
      ].join(''),
      es: [
        item('Agua', 1),
        item('Las ciudades cartografiarán todos los manantiales antes de 2030, y necesitan:', 1, 1),
        item('dos barcos;', 1, 2),
        item('nueve buzos.', 1, 2),
        item('Barcos', 1),
        item('Ningún barco quemará petróleo después de 2032.', 1, 1),
        item('Buzos', 1),
        item('Cada ciudad formará a dos.', 1, 1),
      ].join(''),
    });
    expect(made.get('en.md')).toMatch(/<!-- numbered -->\n1\\\. Water\n\n(?:<!-- numbered -->\n)?1\.1 The towns/u);
    expect(made.get('en.md')).toContain('<!-- numbered -->\n3\\. Divers');
    expect(made.get('en.md')).toContain('1. two boats;\n2. nine divers.');
    expect(made.get('es.md')).toMatch(/<!-- numbered -->\n2\\\. Barcos\n\n(?:<!-- numbered -->\n)?2\.1 Ningún/u);
  });

  it('are those of two lists where the second begins anew', async () => {
    const list = (...items: readonly string[]) => `<ol>${items.map((one) => `<li>${one}</li>`).join('')}</ol>`;
    const cell = (lang: 'en' | 'fr', body: string) =>
      `<td>${HEADS[lang]
        .trim()
        .split('\n\n')
        .map((text) => `<p>${text}</p>`)
        .join('')}${body}</td>`;
    const made = await files(
      'page.html',
      `<html><body><table><tr>${cell('en', `<p>The towns need:</p>${list('pumps;', 'boats;')}<p>They have:</p>${list('divers;', 'maps.')}`)}${cell('fr', `<p>Les villes ont besoin :</p>${list('de pompes ;', 'de bateaux ;')}<p>Elles ont :</p>${list('des plongeurs ;', 'des cartes.')}`)}</tr></table></body></html>`,
    );
    expect(made.get('en.md')).not.toContain('<!-- numbered -->');
    expect(made.get('fr.md')).not.toContain('<!-- numbered -->');
  });
});
