/** Turns YAML into values of a schema, with the place of each, or into everything that is wrong with it. */
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import * as z from 'zod';
import {
  type Diagnostic,
  done,
  failed,
  fault,
  nearest,
  type Outcome,
  type Place,
  yamlWords,
} from '../../diagnostics/index.ts';
import { languageOf, settableLanguages } from '../language/index.ts';
import { inLetters } from './encoding.ts';
import { instant, type Instant, isoDate, type IsoDate, KINDS, STATUSES } from '../statement/index.ts';

export interface Facts<T> {
  readonly value: T;
  /** Where the value at a path begins; the nearest one around it if the file has none there. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
}

/** How a schema is spoken of to the person who filled it in. */
export interface FactsGuide<T> {
  readonly schema: z.ZodType<T>;
  /** The keys that the file may have, each with a value as an example. */
  readonly examples: Readonly<Record<string, string>>;
  /** The same of what stands inside a key, or in the entries of its list: their names alone. */
  readonly inside?: Readonly<Record<string, readonly string[]>>;
}

/** `text` is YAML whose lines and columns are those of `file`. */
export function readFacts<T>(text: string, file: string, guide: FactsGuide<T>): Outcome<Facts<T>> {
  const lines = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const document = composed(text, lines);
  if (document === undefined) return failed([fault('source/syntax', 'the values are nested too deeply', placeAt(0))]);
  const errors = [...document.errors, ...document.warnings];
  // A tab brings complaints about everything after it; without the tab they are gone.
  const tabs = errors.filter((error) => error.code === 'TAB_AS_INDENT');
  const broken = (tabs.length > 0 ? tabs : errors).map((error) =>
    syntaxFault(error, placeAt(wordAt(text, error.pos[0]))),
  );
  const aliases = aliasFaults(document, placeAt).slice(0, MOST_ALIASES_TOLD);
  const faults = [...broken, ...aliases, ...cutFaults(document, text, placeAt)];
  if (faults.length > 0) return failed(faults);

  const placeOf = (path: readonly PropertyKey[]): Place => placeAt(offsetOf(document, path));
  // Run once, a schema is quicker read than turned into code; and a page in a browser may forbid code that is made.
  const checked = guide.schema.safeParse(document.toJS(), { jitless: true });
  if (checked.success) return done({ value: checked.data, placeOf });
  return failed(
    checked.error.issues.flatMap((issue) =>
      issueFaults(issue, [], { document, placeAt, examples: guide.examples, inside: guide.inside ?? {} }),
    ),
  );
}

/** The document, its errors inside it; nothing if it is nested so deeply that the parser runs out of stack. */
function composed(text: string, lineCounter: LineCounter): Document | undefined {
  try {
    return parseDocument(text, { lineCounter, prettyErrors: false, logLevel: 'error', version: '1.2', schema: 'core' });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** YAML's errors may point at the space before what they mean. */
function wordAt(text: string, offset: number): number {
  const word = /[^ \n]/gu;
  word.lastIndex = offset;
  return word.exec(text)?.index ?? offset;
}

function syntaxFault(error: YAMLError, place: Place): Diagnostic {
  const { message, hint } = yamlWords(error);
  return fault('source/syntax', message, place, hint);
}

/** More of them are no slip of the pen. */
const MOST_ALIASES_TOLD = 1;

/** A few bytes of aliases can stand for gigabytes, and nobody needs them for ten lines. */
function aliasFaults(document: Document, placeAt: (offset: number) => Place): readonly Diagnostic[] {
  const faults: Diagnostic[] = [];
  visit(document, (_, node) => {
    if (isAlias(node)) {
      faults.push(
        fault(
          'source/syntax',
          `*${node.source} is an alias, which is not read`,
          placeAt(node.range?.[0] ?? 0),
          'write the value out, or put it in quotes',
        ),
      );
    }
  });
  return faults;
}

/** A mark of a comment that touches what follows: `Hall #4`. Whoever writes a comment leaves a space. */
const CUT = /^(?<space>[ \t]{1,9})(?<rest>#[^ \t\n#][^\n]{0,60})/u;

/** Characters that are looked at after a value: enough to show what it lost. */
const AFTER_A_VALUE = 80;

/** What YAML takes for a comment and was meant as part of its value: none of it would be published. */
function cutFaults(document: Document, text: string, placeAt: (offset: number) => Place): readonly Diagnostic[] {
  const faults: Diagnostic[] = [];
  visit(document, (_, node) => {
    if (!isScalar(node) || node.type !== 'PLAIN' || !node.range) return;
    const [, end] = node.range;
    const { space, rest } = CUT.exec(text.slice(end, end + AFTER_A_VALUE))?.groups ?? {};
    if (space === undefined || rest === undefined) return;
    faults.push(
      fault(
        'source/syntax',
        `“${rest}” would be left out: after a space, # begins a comment`,
        placeAt(end + space.length),
        'put the value in quotes; if it is a comment, leave a space after #',
      ),
    );
  });
  return faults;
}

/** Where the node at `path`, or the nearest one above it that the file has, begins. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node: unknown = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

type Issue = z.core.$ZodIssue;

/** What an issue is looked up in. */
interface Filled {
  readonly document: Document;
  readonly placeAt: (offset: number) => Place;
  readonly examples: Readonly<Record<string, string>>;
  readonly inside: Readonly<Record<string, readonly string[]>>;
}

/** The faults behind one of zod's issues. `above` is the path of what the issue's own path starts from. */
function issueFaults(issue: Issue, above: readonly PropertyKey[], filled: Filled): readonly Diagnostic[] {
  const { document, placeAt, examples, inside } = filled;
  const path = [...above, ...issue.path];
  const name = path.map(String).join('.');
  const place = placeAt(offsetOf(document, path));
  const found: unknown = path.length === 0 ? document.contents : document.getIn(path, true);

  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const known = path.length === 0 ? Object.keys(examples) : keysInside(path, inside);
      const meant = nearest(key, known);
      const hint =
        meant !== undefined
          ? `did you mean ${meant}?`
          : known.length > 0
            ? `the keys are ${known.join(', ')}`
            : undefined;
      return fault(
        'source/unknown-key',
        `${[...path, key].map(String).join('.')} means nothing here`,
        placeAt(keyOffset(found, key)),
        hint,
      );
    });
  }
  if (found === undefined && path.length > 0)
    return [fault('source/value', `${name} is missing`, place, exampleOf(path, examples))];
  if (issue.code === 'invalid_union') {
    // The way of writing that was meant is the one whose outermost type fits.
    const meant = issue.errors.filter(
      (issues) => !issues.some((i) => i.code === 'invalid_type' && i.path.length === 0),
    );
    const [only] = meant;
    if (only !== undefined && meant.length === 1) return only.flatMap((inner) => issueFaults(inner, path, filled));
    return [
      fault('source/value', `${name} is ${kindOf(found)}, which it may not be`, place, exampleOf(path, examples)),
    ];
  }
  if (path.length === 0)
    return [
      fault('source/value', `this is ${kindOf(found)}, not a list of facts`, place, 'write `key: value`, one a line'),
    ];
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const meant = isScalar(found) ? nearest(found.source ?? '', values) : undefined;
    if (values.length === TAGS.length) return [unsettable(name, found, meant, place)];
    return [
      fault(
        'source/value',
        `${name} is ${quoted(found)}; it may be ${listed(values)}`,
        place,
        meant === undefined ? undefined : `did you mean ${meant}?`,
      ),
    ];
  }
  if (issue.code === 'invalid_type') {
    const hint =
      issue.expected === 'string' && isScalar(found) && found.value !== null
        ? 'put it in quotes'
        : exampleOf(path, examples);
    return [
      fault('source/value', `${name} is ${kindOf(found)}; it must be ${expectation(issue.expected)}`, place, hint),
    ];
  }
  return [fault('source/value', `${name} ${issue.message}`, place, exampleOf(path, examples))];
}

