/** What a mail program writes over a mail that is passed on is the mail's own, in whatever language the program speaks. */
import { describe, expect, it } from 'vitest';
import { importPages } from './importing.ts';

const ENGLISH = [
  'Statement by the Port Authority on the tugboat strike',
  'Lisbela, 25 November 2026',
  'The Port Authority regrets that talks with the union of tug masters ended today without agreement. The strike called for Saturday goes ahead.',
  'Minimum services are assured: ships carrying medicines, fuel or live animals will always be towed.',
].join('\n\n');
const FRENCH = [
  'Déclaration de l’Autorité portuaire sur la grève des remorqueurs',
  'Lisbela, le 25 novembre 2026',
  'L’Autorité portuaire regrette que les négociations avec le syndicat des patrons de remorqueurs aient pris fin aujourd’hui sans accord. La grève annoncée pour samedi est maintenue.',
  'Un service minimum est assuré : les navires qui transportent des médicaments, du carburant ou des animaux vivants seront toujours remorqués.',
].join('\n\n');
const TITLES = [
  'Statement by the Port Authority on the tugboat strike',
  'Déclaration de l’Autorité portuaire sur la grève des remorqueurs',
];

const OVER: Readonly<Record<string, string>> = {
  German:
    'Liebe Kolleginnen und Kollegen,\n\nbitte die folgende Mitteilung heute noch veröffentlichen.\n\nViele Grüße\nInes\n\n-----Ursprüngliche Nachricht-----\nVon: Büro <buero@example.org>\nGesendet: Mittwoch, 25. November 2026 16:55\nAn: Ines\nBetreff: Mitteilung zum Streik',
  Italian:
    'Cari colleghi,\n\nvi inoltro il comunicato approvato, da pubblicare oggi stesso.\n\nCordiali saluti\nInes\n\n-----Messaggio originale-----\nDa: Ufficio <ufficio@example.org>\nInviato: mercoledì 25 novembre 2026 16:55\nA: Ines\nOggetto: Comunicato sullo sciopero',
  Portuguese:
    'Olá a todos,\n\nsegue o comunicado aprovado. Por favor, publiquem ainda hoje.\n\nObrigada\nInês\n\n-----Mensagem original-----\nDe: Gabinete <gabinete@example.org>\nEnviada: 25 de novembro de 2026 16:55\nPara: Inês\nAssunto: Comunicado sobre a greve',
  Dutch:
    'Beste collega’s,\n\nhierbij het goedgekeurde persbericht, graag vandaag nog plaatsen.\n\nMet vriendelijke groet\nInes\n\n-----Oorspronkelijk bericht-----\nVan: Bureau <bureau@example.org>\nVerzonden: woensdag 25 november 2026 16:55\nAan: Ines\nOnderwerp: Persbericht over de staking',
  Polish:
    'Szanowni Państwo,\n\nprzesyłam zatwierdzony komunikat, proszę opublikować dzisiaj.\n\nPozdrawiam\nInes\n\n-----Wiadomość oryginalna-----\nOd: Biuro <biuro@example.org>\nWysłano: środa, 25 listopada 2026 16:55\nDo: Ines\nTemat: Komunikat o strajku',
  Swedish:
    'Hej alla,\n\nhär kommer det godkända pressmeddelandet, lägg ut det i dag.\n\nMed vänlig hälsning\nInes\n\n-----Ursprungligt meddelande-----\nFrån: Byrån <byran@example.org>\nSkickat: onsdag 25 november 2026 16:55\nTill: Ines\nÄmne: Pressmeddelande om strejken',
  Turkish:
    'Merhaba,\n\nonaylanan açıklama aşağıdadır, lütfen bugün yayımlayın.\n\nSaygılarımla\nInes\n\n-----Özgün İleti-----\nKimden: Ofis <ofis@example.org>\nGönderildi: 25 Kasım 2026 Çarşamba 16:55\nKime: Ines\nKonu: Grev açıklaması',
  French:
    'Bonjour,\n\nje vous transfère le communiqué validé. Merci de le publier aujourd’hui.\n\nCordialement\nInès\n\n-----Message d’origine-----\nDe : Bureau <bureau@example.org>\nEnvoyé : mercredi 25 novembre 2026 16:55\nÀ : Inès\nObjet : Communiqué sur la grève',
  Ukrainian:
    'Шановні колеги!\n\nпересилаю затверджену заяву, прошу опублікувати сьогодні.\n\nЗ повагою\nІнна\n\n-----Початкове повідомлення-----\nВід: Бюро <buro@example.org>\nНадіслано: 25 листопада 2026 р. 16:55\nКому: Інна\nТема: Заява про страйк',
  'German, as a telephone writes it':
    'Zur Info\n\nAnfang der weitergeleiteten Nachricht:\n\nVon: Büro <buero@example.org>\nBetreff: Streik\nDatum: 25. November 2026 um 16:55:12 MEZ\nAn: Ines <ines@example.org>',
};

