/** Sentences of press releases with all that they count, each with its translation: what agrees is not told, what does not is. */
import { describe, expect, it } from 'vitest';
import { checkStatement } from '../../../src/text/check/index.ts';
import { statementIn } from '../../support/statement.ts';

type Sides = Readonly<Record<string, string>>;

function found(sides: Sides): readonly string[] {
  const texts = Object.fromEntries(Object.entries(sides).map(([lang, text]) => [lang, [text]]));
  return checkStatement(statementIn(texts)).map(({ code, message }) => `${code}: ${message}`);
}

describe('Nothing is told of', () => {
  it.each<readonly [Sides]>([
    [
      {
        en: 'PORT ALDER, 12 May – The Council has opened the new quay.',
        es: 'PORT ALDER, 12 de mayo – El Consejo ha abierto el nuevo muelle.',
      },
    ],
    [{ en: 'PORT ALDER – The Council met today.', fr: 'PORT ALDER – Le Conseil s’est réuni aujourd’hui.' }],
    [{ en: 'Call +41 22 917 12 34.', fr: 'Appelez le 022 917 12 34.' }],
    [{ en: 'Call 022 917 12 34.', fr: 'Appelez le +41 22 917 12 34.' }],
    [{ en: 'On the night of 3/4 May, 15 people died.', fr: 'Dans la nuit du 3 au 4 mai, 15 personnes sont mortes.' }],
    [
      {
        en: 'In the first six months of 2025, sales fell by a third.',
        fr: 'Au premier semestre de 2025, les ventes ont reculé d’un tiers.',
      },
    ],
    [{ en: 'It costs 5p or 10¢.', fr: 'Il coûte 5 pence ou 10 cents.' }],
    [{ en: 'They produced 3.5 million tonnes in the first half of the year.', zh: '上半年产量为350万吨。' }],
    [
      {
        en: 'Over 2,000 delegates from 150 countries will attend the three-day event.',
        ru: 'В трехдневном мероприятии примут участие более 2000 делегатов из 150 стран.',
      },
    ],
    [
      {
        en: 'She ran the marathon in 2:24:35, a minute and a half faster than in 2023.',
        fr: 'Elle a couru le marathon en 2 h 24 min 35 s, une minute et demie de mieux qu’en 2023.',
      },
    ],
    [{ en: 'It rose threefold, from $2m to $6m.', fr: 'Elle a triplé, passant de 2 à 6 millions de dollars.' }],
    [{ en: 'One hundred and one dalmatians and 1,001 nights.', fr: 'Cent un dalmatiens et mille et une nuits.' }],
    [
      {
        en: 'Prices rose by 3.5 percentage points to 12.5 per cent.',
        ru: 'Цены выросли на 3,5 процентного пункта — до 12,5 процента.',
      },
    ],
    [
      {
        en: 'We are open 24/7, 365 days a year.',
        fr: 'Nous sommes ouverts 24 heures sur 24, 7 jours sur 7, 365 jours par an.',
      },
    ],
    [
      {
        en: 'Gross operating income rose 3.4% to £2.35bn in the first half of 2025, from £2.27bn a year earlier; the dividend is 12.5p a share, up 0.7p, and the board proposes a buy-back of up to £150m by 31 March 2026.',
        fr: 'Le produit brut d’exploitation a progressé de 3,4 % au premier semestre de 2025, à 2,35 milliards de livres, contre 2,27 milliards un an plus tôt ; le dividende s’établit à 12,5 pence par action, en hausse de 0,7 penny, et le conseil propose de racheter pour 150 millions de livres d’actions au plus d’ici au 31 mars 2026.',
      },
    ],
    [
      {
        en: 'The city council voted by 34 to 11, with 3 abstentions, to close the 1.8-kilometre stretch of the ring road from 6 a.m. on Saturday, 7 June until 10 p.m. on Sunday, 8 June.',
        fr: 'Le conseil municipal a décidé, par 34 voix contre 11 et 3 abstentions, de fermer le tronçon de 1,8 kilomètre de la rocade du samedi 7 juin à 6 heures au dimanche 8 juin à 22 heures.',
      },
    ],
    [
      {
        en: 'Halden beat Marlow 3–1 (1–1 at half-time) before a crowd of 42,310; the winner, in the 78th minute, was the striker’s 20th goal of the season.',
        fr: 'Halden a battu Marlow 3 à 1 (1-1 à la mi-temps) devant 42 310 spectateurs ; le but de la victoire, à la 78e minute, est le 20e de l’attaquant cette saison.',
      },
    ],
    [
      {
        en: 'One in four adults and two-thirds of the over-65s were vaccinated by mid-October, ten times as many as in 2021.',
        fr: 'Un adulte sur quatre et les deux tiers des plus de 65 ans étaient vaccinés à la mi-octobre, soit dix fois plus qu’en 2021.',
      },
    ],
    [
      {
        en: 'The press office can be reached on +41 22 917 12 34 (24 hours a day) or, within Switzerland, on 022 917 12 34; by e-mail at press@example.org.',
        fr: 'Le bureau de presse est joignable 24 heures sur 24 au +41 22 917 12 34 ou, depuis la Suisse, au 022 917 12 34, ainsi qu’à l’adresse press@example.org.',
      },
    ],
    [
      {
        en: 'Under article 12(3)(b) of the 1951 Convention and paragraph 14 of resolution 2758 (2024), States have 90 days, and in no case more than six months, to report.',
        fr: 'En vertu de l’article 12, paragraphe 3, alinéa b), de la Convention de 1951 et du paragraphe 14 de la résolution 2758 (2024), les États ont 90 jours, et en aucun cas plus de six mois, pour faire rapport.',
      },
    ],
    [
      {
        en: 'Temperatures will fall to −12 °C in the north, with winds of 90 to 110 km/h and 20–30 cm of snow above 1,200 m.',
        fr: 'Les températures descendront à −12 °C dans le nord, avec des vents de 90 à 110 km/h et de 20 à 30 cm de neige au-dessus de 1 200 m.',
      },
    ],
    [
      {
        en: 'A half-day ticket costs €7.50, a day ticket €12; children under six go free and groups of ten or more get 15% off.',
        fr: 'Le billet d’une demi-journée coûte 7,50 €, celui d’une journée 12 € ; l’entrée est gratuite pour les moins de six ans et les groupes d’au moins dix personnes bénéficient d’une remise de 15 %.',
      },
    ],
    [
      {
        en: 'Of the 1.2 million hectares burnt, some 300,000 (a quarter) were in protected areas, against an average of just 85,000 over the previous ten years.',
        fr: 'Sur les 1,2 million d’hectares brûlés, quelque 300 000 (soit un quart) se trouvaient dans des aires protégées, contre 85 000 seulement en moyenne au cours des dix années précédentes.',
      },
    ],
    [
      {
        en: 'The embargo ends on Thursday, 5 February at 00.01 GMT (1.01 a.m. in Paris).',
        fr: 'L’embargo prend fin le jeudi 5 février à 0 h 01 GMT (1 h 01 à Paris).',
      },
    ],
    [
      {
        en: 'The 8.45 p.m. flight landed at 11.10, two hours and 25 minutes late.',
        fr: 'Le vol de 20 h 45 a atterri à 23 h 10, avec 2 h 25 de retard.',
      },
    ],
    [
      {
        en: 'In the 1960s and ’70s the fishery landed 5,000 to 6,000 tonnes a year; in 2024, a mere 480.',
        fr: 'Dans les années 1960 et 1970, la pêcherie débarquait de 5 000 à 6 000 tonnes par an ; en 2024, 480 à peine.',
      },
    ],
    [
      {
        en: 'It was the second time in a fortnight that the line had been cut, and the third this year.',
        fr: 'C’était la deuxième fois en quinze jours que la ligne était coupée, et la troisième cette année.',
      },
    ],
    [
      {
        en: 'Between 1 January and 30 June, 2,145 people crossed; 1 in 10 was a child and 53 per cent were women.',
        es: 'Entre el 1 de enero y el 30 de junio cruzaron 2145 personas; 1 de cada 10 era un niño y el 53 % eran mujeres.',
      },
    ],
    [
      {
        en: 'The government will spend US$3.2 billion (about 2.9 billion euros) over the next three years, a third of it on schools.',
        es: 'El Gobierno gastará 3200 millones de dólares (unos 2900 millones de euros) en los próximos tres años, un tercio de ellos en escuelas.',
      },
    ],
    [
      {
        en: 'The vote is on Sunday, 26 October, from 8 a.m. to 8 p.m.; first results are expected at about 9.30 p.m.',
        es: 'La votación será el domingo 26 de octubre, de 8 de la mañana a 8 de la tarde; los primeros resultados se esperan hacia las 21.30 horas.',
      },
    ],
    [
      {
        en: 'The magnitude-6.4 earthquake struck at 4.17 a.m., 35 kilometres from the coast, at a depth of ten kilometres.',
        es: 'El terremoto, de magnitud 6,4, se produjo a las 4.17 de la madrugada, a 35 kilómetros de la costa y a diez kilómetros de profundidad.',
      },
    ],
    [
      {
        en: 'Twenty-one thousand five hundred people have been evacuated and 340 homes destroyed.',
        es: 'Veintiuna mil quinientas personas han sido evacuadas y 340 viviendas han quedado destruidas.',
      },
    ],
    [
      {
        en: 'On the fiftieth anniversary, 16 September 2026, a plaque will be unveiled at 12 noon.',
        es: 'El 16 de septiembre de 2026, cincuentenario de los hechos, se descubrirá una placa a las 12 del mediodía.',
      },
    ],
    [
      {
        en: 'Inflation slowed to 2.1 per cent in May, from 2.4 in April and 3 per cent a year ago.',
        es: 'La inflación se moderó al 2,1 % en mayo, desde el 2,4 % en abril y el 3 % de hace un año.',
      },
    ],
    [
      {
        en: 'The first five patients, aged between 3 and 17, went home after two weeks.',
        es: 'Los cinco primeros pacientes, de entre 3 y 17 años, volvieron a casa al cabo de dos semanas.',
      },
    ],
    [
      {
        en: 'The fund has raised $1.5 billion of the $4 billion needed; 38 donors have pledged another half a billion.',
        ru: 'Фонд собрал 1,5 млрд долл. США из необходимых 4 млрд; 38 доноров обещали еще полмиллиарда.',
      },
    ],
    [
      {
        en: 'More than a hundred thousand people, two thirds of them children, have fled since 1 June.',
        ru: 'С 1 июня бежали более ста тысяч человек, две трети из которых дети.',
      },
    ],
    [
      {
        en: 'The meeting will be held on 12–14 May 2026 in Conference Room 4, from 10 a.m. to 1 p.m. and from 3 to 6 p.m.',
        ru: 'Совещание состоится 12–14 мая 2026 года в зале заседаний 4 с 10:00 до 13:00 и с 15:00 до 18:00.',
      },
    ],
    [
      {
        en: 'The Council adopted resolution 2803 (2025) by 13 votes to none, with 2 abstentions.',
        ru: 'Совет принял резолюцию 2803 (2025) 13 голосами, при этом никто не голосовал против и 2 члена воздержались.',
      },
    ],
    [
      {
        en: 'Wages rose by 7.5% to 48,300 roubles; every fifth worker earns less than half of that.',
        ru: 'Заработная плата выросла на 7,5 % и составила 48 300 рублей; каждый пятый работник получает менее половины этой суммы.',
      },
    ],
    [
      {
        en: 'In the 21st century, five of the ten warmest years have been recorded since 2016.',
        ru: 'В XXI веке пять из десяти самых теплых лет пришлись на период после 2016 года.',
      },
    ],
    [
      {
        en: 'The convoy of 45 trucks carried 600 tonnes of food, enough for 30,000 people for one month.',
        ar: 'حملت القافلة المؤلفة من 45 شاحنة 600 طن من الأغذية، وهو ما يكفي 30,000 شخص لمدة شهر واحد.',
      },
    ],
    [
      {
        en: 'Some 2.3 million people, or 40 per cent of the population, need help; only a quarter of the $850 million required has been received.',
        ar: 'ويحتاج نحو 2.3 مليون شخص، أي 40 في المائة من السكان، إلى المساعدة؛ ولم يرد سوى ربع المبلغ المطلوب وقدره 850 مليون دولار.',
      },
    ],
    [
      {
        en: 'The press conference will take place on Tuesday, 9 December 2025, at 11.30 a.m. in Room III.',
        ar: 'يُعقد المؤتمر الصحفي يوم الثلاثاء 9 كانون الأول/ديسمبر 2025 الساعة 11:30 في القاعة الثالثة.',
      },
    ],
    [
      {
        en: 'Two hundred and fifty schools reopened in the first three weeks, and a further 120 will follow by 15 January.',
        ar: 'أعيد فتح مائتين وخمسين مدرسة في الأسابيع الثلاثة الأولى، وستُفتح 120 مدرسة أخرى بحلول 15 كانون الثاني/يناير.',
      },
    ],
    [
      {
        en: 'The two-day forum brought together 1,500 delegates from 60 countries.',
        ar: 'جمع المنتدى الذي استمر يومين 1,500 مندوب من 60 بلداً.',
      },
    ],
    [
      {
        en: 'The agreement enters into force thirty days after the tenth ratification.',
        ar: 'يدخل الاتفاق حيز النفاذ بعد ثلاثين يوماً من التصديق العاشر.',
      },
    ],
    [
      {
        en: 'The project will cost 1.25 billion yuan and create 3,000 jobs; the first phase ends in June 2027.',
        zh: '该项目将耗资12.5亿元，创造3 000个就业岗位；第一阶段将于2027年6月结束。',
      },
    ],
    [
      {
        en: 'Exports grew by 12.6 per cent to $380 billion in the third quarter.',
        zh: '第三季度出口增长12.6%，达到3 800亿美元。',
      },
    ],
    [
      {
        en: 'The exhibition runs from 18 April to 5 May, from 9 a.m. to 5.30 p.m.; admission is free for children under 12.',
        zh: '展览于4月18日至5月5日举行，开放时间为上午9时至下午5时30分；12岁以下儿童免费。',
      },
    ],
    [
      {
        en: 'Some 30 to 40 families, about 150 people in all, have returned to the three villages.',
        zh: '约有三四十户家庭、共计150人左右返回了这三个村庄。',
      },
    ],
    [
      {
        en: 'Twenty-two of the 54 countries have ratified the Protocol; two more will do so by the end of the year.',
        zh: '54个国家中已有22个批准了《议定书》；年底前还将有两个国家批准。',
      },
    ],
    [
      {
        fr: 'Le Tour partira de Lille le 5 juillet ; les 3 338,8 kilomètres seront parcourus en 21 étapes, dont 7 de plaine, 6 de moyenne montagne, 6 de montagne et 2 contre-la-montre.',
        es: 'El Tour saldrá de Lille el 5 de julio; los 3338,8 kilómetros se recorrerán en 21 etapas: 7 llanas, 6 de media montaña, 6 de montaña y 2 contrarreloj.',
      },
    ],
    [
      {
        fr: 'Né le 4 mars 1971 à Sète, il a joué 83 fois en équipe nationale et marqué une trentaine de buts.',
        es: 'Nacido en Sète el 4 de marzo de 1971, jugó 83 veces con la selección y marcó una treintena de goles.',
      },
    ],
    [
      {
        fr: 'Quatre-vingt-treize pour cent des 1 250 répondants jugent la ligne 4 « utile » ; 7 % n’en voient pas l’intérêt.',
        es: 'El noventa y tres por ciento de los 1250 encuestados considera “útil” la línea 4; el 7 % no le ve interés.',
      },
    ],
    [
      {
        fr: 'Le budget 2026 s’élève à 1,3 Md€, dont 450 M€ d’investissement, soit 12 % de plus qu’en 2025.',
        en: 'The 2026 budget comes to €1.3bn, of which €450m is for investment, 12% more than in 2025.',
      },
    ],
    [
      {
        fr: 'Rendez-vous le jeudi 12 à 18 h 30, salle des fêtes, 14, rue des Tanneurs, 69005 Lyon.',
        en: 'Meet us on Thursday the 12th at 6.30 p.m. in the village hall, 14, rue des Tanneurs, 69005 Lyon.',
      },
    ],
    [
      {
        fr: 'Le train de 6 h 52 arrivera à Brest à 10 h 29, après 3 h 37 de trajet.',
        en: 'The 6.52 a.m. train reaches Brest at 10.29 a.m., after a journey of three hours and 37 minutes.',
      },
    ],
    [
      {
        fr: 'Le 1er trimestre s’achève sur une perte de 2,4 millions d’euros ; le 2e devrait être à l’équilibre.',
        en: 'The first quarter closed with a loss of €2.4 million; the second should break even.',
      },
    ],
    [
      {
        fr: 'Deux élèves sur trois parlent au moins deux langues, et un sur dix en parle quatre.',
        ru: 'Двое из трех учеников говорят как минимум на двух языках, а каждый десятый — на четырех.',
      },
    ],
    [
      {
        fr: 'La Croix-Rouge a distribué 12 500 couvertures et 3 000 tentes en dix jours.',
        ar: 'وزع الصليب الأحمر 12,500 بطانية و3,000 خيمة في عشرة أيام.',
      },
    ],
    [
      {
        fr: 'L’usine, ouverte il y a vingt-cinq ans, emploie 800 personnes, dont 45 % de femmes.',
        zh: '这家工厂25年前开业，有员工800人，其中45%为女性。',
      },
    ],
    [
      {
        es: 'El tren de las 9.15 horas llegó a las 12.40, con una hora y media de retraso.',
        zh: '上午9时15分的列车12时40分到达，晚点一个半小时。',
      },
    ],
    [
      {
        es: 'La superficie quemada asciende a 15.400 hectáreas, tres veces más que en 2023.',
        ru: 'Площадь пожаров достигла 15 400 гектаров, что в три раза больше, чем в 2023 году.',
      },
    ],
    [{ en: 'The 20th century ended.', es: 'Terminó el siglo XX.' }],
    [{ en: 'The 20th century ended in the 20th congress.', ru: 'В конце XX века прошел XX съезд.' }],
    [{ en: 'The twentieth Ibero-American Summit met in 2010.', es: 'La XX Cumbre Iberoamericana se reunió en 2010.' }],
    [{ en: 'Half a million people came.', fr: '500 000 personnes sont venues.' }],
    [{ en: 'Half a million people came.', ru: 'Пришли полмиллиона человек.' }],
    [{ en: 'Half a million people came.', es: 'Acudió medio millón de personas.' }],
    [{ en: 'Half a million people came.', ar: 'حضر نصف مليون شخص.' }],
    [{ en: 'Half a million people came.', zh: '50万人到场。' }],
    [{ en: 'A quarter of a million people came.', fr: '250 000 personnes sont venues.' }],
    [{ en: 'A quarter of a million people came.', es: 'Acudió un cuarto de millón de personas.' }],
    [{ en: 'Half a dozen ships sank.', fr: 'Six navires ont coulé.' }],
    [{ en: 'Half a century later, they met again.', fr: 'Cinquante ans plus tard, ils se sont revus.' }],
    [
      {
        en: 'The share rose from 45 in 2019 to 50 per cent in 2024.',
        fr: 'La part est passée de 45 % en 2019 à 50 % en 2024.',
      },
    ],
    [{ en: 'We saw the 60s and ’70s as a golden age.', fr: 'Nous voyions les années 60 et 70 comme un âge d’or.' }],
    [{ en: 'She is in her 30s.', fr: 'Elle a une trentaine d’années.' }],
    [{ en: 'On the 70th anniversary we celebrate.', ru: 'Мы отмечаем семидесятилетие.' }],
    [{ en: 'On the eightieth anniversary we celebrate.', ru: 'Мы отмечаем 80-летие.' }],
    [{ en: 'The 1990s were hard.', ru: 'Девяностые годы были трудными.' }],
    [{ en: 'The nineties were hard.', es: 'Los años noventa fueron duros.' }],
    [{ en: 'The nineties were hard.', fr: 'Les années 90 ont été dures.' }],
    [
      {
        en: 'Call (022) 917 12 34 or +1 (212) 963-1234 (office hours: 9 a.m.–5 p.m.).',
        fr: 'Appelez le (022) 917 12 34 ou le +1 (212) 963-1234 (de 9 heures à 17 heures).',
      },
    ],
    [{ en: 'Call +44 (0)20 7946 0018 or 020 7946 0018.', fr: 'Appelez le +44 20 7946 0018 ou le 020 7946 0018.' }],
    [{ en: 'Call +33 1 23 45 67 89, ext. 24.', fr: 'Appelez le +33 1 23 45 67 89, poste 24.' }],
    [{ en: 'It is 3.30 p.m. CET (14:30 UTC).', fr: 'Il est 15 h 30 HNEC (14 h 30 UTC).' }],
    [
      {
        en: 'The growth rate was 2.10 in the first year.',
        fr: 'Le taux de croissance était de 2,10 la première année.',
      },
    ],
    [{ en: 'They won 2–0 and 21-19, 19-21, 21-15.', fr: 'Ils ont gagné 2-0 puis 21-19, 19-21, 21-15.' }],
    [{ en: 'The 2024–25 season and the 2025/26 budget.', fr: 'La saison 2024-2025 et le budget 2025/26.' }],
    [{ en: 'The 2024/2025 season and the 2025/26 budget.', es: 'La temporada 2024/25 y el presupuesto 2025/26.' }],
    [{ en: 'Pages 12–15 and figures 3a and 3b.', fr: 'Pages 12 à 15 et figures 3a et 3b.' }],
    [
      {
        en: 'It cost 2½ million dollars, ¾ of it borrowed.',
        fr: 'Il a coûté 2,5 millions de dollars, dont les trois quarts empruntés.',
      },
    ],
    [
      {
        en: 'In 3 of 4 cases (75%), help came within 1½ hours.',
        fr: 'Dans 3 cas sur 4 (75 %), les secours sont arrivés en moins d’une heure et demie.',
      },
    ],
    [{ en: 'The ratio is 3:1 and the scale 1:50,000.', fr: 'Le rapport est de 3 pour 1 et l’échelle de 1/50 000.' }],
    [
      {
        en: 'CO2 at 420 ppm; PM2.5 at 12 µg/m³; 5G in 3 cities.',
        fr: 'CO2 à 420 ppm ; PM2,5 à 12 µg/m³ ; la 5G dans 3 villes.',
      },
    ],
    [
      {
        en: 'The yield fell 25 basis points to 3.75 percent.',
        fr: 'Le rendement a reculé de 25 points de base, à 3,75 %.',
      },
    ],
    [{ en: 'Points rose 12 percentage points to 62 %.', fr: 'La part a progressé de 12 points, à 62 %.' }],
    [
      {
        en: 'Version 2.0.1 of ISO 14289-1:2014 applies.',
        fr: 'La version 2.0.1 de la norme ISO 14289-1:2014 s’applique.',
      },
    ],
    [
      {
        en: 'Call for papers closes on 9/30/2025 at 23:59 UTC.',
        fr: 'L’appel à communications sera clos le 30/09/2025 à 23 h 59 UTC.',
      },
    ],
    [{ en: 'The law of 12 Nov. 1999, No. 99-944, applies.', fr: 'La loi n° 99-944 du 12 novembre 1999 s’applique.' }],
    [{ en: 'A 1-in-100-year flood hit 80,000 homes.', fr: 'Une crue centennale a touché 80 000 logements.' }],
    [{ en: 'The five-year plan costs 0.7 per cent of GDP.', fr: 'Le plan quinquennal coûte 0,7 % du PIB.' }],
    [{ en: 'Unemployment is at a 30-year low of 3.9%.', fr: 'Le chômage est au plus bas depuis trente ans, à 3,9 %.' }],
    [
      {
        en: 'Nearly 1 billion people, or 1 in 8, live with it.',
        fr: 'Près d’un milliard de personnes, soit une sur huit, vivent avec.',
      },
    ],
    [
      {
        en: 'It takes 45 minutes, three times less than before.',
        fr: 'Il faut 45 minutes, trois fois moins qu’auparavant.',
      },
    ],
    [{ en: 'Double the number: 24 in place of 12.', fr: 'Deux fois plus : 24 au lieu de 12.' }],
    [{ en: 'The ship is 45ft long and weighs 12t.', fr: 'Le navire mesure 45 pieds et pèse 12 t.' }],
    [
      {
        en: 'It opened on Monday, the 3rd, and closed on Friday the 7th.',
        fr: 'Il a ouvert le lundi 3 et fermé le vendredi 7.',
      },
    ],
    [{ en: 'The 3rd and 4th Divisions left.', fr: 'Les 3e et 4e divisions sont parties.' }],
    [
      {
        en: 'King Charles III and Pope Leo XIV met.',
        fr: 'Le roi Charles III et le pape Léon XIV se sont rencontrés.',
      },
    ],
    [{ en: 'World War II ended in 1945.', fr: 'La Seconde Guerre mondiale s’est achevée en 1945.' }],
    [
      {
        en: 'We need $1-2 billion and 10,000–15,000 volunteers.',
        fr: 'Il nous faut 1 à 2 milliards de dollars et de 10 000 à 15 000 bénévoles.',
      },
    ],
    [
      {
        en: 'At 11:59 p.m. on 31 December 2025 (midnight), the euro becomes legal tender.',
        fr: 'Le 31 décembre 2025 à 23 h 59 (minuit), l’euro aura cours légal.',
      },
    ],
  ])('%o', (sides) => {
    expect(found(sides)).toEqual([]);
  });
});

