/** Arabic counts its paragraphs by a figure with a dash behind it. */
import { describe, expect, it } from 'vitest';
import { readPage } from './importing.ts';

const AR = [
  'اجتمع وزراء الدول الثلاث في كالمورا واعتمدوا البيان التالي.',
  '1 - أشار الوزراء إلى اتفاق عام 2019 ورحبوا بالتقدم المحرز منذ ذلك الحين.',
  '2 - واتفقوا على أن يقاس منسوب النهر يومياً في الأماكن المذكورة في الفقرة 3.',
  '3 - وهذه الأماكن هي كالمورا وبريدون وسيل العليا.',
];
const EN = [
  'The ministers of the three states, meeting in Kalmora, adopted the following communiqué.',
  '1. The ministers recalled the agreement of 2019 and welcomed the progress made since.',
  '2. They agreed that the level of the river should be measured daily, at the places named in paragraph 3.',
  '3. The places are Kalmora, Bredon and Upper Sill.',
];
const AR_HEAD = ['بيان مشترك بشأن مياه نهر كالمورا', 'كالمورا، 14 أيار/مايو 2027'];
const EN_HEAD = ['Joint communiqué on the waters of the Kalmora', 'Kalmora, 14 May 2027'];
const page = (...paragraphs: readonly (readonly string[])[]): string => paragraphs.flat().join('\n\n');

describe('A paragraph with a figure and a dash before it', () => {
  it.each(['page.txt', 'page.md'])('keeps them as its number (%s)', async (name) => {
    const { of, asked } = await readPage(page(AR_HEAD, AR), name);
    expect(asked).toEqual([]);
    expect(of('ar').match(/<!-- numbered -->\n\d - /gu)).toEqual(
      [1, 2, 3].map((n) => `<!-- numbered -->\n${String(n)} - `),
    );
  });

  it.each([' - ', '- ', ' – ', ' —\t'])('whatever dash that is (“%s”)', async (dash) => {
    const { of } = await readPage(
      page(
        AR_HEAD,
        AR.map((text) => text.replace(/^(\d) - /u, `$1${dash}`)),
      ),
    );
    expect(of('ar').match(/<!-- numbered -->/gu)).toHaveLength(3);
    expect(of('ar')).not.toContain('|');
  });

  it.each([
    ['Arabic first', page(AR_HEAD, AR, EN_HEAD, EN)],
    ['English first', page(EN_HEAD, EN, AR_HEAD, AR)],
  ])('is beside the one that English counts by a full stop (%s)', async (_, text) => {
    const { of, asked } = await readPage(text);
    expect(asked).toEqual([]);
    expect(of('en').match(/<!-- numbered -->/gu)).toHaveLength(3);
    expect(of('ar').match(/<!-- numbered -->/gu)).toHaveLength(3);
  });

  it('but from the 10th to the 12th of a month is no number', async () => {
    const { of } = await readPage(
      page(EN_HEAD, [
        'The three ministers will meet twice in the year that has begun.',
        '10 - 12 May, in Bredon, on the gates.',
        '11 - 13 July, in Kalmora, on the dams.',
      ]),
    );
    expect(of('en')).not.toContain('<!-- numbered -->');
    expect(of('en')).toContain('\n10 - 12 May, in Bredon, on the gates.');
  });
});
