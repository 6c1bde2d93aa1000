/** One message in any pair or three of its languages: every edition is made, and says word for word what its source says. */
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readStatement } from '../../../src/app/statement-folder.ts';
import type { PaperName } from '../../../src/geometry/index.ts';
import { openTemplate } from '../../../src/page/template/index.ts';
import { checkStatement } from '../../../src/text/check/index.ts';
import type { Lang } from '../../../src/text/statement/index.ts';
import { pdfOf } from '../../support/made.ts';
import { SESSION } from '../../support/session.ts';
import { valueOf } from '../../support/statement.ts';

const FOLDER = fileURLToPath(new URL('../../six-languages/2032-09-21-tide-tables', import.meta.url));
const MESSAGE = valueOf(readStatement(FOLDER));

/** The house style of the tests has its two names at two ends. */
const PLAIN = valueOf(openTemplate(SESSION, 'plain')).template;

const ORDERS = ['en,fr', 'fr,es', 'ru,en,fr', 'en,fr,es', 'en', 'fr', 'es', 'ru'];
const WAYS = ORDERS.flatMap((order) =>
  (['a4', 'letter'] as const).map((paper): readonly [string, PaperName] => [order, paper]),
);

it.each(WAYS)('In %s on %s', async (order, paper) => {
  const languages = order.split(',') as readonly string[] as readonly Lang[];
  for (const edition of ['handout', 'email'] as const) {
    const made = await pdfOf(MESSAGE, { languages, paper, edition, template: PLAIN });
    expect(made.diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
    expect(made.ok).toBe(true);
  }
});

it('Nothing is found where its six versions are compared', () => {
  const found = checkStatement(MESSAGE).map(({ code, message, place }) => `${place?.file ?? ''} ${code} ${message}`);
  expect(found).toEqual([]);
});
