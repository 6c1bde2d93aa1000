import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parseTemplate } from '../../../src/page/template/index.ts';
import { knownTemplate, plainOf, templateOf } from '../../../src/page/template/known.ts';

const FOLDER = fileURLToPath(new URL('../../../templates', import.meta.url));
const NAMES = readdirSync(FOLDER).flatMap((file) => (file.endsWith('.yaml') ? [path.parse(file).name] : []));

function read(name: string, file: string) {
  const text = readFileSync(path.join(FOLDER, `${name}.yaml`), 'utf8');
  const parsed = parseTemplate(name, file, text);
  if (!parsed.ok) throw new Error(`${name} is no template`);
  return parsed.value;
}

test.each(NAMES)(
  '%s is the same from its plain form as from its file, and its places are in the file it is read from',
  (name) => {
    const plain = plainOf(read(name, 'where/it/was/compiled.yaml'));
    expect(templateOf(plain, 'where/it/is.yaml')).toStrictEqual(read(name, 'where/it/is.yaml'));
  },
);

test('From the modules as they are, every template is read', () => {
  expect(knownTemplate('un-message', 'a.yaml', 'description: none')).toBeUndefined();
});
