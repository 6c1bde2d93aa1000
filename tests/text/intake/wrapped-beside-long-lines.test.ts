/**
 * Lines that a mail program has ended at its width are joined again, whatever stands by itself beside them: a title or a menu that
 * is longer, an address that nothing divides, a paragraph in one line. Items and lines of people's own stay as they are.
 */
import { describe, expect, it } from 'vitest';
import { readPage } from './importing.ts';

const TITLE = 'Readout of the meeting with the Minister of Health of Corvania';
const LONG_TITLE =
  'Readout of the meeting between the President of the Organization and the Minister of Health of Corvania';

const WRAPPED = `The President of the Austral Maritime Organization, Mr. Fermín Uribarri,
met today with the Minister of Health of Corvania, Ms. Nadia Petrel. The
meeting took place at the headquarters of the Organization and lasted
for an hour and a half.

They discussed medical care on board ships and agreed to set up a radio
consultation service, which will operate 24 hours a day and will be open
to ships of every flag. Doctors of four hospitals will take turns to
answer calls.

The President thanked the Minister for the support of her Government and
accepted an invitation to visit Corvania in the autumn.`;

const PARAGRAPHS = WRAPPED.split('\n\n').map((text) => text.replaceAll('\n', ' '));

const pageOf = (title: string, ...parts: readonly string[]): string =>
  `${[title, '27 May 2026', ...parts].join('\n\n')}\n`;

describe('Lines are joined beside', () => {
  it.each([
    ['a title that is longer', pageOf(LONG_TITLE, WRAPPED)],
    ['a title under which its day stands', `${LONG_TITLE.slice(0, 96)}\n27 May 2026\n\n${WRAPPED}\n`],
    [
      'a paragraph in one line',
      pageOf(
        TITLE,
        'The meeting was the first of its kind since 2019 and was held at the request of the Government of Corvania.',
        WRAPPED,
      ),
    ],
    [
      'an address that nothing divides',
      pageOf(
        TITLE,
        WRAPPED,
        'Download: https://www.oma.example/en/newsroom/readouts/2026/05/27/minister-of-health-of-corvania',
      ),
    ],
    [
      'a line of whom to ask',
      pageOf(
        TITLE,
        WRAPPED,
        'Contact: Rosa Almendral, press officer, Austral Maritime Organization, tel. +56 555 0144, press@oma.example',
      ),
    ],
  ])('%s', async (_what, page) => {
    const { of } = await readPage(page);
    for (const paragraph of PARAGRAPHS) expect(of('en')).toContain(paragraph);
    expect(of('en')).not.toContain('##');
  });

  it('a title of each of two versions', async () => {
    const { of, asked } = await readPage(`${LONG_TITLE}

27 May 2026

The President of the Austral Maritime Organization, Mr. Fermín Uribarri, met today with the
Minister of Health of Corvania, Ms. Nadia Petrel.

They discussed medical care on board ships and agreed to set up a radio consultation service,
which will operate 24 hours a day.

Lectura de la reunión entre el Presidente de la Organización y la Ministra de Salud de Corvania

27 de mayo de 2026

El Presidente de la Organización Marítima Austral, Sr. Fermín Uribarri, se reunió hoy con la
Ministra de Salud de Corvania, Sra. Nadia Petrel.

Ambos conversaron sobre la atención médica a bordo de los buques y acordaron crear un servicio
de consulta por radio, que funcionará las 24 horas del día.
`);
    expect(of('en')).toContain('met today with the Minister of Health');
    expect(of('es')).toContain('title: Lectura de la reunión entre el Presidente');
    expect(of('es')).toContain('acordaron crear un servicio de consulta por radio');
    expect(asked).toEqual([]);
  });
});

it('Items under each other are not, beside paragraphs that nobody has wrapped', async () => {
  const { of } = await readPage(
    pageOf(
      TITLE,
      'They agreed that the following would be set up before the end of the year in the three ports that have most calls, and paid for together:',
      '- a consultation service by radio,\n- a store of vaccines in each port,\n- a course for those who steer small boats.',
      'The Minister promised that 5,000 doses would be delivered within ten days to the two ships in the southern ports and to those who work there.',
    ),
  );
  expect(of('en')).toContain('- a consultation service by radio,\n- a store of vaccines in each port,\n');
});

it('Those who sign are not, a line each, beside paragraphs that nobody has wrapped', async () => {
  const { of } = await readPage(
    pageOf(
      'Joint statement on the food of children',
      'In the past year the three organizations have fed eleven million children in thirty countries, and have taught their mothers how to do so without them.',
      'They will not be able to go on doing so in the coming winter unless the means that were promised in the spring are paid before the first snow falls.',
      'They therefore ask all who have given their word to keep it, and those who have not given it to do so while the roads to the valleys are still open.',
      `Paola Greco, Executive Director, World Food Agency (WFA)
Samuel Adjei, Executive Director, Children’s Health Fund (CHF)
Ines Harlan, Director-General, Authority of the Great Lakes (AGL)
Tomas Brede, Secretary, Union of the Towns of the Rivers (UTR)
Mei Tanaka, Chief Executive Officer, Nutrition Fund`,
    ),
  );
  expect(of('en')).toContain('World Food Agency (WFA)\\\nSamuel Adjei');
});

it('A line under a title that is longer than a program would have left it is not', async () => {
  const { of } = await readPage(`${LONG_TITLE.slice(0, 96)}
Health care on board ships

27 May 2026

${WRAPPED}
`);
  expect(of('en')).not.toContain(`${LONG_TITLE.slice(80, 96)} Health care`);
  for (const paragraph of PARAGRAPHS) expect(of('en')).toContain(paragraph);
});

it('Lines of a site that are shorter than any program would have left them are not', async () => {
  const { of } = await readPage(`Главная Новости Документы Контакты
Версия для слабовидящих

Министерство лесного хозяйства Северодоля
Главная / Новости / Пресс-релизы
Исправление к сообщению о площади восстановленных лесов

12 марта 2027 года

В сообщении от 10 марта площадь восстановленных лесов была указана неверно: она составляет 4200 гектаров.

Поделиться: ВКонтакте Телеграм Одноклассники
Читайте также
Новый питомник в Сосновке
`);
  expect(of('ru')).toContain('title: Исправление к сообщению о площади восстановленных лесов\n');
});
