/** Holds docs/languages.md to the languages: what can be done in each, and how we say it there. */
import { fileURLToPath } from 'node:url';
import { test } from 'vitest';
import { LANGUAGE_HEAD, languageRow, listedLanguages } from '../../../src/app/cli/languages.ts';
import { nodeResources } from '../../../src/app/resources.ts';
import { Session } from '../../../src/session/index.ts';
import { settableLanguages, settingOf, wordingOf } from '../../../src/text/language/index.ts';
import type { Instant, IsoDate, Lang, Status } from '../../../src/text/statement/index.ts';
import { expectTable } from '../../support/paper-tables.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

test('The table of languages has all of them, with what can be done in each', async () => {
  const rows = (await listedLanguages(new Session(nodeResources({ house: ROOT })))).map(languageRow);
  expectTable(['docs/languages.md', '## What can be done in each'], LANGUAGE_HEAD, rows);
});

test('The wordings that no native reader has seen stand in the paper, word for word', () => {
  const rows = settableLanguages()
    .filter(({ wordingsRead }) => wordingsRead !== true)
    .flatMap(({ tag, name }) => saidIn(tag).map(([what, wording]) => [`${name} (${tag})`, what, wording]));
  expectTable(['docs/languages.md', '## Wordings to be read'], ['language', 'what it is', 'how it reads'], rows);
});

/** All that we say in a language, with examples for what is open in it. */
function saidIn(lang: Lang): readonly (readonly [what: string, wording: string])[] {
  const setting = settingOf(lang);
  const wording = wordingOf(lang);
  const { kinds, textFollows, draft, signature } = wording;
  const until = '2026-12-01T10:30+01:00' as Instant;
  const said = (status: Status) => setting.formatStatus(status) ?? '';
  const items = [1, 2, 3].map((n) => setting.listMarker(0, n));
  return [
    ['kinds of statements', Object.values(kinds).join('; ')],
    ['place and date', setting.formatDateline('New York', '2026-12-01' as IsoDate)],
    ['embargo', setting.formatEmbargo(until, undefined)],
    ['check against delivery', said('check-against-delivery')],
    ['as prepared', said('as-prepared')],
    ['as delivered', said('as-delivered')],
    ['its text follows', textFollows],
    [
      'revisions',
      [
        wording.revised(2, 'A/1'),
        wording.revised(2, undefined),
        wording.revised(undefined, 'A/1'),
        wording.revised(undefined, undefined),
      ].join('; '),
    ],
    ['draft', draft],
    ['signature', signature],
    ['quotation marks', setting.quotes.map(([open, close]) => `${open}…${close}`).join(' ')],
    ['lists', `${items.join(' ')} ${setting.listMarker(0, undefined)} ${setting.listMarker(1, undefined)}`],
  ];
}
