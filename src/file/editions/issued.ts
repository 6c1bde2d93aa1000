/** A copy as it is set: with the name of whoever publishes it and whom to ask, and as a draft where it is one. */
import { type Diagnostic, fault, type Place } from '../../diagnostics/index.ts';
import { unnamedIn, withAddressNotes, withContact, withListNumbers, withNames } from '../../page/template/index.ts';
import { draftOf, languageOf } from '../../text/language/index.ts';
import { entriesOf, issuedBy, withLinkedAddresses } from '../../text/statement/index.ts';
import { type Copy, languagesOf, type PageWishes } from './edition.ts';

/**
 * Who publishes is said by the statement, else by the house, else by the template; a masthead has their name. A draft says
 * that it is one. Addresses that stand in the text as they are can be followed.
 */
export function issued<C extends Pick<Copy, 'statement' | 'template' | 'house' | 'issuerPlace'>>(
  copy: C,
  wishes: PageWishes,
): C {
  const named = issuedBy(withLinkedAddresses(copy.statement), copy.house?.issuer, copy.issuerPlace);
  const statement = withListNumbers(wishes.draft === true ? draftOf(named) : named, copy.template);
  const { issuer, issuerPlace } = named.meta;
  const { name, email, phone } = copy.house?.contact ?? {};
  const template = withContact(
    copy.template,
    [name, email, phone].filter((line) => line !== undefined),
  );
  if (issuer === undefined && copy.house?.issuer === undefined) return { ...copy, statement, template };
  // A house that has no name in these languages is not the one that the template names.
  const names = new Map(
    (issuer === undefined ? [] : entriesOf(issuer)).map(
      ([lang, text]) => [lang, { text, ...(issuerPlace && { place: issuerPlace }) }] as const,
    ),
  );
  return { ...copy, statement, template: withNames(template, names) };
}

/** An issued copy as it is printed: with notes for what its links lead to, where its house wants them. */
export function printed<C extends Pick<Copy, 'statement' | 'template'>>(copy: C): C {
  return { ...copy, statement: withAddressNotes(copy.statement, copy.template) };
}

/** What is said where a masthead, or a foot, has a place for names, and nobody has said one. `copy` is issued. */
export function unnamed({ statement, template }: Copy, wishes: PageWishes): readonly Diagnostic[] {
  const { languages: missing, at } = unnamedIn(template, languagesOf(statement.meta, wishes));
  if (missing.length === 0) return [];
  const names = missing.map((lang) => languageOf(lang).name).join(' or ');
  const hint =
    `write it once for all statements into diptych.yaml, or into this statement.yaml: ` +
    `issuer: { ${missing.map((lang) => `${lang}: …`).join(', ')} }`;
  const end = at.size > 1 ? 'on' : at.has('foot') ? 'at the foot of' : 'at the top of';
  const message = `no name stands ${end} the page in ${names}, for nobody says who publishes this`;
  return [fault('pages/no-name', message, factsPlace(statement.versions[0]?.title[0]?.place), hint)];
}

/** Beside the text. */
function factsPlace(place: Place | undefined): Place {
  const folder = place === undefined ? '' : place.file.replace(/(?<![^/\\])[^/\\]*$/u, '');
  return { file: `${folder}statement.yaml`, line: 1, column: 1 };
}
