/** Turns what a page was understood to be into lines for whoever looks it over. */
import type { ImportSummary } from '../intake/index.ts';

/** A page can have hundreds of lines of menus; whoever needs them all asks for JSON. */
const MOST_DROPPED_LISTED = 20;
const LONGEST_TEXT = 60;

type Dropped = ImportSummary['dropped'][number];
type Mended = ImportSummary['mended'][number];

const DROPPED_AS: Readonly<Record<Dropped['what'], string>> = {
  chrome: "the site's own",
  separator: 'separator',
  note: 'note',
  unexplained: 'not understood',
};

const MENDED: Readonly<Record<Mended['what'], string>> = {
  spaces: 'runs of spaces',
  'no-break-spaces': 'no-break spaces',
  apostrophes: 'apostrophes',
  'invisible-characters': 'invisible characters',
};

export function summaryLines({
  kind,
  date,
  status,
  speaker,
  symbol,
  versions,
  dropped,
  mended,
}: ImportSummary): readonly string[] {
  const listed = dropped.slice(0, MOST_DROPPED_LISTED);
  const more = dropped.length - listed.length;
  return [
    `understood: ${[kind, speaker, date, status, ...(symbol === undefined ? [] : [symbol])].join(', ')}`,
    ...versions.flatMap(({ lang, title, office, place, paragraphs, line }) => [
      `  ${lang}, ${counted(paragraphs, 'paragraph')}, from line ${String(line)}: ${title}`,
      `      ${office}; ${place}`,
    ]),
    ...(mended.length > 0
      ? [`mended: ${mended.map(({ what, times }) => `${MENDED[what]} (${String(times)})`).join(', ')}`]
      : []),
    ...(dropped.length > 0 ? [`left out: ${counted(dropped.length, 'line')} of the page`] : []),
    ...listed.map(({ line, what, text }) => `  line ${String(line)}, ${DROPPED_AS[what]}: ${shortened(text)}`),
    ...(more > 0 ? [`  and ${String(more)} more; --json lists all`] : []),
  ];
}

function counted(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function shortened(text: string): string {
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text;
}
