/** What a text is called, when and where it was given, stands over it in a list, in a table, between strokes or behind labels, in whatever language: facts, and none of its words. */
import { describe, expect, it } from 'vitest';
import { importPages, readPage } from './importing.ts';

interface Version {
  readonly title: string;
  readonly day: string;
  readonly label: string;
  readonly desk: string;
  readonly fields: readonly [string, string];
  readonly text: readonly [string, string];
}

const VERSIONS: Readonly<Record<string, Version>> = {
  en: {
    title: 'Council opens three piers',
    day: '12 May 2027',
    label: 'Press release',
    desk: 'Press Office',
    fields: ['Date', 'Place'],
    text: [
      'The Council has today opened three bathing piers between Port Ardel and Quintel. Each has steps and a ramp.',
      'A fourth pier follows once the reeds near the village have been counted by the wardens.',
    ],
  },
  fr: {
    title: 'Le Conseil ouvre trois pontons',
    day: '12 mai 2027',
    label: 'Communiqué de presse',
    desk: 'Service de presse',
    fields: ['Date', 'Lieu'],
    text: [
      'Le Conseil a ouvert aujourd’hui trois pontons de baignade entre Port Ardel et Quintel. Chacun est doté de marches.',
      'Un quatrième ponton suivra dès que les roseaux près du village auront été comptés par les gardes.',
    ],
  },
  de: {
    title: 'Seerat eröffnet Badestege',
    day: '12. Mai 2027',
    label: 'Pressemitteilung',
    desk: 'Pressestelle',
    fields: ['Datum', 'Ort'],
    text: [
      'Der Rat hat heute zwischen Port Ardel und Quintel drei Badestege eröffnet. Jeder hat Stufen und eine Rampe.',
      'Ein vierter Steg folgt, sobald das Schilf beim Dorf von den Wärtern gezählt worden ist.',
    ],
  },
  it: {
    title: 'Il Consiglio apre tre pontili',
    day: '12 maggio 2027',
    label: 'Comunicato stampa',
    desk: 'Ufficio stampa',
    fields: ['Data', 'Luogo'],
    text: [
      'Il Consiglio ha aperto oggi tre pontili balneari tra Port Ardel e Quintel. Ognuno ha gradini e una rampa.',
      'Un quarto pontile seguirà non appena le canne vicino al paese saranno state contate dai guardiani.',
    ],
  },
  pl: {
    title: 'Rada otwiera trzy pomosty',
    day: '12 maja 2027 r.',
    label: 'Komunikat prasowy',
    desk: 'Biuro prasowe',
    fields: ['Data', 'Miejsce'],
    text: [
      'Rada otworzyła dziś trzy pomosty kąpielowe między Port Ardel a Quintel. Każdy ma schody i pochylnię.',
      'Czwarty pomost powstanie, gdy tylko trzciny koło wsi zostaną policzone przez strażników.',
    ],
  },
  hu: {
    title: 'A Tanács három mólót nyit',
    day: '2027. május 12.',
    label: 'Sajtóközlemény',
    desk: 'Sajtóiroda',
    fields: ['Dátum', 'Hely'],
    text: [
      'A Tanács ma három fürdőmólót nyitott Port Ardel és Quintel között. Mindegyiknek van lépcsője és rámpája.',
      'A negyedik móló akkor következik, ha az őrök megszámolták a nádat a falu mellett.',
    ],
  },
  uk: {
    title: 'Рада відкриває три причали',
    day: '12 травня 2027 року',
    label: 'Пресреліз',
    desk: 'Прес-служба',
    fields: ['Дата', 'Місце'],
    text: [
      'Рада сьогодні відкрила три купальні причали між Порт-Арделем і Квінтелем. Кожен має сходи і пандус.',
      'Четвертий причал з’явиться, щойно сторожі порахують очерет біля села.',
    ],
  },
};
const placeOf = (lang: string): string => (lang === 'uk' ? 'Ліндмар' : 'Lindmar');

