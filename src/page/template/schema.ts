/** The shape of a template file: checks what a user wrote and turns its lengths into points. */
import * as z from 'zod';
import { PAPERS, type Margins, type PaperName, type Pt } from '../../geometry/index.ts';
import { settableLanguages } from '../../text/language/index.ts';
import type { Lang } from '../../text/statement/index.ts';
import { blocksSchema, checkBlocks, type PageEdge, resolveBlocks } from './blocks.ts';
import type { Drawing } from './drawing.ts';
import { handoutInk, handoutInks, ink, PAPER, pressInk, pressInks, screenInk, torn } from './edition-inks.ts';
import { leadings, length, points } from './lengths.ts';
import {
  BASIC_ROLES,
  type BasicRole,
  type Derivation,
  DERIVED_ROLES,
  type DerivedRole,
  FIT_LEADING,
  FIT_SIZE,
  fitRules,
  type FitRules,
  type MailRules,
  MOST_PAGES,
  type RoleName,
  ROLES,
  type RoleStyle,
  type RuleStyle,
  type Template,
  type TemplateSource,
} from './template.ts';
import { DEFAULT_PROFILE, PROFILE_NAME } from './profile.ts';
import { isGrowing, limitsOf, resolveScripts, scriptSettings, spaceLimits } from './script-setting.ts';

/** No printer is sure to reach closer to the edge of the paper. */
const MIN_MARGIN = '15mm';
/** More would reach into the slug of any sheet. */
const MAX_BLEED = '10mm';
/** Below this, programs that extract text take two columns for one. */
const MIN_GUTTER = '18pt';
/** A column narrower than this has a word or two to a line. */
const MIN_MEASURE = '90pt';
/** More words than that are no short text on any page. */
const MOST_SHORT_WORDS = 300;
/** Type and leading that are smaller are read by nobody; that are larger, leave no room for a word. */
const TYPE_SIZES = { min: '4pt', max: '72pt' } as const;

/** Rounding of lengths that were given in millimetres or inches. */
const LENGTH_EPSILON: Pt = 1e-6;

const GROWING = 'spaces grow in this order: least, natural, loose, most';

const role = z.strictObject({
  face: z.string().meta({ description: 'The name of a face of the family, e.g. regular, semibold' }),
  emphasis: z.string().default('italic'),
  strong: z.string().default('semibold'),
  strongEmphasis: z.string().default('semibold-italic'),
  size: length,
  leading: z.number().min(0.5).max(4).default(1).meta({ description: 'Baseline to baseline, in leadings of the grid' }),
  figures: z.enum(['old-style', 'lining']).default('old-style'),
  capitals: z.enum(['none', 'all', 'small']).default('none'),
  acronyms: z.enum(['capitals', 'small-capitals']).default('capitals'),
  tracking: z.number().min(0).max(0.3).default(0).meta({ description: 'Letter-spacing of capitals, in em' }),
  ink: z.string().default('text').meta({ description: 'The name of one of `inks`' }),
  family: z
    .string()
    .optional()
    .meta({ description: 'The name of one of `families`; the family of the text if left out' }),
});

/** What a template may leave out: it is then derived from another role. */
function derivedRoles(): Record<DerivedRole, z.ZodOptional<typeof role>> {
  const entries = Object.entries(DERIVED_ROLES).map(([name, { from }]) => {
    return [name, role.optional().meta({ description: `As \`${from}\` or nearly so if left out` })] as const;
  });
  return Object.fromEntries(entries) as Record<DerivedRole, z.ZodOptional<typeof role>>;
}

const margins = z.strictObject({ top: length, right: length, bottom: length, left: length });
const rule = z.strictObject({ thickness: length, ink: z.string() });
/** The spaces of each language that has several profiles of them; a language that is left out has its own usual ones. */
const spacing = z.strictObject(
  Object.fromEntries(
    settableLanguages().flatMap(({ tag, spacingProfiles }) =>
      spacingProfiles === undefined ? [] : [[tag, z.enum(spacingProfiles).optional()] as const],
    ),
  ),
);
const share = z.number().min(0.3).max(0.7);

