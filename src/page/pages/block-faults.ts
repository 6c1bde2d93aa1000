/** What is wrong with blocks that are set: names and words without room, wordings that are missing, codes too fine to be read. */
import { type Diagnostic, fault } from '../../diagnostics/index.ts';
import { mm, type Pt } from '../../geometry/index.ts';
import type { Lang, Version } from '../../text/statement/index.ts';
import { setRagged } from '../paragraph/index.ts';
import {
  isShape,
  isText,
  type PageBlock,
  placeOfKey,
  type ShapeBlock,
  sizeOf,
  type Template,
  type TextBlock,
  wordingIn,
} from '../template/index.ts';
import { moduleOf } from './code.ts';
import type { Frame } from './frame.ts';
import { addressOf, type BlockPage, readerOf } from './placed-blocks.ts';
import type { BlockTexts, Stacks } from './stack.ts';

/** White between a name and what stands beside it, another or a drawing, in em of its size. */
const LEAST_NAME_GAP_EM = 1;

/** The names at the ends of a head that reach into what stands between them or each other, each with where the template has it. */
export function wideNames(texts: BlockTexts, frame: Frame, template: Template): readonly Diagnostic[] {
  const area = frame.size.width - frame.margins.left - frame.margins.right;
  return [...texts].flatMap(([block, own]) => {
    if (block.at !== 'ends') return [];
    const { size, trackingEm } = template.roles[block.role];
    const device = template.blocks.filter(isShape).find((other) => isBetween(other, block));
    if (own.size > 2) {
      const place = placeOfKey(template.source, ['blocks', block.index, 'at']);
      const message = `${own.size} languages of the block ${block.kind} have no room at two ends`;
      return [fault('pages/name-too-wide', message, place, 'write `at: columns`')];
    }
    const names = [...own].flatMap(([lang, paragraphs]) =>
      paragraphs.map((text) => {
        const [line, ...others] = setRagged(text, frame.size.width, template.setting);
        const width = line === undefined ? 0 : line.width - trackingEm * size;
        return { lang, text: text.text, width: others.length > 0 ? Number.POSITIVE_INFINITY : width };
      }),
    );
    const beside = ({ lang }: { readonly lang: Lang }): Pt =>
      names.reduce((sum, other) => (other.lang === lang ? sum : sum + other.width + LEAST_NAME_GAP_EM * size), 0);
    const roomFor = (name: { readonly lang: Lang }): Pt =>
      device !== undefined
        ? (area - sizeOf(device).width) / 2 - LEAST_NAME_GAP_EM * size
        : Math.max(area / 2, area - beside(name));
    return names
      .filter((name) => name.width > roomFor(name))
      .map((name) =>
        fault(
          'pages/name-too-wide',
          `the name ${name.text} is wider than its side of the masthead`,
          placeOfKey(template.source, ['blocks', block.index, 'text', name.lang]),
          `shorten the name, or make \`roles.${block.role}\` smaller`,
        ),
      );
  });
}

/** Whether a drawing stands in the middle of the level of a block. */
export function isBetween(other: PageBlock, block: TextBlock): other is ShapeBlock {
  return isShape(other) && other.at === 'centre' && other.index === block.index + 1 && other.beside;
}

/** A hair's breadth: what is wider by less is seen by nobody. */
const VISIBLY_WIDE: Pt = 0.5;

/** The words of blocks that are wider than their place, each with where it is written. */
export function wideBlocks({ first, later }: Stacks, template: Template): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const { block, texts } of [first, later]
    .flatMap(({ head, foot }) => [...head, ...foot])
    .flatMap(({ blocks }) => blocks)) {
    if (!isText(block)) continue;
    const { trackingEm } = template.roles[block.role];
    for (const { lang, paragraphs, measure } of texts) {
      const wide = paragraphs.flat().find((line) => line.width - trackingEm * line.size > measure + VISIBLY_WIDE);
      if (wide === undefined) continue;
      const by = (wide.width - trackingEm * wide.size - measure).toFixed(1);
      const message = `a line of the block ${block.kind} in ${lang} is ${by} pt wider than its place`;
      const hint = `write it shorter, or make \`roles.${block.role}\` smaller`;
      found.set(`${block.index} ${lang}`, fault('pages/block-too-wide', message, wide.place, hint));
    }
  }
  return [...found.values()];
}

/** Fixed wordings that a template lacks in the languages that are set, but for those that others may say. */
export function missingWordings(versions: readonly Version[], { blocks, source }: Template): readonly Diagnostic[] {
  const languages = versions.map(({ lang }) => lang);
  const isAsked = versions.every((version) => version.blocks.some(({ matter }) => matter === 'contacts'));
  return blocks.filter(isText).flatMap((block): readonly Diagnostic[] => {
    if (block.kind === 'contact' && block.text.size === 0 && !isAsked) {
      const hint = 'write `contact: { name: …, email: … }` into diptych.yaml, or a `text` under the block';
      const place = placeOfKey(source, ['blocks', block.index]);
      return [fault('pages/no-wording', 'the block contact says nothing: nobody says whom to ask', place, hint)];
    }
    if (block.text.size === 0 || block.kind === 'names' || block.kind === 'label') return [];
    const missing = languages.filter((lang) => wordingIn(block, lang) === undefined);
    if (missing.length === 0) return [];
    const place = placeOfKey(source, ['blocks', block.index, 'text']);
    const message = `the block ${block.kind} says nothing in ${missing.join(' and ')}`;
    const hint = `write ${missing.map((lang) => `\`${lang}:\``).join(' and ')} under its \`text\``;
    return [fault('pages/no-wording', message, place, hint)];
  });
}

/**
 * The smallest module that a telephone reads from where a page is held: 0.33 mm, as GS1 (General Specifications, 5.12.3) asks
 * of codes of ISO/IEC 18004 that are printed on what is held in the hand.
 */
const LEAST_MODULE_MM = 0.33;

/** Codes of the first page whose address makes them too fine for their size. */
export function fineCodes(page: BlockPage): readonly Diagnostic[] {
  const { template } = page.facts;
  return template.blocks.flatMap((block): readonly Diagnostic[] => {
    const lang = block.kind === 'code' ? readerOf(page, block) : undefined;
    if (block.kind !== 'code' || lang === undefined) return [];
    const address = addressOf(block, page, lang);
    const moduleMm = moduleOf(address, block.size) / mm(1);
    if (moduleMm >= LEAST_MODULE_MM - 1e-6) return [];
    const least = Math.ceil((block.size / mm(1)) * (LEAST_MODULE_MM / moduleMm));
    const message = `the code for ${address} has modules of ${moduleMm.toFixed(2)} mm, which telephones do not read`;
    const hint = `make its size ${String(least)}mm, or shorten its address`;
    return [fault('pages/code-too-fine', message, placeOfKey(template.source, ['blocks', block.index, 'size']), hint)];
  });
}
