/** Which ICC profiles a template may name: made here byte by byte, as ICC.1:2004-10 lays them out. */
import { describe, expect, it } from 'vitest';
import { loadProfile } from '../../../src/page/template/index.ts';
import { DEFAULT_PROFILE, PROFILE_NAME } from '../../../src/page/template/profile.ts';
import { Session } from '../../../src/session/index.ts';
import { nodeResources } from '../../../src/app/resources.ts';
import { houseStyle, valueOf } from '../../support/statement.ts';

interface Tag {
  readonly signature: string;
  readonly bytes: Uint8Array;
}

interface Profile {
  readonly version?: number;
  readonly kind?: string;
  readonly space?: string;
  readonly signature?: string;
  readonly tags?: readonly Tag[];
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** The description of version 2: its type, four bytes reserved, its length, its text; then what nobody reads. */
function version2(text: string): Tag {
  const bytes = new Uint8Array(12 + text.length + 20);
  bytes.set(latin1('desc'));
  new DataView(bytes.buffer).setUint32(8, text.length);
  bytes.set(latin1(text), 12);
  return { signature: 'desc', bytes };
}

/** That of version 4, in one language: UTF-16, at byte 28. */
function version4(text: string): Tag {
  const bytes = new Uint8Array(28 + 2 * text.length);
  bytes.set(latin1('mluc'));
  const view = new DataView(bytes.buffer);
  view.setUint32(8, 1);
  view.setUint32(12, 12);
  bytes.set(latin1('enUS'), 16);
  view.setUint32(20, 2 * text.length);
  view.setUint32(24, 28);
  for (const [n, character] of [...text].entries()) view.setUint16(28 + 2 * n, character.charCodeAt(0));
  return { signature: 'desc', bytes };
}

function profileOf(profile: Profile = {}): Uint8Array {
  const { version = 0x0210, kind = 'prtr', space = 'CMYK', signature = 'acsp', tags = [version2('A press')] } = profile;
  const start = 132 + 12 * tags.length;
  const bytes = new Uint8Array(start + tags.reduce((sum, tag) => sum + tag.bytes.length, 0));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, bytes.length);
  view.setUint16(8, version);
  bytes.set(latin1(kind), 12);
  bytes.set(latin1(space), 16);
  bytes.set(latin1(signature), 36);
  view.setUint32(128, tags.length);
  let at = start;
  for (const [n, tag] of tags.entries()) {
    bytes.set(latin1(tag.signature), 132 + 12 * n);
    view.setUint32(136 + 12 * n, at);
    view.setUint32(140 + 12 * n, tag.bytes.length);
    bytes.set(tag.bytes, at);
    at += tag.bytes.length;
  }
  return bytes;
}

const TEMPLATE = { ...houseStyle(), press: { ...houseStyle().press, profile: 'press-at-home', condition: 'HOME' } };
const PATH = 'house/templates/profiles/press-at-home.icc';

function load(files: ReadonlyMap<string, Uint8Array>, template = TEMPLATE) {
  return loadProfile(new Session({ read: (name) => files.get(name) }), template);
}

/** Code and message of what is wrong with a profile. */
function faults(icc: Uint8Array): readonly string[] {
  return load(new Map([[PATH, icc]])).diagnostics.map(({ code, message }) => `${code}  ${message}`);
}

function description(...tags: readonly Tag[]): string {
  return valueOf(load(new Map([[PATH, profileOf({ tags })]]))).description;
}

/** Those bytes, with others from `at` on. */
function patched(icc: Uint8Array, at: number, ...bytes: readonly number[]): Uint8Array {
  const other = icc.slice();
  other.set(bytes, at);
  return other;
}