const wholeGap = z.int().min(0).max(3).meta({ description: 'Whole leadings between pairs' });

const fit = z.strictObject({
  pages: z
    .union([z.int().min(1).max(MOST_PAGES), z.literal('sheet')])
    .meta({ description: 'At most so many, or `sheet`: an even number' }),
  size: z
    .strictObject({ min: length, max: length })
    .optional()
    .meta({ description: `Limits of the size of running text; ${FIT_SIZE.min}pt to ${FIT_SIZE.max}pt if left out` }),
  leading: z
    .strictObject({ min: z.number().min(1), max: z.number().max(2) })
    .optional()
    .meta({
      description: `Limits of the leading, as a multiple of the size; ${FIT_LEADING.min} to ${FIT_LEADING.max} if left out`,
    }),
  gap: z
    .strictObject({ min: wholeGap, max: wholeGap })
    .optional()
    .meta({ description: 'Limits of the gap between pairs; as `pairs` has it if left out' }),
});

const perInk = <T extends z.ZodType>(value: T) => z.record(z.string(), value);

const handout = z.strictObject({
  inks: perInk(handoutInk).default({}).meta({ description: 'What becomes of an ink in the handout' }),
  black: z
    .enum(['gray', 'k'])
    .default('gray')
    .meta({ description: 'How black is named: as gray, or as the K of CMYK, which wants the profile of `press`' }),
});

const profileName = z
  .string()
  .regex(PROFILE_NAME, 'a profile is the name of a file profiles/NAME.icc beside the template');
const conditionName = z.string().regex(/^[\u0020-\u007e]{1,80}$/, 'a printing condition has a name such as FOGRA39');

const press = z.strictObject({
  inks: perInk(pressInk)
    .default({})
    .meta({ description: 'What becomes of an ink on the press; one that is not mentioned is printed in black' }),
  bleed: length.default('3mm'),
  profile: profileName
    .default(DEFAULT_PROFILE.name)
    .meta({ description: 'The printing condition’s ICC profile: NAME for profiles/NAME.icc beside the template' }),
  condition: conditionName
    .optional()
    .meta({ description: 'What the printing condition is called; FOGRA39 for the profile that comes with Diptych' }),
  letter: z
    .strictObject({ profile: profileName, condition: conditionName })
    .optional()
    .meta({ description: 'The printing condition of copies on Letter, where houses print to another' }),
});

const addresses = z
  .union([z.string(), z.array(z.string())])
  .transform((written) => (typeof written === 'string' ? [written] : written))
  .optional();

/** The addresses themselves are looked at when a mail is drafted. */
const mail = z.strictObject({
  from: z.string().optional().meta({ description: 'Who the mail is from, e.g. Press Office <press@example.org>' }),
  to: addresses.meta({ description: 'Who it is to: an address, or a list of them' }),
  cc: addresses,
  bcc: addresses,
  subject: z.string().optional().meta({ description: 'Its subject; the titles when left out' }),
});

