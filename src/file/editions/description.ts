/** What the PDF of a statement says about itself, in the languages it has. */
import { versionOf, type Program, type Session } from '../../session/index.ts';
import { printedTag } from '../../text/language/index.ts';
import { textOf, type Lang, type Statement } from '../../text/statement/index.ts';
import type { Description } from '../pdf/index.ts';

/** `languages` are those that are set, from left to right. The date is the statement's own, whenever the file is made. */
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
    titles: versions.map(({ lang, title }) => ({ lang: printedTag(lang), text: textOf(title) })),
    author: office === undefined ? meta.speaker : `${meta.speaker}, ${office}`,
    subject,
    keywords:
      meta.keywords.length > 0
        ? meta.keywords
        : [KIND_NAMES[meta.kind], meta.speaker, ...new Set(Object.values(meta.place))],
    ...(meta.symbol !== undefined && { identifier: meta.symbol }),
    date: new Date(`${meta.date}T00:00:00Z`),
    producer: producerOf({ version: versionOf(session) }),
  };
}

/** How files name what they were made by. */
export function producerOf({ version }: Pick<Program, 'version'>): string {
  return `Diptych ${version}`;
}

const KIND_NAMES: Readonly<Record<Statement['meta']['kind'], string>> = {
  message: 'Message',
  statement: 'Statement',
  remarks: 'Remarks',
  'press-release': 'Press release',
};
