/** Turns a version of a statement into Akoma Ntoso 1.0 (OASIS Standard, 29 August 2018): a `statement`, one expression. */
import { languageOf, printedTag, settableLanguages, wordingOf } from '../../text/language/index.ts';
import {
  type ByLanguage,
  dateOf,
  type Inline,
  isFinal,
  type Lang,
  type Meta,
  slugOf,
  type Statement,
  textOf,
  type Version,
} from '../../text/statement/index.ts';
import { type ArchiveForm, NEWEST_FORM } from './form.ts';
import { bodyOf, numbering, runOf, type Scope } from './akn-body.ts';
import { empty, holder, run, xmlDocument, type XmlElement } from './xml.ts';

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/** Whose documents a house's are, for their names. */
export interface Jurisdiction {
  /** An ISO 3166-1 alpha-2 code in small letters, or one that ISO 3166 keeps: `ch`; `un` of the United Nations. */
  readonly country?: string | undefined;
  /** The body that documents emanate from, in small letters and hyphens (the naming convention, 4.4). */
  readonly body?: string | undefined;
}

/** Where nobody says whose they are: ISO 3166 leaves it to its users, and CLDR has it for an unknown country. */
const UNKNOWN_COUNTRY = 'zz';

/** What version 0.1.0 gave all documents. */
const FIRST_COUNTRY = 'un';

export interface AkomaNtosoOptions extends Jurisdiction {
  /** That of the archive copy which it belongs to; the newest if absent. */
  readonly form?: ArchiveForm;
  /** When it was marked up, if anybody said so. */
  readonly made?: string | undefined;
}

/** What all parts of the metadata are made with. */
interface Making {
  readonly country: string;
  readonly body: string | undefined;
  readonly form: ArchiveForm;
  readonly made: string | undefined;
}

/**
 * The statement in one of its languages. Valid against akomantoso30.xsd; elements are named by the Akoma Ntoso Naming
 * Convention 1.0. The text is that of the source, without the spaces that a house adds. Throws for a language that the
 * statement lacks.
 */
export function akomaNtoso(statement: Statement, lang: Lang, options: AkomaNtosoOptions = {}): string {
  const version = statement.versions.find((candidate) => candidate.lang === lang);
  if (version === undefined) throw new Error(`${statement.slug} has no version in ${lang}`);
  const { form = NEWEST_FORM, made, body } = options;
  const { country = form === 1 ? FIRST_COUNTRY : UNKNOWN_COUNTRY } = options;
  const scope: Scope = { lang, notes: version.notes, context: '', nextId: numbering() };
  const document = holder('statement', { name: statement.meta.kind, contains: 'originalVersion' }, [
    metaOf(statement, version, { country, body, form, made }),
    prefaceOf(version, statement.meta, scope),
    ...bodyOf(version.blocks, scope),
  ]);
  return xmlDocument(holder('akomaNtoso', { xmlns: NAMESPACE }, [document]));
}

/** What stands over the text, from top to bottom: the state of the text, its label, the office, title and subtitle, place and date. */
function prefaceOf(version: Version, meta: Meta, outer: Scope): XmlElement {
  const { lang, notices, label, office, title, subtitle, dateline } = version;
  const scope = { ...outer, context: 'preface' };
  const line = (className: string, inner: (inside: Scope) => XmlElement): XmlElement =>
    run('p', { eId: scope.nextId(scope.context, 'p'), class: className }, [inner(scope)]);
  return holder('preface', { eId: 'preface', 'xml:lang': printedTag(lang) }, [
    ...notices.map((notice) => line('notice', (inside) => run('docStatus', {}, runOf(notice, inside)))),
    ...(label === undefined ? [] : [line('label', (inside) => run('docType', {}, runOf(label, inside)))]),
    ...officesOf(office, meta).map(({ content, names }) =>
      line('office', (inside) => run('docProponent', names, runOf(content, inside))),
    ),
    line('title', (inside) => run('docTitle', {}, runOf(title, inside))),
    ...(subtitle === undefined
      ? []
      : [line('subtitle', (inside) => run('inline', { name: 'subtitle' }, runOf(subtitle, inside)))]),
    line('dateline', (inside) => run('docDate', { date: dateOf(meta) }, runOf(dateline, inside))),
  ]);
}

interface Proponent {
  readonly content: readonly Inline[];
  readonly names: { readonly as?: string; readonly refersTo?: string };
}