const html = (lang: string, inside: string): string =>
  `<html lang="${lang}"><head><title>x</title></head><body><article>${inside}</article></body></html>`;
const paragraphs = ({ text }: Version): string => text.map((one) => `<p>${one}</p>`).join('');

/** A page with its name, by the version and its language. */
const SHAPES: Readonly<Record<string, (version: Version, lang: string) => readonly [string, string]>> = {
  'between strokes, behind the desk': ({ title, day, label, desk, text }, lang) => [
    `${label}\n\n${title}\n\n${desk} | ${day} | ${placeOf(lang)}\n\n${text.join('\n\n')}\n`,
    'page.txt',
  ],
  'between strokes, behind the label': ({ title, day, label, text }, lang) => [
    `${label} | ${placeOf(lang)}, ${day}\n\n${title}\n\n${text.join('\n\n')}\n`,
    'page.txt',
  ],
  'behind labels': ({ title, day, fields: [on, at], text }, lang) => [
    `${title}\n\n${on}: ${day}\n${at}: ${placeOf(lang)}\n\n${text.join('\n\n')}\n`,
    'page.txt',
  ],
  'in a list under the title': (version, lang) => [
    html(
      lang,
      `<h1>${version.title}</h1><ul><li>${version.label}</li><li>${version.day}</li><li>${placeOf(lang)}</li></ul>${paragraphs(version)}`,
    ),
    'page.html',
  ],
  'in a list of labels': (version, lang) => [
    html(
      lang,
      `<h1>${version.title}</h1><ul><li>${version.fields[0]}: ${version.day}</li><li>${version.fields[1]}: ${placeOf(lang)}</li></ul>${paragraphs(version)}`,
    ),
    'page.html',
  ],
  'in a table': (version, lang) => [
    html(
      lang,
      `<h1>${version.title}</h1><table><tr><td>${version.fields[0]}</td><td>${version.day}</td></tr><tr><td>${version.fields[1]}</td><td>${placeOf(lang)}</td></tr></table>${paragraphs(version)}`,
    ),
    'page.html',
  ],
  'in a list in Markdown': ({ title, day, label, text }, lang) => [
    `# ${title}\n\n- ${label}\n- ${day}\n- ${placeOf(lang)}\n\n${text.join('\n\n')}\n`,
    'page.md',
  ],
};

const bodyOf = (text: string): string => text.replace(/^---[^]*?\n---\n/u, '').trim();

describe.each(Object.entries(SHAPES))('what is said of a text %s', (_, shape) => {
  it.each(Object.entries(VERSIONS))('is its day and its place: %s', async (lang, version) => {
    const { facts, asked, of } = await readPage(...shape(version, lang));
    expect(asked).toEqual([]);
    expect(facts).toContain('date: 2027-05-12');
    expect(facts).toContain(`place: ${placeOf(lang)}`);
    expect(of(lang)).toContain(`title: ${version.title}`);
    expect(bodyOf(of(lang))).toBe(version.text.join('\n\n'));
  });
});

