/** A page that says it is not to be published yet is asked about, wherever a short line says so. */
import { expect, test } from 'vitest';
import { importPages } from './importing.ts';

const ENGLISH = `Council welcomes the agreement on clean water

Geneva, 5 March 2027

The Council of the Lakes welcomes the agreement signed today by the ministers of the nine shore states on the protection of clean water.

The Council calls on all governments to keep their promise and to pay their share of the common fund before the end of the year.`;

const FRENCH = `Le Conseil salue l’accord sur l’eau propre

Genève, le 5 mars 2027

Le Conseil des lacs se félicite de l’accord signé aujourd’hui par les ministres des neuf États riverains sur la protection de l’eau propre.

Le Conseil demande à tous les gouvernements de tenir leur promesse et de verser leur part du fonds commun avant la fin de l’année.`;

async function asked(text: string) {
  const bytes = new TextEncoder().encode(text);
  const outcome = await importPages({ kind: 'together', page: { name: 'page.txt', bytes } });
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  return {
    embargo: outcome.value.files.get('statement.yaml')?.includes('embargo:') === true,
    settled: !outcome.value.files.get('statement.yaml')?.includes('unsettled'),
    text: ['en.md', 'fr.md'].map((file) => outcome.value.files.get(file)).join('\n'),
    told: outcome.diagnostics.map(({ code, message }) => `${code} ${message}`),
  };
}

test.each([
  'Hold for release',
  'HOLD',
  'Not to be shared outside the Council',
  'Do not share before the meeting',
  'MARK-UP COPY - INTERNAL DISCUSSION DOCUMENT',
  'VERSION PROVISOIRE',
  'Projet',
  'Draft – not for circulation',
  'Pour diffusion interne',
  'For your clearance',
  'For your review and clearance.',
  'Pour votre validation',
  'Ne pas partager hors du Conseil',
  'Advance text. Hold until cleared. Ne pas diffuser avant l’allocution.',
  'Council of the Lakes – Not for distribution',
])('“%s” is asked over the text and under it, and stands in no version', async (line) => {
  for (const page of [`${line}\n\n${ENGLISH}\n\n${FRENCH}\n`, `${ENGLISH}\n\n${FRENCH}\n\n${line}\n`]) {
    const { told, text } = await asked(page);
    expect(told).toContain(`intake/restricted the page says that it is not to be published: “${line}”`);
    expect(text).not.toContain(line);
  }
});

test.each([
  'Please hold until 10 a.m.',
  'For release tomorrow please',
  'Merci de ne pas publier avant 10 heures',
  'Pour diffusion demain',
])('“%s” over a text is asked', async (line) => {
  const { told } = await asked(`${line}\n\n${ENGLISH}\n\n${FRENCH}\n`);
  expect(told.some((one) => one.startsWith('intake/embargo ') && one.includes(`“${line}”`))).toBe(true);
});

test.each(['Please do not share', 'Veuillez ne pas diffuser'])('“%s” over a text is asked', async (line) => {
  const { told } = await asked(`${line}\n\n${ENGLISH}\n\n${FRENCH}\n`);
  expect(told).toContain(`intake/restricted the page says that it is not to be published: “${line}”`);
});

test.each(['Under embargo', 'Sous embargo', 'EMBARGOED', 'Embargo'])(
  '“%s” alone under a text is asked',
  async (line) => {
    for (const page of [`${ENGLISH}\n\n${FRENCH}\n\n${line}\n`, `${ENGLISH}\n\n${line}\n\n${FRENCH}\n`]) {
      const { told } = await asked(page);
      expect(told.some((one) => one.startsWith('intake/embargo ') && one.includes(`“${line}”`))).toBe(true);
    }
  },
);

