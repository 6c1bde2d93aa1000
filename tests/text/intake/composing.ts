/** Random statements of which every block is known, to be put into pages of every format and got back. */
import * as fc from 'fast-check';
import { textOf, type Inline, type Note, type Version } from '../../../src/text/statement/index.ts';
import type { EnOrFr } from '../../support/langs.ts';

export type Both = Readonly<Record<EnOrFr, string>>;

/** A block with its translation. */
export type Piece =
  | { readonly kind: 'salutation' | 'heading' | 'quote' | 'sign-off'; readonly text: Both }
  | { readonly kind: 'paragraph'; readonly text: Both; readonly note?: Both }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Both[] };

const SALUTATIONS: readonly Both[] = [
  { en: 'Excellencies,', fr: 'Excellences,' },
  { en: 'Ladies and gentlemen,', fr: 'Mesdames et Messieurs,' },
];
const SIGN_OFFS: readonly Both[] = [
  { en: 'Thank you.', fr: 'Je vous remercie.' },
  { en: 'Thank you very much.', fr: 'Merci beaucoup.' },
];

/** Each has small words enough to be known for its language. `~` is where a note's mark may stand. */
const PARAGRAPHS: readonly Both[] = [
  {
    en: 'A river knows no border and asks for no passport.~ It carries what we give it, good and bad, to those who live downstream.',
    fr: 'Un fleuve ne connaît pas de frontière et ne demande pas de passeport~. Il porte ce que nous lui donnons à ceux qui vivent en aval.',
  },
  {
    en: 'In 1987 there were 14 weirs on this river; there are 9 today, and the salmon have come back for the first time.~',
    fr: 'En 1987, il y avait 14 barrages sur ce fleuve ; il y en a 9 aujourd’hui, et les saumons sont revenus pour la première fois~.',
  },
  {
    en: 'The people of the valley have shown that it can be done:~ they measured, they argued, and they agreed with each other.',
    fr: 'Les habitants de la vallée ont montré que c’était possible~ : ils ont mesuré, ils ont débattu et ils se sont mis d’accord.',
  },
  {
    en: '“We did not wait for a law,” the miller said to me.~ “We asked the neighbours, and that was the law for us.”',
    fr: '« Nous n’avons pas attendu une loi », m’a dit le meunier~. « Nous avons demandé aux voisins, et c’était la loi pour nous. »',
  },
  {
    en: 'It is time to give the same chance to the other rivers of the country,~ and to the towns that stand on them.',
    fr: 'Le moment est venu de donner la même chance aux autres fleuves du pays~, et aux villes qui sont sur leurs rives.',
  },
  {
    en: 'I call on all those who draw water from it, and on all those who return it, to meet once a year on the same bridge.~',
    fr: 'J’appelle tous ceux qui y puisent de l’eau et tous ceux qui la lui rendent à se retrouver une fois par an sur le même pont~.',
  },
];
const HEADINGS: readonly Both[] = [
  { en: 'What the river gives', fr: 'Ce que donne le fleuve' },
  { en: 'What remains to be done', fr: 'Ce qui reste à faire' },
  { en: 'A bridge for everybody', fr: 'Un pont pour tous' },
];
const ITEMS: readonly Both[] = [
  { en: 'a weir that lets the fish pass;', fr: 'un barrage qui laisse passer les poissons ;' },
  { en: 'a bank on which the willows may grow;', fr: 'une rive où peuvent pousser les saules ;' },
  {
    en: 'a gauge that is read on every day of the year;',
    fr: 'une échelle que l’on relève tous les jours de l’année ;',
  },
  { en: 'a law that all of the towns have signed.', fr: 'une loi que toutes les villes ont signée.' },
];
const QUOTES: readonly Both[] = [
  {
    en: 'Nobody owns the water that has already passed under the bridge.',
    fr: 'Personne ne possède l’eau qui est déjà passée sous le pont.',
  },
  {
    en: 'We are all somebody’s upstream, and the river is our letter.',
    fr: 'Nous sommes tous en amont de quelqu’un, et le fleuve est notre lettre.',
  },
];
const NOTES: readonly Both[] = [
  { en: 'Register of Rivers, vol. 3, p. 41.', fr: 'Registre des fleuves, vol. 3, p. 41.' },
  { en: 'The count was made on 2 May 1987.', fr: 'Le compte fut fait le 2 mai 1987.' },
  { en: 'It is still there today.', fr: 'Il y est encore aujourd’hui.' },
];

