/** Turns a version of a statement into Akoma Ntoso 1.0 (OASIS Standard, 29 August 2018): a `statement`, one expression. */
import { printedTag, settableLanguages, wordingOf } from '../../text/language/index.ts';
import {
  type ByLanguage,
  isFinal,
  type Lang,
  type Meta,
  slugOf,
  type Statement,
  textOf,
  type Version,
} from '../../text/statement/index.ts';
import { bodyOf, numbering, runOf, type Scope } from './akn-body.ts';
import { empty, holder, run, xmlDocument, type XmlElement } from './xml.ts';

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

/*
 * Turns the facts of a statement into the metadata of an Akoma Ntoso document: work, expression, manifestation.
 */

/** The namespace of what the vocabulary has no element for. */
const OWN_NAMESPACE = 'urn:x-diptych:statement:1';

/** Who wrote the mark-up. */
const SOURCE = '#diptych';

function metaOf({ slug, meta }: Statement, version: Version, country: string): XmlElement {
  return holder('meta', {}, [
    identificationOf(slug, meta, version, country),
    ...publicationOf(meta, version),
    ...classificationOf(meta),
    referencesOf(meta, version, country),
    holder('proprietary', { source: SOURCE }, [stateOf(slug, meta, version.lang)]),
  ]);
}

/** The three levels of FRBR; the naming convention, 4, says how their IRIs are made. */
function identificationOf(slug: string, meta: Meta, { lang }: Version, country: string): XmlElement {
  const { date, kind, symbol } = meta;
  const name = slug.startsWith(`${date}-`) ? slug.slice(date.length + 1) : slug;
  const work = `/akn/${country}/statement/${kind}/${date}/${name}`;
  const expression = `${work}/${wordingOf(lang).iso639}@${date}`;
  const author = empty('FRBRauthor', { href: '#speaker', as: '#office' });
  const delivered = empty('FRBRdate', { date, name: 'delivery' });
  return holder('identification', { source: SOURCE }, [
    holder('FRBRWork', {}, [
      ...namesOf(`${work}/!main`, work),
      ...(symbol === undefined ? [] : [empty('FRBRalias', { value: symbol, name: 'symbol' })]),
      delivered,
      author,
      empty('FRBRcountry', { value: country }),
      empty('FRBRsubtype', { value: kind }),
      ...(symbol === undefined ? [] : [empty('FRBRnumber', { value: symbol })]),
      empty('FRBRname', { value: name }),
    ]),
    holder('FRBRExpression', {}, [
      ...namesOf(`${expression}/!main`, expression),
      delivered,
      author,
      empty('FRBRlanguage', { language: wordingOf(lang).iso639 }),
    ]),
    holder('FRBRManifestation', {}, [
      ...namesOf(`${expression}/!main.xml`, `${expression}.xml`),
      // Not when it was marked up, which would make each copy another.
      empty('FRBRdate', { date, name: 'markup' }),
      empty('FRBRauthor', { href: SOURCE }),
      empty('FRBRformat', { value: 'application/akn+xml' }),
    ]),
  ]);
}

function namesOf(component: string, whole: string): readonly XmlElement[] {
  return [empty('FRBRthis', { value: component }), empty('FRBRuri', { value: whole })];
}

/** Nothing says that a text was made public which is not final, or under an embargo. */
function publicationOf(meta: Meta, { title }: Version): readonly XmlElement[] {
  if (!isFinal(meta)) return [];
  const { date, kind, symbol } = meta;
  return [empty('publication', { date, name: kind, showAs: textOf(title), number: symbol })];
}

function classificationOf({ keywords }: Meta): readonly XmlElement[] {
  if (keywords.length === 0) return [];
  const words = keywords.map((value) => empty('keyword', { value, showAs: value, dictionary: '#keywords' }));
  return [holder('classification', { source: SOURCE }, words)];
}

/** The persons and things that the rest of the document refers to by their identifiers. */
function referencesOf(meta: Meta, { lang, office }: Version, country: string): XmlElement {
  const { speaker, place, keywords } = meta;
  const reference = (name: string, eId: string, words: { readonly shown: string; readonly slug?: string }) => {
    const iri = `/akn/ontology/${name.slice('TLC'.length).toLowerCase()}/${country}/${iriPartOf(words.slug ?? words.shown)}`;
    return empty(name, { eId, href: iri, showAs: words.shown });
  };
  return holder('references', { source: SOURCE }, [
    reference('TLCPerson', 'speaker', { shown: speaker }),
    reference('TLCRole', 'office', { shown: textOf(office), slug: anyWording(meta.office, textOf(office)) }),
    reference('TLCLocation', 'place', { shown: place[lang] ?? anyWording(place, ''), slug: anyWording(place, '') }),
    ...(keywords.length === 0 ? [] : [reference('TLCConcept', 'keywords', { shown: 'keywords' })]),
    reference('TLCObject', 'diptych', { shown: 'Diptych' }),
  ]);
}

/** The wording that every language's document is named by: the first of the languages we know. */
function anyWording(wordings: ByLanguage<string>, otherwise: string): string {
  const said = settableLanguages().flatMap(({ tag }) => wordings[tag] ?? []);
  return said[0] ?? otherwise;
}

/** Plain letters where the words are Latin; others would lose their letters, and be taken for each other. */
function iriPartOf(words: string): string {
  const isLatin = !/[^\p{Script=Latin}\P{L}]/u.test(words);
  const slug = isLatin ? slugOf(words) : '';
  return slug === '' ? encodeURIComponent(words) : slug;
}

/** What the vocabulary cannot say: the state of the text, and until when it may not be made public. */
function stateOf(slug: string, { status, embargo }: Meta, lang: Lang): XmlElement {
  return empty('diptych:statement', {
    'xmlns:diptych': OWN_NAMESPACE,
    slug,
    status,
    embargoedUntil: embargo?.until,
    zone: embargo?.zone[lang],
  });
}
