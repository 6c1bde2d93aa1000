/** Sets one line of any text: of words with spaces between them, or of cells. */
import type { Pt } from '../../geometry/index.ts';
import type { SettingLimits } from '../template/index.ts';
import { hasIdeographs } from './ideographs.ts';
import { layCells } from './ideograph-lines.ts';
import type { StyledText } from './collect.ts';
import { type Justification, layWords, type Line, type LineText } from './lines.ts';

/** A line that ends a paragraph is set at its natural spaces, or shrunk if it would be too long. */
export function layLine(
  styled: StyledText,
  text: LineText,
  measure: Pt,
  setting: SettingLimits,
  justification: Justification,
): Line {
  const lay = hasIdeographs(styled) ? layCells : layWords;
  return lay(styled, text, measure, setting, justification);
}
