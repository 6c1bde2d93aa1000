/** Disagreements and faults put into texts on purpose: each is found, by its code and at its place. */
import { describe, expect, test } from 'vitest';
import { certainFaults, checkStatement } from '../../../src/text/check/index.ts';
import { CODES } from '../../../src/diagnostics/index.ts';
import { statementOf, valueOf } from '../../support/statement.ts';
import { parseStatement } from '../../../src/text/source/index.ts';

/** A pair of paragraphs, and what is found in them, as `code@file “what stands there”`. */
interface Planted {
  readonly en: string;
  readonly fr: string;
  readonly finds: readonly string[];
  readonly what: string;
}

/** What is found, each with the text that stands at its place. */
function findings(en: readonly string[], fr: readonly string[], titles?: { readonly en: string; readonly fr: string }) {
  const statement = statementOf({ en, fr, ...(titles && { titles }) });
  const title = titles ?? {
    en: 'Message on the Day of Examples',
    fr: 'Message à l’occasion de la Journée des exemples',
  };
  const lines = {
    'en.md': `---\ntitle: ${title.en}\n---\n\n${en.join('\n\n')}\n`.split('\n'),
    'fr.md': `---\ntitle: ${title.fr}\n---\n\n${fr.join('\n\n')}\n`.split('\n'),
  };
  return checkStatement(statement).map(({ code, place, severity }) => {
    expect(severity).toBe(CODES[code].severity);
    const file = place?.file === 'en.md' ? 'en.md' : 'fr.md';
    const text = lines[file][(place?.line ?? 0) - 1]?.slice((place?.column ?? 0) - 1) ?? '';
    return { found: `${code.slice('check/'.length)}@${file.slice(0, 2)}`, text };
  });
}

function expectFindings({ en, fr, finds }: Planted) {
  const found = findings([en], [fr]);
  expect(found.map(({ found: what }) => what)).toEqual(finds.map((one) => one.slice(0, one.indexOf(' '))));
  for (const [n, one] of finds.entries()) {
    const words = one.slice(one.indexOf(' ') + 1);
    expect(found[n]?.text.slice(0, words.length)).toBe(words);
  }
}

