/** The table of languages: what stands in it before a language is made, and what each says once it is. */
import { describe, expect, it } from 'vitest';
import {
  capitalsOf,
  languageOf,
  noticesOf,
  registeredLanguages,
  settableLanguages,
  settingOf,
  wordingOf,
} from '../../../src/text/language/index.ts';
import type { Instant, IsoDate, Lang, Meta } from '../../../src/text/statement/index.ts';
import { statementOf } from '../../support/statement.ts';

const DATE = '2026-03-02' as IsoDate;

it.each(registeredLanguages().map((language) => [language.name, language] as const))(
  '%s can do what the table says, and nothing else',
  (_, { abilities = [], setting, wording, intake, check }) => {
    expect([setting !== undefined, wording !== undefined]).toEqual(Array(2).fill(abilities.includes('set')));
    expect(intake !== undefined).toBe(abilities.includes('recognise'));
    expect(intake?.pages !== undefined).toBe(abilities.includes('import'));
    expect(check !== undefined).toBe(abilities.includes('check'));
  },
);

it.each(settableLanguages().map(({ tag, name }) => [name, tag] as const))(
  '%s says all that stands on a page',
  (_, lang) => {
    const setting = settingOf(lang);
    const { script, direction } = languageOf(lang);
    expect([setting.script, setting.direction]).toEqual([script, direction]);
    expect(new Set(setting.months).size).toBe(12);
    expect(setting.formatDate(DATE)).toMatch(/(?<!\d)2(?!\d).*2026|2026.*(?<!\d)2(?!\d)/u);
    const until = '2026-03-02T10:30+01:00' as Instant;
    const meta: Meta = {
      ...statementOf({ en: ['One.'], fr: ['Un.'] }).meta,
      status: 'as-prepared',
      embargo: { until, zone: {} },
      revision: 2,
    };
    const notices = noticesOf(meta, lang);
    expect(notices).toHaveLength(3);
    expect(notices[0]?.startsWith(wordingOf(lang).embargoed)).toBe(true);
    expect(notices[0]).toContain('UTC+1');
    expect(notices.join(' ')).not.toMatch(/[{}]|undefined|NaN/u);
    const said = Object.values(wordingOf(lang).kinds);
    expect(new Set(said).size).toBe(4);
    // What it says in its own letters, and spaced as it wants them, it would not space again.
    const text = `${notices.join('. ')} ${setting.formatDateline('Geneva', DATE)}`;
    const [profile = ''] = setting.spacingProfiles;
    const spaced = setting
      .space(text, profile)
      .reduceRight((made, { start, end, text: space }) => made.slice(0, start) + space + made.slice(end), text);
    expect(setting.space(spaced, profile)).toEqual([]);
    expect(spaced).not.toBe(text);
  },
);

describe('a date', () => {
  it.each([
    ['es', '2 de marzo de 2026'],
    ['ru', '2 марта 2026 года'],
    ['de', '2. März 2026'],
    ['hu', '2026. március 2.'],
    ['lv', '2026. gada 2. marts'],
    ['lt', '2026 m. kovo 2 d.'],
    ['el', '2 Μαρτίου 2026'],
    ['uk', '2 березня 2026 року'],
    ['ca', '2 de març del 2026'],
    ['pt-BR', '2 de março de 2026'],
    ['fi', '2. maaliskuuta 2026'],
  ])('is written in %s as %s, and stays on its line', (lang, written) => {
    const setting = settingOf(lang as Lang);
    expect(setting.formatDate(DATE)).toBe(written);
    const gaps = [...written.matchAll(/ /gu)].map(({ index }) => index);
    expect(setting.space(written, 'un').map(({ start }) => start)).toEqual(gaps);
  });
});

describe('capitals', () => {
  it.each([
    ['en', 'street', 'STREET'],
    ['de', 'straße', 'STRAẞE'],
    ['tr', 'istanbul ve ılık', 'İSTANBUL VE ILIK'],
    ['el', 'Το νερό του Μάιου', 'ΤΟ ΝΕΡΟ ΤΟΥ ΜΑΪΟΥ'],
    ['ga', 'an tAthair i mBaile Átha Cliath', 'AN tATHAIR I mBAILE ÁTHA CLIATH'],
    ['nl', 'ijsland', 'IJSLAND'],
  ])('are those of the language: %s %s', (lang, text, capitals) => {
    expect(capitalsOf(text, lang as Lang)).toBe(capitals);
    expect(capitalsOf(text, lang as Lang)).toHaveLength(text.length);
  });
});
