/** What the words after a command's name mean to it, and all that is wrong with them, in one pass. */
import { describe, expect, test } from 'vitest';
import { didYouMean, optionNamed, readArguments, valueShown, type Takes } from '../../../src/app/cli/arguments.ts';

const TAKES: Takes = {
  name: 'print',
  options: {
    loud: { kind: 'flag', about: 'Say more' },
    paper: { kind: 'text', about: 'The paper', value: 'PAPER', among: ['a4', 'letter'] },
    out: { kind: 'text', about: 'Where to', value: 'FOLDER', default: 'out' },
    ink: { kind: 'text', about: 'The ink', value: 'INK', usual: 'black' },
    to: { kind: 'text', about: 'To whom', value: 'ADDRESS' },
    title: { kind: 'per-language', about: 'The title', value: 'TITLE', formerly: 'title-en title-fr' },
  },
  operand: { name: 'statement', about: 'What to print', count: 'any' },
};

const taking = (operand: Takes['operand']): Takes => {
  const { operand: _none, ...rest } = TAKES;
  return operand === undefined ? rest : { ...rest, operand };
};

function read(line: string, takes = TAKES) {
  return readArguments(takes, line === '' ? [] : line.split(' '));
}

function faults(line: string, takes = TAKES): readonly string[] {
  return read(line, takes).diagnostics.map(({ code, message, hint }) => `${code}: ${message}; ${hint ?? ''}`);
}

describe('what is given', () => {
  test('is each option by its kind, with defaults where there are some', () => {
    const nothing = read('');
    expect(nothing.ok && nothing.value).toEqual({
      operands: [],
      values: { loud: false, paper: undefined, out: 'out', ink: undefined, to: undefined, title: new Map() },
    });
    const all = read('one --loud --paper a4 --out=there two --title fr=Un --title en=One=1 --to 12');
    expect(all.ok && all.value).toEqual({
      operands: ['one', 'two'],
      values: {
        loud: true,
        paper: 'a4',
        out: 'there',
        ink: undefined,
        to: '12',
        title: new Map([
          ['fr', 'Un'],
          ['en', 'One=1'],
        ]),
      },
    });
  });

  test('may be a number, or look like one, and stays text', () => {
    const outcome = read('007 1e3 --to 0x10');
    expect(outcome.ok && [outcome.value.operands, outcome.value.values['to']]).toEqual([['007', '1e3'], '0x10']);
  });

  test('may be in a language by its former name', () => {
    const outcome = read('--title-fr Un --title en=One');
    expect(outcome.ok && outcome.value.values['title']).toEqual(
      new Map([
        ['en', 'One'],
        ['fr', 'Un'],
      ]),
    );
    expect(optionNamed(TAKES.options, 'title-fr')).toBe(TAKES.options['title']);
    expect(optionNamed(TAKES.options, 'title')).toBe(TAKES.options['title']);
    expect(optionNamed(TAKES.options, 'title-de')).toBeUndefined();
    expect(optionNamed(TAKES.options, 'toString')).toBeUndefined();
    expect(valueShown({ kind: 'per-language', about: '', value: 'TITLE', formerly: '' })).toBe('LANG=TITLE');
  });

  test('is not a flag that says false', () => {
    const outcome = read('--loud=false');
    expect(outcome.ok && outcome.value.values['loud']).toBe(false);
  });
});

describe('what is wrong', () => {
  test.each([
    ['--paper', 'cli/missing-value: --paper wants a value; such as --paper a4 or letter'],
    ['--out=', 'cli/missing-value: --out wants a value; such as --out out'],
    ['--ink=', 'cli/missing-value: --ink wants a value; such as --ink black'],
    ['--to=', 'cli/missing-value: --to wants a value; such as --to ADDRESS'],
    ['--paper a5', 'cli/unknown-value: --paper cannot be "a5"; choose a4 or letter'],
    ['--paper lettre', 'cli/unknown-value: --paper cannot be "lettre"; did you mean letter?'],
    ['--to a --to b', 'cli/repeated-option: --to is given more than once; give it once'],
    ['--lout', 'cli/unknown-option: print has no option --lout; did you mean --loud?'],
    ['-x', 'cli/unknown-option: print has no option -x; choose --loud, --paper, --out, --ink, --to or --title'],
    ['--title', 'cli/missing-value: --title wants a value; name the language first: --title LANG=TITLE'],
    ['--title Un', 'cli/unknown-value: --title cannot be "Un"; name the language first: --title LANG=TITLE'],
    ['--title fr=', 'cli/missing-value: --title fr= wants a value; such as --title fr=TITLE'],
    [
      '--title fr=a --title fr=b',
      'cli/repeated-option: --title fr= is given more than once; give it once for each language',
    ],
    [
      '--title fr=a --title-fr b',
      'cli/repeated-option: --title-fr is given more than once; give it once for each language',
    ],
  ])('is told: %s', (line, fault) => {
    expect(faults(line)).toEqual([fault]);
  });

  test('is told all at once', () => {
    expect(faults('--paper a5 --lout --to=').map((fault) => fault.split(':')[0])).toEqual([
      'cli/unknown-option',
      'cli/unknown-value',
      'cli/missing-value',
    ]);
  });

  test('is a word too many, or one that is missing', () => {
    const one = taking({ name: 'statement', about: '', count: 'one' });
    expect(faults('', one)).toEqual(['cli/missing-argument: print wants a statement; see diptych print --help']);
    expect(faults('a', one)).toEqual([]);
    expect(faults('a b', one)).toEqual(['cli/extra-argument: print does not take "b"; see diptych print --help']);
    const none = taking(undefined);
    expect(faults('', none)).toEqual([]);
    expect(faults('a', none)).toEqual(['cli/extra-argument: print does not take "a"; see diptych print --help']);
    expect(faults('a b c')).toEqual([]);
  });
});

describe('what was probably meant', () => {
  const slugs = ['2014-07-30-trafficking-in-persons', '2031-03-18-shared-rivers'];

  test('is a name with one letter in three another, at most', () => {
    expect(didYouMean('biuld', ['build', 'check'])).toBe('did you mean build?');
    expect(didYouMean('bxxx', ['bill'])).toBe('choose bill');
    expect(didYouMean('CHECK', ['build', 'check'])).toBe('did you mean check?');
  });

  test('is a long name by a part of it, if the part has three letters', () => {
    expect(didYouMean('rivers', slugs)).toBe('did you mean 2031-03-18-shared-rivers?');
    expect(didYouMean('Riv', slugs)).toBe('did you mean 2031-03-18-shared-rivers?');
    expect(didYouMean('iv', slugs)).toBe(`choose ${slugs.join(' or ')}`);
  });

  test('is nothing that could be told in a line where there are more than eight', () => {
    const names = (count: number) => Array.from({ length: count }, (_, n) => `name-${n}`);
    expect(didYouMean('zzzzzz', names(8))).toBe(
      'choose name-0, name-1, name-2, name-3, name-4, name-5, name-6 or name-7',
    );
    expect(didYouMean('zzzzzz', names(9))).toBeUndefined();
    expect(didYouMean('zzzzzz', [])).toBeUndefined();
  });
});
