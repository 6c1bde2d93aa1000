/** A house style, resolved: every length in points, every default filled in. */
import { type Document, isMap, isNode, isScalar, isSeq, type LineCounter, type Node } from 'yaml';
import type { Place } from '../../diagnostics/index.ts';
import type { Margins, PaperName, Pt } from '../../geometry/index.ts';
import type { Lang } from '../../text/statement/index.ts';
import type { PageBlock } from './blocks.ts';

/** What a screen shows, and what a page is composed in. Components from 0 to 1. */
export type ScreenInk =
  | { readonly kind: 'gray'; readonly level: number }
  | { readonly kind: 'rgb'; readonly r: number; readonly g: number; readonly b: number };

/** Shares of full ink, from 0 to 1. */
export interface Cmyk {
  readonly c: number;
  readonly m: number;
  readonly y: number;
  readonly k: number;
}

/** What a press prints. */
export type PressInk =
  /** `overprints`: what lies under it is printed too, so that no paper shows where plates do not meet. */
  | ({ readonly kind: 'cmyk'; readonly overprints?: true } & Cmyk)
  /** An ink on a plate of its own; `cmyk` is what it looks like where there is no such plate. */
  | { readonly kind: 'spot'; readonly name: string; readonly tint: number; readonly cmyk: Cmyk }
  /** All plates at once: for marks by which they are brought together. */
  | { readonly kind: 'registration' };

export type Ink = ScreenInk | PressInk;

/** What becomes of an ink in an edition. */
export interface InkChange {
  readonly from: ScreenInk;
  readonly to: Ink;
}

/** What a piece of text is on the page, and every template says of it. */
export const BASIC_ROLES = [
  'masthead',
  'notice',
  'office',
  'title',
  'dateline',
  'text',
  'heading1',
  'heading2',
  'quote',
  'table',
  'note',
  'salutation',
  'signature',
  'footer',
  'folio',
  'runningHead',
] as const;
export type BasicRole = (typeof BASIC_ROLES)[number];

/** How a role is set by a template that does not say it: as another one, some of it changed. */
export interface Derivation {
  readonly from: BasicRole;
  /** Its size, in that of the other; 1 if absent. */
  readonly scale?: number;
  /** Its letters are those that are strong in the other. */
  readonly strong?: true;
  /** Its letters are those of an emphasis in the other. */
  readonly emphasized?: true;
  readonly figures?: RoleStyle['figures'];
}

/** Smaller than the text and well above its notes: what follows a release is read by those who look for it. */
const MATTER: Derivation = { from: 'text', scale: 0.92, figures: 'lining' };

/** What only some texts have, and a template may leave to what it says of others. */
export const DERIVED_ROLES = {
  label: { from: 'notice' },
  subtitle: { from: 'text', scale: 1.2, figures: 'lining' },
  lead: { from: 'text', strong: true },
  /** The name that a turn begins with: its face and capitals; the rest is as in the line that it stands in. */
  speaker: { from: 'text', strong: true },
  /** Who is quoted, under the words, and told from them. */
  quoteSpeaker: { from: 'quote', emphasized: true },
  endMark: { from: 'text' },
  matterHeading: { ...MATTER, strong: true },
  facts: MATTER,
  notesToEditors: MATTER,
  about: MATTER,
  contacts: MATTER,
  symbol: { from: 'dateline' },
  /** At the foot of a page: whom to ask, and who we are. */
  contact: { from: 'footer' },
} as const satisfies Readonly<Record<string, Derivation>>;
export type DerivedRole = keyof typeof DERIVED_ROLES;

export type RoleName = BasicRole | DerivedRole;
export const ROLES: readonly RoleName[] = [...BASIC_ROLES, ...(Object.keys(DERIVED_ROLES) as DerivedRole[])];

/** How text of one role is set. */
export interface RoleStyle {
  /** Names of faces in the template's family. */
  readonly face: string;
  readonly emphasis: string;
  readonly strong: string;
  readonly strongEmphasis: string;
  readonly size: Pt;
  /** Baseline to baseline, in leadings of the grid. */
  readonly leading: number;
  readonly figures: 'old-style' | 'lining';
  /** As written; all capitals; small capitals with full ones where the text has them. */
  readonly capitals: 'none' | 'all' | 'small';
  /** How two or more capitals in a row are set; `small-capitals` in running text keeps acronyms from shouting. */
  readonly acronyms: 'capitals' | 'small-capitals';
  /** Letter-spacing in em; only capitals and small capitals may have any. */
  readonly trackingEm: number;
  readonly ink: ScreenInk;
}

/** Where the text begins under the head. */
export interface TextStart {
  /** From the last line of the head to the first of the text, in leadings. */
  readonly space: number;
  /** Where it begins on page one, from the edge of the paper, unless the head reaches further down. */
  readonly hang?: Pt;
}

/** The look of a rule. */
export interface RuleStyle {
  readonly thickness: Pt;
  readonly ink: ScreenInk;
}

