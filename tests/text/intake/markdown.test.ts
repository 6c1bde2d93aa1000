/** A Markdown file that is no statement's yet is read as Markdown; what a statement cannot hold is told, with its line. */
import { describe, expect, it } from 'vitest';
import { importPages, type Options } from './importing.ts';
import { EN, FR, type EnOrFr } from '../../support/langs.ts';

const ENGLISH = `---
title: Message on the Day of Lighthouses
office: The Director
speaker: Anne Example
dateline: Geneva, 14 June 2019
---

A lighthouse asks *nothing* of the ships that it saves.
`;
const FRENCH = `---
title: Message à l’occasion de la Journée des phares
office: La Directrice
---

Un phare ne demande *rien* aux navires qu’il sauve.
`;

async function imported(pages: Readonly<Record<EnOrFr, string>>, options: Options = {}) {
  const page = (lang: EnOrFr) => ({ name: `${lang}.md`, bytes: new TextEncoder().encode(pages[lang]) });
  const made = await importPages(
    {
      kind: 'apart',
      pages: new Map([
        [EN, page('en')],
        [FR, page('fr')],
      ]),
    },
    options,
  );
  return {
    files: made.ok ? made.value.files : new Map<string, string>(),
    dropped: made.ok ? made.value.summary.dropped : [],
    faults: made.diagnostics.map(({ place, code, message }) => `${place?.file}:${place?.line} ${code} ${message}`),
  };
}

describe('a Markdown file', () => {
  it('keeps its emphasis, and its front matter is its head', async () => {
    const { files, faults } = await imported({ en: ENGLISH, fr: FRENCH });
    expect(faults).toEqual([]);
    expect(files.get('en.md')).toBe(
      '---\ntitle: Message on the Day of Lighthouses\n---\n\nA lighthouse asks *nothing* of the ships that it saves.\n',
    );
    expect(files.get('statement.yaml')).toContain('place:\n  en: Geneva\n  fr: Genève\nspeaker: Anne Example\n');
  });

  it.each([
    ['a block of code', '```\nx\n```', '10 source/unsupported a block of code cannot be set'],
    ['HTML', '<div>x</div>', '10 source/unsupported HTML cannot be set'],
    ['a note that is missing', 'See.[^9]', '10 source/note'],
    ['a comment that is no mark', '<!-- salutatoin -->\nDear friends,', '10 source/mark'],
    ['front matter that is no YAML', '---\ntitle: "x\n---', '11 source/syntax'],
  ])('with %s is refused with its line', async (_, text, fault) => {
    const { files, faults } = await imported({ en: `${ENGLISH}\n${text}\n`, fr: FRENCH });
    expect(files.size).toBe(0);
    expect(faults.join('\n')).toContain(`en.md:${fault}`);
  });

  it('lists the facts that no head has, and its pictures', async () => {
    const en = `${ENGLISH.replace('office:', 'draft: true\ntags: [sea, light]\noffice:')}\n![A lighthouse](a.jpg)\n`;
    const { dropped, faults } = await imported({ en, fr: FRENCH });
    expect(faults).toEqual([]);
    expect(dropped).toEqual([
      { file: 'en.md', line: 3, what: 'unexplained', text: 'draft: true' },
      { file: 'en.md', line: 4, what: 'unexplained', text: 'tags: ["sea","light"]' },
      { file: 'en.md', line: 12, what: 'object', text: '![A lighthouse](a.jpg)' },
    ]);
  });

  it('neither divides nor joins its blocks, whatever they look like', async () => {
    const en = `${ENGLISH}\nExcellencies,\n\nLadies and gentlemen,\n\n2019\\. It was a good year\n\nNo full stop here\n`;
    const fr = `${FRENCH}\nExcellences,\n\nMesdames et Messieurs,\n\n2019\\. Ce fut une bonne année\n\nPas de point ici\n`;
    const { files, faults } = await imported({ en, fr });
    expect(faults).toEqual([]);
    expect(files.get('en.md')).toContain(
      '\n\n<!-- salutation -->\nExcellencies,\n\n<!-- salutation -->\nLadies and gentlemen,\n\n2019\\. It was a good year\n\nNo full stop here\n',
    );
  });

  it('is known by its front matter where it has no name', async () => {
    const bytes = new TextEncoder().encode(`${ENGLISH}\n***\n\n${FRENCH}`);
    const made = await importPages({ kind: 'together', page: { name: 'standard-input', bytes } });
    expect(made.ok && made.value.summary.pages).toEqual([
      { file: 'standard-input', format: 'markdown', encoding: 'UTF-8' },
    ]);
    expect(made.ok && made.value.files.get('fr.md')).toContain('Un phare ne demande *rien* aux navires');
  });

  it('that was made to break readers is refused', async () => {
    for (const text of [
      '> '.repeat(20_000),
      '*a '.repeat(30_000),
      '[^x]: y\n'.repeat(9000),
      '---\na: b\n---\n\n'.repeat(2000),
    ]) {
      const { files, faults } = await imported({ en: `${ENGLISH}\n${text}`, fr: FRENCH });
      expect(files.size).toBe(0);
      expect(faults.join('\n')).toMatch(/en\.md:\d+ (?:source\/limit|intake\/(?:too-large|format))/u);
    }
  });
});
