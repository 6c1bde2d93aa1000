/** Writes an equation of a Word document in one line, as far as running text can: fractions with a stroke, powers raised. */
import { isXmlElement, xmlChild, type XmlElement, xmlText } from './xml.ts';

interface EquationPiece {
  readonly text: string;
  readonly raised: boolean;
  readonly lowered: boolean;
}

/** ISO 29500-1, 22.1: what an equation is made of. */
export function equationPieces(element: XmlElement): readonly EquationPiece[] {
  const part = (name: string): readonly EquationPiece[] => inside(xmlChild(element, name));
  switch (element.name) {
    case 'm:t':
      return plain(xmlText(element));
    case 'm:f':
      return [...bracketed(part('m:num')), ...plain('/'), ...bracketed(part('m:den'))];
    case 'm:sSup':
      return [...part('m:e'), ...part('m:sup').map((one) => ({ ...one, raised: true }))];
    case 'm:sSub':
      return [...part('m:e'), ...part('m:sub').map((one) => ({ ...one, lowered: true }))];
    case 'm:sSubSup':
      return [
        ...part('m:e'),
        ...part('m:sub').map((one) => ({ ...one, lowered: true })),
        ...part('m:sup').map((one) => ({ ...one, raised: true })),
      ];
    case 'm:rad':
      return [...part('m:deg').map((one) => ({ ...one, raised: true })), ...plain('√'), ...bracketed(part('m:e'))];
    case 'm:d':
      return [...plain(mark(element, 'm:begChr', '(')), ...part('m:e'), ...plain(mark(element, 'm:endChr', ')'))];
    default:
      return inside(element);
  }
}

function inside(element: XmlElement | undefined): readonly EquationPiece[] {
  return (element?.children ?? []).flatMap((child) => (isXmlElement(child) ? equationPieces(child) : []));
}

function plain(text: string): readonly EquationPiece[] {
  return text === '' ? [] : [{ text, raised: false, lowered: false }];
}

/** A sum over a stroke is in brackets, or the stroke would be of its last part alone. */
function bracketed(pieces: readonly EquationPiece[]): readonly EquationPiece[] {
  const single = /^[\p{L}\p{N}.,]*$/u.test(pieces.map(({ text }) => text).join(''));
  return single ? pieces : [...plain('('), ...pieces, ...plain(')')];
}

function mark(element: XmlElement, name: string, usual: string): string {
  return xmlChild(xmlChild(element, 'm:dPr'), name)?.attributes.get('m:val') ?? usual;
}