async function imported(name: string, text: string) {
  const made = await importPages({ kind: 'together', page: { name, bytes: Buffer.from(text) } });
  if (!made.ok) throw new Error(made.diagnostics.map(({ message }) => message).join('\n'));
  const { files, summary } = made.value;
  return {
    titles: summary.versions.map(({ title }) => title),
    texts: [...files].filter(([file]) => file.endsWith('.md')).map(([file, written]) => `${file}\n${written}`),
    leftOut: files.get('left-out.txt') ?? '',
    asked: summary.questions.map(({ about, message }) => `${about}: ${message}`),
  };
}

function mail(type: 'plain' | 'html', body: string): string {
  return `From: Press <press@example.org>\nSubject: FW: Strike\nMIME-Version: 1.0\nContent-Type: text/${type}; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n${body}`;
}

function marked(text: string): string {
  const escaped = text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return escaped
    .split('\n\n')
    .map((one) => `<p>${one.replaceAll('\n', '<br>')}</p>`)
    .join('\n');
}

describe.each(Object.entries(OVER))('a mail passed on by a program that speaks %s', (_, over) => {
  const headers = over.split('\n').slice(-4);
  it.each([
    ['as plain text', 'page.eml', mail('plain', `${over}\n\n${ENGLISH}\n\n${FRENCH}\n`)],
    [
      'as mark-up',
      'page.eml',
      mail('html', `<html><body>${marked(`${over}\n\n${ENGLISH}\n\n${FRENCH}`)}</body></html>`),
    ],
    ['copied into a file', 'page.txt', `${over}\n\n${ENGLISH}\n\n${FRENCH}\n`],
  ])('%s gives the text, and none of its headers', async (_how, name, page) => {
    const { titles, texts, leftOut, asked } = await imported(name, page);
    expect(titles).toEqual(TITLES);
    expect(texts).toHaveLength(2);
    for (const header of headers) expect(texts.join('\n')).not.toContain(header.slice(0, 20));
    for (const header of headers) expect(leftOut).toContain(header.slice(0, 20));
    expect(asked).toEqual([]);
  });
});

it('days from and to which something lasts are no headers', async () => {
  const polish = 'Zapraszamy na wystawę w porcie. Wstęp jest wolny dla wszystkich mieszkańców miasta.';
  const { texts } = await imported(
    'page.txt',
    `Wystawa w porcie\n\nGdynia, 25 listopada 2026\n\n${polish}\n\nOd: 3 maja 2027\nDo: 5 maja 2027\n\n${polish}\n\nExhibition at the port\n\nGdynia, 25 November 2026\n\nWe invite you to an exhibition at the port. Entrance is free for everybody who lives in the city.\n\nFrom 3 to 5 May 2027\n\nWe invite you to an exhibition at the port.\n`,
  );
  expect(texts.join('\n')).toContain('Od: 3 maja 2027');
});

const DEVICES = [
  'Sent from my iPhone',
  'Sent from Outlook for Android',
  'Envoyé de mon iPhone',
  'Enviado desde mi iPhone',
  'Von meinem iPhone gesendet',
  'Inviato da iPhone',
  'Enviado do meu iPhone',
  'Verstuurd vanaf mijn iPhone',
  'Отправлено с iPhone',
  '发自我的iPhone',
  'أُرسلت من الـ iPhone',
];

it.each(DEVICES)('%s, under the text of a mail or a copied text, is no line of the statement', async (device) => {
  for (const [name, page] of [
    ['page.eml', mail('plain', `${ENGLISH}\n\n${FRENCH}\n\n${device}\n`)],
    ['page.eml', mail('html', `<html><body>${marked(`${ENGLISH}\n\n${FRENCH}\n\n${device}`)}</body></html>`)],
    ['page.txt', `${ENGLISH}\n\n${FRENCH}\n\n${device}\n`],
  ] as const) {
    const { titles, texts, asked } = await imported(name, page);
    expect(titles).toEqual(TITLES);
    expect(texts.join('\n')).not.toContain(device);
    expect(asked).toEqual([]);
  }
});

it.each([
  'Am Mo., 8. März 2027 um 10:02 Uhr schrieb Büro <buero@example.org>:',
  'Il giorno lun 8 mar 2027 alle ore 10:02 Ufficio <ufficio@example.org> ha scritto:',
  'Em seg., 8 de mar. de 2027 às 10:02, Gabinete <gabinete@example.org> escreveu:',
  'Op ma 8 mrt 2027 om 10:02 schreef Bureau <bureau@example.org>:',
  'Den mån 8 mars 2027 kl 10:02 skrev Byrån <byran@example.org>:',
])('what is answered is cut with the line over it: %s', async (wrote) => {
  const answered = `${ENGLISH}\n\n${FRENCH}\n\n${wrote}\n\n> Could we have the text tonight?\n> Thank you\n`;
  const { titles, texts, asked } = await imported('page.eml', mail('plain', answered));
  expect(titles).toEqual(TITLES);
  expect(texts.join('\n')).not.toContain('2027');
  expect(asked).toEqual([]);
});

it('a sentence that says what somebody wrote is text', async () => {
  const { texts } = await imported(
    'page.eml',
    mail(
      'plain',
      `${ENGLISH}\n\nOn 3 May 2027 Sent Andersen got a phone of his own.\n\nAm 3. Mai 1920 schrieb die Behörde:\n\nMan wird sehen.\n`,
    ),
  );
  expect(texts.join('\n')).toContain('Man wird sehen.');
});
