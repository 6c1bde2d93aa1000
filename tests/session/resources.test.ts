/** What a session is given to read, and what it knows of the program from it. */
import { describe, expect, test } from 'vitest';
import { nodeResources } from '../../src/app/resources.ts';
import { fetchedResources, librariesOf, Session, versionOf } from '../../src/session/index.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('resources that were fetched', () => {
  const fetched = fetchedResources(
    new Map([
      ['templates/plain.yaml', bytes('a')],
      ['templates/profiles/press.icc', bytes('b')],
      ['templates-of-others/x.yaml', bytes('c')],
    ]),
  );

  test('are read by their names, and nothing is there under any other', () => {
    expect(fetched.read('templates/plain.yaml')).toEqual(bytes('a'));
    expect(fetched.read('plain.yaml')).toBeUndefined();
  });

  test('are listed by their folder, without what lies deeper or beside', () => {
    expect(fetched.list?.('templates')).toEqual(['plain.yaml']);
    expect(fetched.list?.('templates/profiles')).toEqual(['press.icc']);
    expect(fetched.list?.('fonts')).toEqual([]);
  });
});

describe('the place of a resource', () => {
  test('is called as people know it, and by its name where nobody says', () => {
    const read = () => undefined;
    expect(new Session({ read }).placeOf('fonts/catalogue.yaml')).toEqual({
      file: 'fonts/catalogue.yaml',
      line: 1,
      column: 1,
    });
    const shown = (name: string) => `/usr/lib/${name}`;
    expect(new Session({ read, shown }).placeOf('fonts/catalogue.yaml').file).toBe('/usr/lib/fonts/catalogue.yaml');
  });
});

describe('the program', () => {
  test('is of the version of its package, with the libraries that this names', () => {
    const session = new Session({
      read: (name) => (name === 'package.json' ? bytes('{"version":"7.8.9","dependencies":{"a":"1.0.0"}}') : undefined),
    });
    expect(versionOf(session)).toBe('7.8.9');
    expect(librariesOf(session)).toEqual(new Map([['a', '1.0.0']]));
    const own = new Session(nodeResources());
    expect(versionOf(own)).toMatch(/^\d+\.\d+\.\d+(?:-[\w.-]+)?$/u);
    expect(librariesOf(own).get('pdfkit')).toMatch(/^\d+\.\d+\.\d+$/u);
  });

  test('is read once', () => {
    let times = 0;
    const session = new Session({
      read: () => {
        times += 1;
        return bytes('{"version":"1.2.3","dependencies":{}}');
      },
    });
    expect([versionOf(session), versionOf(session), librariesOf(session).size, times]).toEqual([
      '1.2.3',
      '1.2.3',
      0,
      1,
    ]);
  });
});
