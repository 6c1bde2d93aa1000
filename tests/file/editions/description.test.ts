/** What a file says of itself: by what its statement says, in the languages that are set. */
import { describe, expect, it } from 'vitest';
import { producerOf, wordingsIn } from '../../../src/file/editions/description.ts';
import { descriptionOf } from '../../../src/file/editions/index.ts';
import { issued } from '../../../src/file/editions/issued.ts';
import type { Lang, Meta, Statement } from '../../../src/text/statement/index.ts';
import { copyOf } from './copies.ts';
import { SESSION } from '../../support/session.ts';
import { EN, FR } from '../../support/langs.ts';

const BOTH: readonly Lang[] = [EN, FR];
const statement = (more: Partial<Meta> = {}, facts = ''): Statement => {
  const { statement: own } = copyOf(facts);
  return { ...own, meta: { ...own.meta, ...more } };
};
const described = (more: Partial<Meta> = {}, languages = BOTH, making = {}) =>
  descriptionOf(SESSION, statement(more), languages, making);
const office = { [EN]: 'The Director', [FR]: 'La Directrice' };

it('Its titles are those of the versions that are set, in their order, each in its language', () => {
  const titles = ['Message on the longest day', 'Message pour le jour le plus long'];
  expect(described().titles).toEqual([
    { lang: 'en-GB', text: titles[0] },
    { lang: 'fr', text: titles[1] },
  ]);
  expect(described({}, [FR, EN]).titles.map(({ lang }) => lang)).toEqual(['fr', 'en-GB']);
  expect(described({}, [FR]).titles).toHaveLength(1);
});

it('Its subject is the kind of text and its day, in the language that stands first', () => {
  expect(described().subject).toBe('Message, Geneva, 21 June 2015');
  expect(described({ kind: 'press-release' }, [FR]).subject).toBe('Press release, Genève, le 21 juin 2015');
  expect(described({}, []).subject).toBe('Message');
  const draft = issued(
    { ...copyOf(), statement: statement({ kind: 'remarks' }) },
    { arrangement: 'columns', draft: true },
  );
  expect(descriptionOf(SESSION, draft.statement, BOTH).subject).toBe('Draft, Remarks, Geneva, 21 June 2015');
});

describe('Its author', () => {
  it('is who speaks, with the office in the first language that has one', () => {
    expect(described().author).toBe('Anne Example, The Director');
    expect(described({}, [FR, EN]).author).toBe('Anne Example, La Directrice');
    const speakers = [{ name: 'Anne Example', office: { [FR]: 'La Directrice' } }, { name: 'Bo Example' }, { office }];
    expect(described({ speakers }).author).toBe('Anne Example, La Directrice; Bo Example; The Director');
  });

  it('is who publishes it where nobody speaks, or nobody', () => {
    const issuer = { [FR]: 'Bureau de la lumière' };
    expect(described({ speakers: [], issuer }).author).toBe('Bureau de la lumière');
    expect(described({ speakers: [], issuer }, [EN]).author).toBe('');
    expect(described({ issuer }).author).toBe('Anne Example, The Director');
    expect(described({ speakers: [] }).author).toBe('');
  });
});

describe('Its creators', () => {
  const creators = (more: Partial<Meta>) => described(more).byLanguage?.creators;

  it('are who speaks, with the office in each language, or by name alone where they have none', () => {
    expect(creators({})).toEqual([
      { lang: 'en-GB', text: 'Anne Example, The Director' },
      { lang: 'fr', text: 'Anne Example, La Directrice' },
    ]);
    expect(creators({ speakers: [{ office }, { name: 'Bo Example' }] })).toEqual([
      { lang: 'en-GB', text: 'The Director' },
      { lang: 'fr', text: 'La Directrice' },
      { text: 'Bo Example' },
    ]);
  });

  it('are who publishes it where nobody speaks', () => {
    const issuer = { [EN]: 'Office of Light', [FR]: 'Bureau de la lumière' };
    expect(creators({ speakers: [], issuer })).toEqual([
      { lang: 'en-GB', text: 'Office of Light' },
      { lang: 'fr', text: 'Bureau de la lumière' },
    ]);
    expect(creators({ issuer })).toHaveLength(2);
  });
});

