/** Turns figures of other scripts into those that are read, without moving anything. */

/** Figures of other scripts, and the years of formal Chinese, by the figures that all languages here have; as long as the text. */
export function withFigures(text: string): string {
  if (!OTHER_FIGURES.test(text)) return text;
  return text
    .replace(/[٠-٩۰-۹０-９]/gu, (figure) => String((figure.codePointAt(0) ?? 0) & 0xf))
    .replace(/[٪％]/gu, '%')
    .replaceAll('٫', '.')
    .replaceAll('٬', ',')
    .replace(YEAR_IN_IDEOGRAPHS, (year) => year.replace(/./gu, (one) => String(FIGURES.indexOf(one) % TEN)));
}

const OTHER_FIGURES = /[٠-٩۰-۹０-９٪％]|[一二][〇零一二三四五六七八九]{3}年/u;
const YEAR_IN_IDEOGRAPHS = /(?<![〇零一二三四五六七八九十百千万])[一二][〇零一二三四五六七八九]{3}(?=年)/gu;
const FIGURES = '〇一二三四五六七八九零';
const TEN = 10;
