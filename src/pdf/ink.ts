/** Turns an ink into the operators that set it, for what is filled and for what is stroked. */
import type { Ink } from '../pages/index.ts';
import { decimal } from './numbers.ts';

/** A thousandth of a component: finer than the eight bits of any screen. */
const INK_DECIMALS = 3;

/** The operator (ISO 32000-1, 8.6.8) that fills with `ink`; text is filled. */
export function fillOperator(ink: Ink): string {
  return inkOperator(ink, 'g', 'rg');
}

export function strokeOperator(ink: Ink): string {
  return inkOperator(ink, 'G', 'RG');
}

function inkOperator(ink: Ink, gray: string, rgb: string): string {
  if (ink.kind === 'gray') return `${component(ink.level)} ${gray}`;
  return `${component(ink.r)} ${component(ink.g)} ${component(ink.b)} ${rgb}`;
}

function component(value: number): string {
  return decimal(Math.min(1, Math.max(0, value)), INK_DECIMALS);
}