describe('Its keywords', () => {
  it('are those of the statement, each once; one that all languages share is of none', () => {
    const keywordsIn = { [EN]: ['light', 'OE', 'light'], [FR]: ['lumière', 'OE'] };
    expect(described({ keywordsIn }).keywords).toEqual(['light', 'OE', 'lumière']);
    expect(described({ keywordsIn }).byLanguage?.subjects).toEqual([
      { lang: 'en-GB', text: 'light' },
      { text: 'OE' },
      { lang: 'fr', text: 'lumière' },
    ]);
    // Of one language alone nothing is shared.
    expect(described({ keywordsIn }, [FR]).byLanguage?.subjects).toEqual([
      { lang: 'fr', text: 'lumière' },
      { lang: 'fr', text: 'OE' },
    ]);
    expect(described({ keywords: ['OE/1', 'OE/2'] }).byLanguage?.subjects).toEqual([
      { text: 'OE/1' },
      { text: 'OE/2' },
    ]);
  });

  it('are what it is, who speaks and where, where the statement has none', () => {
    expect(described().keywords).toEqual(['Message', 'Anne Example', 'Geneva', 'Genève']);
    expect(described({ place: { [EN]: 'Paris', [FR]: 'Paris' } }).keywords).toEqual([
      'Message',
      'Anne Example',
      'Paris',
    ]);
    expect(described({ kind: 'statement' }).keywords[0]).toBe('Statement');
    expect(described().byLanguage?.subjects).toEqual([
      { lang: 'en-GB', text: 'Message' },
      { lang: 'fr', text: 'Message' },
      { text: 'Anne Example' },
      { lang: 'en-GB', text: 'Geneva' },
      { lang: 'fr', text: 'Genève' },
    ]);
  });
});

it('A wording that all languages share is of none of them, and that of one alone is of that', () => {
  expect(wordingsIn({ [EN]: 'Paris', [FR]: 'Paris' }, BOTH)).toEqual([{ text: 'Paris' }]);
  expect(wordingsIn({ [EN]: 'Paris', [FR]: 'Paris' }, [FR])).toEqual([{ lang: 'fr', text: 'Paris' }]);
  expect(wordingsIn({ [EN]: 'Geneva', [FR]: 'Genève' }, BOTH)).toHaveLength(2);
  expect(wordingsIn({ [FR]: 'Genève' }, BOTH)).toEqual([{ lang: 'fr', text: 'Genève' }]);
  expect(wordingsIn(undefined, BOTH)).toEqual([]);
});

it('It says of each version what it is and of when, and what may be done with it', () => {
  expect(described().byLanguage?.descriptions).toEqual([
    { lang: 'en-GB', text: 'Message, Geneva, 21 June 2015' },
    { lang: 'fr', text: 'Message, Genève, le 21 juin 2015' },
  ]);
  const copy = copyOf('status: as-prepared');
  const draft = issued(copy, { arrangement: 'columns', draft: true });
  const { descriptions, rights } = descriptionOf(SESSION, draft.statement, BOTH).byLanguage ?? {};
  expect(descriptions?.[0]?.text).toBe('Draft – not for publication, Message, Geneva, 21 June 2015');
  expect(rights?.[0]?.text).toMatch(/^Draft – not for publication .*As prepared for delivery$/u);
  expect(descriptionOf(SESSION, copy.statement, BOTH).byLanguage?.rights).toEqual([
    { lang: 'en-GB', text: 'As prepared for delivery' },
    { lang: 'fr', text: 'Texte tel que préparé' },
  ]);
});

it('It is of the day on which it was made, if anybody says when, and knows that of its text; the first form had the one for the other', () => {
  const made = '2027-03-05T10:00:00Z';
  expect(described().date).toBeUndefined();
  expect(described({}, BOTH, { made })).toMatchObject({ date: new Date(made), byLanguage: { issued: '2015-06-21' } });
  expect(described({}, BOTH, { made, form: 2 }).byLanguage?.status).toBe('final');
  const first = described({}, BOTH, { made, form: 1 });
  expect([first.date, first.byLanguage]).toEqual([new Date('2015-06-21T00:00:00Z'), undefined]);
  const { date: _date, ...meta } = statement().meta;
  const undated = { ...statement(), meta };
  expect(descriptionOf(SESSION, undated, BOTH, { form: 1 }).date).toBeUndefined();
  expect(descriptionOf(SESSION, undated, BOTH).byLanguage).not.toHaveProperty('issued');
});

it('It has the symbol of its text, and what this replaces in the language that stands first', () => {
  expect(described()).not.toHaveProperty('identifier');
  expect(described()).not.toHaveProperty('relation');
  expect(described({ symbol: 'OE/1' }).identifier).toBe('OE/1');
  expect(described({ revision: 2 }, [FR]).relation).toMatch(/^Révision 2/u);
  expect(described({ revision: 2 }, [])).not.toHaveProperty('relation');
});

it('It names what made it, with the version', () => {
  expect(producerOf({ version: '1.2.3' })).toBe('Diptych 1.2.3');
  expect(described().producer).toMatch(/^Diptych \d+\.\d+\.\d+/u);
});
