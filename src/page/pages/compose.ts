/** Turns a statement and a template into finished pages. */
import { done, failed, fault, settle, type Diagnostic, type Outcome, type Place } from '../../diagnostics/index.ts';
import { type CacheKey, Recent, type Session } from '../../session/index.ts';
import { type Family, FONT_SCRIPTS, type FontScript, SCRIPT_LETTERS } from '../fonts/index.ts';
import type { PaperName, Pt } from '../../geometry/index.ts';
import { printedTag } from '../../text/language/index.ts';
import { spacedStatement } from '../../text/spacing/index.ts';
import { isFull, missingGlyphs, runsFromRight, type StyledText } from '../paragraph/index.ts';
import { type Lang, type Matter, type Statement, textOf } from '../../text/statement/index.ts';
import { fittedTo, isPart, type PartBlock, placeOfKey, type Template, withListNumbers } from '../template/index.ts';
import {
  chooseColumns,
  fitColumns,
  fitLike,
  type FitContext,
  type FittedStatement,
  NOTE_DISTANCE,
  OWN_SIZE,
} from './columns.ts';
import { copyfit, isWithinReach } from './copyfit.ts';
import type { AcrossRoom } from './across.ts';
import type { Composition, DisplayContext, Tag } from './page.ts';
import { openFaces } from './faces.ts';
import { openFamilies, openScripts } from './families.ts';
import { flowOf, flowOfPart, type Flow, type FlowTags, type Part } from './flow.ts';
import { type Arrangement, areaOf, type Frame, frameOf, sharedWidth, scaleTemplate, standingAlone } from './frame.ts';
import { placePages } from './placed-pages.ts';
import type { PartSetting } from './side.ts';
import type { LaidSides } from './slices.ts';
import { naturalSpaceOf, reportOf, type CompositionReport } from './report.ts';
import { reused, type Reuse } from './reuse.ts';
import { missingWordings, wideBlocks, wideNames } from './block-faults.ts';
import { withNamesOverColumns } from './over-columns.ts';
import { chooseOwnSize } from './own-size.ts';
import {
  type BlockContents,
  blockTexts,
  setStacks,
  stacksOn,
  type Stacks,
  tallestBlock,
  tallestPart,
} from './stack.ts';
import { partsApart } from './said.ts';
import { isOnOnePage, shortStyle, withRoomForHead } from './short-text.ts';

export interface ComposeOptions {
  readonly session: Session;
  readonly paper: PaperName;
  /** What it is set in; the template's, from the catalogues of the session's resources, when absent. */
  readonly family?: Family;
  /** The versions to set, in the order in which they are read; all of the statement's in its own order when absent. */
  readonly languages?: readonly Lang[];
  /** Side by side when absent; a single language always stands alone. */
  readonly arrangement?: Exclude<Arrangement, 'alone'>;
}

export interface Composed {
  readonly composition: Composition;
  readonly report: CompositionReport;
  readonly layout: Layout;
}

/** What the pages were placed from, for those who look closer: the template as fitted, and everything chosen with it. */
export interface Layout {
  readonly display: DisplayContext;
  readonly fitted: FittedStatement;
}

/** The measures that a composition has chosen. */
export interface Kept {
  readonly split: number;
  /** Of three columns or more. */
  readonly shares?: readonly number[];
  /** Of the running text. */
  readonly size: Pt;
  readonly leading: Pt;
  /** Rows between pairs. */
  readonly gap: number;
}

export function keptOf({ layout: { display, fitted } }: Composed): Kept {
  const { roles, grid, pairGap } = display.template;
  const { split, shares } = fitted;
  return { split, ...(shares && { shares }), size: roles.text.size, leading: grid.leading, gap: pairGap };
}

/** Pages in measures that were chosen before, and what they were placed from. */
export type Recomposed = Omit<Composed, 'report'>;

/**
 * Composes a statement in measures that are given: no split is searched, no copy fitted, and no figures drawn up. With
 * `reuse`, what the last composition has made of the same blocks is taken; the pages are the same without. Faults are those
 * of `compose`.
 */
export function recompose(
  statement: Statement,
  template: Template,
  { kept, reuse, ...options }: ComposeOptions & { readonly kept: Kept; readonly reuse?: Reuse },
): Outcome<Recomposed> {
  const ready = readied(statement, template, options, { kept, ...(reuse && { reuse }) });
  if (!ready.ok) return ready;
  return placedPages(ready.value.prepared, fitColumns(contextOf(ready.value.prepared, options.paper, 1, kept)));
}

