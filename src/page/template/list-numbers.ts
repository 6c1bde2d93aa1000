/** Numbers the items of lists as a house has it: as they are written (1., 2.), which the text may refer to, or by the letters of each language. */
import type { Block, List, Statement } from '../../text/statement/index.ts';
import type { Template } from './template.ts';

/** The statement with its lists told how they are numbered; itself where that is by language. */
export function withListNumbers(statement: Statement, { lists }: Pick<Template, 'lists'>): Statement {
  if (lists.numbers === 'by-language') return statement;
  return {
    ...statement,
    versions: statement.versions.map((version) => ({ ...version, blocks: version.blocks.map(asWritten) })),
  };
}

function asWritten(block: Block): Block {
  return block.kind === 'list' && block.asWritten !== true ? listAsWritten(block) : block;
}

function listAsWritten(list: List): List {
  return {
    ...list,
    asWritten: true,
    items: list.items.map((item) => ({
      ...item,
      blocks: item.blocks.map((block) => (block.kind === 'list' ? listAsWritten(block) : block)),
    })),
  };
}
