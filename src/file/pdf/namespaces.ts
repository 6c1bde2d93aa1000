/** Turns the structure types of PDF 1.7 into those of PDF 2.0, each in its namespace (ISO 32000-2, 14.8.6 and annex L). */
import type { Role } from '../../page/pages/index.ts';
import { textString, type Dictionary, type PdfFile, type PdfValue, type Reference } from './document.ts';

const PDF_1_7 = 'http://iso.org/pdf/ssn';
const PDF_2_0 = 'http://iso.org/pdf2/ssn';

const FOOTNOTE = 'Footnote';

export interface Namespaces {
  /** What the root of the structure says for its elements. */
  readonly ofRoot: Dictionary;
  /** What an element of `role` says of itself, in place of its role and beside its attributes. */
  of(role: Role): Dictionary;
}

/**
 * Footnotes and their marks have other names in PDF 2.0 (14.8.4.8.3); block quotations have none, and keep theirs.
 * Readers that know no namespaces look a type up in the role map, and fail on one that is neither there nor their own
 * (14.7.3). What a note is, is said once, as a class in an array: such readers would warn of an attribute that they
 * don't know (14.7.6.2).
 */
export function namespacesOf(file: PdfFile): Namespaces {
  const older = file.add({ Type: 'Namespace', NS: textString(PDF_1_7) });
  const newer = file.add({ Type: 'Namespace', NS: textString(PDF_2_0) });
  const element = (role: string, namespace: Reference, classes?: readonly PdfValue[]): Dictionary => {
    return { S: role, NS: namespace, C: classes };
  };
  return {
    ofRoot: {
      Namespaces: [newer, older],
      RoleMap: { FENote: 'Note' },
      ClassMap: { [FOOTNOTE]: { O: 'FENote', NoteType: 'Footnote' } },
    },
    of(role) {
      switch (role) {
        case 'BlockQuote':
          return element(role, older);
        case 'Note':
          return element('FENote', newer, [FOOTNOTE]);
        case 'Reference':
          return element('Lbl', newer);
        default:
          return element(role, newer);
      }
    },
  };
}
