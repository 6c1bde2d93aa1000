/** Turns a content stream into the codes it shows and where it puts them: ISO 32000-1, 9.4.4, for what the painter writes. */

export interface ShownCode {
  readonly cid: number;
  readonly x: number;
  readonly y: number;
}

type Operand = number | string | readonly Operand[];

/** `widths` in thousandths of an em, by CID. */
export function interpret(stream: string, widths: ReadonlyMap<number, number>): readonly ShownCode[] {
  const shown: ShownCode[] = [];
  let [size, scale, spacing, rise] = [0, 1, 0, 0];
  let [x, y] = [0, 0];
  for (const { operator, operands } of operations(stream)) {
    const numbers = operands.filter((operand) => typeof operand === 'number');
    if (operator === 'Tf') size = numbers[0] ?? 0;
    else if (operator === 'Tz') scale = (numbers[0] ?? 0) / 100;
    else if (operator === 'Tc') spacing = numbers[0] ?? 0;
    else if (operator === 'Ts') rise = numbers[0] ?? 0;
    else if (operator === 'Tm') [x, y] = [numbers[4] ?? 0, numbers[5] ?? 0];
    else if (operator === 'Tj' || operator === 'TJ') {
      for (const element of operands.flat(2)) {
        if (typeof element === 'number') x -= (element / 1000) * size * scale;
        else {
          for (let i = 0; i + 1 < String(element).length; i += 2) {
            const cid = String(element).charCodeAt(i) * 256 + String(element).charCodeAt(i + 1);
            shown.push({ cid, x, y: y + rise });
            x += (((widths.get(cid) ?? 0) / 1000) * size + spacing) * scale;
          }
        }
      }
    }
  }
  return shown;
}

interface Operation {
  readonly operator: string;
  readonly operands: readonly Operand[];
}

/** A literal string, a name, a number, a bracket, a dictionary or an operator. */
const TOKEN = /\((?:\\[^]|[^\\)])*\)|\/\w+|<<[^]*?>>|[[\]]|-?[\d.]+|[A-Za-z*]+/gu;

function operations(stream: string): readonly Operation[] {
  const found: Operation[] = [];
  let operands: Operand[] = [];
  let array: Operand[] | undefined;
  for (const [token] of stream.matchAll(TOKEN)) {
    if (token === '[') array = [];
    else if (token === ']') {
      operands.push(array ?? []);
      array = undefined;
    } else if (/^[-.\d]/u.test(token)) (array ?? operands).push(Number(token));
    else if (token.startsWith('(')) (array ?? operands).push(unescape(token.slice(1, -1)));
    else if (/^[/<]/u.test(token)) operands.push(token);
    else {
      found.push({ operator: token, operands });
      operands = [];
    }
  }
  return found;
}

function unescape(literal: string): string {
  return literal.replace(/\\([^])/gu, (_, character: string) => (character === 'r' ? '\r' : character));
}
