/** Makes a template wrong in every way that is found out late or early, and holds where each fault says that it is. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished, test } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/index.ts';
import { mailSettings } from '../../../src/file/mail/index.ts';
import { compose } from '../../../src/page/pages/index.ts';
import {
  loadProfile,
  loadTemplate,
  parseTemplate,
  placeOfKey,
  placeOfText,
  type Template,
} from '../../../src/page/template/index.ts';
import { withMoved } from '../../../src/page/template/template.ts';
import type { Session } from '../../../src/session/index.ts';
import { sessionIn } from '../../support/session.ts';
import { seed } from '../../support/published.ts';
import { valueOf } from '../../support/statement.ts';

const SOURCE = readFileSync(new URL('../../../templates/un-message.yaml', import.meta.url), 'utf8');

interface House {
  readonly session: Session;
  /** The template's file, and its text. */
  readonly file: string;
  readonly text: string;
}

/** A house whose template `mine` is the house style with one thing changed, which must be in it. */
async function houseWith(find: RegExp, replacement: string): Promise<House> {
  if (!find.test(SOURCE)) throw new Error(`the house style has no ${String(find)}`);
  const folder = mkdtempSync(path.join(tmpdir(), 'diptych-places-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  mkdirSync(path.join(folder, 'templates'));
  const file = path.join(folder, 'templates/mine.yaml');
  const text = SOURCE.replace(find, replacement);
  writeFileSync(file, text);
  return { session: await sessionIn(folder), file, text };
}

/** All that is wrong with a template, however far it has to be followed to be found. */
function faultsOf(session: Session): readonly Diagnostic[] {
  const template = loadTemplate(session, 'mine');
  if (!template.ok) return template.diagnostics;
  const { source, mail } = template.value;
  return [
    ...compose(seed(), template.value, { session, paper: 'a4' }).diagnostics,
    ...loadProfile(session, template.value).diagnostics,
    ...mailSettings(mail, {}, (keys) => placeOfKey(source, ['mail', ...keys])).diagnostics,
  ];
}

/** Where `marked` has its `@`, in a file's text without it: line and column, from 1. */
function placeOf(text: string, marked: string) {
  const [before = '', after = ''] = marked.split('@@');
  const at = text.indexOf(before + after);
  if (at < 0) throw new Error(`the template has no ${before}${after}`);
  const lines = text.slice(0, at + before.length).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

describe('A fault of a template names its file, and the line and column of its key, where it has', () => {
  it.each<[string, string, RegExp, string, string]>([
    [
      'a role with a face that the family lacks',
      'font/unknown-face',
      /(?<=dateline: \{ )face: italic/u,
      'face: slanted',
      'dateline: { @@face',
    ],
    [
      'a face of emphasis that the family lacks',
      'font/unknown-face',
      /(?<=title: \{ face: semibold, )emphasis: semibold-italic/u,
      'emphasis: heavy',
      'semibold, @@emphasis: heavy',
    ],
    ['a family that is in no catalogue', 'font/unknown-family', /^family: .*/mu, 'family: garamond', '@@family: g'],
    [
      'a profile that is not there',
      'press/missing',
      /(?<=bleed: 3mm\n)/u,
      '  profile: our-press\n  condition: FOGRA51\n',
      '@@profile: our-press',
    ],
    [
      'a character without a glyph in a name',
      'font/missing-glyph',
      /en: United Nations/u,
      'en: United 漢 Nations',
      'United @@漢',
    ],
    ['one in quotes', 'font/missing-glyph', /en: United Nations/u, "en: 'United 漢 Nations'", "'United @@漢"],
    [
      'a name that has no room beside the device',
      'pages/name-too-wide',
      /crowded: columns(?<between>\n.*\n.*\n *)en: United Nations/u,
      'beside: false$<between>en: The Office of the Special Envoy for Everything',
      '@@en: The Office',
    ],
    ['an address of mail that is none', 'mail/address', /$/u, 'mail:\n  from: nobody\n', '@@from: nobody'],
    [
      'one in a list of addresses',
      'mail/address',
      /$/u,
      'mail:\n  to:\n    - press@example.org\n    - nobody\n',
      '- @@nobody',
    ],
    ['a size of type that nobody reads', 'template/invalid', /(?<=footer: .*)size: 7.6pt/u, 'size: 2pt', '@@size: 2pt'],
    ['a size of type that no page has room for', 'template/invalid', /size: 14.2pt/u, 'size: 90pt', '@@size: 90pt'],
    ['a leading of nothing', 'template/invalid', /leading: 12.6pt/u, 'leading: 0pt', '@@leading: 0pt'],
    ['an ink that is none', 'template/invalid', /house: '#1a6fb0'/u, 'house: azure', '@@house: azure'],
    [
      'an ink of the press that is none',
      'template/invalid',
      /(?<=press:[^]*)quiet: black/u,
      'quiet: green',
      '@@quiet: green',
    ],
    ['a gutter as wide as the page', 'template/invalid', /gutter: 18pt/u, 'gutter: 500pt', '@@gutter: 500pt'],
    [
      'a key that means nothing',
      'template/invalid',
      /(?<=roles:\n) {2}text: \{/u,
      '  text: { weight: 5,',
      '{ @@weight',
    ],
    ['a value of the wrong kind', 'template/invalid', /diameter: 38pt/u, 'diameter: [38]', '@@diameter: [38]'],
    ['a value that is left out', 'template/invalid', /gap: 1/u, '', '@@pairs: {'],
    ['a key that stands twice', 'template/syntax', /^paper: a4/mu, 'paper: a4\npaper: a4', 'paper: a4\n@@paper: a4'],
  ])('%s', async (_, code, find, replacement, marked) => {
    const { session, file, text } = await houseWith(find, replacement);
    const [fault, ...others] = faultsOf(session);
    expect(fault).toMatchObject({ code, place: { file, ...placeOf(text, marked) } });
    expect(others).toEqual([]);
  });

  it('a face that is only named by default is where its role is', async () => {
    const { session, file, text } = await houseWith(/^family: .*/mu, 'family: mine');
    const fonts = path.join(path.dirname(file), '../fonts');
    mkdirSync(fonts);
    const faces = '{ regular: a.ttf, italic: a.ttf, semibold: a.ttf }';
    writeFileSync(path.join(fonts, 'catalogue.yaml'), `families: { mine: { faces: ${faces} } }\n`);
    const places = faultsOf(session)
      .filter(({ message }) => message.includes('role footer '))
      .map(({ place }) => place);
    expect(places).toEqual([{ file, ...placeOf(text, '@@footer: { face') }]);
  });
});

test('A template that comes with Diptych is named by a path at which it can be found', async () => {
  const { session } = await houseWith(/^paper: a4/mu, 'paper: a4');
  const { file } = valueOf(loadTemplate(session, 'un-message')).source;
  expect(readFileSync(file, 'utf8')).toBe(SOURCE);
});

test('What every edition does to an ink is in the place of its edition', () => {
  const text = SOURCE.replace("quiet: '#4d4d4d'", "quiet: '#1a6fb0'");
  const [fault] = parseTemplate('mine', 'mine.yaml', text).diagnostics;
  expect(fault).toMatchObject({ code: 'template/invalid', place: { file: 'mine.yaml' } });
  expect(fault?.message).toMatch(/^press\.inks: /u);
  const inks = text.indexOf('inks:', text.indexOf('press:'));
  expect(fault?.place?.line).toBe(text.slice(0, inks).split('\n').length);
});

describe('the place of a value', () => {
  const template: Template = valueOf(parseTemplate('mine', 'mine.yaml', SOURCE));

  it('is that of the nearest key above it, if the file leaves it out', () => {
    const role = { file: 'mine.yaml', ...placeOf(SOURCE, '@@folio: {') };
    expect(placeOfKey(template.source, ['roles', 'folio', 'strong'])).toEqual(role);
    expect(placeOfKey(template.source, ['mail', 'to', 0])).toEqual({ file: 'mine.yaml', line: 1, column: 1 });
  });

  it('has its text after its key, and inside its quotes', () => {
    const name = placeOf(SOURCE, 'en: @@United Nations');
    expect(placeOfText(template.source, ['blocks', 0, 'text', 'en'])).toEqual({ file: 'mine.yaml', ...name });
    const ink = placeOf(SOURCE, "house: '@@#1a6fb0'");
    expect(placeOfText(template.source, ['inks', 'house'])).toEqual({ file: 'mine.yaml', ...ink });
  });

  it('goes with the template through every change of its values', () => {
    expect(structuredClone(template).source).toEqual(template.source);
  });
});

test('A value that stands elsewhere in the file than in the template has its place there, with all that is in it', () => {
  const at = (line: number) => {
    const place = { file: 'mine.yaml', line, column: 3 };
    return { key: place, text: place };
  };
  const source = {
    file: 'mine.yaml',
    places: new Map([
      ['head', at(1)],
      ['head.rule', at(2)],
      ['header', at(3)],
      ['foot.head', at(4)],
    ]),
  };
  const { places } = withMoved(source, [{ from: ['head'], to: ['blocks', 0] }]);
  expect([...places].slice(4)).toEqual([
    ['blocks.0', at(1)],
    ['blocks.0.rule', at(2)],
  ]);
  expect(places.get('head.rule')).toEqual(at(2));
});
