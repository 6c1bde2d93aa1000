/** Where a line of Arabic may end inside a date, and where it may not. */
import { expect, it } from 'vitest';
import { openFamily, openScript } from '../../../src/page/fonts/index.ts';
import {
  collect,
  fitGalley,
  layLines,
  prepareGalley,
  setRagged,
  type TextStyle,
} from '../../../src/page/paragraph/index.ts';
import type { SettingLimits } from '../../../src/page/template/index.ts';
import { spacedContent } from '../../../src/text/spacing/index.ts';
import type { Lang } from '../../../src/text/statement/index.ts';
import { link, text } from '../../support/inlines.ts';
import { SESSION } from '../../support/session.ts';
import { valueOf } from '../../support/statement.ts';

const AR = 'ar' as Lang;
const LIMITS: SettingLimits = {
  spaceMinEm: 0.17,
  spaceNaturalEm: 0.25,
  spaceLooseEm: 0.33,
  spaceMaxEm: 0.5,
  expansion: 0.02,
};

const family = valueOf(openFamily(SESSION, 'source-serif-4'));
const style: TextStyle = {
  plain: family.face('regular'),
  emphasis: family.face('italic'),
  strong: family.face('semibold'),
  strongEmphasis: family.face('semibold-italic'),
  size: 9.5,
  features: ['lnum', 'pnum'],
  allCapitals: false,
  trackingEm: 0,
  smallAcronyms: false,
  scripts: {
    families: new Map([['Arab', valueOf(openScript(SESSION, 'Arab'))]]),
    weights: { plain: 'regular', emphasis: 'semibold', strong: 'semibold', strongEmphasis: 'semibold' },
  },
};

/** The lines of a text at a measure, each in the order in which it is read. */
function linesOf(words: string, measure: number): readonly string[] {
  const content = spacedContent([text(words)], AR, new Map());
  const galley = prepareGalley(collect(content, { lang: AR, style }), LIMITS, { session: SESSION, hyphenate: true });
  const best = fitGalley(galley, measure).reduce((least, one) => (one.demerits < least.demerits ? one : least));
  const spans = best.solution.lines.map(({ start, end }) => [
    galley.itemized.starts[start] ?? 0,
    galley.itemized.ends[end - 1] ?? 0,
  ]);
  expect(layLines(best)).toHaveLength(spans.length);
  return spans.map(([start, end]) => galley.styled.text.slice(start, end).replaceAll('\u00A0', ' '));
}

const MESSAGE =
  'دخلت الاتفاقية حيز النفاذ في 14 أيار/مايو 2024، وعُقد أول اجتماع للأطراف فيها في كانون الأول/ديسمبر 2025، وتقرر أن يُعقد الاجتماع التالي في مدينة بوسان يوم 31 تشرين الثاني/نوفمبر 2027 بمشاركة جميع الموانئ.';

it('no line begins with the year of a date or with a month after its day, at any measure', () => {
  for (let measure = 130; measure <= 300; measure += 3) {
    for (const line of linesOf(MESSAGE, measure).slice(1))
      expect(`${measure}: ${line}`).not.toMatch(/: (?:20\d\d|أيار|كانون|الأول|الثاني)/u);
  }
});

it('a date that has no room on its line goes on after the stroke between the names of its month', () => {
  const all = Array.from({ length: 57 }, (_, n) => linesOf(MESSAGE, 130 + 3 * n)).flat();
  expect(all.filter((line) => /^(?:مايو|ديسمبر|نوفمبر) 20/u.test(line))).not.toEqual([]);
  for (const line of all.filter((one) => one.endsWith('/'))) expect(line).toMatch(/(?:أيار|الأول|الثاني)\/$/u);
});

const WITH_ROOM =
  'افتتحت السلطات المحلية في 14 أيار/مايو 2027 محطة جديدة لرصد منسوب المياه على ضفاف النهر، وهي الثالثة من نوعها في المنطقة، وسوف ترسل بياناتها كل ساعة إلى المعهد الذي ينشرها للجميع دون مقابل، على أن يبدأ العمل بها في 3 أيلول/سبتمبر من العام نفسه وفق ما أعلنه المدير.';

it('a date stands whole where a line can end elsewhere with spaces hardly wider', () => {
  for (let measure = 200; measure <= 300; measure += 2)
    for (const line of linesOf(WITH_ROOM, measure)) expect(`${measure}: ${line}`).not.toMatch(/\/$/u);
});

it('no other word that is written with a stroke is parted there', () => {
  const words = 'ترد التفاصيل في الوثيقة A/RES/70/1 وعلى الموقع www.example.org/ar وفي الوثيقة A/79/12 كذلك.';
  for (let measure = 150; measure <= 300; measure += 5)
    for (const line of linesOf(words, measure)) expect(`${measure}: ${line}`).not.toMatch(/\/$/u);
});

it('initials stay with the name, and a dash between two words ends a line', () => {
  const words =
    'وكما قال السيد ج. ب. فانتربول أمام المجلس – وهو خير من يعرف هذه البحيرات – فإن المصباح لا يُطفأ، وقد وافقته السيدة م. ل. الخطيب على ذلك.';
  for (let measure = 130; measure <= 300; measure += 4)
    for (const line of linesOf(words, measure)) expect(`${measure}: ${line}`).not.toMatch(/: [–]|(?:^| )[جبمل]\.$/u);
});

it('the space at which a line ends stands at its far end, also after a word in Latin letters', () => {
  const words = 'اجتمعت اللجنة في WHO ثم في UNDP ثم في UNESCO ثم عادت إلى WIPO قبل المساء.';
  const content = spacedContent([text(words)], AR, new Map());
  const galley = prepareGalley(collect(content, { lang: AR, style }), LIMITS, { session: SESSION, hyphenate: true });
  const lines = [90, 110, 130].flatMap((measure) => {
    const best = fitGalley(galley, measure).reduce((least, one) => (one.demerits < least.demerits ? one : least));
    return layLines(best).filter(({ ending }) => ending === 'space');
  });
  const letters = ({ glyphs }: (typeof lines)[number]['runs'][number]) => glyphs.map((glyph) => glyph.text).join('');
  expect(lines.some(({ runs }) => /[A-Z]$/u.test(runs.slice(0, -1).map(letters).join('')))).toBe(true);
  for (const { runs } of lines) {
    const last = runs.at(-1);
    expect(last?.level).toBe(1);
    expect(last && letters(last)).toBe(' ');
  }
});

it('letters join on to those of their word on either side of where a link begins or ends in it', () => {
  const formsOf = (content: Parameters<typeof collect>[0]) =>
    setRagged(collect(content, { lang: AR, style }), 1000, LIMITS).flatMap(({ runs }) =>
      runs.flatMap(({ glyphs }) => glyphs.map(({ id }) => id)),
    );
  const whole = formsOf([text('مكتبة')]);
  const address = 'https://www.example.org';
  for (const at of [1, 2, 3, 4]) {
    const [before, after] = ['مكتبة'.slice(0, at), 'مكتبة'.slice(at)];
    expect(formsOf([link(address, before), text(after)])).toEqual(whole);
    expect(formsOf([text(before), link(address, after)])).toEqual(whole);
    expect(formsOf([text(before), text(' '), text(after)])).not.toEqual(whole);
  }
});
