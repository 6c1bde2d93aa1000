/** A text of few words is set larger, where the template says so: in the size of others it is lost on its page. */
import { relativeLength } from '../../text/language/index.ts';
import type { Lang } from '../../text/statement/index.ts';
import type { RoleStyle, Template } from '../template/index.ts';
import { type FittedStatement, isInIdeographs } from './columns.ts';
import type { Flow } from './flow.ts';
import { scaleTemplate } from './frame.ts';
import { stacksOn } from './stack.ts';

/** Letters of an English word with its space, of which one in ideographs has its share. */
const LETTERS_OF_A_WORD = 6;

/** The template as it is for so short a text; nothing where a version has as many words as others. */
export function shortStyle(template: Template, { texts }: Flow, languages: readonly Lang[]): Template | undefined {
  const { short, roles, grid } = template;
  if (short === undefined || short.size <= roles.text.size) return undefined;
  const isShort = languages.every((lang) => {
    const own = texts.filter((text) => text.lang === lang);
    return own.reduce((sum, { text }) => sum + wordsIn(text, lang), 0) < short.words;
  });
  if (!isShort) return undefined;
  const larger = scaleTemplate(template, short.size, short.leading);
  const { masthead, title, label } = roles;
  const onGrid = (leading: number): number => Math.ceil(leading * grid.divisions - ROUNDING) / grid.divisions;
  const own = (role: RoleStyle): RoleStyle => ({
    ...role,
    leading: onGrid(role.leading * (grid.leading / short.leading)),
  });
  // What is larger than a text keeps its size, and so its lines the distance that they have in others, to a step of the grid.
  const labelled = label.size > roles.text.size ? own(label) : larger.roles.label;
  return { ...larger, roles: { ...larger.roles, masthead: own(masthead), title: own(title), label: labelled } };
}

/** Of a step of the grid: what is nearer to one is on it. */
const ROUNDING = 1e-6;

function wordsIn(text: string, lang: Lang): number {
  if (isInIdeographs(lang)) return text.length / (LETTERS_OF_A_WORD * relativeLength(lang));
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** A head grows with its leading: the template whose text begins as many rows lower as that pushes it. */
export function withRoomForHead(template: Template, { stacks }: FittedStatement): Template | undefined {
  const { text, grid } = template;
  const { pushed } = stacksOn(stacks, 0, 1);
  if (pushed === 0 || pushed > MOST_ROWS_LOWER || text.hang === undefined) return undefined;
  return { ...template, text: { ...text, hang: text.hang + pushed * grid.leading } };
}

/** Further from the line on which all texts of a house begin a short one is not set. */
const MOST_ROWS_LOWER = 5;

/** Whether a text has room on one page, in its place. */
export function isOnOnePage({ fit, stacks }: FittedStatement): boolean {
  return fit.pages.length === 1 && stacksOn(stacks, 0, 1).pushed === 0;
}