/** The file as people write it. */
export const templateSchema = z
  .strictObject({
    description: z.string(),
    paper: z.enum(['a4', 'letter']),
    papers: z.strictObject({
      a4: z.strictObject({ margins }),
      letter: z.strictObject({ margins }),
    }),
    columns: z.strictObject({
      widths: z.enum(['fitted', 'equal']),
      gutter: length,
      split: z
        .strictObject({ min: share, max: share })
        .default({ min: 0.42, max: 0.58 })
        .meta({ description: 'Limits of the first column’s share of the type area without the gutter' }),
    }),
    alone: z
      .strictObject({ measure: length, scale: z.number().min(0.8).max(1.5) })
      .meta({ description: 'A version set alone: its measure, and how much larger than in columns' }),
    short: z
      .strictObject({ words: z.int().min(1).max(MOST_SHORT_WORDS), size: length, leading: length })
      .optional()
      .meta({
        description: 'The size and leading of a text that has fewer words in each version, if it has room on its page',
      }),
    fit: z
      .union([z.literal('sheet'), fit])
      .optional()
      .meta({
        description: 'Fit the text to a number of pages, or to whole sheets, by its size, leading and pair gap',
      }),
    indents: z.strictObject({ list: z.number().min(0).max(6), quote: z.number().min(0).max(6) }),
    grid: z.strictObject({
      leading: length,
      divisions: z
        .int()
        .min(1)
        .max(4)
        .meta({ description: 'Steps of the grid in one leading; titles may stand on a step' }),
    }),
    family: z.string(),
    families: z
      .record(z.string().regex(/^[a-z][\w-]{0,29}$/iu, 'a family is called by a word, e.g. furniture'), z.string())
      .default({})
      .meta({ description: 'Other families by names of your own, which roles name, e.g. { furniture: house-sans }' }),
    inks: z
      .object({ text: ink, house: ink, quiet: ink, hairline: ink })
      .catchall(ink)
      .meta({ description: 'What things are printed in, by names; a house may have others besides these four' }),
    roles: z.strictObject({
      ...(Object.fromEntries(BASIC_ROLES.map((name) => [name, role])) as Record<BasicRole, typeof role>),
      ...derivedRoles(),
    }),
    blocks: blocksSchema,
    text: z
      .strictObject({
        space: leadings.default(2),
        hang: length.optional().meta({
          description: 'Where the text of page one begins, from the edge of the paper, however long its title',
        }),
      })
      .default({ space: 2 })
      .meta({ description: 'Where the text begins: from the last line of the head, in leadings' }),
    rules: z
      .strictObject({ ornament: rule, hairline: rule })
      .default({ ornament: { thickness: '0.8pt', ink: 'house' }, hairline: { thickness: '0.35pt', ink: 'hairline' } })
      .meta({ description: 'The rules inside the text: of a pause, and of tables and notes' }),
    links: z
      .strictObject({
        ink: z.string().optional().meta({ description: 'By its name in `inks`; that of the text if left out' }),
        notes: z.boolean().default(true).meta({ description: 'Whether a handout has their addresses in notes' }),
      })
      .default({ notes: true })
      .meta({ description: 'Links in the text: their ink, and whether their addresses are notes in a handout' }),
    lists: z
      .strictObject({ numbers: z.enum(['by-language', 'as-written']).default('by-language') })
      .default({ numbers: 'by-language' })
      .meta({
        description:
          'How numbered lists are numbered: by the letters of each language, (a) or a), or as they are written, 1.',
      }),
    tables: z
      .strictObject({ across: z.enum(['auto', 'always', 'never']).default('auto') })
      .default({ across: 'auto' })
      .meta({
        description:
          'Whether a table with the same figures in each language stands once across all columns: where it has no room in one, wherever it can, or never',
      }),
    pairs: z.strictObject({
      gap: z
        .number()
        .min(0)
        .max(3)
        .meta({ description: 'Between pairs, in leadings; a half if the grid has such a step' }),
      indent: z
        .number()
        .min(0.5)
        .max(4)
        .optional()
        .meta({ description: 'Of the first line of a paragraph that follows another, in em; for a gap of 0' }),
    }),
    setting: z.strictObject({
      spaces: z.strictObject({
        ...spaceLimits,
        narrow: z.number().min(0.05).max(0.3).optional().meta({
          description:
            'The narrow space of French at marks and in numbers, in em; as wide as the font has it if left out',
        }),
      }),
      expansion: z.number().min(0).max(0.02),
      kashida: z.number().min(0.1).max(0.45).optional().meta({
        description:
          'By how much a letter of Arabic may be drawn out to fill a line (kashida), in em; letters keep their width if left out',
      }),
      scripts: scriptSettings,
      text: z
        .enum(['justified', 'ragged'])
        .default('justified')
        .meta({ description: 'Whether lines of text fill their column; ragged ones are never divided' }),
    }),
    spacing: spacing.default({}),
    handout: handout.default({ inks: {}, black: 'gray' }),
    press: press.default({ inks: {}, bleed: '3mm', profile: DEFAULT_PROFILE.name }),
    mail: mail.optional().meta({ description: 'What the draft of the mail begins with' }),
  })
  .superRefine((file, context) => {
    const refuse = (path: PropertyKey[], message: string) => context.addIssue({ code: 'custom', path, message });
    for (const paper of ['a4', 'letter'] as const) {
      for (const side of ['top', 'right', 'bottom', 'left'] as const) {
        if (points(file.papers[paper].margins[side]) < points(MIN_MARGIN) - LENGTH_EPSILON) {
          refuse(['papers', paper, 'margins', side], `a margin is at least ${MIN_MARGIN}`);
        }
      }
    }
    if (file.pairs.indent !== undefined && file.pairs.gap > 0)
      refuse(
        ['pairs', 'indent'],
        'a paragraph is told from the one before it by a gap or by an indent: write `gap: 0`',
      );
    if (file.pairs.indent !== undefined && file.setting.text === 'ragged')
      refuse(['pairs', 'indent'], 'only justified text has indents; ragged text has a `gap`');
    if (file.columns.split.min > file.columns.split.max) refuse(['columns', 'split'], '`min` is not above `max`');
    if (file.short !== undefined) {
      const { size, leading } = file.short;
      if (points(size) < points(file.roles.text.size))
        refuse(['short', 'size'], 'a short text is no smaller than others');
      if (points(leading) < points(size)) refuse(['short', 'leading'], 'the leading is no smaller than the size');
      if (!isTypeSize(size)) refuse(['short', 'size'], `a size of type is from ${TYPE_SIZES.min} to ${TYPE_SIZES.max}`);
    }
    if (typeof file.fit === 'object') {
      const { size, leading, gap: gaps } = file.fit;
      if (size && points(size.min) > points(size.max)) refuse(['fit', 'size'], '`min` is not above `max`');
      if (leading && leading.min > leading.max) refuse(['fit', 'leading'], '`min` is not above `max`');
      if (gaps && gaps.min > gaps.max) refuse(['fit', 'gap'], '`min` is not above `max`');
    }
    if (points(file.columns.gutter) < points(MIN_GUTTER))
      refuse(['columns', 'gutter'], `the gutter is at least ${MIN_GUTTER}`);
    const narrow = (['a4', 'letter'] as const).filter(
      (paper) => areaOf(file, paper) < 2 * points(MIN_MEASURE) + points(MIN_GUTTER),
    );
    for (const paper of narrow)
      refuse(['papers', paper, 'margins'], `the margins leave no room for two columns of ${MIN_MEASURE}`);
    const area = leastArea(file);
    if (narrow.length === 0 && area - points(file.columns.gutter) < 2 * points(MIN_MEASURE))
      refuse(['columns', 'gutter'], `the gutter leaves no room for two columns of ${MIN_MEASURE}`);
    if (!isTypeSize(file.grid.leading))
      refuse(['grid', 'leading'], `a leading is from ${TYPE_SIZES.min} to ${TYPE_SIZES.max}`);
    const hang = file.text.hang === undefined ? 0 : points(file.text.hang);
    const lowest = lowestStart(file);
    if (hang > lowest)
      refuse(
        ['text', 'hang'],
        `the text of page one would begin under its foot: it hangs ${lowest.toFixed(0)}pt from the edge at most`,
      );
    if (points(file.press.bleed) > points(MAX_BLEED) + LENGTH_EPSILON)
      refuse(['press', 'bleed'], `the bleed is at most ${MAX_BLEED}`);
    if (file.press.profile !== DEFAULT_PROFILE.name && file.press.condition === undefined) {
      refuse(['press', 'profile'], 'a profile of your own needs `condition` beside it');
    }
    const inkNames = Object.keys(file.inks);
    const known = [...inkNames, PAPER];
    const printed = isOnPaper(file) ? { ...file.inks, [PAPER]: WHITE } : file.inks;
    for (const edition of ['handout', 'press'] as const) {
      for (const name of Object.keys(file[edition].inks)) {
        if (!inkNames.includes(name)) refuse([edition, 'inks', name], noInk(name, inkNames));
      }
    }
    for (const [name, style] of Object.entries(file.roles)) {
      if (style === undefined) continue;
      const { ink: own, family } = style;
      if (!known.includes(own)) refuse(['roles', name, 'ink'], noInk(own, known));
      if (family !== undefined && !Object.hasOwn(file.families, family)) {
        const families = Object.keys(file.families).join(', ') || 'none';
        refuse(['roles', name, 'family'], `there is no family ${family} under \`families\`; there are: ${families}`);
      }
    }
    for (const name of ['ornament', 'hairline'] as const) {
      const { ink: own } = file.rules[name];
      if (!known.includes(own)) refuse(['rules', name, 'ink'], noInk(own, known));
    }
    if (file.links.ink !== undefined && !known.includes(file.links.ink))
      refuse(['links', 'ink'], noInk(file.links.ink, known));
    if (inkNames.includes(PAPER)) refuse(['inks', PAPER], 'paper is the white of the paper, and no ink');
    for (const [edition, changes] of [
      ['handout', handoutInks(printed, file.handout.inks, file.handout.black)],
      ['press', pressInks(printed, file.press.inks)],
    ] as const) {
      const names = torn(Object.keys(printed), changes);
      if (names) refuse([edition, 'inks'], `${names.join(' and ')} are one ink, and cannot become two`);
    }
    if (!isGrowing(file.setting.spaces)) refuse(['setting', 'spaces'], GROWING);
    const { spaces: arabic } = file.setting.scripts.Arab;
    if (arabic !== undefined && !isGrowing(arabic)) refuse(['setting', 'scripts', 'Arab', 'spaces'], GROWING);
    for (const name of ROLES) {
      const written = file.roles[name];
      if (written === undefined) continue;
      const { size, tracking, capitals, leading } = written;
      if (!isTypeSize(size))
        refuse(['roles', name, 'size'], `a size of type is from ${TYPE_SIZES.min} to ${TYPE_SIZES.max}`);
      if (tracking > 0 && capitals === 'none') refuse(['roles', name, 'tracking'], 'lower case is never letter-spaced');
      if (!Number.isInteger(leading * file.grid.divisions)) {
        refuse(['roles', name, 'leading'], 'this leading leaves the grid; more `grid.divisions` would allow it');
      }
    }
    const { speaker } = file.roles;
    if (speaker?.capitals === 'all' || (speaker?.tracking ?? 0) > 0)
      refuse(
        ['roles', 'speaker', speaker?.capitals === 'all' ? 'capitals' : 'tracking'],
        'a speaker’s name stands in a line of text: its capitals are `none` or `small`, without tracking',
      );
    const limits = { divisions: file.grid.divisions, inks: known, margins: leastMargins(file) };
    checkBlocks(file.blocks, limits, (path, message) => refuse([...path], message));
    if (!Number.isInteger(file.pairs.gap * file.grid.divisions)) {
      refuse(['pairs', 'gap'], 'this gap leaves the grid');
    }
    if (!Number.isInteger(file.text.space * file.grid.divisions)) {
      refuse(['text', 'space'], 'this height leaves the grid');
    }
  });

