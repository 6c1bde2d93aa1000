/** Times of day and months as each language says them: what agrees is not told, and what does not is. */
import { describe, expect, it } from 'vitest';
import { checkStatement } from '../../../src/text/check/index.ts';
import { statementIn } from '../../support/statement.ts';

type Sides = Readonly<Record<string, string>>;

function found(sides: Sides): readonly string[] {
  const texts = Object.fromEntries(Object.entries(sides).map(([lang, text]) => [lang, [text]]));
  return checkStatement(statementIn(texts)).map(({ code, message }) => `${code}: ${message}`);
}

describe('Nothing is told of a time, a month or a share that each language says in its own way', () => {
  it.each<readonly [Sides]>([
    [{ en: 'In May, we wrote to the Council.', fr: 'En mai, nous avons écrit au Conseil.' }],
    [{ en: 'By March, all schools had reopened.', fr: 'Toutes les écoles avaient rouvert dès le mois de mars.' }],
    [{ en: 'In May, we shall meet again.', fr: 'Nous nous retrouverons au mois de mai.' }],
    [{ en: 'The train left at 4.15 this morning.', fr: 'Le train est parti ce matin à 4 h 15.' }],
    [{ en: 'The journey takes 6 h 20 min.', fr: 'Le trajet dure 6 h 20.' }],
    [{ en: 'The doors open at half past nine.', fr: 'Les portes ouvrent à 9 h 30.' }],
    [{ en: 'The bells rang at noon.', fr: 'Les cloches ont sonné à midi.' }],
    [{ en: 'The bells rang at 12 noon.', fr: 'Les cloches ont sonné à 12 heures.' }],
    [{ en: 'The bells rang at noon.', fr: 'Les cloches ont sonné à 12 h.' }],
    [{ en: 'One in three children goes to school hungry.', fr: 'Un enfant sur trois part à l’école le ventre vide.' }],
    [{ en: 'Dozens of people were hurt.', fr: 'Des dizaines de personnes ont été blessées.' }],
    [{ en: 'At quarter to ten the ship sailed.', fr: 'À 9 h 45, le navire a appareillé.' }],
    [{ en: 'At a quarter past four in the afternoon the ship sailed.', fr: 'À 16 h 15, le navire a appareillé.' }],
    [{ en: 'At 4.15 a.m. the train left.', fr: 'Le train est parti à 4 heures et quart.' }],
    [{ en: 'At half past four the train left.', fr: 'Le train est parti à quatre heures et demie.' }],
    [{ en: 'At ten to six the train left.', fr: 'Le train est parti à six heures moins dix.' }],
    [{ en: 'at 4:15 this afternoon', fr: 'à 16 h 15 cet après-midi' }],
    [{ en: 'The doors open at half past nine.', es: 'Las puertas se abren a las nueve y media.' }],
    [{ en: 'The doors open at 9.30 p.m.', es: 'Las puertas se abren a las nueve y media de la noche.' }],
    [{ en: 'The doors open at 9.30 p.m.', es: 'Las puertas se abren a las 9.30 de la noche.' }],
    [{ en: 'The doors open at 5 p.m.', es: 'Las puertas se abren a las 5 de la tarde.' }],
    [{ fr: 'Les portes ouvrent à 17 h 30.', es: 'Las puertas se abren a las cinco y media de la tarde.' }],
    [{ en: 'The doors open at half past nine in the morning.', ru: 'Двери откроются в половине десятого утра.' }],
    [{ en: 'The first train left at 7.40 a.m.', ru: 'Первый поезд отправился в 7 ч. 40 м.' }],
    [{ en: 'The last train left at 7.40 p.m.', ru: 'Последний поезд отправился в 19 ч 40 м.' }],
    [{ en: 'The doors open at 9.45 a.m.', ru: 'Двери откроются без четверти десять.' }],
    [{ en: 'The doors open at 9.15 a.m.', ru: 'Двери откроются в четверть десятого.' }],
    [{ en: 'The doors open at 6.30 p.m.', ru: 'Двери откроются в полседьмого вечера.' }],
    [{ en: 'The doors open at 9.30 a.m.', ar: 'تفتح الأبواب الساعة التاسعة والنصف صباحاً.' }],
    [{ en: 'The doors open at 9.45 a.m.', ar: 'تفتح الأبواب الساعة العاشرة إلا ربعاً صباحاً.' }],
    [{ en: 'The doors open at 11.15 a.m.', ar: 'تفتح الأبواب الساعة الحادية عشرة والربع صباحاً.' }],
    ...['20:45', '21:15', '22:30', '23:45'].map((hour): readonly [Sides] => [
      { fr: `Le texte a été adopté à ${hour.replace(':', ' h ')}.`, ar: `اعتُمد النص الساعة ${hour}.` },
    ]),
    [{ en: 'The text was adopted at 11.45 p.m.', ar: 'اعتُمد النص في الساعة 23:45 من يوم الخميس.' }],
    [{ en: 'The text was adopted at 11.45 p.m.', zh: '案文于当晚11时45分通过。' }],
    [{ en: 'The text was adopted at 6.10 a.m.', zh: '案文于清晨6时10分通过。' }],
    [{ en: 'The doors open at 9.30 a.m.', zh: '上午九点半开门。' }],
    [{ en: 'The doors open at 3.45 p.m.', zh: '下午三点三刻开门。' }],
    [{ en: 'The doors open at 3.20 p.m.', zh: '下午三时二十分开门。' }],
    [{ en: 'The journey takes 6 h 20 min.', es: 'El viaje dura 6 h 20 min.' }],
    [{ fr: 'Le trajet dure 6 h 20.', es: 'El viaje dura 6 horas y 20 minutos.' }],
    [{ fr: 'Le trajet dure 6 h 20.', ru: 'Поездка длится 6 часов 20 минут.' }],
    [{ fr: 'Le trajet dure 6 h 20.', ar: 'تستغرق الرحلة 6 ساعات و20 دقيقة.' }],
    [{ fr: 'Le trajet dure 6 h 20.', zh: '全程6小时20分钟。' }],
    [{ fr: 'Le trajet dure deux heures et demie.', en: 'The journey takes two and a half hours.' }],
    [{ fr: 'Le trajet dure deux heures et demie.', en: 'The journey takes 2.5 hours.' }],
    [{ en: 'One in three children goes to school hungry.', es: 'Uno de cada tres niños va a la escuela con hambre.' }],
    [{ en: 'One in three children goes to school hungry.', ru: 'Каждый третий ребенок идет в школу голодным.' }],
    [{ en: 'One in three children goes to school hungry.', ar: 'يذهب طفل واحد من كل ثلاثة أطفال إلى المدرسة جائعاً.' }],
    [{ en: 'One in three children goes to school hungry.', zh: '每三名儿童中就有一名饿着肚子上学。' }],
    [{ en: 'One in three children goes to school hungry.', zh: '三分之一的儿童饿着肚子上学。' }],
    [{ en: 'Dozens of people were hurt.', es: 'Decenas de personas resultaron heridas.' }],
    [{ en: 'Dozens of people were hurt.', ru: 'Десятки людей пострадали.' }],
    [{ en: 'Dozens of people were hurt.', ar: 'أصيب عشرات الأشخاص.' }],
    [{ en: 'Dozens of people were hurt.', zh: '数十人受伤。' }],
    [{ en: 'The bells rang at noon.', es: 'Las campanas sonaron al mediodía.' }],
    [{ en: 'The bells rang at noon.', ru: 'Колокола зазвонили в полдень.' }],
    [{ en: 'The bells rang at noon.', ar: 'دقت الأجراس ظهراً.' }],
    [{ en: 'The bells rang at noon.', zh: '正午钟声响起。' }],
    [{ en: 'The bells rang at noon.', zh: '中午12时钟声响起。' }],
    [{ en: 'In May, we met in Lima.', es: 'En mayo nos reunimos en Lima.' }],
    [{ en: 'By March, all schools had reopened.', ru: 'К марту все школы вновь открылись.' }],
    [{ en: 'By March, all schools had reopened.', ar: 'وبحلول آذار/مارس أعيد فتح جميع المدارس.' }],
    [{ en: 'By March, all schools had reopened.', zh: '到3月，所有学校都已重新开学。' }],
    [{ en: 'The May session will be short.', fr: 'La session de mai sera courte.' }],
    [{ en: 'The meeting runs from 3.30 to 5 p.m.', fr: 'La réunion se tiendra de 15 h 30 à 17 heures.' }],
    [{ en: 'The meeting runs between 9 and 11.30 a.m.', fr: 'La réunion se tiendra entre 9 heures et 11 h 30.' }],
    [{ en: 'Open 10.00–18.30.', fr: 'Ouvert de 10 h à 18 h 30.' }],
    [{ en: 'It starts at 8:30 on Friday evening.', fr: 'Elle débutera vendredi soir à 20 h 30.' }],
    [{ en: 'It starts at 8.30 tonight.', fr: 'Elle débutera ce soir à 20 h 30.' }],
    [{ en: 'at 4.15 in the afternoon', fr: 'à 16 h 15' }],
    [{ en: 'The planet Mars is red.', fr: 'La planète Mars est rouge.' }],
    [{ en: 'The doors open at 12.15 p.m.', ar: 'تفتح الأبواب الساعة الثانية عشرة والربع ظهراً.' }],
    [{ en: 'The doors open at 11 a.m.', ar: 'تفتح الأبواب الساعة الحادية عشرة صباحاً.' }],
    [{ en: 'The doors open at 12 noon.', ar: 'تفتح الأبواب الساعة الثانية عشرة ظهراً.' }],
    [{ en: 'The doors open at 9 a.m.', ar: 'تفتح الأبواب الساعة التاسعة صباحاً.' }],
    [{ fr: 'entre mars et juin', ru: 'между мартом и июнем' }],
  ])('%o', (sides) => {
    expect(found(sides)).toEqual([]);
  });

  it('an hour in words for one in figures, in a text of some length', () => {
    const en = 'The journey takes six hours and twenty minutes, with a stop for lunch.';
    expect(found({ en, fr: 'Le trajet dure 6 h 20, avec un arrêt pour le déjeuner.' })).toEqual([]);
  });
});

