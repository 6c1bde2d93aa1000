/** Writes what the licences of bundled libraries want to be handed on with them into a file beside the bundle. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const licences = { name: 'notices', generateBundle: writeNotices };

/** The licence of every package that a module of the bundle is from. */
function writeNotices(_options, bundle) {
  const modules = Object.values(bundle).flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
  const roots = modules.map((id) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0]).filter(Boolean);
  const notices = [...new Set(roots)]
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((root) => {
      const { name, version, license } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
      const files = readdirSync(root).filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file));
      const texts = files.map((file) => readFileSync(path.join(root, file), 'utf8').trim());
      return [`${name} ${version} (${license ?? 'as below'})`, ...texts].join('\n\n');
    });
  const source = `Code of these packages is in the files beside this one.\n\n${notices.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
  this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY-NOTICES.txt', source });
}
