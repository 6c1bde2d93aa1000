/** Turns the heads of a page's versions into the facts of the statement, or into what they leave unsaid. */
import { done, failed, fault, settle, type Diagnostic, type Outcome, type Place } from '../../diagnostics/index.ts';
import { byLanguage, type IsoDate, type Lang, type Meta, speakerOf } from '../statement/index.ts';
import { placeIn } from './clocks.ts';
import type { GivenEmbargo } from './embargo.ts';
import type { Found, Head } from './head.ts';
import { mend } from './mend.ts';
import type { Section } from './sections.ts';
import { isName, officeIn, speakerLine, wordsOf } from './wording.ts';
import { findDate } from './dates.ts';

/** One version as it stands on the page, and what its head says. */
export interface Draft {
  readonly lang: Lang;
  readonly section: Section;
  readonly head: Head;
}

/** What whoever imports a page says of it, because the page does not. */
export interface Given {
  readonly titles: ReadonlyMap<Lang, string>;
  readonly offices: ReadonlyMap<Lang, string>;
  readonly date?: IsoDate;
  readonly place?: string;
  readonly speaker?: string;
  /** When the embargo ends; `none` if it was lifted. */
  readonly embargo?: GivenEmbargo;
}

export const NOTHING_GIVEN: Given = { titles: new Map(), offices: new Map() };

/** The facts that the heads agree on, or that are given; every one that is missing is a fault of its own. */
export function factsOf(drafts: readonly Draft[], given: Given): Outcome<Meta> {
  const at = (draft: Draft, line: number): Place => ({ file: draft.section.file, line, column: 1 });
  const top = topOf(drafts);
  const date = given.date === undefined ? agreedDate(drafts, at, top) : done(given.date);
  const said = new Map([...saidOf(drafts, ({ head }) => head.office), ...given.offices]);
  const { offices, derived } = derivedOffices(drafts, said);
  const places = placesOf(drafts, given.place);
  const speaker = given.speaker ?? firstSaid(drafts, ({ head }) => head.speaker)?.text ?? signedBy(drafts);
  const symbol = firstSaid(drafts, ({ head }) => head.symbol)?.text;
  const standIn = [...offices.values()][0];
  const diagnostics = [
    ...date.diagnostics,
    ...drafts.flatMap((draft) => missingParts(draft, { at, given, offices })),
    ...derived.map((draft) =>
      fault(
        'intake/derived',
        `nothing over the text in ${draft.lang} says whose it is; “${offices.get(draft.lang) ?? ''}” was taken from the other version`,
        at(draft, draft.section.head[0]?.line ?? draft.section.body[0]?.line ?? 1),
        `compare office in statement.yaml, or give it with --office ${draft.lang}=OFFICE`,
      ),
    ),
    ...(places.size === 0 ? [fault('intake/no-place', 'no place stands beside the date', top, PLACE_HINT)] : []),
    ...(speaker === undefined && standIn !== undefined
      ? [fault('intake/no-speaker', `no name of a speaker was found; “${standIn}” stands for it`, top, NAME_HINT)]
      : []),
  ];
  if (!date.ok) return failed(diagnostics);
  return settle(
    {
      kind: firstSaid(drafts, ({ head }) => head.kind) ?? 'statement',
      date: date.value,
      ...(places.size > 0 && { place: byLanguage(places) }),
      speakers: speakerOf(speaker ?? standIn, byLanguage(offices)),
      languages: drafts.map(({ lang }) => lang),
      status: firstSaid(drafts, ({ head }) => head.status) ?? 'final',
      ...(symbol !== undefined && { symbol }),
      keywords: [],
    },
    diagnostics,
  );
}

const PLACE_HINT = 'write the place before the date: New York, 30 July 2014';
const NAME_HINT = 'write it as speaker in statement.yaml';

function firstSaid<T>(drafts: readonly Draft[], say: (draft: Draft) => T | undefined): T | undefined {
  return drafts.map(say).find((said) => said !== undefined);
}

/** The first title or paragraph of the page. */
function topOf(drafts: readonly Draft[]): Place | undefined {
  const tops = drafts.map((draft) => ({
    file: draft.section.file,
    line: draft.head.title?.line ?? draft.section.body[0]?.line ?? 1,
    column: 1,
  }));
  return tops.toSorted((a, b) => a.line - b.line)[0];
}

