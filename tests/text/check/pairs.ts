/** Ten texts in English and French that say the same, each in the manner of its language. */

export interface AgreeingPair {
  readonly about: string;
  readonly en: readonly string[];
  readonly fr: readonly string[];
}

export const AGREEING_PAIRS: readonly AgreeingPair[] = [
  {
    about: 'a fund in figures',
    en: [
      'On 1 March 2019, the Fund for Safer Wells opened its first office, in Nairobi, with a staff of twelve and a budget of $2.1 billion over five years. By the end of 2021 it had financed 10,450 wells in 27 countries, at an average cost of US$ 7,300 each, and brought clean water to 4.6 million people.',
      'Some 63 per cent of these wells are looked after by women’s committees. In the two poorest regions the share is higher still: between 70 and 75 per cent. “A well that belongs to everyone is repaired by everyone”, Ms. Achieng Odhiambo, who chairs the largest of the committees, told us in June.',
    ],
    fr: [
      'Le 1er mars 2019, le Fonds pour des puits plus sûrs a ouvert son premier bureau, à Nairobi, avec douze collaborateurs et un budget de 2,1 milliards de dollars sur cinq ans. À la fin de 2021, il avait financé 10 450 puits dans 27 pays, pour un coût moyen de 7 300 dollars l’unité, et donné accès à l’eau potable à 4,6 millions de personnes.',
      'Près de 63 % de ces puits sont entretenus par des comités de femmes. Dans les deux régions les plus pauvres, la proportion est plus forte encore : entre 70 % et 75 %. « Un puits qui appartient à tous est réparé par tous », nous a confié en juin Mme Achieng Odhiambo, qui préside le plus important de ces comités.',
    ],
  },
  {
    about: 'an hour and a place',
    en: [
      'The ceremony will begin at 3.30 p.m. on Tuesday, 14 May 2024, in the Hall of Columns, and will end no later than 5 p.m. Doors open at 2.45 p.m.; guests are asked to be in their seats ten minutes before the start. At noon the next day, the three laureates, Dr. Ingrid Solberg, Mr. Teodoro Paz and Ms. Lien Vandamme, will meet the press in room 412.',
      'Questions may be sent until 10 May to laureates@example.org, and the programme is at https://www.example.org/en/prize/2024. The prize, first awarded in 1987, is worth €150,000. It is given every second year for work that has “brought two peoples closer together”, in the words of its founder.',
    ],
    fr: [
      'La cérémonie débutera le mardi 14 mai 2024 à 15 h 30 dans la Salle des colonnes et s’achèvera au plus tard à 17 heures. Les portes ouvriront à 14 h 45 ; les invités sont priés d’être à leur place dix minutes avant le début. Le lendemain à midi, les trois lauréats, Mme Ingrid Solberg, M. Teodoro Paz et Mme Lien Vandamme, rencontreront la presse dans la salle 412.',
      'Les questions peuvent être adressées jusqu’au 10 mai à laureates@example.org, et le programme se trouve à l’adresse https://www.example.org/fr/prix/2024. Décerné pour la première fois en 1987, le prix est doté de 150 000 euros. Il récompense tous les deux ans une œuvre qui a « rapproché deux peuples », selon les mots de son fondateur.',
    ],
  },
  {
    about: 'resolutions and symbols',
    en: [
      'In its resolution 74/306 of 11 September 2020, the Assembly called for a comprehensive response to the pandemic; the report before you (A/75/310, paras. 12 to 18) shows how far we have come. Of the 193 Member States, 141 have adopted a national plan, compared with 58 in 2019. Twenty-two have none, and the remaining 30 are preparing one.',
      'Chapter IV of the report deals with the cost. Over the past decade, the twenty-one countries that were surveyed spent an average of 4.8 per cent of their gross domestic product on health, and the six poorest less than half of that. The second part, issued as A/75/310/Add.1, will be discussed on 3 and 4 December.',
    ],
    fr: [
      'Dans sa résolution 74/306 du 11 septembre 2020, l’Assemblée a demandé que la pandémie fasse l’objet d’une riposte globale ; le rapport dont vous êtes saisis (A/75/310, par. 12 à 18) montre le chemin parcouru. Sur les 193 États Membres, 141 se sont dotés d’un plan national, contre 58 en 2019. Vingt-deux n’en ont pas, et les 30 autres en préparent un.',
      'Le chapitre IV du rapport traite des coûts. Au cours des dix dernières années, les vingt et un pays étudiés ont consacré en moyenne 4,8 pour cent de leur produit intérieur brut à la santé, et les six plus pauvres moins de la moitié de cette part. La deuxième partie, publiée sous la cote A/75/310/Add.1, sera examinée les 3 et 4 décembre.',
    ],
  },
  {
    about: 'a memory of war',
    en: [
      'Eighty years ago today, on 27 January 1945, the gates were opened. More than seven thousand prisoners were still alive, among them some five hundred children. Over one million one hundred thousand people had been murdered there, nine out of ten of them because they were Jews. Numbers of this size say everything and nothing; that is why we read out names.',
      'I shall read you one. Hana Brady was thirteen years old. She was born in Nové Město on 16 May 1931, liked skating and skiing, and had a brother, George, three years older than herself, who survived. In the twenty-first century it falls to us, the third generation and the fourth, to keep the thread from breaking.',
    ],
    fr: [
      'Il y a quatre-vingts ans jour pour jour, le 27 janvier 1945, les portes se sont ouvertes. Plus de sept mille prisonniers étaient encore en vie, dont quelque cinq cents enfants. Plus d’un million cent mille personnes avaient été assassinées en ce lieu, neuf sur dix parce qu’elles étaient juives. De tels nombres disent tout et ne disent rien ; c’est pourquoi nous lisons des noms.',
      'Je vous en lirai un. Hana Brady avait treize ans. Née à Nové Město le 16 mai 1931, elle aimait le patinage et le ski, et avait un frère, George, de trois ans son aîné, qui a survécu. Au XXIe siècle, c’est à nous, troisième et quatrième générations, qu’il revient d’empêcher que le fil ne se rompe.',
    ],
  },
  {
    about: 'the climate',
    en: [
      'The planet is already 1.2 degrees warmer than in the 1850s. To keep the limit of 1.5 °C within reach, global emissions must fall by 45 per cent by 2030; on present plans they will rise by almost 14 per cent. Wealthy countries promised to provide $100 billion a year from 2020 on, and have yet to do so: in 2019 the sum was $79.6 billion.',
      'Half of all finance for the climate should go to adaptation; today it is a quarter. Millions of people in small islands, from Tuvalu to Barbados, cannot wait until 2030. “We are not drowning, we are fighting”, the young people of the Pacific say. I have asked Mr. Selwin Hart to bring ten governments together before 31 October.',
    ],
    fr: [
      'La planète s’est déjà réchauffée de 1,2 degré depuis les années 1850. Pour ne pas dépasser la limite de 1,5 °C, il faut que les émissions mondiales diminuent de 45 % d’ici à 2030 ; si l’on s’en tient aux plans actuels, elles augmenteront de près de 14 %. Les pays riches avaient promis de fournir 100 milliards de dollars par an à compter de 2020, et ne l’ont toujours pas fait : en 2019, le montant était de 79,6 milliards.',
      'La moitié des fonds consacrés au climat devrait aller à l’adaptation ; aujourd’hui, c’est le quart. Des millions de personnes vivant dans de petites îles, des Tuvalu à la Barbade, ne peuvent attendre 2030. « Nous ne sommes pas en train de nous noyer, nous nous battons », disent les jeunes du Pacifique. J’ai demandé à M. Selwin Hart de réunir dix gouvernements avant le 31 octobre.',
    ],
  },
  {
    about: 'a disease',
    en: [
      'In 2022, an estimated 10.6 million people fell ill with tuberculosis and 1.3 million died of it, 167,000 of them living with HIV. The World Health Organization (WHO) had hoped to halve the number of deaths between 2015 and 2025; so far the decline is 19 per cent. A six-month course of treatment costs about forty dollars.',
      'There are grounds for hope all the same. Four new vaccines are in the third phase of trials, and a test developed by Dr. Priya Raghunathan gives its result in under two hours, where the old one took three weeks. Both have been shown to work in children under five. What is lacking is money: $13 billion a year are needed, and $5.8 billion were found.',
    ],
    fr: [
      'En 2022, on estime que 10,6 millions de personnes ont contracté la tuberculose et que 1,3 million en sont mortes, dont 167 000 vivaient avec le VIH. L’Organisation mondiale de la Santé (OMS) espérait réduire de moitié le nombre des décès entre 2015 et 2025 ; à ce jour, la baisse est de 19 %. Un traitement de six mois coûte une quarantaine de dollars.',
      'Il y a néanmoins des raisons d’espérer. Quatre nouveaux vaccins en sont à la troisième phase des essais, et un test mis au point par la docteure Priya Raghunathan donne son résultat en moins de deux heures, là où l’ancien prenait trois semaines. L’efficacité des deux a été démontrée chez les enfants de moins de cinq ans. Ce qui manque, c’est l’argent : il faudrait 13 milliards de dollars par an, et l’on n’en a trouvé que 5,8.',
    ],
  },
  {
    about: 'a festival',
    en: [
      'From 5 to 9 July 2023, the little port of Saint-Aubin welcomed 38 ships, 1,200 sailors and, by the harbour master’s count, a quarter of a million visitors. The oldest ship, the *Belle Poule*, was launched ninety-one years ago; the youngest, on the eve of the festival itself. Entrance was free on the first day and cost 12 euros on the four others.',
      'On Saturday at 9 p.m. the Breton singer Nolwenn Korbell gave a concert on the quay, before some eight thousand listeners. She sang for three hours. “I had planned one”, she said afterwards, “but nobody would go home.” The fifteenth festival will take place in two years’ time, from 2 to 6 July 2025.',
    ],
    fr: [
      'Du 5 au 9 juillet 2023, le petit port de Saint-Aubin a accueilli 38 navires, 1 200 marins et, d’après les comptes de la capitainerie, un quart de million de visiteurs. Le doyen des navires, la *Belle Poule*, a été lancé il y a quatre-vingt-onze ans ; le benjamin, la veille même du festival. L’entrée était gratuite le premier jour et coûtait 12 € les quatre autres.',
      'Le samedi à 21 heures, la chanteuse bretonne Nolwenn Korbell a donné un concert sur le quai, devant quelque huit mille auditeurs. Elle a chanté trois heures durant. « J’en avais prévu une, a-t-elle dit ensuite, mais personne ne voulait rentrer. » La quinzième édition aura lieu dans deux ans, du 2 au 6 juillet 2025.',
    ],
  },
  {
    about: 'thanks and a list',
    en: [
      'Excellencies, dear friends, I thank President Kaljulaid and Prime Minister Ratas for their hospitality, and the people of Tallinn for the warmth with which they have received nearly 2,000 delegates in the middle of January. Three things have struck me during these two days:',
      '1. Ninety-nine per cent of public services here are online, twenty-four hours a day.\n2. One start-up in four is led by a woman, twice as many as in 2014.\n3. Schools teach programming from the age of seven, for an hour or two a week.',
      'None of this fell from the sky. It took twenty years, some €60 million a year, and a decision of Parliament, on 21 February 2000, to treat access to the Internet as a right. Let us go home and do likewise. Thank you.',
    ],
    fr: [
      'Excellences, chers amis, je remercie la Présidente Kaljulaid et le Premier Ministre Ratas de leur hospitalité, et la population de Tallinn de l’accueil chaleureux qu’elle a réservé à près de 2 000 délégués en plein mois de janvier. Trois choses m’ont frappé au cours de ces deux journées :',
      '1. Quatre-vingt-dix-neuf pour cent des services publics y sont accessibles en ligne, vingt-quatre heures sur vingt-quatre.\n2. Une jeune entreprise sur quatre est dirigée par une femme, soit deux fois plus qu’en 2014.\n3. Les écoles enseignent la programmation dès l’âge de sept ans, à raison d’une heure ou deux par semaine.',
      'Rien de tout cela n’est tombé du ciel. Il y a fallu vingt ans, quelque 60 millions d’euros par an et une décision du Parlement, le 21 février 2000, de considérer l’accès à Internet comme un droit. Rentrons chez nous et faisons de même. Je vous remercie.',
    ],
  },
  {
    about: 'peacekeepers',
    en: [
      'Since 1948, more than two million women and men from 125 countries have served under the blue flag, and 4,207 have given their lives. Last year alone, 103 died: soldiers, police officers, civilians. On this International Day we honour Captain Mbaye Diagne of Senegal, who saved hundreds of people in the spring of 1994, unarmed, in a white car.',
      'Today some 87,000 peacekeepers serve in twelve operations, on an annual budget of $6.4 billion: less than 0.5 per cent of what the world spends on arms. Women are 6.6 per cent of the uniformed staff; our aim for 2028 is 15 per cent. “I came for one year”, Major Ana Lúcia Ferraz told me in Bangui on 8 March, “and stayed for four.”',
    ],
    fr: [
      'Depuis 1948, plus de deux millions de femmes et d’hommes venus de 125 pays ont servi sous le drapeau bleu, et 4 207 y ont laissé la vie. L’an dernier seulement, 103 sont morts : des soldats, des policiers, des civils. En cette Journée internationale, nous rendons hommage au capitaine Mbaye Diagne, du Sénégal, qui a sauvé des centaines de personnes au printemps 1994, sans armes, à bord d’une voiture blanche.',
      'Aujourd’hui, quelque 87 000 soldats de la paix sont déployés dans douze opérations, avec un budget annuel de 6,4 milliards de dollars : moins de 0,5 % de ce que le monde consacre aux armements. Les femmes représentent 6,6 % du personnel en tenue ; notre objectif pour 2028 est de 15 %. « J’étais venue pour un an, m’a dit la commandante Ana Lúcia Ferraz à Bangui le 8 mars, et je suis restée quatre ans. »',
    ],
  },
  {
    about: 'a library',
    en: [
      'The library holds 312,000 volumes, 4,500 maps and the only known copy of the atlas that Mercator’s grandson Jan printed in 1606. In the first half of 2018 it had 96,418 readers, which is 8.5 per cent more than a year before. A ticket costs £2.50, or nothing at all for those under 18 and over 65.',
      'The new wing, designed by Aurelia Brandt and Tomasz Wiśniewski, took six years and cost £31 million, of which a third came from private donors. It has five floors, eleven reading rooms and a terrace for 200 people. It will be opened on Thursday, 20 September, at 11 a.m.; the public may come in from 2 p.m. on. See www.library.example.org or write to visits@library.example.org.',
    ],
    fr: [
      'La bibliothèque conserve 312 000 volumes, 4 500 cartes et le seul exemplaire connu de l’atlas imprimé en 1606 par Jan, petit-fils de Mercator. Au premier semestre de 2018, elle a reçu 96 418 lecteurs, soit 8,5 % de plus qu’un an auparavant. Le billet coûte 2,50 livres, et rien du tout avant 18 ans et après 65 ans.',
      'La nouvelle aile, conçue par Aurelia Brandt et Tomasz Wiśniewski, a demandé six ans de travaux et coûté 31 millions de livres, dont un tiers provient de donateurs privés. Elle compte cinq étages, onze salles de lecture et une terrasse pour 200 personnes. L’inauguration aura lieu le jeudi 20 septembre à 11 heures ; le public pourra entrer à partir de 14 heures. Voir www.library.example.org ou écrire à visits@library.example.org.',
    ],
  },
];
