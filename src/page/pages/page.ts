/** Finished pages: every glyph, rule and shape at its place in points, with the tag it belongs to. What the painters take. */
import type { Reuse } from './reuse.ts';
import type { PathStep, Pt, Size } from '../../geometry/index.ts';
import type { Session } from '../../session/index.ts';
import type { Inline, Lang } from '../../text/statement/index.ts';
import type { Face, Family, GlyphPart } from '../fonts/index.ts';
import {
  arabicLimits,
  collect,
  type ScriptStyle,
  type StyledText,
  type TextStyle,
  textStyle,
} from '../paragraph/index.ts';
import type { Ink, RoleName, Template } from '../template/index.ts';

export type { Cmyk, Ink, InkChange, PressInk, ScreenInk } from '../template/index.ts';

/** Standard structure types (ISO 32000-1, 14.8.4). */
export type Role =
  | 'Document'
  | 'Sect'
  | 'Aside'
  | 'Div'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'Span'
  | 'Em'
  | 'Strong'
  | 'Link'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'BlockQuote'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Reference'
  | 'Figure'
  | 'Note';

/** The values of ListNumbering (ISO 32000-1, table 347); the last two are of PDF 2.0 (ISO 32000-2, table 382). */
export type Numbering =
  | 'LowerAlpha'
  | 'UpperAlpha'
  | 'LowerRoman'
  | 'UpperRoman'
  | 'Decimal'
  | 'Disc'
  | 'Circle'
  | 'Square'
  | 'Ordered'
  | 'Unordered';

/**
 * A node of the structure tree, known by its identity. Children are not listed: a node takes its place in its parent
 * when the first of its content is painted, so the content's order is the reading order.
 */
export interface Tag {
  readonly role: Role;
  /** Absent for the Document. */
  readonly parent?: Tag;
  /** BCP 47, where it differs from the parent's. */
  readonly lang?: string;
  /** The name a screen reader's list of parts shows (Sect, H1). */
  readonly title?: string;
  /** What makes a note known among all notes (ISO 14289-1, 7.9), and the number of a paragraph among all numbers. */
  readonly id?: string;
  /** Read after all else that its parent holds, wherever it stands: the foot of page one is no interruption of the text. */
  readonly last?: true;
  /** Sect only: its text runs from right to left (ISO 32000-1, table 344). */
  readonly fromRight?: true;
  /** H2, H3 only: what its bookmark is called. */
  readonly bookmark?: string;
  /** L only: how its items are marked. */
  readonly numbering?: Numbering;
  /** Figure only: what it says to those who cannot see it (ISO 14289-1, 7.3). */
  readonly alt?: string;
  /** Link only: where it leads. */
  readonly href?: string;
  /** Link only, in place of `href`: the tag that it leads to, and where that begins; pages are counted from 1. */
  readonly to?: { readonly tag: Tag; readonly page: number; readonly y: Pt };
  /** Link only: what the link is, for those who cannot see it (ISO 14289-1, 7.18.5). */
  readonly contents?: string;
}

/** What assistive technology passes over (ISO 32000-1, 14.8.2.2). */
export interface Artifact {
  /** `page` is what the printer needs around the page. */
  readonly artifact: 'header' | 'footer' | 'layout' | 'page';
}

export type Owner = Tag | Artifact;

