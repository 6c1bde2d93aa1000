/** Whom to ask, as the house says it once for all statements: on the page, proved, and in the bag from which it is made again. */
import { expect, test } from 'vitest';
import { checkBag } from '../../../src/file/archive/index.ts';
import { type Copy, rebuild } from '../../../src/file/editions/index.ts';
import { openTemplate, parseTemplate } from '../../../src/page/template/index.ts';
import { SESSION } from '../../support/session.ts';
import { valueOf } from '../../support/statement.ts';
import { attempt, bytesOf, copyOf, SLUG } from './copies.ts';

const HOUSE = { contact: { name: 'Press Office', email: 'press@example.org', phone: '+41 22 555 01 20' } };

function copyAsking(block: string): Copy {
  const { text } = valueOf(openTemplate(SESSION, 'un-message'));
  const last = '  - { block: folio, pages: later, beside: true }\n';
  const templateText = text.replace(last, `${last}  - ${block}\n`);
  return { ...copyOf(), template: valueOf(parseTemplate('mine', 'mine.yaml', templateText)), templateText };
}

const LEFT_TO_THE_HOUSE = '{ block: contact, in: foot, pages: first }';

async function saidBy(copy: Copy) {
  const made = await attempt(copy, { editions: ['archive'] });
  const { composed } = valueOf(made);
  const items = [...composed.values()].flatMap(({ composition }) => composition.pages.flatMap((page) => page.items));
  const lines = items.flatMap((item) =>
    item.kind === 'text' ? [item.runs.flatMap(({ glyphs }) => glyphs.map(({ text }) => text)).join('')] : [],
  );
  return { lines: lines.filter((line) => /Press|press|\+41/u.test(line)), made };
}

test('A place for contacts that the template leaves open is the house’s, over each column', async () => {
  const { lines, made } = await saidBy({ ...copyAsking(LEFT_TO_THE_HOUSE), house: HOUSE });
  const each = ['Press Office', 'press@example.org', '+41 22 555 01 20'];
  expect(lines.map((line) => line.replaceAll('\u00A0', ' ').trim())).toEqual([...each, ...each]);
  expect(made.diagnostics).toEqual([]);
  const stem = `${SLUG}_en-fr_archive-a4/`;
  const bag = new Map(valueOf(made).files.map(({ path, content }) => [path.replace(stem, ''), bytesOf(content)]));
  const again = await rebuild(SESSION, valueOf(await checkBag(bag)), bag);
  expect(again.diagnostics).toEqual([]);
});

test('A template’s own wording stands where it has one', async () => {
  const own = '{ block: contact, in: foot, pages: first, text: { en: The Press Room, fr: La salle de Presse } }';
  const { lines } = await saidBy({ ...copyAsking(own), house: HOUSE });
  expect(lines).toEqual(['The Press Room', 'La salle de Presse']);
});

test('Where nobody says whom to ask, that is told once, with the line of the block', async () => {
  const { made } = await saidBy(copyAsking(LEFT_TO_THE_HOUSE));
  expect(made.diagnostics).toMatchObject([
    { code: 'pages/no-wording', message: 'the block contact says nothing: nobody says whom to ask' },
  ]);
});