/** A language that is none, or that nothing can be set in. */
function unsettable(name: string, found: unknown, meant: string | undefined, place: Place): Diagnostic {
  const known = isScalar(found) ? languageOf(found.source ?? '') : undefined;
  const what =
    known?.name !== known?.tag
      ? `${known?.name}, in which no version can be set yet`
      : 'no language that a version can be set in';
  const help =
    'diptych languages lists those that can; leave this one out of languages, and its file stays where it is';
  return fault(
    'source/value',
    `${name} is ${quoted(found)}: ${what}`,
    place,
    meant === undefined ? help : `did you mean ${meant}? ${help}`,
  );
}

function exampleOf(path: readonly PropertyKey[], examples: Readonly<Record<string, string>>): string | undefined {
  const key = String(path[0]);
  const example = Object.hasOwn(examples, key) ? examples[key] : undefined;
  return example === undefined ? undefined : `for example: ${key}: ${example}`;
}

/** The names that keys may have in the value of a key, or in an entry of its list. */
function keysInside([key, ...deeper]: readonly PropertyKey[], inside: Filled['inside']): readonly string[] {
  const own = String(key);
  return deeper.every((one) => typeof one === 'number') && Object.hasOwn(inside, own) ? (inside[own] ?? []) : [];
}

function keyOffset(map: unknown, key: string): number {
  if (!isMap(map)) return 0;
  const found = map.items
    .map((pair) => pair.key)
    .find((candidate) => isScalar(candidate) && String(candidate.value) === key);
  return isNode(found) && found.range ? found.range[0] : (map.range?.[0] ?? 0);
}

/** What a YAML node is, in the words of someone who has never heard of nodes. */
function kindOf(node: unknown): string {
  if (isMap(node)) return 'a list of keys and values';
  if (node === null) return 'empty';
  if (!isScalar(node)) return 'a list';
  if (node.value === null || node.value === '') return 'empty';
  if (typeof node.value === 'number' || typeof node.value === 'bigint') return 'a number';
  return typeof node.value === 'boolean' ? 'true or false' : 'a text';
}

function expectation(type: string): string {
  if (type === 'string') return 'a text';
  if (type === 'number') return 'a number';
  return type === 'array' ? 'a list in brackets' : 'a list of keys and values';
}

