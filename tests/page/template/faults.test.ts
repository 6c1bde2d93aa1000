/** Plants faults in a house style one at a time: each has its message, at its own line. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { nodeResources } from '../../../src/app/resources.ts';
import { loadTemplate, parseTemplate } from '../../../src/page/template/index.ts';
import { Session } from '../../../src/session/index.ts';
import { lakesideHouse } from '../../support/house-style.ts';

const FILE = path.join(import.meta.dirname, '../../fixtures/house-style/templates/lakeside.yaml');
const SOURCE = readFileSync(FILE, 'utf8');

test('The house style has no fault', () => {
  expect(parseTemplate('lakeside', FILE, SOURCE).diagnostics).toEqual([]);
});

test.each<[string, string, string, string]>([
  [
    'short texts that are smaller than others',
    'alone: {',
    'short: { words: 80, size: 5pt, leading: 16pt }\nalone: {',
    'a short text is no smaller than others',
  ],
  [
    'short texts whose lines have less room than their letters',
    'alone: {',
    'short: { words: 80, size: 12pt, leading: 11pt }\nalone: {',
    'the leading is no smaller than the size',
  ],
  ['a block that there is not', '{ block: symbol,', '{ block: seal,', 'a block is one of names, '],
  [
    'a key that means nothing to a block',
    '{ block: symbol,',
    '{ block: symbol, colour: red,',
    'the key colour means nothing here',
  ],
  [
    'an ink that there is not',
    'ink: accent, pages',
    'ink: scarlet, pages',
    'there is no ink scarlet; there are: text, house',
  ],
  ['a tint that there is not', 'fill: house', 'fill: sand', 'there is no ink sand; there are: text, house'],
  [
    'a role of an ink that there is not',
    'office: { face: regular, family: furniture, size: 9pt, ink: quiet',
    'office: { face: regular, family: furniture, size: 9pt, ink: mauve',
    'there is no ink mauve',
  ],
  [
    'a family that there is not',
    'masthead: { face: semibold, family: furniture',
    'masthead: { face: semibold, family: display',
    'there is no family display under `families`; there are: furniture',
  ],
  [
    'a speaker’s name in capitals',
    'office: { face: regular,',
    'speaker: { face: semibold, size: 9.4pt, capitals: all }\n  office: { face: regular,',
    'its capitals are `none` or `small`, without tracking',
  ],
  [
    'a speaker’s name with tracking',
    'office: { face: regular,',
    'speaker: { face: semibold, size: 9.4pt, capitals: small, tracking: 0.1 }\n  office: { face: regular,',
    'its capitals are `none` or `small`, without tracking',
  ],
  ['a role that there is not', '{ block: symbol,', '{ block: symbol, role: signet,', 'must be one of'],
  ['a place that there is not', '{ block: symbol,', '{ block: symbol, at: left,', 'must be one of'],
  [
    'a distance that leaves the grid',
    'block: label, space: 2',
    'block: label, space: 2.1',
    'this height leaves the grid',
  ],
  ['a bar that covers the text', 'thickness: 4mm', 'thickness: 40mm', 'the bar covers the text'],
  ['a length without its unit', 'thickness: 4mm', 'thickness: 4', 'must be a text'],
  ['pages that there are not', 'ink: accent, pages: all', 'ink: accent, pages: odd', 'must be one of'],
  ['titles that grow', '[15pt, 13pt, 11pt]', '[11pt, 13pt]', 'sizes are written from the largest to the smallest'],
  [
    'a block beside nothing',
    '{ block: label, space: 2 }',
    '{ block: rule, beside: true, thickness: 1pt }',
    'a rule stands from margin to margin',
  ],
  [
    'a block where another stands',
    '{ block: date, space: 1.25 }',
    '{ block: date, space: 1.25 }\n  - { block: office, beside: true }',
    'another block stands there already: date',
  ],
  ['a code that leads nowhere', 'https://lakeside.example', 'lakeside.example', 'an address begins with https://'],
  [
    'a wording of no language',
    'en: Lakeside Council,',
    'english!: Lakeside Council,',
    'a wording is told by the tag of its language',
  ],
  [
    'letter-spaced small letters',
    'contact: { face: regular,',
    'contact: { tracking: 0.1, face: regular,',
    'lower case is never letter-spaced',
  ],
  ['an ink that the house has not, on the press', 'accent: { cmyk:', 'crimson: { cmyk:', 'there is no ink crimson'],
  [
    'a code that leads to what no statement has',
    '{lang}/{slug}',
    '{lang}/{foo}',
    '{foo} stands for nothing in an address; {slug}, {lang}, {date} are those of the statement',
  ],
  ['a code whose braces are not closed', '{lang}/{slug}', '{lang}/{slug', '{ stands for nothing in an address'],
  ['a code that is smaller than any', 'size: 17mm', 'size: 5mm', 'a code is 7mm wide at least'],
  ['a code that fills the page', 'size: 17mm', 'size: 170mm', 'a drawing is 90mm tall at most'],
  [
    'lines that are kept for what has its own',
    'fill: house, space: 0.25',
    'fill: house, lines: 1, space: 0.25',
    'the key lines means nothing here: it belongs to the blocks running-head, running-title',
  ],
  [
    'two titles',
    '{ block: running-head, pages: later, space: 1.5 }',
    '{ block: title, space: 1.5 }',
    'a title stands on page one already: on later pages it is a `running-title`',
  ],
  ['a text without a wording', '{ block: symbol, space: 1 }', '{ block: text }', 'is missing'],
  ['a text that begins under its foot', 'hang: 84mm', 'hang: 284mm', 'the text of page one would begin under its foot'],
  ['a gap that leaves the grid', 'pairs: { gap: 1 }', 'pairs: { gap: 0.3 }', 'this gap leaves the grid'],
  ['a line for the text without its unit', 'hang: 84mm', 'hang: 84', 'must be a text'],
  [
    'an emblem without a right',
    '{ block: symbol, space: 1 }',
    '{ block: emblem, file: crest.svg, tall: 16mm }',
    'is missing',
  ],
  [
    'an emblem that is elsewhere',
    '{ block: symbol, space: 1 }',
    '{ block: emblem, tall: 16mm, right: "ours, ask us", file: ../crest.svg }',
    'an emblem is the name of a file NAME.svg',
  ],
  [
    'an emblem that is not there',
    '{ block: symbol, space: 1 }',
    '{ block: emblem, tall: 16mm, right: "ours, ask us", file: crest.svg }',
    'there is no drawing crest.svg',
  ],
  [
    'an emblem whose right is no answer',
    '{ block: symbol, space: 1 }',
    '{ block: emblem, file: crest.svg, tall: 16mm, right: me }',
    'say by which right you show it, e.g. "ours"',
  ],
])('%s is told of at its line', (_, find, replacement, message) => {
  const text = SOURCE.replace(find, replacement);
  expect(text).not.toBe(SOURCE);
  const [found, ...others] = parseTemplate('lakeside', FILE, text).diagnostics;
  expect(found?.message).toContain(message);
  expect(others).toEqual([]);
  const changed = text.split('\n').findIndex((line, i) => line !== SOURCE.split('\n')[i]);
  const added = replacement.split('\n').length - 1;
  expect(found?.place).toMatchObject({ file: FILE, line: changed + 1 + (added > 0 && changed === 0 ? added : 0) });
});

test('An emblem that is wider than the page is told of at its height, and one too large with its size', () => {
  const text = SOURCE.replace(
    '{ block: symbol, space: 1 }',
    '{ block: emblem, tall: 16mm, right: ours, file: crest.svg }',
  );
  const wide = '<svg viewBox="0 0 190 10"><rect width="190" height="10"/></svg>';
  const [found] = parseTemplate('lakeside', FILE, text, () => wide).diagnostics;
  expect(found?.message).toMatch(
    /: so tall, the emblem is 862pt wide, and the margins leave \d+pt, so that it is \d+pt tall at most$/u,
  );
  expect(found?.place?.line).toBe(text.split('\n').findIndex((line) => line.includes('crest.svg')) + 1);
  const folder = lakesideHouse();
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(path.join(folder, 'templates/mine.yaml'), text);
  writeFileSync(path.join(folder, 'templates/crest.svg'), `<svg viewBox="0 0 1 1">${' '.repeat(600_000)}</svg>`);
  const opened = loadTemplate(new Session(nodeResources({ house: folder })), 'mine');
  expect(opened.diagnostics[0]?.message).toContain("the emblem can't be read: it is too large to be an emblem: 600.0");
});

/** Changes of the house style, each with the line that is told of, and what is said there. */
test.each<[string, readonly (readonly [string, string])[], string, string]>([
  [
    'a block in the white of the paper',
    [['{ block: symbol,', '{ block: symbol, ink: paper,']],
    '{ block: symbol,',
    'the block symbol in paper on paper cannot be read on a screen, in the handout and on the press',
  ],
  [
    'a tint in the ink of its letters',
    [['fill: house, space: 0.25', 'fill: house, ink: house, space: 0.25']],
    'fill: house',
    'the block notice in house on house cannot be read on a screen',
  ],
  [
    'white letters on a white tint',
    [['fill: house', 'fill: paper']],
    'fill: paper',
    'the block notice in paper on paper',
  ],
  [
    'an ink that is nearly white',
    [["quiet: '#4d4d4d'", "quiet: '#f4f1e8'"]],
    "  quiet: '#f4f1e8'",
    'inks.quiet: the block office and the block running-head in quiet on paper cannot be read on a screen',
  ],
  [
    'text that the handout does not print',
    [['accent: black, house: black', 'accent: black, house: black, text: 0%']],
    'text: 0%',
    'in text on paper cannot be read in the handout: take an ink',
  ],
  [
    'letters that the press prints in nothing',
    [
      [
        'house: { cmyk: [0.9, 0.3, 0.45, 0.3] }',
        'house: { cmyk: [0.9, 0.3, 0.45, 0.3] }\n    quiet: { cmyk: [0, 0, 1, 0] }',
      ],
    ],
    'quiet: { cmyk',
    'cannot be read on the press: take an ink',
  ],
  [
    'a label that is left to the notice, which is white on a tint',
    [
      ['  - { block: label, space: 2 }\n', ''],
      ['  label: { face: semibold, family: furniture, size: 19pt, leading: 1.75, figures: lining }\n', ''],
    ],
    '  notice: {',
    'the block label in paper on paper',
  ],
  [
    'text in the white of the paper',
    [['quote: { face: regular,', 'quote: { ink: paper, face: regular,']],
    'quote: {',
    'text in paper on paper cannot be read on a screen, in the handout and on the press',
  ],
  [
    'a label at the foot alone, where the one in the head has the ink of its role',
    [
      ['  - { block: label, space: 2 }\n', '  - { block: label, in: foot, ink: text }\n'],
      ['  label: { face: semibold,', '  label: { ink: paper, face: semibold,'],
    ],
    '  label: {',
    'the block label in paper on paper',
  ],
  [
    'a rule that nobody sees',
    [['space: 1, thickness: 0.5pt, ink: text', 'space: 1, thickness: 0.5pt, ink: paper']],
    '{ block: rule, space: 1, thickness',
    'the block rule in paper on paper cannot be seen on a screen, in the handout and on the press',
  ],
  [
    'a bar that nobody sees',
    [['thickness: 4mm, ink: accent', 'thickness: 4mm, ink: paper']],
    '{ block: area, at: top',
    'the block area in paper on paper cannot be seen on a screen',
  ],
  [
    'a code that is too pale for a telephone',
    [
      ['size: 17mm', 'size: 17mm\n    ink: pale'],
      ["quiet: '#4d4d4d'", "quiet: '#4d4d4d'\n  pale: '#a0a0a0'"],
    ],
    'ink: pale',
    'the block code in pale on paper cannot be read',
  ],
])('%s is told of, with the editions it is lost in', (_, changes, line, message) => {
  const text = changes.reduce((changed, [find, replacement]) => {
    expect(changed).toContain(find);
    return changed.replace(find, replacement);
  }, SOURCE);
  const found = parseTemplate('lakeside', FILE, text).diagnostics.find((one) => one.message.includes(message));
  expect(found?.place?.line).toBe(text.split('\n').findIndex((one) => one.includes(line)) + 1);
});

