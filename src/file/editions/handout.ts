/** The handout: in the inks of an office printer; for a printing house too, and on folded or shared sheets, where asked for. */
import { done, type Outcome } from '../../diagnostics/index.ts';
import type { PaperName } from '../../geometry/index.ts';
import type { Composed } from '../../page/pages/index.ts';
import { flavoursOf, imposeBooklet, imposeNup, inInks, paint } from '../pdf/index.ts';
import { descriptionOf, languagesOf } from '../../publish.ts';
import { stemOf } from './names.ts';
import { pathOf, type Painted } from './painted.ts';
import type { Copy, EditionFile, Orders } from './types.ts';

/** The handout on one paper, and the copy for the press. */
export function* paintHandouts(
  { session, statement, template }: Copy,
  { handout, profile, wishes }: Orders,
  paper: PaperName,
  { composition, report }: Composed,
): Generator<Painted, void, void> {
  const description = descriptionOf(session, statement, languagesOf(report));
  const facts = { edition: 'handout', paper, pages: composition.pages.length } as const;
  const stem = stemOf(statement, wishes, facts);
  const inK = template.handout.black === 'k' && profile ? { profile } : undefined;
  yield {
    ...facts,
    stem,
    claims: flavoursOf({ standard: 'a-2a' }),
    bytes: paint(inInks(composition, template.handout.inks), description, { session, standard: 'a-2a', ...inK }),
  };
  if (!handout.press || profile === undefined) return;
  const press = { profile, bleed: template.press.bleed, job: stem };
  const options = { standard: 'a-2a', press } as const;
  yield {
    ...facts,
    variant: 'press',
    stem: stemOf(statement, wishes, { ...facts, variant: 'press' }),
    claims: flavoursOf(options),
    bytes: paint(inInks(composition, template.press.inks), description, { session, ...options }),
  };
}

/** The painted file, and of the plain one the sheets that are made of it. */
export async function handoutFiles(
  { statement }: Copy,
  { handout, wishes }: Orders,
  painted: Painted,
): Promise<Outcome<readonly EditionFile[]>> {
  const { stem: _stem, bytes, ...facts } = painted;
  const files: EditionFile[] = [{ ...facts, path: pathOf(painted), content: bytes }];
  if (facts.variant !== undefined) return done(files);
  const sheets = async (variant: string, content: Promise<Uint8Array>): Promise<EditionFile> => {
    const { edition, paper } = facts;
    const path = `${stemOf(statement, wishes, { edition, paper, variant })}.pdf`;
    return { path, content: await content, edition, variant, paper, claims: [] };
  };
  if (handout.booklet) files.push(await sheets('booklet', imposeBooklet(bytes)));
  if (handout.nup) files.push(await sheets('2-up', imposeNup(bytes, { up: 2 })));
  return done(files);
}
