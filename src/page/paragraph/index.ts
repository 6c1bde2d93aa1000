/** Text to lines. */
export { type Cell, type CellWidths, prepareCell, setCell, type SetCell } from './cells.ts';
export { collect, missingGlyphs, variantsIn, type CollectOptions, type StyledRun, type StyledText } from './collect.ts';
export {
  arabicLimits,
  type Box,
  faceNameOf,
  FORCED_BREAK,
  type Glue,
  type Item,
  type Penalty,
  type ScriptStyle,
  type TextStyle,
  textStyle,
  type Variant,
} from './items.ts';
export { layLine } from './lay.ts';
export { runsFromRight, visualOrder } from './levels.ts';
export { emptyLine, isFull, type Line, type LineRun, scaleOf } from './lines.ts';
export { isLeaning, setRagged } from './ragged.ts';
export { layDry, riversIn, type Gap, type LaidSetting, type River } from './rivers.ts';
export {
  fitGalley,
  solutionsAt,
  layLines,
  prepareGalley,
  RUNT_WIDTH_EM,
  type Galley,
  type GalleyOptions,
  type Setting,
  type Strain,
} from './set.ts';
export {
  compileBreakpoints,
  emptyFitMemory,
  totalFit,
  type FitLimits,
  type Prices,
  type Solution,
} from './total-fit.ts';
