/** What is right in a language, and was found wrong by the habits of another. */
import { describe, expect, it } from 'vitest';
import { checkStatement } from '../../../src/text/check/index.ts';
import { statementIn, statementOf } from '../../support/statement.ts';

const codesIn = (texts: Readonly<Record<string, readonly string[]>>) =>
  checkStatement(statementIn(texts)).map(({ code, message }) => `${code} ${message}`);

describe('A quotation is found in the marks of its language', () => {
  it.each([
    ['sv', '”Vi öppnar den tillsammans”, sade ministern Ada Norling. ”Den är allas.”'],
    ['fi', '”Avaamme sen yhdessä”, sanoi ministeri Ada Norling. ”Se kuuluu kaikille.”'],
    ['da', '»Vi åbner den sammen,« sagde ministeren Ada Norling. »Den er alles.«'],
    ['de', '„Wir öffnen sie gemeinsam“, sagte die Ministerin Ada Norling. „Sie gehört allen.“'],
    ['fr', '« Nous l’ouvrons ensemble », a dit la ministre Ada Norling. « Elle est à tous. »'],
    ['pl', '„Otwieramy ją razem” – powiedziała minister Ada Norling. „Należy do wszystkich.”'],
    // What is said in a paragraph of its own may stand behind a dash.
    ['pl', '– Otwieramy ją razem – powiedziała minister Ada Norling. – Należy do wszystkich.'],
    ['es', '—La abrimos juntos —dijo la ministra Ada Norling—. Es de todos.'],
    ['ru', '— Мы открываем его вместе, — сказала министр Ада Норлинг. — Он принадлежит всем.'],
  ])('%s', (lang, text) => {
    const en = '“We open it together,” said the Minister, Ada Norling. “It belongs to all.”';
    expect(codesIn({ en: [en], [lang]: [text] }).filter((code) => code.includes('quotation'))).toEqual([]);
  });

  it('and one that is missing is told', () => {
    const en = '“We open it together,” said the Minister, Ada Norling.';
    for (const [lang, text] of [
      ['sv', 'Vi öppnar den tillsammans, sade ministern Ada Norling.'],
      ['da', 'Vi åbner den sammen, sagde ministeren Ada Norling.'],
    ] as const)
      expect(codesIn({ en: [en], [lang]: [text] }).join('\n')).toContain('check/quotation-missing');
  });
});

describe('A word that sites have too, as a heading', () => {
  const found = (over: string, under: string) =>
    checkStatement(
      statementOf({
        en: ['We open the bridge today.', `## ${over}`, under],
        fr: ['Nous ouvrons le pont aujourd’hui.', '## Renseignements', under],
      }),
    ).flatMap(({ code }) => (code === 'check/web-page' ? [code] : []));

  it('is the statement’s over somebody to ask', () => {
    expect(found('Contact', 'Jan Weber, press@port.example')).toEqual([]);
    expect(found('Contact us', 'Jan Weber, +49 30 555 01 23')).toEqual([]);
  });
  it('is the page’s over anything else', () => {
    expect(found('Contact us', 'The bridge has 12 arches.')).toEqual(['check/web-page']);
  });
});

it('Russian acronyms that every reader knows need no full name', () => {
  const ru = 'МИД и СМИ сообщили об этом: вода дошла до ГЭС. АБВГ молчит.';
  const found = checkStatement(statementIn({ en: ['They said so.'], ru: [ru] })).flatMap(({ code, message }) =>
    code === 'check/acronym' ? [message.split(' ')[0]] : [],
  );
  expect(found).toEqual(['АБВГ']);
});

it('A million with nothing before it goes on with its thousands', () => {
  for (const [ru, fr, en] of [
    ['миллион двести тысяч человек', 'un million deux cent mille personnes', '1.2 million people'],
    ['миллион двести тысяч человек', 'un million deux cent mille personnes', '1,200,000 people'],
    ['два миллиона триста тысяч человек', 'deux millions trois cent mille personnes', '2.3 million people'],
  ] as const)
    expect(
      codesIn({
        en: [`We helped ${en} there.`],
        fr: [`Nous avons aidé ${fr} là-bas.`],
        ru: [`Мы помогли там: ${ru}.`],
      }),
    ).toEqual([]);
});

