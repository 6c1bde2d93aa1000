/** What is wrong with a text that is to be YAML, in words for who wrote it. */
import { parseDocument } from 'yaml';
import { expect, test } from 'vitest';
import { yamlWords } from '../../src/diagnostics/index.ts';

/** Slips of who writes by hand, and what each is called. */
const SLIPS: Readonly<Record<string, string>> = {
  'date: 2027-03-05\ndate: 2027-03-06\n': 'this key stands a second time',
  'office:\n\ten: The Director\n': 'a tab stands where YAML wants spaces',
  'a: 1\n---\nb: 2\n': 'a second YAML document begins here',
  'title: Peace: a message\n': 'a second “: ” or “- ” stands in this line, where YAML reads one',
  'title: "Peace\nplace: Geneva\n': 'a quotation mark, a bracket, a comma or a colon is missing here',
  'office: { en: The Director\nplace: Geneva\n': 'this is indented otherwise than what it belongs to',
  'date: 2027-03-05\nGeneva\nplace: Geneva\n': 'a line without a key stands here, or a key goes on in the next line',
  'office:\n  en: The Director\n fr: La Directrice\n': 'this is indented otherwise than what it belongs to',
  'title: @home\n': 'a value cannot begin like this in YAML',
  'title: "C:\\docs"\n': 'a backslash in double quotes means something else in YAML',
  'date: - 2027\n': 'something stands here that YAML cannot read',
  'title: !peace now\n': 'a value begins with !, which means something else in YAML',
};

test.each(Object.entries(SLIPS))('Of %j it is said that %s', (text, said) => {
  const { errors, warnings } = parseDocument(text, { prettyErrors: false, logLevel: 'error' });
  const words = [...errors, ...warnings].map((error) => yamlWords(error));
  expect(words.map(({ message }) => message)).toContain(said);
  for (const { hint } of words) expect(hint).toMatch(/^[a-z].*[^.]$/u);
});

test('Of what the parser has no name for, it is said that it is no YAML', () => {
  expect(yamlWords({ code: 'NEW_TO_US', message: 'Unexpected flow-seq-end' }).message).toBe('this is not YAML');
  expect(yamlWords({ code: 'IMPOSSIBLE', message: 'Maximum call stack size exceeded' }).message).toBe(
    'this is nested too deeply',
  );
});
