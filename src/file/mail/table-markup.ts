/** Turns a table into HTML whose head is its columns' head to those who hear it. */
import type { Table, TableCell } from '../../text/statement/index.ts';
import { inlineMarkup } from './markup.ts';

const TABLE_STYLE = 'margin:16px 0;border-collapse:collapse;font-size:15px';
const CELL_STYLE = 'padding:4px 12px 4px 0;vertical-align:top';
const RULE_STYLE = 'border-bottom:1px solid';

export function tableMarkup({ align, head, rows }: Table): readonly string[] {
  const cell = (name: 'th scope="col"' | 'td', { content }: TableCell, column: number): string => {
    const side = align[column] === 'centre' ? 'center' : (align[column] ?? 'left');
    const style = `${CELL_STYLE};text-align:${side}${name === 'td' ? '' : `;${RULE_STYLE}`}`;
    return `<${name} style="${style}">${inlineMarkup(content)}</${name === 'td' ? 'td' : 'th'}>`;
  };
  return [
    `<table style="${TABLE_STYLE}">`,
    '<thead>',
    `<tr>${head.map((one, i) => cell('th scope="col"', one, i)).join('')}</tr>`,
    '</thead>',
    '<tbody>',
    ...rows.map((row) => `<tr>${row.map((one, i) => cell('td', one, i)).join('')}</tr>`),
    '</tbody>',
    '</table>',
  ];
}
