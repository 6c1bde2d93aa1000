/** A list whose items are in the languages of the page by turns is one list in each version. */
import { describe, expect, it } from 'vitest';
import { importPages } from './importing.ts';
import { par, wordFile } from './word-files.ts';

const NUMBERING =
  '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
const bullet = (text: string) => par(text, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');

const EN = ['be no more than 90 metres long;', 'carry a pilot of the Canal.'];
const ES = ['tener una eslora máxima de 90 metros;', 'llevar a bordo a un práctico del Canal.'];

async function registerWith(items: readonly string[]) {
  const body = [
    par('Apertura del registro de buques de vela'),
    par('Register of sailing ships opened'),
    par('Puerto Almagro, 8 de enero de 2027'),
    par('Puerto Almagro, 8 January 2027'),
    par('La Comisión abrió hoy el registro de buques de vela que podrán transitar sin remolcador.'),
    par('The Commission today opened the register of sailing ships that may transit without a tug.'),
    par('Los buques que deseen inscribirse deberán:'),
    par('Ships that wish to register must:'),
    ...items.map(bullet),
    par('El registro permanecerá abierto hasta el 15 de febrero.'),
    par('The register will remain open until 15 February.'),
  ].join('');
  const bytes = wordFile({ body, bare: true, numbering: NUMBERING });
  const outcome = await importPages({ kind: 'together', page: { name: 'page.docx', bytes } });
  const files = outcome.ok ? outcome.value.files : new Map<string, string>();
  return { en: files.get('en.md') ?? '', es: files.get('es.md') ?? '' };
}

const listed = (items: readonly string[]) => `\n\n${items.map((item) => `- ${item}`).join('\n')}\n\n`;

describe('A list is in each version', () => {
  it.each([
    ['item by item', [ES[0], EN[0], ES[1], EN[1]]],
    ['one language under the other', [...ES, ...EN]],
  ])('%s', async (_, items) => {
    const { en, es } = await registerWith(items.map((item = '') => item));
    expect(en).toContain(`Ships that wish to register must:${listed(EN)}The register`);
    expect(es).toContain(`Los buques que deseen inscribirse deberán:${listed(ES)}El registro`);
  });

  it('but stays whole where an item quotes what is in the other language', async () => {
    const quoting = [...EN, 'show the notice “Los buques que deseen inscribirse” at the bow.'];
    const { en, es } = await registerWith(quoting);
    expect(`${en}${es}`).toContain(listed(quoting).trim());
  });

  it('nor is it taken apart where a third of its items is of the other language alone', async () => {
    const uneven = [...EN, ES[1] ?? ''];
    const { en, es } = await registerWith(uneven);
    expect(`${en}${es}`).toContain(listed(uneven).trim());
  });
});