describe('Numbers, dates and the like that one language has otherwise', () => {
  const cases: readonly Planted[] = [
    {
      what: 'figures turned round',
      en: 'There were 45,000 people in the camp that winter.',
      fr: 'Il y avait cet hiver-là 54 000 personnes dans le camp.',
      finds: ['number-missing@en 45,000'],
    },
    {
      what: 'a digit lost in a large number',
      en: 'Some 1,250,000 books have been lent since the doors opened.',
      fr: 'Quelque 125 000 livres ont été prêtés depuis l’ouverture des portes.',
      finds: ['number-missing@en 1,250,000'],
    },
    {
      what: 'a decimal comma for a thousand',
      en: 'The bridge carries 2,500 vehicles on an ordinary day.',
      fr: 'Le pont voit passer 2,5 véhicules par jour ordinaire.',
      finds: ['number-missing@en 2,500'],
    },
    {
      what: 'a year that differs',
      en: 'The treaty has been in force since 1987 in all of the region.',
      fr: 'Le traité est en vigueur depuis 1978 dans toute la région.',
      finds: ['number-missing@en 1987'],
    },
    {
      what: 'a year that one side leaves out',
      en: 'Since the agreement of 2004 the border has been open to all.',
      fr: 'Depuis la conclusion de l’accord, la frontière est ouverte à tous.',
      finds: ['number-missing@en 2004'],
    },
    {
      what: 'a small number that the other side leaves out',
      en: 'The talks went on for months, and nobody left the table.',
      fr: 'Les pourparlers ont duré 18 mois, et personne n’a quitté la table.',
      finds: ['number-unmatched@fr 18'],
    },
    {
      what: 'words that say different numbers',
      en: 'We call on the seven Governments to ratify the protocol.',
      fr: 'Nous demandons aux huit gouvernements de ratifier le protocole.',
      finds: ['number-unmatched@en seven'],
    },
    {
      what: 'figures against another number in words',
      en: 'The committee has 12 members, elected for a single term.',
      fr: 'Le comité compte onze membres, élus pour un seul mandat.',
      finds: ['number-missing@en 12'],
    },
    {
      what: 'a compound number in words',
      en: 'It took thirty-two years to bring these families together.',
      fr: 'Il a fallu vingt-trois ans pour réunir ces familles.',
      finds: ['number-unmatched@en thirty-two'],
    },
    {
      what: 'eighty for ninety, as French counts',
      en: 'She was ninety-two when she published her first novel.',
      fr: 'Elle avait quatre-vingt-deux ans lorsqu’elle publia son premier roman.',
      finds: ['number-unmatched@en ninety-two'],
    },
    {
      what: 'an ordinal that differs',
      en: 'This is the fifth conference of its kind in the region.',
      fr: 'C’est la sixième conférence de ce genre dans la région.',
      finds: ['number-unmatched@en fifth'],
    },
    {
      what: 'millions for billions',
      en: 'Billions of dollars are lost every year to this traffic.',
      fr: 'Ce trafic fait perdre chaque année des millions de dollars.',
      finds: ['number-missing@en Billions'],
    },
    {
      what: 'a Roman numeral that differs',
      en: 'The Council acted under Chapter VII of the Charter that day.',
      fr: 'Le Conseil a agi ce jour-là en vertu du Chapitre VI de la Charte.',
      finds: ['number-unmatched@en VII'],
    },
    {
      what: 'another percentage',
      en: 'Only 5 per cent of the harvest could be saved from the flood.',
      fr: 'On n’a pu sauver des inondations que 15 % de la récolte.',
      finds: ['percentage-missing@en 5 per cent'],
    },
    {
      what: 'a percentage that has lost its sign',
      en: 'Prices have risen by 62 per cent since the end of the war.',
      fr: 'Les prix ont augmenté de 62 depuis la fin de la guerre.',
      finds: ['percentage-missing@en 62 per cent'],
    },
    {
      what: 'a percentage on one side only',
      en: 'Many of the children have gone back to school this autumn.',
      fr: 'Beaucoup d’enfants, soit 73,5 %, ont repris l’école cet automne.',
      finds: ['percentage-missing@fr 73,5 %'],
    },
    {
      what: 'another currency',
      en: 'The appeal has raised €40 million in less than a fortnight.',
      fr: 'L’appel a permis de recueillir 40 millions de dollars en moins de quinze jours.',
      finds: ['amount-missing@en €40 million'],
    },
    {
      what: 'an amount a thousand times too small',
      en: 'The damage is put at $2.1 billion by those who surveyed it.',
      fr: 'Les dégâts sont estimés à 2,1 millions de dollars par les experts.',
      finds: ['amount-missing@en $2.1 billion'],
    },
    {
      what: 'an amount on one side only',
      en: 'The hospital was rebuilt with the help of the neighbours.',
      fr: 'L’hôpital a été reconstruit, pour 350 000 euros, avec l’aide des voisins.',
      finds: ['amount-missing@fr 350 000 euros'],
    },
    {
      what: 'another day',
      en: 'The ceasefire of 30 July 2014 has held in most places.',
      fr: 'Le cessez-le-feu du 31 juillet 2014 a tenu presque partout.',
      finds: ['date-missing@en 30 July 2014'],
    },
    {
      what: 'another month',
      en: 'Elections will be held on 4 June, in every district.',
      fr: 'Les élections se tiendront le 4 juillet, dans chaque district.',
      finds: ['date-missing@en 4 June'],
    },
    {
      what: 'another year of the same day',
      en: 'On 12 January 2010 the earth shook, and a city fell.',
      fr: 'Le 12 janvier 2011, la terre a tremblé, et une ville est tombée.',
      finds: ['date-missing@en 12 January 2010'],
    },
    {
      what: 'a date in figures',
      en: 'The lease runs out on 1 August 2026, and not a day before.',
      fr: 'Le bail expire le 02/08/2026, et pas un jour plus tôt.',
      finds: ['date-missing@en 1 August 2026'],
    },
    {
      what: 'a date on one side only',
      en: 'The envoy will report to us again, as he has promised.',
      fr: 'L’envoyé nous fera de nouveau rapport le 1er mars, comme promis.',
      finds: ['date-missing@fr 1er mars'],
    },
    {
      what: 'a month by itself',
      en: 'The rains came late in April and did not stop for weeks.',
      fr: 'Les pluies sont arrivées tard en mai et ont duré des semaines.',
      finds: ['date-missing@en April'],
    },
    {
      what: 'another hour',
      en: 'The minute of silence will be observed at 3.30 p.m. in all offices.',
      fr: 'La minute de silence sera observée à 14 h 30 dans tous les bureaux.',
      finds: ['time-missing@en 3.30 p.m.'],
    },
    {
      what: 'an hour on one side only',
      en: 'Doors open at 9:45 a.m. for all who hold a ticket.',
      fr: 'Les portes s’ouvrent le matin pour tous ceux qui ont un billet.',
      finds: ['time-missing@en 9:45 a.m.'],
    },
    {
      what: 'another document',
      en: 'I refer the Assembly to my report (A/70/357) on this matter.',
      fr: 'Je renvoie l’Assemblée à mon rapport (A/70/375) sur la question.',
      finds: ['symbol-missing@en A/70/357'],
    },
    {
      what: 'a document at the end of a sentence',
      en: 'The text is set out in document S/2014/551.',
      fr: 'Le texte figure dans un document.',
      finds: ['symbol-missing@en S/2014/551'],
    },
    {
      what: 'a document on one side only',
      en: 'The text is set out in document S/2014/551, which is before you.',
      fr: 'Le texte figure dans le document dont vous êtes saisis.',
      finds: ['symbol-missing@en S/2014/551'],
    },
    {
      what: 'another site',
      en: 'The whole report can be read at www.example.org/report.',
      fr: 'Le rapport complet peut être consulté sur www.example.com/report.',
      finds: ['address-missing@en www.example.org'],
    },
    {
      what: 'a link on one side only',
      en: 'More can be found on [our page](https://example.org/wells).',
      fr: 'On en trouvera davantage sur notre page consacrée aux puits.',
      finds: ['address-missing@en [our page]'],
    },
    {
      what: 'another mailbox',
      en: 'Please write to press@example.org before the end of the week.',
      fr: 'Veuillez écrire à prese@example.org avant la fin de la semaine.',
      finds: ['address-differs@en press@example.org'],
    },
  ];
  test.each(cases)('$what', expectFindings);
});

