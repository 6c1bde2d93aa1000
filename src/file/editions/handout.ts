/** The handout: in the inks of an office printer; for a printing house too, and on folded or shared sheets, where asked for. */
import { done, type Outcome } from '../../diagnostics/index.ts';
import type { PaperName } from '../../geometry/index.ts';
import type { Composed } from '../../page/pages/index.ts';
import { flavoursOf, imposeBooklet, imposeNup, inInks, paint, type Imposition, type Claims } from '../pdf/index.ts';
import { descriptionOf } from './description.ts';
import { type Copy, type EditionFile, languagesOf, type Orders, stemOf } from './edition.ts';
import { pathOf, type Painted } from './painted.ts';

/** The handout on one paper, the sheets that are made of it, and the copy for the press. */
export function* paintHandouts(
  { session, statement, template }: Copy,
  { handout, profile: usual, letterProfile, wishes, made }: Orders,
  paper: PaperName,
  { composition }: Composed,
): Generator<Painted, void, void> {
  const description = descriptionOf(session, statement, languagesOf(statement.meta, wishes), { made });
  const own = { edition: 'handout', paper } as const;
  const profile = paper === 'letter' ? (letterProfile ?? usual) : usual;
  const stemFor = (variant?: string) =>
    stemOf(statement, wishes, { ...own, ...(variant !== undefined && { variant }) });
  const inK = template.handout.black === 'k' && profile ? { profile } : undefined;
  const onPaper = inInks(composition, template.handout.inks);
  const printed = (pages: number, options: Claims): Omit<Painted, 'stem'> => {
    return { ...own, pages, claims: flavoursOf(options), bytes: paint(onPaper, description, { session, ...options }) };
  };
  const options = { standard: 'a-2a', ...inK } as const;
  yield { ...printed(composition.pages.length, options), stem: stemFor() };
  const sheets: (readonly [variant: string, imposition: Imposition])[] = [];
  if (handout.booklet) sheets.push(['booklet', imposeBooklet(composition)]);
  if (handout.nup) sheets.push(['2-up', imposeNup(composition, { up: 2 })]);
  for (const [variant, imposition] of sheets) {
    const painted = printed(imposition.sheets.length, { ...options, imposition });
    yield { ...painted, variant, stem: stemFor(variant), imposition };
  }
  if (!handout.press || profile === undefined) return;
  const press = { profile, bleed: template.press.bleed, job: stemFor() };
  const forPress = { standard: 'a-2a', press } as const;
  yield {
    ...own,
    pages: composition.pages.length,
    variant: 'press',
    stem: stemFor('press'),
    claims: flavoursOf(forPress),
    bytes: paint(inInks(composition, template.press.inks), description, { session, ...forPress }),
  };
}

/** The painted file alone: a handout has nothing beside it. */
export function handoutFiles(_copy: Copy, _orders: Orders, painted: Painted): Outcome<readonly EditionFile[]> {
  const { stem: _stem, bytes, imposition: _imposition, ...facts } = painted;
  return done([{ ...facts, path: pathOf(painted), content: bytes }]);
}
