/** What a page says of its languages is believed as far as its text bears it out. */
import { describe, expect, it } from 'vitest';
import { importPages } from './importing.ts';

const MSO = 'class="MsoNormal"';

async function imported(html: string) {
  const outcome = await importPages({ kind: 'together', page: { name: 'page.html', bytes: Buffer.from(html) } });
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  return { en: outcome.value.files.get('en.md') ?? '', fr: outcome.value.files.get('fr.md') ?? '' };
}

const page = (english: string, french: string, kind = '') => `<html><body lang="EN-CA">
<p ${kind}>The Director</p><h1>Message on the Day of Rivers</h1><p ${kind}>Geneva, 14 March 2027</p>${english}<hr>
<p ${kind}>La Directrice</p><h1>Message à l’occasion de la Journée des fleuves</h1><p ${kind}>Genève, le 14 mars 2027</p>${french}</body></html>`;

const FRENCH = 'Le fleuve nourrit les villes qui le bordent, et elles lui doivent une eau propre.';
const ENGLISH = 'The river feeds the towns that stand on it, and they owe it clean water.';

describe('passages that a word processor marked', () => {
  it('are in the language of their text, and need no mark', async () => {
    const { en, fr } = await imported(
      page(
        `<p ${MSO}><span lang="FR-CA">${ENGLISH}</span></p>`,
        `<p ${MSO}><span lang="FR-CA">${FRENCH}</span></p>`,
        MSO,
      ),
    );
    expect(en).not.toContain('<span');
    expect(fr).not.toContain('<span');
  });

  it('are in no language for a single word', async () => {
    const { en } = await imported(
      page(
        `<p ${MSO}>The river feeds the <span lang="FR-CA">towns</span> that stand on it, and they owe it water.</p>`,
        `<p ${MSO}>${FRENCH}</p>`,
        MSO,
      ),
    );
    expect(en).not.toContain('<span');
  });

  it('are foreign where their text is', async () => {
    const { en } = await imported(
      page(
        `<p ${MSO}>Those who have kept it for many years say to all of us: <span lang="FR-CA">le fleuve est à nous tous et à nos enfants</span>, and they owe it clean water.</p>`,
        `<p ${MSO}>${FRENCH}</p>`,
        MSO,
      ),
    );
    expect(en).toContain('<span lang="fr">le fleuve est à nous tous et à nos enfants</span>');
  });
});

describe('passages that somebody marked', () => {
  it('are what is said, where their text does not belie it', async () => {
    const { en } = await imported(
      page(
        `<p>The <span lang="fr">grandes dames</span> of the river say that they owe it clean water.</p>`,
        `<p>${FRENCH}</p>`,
      ),
    );
    expect(en).toContain('<span lang="fr">grandes dames</span>');
  });

  it('are not, where it does', async () => {
    const { en } = await imported(
      page(
        `<p><span lang="fr">The river feeds the towns that stand on it</span>, and they owe it clean water.</p>`,
        `<p>${FRENCH}</p>`,
      ),
    );
    expect(en).not.toContain('<span');
  });
});
