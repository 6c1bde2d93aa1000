/** Where and when a text was given, at its foot: its date line says both, with the place as a date line has it. */
import { describe, expect, it } from 'vitest';
import { readPage } from './importing.ts';

const RUSSIAN = [
  'Заявление об открытии портовой библиотеки',
  'Портовая библиотека снова открывает свои двери после двух лет ремонта.',
  'Город оплатил крышу, а жители перенесли книги.',
];
const CHINESE = [
  '关于港口图书馆重新开放的声明',
  '港口图书馆经过两年修缮后重新开放，馆内图书已经晾干。',
  '市政府支付了屋顶的费用，市民们搬运了图书。',
];

const page = (...lines: readonly string[]) => lines.join('\n\n');

describe('The foot of a text', () => {
  it.each([
    ['Совершено в Женеве 28 ноября 2026 года', 'Женева'],
    ['Совершено в Лондоне, 28 ноября 2026 года.', 'Лондон'],
    ['Подписано в Найроби 28 ноября 2026 года', 'Найроби'],
  ])('has a place in Russian as its date line has it: %s', async (foot, place) => {
    const { facts, of } = await readPage(page(...RUSSIAN, foot, 'Анна Орлова'));
    expect(facts).toContain(`date: 2026-11-28\nplace: ${place}\n`);
    expect(of('ru')).toContain(foot);
  });

  it('has none where its name is not known without its case, and that is told', async () => {
    const { facts, diagnostics } = await readPage(page(...RUSSIAN, 'Совершено в Порт-Сельме 28 ноября 2026 года'));
    expect(facts).toContain('date: 2026-11-28');
    expect(facts).not.toContain('place:');
    expect(diagnostics.map(({ message }) => message).join()).toContain('“Порт-Сельме”');
  });

  it.each(['2026年11月28日于塞尔姆港通过', '2026年11月28日于塞尔姆港签署', '2026年11月28日订于塞尔姆港'])(
    'has a place in Chinese without what was done there: %s',
    async (foot) => {
      const { facts } = await readPage(page(...CHINESE, foot));
      expect(facts).toContain('date: 2026-11-28\nplace: 塞尔姆港\n');
    },
  );

  it('is no heading over who signs', async () => {
    const { of } = await readPage(page(...CHINESE, '2026年11月28日订于塞尔姆港', 'Mara Tolvanen'));
    expect(of('zh')).not.toMatch(/^#/mu);
  });
});