/** A glyph in its line. Lengths are in em of the run's size, before the line's horizontal scale. */
export interface SetGlyph {
  readonly id: number;
  /** What it is made of, where its font has it in parts; its `id` is then that of the first. */
  readonly parts?: readonly GlyphPart[];
  /** What a reader gets for it; '' if the glyph before stands for it too; U+00AD for an added hyphen. */
  readonly text: string;
  /** The glyph's own width in the font. */
  readonly width: number;
  /** How far the pen moves: width, kerning, tracking, and for a space its share of the justification. */
  readonly advance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

/** Glyphs of one face, size, ink and owner. */
export interface GlyphRun {
  /** The id of its face; see `faceOf` of the fonts room. */
  readonly face: string;
  readonly size: Pt;
  readonly ink: Ink;
  readonly owner: Owner;
  readonly glyphs: readonly SetGlyph[];
  /** Where its pen starts, from that of its line, where it does not go on where the run before it ended. */
  readonly at?: Pt;
  /** Its glyphs stand from left to right, and are read from right to left. */
  readonly reversed?: true;
  /** Another version has the same glyphs painted at this place: these are read with their own, and not painted again. */
  readonly said?: true;
}

/** One line of text, from its pen's start `x` on the baseline `y`. The pen advances `scale × size × advance`. */
export interface TextItem {
  readonly kind: 'text';
  readonly x: Pt;
  readonly y: Pt;
  /** Horizontal scale of all glyphs and spaces of the line; 1 = as drawn. */
  readonly scale: number;
  readonly runs: readonly GlyphRun[];
  /** True where the text goes on in the next line of the same tag without a space (an added or hard hyphen). */
  readonly joinsNext: boolean;
}

/** A horizontal rule, centred on y. */
export interface RuleItem {
  readonly kind: 'rule';
  readonly x: Pt;
  readonly y: Pt;
  readonly width: Pt;
  readonly thickness: Pt;
  readonly ink: Ink;
  readonly owner: Owner;
}

export type { PathStep };

/** A drawing in page coordinates: stroked, or filled where it says by which rule (ISO 32000-1, 8.5.3.3). */
export interface PathItem {
  readonly kind: 'path';
  readonly steps: readonly PathStep[];
  /** Of its lines; no matter where it is filled. */
  readonly thickness: Pt;
  readonly fill?: 'nonzero' | 'evenodd';
  readonly ink: Ink;
  readonly owner: Owner;
}

/** A rectangle filled with its ink; `x` and `y` are its top left corner. One that reaches an edge of the paper bleeds there. */
export interface BoxItem {
  readonly kind: 'box';
  readonly x: Pt;
  readonly y: Pt;
  readonly width: Pt;
  readonly height: Pt;
  readonly ink: Ink;
  readonly owner: Owner;
}

export type DisplayItem = TextItem | RuleItem | PathItem | BoxItem;

/** Items stand in the order they are painted and read: all of one language, then all of the next, furniture last. */
export interface Page {
  /** From 1. */
  readonly number: number;
  readonly size: Size;
  readonly items: readonly DisplayItem[];
}

/** A bookmark; `y` is the top of what it leads to. */
export interface OutlineEntry {
  readonly title: string;
  /** BCP 47. */
  readonly lang: string;
  readonly page: number;
  readonly y: Pt;
  readonly tag: Tag;
  /** 1 for the title of a version; headings of the text stand under it. */
  readonly level: 1 | 2 | 3;
}

/** A statement composed for one paper by one template. */
export interface Composition {
  readonly pages: readonly Page[];
  /** Pages 1 and 2, 3 and 4, and so on, are to be seen side by side. */
  readonly facing: boolean;
  /** Its pages follow each other from right to left, and it is bound at the right. */
  readonly fromRight?: true;
  /** Versions that run from the left and others that run from the right stand on its pages. */
  readonly bothWays?: true;
  readonly outline: readonly OutlineEntry[];
}

/*
 * What sets display text: a role's inlines as styled text, in the styles of one template and family.
 */

export interface DisplayContext {
  readonly session: Session;
  readonly template: Template;
  readonly family: Family;
  /** Those that were opened before anything was set, by their names in the family. */
  readonly faces: ReadonlyMap<string, Face>;
  /** What sets the scripts that the template's family lacks. */
  readonly scripts: ScriptStyle['families'];
  /** What a composition before has made of the same blocks. */
  readonly reuse?: Reuse;
}

/** How a role is set: its faces, and those of other scripts. A heading in italics is heavy where there are none. */
export function styleOf(
  { template, faces, scripts }: Omit<DisplayContext, 'session' | 'family'>,
  role: RoleName,
): TextStyle {
  const heavy = role === 'heading1' || role === 'heading2';
  const upright = faces.get(template.roles.text.face);
  const arabic = scripts.get('Arab');
  const limits = arabic && new Map([['Arab', arabicLimits(template.setting, template.scripts.Arab, arabic)] as const]);
  return textStyle(template.roles[role], faces, template.setting, { families: scripts, heavy, upright, limits });
}

/** Inlines, spaced already, styled as a role's display text. */
export function displayText(
  context: DisplayContext,
  role: RoleName,
  lang: Lang,
  inlines: readonly Inline[],
): StyledText {
  return collect(inlines, { lang, style: styleOf(context, role) });
}
