/** Holds the first stage of composing to its word: the faces that a text is set in are opened, and not one more. */
import { expect, test } from 'vitest';
import { nodeResources } from '../../../src/app/resources.ts';
import { openSession } from '../../../src/page/fonts/index.ts';
import { compose } from '../../../src/page/pages/index.ts';
import type { RoleName, RoleStyle, Template } from '../../../src/page/template/index.ts';
import type { Statement } from '../../../src/text/statement/index.ts';
import { heading, list, note, paragraph, paragraphAs, quote, statementOfPairs, table } from '../../support/blocks.ts';
import { emphasis, strong } from '../../support/inlines.ts';
import { SHARED_RIVERS, testStatement } from '../../support/published.ts';
import { houseStyle, valueOf } from '../../support/statement.ts';

const HOUSE = houseStyle();

/** The house style with every role in one face, but for some. */
function styled(changes: Partial<Record<RoleName, Partial<RoleStyle>>>): Template {
  const plain = { face: 'regular', emphasis: 'regular', strong: 'regular', strongEmphasis: 'regular' };
  const roles = Object.entries(HOUSE.roles).map(([name, role]) => [
    name,
    { ...role, ...plain, ...changes[name as RoleName] },
  ]);
  return { ...HOUSE, roles: Object.fromEntries(roles) as Template['roles'] };
}

/** The files of fonts that are read for a statement, in their order. */
async function facesRead(statement: Statement, template: Template): Promise<readonly string[]> {
  const files = nodeResources({ house: import.meta.dirname });
  const names: string[] = [];
  const session = await openSession({
    ...files,
    read(name) {
      names.push(name);
      return files.read(name);
    },
  });
  valueOf(compose(statement, template, { session, paper: 'a4' }));
  return names.flatMap((name) => /_\d+([A-Za-z_]+)\.ttf$/.exec(name)?.[1] ?? []).toSorted();
}

const PLAIN = { en: paragraph('Water.'), fr: paragraph('L’eau.') };
const EMPHASIS = { en: paragraph('Water ', emphasis('is'), ' for all.'), fr: paragraph('L’eau est à tous.') };
const STRONG = { en: paragraph('Water ', strong('is'), ' for all.'), fr: paragraph('L’eau est à tous.') };
const BOTH = { en: paragraph(strong('Water ', emphasis('is'))), fr: paragraph('L’eau est à tous.') };
const APART = { emphasis: 'italic', strong: 'bold', strongEmphasis: 'bold-italic' };

test.each([
  ['plain text', PLAIN, ['Regular']],
  ['text with emphasis', EMPHASIS, ['Regular', 'Regular_Italic']],
  ['text with something strong', STRONG, ['Bold', 'Regular']],
  ['text with something strong and emphasised', BOTH, ['Bold', 'Bold_Italic', 'Regular']],
])('No face is opened for %s but those it is set in', async (_, pair, faces) => {
  expect(await facesRead(statementOfPairs([pair]), styled({ text: APART }))).toEqual(faces);
});

const both = <T>(block: T) => ({ en: block, fr: block });

test.each([
  ['heading1', both(heading(1, 'Water'))],
  ['heading2', both(heading(2, 'Water'))],
  ['quote', both(quote(paragraph('Water.')))],
  ['table', both(table(['River', 'Basin'], ['Nile', '3']))],
  ['salutation', both(paragraphAs('salutation', 'Excellencies,'))],
  ['signature', both(paragraphAs('signature', 'Anne Example'))],
  ['note', both(paragraph('Water.', note('Or ice.')))],
] as const)('The face of the role %s is opened for a text that has one, and for no other', async (role, pair) => {
  const template = styled({ [role]: { face: 'medium' } });
  const pairs = role === 'note' ? [pair] : [PLAIN, pair];
  expect(await facesRead(statementOfPairs(pairs), template)).toContain('Medium');
  expect(await facesRead(statementOfPairs([PLAIN, both(list(false, [paragraph('Ice.')]))]), template)).toEqual([
    'Regular',
  ]);
});

test('The heads of a table are strong', async () => {
  const pair = both(table(['River', 'Basin'], ['Nile', '3']));
  expect(await facesRead(statementOfPairs([PLAIN, pair]), styled({ table: APART }))).toEqual(['Bold', 'Regular']);
});

test('What later pages alone carry is opened when there are later pages', async () => {
  const template = styled({ folio: { face: 'medium' }, runningHead: { face: 'semibold' } });
  expect(await facesRead(statementOfPairs([PLAIN]), template)).toEqual(['Regular']);
  expect(await facesRead(testStatement(SHARED_RIVERS), template)).toEqual(
    expect.arrayContaining(['Medium', 'SemiBold']),
  );
});
