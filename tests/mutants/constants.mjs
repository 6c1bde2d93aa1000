/**
 * What is tuned or listed, and to what it is changed, to see whether a test minds: a file, the tests that should, and the
 * changes, each a piece of the source in which ⟦ ⟧ stand around what is changed. A piece that isn't in its file exactly
 * once fails the run, so that this list follows the source.
 */

/** @typedef {readonly [piece: string, to: string]} Change */

/** @type {readonly { file: string, tests: readonly string[], changes: readonly Change[] }[]} */
export const CONSTANTS = [
  {
    file: 'src/page/paragraph/set.ts',
    tests: [
      'page/paragraph/set.test.ts',
      'page/paragraph/strain.test.ts',
      'page/paragraph/ideographs.test.ts',
      'page/pages/golden.test.ts',
    ],
    changes: [
      ['stretched: ⟦1.5⟧', '4'],
      ["'emergency-breaks': ⟦2.5⟧", '1'],
      ['RUNT_WIDTH_EM = ⟦6⟧', '0'],
      ['ladder: ⟦4_000_000⟧', '0'],
      ['finalHyphen: ⟦9_000_000⟧', '0'],
      ['deviation: ⟦850_000⟧', '0'],
      ['deviation: ⟦200_000⟧', '850_000'],
      ['oneWord: ⟦8_000_000⟧', '0'],
      ['tail: ⟦250_000_000⟧', '0'],
      ['loose: ⟦10_000_000⟧', '0'],
      ['loose: ⟦3_000_000⟧', '10_000_000'],
      ['contrast: ⟦5_000⟧', '0'],
      ['runt: ⟦300_000⟧', '0'],
    ],
  },
  {
    file: 'src/page/paragraph/itemize.ts',
    tests: ['page/paragraph'],
    changes: [
      ['hyphen: ⟦90⟧', '0'],
      ['capitalised: ⟦260⟧', '90'],
      ['compound: ⟦200⟧', '90'],
      ['hardHyphen: ⟦60⟧', '900'],
      ['MIN_LETTERS_AT_HARD_HYPHEN = ⟦2⟧', '1'],
      ['LONG_ADDRESS = ⟦24⟧', '240'],
      ['addressAfterDot: ⟦8_000⟧', '300'],
      ["NATURAL_POINTS = ⟦'/_@?&=#:'⟧", "'/'"],
    ],
  },
  {
    file: 'src/page/paragraph/total-fit.ts',
    tests: ['page/paragraph'],
    changes: [
      ['FITNESS_CLASSES = ⟦4⟧', '1'],
      ['HYPHEN_RUNS = ⟦3⟧', '2'],
      ['HOPELESS = ⟦4⟧', '1'],
      ['HOPELESS_SLOPE = ⟦1_600⟧', '0'],
      ['MOST_LOOSENESS = ⟦1_000⟧', '10_000'],
    ],
  },
  {
    file: 'src/page/paragraph/rivers.ts',
    tests: ['page/paragraph', 'page/pages'],
    changes: [['RIVER_LINES = ⟦3⟧', '2']],
  },
  { file: 'src/page/paragraph/lines.ts', tests: ['page/paragraph'], changes: [['UNFILLABLE_EM = ⟦1.3⟧', '0']] },
  {
    file: 'src/page/paragraph/ragged.ts',
    tests: ['page/paragraph/ragged.test.ts'],
    changes: [
      ['SHORT_WORD_PRICE = ⟦0.04⟧', '0'],
      ['SHORT_WORD_LETTERS = ⟦3⟧', '4'],
      ['SHORTEST_LAST = ⟦0.15⟧', '0'],
      ['SHORT_LAST_PRICE = ⟦0.09⟧', '0'],
      ['LEANING_PRICE = ⟦0.14⟧', '0'],
      ['NAME_PRICE = ⟦0.1⟧', '0'],
    ],
  },
  {
    file: 'src/page/fonts/soundness.ts',
    tests: ['page/fonts'],
    changes: [
      ['DEEPEST_COMPONENTS = ⟦8⟧', '8000'],
      ['NO_EMBEDDING = ⟦0x0002⟧', '0'],
      ['COLLECTION = ⟦0x74746366⟧', '0'],
    ],
  },
  {
    file: 'src/page/pages/report.ts',
    tests: ['page/pages/figures.test.ts', 'page/pages/survey.test.ts'],
    changes: [
      ['const LOOSE = ⟦1.5⟧', '9'],
      ['const TIGHT = ⟦0.7⟧', '9'],
    ],
  },
  {
    file: 'src/page/pages/proof-marks.ts',
    tests: ['page/pages/proof.test.ts'],
    changes: [
      ['TINT_AT_ONE = ⟦0.36⟧', '0'],
      ['TINT_MOST = ⟦0.75⟧', '1'],
    ],
  },
  {
    file: 'src/page/pages/prices.ts',
    tests: ['file/editions/kashida.test.ts'],
    changes: [['RIVER_AMONG_DRAWN = ⟦15_000⟧', '500_000']],
  },
  {
    file: 'src/page/pages/prices.ts',
    tests: [
      'page/pages/prices.test.ts',
      'page/pages/fit.test.ts',
      'page/pages/side.test.ts',
      'page/pages/golden.test.ts',
    ],
    changes: [
      ['RIVER = ⟦500_000⟧', '15_000'],
      ['each: ⟦11_000_000⟧', '0'],
      ['PAGE = ⟦1e11⟧', '0'],
      ['BLANK_ROW = ⟦20_000⟧', '0'],
      ['each: ⟦500_000_000⟧', '0'],
      ['CROWDED = ⟦120_000_000⟧', '0'],
      ['SEEN_TOGETHER = ⟦0.06⟧', '0.6'],
      ['UNEVEN = ⟦300_000⟧', '0'],
      ['DIVIDED_AT_PAGE_END = ⟦60_000⟧', '0'],
    ],
  },
  {
    file: 'src/page/pages/columns.ts',
    tests: ['page/pages/golden.test.ts', 'page/pages/figures.test.ts', 'page/pages/facing.test.ts'],
    changes: [
      ['most: ⟦24⟧', '1'],
      ['most: ⟦36⟧', '1'],
      ['NOTE_INDENT_EM = ⟦1.1⟧', '4'],
    ],
  },
  { file: 'src/page/pages/slices.ts', tests: ['page/pages/tables.test.ts'], changes: [['_DROP = ⟦0.26⟧', '0.32']] },
  {
    file: 'src/page/pages/short-text.ts',
    tests: ['page/pages/short-text.test.ts'],
    changes: [
      ['LETTERS_OF_A_WORD = ⟦6⟧', '2'],
      ['MOST_ROWS_LOWER = ⟦5⟧', '0'],
    ],
  },
  { file: 'src/page/pages/side.ts', tests: ['page/pages/side.test.ts'], changes: [['MIN_LINES_APART = ⟦2⟧', '0']] },
  {
    file: 'src/page/pages/flow.ts',
    tests: ['page/pages/tables.test.ts', 'page/pages/blocks.test.ts'],
    changes: [['KEPT_ROWS = ⟦10⟧', '0']],
  },
  {
    file: 'src/page/template/template.ts',
    tests: ['page/template', 'page/pages/copyfit.test.ts'],
    changes: [
      ['MOST_PAGES = ⟦999⟧', '9'],
      ['FIT_SIZE: { readonly min: Pt; readonly max: Pt } = { min: ⟦9⟧', '6'],
      ['FIT_LEADING = { min: ⟦1.24⟧', '1'],
    ],
  },
  {
    file: 'src/page/template/schema.ts',
    tests: ['page/template'],
    changes: [
      ["MIN_MARGIN = ⟦'15mm'⟧", "'1mm'"],
      ["MAX_BLEED = ⟦'10mm'⟧", "'100mm'"],
      ["MIN_GUTTER = ⟦'18pt'⟧", "'1pt'"],
      ["MIN_MEASURE = ⟦'90pt'⟧", "'9pt'"],
      ["TYPE_SIZES = { min: ⟦'4pt'⟧", "'1pt'"],
    ],
  },
  {
    file: 'src/text/spacing/spaced.ts',
    tests: ['text/spacing', 'text/language'],
    changes: [
      ["MARKS_WITH_SPACE_BEFORE = ⟦';:!?»%'⟧", "';:!?»'"],
      ["MARKS_WITH_SPACE_AFTER = ⟦'«'⟧", "''"],
    ],
  },
  {
    file: 'src/text/language/spacing.ts',
    tests: ['text/language', 'text/spacing'],
    changes: [
      ["NARROW = ⟦'\\u202F'⟧", "'\\u00A0'"],
      ["  ⟦'kWh'⟧,", "'kwh'"],
      ["  ⟦'°C'⟧,", "'°K'"],
    ],
  },
  {
    file: 'src/text/language/latin.ts',
    tests: ['text/language', 'page/paragraph'],
    changes: [
      ["'.': ⟦0.7⟧", '0'],
      ["'\\u00AD': ⟦0.6⟧", '0'],
      ["'“': ⟦0.5⟧", '0'],
      ["[⟦9⟧, 'ix']", '8'],
      ["[40, ⟦'xl'⟧]", "'xxxx'"],
    ],
  },
  {
    file: 'src/text/language/en/setting.ts',
    tests: ['text/language', 'text/source'],
    changes: [
      ["  ⟦'February'⟧,", "'Febuary'"],
      ["  ⟦'September'⟧,", "'Septembre'"],
      ["    [⟦'“'⟧, '”'],", "'„'"],
      ['fewestBefore: ⟦3⟧', '1'],
      ['fewestAfter: ⟦3⟧', '1'],
      ["noteMark: ⟦'after-punctuation'⟧", "'before-punctuation'"],
      ["'as-prepared': ⟦'As prepared for delivery'⟧", "'As delivered'"],
      ["    ⟦'[Pp]aras?\\\\.'⟧,", "'PPP'"],
      ["⟦'H\\\\.E'⟧", "'HHH'"],
    ],
  },
  {
    file: 'src/text/language/fr/setting.ts',
    tests: ['text/language', 'text/spacing', 'text/source'],
    changes: [
      ["  ⟦'février'⟧,", "'fevrier'"],
      ["  ⟦'août'⟧,", "'aout'"],
      ["    [⟦'« '⟧, ' »'],", "'«'"],
      ['un: { high: ⟦NARROW⟧', 'NO_BREAK'],
      ['un: { high: NARROW, colon: ⟦NO_BREAK⟧', 'NARROW'],
      ["eu: { high: ⟦''⟧", 'NARROW'],
      ["ca: { high: '', colon: ⟦NO_BREAK⟧", "''"],
      ["  eu: { high: '', colon: '', quotes: NO_BREAK, percent: ⟦NO_BREAK⟧ }", 'NARROW'],
      ['fewestBefore: ⟦3⟧', '1'],
      ["noteMark: ⟦'before-punctuation'⟧", "'after-punctuation'"],
      ['relativeLength: ⟦1.2⟧', '2'],
      ["'as-delivered': ⟦'Texte tel que prononcé'⟧", "'Texte tel que préparé'"],
      ["MARK = ⟦';:!?…'⟧", "';:'"],
      ["OPENING = ⟦'([{“‘«‹¿¡'⟧", "'['"],
    ],
  },
  {
    file: 'src/text/language/en/check.ts',
    tests: ['text/check'],
    changes: [
      ["tightMarks: ⟦',;:!?.'⟧", "','"],
      ["words: [⟦'March'⟧, 'May']", "'Marching'"],
      ["sharedWords: words(⟦'on a me or'⟧)", "'of the'"],
      ["roundGaps: ⟦'to be (?:confirmed|determined|completed)|tbc|tbd'⟧", "'xyz'"],
    ],
  },
  {
    file: 'src/text/language/fr/check.ts',
    tests: ['text/check'],
    changes: [
      ["ordinal: 'er', first: ⟦'premier'⟧", "'premiers'"],
      ["single: {\n      wrong: ⟦'A'⟧", "'B'"],
      ["letters: { e: ⟦['é', 'ê', 'è']⟧", "['è']"],
      ["atEnd: ⟦'lire la suite|partager cette page'⟧", "'xyz'"],
    ],
  },
  {
    file: 'src/text/language/en/numbers.ts',
    tests: ['text/check/numbers.test.ts', 'text/language/tables.test.ts'],
    changes: [
      ["group: ⟦','⟧", "'.'"],
      ['billion: ⟦1e9⟧, bn', '1e12'],
      ['eleven: ⟦11⟧', '12'],
      ['ninety: ⟦90⟧', '19'],
      ['twelfth: ⟦12⟧', '20'],
      ['dozen: ⟦[12, 10]⟧', '[6]'],
      ['value: 2, share: ⟦50⟧', '20'],
      ["    ⟦['pound', 'GBP']⟧", "['pound', 'EUR']"],
    ],
  },
  {
    file: 'src/text/language/fr/numbers.ts',
    tests: ['text/check/numbers.test.ts', 'text/language/tables.test.ts'],
    changes: [
      ["decimal: ⟦','⟧", "'.'"],
      ['milliard: ⟦1e9⟧, md', '1e6'],
      ['soixante: ⟦60⟧', '70'],
      ['nonante: ⟦90⟧', '80'],
      ['seizième: ⟦16⟧', '6'],
      ['quinzaine: ⟦[15, 2]⟧', '[5]'],
      ['value: 4, share: ⟦25⟧', '40'],
    ],
  },
  {
    file: 'src/text/check/numbers.ts',
    tests: ['text/check'],
    changes: [['const LARGE = ⟦1000⟧', '0']],
  },
  {
    file: 'src/text/check/names.ts',
    tests: ['text/check'],
    changes: [
      ['const SHORTEST = ⟦4⟧', '40'],
      ['const LONG = ⟦7⟧', '70'],
    ],
  },
  { file: 'src/text/check/remains.ts', tests: ['text/check'], changes: [['LONGEST_CHROME = ⟦120⟧', '5']] },
  {
    file: 'src/text/language/en/intake.ts',
    tests: ['text/intake/parts.test.ts', 'text/intake/embargo.test.ts', 'text/intake/mend.test.ts'],
    changes: [
      ["        [⟦'aug'⟧],", "'aux'"],
      ["noon: ⟦'(?:12 )?noon|midday'⟧", "'midday'"],
      ["dash: ⟦'—'⟧", "'-'"],
    ],
  },
  {
    file: 'src/text/intake/decoding.ts',
    tests: ['text/intake/decoding.test.ts'],
    changes: [
      ['ZEROS_OF_UTF_16 = ⟦0.3⟧', '0.9'],
      ['SAMPLE_BYTES = ⟦4096⟧', '1'],
    ],
  },
  {
    file: 'src/text/intake/pairs.ts',
    tests: ['text/intake/choices.test.ts'],
    changes: [['LOWEST_CONFIDENCE = ⟦0.8⟧', '0']],
  },
  {
    file: 'src/text/intake/parts.ts',
    tests: ['text/intake'],
    changes: [
      ['SHORTEST_VERSION_WORDS = ⟦12⟧', '0'],
      ['MIXED_SHARE = ⟦0.25⟧', '1'],
    ],
  },
  {
    file: 'src/text/intake/html-article.ts',
    tests: ['text/intake/page-parts.test.ts', 'text/intake/sites-around-a-text.test.ts'],
    changes: [['MOST_CHROME_SHARE = ⟦0.5⟧', '0']],
  },
  {
    file: 'src/text/intake/html-chrome.ts',
    tests: ['text/intake/share-rows.test.ts'],
    changes: [['FEWEST_LINKS = ⟦3⟧', '30']],
  },
  {
    file: 'src/text/intake/strange-labels.ts',
    tests: ['text/intake/strange-words.test.ts'],
    changes: [
      ['MOST_WORDS = ⟦12⟧', '120'],
      ['LONGEST_OFFER = ⟦6⟧', '60'],
    ],
  },
  {
    file: 'src/text/intake/strange-notices.ts',
    tests: ['text/intake/strange-words.test.ts'],
    changes: [
      ['LONGEST_STRANGE = ⟦40⟧', '41'],
      ['LONGEST_HELD = ⟦14⟧', '15'],
      ['beside: ⟦7⟧', '70'],
      ['without: ⟦4⟧', '40'],
      ["HOUR_WORDS = ⟦'uhr|uur|h|hrs?|hours?|heures?|horas|godz|часов|ч|时|點|時'⟧", "'heures?'"],
    ],
  },
  {
    file: 'src/text/intake/pasted.ts',
    tests: [
      'text/intake/share-rows.test.ts',
      'text/intake/wrapped-lines.test.ts',
      'text/intake/without-blank-lines.test.ts',
    ],
    changes: [
      ['WIDEST_WRAP = ⟦100⟧', '10'],
      ['NARROWEST_WRAP = ⟦40⟧', '400'],
      ['FEWEST_WRAPS = ⟦3⟧', '300'],
      ['QUOTED_SHARE = ⟦0.8⟧', '0'],
    ],
  },
  {
    file: 'src/file/mail/lines.ts',
    tests: ['file/mail'],
    changes: [['LINE_WIDTH = ⟦72⟧', '90']],
  },
  {
    file: 'src/file/mail/addresses.ts',
    tests: ['file/mail'],
    changes: [
      ['LONGEST_LOCAL_PART = ⟦64⟧', '640'],
      ['LONGEST_ADDRESS = ⟦254⟧', '2540'],
    ],
  },
  { file: 'src/file/mail/file-name.ts', tests: ['file/mail'], changes: [['LONGEST_FILE_NAME = ⟦100⟧', '1000']] },
  { file: 'src/file/archive/bag.ts', tests: ['file/archive'], changes: [['LONGEST_LINE = ⟦79⟧', '790']] },
  {
    file: 'src/file/pdf/embedded-face.ts',
    tests: ['file/pdf'],
    changes: [
      ['SYMBOLIC = ⟦4⟧', '0'],
      ['ITALIC = ⟦64⟧', '0'],
    ],
  },
  {
    file: 'src/file/pdf/sheets.ts',
    tests: ['file/pdf', 'file/editions/sheets.test.ts'],
    changes: [
      ['PAGES_PER_SHEET = ⟦4⟧', '2'],
      ['CREEP = ⟦1.3⟧', '0'],
    ],
  },
  {
    file: 'src/file/signature/signer.ts',
    tests: ['file/signature/signer.test.ts'],
    changes: [['MIN_RSA_BITS = ⟦2048⟧', '1024']],
  },
];
