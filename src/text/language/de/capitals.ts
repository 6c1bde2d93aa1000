/** German in capitals: ß has one of its own since 2017, and as SS it would stand for two letters of the text. */
export function capitals(text: string): string {
  return text.replaceAll('ß', 'ẞ').toUpperCase();
}