/** A name under the text, where none stands over it. */
function signedBy(drafts: readonly Draft[]): string | undefined {
  for (const { section, lang } of drafts) {
    const end = section.body.findLastIndex(({ role }) => role === 'text') + 1;
    for (const { plain } of section.body.slice(end)) {
      const signed =
        speakerLine(plain, lang)?.name ?? (isName(plain) && !isPlaceLine(section, plain) ? plain : undefined);
      if (signed !== undefined) return signed;
    }
  }
  return undefined;
}

/** Whether a line under the text repeats the place over it. */
function isPlaceLine({ head }: Section, plain: string): boolean {
  return head.some((line) => line.plain.includes(plain)) || findDate(plain) !== undefined;
}

function agreedDate(
  drafts: readonly Draft[],
  at: (draft: Draft, line: number) => Place,
  top: Place | undefined,
): Outcome<IsoDate> {
  const dated = drafts.flatMap((draft) => (draft.head.date === undefined ? [] : [{ draft, date: draft.head.date }]));
  const [first, ...others] = dated;
  if (first === undefined) {
    const hint = 'write it over the text: New York, 30 July 2014; or give it with --date 2014-07-30';
    return failed([fault('intake/no-date', 'no date stands over the text of any version', top, hint)]);
  }
  const { date } = first;
  const other = others.find((candidate) => candidate.date.date !== date.date);
  if (other !== undefined) {
    const message = `the versions have different dates: ${date.date} in line ${date.line}, ${other.date.date} here`;
    return failed([fault('intake/two-dates', message, at(other.draft, other.date.line), 'correct one of them')]);
  }
  if (dated.some((one) => one.date.ambiguous !== true)) return done(date.date);
  const message = `the day and the month of the date may be the other way round; it was read as ${date.date}`;
  return done(date.date, [
    fault('intake/ambiguous-date', message, at(first.draft, date.line), 'compare date in statement.yaml'),
  ]);
}

function saidOf(drafts: readonly Draft[], find: (draft: Draft) => Found | undefined): ReadonlyMap<Lang, string> {
  return new Map(
    drafts.flatMap((draft) => {
      const found = find(draft);
      return found === undefined ? [] : [[draft.lang, mend(found.text, draft.lang).text] as const];
    }),
  );
}

/** Each version's own wording of the place, or another version's in its language. */
function placesOf(drafts: readonly Draft[], given: string | undefined): ReadonlyMap<Lang, string> {
  const said = given === undefined ? saidOf(drafts, ({ head }) => head.place) : new Map<Lang, string>();
  const any = given ?? [...said.values()][0];
  if (any === undefined) return said;
  return new Map(drafts.map(({ lang }) => [lang, said.get(lang) ?? placeIn(lang, any)]));
}

interface Wanted {
  readonly at: (draft: Draft, line: number) => Place;
  readonly given: Given;
  readonly offices: ReadonlyMap<Lang, string>;
}

function missingParts(draft: Draft, { at, given, offices }: Wanted): readonly Diagnostic[] {
  const { lang, section, head } = draft;
  const text = at(draft, section.body[0]?.line ?? 1);
  const over = section.head[0] === undefined ? text : at(draft, section.head[0].line);
  const titleHint = `write it on a line of its own over the text, or give it with --title ${lang}=TITLE`;
  const officeHint = `write the office on a line of its own over the title: ${wordsOf(lang).head.exampleOffice}`;
  return [
    ...(head.title === undefined && !given.titles.has(lang)
      ? [fault('intake/no-title', `no title was found over the text in ${lang}`, text, titleHint)]
      : []),
    ...(offices.has(lang)
      ? []
      : [fault('intake/no-office', `nothing over the text in ${lang} says whose it is`, over, officeHint)]),
  ];
}

interface Offices {
  readonly offices: ReadonlyMap<Lang, string>;
  /** The versions that had none of their own. */
  readonly derived: readonly Draft[];
}

/** An office that one version names has a known name in the other, for the few of which that is certain. */
function derivedOffices(drafts: readonly Draft[], said: ReadonlyMap<Lang, string>): Offices {
  const [any] = said.values();
  const derived = drafts.flatMap((draft) => {
    const office = said.has(draft.lang) || any === undefined ? undefined : officeIn(draft.lang, any);
    return office === undefined ? [] : [{ draft, office }];
  });
  return {
    offices: new Map([...said, ...derived.map(({ draft, office }) => [draft.lang, office] as const)]),
    derived: derived.map(({ draft }) => draft),
  };
}
