/**
 * Makes statements up from a seed, with every kind of block, role and part, in any order and nesting that a source may
 * have: what no writer would write, and every writer may. The same seed gives the same statements.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** @typedef {'en' | 'fr'} Lang */
/** What one language has beside what the other has. @typedef {Readonly<Record<Lang, string>>} Both */

/** Sentences and their translations, which say no number: what `check` compares would be nonsense here. */
const SENTENCES = /** @type {readonly Both[]} */ ([
  { en: 'The river keeps no calendar.', fr: 'Le fleuve ne tient pas de calendrier.' },
  { en: 'Whoever waits for the ferry can read.', fr: 'Qui attend le bac peut lire.' },
  {
    en: 'Nobody was asked for a ticket, and nobody was turned away.',
    fr: 'Nul n’a dû montrer de billet, nul n’a été refusé.',
  },
  {
    en: 'We planted willows along the bank, so that the bank would stay.',
    fr: 'Nous avons planté des saules le long de la berge, afin que la berge demeure.',
  },
  { en: 'Is a bridge a road, or a promise?', fr: 'Un pont est-il une route ou une promesse ?' },
  { en: 'Much was said; little was written down.', fr: 'On a beaucoup parlé ; on a peu écrit.' },
  {
    en: 'The school stands where the mill stood, and the bell is the mill’s.',
    fr: 'L’école se dresse là où se dressait le moulin, et la cloche est celle du moulin.',
  },
  {
    en: 'Light reached the northern villages first: they had asked first.',
    fr: 'La lumière est d’abord arrivée dans les villages du nord : ils l’avaient demandée les premiers.',
  },
  { en: 'Let us keep what we have promised.', fr: 'Tenons ce que nous avons promis.' },
  {
    en: 'A well that is looked after does not run dry; a well that is forgotten does, and takes with it the patience of those who dug it, the trust of those who paid for it and the morning of every child who walks to the next.',
    fr: 'Un puits dont on prend soin ne tarit pas ; un puits que l’on oublie tarit, et emporte avec lui la patience de ceux qui l’ont creusé, la confiance de ceux qui l’ont payé et la matinée de chaque enfant qui marche jusqu’au suivant.',
  },
]);

const PHRASES = /** @type {readonly Both[]} */ ([
  { en: 'the opening of the lock', fr: 'l’ouverture de l’écluse' },
  { en: 'clean water', fr: 'une eau propre' },
  { en: 'a house for books', fr: 'une maison pour les livres' },
  { en: 'patience', fr: 'la patience' },
  { en: 'whoever comes after us', fr: 'celles et ceux qui viendront après nous' },
]);

const NAMES = ['Maria Example', 'Paul Sample', 'Jonas & Söhne', 'Adébọ́wálé Ọlá'];

/** Passages in languages that are read aloud as theirs and set by their script. */
const PASSAGES = [
  ['de', 'das Wasser gehört allen'],
  ['es', 'el agua es de todos'],
  ['pl', 'woda jest wspólna'],
  ['ru', 'вода общая'],
];

/** A source of choices (xorshift of 32 bits): the same seed, the same choices. */
class Choices {
  #state;

  /** @param {number} seed from 1 */
  constructor(seed) {
    this.#state = Math.imul(seed, 2654435761) | 1;
    for (let i = 0; i < 8; i++) this.below(2);
  }

  /** @param {number} bound @returns {number} a whole number from 0, less than that */
  below(bound) {
    let x = this.#state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.#state = x;
    return (x >>> 0) % bound;
  }

  /** @param {number} chance of 100 */
  is(chance) {
    return this.below(100) < chance;
  }

  /** @template T @param {readonly T[]} list @returns {T} */
  of(list) {
    const found = list[this.below(list.length)];
    if (found === undefined) throw new Error('nothing to choose from');
    return found;
  }
}

/** @type {(turn: (lang: Lang) => string) => Both} */
const both = (turn) => ({ en: turn('en'), fr: turn('fr') });

/** @type {(texts: readonly Both[], by: string) => Both} */
const joined = (texts, by) => both((lang) => texts.map((text) => text[lang]).join(by));

/**
 * Writes `count` statements into `folder`.
 * @param {string} folder
 * @param {number} count
 * @param {number} seed
 * @returns {readonly string[]} their folders
 */
