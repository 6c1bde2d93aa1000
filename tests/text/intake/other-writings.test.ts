/** Pages in a language that is none of those that are understood: kept, taken as text, or refused in words; never silently another. */
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/index.ts';
import type { IsoDate, Lang } from '../../../src/text/statement/index.ts';
import { recognisedLanguage } from '../../../src/text/recognition/index.ts';
import { settableLanguages } from '../../../src/text/language/index.ts';
import type { Pages } from '../../../src/text/intake/index.ts';
import { valueOf } from '../../support/statement.ts';
import { importPages } from './importing.ts';
import { OTHER_LANGUAGES } from './other-languages.ts';

const TRADITIONAL = `開放潮汐表日致辭

2032年9月21日

兩百年前，潮汐表是船長們花錢才能買到的祕密。如今，74個國家的1940個港口每天早晨免費公布潮汐表，任何人只要有一部電話，出海前都能查閱。

這並不是技術的恩賜，而是人們作出的決定。當天夜裡，《開放潮汐表公約》獲得通過。
`;

const SIMPLIFIED = `开放潮汐表日致辞

2032年9月21日

两百年前，潮汐表是船长们花钱才能买到的秘密。如今，74个国家的1940个港口每天早晨免费公布潮汐表，任何人只要有一部电话，出海前都能查阅。

这并不是技术的恩赐，而是人们作出的决定。当天夜里，《开放潮汐表公约》获得通过。
`;

const ENGLISH = `Message on the Day of Open Tide Tables

21 September 2032

Two hundred years ago a tide table was a secret that captains paid for. Today, 1,940 harbours in 74 countries publish theirs every morning, free of charge, and anyone with a telephone can read them before going to sea.

This was not a gift of technology. It was a decision. The Convention on Open Tide Tables was adopted the same night.
`;

const GERMAN = `Botschaft zum Tag der offenen Gezeitentafeln

Vor zweihundert Jahren war eine Gezeitentafel ein Geheimnis, für das die Kapitäne bezahlten. Heute veröffentlichen 1940 Häfen in 74 Ländern ihre Tafeln jeden Morgen kostenlos, und jeder, der ein Telefon hat, kann sie lesen, bevor er in See sticht.

Das war kein Geschenk der Technik. Es war eine Entscheidung, und sie ist in derselben Nacht angenommen worden.
`;

const page = (text: string) => ({ name: 'page.txt', bytes: new TextEncoder().encode(text) });
const told = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code, message }) => `${code} ${message}`);

async function together(text: string) {
  const outcome = await importPages({ kind: 'together', page: page(text) });
  return { told: told(outcome.diagnostics), files: outcome.ok ? outcome.value.files : new Map<string, string>() };
}

describe('Chinese in traditional characters', () => {
  it('is no text in simplified ones, which stay what they were', () => {
    expect(recognisedLanguage(TRADITIONAL)).toBe('zh-Hant');
    expect(recognisedLanguage(SIMPLIFIED)).toBe('zh');
    // What is written alike in both.
    expect(recognisedLanguage('公告')).toBe('zh');
  });

  it('is kept under its own tag beside what can be set, and told', async () => {
    const { files, told: messages } = await together(`${TRADITIONAL}\n${ENGLISH}`);
    expect(files.get('statement.yaml')).toContain('languages: [en]');
    expect(files.get('zh-Hant.md')).toContain('兩百年前');
    expect(files.has('zh.md')).toBe(false);
    expect(messages).toContain(
      'intake/other-language a version in Chinese in traditional characters is kept as zh-Hant.md, and not set: that language cannot be set yet',
    );
  });

  it.each(['', '\n'])('is kept whole from a web page, with “%s” between its paragraphs', async (gap) => {
    const paragraphs = (text: string) => text.trim().split(/\n+/u);
    const [title = '', ...rest] = paragraphs(TRADITIONAL);
    const office = '港務局局長歐陽明月';
    const lines = [...paragraphs(ENGLISH), '***', title, office, '2026年11月24日，維勒訥沃', ...rest];
    const html = `<!doctype html><html><body><main>${lines.map((line) => `<p>${line}</p>`).join(gap)}</main></body></html>`;
    const outcome = await importPages({
      kind: 'together',
      page: { name: 'page.html', bytes: new TextEncoder().encode(html) },
    });
    if (!outcome.ok) throw new Error(told(outcome.diagnostics).join('\n'));
    const kept = outcome.value.files.get('zh-Hant.md') ?? '';
    for (const line of [title, office, ...rest]) expect(kept).toContain(line.slice(0, 8));
    expect(kept).toContain('dateline: 2026年11月24日，維勒訥沃');
  });

  it('stays apart from simplified ones on one page', async () => {
    const { files } = await together(`${TRADITIONAL}\n* * *\n\n${SIMPLIFIED}\n* * *\n\n${ENGLISH}`);
    expect(files.get('statement.yaml')).toContain('languages: [zh, en]');
    expect(files.get('zh.md')).not.toContain('兩');
    expect(files.get('zh-Hant.md')).not.toContain('两');
  });

  it('is asked about where it was given as Chinese', async () => {
    const outcome = await importPages({ kind: 'apart', pages: new Map([['zh' as Lang, page(TRADITIONAL)]]) });
    if (!outcome.ok) throw new Error('not imported');
    expect(outcome.value.files.get('statement.yaml')).toContain('language.zh');
    expect(outcome.value.files.get('zh.md')).toContain('<span lang="zh-Hant">兩百年前');
  });

  it('alone is refused by its name', async () => {
    const { files, told: messages } = await together(TRADITIONAL);
    expect(files.size).toBe(0);
    expect(messages).toContain(
      'intake/no-paragraphs the page is in Chinese in traditional characters alone, which cannot be set yet',
    );
  });
});

