/** The email: the files it is made of, and what its draft has attached. */
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import type { Copy } from '../../../src/file/editions/index.ts';
import type { Template } from '../../../src/page/template/index.ts';
import { bytesOf, copyOf, madeOf, SLUG, attempt } from './copies.ts';
import { FR } from '../../support/langs.ts';
import { statementIn } from '../../support/statement.ts';

const EMAIL = { editions: ['email'] } as const;
const STEM = `${SLUG}_en-fr_email-a4`;

test('it is a PDF, a draft, and what the draft says as files of their own', async () => {
  const files = await madeOf(copyOf(), { ...EMAIL, papers: ['a4', 'letter'] });
  expect([...files.keys()]).toEqual([`${STEM}.pdf`, `${STEM}.eml`, `${STEM}.txt`, `${STEM}.html`]);
  for (const file of files.values()) expect(file).toMatchObject({ edition: 'email', paper: 'a4' });
  expect([...files.values()].map(({ claims, pages }) => [claims.join(), pages])).toEqual([
    ['PDF/A-2a,PDF/UA-1', 1],
    ['', undefined],
    ['', undefined],
    ['', undefined],
  ]);
});

test('only the PDF is proved: the others are made of the source itself', async () => {
  const files = await madeOf(copyOf(), EMAIL);
  expect([...files.values()].filter(({ text }) => text !== undefined).map(({ path }) => path)).toEqual([`${STEM}.pdf`]);
});

test('the draft has the PDF attached under its own name, and says what the files beside it say', async () => {
  const files = await madeOf(copyOf(), EMAIL);
  const mail = await PostalMime.parse(bytesOf(files.get(`${STEM}.eml`)?.content));
  expect(mail.to?.[0]?.address).toBe('desk@example.org');
  const [attached] = mail.attachments;
  expect(attached?.filename).toBe(`${STEM}.pdf`);
  expect(new Uint8Array(attached?.content as ArrayBuffer)).toEqual(
    new Uint8Array(bytesOf(files.get(`${STEM}.pdf`)?.content)),
  );
  expect(mail.text).toContain('We have gathered every year');
  expect(files.get(`${STEM}.txt`)?.content).toContain('We have gathered every year');
  expect(files.get(`${STEM}.html`)?.content).toContain('Nous nous réunissons');
});

test('the attachment has the name that was asked for', async () => {
  const mail = { settings: { to: ['desk@example.org'] }, attachAs: 'Été 2015' };
  const files = await madeOf(copyOf(), { ...EMAIL, mail });
  const draft = await PostalMime.parse(bytesOf(files.get(`${STEM}.eml`)?.content));
  expect(draft.attachments[0]?.filename).toBe('Été 2015.pdf');
});

test('it has the languages that were asked for and no other', async () => {
  const files = await madeOf(copyOf(), { ...EMAIL, wishes: { arrangement: 'columns', languages: [FR] } });
  const text = files.get(`${SLUG}_fr_email-a4.txt`)?.content;
  expect(text).toContain('Nous nous réunissons');
  expect(text).not.toContain('We have gathered');
});

test('there is none where it cannot be sent', async () => {
  const made = await attempt(copyOf(), { ...EMAIL, mail: { settings: { to: ['nobody'] } } });
  expect(made.ok).toBe(false);
  expect(made.diagnostics.map(({ code }) => code)).toEqual(['mail/address']);
});

test.each([true, false])(
  'it says who speaks as the page says it: by name where the template has it so (%s)',
  async (named) => {
    const copy = copyOf('speaker: Samira Haddad', (template) => ({
      ...template,
      blocks: template.blocks.map((block) => (block.kind === 'office' ? { ...block, named } : block)),
    }));
    const files = await madeOf(copy, EMAIL);
    const mail = await PostalMime.parse(bytesOf(files.get(`${STEM}.eml`)?.content));
    const said = [files.get(`${STEM}.txt`)?.content, files.get(`${STEM}.html`)?.content, mail.text, mail.html];
    for (const text of said)
      expect(String(text).match(/Samira Haddad/gu)).toEqual(named ? ['Samira Haddad', 'Samira Haddad'] : null);
  },
);

/** What a mail says, each time it says it. */
async function saidInMail(copy: Copy): Promise<readonly string[]> {
  const files = await madeOf(copy, EMAIL);
  const mail = await PostalMime.parse(bytesOf(files.get(`${STEM}.eml`)?.content));
  return [files.get(`${STEM}.txt`)?.content, files.get(`${STEM}.html`)?.content, mail.text, mail.html].map(String);
}

const ISSUED = 'issuer: { en: Lake Authority of Sarn, fr: Autorité du lac de Sarn }';

test('it says who publishes the text, once over each version, where the page names them', async () => {
  for (const text of await saidInMail(copyOf(ISSUED))) {
    expect(text.match(/Lake Authority of Sarn|Autorité du lac de Sarn/gu)).toEqual([
      'Lake Authority of Sarn',
      'Autorité du lac de Sarn',
    ]);
    expect(text.indexOf('Lake Authority')).toBeLessThan(text.indexOf('The Director'));
    expect(text.indexOf('Autorité du lac')).toBeGreaterThan(text.indexOf('Let us begin.'));
  }
});

test('it says who publishes the text where that is the house of all statements, and once where head and foot name them', async () => {
  const twice = (template: Template): Template => ({
    ...template,
    blocks: template.blocks.flatMap((block) =>
      block.kind === 'names' ? [block, { ...block, in: 'foot' as const }] : [block],
    ),
  });
  const house = { issuer: { en: 'Lake Authority of Sarn' } };
  for (const text of await saidInMail({ ...copyOf('', twice), house })) {
    expect(text.match(/Lake Authority of Sarn/gu)).toHaveLength(1);
    expect(text).not.toContain('Nations');
  }
});

test('it names nobody where the page has no place for a name, or has one that its template came with', async () => {
  const unnamed = (template: Template): Template => ({
    ...template,
    blocks: template.blocks.filter(({ kind }) => kind !== 'names'),
  });
  for (const text of await saidInMail(copyOf(ISSUED, unnamed))) expect(text).not.toMatch(/Sarn/u);
  for (const text of await saidInMail(copyOf())) expect(text).not.toMatch(/United Nations|Nations Unies/u);
});

test('an address that stands in the text as it is can be followed in it', async () => {
  const copy = copyOf();
  const statement = statementIn({ en: ['Ask press@lake.example.org, or see www.lake.example.org/en.'] });
  const files = await madeOf({ ...copy, statement }, EMAIL);
  const html = [...files.values()].find(({ path }) => path.endsWith('.html'))?.content;
  expect(html).toContain('<a href="mailto:press@lake.example.org">press@lake.example.org</a>, or');
  expect(html).toContain('<a href="https://www.lake.example.org/en">www.lake.example.org/en</a>.</p>');
  const plain = [...files.values()].find(({ path }) => path.endsWith('.txt'))?.content;
  expect(plain).toContain('Ask press@lake.example.org, or see www.lake.example.org/en.');
});
