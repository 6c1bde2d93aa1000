/** A head whose line for whose text it is holds an office and a name: both are facts, each by itself, and neither is the title. */
import { describe, expect, it } from 'vitest';
import { readPage } from './importing.ts';

const TEXTS = {
  en: 'Nairobi, 4 May 2027\n\nLadies and gentlemen,\n\nWe have worked together for three years to get here, and there is much to do before the winter.',
  fr: 'Nairobi, le 4 mai 2027\n\nMesdames et Messieurs,\n\nNous avons travaillé ensemble pendant trois ans pour en arriver là, et il reste beaucoup à faire avant l’hiver.',
  es: 'Nairobi, 4 de mayo de 2027\n\nSeñoras y señores:\n\nHemos trabajado juntos tres años para llegar hasta aquí, y queda mucho por hacer antes del invierno.',
  ru: 'Найроби, 4 мая 2027 года\n\nДамы и господа!\n\nМы вместе работали три года, чтобы дойти до этого дня, и до зимы предстоит сделать ещё многое.',
  ar: 'نيروبي، 4 أيار/مايو 2027\n\nأيها السيدات والسادة،\n\nلقد عملنا معاً ثلاث سنوات لكي نصل إلى هذا اليوم، وما زال أمامنا الكثير قبل حلول الشتاء.',
  zh: '内罗毕，2027年5月4日\n\n女士们、先生们：\n\n三年来我们共同努力，才迎来今天，冬季到来之前还有许多工作要做。',
} as const;

interface Case {
  readonly head: readonly string[];
  readonly title: string;
  readonly office: string;
  readonly speaker?: string;
}

