/** The whole way from a statement to a file's bytes: this picture of the flow is the code that runs. */
import { done, type Outcome } from './diagnostics/index.ts';
import type { PaperName } from './geometry/index.ts';
import { settingOf } from './text/language/index.ts';
import {
  compose,
  proofOf,
  surveyOf,
  type ComposeOptions,
  type CompositionReport,
  type SurveyedPage,
} from './page/pages/index.ts';
import { paint, type Description } from './file/pdf/index.ts';
import { textOf, type Lang, type Statement } from './text/statement/index.ts';
import type { Template } from './page/template/index.ts';
import { versionOf, type Session } from './session/index.ts';

export type PublishOptions = Omit<ComposeOptions, 'family'>;

/** One finished file. */
export interface Published {
  readonly paper: PaperName;
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly report: CompositionReport;
}

/** A statement's proof: the pages as published, with what an editor asks of them drawn around the text. */
export interface Inspected extends Published {
  readonly survey: readonly SurveyedPage[];
}

/** Composes and paints a statement. The same statement and template give the same bytes. */
export function publish(statement: Statement, template: Template, options: PublishOptions): Outcome<Published> {
  const composed = compose(statement, template, options);
  if (!composed.ok) return composed;
  const { composition, report } = composed.value;
  const bytes = paint(composition, descriptionOf(options.session, statement, languagesOf(report)), {
    session: options.session,
  });
  return done({ paper: options.paper, bytes, pages: composition.pages.length, report }, composed.diagnostics);
}

/** Composes a statement as `publish` does, and paints its proof. */
export function inspect(statement: Statement, template: Template, options: PublishOptions): Outcome<Inspected> {
  const composed = compose(statement, template, options);
  if (!composed.ok) return composed;
  const { report, layout } = composed.value;
  const survey = surveyOf(layout.fitted);
  const proof = proofOf(composed.value, survey, `Proof of ${statement.slug}`);
  const description = descriptionOf(options.session, statement, languagesOf(report));
  const titles = description.titles.map(({ lang, text }) => ({ lang, text: `[proof] ${text}` }));
  const bytes = paint(proof, { ...description, titles }, { session: options.session });
  return done({ paper: options.paper, bytes, pages: proof.pages.length, report, survey }, composed.diagnostics);
}

/** The languages that were set, from left to right. */
export function languagesOf({ columns }: CompositionReport): readonly Lang[] {
  return columns.map(({ lang }) => lang);
}

/**
 * What the file says about itself, in the languages it has. Its date is the statement's own, so that it is the same
 * whenever it is made.
 */
export function descriptionOf(
  session: Session,
  { meta, versions: all }: Statement,
  languages: readonly Lang[],
): Description {
  const versions = languages.flatMap((lang) => all.filter((one) => one.lang === lang));
  const [first] = versions;
  const dateline = first === undefined ? '' : textOf(first.dateline);
  const [office] = languages.flatMap((lang) => meta.office[lang] ?? []);
  const subject = `${KIND_NAMES[meta.kind]}, ${dateline}`;
  return {
    titles: versions.map(({ lang, title }) => ({ lang: settingOf(lang).tag, text: textOf(title) })),
    author: office === undefined ? meta.speaker : `${meta.speaker}, ${office}`,
    subject,
    keywords:
      meta.keywords.length > 0
        ? meta.keywords
        : [KIND_NAMES[meta.kind], meta.speaker, ...new Set(Object.values(meta.place))],
    ...(meta.symbol !== undefined && { identifier: meta.symbol }),
    date: new Date(`${meta.date}T00:00:00Z`),
    producer: `Diptych ${versionOf(session)}`,
  };
}

const KIND_NAMES: Readonly<Record<Statement['meta']['kind'], string>> = {
  message: 'Message',
  statement: 'Statement',
  remarks: 'Remarks',
  'press-release': 'Press release',
};
