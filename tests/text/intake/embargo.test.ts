/** Turns notices of embargo, as offices write them, into instants, and those that are not certain into questions. */
import { describe, expect, it, test } from 'vitest';
import { platformTimeZones } from '../../../src/app/cli/time-zones.ts';
import { clocksBy, type TimeZones } from '../../../src/text/intake/clocks.ts';
import { readEmbargo } from '../../../src/text/intake/embargo.ts';
import { instant } from '../../../src/text/statement/index.ts';
import { importPages, type Options } from './importing.ts';
import type { EnOrFr } from '../../support/langs.ts';

function read(text: string) {
  const found = readEmbargo(text, clocksBy(platformTimeZones()));
  if (found.kind === 'restricted') throw new Error('a notice of embargo is no restriction without an end');
  return found.kind === 'known' ? found.until : found.why;
}

test.each([
  ['EMBARGOED UNTIL 10 a.m. (New York time), 1 December 2026', '2026-12-01T10:00-05:00'],
  ['Sous embargo jusqu’au 1er décembre 2026 à 10 heures (heure de New York)', '2026-12-01T10:00-05:00'],
  ["SOUS EMBARGO JUSQU'AU MARDI 1ER DÉCEMBRE 2026, 10 H 30, HEURE DE NEW YORK", '2026-12-01T10:30-05:00'],
  ['Embargo: 1 December 2026, 15:00 GMT', '2026-12-01T15:00+00:00'],
  ['Embargo : le 1er juin 2026 à 10 h 30 (GMT+1)', '2026-06-01T10:30+01:00'],
  ['Embargoed until 1 June 2026, 10:00 GMT+1', '2026-06-01T10:00+01:00'],
  ['Embargoed until 1 June 2026, 12 noon (New York time)', '2026-06-01T12:00-04:00'],
  ['Embargoed until noon, New York time, on Monday, 1 June 2026', '2026-06-01T12:00-04:00'],
  ['Sous embargo jusqu’au 1er juin 2026 à midi, heure de Genève', '2026-06-01T12:00+02:00'],
  ['Strictly embargoed until 1 December 2026 at 3.15 p.m. Geneva time', '2026-12-01T15:15+01:00'],
  ['NOT FOR RELEASE BEFORE 1000 HOURS (VIENNA TIME) ON 1 DECEMBER 2026', '2026-12-01T10:00+01:00'],
  ['Ne pas diffuser avant le 1er décembre 2026 à 10h00 TU', '2026-12-01T10:00+00:00'],
  ['Embargo: 10 a.m. EST, Tuesday, December 1, 2026', '2026-12-01T10:00-05:00'],
  ['Embargo: 10 a.m. EDT, June 1, 2026', '2026-06-01T10:00-04:00'],
  ['This statement is under embargo until 1 December 2026, 12 a.m. UTC', '2026-12-01T00:00+00:00'],
  ['Embargoed until 2026-12-01T10:00-05:00', '2026-12-01T10:00-05:00'],
  ['Embargoed until 2026-12-01 10:00 +0100', '2026-12-01T10:00+01:00'],
  ['Embargoed until 10 a.m. (New York time) / 3 p.m. (GMT), 1 December 2026', '2026-12-01T10:00-05:00'],
  ['Check against delivery – embargoed until 1 December 2026, 10 a.m. (Nairobi time)', '2026-12-01T10:00+03:00'],
])('%s', (text, until) => {
  expect(read(text)).toBe(until);
  expect(instant(until)).toBe(until);
});

