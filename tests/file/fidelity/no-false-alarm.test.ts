/** Proves files that are as they should be: of every statement, paper, arrangement and standard, and of texts made at random. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/index.ts';
import { inInks, type PaintOptions } from '../../../src/file/pdf/index.ts';
import { descriptionOf } from '../../../src/file/editions/index.ts';
import { parseStatement } from '../../../src/text/source/index.ts';
import type { Inline, Statement, Version } from '../../../src/text/statement/index.ts';
import { loadProfile, type Template } from '../../../src/page/template/index.ts';
import { statementLike } from '../../text/source/statements-at-random.ts';
import { allTestStatements, seed, testStatement } from '../../support/published.ts';
import { statementIn, statementOf, valueOf } from '../../support/statement.ts';
import { composedOnA4, inLines, paintedBytes, proofOf, STYLE, textOf } from './proving.ts';
import { pdfOf, type Way } from '../../support/made.ts';
import { runs } from '../../support/runs.ts';
import { SESSION, toPdf } from '../../support/session.ts';
import { EN, FR } from '../../support/langs.ts';

/** All ways in which a page can be asked for. */
const WAYS: readonly Way[] = (['a4', 'letter'] as const).flatMap((paper): readonly Way[] => [
  { paper },
  { paper, languages: [FR, EN] },
  { paper, arrangement: 'facing' },
  { paper, languages: [EN] },
  { paper, languages: [FR] },
]);

/** Twenty pages: set once, for the time it takes. */
const LONGEST = '2032-05-20-long-view-of-the-archive';

/** What the proof finds in a file that is made so. */
async function found(statement: Statement, way: Way, template: Template = STYLE): Promise<readonly Diagnostic[]> {
  const { diagnostics } = await pdfOf(statement, { ...way, template });
  return diagnostics.filter(({ code }) => code.startsWith('fidelity/'));
}

describe('No fault is found', () => {
  it.each(['seed', ...allTestStatements()])('in any file of %s', { timeout: 120_000 }, async (slug) => {
    const statement = slug === 'seed' ? seed() : testStatement(slug);
    for (const way of slug === LONGEST ? WAYS.slice(0, 1) : WAYS)
      expect({ way, faults: await found(statement, way) }).toEqual({ way, faults: [] });
  });

  it.each<Omit<PaintOptions, 'session'>>([
    { standard: 'a-2a' },
    { standard: 'a-3a', attachments: [attachment()] },
    { standard: 'a-4f', attachments: [attachment()] },
  ])('in a file of the standard $standard', (options) => {
    const statement = testStatement('2026-05-01-day-of-the-footnote');
    const { composition } = composedOnA4(statement);
    const bytes = toPdf(composition, descriptionOf(SESSION, statement, [EN, FR]), options);
    expect(proofOf(statement, bytes).diagnostics).toEqual([]);
  });

  it('in a file for the press, with its bleed and its marks', () => {
    const statement = seed();
    const press = {
      profile: valueOf(loadProfile(SESSION, STYLE)),
      bleed: STYLE.press.bleed,
      job: statement.slug,
    };
    const { composition } = composedOnA4(statement);
    const sheets = inInks(composition, STYLE.press.inks);
    const bytes = toPdf(sheets, descriptionOf(SESSION, statement, [EN, FR]), { standard: 'a-2a', press });
    expect(proofOf(statement, bytes).diagnostics).toEqual([]);
  });

  it('in a file under an embargo that is to be checked against delivery', async () => {
    for (const way of WAYS) expect(await found(embargoed(), way)).toEqual([]);
  });

  it('in texts with escapes, references to characters, line ends and passages in the other language', async () => {
    const statement = statementOf({
      en: [
        'Salt &amp; pepper\\*, 5 &times; 3 = 15, a\\_b and&nbsp;so&#8239;on: _nearly [all](https://example.org/) of it_.',
        'The **first**\\\nsecond line, and <span lang="fr">*l’eau*</span>: “<span lang="fr">Quoi ?</span>”.',
      ],
      fr: [
        'Sel &amp; poivre\\*, &laquo; 5 &times; 3 &raquo;.',
        'La **première**\\\nligne, et l’<span lang="en">Assembly</span>; le 1<sup>er</sup> mai.',
      ],
    });
    expect(await found(statement, { paper: 'a4' })).toEqual([]);
  });

  it('in Arabic with fractions and signs that readers take apart', async () => {
    const statement = statementIn({ en: ['After ½ hour.'], ar: ['بعد ½ ساعة، و¾ الساعة، و⅔ اليوم، № 14.'] });
    expect(await found(statement, { paper: 'a4' })).toEqual([]);
  });

  it('in texts whose notes stand where a passage or a link begins or ends at a mark', async () => {
    const notes = '\n\n[^1]: One.\n\n[^2]: Two.';
    const statement = statementOf({
      en: [`It is a word.<span lang="fr">[^1] Un mot</span>. A [link](https://example.org/a)[^2]. More.${notes}`],
      fr: [
        `C’est un mot<span lang="en">[^1]. A word</span>, [un lien.](https://example.org/a)[^2] Puis la suite.${notes}`,
      ],
    });
    expect(await found(statement, { paper: 'a4' })).toEqual([]);
  });

  // Marks beside the mark of a note have their own side of it in each language, which random texts make nonsense of.
  it.each([
    { kind: 'with notes and without marks', change: withoutMarks },
    { kind: 'with marks and without notes', change: withoutNotes },
  ])('in texts made at random, $kind', { timeout: 120_000 }, async ({ change }) => {
    const base = statementOf({ en: ['–'], fr: ['–'] });
    await fc.assert(
      fc.asyncProperty(statementLike(base), fc.constantFrom('un', 'eu', 'ca'), async (random, house) => {
        const statement = { ...random, versions: random.versions.map(change) };
        const spacing = new Map([...STYLE.spacing, [FR, house] as const]);
        const diagnostics = await found(statement, { paper: 'a4' }, { ...STYLE, spacing });
        // Words that no line has room for run off the page, and are found.
        expect(diagnostics.filter(({ message }) => !message.includes('runs off page'))).toEqual([]);
      }),
      { numRuns: runs(12), seed: 1 },
    );
  });
});

