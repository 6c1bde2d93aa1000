/** Contacts that stand once under the versions of a page belong to that whose words they have, or to each; never to the other. */
import { describe, expect, test } from 'vitest';
import { importPages } from './importing.ts';

const ENGLISH = `Harbour board opens the new ferry quay at Saint-Malo

Rennes, 4 March 2031

The Harbour Board of the Emerald Coast opened the new ferry quay this morning, after four years of work and two hard winters.

“Nobody will wait in the rain again”, said Anne Kerbrat, who chairs the board, at the opening.`;

const FRENCH = `Le conseil portuaire ouvre le nouveau quai des ferries à Saint-Malo

Rennes, le 4 mars 2031

Le conseil portuaire de la Côte d’Émeraude a ouvert ce matin le nouveau quai des ferries, après quatre ans de travaux et deux rudes hivers.

« Plus personne n’attendra sous la pluie », a déclaré Anne Kerbrat, présidente du conseil, lors de l’ouverture.`;

const asHtml = (text: string) =>
  `<html><body><main>${text
    .trim()
    .split('\n\n')
    .map((one) => `<p>${one.replaceAll('\n', '<br>')}</p>`)
    .join('\n')}</main></body></html>`;

async function imported(text: string, container: 'text' | 'html') {
  const page = container === 'text' ? { name: 'page.txt', bytes: text } : { name: 'page.html', bytes: asHtml(text) };
  const outcome = await importPages({
    kind: 'together',
    page: { name: page.name, bytes: new TextEncoder().encode(page.bytes) },
  });
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  const { files } = outcome.value;
  return {
    en: files.get('en.md') ?? '',
    fr: files.get('fr.md') ?? '',
    facts: files.get('statement.yaml') ?? '',
    told: outcome.diagnostics.map(({ code }) => code),
  };
}

const BOX = `Anne Le Goff
Press Officer, Harbour Board
Tel. +33 2 99 55 01 20
press@harbour.example`;

describe.each(['text', 'html'] as const)('In %s', (container) => {
  test('an English box under both texts is in the English alone, and told', async () => {
    const { en, fr, facts, told } = await imported(`${ENGLISH}\n\n${FRENCH}\n\nMedia contact\n\n${BOX}\n`, container);
    expect(en).toContain('Media contact');
    expect(en).toContain(
      'Anne Le Goff\\\nPress Officer, Harbour Board\\\nTel. +33 2 99 55 01 20\\\npress@harbour.example',
    );
    expect(fr).not.toMatch(/Media|Officer|555|Goff/u);
    expect(told).toContain('intake/shared-contacts');
    expect(facts).not.toContain('unsettled');
  });

  test('a French one is in the French alone, wherever it stands', async () => {
    const { en, fr } = await imported(
      `${FRENCH}\n\n${ENGLISH}\n\nContact presse\n\nAnne Le Goff\nTél. +33 2 99 55 01 20\n`,
      container,
    );
    expect(fr).toContain('Contact presse');
    expect(en).not.toMatch(/Contact|Goff/u);
  });

  test('one headed in both languages is in each, under its own head', async () => {
    const { en, fr } = await imported(
      `${ENGLISH}\n\n${FRENCH}\n\nMedia contact / Contact presse\n\nAnne Le Goff\n+33 2 99 55 01 20\n`,
      container,
    );
    expect(en).toContain('<!-- contacts -->\n## Media contact\n\nAnne Le Goff\\\n+33 2 99 55 01 20');
    expect(fr).toContain('<!-- contacts -->\n## Contact presse\n\nAnne Le Goff\\\n+33 2 99 55 01 20');
  });

  test('a line headed in both languages says in each whom to ask', async () => {
    const details = 'Anne Le Goff, +33 2 99 55 01 20, press@harbour.example';
    const { en, fr } = await imported(
      `${ENGLISH}\n\n${FRENCH}\n\nMedia contact / Contact presse : ${details}\n`,
      container,
    );
    expect(en).toContain(`<!-- contacts -->\nMedia contact: ${details}`);
    expect(fr.replaceAll('\u00A0', ' ')).toContain(`<!-- contacts -->\nContact presse : ${details}`);
  });

  test('a name and a number behind a rule, of no language, are in each', async () => {
    const line = 'Anne Le Goff, +33 2 99 55 01 20, press@harbour.example';
    const { en, fr, told } = await imported(`${ENGLISH}\n\n${FRENCH}\n\n***\n\n${line}\n`, container);
    expect(en).toContain(line);
    expect(fr).toContain(line);
    expect(told).toContain('intake/shared-contacts');
  });

  test('those that each version has stay where they stand', async () => {
    const { en, fr, told } = await imported(
      `${ENGLISH}\n\nMedia contact\n\n${BOX}\n\n${FRENCH}\n\nContact presse\n\nAnne Le Goff\nTél. +33 2 99 55 01 20\n`,
      container,
    );
    expect(en).toContain('## Media contact');
    expect(fr).toContain('## Contact presse');
    expect(fr).not.toContain('Officer');
    expect(told).not.toContain('intake/shared-contacts');
  });
});

test.each([
  [
    'Contact: Ana Beltrán, +1 212 555 0133, abeltran@food.example',
    'Contacto: Ana Beltrán, +1 212 555 0133, abeltran@food.example',
  ],
  ['Media contact: Íñigo Peña, +1 212 555 0134', 'Contacto para la prensa: Íñigo Peña, +1 212 555 0134'],
])('whom to ask in English stays under the English text, though the name is Spanish: %s', async (contact, contacto) => {
  const page = `Hunger in coastal cities has doubled in five years

New York, 9 December 2026

The number of people who go hungry in coastal cities has doubled since 2021, says a report published today.

The report names three causes: the price of fish, the salt in the wells, and wages that have not moved.

${contact}

El hambre en las ciudades costeras se ha duplicado en cinco años

Nueva York, 9 de diciembre de 2026

El número de personas que pasan hambre en las ciudades costeras se ha duplicado desde 2021, según un informe.

El informe señala tres causas: el precio del pescado, la sal en los pozos y unos salarios que no se han movido.

${contacto}
`;
  const outcome = await importPages({
    kind: 'together',
    page: { name: 'page.txt', bytes: new TextEncoder().encode(page) },
  });
  if (!outcome.ok) throw new Error('refused');
  const { files, summary } = outcome.value;
  expect(summary.questions).toEqual([]);
  expect(files.get('en.md')?.trim().endsWith(contact)).toBe(true);
  expect(files.get('es.md')?.trim().endsWith(contacto)).toBe(true);
});
