/** What the languages must have alike of a release: its parts, the numbers of its paragraphs, and what refers to them. */
import { describe, expect, it } from 'vitest';
import { certainFaults, checkStatement } from '../../../src/text/check/index.ts';
import { statementIn, statementOf } from '../../support/statement.ts';

function found(en: readonly string[], fr: readonly string[]): readonly string[] {
  return checkStatement(statementOf({ en, fr })).map(
    ({ code, place, message }) => `${place?.file}:${place?.line} ${code} ${message}`,
  );
}

const BODY = {
  en: 'The ferry will run all night, in winter as in summer.',
  fr: 'Le bac circulera toute la nuit, en hiver comme en été.',
};

describe('A part of a release', () => {
  it('that both languages have is no matter', () => {
    expect(found([`<!-- lead -->\n${BODY.en}`, 'Ends.'], [`<!-- lead -->\n${BODY.fr}`, 'Fin.'])).toEqual([]);
  });

  it.each([
    [
      'a lead',
      '<!-- lead -->',
      'a lead, “The ferry will run all night, in winter as in summ…”, stands in the English alone, not in the French',
    ],
    ['facts', '<!-- facts -->', 'the part “facts” stands in the English alone, not in the French'],
    ['contacts', '<!-- contacts -->', 'the part “contacts” stands in the English alone, not in the French'],
  ])('that one language lacks is an error, for which nothing is built: %s', (_, mark, message) => {
    const statement = statementOf({
      en: ['Good evening.', `<!-- pair: alone -->\n${mark}\n${BODY.en}`],
      fr: ['Bonsoir.'],
    });
    const [fault, ...others] = certainFaults(statement);
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ code: 'check/role-missing', message, place: { file: 'en.md', line: 9 } });
  });

  it('may be a label or a subtitle, over the text', () => {
    const statement = statementOf({ en: ['Good evening.'], fr: ['Bonsoir.'] });
    const place = { file: 'en.md', line: 3, column: 11 };
    const versions = statement.versions.map((version, n) =>
      n > 0 ? version : { ...version, subtitle: [{ kind: 'text', text: 'All night', place } as const] },
    );
    expect(certainFaults({ ...statement, versions })).toMatchObject([
      {
        code: 'check/role-missing',
        message: 'a subtitle, “All night”, stands in the English alone, not in the French',
        place,
      },
    ]);
  });

  it('is told once, however many blocks it has', () => {
    const en = [
      'Good evening.',
      `<!-- pair: alone -->\n<!-- about -->\n${BODY.en}`,
      `<!-- pair: alone -->\n${BODY.en}`,
    ];
    expect(certainFaults(statementOf({ en, fr: ['Bonsoir.'] })).map(({ code }) => code)).toEqual([
      'check/role-missing',
    ]);
  });
});

it('A row of asterisks between parts is no text that the other language could lack', () => {
  expect(found([BODY.en, '<!-- pair: alone -->\n***', 'Ends.'], [BODY.fr, 'Fin.'])).toEqual([]);
  expect(found([BODY.en, '<!-- pair: alone -->\n## Boats', 'Ends.'], [BODY.fr, 'Fin.'])).toEqual([
    'en.md:8 check/heading-missing a heading (##), “Boats”, stands in the English alone, not in the French',
  ]);
});

describe('The number of a paragraph', () => {
  it('is the same whatever marks its language gives it', () => {
    expect(
      found(
        [`<!-- numbered -->\n(a) ${BODY.en}`, `<!-- numbered -->\n12. ${BODY.en}`],
        [`<!-- numbered -->\na) ${BODY.fr}`, `<!-- numbered -->\n12) ${BODY.fr}`],
      ),
    ).toEqual([]);
  });

  it('that differs between the languages is an error, for which nothing is built', () => {
    const statement = statementOf({
      en: [`<!-- numbered -->\n12. ${BODY.en}`],
      fr: [`<!-- numbered -->\n13. ${BODY.fr}`],
    });
    expect(certainFaults(statement)).toMatchObject([
      {
        code: 'check/paragraph-number',
        severity: 'error',
        message: 'paragraph 12. in the English is 13. in the French at fr.md:6:1',
        place: { file: 'en.md', line: 6 },
      },
    ]);
  });

  it('that one language lacks is an error', () => {
    const en = [`<!-- numbered -->\n1. ${BODY.en}\n2. Whoever holds a ticket may come.`];
    const fr = [`<!-- numbered -->\n1. ${BODY.fr}`];
    const alone = [en[0]?.replace('2.', '\n<!-- numbered -->\n<!-- pair: alone -->\n2\\.') ?? ''];
    expect(found(alone, fr)).toEqual([
      'en.md:10 check/paragraph-number paragraph 2. stands in the English alone, not in the French',
    ]);
  });
});