export function writeRandomStatements(folder, count, seed) {
  return Array.from({ length: count }, (_, n) => {
    const at = path.join(folder, `2033-01-${String((n % 28) + 1).padStart(2, '0')}-at-random-${seed}-${n}`);
    mkdirSync(at, { recursive: true });
    const files = new Writer(new Choices(seed * 1000 + n + 1)).files();
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(at, name), text);
    return at;
  });
}

/** Writes one statement; counts its notes and numbers. */
class Writer {
  /** @readonly */
  #pick;
  /** @readonly @type {Both[]} */
  #notes = [];
  #number = 0;
  /** Inside what may have no notes. */
  #bare = false;

  /** @param {Choices} pick */
  constructor(pick) {
    this.#pick = pick;
  }

  /** @returns {Readonly<Record<string, string>>} by name */
  files() {
    const pick = this.#pick;
    const press = pick.is(40);
    const title = this.#display();
    const head = both((lang) =>
      [
        '---',
        ...(press ? [`label: ${lang === 'en' ? 'Press release' : 'Communiqué de presse'}`] : []),
        `title: ${JSON.stringify(title[lang])}`,
        ...(press ? [`subtitle: ${lang === 'en' ? 'A word on *water*' : 'Un mot sur *l’eau*'}`] : []),
        '---',
        '',
        '',
      ].join('\n'),
    );
    const text = [...this.#opening(press), ...this.#flow(1 + pick.below(9)), ...this.#closing()];
    const after = press ? this.#after() : [];
    const body = joined([...text, ...after], '\n\n');
    const notes = joined(
      this.#notes.map((note, i) => both((lang) => `[^${i + 1}]: ${note[lang]}`)),
      '\n\n',
    );
    return {
      'statement.yaml': this.#facts(press),
      ...Object.fromEntries(
        /** @type {const} */ (['en', 'fr']).map((lang) => [
          `${lang}.md`,
          `${head[lang]}${body[lang]}\n\n${notes[lang]}\n`,
        ]),
      ),
    };
  }

  /** @param {boolean} press */
  #facts(press) {
    const pick = this.#pick;
    return [
      `kind: ${press ? 'press-release' : pick.of(['message', 'statement', 'remarks'])}`,
      'date: 2033-01-05',
      ...(pick.is(70) ? ['place: { en: Exampleville, fr: Exempleville }'] : []),
      ...this.#speakers(),
      ...(pick.is(50) ? ['issuer: { en: Council of the Lakes & Rivers, fr: Conseil des lacs et rivières }'] : []),
      `languages: [${pick.is(80) ? 'en, fr' : 'fr, en'}]`,
      'status: final',
      ...(pick.is(50) ? ['symbol: A/EX/70/1'] : []),
      ...(pick.is(30) ? ['revision: 2', 'replaces: A/EX/70/0'] : []),
      ...(pick.is(30) ? ['keywords: [water, "<books> & boats"]'] : []),
      '',
    ].join('\n');
  }

