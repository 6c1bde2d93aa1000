/**
 * Appends to a signed PDF what proves its signature for longer than its certificate is valid: certificates and revocation data
 * (DSS, B-LT) and a timestamp of all that stands there (B-LTA; ETSI EN 319 142-1, 5.4 and 5.5).
 */
import { type Outcome, settle } from '../../diagnostics/index.ts';
import {
  fieldName,
  formatItems,
  lastPage,
  pageWith,
  PRINT_AND_LOCKED,
  referTo,
  SIGNED_AND_APPENDED_TO_ONLY,
} from './field.ts';
import { fillHole, RANGES_LATER, signedRanges, withHole, withIncrement } from './increment.ts';
import {
  type Entries,
  follow,
  formatEntries,
  formatText,
  integerIn,
  latin1,
  readObjects,
  textIn,
} from './pdf-source.ts';
import { fieldsOf } from './preserved.ts';
import type { RevocationData } from './revocation.ts';
import { TIMESTAMP_LIMITS } from './timestamp.ts';
import type { TimestampService } from './signature-facts.ts';
import { OUR_LANG } from '../../text/language/index.ts';

/** Outside of every page, so that nothing is tagged that nobody sees (ISO 14289-1, 7.18.1), and of no extent. */
const OUTSIDE = '[-1 -1 -1 -1]';

const DOCUMENT_TIMESTAMP = '/ETSI.RFC3161';

/** In PDF 1.7 a DSS is an extension of ETSI's (ETSI TS 102 778-4, annex A). */
const EXTENSION = '<< /ESIC << /BaseVersion /1.7 /ExtensionLevel 1 >> >>';

/** With the DSS as a further increment. Each value is a stream of its own, in DER. */
export function withRevocationData(signed: Uint8Array, { certificates, lists, answers }: RevocationData): Uint8Array {
  const objects = readObjects(signed);
  const root = follow(objects, objects.trailer, 'Root');
  const sources = new Map<number, string>();
  let next = integerIn(objects.trailer.get('Size'));
  const entered = (values: readonly Uint8Array[]): string =>
    formatItems(
      values.map((value) => {
        sources.set(next, stream(value));
        return referTo(next++);
      }),
    );
  const dss: Entries = new Map([
    ['Type', '/DSS'],
    ['Certs', entered(certificates)],
    ...(lists.length > 0 ? [['CRLs', entered(lists)] as const] : []),
    ...(answers.length > 0 ? [['OCSPs', entered(answers)] as const] : []),
  ]);
  sources.set(next, formatEntries(dss));
  const isTwo = latin1(signed.subarray(0, 8)).startsWith('%PDF-2.');
  const extended: Entries = new Map([
    ...root.entries,
    ['DSS', referTo(next)],
    ...(isTwo || root.entries.has('Extensions') ? [] : [['Extensions', EXTENSION] as const]),
  ]);
  return withIncrement(signed, sources.set(root.number, formatEntries(extended)));
}

function stream(bytes: Uint8Array): string {
  return `<< /Length ${String(bytes.length)} >>\nstream\n${latin1(bytes)}\nendstream`;
}

/** With a timestamp of the whole document. Faults: those of the service. */
export async function withDocumentTimestamp(
  bytes: Uint8Array,
  service: TimestampService,
): Promise<Outcome<Uint8Array>> {
  const objects = readObjects(bytes);
  const root = follow(objects, objects.trailer, 'Root');
  const page = lastPage(objects, root.entries);
  const fields = fieldsOf(objects, root.entries);
  const stamp = integerIn(objects.trailer.get('Size'));
  const field = stamp + 1;
  // The one of the signature, which paints nothing: a new one would be a change that a certified file does not permit.
  const [appearance = '<< >>'] = fields.flatMap((one) => objects.entries(one).get('AP') ?? []);
  const name = formatText(fieldName(textIn(root.entries.get('Lang')) ?? OUR_LANG));
  const form = `<< /Fields ${formatItems([...fields, field].map(referTo))} /SigFlags ${String(SIGNED_AND_APPENDED_TO_ONLY)} >>`;
  const sources = new Map([
    [root.number, formatEntries(new Map([...root.entries, ['AcroForm', form]]))],
    [page.number, formatEntries(pageWith(page.entries, field))],
    [
      field,
      formatEntries(
        new Map([
          ['Type', '/Annot'],
          ['Subtype', '/Widget'],
          ['FT', '/Sig'],
          ['T', `(Timestamp ${String(fields.length)})`],
          ['TU', name],
          ['Contents', name],
          ['Rect', OUTSIDE],
          ['AP', appearance],
          ['F', String(PRINT_AND_LOCKED)],
          ['P', referTo(page.number)],
          ['V', referTo(stamp)],
        ]),
      ),
    ],
    [
      stamp,
      formatEntries(
        new Map([
          ['Type', '/DocTimeStamp'],
          ['Filter', '/Adobe.PPKLite'],
          ['SubFilter', DOCUMENT_TIMESTAMP],
          ['ByteRange', RANGES_LATER],
          ['Contents', `<${'0'.repeat(2 * TIMESTAMP_LIMITS.maxTokenBytes)}>`],
        ]),
      ),
    ],
  ]);
  const prepared = withHole(bytes, sources, DOCUMENT_TIMESTAMP);
  const token = await service.stamp(Buffer.concat(signedRanges(prepared)));
  if (!token.ok) return token;
  return settle(fillHole(prepared, token.value), token.diagnostics);
}
