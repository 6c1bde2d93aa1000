/** Turns the comments in YAML that allow what is found in a line over the text into what they allow, by the key under them. */
import { fault, type Diagnostic, type Place } from '../../diagnostics/index.ts';
import type { Silence } from '../statement/index.ts';
import { silenceOf } from './marks.ts';

export interface HeadSilences {
  readonly silences: ReadonlyMap<string, readonly Silence[]>;
  readonly faults: readonly Diagnostic[];
}

const COMMENT = /^(?<indent>[ \t]*)#[ \t]*(?<inside>check[ \t]*:.*)$/iu;
const KEY = /^(?<key>[A-Za-z]+)[ \t]*:/u;
const EXAMPLE = '# check: allow title-kind because that is the name of the prize';

/** `yaml` has its lines where `file` has them; `keys` are those whose lines are checked. Other comments are the writer's own. */
export function readHeadSilences(yaml: string, file: string, keys: readonly string[]): HeadSilences {
  const silences = new Map<string, readonly Silence[]>();
  const faults: Diagnostic[] = [];
  let pending: Silence[] = [];
  for (const [n, line] of yaml.split('\n').entries()) {
    const { indent, inside } = COMMENT.exec(line)?.groups ?? {};
    if (indent !== undefined && inside !== undefined) {
      const place = { file, line: n + 1, column: indent.length + 1 };
      const silence = silenceOf(inside, place, EXAMPLE);
      if (silence.ok) pending.push(silence.value);
      else faults.push(...silence.diagnostics);
      continue;
    }
    const key = KEY.exec(line)?.groups?.['key'];
    if (key === undefined) continue;
    if (keys.includes(key)) silences.set(key, [...(silences.get(key) ?? []), ...pending]);
    else faults.push(...pending.map(({ place }) => idle(place, `nothing is checked in ${key}`, keys)));
    pending = [];
  }
  return { silences, faults: [...faults, ...pending.map(({ place }) => idle(place, 'no line follows', keys))] };
}

function idle(place: Place, why: string, keys: readonly string[]): Diagnostic {
  return fault('source/mark', `this comment allows nothing, for ${why}`, place, `put it over ${keys.join(' or ')}`);
}

/** The lines that such comments are, to go over their key. */
export function formatHeadSilences(silences: readonly Silence[]): string {
  const lines = silences.map(
    ({ code, reason }) => `# check: allow ${code.replace(/^check\//u, '')} because ${reason}\n`,
  );
  return [...new Set(lines)].join('');
}
