/** Turns a statement into what its mail says, in order: the state of the text in all languages, then each version. */
import { wordingOf } from '../../text/language/index.ts';
import type { Block, Inline, Lang, Meta, Note, Version } from '../../text/statement/index.ts';

export interface Letter {
  /** A line each: of all versions the embargo, then of all versions the state of the text. */
  readonly notices: readonly Line[];
  /** What is said of each version that stands further down, in its own language. */
  readonly announcements: readonly Line[];
  readonly versions: readonly LetterVersion[];
}

export interface Line {
  readonly lang: Lang;
  readonly content: readonly Inline[];
}

export interface LetterVersion {
  readonly lang: Lang;
  /** Its name in its own language; undefined for the only one. */
  readonly name?: string;
  /** Said again where the version does not stand first. */
  readonly notices: readonly (readonly Inline[])[];
  readonly office: readonly Inline[];
  readonly title: readonly Inline[];
  readonly dateline: readonly Inline[];
  readonly symbol?: string;
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
}

/** The versions are spaced. */
export function letterOf({ symbol }: Meta, versions: readonly Version[]): Letter {
  const sent = versions.map(({ lang, notices, office, title, dateline, blocks, notes }, i): LetterVersion => {
    return {
      lang,
      ...(versions.length > 1 && { name: wordingOf(lang).ownName }),
      notices: i === 0 ? [] : notices,
      office,
      title,
      dateline,
      ...(symbol !== undefined && { symbol }),
      blocks,
      notes,
    };
  });
  return { notices: noticesOf(versions), announcements: announcementsOf(versions), versions: sent };
}

/** The first line of the mail is an embargo if there is one, in the language that stands first. */
function noticesOf(versions: readonly Version[]): readonly Line[] {
  const most = Math.max(0, ...versions.map(({ notices }) => notices.length));
  return Array.from({ length: most }, (_, i) =>
    versions.flatMap(({ lang, notices }) => notices.slice(i, i + 1).map((content) => ({ lang, content }))),
  ).flat();
}

function announcementsOf(versions: readonly Version[]): readonly Line[] {
  return versions.slice(1).map(({ lang, title }) => {
    const [{ place } = { place: { file: '', line: 1, column: 1 } }] = title;
    return { lang, content: [{ kind: 'text', text: wordingOf(lang).textFollows, place }] };
  });
}
