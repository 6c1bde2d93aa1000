/** Numbers as Chinese says and writes them: by ten thousands, without spaces. */
import type { FigureWords, SpokenNumbers } from '../check-words.ts';
import { once } from '../language.ts';

export const figures: FigureWords = {
  group: ',',
  decimal: '.',
  tail:
    '(?:多|余)?(?:(?<scale>万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千(?![克米瓦卡])|百))?(?:多|余)?' +
    '(?<percent>%)?(?:(?<money>美元|欧元|英镑|(?<country>加|澳)元|日元|瑞士法郎|法郎|卢比|卢布|港元|人民币|元(?![旦素首老年月])))?',
  scales: {
    百: 100,
    千: 1e3,
    万: 1e4,
    十万: 1e5,
    百万: 1e6,
    千万: 1e7,
    亿: 1e8,
    十亿: 1e9,
    百亿: 1e10,
    千亿: 1e11,
    万亿: 1e12,
  },
  currencies: [
    ['美元', 'USD'],
    ['欧元', 'EUR'],
    ['英镑', 'GBP'],
    ['加元', 'CAD'],
    ['澳元', 'AUD'],
    ['日元', 'JPY'],
    ['瑞士法郎', 'CHF'],
    ['法郎', 'franc'],
    ['卢比', 'INR'],
    ['卢布', 'RUB'],
    ['港元', 'HKD'],
    ['元|人民币', 'CNY'],
  ],
  decadeAfter: '年代',
  decades: {
    pattern: '(?<century>\\d{1,2}) ?世纪 ?(?<decade>\\d0) ?年代',
    year: ({ century, decade }) => 100 * (Number(century) - 1) + Number(decade),
  },
  percentBefore: '百分之',
  range: '至|到|和|或|～|~',
  compared: '从|由|至|到',
  below: '零下|负|減|减(?![至到])|降(?![至到])|下滑|下跌|低于|不足|亏|赤字|跌|少',
  romanOrdinal: '(?!)',
};

export const spoken = once((): SpokenNumbers => ({
  one: ['一'],
  units: { 〇: 0, 零: 0, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
  tens: { 十: 10 },
  ordinals: {},
  hundred: ['百'],
  scales: { 千: 1e3, 万: 1e4, 亿: 1e8 },
  many: {
    // 千百年: as long as anybody knows, which is no number.
    千百: 1e3,
    万亿: 1e12,
    千亿: 1e11,
    百亿: 1e10,
    十亿: 1e9,
    亿: 1e8,
    千万: 1e7,
    百万: 1e6,
    十万: 1e5,
    万: 1e4,
    千: 1e3,
    百: 100,
  },
  hints: {
    双: [2],
    首: [1],
    初: [1],
    单: [1],
    唯: [1],
    独: [1],
    每: [1],
    倍: [2],
    上半年: [1, 6],
    下半年: [2, 6],
    世纪: [100],
    年代: [10],
    千年: [1000],
    百年: [100],
    星期: [7],
    周: [7],
    打: [12],
    无: [0],
    没有: [0],
  },
  portions: [{ value: 2, share: 50, words: ['半'] }],
  joint: '(?!)',
  and: '(?!)',
  per: '(?!)',
  andAHalf: '(?!)',
  countedBy: [],
  idioms:
    '一[些起旦样直定般切方致同再度齐道带向律概贯番边面味心意片体系旁时代共流]|唯一|统一|进一步|之一|万一|千万(?=[不别要])|十分(?!之)|' +
    '百姓|四[川周处面]|五[官谷]|六一|七上八下|三番五次|千方百计|万[物事象分]|成千上万|千家万户|二十国集团|万国(?=[宫博])|万众一心|一[一]|两[者岸极性]|三[峡角]|八卦|九寨',
  ideographs: {
    ordinal: '第',
    measures:
      '[个名位次项天种家条座所届号件份周岁倍口户艘辆架台本册张只支场站艇艘吨米里度分秒刻顿批人国州省市县村点款章节层段]|[年月日](?!代)|分之[一二三四五六七八九十百]+|小时|公里|公斤|千克|厘米|公顷|平方|立方|世纪|周年|星期',
    several: '数|几|上|成|(?=千百年)',
    more: '[多余]',
  },
}));