function quoted(node: unknown): string {
  return isScalar(node) ? `“${node.source ?? ''}”` : kindOf(node);
}

function listed(values: readonly string[]): string {
  return values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;
}

/*
 * The shape of `statement.yaml` and of the front matter of a version, as people write them.
 */

/** Text of one line, in NFC, without spaces around it. No-break spaces are the writer's own and stay. */
export const lineOfText = z
  .string()
  .transform((text) => inLetters(text).replace(/^[ \t\n]+|(?<![ \t\n])[ \t\n]+$/gu, ''))
  .refine((text) => text !== '', 'is empty')
  .refine((text) => !text.includes('\n'), 'has more than one line; it must be one');

const date = z
  .string()
  .refine((text) => isoDate(text) !== undefined, 'is not a day of the calendar written as year-month-day')
  .transform((text) => text as IsoDate);

const until = z
  .string()
  .refine(
    (text) => instant(text) !== undefined,
    'is not a day and a time with its distance from UTC, as 2026-12-01T10:00-05:00',
  )
  .transform((text) => text as Instant);

/** The languages that a version can be set in. */
const TAGS = settableLanguages().map(({ tag }) => tag);
const lang = z.enum(TAGS);
const byLanguage = z.partialRecord(lang, lineOfText);

/** Who leaves it out means the first there was, as everybody did before it could be said. */
const format = z.literal('diptych-statement/1').nullish();

/** One wording for all languages, or one for each. */
export const wordingsSchema = z.union([lineOfText, byLanguage]);

const speaker = z
  .strictObject({ name: lineOfText.optional(), office: byLanguage.optional() })
  .refine(({ name, office }) => name !== undefined || office !== undefined, 'has neither a name nor an office');

const unsettled = z.strictObject({
  about: lineOfText,
  message: lineOfText,
  place: lineOfText.nullish(),
  readings: z.array(lineOfText).nullish(),
});

/** Of more revisions of one text, something else is wrong. */
const MOST_REVISIONS = 99;

/** Of what a statement must have, only its date stands here; and that may be empty in a draft. */
const statementSchema = z.strictObject({
  format,
  kind: z.enum(KINDS).optional(),
  date: date.nullish(),
  place: wordingsSchema.optional(),
  speaker: lineOfText.optional(),
  office: byLanguage.optional(),
  speakers: z.array(speaker).optional(),
  issuer: wordingsSchema.optional(),
  languages: z
    .array(lang)
    .min(1, 'names no language')
    .refine((langs) => new Set(langs).size === langs.length, 'names a language twice')
    .optional(),
  status: z.enum(STATUSES).optional(),
  embargo: z.union([until, z.strictObject({ until, zone: wordingsSchema.optional() })]).nullish(),
  symbol: lineOfText.nullish(),
  keywords: z.union([z.array(lineOfText), z.partialRecord(lang, z.array(lineOfText))]).nullish(),
  revision: z
    .number()
    .refine(
      (n) => Number.isInteger(n) && n >= 1 && n <= MOST_REVISIONS,
      `is not a whole number from 1 to ${MOST_REVISIONS}`,
    )
    .nullish(),
  replaces: lineOfText.nullish(),
  unsettled: z.array(unsettled).nullish(),
});

export type StatementFacts = z.output<typeof statementSchema>;

export const STATEMENT_GUIDE: FactsGuide<StatementFacts> = {
  schema: statementSchema,
  examples: {
    format: 'diptych-statement/1',
    kind: 'message',
    date: '2014-07-30',
    place: 'New York',
    speaker: 'Ban Ki-moon',
    office: '{ en: The Secretary-General, fr: Le Secrétaire général }',
    speakers: '[{ name: Ban Ki-moon, office: { en: The Secretary-General, fr: Le Secrétaire général } }]',
    issuer: '{ en: United Nations, fr: Nations Unies }',
    languages: '[en, fr]',
    status: 'final',
    embargo: '2026-12-01T10:00-05:00',
    symbol: 'A/RES/70/1',
    keywords: '[human trafficking, victims]',
    revision: '2',
    replaces: 'A/RES/70/1',
    unsettled: '[{ about: date, message: two dates stand over the text, readings: [2014-07-30, 2014-07-31] }]',
  },
  inside: {
    embargo: ['until', 'zone'],
    speakers: ['name', 'office'],
    unsettled: ['about', 'message', 'place', 'readings'],
  },
};

const frontMatterSchema = z.strictObject({
  label: lineOfText.optional(),
  title: lineOfText,
  subtitle: lineOfText.optional(),
  office: lineOfText.optional(),
  dateline: lineOfText.optional(),
});

export type FrontMatter = z.output<typeof frontMatterSchema>;

export const FRONT_MATTER_GUIDE: FactsGuide<FrontMatter> = {
  schema: frontMatterSchema,
  examples: {
    label: 'Press release',
    title: 'Message on the World Day against Trafficking in Persons',
    subtitle: 'No one is for sale',
    office: 'The Secretary-General',
    dateline: 'New York, 30 July 2014',
  },
};
