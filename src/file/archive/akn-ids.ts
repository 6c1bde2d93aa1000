/** Gives the elements of an Akoma Ntoso document their identifiers, from where they stand: the same text, the same ones. */

/**
 * The identifier of the next element of that kind in a context: `p_1`, `sec_2__p_1`, `list_1__item_a` (Akoma Ntoso
 * Naming Convention 1.0, 5). The context is the identifier of what it stands in, '' for the main body; the number is
 * what the element is counted by, its place when absent.
 */
export type NextId = (context: string, kind: ElementKind, number?: string) => string;

/** As the convention shortens the names of elements; the others keep theirs. */
export type ElementKind =
  'authorialNote' | 'block' | 'embeddedStructure' | 'item' | 'list' | 'p' | 'sec' | 'subsec' | 'table';

export function numbering(): NextId {
  const counts = new Map<string, number>();
  return (context, kind, number) => {
    const stem = `${within(context)}${kind}_`;
    const place = (counts.get(stem) ?? 0) + 1;
    counts.set(stem, place);
    return stem + (number === undefined ? String(place) : number);
  };
}

/** The identifier of an element that stands only once in its context. */
export function onlyId(context: string, name: string): string {
  return within(context) + name;
}

function within(context: string): string {
  return context === '' ? '' : `${context}__`;
}
