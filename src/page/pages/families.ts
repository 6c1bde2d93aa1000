/** The families of a template as one: the text's by the names of its faces, others' with their own name before it. */
import { type Diagnostic, done, failed, fault, type Outcome } from '../../diagnostics/index.ts';
import type { Session } from '../../session/index.ts';
import {
  type Family,
  FONT_SCRIPTS,
  type FontScript,
  openFamily,
  openScript,
  type ScriptFamily,
} from '../fonts/index.ts';
import type { ScriptStyle } from '../paragraph/index.ts';
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

/**
 * The families of the scripts that a template's own family lacks. Reads no font but those of the house's own for scripts
 * that there are letters of (`has`), which are looked at before they are used: a face of ideographs takes a second. Faults are those of `openScript`, and what is wrong with these.
 */
export function openScripts(
  session: Session,
  { family: text, scripts }: Pick<Template, 'family' | 'scripts'>,
  has: (script: FontScript) => boolean,
): Outcome<ScriptStyle['families']> {
  const found = new Map<FontScript, readonly ScriptFamily[]>();
  const faults: Diagnostic[] = [];
  for (const script of FONT_SCRIPTS) {
    const opened = openScript(session, script);
    if (!opened.ok) return opened;
    const families = opened.value;
    if (families.some(({ family }) => family.name === text)) continue;
    const isNeeded = has(script);
    for (const { family } of families)
      for (const face of ['regular', 'semibold'])
        if (family.faceNames.includes(face)) faults.push(...[(isNeeded && family.problem(face)) || []].flat());
        else faults.push(lacksFace(family, face));
    const { size } = scripts[script];
    if (families.length > 0)
      found.set(
        script,
        families.map(({ family, scale }) => ({ family, scale: size ?? scale })),
      );
  }
  return faults.length > 0 ? failed(faults) : done(found);
}

function lacksFace({ name, faceNames }: Family, face: string): Diagnostic {
  const message = `the font family ${name} is for a script of its own, and has no face ${face}`;
  return fault(
    'font/unknown-face',
    message,
    undefined,
    `it has ${faceNames.join(', ')}; add \`${face}:\` in the catalogue`,
  );
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
    isThere: (name) => within(name, (family, face) => family.isThere(face)),
    face: (name) => within(name, (family, face) => family.face(face)),
  };
}
