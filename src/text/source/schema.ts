/** The shape of `statement.yaml` and of the front matter of a version, as people write them. */
import * as z from 'zod';
import { settableLanguages } from '../language/index.ts';
import { instant, isoDate, KINDS, STATUSES, type Instant, type IsoDate } from '../statement/index.ts';
import type { FactsGuide } from './facts.ts';

/** Text of one line, in NFC, without spaces around it. No-break spaces are the writer's own and stay. */
const line = z
  .string()
  .transform((text) => text.normalize('NFC').replace(/^[ \t\n]+|[ \t\n]+$/gu, ''))
  .refine((text) => text !== '', 'is empty')
  .refine((text) => !text.includes('\n'), 'has more than one line; it must be one');

const date = z
  .string()
  .refine((text) => isoDate(text) !== undefined, 'is not a day of the calendar written as year-month-day')
  .transform((text) => text as IsoDate);

const until = z
  .string()
  .refine(
    (text) => instant(text) !== undefined,
    'is not a day and a time with its distance from UTC, as 2026-12-01T10:00-05:00',
  )
  .transform((text) => text as Instant);

const lang = z.enum(settableLanguages().map(({ tag }) => tag));
const byLanguage = z.partialRecord(lang, line);

/** Who leaves it out means the first there was, as everybody did before it could be said. */
const format = z.literal('diptych-statement/1').nullish();

const statementSchema = z.strictObject({
  format,
  kind: z.enum(KINDS),
  date,
  place: z.union([line, byLanguage]),
  speaker: line,
  office: byLanguage,
  languages: z
    .array(lang)
    .min(1, 'names no language')
    .refine((langs) => new Set(langs).size === langs.length, 'names a language twice'),
  status: z.enum(STATUSES),
  embargo: z.union([until, z.strictObject({ until, zone: z.union([line, byLanguage]).optional() })]).nullish(),
  symbol: line.nullish(),
  keywords: z.array(line).nullish(),
});

export type StatementFacts = z.output<typeof statementSchema>;

export const STATEMENT_GUIDE: FactsGuide<StatementFacts> = {
  schema: statementSchema,
  examples: {
    format: 'diptych-statement/1',
    kind: 'message',
    date: '2014-07-30',
    place: 'New York',
    speaker: 'Ban Ki-moon',
    office: '{ en: The Secretary-General, fr: Le Secrétaire général }',
    languages: '[en, fr]',
    status: 'final',
    embargo: '2026-12-01T10:00-05:00',
    symbol: 'A/RES/70/1',
    keywords: '[human trafficking, victims]',
  },
};

const frontMatterSchema = z.strictObject({
  title: line,
  office: line.optional(),
  dateline: line.optional(),
});

export type FrontMatter = z.output<typeof frontMatterSchema>;

export const FRONT_MATTER_GUIDE: FactsGuide<FrontMatter> = {
  schema: frontMatterSchema,
  examples: {
    title: 'Message on the World Day against Trafficking in Persons',
    office: 'The Secretary-General',
    dateline: 'New York, 30 July 2014',
  },
};
