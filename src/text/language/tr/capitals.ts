/** Turkish in capitals: i keeps its dot, ı has none. */
export function capitals(text: string): string {
  return text.replaceAll('i', 'İ').replaceAll('ı', 'I').toUpperCase();
}