describe('Another time is told, however it is said', () => {
  it.each<readonly [Sides]>([
    [{ en: 'The text was adopted at 10.45 p.m.', zh: '案文于当晚11时45分通过。' }],
    [{ fr: 'Le texte a été adopté à 22 h 45.', ar: 'اعتُمد النص الساعة 23:45.' }],
    [{ en: 'It starts at 8:30.', fr: 'Elle débutera à 20 h 30.' }],
    [{ en: 'The doors open at half past nine.', fr: 'Les portes ouvrent à 9 h 15.' }],
    [{ en: 'The doors open at half past nine in the morning.', fr: 'Les portes ouvrent à 21 h 30.' }],
    [{ en: 'The train left at 4.15 this morning.', fr: 'Le train est parti ce matin à 4 h 45.' }],
    [{ en: 'The journey takes 6 h 20 min.', fr: 'Le trajet dure 6 h 40.' }],
    [{ en: 'The journey takes 6 h 20 min.', fr: 'Le trajet dure 5 h 20.' }],
    [{ en: 'The doors open at a quarter to ten.', fr: 'Les portes ouvrent à 9 h 15.' }],
    [{ fr: 'Les portes ouvrent à neuf heures et demie.', es: 'Las puertas se abren a las 9.15 horas.' }],
    [{ en: 'The doors open at 6.30 p.m.', ru: 'Двери откроются в половине восьмого вечера.' }],
    [{ en: 'The doors open at 9.30 a.m.', ar: 'تفتح الأبواب الساعة العاشرة والنصف صباحاً.' }],
    [{ en: 'The doors open at 3.45 p.m.', zh: '下午三点一刻开门。' }],
    [{ en: 'In May, we met in Lima.', fr: 'En mars, nous nous sommes réunis à Lima.' }],
    [{ en: 'By March, all schools had reopened.', ru: 'К маю все школы вновь открылись.' }],
  ])('%o', (sides) => {
    expect(found(sides).join('\n')).toMatch(/^check\/(?:time|date|number)-(?:missing|unmatched)/u);
  });
});