describe('A page in a language whose pages are not understood, but that can be set', () => {
  it('is a statement in it, whose head is to be written', async () => {
    const { files, told: messages } = await together(GERMAN);
    expect(files.get('statement.yaml')).toContain('languages: [de]');
    expect(files.get('de.md')).toContain('title: Botschaft zum Tag der offenen Gezeitentafeln');
    expect(messages.join('\n')).toMatch(
      /intake\/other-language the page is in German: its text is taken as it stands/u,
    );
  });

  it.each(
    settableLanguages()
      // Two versions in kinds of one language write their days alike.
      .filter(({ tag, intake }) => intake?.pages === undefined && tag !== 'pt-BR')
      .map(({ tag, setting }) => [tag, setting] as const),
  )('has the date line of %s for a date and a place', async (tag, setting) => {
    const sentences = OTHER_LANGUAGES[tag] ?? [];
    expect(sentences.length).toBeGreaterThan(2);
    const line = setting.formatDateline('Valparaíso', '2031-03-03' as IsoDate);
    const title = (sentences[0] ?? '').split(' ').slice(0, 6).join(' ');
    const text = [title, line, ...sentences].join('\n\n');
    const one = page(`${text}\n`);
    const pages: readonly Pages[] = [
      { kind: 'apart', pages: new Map([[tag, one]]) },
      ...(recognisedLanguage(text) === tag ? [{ kind: 'together' as const, page: one }] : []),
    ];
    for (const given of pages) {
      for (const options of [{}, { given: { titles: new Map(), offices: new Map(), date: '2031-03-03' as IsoDate } }]) {
        const { files } = valueOf(await importPages(given, options));
        expect(files.get('statement.yaml')).toMatch(/^date: 2031-03-03$/mu);
        expect(files.get('statement.yaml')).toMatch(/^place: Valparaíso$/mu);
        expect(files.get(`${tag}.md`)).not.toContain('Valparaíso');
        expect(files.get(`${tag}.md`)).not.toMatch(/^subtitle:/mu);
      }
    }
  });

  it.each(['Bremen, den 3. März 2031', '(Bremen, 3. März 2031)', 'Bremen, 03.03.2031'])(
    'has for its date line %s too',
    async (line) => {
      const { files } = await together(GERMAN.replace('\n\n', `\n\n${line}\n\n`));
      expect(files.get('statement.yaml')).toMatch(/^date: 2031-03-03\nplace: Bremen$/mu);
      expect(files.get('de.md')).not.toContain('Bremen');
    },
  );

  it('takes a date that runs into its text for its date, and no other', async () => {
    const { files } = await together(GERMAN.replace('\n\nVor ', '\n\nBremen, 3. März 2031 – Vor '));
    expect(files.get('statement.yaml')).toMatch(/^date: 2031-03-03\nplace: Bremen$/mu);
    const inside = await together(GERMAN.replace('Heute ', 'Seit dem 3. März 2031 '));
    expect(inside.files.get('statement.yaml')).toMatch(/^date:$/mu);
  });

  it('is a version beside one in a language that is understood, in the order of the page', async () => {
    const { files } = await together(`${GERMAN}\n${ENGLISH}`);
    expect(files.get('statement.yaml')).toContain('languages: [de, en]');
    expect(files.get('de.md')).toContain('Geheimnis');
  });

  it('is kept beside them where it is a summary', async () => {
    const { files } = await together(
      `${ENGLISH}\n***\n\nDie Gezeitentafeln sind von heute an für alle offen, und wer sie lesen will, findet sie im Hafen.\n`,
    );
    expect(files.get('statement.yaml')).toContain('languages: [en]');
    expect(files.get('de.md')).toContain('Die Gezeitentafeln sind von heute an');
  });
});