function noInk(name: string, known: readonly string[]): string {
  return `there is no ink ${name}; there are: ${known.join(', ')}`;
}

/** The least margin at each edge, on any paper. */
function leastMargins({ papers }: Pick<TemplateFile, 'papers'>): Readonly<Record<PageEdge, Pt>> {
  const least = (side: keyof Margins) => Math.min(points(papers.a4.margins[side]), points(papers.letter.margins[side]));
  return { top: least('top'), bottom: least('bottom'), start: least('left'), end: least('right') };
}

/** The width between the margins of a paper. */
function areaOf({ papers }: Pick<TemplateFile, 'papers'>, paper: PaperName): Pt {
  const { left, right } = papers[paper].margins;
  return PAPERS[paper].width - points(left) - points(right);
}

/** Where a text can begin that is to have some rows, on the shorter of the papers. */
function lowestStart({ papers, grid }: Pick<TemplateFile, 'papers' | 'grid'>): Pt {
  const ends = (['a4', 'letter'] as const).map((name) => PAPERS[name].height - points(papers[name].margins.bottom));
  return Math.min(...ends) - LEAST_ROWS * points(grid.leading);
}

/** Fewest rows of text on page one: with less, a reader does not know that it begins there. */
const LEAST_ROWS = 4;

/** The same on the narrower of the papers. */
export function leastArea(file: Pick<TemplateFile, 'papers'>): Pt {
  return Math.min(areaOf(file, 'a4'), areaOf(file, 'letter'));
}