describe('the profile of a template', () => {
  it('that comes with Diptych is that of a coated paper', () => {
    const { icc, description: text, condition } = valueOf(loadProfile(new Session(nodeResources()), houseStyle()));
    expect([text, condition]).toEqual(['ISO Coated v2 300% (basICColor)', DEFAULT_PROFILE.condition]);
    expect(icc.length).toBeGreaterThan(400_000);
  });

  it('is the house’s own before Diptych’s, with the condition that the template says', () => {
    const [own, other] = [profileOf({ tags: [version2('Own')] }), profileOf({ tags: [version2('Other')] })];
    const files = new Map([
      ['templates/profiles/press-at-home.icc', other],
      [PATH, own],
    ]);
    expect(valueOf(load(files))).toEqual({ icc: own, description: 'Own', condition: 'HOME' });
    files.delete(PATH);
    expect(valueOf(load(files)).description).toBe('Other');
  });

  it('is another for copies on Letter where the template says so, and is missed by its own name', () => {
    const press = { ...houseStyle().press, letter: { profile: 'press-overseas', condition: 'OVERSEAS' } };
    const own = profileOf({ tags: [version2('Overseas')] });
    const read = (name: string) => (name.endsWith('/press-overseas.icc') ? own : nodeResources().read(name));
    const session = new Session({ ...nodeResources(), read });
    expect(valueOf(loadProfile(session, { ...houseStyle(), press }, 'letter'))).toMatchObject({
      condition: 'OVERSEAS',
    });
    expect(valueOf(loadProfile(session, { ...houseStyle(), press }, 'a4'))).toMatchObject({ condition: 'FOGRA39' });
    const missing = loadProfile(new Session(nodeResources()), { ...houseStyle(), press }, 'letter');
    expect(missing.diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'press/missing there is no ICC profile called press-overseas beside the templates',
    ]);
  });

  it('may be of version 2 to 4.2', () => {
    for (const version of [0x0200, 0x0400, 0x0420]) expect(faults(profileOf({ version }))).toEqual([]);
    expect(faults(profileOf({ version: 0x0430 }))).toEqual([
      'press/version  this profile is of version 4.3; a PDF takes none after 4.2',
    ]);
    expect(faults(profileOf({ version: 0x0500 }))).toEqual([
      'press/version  this profile is of version 5.0; a PDF takes none after 4.2',
    ]);
  });

  it('must be that of a press, of four inks', () => {
    expect(faults(profileOf({ kind: 'mntr', space: 'RGB ' }))).toEqual([
      'press/not-cmyk  this is a profile of the class mntr and of RGB; a press needs an output profile of CMYK',
    ]);
    expect(faults(profileOf({ kind: 'scnr' }))[0]).toContain('press/not-cmyk');
    expect(faults(profileOf({ space: 'GRAY' }))[0]).toContain('press/not-cmyk');
  });

  it.each([
    { what: 'nothing', icc: new Uint8Array() },
    { what: 'a header alone', icc: profileOf().slice(0, 132) },
    { what: 'half of one', icc: profileOf().slice(0, -1) },
    { what: 'more than it says', icc: Uint8Array.of(...profileOf(), 0) },
    { what: 'another kind of file', icc: profileOf({ signature: 'acme' }) },
    { what: 'one without tags', icc: profileOf({ tags: [] }) },
    { what: 'one with more tags than it has room for', icc: patched(profileOf(), 128, 0, 0, 0, 99) },
    { what: 'one whose tag lies behind its end', icc: patched(profileOf(), 136, 0, 0, 0xff, 0xff) },
    { what: 'one whose tag goes on behind its end', icc: patched(profileOf(), 140, 0, 0, 0xff, 0xff) },
  ])('is none if it is $what', ({ icc }) => {
    expect(faults(icc)).toEqual(['press/no-profile  this is no ICC profile, or only a part of one']);
  });

  it('may have a tag without content at its very end, and tags as many as there is room for', () => {
    const empty: Tag = { signature: 'cprt', bytes: new Uint8Array() };
    expect(faults(profileOf({ tags: [version2('A press'), empty] }))).toEqual([]);
    expect(faults(profileOf({ tags: [empty] }))).toEqual([]);
  });

  it('is not read where it is larger than that of any press', () => {
    expect(faults(new Uint8Array(8 * 1024 * 1024 + 1))).toEqual([
      'press/too-large  this is larger than any profile of a press: more than 8 megabytes',
    ]);
    expect(faults(new Uint8Array(8 * 1024 * 1024))[0]).toContain('press/no-profile');
  });

  it('is told missing where the template names it, and never looked for outside of its folder', () => {
    const [missing] = load(new Map()).diagnostics;
    expect(missing).toMatchObject({
      code: 'press/missing',
      hint: 'put the profile there as profiles/press-at-home.icc, or leave `press.profile` out',
    });
    const read: string[] = [];
    const session = new Session({
      read: (name) => {
        read.push(name);
        return undefined;
      },
    });
    expect(loadProfile(session, { ...TEMPLATE, press: { ...TEMPLATE.press, profile: '../secret' } }).ok).toBe(false);
    expect(read).toEqual([]);
    expect(['a', 'Fogra51', 'a_b-c', 'a'.repeat(80)].every((name) => PROFILE_NAME.test(name))).toBe(true);
    expect(['', '-a', 'a/b', 'a.icc', 'a'.repeat(81)].some((name) => PROFILE_NAME.test(name))).toBe(false);
  });

  it('that cannot be read says why', () => {
    const session = new Session({
      read: () => {
        throw new Error('permission denied');
      },
    });
    expect(loadProfile(session, TEMPLATE).diagnostics[0]).toMatchObject({
      code: 'press/unreadable',
      message: "the ICC profile can't be read: permission denied",
      place: { file: PATH, line: 1, column: 1 },
    });
  });
});

describe('the description of a profile', () => {
  it('is its own, of either version, as far as it is in ASCII', () => {
    expect(description(version2('Coated, 300 %\0'))).toBe('Coated, 300 %');
    expect(description(version4('Coated, 300 %'))).toBe('Coated, 300 %');
    expect(description(version2(' \u00e9\u0007Coated '))).toBe('Coated');
  });

  it('is the name of the file where the profile has none that can be read', () => {
    const of = (type: string, size: number): Tag => {
      const bytes = new Uint8Array(size);
      bytes.set(latin1(type));
      return { signature: 'desc', bytes };
    };
    expect(description({ signature: 'cprt', bytes: new Uint8Array(40) })).toBe('press-at-home');
    expect(description(of('desc', 27))).toBe('press-at-home');
    expect(description(of('text', 40))).toBe('press-at-home');
    expect(description(of('desc', 40))).toBe('press-at-home');
  });

  it('does not go on behind its tag, however long it says it is', () => {
    const long = version2('Coated');
    new DataView(long.bytes.buffer).setUint32(8, 10_000);
    expect(description(long, { signature: 'cprt', bytes: latin1('Copyright') })).toBe('Coated');
    const four = version4('Coated');
    new DataView(four.bytes.buffer).setUint32(20, 14);
    expect(description(four)).toBe('press-at-home');
  });
});
