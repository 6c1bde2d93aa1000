/** Each rule at its edges: what it finds in one pair of sentences, where, and what it leaves alone. */
import { describe, expect, test } from 'vitest';
import { checkStatement } from '../../../src/text/check/index.ts';
import { differencesBetween } from '../../../src/text/check/names.ts';
import { statementOf } from '../../support/statement.ts';

/** `name en:5`: the code, the version, the column; both sentences stand in the fifth line. */
function found(en: string, fr: string): readonly string[] {
  return checkStatement(statementOf({ en: [en], fr: [fr] })).map(
    ({ code, place }) => `${code.slice('check/'.length)} ${place?.file.slice(0, 2) ?? ''}:${String(place?.column)}`,
  );
}

type Cases = readonly (readonly [en: string, fr: string, found: readonly string[]])[];

function each(cases: Cases): void {
  test.each(cases)('%s %s', (en, fr, findings) => {
    expect(found(en, fr)).toEqual(findings);
  });
}

describe('The name of a person', () => {
  each([
    ['Mr. Annan spoke.', 'M. Anan a parlé.', ['name en:5']],
    ['Mr. Annan spoke.', 'M. Annand a parlé.', ['name en:5']],
    ['Mr. Annan spoke.', 'M. Annan a parlé.', []],
    ['Kofi Annan spoke.', 'Kofi Anan a parlé.', ['name en:6']],
    // Without a title or another name beside it, a word with a capital may be anything.
    ['Annan spoke.', 'Anan a parlé.', []],
    ['Mr. Annan spoke.', 'Anan a parlé.', []],
    // Short names differ by chance; so do those that begin otherwise, or differ in more letters than one or two.
    ['Mr. Ban spoke.', 'M. Bam a parlé.', []],
    ['Mr. Annan spoke.', 'M. Ennan a parlé.', []],
    ['Mr. Annan spoke.', 'M. Anzon a parlé.', []],
    ['Mr. Andersen spoke.', 'M. Andirsan a parlé.', ['name en:5']],
    ['Mr. Andersen spoke.', 'M. Andirsin a parlé.', ['name en:5']],
    ['Mr. Andersen spoke.', 'M. Ondirsin a parlé.', []],
    ['Mr. Hansson spoke.', 'M. Hanstin a parlé.', ['name en:5']],
    ['Mr. Hanson spoke.', 'M. Hantin a parlé.', []],
    ['Mr. Eliasson spoke.', 'M. Ellison a parlé.', []],
    // French writes the sounds of a third language in its own way.
    ['Mr. Gorbachev spoke.', 'M. Gorbatchev a parlé.', []],
  ]);
});

describe('Two spellings of one name are both right', () => {
  const differ = (other: string, mine: string, titled = false) =>
    differencesBetween('en', 'fr')?.differ({ mine, other, titled });

  test.each([
    ['algeria', 'algérie'],
    ['bosnia', 'bosnie'],
    ['germany', 'germanie'],
    ['gorbachev', 'gorbatchev'],
    ['haiti', 'haïti'],
    ['europe', 'evrope'],
  ])('%s and %s', (other, mine) => {
    expect(differ(other, mine)).toBe(true);
  });

  test.each([
    ['annan', 'anan'],
    ['rivers', 'rives'],
    ['bosnia', 'bosne'],
  ])('but not %s and %s', (other, mine) => {
    expect(differ(other, mine)).toBe(false);
  });

  test('of a person by title, only if letters stand for the same sound', () => {
    expect(differ('putin', 'poutine', true)).toBe(true);
    expect(differ('russia', 'russie', true)).toBe(false);
    expect(differ('putin', 'putin', true)).toBe(false);
  });

  test('is told in either order, and of no languages that nobody has told of', () => {
    expect(differencesBetween('fr', 'en')?.own).toBe('fr');
    expect(differencesBetween('en', 'fr')?.own).toBe('fr');
    expect(differencesBetween('es', 'fr')?.own).toBe('es');
    expect(differencesBetween('en', 'it')).toBeUndefined();
  });
});