/** Composes a statement: the same statement, template and resources give the same pages. Faults are characters without a glyph and copy that can't be fitted, warnings lines that had to be forced. */
export function compose(statement: Statement, template: Template, options: ComposeOptions): Outcome<Composed> {
  const { session, paper, family, languages, arrangement } = options;
  if (family !== undefined || !session.expects(statement)) return composeAnew(statement, template, options);
  const known = reused(session.cache(COMPOSED), statement, () => new WeakMap());
  const own = reused(known, template, () => new Recent(MOST_WISHES));
  return own.of(JSON.stringify([paper, languages, arrangement]), () => {
    const made = composeAnew(statement, template, options);
    if (made.ok) session.expect(made.value.composition);
    return made;
  });
}

/** What statements that are asked for again came to in a template, by the wishes for its pages. */
const COMPOSED: CacheKey<WeakMap<Statement, WeakMap<Template, Recent<Outcome<Composed>>>>> = {
  name: 'compositions',
  create: () => new WeakMap(),
};
/** Two papers, in columns and on facing pages. */
const MOST_WISHES = 4;

function composeAnew(statement: Statement, template: Template, options: ComposeOptions): Outcome<Composed> {
  const ready = readied(statement, template, options);
  if (!ready.ok) return ready;
  const { prepared, chosen, style, fonts } = ready.value;
  const again = (candidate: Template) => prepare({ ...chosen, kept: prepared.kept }, candidate, fonts);
  const attempt = (candidate: Template, effort: number) => {
    const rescaled = again(candidate);
    return { prepared: rescaled, fitted: chooseColumns(contextOf(rescaled, options.paper, effort)) };
  };
  const canHave = (pages: number): boolean => {
    const { fit } = styleFor(chosen, fittedTo(template, pages));
    return fit !== undefined && isWithinReach(style, fit, attempt);
  };
  if (style.fit === undefined) {
    const larger = inShortStyle(prepared, again, options.paper);
    if (larger !== undefined) return larger;
    const own = inOwnSize(prepared, again, options.paper);
    return finish(own.prepared, own.fitted, canHave);
  }
  const fitted = copyfit(style, style.fit, attempt, chosen.statement.versions[0]?.title[0]?.place);
  if (!fitted.ok) return fitted;
  const { prepared: found, fitted: columns } = fitted.value;
  return finish(found, fitLike(contextOf(found, options.paper, 1), columns), canHave);
}

/** The same statement, prepared in another size. */
type PreparedAgain = (template: Template) => Prepared;

/** The statement in the size that suits it, within what nobody tells from that of its template. */
function inOwnSize(prepared: Prepared, again: PreparedAgain, paper: PaperName) {
  const context = contextOf(prepared, paper, 1);
  const { template, chosen } = chooseOwnSize(context);
  if (template === prepared.context.template) return { prepared, fitted: fitLike(context, chosen) };
  const sized = again(template);
  return { prepared: sized, fitted: fitLike(contextOf(sized, paper, 1), chosen) };
}

/** A short statement in the larger size of its template; nothing where it is none, or has no room for it. */
function inShortStyle(prepared: Prepared, again: PreparedAgain, paper: PaperName): Outcome<Composed> | undefined {
  const { context, flow, languages, arrangement } = prepared;
  if (arrangement === 'columns' && languages.length > 2) return undefined;
  const style = shortStyle(context.template, flow, languages);
  if (style === undefined) return undefined;
  const larger = inOwnSize(again(style), again, paper);
  const lower = withRoomForHead(style, larger.fitted);
  const { prepared: own, fitted } = lower === undefined ? larger : inOwnSize(again(lower), again, paper);
  if (!isOnOnePage(fitted)) return undefined;
  const made = finish(own, fitted, () => false);
  return made.ok ? made : undefined;
}

/** What is to be fitted, and what it was made of. */
interface Readied {
  readonly prepared: Prepared;
  readonly chosen: Placeable;
  readonly style: Template;
  readonly fonts: Fonts;
}