test('A heading about an embargo on arms stays in the text, and a sentence about a draft too', async () => {
  const page = `${ENGLISH.replace('The Council calls', 'Embargo\n\nThe draft. It was read by all. The Council calls')}\n\n${FRENCH.replace(
    'Le Conseil demande',
    'Embargo\n\nLe projet. Tous l’ont lu. Le Conseil demande',
  )}\n`;
  const { settled, text } = await asked(page);
  expect(settled).toBe(true);
  expect(text.match(/^#+ Embargo$/gmu)).toHaveLength(2);
});

test.each([
  ['For your clearance: Statement on clean water', /restriction/u],
  ['Fwd: EMBARGOED until 15 March 2027, 10:00 GMT: Statement on clean water', /about: embargo\n/u],
])('“%s”, the subject of a mail that was forwarded, is not lost with its head', async (subject, wanted) => {
  const head = `Thanks.\n\n---------- Forwarded message ---------\nFrom: Ann Writer <ann@example.org>\nDate: Fri, 5 Mar 2027 10:00:00 +0000\nSubject: ${subject}\nTo: Desk <desk@example.org>\n`;
  const bytes = new TextEncoder().encode(`${head}\n${ENGLISH}\n`);
  const outcome = await importPages({ kind: 'together', page: { name: 'page.txt', bytes } });
  expect(outcome.ok && outcome.value.files.get('statement.yaml')).toMatch(wanted);
});

test.each([
  'This press release is under embargo until 10:00 CEST on 12 August 2027.',
  'Please respect the embargo: 12.08.2027, 10h00 CEST',
  'Merci de respecter l’embargo : 12.08.2027, 10h00',
  'Se ruega respetar el embargo: 12 de agosto de 2027, 10.00 horas',
  'Просьба соблюдать эмбарго: 12 августа 2027 года, 10 ч. 00 мин.',
  '(text is under embargo; may be used from the moment she begins to speak, approx. 14h15 on 2 Feb 2027, Geneva time)',
  '(texte sous embargo jusqu’au début de l’intervention, vers 14 h 15 le 2 février 2027, heure de Genève)',
  'Media may report from 10:00 CEST on 12 August 2027 only.',
  'Publication autorisée à partir du 12 août 2027, 10 h.',
  'The contents of this press release must not be quoted or summarized in the print, broadcast or electronic media before 12 August 2027, 17:00 GMT.',
  'Le contenu de ce communiqué de presse ne peut être cité ou résumé dans la presse avant le 12 août 2027, 17 heures GMT.',
  'El contenido de este comunicado no podrá citarse ni resumirse en la prensa antes del 12 de agosto de 2027, 17.00 GMT.',
  'Содержание этого пресс-релиза не подлежит цитированию или изложению в печати ранее 12 августа 2027 года, 17:00 по Гринвичу.',
  'لا يجوز اقتباس محتويات هذه النشرة الصحفية أو تلخيصها في وسائط الإعلام قبل 12 آب/أغسطس 2027، الساعة 17:00 بتوقيت غرينتش.',
  '2027年8月12日格林尼治时间17时之前不得在媒体上引用或摘编本新闻稿。',
])('“%s” over a text binds, or is asked about', async (line) => {
  const { text, told, embargo } = await asked(`${line}\n\n${ENGLISH}\n\n${FRENCH}\n`);
  const isAsked = told.some((one) => /^intake\/(?:embargo|restricted) /u.test(one) && one.includes(line));
  expect(isAsked || embargo).toBe(true);
  expect(text).toContain('title: Council welcomes the agreement on clean water');
});

test.each([
  [
    'Editors: this statement is under strict embargo until 10:00 CEST on Wednesday.',
    'Aux rédactions : cette déclaration est sous embargo strict jusqu’à mercredi, 10 heures.',
  ],
  ['Under embargo until 12 August 2027, 10:00 CEST.', 'Sous embargo jusqu’au 12 août 2027, 10 h.'],
])('a sentence under each version that names the embargo and its hour binds, or is asked about: %s', async (en, fr) => {
  const { told, embargo } = await asked(`${ENGLISH}\n\n${en}\n\n${FRENCH}\n\n${fr}\n`);
  expect(embargo || told.some((one) => one.startsWith('intake/embargo '))).toBe(true);
});

test.each([
  'The Council lifted the arms embargo after its share of 12.50 per cent of all trade was known.',
  'The embargo on grain ends on 3 May 2028, and prices are expected to fall by 10.25 million a week.',
  'The book was published before 1999 and may be read in every library.',
])('“%s” in a text is no notice', async (sentence) => {
  const { told, settled, text } = await asked(
    `${ENGLISH}\n\n${sentence}\n\n${FRENCH}\n\nLe Conseil a levé l’embargo et remercie tous ceux qui ont donné de leur temps.\n`,
  );
  expect(told.filter((one) => one.startsWith('intake/embargo') || one.startsWith('intake/restricted'))).toEqual([]);
  expect(settled).toBe(true);
  expect(text).toContain(sentence);
});
