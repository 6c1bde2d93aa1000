/** Finds a template by name, reads it with positions and turns its faults into diagnostics. */
import { LineCounter, parseDocument, visit, type Document } from 'yaml';
import type * as z from 'zod';
import {
  done,
  failed,
  fault,
  type Diagnostic,
  isTooDeep,
  type Outcome,
  type Place,
  yamlWords,
} from '../../diagnostics/index.ts';
import type { Session } from '../../session/index.ts';
import { kindsWith } from './blocks.ts';
import { type Drawing, MOST_DRAWING_BYTES, readDrawing } from './drawing.ts';
import { FOLDERS } from './folders.ts';
import { illegible } from './legible.ts';
import { knownTemplate } from './known.ts';
import { placeOfKey, placesIn, withMoved, type Template, type TemplateSource } from './template.ts';
import { type Translated, translated } from './released.ts';
import { leastArea, resolveTemplate, type TemplateFile, templateSchema } from './schema.ts';
import { points } from './lengths.ts';

const SUFFIX = '.yaml';
/** A template is a page of YAML; a file beyond this is something else. */
const MAX_TEMPLATE_BYTES = 200_000;

/** The names of all templates, the house's own and Diptych's, sorted. */
export function templateNames({ resources }: Session): readonly string[] {
  const names = FOLDERS.flatMap((folder) => resources.list?.(folder) ?? [])
    .filter((name) => name.endsWith(SUFFIX))
    .map((name) => name.slice(0, -SUFFIX.length));
  return [...new Set(names)].sort();
}

/** A template with the text it was read from. */
export interface OpenedTemplate {
  readonly template: Template;
  readonly text: string;
}

/** The template `name`, from the house's own or else Diptych's. */
export function loadTemplate(session: Session, name: string): Outcome<Template> {
  const opened = openTemplate(session, name);
  return opened.ok ? done(opened.value.template, opened.diagnostics) : opened;
}

/** The same with its text. */
export function openTemplate(session: Session, name: string): Outcome<OpenedTemplate> {
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
  for (const folder of FOLDERS) {
    const resource = `${folder}/${name}${SUFFIX}`;
    const { file } = session.placeOf(resource);
    const text = readText(session, resource);
    if (text === undefined) continue;
    if (typeof text !== 'string') return failed([text]);
    const known = knownTemplate(name, file, text);
    if (known !== undefined) return done({ template: known, text });
    const parsed = parseTemplate(name, file, text, (svg) => readText(session, `${folder}/${svg}`));
    return parsed.ok ? done({ template: parsed.value, text }, parsed.diagnostics) : parsed;
  }
  return failed([
    fault(
      'template/unknown',
      `there is no template called ${name}`,
      undefined,
      `there are: ${templateNames(session).join(', ')}`,
    ),
  ]);
}

/** A template's text, what keeps it from being read, or nothing where there is none. */
function readText(session: Session, resource: string): string | Diagnostic | undefined {
  try {
    const bytes = session.resources.read(resource);
    if (bytes === undefined) return undefined;
    const [most, what] = resource.endsWith(SUFFIX)
      ? [MAX_TEMPLATE_BYTES, 'a template']
      : [MOST_DRAWING_BYTES, 'an emblem'];
    if (bytes.length > most)
      throw new Error(`it is too large to be ${what}: ${bytes.length / 1000} kB, of ${most / 1000} kB at most`);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    const what = resource.endsWith(SUFFIX) ? 'template' : 'emblem';
    return fault('template/unreadable', `the ${what} can't be read: ${cause}`, session.placeOf(resource));
  }
}

/** A template from its text; `file` is what diagnostics name, `svgOf` gives what stands beside it. Pure, if that is. */
export function parseTemplate(
  name: string,
  file: string,
  text: string,
  svgOf: (file: string) => string | Diagnostic | undefined = () => undefined,
): Outcome<Template> {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, uniqueKeys: true, prettyErrors: false, logLevel: 'error' });
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line, column: col };
  };
  const tooDeep = document.errors.find(isTooDeep);
  if (tooDeep !== undefined)
    return failed([fault('template/unreadable', 'the template is nested too deeply', placeAt(tooDeep.pos[0]))]);
  if (document.errors.length > 0) {
    return failed(
      document.errors.map((error) => {
        const { message, hint } = yamlWords(error);
        return fault('template/syntax', message, placeAt(error.pos[0]), hint);
      }),
    );
  }
  const alias = firstAlias(document);
  if (alias !== undefined) {
    const message = 'a template has no aliases: write the value out';
    return failed([fault('template/syntax', message, placeAt(alias))]);
  }
  const source = placesIn(file, document, lineCounter);
  const { written, origin, moves } = translated(document.toJS());
  // Run once, a schema is quicker read than turned into code; and a page in a browser may forbid code that is made.
  const checked = templateSchema.safeParse(written, { jitless: true });
  if (checked.success) {
    const pale = illegible(checked.data).map(({ path, message }) => invalid(source, origin(path), message));
    if (pale.length > 0) return failed(unlike(pale));
    const places = withMoved(source, moves);
    const drawings = drawingsOf(checked.data, places, svgOf);
    if (!drawings.ok) return drawings;
    return done(resolveTemplate(checked.data, { name, source: places, drawings: drawings.value }));
  }
  const faults = checked.error.issues.flatMap(told).flatMap((issue) => faultsOf(issue, source, origin));
  return failed(unlike(faults));
}