test.each([
  ['a day', 'Embargoed until 10 a.m. (New York time)', 'it has no day with its year'],
  ['a year', 'Embargoed until 10 a.m. (New York time), 1 December', 'it has no day with its year'],
  ['a time', 'Embargoed until 1 December 2026', 'it has no time of day'],
  ['a clock', 'Embargoed until 1 December 2026, 10 a.m.', 'it does not say by which clock'],
  ['half a day', 'Embargoed until 1 December 2026, 3:00 (New York time)', 'its hour may be before noon or after'],
  ['an end of the night', 'Embargoed until midnight GMT, 1 December 2026', 'midnight may be the beginning of that day'],
  ['a known city', 'Embargoed until 1 December 2026, 10 a.m. (Xanadu time)', '“Xanadu” was not understood'],
  ['a known word', 'Embargoed until 1 December 2026, 10 a.m. GMT, if agreed', '“if” was not understood'],
  ['an order', 'Embargoed until 05/07/2026, 10 a.m. GMT', 'its day and month may be the other way round'],
  ['one instant', 'Embargoed until 10 a.m. (New York time) / 4 p.m. (GMT), 1 December 2026', 'not the same instant'],
  ['the season', 'Embargoed until 1 June 2026, 10 a.m. EST', 'how far its clock is from UTC'],
  ['a time that the clock skips', 'Embargoed until 8 March 2026, 2.30 a.m. (New York time)', 'how far its clock'],
  ['a time that the clock shows once', 'Embargoed until 25 October 2026, 2.30 a.m. (Geneva time)', 'how far its clock'],
  ['an hour of the day', 'Embargoed until 1 December 2026, 13 p.m. GMT', 'there is no such time'],
])('For want of %s nothing is guessed', (_, text, why) => {
  expect(read(text)).toContain(why);
});

test.each([
  ['2026-03-08, 1.59 a.m.', '2026-03-08T01:59-05:00'],
  ['2026-03-08, 3 a.m.', '2026-03-08T03:00-04:00'],
  ['2026-11-01, 12.59 a.m.', '2026-11-01T00:59-04:00'],
  ['2026-11-01, 2 a.m.', '2026-11-01T02:00-05:00'],
])('New York puts its clocks on and back: %s', (time, until) => {
  expect(read(`Embargoed until ${time} (New York time)`)).toBe(until);
});

test.each([
  ['2026-03-29, 1.59 a.m.', '2026-03-29T01:59+01:00'],
  ['2026-03-29, 3 a.m.', '2026-03-29T03:00+02:00'],
  ['2026-10-25, 1.59 a.m.', '2026-10-25T01:59+02:00'],
  ['2026-10-25, 3 a.m.', '2026-10-25T03:00+01:00'],
])('Geneva puts its clocks on and back: %s', (time, until) => {
  expect(read(`Embargoed until ${time} (Geneva time)`)).toBe(until);
});

test.each([
  ['a zone of its own', '10 a.m. (Santiago time)', '2026-12-01T10:00-03:00'],
  ['a zone of its own, in French', '10 heures (heure de Santiago)', '2026-12-01T10:00-03:00'],
  ['a zone in the name of another language', '10 heures (heure du Caire)', '2026-12-01T10:00+02:00'],
  ['the zone of another city', '10 a.m. (Quito time)', '2026-12-01T10:00-05:00'],
  ['an accent', '10 heures (heure de São Paulo)', '2026-12-01T10:00-03:00'],
  ['an accent left out', '10 heures (heure de Montreal)', '2026-12-01T10:00-05:00'],
  ['half an hour', '3.30 p.m. (New Delhi time)', '2026-12-01T15:30+05:30'],
  ['a summer in January', '10 a.m. (Sydney time)', '2026-12-01T10:00+11:00'],
  ['a name of several words', '10 a.m., Port-au-Prince time', '2026-12-01T10:00-05:00'],
  ['its country', '10 a.m. (Washington, D.C. time)', '2026-12-01T10:00-05:00'],
])('The clock of a city is known that has %s', (_, time, until) => {
  expect(read(`Embargoed until 1 December 2026, ${time}`)).toBe(until);
});

test.each([
  ['San José', 'there is more than one San José, and their clocks differ'],
  ['Cordoba', 'there is more than one Cordoba, and their clocks differ'],
  ['San Juan', 'there is more than one San Juan, and their clocks differ'],
  ['La Rioja', 'there is more than one La Rioja, and their clocks differ'],
  ['Vincennes', 'there is more than one Vincennes, and their clocks differ'],
  ['Easter', '“Easter” was not understood'],
  ['Center', '“Center” was not understood'],
])('Which %s is meant nobody guesses', (city, why) => {
  expect(read(`Embargoed until 1 December 2026, 10 a.m. (${city} time)`)).toBe(why);
});

