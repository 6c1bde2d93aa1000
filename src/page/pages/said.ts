/** What each block of a template says of a statement, in paragraphs: the page sets it, and the proof looks for it. */
import { spacedContent } from '../../text/spacing/index.ts';
import type { Inline, Lang, Version } from '../../text/statement/index.ts';
import {
  isFurniture,
  isText,
  placeOfText,
  standsOn,
  type Template,
  type TextBlock,
  wordingIn,
} from '../template/index.ts';

type Paragraphs = readonly (readonly Inline[])[];

/** The paragraphs of a block in the language of a version, which is spaced already; none where it has nothing to say. */
export function saidIn(block: TextBlock, version: Version, template: Template): Paragraphs {
  switch (block.kind) {
    case 'title':
    case 'running-title':
      return filled(version.title);
    case 'label':
      return filled(version.label ?? []);
    case 'subtitle':
      return filled(version.subtitle ?? []);
    case 'office':
      return filled(version.office);
    case 'running-head':
      return filled(firstLine(version.draft ?? version.office));
    case 'date':
      return filled(version.dateline);
    case 'notice':
      return version.notices;
    case 'names':
    case 'text':
      return wordedIn(block, version.lang, template);
    // Each page has its own.
    case 'folio':
      return [];
  }
}

function filled(content: readonly Inline[]): Paragraphs {
  return content.length === 0 ? [] : [content];
}

/** What stands before the first end of a line that its writer gave. */
function firstLine(content: readonly Inline[]): readonly Inline[] {
  const end = content.findIndex(({ kind }) => kind === 'break');
  return end < 0 ? content : content.slice(0, end);
}

/** The fixed wording of a block in a language, spaced. */
export function wordedIn(block: TextBlock, lang: Lang, { source, spacing }: Template): Paragraphs {
  const wording = wordingIn(block, lang);
  if (wording === undefined) return [];
  const place = placeOfText(source, ['blocks', block.index, 'text', ...(wording.key === '' ? [] : [wording.key])]);
  return [spacedContent([{ kind: 'text', text: wording.text, place }], lang, spacing)];
}

/** What is read out of the blocks before the text of a version and after it. */
export interface Surroundings {
  readonly before: Paragraphs;
  readonly after: Paragraphs;
}

/** What a finished file says in a language beside the text itself; `version` is spaced. */
export function surroundingsOf(version: Version, template: Template): Surroundings {
  const read = template.blocks.filter(isText).filter((block) => !isFurniture(block) && standsOn(block, 'first'));
  const readIn = (part: TextBlock['in']) =>
    read.filter((block) => block.in === part).flatMap((block) => saidIn(block, version, template));
  return { before: readIn('head'), after: readIn('foot') };
}
