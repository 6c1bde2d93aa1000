/** What is said of a statement's facts where some of them may be missing: whose it is, who speaks, of which day. */
import type { Place } from '../../diagnostics/index.ts';
import { byLanguage, type ByLanguage, entriesOf, type Lang } from './lang.ts';
import type { IsoDate, Meta, Speaker, Statement } from './model.ts';

/** The offices over the title in a language, a line each, in the order of the speakers. */
export function officesIn({ speakers }: Pick<Meta, 'speakers'>, lang: Lang): readonly string[] {
  return speakers.flatMap(({ office }) => office?.[lang] ?? []);
}

/** The names of those who speak, as far as they are known. */
export function speakerNames({ speakers }: Pick<Meta, 'speakers'>): readonly string[] {
  return speakers.flatMap(({ name }) => name ?? []);
}

/** A speaker of this name and office; nobody, where there is neither. */
export function speakerOf(name: string | undefined, office: ByLanguage<string> | undefined): readonly Speaker[] {
  const known = office !== undefined && entriesOf(office).length > 0 ? office : undefined;
  if (name !== undefined) return [{ name, ...(known && { office: known }) }];
  return known === undefined ? [] : [{ office: known }];
}

/** The wordings of a fact in these languages, in their order; nothing where none has one. */
export function wordingsIn(
  languages: readonly Lang[],
  wording: (lang: Lang) => string | undefined,
): ByLanguage<string> | undefined {
  const said = languages.flatMap((lang) => {
    const own = wording(lang);
    return own === undefined ? [] : [[lang, own] as const];
  });
  return said.length === 0 ? undefined : byLanguage(said);
}

/** The statement with its house's name, unless it has an issuer of its own. */
export function issuedBy(
  statement: Statement,
  issuer: string | ByLanguage<string | undefined> | undefined,
  place?: Place,
): Statement {
  const { meta } = statement;
  if (meta.issuer !== undefined) return statement;
  const wordings = wordingsIn(meta.languages, (lang) => (typeof issuer === 'string' ? issuer : issuer?.[lang]));
  return wordings === undefined
    ? statement
    : { ...statement, meta: { ...meta, issuer: wordings, ...(place && { issuerPlace: place }) } };
}

/** The day of a statement that is settled. Throws for a draft without one, of which nothing is sent or archived. */
export function dateOf({ date }: Pick<Meta, 'date'>): IsoDate {
  if (date === undefined) throw new Error('a statement without a date is published');
  return date;
}
