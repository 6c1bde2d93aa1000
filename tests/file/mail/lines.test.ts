import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixedText, flowedText, LINE_WIDTH, type Prose } from '../../../src/file/mail/lines.ts';

const prose = (lines: readonly string[], details: Partial<Prose> = {}): Prose => ({
  kind: 'prose',
  lines,
  marker: '',
  indent: 0,
  quoted: false,
  close: false,
  ...details,
});

/** Words that flowed text must take care of, beside such as people write. */
const word = fc.oneof(
  fc.constantFrom('From', '>', '>>', '--', '-', '« oui »', '10\u00A0km', 'https://www.example.org/a/b', 'é'),
  fc.string({ unit: fc.constantFrom(...'abcdeéœ,.'), minLength: 1, maxLength: 15 }),
);
const line = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '));

/** The passages of a flowed text without quotations, as another program joins them (RFC 3676, section 4.2). */
function joined(flowed: string): readonly string[] {
  const passages: string[] = [];
  let open = false;
  for (const raw of flowed.slice(0, -1).split('\n')) {
    expect(raw).not.toMatch(/^>/u);
    const content = raw.replace(/^ /u, '');
    if (open) passages[passages.length - 1] = `${passages.at(-1) ?? ''}${content}`;
    else passages.push(content);
    open = content.endsWith(' ') && content !== '-- ';
  }
  return passages;
}

describe('flowed text', () => {
  it('joins to what it was broken from', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
        const flowed = flowedText(lines.map((text) => prose([text])));
        expect(joined(flowed)).toEqual(lines.flatMap((text, i) => (i === 0 ? [text] : ['', text])));
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it('keeps the lines of a quotation as they are, none of them going on in the next', () => {
    fc.assert(
      fc.property(line, (text) => {
        const lines = flowedText([prose([text], { quoted: true })])
          .slice(0, -1)
          .split('\n');
        expect(lines.every((part) => part.startsWith('> ') && !part.endsWith(' '))).toBe(true);
        expect(lines.map((part) => part.slice(2)).join(' ')).toBe(text);
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it('has lines as short as they can be', () => {
    fc.assert(
      fc.property(line, fc.boolean(), (text, quoted) => {
        for (const part of flowedText([prose([text], { quoted })]).split('\n')) {
          const words = part
            .trim()
            .split(' ')
            .filter((one) => !/^>*$/u.test(one) && one !== '--');
          expect([...part].length <= LINE_WIDTH || words.length === 1, part).toBe(true);
        }
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it('never has the mark of a signature', () => {
    const flowed = flowedText([prose([`${'x'.repeat(68)} -- ${'y'.repeat(68)} end`])]);
    expect(flowed.split('\n')).not.toContain('-- ');
  });

  it('stuffs what would be taken for something else', () => {
    expect(flowedText([prose(['From me']), prose(['> x']), prose(['(i) x'], { indent: 4 })])).toBe(
      ' From me\n\n > x\n\n     (i) x\n',
    );
  });
});

describe('fixed text', () => {
  it('sets in what stands under a mark', () => {
    const text = 'word '.repeat(20).trim();
    expect(fixedText([prose([text], { marker: '(a) ', indent: 4 })])).toBe(
      `    (a) ${'word '.repeat(13).trim()}\n        ${'word '.repeat(7).trim()}\n`,
    );
  });

  it('counts accents with their letters', () => {
    const text = `${'e\u0301'.repeat(70)} a b`;
    expect(fixedText([prose([text])])).toBe(`${'e\u0301'.repeat(70)} a\nb\n`);
  });

  it('loses no word, and no line is too long that has two', () => {
    fc.assert(
      fc.property(line, (text) => {
        const fixed = fixedText([prose([text])]);
        expect(fixed.trimEnd().split('\n').join(' ')).toBe(text);
        for (const part of fixed.split('\n')) {
          const words = part.split(' ').filter((one) => one !== '--');
          expect([...part].length <= LINE_WIDTH || words.length === 1, part).toBe(true);
        }
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});