describe('Names, lengths and parts', () => {
  const cases: readonly Planted[] = [
    {
      what: 'an accent that a name has not',
      en: 'Secretary-General António Guterres will open the meeting himself.',
      fr: 'Le Secrétaire général António Guterrès ouvrira lui-même la réunion.',
      finds: ['name@en Guterres'],
    },
    {
      what: 'a letter too many in a name',
      en: 'We owe this to Dr. Amina Okonkwo, who never gave up.',
      fr: 'Nous le devons à Amina Okonkwoo, qui n’a jamais renoncé.',
      finds: ['name@en Okonkwo'],
    },
    {
      what: 'letters of a name turned round',
      en: 'I thank Mr. Lindqvist for the work that he has done here.',
      fr: 'Je remercie M. Lindvqist du travail qu’il a accompli ici.',
      finds: ['name@en Lindqvist'],
    },
    {
      what: 'a paragraph that has lost its end',
      en: 'We have come a long way since the first stone was laid. The walls stand, the roof is on, the windows are in, and the children of the village have painted the door in every colour they could find.',
      fr: 'Nous avons fait du chemin depuis la pose de la première pierre.',
      finds: ['length@en We have come'],
    },
    {
      what: 'a quotation that is none in French',
      en: 'In her words, “the river gives and the river takes”, and so it is.',
      fr: 'Selon elle, le fleuve donne et le fleuve reprend, et il en est ainsi.',
      finds: ['quotation-missing@en “the river'],
    },
    {
      what: 'a note that French has not',
      en: 'The figure is not in doubt.[^1]\n\n[^1]: Annual report, table 7.',
      fr: 'Ce chiffre ne fait aucun doute.',
      finds: ['note-missing@en [^1]'],
    },
  ];
  test.each(cases)('$what', expectFindings);

  test.each([
    { what: 'a paragraph', alone: 'It is late, and we must go home now.', code: 'paragraph-missing' },
    { what: 'a heading', alone: '## What remains to be done', code: 'heading-missing' },
    { what: 'a block quotation', alone: '> Whoever sows the wind reaps the storm.', code: 'quotation-missing' },
    { what: 'a list', alone: '- Bread and water.\n- A roof for the night.', code: 'paragraph-missing' },
  ])('$what in one language alone', ({ alone, code }) => {
    const en = ['We have come a long way.', `<!-- pair: alone -->\n${alone}`, 'Thank you for coming.'];
    const fr = ['Nous avons fait du chemin.', 'Merci d’être venus.'];
    expect(findings(en, fr)).toEqual([{ found: `${code}@en`, text: alone.split('\n')[0] }]);
  });
});

