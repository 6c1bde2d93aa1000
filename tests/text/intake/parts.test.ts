import { describe, expect, it } from 'vitest';
import { findDate } from '../../../src/text/intake/dates.ts';
import { sortLines } from '../../../src/text/intake/lines.ts';
import { statementSlug } from '../../../src/text/intake/folder-name.ts';
import { isPlaceLike, kindOf, saidInTitle, speakerLine } from '../../../src/text/intake/wording.ts';
import type { IsoDate, Lang } from '../../../src/text/statement/index.ts';
import { EN, FR } from '../../support/langs.ts';

/** What a line is taken for, and the language it is surely in. */
const sorted = (text: string) =>
  sortLines([{ text, file: 'page.txt', line: 1, apart: true }]).map(
    ({ role, language }) => `${role} ${language ?? '-'}`,
  )[0];

describe('a date', () => {
  it.each([
    ['New York, 30 July 2014 - Message', '2014-07-30', 'New York', 'Message'],
    ['New York, Wednesday, 30 July 2014', '2014-07-30', 'New York', ''],
    ['July 30, 2014 | Message', '2014-07-30', '', 'Message'],
    ['03 March 2015', '2015-03-03', '', ''],
    ['Genève, le mercredi 1er juillet 2015', '2015-07-01', 'Genève', ''],
    ['Message à l’occasion de la Journée, Le 30 juillet 2014', '2014-07-30', 'Message à l’occasion de la Journée', ''],
    ['Message, le 12 AOÛT 2016', '2016-08-12', 'Message', ''],
    ['Rome – 2018-11-05', '2018-11-05', 'Rome', ''],
    ['Rome, 5–7 November 2018', '2018-11-05', 'Rome', ''],
    ['Rome, du 30 novembre au 2 décembre 2018', '2018-11-30', 'Rome', ''],
    ['November 5-7, 2018', '2018-11-05', '', ''],
    ['Date: 14 June 2019', '2019-06-14', '', ''],
    ['14.06.2019', '2019-06-14', '', ''],
    ['Geneva, 14 Sept. 2019', '2019-09-14', 'Geneva', ''],
    ['Geneva, 14 Aug. 2019', '2019-08-14', 'Geneva', ''],
    ['Geneva, 14 Sep 2019', '2019-09-14', 'Geneva', ''],
    ['Genève, le 14 déc. 2019', '2019-12-14', 'Genève', ''],
    ['06/14/2019', '2019-06-14', '', ''],
    ['Madrid, 14 de junio de 2019', '2019-06-14', 'Madrid', ''],
    ['Москва, 14 июня 2019', '2019-06-14', 'Москва', ''],
    ['2019年6月14日', '2019-06-14', '', ''],
    ['14 حزيران 2019', '2019-06-14', '', ''],
  ])('%s', (line, date, before, after) => {
    expect(findDate(line)).toMatchObject({ date, before, after });
  });

  it('is not found where none is', () => {
    for (const line of ['31 February 2014', 'in July 2014', '30 Jules 2014', '130 July 2014', 'the 5 of May', ''])
      expect(findDate(line)).toBeUndefined();
  });
});

describe('a line', () => {
  it.each([
    ['*****', 'separator -'],
    ['* * *', 'separator -'],
    ['---', 'separator -'],
    ['— — —', 'separator -'],
    ['Latest Statements', 'chrome -'],
    ['Statements on 30 July 2014', 'chrome -'],
    ['English | Français | Español', 'chrome -'],
    ['Message on the Day of Rivers [scroll down for French version', 'head en'],
    ['Excellencies,', 'text -'],
    ['Ce que nous avons appris de la mer', 'head fr'],
    ['It says “we must go.”', 'text en'],
  ])('%s', (text, wanted) => {
    expect(sorted(text)).toBe(wanted);
  });
});

it('a line that nearly fits a pattern a thousand times is no work', () => {
  for (const text of ['english '.repeat(1000), '* '.repeat(1000), 'Example '.repeat(1000)])
    expect(sorted(`${text}x`)).toMatch(/^text|^head/u);
});