/** What one key of an older template sets in several places has one fault. */
function unlike(faults: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(faults.map((one) => [JSON.stringify([one.message, one.place]), one])).values()];
}

function invalid(source: TemplateSource, path: readonly PropertyKey[], message: string, around = path): Diagnostic {
  const where = around.length > 0 ? around.join('.') : 'the template';
  return fault('template/invalid', `${where}: ${message}`, placeOfKey(source, path));
}

/** The emblems of a template, by their files. */
function drawingsOf(
  file: TemplateFile,
  source: TemplateSource,
  svgOf: (file: string) => string | Diagnostic | undefined,
): Outcome<ReadonlyMap<string, ReadDrawing>> {
  const faults: Diagnostic[] = [];
  const found = new Map<string, ReadDrawing>();
  for (const [i, block] of file.blocks.entries()) {
    if (block.block !== 'emblem') continue;
    const svg = svgOf(block.file);
    if (svg === undefined) {
      const place = placeOfKey(source, ['blocks', i, 'file']);
      const hint = 'put the drawing beside the template, or leave the block out';
      faults.push(fault('template/emblem', `there is no drawing ${block.file}`, place, hint));
      continue;
    }
    if (typeof svg !== 'string') {
      faults.push(svg);
      continue;
    }
    const drawing = readDrawing(svg);
    if ('message' in drawing) {
      const { message, line, column } = drawing;
      const beside = source.file.includes('/') ? source.file.slice(0, source.file.lastIndexOf('/') + 1) : '';
      faults.push(
        fault('template/emblem', `the emblem can't be used: ${message}`, { file: beside + block.file, line, column }),
      );
    } else {
      const wide = tooWide(file, block, drawing);
      if (wide === undefined) found.set(block.file, { svg, drawing });
      else faults.push(invalid(source, ['blocks', i, 'tall'], wide));
    }
  }
  return faults.length > 0 ? failed(faults) : done(found);
}

/** An emblem that is wider than what is between the margins. */
function tooWide(file: TemplateFile, { tall }: { readonly tall: string }, drawing: Drawing): string | undefined {
  const width = (points(tall) * drawing.width) / drawing.height;
  const room = leastArea(file);
  if (width <= room) return undefined;
  const most = (room * drawing.height) / drawing.width;
  return `so tall, the emblem is ${width.toFixed(0)}pt wide, and the margins leave ${room.toFixed(0)}pt, so that it is ${most.toFixed(0)}pt tall at most`;
}

interface ReadDrawing {
  readonly svg: string;
  readonly drawing: Drawing;
}

/** Of what may be several things, what is wrong with the one that it was most likely to be: the one it went furthest as. */
function told(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const [missing] = issue.errors.flat();
  if (missing !== undefined && issue.errors.every(([one]) => one !== undefined && isMissing(one)))
    return [{ ...missing, path: [...issue.path] }];
  const depthOf = (issues: readonly z.core.$ZodIssue[]) => Math.max(0, ...issues.map(({ path }) => path.length));
  const [likeliest = []] = issue.errors.map((one) => one.flatMap(told)).sort((a, b) => depthOf(b) - depthOf(a));
  if (depthOf(likeliest) === 0) return [issue];
  return likeliest.map((one) => ({ ...one, path: [...issue.path, ...one.path] }));
}

/** A key that is to be there, and is not. */
function isMissing(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'invalid_type' && issue.message.endsWith('received undefined');
}

/** Each key that means nothing is a fault of its own, in its own place. */
function faultsOf(
  issue: z.core.$ZodIssue,
  source: TemplateSource,
  origin: Translated['origin'],
): readonly Diagnostic[] {
  const isKey = issue.code === 'unrecognized_keys';
  const paths = isKey ? issue.keys.map((key) => origin([...issue.path, key])) : [origin(issue.path)];
  return paths.map((path) => {
    const around = isKey ? path.slice(0, -1) : path;
    const message = isKey ? strangeKey(path) : wordsOf(issue);
    return invalid(source, path, message, around);
  });
}

function strangeKey(path: readonly PropertyKey[]): string {
  const key = String(path.at(-1));
  const owners = path[0] === 'blocks' ? kindsWith(key) : [];
  const hint = owners.length > 0 ? `: it belongs to ${owners.length > 1 ? 'the blocks ' : ''}${owners.join(', ')}` : '';
  return `the key ${key} means nothing here${hint}`;
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

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a list of keys and values',
  record: 'a list of keys and values',
};

/** What is wrong, in our words where the schema has none of its own. */
function wordsOf(issue: z.core.$ZodIssue): string {
  if (!/^(?:Invalid|Too |Unrecognized)/u.test(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return isMissing(issue) ? 'is missing' : `must be ${KINDS[issue.expected] ?? issue.expected}`;
    case 'invalid_union': {
      const may = issue.errors.flatMap(([one]) =>
        one?.code === 'invalid_type' ? [KINDS[one.expected] ?? one.expected] : [],
      );
      return may.length === 0 ? 'is not written as it must be' : `must be ${[...new Set(may)].join(' or ')}`;
    }
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return `must be ${String(issue.minimum)} or more`;
    case 'too_big':
      return `must be ${String(issue.maximum)} or less`;
    default:
      return 'is not written as it must be';
  }
}