test.each([
  ['7 September 2027, 11:00 Central European Summer Time', '2027-09-07T11:00+02:00'],
  ['7 September 2027, 11:00 (Central European Summer Time)', '2027-09-07T11:00+02:00'],
  ['7 September 2027 at 11 a.m. (British Summer Time)', '2027-09-07T11:00+01:00'],
  ['7 September 2027 at 11 a.m. (Eastern Daylight Time)', '2027-09-07T11:00-04:00'],
  ['7 December 2027 at 11 a.m. US Eastern Standard Time', '2027-12-07T11:00-05:00'],
  ["7 septembre 2027 à 11 heures (heure d'été d'Europe centrale)", '2027-09-07T11:00+02:00'],
  ['7 septembre 2027 à 11 h, heure d’été de l’Europe centrale', '2027-09-07T11:00+02:00'],
  ['7 septembre 2027 à 11 heures (heure avancée de l’Est)', '2027-09-07T11:00-04:00'],
  ["7 décembre 2027 à 11 heures (heure normale de l'Est)", '2027-12-07T11:00-05:00'],
])('A clock is known by its season where that is said: %s', (time, until) => {
  expect(read(`${/[à]/u.test(time) ? 'Sous embargo jusqu’au' : 'Embargoed until'} ${time}`)).toBe(until);
});

test.each([
  ['Embargoed until 7 December 2027, 11:00 (Central European Summer Time)'],
  ['Embargoed until 7 July 2027, 11:00 (Eastern Standard Time)'],
  ["Sous embargo jusqu'au 7 décembre 2027 à 11 heures (heure d'été d'Europe centrale)"],
])('A season that the day is not in is no clock: %s', (notice) => {
  expect(read(notice)).not.toMatch(/^2027/u);
});

test('Two cities of one name and one clock are no question', () => {
  expect(read('Embargoed until 1 December 2026, 10 a.m. (Kingston time)')).toBe('2026-12-01T10:00-05:00');
  expect(read('Embargoed until 1 June 2026, 10 a.m. (Kingston time)')).toContain('more than one Kingston');
});

test('What a time zone is, is asked of whoever reads the page', () => {
  const zones: TimeZones = {
    names: () => ['Ocean/New_Atlantis'],
    offsetAt: (zone) => (zone.startsWith('Ocean/') ? -75 : undefined),
  };
  const notice = 'Embargoed until 1 December 2026, 10 a.m. (New Atlantis time)';
  expect(readEmbargo(notice, clocksBy(zones))).toMatchObject({ kind: 'known', until: '2026-12-01T10:00-01:15' });
});

/** A page with these lines over its versions. */
function page(over: Readonly<Partial<Record<EnOrFr, string>>>): string {
  return `${over.en ?? ''}
The Director
Anne Example
Geneva, 14 June 2027
Message on the Day of Lighthouses

A lighthouse asks nothing of the ships that it saves, and it does not choose among them.

The embargo on oil was in force until 1974, and the lamps were lit with rape seed for all of that winter.

*****
${over.fr ?? ''}
La Directrice
Message à l’occasion de la Journée des phares

Un phare ne demande rien aux navires qu’il sauve, et il ne choisit pas entre eux.

L’embargo sur le pétrole a duré jusqu’en 1974, et l’on a brûlé de l’huile de colza pendant tout cet hiver.
`;
}

async function imported(text: string, options: Options = {}) {
  const made = await importPages(
    { kind: 'together', page: { name: 'page.txt', bytes: new TextEncoder().encode(text) } },
    options,
  );
  return {
    facts: made.ok ? made.value.files.get('statement.yaml') : undefined,
    summary: made.ok ? made.value.summary : undefined,
    faults: made.diagnostics.map(({ place, code, message }) => `${String(place?.line)} ${code} ${message}`),
  };
}

