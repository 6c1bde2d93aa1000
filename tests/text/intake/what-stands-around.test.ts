/** What sites have over their way home and under contacts that all versions share is none of any version. */
import { describe, expect, it } from 'vitest';
import { readPage } from './importing.ts';

describe('Over the way home all is the site’s', () => {
  it.each([
    [
      'de',
      'Zum Inhalt springen\nStadt Weidenbrück am See\nRathaus & Service\nLeben in Weidenbrück\nKultur & Tourismus\nSuche\nStartseite > Presse > Pressemitteilungen',
      'Pressemitteilung Nr. 112/2027\n\nSchülerticket für neun Euro kommt im September\n\n20. Mai 2027\n\nDie Stadt Weidenbrück am See führt zum 1. September 2027 ein neues Ticket ein. Es kostet 9 Euro im Monat.',
      'Schülerticket für neun Euro kommt im September',
    ],
    [
      'fr',
      'Aller au contenu\nAller au menu\nAller à la recherche\n\nDépartement de la Haute-Vesle\n\nVotre département\nVos services\nActualités\nEspace presse\n\nAccueil > Espace presse > Communiqués de presse',
      'COMMUNIQUÉ DE PRESSE\n\nRentrée 2027 : 48 nouvelles classes dans le département\n\nVesoncourt, le 3 septembre 2027\n\nLe conseil départemental a ouvert 48 classes. Elles accueillent 1 100 élèves.',
      'Rentrée 2027 : 48 nouvelles classes dans le département',
    ],
    [
      'zh',
      '青岚共和国外交部\n首页 部长专栏 外交动态 领事服务 资料\n当前位置：首页 > 外交动态 > 活动',
      '沈致远会见梅里迪亚外交大臣沃德\n\n2027年7月6日 来源：外交部新闻司\n【字体：大 中 小】 打印本页\n\n外交部部长沈致远在临港会见到访的梅里迪亚外交大臣埃莉诺·沃德。\n\n双方签署了关于海上搜救合作的谅解备忘录。',
      '沈致远会见梅里迪亚外交大臣沃德',
    ],
  ])('and the title is under it (%s)', async (lang, site, text, title) => {
    const { of, asked } = await readPage(`${site}\n\n${text}\n`);
    expect(of(lang)).toMatch(new RegExp(`^title: "?${title}"?$`, 'mu'));
    const paragraph = text.split('\n\n').find((one) => /[.。]$/u.test(one)) ?? '';
    expect(of(lang)).toContain(`---\n\n${paragraph}`);
    expect(asked).toEqual([]);
  });

  it.each([
    [
      'en',
      'Skip to content\nSkip to menu\nSkip to search\n\nPRESS RELEASE\n\nA new school opens in Saint-Lubin\n\n3 September 2027\n\nThe county has opened a school for 270 pupils. It stands beside the river.',
      'A new school opens in Saint-Lubin',
    ],
    [
      'de',
      'Stadt Weidenbrück am See\nRathaus & Service\nLeben in Weidenbrück\nWirtschaft & Bauen\nKultur & Tourismus\n\nPressemitteilung\n\nNeue Schule öffnet im September\n\n20. Mai 2027\n\nDie Stadt öffnet im September eine neue Schule. Sie hat Platz für 270 Kinder.',
      'Neue Schule öffnet im September',
    ],
    [
      'zh',
      '首页 政务公开 新闻动态 办事服务\n\n新学校将于九月开学\n\n2027年5月20日\n\n市教育局今天宣布，新学校将于九月开学。学校可容纳二百七十名学生。',
      '新学校将于九月开学',
    ],
  ])('and so is a menu that no way home stands under (%s)', async (lang, text, title) => {
    const { of, asked } = await readPage(`${text}\n`);
    expect(of(lang)).toContain(`title: ${title}\n`);
    expect(of(lang)).not.toMatch(/Skip|Rathaus|政务/u);
    expect(asked).toEqual([]);
  });

  it('but a letterhead of four lines over a label is not the site’s', async () => {
    const { facts, summary } = await readPage(
      'Republic of Valdoria\nMinistry of Roads and Bridges\nDirectorate of Ferries\nOffice of the Spokesperson\n\nPRESS RELEASE\n\nThe ferry sails again after eight months\n\n20 May 2027\n\nThe ferry to Sarn sails again from Monday. It had lain in dock since March.\n',
    );
    expect(`${facts}${summary.dropped.map(({ what, text }) => `${what}: ${text}`).join('\n')}`).not.toMatch(/chrome/u);
  });

  it('but a title that stands over it, with none under it, is the text’s', async () => {
    const { of } = await readPage(
      'The lighthouse is closed until the middle of May\n\nHome > News > Statements\n\n21 February 2026\n\nThe lighthouse will be closed to visitors from 1 March to 15 May while its staircase is repaired.\n',
    );
    expect(of('en')).toContain('title: The lighthouse is closed until the middle of May\n');
  });
});

it('Under contacts that all versions share, the lines of the site are none of them', async () => {
  const { of } = await readPage(
    'El banco central mantiene su tasa en 5,25 por ciento\n\nSan Ildefonso, 28 de abril de 2027\n\nEl directorio decidió por unanimidad mantener la tasa de política monetaria en 5,25 por ciento anual.\n\nLa próxima reunión se celebrará el 30 de junio de 2027.\n\nCentral bank holds its rate at 5.25 per cent\n\nSan Ildefonso, 28 April 2027\n\nThe board decided unanimously to hold the monetary policy rate at 5.25 per cent a year.\n\nThe next meeting will be held on 30 June 2027.\n\nContacto de prensa / Media contact\nTel. +999 2222 1400\nprensa@bct.example\n\nComunicados relacionados\nCalendario de reuniones de política monetaria 2027\nInforme de inflación, marzo de 2027\n\nMapa del sitio | Aviso legal | Transparencia\n© 2027 Banco Central de Tamarindo. Todos los derechos reservados.\n',
  );
  for (const lang of ['es', 'en']) {
    expect(of(lang)).toContain('prensa@bct.example');
    expect(of(lang)).not.toMatch(/Comunicados|Informe|Aviso|©/u);
  }
});

it('A day and an hour under a heading of an invitation are no heading', async () => {
  const { of } = await readPage(
    'Launch of the report on rivers\n\nGeneva, 2 November 2027\n\nJournalists are invited to the launch of the report on rivers.\n\nWhen\n\nThursday, 11 November 2027, from 10.30 to 11.30 a.m. (CET)\n\nThe report will be presented by those who wrote it.\n',
  );
  expect(of('en')).not.toContain('# Thursday');
});

it.each([
  ['(Le français suit.)', 'en'],
  ['(El español sigue)', 'en'],
])('A note that a version follows is no paragraph: %s', async (note) => {
  const { of } = await readPage(
    `Message of condolence\n\n14 May 2027\n\n${note}\n\nDear colleagues,\n\nIt is with deep sorrow that we have learned of the death of our colleague.\n\nShe taught here for thirty years.\n`,
  );
  expect(of('en')).not.toContain(note);
});
