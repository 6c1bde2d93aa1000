/** Turns operators, inks and owners into a page's content stream, saying each thing once and bracketing it by its owner. */
import type { Artifact, Ink, Owner, Tag } from '../../page/pages/index.ts';
import { fillOperator, KNOCK_OUT, OVERPRINT, overprints, strokeOperator } from './ink.ts';

/** The graphics state as a page begins it (ISO 32000-1, tables 52 and 104), by the operator that sets it. */
const INITIAL_STATE = {
  Tf: '',
  Tc: '0 Tc',
  Tz: '100 Tz',
  Ts: '0 Ts',
  Tr: '0 Tr',
  fill: '0 g',
  stroke: '0 G',
  w: '1 w',
  gs: KNOCK_OUT,
} as const;

type StateName = keyof typeof INITIAL_STATE;

/** How an artifact is declared (ISO 32000-1, table 330). */
const ARTIFACTS: Readonly<Record<Artifact['artifact'], string>> = {
  header: '/Artifact<</Type/Pagination/Subtype/Header>>BDC',
  footer: '/Artifact<</Type/Pagination/Subtype/Footer>>BDC',
  layout: '/Artifact<</Type/Layout>>BDC',
  page: '/Artifact<</Type/Page>>BDC',
};

/** The operators of one page while they are written. Marked content never crosses the bounds of a text object. */
export class ContentStream {
  readonly #operators: string[] = [];
  readonly #state: Record<StateName, string> = { ...INITIAL_STATE };
  readonly #onTag: (tag: Tag) => number;
  #inText = false;
  #owner: Owner | undefined;

  /** `onTag` hears of each piece of a tag's content as it begins, and gives its MCID. */
  constructor(onTag: (tag: Tag) => number) {
    this.#onTag = onTag;
  }

  /** Goes on inside a text object, in the content of `owner`. */
  enterText(owner: Owner): void {
    this.#goTo(true);
    this.#own(owner);
  }

  /** Goes on outside of text objects, in the content of `owner`. */
  enterDrawing(owner: Owner): void {
    this.#goTo(false);
    this.#own(owner);
  }

  add(operators: string): void {
    this.#operators.push(operators);
  }

  /** Writes the operator unless it is in force already. */
  set(name: StateName, operator: string): void {
    if (this.#state[name] === operator) return;
    this.#state[name] = operator;
    this.#operators.push(operator);
  }

  fill(ink: Ink): void {
    this.set('gs', overprints(ink) ? OVERPRINT : KNOCK_OUT);
    this.set('fill', fillOperator(ink));
  }

  stroke(ink: Ink): void {
    this.set('gs', overprints(ink) ? OVERPRINT : KNOCK_OUT);
    this.set('stroke', strokeOperator(ink));
  }

  /** The whole stream, each character a byte. */
  finish(): string {
    this.#goTo(false);
    this.#disown();
    return this.#operators.join('\n');
  }

  #goTo(text: boolean): void {
    if (this.#inText === text) return;
    this.#disown();
    this.#operators.push(text ? 'BT' : 'ET');
    this.#inText = text;
  }

  #own(owner: Owner): void {
    if (this.#owner !== undefined && isSame(this.#owner, owner)) return;
    this.#disown();
    this.#operators.push(
      'artifact' in owner ? ARTIFACTS[owner.artifact] : `/${owner.role}<</MCID ${this.#onTag(owner)}>>BDC`,
    );
    this.#owner = owner;
  }

  #disown(): void {
    if (this.#owner !== undefined) this.#operators.push('EMC');
    this.#owner = undefined;
  }
}

function isSame(a: Owner, b: Owner): boolean {
  return a === b || ('artifact' in a && 'artifact' in b && a.artifact === b.artifact);
}
