/** What a page says twice is printed once: a date line that runs into the text, a notice in the subject of a mail. */
import { describe, expect, test } from 'vitest';
import type { Given } from '../../../src/text/intake/head-facts.ts';
import { instant } from '../../../src/text/statement/index.ts';
import { importPages } from './importing.ts';

async function imported(name: string, text: string, given: Partial<Given> = {}) {
  const outcome = await importPages(
    { kind: 'together', page: { name, bytes: new TextEncoder().encode(text) } },
    { given: { titles: new Map(), offices: new Map(), ...given } },
  );
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  const { files, summary } = outcome.value;
  return {
    en: files.get('en.md') ?? '',
    fr: files.get('fr.md') ?? '',
    facts: files.get('statement.yaml') ?? '',
    asked: summary.questions.map(({ about, readings }) => [about, ...readings]),
    dropped: summary.dropped.filter(({ what }) => what === 'fact').map(({ text: one }) => one),
  };
}

const page = (en: string, fr: string) => `Harbour board opens the new ferry quay

${en}The Harbour Board of the Emerald Coast opened the new ferry quay this morning, after four years of work.

“Nobody will wait in the rain again”, said Anne Kerbrat, who chairs the board, at the opening.

Le conseil portuaire ouvre le nouveau quai des ferries

${fr}Le conseil portuaire de la Côte d’Émeraude a ouvert ce matin le nouveau quai des ferries, après quatre ans de travaux.

« Plus personne n’attendra sous la pluie », a déclaré Anne Kerbrat, présidente du conseil, lors de l’ouverture.
`;

describe('A line of place and date that runs into the text', () => {
  test.each([
    ['Rennes, 5 March 2031 – ', 'Rennes, le 5 mars 2031 – '],
    ['RENNES, March 5, 2031 — ', 'RENNES, le 5 mars 2031 — '],
    ['05/03/2031 - ', '05/03/2031 - '],
  ])('is taken off it, since the date line says it: %s', async (en, fr) => {
    const read = await imported('page.txt', page(en, fr));
    expect(read.en).toMatch(/\n\nThe Harbour Board of/u);
    expect(read.fr).toMatch(/\n\nLe conseil portuaire de la/u);
    expect(read.dropped).toEqual([en.trim(), fr.trim()]);
    expect(read.facts).toContain('date: 2031-03-05');
  });

  test('is the date line as written where it says more in brackets: the name of the agency', async () => {
    const read = await imported(
      'page.txt',
      page('Geneva, 5 March 2031 (LAKES) – ', 'Genève, le 5 mars 2031 (LACS) – '),
    );
    expect(read.en).toContain('\ndateline: Geneva, 5 March 2031 (LAKES)\n---\n\nThe Harbour Board');
    expect(read.fr).toContain('\ndateline: Genève, le 5 mars 2031 (LACS)\n---\n\nLe conseil portuaire');
  });

  test.each([['Wednesday, 5 March 2031 – ', 'Mercredi 5 mars 2031 – ']])(
    'stays where it says more than that: %s',
    async (en, fr) => {
      const read = await imported('page.txt', page(en, fr));
      expect(read.en).toContain(`\n\n${en}The Harbour Board`);
      expect(read.fr).toContain(`\n\n${fr}Le conseil portuaire`);
    },
  );
});

const mail = (subject: string, notice: string) => `From: press@harbour.example
To: editors@example.org
Subject: ${subject}
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

${notice}

${page('Rennes, 5 March 2031 – ', 'Rennes, le 5 mars 2031 – ')}`;

const NOTICE = 'Embargoed until Wednesday 5 March 2031, 10:00 GMT';

describe('A notice in the subject', () => {
  test.each([
    'Under embargo until 5 March, 10am: new ferry quay',
    'EMBARGOED UNTIL WEDNESDAY 10AM - new ferry quay',
    'Embargo 5.3. 10h - nouveau quai',
    'STRICT EMBARGO 10:00 GMT 5 MARCH - new ferry quay',
  ])('that says no more than the clear one in the text is settled by it: %s', async (subject) => {
    const { facts, asked } = await imported('mail.eml', mail(subject, NOTICE));
    expect(asked).toEqual([]);
    expect(facts).toContain('  until: 2031-03-05T10:00+00:00\n  zone: GMT');
  });

  test.each([
    'Embargoed until 6 March, 10am: new ferry quay',
    'Embargoed until 5 March, 11am: new ferry quay',
    'Embargoed until 5 April, 10am: new ferry quay',
    'EMBARGOED UNTIL THURSDAY 10AM - new ferry quay',
    'Embargoed until 5 March, 10:00 CET: new ferry quay',
  ])('that says another hour, day or clock is asked about, with what the text says: %s', async (subject) => {
    const { asked } = await imported('mail.eml', mail(subject, NOTICE));
    expect(asked).toEqual([['embargo', '2031-03-05T10:00+00:00']]);
  });
});

test('An instant that is given keeps the clock by the name that the page has for it', async () => {
  const embargo = instant('2031-03-05T10:00+00:00');
  if (embargo === undefined) throw new Error('no instant');
  const doubtful = mail('New ferry quay', 'Embargoed until Wednesday, 10:00 GMT');
  const { facts, asked } = await imported('mail.eml', doubtful, { embargo });
  expect(asked).toEqual([]);
  expect(facts).toContain('  until: 2031-03-05T10:00+00:00\n  zone: GMT');
});

test('The day on which a mail was sent is what its date may be, where no other stands in it, and no fact', async () => {
  const undated = page('', '');
  const sent = (date: string) =>
    `From: press@harbour.example\nSubject: Ferry quay\nDate: ${date}\nMIME-Version: 1.0\n\n${undated}`;
  const { facts, asked } = await imported('mail.eml', sent('Tue, 04 Mar 2031 23:30:00 -0500'));
  expect(asked).toEqual([['date', '2031-03-04']]);
  expect(facts).toContain('date:\n');
  expect((await imported('mail.eml', sent('yesterday'))).asked).toEqual([['date']]);
});

test.each(['', '\n'])(
  'A title that a web page has twice over its text is written once, with “%s” between its paragraphs',
  async (gap) => {
    const lines = [
      'Harbour board opens the new ferry quay',
      'Harbour board opens the new ferry quay',
      'Rennes, 5 March 2031',
      'The Harbour Board of the Emerald Coast opened the new ferry quay this morning, after four years of work.',
      '“Nobody will wait in the rain again”, said Anne Kerbrat, who chairs the board, at the opening.',
    ];
    const html = `<!doctype html><html><body><main>${lines.map((line) => `<p>${line}</p>`).join(gap)}</main></body></html>`;
    const read = await imported('page.html', html);
    expect(read.en.match(/new ferry quay/gu)).toHaveLength(2);
    expect(read.en).toContain('title: Harbour board opens the new ferry quay');
  },
);