describe('Names of institutions', () => {
  it.each<readonly [Sides]>([
    [{ en: 'The Vera Castell Observatory opened in 1950.', es: 'El Observatorio Vera Castell abrió en 1950.' }],
    [{ en: 'The Hall Observatory Foundation opened.', es: 'La Fundación Hall Observatorio abrió.' }],
    [
      {
        en: 'The Marine Institute and the Halden Foundation signed.',
        fr: 'L’Institut marin et la Fondation Halden ont signé.',
      },
    ],
    [
      {
        en: 'The Museum Lindqvist and the Centre Marlow opened.',
        es: 'El Museo Lindqvist y el Centro Marlow abrieron.',
      },
    ],
    [{ fr: 'L’Observatoire Vera Castell a ouvert en 1950.', es: 'El Observatorio Vera Castell abrió en 1950.' }],
  ])('that are the same word in two languages are no slips: %o', (sides) => {
    expect(found(sides)).toEqual([]);
  });

  it.each<readonly [Sides]>([
    [
      {
        en: 'Laurence Pemberton of the Pemberton Gallery spoke.',
        fr: 'Lawrence Pemberton, de la Galerie Pemberton, a pris la parole.',
      },
    ],
    [{ en: 'Ms. Ingrid Solberg spoke.', es: 'La Sra. Ingrid Solbreg habló.' }],
  ])('but names of people that differ are told: %o', (sides) => {
    expect(found(sides)).toEqual([expect.stringMatching(/^check\/name: /u) as string]);
  });
});

describe('The sign of a number in French', () => {
  const told = (fr: string) =>
    checkStatement(statementIn({ fr: [fr] })).map(({ code, hint }) => `${code}: ${hint ?? ''}`);

  it.each([
    ['Voir l’étude no. 14 du centre.', 'no 14'],
    ['No. 5 de la revue.', 'No 5'],
    ['La résolution no. 74/306 le dit.', 'no 74/306'],
  ])('has no point: %s', (fr, write) => {
    expect(told(fr)).toEqual([`check/number-sign: write ${write}`]);
  });

  it.each([
    'Voir l’étude no 14 du centre.',
    'Voir l’étude n° 14 du centre.',
    'Nos 14 régions.',
    'Le piano 14 et le casino 3.',
    'Un no man’s land.',
  ])('is right, or none, here: %s', (fr) => {
    expect(told(fr)).toEqual([]);
  });
});

it('A decade that is counted within its century is told where it stands', () => {
  const places = (zh: string) =>
    checkStatement(statementIn({ en: ['It began long ago.'], zh: [zh] })).map(
      ({ message, place }) => `${place?.column}: ${message.split(' in the ')[0]}`,
    );
  expect(places('它始于19世纪50年代。')).toEqual(['4: “19世纪50年代”']);
});