function isTypeSize(written: string): boolean {
  const size = points(written);
  return size >= points(TYPE_SIZES.min) && size <= points(TYPE_SIZES.max);
}

export type TemplateFile = z.output<typeof templateSchema>;

/**
 * JSON Schema (draft 2020-12) of the file, for editors. Another number in its title means that a key is called or meant
 * otherwise than in files of this one, which are then translated (released.ts).
 */
export function templateJsonSchema(): unknown {
  return { title: 'diptych-template/1', ...z.toJSONSchema(templateSchema, { io: 'input' }) };
}

/** What a template is resolved with. */
interface ResolvedWith {
  readonly name: string;
  readonly source: TemplateSource;
  /** Of its emblems, by their files. */
  readonly drawings: ReadonlyMap<string, { readonly svg: string; readonly drawing: Drawing }>;
}

const WHITE = '#ffffff';

/** Whether anything is set in the white of the paper. */
function isOnPaper({ roles, blocks }: Pick<TemplateFile, 'roles' | 'blocks'>): boolean {
  const own = [
    ...Object.values(roles).map((style) => style?.ink),
    ...blocks.map((block) => ('ink' in block ? block.ink : undefined)),
  ];
  return own.includes(PAPER) || blocks.some((block) => 'fill' in block && block.fill === PAPER);
}

