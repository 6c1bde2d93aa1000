/** The first stage of a composition: which faces a statement needs in a template, opened before anything is set. */
import { assertNever, done, failed, fault, type Diagnostic, type Outcome } from '../../diagnostics/index.ts';
import type { Face, Family } from '../fonts/index.ts';
import { faceNameOf, variantsIn, type Variant } from '../paragraph/index.ts';
import type { Block, Inline, Statement } from '../../text/statement/index.ts';
import {
  isFurniture,
  isOwnRole,
  isText,
  placeOfKey,
  ROLES,
  type RoleName,
  standsOn,
  type Template,
} from '../template/index.ts';
import type { DisplayContext } from './page.ts';
import { bodyRole, headingRole, paragraphRole } from './flow.ts';
import type { Reuse } from './reuse.ts';
import { saidIn } from './said.ts';

/** Opened faces by their names in the family. */
export type Faces = ReadonlyMap<string, Face>;

/**
 * The faces of all text, head and footer; those of later pages' furniture are opened when there are such pages. Faults:
 * `font/unknown-face`, and those that the family has found in a face.
 */
export function openFaces(
  statement: Statement,
  template: Template,
  family: Family,
  worded?: Reuse['worded'],
): Outcome<Faces> {
  const faults = unusable(template, family);
  if (faults.length > 0) return failed(faults);
  return done(new Map(namesOf(usesIn(statement, template, worded), template).map((name) => [name, family.face(name)])));
}

/** A role, and texts that are set in it. */
export type Use = readonly [RoleName, ...(readonly Inline[])[]];

/** The faces of a display, and those that these uses need besides. */
export function openedFor({ faces, family, template }: DisplayContext, others: readonly Use[]): Faces {
  const uses: Uses = new Map();
  for (const [role, ...texts] of others) for (const text of [[], ...texts]) use(uses, role, text);
  const lacking = namesOf(uses, template).filter((name) => !faces.has(name));
  return lacking.length === 0
    ? faces
    : new Map([...faces, ...lacking.map((name) => [name, family.face(name)] as const)]);
}

/** Faces that the template names and its family lacks, or has as files that are of no use. */
function unusable(template: Template, family: Family): readonly Diagnostic[] {
  const named = ROLES.filter((role) => isOwnRole(role, template)).flatMap((role) => {
    const style = template.roles[role];
    const keys = ['face', 'emphasis', 'strong', 'strongEmphasis'] as const;
    const first = keys.filter((key, i) => !keys.slice(0, i).some((other) => style[other] === style[key]));
    return first.map((key) => ({ role, key, wanted: style[key] }));
  });
  const lacking = named
    .filter(({ wanted }) => !family.faceNames.includes(wanted))
    .map(({ role, wanted, key }) =>
      fault(
        'font/unknown-face',
        `the role ${role} names the face ${wanted}`,
        placeOfKey(template.source, ['roles', role, key]),
        `${family.name} has ${family.faceNames.join(', ')}`,
      ),
    );
  if (lacking.length > 0) return lacking;
  // Two faces may be one file, which is told of once.
  return [...new Set(named.flatMap(({ wanted }) => family.problem(wanted) ?? []))];
}

function namesOf(uses: Uses, template: Template): readonly string[] {
  const names = [...uses].flatMap(([role, variants]) =>
    [...variants].map((variant) => faceNameOf(template.roles[role], variant)),
  );
  return [...new Set(names)];
}

type Uses = Map<RoleName, Set<Variant>>;

/** Every role with the variants that its text has; all roles that are used have a plain one. */
function usesIn({ versions, meta }: Statement, template: Template, worded: Reuse['worded'] | undefined): Uses {
  const uses: Uses = new Map();
  const facts = { template, meta, ...(worded && { worded }) };
  const first = template.blocks.filter(isText).filter((block) => !isFurniture(block) || standsOn(block, 'first'));
  for (const block of first) use(uses, block.role, []);
  for (const version of versions) {
    for (const block of first) for (const content of saidIn(block, version, facts)) use(uses, block.role, content);
    const { blocks, notes } = version;
    for (const block of blocks) useBlock(uses, block, bodyRole(block.matter));
    for (const note of notes) for (const { content } of note.blocks) use(uses, 'note', content);
  }
  return uses;
}

function useBlock(uses: Uses, block: Block, body: RoleName): void {
  switch (block.kind) {
    case 'paragraph':
      if (block.role === 'turn') use(uses, 'speaker', []);
      return use(uses, paragraphRole(block, body), block.content);
    case 'heading':
      return use(uses, headingRole(block), block.content);
    case 'quote':
      for (const inside of block.blocks) useBlock(uses, inside, 'quote');
      return;
    case 'list':
      // Its letters and bullets.
      use(uses, body, []);
      for (const { blocks } of block.items) for (const inside of blocks) useBlock(uses, inside, body);
      return;
    case 'table':
      for (const { content, place } of block.head) use(uses, 'table', [{ kind: 'strong', children: content, place }]);
      for (const { content } of block.rows.flat()) use(uses, 'table', content);
      return;
    case 'thematic-break':
      return;
    default:
      return assertNever(block);
  }
}

function use(uses: Uses, role: RoleName, content: readonly Inline[]): void {
  const known = uses.get(role) ?? new Set(['plain']);
  uses.set(role, known);
  for (const variant of variantsIn(content)) known.add(variant);
}
