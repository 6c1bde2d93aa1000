/** Turns diagnostics into SARIF 2.1.0, the form in which editors and build services take them (OASIS Standard, 27 March 2020). */
import { CODES, type Code, type Diagnostic } from '../../diagnostics/index.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** A log of one run. Rules are those that were broken, in the order of their codes (§3.19.23); columns count UTF-16 units. */
export function sarifLog(diagnostics: readonly Diagnostic[], version: string): unknown {
  const broken = [...new Set(diagnostics.map(({ code }) => code))].toSorted();
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'diptych', semanticVersion: version, version, rules: broken.map(rule) } },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((diagnostic) => result(diagnostic, broken.indexOf(diagnostic.code))),
      },
    ],
  };
}

function rule(code: Code) {
  const { severity, about } = CODES[code];
  return { id: code, shortDescription: { text: about }, defaultConfiguration: { level: severity } };
}

function result({ code, severity, message, place, hint }: Diagnostic, ruleIndex: number) {
  return {
    ruleId: code,
    ruleIndex,
    level: severity,
    message: { text: hint === undefined ? message : `${message}\n${hint}` },
    locations:
      place === undefined
        ? []
        : [
            {
              physicalLocation: {
                artifactLocation: { uri: uriOf(place.file) },
                region: { startLine: place.line, startColumn: place.column },
              },
            },
          ],
  };
}

/** A path as a relative reference (RFC 3986): each part escaped, a colon too, which would else end a scheme. */
function uriOf(file: string): string {
  return file
    .split(/[\\/]/u)
    .map((part) => encodeURIComponent(part))
    .join('/');
}