/** All that comes before any measure is chosen. */
function readied(
  statement: Statement,
  template: Template,
  options: ComposeOptions,
  { kept, reuse }: { readonly kept?: Kept; readonly reuse?: Reuse } = {},
): Outcome<Readied> {
  const absent = absentVersions(statement, options);
  if (absent.length > 0) return failed(absent);
  const versions = choose(statement, options);
  const crowded = tooManyColumns(versions);
  if (crowded !== undefined) return failed([crowded]);
  const own = styleFor(versions, template);
  const wanted = kept === undefined ? own : inMeasuresOf(kept, own);
  // Neither spaces nor numbers of lists ask for a size: they are the same in all that are tried.
  const spaced = spacedStatement(withListNumbers(versions.statement, wanted), wanted.spacing, reuse?.spaced);
  // A mark in a version that is not set counts as well: the proof knows the whole statement.
  const chosen = { ...versions, spaced, apart: partsApart(statement.versions, wanted), kept: [] };
  const family = options.family === undefined ? openFamilies(options.session, wanted) : done(options.family);
  if (!family.ok) return family;
  const faces = openFaces(chosen.statement, wanted, family.value, reuse?.worded);
  if (!faces.ok) return faces;
  const scripts = openScripts(options.session, wanted, hasLettersIn(chosen.statement, wanted, reuse));
  if (!scripts.ok) return scripts;
  const fonts = {
    session: options.session,
    family: family.value,
    faces: faces.value,
    scripts: scripts.value,
    ...(reuse && { reuse }),
  };
  const first = placed(chosen, wanted, fonts, options.paper);
  const isCrowded = hasCrowdedNames(first, options.paper);
  const style = isCrowded ? withNamesOverColumns(wanted) : wanted;
  const prepared = isCrowded ? placed(chosen, style, fonts, options.paper) : first;
  const missing = prepared.texts.flatMap((text) => {
    if (reuse?.covered.has(text) === true) return [];
    const without = missingGlyphs(text);
    if (without.length === 0) reuse?.covered.add(text);
    return without;
  });
  if (missing.length > 0) return failed(missing);
  const crowdedNames = crowdedHead(prepared, options.paper);
  return crowdedNames.length > 0 ? failed(crowdedNames) : done({ prepared, chosen, style, fonts });
}

/** A template in the size, the leading and the gaps of a composition before. */
function inMeasuresOf({ size, leading, gap }: Kept, template: Template): Template {
  return { ...scaleTemplate(template, size, leading), pairGap: gap, fit: undefined };
}

/** Whether there are letters of a script in anything that may be set. */
function hasLettersIn(
  { versions, meta }: Statement,
  { blocks: furniture }: Template,
  reuse: Reuse | undefined,
): (script: FontScript) => boolean {
  const scriptsIn = (value: unknown) => {
    const text = JSON.stringify(value);
    return FONT_SCRIPTS.filter((script) => SCRIPT_LETTERS[script].test(text));
  };
  let found: ReadonlySet<FontScript> | undefined;
  const known = (one: object) => reused(reuse?.scripts, one, () => scriptsIn(one));
  const all = () =>
    new Set([
      ...known(meta),
      ...known(furniture),
      ...versions.flatMap(({ blocks, ...head }) => [
        ...Object.values(head).flatMap((one) => (typeof one === 'object' ? known(one) : scriptsIn(one))),
        ...blocks.flatMap(known),
      ]),
    ]);
  return (script) => (found ??= all()).has(script);
}

/** The house style as it is for so many languages, in columns or each in a measure of its own. */
function styleFor({ arrangement, languages }: Chosen, template: Template): Template {
  if (arrangement !== 'columns') return standingAlone(template);
  return languages.length > 2 ? withNamesOverColumns(template) : template;
}

/** Whether names at two ends have no room there, and the template has another place for them. */
function hasCrowdedNames({ context, blocks, languages, arrangement }: Prepared, paper: PaperName): boolean {
  const { template } = context;
  if (!template.blocks.some((block) => block.kind === 'names' && block.crowded !== undefined)) return false;
  return wideNames(blocks.texts, frameOf(template, { paper, languages, arrangement, split: 0.5 }), template).length > 0;
}

/** Fewest rows of text that page one must have room for under its head. */
const LEAST_ROWS = 4;

