/** Corrupts the bytes of finished files as a fault of the painter would: text that is there, but cannot be seen or heard. */
import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { openPdfium } from '../../../src/file/fidelity/pdfium.ts';
import { seed } from '../../support/published.ts';
import { statementOf } from '../../support/statement.ts';
import { corrupted, sequence } from './corrupting.ts';
import { composedOnA4, paintedBytes, placeOf, proofOf } from './proving.ts';
import { reader } from '../../support/made.ts';
import { SESSION } from '../../support/session.ts';
import { EN } from '../../support/langs.ts';

const statement = seed();
const bytes = paintedBytes(statement, composedOnA4(statement));

/** MCIDs of the page: name, office, title, date, and five paragraphs of each language. */
const [TITLE, FIRST, SECOND] = [2, 4, 5];

const first = placeOf(statement, EN, 'Human');

test('A file that was only written anew is still what it was', async () => {
  const same = await corrupted(bytes, { content: (operators) => `${operators}\n` });
  expect(proofOf(statement, same)).toEqual(proofOf(statement, bytes));
});

test('Text that is not painted is found, and said to be there', async () => {
  const invisible = (operators: string) =>
    operators.replace(sequence(FIRST), (text) => text.replace('BDC\n', 'BDC\n3 Tr\n').replace(/EMC$/u, '0 Tr\nEMC'));
  const [found] = proofOf(statement, await corrupted(bytes, { content: invisible })).diagnostics;
  expect(found).toMatchObject({ code: 'fidelity/differs', place: first });
  expect(found?.message).toMatch(/: it is on page 1, but not painted$/u);
});

test('Text as clear as glass is found', async () => {
  const pale = (operators: string) =>
    operators.replace(sequence(FIRST), (text) =>
      text.replace('BDC\n', 'BDC\n/Pale gs\n').replace(/EMC$/u, '/Gone gs\nEMC'),
    );
  expect(proofOf(statement, await corrupted(bytes, { content: pale, pale: 0 })).diagnostics[0]).toMatchObject({
    place: first,
    message: expect.stringContaining('not painted'),
  });
});

test('Text that runs off the page is found, with what its writer can do', async () => {
  const outside = (operators: string) =>
    operators.replace(sequence(FIRST), (text) => text.replace(/1 0 0 1 42\.\d+/u, '1 0 0 1 520'));
  const [found] = proofOf(statement, await corrupted(bytes, { content: outside })).diagnostics;
  expect(found).toMatchObject({ code: 'fidelity/differs', place: first });
  expect(found?.message).toMatch(/: it runs off page 1$/u);
  expect(found?.hint).toBe('divide the word that is too long for its line, or set the text smaller');
});

test('Text painted twice in one place is found, although it looks as it should', async () => {
  const twice = (operators: string) =>
    operators.replace(sequence(TITLE), (text) => {
      const [line = ''] = /1 0 0 1 [^]*?\]TJ/u.exec(text) ?? [];
      return text.replace(line, () => `${line}\n${line}`);
    });
  const [found] = proofOf(statement, await corrupted(bytes, { content: twice })).diagnostics;
  expect(found?.message).toContain('“World Day Message on the”');
});

test('Paragraphs that are read in each other’s place are found', async () => {
  const swapped = (operators: string) =>
    operators.replace(
      /<<\/MCID (4|5)>>/gu,
      (_, mcid: string) => `<</MCID ${mcid === String(FIRST) ? String(SECOND) : String(FIRST)}>>`,
    );
  expect(proofOf(statement, await corrupted(bytes, { content: swapped })).diagnostics[0]).toMatchObject({
    place: first,
  });
});

test('Text that no element holds is found, and told from text that is missing', async () => {
  const astray = (operators: string) => operators.replace(`<</MCID ${String(FIRST)}>>`, '<</MCID 97>>');
  const { diagnostics } = proofOf(statement, await corrupted(bytes, { content: astray }));
  expect(diagnostics).toMatchObject([
    { code: 'fidelity/differs', place: first },
    {
      message:
        'the finished file has text on page 1 that belongs to no part of it: “Human trafficking is a callous global in”',
    },
  ]);
});

test('Text that is marked as nothing is found', async () => {
  const unmarked = (operators: string) =>
    operators.replace(
      sequence(FIRST),
      (text) => `${text}\n1 0 0 1 300 100 Tm\n${/\[[^]*?\]TJ/u.exec(text)?.[0] ?? ''}`,
    );
  expect(proofOf(statement, await corrupted(bytes, { content: unmarked })).diagnostics).toMatchObject([
    { message: expect.stringMatching(/^the finished file has text on page 1 that belongs to no part of it: “Human/u) },
  ]);
});

test('What is no PDF is a fault and no crash', () => {
  for (const wrong of [new Uint8Array(), Buffer.from('%PDF-1.7\nnothing more'), bytes.slice(0, 2000)])
    expect(proofOf(statement, wrong).diagnostics).toMatchObject([
      { code: 'fidelity/unreadable', message: 'the finished file cannot be read back: it is no PDF' },
    ]);
});

test('A file without structure is a fault', async () => {
  const bare = await PDFDocument.create();
  bare.addPage();
  expect(proofOf(statement, await bare.save()).diagnostics).toMatchObject([
    { code: 'fidelity/unreadable', message: 'the finished file cannot be read back: page 1 has no structure' },
  ]);
});

test('The file of another statement is found out at its first word', () => {
  const other = statementOf({ en: ['Quite another text.'], fr: ['Un tout autre texte.'] });
  const { ok, diagnostics } = proofOf(other, bytes);
  expect(ok).toBe(false);
  expect(diagnostics).toHaveLength(2);
});

test('Reading keeps none of its memory', async () => {
  const pdfium = await openPdfium(SESSION);
  /** Where PDFium would put something new: further on, if anything old were still there. */
  const next = () => {
    const address = pdfium.malloc(64);
    pdfium.free(address);
    return address;
  };
  for (let i = 0; i < 20; i++) reader.read(bytes);
  const [heap, address] = [pdfium.HEAPU8.length, next()];
  for (let i = 0; i < 200; i++) reader.read(i % 50 === 0 ? bytes.slice(0, 3000) : bytes);
  expect(pdfium.HEAPU8).toHaveLength(heap);
  expect(next()).toBe(address);
});
