/** Chinese lines as readers of Chinese want them: no mark at the wrong end, white that nobody sees, nothing lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFamily, openScript } from '../../../src/page/fonts/index.ts';
import {
  collect,
  fitGalley,
  layLines,
  type Line,
  prepareGalley,
  setRagged,
  type StyledText,
  type TextStyle,
} from '../../../src/page/paragraph/index.ts';
import type { SettingLimits } from '../../../src/page/template/index.ts';
import { spacedContent } from '../../../src/text/spacing/index.ts';
import type { Inline, Lang } from '../../../src/text/statement/index.ts';
import { foreign, text } from '../../support/inlines.ts';
import { EN } from '../../support/langs.ts';
import { SESSION } from '../../support/session.ts';
import { valueOf } from '../../support/statement.ts';

const ZH = 'zh' as Lang;
const SIZE = 9.5;
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
  size: SIZE,
  features: ['lnum', 'pnum'],
  allCapitals: false,
  trackingEm: 0,
  smallAcronyms: false,
  scripts: {
    families: new Map([['Hani', valueOf(openScript(SESSION, 'Hani'))]]),
    weights: { plain: 'regular', emphasis: 'semibold', strong: 'semibold', strongEmphasis: 'semibold' },
  },
};

function styled(content: string | readonly Inline[], lang = ZH): StyledText {
  const inlines = typeof content === 'string' ? [text(content)] : content;
  return collect(spacedContent(inlines, lang, new Map()), { lang, style });
}

function linesOf(content: string | readonly Inline[], measure: number): readonly Line[] {
  const settings = fitGalley(prepareGalley(styled(content), LIMITS, { session: SESSION, hyphenate: true }), measure);
  const [first, ...others] = settings;
  if (first === undefined) throw new Error('a paragraph can always be set');
  return layLines(others.reduce((least, one) => (one.demerits < least.demerits ? one : least), first));
}

function shown({ runs }: Line): string {
  return runs
    .flatMap(({ glyphs }) => glyphs.map((glyph) => glyph.text))
    .join('')
    .trim();
}

/** What is between two neighbours that are both ideographs, in em of their size; without what a line's scale adds. */
function gapsBetweenIdeographs({ runs }: Line): readonly number[] {
  const glyphs = runs.flatMap(({ run, glyphs: own }) => own.map((glyph) => ({ glyph, scale: run.scale ?? 1 })));
  return glyphs.flatMap(({ glyph, scale }, i) => {
    const next = glyphs[i + 1];
    const both = [glyph, next?.glyph].every((one) => one !== undefined && /^\p{Script=Han}$/u.test(one.text));
    return both ? [glyph.advance / scale - glyph.width] : [];
  });
}

const NEVER_FIRST = '，。、；：？！’”）》〉」』】…·％';
const NEVER_LAST = '‘“（《〈「『【';

const MESSAGE =
  '这并不是技术的恩赐，而是人们作出的决定。1998年，在釜山的一次会议上，年轻的水文学家林文清提出了一个简单的问题：“渔民不知道潮水何时到来，这对谁有好处？”没有一位代表答得上来；当天夜里，《开放潮汐表公约》获得通过。仍有许多工作要做。每五个小港口中，就有一个至今没有自己的验潮仪；而如今的风暴使海面上升的高度，比1990年潮汐表的预计多出30厘米。';

/** Sentences of ideographs and marks as they may stand in a text: opened and closed, and never two stops in a row. */
const sentence = fc
  .array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.stringMatching(/^[一-龥]{1,7}$/u).map((word) => word.replaceAll(/[^开放潮汐表日致辞海]/gu, '海')),
      },
      { weight: 1, arbitrary: fc.constantFrom('“大海”', '《公约》', '（见下文）', '“《公约》”') },
      { weight: 1, arbitrary: fc.constantFrom('2034', 'UNODC', '30 cm', '——', '……') },
    ),
    { minLength: 1, maxLength: 5 },
  )
  .chain((parts) => fc.constantFrom('，', '。', '；', '：', '？', '！', '、').map((stop) => parts.join('') + stop));
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 12 }).map((sentences) => sentences.join(''));