test('Rules and bars may be paler than letters, and no paler than what is seen', () => {
  const pale = (ink: string) =>
    parseTemplate(
      'lakeside',
      FILE,
      SOURCE.replace("quiet: '#4d4d4d'", `quiet: '#4d4d4d'\n  pale: '${ink}'`)
        .replace('space: 1, thickness: 0.5pt, ink: text', 'space: 1, thickness: 0.5pt, ink: pale')
        .replace('thickness: 4mm, ink: accent', 'thickness: 4mm, ink: pale'),
    ).diagnostics;
  expect(pale('#d0d0d0')).toEqual([]);
  expect(pale('#f4f4f4').length).toBeGreaterThan(0);
});

test('Pale marks that are read, and white letters on a tint, are taken', () => {
  const pale = SOURCE.replace("quiet: '#4d4d4d'", "quiet: '#bdbdbd'").replace(
    'house: { cmyk: [0.9, 0.3, 0.45, 0.3] }',
    'house: { cmyk: [1, 0, 0, 0] }',
  );
  expect(parseTemplate('lakeside', FILE, pale).diagnostics).toEqual([]);
});

test('A template without a title, or without a place for an embargo, is told so', () => {
  for (const kind of ['title', 'notice']) {
    const text = SOURCE.replace(new RegExp(`^.*block: ${kind},.*\n`, 'mu'), '');
    const [found] = parseTemplate('lakeside', FILE, text).diagnostics;
    expect(found?.message).toContain(`the head of page one has no block ${kind}`);
    expect(found?.place?.line).toBe(text.split('\n').indexOf('blocks:') + 1);
  }
});
