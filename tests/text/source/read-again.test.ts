import { describe, expect, it } from 'vitest';
import { Session } from '../../../src/session/index.ts';
import { parseSources } from '../../../src/text/source/index.ts';
import { ENGLISH, FACTS, faultsOf, FRENCH, statementOf } from './folders.ts';

const FILES = { 'statement.yaml': FACTS, 'en.md': ENGLISH, 'fr.md': FRENCH };

function reading(session?: Session) {
  return (changed: Readonly<Record<string, string>> = {}, { slug = '2014-07-30-examples', prefix = '' } = {}) => {
    const encoder = new TextEncoder();
    const files = Object.entries({ ...FILES, ...changed });
    return parseSources(slug, prefix, new Map(files.map(([name, text]) => [name, encoder.encode(text)])), session);
  };
}

const remembering = () => reading(new Session({ read: () => undefined }));
const anew = reading();

describe('a statement that is read again', () => {
  it('is the very same where all its files say what they said, and anew where nobody remembers', () => {
    const read = remembering();
    expect(statementOf(read())).toBe(statementOf(read()));
    expect(statementOf(anew())).not.toBe(statementOf(anew()));
  });

  it('has the very blocks of the version that has not changed, and says what it says when it is read anew', () => {
    const read = remembering();
    const changed = { 'fr.md': FRENCH.replace('davantage', 'beaucoup plus') };
    const before = statementOf(read());
    const after = statementOf(read(changed));
    expect(after.versions[0]?.blocks).toBe(before.versions[0]?.blocks);
    expect(after.versions[1]?.blocks).not.toBe(before.versions[1]?.blocks);
    expect(after).toEqual(statementOf(anew(changed)));
  });

  it('has the facts of the file as it is now, in both versions', () => {
    const read = remembering();
    read();
    const changed = { 'statement.yaml': FACTS.replace('2014-07-30', '2015-07-30') };
    expect(read(changed)).toEqual(anew(changed));
  });

  it.each([
    ['another folder', { prefix: 'statements/examples/' }],
    ['another name', { slug: '2014-07-31-others' }],
  ])('is not that of %s', (_, own) => {
    const read = remembering();
    read();
    expect(read({}, own)).toEqual(anew({}, own));
  });

  it('has the same faults in the same places as long as they are there', () => {
    const read = remembering();
    const faulty = { 'fr.md': FRENCH.replace('Chaque exemple', '<b>Chaque exemple') };
    const told = faultsOf(anew(faulty));
    expect(told).not.toEqual([]);
    expect([read(faulty), read(faulty)].map(faultsOf)).toEqual([told, told]);
    expect(faultsOf(read({}, { prefix: 'a/' }))).toEqual([]);
    expect(faultsOf(read(faulty, { prefix: 'a/' }))).toEqual(faultsOf(anew(faulty, { prefix: 'a/' })));
  });

  it('is read anew when many others were read since', () => {
    const read = remembering();
    const first = statementOf(read());
    for (const day of [1, 2, 3, 4, 5]) read({ 'statement.yaml': FACTS.replace('-30', `-0${String(day)}`) });
    expect(statementOf(read())).not.toBe(first);
    expect(statementOf(read())).toEqual(first);
  });
});
