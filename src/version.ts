/** Reads Diptych's own package: its version, and those of the libraries it is pinned to. */
import { readFileSync } from 'node:fs';

interface Package {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

let read: Package | undefined;

export function version(): string {
  return ownPackage().version;
}

/** The version of a library, which is exactly the one installed: all are pinned. Throws for one that is not used. */
export function versionOfLibrary(name: string): string {
  const found = ownPackage().dependencies[name];
  if (found === undefined) throw new Error(`${name} is no dependency`);
  return found;
}

/** All libraries that Diptych is made with, with their versions, by name. */
export function librariesUsed(): ReadonlyMap<string, string> {
  return new Map(Object.entries(ownPackage().dependencies));
}

function ownPackage(): Package {
  read ??= JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as Package;
  return read;
}