/** What is wrong if the head of page one leaves no room for text, or its names none for each other. */
function crowdedHead(
  { context, blocks, languages, arrangement, statement }: Prepared,
  paper: PaperName,
): readonly Diagnostic[] {
  const { template } = context;
  const frame = frameOf(template, { paper, languages, arrangement, split: 0.5 });
  const wide = wideNames(blocks.texts, frame, template);
  if (wide.length > 0) return wide;
  const { firstRow, lastRow, head } = setStacks(blocks, frame, template).first;
  if (firstRow + LEAST_ROWS <= lastRow) return [];
  const tallest = tallestBlock(head, frame);
  if (tallest !== undefined && tallest.kind !== 'title') {
    const line = placeOfKey(template.source, ['blocks', tallest.index]);
    const message = `the head of page one leaves no room for the text: the block ${tallest.kind} takes most of it`;
    return [fault('pages/head-too-tall', message, line, 'make it less tall, or give it less `space`')];
  }
  const longest = [...statement.versions].sort((a, b) => textOf(b.title).length - textOf(a.title).length)[0];
  const place = longest === undefined ? undefined : longest.title[0]?.place;
  return [fault('pages/head-too-tall', 'the head of page one leaves no room for the text', place, 'shorten the title')];
}

/** Languages that a page has room for side by side: in four columns no line of A4 has thirty letters. */
export const MOST_COLUMNS = 3;

function tooManyColumns({ languages, arrangement, statement }: Chosen): Diagnostic | undefined {
  if (arrangement !== 'columns' || languages.length <= MOST_COLUMNS) return undefined;
  return fault(
    'pages/too-many-columns',
    `no page has room for ${languages.length} languages side by side`,
    statement.versions[0]?.title[0]?.place,
    `name two or three, as they are read: --languages ${languages.slice(0, 2).join(',')}`,
  );
}

/** The statement with the versions asked for, and how they stand. */
interface Chosen {
  readonly statement: Statement;
  readonly languages: readonly Lang[];
  readonly arrangement: Arrangement;
  readonly paper: PaperName;
}

function absentVersions({ slug, versions }: Statement, { languages = [] }: ComposeOptions): readonly Diagnostic[] {
  const known = versions.map(({ lang }) => lang);
  return languages
    .filter((lang) => !known.includes(lang))
    .map((lang) =>
      fault('pages/no-version', `${slug} has no version in ${lang}`, undefined, `set it in ${known.join(' and ')}`),
    );
}

function choose(statement: Statement, options: ComposeOptions): Chosen {
  const languages = options.languages ?? statement.versions.map((version) => version.lang);
  const versions = languages.flatMap((lang) => statement.versions.filter((version) => version.lang === lang));
  const arrangement = versions.length === 1 ? 'alone' : (options.arrangement ?? 'columns');
  return {
    statement: { ...statement, versions },
    languages: versions.map((version) => version.lang),
    arrangement,
    paper: options.paper,
  };
}

/** A statement styled by a template, before any measure: its flow and head, with the tags their parts belong to. */
interface Prepared extends Placeable {
  readonly context: DisplayContext;
  readonly tags: FlowTags;
  readonly flow: Flow;
  readonly blocks: BlockContents;
  /** Everything with letters of the statement's own. */
  readonly texts: readonly StyledText[];
}

interface Placeable extends Chosen {
  /** The statement with the spaces that it is set with, its lists numbered. */
  readonly spaced: Statement;
  /** The parts that the template could place. */
  readonly apart: readonly PartBlock[];
  /** Those of them that stay with the text. */
  readonly kept: readonly PartBlock[];
}

type Fonts = Omit<DisplayContext, 'template'>;

function prepare(chosen: Placeable, template: Template, fonts: Fonts): Prepared {
  const context = { template, ...fonts };
  const { spaced, apart, kept } = chosen;
  const sects = sectsOf(chosen.statement);
  const feet = new Map([...sects].map(([lang, parent]): [Lang, Tag] => [lang, { role: 'Div', parent, last: true }]));
  const tags = { sects, feet };
  const placing = {
    apart: new Set(apart.filter((block) => !kept.includes(block)).map(({ of }) => of)),
    atFoot: new Set(apart.filter((block) => block.in === 'foot').map(({ of }) => of)),
    ...roomAcross(chosen, template),
  };
  const flow = flowOf(spaced, context, tags, placing);
  const parts = new Map(
    apart
      .filter(({ of }) => placing.apart.has(of))
      .map((block) => [block, flowOfPart(spaced, block.of, context, block.in === 'foot' ? feet : sects)] as const)
      .filter(([, { units }]) => units.length > 0),
  );
  const lines = fonts.reuse?.ragged ?? new WeakMap();
  const blocks = { texts: blockTexts(context, spaced.versions, spaced.meta), parts, lines };
  const texts = [
    ...[...blocks.texts.values()].flatMap((own) => [...own.values()].flat()),
    ...[flow, ...parts.values()].flatMap((one) => one.texts),
  ];
  return { ...chosen, context, tags, flow, blocks, texts };
}

