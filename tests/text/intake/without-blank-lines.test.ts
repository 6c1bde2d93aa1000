/** Texts without blank lines, and turns of speech without numbers: each paragraph stays one, and what is doubtful is told. */
import { describe, expect, test } from 'vitest';
import { importPages } from './importing.ts';

async function imported(text: string) {
  const page = { name: 'page.txt', bytes: new TextEncoder().encode(text) };
  const outcome = await importPages({ kind: 'together', page });
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  const { files, summary } = outcome.value;
  return {
    en: files.get('en.md') ?? '',
    fr: files.get('fr.md') ?? '',
    titles: summary.versions.map(({ title }) => title),
    asked: summary.questions.map(({ about }) => about),
    told: outcome.diagnostics.flatMap(({ code, message }) => (code === 'intake/no-blank-lines' ? [message] : [])),
  };
}

const INTERVIEW = [
  ['Interview with the Commissioner for Fisheries on the new cod quotas', 'Bergen, 12 May 2031'],
  ['Q', 'Why were the quotas lowered again this year?'],
  ['A', 'Because the stock has not recovered as we had hoped, and we follow the advice of the scientists.'],
  ['Q', 'What do you say to the fishing families?'],
  ['A', 'That we will pay for every day they stay in port, and that this is the last cut we foresee.'],
  ['Entretien avec la Commissaire à la pêche sur les nouveaux quotas de cabillaud', 'Bergen, le 12 mai 2031'],
  ['Q', 'Pourquoi les quotas ont-ils encore été abaissés cette année ?'],
  [
    'R',
    'Parce que le stock ne s’est pas reconstitué comme nous l’espérions et que nous suivons l’avis des scientifiques.',
  ],
  ['Q', 'Que dites-vous aux familles de pêcheurs ?'],
  ['R', 'Que nous paierons chaque jour passé au port et que c’est la dernière baisse que nous prévoyons.'],
] as const;

/** The lines of the interview, with what stands between who speaks and what is said. */
const interview = (mark: string) =>
  INTERVIEW.flatMap(([who, said]) => (who.length > 1 ? [who, said] : [`${who}${mark} ${said}`]));

/** Lines ended at 72 characters, as mail programs do. */
const wrapped = (text: string) =>
  text
    .split('\n')
    .map((line) => line.replace(/(?<=^|\n)(.{1,72})(?: |$)/gu, '$1\n').trimEnd())
    .join('\n');

describe('Who asks and who answers, by a letter', () => {
  test.each(['.', ':', ' —', ' –', ')'])('and “%s”, take turns', async (mark) => {
    const { en, fr, asked } = await imported(interview(mark).join('\n\n'));
    const colon = mark === ':' ? ':' : mark;
    expect(en).toContain(`<!-- turn -->\n**Q${colon}** Why were the quotas lowered again this year?`);
    expect(fr).toContain('<!-- turn -->\n**R');
    expect(en.match(/<!-- turn -->/gu)).toHaveLength(4);
    expect(asked).toEqual([]);
  });

  test('are initials where nobody asks', async () => {
    const text = [
      'Two names for two quays',
      'Bergen, 12 May 2031',
      'A. Dahl gave her name to the first quay, which was opened in the spring.',
      'R. Moe gave his to the second, which is to be opened in the autumn.',
      'Q. Vik, who is still with us, has asked that no quay be called by her name.',
    ].join('\n\n');
    const { en } = await imported(text);
    expect(en).toContain('\n\nR. Moe gave his');
  });
});

describe('A text without blank lines', () => {
  test('has a paragraph a line, and is told', async () => {
    const { en, told, asked } = await imported(interview(':').join('\n'));
    expect(en.match(/<!-- turn -->/gu)).toHaveLength(4);
    expect(told).toEqual(['the page has no blank lines: each of its lines was taken for a paragraph']);
    expect(asked).toEqual([]);
  });

  test('whose lines a machine has ended is joined; the line of place and date is none of the title', async () => {
    const { titles, told, en } = await imported(wrapped(interview(':').join('\n')));
    expect(titles).toEqual([INTERVIEW[0][0], INTERVIEW[5][0]]);
    expect(en.match(/<!-- turn -->/gu)).toHaveLength(4);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^the page has no blank lines: a paragraph was taken to end where a line is shorter/u);
  });

  test('names the full lines that end a sentence, after which a paragraph may begin', async () => {
    const paragraph =
      'The stock has not recovered as we had hoped, and so we follow the advice of the scientists again.';
    const full = 'Every boat that stays in port will be paid, and every crew with it too.';
    const text = wrapped(
      ['Cod quotas lowered', 'Bergen, 12 May 2031', paragraph, full, paragraph, paragraph, paragraph].join('\n'),
    );
    const line = text.split('\n').indexOf(full) + 1;
    const { told } = await imported(text);
    expect(told).toEqual([expect.stringContaining(`and to go on after line ${String(line)}, which is full`)]);
  });

  test('keeps the lines of a contact together', async () => {
    const { en } = await imported(
      [
        'Cod quotas lowered',
        'Bergen, 12 May 2031',
        INTERVIEW[2][1],
        'Media contact',
        'Anne Dahl',
        'Press officer',
        '+47 55 55 01 20',
      ].join('\n'),
    );
    expect(en).toContain('Anne Dahl\\\nPress officer\\\n+47 55 55 01 20');
  });
});