describe('A number is the same', () => {
  it.each([
    [
      'The library welcomed its 10,000th reader today.',
      'fr',
      'La bibliothèque a accueilli aujourd’hui son dix-millième lecteur.',
    ],
    ['The library welcomed its ten-thousandth reader.', 'fr', 'La bibliothèque a accueilli son dix-millième lecteur.'],
    ['The town marked its two hundredth year.', 'fr', 'La ville a marqué sa deux-centième année.'],
    ['The town saw its 150,000th guest.', 'fr', 'La ville a vu son cent cinquante millième hôte.'],
    ['The town marked its 1,100th year.', 'fr', 'La ville a marqué sa mille centième année.'],
    ['For thousands of years the river has fed the towns.', 'zh', '千百年来，这条河养育着沿岸的城镇。'],
    ['He ends twenty years as head of the house.', 'ru', 'Он завершил двадцатилетнее руководство домом.'],
    ['The fund has 180,000 members.', 'ar', 'يضم الصندوق 000 180 عضو.'],
    ['The fund has 1,180,000 members and 45 offices.', 'ar', 'يضم الصندوق 000 180 1 عضو و45 مكتبا.'],
    ['The fund has 180,000 members.', 'ar', 'يضم الصندوق 180 000 عضو.'],
    ['Call +999 6 555 0144 to register.', 'ar', 'اتصلوا بالرقم 0144 555 6 999+ للتسجيل.'],
  ])('%s (%s)', (en, lang, text) => {
    expect(codesIn({ en: [en], [lang]: [text] })).toEqual([]);
  });

  it.each([
    ['The fund has 160,000 members.', 'ar', 'يضم الصندوق 000 180 عضو.'],
    ['Call +999 6 555 0145 to register.', 'ar', 'اتصلوا بالرقم 0144 555 6 999+ للتسجيل.'],
    [
      'The library welcomed its 1,000th reader today.',
      'fr',
      'La bibliothèque a accueilli aujourd’hui son dix-millième lecteur.',
    ],
  ])('and another is told: %s (%s)', (en, lang, text) => {
    expect(codesIn({ en: [en], [lang]: [text] }).join('\n')).toContain('check/');
  });
});

it('A heading of a word, which is two long ones elsewhere, is not measured; a paragraph is', () => {
  const career = codesIn({
    en: ['He has retired.', '## Career', 'He was a teacher.'],
    ru: ['Он ушёл на покой.', '## Профессиональная деятельность', 'Он был учителем.'],
  });
  expect(career).toEqual([]);
});

it('A heading over headings that are counted is not empty, be they of its level; one over another is', () => {
  const empty = (one: string, two: string) =>
    codesIn({
      en: ['We met.', '## Decision', `## ${one}`, 'It is so.', `## ${two}`, 'It is not.'],
      fr: ['Nous nous sommes réunis.', '## Décision', `## ${one}`, 'C’est ainsi.', `## ${two}`, 'Ce n’est pas ainsi.'],
    }).filter((code) => code.includes('heading-empty')).length;
  expect([empty('Article 4', 'Article 9'), empty('1. Ports', '2. Parks'), empty('Ports', 'Parks')]).toEqual([0, 0, 2]);
});

it('What is said to the press is remarks as well as a statement', () => {
  const kinds = (fr: string) => {
    const titles = { en: 'Remarks to the press', fr };
    const statement = statementOf({ en: ['We met.'], fr: ['Nous nous sommes réunis.'], titles });
    return checkStatement({ ...statement, meta: { ...statement.meta, kind: 'remarks' } }).map(({ code }) => code);
  };
  expect(kinds('Déclaration à la presse')).toEqual([]);
  expect(kinds('Déclaration sur la rencontre')).toEqual(['check/title-kind']);
});
