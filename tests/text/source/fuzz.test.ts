/** Turns statements into which anything was put, anywhere, into statements or faults with places: never into a crash. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSources } from '../../../src/text/source/index.ts';
import { trials } from '../../support/runs.ts';
import { pdfOf } from '../../support/made.ts';

const FILES = {
  'statement.yaml': `kind: message
date: 2015-06-21
place: { en: Geneva, fr: Genève }
speaker: Anne Example
office: { en: The Director, fr: La Directrice }
languages: [en, fr]
status: final
`,
  'en.md': `---
title: Message on the longest day
---

We have gathered *every year*[^1] since the first stone was laid.

1. A list
2. of two

> A quotation.

| a | b |
|---|---|
| 1 | 2 |

[^1]: A note.
`,
  'fr.md': `---
title: Message pour le jour le plus long
---

Nous nous réunissons *chaque année*[^1] depuis la pose de la première pierre.

1. Une liste
2. de deux

> Une citation.

| a | b |
|---|---|
| 1 | 2 |

[^1]: Une note.
`,
} as const;

/** What has a meaning in one of the languages that are read, or is no text at all. */
const NASTY = [
  '&a [*a, *a]',
  '<<: *a',
  '!!binary aGk=',
  '---',
  '...',
  '\t',
  '\r',
  '\r\n',
  '\u0000',
  '\u001b[2J',
  '\u202e',
  '\u2066',
  '\u200b',
  '\ufeff',
  '\ufffe',
  '\ud83d',
  '\u0301\u0301\u0301',
  '<script>',
  '<!--',
  '-->',
  '<!-- pair: same -->',
  '<!-- check: allow x because -->',
  '<span lang="fr">',
  '</span>',
  '[^1]',
  '[^1]: ',
  '[a](javascript:x)',
  '![a](file:///x)',
  '**',
  '***',
  '```',
  '    ',
  '> > > > > >',
  '|',
  '|---|',
  '# ',
  '1) ',
  '\\',
  '&amp;#0;',
  '&#xD800;',
  '9'.repeat(300),
  'a'.repeat(3000),
  '../../x',
] as const;

/** Most of these leave a statement that can be set: what is only refused says nothing of what comes after reading. */
const HARMLESS = ['word', ' word ', ' mot', '*', ' ; ', ' «', '» ', '’', ' 1 480', ' %', '\n\n', 'É'] as const;

const piece = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12, unit: 'binary' }) },
  { weight: 4, arbitrary: fc.constantFrom(...HARMLESS) },
);
const put = fc.record({
  file: fc.constantFrom(...(Object.keys(FILES) as (keyof typeof FILES)[])),
  at: fc.nat(600),
  piece,
});

function sourcesWith(
  changes: readonly { readonly file: keyof typeof FILES; readonly at: number; readonly piece: string }[],
) {
  const files = new Map<string, string>(Object.entries(FILES));
  for (const { file, at, piece: what } of changes) {
    const text = files.get(file) ?? '';
    const cut = at % (text.length + 1);
    files.set(file, text.slice(0, cut) + what + text.slice(cut));
  }
  return new Map([...files].map(([name, text]) => [name, Buffer.from(text, 'utf8')]));
}

test('Whatever is put into a statement, it is read and set, or its faults have places', async () => {
  let set = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(put, { minLength: 1, maxLength: 4 }), async (changes) => {
      const read = parseSources('2015-06-21-x', '', sourcesWith(changes));
      for (const { place } of read.diagnostics) expect(place?.file).toMatch(/^(?:statement\.yaml|en\.md|fr\.md)$/);
      if (!read.ok) {
        expect(read.diagnostics.length).toBeGreaterThan(0);
        return;
      }
      const made = await pdfOf(read.value);
      set += Number(made.ok);
    }),
    trials(60),
  );
  expect(set, 'nothing could be set of all that was read').toBeGreaterThan(0);
});

test('Bytes of any kind are read, or are one fault', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(FILES)), fc.uint8Array({ maxLength: 400 }), (file, bytes) => {
      const sources = new Map(sourcesWith([]));
      sources.set(file, Buffer.from(bytes));
      expect(parseSources('2015-06-21-x', '', sources).diagnostics.length).toBeLessThan(60);
    }),
    trials(40),
  );
});