describe('A word on the turn of a page', () => {
  const statement = testStatement('2031-03-18-shared-rivers');
  const composed = composedOnA4(statement);

  it('is one word, and is missed when its other half is', () => {
    const { pages } = composed.composition;
    const last = pages[0]?.items.findLast((item) => item.kind === 'text' && 'role' in (item.runs[0]?.owner ?? {}));
    if (last?.kind !== 'text') throw new Error('the page has no text');
    const text = textOf(last);
    const cut = inLines(text, (item) => ({
      ...item,
      runs: item.runs.map((run, i) => (i < item.runs.length - 1 ? run : { ...run, glyphs: run.glyphs.slice(0, -2) })),
    }));
    expect(proofOf(statement, paintedBytes(statement, composed)).ok).toBe(true);
    expect(proofOf(statement, paintedBytes(statement, composed, cut)).diagnostics).toMatchObject([
      { code: 'fidelity/differs', place: { file: expect.stringContaining('fr.md') } },
    ]);
  });
});

function attachment() {
  const bytes = Buffer.from('# Notes\n');
  return { name: 'notes.md', mime: 'text/markdown', description: 'Notes', relationship: 'Source', bytes } as const;
}

function embargoed(): Statement {
  const facts = `kind: message
date: 2027-03-05
place: { en: Geneva, fr: Genève }
speaker: Anna Example
office: { en: The Executive Director, fr: La Directrice exécutive }
languages: [en, fr]
status: check-against-delivery
embargo: { until: 2027-03-04T18:00+01:00, zone: { en: Geneva time, fr: heure de Genève } }
symbol:
`;
  const files = new Map([
    ['statement.yaml', facts],
    ['en.md', '---\ntitle: Message on Clean Water\n---\n\nEvery school needs a well.\n'],
    ['fr.md', '---\ntitle: Message sur l’eau potable\n---\n\nToute école a besoin d’un puits.\n'],
  ]);
  return valueOf(parseStatement({ slug: '2027-03-05-clean-water', files }));
}

/** Every text and every list of inlines in `value` changed; all else as it is. */
function changed<T>(value: T, change: (inlines: readonly Inline[]) => readonly Inline[]): T {
  const walk = (one: unknown): unknown => {
    if (Array.isArray(one)) return change((one as readonly Inline[]).map((inner) => walk(inner) as Inline));
    if (one instanceof Map) return new Map([...one].map(([key, inner]) => [key, walk(inner)]));
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, walk(inner)]));
  };
  return walk(value) as T;
}

function withoutMarks(version: Version): Version {
  return changed(version, (inlines) =>
    inlines.map((one) => (one.kind === 'text' ? { ...one, text: one.text.replaceAll(/[;:!?»«%.,…]/gu, 'm') } : one)),
  );
}

function withoutNotes(version: Version): Version {
  return { ...changed(version, (inlines) => inlines.filter(({ kind }) => kind !== 'note')), notes: [] };
}