describe('a Chinese paragraph', () => {
  it('begins no line with a mark that closes, ends none with one that opens, and parts no dash: in any text and measure', () => {
    fc.assert(
      fc.property(paragraph, fc.integer({ min: 60, max: 260 }), (words, measure) => {
        const lines = linesOf(words, measure).map(shown);
        for (const [i, line] of lines.entries()) {
          if (i > 0) expect(NEVER_FIRST).not.toContain(line.charAt(0));
          if (i < lines.length - 1) expect(NEVER_LAST).not.toContain(line.charAt(line.length - 1));
          if (i > 0) expect(`${(lines[i - 1] ?? '').slice(-1)}${line.charAt(0)}`).not.toMatch(/^(?:——|……)$/u);
        }
        expect(lines.join('').replaceAll(/[ \u00A0]/gu, '')).toBe(words.replaceAll(' ', ''));
      }),
      { numRuns: 150 },
    );
  });

  it.each([153, 190, 230])('is full at %s points with white between ideographs that nobody sees', (measure) => {
    const lines = linesOf(MESSAGE, measure);
    const full = lines.slice(0, -1);
    for (const line of full) expect(line.width).toBeCloseTo(measure, 1);
    const gaps = full.flatMap(gapsBetweenIdeographs);
    expect(gaps.length).toBeGreaterThan(60);
    expect(gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length).toBeLessThanOrEqual(0.03);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(0.1);
  });

  it('sets a mark half an em wide, and two marks in a row with one white between them', () => {
    const [line] = setRagged(styled('海，海：“海”'), 1000, LIMITS);
    const advances = line?.runs.flatMap(({ run, glyphs }) =>
      glyphs.map(({ text: own, advance }) => [own, Math.round((advance / (run.scale ?? 1)) * 100) / 100]),
    );
    // The white of half an em stands after a mark, in em of the text: 0.5 / 0.95 of an ideograph.
    const white = Math.round((0.5 + 0.5 / 0.95) * 100) / 100;
    expect(advances).toEqual([
      ['海', 1],
      ['，', white],
      ['海', 1],
      ['：', white],
      ['“', 0.5],
      ['海', 1],
      ['”', 0.5],
    ]);
  });

  it('keeps a Latin word whole, a little apart from the ideographs beside it, and reads no space there', () => {
    for (let measure = 60; measure <= 160; measure += 10) {
      const lines = linesOf('任何人都可以在 UNODC 的网站上查阅 2034 年的报告', measure).map(shown);
      expect(lines.join('')).toBe('任何人都可以在UNODC的网站上查阅2034年的报告');
      expect(lines.filter((line) => line.includes('UNODC'))).toHaveLength(1);
    }
  });

  it('does not leave one ideograph alone on its last line where another line can give one', () => {
    for (let measure = 120; measure <= 200; measure += 4) {
      const last = linesOf(MESSAGE, measure).map(shown).at(-1) ?? '';
      expect(last.replaceAll(/[，。]/gu, '').length).toBeGreaterThan(1);
    }
  });

  it('parts no figure of a date from its 年, 月 or 日 where a line of few words can end elsewhere', () => {
    for (let measure = 76; measure <= 120; measure += 2) {
      const lines = setRagged(styled('2032年9月21日，瓦尔帕莱索'), measure, LIMITS).map(shown);
      for (const line of lines.slice(1)) expect(`${measure}: ${line}`).not.toMatch(/: [年月日]/u);
    }
  });

  it.each([
    '要不突破1.5 °C的界限，到2030年排放量必须减少45%。富裕国家承诺每年提供1 000亿美元；2019年这一数额为796亿美元。',
    '基金已在27个国家资助了10 450口水井，为460万人送去了清洁的水，第3条规定自2030年起每5年审查一次。',
  ])('parts no figure from what it counts, nor 第 from its number, in the columns of a page: %s', (words) => {
    for (let measure = 150; measure <= 250; measure += 2)
      for (const line of linesOf(words, measure).map(shown).slice(0, -1))
        expect(`${measure}: ${line}`).not.toMatch(/(?:\d|第)$/u);
  });

  it.each([88, 128])(
    'takes white that nobody sees rather than part a year or a height, in a column of %s points',
    (measure) => {
      const lines = linesOf(MESSAGE, measure).map(shown);
      for (const whole of ['1998年', '1990年', '30厘米']) expect(lines.some((line) => line.includes(whole))).toBe(true);
    },
  );

  it('divides an address that is wider than its column at its points, where its lines are ragged as well', () => {
    const address = 'https://www.example.org/en/reports/silent-keels-2026?lang=en';
    for (const measure of [90, 120, 150]) {
      const lines = setRagged(styled(`报告载于${address}。`), measure, LIMITS, true);
      for (const { width } of lines) expect(width).toBeLessThanOrEqual(measure + 0.01);
      expect(lines.map(shown).join('')).toBe(`报告载于${address}。`);
    }
  });

  it('keeps the apostrophe of a Latin name inside it', () => {
    for (let measure = 90; measure <= 200; measure += 2)
      for (const line of linesOf('姆本格-鲁伊斯博士（K. O. M’Bengue-Ruiz）说，渡轮不收儿童的钱。', measure).map(shown))
        expect(`${measure}: ${line}`).not.toMatch(/’$/u);
  });

  it('keeps a telephone number in one line', () => {
    for (let measure = 120; measure <= 200; measure += 4) {
      const lines = linesOf('报告指出，每一个港口都需要验潮仪，电话是+41 22 917 90 00，文号是第70/1号。', measure).map(
        shown,
      );
      expect(lines.filter((line) => line.replaceAll('\u00A0', ' ').includes('+41 22 917 90 00'))).toHaveLength(1);
    }
  });

  it('ends a line where its writer ended it, and nowhere else that has room', () => {
    const lines = linesOf('水上阅览室\n向每一位等候渡船的人开放', 300);
    expect(lines.map(shown)).toEqual(['水上阅览室', '向每一位等候渡船的人开放']);
    expect(lines.map(({ ending }) => ending)).toEqual(['writers-end', 'end']);
  });

  it('has nothing hang out of its measure, neither a mark nor a letter', () => {
    const { itemized } = prepareGalley(styled('他说，“Tor-Vang”，在A点与“T”点之间。'), LIMITS, {
      session: SESSION,
      hyphenate: true,
    });
    for (const item of itemized.items)
      expect([item.type === 'box' ? item.startHang : 0, item.type === 'glue' ? 0 : item.endHang]).toEqual([0, 0]);
    expect(itemized.items.filter(({ type }) => type === 'box').length).toBeGreaterThan(10);
  });

  it('has no space read between two lines of a title that are parted inside a sentence, and one where the text has it', () => {
    const endings = (title: string, measure: number) =>
      setRagged(styled(title), measure, LIMITS).map(({ ending }) => ending);
    expect(endings('水上阅览室，向每一位等候渡船的人开放', 150)).toEqual(['inside-word', 'end']);
    expect(endings('Tide Tables Pusan Port Ardel Quintanar 公约', 90)).toContain('space');
  });

  it('ends a line of a title after a mark where there is one', () => {
    const lines = setRagged(styled('水上阅览室，向每一位等候渡船的人开放'), 150, LIMITS).map(shown);
    expect(lines).toEqual(['水上阅览室，', '向每一位等候渡船的人开放']);
  });

  it('ends a line of a title inside a word only where each line is full', () => {
    const titles = [
      '秘书长 对 新闻界 的 讲话',
      '秘书长 在 联合国 大会 一般性 辩论 上 的 发言',
      '关于 在 全 世界 所有 港口 公布 潮汐表 的 联合 声明',
      '安全理事会 主席 就 中东 局势 发表 的 新闻 谈话',
      '世界 新闻 自由 日 致辞',
      '消除 对 妇女 的 暴力 行为 国际日 致辞',
      '秘书长 就 人工智能 治理 高级别 对话 发表 的 声明',
      '水域 观测 组织 执行 主任 在 湖泊 灯塔 日 纪念 仪式 上 的 致辞',
      '人权 理事会 特别 报告员 呼吁 保护 沿海 社区 的 渔民 和 他们 的 家庭',
      '2026年 11月11日 至 15日 缔约方 会议 最后 公报',
      '外交部 发言人 就 邻国 渡轮 事故 答 记者 问',
      '港口 会议 成员国 通过 关于 开放 数据 的 新 公约',
    ].map((parted) => parted.split(' '));
    let all = 0;
    const inside: string[] = [];
    for (const words of titles) {
      const title = words.join('');
      const ends = new Set(words.map((_, i) => words.slice(0, i + 1).join('').length));
      for (let measure = 95; measure <= 200; measure += 3) {
        let at = 0;
        for (const line of setRagged(styled(title), measure, LIMITS).map(shown)) {
          all++;
          at += line.length;
          if (!ends.has(at)) inside.push(`${measure}: ${title.slice(0, at)}|${title.slice(at)}`);
        }
      }
    }
    expect(all).toBeGreaterThan(700);
    expect(inside.length / all, inside.join('\n')).toBeLessThanOrEqual(0.012);
  });

  it('sets a title in lines as long as each other', () => {
    const lines = setRagged(styled('关于在全世界所有港口公布潮汐表的联合声明'), 110, LIMITS).map(shown);
    expect(lines).toHaveLength(2);
    expect(Math.abs((lines[0]?.length ?? 0) - (lines[1]?.length ?? 0))).toBeLessThanOrEqual(1);
  });
});

