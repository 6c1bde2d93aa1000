/** The sessions that tests compose in: one with what comes with Diptych, and others with a house of their own. */
import { nodeResources } from '../../src/app/resources.ts';
import { openSession } from '../../src/page/fonts/index.ts';
import { paint, type Description, type PaintOptions } from '../../src/file/pdf/index.ts';
import type { Composition } from '../../src/page/pages/index.ts';
import type { Session } from '../../src/session/index.ts';

export const SESSION = await openSession(nodeResources({ house: import.meta.dirname }));

/** A session whose house has its `templates/` and `fonts/` in this folder. */
export function sessionIn(house: string): Promise<Session> {
  return openSession(nodeResources({ house }));
}

/** Paints with the faces that come with Diptych. */
export function toPdf(composition: Composition, about: Description, options: Omit<PaintOptions, 'session'> = {}) {
  return paint(composition, about, { session: SESSION, ...options });
}
