/** What a block of the office says of who speaks: the office alone, or the name with it. */
import { describe, expect, it } from 'vitest';
import { saidIn } from '../../../src/page/pages/said.ts';
import { parseStatement } from '../../../src/text/source/index.ts';
import { isText, loadTemplate } from '../../../src/page/template/index.ts';
import type { Inline } from '../../../src/text/statement/index.ts';
import { SESSION } from '../../support/session.ts';
import { valueOf } from '../../support/statement.ts';

function plainText(content: readonly Inline[]): string {
  return content
    .map((one) => (one.kind === 'text' ? one.text : one.kind === 'break' ? '\n' : ''))
    .join('')
    .replaceAll('\u00A0', ' ');
}

/** The lines over the title in each language, by the facts of a statement. */
function linesOver(template: string, facts: string, own = ''): Readonly<Record<string, readonly string[]>> {
  const languages = ['en', 'fr', 'es', 'pt', 'it', 'de', 'ar', 'zh'].filter((lang) => facts.includes(`${lang}:`));
  const set = languages.length === 0 ? ['en'] : languages;
  const statement = valueOf(
    parseStatement({
      slug: '2031-04-02-salt',
      files: new Map([
        ['statement.yaml', `kind: message\ndate: 2031-04-02\nlanguages: [${set.join(', ')}]\n${facts}`],
        ...set.map((lang) => [`${lang}.md`, `---\ntitle: Salt\n${own}---\n\nSalt is old.\n`] as const),
      ]),
    }),
  );
  const house = valueOf(loadTemplate(SESSION, template));
  const block = house.blocks.filter(isText).find(({ kind }) => kind === 'office');
  if (block === undefined) throw new Error(`${template} has no office`);
  return Object.fromEntries(
    statement.versions.map((version) => [
      version.lang,
      saidIn(block, version, { template: house, meta: statement.meta }).flatMap((said) => plainText(said).split('\n')),
    ]),
  );
}

const ONE = 'speaker: Anna Keller\noffice: { en: Executive Director, fr: Directrice exécutive }\n';
const SEVERAL = `speakers:
  - name: Anna Keller
    office: { en: Executive Director }
  - name: Paul Renard
  - office: { en: President of the Council }
`;

describe.each(['plain', 'message', 'press-release', 'letter'])('over the title of %s', (template) => {
  it('a name stands with its office, by the comma of each language', () => {
    expect(linesOver(template, ONE)).toEqual({
      en: ['Anna Keller, Executive Director'],
      fr: ['Anna Keller, Directrice exécutive'],
    });
    expect(linesOver(template, 'speaker: Anna Keller\noffice: { ar: المديرة التنفيذية, zh: 执行主任 }\n')).toEqual({
      ar: ['Anna Keller، المديرة التنفيذية'],
      zh: ['Anna Keller，执行主任'],
    });
  });

  it('the article of an office is small after the name', () => {
    const offices =
      'en: The Registrar, fr: La Greffière, es: La Secretaria, pt: A Secretária, it: La Cancelliera, de: Die Kanzlerin';
    expect(linesOver(template, `speaker: Anna Keller\noffice: { ${offices} }\n`)).toEqual({
      en: ['Anna Keller, the Registrar'],
      fr: ['Anna Keller, la Greffière'],
      es: ['Anna Keller, la Secretaria'],
      pt: ['Anna Keller, a Secretária'],
      it: ['Anna Keller, la Cancelliera'],
      de: ['Anna Keller, die Kanzlerin'],
    });
  });

  it('who has no office is there by name alone, and an office without a name as it is', () => {
    expect(linesOver(template, 'speaker: Anna Keller\n')).toEqual({ en: ['Anna Keller'] });
    expect(linesOver(template, 'office: { en: Executive Director }\n')).toEqual({ en: ['Executive Director'] });
    expect(linesOver(template, '')).toEqual({ en: [] });
  });

  it('several speakers have a line each', () => {
    expect(linesOver(template, SEVERAL)).toEqual({
      en: ['Anna Keller, Executive Director', 'Paul Renard', 'President of the Council'],
    });
  });

  it('names stand over a wording of the version’s own, if it is of several', () => {
    expect(
      linesOver(template, 'speaker: Anna Keller\noffice: { en: Executive Director }\n', 'office: The Director\n'),
    ).toEqual({ en: ['Anna Keller, the Director'] });
    expect(linesOver(template, SEVERAL, 'office: The heads of the Council\n')).toEqual({
      en: ['Anna Keller, Paul Renard', 'The heads of the Council'],
    });
  });
});

describe.each(['un-message'])('over the title of %s', (template) => {
  it('stands the office alone', () => {
    expect(linesOver(template, ONE)).toEqual({ en: ['Executive Director'], fr: ['Directrice exécutive'] });
    expect(linesOver(template, 'speaker: Anna Keller\n')).toEqual({ en: [] });
  });
});
