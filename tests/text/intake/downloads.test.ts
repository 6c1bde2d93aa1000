/** The offer of a site to have its text as a file is none of the text, wherever it stands and in whatever language; a sentence about a file is. */
import { describe, expect, it } from 'vitest';
import { importPages } from './importing.ts';

const EN = [
  'Government approves drought plan',
  '19 November 2026',
  'The Council of Ministers today approved a plan of 230 million euros for the districts affected by drought.',
  'The canals will be repaired before the winter is over.',
];
const ES = [
  'El Gobierno aprueba un plan contra la sequía',
  '19 de noviembre de 2026',
  'El Consejo de Ministros ha aprobado hoy un plan de 230 millones de euros para las comarcas afectadas por la sequía.',
  'Los canales se repararán antes de que termine el invierno.',
];

async function made(name: string, page: string) {
  const outcome = await importPages({ kind: 'together', page: { name, bytes: new TextEncoder().encode(page) } });
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  const { files, summary } = outcome.value;
  return {
    text: `${files.get('en.md') ?? ''}\n${files.get('es.md') ?? ''}`,
    last: (lang: string) => files.get(`${lang}.md`)?.trimEnd().split('\n').at(-1),
    paragraphs: summary.versions.map(({ paragraphs }) => paragraphs),
    left: summary.dropped.filter(({ what }) => what === 'chrome').map(({ text }) => text),
  };
}

const OFFERS = [
  'Download PDF (120 KB)',
  'Download the press release (PDF, 1.2 MB)',
  'Open as PDF',
  'PDF (120 KB)',
  'Descargar en PDF (120 KB)',
  'Descargar la nota de prensa (PDF, 120 KB)',
  'Descarga el PDF',
  'Versión en PDF (120 KB)',
  'Télécharger le PDF (1,2 Mo)',
  'Télécharger le communiqué (PDF – 1,2 Mo)',
  'Скачать PDF',
  'Скачать документ в формате PDF (120 КБ)',
  'تحميل PDF',
  'تنزيل الملف (PDF، 120 كيلوبايت)',
  '下载PDF',
  '下载PDF版（120 KB）',
  'PDF下载',
  'PDF herunterladen (120 KB)',
  'Pressemitteilung als PDF herunterladen',
  'Scarica il PDF (120 KB)',
  'Baixar PDF (120 KB)',
  'Descarregar o comunicado (PDF, 120 KB)',
  'Download de pdf (120 kB)',
  'Pobierz PDF (120 KB)',
  'Ladda ner som PDF (120 kB)',
  'Hent PDF (120 KB)',
  'Завантажити PDF (120 КБ)',
  'PDF indir (120 KB)',
  'Listen to the statement (MP3, 2 min)',
  'Écouter la déclaration (mp3, 2:14)',
  'Escuchar la declaración (MP3, 2 minutos)',
  'Прослушать заявление (MP3, 2 мин)',
  'الاستماع إلى البيان (MP3، 2 دقيقة)',
  '收听声明（MP3，2分钟）',
  'Watch the press conference (MP4, 180 MB)',
];

describe('an offer of a file', () => {
  it.each(OFFERS)('under the last version is of the site: %s', async (offer) => {
    const { last, left } = await made('page.txt', [...ES, ...EN, offer].join('\n\n'));
    expect(last('en')).toBe(EN[3]);
    expect(left).toContain(offer);
  });

  it.each(OFFERS)('between two versions is of the site: %s', async (offer) => {
    const { last, text, left } = await made('page.txt', [...ES, offer, ...EN].join('\n\n'));
    expect(last('es')).toBe(ES[3]);
    expect(text).not.toContain(offer);
    expect(left).toContain(offer);
  });

  const article = (lang: string, [title = '', date = '', ...text]: readonly string[]) =>
    `<article lang="${lang}"><p>${date}</p><h1>${title}</h1>${text.map((one) => `<p>${one}</p>`).join('')}</article>`;

  it.each(['Descargar en PDF (120 KB)', 'Download PDF (120 KB)', 'Versión en PDF (120 KB)'])(
    'as a link in the main part of a web page is of the site: %s',
    async (offer) => {
      const link = `<div class="descargas"><a href="np.pdf">${offer}</a></div>`;
      for (const inside of [
        article('es', ES) + article('en', EN) + link,
        article('es', ES) + link + article('en', EN),
      ]) {
        const { text, paragraphs } = await made(
          'page.html',
          `<html lang="es"><body><main>${inside}</main></body></html>`,
        );
        expect(text).not.toContain('PDF');
        expect(paragraphs).toEqual([2, 2]);
      }
    },
  );
});

describe('what a text says of files', () => {
  it.each([
    'Download the PDF, read it and bring it to the hearing.',
    'The report has 120 pages and weighs 2 kg.',
    'Get the word out: the canals are open again.',
    'Word of the decision reached the towns on Friday.',
    'Downloads of the map have doubled since March.',
  ])('stays in it: %s', async (sentence) => {
    const { text } = await made('page.txt', [...ES, ...EN.slice(0, 3), sentence, ...EN.slice(3)].join('\n\n'));
    expect(text).toContain(sentence);
  });
});
