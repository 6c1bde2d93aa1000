/**
 * The linter's rules. What may import what is one table, `ROOMS`: a row for each room, by wing, in the order in which a
 * statement passes through them. A room that needs another gets its name into its row; a row that points down the table
 * is a wall in the wrong place.
 */

/** What a room may import: `all of it`, or with `(types)` only its types. Every room may import the ground. */
export const ROOMS = {
  ground: {
    bytes: '',
    diagnostics: '',
    geometry: '',
    session: '',
  },
  text: {
    statement: '',
    language: 'statement',
    spacing: 'statement language',
    source: 'statement language',
    recognition: 'language',
    intake: 'statement language source recognition',
    check: 'statement language recognition',
  },
  page: {
    template: 'statement language',
    fonts: '',
    paragraph: 'statement language fonts template(types)',
    pages: 'statement language spacing fonts template paragraph',
  },
  file: {
    pdf: 'fonts pages(types)',
    fidelity: 'statement language spacing',
    mail: 'statement language spacing',
    archive: 'statement language',
    signature: 'language',
    editions: 'statement language source template fonts pages pdf fidelity mail archive signature',
  },
  app: {
    delivery: 'statement',
    cli: 'statement language source intake check template fonts pages pdf fidelity mail archive signature editions delivery',
  },
};

/** Rooms that may touch what lies outside: files, clock, environment, chance. All others take data and give data. */
const OPEN = ['signature', 'delivery', 'cli'];

/** What no room of the engine may import. */
const OUTSIDE = '^(node:|(fs|os|child_process|process|crypto|perf_hooks|worker_threads|net|http|https)(/|$))';

const GROUND = Object.keys(ROOMS.ground);
const ALL = Object.values(ROOMS).flatMap(Object.keys);

/** A path to one of `rooms`, from any other room. */
const into = (rooms) => `^(\\.\\./)+((text|page|file|app)/)?(${rooms.join('|')})/`;

/** Whatever stands behind a room's door: all but its index.ts. */
const BEHIND_A_DOOR = `${into(ALL)}(.*/|.*([^x]|[^e]x|[^d]ex|[^n]dex|[^i]ndex)\\.ts$)`;

function importsOf(room, row) {
  const entries = row.split(' ').filter((entry) => entry !== '');
  const typesOnly = entries.filter((entry) => entry.endsWith('(types)')).map((entry) => entry.replace('(types)', ''));
  const whole = [...GROUND, ...entries.filter((entry) => !entry.endsWith('(types)'))];
  const closed = ALL.filter((other) => other !== room && !whole.includes(other) && !typesOnly.includes(other));
  const patterns = [{ regex: BEHIND_A_DOOR, message: 'A room is entered through its door, index.ts.' }];
  if (closed.length > 0)
    patterns.push({ regex: into(closed), message: `${room} may import ${[...GROUND, ...entries].join(', ')}.` });
  if (typesOnly.length > 0)
    patterns.push({
      regex: into(typesOnly),
      allowTypeImports: true,
      message: `${room} may import only types of ${typesOnly.join(', ')}.`,
    });
  if (!OPEN.includes(room))
    patterns.push({
      regex: OUTSIDE,
      message: `${room} takes data and gives data, and runs anywhere: no file, clock, environment or chance, nothing of Node.`,
    });
  return { 'no-restricted-imports': ['error', { patterns }] };
}

const placeOf = (wing, room) => `src/${wing === 'ground' ? '' : `${wing}/`}${room}/**`;

const roomRules = Object.entries(ROOMS).flatMap(([wing, rooms]) =>
  Object.entries(rooms).map(([room, row]) => ({ files: [placeOf(wing, room)], rules: importsOf(room, row) })),
);

const pure = Object.entries(ROOMS).flatMap(([wing, rooms]) =>
  Object.keys(rooms)
    .filter((room) => !OPEN.includes(room))
    .map((room) => placeOf(wing, room)),
);

/** What a stage would find in the air. */
const IN_THE_AIR = [
  { name: 'process', message: 'A stage knows no environment.' },
  { name: 'performance', message: 'A stage knows no clock.' },
  { name: 'Intl', message: "A stage knows no locale: it would change with the machine's ICU." },
  { name: 'Buffer', message: 'Only Node has it; src/bytes has what does the same anywhere.' },
];

export default {
  plugins: ['typescript', 'unicorn', 'oxc', 'import'],
  categories: {
    correctness: 'error',
    suspicious: 'error',
  },
  rules: {
    'no-console': 'error',
    eqeqeq: 'error',
    'no-var': 'error',
    'prefer-const': 'error',
    'max-params': [
      'error',
      {
        max: 5,
      },
    ],
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/switch-exhaustiveness-check': [
      'error',
      {
        considerDefaultExhaustiveForUnions: true,
      },
    ],
    'typescript/no-misused-promises': 'error',
    'typescript/only-throw-error': 'error',
    'typescript/no-unsafe-argument': 'error',
    'typescript/no-unsafe-assignment': 'error',
    'typescript/no-unsafe-call': 'error',
    'typescript/no-unsafe-member-access': 'error',
    'typescript/no-unsafe-return': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/prefer-readonly': 'error',
    'typescript/no-unnecessary-condition': 'error',
    'typescript/return-await': 'error',
    'typescript/no-unsafe-type-assertion': 'off',
    'unicorn/no-array-sort': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'import/no-named-as-default-member': 'off',
    'no-unmodified-loop-condition': 'off',
    'typescript/consistent-return': 'off',
    'typescript/no-misused-spread': 'off',
    'unicorn/no-array-reverse': 'off',
  },
  ignorePatterns: ['dist/', 'out/', 'tests/**/fixtures/'],
  overrides: [
    ...roomRules,
    {
      files: pure,
      rules: {
        'no-restricted-globals': ['error', ...IN_THE_AIR],
        'no-restricted-properties': [
          'error',
          {
            object: 'Date',
            property: 'now',
            message: 'A stage knows no clock.',
          },
          {
            object: 'Math',
            property: 'random',
            message: 'A stage knows no chance.',
          },
        ],
      },
    },
    {
      files: ['**/*.config.ts', '.notices.mjs', '.oxlint.mjs', '.pack.mjs', '.rolldown.mjs'],
      rules: {
        'import/no-default-export': 'off',
      },
    },
    {
      files: ['tests/**'],
      plugins: ['typescript', 'unicorn', 'oxc', 'import', 'vitest'],
      rules: {
        'no-console': 'off',
        'typescript/no-unsafe-assignment': 'off',
      },
    },
    {
      files: ['**/*.mjs'],
      rules: {
        'typescript/no-unsafe-assignment': 'off',
        'typescript/no-unsafe-argument': 'off',
        'typescript/no-unsafe-call': 'off',
        'typescript/no-unsafe-member-access': 'off',
        'typescript/no-unsafe-return': 'off',
      },
    },
  ],
};
