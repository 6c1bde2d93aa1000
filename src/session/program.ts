/** Diptych's version, and those of the libraries it is pinned to, from its own package. */
import type { CacheKey, Session } from './index.ts';

interface Package {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

const PACKAGE: CacheKey<{ read?: Package }> = { name: 'package.json', create: () => ({}) };

/** What a file is made by. */
export interface Program {
  /** Diptych's version. */
  readonly version: string;
  /** The libraries that it makes the file with, with their versions, by name. */
  readonly libraries: ReadonlyMap<string, string>;
}

export function versionOf(session: Session): string {
  return packageOf(session).version;
}

/** All libraries that Diptych is made with, with their versions, by name: exactly those installed, for all are pinned. */
export function librariesOf(session: Session): ReadonlyMap<string, string> {
  return new Map(Object.entries(packageOf(session).dependencies));
}

function packageOf(session: Session): Package {
  const cache = session.cache(PACKAGE);
  cache.read ??= JSON.parse(new TextDecoder().decode(session.resources.read('package.json'))) as Package;
  return cache.read;
}
