import { describe, expect, it } from 'vitest';
import { nodeResources } from '../../../src/app/resources.ts';
import { readStatement } from '../../../src/app/statement-folder.ts';
import { descriptionOf } from '../../../src/file/editions/index.ts';
import { paint } from '../../../src/file/pdf/index.ts';
import { openSession } from '../../../src/page/fonts/index.ts';
import { compose, type ComposeOptions } from '../../../src/page/pages/index.ts';
import { fittedTo } from '../../../src/page/template/index.ts';
import { EN, FR } from '../../support/langs.ts';
import { houseStyle, valueOf } from '../../support/statement.ts';

const FOLDER = 'statements/2014-07-30-trafficking-in-persons';
const TEMPLATE = houseStyle();

/** Reads and composes in a session that remembers what it has read, as who makes a statement again and again does. */
async function remembering() {
  const session = await openSession(nodeResources());
  const statement = () => valueOf(readStatement(FOLDER, { session }));
  const composed = (wishes: Partial<ComposeOptions> = {}, template = TEMPLATE) =>
    valueOf(compose(statement(), template, { session, paper: 'a4', ...wishes }));
  return { session, statement, composed };
}

/** The same in a session that has made nothing yet. */
async function anew(wishes: Partial<ComposeOptions> = {}, template = TEMPLATE) {
  const session = await openSession(nodeResources());
  return valueOf(compose(valueOf(readStatement(FOLDER)), template, { session, paper: 'a4', ...wishes }));
}

const pagesOf = ({ composition }: Awaited<ReturnType<typeof anew>>) => JSON.stringify(composition);

describe('a statement that is composed again', () => {
  it('has the very pages that it had, where it is read again with the session', async () => {
    const { composed } = await remembering();
    expect(composed()).toBe(composed());
  });

  it('is composed anew where nobody said that it will be asked for again', async () => {
    const { session } = await remembering();
    const statement = valueOf(readStatement(FOLDER));
    const once = () => valueOf(compose(statement, TEMPLATE, { session, paper: 'a4' }));
    expect(once()).not.toBe(once());
  });

  it.each<[string, Partial<ComposeOptions>]>([
    ['on another paper', { paper: 'letter' }],
    ['in the other order', { languages: [FR, EN] }],
    ['in one language', { languages: [FR] }],
    ['on facing pages', { arrangement: 'facing' }],
  ])('has other pages %s', async (_, wishes) => {
    const { composed } = await remembering();
    composed();
    expect(pagesOf(composed(wishes))).toBe(pagesOf(await anew(wishes)));
  });

  it('has other pages in another template', async () => {
    const { composed } = await remembering();
    composed();
    const short = fittedTo(TEMPLATE, 1);
    expect(pagesOf(composed({}, short))).toBe(pagesOf(await anew({}, short)));
  });

  it('has the same file, which is nobody else’s, and another where it says another thing of itself', async () => {
    const { session, statement, composed } = await remembering();
    const about = descriptionOf(session, statement(), [EN, FR]);
    const { composition } = composed();
    const first = paint(composition, about, { session });
    const kept = first.slice();
    first.fill(0);
    expect(paint(composition, about, { session })).toEqual(kept);
    const other = { ...about, subject: 'Another thing' };
    expect(paint(composition, other, { session })).toEqual(
      paint((await anew()).composition, other, { session: await openSession(nodeResources()) }),
    );
    expect(paint(composition, about, { session, standard: 'a-3a' })).not.toEqual(kept);
  });
});
