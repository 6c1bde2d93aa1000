/** Writes a version in a language that cannot be set: its title, its line of place and date and its text, all as the page has them. */
import { formatKeptVersion } from '../source/index.ts';
import { type Inline, type Lang, lineOf, numberedNotes } from '../statement/index.ts';
import { blocksOf } from './body-blocks.ts';
import { readHead } from './head.ts';
import { type KeptVersion, splitHead } from './sections.ts';

/** The name of its file and what is in it. */
export function keptFile({ tag, lines }: KeptVersion, file: string): readonly [name: string, text: string] {
  // Nothing is known of how it is set; what is asked for by a language answers for one that it does not know.
  const lang = tag as Lang;
  const { head: over, body } = splitHead(lines);
  const head = readHead(over, lang);
  const [title] = head.titles;
  const own = new Set([
    ...(title?.fragments ?? []).map(({ source }) => source),
    // Several lines may stand in one of a file.
    ...over.filter(({ line, plain }) => line === head.date?.line && plain === head.date.text),
  ]);
  const { blocks: drafts } = blocksOf(
    { lang, body },
    { lead: over.filter((line) => !own.has(line)), title: title?.text },
  );
  const { blocks, notes } = numberedNotes(drafts);
  const inline = (text: string, line: number): readonly Inline[] =>
    lineOf([{ kind: 'text', text, place: { file, line, column: 1 } }]);
  return [
    `${tag}.md`,
    formatKeptVersion({
      lang,
      title: title === undefined ? [] : inline(title.text, title.line),
      dateline: head.date === undefined ? [] : inline(head.date.text, head.date.line),
      blocks,
      notes,
    }),
  ];
}
