/** What comparing a text in Russian with its translation takes. */
import type { CheckWords } from '../check-words.ts';
import { EUROPEAN_LETTERS } from '../latin.ts';
import { SPACE } from '../spacing.ts';
import { figures, spoken } from './numbers.ts';

const LETTER = `[${EUROPEAN_LETTERS.letters}]`;
const HOUR = (name: string): string => `(?<${name}>[01]?\\d|2[0-4])`;
/** In figures, or in words that are read as all numbers are. */
const NUMBER = `(?:\\d{1,3}|(?:${LETTER}|-)+)`;

export const check = (): CheckWords => ({
  script: 'Cyrillic',
  commonWords: [],
  sharedWords: [],
  acronyms: 'ООН ЮНЕСКО ЮНИСЕФ ВИЧ СПИД ЕС США НАТО НПО ВОЗ МОТ ВВП ДНК ОБСЕ МВФ ВТО СНГ РФ ПРООН УВКБ МАГАТЭ'.split(
    ' ',
  ),
  tightMarks: ',;:!?.',
  addressParts: ['rus', 'ru-ru'],
  kinds: {
    'press-release': String.raw`^(?:пресс-релиз|сообщение для печати)`,
    remarks: String.raw`^(?:выступление|речь|обращение|вступительное слово|замечания)(?!${LETTER})`,
    message: String.raw`^(?:видео)?послание(?!${LETTER})`,
    statement: String.raw`^(?:совместное )?заявление(?!${LETTER})`,
  },
  quantities: {
    dates: {
      ordinal: '-(?:го|е|му|м|й)',
      first: 'первого',
      joins: 'по|и|или|до|—|–',
      everyName: 'always',
      otherCases: [
        ...['январ', 'феврал'].map((stem) => [`${stem}ю`, `${stem}ем`]),
        ['марту', 'мартом'],
        ['апрелю', 'апрелем'],
        ...['ма', 'июн', 'июл'].map((stem) => [`${stem}ю`, `${stem}ем`]),
        ['августу', 'августом'],
        ...['сентябр', 'октябр', 'ноябр', 'декабр'].map((stem) => [`${stem}ю`, `${stem}ем`]),
      ],
      afterYear: 'года|году|годом|год|гг?\\.',
      monthFirst: false,
    },
    times: {
      written:
        `(?<![\\d.,:$€])(?:${HOUR('hour')}${SPACE}?(?:ч\\.?|час(?:а|ов|у|ам)?)(?!${LETTER})(?:${SPACE}?(?<minute>[0-5]\\d)${SPACE}?(?:мин(?:ут[аы]?)?\\.?)(?!${LETTER}))?(?:${SPACE}(?:утра|(?<late>дня|вечера))(?!${LETTER}))?` +
        `|${HOUR('military')}(?::|(?<=(?:[Вв]|[Дд]о|[Сс]|[Пп]осле)${SPACE}\\d{1,2})\\.)(?<militaryMinute>[0-5]\\d)(?!\\d|\\.\\d)` +
        `|(?:(?<noon>[Пп]олдень|[Пп]олудня)|(?<midnight>[Пп]олночь|[Пп]олуночи))(?!${LETTER}))`,
      named: 'пол[ду]|полн',
      late: 'дня|вечера|вечером|ночи',
      early: 'утра|утром',
      said: {
        cue: 'половин|полдень|полночь|четверть|без |пол[а-я]+ого',
        times: `(?<!${LETTER})(?:(?<halfTo>(?:в${SPACE})?половин[аеу]${SPACE}|пол(?=(?:второго|третьего|четвертого|пятого|шестого|седьмого|восьмого|девятого|десятого|одиннадцатого|двенадцатого)))|(?<quarterOfNext>четверть${SPACE})|без${SPACE}(?:(?<quarterTo>четверти)|(?<to>${NUMBER})(?:${SPACE}минут)?)${SPACE})(?<hour>${NUMBER})(?:${SPACE}час(?:а|ов)?)?(?!${LETTER})`,
      },
      lengths: {
        cue: 'мин',
        times: `(?<!${LETTER})(?<hour>${NUMBER})${SPACE}?(?:ч\\.?|час(?:а|ов|у|ам)?)${SPACE}(?:и${SPACE})?(?<minute>${NUMBER})${SPACE}?(?:мин\\.?|минут[аы]?)(?!${LETTER})`,
      },
    },
    figures,
    spoken,
  },
  paragraphs: {
    word: String.raw`пункт(?:ы|а|е|ах|ов|ам|у)?|пп?\.`,
    joint: ',|и|или|–|-|по',
    elsewhere: String.raw`(?:резолюции|доклада|документа|статьи|решения)(?!\p{L})`,
  },
  remains: {
    bracketed:
      'на (?:английском|французском|русском) языке|неофициальный перевод|перевод с|в том виде, в каком|сверить с|см\\. (?:ниже|текст)|прокрутите|подлинный текст на',
    round: String.raw`текст на (?:английском|французском|русском) языке (?:ниже|следует)[^()\n]*`,
    anywhere:
      'перейти к (?:основному )?содержанию|принять (?:все )?(?:файлы )?cookie|этот сайт использует|все права защищены|подписывайтесь на нас|нажмите здесь',
    whole:
      'русский|поделиться(?: .{1,40})?|читать далее|подробнее|распечатать|печать|главная|поиск|карта сайта|последние (?:заявления|новости)|' +
      'новости по теме|наверх|скачать(?: pdf)?|условия использования|политика конфиденциальности',
    atEnd: 'читать далее|подробнее',
    gaps: String.raw`имя|название|место|страна|число|дата|вставить[^\]]{0,40}|уточняется|уточнить|будет (?:уточнено|дополнено)`,
    romanBefore:
      'век|столети|съезд|конгресс|сесси|конференц|саммит|чемпионат|олимп|фестивал|ассамбле|заседан|форум|(?:и|[-–]) ',
    roundGaps: 'уточняется|будет уточнено',
  },
});
