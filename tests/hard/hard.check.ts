/** Sets hard statements in each style on both papers, and looks at every page as it is printed. */
import { describe, expect, it } from 'vitest';
import { PAPERS } from '../../src/geometry/index.ts';
import { compose } from '../../src/page/pages/index.ts';
import { loadTemplate } from '../../src/page/template/index.ts';
import { pdfOf } from '../support/made.ts';
import { printed } from '../support/pixels.ts';
import { SESSION } from '../support/session.ts';
import { valueOf } from '../support/statement.ts';
import { flawsOf } from './flaws.ts';
import { HARD } from './statements.ts';

describe.each(['un-message', 'message', 'press-release', 'letter'])('In the style %s', (name) => {
  const template = valueOf(loadTemplate(SESSION, name));

  describe.each(['a4', 'letter'] as const)('on %s', (paper) => {
    it.each(HARD)('%s: nothing overlaps, is cut, stranded or outside', async (_, made) => {
      const statement = made();
      const pdf = valueOf(await pdfOf(statement, { template, paper, edition: 'handout' }));
      const { composition } = valueOf(compose(statement, template, { session: SESSION, paper }));
      const prints = await printed(pdf.bytes, PAPERS[paper]);
      expect(flawsOf(composition, prints, template, template.margins[paper])).toEqual([]);
    });
  });
});
