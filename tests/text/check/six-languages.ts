/** Paragraphs of ours in six languages that agree in all that they count: each begins with what it is about. */

export interface Agreeing {
  readonly about: string;
  readonly en: string;
  readonly fr: string;
  readonly es: string;
  readonly ru: string;
  readonly ar: string;
  readonly zh: string;
}

export const AGREEING: readonly Agreeing[] = [
  {
    about: 'a fund and its amounts',
    en: 'On 1 March 2019, the Fund for Safer Wells opened its first office, in Nairobi, with a staff of twelve and a budget of $2.1 billion over five years. By the end of 2021 it had financed 10,450 wells in 27 countries and brought clean water to 4.6 million people.',
    fr: 'Le 1er mars 2019, le Fonds pour des puits plus sûrs a ouvert son premier bureau, à Nairobi, avec douze collaborateurs et un budget de 2,1 milliards de dollars sur cinq ans. À la fin de 2021, il avait financé 10 450 puits dans 27 pays et donné accès à l’eau potable à 4,6 millions de personnes.',
    es: 'El 1 de marzo de 2019, el Fondo para Pozos Más Seguros abrió su primera oficina, en Nairobi, con doce empleados y un presupuesto de 2100 millones de dólares para cinco años. A finales de 2021 había financiado 10.450 pozos en 27 países y había llevado agua potable a 4,6 millones de personas.',
    ru: '1 марта 2019 года Фонд за безопасные колодцы открыл в Найроби свое первое отделение, в котором работали двенадцать сотрудников, с бюджетом 2,1 млрд долл. США на пять лет. К концу 2021 года он профинансировал 10 450 колодцев в 27 странах и обеспечил чистой водой 4,6 миллиона человек.',
    ar: 'في 1 آذار/مارس 2019، افتتح صندوق الآبار الأكثر أماناً مكتبه الأول في نيروبي بفريق من اثني عشر موظفاً وبميزانية قدرها 2.1 مليار دولار على مدى خمس سنوات. وبحلول نهاية عام 2021 كان قد موّل 10,450 بئراً في 27 بلداً وأوصل المياه النظيفة إلى 4.6 ملايين شخص.',
    zh: '2019年3月1日，安全水井基金在内罗毕开设了第一个办事处，有工作人员十二名，五年预算为21亿美元。到2021年底，基金已在27个国家资助了10 450口水井，为460万人送去了清洁的水。',
  },
  {
    about: 'shares and a quotation',
    en: 'Some 63 per cent of these wells are looked after by women’s committees. In the two poorest regions the share is higher still: between 70 and 75 per cent. “A well that belongs to everyone is repaired by everyone”, the chair of the largest committee told us in June 2020.',
    fr: 'Près de 63 % de ces puits sont entretenus par des comités de femmes. Dans les deux régions les plus pauvres, la proportion est plus forte encore : entre 70 % et 75 %. « Un puits qui appartient à tous est réparé par tous », nous a confié en juin 2020 la présidente du plus grand de ces comités.',
    es: 'Cerca del 63 % de estos pozos están a cargo de comités de mujeres. En las dos regiones más pobres la proporción es aún mayor: entre el 70 % y el 75 %. “Un pozo que es de todos lo reparan todos”, nos dijo en junio de 2020 la presidenta del mayor de esos comités.',
    ru: 'Примерно за 63 процентами этих колодцев присматривают женские комитеты. В двух беднейших районах эта доля еще выше: от 70 до 75 процентов. «Колодец, который принадлежит всем, чинят все», — сказала нам в июне 2020 года председатель крупнейшего из комитетов.',
    ar: 'وتتولى لجان نسائية رعاية نحو 63 في المائة من هذه الآبار. وفي المنطقتين الأشد فقراً تزيد النسبة على ذلك، إذ تتراوح بين 70 و75 في المائة. وقالت لنا رئيسة أكبر هذه اللجان في حزيران/يونيه 2020: «البئر التي يملكها الجميع يصلحها الجميع».',
    zh: '约63%的水井由妇女委员会管理。在最贫困的两个地区，这一比例还要高，达到70%至75%。2020年6月，最大的委员会的主席告诉我们：“属于大家的井，由大家来修。”',
  },
  {
    about: 'an hour and a day',
    en: 'The ceremony will begin at 3.30 p.m. on 14 May 2024 and will end no later than 5 p.m. The doors open at 2.45 p.m. Questions may be sent until 10 May to laureates@example.org.',
    fr: 'La cérémonie débutera le 14 mai 2024 à 15 h 30 et s’achèvera au plus tard à 17 heures. Les portes ouvriront à 14 h 45. Les questions peuvent être adressées jusqu’au 10 mai à laureates@example.org.',
    es: 'La ceremonia comenzará el 14 de mayo de 2024 a las 15.30 horas y terminará a más tardar a las 17.00 horas. Las puertas se abrirán a las 14.45 horas. Las preguntas pueden enviarse hasta el 10 de mayo a laureates@example.org.',
    ru: 'Церемония начнется 14 мая 2024 года в 15:30 и завершится не позднее 17 часов. Двери откроются в 14:45. Вопросы можно направлять до 10 мая по адресу laureates@example.org.',
    ar: 'يبدأ الاحتفال في 14 أيار/مايو 2024 الساعة 15:30 وينتهي في موعد لا يتجاوز الساعة 17:00. وتُفتح الأبواب الساعة 14:45. ويمكن إرسال الأسئلة حتى 10 أيار/مايو إلى laureates@example.org.',
    zh: '颁奖仪式将于2024年5月14日下午3时30分开始，最迟于下午5时结束。下午2时45分开门。提问可在5月10日前发送至laureates@example.org。',
  },
  {
    about: 'resolutions and members',
    en: 'In its resolution 74/306 of 11 September 2020, the Assembly called for a common answer; the report before you (A/75/310) shows how far we have come. Of the 193 Member States, 141 have adopted a national plan, compared with 58 in 2019. Twenty-two have none, and the remaining 30 are preparing one.',
    fr: 'Dans sa résolution 74/306 du 11 septembre 2020, l’Assemblée a demandé une réponse commune ; le rapport dont vous êtes saisis (A/75/310) montre le chemin parcouru. Sur les 193 États Membres, 141 se sont dotés d’un plan national, contre 58 en 2019. Vingt-deux n’en ont pas, et les 30 autres en préparent un.',
    es: 'En su resolución 74/306, de 11 de septiembre de 2020, la Asamblea pidió una respuesta común; el informe que tienen ante ustedes (A/75/310) muestra cuánto hemos avanzado. De los 193 Estados Miembros, 141 han aprobado un plan nacional, frente a 58 en 2019. Veintidós no tienen ninguno y los 30 restantes están preparando el suyo.',
    ru: 'В своей резолюции 74/306 от 11 сентября 2020 года Ассамблея призвала к общему ответу; находящийся перед вами доклад (A/75/310) показывает, как далеко мы продвинулись. Из 193 государств-членов национальный план приняли 141, тогда как в 2019 году их было 58. У двадцати двух плана нет, а остальные 30 его готовят.',
    ar: 'دعت الجمعية العامة في قرارها 74/306 المؤرخ 11 أيلول/سبتمبر 2020 إلى استجابة مشتركة، ويبين التقرير المعروض عليكم (A/75/310) مدى ما أحرزناه من تقدم. فمن بين الدول الأعضاء البالغ عددها 193 دولة، اعتمدت 141 دولة خطة وطنية، مقابل 58 دولة في عام 2019. وليس لدى اثنتين وعشرين دولة أي خطة، وتعكف الدول الثلاثون الباقية على إعداد خطة.',
    zh: '大会在2020年9月11日第74/306号决议中呼吁共同应对；摆在各位面前的报告（A/75/310）说明了我们取得的进展。193个会员国中，已有141个通过了国家计划，而2019年只有58个。二十二个国家还没有计划，其余30个正在制订。',
  },
  {
    about: 'the climate',
    en: 'The planet is already 1.2 degrees warmer than in the 1850s. To keep within the limit of 1.5 °C, emissions must fall by 45 per cent by 2030. Wealthy countries promised $100 billion a year; in 2019 the sum was $79.6 billion.',
    fr: 'La planète s’est déjà réchauffée de 1,2 degré depuis les années 1850. Pour ne pas dépasser la limite de 1,5 °C, il faut que les émissions diminuent de 45 % d’ici à 2030. Les pays riches avaient promis 100 milliards de dollars par an ; en 2019, le montant était de 79,6 milliards de dollars.',
    es: 'El planeta ya se ha calentado 1,2 grados desde la década de 1850. Para no superar el límite de 1,5 °C, las emisiones deben reducirse un 45 % para 2030. Los países ricos prometieron 100.000 millones de dólares al año; en 2019 la suma fue de 79.600 millones de dólares.',
    ru: 'Планета уже на 1,2 градуса теплее, чем в 1850-е годы. Чтобы не превысить предел в 1,5 °C, выбросы к 2030 году должны сократиться на 45 процентов. Богатые страны обещали 100 млрд долл. США в год; в 2019 году эта сумма составила 79,6 млрд долл. США.',
    ar: 'أصبح كوكبنا أدفأ بمقدار 1.2 درجة مما كان عليه في خمسينات القرن التاسع عشر. ولكي لا نتجاوز حد 1.5 درجة مئوية، يجب أن تنخفض الانبعاثات بنسبة 45 في المائة بحلول عام 2030. وقد وعدت البلدان الغنية بتقديم 100 مليار دولار سنوياً، وفي عام 2019 بلغ المبلغ 79.6 مليار دولار.',
    zh: '与19世纪50年代相比，地球已经升温1.2度。要不突破1.5 °C的界限，到2030年排放量必须减少45%。富裕国家承诺每年提供1 000亿美元；2019年这一数额为796亿美元。',
  },
  {
    about: 'a festival of several days',
    en: 'From 5 to 9 July 2023, the little port of Saint-Aubin welcomed 38 ships and 1,200 sailors. The first ship was launched ninety-one years ago. Entrance cost 12 euros and brought in 250,000 euros, a third of what was spent.',
    fr: 'Du 5 au 9 juillet 2023, le petit port de Saint-Aubin a accueilli 38 navires et 1 200 marins. Le premier navire a été lancé il y a quatre-vingt-onze ans. L’entrée coûtait 12 euros et a rapporté 250 000 euros, soit un tiers des dépenses.',
    es: 'Del 5 al 9 de julio de 2023, el pequeño puerto de Saint-Aubin recibió 38 barcos y 1200 marineros. El primer barco fue botado hace noventa y un años. La entrada costaba 12 euros y se recaudaron 250.000 euros, un tercio de lo gastado.',
    ru: 'С 5 по 9 июля 2023 года маленький порт Сент-Обен принял 38 судов и 1200 моряков. Первое судно было спущено на воду девяносто один год назад. Вход стоил 12 евро и принес 250 000 евро, треть того, что было потрачено.',
    ar: 'من 5 إلى 9 تموز/يوليه 2023، استقبل ميناء سانت أوبان الصغير 38 سفينة و1,200 بحار. وقد أُنزلت السفينة الأولى إلى الماء قبل واحد وتسعين عاماً. وكان ثمن الدخول 12 يورو، وبلغت الإيرادات 250,000 يورو، أي ثلث ما أُنفق.',
    zh: '2023年7月5日至9日，圣欧班小港迎来了38艘船和1 200名水手。第一艘船下水是在九十一年前。门票12欧元，收入25万欧元，相当于支出的三分之一。',
  },
  {
    about: 'large numbers in words',
    en: 'More than two million women and men from 125 countries have served under the blue flag since 1948, and 4,207 have given their lives. Twelve thousand people are on duty today, three hundred and twenty of them here. Millions owe them their safety.',
    fr: 'Depuis 1948, plus de deux millions de femmes et d’hommes venus de 125 pays ont servi sous le drapeau bleu, et 4 207 y ont laissé la vie. Douze mille personnes sont aujourd’hui en service, dont trois cent vingt ici. Des millions de gens leur doivent leur sécurité.',
    es: 'Desde 1948, más de dos millones de mujeres y hombres de 125 países han servido bajo la bandera azul, y 4207 han dado la vida. Hoy prestan servicio doce mil personas, trescientas veinte de ellas aquí. Millones de personas les deben su seguridad.',
    ru: 'С 1948 года под голубым флагом служили более двух миллионов женщин и мужчин из 125 стран, и 4207 из них отдали свою жизнь. Сегодня на службе двенадцать тысяч человек, триста двадцать из них — здесь. Миллионы людей обязаны им своей безопасностью.',
    ar: 'منذ عام 1948، خدم تحت العلم الأزرق أكثر من مليوني امرأة ورجل من 125 بلداً، وضحى 4,207 منهم بأرواحهم. ويعمل اليوم اثنا عشر ألف شخص، منهم ثلاثمائة وعشرون هنا. ويدين لهم الملايين بأمنهم.',
    zh: '自1948年以来，来自125个国家的两百多万名女性和男性曾在蓝旗下服务，4 207人献出了生命。如今有一万二千人在岗，其中三百二十人就在这里。数百万人的安全有赖于他们。',
  },
  {
    about: 'telephones, addresses and symbols that a letter or an ideograph stands close to',
    en: 'Call +41 22 555 01 20 or 022 555 01 21, write to press@harbours.example.org, and see A/79/12, HC/2031/4 and www.harbours.example.org.',
    fr: 'Appelez le +41 22 555 01 20 ou le 022 555 01 21, écrivez à press@harbours.example.org, et voyez A/79/12, HC/2031/4 et www.harbours.example.org.',
    es: 'Llame al +41 22 555 01 20 o al 022 555 01 21, escriba a press@harbours.example.org y consulte A/79/12, HC/2031/4 y www.harbours.example.org.',
    ru: 'Звоните по телефонам +41 22 555 01 20 и 022 555 01 21, пишите на press@harbours.example.org и читайте A/79/12, HC/2031/4 и www.harbours.example.org.',
    ar: 'اتصلوا بالرقم +41 22 555 01 20 أو بالرقم المحلي، و022 555 01 21 هو الرقم المحلي، واكتبوا إلى press@harbours.example.org، وانظروا A/79/12 وHC/2031/4 وwww.harbours.example.org.',
    zh: '请拨打+41 22 555 01 20或022 555 01 21，致函press@harbours.example.org，并参阅A/79/12、HC/2031/4和www.harbours.example.org。',
  },
  {
    about: 'a quotation in a quotation, and a title',
    en: 'Yusuf Smith, who is 45 years old, said: “Our book ‘The Salt’ is not finished.” He held “The Sea” in his hand, which is kept by ISO 9001.',
    fr: 'Yusuf Smith, âgé de 45 ans, a dit : « Notre livre “Le Sel” n’est pas achevé. » Il tenait « The Sea » à la main, qui est conservé selon ISO 9001.',
    es: 'Yusuf Smith, de 45 años, dijo: «Nuestro libro “La sal” no está acabado». Tenía «The Sea» en la mano, que se guarda según ISO 9001.',
    ru: 'Юсуф Смит, которому 45 лет, сказал: «Наша книга „Соль“ не закончена». Он держал в руках «The Sea», которую хранят по ISO 9001.',
    ar: 'وقال Yusuf Smith، وعمره 45 عاما: «كتابنا “الملح” لم يكتمل». وكان في يده «The Sea» الذي يحفظ وفق ISO 9001.',
    zh: '现年45岁的尤素福·史密斯说：“我们的书《盐》尚未完成。”他手持按ISO 9001保存的《The Sea》。',
  },
  {
    about: 'points that are counted in the text',
    en: '(a) the first point; (b) the second: 24 by 36 centimetres, a ratio of 3:1.',
    fr: 'a\\) le premier point ; b) le deuxième : 24 centimètres sur 36, un rapport de 3:1.',
    es: 'a\\) el primer punto; b) el segundo: 24 por 36 centímetros, una proporción de 3:1.',
    ru: 'а\\) первый пункт; б) второй: 24 на 36 сантиметров, отношение 3:1.',
    ar: '(أ) النقطة الأولى؛ (ب) الثانية: 24 في 36 سنتيمترا، بنسبة 3:1.',
    zh: '（一）第一点；（二）第二点：24乘36厘米，比例3:1。',
  },
];
