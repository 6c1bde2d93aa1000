/** The email: a small PDF, and the draft of a mail that has it attached and says the same in its own text. */
import { settle, type Outcome } from '../../diagnostics/index.ts';
import type { PaperName } from '../../geometry/index.ts';
import { composeMail } from '../mail/index.ts';
import { type Composed, issuerOnPage, officeOnPage } from '../../page/pages/index.ts';
import { flavoursOf, paint } from '../pdf/index.ts';
import { descriptionOf } from './description.ts';
import { type Copy, type EditionFile, languagesOf, type Orders, stemOf } from './edition.ts';
import { pathOf, type Painted } from './painted.ts';

const STANDARD = { standard: 'a-2a' } as const;

export function paintMail(
  { session, statement }: Copy,
  { wishes, made }: Orders,
  paper: PaperName,
  { composition }: Composed,
): Painted {
  const facts = { edition: 'email', paper, pages: composition.pages.length } as const;
  return {
    ...facts,
    stem: stemOf(statement, wishes, facts),
    claims: flavoursOf(STANDARD),
    bytes: paint(composition, descriptionOf(session, statement, languagesOf(statement.meta, wishes), { made }), {
      session,
      ...STANDARD,
    }),
  };
}

/** The PDF, the mail, and what the mail says as files of their own. Faults: those of `composeMail`. */
export async function mailFiles(
  { statement, template }: Copy,
  { mail, wishes }: Orders,
  painted: Painted,
): Promise<Outcome<readonly EditionFile[]>> {
  const { stem, bytes, paper, ...facts } = painted;
  const composed = await composeMail({
    statement,
    languages: languagesOf(statement.meta, wishes),
    settings: mail.settings,
    spacing: template.spacing,
    officeOf: (version) => officeOnPage(version, template, statement.meta),
    issuerOf: (version) => issuerOnPage(version, template, statement.meta),
    attachment: {
      name: pathOf(painted),
      bytes,
      ...(mail.attachAs !== undefined && { displayName: mail.attachAs }),
    },
  });
  if (!composed.ok) return composed;
  const { eml, text, html } = composed.value;
  const written = (suffix: string, content: string | Uint8Array): EditionFile => {
    return { path: `${stem}.${suffix}`, content, edition: 'email', paper, claims: [] };
  };
  return settle(
    [
      { ...facts, paper, path: pathOf(painted), content: bytes },
      written('eml', eml),
      written('txt', text),
      written('html', html),
    ],
    composed.diagnostics,
  );
}
