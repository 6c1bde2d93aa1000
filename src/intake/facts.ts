/** Turns the heads of a page's versions into the facts of the statement, or into what they leave unsaid. */
import { done, failed, fault, settle, type Diagnostic, type Outcome, type Place } from '../diagnostics/index.ts';
import type { IsoDate, Lang, Meta } from '../statement/index.ts';
import type { Found, Head } from './head.ts';
import { mend } from './mend.ts';
import type { Section } from './sections.ts';
import { placeIn } from './wording.ts';

/** One version as it stands on the page, and what its head says. */
export interface Draft {
  readonly lang: Lang;
  readonly section: Section;
  readonly head: Head;
}

/** The facts that the heads agree on; every one that is missing is a fault of its own. */
export function factsOf(drafts: readonly Draft[], file: string): Outcome<Meta> {
  const at = (line: number): Place => ({ file, line, column: 1 });
  const date = agreedDate(drafts, at);
  const offices = byLanguage(drafts, ({ head }) => head.office);
  const places = placesOf(drafts);
  const speaker = firstSaid(drafts, ({ head }) => head.speaker)?.text;
  const symbol = firstSaid(drafts, ({ head }) => head.symbol)?.text;
  const standIn = [...offices.values()][0];
  const diagnostics = [
    ...date.diagnostics,
    ...drafts.flatMap((draft) => missingParts(draft, at)),
    ...(places.size === 0
      ? [fault('intake/no-place', 'no place stands beside the date', at(topOf(drafts)), PLACE_HINT)]
      : []),
    ...(speaker === undefined && standIn !== undefined
      ? [
          fault(
            'intake/no-speaker',
            `no name of a speaker was found; “${standIn}” stands for it`,
            at(topOf(drafts)),
            NAME_HINT,
          ),
        ]
      : []),
  ];
  if (!date.ok) return failed(diagnostics);
  return settle(
    {
      kind: firstSaid(drafts, ({ head }) => head.kind) ?? 'statement',
      date: date.value,
      place: places,
      speaker: speaker ?? standIn ?? '',
      office: offices,
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

/** The line of the first title or paragraph of the page. */
function topOf(drafts: readonly Draft[]): number {
  return Math.min(...drafts.map(({ section, head }) => head.title?.line ?? section.paragraphs[0]?.line ?? 1));
}

function agreedDate(drafts: readonly Draft[], at: (line: number) => Place): Outcome<IsoDate> {
  const [date, ...others] = drafts.flatMap(({ head }) => (head.date === undefined ? [] : [head.date]));
  if (date === undefined) {
    const hint = 'write it over the text: New York, 30 July 2014';
    return failed([fault('intake/no-date', 'no date stands over the text of any version', at(topOf(drafts)), hint)]);
  }
  const other = others.find((candidate) => candidate.date !== date.date);
  if (other === undefined) return done(date.date);
  const message = `the versions have different dates: ${date.date} in line ${date.line}, ${other.date} here`;
  return failed([fault('intake/two-dates', message, at(other.line), 'correct one of them')]);
}

function byLanguage(drafts: readonly Draft[], find: (draft: Draft) => Found | undefined): ReadonlyMap<Lang, string> {
  return new Map(
    drafts.flatMap((draft) => {
      const found = find(draft);
      return found === undefined ? [] : [[draft.lang, mend(found.text, draft.lang).text] as const];
    }),
  );
}

/** Each version's own wording of the place, or another version's in its language. */
function placesOf(drafts: readonly Draft[]): ReadonlyMap<Lang, string> {
  const said = byLanguage(drafts, ({ head }) => head.place);
  const [any] = said.values();
  if (any === undefined) return said;
  return new Map(drafts.map(({ lang }) => [lang, said.get(lang) ?? placeIn(lang, any)]));
}

function missingParts({ lang, section, head }: Draft, at: (line: number) => Place): readonly Diagnostic[] {
  const over = at(section.head[0]?.line ?? section.paragraphs[0]?.line ?? 1);
  const text = at(section.paragraphs[0]?.line ?? 1);
  return [
    ...(head.title === undefined
      ? [
          fault(
            'intake/no-title',
            `no title was found over the text in ${lang}`,
            text,
            'write it on a line of its own over the text',
          ),
        ]
      : []),
    ...(head.office === undefined
      ? [fault('intake/no-office', `nothing over the text in ${lang} says whose it is`, over, OFFICE_HINTS[lang])]
      : []),
  ];
}

const OFFICE_HINTS: Readonly<Record<Lang, string>> = {
  en: 'write the office on a line of its own over the title: The Secretary-General',
  fr: 'write the office on a line of its own over the title: Le Secrétaire général',
};
