/** A text is recognised for the language it is in, of all that are written anywhere; what is not known stays unknown. */
import { describe, expect, it } from 'vitest';
import { languageOfText } from '../../../src/text/intake/pairs.ts';
import { recognisedLanguage } from '../../../src/text/recognition/index.ts';

/** The same two sentences. */
const TEXTS: readonly (readonly [tag: string, text: string])[] = [
  ['en', 'The river is clean again, and the boats are back. We thank all those who have worked for this day.'],
  [
    'fr',
    'Le fleuve est de nouveau propre, et les bateaux sont revenus. Nous remercions tous ceux qui ont travaillé pour ce jour.',
  ],
  [
    'es',
    'El río vuelve a estar limpio y los barcos han regresado. Damos las gracias a todos los que han trabajado para este día.',
  ],
  ['ru', 'Река снова чиста, и лодки вернулись. Мы благодарим всех, кто работал ради этого дня.'],
  ['ar', 'عاد النهر نظيفا من جديد وعادت القوارب إلى مياهه. نحن نشكر جميع الذين عملوا من أجل هذا اليوم.'],
  ['zh', '河水又变清了，船也回来了。我们感谢所有为这一天而努力的人。'],
  [
    'de',
    'Der Fluss ist wieder sauber, und die Boote sind zurück. Wir danken allen, die für diesen Tag gearbeitet haben.',
  ],
  [
    'it',
    'Il fiume è di nuovo pulito e le barche sono tornate. Ringraziamo tutti coloro che hanno lavorato per questo giorno.',
  ],
  [
    'pt',
    'O rio está de novo limpo e os barcos voltaram. Agradecemos a todos os que trabalharam para que este dia chegasse.',
  ],
  [
    'gl',
    'O río está de novo limpo e os barcos volveron. Agradecemos a todos os que traballaron para que chegase este día, na vila e máis na ría.',
  ],
  [
    'ca',
    'El riu torna a ser net i les barques han tornat. Donem les gràcies a tots els que han treballat per a aquest dia.',
  ],
  [
    'ro',
    'Râul este din nou curat, iar bărcile s-au întors. Le mulțumim tuturor celor care au lucrat pentru această zi.',
  ],
  ['nl', 'De rivier is weer schoon en de boten zijn terug. Wij danken allen die voor deze dag hebben gewerkt.'],
  ['af', 'Die rivier is weer skoon, en die bote is terug. Ons bedank almal wat vir hierdie dag gewerk het.'],
  ['sv', 'Floden är ren igen och båtarna är tillbaka. Vi tackar alla som har arbetat för den här dagen.'],
  [
    'fi',
    'Joki on taas puhdas, ja veneet ovat palanneet. Me kiitämme kaikkia, jotka ovat tehneet työtä tämän päivän eteen.',
  ],
  ['pl', 'Rzeka jest znowu czysta, a łodzie wróciły. Dziękujemy wszystkim, którzy pracowali na ten dzień.'],
  ['cs', 'Řeka je opět čistá a lodě jsou zpátky. Děkujeme všem, kteří pro tento den pracovali.'],
  ['hu', 'A folyó ismét tiszta, és a csónakok visszatértek. Köszönjük mindenkinek, aki ezért a napért dolgozott.'],
  ['tr', 'Nehir yeniden temiz ve tekneler geri döndü. Bu gün için çalışan herkese teşekkür ediyoruz.'],
  [
    'id',
    'Sungai itu telah bersih kembali dan perahu-perahu sudah pulang. Kami berterima kasih kepada semua yang telah bekerja untuk hari ini.',
  ],
  ['sw', 'Mto ni safi tena, na mashua zimerudi. Tunawashukuru wote ambao wamefanya kazi kwa ajili ya siku hii.'],
  [
    'vi',
    'Dòng sông đã sạch trở lại và những con thuyền đã về. Chúng tôi cảm ơn tất cả những người đã làm việc cho ngày này.',
  ],
  ['ht', 'Rivyè a pwòp ankò, epi bato yo tounen. Nou di tout moun ki te travay pou jou sa a mèsi.'],
  [
    'sq',
    'Lumi është përsëri i pastër dhe varkat janë kthyer. Ne falënderojmë të gjithë ata që kanë punuar për këtë ditë.',
  ],
  [
    'mt',
    'Ix-xmara hija nadifa mill-ġdid u d-dgħajjes reġgħu lura. Aħna nirringrazzjaw lil dawk kollha li ħadmu għal dan il-jum.',
  ],
  ['uk', 'Річка знову чиста, і човни повернулися. Ми дякуємо всім, хто працював заради цього дня.'],
  ['bg', 'Реката отново е чиста и лодките се върнаха. Благодарим на всички, които работиха за този ден.'],
  [
    'el',
    'Το ποτάμι είναι πάλι καθαρό και οι βάρκες επέστρεψαν. Ευχαριστούμε όλους όσοι εργάστηκαν για αυτή την ημέρα.',
  ],
  ['he', 'הנהר שוב נקי, והסירות חזרו. אנו מודים לכל מי שעבד למען היום הזה.'],
  ['fa', 'رودخانه دوباره پاک است و قایق‌ها بازگشته‌اند. ما از همهٔ کسانی که برای این روز کار کرده‌اند سپاسگزاریم.'],
  ['ur', 'دریا پھر سے صاف ہے اور کشتیاں واپس آ گئی ہیں۔ ہم ان سب کا شکریہ ادا کرتے ہیں جنہوں نے اس دن کے لیے کام کیا۔'],
  ['hi', 'नदी फिर से साफ है और नावें लौट आई हैं। हम उन सभी का धन्यवाद करते हैं जिन्होंने इस दिन के लिए काम किया।'],
  ['ja', '川は再びきれいになり、船も戻ってきました。この日のために働いたすべての人に感謝します。'],
  ['ko', '강은 다시 깨끗해졌고 배들이 돌아왔습니다. 이날을 위해 일한 모든 분께 감사드립니다.'],
  ['th', 'แม่น้ำกลับมาสะอาดอีกครั้งและเรือก็กลับมาแล้ว เราขอขอบคุณทุกคนที่ทำงานเพื่อวันนี้'],
];

