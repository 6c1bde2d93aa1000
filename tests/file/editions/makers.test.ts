/** The libraries that an archive names: all that have a part in it, and no other. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { programOf } from '../../../src/file/editions/description.ts';
import type { PageBlock, Template } from '../../../src/page/template/index.ts';
import { librariesOf } from '../../../src/session/index.ts';
import { SESSION } from '../../support/session.ts';
import type { Statement } from '../../../src/text/statement/index.ts';
import { seed } from '../../support/published.ts';
import { houseStyle, statementOf } from '../../support/statement.ts';

/** The rooms that a statement passes through on its way to a PDF. */
const ON_THE_WAY = ['text/statement', 'text/language', 'text/source', 'page', 'file/pdf'];

/** Reads finished pages, for pictures of them. */
const NO_MAKER = '@hyzyla/pdfium';

/** Their names as code imports them; patterns of hyphenation come as a resource. */
function imported(): readonly string[] {
  const files = ON_THE_WAY.map((room) => path.join('src', room)).flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' }).map((name) => path.join(room, name)),
  );
  const code = files
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const names = [...code.matchAll(/(?:\bfrom |\bimport\()'([a-z@][^']*)'/gu)].map(([, name = '']) => name);
  return [...new Set(names)].filter((name) => librariesOf(SESSION).has(name) && name !== NO_MAKER);
}

/** A page with every block that a library draws. */
function drawn(): Template {
  const standing = { at: 'start', in: 'head', pages: 'first', space: 0, beside: false, ink: '#000000' } as const;
  const emblem = { ...standing, kind: 'emblem', tall: 20, drawing: { width: 1, height: 1, path: '' } };
  const code = { ...standing, kind: 'code', size: 20, url: 'https://example.org/{slug}' };
  return {
    ...houseStyle(),
    blocks: [...houseStyle().blocks, emblem as unknown as PageBlock, code as unknown as PageBlock],
  };
}

/** A statement with a passage that runs from right to left, and emphasis among ideographs. */
function everyScript(): Statement {
  return statementOf({ en: ['It says سلام and <span lang="zh">**水**。</span>'], fr: ['On y lit سلام.'] });
}

test('they are those of the rooms on the way to the page, and the fonts, each with its version', () => {
  const named = programOf({ session: SESSION, statement: everyScript(), template: drawn() }).libraries;
  const fonts = ['@expo-google-fonts/noto-naskh-arabic', '@expo-google-fonts/source-serif-4'];
  const wanted = [...imported(), ...fonts];
  expect([...named.keys()].toSorted()).toEqual(wanted.toSorted());
  for (const [name, version] of named) expect(version).toBe(librariesOf(SESSION).get(name));
});

test('what draws a block is named for the pages that have one', () => {
  const { libraries } = programOf({ session: SESSION, statement: seed(), template: houseStyle() });
  expect([libraries.has('bidi-js'), libraries.has('@expo-google-fonts/noto-naskh-arabic')]).toEqual([false, false]);
  expect([libraries.has('saxes'), libraries.has('uqr'), libraries.has('pdfkit')]).toEqual([false, false, true]);
});

test('fonts of the house’s own are of no package', () => {
  const named = programOf({
    session: SESSION,
    statement: seed(),
    template: { ...houseStyle(), family: 'of-the-house' },
  }).libraries;
  expect([...named.keys()].filter((name) => name.startsWith('@expo-google-fonts'))).toEqual([]);
  expect(named.has('pdfkit')).toBe(true);
});
