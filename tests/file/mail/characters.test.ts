/** What may not stand in the head of a mail, and how a message shows what somebody wrote there. */
import { describe, expect, it } from 'vitest';
import { shown, unfitIn, withPlainSpaces } from '../../../src/file/mail/characters.ts';
import { raisedLetters, showsAddress, writtenAddress } from '../../../src/file/mail/html.ts';
import { mailSettings } from '../../../src/file/mail/index.ts';

describe('A character that does something instead of showing', () => {
  it.each([
    ['a\r', 'U+000D, the end of a line'],
    ['a\u2029b', 'U+2029, the end of a line'],
    ['\u0007', 'U+0007, a control character'],
    ['a\ud800b', 'U+D800, half a character'],
    ['a\u202eb', 'U+202E, a character that turns the direction of the text'],
    ['soft\u00adly', 'U+00AD, an invisible character'],
    ['\uFEFFa', 'U+FEFF, an invisible character'],
    ['a\uFFFD', 'U+FFFD, a code that is no character'],
    ['a\ufdd0', 'U+FDD0, a code that is no character'],
  ])('is named by its code and by what it does: %j', (text, what) => {
    expect(unfitIn(text)).toBe(what);
  });

  it('is none among letters, marks and signs of any script', () => {
    expect(unfitIn('Été – “so” 文 \u{1F54A} م a\u00a0b')).toBeUndefined();
  });
});

describe('A text in a message', () => {
  it('is in quotes, with what is not seen made visible', () => {
    expect(shown('He said "so"')).toBe('"He said \\"so\\""');
    expect(shown('a\u200bb\u00ad\u202e')).toBe('"a\\u200bb\\u00ad\\u202e"');
    expect(shown('a\nb')).toBe('"a\\nb"');
  });

  it('is cut after sixty characters, of which none is halved', () => {
    expect(shown('x'.repeat(60))).toBe(`"${'x'.repeat(60)}"`);
    expect(shown('x'.repeat(61))).toBe(`"${'x'.repeat(60)}…"`);
    expect(shown('\u{1F54A}'.repeat(61))).toBe(`"${'\u{1F54A}'.repeat(60)}…"`);
  });
});

it('Spaces of any width are one plain space, and none stands at an end', () => {
  expect(withPlainSpaces(' a\u00a0\u202f b\u3000')).toBe('a b');
  expect(withPlainSpaces('a b')).toBe('a b');
});

describe('A fault in what the template says of a mail', () => {
  const place = (path: readonly (string | number)[]) => ({ file: path.join('.'), line: 1, column: 1 });
  const WRONG = {
    from: 'nobody',
    to: ['a@example.org', 'nobody'],
    cc: ['nobody'],
    bcc: ['a@example.org', 'b@example.org', 'nobody'],
    subject: 'a\u200b',
  };
  const placesOf = (options = {}) =>
    mailSettings(WRONG, options, place).diagnostics.map((one) => one.place?.file ?? 'nowhere');

  it('has the place of its own value', () => {
    expect(placesOf()).toEqual(['from', 'to.1', 'cc.0', 'bcc.2', 'subject']);
  });

  it('has none where an option says it in its stead', () => {
    expect(placesOf({ from: 'somebody', to: 'nowhere', subject: '' })).toEqual([
      'nowhere',
      'nowhere',
      'cc.0',
      'bcc.2',
      'nowhere',
    ]);
  });
});

describe('The words of a link', () => {
  it.each([
    ['www.example.org/en', 'https://www.example.org/en/'],
    ['https://www.example.org', 'http://www.example.org/'],
    ['WWW.example.org', 'https://www.example.org'],
    ['a@example.org', 'mailto:a@example.org'],
  ])('are its address, whatever it begins and ends with: %s', (label, href) => {
    expect(showsAddress(label, href)).toBe(true);
  });

  it.each([
    ['the site', 'https://www.example.org'],
    ['www.example.org', 'https://www.example.org/en'],
    // A stroke within it is of the address.
    ['www.example.orgen', 'https://www.example.org/en'],
  ])('are no other address: %s', (label, href) => {
    expect(showsAddress(label, href)).toBe(false);
  });

  it('need no name of a protocol where they are an address of mail', () => {
    expect(writtenAddress('MAILTO:a@example.org')).toBe('a@example.org');
    expect(writtenAddress('https://www.example.org/mailto:a')).toBe('https://www.example.org/mailto:a');
  });
});

it('Raised figures stay raised in a mail, and letters stay as they are', () => {
  expect(['6', '-12', '+3', 'er', '2e', '−4'].map(raisedLetters)).toEqual(['⁶', '⁻¹²', '⁺³', 'er', '2e', '⁻⁴']);
});