/** The line over the title, or a line for each speaker who has an office; whose it is, where that is certain. */
function officesOf(office: readonly Inline[], meta: Meta): readonly Proponent[] {
  if (office.length === 0) return [];
  const inOffice = speakersOf(meta).filter((speaker) => speaker.office !== undefined);
  const lines = office.reduce<readonly (readonly Inline[])[]>(
    (all, inline) => (inline.kind === 'break' ? [...all, []] : [...all.slice(0, -1), [...(all.at(-1) ?? []), inline]]),
    [[]],
  );
  if (lines.length !== inOffice.length) return [{ content: office, names: {} }];
  return lines.map((content, n) => {
    const { person, office: role } = inOffice[n] ?? {};
    return { content, names: { ...(role && { as: `#${role.eId}` }), ...(person && { refersTo: `#${person.eId}` }) } };
  });
}

/*
 * Turns the facts of a statement into the metadata of an Akoma Ntoso document: work, expression, manifestation.
 */

/** The namespace of what the vocabulary has no element for. */
const OWN_NAMESPACE = 'urn:x-diptych:statement:1';

/** Who wrote the mark-up. */
const SOURCE = '#diptych';

function metaOf({ slug, meta, versions }: Statement, version: Version, making: Making): XmlElement {
  const [master = version] = versions;
  return holder('meta', {}, [
    identificationOf({ slug, meta, master: master.lang }, version, making),
    ...publicationOf(meta, version),
    ...classificationOf(meta, version.lang),
    referencesOf(meta, version, making.country),
    holder('proprietary', { source: SOURCE }, [stateOf(slug, meta, version.lang)]),
  ]);
}

/** The three levels of FRBR; the naming convention, 4, says how their IRIs are made. */
function identificationOf(
  { slug, meta, master }: Pick<Statement, 'slug' | 'meta'> & { readonly master: Lang },
  { lang }: Version,
  { country, body, form, made }: Making,
): XmlElement {
  const { kind, symbol, revision } = meta;
  const date = dateOf(meta);
  const name = slug.startsWith(`${date}-`) ? slug.slice(date.length + 1) : slug;
  const actor = body === undefined ? '' : `/${body}`;
  const work = `/akn/${country}/statement/${kind}${actor}/${date}/${name}`;
  const expressionIn = (one: Lang) => `${work}/${wordingOf(one).iso639}@${date}`;
  const expression = expressionIn(lang);
  // The versions are known by that which stands first: the others say which it is (the schema's own words).
  const isMaster = form === 1 || lang === master;
  const authors = authorsOf(meta);
  const delivered = empty('FRBRdate', { date, name: 'delivery' });
  return holder('identification', { source: SOURCE }, [
    holder('FRBRWork', {}, [
      ...namesOf(`${work}/!main`, work),
      ...(symbol === undefined ? [] : [empty('FRBRalias', { value: symbol, name: 'symbol' })]),
      delivered,
      ...authors,
      empty('FRBRcountry', { value: country }),
      empty('FRBRsubtype', { value: kind }),
      ...(symbol === undefined ? [] : [empty('FRBRnumber', { value: symbol })]),
      empty('FRBRname', { value: name }),
    ]),
    holder('FRBRExpression', {}, [
      ...namesOf(`${expression}/!main`, expression),
      delivered,
      ...authors,
      ...(revision === undefined ? [] : [empty('FRBRversionNumber', { value: String(revision) })]),
      ...(isMaster
        ? []
        : [empty('FRBRmasterExpression', { href: expressionIn(master), showAs: languageOf(master).name })]),
      empty('FRBRlanguage', { language: wordingOf(lang).iso639 }),
    ]),
    holder('FRBRManifestation', {}, [
      ...namesOf(`${expression}/!main.xml`, `${expression}.xml`),
      markupDate(date, form, made),
      empty('FRBRauthor', { href: SOURCE }),
      empty('FRBRformat', { value: 'application/akn+xml' }),
    ]),
  ]);
}

/** The schema wants a date: that of the markup where it is known, else that of the text, called what it is. */
function markupDate(date: string, form: ArchiveForm, made: string | undefined): XmlElement {
  if (made !== undefined) return empty('FRBRdate', { date: made.slice(0, 'YYYY-MM-DD'.length), name: 'markup' });
  return empty('FRBRdate', { date, name: form === 1 ? 'markup' : 'delivery' });
}

interface AknSpeaker {
  readonly person?: { readonly eId: string; readonly name: string };
  readonly office?: { readonly eId: string; readonly wordings: ByLanguage<string> };
}