export interface Composed {
  readonly pieces: readonly Piece[];
  /** Whether any is a quotation, which plain text has no way to say. */
  readonly quoted: boolean;
}

/** A section: a heading or none, a paragraph, and a list or a quotation or nothing. */
const section = fc.record({
  heading: fc.option(fc.constantFrom(...HEADINGS), { nil: undefined, freq: 2 }),
  note: fc.option(fc.constantFrom(...NOTES), { nil: undefined, freq: 2 }),
  under: fc.oneof(
    fc.constant(undefined),
    fc.record({
      kind: fc.constant('list' as const),
      ordered: fc.boolean(),
      items: fc.subarray([...ITEMS], { minLength: 2 }),
    }),
    fc.constantFrom(...QUOTES).map((text) => ({ kind: 'quote' as const, text })),
  ),
});

export const composed: fc.Arbitrary<Composed> = fc
  .record({
    salutation: fc.option(fc.constantFrom(...SALUTATIONS), { nil: undefined }),
    signOff: fc.option(fc.constantFrom(...SIGN_OFFS), { nil: undefined }),
    paragraphs: fc.subarray([...PARAGRAPHS], { minLength: 2 }),
    sections: fc.array(section, { minLength: PARAGRAPHS.length, maxLength: PARAGRAPHS.length }),
  })
  .map(({ salutation, signOff, paragraphs, sections }) => {
    const pieces: readonly Piece[] = [
      ...(salutation ? [{ kind: 'salutation', text: salutation } as const] : []),
      ...paragraphs.flatMap((text, n): readonly Piece[] => {
        const { heading, note, under } = sections[n] ?? {};
        return [
          // A head ends where the text begins: what stands before the first paragraph is none of it.
          ...(heading && (n > 0 || salutation) ? [{ kind: 'heading', text: heading } as const] : []),
          { kind: 'paragraph', text, ...(note && { note }) },
          ...(under ? [under] : []),
        ];
      }),
      ...(signOff ? [{ kind: 'sign-off', text: signOff } as const] : []),
    ];
    return { pieces, quoted: pieces.some(({ kind }) => kind === 'quote') };
  });

/** A paragraph's words, with what a format has for the mark of its note. */
export function withMark(text: string, mark: string): string {
  return text.replace('~', mark);
}

/** What a version is to be: a line for each block, its notes in place. */
export function wantedOutline(pieces: readonly Piece[], lang: EnOrFr): readonly string[] {
  return pieces.map((piece) => {
    switch (piece.kind) {
      case 'paragraph':
        return `body: ${withMark(piece.text[lang], piece.note ? `[^${piece.note[lang]}]` : '')}`;
      case 'list':
        return `${piece.ordered ? 'numbers' : 'bullets'}: ${piece.items.map((item) => item[lang]).join(' | ')}`;
      default:
        return `${piece.kind}: ${piece.text[lang]}`;
    }
  });
}

/** The same of blocks that were read. */
export function outlineOf({ blocks, notes }: Version): readonly string[] {
  const plain = (content: readonly Inline[]): string => plainOf(content, notes);
  return blocks.map((block) => {
    switch (block.kind) {
      case 'paragraph':
        return `${block.role}: ${plain(block.content)}`;
      case 'heading':
        return `heading: ${plain(block.content)}`;
      case 'list':
        return `${block.ordered ? 'numbers' : 'bullets'}: ${block.items
          .map((item) =>
            item.blocks.map((inner) => (inner.kind === 'paragraph' ? plain(inner.content) : inner.kind)).join(' / '),
          )
          .join(' | ')}`;
      case 'quote':
        return `quote: ${block.blocks.map(({ content }) => plain(content)).join(' / ')}`;
      default:
        return block.kind;
    }
  });
}

function plainOf(content: readonly Inline[], notes: readonly Note[]): string {
  return content
    .map((inline) =>
      inline.kind === 'note'
        ? `[^${(notes[inline.number - 1]?.blocks ?? []).map((block) => plainOf(block.content, notes)).join(' / ')}]`
        : textOf([inline]),
    )
    .join('')
    .replaceAll('\u00A0', ' ');
}
