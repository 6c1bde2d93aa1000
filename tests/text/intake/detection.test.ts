/** Whole texts and single paragraphs of thirty other languages become none of those whose pages are read, and none another. */
import { describe, expect, it, test } from 'vitest';
import { languageOfText } from '../../../src/text/intake/pairs.ts';
import { evidenceIn } from '../../../src/text/intake/stretches.ts';
import { recognisedLanguage } from '../../../src/text/recognition/index.ts';
import { importPages } from './importing.ts';
import { OTHER_LANGUAGES, OTHER_RELEASES } from './other-languages.ts';
import { RELEASES } from './six-languages.ts';

const READ = new Set(Object.keys(RELEASES));

/** Eight whole texts of a language: its sentences in other orders, some of them left out, in paragraphs. */
function wholeTexts(sentences: readonly string[]): readonly string[] {
  const orders = [
    [0, 1, 2, 3],
    [3, 2, 1, 0],
    [1, 3, 0, 2],
    [2, 0, 3, 1],
    [0, 1, 2],
    [1, 2, 3],
    [0, 2, 3],
    [0, 1, 3],
  ];
  return orders.map((order) => order.map((n) => sentences[n] ?? '').join('\n\n'));
}

/** Eight paragraphs: each sentence alone, and two together. */
function paragraphs(sentences: readonly string[]): readonly string[] {
  const pairs = [
    [0, 1],
    [1, 2],
    [2, 3],
    [3, 0],
  ].map((order) => order.map((n) => sentences[n] ?? '').join(' '));
  return [...sentences, ...pairs];
}

const ALL = Object.entries(OTHER_LANGUAGES);

test('There are more than a hundred and fifty of each', () => {
  expect(ALL.flatMap(([, sentences]) => wholeTexts(sentences)).length).toBeGreaterThanOrEqual(150);
  expect(ALL.flatMap(([, sentences]) => paragraphs(sentences)).length).toBeGreaterThanOrEqual(150);
});

describe('None becomes a language whose pages are read', () => {
  it.each(ALL)('%s', (_, sentences) => {
    for (const text of [...wholeTexts(sentences), ...paragraphs(sentences)])
      expect(READ.has(languageOfText(text) ?? ''), text).toBe(false);
  });

  it.each(ALL)('%s on a page, nor beside an English version', async (tag, sentences) => {
    for (const text of wholeTexts(sentences).slice(0, 2)) {
      const alone = await versionsOf(`${text}\n`);
      expect(alone.filter((lang) => READ.has(lang))).toEqual([]);
      const { title, dateline, paragraphs: own } = RELEASES.en;
      const beside = await versionsOf(`${[title, dateline, ...own].join('\n\n')}\n\n* * *\n\n${text}\n`);
      expect(
        beside.filter((lang) => READ.has(lang)),
        tag,
      ).toEqual(['en']);
    }
  });
});

async function versionsOf(text: string): Promise<readonly string[]> {
  const outcome = await importPages({
    kind: 'together',
    page: { name: 'page.txt', bytes: new TextEncoder().encode(text) },
  });
  if (!outcome.ok) return [];
  const { files } = outcome.value;
  const facts = files.get('statement.yaml') ?? '';
  const all = /languages: \[(?<all>[^\]]*)\]/u.exec(facts)?.groups?.['all'] ?? '';
  return all.split(', ').filter((lang) => lang !== '');
}

describe('Each is known for itself or stays unknown', () => {
  it.each(ALL)('%s', (tag, sentences) => {
    const near = ALIKE.get(tag) ?? [];
    for (const text of [...wholeTexts(sentences), ...paragraphs(sentences)])
      expect([undefined, tag, ...near], text).toContain(recognisedLanguage(text));
  });
});

describe('A paragraph of a release with a name, a number and a day in it becomes no other', () => {
  it.each(Object.entries(OTHER_RELEASES))('%s', (tag, text) => {
    const [language = ''] = tag.split('-');
    expect([undefined, language, ...(ALIKE.get(language) ?? [])]).toContain(recognisedLanguage(text));
    expect(READ.has(languageOfText(text) ?? '')).toBe(false);
  });
});

/** What two languages have in common, nobody can tell apart in a sentence. */
const ALIKE: ReadonlyMap<string, readonly string[]> = new Map([['id', ['ms']]]);

describe('A text that is easily taken for another', () => {
  it.each([
    [
      'es',
      'El puente viejo se reabrio ayer al publico despues de dos anos de obras. La alcaldesa dijo que el puente es de todos y dio las gracias a los trabajadores.',
      'without accents',
    ],
    [
      'es',
      'EL PUENTE VIEJO SE REABRIÓ AYER AL PÚBLICO DESPUÉS DE DOS AÑOS DE OBRAS, Y LA ALCALDESA DIO LAS GRACIAS A LOS TRABAJADORES.',
      'in capitals',
    ],
    [
      'fr',
      'LE VIEUX PONT A ETE ROUVERT HIER AU PUBLIC APRES DEUX ANS DE TRAVAUX, ET LA MAIRE A REMERCIE LES OUVRIERS DE LA VILLE.',
      'in capitals without accents',
    ],
    [
      'ru',
      'СТАРЫЙ МОСТ ВЧЕРА ПОСЛЕ ДВУХ ЛЕТ РАБОТ СНОВА ОТКРЫЛИ ДЛЯ ЛЮДЕЙ, И МЭР ПОБЛАГОДАРИЛА РАБОЧИХ.',
      'in capitals',
    ],
    [
      'sr-Cyrl',
      'Стари мост је јуче после две године радова поново отворен за јавност, а градоначелница је захвалила радницима.',
      'in Cyrillic',
    ],
    [
      'be',
      'Стары мост учора пасля двух гадоў працы зноў адкрылі для людзей, і мэр падзякавала рабочым.',
      'in Cyrillic',
    ],
    [
      'fa',
      'پل قدیمی دیروز پس از دو سال کار دوباره به روی مردم گشوده شد و شهردار از کارگران سپاسگزاری کرد.',
      'in Arabic letters',
    ],
    [
      'ur',
      'پرانا پل دو سال کے کام کے بعد کل دوبارہ عوام کے لیے کھول دیا گیا اور میئر نے مزدوروں کا شکریہ ادا کیا۔',
      'in Arabic letters',
    ],
    [
      'ja',
      '古い橋は二年間の工事を経て昨日再び開通し、市長は作業員に感謝の言葉を述べました。',
      'in ideographs and kana',
    ],
  ])('%s: %#', (tag, text) => {
    expect([undefined, tag]).toContain(languageOfText(text));
  });

  it('is not what its page says where its words say otherwise', async () => {
    const { title, dateline, paragraphs: own } = RELEASES.es;
    const html = `<!doctype html><html lang="fr"><body><main lang="fr"><h1>${title}</h1><p>${dateline}</p>${own.map((text) => `<p>${text}</p>`).join('')}</main></body></html>`;
    const outcome = await importPages({
      kind: 'together',
      page: { name: 'page.html', bytes: new TextEncoder().encode(html) },
    });
    if (!outcome.ok) throw new Error('not imported');
    expect(outcome.value.files.get('statement.yaml')).toContain('languages: [es]');
  });
});

it.each(['l’Orval', 'd’Orval', 'qu’Orval'])('a name behind an elided word shows French: %s', (words) => {
  expect([...evidenceIn(words).keys()]).toEqual(['fr']);
});

it('a name with an apostrophe shows no language', () => {
  expect([...evidenceIn('O’Brien').keys()]).toEqual([]);
});