/** Who speaks, each under a name of its own in the document: the second is speaker_2 in office_2. */
function speakersOf({ speakers }: Meta): readonly AknSpeaker[] {
  return speakers.map(({ name, office }, n) => {
    const suffix = n === 0 ? '' : `_${String(n + 1)}`;
    return {
      ...(name !== undefined && { person: { eId: `speaker${suffix}`, name } }),
      ...(office && { office: { eId: `office${suffix}`, wordings: office } }),
    };
  });
}

const ISSUER = 'issuer';

/** The schema wants an author; where a statement has none, its document says so. */
const UNNAMED = 'unnamed';

/** Who speaks; an office alone where nobody is named; else who publishes it. */
function authorsOf(meta: Meta): readonly XmlElement[] {
  const authors = speakersOf(meta).map(({ person, office }) =>
    person === undefined
      ? empty('FRBRauthor', { href: `#${office?.eId ?? UNNAMED}` })
      : empty('FRBRauthor', { href: `#${person.eId}`, as: office && `#${office.eId}` }),
  );
  if (authors.length > 0) return authors;
  return [empty('FRBRauthor', { href: `#${meta.issuer === undefined ? UNNAMED : ISSUER}` })];
}

function namesOf(component: string, whole: string): readonly XmlElement[] {
  return [empty('FRBRthis', { value: component }), empty('FRBRuri', { value: whole })];
}

/** Nothing says that a text was made public which is not final, or under an embargo. */
function publicationOf(meta: Meta, { title }: Version): readonly XmlElement[] {
  if (!isFinal(meta)) return [];
  const { kind, symbol } = meta;
  const date = dateOf(meta);
  return [empty('publication', { date, name: kind, showAs: textOf(title), number: symbol })];
}

function keywordsIn({ keywords, keywordsIn: own }: Meta, lang: Lang): readonly string[] {
  return own?.[lang] ?? keywords;
}

function classificationOf(meta: Meta, lang: Lang): readonly XmlElement[] {
  const keywords = keywordsIn(meta, lang);
  if (keywords.length === 0) return [];
  const words = keywords.map((value) => empty('keyword', { value, showAs: value, dictionary: '#keywords' }));
  return [holder('classification', { source: SOURCE }, words)];
}

/** The persons and things that the rest of the document refers to by their identifiers. */
function referencesOf(meta: Meta, { lang, office: shownOffice }: Version, country: string): XmlElement {
  const { place, issuer } = meta;
  const keywords = keywordsIn(meta, lang);
  const speakers = speakersOf(meta);
  const reference = (name: string, eId: string, words: { readonly shown: string; readonly slug?: string }) => {
    const iri = `/akn/ontology/${name.slice('TLC'.length).toLowerCase()}/${country}/${iriPartOf(words.slug ?? words.shown)}`;
    return empty(name, { eId, href: iri, showAs: words.shown });
  };
  const inLanguage = (wordings: ByLanguage<string>) => {
    return { shown: wordings[lang] ?? anyWording(wordings, ''), slug: anyWording(wordings, '') };
  };
  const roleOf = ({ eId, wordings }: NonNullable<AknSpeaker['office']>) => {
    // The line over the title may have a wording of its own.
    const shown = speakers.length === 1 ? textOf(shownOffice) : inLanguage(wordings).shown;
    return reference('TLCRole', eId, { shown, slug: anyWording(wordings, shown) });
  };
  return holder('references', { source: SOURCE }, [
    ...speakers.flatMap(({ person, office }) => [
      ...(person === undefined ? [] : [reference('TLCPerson', person.eId, { shown: person.name })]),
      ...(office === undefined ? [] : [roleOf(office)]),
    ]),
    ...(issuer === undefined ? [] : [reference('TLCOrganization', ISSUER, inLanguage(issuer))]),
    ...(speakers.length > 0 || issuer !== undefined
      ? []
      : [reference('TLCConcept', UNNAMED, { shown: 'no author is named' })]),
    ...(place === undefined ? [] : [reference('TLCLocation', 'place', inLanguage(place))]),
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
function stateOf(slug: string, { status, embargo, revision, replaces }: Meta, lang: Lang): XmlElement {
  return empty('diptych:statement', {
    'xmlns:diptych': OWN_NAMESPACE,
    slug,
    status,
    embargoedUntil: embargo?.until,
    zone: embargo?.zone[lang],
    revision: revision === undefined ? undefined : String(revision),
    replaces,
  });
}