/** Where tables may stand across. */
function roomAcross({ languages, arrangement, paper }: Chosen, template: Template): { readonly across?: AcrossRoom } {
  const { across: wanted } = template.tables;
  if (wanted === 'never' || arrangement !== 'columns') return {};
  const area = areaOf(template, paper);
  const column = sharedWidth(template, { paper, languages, arrangement }) / languages.length;
  return { across: { languages, area, column, wanted } };
}

/** The share of a page's rows that its foot leaves to the text at least. */
const LEAST_OF_TEXT = 1 / 3;

/** Prepared so that parts which would fill a page from its foot stay with the text: as few as there may be, the tallest first. */
function placed(chosen: Placeable, template: Template, fonts: Fonts, paper: PaperName): Prepared {
  const { languages, arrangement } = chosen;
  const frame = frameOf(template, { paper, languages, arrangement, split: 0.5 });
  let prepared = prepare(chosen, template, fonts);
  for (;;) {
    const { blocks, kept } = prepared;
    const tallest = tallestInTheWay(blocks, frame, template);
    if (tallest === undefined) return prepared;
    prepared = prepare({ ...chosen, kept: [...kept, tallest] }, template, fonts);
  }
}

/** Of the parts at the foot of a page that leaves too little to its text, the tallest. */
function tallestInTheWay(blocks: BlockContents, frame: Frame, template: Template): PartBlock | undefined {
  if (blocks.parts.size === 0) return undefined;
  const stacks = setStacks(blocks, frame, template);
  for (const kind of ['first', 'last', 'only'] as const) {
    const { firstRow, lastRow, foot } = stacks[kind];
    if (lastRow - firstRow + 1 >= LEAST_OF_TEXT * rowsOf(frame)) continue;
    const tallest = tallestPart(foot);
    if (tallest !== undefined) return tallest;
  }
  return undefined;
}

function rowsOf({ size, margins, leading }: Frame): number {
  return (size.height - margins.top - margins.bottom) / leading;
}

/** Says which parts the template has a place for and do not stand there, and why. */
function unplaced({ statement, context, apart, kept }: Prepared): readonly Diagnostic[] {
  const { blocks, source } = context.template;
  return blocks.filter(isPart).flatMap((block): readonly Diagnostic[] => {
    const own = statement.versions.flatMap((version) => version.blocks.filter(({ matter }) => matter === block.of));
    const [first] = own;
    const isTall = kept.includes(block);
    if (first === undefined || (apart.includes(block) && !isTall)) return [];
    const { line, file } = placeOfKey(source, ['blocks', block.index]);
    const why = isTall ? 'they leave no room for the text' : 'a note is marked in them, and notes stand under the text';
    const message = `the ${PART_NAMES[block.of]} stand after the text, and not where the template has them (${file}:${line}): ${why}`;
    const hint = isTall ? 'make them shorter to have them there' : 'write the note into the text to have them there';
    return [fault('pages/part-kept', message, first.place, hint)];
  });
}

const PART_NAMES: Readonly<Record<Matter, string>> = {
  facts: 'facts',
  'notes-to-editors': 'notes to editors',
  about: 'lines about the institution',
  contacts: 'contacts',
};

function contextOf(
  { context, flow, blocks, languages, arrangement }: Prepared,
  paper: PaperName,
  effort: number,
  kept?: Kept,
): FitContext {
  const page = { paper, languages, arrangement };
  return { display: context, flow, blocks, page, effort, sizes: OWN_SIZE, ...(kept && { kept }) };
}

function sectsOf(statement: Statement): ReadonlyMap<Lang, Tag> {
  const document: Tag = { role: 'Document' };
  return new Map(
    statement.versions.map(({ lang, title }): [Lang, Tag] => [
      lang,
      {
        role: 'Sect',
        parent: document,
        lang: printedTag(lang),
        title: textOf(title),
        ...(runsFromRight(lang) && { fromRight: true }),
      },
    ]),
  );
}

