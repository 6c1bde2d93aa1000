/** Of which script's family each sign of a text is set in: one that has a glyph for it. */
import { describe, expect, it } from 'vitest';
import { stretchesOf } from '../../../src/page/paragraph/scripts.ts';
import { openFamily } from '../../../src/page/fonts/index.ts';
import { SESSION } from '../../support/session.ts';
import { valueOf } from '../../support/statement.ts';
import type { Lang } from '../../../src/text/statement/index.ts';

/** The stretches that each script's family sets. */
function set(text: string, lang: string, script: 'Arab' | 'Hani' | undefined): string {
  return stretchesOf(text, lang as Lang)
    .filter((stretch) => stretch.script === script)
    .map(({ start, end }) => text.slice(start, end))
    .join('|');
}

/** The signs that a face has no glyph for. */
function without(family: string, signs: string): string {
  const face = valueOf(openFamily(SESSION, family)).face('regular');
  return [...signs].filter((sign) => !face.covers(sign.codePointAt(0) ?? 0)).join('');
}

describe('signs that two families could set', () => {
  it('are Latin in Arabic where its own face has none of them', () => {
    const text = 'بنحو ±2 في 10 كم² أو ½ ثم ≤ 3 و‰ و№ و→ ثم';
    expect(without('source-serif-4', set(text, 'ar', undefined).replaceAll('|', ''))).toBe('');
    expect(without('noto-naskh-arabic', set(text, 'ar', 'Arab').replaceAll('|', ''))).toBe('');
  });

  it('are wide in Chinese where Latin has none of them', () => {
    const text = '气温21℃，见第Ⅲ章①、②和○、●、★、※：约±2，比10²大，→下';
    expect(without('source-serif-4', set(text, 'zh', undefined).replaceAll('|', ''))).toBe('');
    expect(without('noto-serif-sc', set(text, 'zh', 'Hani').replaceAll('|', ''))).toBe('');
    expect(set('气温21℃', 'zh', 'Hani')).toBe('气温|℃');
  });
});
