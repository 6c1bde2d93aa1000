/** Turns what was read of an office document into an opened page: its lines, what stands around them, and what was not shown. */
import { done, type Outcome } from '../../diagnostics/index.ts';
import { droppedOf, type OfficeFinding, questionsOf, toldOf } from './office-findings.ts';
import { linesOfOffice, type OfficeOptions } from './office-lines.ts';
import { noticesAround, type Surrounding } from './office-surroundings.ts';
import type { OpenedPage } from './page.ts';
import type { RawWords } from './raw-words.ts';

export interface OfficeDocument {
  readonly html: string;
  readonly findings: readonly OfficeFinding[];
  /** Headers, footers and what else is on every page. */
  readonly around: readonly Surrounding[];
  readonly raw: readonly RawWords[];
}

export function openedOffice(
  { html, findings, around, raw }: OfficeDocument,
  options: OfficeOptions,
): Outcome<OpenedPage> {
  const { file } = options;
  const lines = linesOfOffice(html, options);
  if (!lines.ok) return lines;
  const notices = noticesAround(around, file, lines.value.lines);
  return done(
    {
      ...lines.value,
      lines: [...notices.lines, ...lines.value.lines],
      dropped: [...notices.dropped, ...droppedOf(findings)],
      questions: questionsOf(findings, file),
      raw,
    },
    [...toldOf(findings, file), ...notices.diagnostics, ...lines.diagnostics],
  );
}