describe('A reference to a paragraph', () => {
  const numbered = (lang: 'en' | 'fr', sentence: string) => [
    `<!-- numbered -->\n1. ${BODY[lang]}\n2. ${BODY[lang]}\n3. ${sentence}`,
  ];

  it.each([
    ['What paragraph 2 says stays.', 'Ce que dit le paragraphe 2 demeure.'],
    ['What paragraphs 1 to 3 say stays.', 'Ce que disent les paragraphes 1 à 3 demeure.'],
    ['What paras. 1 and 2 say stays.', 'Ce que disent les par. 1 et 2 demeure.'],
    ['What paragraph 14 of the Charter says stays.', 'Ce que dit le paragraphe 14 de la Charte demeure.'],
    ['The replies to A/79/12 (paras. 12 to 15) stay.', 'Les réponses au document A/79/12 (par. 12 à 15) demeurent.'],
    ['The replies to A/79/12, paragraph 14, stay.', 'Les réponses au A/79/12, paragraphe 14, demeurent.'],
    ['The replies to (A/79/12), paragraph 14, stay.', 'Les réponses (A/79/12), paragraphe 14, demeurent.'],
    ['Under article 5, paragraph 14, it stays.', 'En vertu de l’article 5, par. 14 b), cela demeure.'],
    ['Resolution 1325 (paras. 12 and 14) stays.', 'La résolution 1325 (par. 12 et 14) demeure.'],
    ['What paragraph 14 of the Act says stays.', 'Ce que dit le paragraphe 14 d’une autre loi demeure.'],
  ])('that there is passes: %s', (en, fr) => {
    expect(found(numbered('en', en), numbered('fr', fr)).filter((one) => one.includes('reference'))).toEqual([]);
  });

  it('that there is not is a warning where it stands, in each language', () => {
    expect(
      found(
        numbered('en', 'What paragraphs 2 and 4 say stays.'),
        numbered('fr', 'Ce que disent les paragraphes 2 et 4 demeure.'),
      ),
    ).toEqual([
      'en.md:8 check/reference there is no paragraph 4 in the English',
      'fr.md:8 check/reference there is no paragraph 4 in the French',
    ]);
  });

  it.each([
    ['Point 4 is the hardest.', 'Le point 4 est le plus difficile.', 2],
    ['Point 2 is the hardest.', 'Le point 2 est le plus difficile.', 0],
    ['See item 4 on the agenda of the House.', 'Voir le point 4 de l’ordre du jour de la Chambre.', 0],
  ])('may mean an item of a list: %s', (en, fr, count) => {
    const list = ['1. Boats\n2. Nets\n3. Sails', '1. Des bateaux\n2. Des filets\n3. Des voiles'];
    const lines = found([list[0] ?? '', en], [list[1] ?? '', fr]).filter((one) => one.includes('reference'));
    expect(lines).toHaveLength(count);
  });

  it('to a paragraph by the figure of an item is told what the page shows there', () => {
    const list = ['1. Boats\n2. Nets\n3. Sails', '1. Des bateaux\n2. Des filets\n3. Des voiles'];
    const codes = checkStatement(
      statementOf({
        en: [list[0] ?? '', 'What paragraph 2 asks for is cheap, and paragraph (b) says why.'],
        fr: [list[1] ?? '', 'Ce que demande le paragraphe 2 est peu coûteux, et le paragraphe (b) dit pourquoi.'],
      }),
    ).flatMap(({ code, message, hint }) => (code === 'check/reference' ? [`${message}; ${hint ?? ''}`] : []));
    const hint = 'the page shows (b) before it: write <!-- numbered --> over the list, so that its numbers stay';
    expect(codes).toEqual([
      `there is no paragraph 2 in the English; ${hint}`,
      `there is no paragraph 2 in the French; ${hint.replace('(b)', 'b)')}`,
    ]);
  });

  it('by a figure is told by which letters the paragraphs are counted', () => {
    const lettered = (lang: 'en' | 'fr', last: string) => [
      ...['(a)', '(b)'].map((letter) => `<!-- numbered -->\n${letter} ${BODY[lang]}`),
      `<!-- numbered -->\n(c) ${last}`,
    ];
    const hints = checkStatement(
      statementOf({
        en: lettered('en', 'What paragraph 2 says stays.'),
        fr: lettered('fr', 'Ce que dit le paragraphe (b) demeure.'),
      }),
    ).flatMap(({ code, message, hint }) => (code === 'check/reference' ? [`${message}; ${hint ?? ''}`] : []));
    expect(hints).toEqual([
      'there is no paragraph 2 in the English; they are counted from a to c here: write it so, or say of which text that paragraph is',
    ]);
  });

  it('means another text where no paragraph has a number', () => {
    expect(found(['See paragraph 14.'], ['Voir le paragraphe 14.'])).toEqual([]);
  });
});

