/** Lines between two texts that show no language are told apart by how many stand over the first and under the last. */
import { describe, expect, it } from 'vitest';
import { readPage } from './importing.ts';

const SWEDISH = [
  'Avbrott i fjärrvärmen i Ekhamn den 9 mars',
  'Ekhamns stad\nPressmeddelande 5.3.2027',
  'På tisdagen den 9 mars stängs värmen av i stadsdelarna Hamnen och Kvarnbacken klockan 8–15, för att en ledning byts ut.',
  'Invånarna uppmanas att hålla fönstren stängda. Skolan och biblioteket är öppna för alla.',
];
const FINNISH = [
  'Kaukolämpö katkeaa Ekhamnissa 9. maaliskuuta',
  'Ekhamnin kaupunki\nLehdistötiedote 5.3.2027',
  'Tiistaina 9. maaliskuuta lämpö katkaistaan Sataman ja Myllymäen kaupunginosissa kello 8–15, koska johto uusitaan.',
  'Asukkaita kehotetaan pitämään ikkunat kiinni. Koulu ja kirjasto ovat auki kaikille, ja ne ovat lämpimiä.',
];
const ENGLISH = [
  'Interruption of district heating in Ekhamn on 9 March',
  'City of Ekhamn\nPress release 5.3.2027',
  'On Tuesday 9 March the heating will be turned off in the districts of Harbour and Mill Hill from 8 a.m. to 3 p.m., because a pipe is being replaced.',
  'Residents are asked to keep their windows closed. The school and the library are open to everyone.',
];

const CATALAN = [
  'Universitat de Vallserra · Gabinet de Comunicació\nComunicat',
  'La Universitat de Vallserra suspèn les classes de divendres per l’avís de forta nevada',
  'Vallserra, 14 de gener de 2027',
  'Arran de l’avís de forta nevada del Servei Meteorològic, el Consell de Direcció ha decidit suspendre totes les classes de divendres 15 de gener.',
  'Les biblioteques obriran de 10 a 14 hores.',
];
const SPANISH = [
  'Universidad de Vallserra · Gabinete de Comunicación\nComunicado',
  'La Universidad de Vallserra suspende las clases del viernes por el aviso de fuerte nevada',
  'Vallserra, 14 de enero de 2027',
  'A raíz del aviso de fuerte nevada del Servicio Meteorológico, el Consejo de Dirección ha decidido suspender todas las clases del viernes 15 de enero.',
  'Las bibliotecas abrirán de 10 a 14 horas.',
];

const pasted = (...versions: readonly (readonly string[])[]): string => versions.flat().join('\n\n');

describe('Between two versions', () => {
  it('a title, a house and a label that show no language are the head of the next, as such lines are over the first', async () => {
    const { of, asked } = await readPage(pasted(SWEDISH, FINNISH, ENGLISH));
    expect(of('fi')).toContain('title: Kaukolämpö katkeaa Ekhamnissa 9. maaliskuuta');
    expect(of('sv').trim().endsWith('Skolan och biblioteket är öppna för alla.')).toBe(true);
    expect(asked).toEqual([]);
  });

  it('a short last sentence that a language of the same words might have ends the text it stands under', async () => {
    const { of } = await readPage(pasted(CATALAN, SPANISH));
    expect(of('ca')).toContain('Les biblioteques obriran de 10 a 14 hores.');
    expect(of('es')).not.toContain('biblioteques');
  });

  it('names and offices that sign both texts end each of them', async () => {
    const signed = [
      [...SWEDISH, 'Eva Lindgren\nStadsdirektör'],
      [...FINNISH, 'Eva Lindgren\nKaupunginjohtaja'],
    ];
    const { of } = await readPage(pasted(...signed));
    expect(of('sv')).toContain('Stadsdirektör');
    expect(of('fi')).toContain('Kaupunginjohtaja');
    expect(of('fi')).toContain('title: Kaukolämpö katkeaa Ekhamnissa 9. maaliskuuta');
  });

  it('a signature under the first text alone is none of the next one’s head', async () => {
    const { of } = await readPage(pasted([...SWEDISH, 'Eva Lindgren\nStadsdirektör'], ENGLISH));
    expect(of('sv')).toContain('Stadsdirektör');
    expect(of('en')).not.toContain('Stadsdirektör');
  });
});

const PORTUGUESE = [
  'Declaração conjunta dos Ministros do Ambiente sobre a proteção da Floresta do Sul',
  'Rio Manso, 30 de agosto de 2027',
  'Nós, Ministros do Ambiente, nos reunimos em Rio Manso para avaliar o primeiro ano do Fundo da Floresta.',
  'Em um ano, o desmatamento nos seis municípios caiu 31%. Prestamos homenagem aos 1.400 guardas florestais.',
  'Decidimos:',
  '- prorrogar o Fundo até 2032;\n- abri-lo a outros doadores;\n- publicar suas contas a cada trimestre.',
];
const JOINT = [
  'Joint statement by the Ministers of the Environment on the protection of the Southern Forest',
  'Rio Manso, 30 August 2027',
  'We, the Ministers of the Environment, met in Rio Manso to review the first year of the Forest Fund.',
  'In one year, deforestation in the six municipalities fell by 31 per cent. We pay tribute to the 1,400 forest guards.',
  'We have decided:',
  '- to extend the Fund until 2032;\n- to open it to other donors;\n- to publish its accounts every quarter.',
];

describe('The end of a text', () => {
  it.each([
    ['the last of the page', [JOINT, PORTUGUESE]],
    ['the first', [PORTUGUESE, JOINT]],
  ])('whose short lines might be in many languages is in that of the text (%s)', async (_, versions) => {
    const { of, files } = await readPage(pasted(...versions));
    expect([...files.keys()].filter((name) => name.endsWith('.md'))).toEqual(
      expect.arrayContaining(['en.md', 'pt.md']),
    );
    expect(files.has('und.md')).toBe(false);
    expect(of('pt')).toContain('Decidimos:');
    expect(of('pt').match(/^- /gmu)).toHaveLength(3);
  });
});