describe('a title', () => {
  it('says its kind by its first word of that sort', () => {
    expect(kindOf('Press release: statement on rivers', EN)).toBe('press-release');
    expect(kindOf('Address to the Conference', EN)).toBe('remarks');
    expect(kindOf('Déclaration sur le message des fleuves', FR)).toBe('statement');
    expect(kindOf('World Day of Rivers', EN)).toBeUndefined();
  });

  it.each<[Lang, string, object]>([
    [
      EN,
      'Secretary-General’s message on the Day of Rivers',
      { speaker: { office: 'The Secretary-General' }, behind: 'message on the Day of Rivers' },
    ],
    [EN, "The Deputy Director's remarks", { speaker: { office: 'The Deputy Director' }, behind: 'remarks' }],
    [EN, "Anne Example's statement on rivers", { speaker: { name: 'Anne Example' } }],
    [EN, 'Message of the Director on the Day of Rivers', { speaker: { office: 'The Director' } }],
    [EN, 'Message on the Director’s Day', { speaker: {} }],
    [
      FR,
      'Message du Secrétaire général à l’occasion de la Journée des fleuves',
      { speaker: { office: 'Le Secrétaire général' } },
    ],
    [FR, 'Allocution de la Directrice devant le Conseil', { speaker: { office: 'La Directrice' } }],
    [FR, 'Déclaration de l’Envoyée spéciale sur les fleuves', { speaker: { office: 'L’Envoyée spéciale' } }],
    [FR, 'Message de la mer à ceux qui l’aiment', { speaker: {} }],
  ])('%s: whom it names is read, and what stands behind an office that it begins with: %s', (lang, title, said) => {
    expect(saidInTitle(title, lang)).toEqual(said);
  });
});

it('a line may name a speaker and an office', () => {
  expect(speakerLine('Secretary-General Anne Example', EN)).toEqual({
    name: 'Anne Example',
    office: 'The Secretary-General',
  });
  expect(speakerLine('Paul de la Sample, Director of the Office', EN)).toBeUndefined();
  expect(speakerLine('Anne Example, Director of the Office of Examples', EN)).toEqual({
    name: 'Anne Example',
    office: 'Director of the Office of Examples',
  });
  expect(speakerLine('La Directrice générale Anne Exemple', FR)).toEqual({ name: 'Anne Exemple' });
  expect(speakerLine('Secretary-General Press Office', EN)).toBeUndefined();
  expect(speakerLine('Discours de Mme Odile Kersaint, Ministre des ports', FR)).toBeUndefined();
  expect(speakerLine('秘书处发言人的声明', 'zh' as Lang)).toBeUndefined();
});

it('a place is a few capitalised words that are nothing else', () => {
  expect(
    ['New York', 'Addis Ababa', 'Genève', 'The Hague', 'Rio de Janeiro', 'Geneva, Switzerland'].every((t) =>
      isPlaceLike(t, EN),
    ),
  ).toBe(true);
  expect(
    ['Message on Rivers', 'The Director', 'in Geneva', 'Room 5', 'A word about the rivers of Europe'].some((t) =>
      isPlaceLike(t, EN),
    ),
  ).toBe(false);
});

it('a slug is the date and what tells one title from another', () => {
  const slug = (title: string, lang: Lang = EN) => statementSlug('2014-07-30' as IsoDate, title, lang);
  expect(slug('Message on the World Day against Trafficking in Persons')).toBe('2014-07-30-trafficking-in-persons');
  expect(slug('Remarks at the opening of the Conference on Clean Kitchens of the Future')).toBe(
    '2014-07-30-conference-on-clean-kitchens',
  );
  expect(slug('Secretary-General’s Message')).toBe('2014-07-30-secretary-general');
  expect(slug('Message')).toBe('2014-07-30-message');
  expect(slug('Été à Genève')).toBe('2014-07-30-ete-a-geneve');
  expect(slug('Message à l’occasion de la Journée internationale des phares', FR)).toBe('2014-07-30-phares');
});
