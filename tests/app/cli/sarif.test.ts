/** What check says in SARIF, held to the standard (OASIS, SARIF 2.1.0 plus Errata 01, 28 August 2023). */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { sarifLog } from '../../../src/app/cli/sarif.ts';
import { CODES, fault, type Code, type Diagnostic } from '../../../src/diagnostics/index.ts';

/** An RFC 3986 reference without a scheme. */
const relative = z.string().regex(/^(?!\/)(?![^/]*:)(?:[\w.~!$&'()*+,;=@/:-]|%[\dA-F]{2})*$/u);

/** The objects that we write, with every property that the standard demands of them and none that it does not know. */
const location = z.strictObject({
  // §3.28, §3.29, §3.4, §3.30: numbers count from 1.
  physicalLocation: z.strictObject({
    artifactLocation: z.strictObject({ uri: relative }),
    region: z.strictObject({ startLine: z.int().min(1), startColumn: z.int().min(1) }),
  }),
});
const log = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.array(
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string().min(1),
          version: z.string(),
          // §3.19.11: as Semantic Versioning 2.0 has it.
          semanticVersion: z.string().regex(/^\d+\.\d+\.\d+(?:-[\w.-]+)?$/u),
          rules: z.array(
            z.strictObject({
              id: z.string(),
              shortDescription: z.strictObject({ text: z.string().min(1) }),
              defaultConfiguration: z.strictObject({ level: z.enum(['none', 'note', 'warning', 'error']) }),
            }),
          ),
        }),
      }),
      columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
      results: z.array(
        z.strictObject({
          ruleId: z.string(),
          ruleIndex: z.int().min(0),
          level: z.enum(['none', 'note', 'warning', 'error']),
          message: z.strictObject({ text: z.string().min(1) }),
          locations: z.array(location),
        }),
      ),
    }),
  ),
});

/** One of every code, in files whose names have what a URI may not have; some of no place, some of no hint. */
function everything(): readonly Diagnostic[] {
  return Object.keys(CODES).map((code, n) => {
    const place = { file: `drafts/a b/é:x%#?/${String(n)}.md`, line: n + 1, column: n + 1 };
    return fault(code as Code, `“${code}”`, n % 5 === 0 ? undefined : place, n % 2 === 0 ? undefined : 'a hint');
  });
}

test.each([
  { what: 'every code', diagnostics: everything() },
  { what: 'nothing', diagnostics: [] },
])('A log of $what has what the standard demands, and nothing else', ({ diagnostics }) => {
  const { runs } = log.parse(sarifLog(diagnostics, '1.2.3'));
  expect(runs).toHaveLength(1);
  const [run] = runs;
  expect(run?.results).toHaveLength(diagnostics.length);
  // §3.27.6, §3.52.4: the index is that of the rule of the same id, and no rule is there twice.
  const rules = run?.tool.driver.rules ?? [];
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  for (const { ruleId, ruleIndex } of run?.results ?? []) expect(rules[ruleIndex]?.id).toBe(ruleId);
});

test('A name of a file is a reference that leads to the file, whatever is in it', () => {
  const [, diagnostic] = everything();
  const { runs } = log.parse(sarifLog(diagnostic === undefined ? [] : [diagnostic], '1.2.3'));
  const uri = runs[0]?.results[0]?.locations[0]?.physicalLocation.artifactLocation.uri ?? '';
  expect(decodeURIComponent(new URL(uri, 'file:///press/').pathname)).toBe('/press/drafts/a b/é:x%#?/1.md');
});

/** The published JSON Schema is not ours to keep; whoever has it names its file, and all of it is held to. */
const published = process.env['SARIF_SCHEMA'];

test.skipIf(published === undefined)('The published schema takes the same logs', () => {
  const text = readFileSync(published ?? '', 'utf8').replaceAll('"format": "uri-reference"', '"description": ""');
  const schema = z.fromJSONSchema(JSON.parse(text) as Parameters<typeof z.fromJSONSchema>[0]);
  for (const diagnostics of [everything(), []]) {
    const written = JSON.parse(JSON.stringify(sarifLog(diagnostics, '1.2.3'))) as object;
    expect(schema.safeParse(written).error).toBeUndefined();
    expect(schema.safeParse({ ...written, version: '3' }).success).toBe(false);
  }
});