const CASES: Readonly<Record<keyof typeof TEXTS, readonly Case[]>> = {
  ar: [
    {
      head: ['كلمة', 'مدير معهد السهوب السيد كريم الحداد', 'في افتتاح المؤتمر الدولي للمراعي'],
      title: 'كلمة مدير معهد السهوب السيد كريم الحداد في افتتاح المؤتمر الدولي للمراعي',
      office: 'مدير معهد السهوب',
      speaker: 'كريم الحداد',
    },
    {
      head: ['بيان', 'وزيرة الثروة السمكية الدكتورة ليلى منصور', 'أمام المؤتمر الرابع لأعالي البحار'],
      title: 'بيان وزيرة الثروة السمكية الدكتورة ليلى منصور أمام المؤتمر الرابع لأعالي البحار',
      office: 'وزيرة الثروة السمكية',
      speaker: 'ليلى منصور',
    },
    {
      head: ['كلمة', 'معالي وزير المياه', 'السيد كريم الحداد', 'بمناسبة اليوم العالمي للمراعي'],
      title: 'كلمة معالي وزير المياه السيد كريم الحداد بمناسبة اليوم العالمي للمراعي',
      office: 'معالي وزير المياه',
      speaker: 'كريم الحداد',
    },
    {
      head: ['كلمة', 'السيد كريم الحداد، مدير معهد السهوب', 'في افتتاح المؤتمر الدولي للمراعي'],
      title: 'كلمة في افتتاح المؤتمر الدولي للمراعي',
      office: 'مدير معهد السهوب',
      speaker: 'كريم الحداد',
    },
    {
      head: ['كلمة افتتاحية', 'للسيد كريم الحداد، مدير معهد السهوب', 'في المؤتمر الدولي للمراعي'],
      title: 'كلمة افتتاحية في المؤتمر الدولي للمراعي',
      office: 'مدير معهد السهوب',
      speaker: 'كريم الحداد',
    },
    {
      head: ['كلمة رئيسة معهد السهوب السيدة ليلى منصور', 'في افتتاح المؤتمر الدولي للمراعي'],
      title: 'كلمة رئيسة معهد السهوب السيدة ليلى منصور في افتتاح المؤتمر الدولي للمراعي',
      office: 'رئيسة معهد السهوب',
      speaker: 'ليلى منصور',
    },
  ],
  zh: [
    {
      head: ['在国际牧场会议开幕式上的讲话', '草原研究所所长 张远'],
      title: '在国际牧场会议开幕式上的讲话',
      office: '草原研究所所长',
      speaker: '张远',
    },
    {
      head: ['草原研究所所长张远', '在国际牧场会议开幕式上的讲话'],
      title: '在国际牧场会议开幕式上的讲话',
      office: '草原研究所所长',
      speaker: '张远',
    },
    {
      head: ['在国际牧场会议上的主旨演讲', '草原研究所所长、教授 张远'],
      title: '在国际牧场会议上的主旨演讲',
      office: '草原研究所所长、教授',
      speaker: '张远',
    },
    {
      head: ['在预算听证会上的发言', '张远', '审计长'],
      title: '在预算听证会上的发言',
      office: '审计长',
      speaker: '张远',
    },
  ],
  fr: [
    {
      head: ['Discours', 'M. Karim Haddad, directeur de l’Institut des steppes', 'à l’ouverture de la Conférence'],
      title: 'Discours à l’ouverture de la Conférence',
      office: 'Directeur de l’Institut des steppes',
      speaker: 'M. Karim Haddad',
    },
    {
      head: ['Allocution', 'Le directeur de l’Institut des steppes, Karim Haddad', 'à l’ouverture de la Conférence'],
      title: 'Allocution à l’ouverture de la Conférence',
      office: 'Le directeur de l’Institut des steppes',
      speaker: 'Karim Haddad',
    },
  ],
  es: [
    {
      head: [
        'Palabras',
        'El director del Instituto de las Estepas, Karim Haddad',
        'en la inauguración de la Conferencia',
      ],
      title: 'Palabras en la inauguración de la Conferencia',
      office: 'El director del Instituto de las Estepas',
      speaker: 'Karim Haddad',
    },
    {
      head: ['Intervención', 'de la ministra de Pesca, Leila Mansour', 'ante la cuarta Conferencia'],
      title: 'Intervención de la ministra de Pesca, Leila Mansour ante la cuarta Conferencia',
      office: 'La ministra de Pesca',
      speaker: 'Leila Mansour',
    },
  ],
  ru: [
    {
      head: ['Выступление', 'директора Института степей Карима Хаддада', 'на открытии конференции'],
      title: 'Выступление директора Института степей Карима Хаддада на открытии конференции',
      office: 'Директор Института степей',
    },
    {
      head: ['Заявление', 'министра рыболовства Лейлы Мансур', 'на четвертой конференции'],
      title: 'Заявление министра рыболовства Лейлы Мансур на четвертой конференции',
      office: 'Министр рыболовства',
    },
    {
      head: ['Выступление на открытии конференции', 'Директор Института степей Карим Хаддад'],
      title: 'Выступление на открытии конференции',
      office: 'Директор Института степей',
      speaker: 'Карим Хаддад',
    },
    {
      head: ['Заявление', 'Министра иностранных дел Республики Велория', 'на форуме по безопасности'],
      title: 'Заявление Министра иностранных дел Республики Велория на форуме по безопасности',
      office: 'Министр иностранных дел Республики Велория',
    },
    {
      head: ['Выступление на форуме', 'Министр иностранных дел Велорийской Федерации'],
      title: 'Выступление на форуме',
      office: 'Министр иностранных дел Велорийской Федерации',
    },
  ],
  en: [
    {
      head: ['Remarks', 'Mr. Karim Haddad, Director of the Steppe Institute', 'at the opening of the Conference'],
      title: 'Remarks at the opening of the Conference',
      office: 'Director of the Steppe Institute',
      speaker: 'Mr. Karim Haddad',
    },
    {
      head: ['Address', 'The Director of the Steppe Institute, Karim Haddad', 'at the opening of the Conference'],
      title: 'Address at the opening of the Conference',
      office: 'The Director of the Steppe Institute',
      speaker: 'Karim Haddad',
    },
    {
      head: ['Remarks at the opening of the Forum', 'Director of the Steppe Institute, Ms. Ada Brook'],
      title: 'Remarks at the opening of the Forum',
      office: 'Director of the Steppe Institute',
      speaker: 'Ada Brook',
    },
    {
      // What stands behind an office without an article may be where its holder sits.
      head: ['Remarks at the opening of the Forum', 'Director of the Steppe Institute, Port Alder'],
      title: 'Remarks at the opening of the Forum',
      office: 'Director of the Steppe Institute, Port Alder',
    },
    {
      head: ['Remarks at the opening of the Forum', 'The Director of the Steppe Institute, New York'],
      title: 'Remarks at the opening of the Forum',
      office: 'The Director of the Steppe Institute, New York',
    },
  ],
};

const LANGUAGES = ['ar', 'zh', 'fr', 'es', 'ru', 'en'] as const;

describe.each(LANGUAGES)('in %s', (lang) => {
  it.each(CASES[lang].map((one) => [one.head.join(' / '), one] as const))(
    '%s',
    async (_, { head, title, office, speaker }) => {
      const { facts, of, asked } = await readPage(`${head.join('\n')}\n\n${TEXTS[lang]}\n`);
      expect(of(lang)).toContain(`title: ${title}\n---\n`);
      expect(facts).toContain(`  ${lang}: ${office}\n`);
      expect(/^speaker: (?<name>.*)$/mu.exec(facts)?.groups?.['name']).toBe(speaker);
      expect(asked).toEqual([]);
    },
  );
});

it('an office with its holder in one version is the office of the line that holds both in another', async () => {
  const en = `Remarks at the opening of the Conference\nKarim Haddad, Director of the Steppe Institute\n\n${TEXTS.en}`;
  const zh = `在国际牧场会议开幕式上的讲话\n草原研究所所长 张远\n\n${TEXTS.zh}`;
  const { facts, of, asked } = await readPage(`${en}\n\n*****\n\n${zh}\n`);
  expect(facts).toContain('  en: Director of the Steppe Institute\n  zh: 草原研究所所长\n');
  expect(of('zh')).not.toContain('张远');
  expect(of('en')).not.toContain('subtitle');
  expect(asked).toEqual([]);
});
