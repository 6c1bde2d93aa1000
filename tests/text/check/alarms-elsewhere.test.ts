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