/** The limits within which lines are set. Spaces in em of the type size. */
export interface SettingLimits {
  readonly spaceMinEm: number;
  readonly spaceNaturalEm: number;
  /** What a space reaches when the line's looseness is 1, the looseness that still goes unseen. */
  readonly spaceLooseEm: number;
  readonly spaceMaxEm: number;
  /** Greatest change of the glyphs' width, 0.02 = 2 %. */
  readonly expansion: number;
  /** The width of a narrow no-break space; the font's own where absent. */
  readonly narrowEm?: number;
  /** By how much a letter of Arabic may be drawn out to fill a line; none is where absent. */
  readonly kashidaEm?: number;
}

/** What is otherwise in a script that has a family of its own. */
export interface ScriptSetting {
  /** How large its letters are where those of the text are 1; as the family's catalogue has it where absent. */
  readonly size?: number;
  /** In em of its own letters; those of the text where absent. */
  readonly spaces?: Omit<SettingLimits, 'expansion'>;
  /** Of its letters; as much as suits them, beside that of the text, where absent. */
  readonly expansion?: number;
}

/** How the type area is shared out. */
export interface ColumnRules {
  /** `fitted`: one split for the whole statement, chosen with its lines and pages. */
  readonly widths: 'fitted' | 'equal';
  readonly gutter: Pt;
  /** The limits of the first column's share of the area without the gutter. */
  readonly split: { readonly min: number; readonly max: number };
}

/** A version that stands alone. */
interface AloneRules {
  readonly measure: Pt;
  /** By how much its text, and the grid with it, is larger than in columns. */
  readonly scale: number;
}

/** The size and leading of a text of fewer words, which in those of others is lost on its page. */
export interface ShortRules {
  readonly words: number;
  readonly size: Pt;
  readonly leading: Pt;
}

/** Fit the copy to a number of pages, or to whole sheets, within these limits. */
export interface FitRules {
  readonly pages: number | 'sheet';
  readonly size: { readonly min: Pt; readonly max: Pt };
  /** Leading as a multiple of the size. */
  readonly leading: { readonly min: number; readonly max: number };
  /** Whole leadings between pairs. */
  readonly gap: { readonly min: number; readonly max: number };
}

/** Horizontal indents, in em of the text's size. */
interface IndentRules {
  /** Of a list's text from its surroundings: the room its markers have. */
  readonly listEm: number;
  /** Of a quotation, from either side. */
  readonly quoteEm: number;
}

/**
 * Whether a table whose versions have the same figures stands once across all columns: where it has room there and none in
 * a column (`auto`), wherever it can, or never.
 */
export interface TableRules {
  readonly across: 'auto' | 'always' | 'never';
}

/** The edition that is handed out, from an office printer. */
export interface HandoutRules {
  readonly inks: readonly InkChange[];
  /** How black and grays are named: as gray, or as the K of a CMYK printer, which then wants the press's profile. */
  readonly black: 'gray' | 'k';
}

/** What a printing house prints to. */
interface PrintingCondition {
  /** The name of its profile: profiles/NAME.icc in a folder of templates. */
  readonly profile: string;
  /** As the printing houses' registry calls it. */
  readonly condition: string;
}

/** The copy for the printing house. */
export interface PressRules extends PrintingCondition {
  /** For every ink of the template. */
  readonly inks: readonly InkChange[];
  /** How far what is printed to the edge reaches over it. */
  readonly bleed: Pt;
  /** That of copies on Letter, where it is another. */
  readonly letter?: PrintingCondition;
}

/** What the draft of a mail begins with, as written: addresses are looked at when it is drafted. */
export interface MailRules {
  readonly from?: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly subject?: string;
}

export interface Template {
  readonly name: string;
  /** Where each of its values is written. */
  readonly source: TemplateSource;
  readonly description: string;
  readonly paper: PaperName;
  readonly margins: Readonly<Record<PaperName, Margins>>;
  readonly columns: ColumnRules;
  readonly alone: AloneRules;
  readonly short?: ShortRules;
  readonly fit: FitRules | undefined;
  readonly indents: IndentRules;
  readonly grid: { readonly leading: Pt; readonly divisions: number };
  readonly family: string;
  /** Others, by the names that roles have for them. */
  readonly families: Readonly<Record<string, string>>;
  readonly roles: Readonly<Record<RoleName, RoleStyle>>;
  /** The SVG of each emblem, by its file: what an archive keeps beside the template. */
  readonly drawings: Readonly<Record<string, string>>;
  /** What stands on the pages beside the text. */
  readonly blocks: readonly PageBlock[];
  readonly text: TextStart;
  /** The rules that stand in the text: a pause, and the hairlines of tables and notes. */
  readonly rules: { readonly ornament: RuleStyle; readonly hairline: RuleStyle };
  /** Of links in the text; that of the text where absent. */
  readonly linkInk?: ScreenInk;
  /** Whether what links lead to is written in notes where pages are printed. */
  readonly linkNotes: boolean;
  readonly tables: TableRules;
  /** How the items of numbered lists are numbered. */
  readonly lists: { readonly numbers: 'by-language' | 'as-written' };
  /** Leadings between pairs. */
  readonly pairGap: number;
  /** Of the first line of a paragraph after another, in em of the text. */
  readonly pairIndentEm: number;
  readonly setting: SettingLimits;
  /** By their names in ISO 15924. */
  readonly scripts: Readonly<Record<'Arab' | 'Hani', ScriptSetting>>;
  /** Whether lines of running text fill their measure. */
  readonly lines: 'justified' | 'ragged';
  readonly spacing: ReadonlyMap<Lang, string>;
  readonly handout: HandoutRules;
  readonly press: PressRules;
  readonly mail: MailRules;
}