describe('a page', () => {
  const EN = 'EMBARGOED UNTIL 14 JUNE 2027, 10 A.M. (GENEVA TIME)';
  const FR = 'Sous embargo jusqu’au 14 juin 2027 à 10 heures (heure de Genève)';

  it('has one embargo for both its versions, with the clock in the words of each', async () => {
    const { facts, summary, faults } = await imported(page({ en: EN, fr: FR }));
    expect(faults).toEqual([]);
    expect(facts).toContain(
      'embargo:\n  until: 2027-06-14T10:00+02:00\n  zone:\n    en: Geneva time\n    fr: heure de Genève\n',
    );
    expect(facts).toContain('date: 2027-06-14');
    expect(summary).toMatchObject({ embargo: '2027-06-14T10:00+02:00', dropped: [{ what: 'separator' }] });
  });

  it.each([
    { what: 'in one language', over: { fr: FR } },
    { what: 'by two clocks of one instant', over: { en: EN, fr: 'Embargo : 14 juin 2027, 8 heures GMT' } },
    {
      what: 'over two lines',
      over: { en: 'STRICT EMBARGO\n\nNot for release before 10 a.m. (Geneva time)\n14 June 2027\n' },
    },
    { what: 'in brackets, with a full stop', over: { en: '[Embargoed until 14 June 2027, 10 a.m., Geneva time.]' } },
  ])('may say it $what', async ({ over }) => {
    const { facts, faults } = await imported(page(over));
    expect(faults).toEqual([]);
    expect(facts).toContain('until: 2027-06-14T10:00+02:00\n  zone:\n    en: Geneva time\n    fr: heure de Genève\n');
  });

  it('in HTML may say it over several lines of one paragraph', async () => {
    const notice =
      '<p><strong>STRICT EMBARGO<br>Not for release before<br>10 a.m. (Geneva time)<br>14 June 2027</strong></p>';
    const lines = page({})
      .split('\n')
      .map((line) => (line === '' ? '' : `<p>${line}</p>`));
    const made = await importPages({
      kind: 'together',
      page: { name: 'page.html', bytes: Buffer.from(`<!doctype html><body>${notice}${lines.join('\n')}</body>`) },
    });
    expect(made.diagnostics).toEqual([]);
    expect(made.ok && made.value.summary.embargo).toBe('2027-06-14T10:00+02:00');
  });

  it.each([
    ['EMBARGOED: Day of Lighthouses', EN, undefined],
    ['Embargoed until 14 June 2027, 10 a.m., Geneva time', '', undefined],
    ['EMBARGOED: Day of Lighthouses', '', 'intake/embargo'],
    ['For tomorrow, embargoed until noon: Day of Lighthouses', '', 'intake/embargo'],
  ])('that came as a mail may say it in its subject: %s', async (subject, en, code) => {
    const mail = `Subject: ${subject}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n${page({ en })}`;
    const made = await importPages({ kind: 'together', page: { name: 'page.eml', bytes: Buffer.from(mail) } });
    expect(made.diagnostics.map((diagnostic) => diagnostic.code)).toEqual(code === undefined ? [] : [code]);
    if (!made.ok) throw new Error('nothing was imported');
    expect(made.value.summary.embargo).toBe(code === undefined ? '2027-06-14T10:00+02:00' : undefined);
    expect(made.value.summary.questions.map(({ about }) => about)).toEqual(code === undefined ? [] : ['embargo']);
  });

  it('may have the same under its text', async () => {
    const { facts, faults } = await imported(`${page({})}\n${FR}\n`);
    expect(faults).toEqual([]);
    expect(facts).toContain('until: 2027-06-14T10:00+02:00');
  });

  it('without an embargo may speak of one', async () => {
    const { facts, faults } = await imported(page({}));
    expect(faults).toEqual([]);
    expect(facts).not.toContain('embargo');
  });

  it.each(['Message on the embargo of 1973, until today', 'Embargo on Small Arms: Message on its Tenth Year'])(
    'may have an embargo for its subject: %s',
    async (title) => {
      const { faults } = await imported(page({}).replace('Message on the Day of Lighthouses', title));
      expect(faults).toEqual([]);
    },
  );

  it('whose versions disagree asks which embargo is meant', async () => {
    const { facts, faults } = await imported(page({ en: EN, fr: FR.replace('10 heures', '11 heures') }));
    expect(facts).not.toMatch(/^embargo:/mu);
    expect(facts).toContain('  - about: embargo\n');
    expect(facts).toContain('readings: [2027-06-14T10:00+02:00, 2027-06-14T11:00+02:00]');
    expect(faults).toEqual([
      '12 intake/embargo the embargo ends at 2027-06-14T10:00+02:00 in line 1, at 2027-06-14T11:00+02:00 here',
    ]);
  });

  it.each([
    ['EMBARGO', 'it has no day with its year'],
    ['Embargoed until delivery', 'it has no day with its year'],
    ['Check against delivery, and embargoed until 14 June', 'it stands among other words'],
  ])('that says “%s” asks what is meant', async (line, why) => {
    const { facts, faults } = await imported(page({ en: line }));
    expect(facts).not.toMatch(/^embargo:/mu);
    expect(facts).toContain('  - about: embargo\n');
    expect(faults).toEqual([`1 intake/embargo the embargo is not certain, for ${why}: “${line}”`]);
    const given = { titles: new Map(), offices: new Map() };
    const settled = await imported(page({ en: line }), { given: { ...given, embargo: 'none' } });
    expect(settled.facts).not.toContain('embargo');
    const until = instant('2027-06-14T10:00+02:00');
    if (until === undefined) throw new Error('no instant');
    const told = await imported(page({ en: line }), { given: { ...given, embargo: until } });
    expect(told.facts).toContain('embargo: 2027-06-14T10:00+02:00\n');
  });
});

