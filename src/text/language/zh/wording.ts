/** What we say in Chinese around a text. */
import type { Wording } from '../language.ts';

export const wording: Wording = {
  ownName: '中文',
  iso639: 'zho',
  textFollows: '中文文本附后。',
  embargoed: '发布限制',
  revised: (revision, replaces = '先前文本') =>
    revision === undefined ? `取代${replaces}` : `第${String(revision)}次修订，取代${replaces}`,
  draft: '草稿——不得发布',
  signature: '电子签名',
  kinds: { message: '致辞', statement: '声明', remarks: '讲话', 'press-release': '新闻稿' },
};
