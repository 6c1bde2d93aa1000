/** What comparing a text in Chinese with its translation takes. */
import type { CheckWords } from '../check-words.ts';
import { traditional } from './characters.ts';
import { figures, spoken } from './numbers.ts';

const ONES = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 一 to 三十一, by which formal texts count their days. */
const DAYS: Readonly<Record<string, number>> = Object.fromEntries<number>([
  ...ONES.map((one, n) => [one, n + 1] as const),
  ['十', 10],
  ...ONES.map((one, n) => [`十${one}`, n + 11] as const),
  ['二十', 20],
  ...ONES.map((one, n) => [`二十${one}`, n + 21] as const),
  ['三十', 30],
  ['三十一', 31],
]);
const DAY = '(?:3[01]|[12]\\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])';
const YEAR = '(?<year>[12]\\d{3}) ?年 ?';

export const check = (): CheckWords => ({
  script: 'Han',
  otherWriting: traditional,
  commonWords: [],
  sharedWords: [],
  acronyms: [],
  tightMarks: '，。；：！？、',
  // Between ideographs, or after one at an end; a full stop after a figure or a Latin letter may be another mark.
  otherMarks: {
    pattern:
      '(?<=[\\p{Script=Han}”’）》」』%])[,;:?!](?= ?(?:$|\\n|[“‘（《「『”’）》」』]|\\p{Script=Han}))' +
      '|(?<=\\p{Script=Han})(?:\\.(?=$|\\n|[”’）])|\\((?=\\p{Script=Han}))|(?<=\\p{Script=Han})\\)(?=\\p{Script=Han})',
    own: { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '.': '。', '(': '（', ')': '）' },
  },
  addressParts: ['chi', 'zho', 'zh-cn', 'zh-hans'],
  kinds: {
    'press-release': '新闻稿$|^新闻稿',
    remarks: '(?:讲话|致词|致辞|发言|演讲|讲话全文)$',
    message: '(?:致辞|贺词|贺信|献辞)$',
    statement: '声明$',
  },
  quantities: {
    dates: {
      ordinal: '(?!)',
      first: '(?!)',
      joins: '至|到|和|或',
      monthFirst: false,
      ownOrder: {
        days: `(?<![\\d.,/])(?:${YEAR})?(?<month>{months}) ?(?<days>${DAY}(?:(?: ?[日号])? ?[至到—–、和-] ?${DAY}){0,6}) ?[日号]`,
        bare: `(?<![\\d.,/])(?:${YEAR}(?<with>{months})|(?<alone>{months}))(?!\\d)`,
        // 30日内 is a length of time.
        daysAlone: '(?<![\\d.,/])(?<day>3[01]|[12]\\d|0?[1-9]) ?日(?! ?(?:之|以)?[内后前])',
      },
      numerals: DAYS,
    },
    times: {
      written:
        '(?<![\\d.,:$€])(?:(?:(?<late>下午|傍晚|晚上?|深夜|夜里|中午)|上午|凌晨|清晨|早上|早晨|早|晨)? ?(?<hour>[01]?\\d|2[0-4]) ?(?:[时点](?!间|段|期|代|名)(?:(?<minute>[0-5]?\\d)分)?|[:：](?<militaryMinute>[0-5]\\d)(?!\\d))' +
        '|(?<noon>正午)|(?<midnight>午夜))',
      named: '正午|午夜',
      late: '下午|晚上|傍晚|深夜|夜里',
      early: '上午|早上|凌晨|清晨|早晨',
      said: {
        cue: '[点时][一二三四五六七八九十半]',
        times:
          '(?<hour>[一二两三四五六七八九十]{1,3}|\\d{1,2}) ?[点时](?:(?<half>半)|(?<quarter>一刻)|(?<threeQuarters>三刻)|(?<past>[一二三四五六七八九十]{1,3})分)',
      },
      lengths: { cue: '分', times: '(?<hour>\\d{1,3}) ?(?:个)?小时(?:零)?(?<minute>\\d{1,2}) ?分' },
    },
    figures,
    spoken,
  },
  paragraphs: { word: '第', behind: '段|款', joint: '、|和|至|或|-|–', elsewhere: '(?!)', holder: '(?!)' },
  remains: {
    bracketed: '中文(?:文本|版)|英文(?:文本|版)|法文(?:文本|版)|非正式译文|以实际讲话为准|见下文|原文[:：]',
    round: '(?:英文|法文)(?:文本|版)(?:见下|附后)[^()\\n]*',
    anywhere: '跳到主要内容|接受(?:所有|全部)?cookie|版权所有|关注我们|点击此处',
    whole:
      '中文|分享(?:到.{1,20})?|阅读更多|更多|打印|首页|搜索|网站地图|最新(?:声明|消息|新闻)|相关新闻|返回顶部|下载(?:pdf)?|使用条款|隐私政策',
    atEnd: '阅读更多|分享本页',
    gaps: '姓名|标题|地点|国家|数字|日期|待定|待补充|待确认|插入[^\\]]{0,20}',
    roundGaps: '待定|待确认',
  },
});