/** The faces of a style in another family than the text's. */
function inFamily(family: string | undefined, style: RoleStyle): RoleStyle {
  if (family === undefined) return style;
  const { face, emphasis, strong, strongEmphasis } = style;
  const named = (own: string) => `${family}/${own}`;
  return {
    ...style,
    face: named(face),
    emphasis: named(emphasis),
    strong: named(strong),
    strongEmphasis: named(strongEmphasis),
  };
}

/** The file's values in points, references resolved. `file` has passed the schema. */
export function resolveTemplate(file: TemplateFile, { name, source, drawings }: ResolvedWith): Template {
  const drawingOf = (svgName: string) => drawings.get(svgName)?.drawing;
  const inks = { ...file.inks, [PAPER]: WHITE };
  const printed = isOnPaper(file) ? inks : file.inks;
  const inkOf = (inkName: string) => screenInk(Object.entries(inks).find(([own]) => own === inkName)?.[1] ?? 'black');
  const ruleStyle = ({ thickness, ink: inkName }: z.output<typeof rule>): RuleStyle => {
    return { thickness: points(thickness), ink: inkOf(inkName) };
  };
  const styleOf = ({ size, tracking, ink: inkName, family, ...rest }: WrittenRole): RoleStyle => {
    return inFamily(family, { ...rest, size: points(size), trackingEm: tracking, ink: inkOf(inkName) });
  };
  const derived = Object.entries<Derivation>(DERIVED_ROLES).map(([roleName, derivation]) => {
    const written = file.roles[roleName as DerivedRole];
    return [roleName, written ? styleOf(written) : derivedStyle(styleOf(file.roles[derivation.from]), derivation)];
  });
  const roles = Object.fromEntries([
    ...BASIC_ROLES.map((roleName) => [roleName, styleOf(file.roles[roleName])]),
    ...derived,
  ]) as Record<RoleName, RoleStyle>;
  return {
    name,
    source,
    description: file.description,
    paper: file.paper,
    margins: { a4: resolveMargins(file.papers.a4.margins), letter: resolveMargins(file.papers.letter.margins) },
    columns: { ...file.columns, gutter: points(file.columns.gutter) },
    alone: { measure: points(file.alone.measure), scale: file.alone.scale },
    ...(file.short && {
      short: { words: file.short.words, size: points(file.short.size), leading: points(file.short.leading) },
    }),
    fit: resolveFit(file),
    indents: { listEm: file.indents.list, quoteEm: file.indents.quote },
    grid: { leading: points(file.grid.leading), divisions: file.grid.divisions },
    family: file.family,
    families: file.families,
    roles,
    drawings: Object.fromEntries([...drawings].map(([svgName, { svg }]) => [svgName, svg])),
    blocks: resolveBlocks(file.blocks, { inkOf, roleOf: (roleName) => roles[roleName], drawingOf }),
    text: { space: file.text.space, ...(file.text.hang !== undefined && { hang: points(file.text.hang) }) },
    rules: { ornament: ruleStyle(file.rules.ornament), hairline: ruleStyle(file.rules.hairline) },
    ...(file.links.ink !== undefined && { linkInk: inkOf(file.links.ink) }),
    linkNotes: file.links.notes,
    tables: file.tables,
    lists: file.lists,
    pairGap: file.pairs.gap,
    pairIndentEm: file.pairs.indent ?? 0,
    setting: {
      ...limitsOf(file.setting.spaces),
      expansion: file.setting.expansion,
      ...(file.setting.spaces.narrow !== undefined && { narrowEm: file.setting.spaces.narrow }),
      ...(file.setting.kashida !== undefined && { kashidaEm: file.setting.kashida }),
    },
    scripts: resolveScripts(file.setting.scripts),
    lines: file.setting.text,
    spacing: mapByLang(file.spacing),
    handout: {
      inks: handoutInks(printed, file.handout.inks, file.handout.black),
      black: file.handout.black,
    },
    press: {
      inks: pressInks(printed, file.press.inks),
      bleed: points(file.press.bleed),
      profile: file.press.profile,
      condition: file.press.condition ?? DEFAULT_PROFILE.condition,
      ...(file.press.letter && { letter: file.press.letter }),
    },
    mail: resolveMail(file.mail ?? {}),
  };
}

