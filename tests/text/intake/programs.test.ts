/** Of a saved page of megabytes, programs, styles and pictures are emptied before it is read; its words and its lines stay. */
import { expect, test } from 'vitest';
import { withoutPrograms } from '../../../src/text/intake/html-programs.ts';

const FILL = `<p>${'x'.repeat(1_000_000)}</p>`;

const emptied = (html: string, encoding: 'utf8' | 'utf16le' = 'utf8'): string =>
  Buffer.from(withoutPrograms(Buffer.from(html + FILL, encoding)))
    .toString(encoding)
    .replace(FILL, '');

test.each([
  ['<script>if (a < b) {}</script>done', '<script></script>done'],
  ['<SCRIPT type="x">a</SCRIPT >done', '<SCRIPT type="x"></SCRIPT >done'],
  ['<style media=print>p { color: red }\n\np {}</style>done', '<style media=print>\n\n</style>done'],
  ['<script>a\r\nb\rc\n</script>done', '<script>\n\n\n</script>done'],
  ['<script>document.write("<p></p>")</script><p>L’été</p>', '<script></script><p>L’été</p>'],
  // A name that only begins so is another element, and a mark before the end begins none.
  ['<scripted>a</scripted>', '<scripted>a</scripted>'],
  ['<script a<b>c</b>', '<script a<b>c</b>'],
  ['<script>never ended', '<script>never ended'],
])('What no reader sees goes, line ends stay: %s', (html, left) => {
  expect(emptied(html)).toBe(left);
});

test('Pictures that are written into the page go, short ones stay', () => {
  const picture = 'QUJD'.repeat(100);
  expect(emptied(`<img src="data:image/png;base64,${picture}">`)).toBe('<img src="data:image/png;base64,">');
  expect(emptied('<img src="data:image/png;base64,QUJD">')).toBe('<img src="data:image/png;base64,QUJD">');
  expect(emptied(`<img src="data:image/png;base64,${picture}\n${picture}">x`)).toBe(
    '<img src="data:image/png;base64,\n">x',
  );
});

test('A small page, and one in 16 bits, are as they were', () => {
  const small = Buffer.from('<script>a</script>');
  expect(withoutPrograms(small)).toBe(small);
  expect(emptied('<script>a</script>', 'utf16le')).toBe('<script>a</script>');
});
