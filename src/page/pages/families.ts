/** The families of a template as one: the text's by the names of its faces, others' with their own name before it. */
import { done, failed, type Outcome } from '../../diagnostics/index.ts';
import type { Session } from '../../session/index.ts';
import { type Family, openFamily } from '../fonts/index.ts';
import { placeOfKey, type Template } from '../template/index.ts';

/** Faults are those of `openFamily`, each at its key. */
export function openFamilies(session: Session, { family, families, source }: FamilyNames): Outcome<Family> {
  const text = openFamily(session, family, placeOfKey(source, ['family']));
  const others = Object.entries(families).map(([key, name]) => {
    return [key, openFamily(session, name, placeOfKey(source, ['families', key]))] as const;
  });
  const faults = [text, ...others.map(([, opened]) => opened)].flatMap(({ diagnostics }) => diagnostics);
  const opened = new Map(others.flatMap(([key, one]) => (one.ok ? [[key, one.value] as const] : [])));
  if (!text.ok || opened.size < others.length) return failed(faults);
  return done(opened.size === 0 ? text.value : joined(text.value, opened), faults);
}

type FamilyNames = Pick<Template, 'family' | 'families' | 'source'>;

function joined(text: Family, others: ReadonlyMap<string, Family>): Family {
  const within = <T>(name: string, ask: (family: Family, face: string) => T): T => {
    const slash = name.indexOf('/');
    const other = slash < 0 ? undefined : others.get(name.slice(0, slash));
    return other === undefined ? ask(text, name) : ask(other, name.slice(slash + 1));
  };
  const names = [...others].flatMap(([key, { faceNames }]) => faceNames.map((face) => `${key}/${face}`));
  return {
    name: text.name,
    faceNames: [...text.faceNames, ...names],
    packageName: text.packageName,
    resourceOf: (name) => within(name, (family, face) => family.resourceOf(face)),
    problem: (name) => within(name, (family, face) => family.problem(face)),
    face: (name) => within(name, (family, face) => family.face(face)),
  };
}