describe('a text is in its own language', () => {
  // Indonesian and Malay have the same common words.
  const OWN = TEXTS.filter(([tag]) => tag !== 'id');

  it.each(OWN)('%s', (tag, text) => {
    expect(recognisedLanguage(text)).toBe(tag);
  });

  it.each(OWN)('%s, where a name of another language stands in it', (tag, text) => {
    expect(recognisedLanguage(`${text} (Anna Müller)`)).toBe(tag);
  });
});

describe('a text is in no other', () => {
  const SETTABLE = new Set(['en', 'fr', 'es', 'ru', 'ar', 'zh']);

  it.each(TEXTS.filter(([tag]) => !SETTABLE.has(tag)))('%s, nor is any clause of it', (_, text) => {
    const clauses = text.split(/(?<=[.,,،，。])\s*/u).filter((clause) => clause.length > 12);
    for (const clause of [text, ...clauses]) expect(SETTABLE.has(languageOfText(clause) ?? ''), clause).toBe(false);
  });

  it.each(['Kassimoto', 'A/RES/70/1', '2027', '', 'Mirzapur, Lodz, Tampere'])(
    'nor what has no words of any: %s',
    (text) => {
      expect(recognisedLanguage(text)).toBeUndefined();
    },
  );
});

describe('Croatian and Serbian, whose small words are the same', () => {
  it.each([
    ['hr', 'Policijski službenici su od 6. do 12. kolovoza proveli akciju i privremeno oduzeli 14 glisera.'],
    ['hr', 'Županija je u priopćenju navela da se promet na mostu prekida do kraja mjeseca.'],
    ['sr', 'Opština je u saopštenju navela da se saobraćaj na mostu prekida do kraja meseca.'],
  ])('are told apart by what offices speak of (%s)', (tag, text) => {
    expect(recognisedLanguage(text)).toBe(tag);
  });

  it('stay unknown where nothing does that', () => {
    expect(recognisedLanguage('Izdano je 97 naloga, a akcija se nastavlja i na drugim otocima.')).toBeUndefined();
  });
});

describe('an abbreviation before figures', () => {
  it.each([
    ['La fréquentation devrait augmenter de 30 % d’ici à 2029, selon l’étude no 14 de l’Agence.'],
    ['La conférence commence à 14 heures, salle no 3.'],
    ['Le programme no 5 prend fin en 2028.'],
  ])('makes French no other language: %s', (text) => {
    expect([undefined, 'fr']).toContain(recognisedLanguage(text));
  });
});

it.each([
  'Tre estati fa eravate insieme sullo stesso pontile e firmavate una promessa. Vi scrivo perché quella promessa sta per essere mantenuta.',
  'Un lago non sa quale città sia ricca.',
])('Italian is no Corsican for the words that both have: %s', (text) => {
  expect(recognisedLanguage(text)).toBe('it');
});