/** `canHave` tells whether the copy can be fitted to so many pages. */
function finish(prepared: Prepared, fitted: FittedStatement, canHave: (pages: number) => boolean): Outcome<Composed> {
  const pages = placedPages(prepared, fitted);
  if (!pages.ok) return pages;
  return settle({ ...pages.value, report: reportOf(fitted, prepared.context.template, canHave) }, pages.diagnostics);
}

function placedPages(prepared: Prepared, fitted: FittedStatement): Outcome<Recomposed> {
  const { composition, faults } = placePages(prepared, fitted);
  const { context } = prepared;
  const layout = { display: context, fitted };
  const long = longNotes(fitted, context.template);
  // What such a note stands over is no fault of the template.
  const wide = [...wideBlocks(fitted.stacks, context.template), ...(long.length > 0 ? long : faults)];
  const crowded = crowdedCells(fitted.fit);
  if (wide.length > 0 || crowded.some(({ severity }) => severity === 'error')) return failed([...wide, ...crowded]);
  return settle({ composition, layout }, [
    ...unplaced(prepared),
    ...missingWordings(prepared.statement.versions, context.template),
    ...pushedText(fitted.stacks, prepared),
    ...overfullLines(fitted.laid),
    ...tornLines(fitted, context.template),
    ...crowded,
    ...forcedBreaks(fitted, prepared.flow),
  ]);
}

/** Says where the text could not begin on its line. */
function pushedText({ first }: Stacks, { context, statement }: Prepared): readonly Diagnostic[] {
  if (first.pushed === 0) return [];
  const { template } = context;
  const longest = [...statement.versions].sort((a, b) => textOf(b.title).length - textOf(a.title).length)[0];
  const line = placeOfKey(template.source, ['text', 'hang']);
  const message = `the head of page one pushes its text ${first.pushed === 1 ? 'a row' : `${first.pushed} rows`} below its place`;
  const hint = `write a shorter title; or, in the template, let the text hang lower (${line.file}:${line.line}) or give the title a smaller size under \`sizes\``;
  return [fault('pages/head-too-long', message, longest?.title[0]?.place ?? line, hint)];
}

/** Notes that fill their page, so that they and the text have no room beside each other. */
function longNotes({ fit, stacks, notes }: FittedStatement, template: Template): readonly Diagnostic[] {
  const { leading } = template.roles.note;
  return fit.pages.flatMap((page, i): readonly Diagnostic[] => {
    const { firstRow, lastRow } = stacksOn(stacks, i, fit.pages.length);
    const own = page.notes.flatMap((level) =>
      [...level].flatMap(([lang, number]) => notes.get(lang)?.get(number) ?? []),
    );
    const taken = page.notes.map((level) => {
      return Math.max(...[...level].map(([lang, number]) => notes.get(lang)?.get(number)?.rows ?? 0));
    });
    const rows = taken.reduce((sum, lines) => sum + lines, 0) * leading;
    const textEnd = Math.max(firstRow, ...page.slices.map(({ row, from, to }) => row + to - from - 1));
    if (rows === 0 || textEnd + NOTE_DISTANCE + rows - 1 <= lastRow + 1) return [];
    const [longest] = [...own].sort((a, b) => b.rows - a.rows);
    if (longest === undefined) return [];
    const { note, rows: lines } = longest;
    const place = note.galley.styled.runs[0]?.place;
    const message = `note ${note.number} has ${lines} lines, for which page ${i + 1} has no room under its text`;
    return [fault('pages/note-too-long', message, place, 'shorten the note, or write it into the text')];
  });
}

/** What a printer would see: half a point beyond the column is nothing. */
const VISIBLY_OVERFULL = 0.5;

function overfullLines(laid: LaidSides): readonly Diagnostic[] {
  return laid
    .flatMap((unit) => [...unit.values()].flat())
    .filter(({ line }) => line.overfull > VISIBLY_OVERFULL)
    .map(({ line }) =>
      fault(
        'paragraph/overfull',
        `a line is ${line.overfull.toFixed(1)} pt too long for its column`,
        line.place,
        'give it a place to break, or widen the column in the template',
      ),
    );
}

/** From this many natural spaces on a line is torn open: anybody sees its holes before its words. */
const TORN = 4;

