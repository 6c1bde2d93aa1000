import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose, keptOf, recompose } from '../../../src/page/pages/compose.ts';
import { Editing } from '../../../src/page/pages/index.ts';
import { fittedTo, type Template } from '../../../src/page/template/index.ts';
import { parseSources } from '../../../src/text/source/index.ts';
import { houseStyle, valueOf } from '../../support/statement.ts';
import { SESSION } from '../../support/session.ts';

const HOUSE = houseStyle();
const OPTIONS = { session: SESSION, paper: 'a4' } as const;

/** Statements with notes, lists, tables, headings and quotations. */
const FOLDERS = [
  'statements/2014-07-30-trafficking-in-persons',
  'tests/statements/2026-05-01-day-of-the-footnote',
  'tests/statements/2033-02-11-ferry-timetable',
  'tests/statements/2033-05-12-harbour-library',
];

type Sources = ReadonlyMap<string, string>;

function sourcesOf(folder: string): Sources {
  const from = fileURLToPath(new URL(`../../../${folder}`, import.meta.url));
  const files = readdirSync(from).filter((name) => /\.(?:md|yaml)$/.test(name));
  return new Map(files.map((name) => [name, readFileSync(path.join(from, name), 'utf8')]));
}

function parsed(sources: Sources) {
  const encoder = new TextEncoder();
  return parseSources(
    '2033-01-01-edited',
    '',
    new Map([...sources].map(([name, text]) => [name, encoder.encode(text)])),
  );
}

/** What somebody does at a place of a version, or in its title: letters come and go, and words. */
interface Edit {
  readonly version: number;
  readonly at: number;
  readonly what: 'letter' | 'word' | 'erased' | 'title';
}

const EDIT: fc.Arbitrary<Edit> = fc.record({
  version: fc.nat({ max: 1 }),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  what: fc.constantFrom('letter', 'word', 'erased', 'title'),
});

/** The sources after an edit in a title or inside a word of running text; as they were where there is none. */
function edited(sources: Sources, { version, at, what }: Edit): Sources {
  const versions = [...sources].filter(([name]) => name.endsWith('.md'));
  const [name, text] = versions[version % versions.length] ?? ['', ''];
  const words = [...text.matchAll(/(?<=\p{Ll} )\p{Ll}{4,}(?= \p{Ll})/gu)];
  const word = words[Math.floor(at * (words.length - 1))];
  if (word === undefined) return sources;
  const middle = word.index + 2;
  const ways = {
    letter: `${text.slice(0, middle)}e${text.slice(middle)}`,
    word: `${text.slice(0, word.index)}many others ${text.slice(word.index)}`,
    erased: text.slice(0, middle) + text.slice(middle + 1),
    title: text.replace(/^title: .*\p{Ll}$/mu, '$& in many more words'),
  };
  return new Map([...sources, [name, ways[what]]]);
}

function editingOf(template: Template, sources: Sources) {
  const editing = new Editing(template, OPTIONS);
  return { editing, settled: valueOf(editing.settled(valueOf(parsed(sources)))) };
}

describe('a statement that is being written', () => {
  it.each(FOLDERS)('has the pages that are composed anew in the same measures, after any edits: %s', (folder) => {
    const sources = sourcesOf(folder);
    fc.assert(
      fc.property(fc.array(EDIT, { minLength: 1, maxLength: 6 }), (edits) => {
        const { editing, settled } = editingOf(HOUSE, sources);
        const kept = keptOf(settled);
        let now = sources;
        for (const edit of edits) {
          now = edited(now, edit);
          const statement = parsed(now);
          if (!statement.ok) continue;
          const typed = editing.typed(statement.value);
          const anew = recompose(statement.value, HOUSE, { ...OPTIONS, kept });
          expect(typed.diagnostics).toEqual(anew.diagnostics);
          expect(typed.ok && JSON.stringify(typed.value.composition)).toBe(
            anew.ok && JSON.stringify(anew.value.composition),
          );
        }
      }),
      { numRuns: 6 },
    );
  });

  it('has the pages that build makes when its author pauses, whatever was typed before', () => {
    const sources = sourcesOf('tests/statements/2026-05-01-day-of-the-footnote');
    for (const template of [HOUSE, fittedTo(HOUSE, 1)]) {
      fc.assert(
        fc.property(fc.array(EDIT, { minLength: 1, maxLength: 4 }), (edits) => {
          const { editing } = editingOf(template, sources);
          let now = sources;
          for (const edit of edits) {
            now = edited(now, edit);
            editing.typed(valueOf(parsed(now)));
          }
          const statement = valueOf(parsed(now));
          const built = compose(statement, template, OPTIONS);
          expect(JSON.stringify(editing.settled(statement))).toBe(JSON.stringify(built));
        }),
        { numRuns: 3 },
      );
    }
  }, 120_000);

  it('keeps its columns, its size and its leading while it is typed, also where copy is fitted', () => {
    const sources = sourcesOf('statements/2014-07-30-trafficking-in-persons');
    const { editing, settled } = editingOf(fittedTo(HOUSE, 1), sources);
    const longer = [0.1, 0.3, 0.5, 0.7].reduce((now, at) => edited(now, { version: 1, at, what: 'word' }), sources);
    const typed = valueOf(editing.typed(valueOf(parsed(longer))));
    expect(typed.layout.fitted.frame.columns).toEqual(settled.layout.fitted.frame.columns);
    expect(typed.layout.display.template.grid).toEqual(settled.layout.display.template.grid);
    expect(typed.layout.display.template.roles.text).toEqual(settled.layout.display.template.roles.text);
    expect(typed.composition).not.toEqual(settled.composition);
  });

  it('sets again nothing but the paragraph that was changed', () => {
    const sources = sourcesOf('statements/2014-07-30-trafficking-in-persons');
    const { editing } = editingOf(HOUSE, sources);
    const before = valueOf(editing.typed(valueOf(parsed(sources))));
    const after = valueOf(editing.typed(valueOf(parsed(edited(sources, { version: 0, at: 0.5, what: 'letter' })))));
    const linesOf = ({ layout }: typeof before) =>
      layout.fitted.laid.flatMap((unit) => [...unit.values()].flat().map(({ line }) => line));
    const known = new Set(linesOf(before));
    const own = linesOf(after).filter((line) => !known.has(line));
    expect(own.length).toBeGreaterThan(0);
    expect(own.length).toBeLessThan(linesOf(after).length / 4);
  });
});