  #speakers() {
    const pick = this.#pick;
    const office = 'office: { en: The Director of Ferries, fr: Le Directeur des bacs }';
    switch (pick.below(4)) {
      case 0:
        return [];
      case 1:
        return [`speaker: ${pick.of(NAMES)}`];
      case 2:
        return [`speaker: ${pick.of(NAMES)}`, office];
      default:
        return ['speakers:', `  - name: ${NAMES[0]}`, `    ${office}`, `  - name: ${NAMES[1]}`];
    }
  }

  /** @param {boolean} press */
  #opening(press) {
    if (press) return this.#pick.is(70) ? [marked('lead', this.#prose(1))] : [];
    if (!this.#pick.is(40)) return [];
    return [marked('salutation', { en: 'Excellencies,\\\nDear friends,', fr: 'Excellences,\\\nChers amis,' })];
  }

  #closing() {
    const pick = this.#pick;
    return [
      ...(pick.is(30) ? [marked('sign-off', { en: 'Thank you.', fr: 'Je vous remercie.' })] : []),
      ...(pick.is(30)
        ? [
            marked(
              'signature',
              both(() => `${NAMES[0]}\\\n*${NAMES[1]}*`),
            ),
          ]
        : []),
      ...(pick.is(20)
        ? [
            marked(
              'end-mark',
              both(() => '###'),
            ),
          ]
        : []),
    ];
  }

  /** The parts after the text, some of them. @returns {readonly Both[]} */
  #after() {
    const pick = this.#pick;
    return ['facts', 'notes-to-editors', 'about', 'contacts'].flatMap((matter) => {
      if (!pick.is(50)) return [];
      const blocks =
        matter === 'contacts'
          ? [
              {
                en: 'Press Office\\\n+41 22 555 01 20\\\n[press@libraries.example](mailto:press@libraries.example)',
                fr: 'Service de presse\\\n+41 22 555 01 20\\\n[press@libraries.example](mailto:press@libraries.example)',
              },
            ]
          : this.#flow(1 + pick.below(3), { isMatter: true });
      // The mark of a part stands over its first block, whichever that is.
      if (pick.is(60)) return [marked(matter, this.#heading(2)), ...blocks];
      return blocks.map((block, i) => (i === 0 ? marked(matter, block) : block));
    });
  }

  /**
   * @param {number} count
   * @param {{ readonly isMatter?: boolean }} [where]
   * @returns {readonly Both[]}
   */
  #flow(count, { isMatter = false } = {}) {
    const pick = this.#pick;
    /** @type {Both[]} */
    const blocks = [];
    let wasList = false;
    for (let i = 0; i < count; i++) {
      const kind = isMatter && i === 0 ? 0 : pick.below(12);
      // Two lists in a row would be one.
      const isList = kind === 5 || kind === 6;
      if (isList && wasList) blocks.push(this.#prose(1));
      blocks.push(...this.#block(kind));
      wasList = isList;
    }
    return blocks;
  }

  /** @param {number} kind @returns {readonly Both[]} */
  #block(kind) {
    const pick = this.#pick;
    switch (kind) {
      case 3:
        return [this.#heading(2 + pick.below(2))];
      case 4:
        // Headings under which nothing stands, in either order of their levels.
        return [this.#heading(2 + pick.below(2)), this.#heading(2 + pick.below(2))];
      case 5:
      case 6:
        return [this.#list(0)];
      case 7:
        return [this.#quote()];
      case 8:
      case 9:
        return [this.#table()];
      case 10:
        return [both(() => '***')];
      case 11:
        return pick.is(50) ? [this.#turn()] : [this.#numbered()];
      case 2:
        return this.#unequal();
      default:
        return [this.#prose(1 + pick.below(3))];
    }
  }

  /** Blocks that one language has, or has in two. @returns {readonly Both[]} */
  #unequal() {
    const [a, b, c] = [this.#prose(1), this.#plain(), this.#plain()];
    if (this.#pick.is(50)) return [a, { en: '', fr: `<!-- pair: same -->\n${c.fr}` }];
    return [a, { en: `<!-- pair: alone -->\n${b.en}`, fr: '' }];
  }

  /** @param {number} sentences */
  #prose(sentences) {
    return joined(
      Array.from({ length: sentences }, () => this.#sentence()),
      ' ',
    );
  }

  #plain() {
    return this.#pick.of(SENTENCES);
  }

  /** A sentence, plain or with something in it. @returns {Both} */
  #sentence() {
    const pick = this.#pick;
    const plain = pick.of(SENTENCES);
    const phrase = pick.of(PHRASES);
    const about = (/** @type {(words: string) => string} */ turn) =>
      joined(
        [plain, both((lang) => `${lang === 'en' ? 'We mean' : 'Nous parlons d’une chose'}: ${turn(phrase[lang])}.`)],
        ' ',
      );
    switch (pick.below(12)) {
      case 0:
        return about((words) => `*${words}*`);
      case 1:
        return about((words) => `**${words}**`);
      case 2:
        return about((words) => `[${words}](https://www.example.org/a?b=c&d=é)`);
      case 3:
        return about((words) => `**[${words}](https://www.example.org/water) and *${words}***`.replace(' and ', ' & '));
      case 4: {
        const [lang, words] = pick.of(PASSAGES);
        return about(() => `<span lang="${lang}">${words}</span>`);
      }
      case 5: {
        const [lang, words] = pick.of(PASSAGES);
        return about((own) => `[*${own}*, <span lang="${lang}">${words}</span>](mailto:press@libraries.example)`);
      }
      case 6:
        return about((words) => `${words}<sup>er</sup>`);
      case 7:
      case 8:
        return this.#noted(plain);
      default:
        return plain;
    }
  }

  /** With the mark of a note. @param {Both} text */
  #noted(text) {
    if (this.#bare) return text;
    this.#bare = true;
    const parts = this.#pick.is(20) ? joined([this.#sentence(), this.#sentence()], '\n\n    ') : this.#sentence();
    this.#bare = false;
    this.#notes.push(parts);
    const mark = `[^${this.#notes.length}]`;
    return { en: `${text.en}${mark}`, fr: text.fr.replace(/( ?[.?!])$/u, `${mark}$1`) };
  }

  /** What a title or a heading may have in it. @returns {Both} */
  #display() {
    const phrase = this.#pick.of(PHRASES);
    switch (this.#pick.below(4)) {
      case 0:
        return both((lang) => `${lang === 'en' ? 'A word on' : 'Un mot sur'} *${phrase[lang]}*`);
      case 1:
        return both((lang) => `${lang === 'en' ? 'Of' : 'De'} <span lang="de">Wasser & Wein</span>`);
      default:
        return both((lang) => `${lang === 'en' ? 'On' : 'Sur'} ${phrase[lang]}`);
    }
  }

  /** @param {number} level of Markdown: 2 or 3 */
  #heading(level) {
    const text = this.#display();
    return both((lang) => `${'#'.repeat(level)} ${text[lang]}`);
  }

  /** @param {number} depth from 0 @returns {Both} */
  #list(depth) {
    const pick = this.#pick;
    const ordered = pick.is(50);
    const start = pick.is(80) ? 1 : 3;
    const items = Array.from({ length: 1 + pick.below(4) }, () => {
      /** @type {Both[]} */
      const blocks = [this.#prose(1)];
      if (pick.is(20)) blocks.push(this.#prose(1));
      if (depth < 2 && pick.is(35)) blocks.push(this.#list(depth + 1));
      return joined(blocks, '\n\n');
    });
    return both((lang) =>
      items
        .map((item, n) => {
          const mark = ordered ? `${start + n}. ` : '- ';
          return mark + item[lang].replaceAll(/\n(?=.)/gu, `\n${' '.repeat(mark.length)}`);
        })
        .join('\n'),
    );
  }

  /** @returns {Both} */
  #quote() {
    const pick = this.#pick;
    const paragraphs = Array.from({ length: 1 + pick.below(2) }, () => this.#prose(1));
    if (pick.is(50))
      paragraphs.push(
        marked(
          'speaker',
          both(() => pick.of(NAMES.slice(0, 2))),
        ),
      );
    const text = joined(paragraphs, '\n\n');
    return both((lang) => text[lang].replaceAll(/^/gmu, '> '));
  }

  /** @returns {Both} */
  #turn() {
    const said = this.#prose(1);
    const [name] = NAMES;
    return marked(
      'turn',
      both((lang) => `**${name}${lang === 'en' ? ':' : ' :'}** ${said[lang]}`),
    );
  }

  /** @returns {Both} */
  #numbered() {
    const number = ++this.#number;
    const text = this.#prose(1);
    return marked(
      'numbered',
      both((lang) => `${number}. ${text[lang]}`),
    );
  }

  /** Of any size, its cells filled or not: a head without a word, a row without one, a language without one. @returns {Both} */
  #table() {
    const pick = this.#pick;
    const columns = 1 + pick.below(5);
    const rows = pick.below(6);
    const filled = pick.of([0, 30, 70, 100]);
    const headed = pick.of([0, 50, 100, 100]);
    const aligns = Array.from({ length: columns }, () => pick.of([':---', '---:', ':---:']));
    const row = (/** @type {number} */ chance) =>
      Array.from({ length: columns }, () => (pick.is(chance) ? this.#cell() : { en: '', fr: '' }));
    const cells = [row(headed), ...Array.from({ length: rows }, () => row(filled))];
    const line = (/** @type {readonly string[]} */ texts) => `| ${texts.join(' | ')} |`;
    return both((lang) => {
      const [head = [], ...others] = cells.map((texts) => line(texts.map((text) => text[lang])));
      return [head, line(aligns), ...others].join('\n');
    });
  }

  /** @returns {Both} */
  #cell() {
    const pick = this.#pick;
    const phrase = pick.of(PHRASES);
    switch (pick.below(6)) {
      case 0:
        return both((lang) => `*${phrase[lang]}*`);
      case 1:
        return both((lang) => `[${phrase[lang]}](https://www.example.org/)`);
      case 2:
        return this.#noted(both((lang) => `${phrase[lang]}.`));
      case 3:
        return both(() => '–');
      default:
        return phrase;
    }
  }
}

/** @param {string} mark @param {Both} block @returns {Both} */
function marked(mark, block) {
  return both((lang) => `<!-- ${mark} -->\n\n${block[lang]}`);
}