type WrittenRole = TemplateFile['roles'][BasicRole];

/** Half-tenths of a point are seen by nobody. */
const SIZE_STEP: Pt = 0.1;

function derivedStyle(style: RoleStyle, derivation: Derivation): RoleStyle {
  const { scale = 1, strong, emphasized, figures = style.figures } = derivation;
  const size = Math.round((style.size * scale) / SIZE_STEP) * SIZE_STEP;
  return {
    ...style,
    size: scale === 1 ? style.size : Number(size.toFixed(1)),
    figures,
    ...(strong && { face: style.strong, emphasis: style.strongEmphasis }),
    ...(emphasized && { face: style.emphasis, emphasis: style.face }),
  };
}

function resolveFit({ fit: written, pairs }: TemplateFile): FitRules | undefined {
  if (written === undefined) return undefined;
  const { pages, size, leading, gap: gaps } = written === 'sheet' ? { pages: written } : written;
  return {
    ...fitRules(pages, pairs.gap),
    ...(size && { size: { min: points(size.min), max: points(size.max) } }),
    ...(leading && { leading }),
    ...(gaps && { gap: gaps }),
  };
}

function resolveMail({ from, to, cc, bcc, subject }: NonNullable<TemplateFile['mail']>): MailRules {
  return {
    ...(from !== undefined && { from }),
    to: to ?? [],
    cc: cc ?? [],
    bcc: bcc ?? [],
    ...(subject !== undefined && { subject }),
  };
}

function resolveMargins(written: Record<keyof Margins, string>): Margins {
  return {
    top: points(written.top),
    right: points(written.right),
    bottom: points(written.bottom),
    left: points(written.left),
  };
}

function mapByLang(record: Readonly<Record<string, string | undefined>>): ReadonlyMap<Lang, string> {
  return new Map(Object.entries(record).flatMap(([tag, value]) => (value === undefined ? [] : [[tag as Lang, value]])));
}
