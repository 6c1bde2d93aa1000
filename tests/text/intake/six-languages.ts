/** One press release of ours in each of the six languages, as an office sends it out: its head, and its paragraphs. */

export type Six = 'en' | 'fr' | 'es' | 'ru' | 'ar' | 'zh';

interface Release {
  /** The lines over the text, in the order in which they mostly stand. */
  readonly label: string;
  readonly embargo: string;
  readonly dateline: string;
  readonly office: string;
  readonly speaker: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** What is to be found in it. */
  readonly place: string;
  readonly zone: string;
}

export const RELEASES: Readonly<Record<Six, Release>> = {
  en: {
    label: 'PRESS RELEASE',
    embargo: 'EMBARGOED until 1 December 2026, 10.30 a.m. (Geneva time)',
    dateline: 'Geneva, 1 December 2026',
    office: 'The Director-General',
    speaker: 'Mona Petrova',
    title: 'Message on the Day of Lighthouses',
    paragraphs: [
      'Excellencies, ladies and gentlemen,',
      'A lighthouse asks nothing of the ships that it saves, and it does not choose among them. It has stood on the same rock for 212 years.',
      'Its light was once a fire of wood, then a lamp of oil, and is now a bulb that weighs less than an apple.',
      'On this day I ask all coastal towns to open the doors of their towers to children.',
      'Thank you.',
    ],
    place: 'Geneva',
    zone: 'Geneva time',
  },
  fr: {
    label: 'COMMUNIQUÉ DE PRESSE',
    embargo: 'SOUS EMBARGO jusqu’au 1er décembre 2026 à 10 h 30 (heure de Genève)',
    dateline: 'Genève, le 1er décembre 2026',
    office: 'La Directrice générale',
    speaker: 'Mona Petrova',
    title: 'Message à l’occasion de la Journée des phares',
    paragraphs: [
      'Excellences, Mesdames et Messieurs,',
      'Un phare ne demande rien aux navires qu’il sauve, et il ne choisit pas entre eux. Il se dresse sur le même rocher depuis 212 ans.',
      'Sa lumière fut d’abord un feu de bois, puis une lampe à huile ; c’est aujourd’hui une ampoule plus légère qu’une pomme.',
      'En cette journée, j’invite toutes les villes côtières à ouvrir aux enfants les portes de leurs tours.',
      'Je vous remercie.',
    ],
    place: 'Genève',
    zone: 'heure de Genève',
  },
  es: {
    label: 'COMUNICADO DE PRENSA',
    embargo: 'BAJO EMBARGO hasta el 1 de diciembre de 2026 a las 10.30 horas (hora de Ginebra)',
    dateline: 'Ginebra, 1 de diciembre de 2026',
    office: 'La Directora General',
    speaker: 'Mona Petrova',
    title: 'Mensaje con motivo del Día de los Faros',
    paragraphs: [
      'Excelencias, señoras y señores:',
      'Un faro no pide nada a los barcos que salva, y no elige entre ellos. Está en la misma roca desde hace 212 años.',
      'Su luz fue primero una hoguera, luego una lámpara de aceite, y es hoy una bombilla que pesa menos que una manzana.',
      'En este día pido a todas las ciudades de la costa que abran a los niños las puertas de sus torres.',
      'Muchas gracias.',
    ],
    place: 'Ginebra',
    zone: 'hora de Ginebra',
  },
  ru: {
    label: 'ПРЕСС-РЕЛИЗ',
    embargo: 'ЭМБАРГО до 1 декабря 2026 года, 10 ч. 30 мин. (по женевскому времени)',
    dateline: 'Женева, 1 декабря 2026 года',
    office: 'Генеральный директор',
    speaker: 'Мона Петрова',
    title: 'Послание по случаю Дня маяков',
    paragraphs: [
      'Ваши Превосходительства, дамы и господа!',
      'Маяк ничего не просит у кораблей, которые он спасает, и не выбирает между ними. Он стоит на одной и той же скале 212 лет.',
      'Его светом был сначала костер, потом масляная лампа, а теперь это лампочка, которая весит меньше яблока.',
      'В этот день я прошу все прибрежные города открыть двери своих башен детям.',
      'Благодарю за внимание.',
    ],
    place: 'Женева',
    zone: 'женевское время',
  },
  ar: {
    label: 'بيان صحفي',
    embargo: 'محظور النشر حتى 1 كانون الأول/ديسمبر 2026، الساعة 10:30 (بتوقيت جنيف)',
    dateline: 'جنيف، 1 كانون الأول/ديسمبر 2026',
    office: 'المديرة العامة',
    speaker: 'منى بتروفا',
    title: 'رسالة بمناسبة يوم المنارات',
    paragraphs: [
      'أصحاب المعالي والسعادة، السيدات والسادة،',
      'لا تطلب المنارة شيئاً من السفن التي تنقذها ولا تفاضل بينها. وهي قائمة على الصخرة نفسها منذ 212 عاماً.',
      'كان نورها في البدء ناراً من الحطب، ثم صار مصباح زيت، وهو اليوم مصباح أخف من تفاحة.',
      'وفي هذا اليوم أدعو جميع المدن الساحلية إلى أن تفتح أبواب أبراجها للأطفال.',
      'وشكراً لكم.',
    ],
    place: 'جنيف',
    zone: 'بتوقيت جنيف',
  },
  zh: {
    label: '新闻稿',
    embargo: '发布限制：2026年12月1日上午10时30分（日内瓦时间）前不得发布',
    dateline: '2026年12月1日，日内瓦',
    office: '总干事',
    speaker: '莫娜·彼得罗娃',
    title: '灯塔日致辞',
    paragraphs: [
      '各位阁下，女士们，先生们：',
      '灯塔对它所拯救的船只一无所求，也不在它们之间作出选择。它在同一块岩石上屹立了212年。',
      '它的光最初是一堆柴火，后来是一盏油灯，如今是一只比苹果还轻的灯泡。',
      '在这一天，我请所有沿海城镇向孩子们敞开灯塔的大门。',
      '谢谢大家。',
    ],
    place: '日内瓦',
    zone: '日内瓦时间',
  },
};
