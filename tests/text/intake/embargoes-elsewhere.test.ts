/** In languages whose pages are not read, an embargo is read where nothing in its notice is unknown, and is asked about where one word is. */
import { describe, expect, it } from 'vitest';
import { readPage } from './importing.ts';

interface Case {
  readonly title: string;
  readonly text: string;
  /** Notices, each with the instant at which it ends. */
  readonly read: readonly (readonly [string, string])[];
  /** Notices, each with what is asked of it. */
  readonly asked: readonly (readonly [string, string])[];
}

const MAY = '2027-05-03T10:00';
const NO_CLOCK = 'it does not say by which clock';
const NOT_READ = 'its language is not read';

const CASES: Readonly<Record<string, Case>> = {
  de: {
    title: 'Die Brücke ist wieder offen',
    text: 'Die alte Brücke wurde gestern nach zwei Jahren Arbeit wieder für die Öffentlichkeit freigegeben, und alle kamen.',
    read: [
      ['Sperrfrist: 3. Mai 2027, 10.00 Uhr MESZ', `${MAY}+02:00`],
      ['SPERRFRIST BIS MONTAG, 3. MAI 2027, 10 UHR (MESZ)', `${MAY}+02:00`],
      ['Gesperrt bis zum 3. Mai 2027 um 10 Uhr deutscher Zeit', `${MAY}+02:00`],
      ['Frei ab 3. Mai 2027, 10:00 Uhr CEST', `${MAY}+02:00`],
      ['Zur Veröffentlichung ab 3. Mai 2027, 10 Uhr 30 MESZ', '2027-05-03T10:30+02:00'],
      ['Sperrfrist: 3. Dezember 2027, 9 Uhr MEZ', '2027-12-03T09:00+01:00'],
    ],
    asked: [
      ['Sperrfrist: 3. Mai 2027, 10.00 Uhr', NO_CLOCK],
      ['Sperrfrist: 3. Mai 2027, 10.00 Uhr MEZ', 'how far its clock is from UTC on that day is not certain'],
      ['Sperrfrist ab 3. Mai 2027, 10 Uhr MESZ', NOT_READ],
      ['Sperrfrist: 3. Mai 2027, 10 Uhr MESZ, außer für Agenturen', NOT_READ],
      ['Sperrfrist bis kurz vor 3. Mai 2027, 10.00 Uhr MESZ', NOT_READ],
      ['Sperrfrist: 3. Mai 2027, 10 Uhr und 12 Uhr MESZ', NOT_READ],
      ['Sperrfrist: 3. bis 5. Mai 2027, 10 Uhr MESZ', NOT_READ],
    ],
  },
  it: {
    title: 'Il ponte è di nuovo aperto',
    text: 'Il vecchio ponte è stato riaperto ieri al pubblico dopo due anni di lavori, e tutti sono venuti a vederlo.',
    read: [
      ['Embargo fino alle ore 10.00 del 3 maggio 2027 (ora di Roma)', `${MAY}+02:00`],
      ['Sotto embargo fino al 3 maggio 2027, ore 10 CEST', `${MAY}+02:00`],
      ['Da non diffondere prima delle ore 10 CEST del 3 maggio 2027', `${MAY}+02:00`],
    ],
    asked: [['Embargo fino alle ore 10 del 3 maggio 2027', NO_CLOCK]],
  },
  pt: {
    title: 'A ponte está de novo aberta',
    text: 'A ponte velha foi ontem reaberta ao público depois de dois anos de obras, e todos vieram vê-la de perto.',
    read: [
      ['Embargo até às 10h de 3 de maio de 2027 (hora de Lisboa)', `${MAY}+01:00`],
      ['Sob embargo até às 10h30 do dia 3 de maio de 2027, hora de Lisboa', '2027-05-03T10:30+01:00'],
      ['Embargo: 3 de maio de 2027, 10:00 GMT', `${MAY}+00:00`],
    ],
    asked: [['Embargo até 3 de maio de 2027, às 10 horas', NO_CLOCK]],
  },
  nl: {
    title: 'De brug is weer open',
    text: 'De oude brug is gisteren na twee jaar werk weer voor het publiek opengesteld, en iedereen kwam kijken.',
    read: [
      ['Embargo tot 3 mei 2027, 10.00 uur CEST', `${MAY}+02:00`],
      ['Onder embargo tot maandag 3 mei 2027 om 10 uur Nederlandse tijd', `${MAY}+02:00`],
    ],
    asked: [['EMBARGO: 3 mei 2027, 10 uur', NO_CLOCK]],
  },
  pl: {
    title: 'Most znów otwarty',
    text: 'Stary most został wczoraj po dwóch latach prac ponownie otwarty dla publiczności i wszyscy przyszli go zobaczyć.',
    read: [
      ['Zakaz publikacji do 3 maja 2027 r., godz. 10.00 czasu polskiego', `${MAY}+02:00`],
      ['Do publikacji od godz. 10.00 CEST 3 maja 2027 r.', `${MAY}+02:00`],
    ],
    asked: [['Zakaz publikacji do 3 maja 2027 r., godz. 10.00', NO_CLOCK]],
  },
  sv: {
    title: 'Bron är öppen igen',
    text: 'Den gamla bron öppnades i går för allmänheten efter två års arbete, och alla kom för att se den.',
    read: [
      ['Embargo till den 3 maj 2027 kl. 10.00 CEST', `${MAY}+02:00`],
      ['Publiceras tidigast måndag den 3 maj 2027 klockan 10 svensk tid', `${MAY}+02:00`],
    ],
    asked: [['Embargo till den 3 maj 2027 kl. 10.00', NO_CLOCK]],
  },
  tr: {
    title: 'Köprü yeniden açıldı',
    text: 'Eski köprü iki yıllık çalışmanın ardından dün yeniden halka açıldı ve herkes onu görmeye geldi, çocuklar şarkı söyledi.',
    read: [['Ambargo: 3 Mayıs 2027, saat 10.00 (TSİ)', `${MAY}+03:00`]],
    asked: [['3 Mayıs 2027 saat 10.00’a kadar ambargoludur', NOT_READ]],
  },
  uk: {
    title: 'Міст знову відкрито',
    text: 'Старий міст учора після двох років робіт знову відкрили для людей, і всі прийшли на нього подивитися.',
    read: [['Ембарго до 3 травня 2027 року, 10:00 за київським часом', `${MAY}+03:00`]],
    asked: [['Ембарго: 3 травня 2027 р., 10:00', NO_CLOCK]],
  },
  el: {
    title: 'Η γέφυρα άνοιξε ξανά',
    text: 'Η παλιά γέφυρα άνοιξε χθες ξανά για το κοινό ύστερα από δύο χρόνια εργασιών και όλοι ήρθαν να τη δουν.',
    read: [['Εμπάργκο έως τις 3 Μαΐου 2027, 10:00 ώρα Ελλάδος', `${MAY}+03:00`]],
    asked: [['Εμπάργκο έως τις 3 Μαΐου 2027, 10:00', NO_CLOCK]],
  },
};

