/** What ends a letter: the words that take leave stand by themselves, and who signs under them is of the text. */
import { describe, expect, it } from 'vitest';
import { readPage } from './importing.ts';

const LETTERS = {
  es: [
    ['Carta a los maestros de la región de los lagos', 'Kalmora, 14 de mayo de 2027', 'Estimados colegas:'],
    'El invierno fue largo, y ustedes mantuvieron abiertas las escuelas. Quisiera darles las gracias.',
    'Atentamente,',
    ['Ines Harlan', 'Directora de la Autoridad de los Lagos'],
  ],
  ru: [
    ['Письмо учителям озёрного края', 'Кальмора, 14 мая 2027 года', 'Уважаемые коллеги!'],
    'Зима была долгой, но школы вы не закрыли. Я хотела бы поблагодарить вас за это.',
    'С уважением,',
    ['Инес Харлан', 'директор Управления озёр'],
  ],
  ar: [
    ['رسالة إلى معلمي منطقة البحيرات', 'كالمورا، 14 أيار/مايو 2027', 'الزملاء الأعزاء،'],
    'كان الشتاء طويلاً، وقد أبقيتم المدارس مفتوحة. أود أن أشكركم على ذلك.',
    'وتفضلوا بقبول فائق الاحترام،',
    ['إيناس هارلان', 'مديرة هيئة البحيرات'],
  ],
  zh: [
    ['致湖区教师的一封信', '2027年5月14日，卡尔莫拉', '尊敬的同事们：'],
    '这个冬天很漫长，你们始终让学校开着门。我谨向你们表示感谢。',
    '此致敬礼',
    ['伊内斯·哈兰', '湖区管理局局长'],
  ],
} as const;

const mail = (text: string): string =>
  `From: Press Office <press@lakes.example>\nTo: media@lakes.example\nSubject: 1\nDate: Fri, 14 May 2027 09:12:00 +0200\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n${text}\n`;

describe.each(Object.entries(LETTERS))('The end of a letter in %s', (lang, [head, text, leave, [name, office]]) => {
  const over = [...head, text, leave].join('\n\n');
  const end = `${leave}\n\n<!-- signature -->\n${name}\\\n${office}`;

  it.each([
    ['text', 'page.txt', `${over}\n\n${name}\n${office}`],
    ['Markdown whose lines are kept', 'page.md', `# ${over}\n\n${name}\\\n${office}`],
    ['a mail that is the letter', 'page.eml', mail(`${over}\n\n${name}\n${office}`)],
  ])('is signed in %s', async (_, file, page) => {
    const { of, asked } = await readPage(page, file);
    expect(asked).toEqual([]);
    expect(of(lang)).toContain(end);
  });
});

it('A speech sent in a mail ends with thanks: who takes leave under them is whose mail it is', async () => {
  const { of, diagnostics } = await readPage(
    mail(
      'Discurso en la escuela del río\n\nKalmora, 14 de mayo de 2027\n\nQueridos alumnos:\n\nHace tres años no había aquí más que un campo y una barca que pasaba dos veces al día.\n\nMuchas gracias.\n\nAtentamente,\n\nPablo Morín\nOficina de Prensa',
    ),
    'page.eml',
  );
  expect(of('es')).not.toContain('Morín');
  expect(diagnostics.map(({ code }) => code)).toContain('intake/mail-ends');
});

it('A letter in a mail whose last lines give a telephone is the sender’s own there: they take leave of whom they write to', async () => {
  const { of } = await readPage(
    mail(
      'Carta a los maestros\n\nKalmora, 14 de mayo de 2027\n\nEstimados colegas:\n\nEl invierno fue largo, y ustedes mantuvieron abiertas las escuelas.\n\nAtentamente,\n\nPablo Morín\nOficina de Prensa\nTel. +41 22 555 01 40',
    ),
    'page.eml',
  );
  expect(of('es')).not.toContain('Atentamente');
  expect(of('es')).not.toContain('Morín');
});
