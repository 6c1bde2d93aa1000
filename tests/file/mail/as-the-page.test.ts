/** A mail and a page of one statement agree in every note's side and every space that holds words together. */
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { expect, test } from 'vitest';
import { settingOf } from '../../../src/text/language/index.ts';
import type { Owner, TextItem } from '../../../src/page/pages/index.ts';
import { allTestStatements, composed, seed, testStatement } from '../../support/published.ts';
import { readBlocks } from '../../support/reading.ts';
import { houseStyle, statementOf } from '../../support/statement.ts';
import { namesOf } from '../../support/template.ts';
import { draft } from './drafts.ts';

type Node = DefaultTreeAdapterMap['node'];

/** What a document of HTML shows, the numbers of notes in brackets, as in the mail. */
function shownBy(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return node.nodeName === 'head' || !('childNodes' in node) ? '' : node.childNodes.map(shownBy).join('');
}

function isIn(role: string, owner: Owner): boolean {
  return 'role' in owner && (owner.role === role || (owner.parent !== undefined && isIn(role, owner.parent)));
}

/** What an item reads, the number of a note in brackets; letters and bullets of lists are none of the text. */
function readIn({ runs }: TextItem): string {
  return runs
    .filter(({ owner }) => !isIn('Lbl', owner))
    .map(({ owner, glyphs }) => {
      const text = glyphs.map((glyph) => glyph.text).join('');
      return isIn('Reference', owner) ? `[${text}]` : text;
    })
    .join('');
}

/** Without what stands for mark-up in a plain text: rules, signs of quotations, letters and bullets of lists, addresses of links. */
function withoutSigns(plain: string): string {
  return plain
    .replaceAll(/^> ?|^[- ]{3,}$/gmu, '')
    .replaceAll(/^ *(?:\(\w+\)|\w+\)|[•–]) /gmu, '')
    .replaceAll(/[ \n]+<[^<> ]+>/gu, '');
}

/** Without the spaces at which lines may end, and the hyphens that are set where they do. */
function held(text: string): string {
  return text.replaceAll(/[ \n\u00AD]+/gu, '');
}

const HARD = statementOf({
  en: [
    'The *Bridge*[^1]. It is 5[^2] km long, they say[^3].” See [it](https://example.org/)[^6]. More',
    '- One[^4]; and *two[^5]*.\n\n[^1]: So *it is* : here.\n[^2]: b\n[^3]: c\n[^4]: d\n[^5]: e\n[^6]: f',
  ],
  fr: [
    'Le *Pont*.[^1] Il a 5[^2] km, dit-on «[^3]oui»! Le 1er mai[^4]: <span lang="en">so[^5]!</span> [Lien.](https://example.org/)[^6]',
    '- Un\n\n[^1]: Ainsi: ici.\n[^2]: b\n[^3]: c\n[^4]: d\n[^5]: e\n[^6]: f',
  ],
});

test.each([
  ['seed', seed],
  ['hard', () => HARD],
  ...allTestStatements().map((slug) => [slug, () => testStatement(slug)] as const),
] as const)('The mail has what the page has: %s', async (_, open) => {
  const statement = open();
  const { composition } = composed(statement);
  for (const { lang, notes } of statement.versions) {
    const { html, text } = await draft(statement, { languages: [lang], spacing: houseStyle().spacing });
    // Over each version of a page stands the name of the house, which no mail has.
    const name = held(namesOf(houseStyle()).get(lang) ?? '');
    const blocks = readBlocks(composition, settingOf(lang).tag)
      .map(({ tag, lines }) => ({
        isNote: isIn('Note', tag),
        words: held(lines.map(({ item }) => readIn(item)).join('')),
      }))
      .filter(({ words }) => words !== name);
    for (const mail of [held(shownBy(parse(html))), held(withoutSigns(text))]) {
      let from = 0;
      for (const { words } of [...blocks.filter(({ isNote }) => !isNote), ...blocks.filter(({ isNote }) => isNote)]) {
        const at = mail.indexOf(words, from);
        expect(at, `“${words}” after “${mail.slice(Math.max(0, from - 40), from + 40)}”`).toBeGreaterThanOrEqual(0);
        from = at + words.length;
      }
    }
    expect(blocks.filter(({ isNote }) => isNote)).toHaveLength(notes.length);
  }
});