describe('An acronym', () => {
  const acronyms = (fr: string) =>
    checkStatement(statementIn({ fr: [fr] })).flatMap(({ code, message }) =>
      code === 'check/acronym' ? [message.split(' ')[0]] : [],
    );

  it('is no word of a name in capitals, as speakers have in transcripts', () => {
    expect(acronyms('LE SECRÉTAIRE GÉNÉRAL : Bonjour. Je sors du Conseil, et j’ai une phrase pour vous.')).toEqual([]);
  });

  it('is told where it stands by itself, or beside another', () => {
    expect(acronyms('La FAOR et le CGIR RTUV se sont réunis à la mairie de la ville.')).toEqual([
      'FAOR',
      'CGIR',
      'RTUV',
    ]);
  });
});

describe('Something is told of', () => {
  it.each<readonly [Sides, string]>([
    [{ en: 'Call +41 22 917 12 34.', fr: 'Appelez le +44 22 917 12 34.' }, 'check/number-missing'],
    [{ en: 'Call +33 1 23 45 67 89.', fr: 'Appelez le +33 4 23 45 67 89.' }, 'check/number-missing'],
    [{ en: 'Call +41 22 917 12 34.', fr: 'Appelez le 021 917 12 34.' }, 'check/number-missing'],
    [{ en: 'XX people attended the meeting.', es: 'Asistieron a la reunión XX personas.' }, 'check/placeholder'],
    [{ en: 'On XX June we shall meet.', es: 'El XX de junio nos reuniremos.' }, 'check/placeholder'],
    [{ en: 'Half a million people came.', fr: '50 000 personnes sont venues.' }, 'check/'],
    [
      {
        en: 'Women make up 45 per cent of the staff and 50 of the board members.',
        fr: 'Les femmes représentent 45 % du personnel et 50 % des membres du conseil.',
      },
      'check/',
    ],
    [{ en: 'Call +33 1 23 45 67 89.', fr: 'Appelez le +33 1 23 45 67 98.' }, 'check/number-missing'],
  ])('%o: %s', (sides, code) => {
    expect(found(sides).join('\n')).toMatch(new RegExp(`^${code}`, 'mu'));
  });
});