describe('Contacts', () => {
  it('are of no language, but their headings are', () => {
    const contacts = '<!-- contacts -->\nThe Office of the House and of the Gardens';
    expect(found([BODY.en, contacts], [BODY.fr, contacts])).toEqual([]);
    expect(
      found(
        [BODY.en, contacts.replace('<!-- contacts -->\n', '')],
        [BODY.fr, contacts.replace('<!-- contacts -->\n', '')],
      ),
    ).not.toEqual([]);
  });

  it('are compared in their numbers: a digit lost is a call that nobody takes', () => {
    const codes = checkStatement(
      statementOf({
        en: ['<!-- contacts -->\nPaul Sample, +41 22 555 01 20'],
        fr: ['<!-- contacts -->\nPaul Sample, +41 22 555 01 21'],
      }),
    ).map(({ code }) => code);
    expect(codes.length).toBeGreaterThan(0);
  });
});

describe('Letters before paragraphs', () => {
  const CODE = 'check/paragraph-number';
  const ENGLISH = ['The ferry carries these:', '<!-- numbered -->\n(a) bicycles;', '<!-- numbered -->\n(b) dogs.'];
  const OTHERS = {
    ar: ['تنقل العبّارة ما يلي:', ['(أ)', '(ب)'], ['الدراجات؛', 'الكلاب.']],
    ru: ['Паром перевозит:', ['а)', 'б)'], ['велосипеды;', 'собак.']],
    zh: ['渡轮运送：', ['（一）', '（二）'], ['自行车；', '狗。']],
  } as const;

  it.each(['ar', 'ru', 'zh'] as const)('are the same where each is counted as its language counts: en, %s', (lang) => {
    const [over, [first, second], [one, two]] = OTHERS[lang];
    const alike = statementIn({
      en: ENGLISH,
      [lang]: [over, `<!-- numbered -->\n${first} ${one}`, `<!-- numbered -->\n${second} ${two}`],
    });
    expect(checkStatement(alike).filter(({ code }) => code === CODE)).toEqual([]);
    const unlike = statementIn({
      en: ENGLISH,
      [lang]: [over, `<!-- numbered -->\n${second} ${one}`, `<!-- numbered -->\n${first} ${two}`],
    });
    expect(checkStatement(unlike).filter(({ code }) => code === CODE)).not.toEqual([]);
  });

  it('are not figures of the same script', () => {
    const statement = statementOf({
      en: ['<!-- numbered -->\n(a) bicycles;'],
      fr: ['<!-- numbered -->\n(1) les vélos ;'],
    });
    expect(checkStatement(statement).filter(({ code }) => code === CODE)).toHaveLength(1);
  });
});
