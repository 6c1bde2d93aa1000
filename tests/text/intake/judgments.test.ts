/** A court's release says of what day its judgment is, and by what number its case is known: that is nobody's telephone. */
import { expect, it } from 'vitest';
import { hasContactDetails, isContact, labelOf } from '../../../src/text/intake/wording.ts';
import { EN, langOf } from '../../support/langs.ts';
import { readPage } from './importing.ts';

it('The day and the place under a line with the number of a case are those of the text', async () => {
  const { facts, asked } = await readPage(
    'Press release\nSaint-Lubin school: appeal dismissed\nJudgment of 14 June 2027 (case 52.2025.118)\nBellariva, 14 June 2027\n\nThe court has dismissed the appeal of three associations against the school.\n\nThe judges find that all interests were weighed. The judgment is not final.\n',
  );
  expect(facts).toContain('date: 2027-06-14');
  expect(facts).toContain('place: Bellariva');
  expect(asked).toEqual([]);
});

it.each(['52.2025.118', 'case 4-2026-0118'])('No telephone is %s', (text) => {
  expect(isContact(text, EN)).toBe(false);
  expect(hasContactDetails(text)).toBe(false);
});

it('but one is 022.555.01.40', () => {
  expect(isContact('022.555.01.40', EN)).toBe(true);
});

it.each(['COMUNICADO', 'Comunicado conjunto'])('In Portuguese a label is %s', (text) => {
  expect(labelOf(text, langOf('pt'))).toBeDefined();
});
