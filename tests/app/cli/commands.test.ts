/** Turns command lines into the command that they call and the words that are left for it. */
import { describe, expect, test } from 'vitest';
import { calledBy, COMMANDS } from '../../../src/app/cli/commands.ts';

const withOptions = COMMANDS.flatMap(({ name: command, options }) =>
  Object.entries(options).map(([key, { kind }]) => ({ command, key, kind })),
);

test('An option of one name is of one kind in every command that has it', () => {
  const kinds = new Map(withOptions.map(({ key, kind }) => [key, kind]));
  expect(withOptions.filter(({ key, kind }) => kinds.get(key) !== kind)).toEqual([]);
});

test.each(withOptions)('--$key may stand before $command as well as after it', ({ command, key, kind }) => {
  const given = kind === 'flag' ? [`--${key}`] : [`--${key}`, 'build'];
  const expected = { name: command, argv: [...given, 'S'] };
  expect(calledBy([...given, command, 'S'])).toMatchObject(expected);
  expect(calledBy([command, ...given, 'S'])).toMatchObject(expected);
  expect(calledBy([`--${key}=build`, command, 'S'])).toMatchObject({ name: command, argv: [`--${key}=build`, 'S'] });
});

describe('What a command line calls', () => {
  test.each([
    { words: ['build', 'check'], name: 'build', argv: ['check'] },
    { words: ['--out', 'X', '--json', '--paper=letter', 'build', 'S'], name: 'build' },
    { words: ['--out', 'build', 'check'], name: 'check', argv: ['--out', 'build'] },
    // The value is missing, which the command will say.
    { words: ['--out', '--json', 'build', 'S'], name: 'build' },
    { words: ['--outt', 'X', 'build', 'S'], name: 'build', argv: ['--outt', 'X', 'S'] },
    { words: ['--outt', 'X'], name: 'X' },
    { words: ['biuld', 'build'], name: 'biuld', argv: ['build'] },
    { words: ['--json', 'biuld', 'build'], name: 'biuld' },
    { words: ['help', 'build'], name: 'help', argv: ['build'] },
    { words: ['--constructor', 'build'], name: 'build' },
  ])('$words is $name', ({ words, name, argv }) => {
    const called = calledBy(words);
    expect(called.name).toBe(name);
    expect(called.command?.name).toBe(COMMANDS.some((one) => one.name === name) ? name : undefined);
    expect(called.argv).toEqual(argv ?? words.filter((word) => word !== name));
  });

  test.each([[[]], [['--json']], [['--out', 'X']]])('%j calls nothing', (words) => {
    expect(calledBy(words)).toEqual({ name: undefined, command: undefined, argv: words });
  });
});
