/** Finds the contacts that stand once under all versions of a page, and says whose they are: of one version by their words, or of all. */
import { type Diagnostic, fault } from '../../diagnostics/index.ts';
import { languageOf } from '../language/index.ts';
import type { Lang } from '../statement/index.ts';
import { type SourceLine, withSharedDetails } from './lines.ts';
import { wordsIn } from './pairs.ts';
import type { Section } from './sections.ts';
import { evidenceIn } from './stretches.ts';
import {
  BETWEEN_HEADS,
  hasContactDetails,
  headsContactsIn,
  isName,
  isOfficeLine,
  isVersionLanguage,
  namesContact,
} from './wording.ts';

export interface ApartContacts {
  /** The page without them. */
  readonly rest: readonly SourceLine[];
  readonly contacts: readonly SourceLine[];
}

/** In words: a longer line says more than whom to ask. */
const LONGEST_CONTACT = 30;
const LONGEST_CONTACT_HEAD = 12;

/** The contacts at the end of a page in several languages, where none of its versions has any before them. */
export function contactsApart(lines: readonly SourceLine[]): ApartContacts {
  const whole = { rest: lines, contacts: [] };
  const end = lines.length - lines.toReversed().findIndex((line) => !isOfContacts(line));
  if (end > lines.length) return whole;
  const start = startOf(lines, end);
  if (start === undefined) return whole;
  const stop = stopOf(lines, start);
  const [above, contacts, site] = [lines.slice(0, start), lines.slice(start, stop), lines.slice(stop)];
  const text = above.filter(({ role }) => role === 'text');
  const spoken = new Set(text.map(({ stretch }) => stretch).filter(isVersionLanguage));
  const first = above.findIndex(({ role }) => role === 'text');
  const others = above.slice(first).some((line) => namesContact(line.plain) || hasContactDetails(line.plain));
  return spoken.size < 2 || others || areInTurns(contacts) ? whole : { rest: [...above, ...site], contacts };
}

/** Whether contacts are headed in several languages, each of which says whom to ask: so each has its own. */
function areInTurns(contacts: readonly SourceLine[]): boolean {
  const headed = new Set(contacts.filter(({ plain }) => namesContact(plain)).map(({ stretch }) => stretch));
  const detailed = new Set(contacts.filter(({ plain }) => hasContactDetails(plain)).map(({ stretch }) => stretch));
  return headed.size > 1 && [...headed].every((tag) => isVersionLanguage(tag) && detailed.has(tag));
}

function isOfContacts({ plain, role, block }: SourceLine): boolean {
  if (role === 'separator') return true;
  if (block !== undefined && block.kind !== 'paragraph' && block.kind !== 'heading') return false;
  if (hasContactDetails(plain) || namesContact(plain)) return wordsIn(plain) <= LONGEST_CONTACT;
  return role !== 'text' && wordsIn(plain) <= LONGEST_CONTACT_HEAD;
}

/** Where they begin: with what names them, behind a rule, or with the name or the block that a number or an address is of. */
function startOf(lines: readonly SourceLine[], from: number): number | undefined {
  const tail = lines.slice(from);
  const details = tail.findIndex(({ plain }) => hasContactDetails(plain));
  if (details === -1) return undefined;
  const named = tail.findIndex(({ plain }, n) => n <= details && namesContact(plain));
  if (named !== -1) return from + named;
  const rule = tail.findLastIndex(({ role }, n) => n < details && role === 'separator');
  if (rule !== -1) return from + rule;
  let start = details;
  while (start > 0 && tail[start]?.apart === false && tail[start - 1]?.role !== 'chrome') start--;
  const above = tail[start - 1];
  return from + (above !== undefined && isName(above.plain) ? start - 1 : start);
}

/** Where they end: at the first line of the site under the last number or address. */
function stopOf(lines: readonly SourceLine[], start: number): number {
  const last = lines.findLastIndex(({ plain, role }) => role !== 'chrome' && hasContactDetails(plain));
  const site = lines.findIndex(({ role }, n) => n > Math.max(last, start) && role === 'chrome');
  return site === -1 ? lines.length : site;
}

export interface Contacted {
  readonly sections: readonly Section[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The versions with the contacts, in that whose words they have, or in all where they have no words of one alone. */
export function withContacts(sections: readonly Section[], contacts: readonly SourceLine[]): Contacted {
  const [first] = contacts;
  if (first === undefined) return { sections, diagnostics: [] };
  const languages = sections.map(({ lang }) => lang);
  const own = languageOfContacts(contacts, languages);
  const place = { file: first.file, line: first.line, column: 1 };
  const others = sections.filter(({ lang }) => lang !== own).map(({ lang }) => languageOf(lang).name);
  const message =
    own === undefined
      ? 'the contacts stand once under all versions, in no words of one language alone, and were taken for each'
      : `the contacts stand once under all versions, in ${languageOf(own).name}, and were taken for that version; ${others.join(' and ')} ${others.length === 1 ? 'has' : 'have'} none`;
  const hint =
    own === undefined
      ? 'look at them in each file'
      : `write them into ${sections
          .filter(({ lang }) => lang !== own)
          .map(({ lang }) => `${lang}.md`)
          .join(' and ')} as well, under <!-- contacts --> in each file`;
  return {
    sections: sections.map((section) =>
      own === undefined || section.lang === own
        ? { ...section, body: [...section.body, ...contactsFor(section.lang, contacts, languages)] }
        : section,
    ),
    diagnostics: [fault('intake/shared-contacts', message, place, hint)],
  };
}

/** All of them; of a line that is in two languages, the half of each. */
function contactsFor(lang: Lang, contacts: readonly SourceLine[], languages: readonly Lang[]): readonly SourceLine[] {
  return contacts
    .filter(({ half, stretch }) => half !== true || stretch === lang)
    .map((line) => {
      const head = headsOf(line.plain, languages).find((one) => one.lang === lang)?.text;
      if (head === undefined) return { ...line, stretch: lang };
      const { block: _, ...bare } = line;
      return { ...bare, text: head, plain: head, whole: line.whole ?? line.text, stretch: lang };
    });
}

/** The halves of a head that says the same in several languages: Media contact / Contact presse. */
function headsOf(plain: string, languages: readonly Lang[]): readonly { readonly lang: Lang; readonly text: string }[] {
  const parts = plain.split(BETWEEN_HEADS).map((part) => part.trim());
  const heads = withSharedDetails(parts).flatMap((text) => {
    const [lang, ...more] = languages.filter((one) => headsContactsIn(text, one));
    return lang === undefined || more.length > 0 ? [] : [{ lang, text }];
  });
  return heads.length === parts.length && heads.length > 1 ? heads : [];
}

/** A name says nothing of a language: Anne Le Goff. */
const CAPITALISED = /\p{Lu}[\p{L}’'-]*/gu;

/** The one of several languages that the words of contacts are of; nothing where they are of several, or names and numbers alone. */
function languageOfContacts(contacts: readonly SourceLine[], languages: readonly Lang[]): Lang | undefined {
  if (contacts.some(({ half, plain }) => half === true || headsOf(plain, languages).length > 1)) return undefined;
  const [head, ...heads] = languages.filter((lang) => contacts.some(({ plain }) => headsContactsIn(plain, lang)));
  if (head !== undefined && heads.length === 0) return head;
  const [one, ...more] = languages.filter((lang) =>
    contacts.some(
      ({ plain }) =>
        (evidenceIn(plain.replace(CAPITALISED, '')).get(lang) ?? 0) > 0 ||
        (!isName(plain) && isOfficeLine(plain, lang)),
    ),
  );
  return more.length > 0 ? undefined : one;
}
