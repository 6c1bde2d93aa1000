/**
 * Turns Markdown into its tree: CommonMark 0.31, with the tables and footnotes of GitHub's dialect where a text has them, and
 * emphasis as texts with ideographs need it.
 */
import type { AlignType, Root } from 'mdast';
import { fromMarkdown, type CompileContext, type Extension, type Token } from 'mdast-util-from-markdown';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';

type Syntax = ReturnType<typeof gfmTable>;

/** A second line of a table, as rough as can be: a text that has none need not be searched for tables. */
const HAS_TABLE = /^[ \t>]*[|:-][ \t|:-]*$/mu;

/** Nothing in a title begins a block: a title such as “1. Peace” is a title. */
const INLINE_ONLY: Syntax = {
  disable: {
    null: [
      'blockQuote',
      'codeFenced',
      'codeIndented',
      'definition',
      'headingAtx',
      'htmlFlow',
      'list',
      'setextUnderline',
      'thematicBreak',
    ],
  },
};

/** The tree of a text of blocks. */
export function treeOf(text: string): Root {
  const extensions: Syntax[] = [];
  const mdastExtensions: Extension[] = [];
  if (HAS_TABLE.test(text) && text.includes('|')) {
    extensions.push(gfmTable());
    mdastExtensions.push(TABLES);
  }
  if (text.includes('[^')) {
    extensions.push(gfmFootnote());
    mdastExtensions.push(FOOTNOTES);
  }
  if (hasIdeographsEmphasized(text)) extensions.push(cjkFriendlyExtension());
  return fromMarkdown(text, { extensions, mdastExtensions });
}

/** The tree of a text of one line that is running text whatever it begins with. */
export function inlineTreeOf(text: string): Root {
  const extensions = hasIdeographsEmphasized(text) ? [INLINE_ONLY, cjkFriendlyExtension()] : [INLINE_ONLY];
  return fromMarkdown(text, { extensions });
}

/**
 * CommonMark knows by spaces and marks whether an asterisk opens or closes. Between ideographs are no spaces, so that in
 * 是**“水”**这 neither of both would be a mark, and all until the next bold passage would be bold.
 */
function hasIdeographsEmphasized(text: string): boolean {
  return /[*_]/u.test(text) && WIDE.test(text);
}

/** What the extension takes for a character of Chinese, Japanese or Korean texts, roughly: without one it changes nothing. */
const WIDE =
  /[\u1100-\u11FF\u2E80-\uA4CF\uA960-\uA97F\uAC00-\uD7FF\uF900-\uFAFF\uFE30-\uFE4F\uFF01-\uFFEE\u{1B000}-\u{1B2FF}\u{20000}-\u{3FFFF}]/u;

const TABLES: Extension = {
  enter: {
    table(token) {
      // oxlint-disable-next-line no-underscore-dangle -- the extension's name for how columns are aligned
      this.enter({ type: 'table', align: (token._align ?? []).map(alignType), children: [] }, token);
    },
    tableRow(token) {
      this.enter({ type: 'tableRow', children: [] }, token);
    },
    tableHeader: enterCell,
    tableData: enterCell,
  },
  exit: { table: exit, tableRow: exit, tableHeader: exit, tableData: exit },
};

function enterCell(this: CompileContext, token: Token): void {
  this.enter({ type: 'tableCell', children: [] }, token);
}

function alignType(align: 'left' | 'center' | 'right' | 'none'): AlignType {
  return align === 'none' ? null : align;
}

const FOOTNOTES: Extension = {
  enter: {
    gfmFootnoteDefinition(token) {
      this.enter({ type: 'footnoteDefinition', identifier: '', children: [] }, token);
    },
    gfmFootnoteDefinitionLabelString: aside,
    gfmFootnoteCall(token) {
      this.enter({ type: 'footnoteReference', identifier: '' }, token);
    },
    gfmFootnoteCallString: aside,
  },
  exit: {
    gfmFootnoteDefinition: exit,
    gfmFootnoteDefinitionLabelString: named,
    gfmFootnoteCall: exit,
    gfmFootnoteCallString: named,
  },
};

/** What follows is no content of the node. */
function aside(this: CompileContext): void {
  this.buffer();
}

/** The label of a note, which is the same whatever its case. */
function named(this: CompileContext, token: Token): void {
  this.resume();
  const node = this.stack.at(-1);
  if (node?.type !== 'footnoteDefinition' && node?.type !== 'footnoteReference')
    throw new Error(`the label of a note stands in ${node?.type ?? 'nothing'}`);
  node.identifier = this.sliceSerialize(token).toLowerCase();
}

function exit(this: CompileContext, token: Token): void {
  this.exit(token);
}
