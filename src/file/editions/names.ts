/** Names the files of a statement: sortable, in ASCII, and telling what each is without being opened. */
import type { PaperName } from '../../geometry/index.ts';
import type { Lang, Meta, Statement } from '../../text/statement/index.ts';
import type { Edition, PageWishes } from './types.ts';

export interface Naming {
  readonly edition: Edition | 'proof';
  readonly paper: PaperName;
  /** E.g. press, booklet. */
  readonly variant?: string;
}

/**
 * `2014-07-30-message_en-fr_handout-a4`, `…_proof-letter-facing`, `…_handout-a4-press-embargoed`: what the state of the
 * text is stands last, unless it is final.
 */
export function stemOf({ slug, meta }: Statement, wishes: PageWishes, naming: Naming): string {
  const languages = languagesOf(meta, wishes);
  const parts = [
    `${naming.edition}-${naming.paper}`,
    ...(wishes.arrangement === 'facing' && languages.length > 1 ? ['facing'] : []),
    ...(naming.variant === undefined ? [] : [naming.variant]),
    ...stateOf(meta),
  ];
  return `${slug}_${languages.join('-')}_${parts.join('-')}`;
}

/** The languages that are set, from left to right. */
export function languagesOf(meta: Meta, { languages }: PageWishes): readonly Lang[] {
  return languages ?? meta.languages;
}

function stateOf({ status, embargo }: Meta): readonly string[] {
  if (embargo !== undefined) return ['embargoed'];
  return status === 'final' ? [] : [status];
}
