/** The letters of fonts that have signs in their places, as the characters that they show. */

/** Letters of Symbol from 0x20 on, as Adobe's encoding has them; a space for those that no text has. */
const SYMBOL = ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_\u203Eαβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼';
const SYMBOL_FROM_A0 = '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…\u23D0\u23AF↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑';

/** What of Wingdings stands in texts: ticks, crosses, arrows, boxes, hands, mail and telephone. */
const WINGDINGS: Readonly<Record<number, string>> = {
  0x21: '✏',
  0x28: '☎',
  0x29: '✆',
  0x2a: '✉',
  0x2b: '✉',
  0x4a: '☺',
  0x4c: '☹',
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x71: '❑',
  0x72: '❒',
  0x75: '◆',
  0x76: '❖',
  0x9f: '•',
  0xa7: '▪',
  0xa8: '◻',
  0xd8: '➢',
  0xdf: '←',
  0xe0: '→',
  0xe1: '↑',
  0xe2: '↓',
  0xe8: '➔',
  0xf0: '⇨',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
};

/** Word has the letters of such fonts at these characters, or at those of their own number. */
const PRIVATE = 0xf000;

/** The character that a font of signs shows at a number; nothing where that is not known. */
export function signOf(font: string, code: number): string | undefined {
  const at = code >= PRIVATE && code <= PRIVATE + 0xff ? code - PRIVATE : code;
  if (at > 0xff) return String.fromCodePoint(at);
  if (at === 0x20 || at === 0xa0) return ' ';
  switch (font) {
    case 'Symbol': {
      const sign = at >= 0xa0 ? [...SYMBOL_FROM_A0][at - 0xa0] : [...SYMBOL][at - 0x20];
      return sign === undefined || sign === ' ' ? undefined : sign;
    }
    case 'Wingdings':
      return WINGDINGS[at];
    case 'Wingdings 2':
      return { 0x4f: '✗', 0x50: '✓', 0x51: '☒', 0x52: '☑', 0x97: '●' }[at];
    case 'Wingdings 3':
      return { 0x7d: '▶' }[at];
    case 'Webdings':
      return { 0x61: '✔', 0x72: '✖' }[at];
    default:
      // A font of letters, named with a sign of its own: the number is the character's.
      return code >= PRIVATE && code <= PRIVATE + 0xff ? undefined : String.fromCodePoint(code);
  }
}
