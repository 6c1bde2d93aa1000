/** Passages in languages that no version can be set in: marked as theirs in every file, divided by rules of theirs or not at all. */
import { describe, expect, it } from 'vitest';
import { akomaNtoso } from '../../../src/file/archive/index.ts';
import type { Composition } from '../../../src/page/pages/index.ts';
import { statementOf } from '../../support/statement.ts';
import { draft } from '../mail/drafts.ts';
import { composedOnA4, paintedBytes, proofOf, textOf } from '../fidelity/proving.ts';
import type { Lang } from '../../../src/text/statement/index.ts';
import { hyphenationOf } from '../../../src/text/language/index.ts';
import { EN } from '../../support/langs.ts';

/** Of each language words that English rules would divide. */
const PASSAGES = {
  es: 'extraordinariamente responsabilidades desafortunadamente reconocimiento',
  'ja-Latn': 'kokusairengou jimusouchou heiwaijikatsudou kaihatsukeikaku',
  'sr-Latn': 'međunarodnopravni najodgovornijima sporazumijevanje ujedinjenima',
  la: 'constitutionibus reverentissimorum administrationem perpetuitate',
  'de-CH-1901': 'Verantwortungsbewusstsein Generalsekretariates Friedensbemühungen',
} as const;

const paragraphs = (words: string) =>
  Object.entries(PASSAGES).map(([tag, passage]) => `${words} <span lang="${tag}">${passage} ${passage}</span>.`);

const STATEMENT = statementOf({
  en: [
    ...paragraphs('Words that another language has for it'),
    'He said <span lang="en-US">“neighbors: color”</span>.',
  ],
  fr: [
    ...paragraphs('Les mots qu’une autre langue a pour cela'),
    'On dit <span lang="fr-CA">«Bonjour!»</span> ici; oui.',
  ],
});

const SHY = '\u00AD';

function linesIn({ pages }: Composition): readonly string[] {
  return pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'text' ? [textOf(item)] : [])));
}

describe('A passage in any language', () => {
  const composed = composedOnA4(STATEMENT);

  it('is marked as of its language in the PDF, and the proof reads it so', () => {
    const bytes = paintedBytes(STATEMENT, composed);
    const file = Buffer.from(bytes).toString('latin1');
    for (const tag of [...Object.keys(PASSAGES), 'en-US', 'fr-CA'])
      expect(file.split(`/Lang (${tag})`).length - 1, tag).toBe(tag in PASSAGES ? 2 : 1);
    expect(proofOf(STATEMENT, bytes).diagnostics).toEqual([]);
  });

  it('is told by the proof when it is marked as of another', () => {
    const other = statementOf({
      en: STATEMENT_TEXT.replace('"es"', '"pt"').split('\n\n'),
      fr: ['Un mot.'],
    });
    const right = statementOf({ en: STATEMENT_TEXT.split('\n\n'), fr: ['Un mot.'] });
    const bytes = paintedBytes(other, composedOnA4(other));
    const [found] = proofOf(right, bytes).diagnostics;
    expect(found?.code).toBe('fidelity/differs');
    expect(found?.message).toContain('as Portuguese');
  });

  it('is not divided where its language has no rules here, and by those of its language where it has', () => {
    const withoutRules = Object.entries(PASSAGES).filter(([tag]) => hyphenationOf(tag as Lang) === undefined);
    expect(withoutRules.map(([tag]) => tag)).toEqual(['ja-Latn', 'sr-Latn', 'la', 'de-CH-1901']);
    const words = withoutRules.flatMap(([, passage]) => passage.split(' '));
    const divided = linesIn(composed.composition).filter((line) => line.endsWith(SHY));
    const heads = divided.map((line) => line.split(' ').at(-1)?.replace(SHY, '') ?? '');
    expect(heads.filter((head) => words.some((word) => word.startsWith(head) && head.length > 2))).toEqual([]);
    const canadian = statementOf({
      en: ['A word.'],
      fr: [`Mots : <span lang="fr-CA">${'anticonstitutionnellement '.repeat(12).trim()}</span>.`],
    });
    expect(linesIn(composedOnA4(canadian).composition).some((line) => line.endsWith(SHY))).toBe(true);
  });

  it('has the spaces of its language at its marks where we know them, and else those of its source', () => {
    const text = linesIn(composed.composition).join('\n');
    expect(text).toContain('«\u202FBonjour\u202F!\u202F»');
    const spanish = statementOf({ en: ['A word.'], fr: ['On dit <span lang="es">¡Hola! ¿Sí?</span> ici; oui.'] });
    const lines = linesIn(composedOnA4(spanish).composition).join('\n');
    expect(lines).toContain('¡Hola! ¿Sí?');
    expect(lines).toContain('ici\u202F;');
  });

  it('is marked as of its language in a mail and in Akoma Ntoso', async () => {
    const { html } = await draft(STATEMENT);
    const xml = akomaNtoso(STATEMENT, EN);
    for (const [tag, passage] of Object.entries(PASSAGES)) {
      expect(html).toContain(`<span lang="${tag}">${passage} ${passage}</span>`);
      expect(xml).toContain(`<span xml:lang="${tag}">${passage} ${passage}</span>`);
    }
    expect(html).toContain('<span lang="fr-CA">«\u202FBonjour\u202F!\u202F»</span>');
  });
});

const STATEMENT_TEXT = 'He said <span lang="es">adiós</span> and left.';