/** The lines that are torn open, told at once at the worst of them: narrow columns leave long words no other way. */
function tornLines({ fit, frame, laid }: FittedStatement, { setting }: Template): readonly Diagnostic[] {
  const torn = frame.columns.flatMap(({ lang }) => {
    const natural = naturalSpaceOf(lang, fit) ?? setting.spaceNaturalEm;
    return laid
      .flatMap((sides) => sides.get(lang) ?? [])
      .filter(({ line, justified }) => justified && isFull(line))
      .map(({ line }) => ({ place: line.place, times: line.space / line.size / natural }))
      .filter(({ times }) => times >= TORN);
  });
  const [worst, ...others] = torn.toSorted((a, b) => b.times - a.times);
  if (worst === undefined) return [];
  const spaces = 'its spaces are four times as wide as they should be, or more';
  const message =
    others.length === 0
      ? `a line is torn open: ${spaces}`
      : `${torn.length} lines are torn open, the worst of them here: ${spaces}`;
  const apart = frame.columns.length > 1 ? ', or set the languages on facing pages: `--arrangement facing`' : '';
  return [fault('paragraph/torn', message, worst.place, `write what stands there otherwise${apart}`)];
}

/** The cells of tables that are narrower than a word in them: all of a table that are broken are told at once. */
function crowdedCells({ units }: FittedStatement['fit']): readonly Diagnostic[] {
  const tables = new Map<string, CrowdedCell[]>();
  for (const { sides, table } of units) {
    if (table === undefined) continue;
    for (const [lang, { stack }] of sides) {
      const key = `${lang} ${table.head}`;
      tables.set(key, [...(tables.get(key) ?? []), ...stack.flatMap(({ setting }) => crowdedIn(setting))]);
    }
  }
  return [...tables.values()].flatMap((cells) => [
    ...brokenCells(cells.filter(({ strain }) => strain === 'broken')),
    ...cells.filter(({ strain }) => strain === 'too-wide').map(tooWideCell),
  ]);
}

interface CrowdedCell {
  readonly text: string;
  readonly place: Place | undefined;
  readonly strain: 'broken' | 'too-wide';
}

function crowdedIn(setting: PartSetting): readonly CrowdedCell[] {
  if (setting.kind !== 'row') return [];
  return setting.cells.flatMap(({ strain }, i): readonly CrowdedCell[] => {
    if (strain === 'none' || strain === 'divided') return [];
    const { text, runs } = setting.part.cells[i]?.cell.styled ?? { text: '', runs: [] };
    return [{ text, place: runs[0]?.place, strain }];
  });
}

function brokenCells(cells: readonly CrowdedCell[]): readonly Diagnostic[] {
  const [first, ...others] = cells;
  if (first === undefined) return [];
  const isAlone = others.length === 0;
  const lines = cells.flatMap(({ place }) => place?.line ?? []);
  const [from, to] = [Math.min(...lines), Math.max(...lines)];
  const where = from === to ? `line ${from}` : `lines ${from} to ${to}`;
  const message = isAlone
    ? `a column of a table is so narrow that a word of “${beginOf(first)}” is broken where it falls`
    : `a table is so narrow that words in ${cells.length} of its cells are broken where they fall (${where}), the first in “${beginOf(first)}”`;
  return [fault('pages/cell-broken', message, first.place, CELL_HINT)];
}

function tooWideCell(cell: CrowdedCell): Diagnostic {
  return fault('pages/cell-too-wide', `a column of a table has no room for “${beginOf(cell)}”`, cell.place, CELL_HINT);
}

function beginOf({ text }: CrowdedCell): string {
  return text.length > SHOWN_OF_CELL ? `${text.slice(0, SHOWN_OF_CELL)}…` : text;
}

/** So many characters of a cell are enough to find it. */
const SHOWN_OF_CELL = 80;

const CELL_HINT =
  'make two tables of it, write shorter cells, or set the languages on facing pages: `--arrangement facing`';

function forcedBreaks(fitted: FittedStatement, flow: Flow): readonly Diagnostic[] {
  return fitted.fit.forced.map((index) => {
    const [part] = [...(flow.units[index]?.sides.values() ?? [])].flat();
    const place = part === undefined ? undefined : placeOf(part);
    return fault(
      'pages/block-too-tall',
      'this had to be broken over a page where nothing should be',
      place,
      'make it shorter',
    );
  });
}

function placeOf(part: Part): Place | undefined {
  if (part.kind === 'text') return part.galley.styled.runs[0]?.place;
  return part.kind === 'row' ? part.cells[0]?.cell.styled.runs[0]?.place : undefined;
}