describe('A name that ends as its language ends such names is no slip', () => {
  const SAME: readonly (readonly [a: string, b: string, words: string])[] = [
    [
      'en',
      'fr',
      'vienna vienne, lombardy lombardie, liberty liberté, mercury mercure, roman romain, italian italien, breton bretonne, ' +
        'arctic arctique, cardinal cardinaux, senator sénateur, december décembre, calvary calvaire, guinean guinéen, ' +
        'togolese togolais, museum musée, augustus auguste, observatory observatoire, delegation délégation, ' +
        'comprehension compréhension, development développement, equality égalité, mechanism mécanisme, alchemist alchimiste, ' +
        'archaeology archéologie, furniture fourniture, institute institut, theatre théâtre, chapter chapitre, physics physique, ' +
        'collective collectif, legislative législative, gallery galerie, chekov tchekov, timbuctu timbouctou, jibuti djibouti, ' +
        'gevara guevara, stalin staline',
    ],
    [
      'en',
      'es',
      'sofia sofía, lombardy lombardía, argentina argentino, rome roma, gustave gustavo, cruelty crueldad, union unión, ' +
        'togolese togolés, albert alberto, paul paula, client cliente, forum foro, marcus marco, roman romana, ' +
        'observatory observatorio, delegation delegación, constitutional constitucional, mission misión, charity caridad, ' +
        'mechanism mecanismo, alchemist alquimista, archaeology arqueología, efficiency eficiencia, architecture arquitectura, ' +
        'substitute sustituto, theatre teatro, theater teatro, mathematics matemáticas, colosseum coliseo, collective colectivo, ' +
        'initiative iniciativa, conference conferencia, substance sustancia, khartum jartum, kartoom kartúm',
    ],
    [
      'fr',
      'es',
      'rome roma, gustave gustavo, liberté libertad, atlantique atlántico, docteur doctor, secrétaire secretario, ' +
        'secrétaire secretaria, togolais togolés, italien italiano, romain romano, albert alberto, paul paula, orient oriente, ' +
        'observatoire observatorio, délégation delegación, mission misión, règlement reglamento, fraternité fraternidad, ' +
        'tourisme turismo, touriste turista, archéologie arqueología, architecture arquitectura, substitut sustituto, ' +
        'théâtre teatro, technique técnica, colisée coliseo, collectif colectivo, initiative iniciativa, conférence conferencia, ' +
        'substance sustancia, tchad chad, khartoum khartum, djibouti yibuti, zaïre zaire',
    ],
  ];

  test.each(SAME)('in %s and %s', (a, b, words) => {
    const told = differencesBetween(a, b);
    const unknown = words.split(', ').filter((pair) => {
      const [first = '', second = ''] = pair.split(' ');
      const [mine, other] = told?.own === a ? [first, second] : [second, first];
      return told?.differ({ mine, other, titled: false }) !== true;
    });
    expect(unknown).toEqual([]);
  });
});

describe('An address', () => {
  each([
    ['See www.example.org/en/rivers today.', 'Voir www.example.org/fr/rivieres ici.', []],
    ['See en.example.org today.', 'Voir fr.example.org ici.', []],
    ['See example.org/x?lang=en now.', 'Voir example.org/x?lang=fr ici.', []],
    ['See www.example.org/a today.', 'Voir www.example.org/b ici.', ['address-differs en:5']],
    ['See www.example.org/a today.', 'Voir www.exemple.fr/a ici.', ['address-missing en:5']],
    ['Write to a@example.org today.', 'Écrivez à b@example.org ici.', ['address-differs en:10']],
    ['Write to a@example.org today.', 'Écrivez à a@exemple.fr ici.', ['address-missing en:10']],
    ['Write to a@example.org today.', 'Écrivez-nous dès ici.', ['address-missing en:10']],
  ]);
});

describe('A bare scale', () => {
  each([
    ['Millions of people came here.', 'Des millions de personnes sont venues.', []],
    // It stands for another scale, and for no number.
    ['Millions of people came here.', 'Des milliards de personnes sont venues.', ['number-missing en:1']],
    [
      'Millions of people came here.',
      'Un groupe de 5 personnes est venu.',
      ['number-unmatched en:1', 'number-unmatched fr:14'],
    ],
  ]);
});

describe('The symbol of a document', () => {
  each([
    ['The document A/RES/70/1 says so.', 'Le document A/RES/70/1 le dit.', []],
    ['The document A/RES/70/1 says so.', 'Le document A/RES/70/2 le dit.', ['symbol-missing en:14']],
    ['The document A/RES/70/1 says so.', 'Le document le dit bien.', ['symbol-missing en:14']],
    // Letters alone may be “and/or”.
    ['The file A/B says so.', 'Le dossier le dit bien.', []],
  ]);
});

