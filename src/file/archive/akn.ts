/** Turns a version of a statement into Akoma Ntoso 1.0 (OASIS Standard, 29 August 2018): a `statement`, one expression. */
import { printedTag } from '../../text/language/index.ts';
import type { Lang, Statement, Version } from '../../text/statement/index.ts';
import { bodyOf } from './akn-body.ts';
import { numbering } from './akn-ids.ts';
import { runOf, type Scope } from './akn-inlines.ts';
import { metaOf } from './akn-meta.ts';
import { holder, run, xmlDocument, type XmlElement } from './xml.ts';

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/** The jurisdiction in the document's name: `un` is what ISO 3166 keeps for the United Nations. */
const COUNTRY = 'un';

export interface AkomaNtosoOptions {
  /** The jurisdiction: an ISO 3166-1 alpha-2 code in small letters, or one that ISO 3166 reserves; `un` if absent. */
  readonly country?: string;
}

/**
 * The statement in one of its languages. Valid against akomantoso30.xsd; elements are named by the Akoma Ntoso Naming
 * Convention 1.0. The text is that of the source, without the spaces that a house adds. Throws for a language that the
 * statement lacks.
 */
export function akomaNtoso(statement: Statement, lang: Lang, { country = COUNTRY }: AkomaNtosoOptions = {}): string {
  const version = statement.versions.find((candidate) => candidate.lang === lang);
  if (version === undefined) throw new Error(`${statement.slug} has no version in ${lang}`);
  const scope: Scope = { lang, notes: version.notes, context: '', nextId: numbering() };
  const document = holder('statement', { name: statement.meta.kind, contains: 'originalVersion' }, [
    metaOf(statement, version, country),
    prefaceOf(version, statement.meta.date, scope),
    ...bodyOf(version.blocks, scope),
  ]);
  return xmlDocument(holder('akomaNtoso', { xmlns: NAMESPACE }, [document]));
}

/** What stands over the text, from top to bottom: the state of the text, the office, the title, place and date. */
function prefaceOf({ lang, notices, office, title, dateline }: Version, date: string, outer: Scope): XmlElement {
  const scope = { ...outer, context: 'preface' };
  const line = (className: string, inner: (inside: Scope) => XmlElement): XmlElement =>
    run('p', { eId: scope.nextId(scope.context, 'p'), class: className }, [inner(scope)]);
  return holder('preface', { eId: 'preface', 'xml:lang': printedTag(lang) }, [
    ...notices.map((notice) => line('notice', (inside) => run('docStatus', {}, runOf(notice, inside)))),
    line('office', (inside) => run('docProponent', { as: '#office', refersTo: '#speaker' }, runOf(office, inside))),
    line('title', (inside) => run('docTitle', {}, runOf(title, inside))),
    line('dateline', (inside) => run('docDate', { date }, runOf(dateline, inside))),
  ]);
}