describe('a page that is not to be published', () => {
  it.each([
    ['DRAFT'],
    ['DRAFT – NOT FOR RELEASE'],
    ['Draft 3, for clearance'],
    ['Confidential'],
    ['Not for distribution.'],
    ['For internal use only'],
    ['Projet de déclaration'],
    ['CONFIDENTIEL'],
    ['Ne pas diffuser'],
  ])('says so: %s', async (line) => {
    const { facts, faults } = await imported(page({ en: line }));
    expect(faults).toEqual([`1 intake/restricted the page says that it is not to be published: “${line}”`]);
    expect(facts).toContain('  - about: restriction\n');
  });

  it.each([
    ['Draft laws are no laws, and a draft in the house is no wind.'],
    ['The text was confidential until yesterday, and nobody is under embargo.'],
  ])('is not one that speaks of such things: %s', async (line) => {
    const { facts } = await imported(page({}).replace('\n\n*****', `\n\n${line}\n\n*****`));
    expect(facts).not.toContain('restriction');
  });

  it.each([
    ['Do not publish before Thursday 14 June, 10:00', 'it has no day with its year'],
    ['For release on delivery, expected 14 June 2027, 10:00 CEST', '“delivery” was not understood'],
    ['Release time: 10 a.m., 14 June 2027', 'it does not say by which clock'],
  ])('until a time that is not certain asks for it: %s', async (line, why) => {
    const { faults } = await imported(page({ en: line }));
    expect(faults).toEqual([`1 intake/embargo the embargo is not certain, for ${why}: “${line}”`]);
  });

  it.each([
    ['Do not publish before 14 June 2027, 10:00 CEST'],
    ['For release at 10 a.m. (Geneva time), 14 June 2027'],
    ['À ne pas publier avant le 14 juin 2027 à 10 heures (heure de Genève)'],
    ['Pour diffusion le 14 juin 2027 à 10 h, heure de Genève'],
  ])('until a time that is certain has an embargo: %s', async (line) => {
    const { facts, faults } = await imported(page({ en: line }));
    expect(faults).toEqual([]);
    expect(facts).toContain('2027-06-14T10:00+02:00');
  });
});

describe('the state of a text', () => {
  it.each([
    ['Check against delivery.', 'check-against-delivery'],
    ['[CHECK AGAINST DELIVERY]', 'check-against-delivery'],
    ['Seul le prononcé fait foi', 'check-against-delivery'],
    ['À vérifier au prononcé', 'check-against-delivery'],
    ['As prepared for delivery', 'as-prepared'],
    ['Texte tel que préparé', 'as-prepared'],
    ['Remarks as delivered', 'as-delivered'],
    ['(Déclaration telle que prononcée)', 'as-delivered'],
  ])('is read from “%s”', async (line, status) => {
    for (const over of [{ en: line }, { fr: line }]) {
      const { facts, faults } = await imported(page(over));
      expect(faults).toEqual([]);
      expect(facts).toContain(`status: ${status}\n`);
    }
  });
});