describe('ideographs in an English text', () => {
  it('are set in their own family, between words with spaces of the text’s own', () => {
    const name = foreign(ZH, text('林文清'));
    const [line] = setRagged(styled([text('a hydrographer named '), name, text(' asked')], EN), 1000, LIMITS);
    expect(line && shown(line)).toBe('a hydrographer named 林文清 asked');
    const faces = new Map(
      line?.runs.map(({ run, glyphs }) => [
        glyphs
          .map((glyph) => glyph.text)
          .join('')
          .trim(),
        run.face.id,
      ]),
    );
    expect(faces.get('林文清')).toBe('noto-serif-sc/regular');
    expect(faces.get('asked')).toBe('source-serif-4/regular');
  });
});

describe('a name in ideographs', () => {
  it('stays on one line in an English text, and a sentence does not', () => {
    const cited = (words: string) => [
      text('said Captain Li Wenhao ('),
      foreign(ZH, text(words)),
      text('), of the ship'),
    ];
    const linesAt = (words: string, measure: number) =>
      setRagged(styled(cited(words), EN), measure, LIMITS, true).map(shown);
    for (let measure = 60; measure <= 180; measure += 3)
      expect(linesAt('李文浩', measure).filter((line) => line.includes('李文浩'))).toHaveLength(1);
    expect(linesAt('对共同测量它的人，大海没有秘密', 80).length).toBeGreaterThan(3);
  });

  it('is no part of a sentence, whose lines end between any two of them, near its ends as well', () => {
    const words = '大海没有秘密给共同测量';
    const ends = new Set<number>();
    for (let measure = 60; measure <= 260; measure += 3) {
      const lines = setRagged(styled([text('said the keeper '), foreign(ZH, text(words))], EN), measure, LIMITS, true);
      let at = 0;
      for (const line of lines.map(shown)) {
        at += line.replaceAll(/[^一-龥]/gu, '').length;
        ends.add(at);
      }
    }
    // One alone on the last line costs too much.
    for (let at = 1; at < words.length - 1; at++) expect([...ends]).toContain(at);
  });

  it('keeps the brackets and the comma that it stands in beside it', () => {
    const cited = [
      text('Captain Li Wenhao ('),
      foreign(ZH, text('李文浩')),
      text('), and '),
      foreign(ZH, text('林文清')),
      text(', too'),
    ];
    for (let measure = 60; measure <= 180; measure += 3)
      for (const line of setRagged(styled(cited, EN), measure, LIMITS, true).map(shown)) {
        expect(line).not.toMatch(/\($/u);
        expect(line).not.toMatch(/^[),]/u);
      }
  });
});

describe('a character that the table of general standard characters lacks', () => {
  it('is looked for in the full package, and where that is not installed has no glyph', () => {
    const { runs } = styled('龘海');
    expect(runs.map(({ face }) => face.covers(0x9f98))).toContain(false);
  });
});
