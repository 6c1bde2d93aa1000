/** Turns the structure types of PDF 1.7 into those of PDF 2.0, each in its namespace (ISO 32000-2, 14.8.6 and annex L). */
import type { Role } from '../pages/index.ts';
import { textString, type Dictionary, type PdfFile, type Reference } from './document.ts';

const PDF_1_7 = 'http://iso.org/pdf/ssn';
const PDF_2_0 = 'http://iso.org/pdf2/ssn';

interface Placed {
  readonly role: string;
  readonly namespace: Reference;
  /** In place of any others. */
  readonly attributes: Dictionary | undefined;
}

export interface Namespaces {
  readonly all: readonly Reference[];
  of(role: Role): Placed;
}

/** Footnotes and their marks have other names in PDF 2.0 (14.8.4.8.3); block quotations have none, and keep theirs. */
export function namespacesOf(file: PdfFile): Namespaces {
  const older = file.add({ Type: 'Namespace', NS: textString(PDF_1_7) });
  const newer = file.add({ Type: 'Namespace', NS: textString(PDF_2_0) });
  return {
    all: [newer, older],
    of(role) {
      switch (role) {
        case 'BlockQuote':
          return { role, namespace: older, attributes: undefined };
        case 'Note':
          return { role: 'FENote', namespace: newer, attributes: { O: 'FENote', NoteType: 'Footnote' } };
        case 'Reference':
          return { role: 'Lbl', namespace: newer, attributes: undefined };
        default:
          return { role, namespace: newer, attributes: undefined };
      }
    },
  };
}
