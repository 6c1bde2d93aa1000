import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeResources } from '../../../src/app/resources.ts';
import { Session } from '../../../src/session/index.ts';
import { hyphenationOf, hyphenationPoints, settableLanguages, settingOf } from '../../../src/text/language/index.ts';
import type { Lang } from '../../../src/text/statement/index.ts';
import { EN, FR, LANGS } from '../../support/langs.ts';

const SESSION = new Session(nodeResources());

function pointsOf(lang: Lang, word: string): readonly number[] {
  const { hyphenation } = settingOf(lang);
  return hyphenation === undefined ? [] : hyphenationPoints(word, hyphenation, SESSION);
}

/** The word with a middle dot wherever it may break. */
function broken(lang: Lang, word: string): string {
  const points = [0, ...pointsOf(lang, word), word.length];
  return points
    .slice(1)
    .map((end, i) => word.slice(points[i], end))
    .join('·');
}

describe('hyphenation', () => {
  it('breaks English words where American dictionaries do', () => {
    expect(
      ['organized', 'trafficking', 'vulnerabilities', 'cooperation', 'persons', 'development'].map((w) =>
        broken(EN, w),
      ),
    ).toEqual(['orga·nized', 'traf·fick·ing', 'vul·ner·a·bil·i·ties', 'coop·er·a·tion', 'per·sons', 'devel·op·ment']);
  });

  it('breaks French words by syllables, accents kept', () => {
    expect(
      ['criminalité', 'vulnérabilités', 'souffrances', 'réinsérer', 'transfrontières'].map((w) => broken(FR, w)),
    ).toEqual(['cri·mi·na·lité', 'vul·né·ra·bi·li·tés', 'souf·frances', 'réin·sé·rer', 'trans·fron·tières']);
  });

  it('follows the list of exceptions, with three letters on either side', () => {
    expect(broken(EN, 'associates')).toBe('asso·ciates');
    expect(broken(EN, 'present')).toBe('present');
    expect(broken(EN, 'table')).toBe('table');
  });

  it('takes a capitalised word as it takes the word', () => {
    expect(broken(EN, 'Trafficking')).toBe('Traf·fick·ing');
    expect(broken(FR, 'Journée')).toBe('Jour·née');
  });

  it('does not break what is in capitals: it may be letters that stand for words', () => {
    expect(['UNESCO', 'TRAFFICKING', 'INFORMATION-sharing'].map((word) => broken(EN, word))).toEqual([
      'UNESCO',
      'TRAFFICKING',
      'INFORMATION-shar·ing',
    ]);
    expect(broken(FR, 'l’ORGANISATION')).toBe('l’ORGANISATION');
  });

  it('takes the parts around an apostrophe for words of their own', () => {
    expect(broken(FR, 'l’esclavage')).toBe('l’escla·vage');
    expect(broken(FR, 'd’accélérer')).toBe('d’accé·lé·rer');
    expect(broken(FR, "s'attaquer")).toBe("s'atta·quer");
    expect(broken(FR, 'd’êtres')).toBe('d’êtres');
  });

  it('is not disturbed by the marks around a word', () => {
    expect(broken(EN, '“Victims”,')).toBe('“Vic·tims”,');
    expect(broken(EN, '(reintegrate).')).toBe('(rein·te·grate).');
    expect(broken(FR, '«\u202Fcampagne\u202F»')).toBe('«\u202Fcam·pagne\u202F»');
    expect(broken(EN, 'networks—generates')).toBe('net·works—gen·er·ates');
  });

  it('breaks the parts of a compound, each as a word', () => {
    expect(broken(EN, 'information-sharing')).toBe('infor·ma·tion-shar·ing');
    expect(broken(EN, 'cross-border')).toBe('cross-bor·der');
    expect(broken(FR, 'peut-être')).toBe('peut-être');
  });

  it('treats the parts of a compound as words of their own', () => {
    expect(broken(EN, 'information-sharing')).toBe('infor·ma·tion-shar·ing');
    expect(broken(EN, 'cross-border')).toBe('cross-bor·der');
  });

  it('leaves acronyms, addresses and symbols alone', () => {
    for (const word of [
      'UNESCO',
      'https://example.org/organization',
      'A/RES/70/1',
      'CO2emission',
      'press@example.org',
      '',
    ]) {
      expect(pointsOf(EN, word)).toEqual([]);
    }
  });

  it('never parts a letter from its combining mark', () => {
    for (const point of pointsOf(FR, 'criminalite\u0301s')) {
      expect('criminalite\u0301s'.slice(point)).not.toMatch(/^\p{M}/u);
    }
  });

  it.each([
    ['es', 'responsabilidad', 'res·pon·sa·bi·li·dad'],
    ['ru', 'ответственность', 'от·вет·ствен·ность'],
    ['de', 'Verantwortungsbewusstsein', 'Ver·ant·wor·tungs·be·wusst·sein'],
    ['it', 'responsabilità', 'respon·sa·bi·lità'],
    ['pt', 'responsabilidade', 'res·pon·sa·bi·li·dade'],
    ['pl', 'odpowiedzialność', 'odpo·wie·dzial·ność'],
    ['fi', 'yhteistyösopimus', 'yh·teis·työ·so·pi·mus'],
    ['el', 'δημοσιότητα', 'δη·μο·σιό·τητα'],
    ['uk', 'громадянство', 'гро·ма·дян·ство'],
    ['sv', 'samarbetsavtal', 'sam·ar·bets·av·tal'],
  ])('breaks words of %s at their syllables: %s', (lang, word, wanted) => {
    expect(broken(lang as Lang, word)).toBe(wanted);
  });

  it('breaks nothing where the only patterns are not free, or of another spelling', () => {
    for (const lang of ['cs', 'lv', 'ro', 'hu', 'mt']) expect(settingOf(lang as Lang).hyphenation).toBeUndefined();
    expect(hyphenationOf('de-AT' as Lang)).toBe(settingOf('de' as Lang).hyphenation);
    expect(hyphenationOf('de-CH-1901' as Lang)).toBeUndefined();
  });

  it('has a notice at the head of every set', () => {
    const sets = settableLanguages().flatMap(({ setting }) => setting.hyphenation?.patterns ?? []);
    expect(new Set(sets).size).toBe(25);
    for (const set of sets) {
      const text = new TextDecoder().decode(SESSION.resources.read(`hyphenation/${set}`));
      expect(text, set).toMatch(/^% (?:title|copyright):/u);
      expect(text, set).toMatch(/^% licence:/mu);
    }
  });

  it('gives ascending offsets with as many letters on either side as the language wants, whatever the word', () => {
    const word = fc.string({ unit: fc.constantFrom(...'aeioubcdflmnprstéèœ’-.A'.split('')), maxLength: 24 });
    fc.assert(
      fc.property(fc.constantFrom(...LANGS), word, (lang, text) => {
        const points = pointsOf(lang, text);
        expect([...points]).toEqual([...new Set(points)].sort((a, b) => a - b));
        const { fewestBefore = 0, fewestAfter = 0 } = settingOf(lang).hyphenation ?? {};
        for (const point of points) {
          expect(text.slice(0, point)).toMatch(new RegExp(`\\p{L}{${fewestBefore}}$`, 'u'));
          expect(text.slice(point)).toMatch(new RegExp(`^\\p{L}{${fewestAfter}}`, 'u'));
        }
      }),
    );
  });
});
