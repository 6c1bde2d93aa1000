/** What sets display text: a role's inlines as styled text, in the styles of one template and family. */
import type { Session } from '../../session/index.ts';
import type { Face, Family } from '../fonts/index.ts';
import { collect, textStyle, type StyledText } from '../paragraph/index.ts';
import type { Inline, Lang } from '../../text/statement/index.ts';
import type { RoleName, Template } from '../template/index.ts';

export interface DisplayContext {
  readonly session: Session;
  readonly template: Template;
  readonly family: Family;
  /** Those that were opened before anything was set, by their names in the family. */
  readonly faces: ReadonlyMap<string, Face>;
}

/** Inlines, spaced already, styled as a role's display text. */
export function displayText(
  context: DisplayContext,
  role: RoleName,
  lang: Lang,
  inlines: readonly Inline[],
): StyledText {
  const { template, faces } = context;
  return collect(inlines, { lang, style: textStyle(template.roles[role], faces) });
}
