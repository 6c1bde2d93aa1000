/** Every regular expression of `src`: those written down, and those put together while its modules are loaded. */
import { readdirSync, readFileSync } from 'node:fs';
import { parseSync } from 'rolldown/utils';

export interface Pattern {
  readonly source: string;
  readonly flags: string;
  /** The file it stands in, or that put it together. */
  readonly file: string;
}

const SRC = new URL('../../src/', import.meta.url);

/** Modules that begin to work when they are loaded; what they hold as literals is found all the same. */
const COMMANDS: ReadonlySet<string> = new Set(['app/cli/main.ts', 'app/cli/reading.ts', 'app/cli/building.ts']);

export async function allPatterns(): Promise<readonly Pattern[]> {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));
  const found = [...files.flatMap(literalsOf), ...(await builtWhileLoading(files))];
  return [...new Map(found.map((pattern) => [keyOf(pattern), pattern])).values()];
}

export function keyOf({ source, flags }: Pick<Pattern, 'source' | 'flags'>): string {
  return `/${source}/${flags}`;
}

function literalsOf(file: string): readonly Pattern[] {
  const text = readFileSync(new URL(file, SRC), 'utf8');
  const found: Pattern[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk);
    else if (typeof node === 'object' && node !== null) {
      if ('regex' in node) {
        const { pattern, flags } = node.regex as { readonly pattern: string; readonly flags: string };
        found.push({ source: pattern, flags, file });
      } else Object.values(node).forEach(walk);
    }
  };
  walk(parseSync(file, text).program.body);
  return found;
}

async function builtWhileLoading(files: readonly string[]): Promise<readonly Pattern[]> {
  const found: Pattern[] = [];
  const Native = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Native, {
    construct(target, given, newTarget) {
      const pattern = Reflect.construct(target, given, newTarget) as RegExp;
      const caller = /\/src\/(?<file>[\w./-]+\.ts)/u.exec(new Error('who called').stack?.split('\n')[2] ?? '');
      const file = caller?.groups?.['file'];
      if (file !== undefined) found.push({ source: pattern.source, flags: pattern.flags, file });
      return pattern;
    },
  });
  try {
    for (const file of files.filter((name) => !COMMANDS.has(name))) await import(new URL(file, SRC).href);
  } finally {
    globalThis.RegExp = Native;
  }
  return found;
}
