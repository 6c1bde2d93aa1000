/** Finds a template by name, reads it with positions and turns its faults into diagnostics. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { isNode, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { done, failed, fault, type Diagnostic, type Outcome, type Place } from '../../diagnostics/index.ts';
import { OWN_FOLDER, shortestPath } from './folders.ts';
import { resolveTemplate, templateSchema } from './schema.ts';
import type { Template } from './types.ts';

const SUFFIX = '.yaml';
/** A template is a page of YAML; a file beyond this is something else. */
const MAX_TEMPLATE_BYTES = 200_000;

/** The names of all templates of `folders` and of Diptych's own, sorted. */
export function templateNames(folders: readonly string[] = []): readonly string[] {
  const names = [OWN_FOLDER, ...folders]
    .filter((folder) => existsSync(folder) && statSync(folder).isDirectory())
    .flatMap((folder) => readdirSync(folder))
    .filter((name) => name.endsWith(SUFFIX))
    .map((name) => name.slice(0, -SUFFIX.length));
  return [...new Set(names)].sort();
}

/** A template with the text it was read from. */
export interface OpenedTemplate {
  readonly template: Template;
  readonly text: string;
}

/** The template `name`, from the first of `folders` that has it, else Diptych's own. */
export function loadTemplate(name: string, folders: readonly string[] = []): Outcome<Template> {
  const opened = openTemplate(name, folders);
  return opened.ok ? done(opened.value.template, opened.diagnostics) : opened;
}

/** The same with its text. */
export function openTemplate(name: string, folders: readonly string[] = []): Outcome<OpenedTemplate> {
  if (!/^[\w-]+$/.test(name)) {
    return failed([
      fault(
        'template/unknown',
        `${JSON.stringify(name)} is not a template's name`,
        undefined,
        'give the name without folder and ending, e.g. un-message',
      ),
    ]);
  }
  const file = [...folders, OWN_FOLDER]
    .map((folder) => path.join(folder, name + SUFFIX))
    .find((candidate) => existsSync(candidate));
  if (file === undefined) {
    return failed([
      fault(
        'template/unknown',
        `there is no template called ${name}`,
        undefined,
        `there are: ${templateNames(folders).join(', ')}`,
      ),
    ]);
  }
  const shown = shortestPath(file);
  let text: string;
  try {
    if (statSync(file).size > MAX_TEMPLATE_BYTES) throw new Error('it is too large to be a template');
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    return failed([
      fault('template/unreadable', `the template can't be read: ${cause}`, { file: shown, line: 1, column: 1 }),
    ]);
  }
  const parsed = parseTemplate(name, shown, text);
  return parsed.ok ? done({ template: parsed.value, text }, parsed.diagnostics) : parsed;
}

/** A template from its text. `file` is what diagnostics name. Pure. */
export function parseTemplate(name: string, file: string, text: string): Outcome<Template> {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, uniqueKeys: true });
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line, column: col };
  };
  if (document.errors.length > 0) {
    return failed(
      document.errors.map((e) => fault('template/syntax', e.message.split('\n')[0] ?? e.message, placeAt(e.pos[0]))),
    );
  }
  const alias = firstAlias(document);
  if (alias !== undefined) {
    const message = 'a template has no aliases: write the value out';
    return failed([fault('template/syntax', message, placeAt(alias))]);
  }
  const checked = templateSchema.safeParse(document.toJS());
  if (checked.success) return done(resolveTemplate(name, checked.data));
  return failed(
    checked.error.issues.map((issue): Diagnostic => {
      const where = issue.path.length > 0 ? issue.path.join('.') : 'the template';
      return fault('template/invalid', `${where}: ${issue.message}`, placeAt(offsetOf(document, issue.path)));
    }),
  );
}

/** Where the first alias (`*name`) stands, if there is one: a few of them can unfold to gigabytes. */
function firstAlias(document: Document): number | undefined {
  let found: number | undefined;
  visit(document, {
    Alias(_, node) {
      found = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return found;
}

/** Where the node at `keys`, or the nearest one above it that the file has, begins. */
function offsetOf(document: Document, keys: readonly PropertyKey[]): number {
  for (let depth = keys.length; depth > 0; depth--) {
    const node = document.getIn(keys.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