describe('Quotation marks', () => {
  each([
    ['He said “yes” to us.', 'Il a dit « oui » à nous.', []],
    ['He said “yes” to us.', 'Il a dit “oui” à nous.', ['quotes fr:10']],
    ['He said “a ‘b’ c” to us.', 'Il a dit « a “b” c » à nous.', []],
    ['He said “yes” to us.', 'Il a dit « oui » et “non” à nous.', ['quotation-missing fr:21', 'quotes fr:21']],
    // Who speaks stands between two sentences, or before both.
    [
      '“Nobody should face a winter without a roof,” she said. “We shall stay as long as we are needed.”',
      'Elle a déclaré : « Personne ne devrait passer l’hiver sans toit. Nous resterons tant qu’il le faudra. »',
      [],
    ],
    [
      '“Nobody should face a winter without a roof,” she said. “We shall stay as long as we are needed.”',
      'Elle a déclaré : « Personne ne devrait passer l’hiver sans toit. » Ils resteront tant qu’il le faudra.',
      ['quotation-missing en:57'],
    ],
    [
      '“Nobody should face a winter without a roof,” she said. “We shall stay as long as we are needed, whatever comes.”',
      'Elle a promis de rester aussi longtemps qu’il le faudra, quoi qu’il arrive : « Tenez bon. Nous venons. »',
      ['quotation-missing en:57'],
    ],
    ['He said «yes» to us.', 'Il a dit « oui » à nous.', ['quotes en:9']],
    ['He said "yes" to us.', 'Il a dit "oui" à nous.', ['straight-quotes en:9', 'straight-quotes fr:10']],
    ['He said “yes to us.', 'Il a dit « oui à nous.', ['quotes-unbalanced en:9', 'quotes-unbalanced fr:10']],
    // A paragraph that closes a quotation opened before it is inside one.
    ['It is “so” and “no” here.', 'Fin » et « oui » et “non” ici.', ['quotes-unbalanced fr:5']],
    ['He said yes” to us.', 'Il a dit oui » à nous.', ['quotes-unbalanced en:12', 'quotes-unbalanced fr:14']],
    ['It is a ‘word here.', 'C’est un mot ici.', ['quotes-unbalanced en:9']],
    ['It is a ‘word’ here.', 'C’est un mot ici.', []],
    ["It's a 5' board.", 'C’est une planche.', ['straight-quotes en:3', 'number-unmatched en:8']],
  ]);
});

describe('Spaces', () => {
  each([
    ['A space, here it is.', 'Une espace, la voici.', []],
    ['A space , here it is.', 'Une espace , la voici.', ['spaces en:8', 'spaces fr:11']],
    ['A sign : here it is.', 'Un signe : le voici.', ['spaces en:7']],
    ['The end.The start.', 'La fin.Le début.', ['spaces en:9', 'spaces fr:8']],
    ['The U.N.Charter is here.', 'La Charte est ici.', []],
    ['A word ( here) is set.', 'Un mot (ici ) est mis.', ['spaces en:9', 'spaces fr:12']],
  ]);
});

describe('An acronym', () => {
  each([
    ['The WFP helps us.', 'Le PAM nous aide.', ['acronym en:5', 'acronym fr:4']],
    ['The World Food Programme (WFP) helps. The WFP is here.', 'Le Programme (PAM) aide. Le PAM est là.', []],
    ['The WFP (World Food Programme) helps.', 'Le PAM (Programme alimentaire) aide.', []],
    ['The WFP he', 'Le mot', ['acronym en:5']],
    ['The UN helps us.', 'L’ONU nous aide.', []],
    ['THE WFP HELPS US HERE', 'LE PAM NOUS AIDE ICI', []],
    // The name of a standard has three to five figures.
    ['It was certified to ISO 9001 here.', 'Ce port est certifié ISO 9001.', []],
    ['It has the number ASTM 900123 here.', 'Il a le numéro 900123 ici.', ['acronym en:19']],
  ]);
});

describe('The language of a sentence', () => {
  const [en, fr] = ['We came to this city for all of us.', 'Nous sommes dans la ville avec vous.'];
  each([
    [en, fr, []],
    [en, en, ['language fr:1']],
    [fr, fr, ['language en:1']],
    [`${en} ${fr}`, `${fr} ${en}`, ['language en:37', 'language fr:38']],
    // Names and words of both tell nothing.
    ['Le Monde and La Presse were here.', 'The Guardian et The Hague sont ici.', []],
    ['Read all papers here.', 'Voir The Guardian, The Economist, The Times.', []],
    ['Read all papers here.', 'voir the guardian, the economist, the times.', ['language fr:1']],
    ['Thank you and this.', 'Merci bien.', []],
    ['This was kind of you.', 'This was kind.', ['language fr:1']],
    ['He came.', 'Merci this was.', ['language fr:1']],
    ['He came.', 'This was.', []],
  ]);
});