describe('What one language has wrong by itself', () => {
  const AGREES = { en: 'The work goes on, as it must.', fr: 'Le travail continue, comme il se doit.' };
  const cases: readonly Planted[] = [
    ...[
      '[scroll down for French version]',
      '[Scroll down for French]',
      '[bilingual, as delivered; scroll down for all-English',
      '[as delivered]',
      '(French version follows)',
    ].map((note) => ({
      what: `a note in brackets: ${note}`,
      en: `The work goes on, as it must. ${note}`.replace(/\[/gu, '\\['),
      fr: AGREES.fr,
      finds: [...(note.length > 40 ? ['length@en The'] : []), `web-page@en ${note.replace(/^\[/u, '\\[')}`],
    })),
    ...['Share this', 'Read more…', 'Latest Statements', 'Skip to main content', 'Cookies'].map((chrome) => ({
      what: `what the page had: ${chrome}`,
      en: chrome,
      fr: 'Merci.',
      finds: [`web-page@en ${chrome.slice(0, 6)}`],
    })),
    {
      what: 'a button at the end of a paragraph',
      en: AGREES.en,
      fr: `${AGREES.fr} Lire la suite`,
      finds: ['web-page@fr Lire la suite'],
    },
    ...['XX', 'XXX', '[failing]', 'TBC', 'TBD', 'TK', 'lorem ipsum', '\\_\\_\\_\\_'].map((gap) => ({
      what: `a gap: ${gap}`,
      en: `We thank the Government of ${gap.replace('[', '\\[')} for what it has done.`,
      fr: 'Nous remercions le Gouvernement de ce qu’il a accompli.',
      finds: [`placeholder@en ${gap.replace('[', '\\[')}`],
    })),
    {
      what: 'a gap in French',
      en: 'We thank the Government for what it has done.',
      fr: 'Nous remercions le Gouvernement de \\[à compléter\\] ce qu’il a fait.',
      finds: ['placeholder@fr \\[à compléter'],
    },
    {
      what: 'a quotation that is never closed',
      en: 'She said: “We shall be back before the snow melts.',
      fr: 'Elle a dit que nous serions de retour avant la fonte des neiges.',
      finds: ['quotes-unbalanced@en “We'],
    },
    {
      what: 'a French quotation that is never opened',
      en: 'She said that we should be back before the snow melts.',
      fr: 'Elle a dit que nous serions de retour avant la fonte des neiges ».',
      finds: ['quotes-unbalanced@fr ».'],
    },
    {
      what: 'a straight apostrophe',
      en: AGREES.en,
      fr: "L'ouvrage avance, comme il se doit.",
      finds: ["straight-quotes@fr '"],
    },
    {
      what: 'straight quotes',
      en: 'They call it "the long road", and so it is.',
      fr: 'Ils l’appellent « la longue route », et elle l’est.',
      finds: ['straight-quotes@en "the'],
    },
    {
      what: 'English quotes in French',
      en: 'They call it “the long road”, and so it is.',
      fr: 'Ils l’appellent “la longue route”, et elle l’est.',
      finds: ['quotes@fr “la'],
    },
    {
      what: 'French quotes in English',
      en: 'They call it «the long road», and so it is.',
      fr: 'Ils l’appellent « la longue route », et elle l’est.',
      finds: ['quotes@en «the'],
    },
    {
      what: 'two spaces after a full stop',
      en: 'The work goes on.\u00A0 It must.',
      fr: 'Le travail continue. Il le faut.',
      finds: ['spaces@en \u00A0 It'],
    },
    {
      what: 'a French colon without its space',
      en: 'One thing is certain: the work goes on.',
      fr: 'Une chose est sûre: le travail continue.',
      finds: ['spaces@fr : le'],
    },
    {
      what: 'a space before an English comma',
      en: 'The work goes on , as it must.',
      fr: AGREES.fr,
      finds: ['spaces@en  , as'],
    },
    ...[
      ['A l’occasion de cette Journée, pensons à eux.', 'A l’occasion'],
      ['Les chefs d’Etat se sont réunis à cette fin hier.', 'Etat'],
      ['Egalement présents, les maires ont parlé ensuite.', 'Egalement'],
      ['Ecoles et hôpitaux ont rouvert leurs portes hier.', 'Ecoles'],
      ['MESSAGE DU SECRETAIRE GENERAL aux peuples du monde', 'SECRETAIRE'],
    ].map(([fr = '', word = '']) => ({
      what: `a capital without its accent: ${word}`,
      en: 'On this Day, let us think of all of them together.',
      fr,
      finds: [`unaccented-capital@fr ${word}`, ...(word === 'SECRETAIRE' ? ['unaccented-capital@fr GENERAL'] : [])],
    })),
    {
      what: 'a paragraph left in English',
      en: 'The work goes on, and we shall see to it that it does.',
      fr: 'The work goes on, and we shall see to it that it does.',
      finds: ['language@fr The work'],
    },
    {
      what: 'a sentence left in French',
      en: 'The work goes on. Nous y veillerons avec tous ceux qui le veulent. It will be done.',
      fr: 'Le travail continue. Nous y veillerons avec tous ceux qui le veulent. Il sera fait.',
      finds: ['language@en Nous y'],
    },
    {
      what: 'an acronym that English never spells out',
      en: 'The experts of UNCTAD have looked into the matter at length.',
      fr: 'Les experts de la Conférence ont longuement étudié la question.',
      finds: ['acronym@en UNCTAD'],
    },
    {
      what: 'an acronym that French alone never spells out',
      en: 'The Office for the Coordination of Humanitarian Affairs (OCHA) leads. OCHA has the means.',
      fr: 'C’est le Bureau de la coordination qui dirige les opérations. L’OCHA en a tous les moyens.',
      finds: ['acronym@fr OCHA'],
    },
  ];
  test.each(cases)('$what', expectFindings);
});

describe('Heads that say otherwise than the facts', () => {
  const BODY = { en: ['The work goes on.'], fr: ['Le travail continue.'] };
  test('a title with another date', () => {
    const titles = { en: 'Message on the Day of Examples, 29 July 2014', fr: 'Message pour la Journée des exemples' };
    expect(findings(BODY.en, BODY.fr, titles)).toEqual([{ found: 'title-date@en', text: '29 July 2014' }]);
  });

  test('but not days from one to another, which are those of a matter', () => {
    const titles = { en: 'Visit to Lindmar, 3–5 May 2014', fr: 'Visite à Lindmar du 3 au 5 mai 2014' };
    expect(findings(BODY.en, BODY.fr, titles)).toEqual([]);
  });

  test('but not where the text says that day as well: it is on what happens then', () => {
    const text = {
      en: ['The offices will be closed on Friday, 16 April.'],
      fr: ['Les bureaux seront fermés le vendredi 16 avril.'],
    };
    const titles = { en: 'Offices closed on 16 April', fr: 'Fermeture des bureaux le 16 avril' };
    expect(findings(text.en, text.fr, titles)).toEqual([]);
    const others = { en: 'Offices closed on 17 April', fr: 'Fermeture des bureaux le 17 avril' };
    expect(findings(text.en, text.fr, others).map(({ found }) => found)).toEqual(['title-date@en', 'title-date@fr']);
    const years = { en: 'Offices closed on 16 April 2013', fr: 'Fermeture des bureaux' };
    const dated = { en: ['They will be closed on 16 April 2015.'], fr: ['Ils seront fermés le 16 avril 2015.'] };
    expect(findings(dated.en, dated.fr, years).map(({ found }) => found)).toContain('title-date@en');
  });

  test('a title that names another kind of text', () => {
    const titles = { en: 'Message on the Day of Examples', fr: 'Allocution pour la Journée des exemples' };
    expect(findings(BODY.en, BODY.fr, titles)).toEqual([{ found: 'title-kind@fr', text: titles.fr }]);
  });

  test('nothing in a joint communiqué that is a statement: that is what its authors declare', () => {
    const titles = { en: 'Statement by Two Ports', fr: 'Communiqué conjoint de deux ports' };
    const facts = (kind: string) =>
      new Map([
        ['statement.yaml', `kind: ${kind}\ndate: 2014-07-30\nlanguages: [en, fr]\n`],
        ['en.md', `---\ntitle: ${titles.en}\n---\n\nThe bridge is open.\n`],
        ['fr.md', `---\ntitle: ${titles.fr}\n---\n\nLe pont est ouvert.\n`],
      ]);
    const codes = (kind: string) =>
      checkStatement(valueOf(parseStatement({ slug: '2014-07-30-bridge', files: facts(kind) }))).map(
        ({ code }) => code,
      );
    expect(codes('statement')).toEqual([]);
    expect(codes('message')).toEqual(['check/title-kind', 'check/title-kind']);
  });

  test('a title with a note of the page', () => {
    const titles = { en: 'Message on the Day [scroll down for French]', fr: 'Message pour la Journée des exemples' };
    expect(findings(BODY.en, BODY.fr, titles)).toEqual([{ found: 'web-page@en', text: '[scroll down for French]' }]);
  });

  test('a date line with another date than statement.yaml', () => {
    const files = new Map([
      [
        'statement.yaml',
        'kind: message\ndate: 2014-07-30\nplace: Paris\nspeaker: Anne Example\noffice: {en: The Director, fr: La Directrice}\nlanguages: [en, fr]\nstatus: final\n',
      ],
      ['en.md', '---\ntitle: Message\n---\n\nThe work goes on.\n'],
      ['fr.md', '---\ntitle: Message\ndateline: Paris, le 31 juillet 2014\n---\n\nLe travail continue.\n'],
    ]);
    const found = checkStatement(valueOf(parseStatement({ slug: '2014-07-30-work', files })));
    expect(found).toMatchObject([{ code: 'check/dateline', place: { file: 'fr.md', line: 3, column: 21 } }]);
  });
});

test('A finding names the place in the other language', () => {
  const [one] = checkStatement(statementOf({ en: ['There were 4,500 of us.'], fr: ['Nous étions 5 400.'] }));
  expect(one).toMatchObject({
    message: 'the English has “4,500”, but the French “5 400” at fr.md:5:13',
    place: { file: 'en.md', line: 5, column: 12 },
  });
});

test('Items, cells and notes are compared one with one, and told where they stand', () => {
  const en = [
    '- There are 31 schools.\n- There are 17 clinics.',
    '| City | Wells |\n|---|---|\n| Alba | 112 |\n| Bora | 96 |',
  ];
  const fr = [
    '- Il y a 17 écoles.\n- Il y a 31 dispensaires.',
    '| Ville | Puits |\n|---|---|\n| Alba | 112 |\n| Bora | 69 |',
  ];
  expect(findings(en, fr)).toEqual([
    { found: 'number-missing@en', text: '31 schools.' },
    { found: 'number-missing@en', text: '17 clinics.' },
    { found: 'number-missing@en', text: '96 |' },
  ]);
});

test('What is marked as foreign is judged by no rule of its surroundings', () => {
  const en = ['As the proverb has it, <span lang="fr">« ce que l’on donne aux autres, on se le donne »</span>.'];
  const fr = ['Comme dit le proverbe, « ce que l’on donne aux autres, on se le donne ».'];
  expect(findings(en, fr)).toEqual([]);
});

test('Addresses are of no language, whatever their words', () => {
  const address = 'www.example.org/what-we-do-for-the-children-of-the-valley';
  expect(findings([`Read ${address} today.`], [`Lisez aujourd’hui ${address}.`])).toEqual([]);
  expect(findings(['Write to for.the.people@example.org.'], ['Écrivez à for.the.people@example.org.'])).toEqual([]);
});

test('What building asks for is the errors among all that is found, and nothing else', () => {
  const en = ['There were 4,500 of us.', 'The work goes on, TBC. [as delivered]', 'It\'s "the way".'];
  const fr = ['Nous étions 5 400.', 'The work goes on, as it must be for all of us.', 'C\'est "la voie".'];
  const statement = statementOf({ en, fr, titles: { en: 'Message, 29 July 2014', fr: 'Message' } });
  const errors = checkStatement(statement).filter(({ severity }) => severity === 'error');
  expect(errors.map(({ code }) => code)).toEqual([
    'check/number-missing',
    'check/placeholder',
    'check/web-page',
    'check/language',
  ]);
  expect(certainFaults(statement)).toEqual(errors);
});
