/** A house style, resolved: every length in points, every default filled in. */
import type { Margins, PaperName, Pt } from '../../geometry/index.ts';
import type { TemplateSource } from './places.ts';
import type { Lang } from '../../text/statement/index.ts';

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

/** What a piece of text is on the page. */
export const ROLES = [
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
export type RoleName = (typeof ROLES)[number];

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

/** The page's frame: everything outside the columns of text, in leadings of the grid where it is a height. */
export interface Masthead {
  readonly names: ReadonlyMap<Lang, string>;
  readonly device: 'roundel' | 'none';
  readonly deviceDiameter: Pt;
  /** From the top margin to the rule under the masthead. */
  readonly height: number;
  readonly ruleThickness: Pt;
}

/** White between the parts of the head of page one, baseline to baseline, in leadings. */
export interface HeadSpacing {
  /** From the masthead's rule to the first notice, in a text that has any. */
  readonly notice: number;
  /** From the masthead's rule, or the last notice, to the office line. */
  readonly office: number;
  readonly title: number;
  readonly dateline: number;
  readonly text: number;
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
export interface AloneRules {
  readonly measure: Pt;
  /** By how much its text, and the grid with it, is larger than in columns. */
  readonly scale: number;
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
export interface IndentRules {
  /** Of a list's text from its surroundings: the room its markers have. */
  readonly listEm: number;
  /** Of a quotation, from either side. */
  readonly quoteEm: number;
}

/** The edition that is handed out, from an office printer. */
export interface HandoutRules {
  readonly inks: readonly InkChange[];
  /** How black and grays are named: as gray, or as the K of a CMYK printer, which then wants the press's profile. */
  readonly black: 'gray' | 'k';
}

/** The copy for the printing house. */
export interface PressRules {
  /** For every ink of the template. */
  readonly inks: readonly InkChange[];
  /** How far what is printed to the edge reaches over it. */
  readonly bleed: Pt;
  /** The name of the profile of the printing condition: profiles/NAME.icc in a folder of templates. */
  readonly profile: string;
  /** The printing condition, as the printing houses' registry calls it. */
  readonly condition: string;
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
  readonly fit: FitRules | undefined;
  readonly indents: IndentRules;
  readonly grid: { readonly leading: Pt; readonly divisions: number };
  readonly family: string;
  readonly roles: Readonly<Record<RoleName, RoleStyle>>;
  readonly masthead: Masthead;
  readonly head: HeadSpacing;
  /** Whole leadings between pairs; 0 asks for an indent instead. */
  readonly pairGap: number;
  readonly setting: SettingLimits;
  readonly spacing: ReadonlyMap<Lang, string>;
  readonly rule: { readonly ink: ScreenInk; readonly footerInk: ScreenInk; readonly footerThickness: Pt };
  readonly handout: HandoutRules;
  readonly press: PressRules;
  readonly mail: MailRules;
}
