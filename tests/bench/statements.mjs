/** Turns one statement into the many that a benchmark sets: folders for Diptych, and the same texts as JSON for Typst. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { settingOf } from '../../dist/text/language/index.js';
import { formatStatementFolder } from '../../dist/text/source/index.js';
import { textOf } from '../../dist/text/statement/index.js';

/**
 * How a batch's documents differ from the statement they are made of. `same`: not at all, so caches may hide anything.
 * `permuted`: the words of each paragraph in another order, so that only what is known of a word can be kept. `unseen`:
 * the letters inside each word too, and a few glyphs of each document's own, so that nothing can be.
 */
export const KINDS = ['same', 'permuted', 'unseen'];

/** Characters of which every unseen document shows some, so that no two of them need the same subset of a face. */
const OWN_GLYPHS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÂÇÈÉÊÎÔÛŒ0123456789$£€§¶†‡+=%&@#'];
const OWN_GLYPHS_SHOWN = 12;

/** A word keeps its marks: the spaces before high punctuation and inside guillemets part nothing. */
const WORD_SPACE = /(?<!«) (?![»;:!?–—-])/u;
const LETTERS_AFTER_THE_FIRST = /(?<=\p{L})\p{Ll}{3,}/gu;

/**
 * The statement's blocks `times` times over, varied as `kind` says. The same `seed` gives the same text on any machine.
 * Only paragraphs are taken, and their inline marks dropped: what is measured is running text.
 */
export function vary(statement, { kind, seed, times = 1 }) {
  const random = randomFrom(seed);
  const versions = statement.versions.map((version) => ({
    ...version,
    blocks: repeated(version.blocks, times).map(varied),
  }));
  return { ...statement, slug: `${kind}-${String(times)}-${String(seed)}`, versions };

  function varied(block, index) {
    const content = [{ kind: 'text', text: variedText(textOf(block.content), index), place: block.place }];
    return { ...block, content };
  }

  function variedText(text, index) {
    if (kind === 'same') return text;
    const permuted = shuffled(text.split(WORD_SPACE), random).join(' ');
    if (kind === 'permuted') return permuted;
    const unseen = permuted.replace(LETTERS_AFTER_THE_FIRST, (letters) => shuffled([...letters], random).join(''));
    return index > 0 ? unseen : `${unseen} ${shuffled(OWN_GLYPHS, random).slice(0, OWN_GLYPHS_SHOWN).join('')}`;
  }
}

/** Writes what each engine reads, and says where: Diptych's folder, and the JSON that statement.typ takes. */
export function writeStatement(statement, temp) {
  const folder = path.join(temp, 'statements', statement.slug);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of formatStatementFolder(statement)) writeFileSync(path.join(folder, name), text);
  const json = `${statement.slug}.json`;
  writeFileSync(path.join(temp, json), JSON.stringify(forTypst(statement)));
  return { folder, json };
}

/** Typst knows no rules of spacing, so its text is given as Diptych would space it. */
function forTypst({ meta, versions }) {
  const texts = versions.map(({ lang, blocks }) => blocks.map(({ content }) => spaced(textOf(content), lang)));
  return {
    speaker: meta.speakers.map(({ name }) => name ?? '').join(', '),
    versions: versions.map(({ lang, title, office, dateline }) => ({
      lang,
      title: spaced(textOf(title), lang),
      office: textOf(office),
      dateline: textOf(dateline),
    })),
    pairs: (texts[0] ?? []).map((_, n) => texts.map((blocks) => blocks[n] ?? '')),
  };
}

function spaced(text, lang) {
  const setting = settingOf(lang);
  const edits = setting.space(text, setting.spacingProfiles[0]);
  return edits.reduceRight((whole, { start, end, text: own }) => whole.slice(0, start) + own + whole.slice(end), text);
}

function repeated(blocks, times) {
  const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph');
  return Array.from({ length: times }, () => paragraphs).flat();
}

/** Fisher and Yates. */
function shuffled(list, random) {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [copy[i], copy[j]] = [copy[j], copy[i]];
  }
  return copy;
}

/** Numbers from 0 to 1, the same for the same seed: a linear congruential generator (Numerical Recipes, 2nd ed., p. 284). */
function randomFrom(seed) {
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
