/** In which line of a mail's file each line of its text stands. */
import { describe, expect, it } from 'vitest';
import { plainStart } from '../../../src/text/intake/html-numbers.ts';
import { linesInMail, withQuotedLines } from '../../../src/text/intake/mail-lines.ts';

/** The lines of the file, from 1, in which the lines of the text begin; nothing where there is no such part. */
function linesOf(lines: readonly string[], type = 'text/plain', end = '\r\n'): readonly number[] | undefined {
  return linesInMail(new TextEncoder().encode(lines.join(end)), type)?.lines;
}

const parts = (boundary: string, ...texts: readonly (readonly string[])[]) => [
  ...texts.flatMap((text) => [`--${boundary}`, ...text]),
  `--${boundary}--`,
];

describe('The lines of a mail', () => {
  it('stand behind its head, whatever ends them', () => {
    const mail = ['Subject: Lamps', 'To: a@example.org', '', 'One', 'two', ''];
    for (const end of ['\r\n', '\n', '\r']) expect(linesOf(mail, 'text/plain', end)).toEqual([4, 5, 6]);
    expect(linesOf(['Subject: Lamps', 'Content-Type: TEXT/HTML; charset=utf-8', '', '<p>'], 'text/html')).toEqual([4]);
    expect(linesOf(mail, 'text/html')).toBeUndefined();
    expect(linesOf(['Subject: Lamps'])).toBeUndefined();
  });

  it('are those of the first part of their type, however deep it is', () => {
    const inner = parts('b', ['Content-Type: text/plain', '', 'One'], ['Content-Type: text/html', '', '<p>', 'two']);
    const mail = [
      'Content-Type: multipart/mixed;',
      ' boundary="a b"',
      '',
      'For old readers.',
      ...parts('a b', ['Content-Type: multipart/alternative; boundary=b', '', ...inner], ['', 'Three']),
    ];
    expect(linesOf(mail)).toEqual([mail.indexOf('One') + 1]);
    expect(linesOf(mail, 'text/html')).toEqual([mail.indexOf('<p>') + 1, mail.indexOf('two') + 1]);
  });

  it('are none of what is attached', () => {
    const attached = ['Content-Type: text/plain', 'Content-Disposition: attachment; filename=a.txt', '', 'Not this'];
    const mail = ['Content-Type: multipart/mixed; boundary=a', '', ...parts('a', attached, ['', 'This'])];
    expect(linesOf(mail)).toEqual([mail.indexOf('This') + 1]);
    expect(linesOf(['Content-Type: multipart/mixed; boundary=a', '', ...parts('a', attached)])).toBeUndefined();
  });

  it('go on where they end softly, in quoted-printable', () => {
    const mail = ['Content-Transfer-Encoding: Quoted-Printable', '', 'One =', 'line', 'two=20', 'three'];
    expect(linesOf(mail)).toEqual([3, 5, 6]);
    expect(linesOf(mail.slice(1))).toEqual([2, 3, 4, 5]);
  });

  it('go on behind a space where they flow, but not after the line over a signature', () => {
    const flowed = ['Content-Type: text/plain; format=flowed', '', 'One ', 'line', '-- ', 'Anna'];
    expect(linesOf(flowed)).toEqual([3, 5, 6]);
    expect(linesOf(['Content-Type: text/plain', ...flowed.slice(1)])).toEqual([3, 4, 5, 6]);
    const both = ['Content-Type: text/plain; format="flowed"', 'Content-Transfer-Encoding: quoted-printable', ''];
    expect(linesOf([...both, 'One=20', 'line'])).toEqual([4]);
  });

  it('in base64 are none of the file’s', () => {
    expect(linesOf(['Content-Transfer-Encoding: base64', '', 'T25l'])).toEqual([]);
  });
});

describe('A list of a page begins with the number of its first item', () => {
  const numbered = (...values: readonly number[]) => values.map((value) => ({ value, shown: `${value}.` }));

  it('where each item has one more, in figures', () => {
    expect(plainStart(numbered(1, 2, 3))).toBe(1);
    expect(plainStart(numbered(7, 8))).toBe(7);
    expect(plainStart(numbered(999))).toBe(999);
  });

  it.each([
    ['counts otherwise', numbered(1, 3)],
    ['counts down', numbered(3, 2, 1)],
    ['begins with none', numbered(0, 1)],
    ['begins farther than a statement’s', numbered(1000)],
    ['has letters', [{ value: 1, shown: 'a.' }]],
    ['has an item without a number', [...numbered(1), undefined]],
    ['has no item', []],
  ])('and with none where it %s', (_, numbers) => {
    expect(plainStart(numbers)).toBeUndefined();
  });

  it('that a flowing mail quotes are lines of their own where they are blank', () => {
    const flowed = ['Content-Type: text/plain; format=flowed', '', '> One ', '> line', '> ', '> Two', ''];
    expect(linesOf(flowed)).toEqual([3, 5, 6, 7]);
    expect(linesInMail(new TextEncoder().encode(flowed.join('\n')), 'text/plain')?.flows).toBe(true);
    expect(linesInMail(new TextEncoder().encode('\nOne'), 'text/plain')?.flows).toBe(false);
  });
});

describe('What a flowing mail quotes', () => {
  it('goes on behind the mark of each line, and ends with a blank one', () => {
    expect(withQuotedLines('> The coast > of the > islands')).toBe('> The coast of the islands');
    expect(withQuotedLines('> > Over the coast > is rain.')).toBe('>\n> Over the coast is rain.');
    expect(withQuotedLines('>> The coast >> of the > islands')).toBe('>> The coast of the \n> islands');
    expect(withQuotedLines('> Rain > > > Wind')).toBe('> Rain \n>\n>\n> Wind');
  });

  it('is nothing where a line has no mark at its beginning', () => {
    expect(withQuotedLines('Above 5 > 3 stands\nwhat is > less')).toBe('Above 5 > 3 stands\nwhat is > less');
  });
});