describe.each(Object.entries(CASES))('a notice in %s', (lang, { title, text, read, asked }) => {
  it.each(read)('of which everything is known is read: %s', async (notice, until) => {
    const page = await readPage(`${notice}\n\n${title}\n\n${text}\n`);
    expect(page.asked).not.toContain('embargo');
    expect(page.facts).toContain(until);
    expect(page.of(lang)).not.toContain(notice);
  });

  it.each(asked)('of which something is not is asked about: %s', async (notice, why) => {
    const page = await readPage(`${notice}\n\n${title}\n\n${text}\n`);
    expect(page.asked).toContain('embargo');
    expect(page.facts).toContain(why);
    expect(page.facts).not.toMatch(/^embargo:/mu);
  });
});

const ENGLISH =
  'The bridge is open again\n\n4 May 2027\n\nThe old bridge was opened to the public again yesterday after two years of work, and everybody came to see it.\n';
const JAPANESE =
  '橋が再び開通\n\n古い橋は二年間の工事を経て、昨日ふたたび一般に開放されました。多くの人が見に訪れ、子どもたちが歌いました。\n';
const KOREAN =
  '다리가 다시 열렸다\n\n오래된 다리가 이 년의 공사 끝에 어제 다시 시민에게 개방되었습니다. 많은 사람이 보러 왔고 아이들이 노래했습니다.\n';

describe('a notice over a version that is kept and not set', () => {
  it.each([
    ['報道解禁：2027年5月3日午前10時（日本時間）', JAPANESE, `${MAY}+09:00`],
    ['解禁日時：2027年5月3日（月）10時00分 JST', JAPANESE, `${MAY}+09:00`],
    ['エンバーゴ：2027年5月3日午後3時まで（日本時間）', JAPANESE, '2027-05-03T15:00+09:00'],
    ['엠바고: 2027년 5월 3일 오전 10시까지 (한국시간)', KOREAN, `${MAY}+09:00`],
    ['보도 일시: 2027년 5월 3일(월) 오후 3시 30분 KST', KOREAN, '2027-05-03T15:30+09:00'],
  ])('is read: %s', async (notice, text, until) => {
    const { facts, asked } = await readPage(`${notice}\n\n${text}\n${ENGLISH}`);
    expect(asked).not.toContain('embargo');
    expect(facts).toContain(until);
  });

  it.each([
    ['情報解禁日時　2027年5月3日 10:00以降', JAPANESE],
    ['報道解禁日時：2027年5月3日（月）午前10時', JAPANESE],
    ['報道禁止：5月3日まで', JAPANESE],
    ['보도 시점: 2027년 5월 3일 오전 10시 이후', KOREAN],
    ['보도시점 : 2027. 5. 3.(월) 10:00', KOREAN],
    ['공개 금지: 2027년 5월 3일 오전 10시까지', KOREAN],
    ['엠바고: 브리핑 종료 시까지', KOREAN],
  ])('is asked about: %s', async (notice, text) => {
    const { facts, asked, of } = await readPage(`${notice}\n\n${text}\n${ENGLISH}`);
    expect(asked).toContain('embargo');
    expect(facts).not.toMatch(/^embargo:/mu);
    expect(of('en')).not.toContain(notice);
  });
});

it('a short paragraph in Japanese is a version of its own: it was of the English text', async () => {
  const { files, of } = await readPage(`${JAPANESE}\n${ENGLISH}`);
  expect(files.has('ja.md')).toBe(true);
  expect(of('en')).not.toContain('橋');
});