describe('French capitals', () => {
  each([
    ['We met again here.', 'Etat et Ecole sont ici.', ['unaccented-capital fr:1', 'unaccented-capital fr:9']],
    ['We met again here.', 'État et École sont ici.', []],
    ['We met again here.', 'A la fin, nous voilà.', ['unaccented-capital fr:1']],
    ['We met again here.', 'À la fin, nous voilà.', []],
    ['A la carte, we met.', 'À la carte, nous voilà.', []],
    ['We met again here.', 'LE SECRETAIRE est ici.', ['unaccented-capital fr:4']],
    ['We met again here.', 'LE SECRÉTAIRE est ici.', []],
    ['We met again here.', 'Il est ELU, et OK.', ['acronym fr:8', 'unaccented-capital fr:8']],
    ['We met again here.', 'Ecoles et Etats sont ici.', ['unaccented-capital fr:1', 'unaccented-capital fr:11']],
    ['We met again here.', 'Il y a un Ete ici.', []],
  ]);
});

test('A capital is shown with the accent that it lacks', () => {
  const told = (fr: string) =>
    checkStatement(statementOf({ en: ['We met again here.'], fr: [fr] })).map(
      ({ message, hint }) => `${message}; ${hint}`,
    );
  expect(told('A la fin, nous voilà.')).toEqual(['A lacks its accent; write À: capitals keep their accents']);
  expect(told('Etat et nation.')).toEqual(['Etat lacks its accent; write État: capitals keep their accents']);
  expect(told('LE SECRETAIRE est ici.')).toEqual([
    'SECRETAIRE lacks its accent; write SECRÉTAIRE: capitals keep their accents',
  ]);
});

describe('What is left of a web page', () => {
  each([
    ['Read more', 'Lire la suite', ['web-page en:1', 'web-page fr:1']],
    ['They read more books here.', 'Ils veulent lire la suite du livre.', []],
    ['It is so. Read more', 'C’est ainsi. Lire la suite', ['web-page en:11', 'web-page fr:14']],
    [
      'It is so [scroll down for French].',
      'C’est ainsi [version française ci-dessous].',
      ['web-page en:10', 'web-page fr:13'],
    ],
    ['It is so [sic].', 'C’est ainsi [sic].', []],
    ['It is so (scroll down).', 'C’est ainsi (faire défiler).', ['web-page en:10', 'web-page fr:13']],
    ['## Contact\n\nIt is so.', '## Contact\n\nC’est ainsi.', ['web-page en:4', 'web-page fr:4']],
    ['<!-- contacts -->\n## Contact', '<!-- contacts -->\n## Contact', []],
  ]);
});

test('A title may be a word that sites use', () => {
  const titles = { en: 'More', fr: 'Accueil' };
  expect(checkStatement(statementOf({ en: ['We met.'], fr: ['Ici même.'], titles }))).toEqual([]);
});

describe('What holds the place of words', () => {
  each([
    ['It is [insert name] here.', 'C’est [à compléter] ici.', ['placeholder en:7', 'placeholder fr:7']],
    ['It is TBC here.', 'C’est XX ici.', ['placeholder en:7', 'placeholder fr:7']],
    ['It is (tbd) here.', 'C’est (à confirmer) ici.', ['placeholder en:7', 'placeholder fr:7']],
    ['It is ??? here.', 'C’est ___ ici.', ['placeholder en:7', 'placeholder fr:7']],
    ['It is [so] here.', 'C’est [ainsi] ici.', []],
  ]);
});

describe('Lengths', () => {
  const sentence = 'The lamps were lit in the evening and the boats came home.';
  const translated = 'Les lampes ont été allumées le soir et les bateaux sont rentrés au port.';
  each([
    [sentence, translated, []],
    [`${sentence} ${sentence} ${sentence}`, translated, ['length en:1']],
    [sentence, `${translated} ${translated} ${translated}`, ['length en:1']],
    ['Thank you.', 'Je vous en remercie de tout coeur.', []],
  ]);
});
