/** A line that begins with a telephone says whom to ask where a number or a mark follows; what somebody has said on one is a title. */
import { expect, it } from 'vitest';
import { isLang } from '../../../src/text/language/index.ts';
import { hasContactDetails, isContact, namesContact } from '../../../src/text/intake/wording.ts';
import { importPages } from './importing.ts';
import { holds, pageIn } from './shaped-pages.ts';

const TEXTS = {
  en: [
    'Telephone conversation with the President of Ardania',
    '20 November 2026',
    'The presidents spoke in detail about the repair of the northern railway, which the floods have damaged.',
  ],
  ru: [
    'Телефонный разговор с Президентом Ардании',
    '20 ноября 2026 года',
    'Президенты подробно обсудили восстановление северной железной дороги, повреждённой наводнением.',
  ],
} as const;

it('a telephone conversation is the title of both versions', async () => {
  const { summary, version, files } = holds(
    await importPages({ kind: 'together', page: pageIn('text', [TEXTS.en, TEXTS.ru]) }),
    'en',
  );
  expect(summary.questions).toEqual([]);
  expect(version).toContain(`title: ${TEXTS.en[0]}\n`);
  expect(files.get('ru.md')).toContain(`title: ${TEXTS.ru[0]}\n`);
});

it.each([
  ['en', 'Telephone conversation with the President of Ardania, 20 November 2026'],
  ['en', 'Mobile clinics open in three valleys'],
  ['en', 'Cell biology gets a new building'],
  ['en', 'Phone calls between the two leaders'],
  ['fr', 'Courriels du ministère aux communes, ce qui change'],
  ['fr', 'Mobiles et transports de demain'],
  ['es', 'Teléfono rojo entre Tarrin y Ardania'],
  ['es', 'Celulares prohibidos en las aulas'],
  ['ru', 'Телефон доверия открыт во всех областях'],
  ['ru', 'Мобильный госпиталь развёрнут в Велграде'],
  ['zh', '电话会谈：两国主席讨论铁路修复'],
] as const)('in %s this begins no contact: %s', (lang, line) => {
  expect(isLang(lang) && isContact(line, lang)).toBe(false);
  expect(namesContact(line)).toBe(false);
});

it.each([
  ['en', 'Tel.: +41 22 555 01 43'],
  ['en', 'Telephone 022 555 01 43'],
  ['en', 'Telephone number: 5550143'],
  ['en', 'Mobile phone: see below'],
  ['en', 'Phone'],
  ['en', 'Fax – 555 0143'],
  ['en', 'E-mail press@council.example'],
  ['en', 'Media contact: Ana Beltrán'],
  ['fr', 'Téléphone : 01 55 50 14 30'],
  ['fr', 'Tél. 01 55 50 14 30'],
  ['fr', 'Courriel : presse@conseil.example'],
  ['es', 'Tel. (598) 2 555 0143'],
  ['es', 'Móvil: 600 555 014'],
  ['es', 'Correo electrónico: prensa@consejo.example'],
  ['ru', 'Тел.: +7 495 555-01-43'],
  ['ru', 'Эл. почта: press@sovet.example'],
  ['ar', 'هاتف: 5550143'],
  ['ar', 'البريد الإلكتروني: press@council.example'],
  ['zh', '电话：555 0143'],
] as const)('in %s this does: %s', (lang, line) => {
  expect(isLang(lang) && isContact(line, lang)).toBe(true);
});

it('a telephone whose groups Arabic has in the order in which they stand is one, and a number in thousands is none', async () => {
  const text = ['هبة لمدارس الوادي', '12 شباط/فبراير 2026', 'قدم مجلس الوادي اليوم هبة إلى مدارس القرى الجبلية.'];
  const page = pageIn('text', [[...text, 'للاتصال', 'هاتف: 0144 555 6 999+']]);
  const { version } = holds(await importPages({ kind: 'together', page }), 'ar');
  expect(version).toMatch(/<!-- contacts -->\n(?:## )?للاتصال\n/u);
  expect(['0144 555 6 999+', '10 000 000+'].map(hasContactDetails)).toEqual([true, false]);
});
