/** What the header of a document's pages says of the text is said of it in whichever languages, and its symbol is the text's. */
import { describe, expect, it } from 'vitest';
import { importPages } from './importing.ts';
import { odtFile, par, wordFile } from './word-files.ts';

const EN = [
  'Statement by the delegation of Oria',
  'Geneva, 24 November 2026',
  'Oria thanks the High Commissioner for her report and shares her concern.',
  'We ask all parties to let the ships with grain pass.',
];
const FR = [
  'Déclaration de la délégation de l’Oria',
  'Genève, le 24 novembre 2026',
  'L’Oria remercie la Haute-Commissaire de son rapport et partage son inquiétude.',
  'Nous demandons à toutes les parties de laisser passer les navires chargés de céréales.',
];

type Document = (header: string, over?: readonly string[]) => readonly [name: string, bytes: Uint8Array];

const DOCUMENTS: Readonly<Record<string, Document>> = {
  Word: (header, over = []) => [
    'page.docx',
    wordFile({ bare: true, header: par(header), body: [...over, ...EN, ...FR].map((text) => par(text)).join('') }),
  ],
  OpenDocument: (header, over = []) => [
    'page.odt',
    odtFile(
      [...over, ...EN, ...FR].map((text) => `<text:p>${text}</text:p>`).join(''),
      '',
      `<style:header><text:p>${header}</text:p></style:header>`,
    ),
  ],
};

async function imported([name, bytes]: readonly [name: string, bytes: Uint8Array]) {
  const outcome = await importPages({ kind: 'together', page: { name, bytes } });
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  const { files } = outcome.value;
  return { facts: files.get('statement.yaml') ?? '', leftOut: files.get('left-out.txt') ?? '' };
}

describe.each(Object.entries(DOCUMENTS))('A page header of %s', (_, document) => {
  it.each([
    'Check against delivery / Seul le prononcé fait foi',
    'CHECK AGAINST DELIVERY – SEUL LE PRONONCÉ FAIT FOI',
    'Cotéjese con la intervención | Check against delivery',
    'Es gilt das gesprochene Wort / Seul le prononcé fait foi / Fa fede il discorso pronunciato',
    'Просьба сверить с устным текстом / Check against delivery',
  ])('says in several languages of what state the text is: %s', async (header) => {
    const { facts, leftOut } = await imported(document(header));
    expect(facts).toContain('status: check-against-delivery');
    expect(leftOut).not.toContain('page header');
  });

  it('has the symbol of a text that has none itself', async () => {
    expect((await imported(document('A/HRC/64/NGO/12'))).facts).toContain('symbol: A/HRC/64/NGO/12');
  });

  it('does not have the symbol of a text that has its own', async () => {
    const { facts, leftOut } = await imported(document('A/HRC/64/L.2', ['A/HRC/64/NGO/12']));
    expect(facts).toContain('symbol: A/HRC/64/NGO/12');
    expect(leftOut).toContain('page header: A/HRC/64/L.2');
  });

  it('that names the house is left out and listed', async () => {
    expect((await imported(document('Permanent Mission of Oria / Mission permanente de l’Oria'))).leftOut).toContain(
      'page header: Permanent Mission of Oria',
    );
  });
});

describe('The page footer of a document', () => {
  const document = (footer: string, header = ''): readonly [string, Uint8Array] => [
    'page.docx',
    wordFile({ body: par('The towns have agreed on the river.'), header: par(header), footer: par(footer) }),
  ];

  it.each(['LC/2027/14', 'Doc. LC/2027/14', 'LC/2027/14 · Page 1'])(
    'has the symbol of a text that has none itself: %s',
    async (footer) => {
      expect((await imported(document(footer))).facts).toContain('symbol: LC/2027/14\n');
    },
  );

  it('has no symbol where the header has one', async () => {
    const { facts, leftOut } = await imported(document('LC/2027/14', 'LC/2027/15'));
    expect(facts).toContain('symbol: LC/2027/15\n');
    expect(leftOut).toContain('page footer: LC/2027/14');
  });

  it('has the number of a page, which is no symbol', async () => {
    const { facts, leftOut } = await imported(document('1/12'));
    expect(facts).toMatch(/^symbol:$/mu);
    expect(leftOut).toContain('page footer: 1/12');
  });
});
