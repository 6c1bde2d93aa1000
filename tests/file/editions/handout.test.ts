/** The handout and its variants: which are made, what each is called and claims, and in which inks it is. */
import { expect, test } from 'vitest';
import type { Orders } from '../../../src/file/editions/index.ts';
import type { Template } from '../../../src/page/template/index.ts';
import { copyOf, madeOf, PROFILE, rawText, SLUG } from './copies.ts';

const HANDOUT = { editions: ['handout'] } as const;
const PLAIN = { press: false, booklet: false, nup: false };
const STEM = `${SLUG}_en-fr_handout-a4`;

const inBlack = (black: Template['handout']['black']) => (template: Template) => ({
  ...template,
  handout: { ...template.handout, black },
});

async function handoutOf(black: Template['handout']['black'], profile?: typeof PROFILE): Promise<string> {
  const orders = { ...HANDOUT, ...(profile && { profile }) };
  return rawText((await madeOf(copyOf('', inBlack(black)), orders)).get(`${STEM}.pdf`)?.content);
}

test('a handout alone is one file, which says what it is', async () => {
  const files = await madeOf(copyOf(), HANDOUT);
  expect([...files.keys()]).toEqual([`${STEM}.pdf`]);
  expect(files.get(`${STEM}.pdf`)).toMatchObject({
    edition: 'handout',
    paper: 'a4',
    pages: 1,
    claims: ['PDF/A-2a', 'PDF/UA-1'],
    text: { languages: [{ lang: 'en' }, { lang: 'fr' }] },
  });
  expect(files.get(`${STEM}.pdf`)?.variant).toBeUndefined();
});

test('its black is the K of the profile where the template wants that and there is one', async () => {
  const inK = await handoutOf('k', PROFILE);
  expect(inK).toContain(`(${PROFILE.condition})`);
  expect(inK).not.toContain('sRGB');
});

test('it is for screens where the template wants gray, whatever profile is there for the press', async () => {
  const gray = await handoutOf('gray', PROFILE);
  expect(gray).toContain('sRGB');
  expect(gray).not.toContain(PROFILE.condition);
});

test('it is for screens where there is no profile, whatever the template wants', async () => {
  expect(await handoutOf('k')).toContain('sRGB');
});

test('the copy for the press is made where it is asked for and has a profile, in that profile', async () => {
  const press = { ...HANDOUT, handout: { ...PLAIN, press: true } };
  const files = await madeOf(copyOf(), { ...press, profile: PROFILE });
  expect([...files.keys()]).toEqual([`${STEM}.pdf`, `${STEM}-press.pdf`]);
  expect(files.get(`${STEM}-press.pdf`)).toMatchObject({
    variant: 'press',
    pages: 1,
    claims: ['PDF/X-4', 'PDF/A-2a', 'PDF/UA-1'],
  });
  expect(rawText(files.get(`${STEM}-press.pdf`)?.content)).toContain(`(${PROFILE.condition})`);
  expect([...(await madeOf(copyOf(), press)).keys()]).toEqual([`${STEM}.pdf`]);
  expect([...(await madeOf(copyOf(), { ...HANDOUT, profile: PROFILE })).keys()]).toEqual([`${STEM}.pdf`]);
});

test.each([
  ['booklet', { ...PLAIN, booklet: true }],
  ['2-up', { ...PLAIN, nup: true }],
])('a %s is made only where it is asked for, and of the plain copy', async (variant, handout) => {
  const files = await madeOf(copyOf(), { ...HANDOUT, handout: { ...handout, press: true }, profile: PROFILE });
  expect([...files.keys()].toSorted()).toEqual(
    [`${STEM}-${variant}.pdf`, `${STEM}-press.pdf`, `${STEM}.pdf`].toSorted(),
  );
  expect(files.get(`${STEM}-${variant}.pdf`)).toMatchObject({ edition: 'handout', variant, paper: 'a4' });
});

test('the copy for the press on Letter has a condition of its own where there is one', async () => {
  const letterProfile = { ...PROFILE, condition: 'CGATS TR 006' };
  const press = { ...HANDOUT, handout: { ...PLAIN, press: true }, papers: ['a4', 'letter'] as const };
  const said = async (orders: Partial<Orders>) =>
    [...(await madeOf(copyOf(), { ...press, profile: PROFILE, ...orders })).values()]
      .filter(({ variant }) => variant === 'press')
      .map(({ paper, content }) => [paper, /OutputConditionIdentifier \((.*?)\)/u.exec(rawText(content))?.[1]]);
  expect(await said({ letterProfile })).toEqual([
    ['a4', PROFILE.condition],
    ['letter', 'CGATS TR 006'],
  ]);
  expect(await said({})).toEqual([
    ['a4', PROFILE.condition],
    ['letter', PROFILE.condition],
  ]);
});

test('each paper has its own', async () => {
  const files = await madeOf(copyOf(), { ...HANDOUT, papers: ['letter', 'a4'] });
  expect([...files.values()].map(({ path, paper }) => [path, paper])).toEqual([
    [`${SLUG}_en-fr_handout-letter.pdf`, 'letter'],
    [`${STEM}.pdf`, 'a4'],
  ]);
});