describe('a list of what is said of a text', () => {
  const list = ({ label, day, title, text }: Version) =>
    `# ${title}\n\n- ${label}\n- ${day}\n- Lindmar\n\n${text.join('\n\n')}\n`;

  it('is none of the text over the second version either', async () => {
    const { en, de } = VERSIONS as { readonly en: Version; readonly de: Version };
    const { asked, of } = await readPage(`${list(en)}\n${list(de)}`, 'page.md');
    expect(asked).toEqual([]);
    expect(bodyOf(of('en'))).toBe(en.text.join('\n\n'));
    expect(bodyOf(of('de'))).toBe(de.text.join('\n\n'));
  });

  it('is of the text behind a line that leads to it, and under a paragraph', async () => {
    const { en } = VERSIONS as { readonly en: Version };
    const led = await readPage(
      `# ${en.title}\n\n3 May 2027\n\nIn short:\n\n- 12 May 2027\n- Lindmar\n\n${en.text.join('\n\n')}`,
      'page.md',
    );
    expect(led.of('en')).toContain('- 12 May 2027\n- Lindmar');
    const under = await readPage(
      `# ${en.title}\n\n3 May 2027\n\n${en.text[0]}\n\n- 12 May 2027\n- Lindmar\n\n${en.text[1]}`,
      'page.md',
    );
    expect(under.of('en')).toContain('- 12 May 2027\n- Lindmar');
  });

  it('is none of the text where the page begins with it', async () => {
    const { en } = VERSIONS as { readonly en: Version };
    const { of, facts } = await readPage(
      `- ${en.label}\n- ${en.day}\n- Lindmar\n\n# ${en.title}\n\n${en.text.join('\n\n')}`,
      'page.md',
    );
    expect(facts).toContain('date: 2027-05-12\nplace: Lindmar\n');
    expect(of('en')).toContain(`title: ${en.title}\n`);
    expect(bodyOf(of('en'))).toBe(en.text.join('\n\n'));
  });

  it.each([
    ['something of its own', ['12 May 2027', 'Lindmar', 'Boats for sixty people']],
    ['two names of what it is', ['Press release', 'Statement', '12 May 2027']],
    ['no day', ['Lindmar', 'Press release']],
    [
      'more than any head',
      ['12 May 2027', '3 min read', '12 views', '13 views', '14 views', '15 views', '16 views', '17 views', 'Lindmar'],
    ],
  ])('is of the text where it has %s', async (_, items) => {
    const { en } = VERSIONS as { readonly en: Version };
    const written = items.map((item) => `- ${item}`).join('\n');
    const { of } = await readPage(`# ${en.title}\n\n3 May 2027\n\n${written}\n\n${en.text.join('\n\n')}`, 'page.md');
    expect(of('en')).toContain(written);
  });

  it('is of the text where it has two days', async () => {
    const { en } = VERSIONS as { readonly en: Version };
    const { of } = await readPage(
      `# ${en.title}\n\n- 12 May 2027\n- 13 May 2027\n\n${en.text.join('\n\n')}`,
      'page.md',
    );
    expect(of('en')).toContain('- 12 May 2027\n- 13 May 2027');
  });
});

describe('an item of a list in Markdown', () => {
  it('may begin with a number and a stop, which are of its words: the page was refused', async () => {
    const text =
      '# Der Fahrplan\n\n3. Mai 2027\n\nDie Fähren legen an drei Tagen vom Nordkai ab, nämlich an diesen hier:\n\n- 12. Mai\n- 13. Mai\n';
    const outcome = await importPages({
      kind: 'together',
      page: { name: 'page.md', bytes: new TextEncoder().encode(text) },
    });
    expect(outcome.ok && outcome.value.files.get('de.md')).toContain('- 12\\. Mai\n- 13\\. Mai');
  });
});

describe('a house', () => {
  it.each([
    ['Seerat eröffnet Badestege', 'de'],
    ['Rada otwiera trzy pomosty', 'pl'],
    ['Gemeente opent steigers', 'nl'],
  ])('is none that does something: %s', async (title, lang) => {
    const texts: Readonly<Record<string, string>> = {
      nl: 'De Raad heeft vandaag drie zwemsteigers geopend tussen Port Ardel en Quintel. Elke steiger heeft treden.',
    };
    const day = lang === 'nl' ? '12 mei 2027' : (VERSIONS[lang]?.day ?? '');
    const { asked, of } = await readPage(
      `${title}\n\nLindmar, ${day}\n\n${texts[lang] ?? VERSIONS[lang]?.text[0] ?? ''}`,
    );
    expect(asked).toEqual([]);
    expect(of(lang)).toContain(`title: ${title}`);
  });

  it('is one whose words have capitals: Seerat Lindmar', async () => {
    const text = VERSIONS['de']?.text.join('\n\n') ?? '';
    const { facts } = await readPage(`Seerat Lindmar\n\n12. Mai 2027\n\nDrei neue Badestege sind offen\n\n${text}`);
    expect(facts).toContain('issuer: Seerat Lindmar');
  });
});