/*
 * Where the values of a template are written, so that whatever is found wrong with one of them later names its line.
 */

/** The keys from the top of the file to a value, e.g. `roles`, `text`, `face`; lists have numbers from 0. */
type Path = readonly PropertyKey[];

interface Written {
  /** Where its key begins, or what stands in its place in a list. */
  readonly key: Place;
  /** Where its own text begins. */
  readonly text: Place;
}

/** A template's file, and where each of its values stands in it. */
export interface TemplateSource {
  /** As the user would type it. */
  readonly file: string;
  /** By the keys of the path, joined by dots. */
  readonly places: ReadonlyMap<string, Written>;
}

/** Where the key of a value is; where the file leaves the value out, the nearest key above it; else the file's first line. */
export function placeOfKey({ file, places }: TemplateSource, path: Path): Place {
  for (let depth = path.length; depth > 0; depth--) {
    const written = places.get(nameOf(path.slice(0, depth)));
    if (written !== undefined) return written.key;
  }
  return { file, line: 1, column: 1 };
}

/** Where a text that the template has begins; the place of its key if it is not the file's own. */
export function placeOfText(source: TemplateSource, path: Path): Place {
  return source.places.get(nameOf(path))?.text ?? placeOfKey(source, path);
}

/** All places of a file that has been parsed. */
export function placesIn(file: string, document: Document, lines: LineCounter): TemplateSource {
  const places = new Map<string, Written>();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const add = (path: Path, key: Node, value: unknown): void => {
    const start = isNode(value) ? value.range?.[0] : undefined;
    const quoted = isScalar(value) && (value.type === 'QUOTE_SINGLE' || value.type === 'QUOTE_DOUBLE');
    const at = placeAt(key.range?.[0] ?? 0);
    places.set(nameOf(path), { key: at, text: start === undefined ? at : placeAt(start + (quoted ? 1 : 0)) });
    walk(path, value);
  };
  const walk = (path: Path, node: unknown): void => {
    if (isMap(node)) {
      for (const { key, value } of node.items) if (isScalar(key)) add([...path, String(key.value)], key, value);
    } else if (isSeq(node)) {
      for (const [i, item] of node.items.entries()) if (isNode(item)) add([...path, i], item, item);
    }
  };
  walk([], document.contents);
  return { file, places };
}

/** Whether a template says itself how a role is set, or has it derived from another. */
export function isOwnRole(role: RoleName, { source }: Template): boolean {
  return !(role in DERIVED_ROLES) || source.places.has(nameOf(['roles', role]));
}

/** The places with those of values that stand elsewhere in the file than in the template. */
export function withMoved(
  { file, places }: TemplateSource,
  moves: readonly { readonly to: Path; readonly from: Path }[],
): TemplateSource {
  const all = new Map(places);
  for (const { to, from } of moves) {
    for (const [name, written] of places) {
      const own = nameOf(from);
      if (name === own || name.startsWith(`${own}.`)) all.set(nameOf(to) + name.slice(own.length), written);
    }
  }
  return { file, places: all };
}

export function nameOf(path: Path): string {
  return path.map(String).join('.');
}

/*
 * Says within what limits copy is fitted to pages where a template does not.
 */

/** Most pages that copy can be asked to be fitted to. */
export const MOST_PAGES = 999;

/** Running text that is read without effort, held in the hand: below it the French column looks like a footnote. */
export const FIT_SIZE: { readonly min: Pt; readonly max: Pt } = { min: 9, max: 10.5 };

/** Closer, descenders touch the accents of capitals; wider, a page falls into lines. */
export const FIT_LEADING = { min: 1.24, max: 1.4 } as const;

/** The limits of our own, with the gap between pairs as it is. */
export function fitRules(pages: FitRules['pages'], gap: number): FitRules {
  return { pages, size: FIT_SIZE, leading: FIT_LEADING, gap: { min: gap, max: gap } };
}

/** The template fitted to other pages than its own: within its limits, or ours where it has none. */
export function fittedTo(template: Template, pages: FitRules['pages']): Template {
  return { ...template, fit: { ...(template.fit ?? fitRules(pages, template.pairGap)), pages } };
}
