/** Whether a certificate goes back to one that is trusted: by whom, when, and by whose right. */
import { beforeAll, describe, expect, it } from 'vitest';
import { trustIn } from '../../../src/file/signature/trust.ts';
import { certified, type Certified } from './keys.ts';

const NOW = new Date('2030-06-01T00:00:00Z');
const ELSEWHERE = 'it does not go back to a certificate of the trust list';

let root: Certified;
let middle: Certified;
let own: Certified;

beforeAll(async () => {
  root = await certified({ name: 'A Root' });
  middle = await certified({ name: 'A Middle', issuer: root, authority: true });
  own = await certified({ issuer: middle, from: '2030-01-01T00:00:00Z', to: '2031-01-01T00:00:00Z' });
});

/** Who vouches for it at last, or why nobody does. */
function trusted(
  one: Certified,
  list: readonly Certified[],
  {
    brought = [],
    usedAt,
    now = NOW,
  }: { readonly brought?: readonly Certified[]; readonly usedAt?: Date; readonly now?: Date } = {},
): string {
  const certificates = list.map(({ x509 }) => x509);
  const trust = trustIn(one.x509, { certificates, now }, { brought: brought.map(({ x509 }) => x509), usedAt });
  if (trust.kind === 'trusted') return trust.anchor.subject;
  return trust.kind === 'untrusted' ? trust.why : trust.kind;
}

describe('A certificate is trusted', () => {
  it('where it is on the list itself', () => {
    expect(trusted(own, [own])).toBe('Anna Keller');
  });

  it('where others that are there lead to one of the list', () => {
    expect(trusted(own, [root], { brought: [middle] })).toBe('A Root');
    expect(trusted(own, [root, middle])).toBe('A Middle');
    expect(trusted(own, [root])).toBe(ELSEWHERE);
    expect(trusted(own, [])).toBe(ELSEWHERE);
  });

  it('where it was valid when it was used, if somebody says when that was, and now if nobody does', () => {
    const later = new Date('2031-06-01T00:00:00Z');
    expect(trusted(own, [middle], { now: later })).toBe('it expired on 2031-01-01');
    expect(trusted(own, [middle], { now: later, usedAt: NOW })).toBe('A Middle');
    expect(trusted(own, [middle], { usedAt: later })).toBe('it expired on 2031-01-01');
    expect(trusted(own, [middle], { now: new Date('2029-12-31T00:00:00Z') })).toBe(
      'it was not valid before 2030-01-01',
    );
  });

  it('from its first moment to its last', () => {
    for (const now of ['2030-01-01T00:00:00Z', '2031-01-01T00:00:00Z'])
      expect(trusted(own, [middle], { now: new Date(now) })).toBe('A Middle');
    expect(trusted(own, [middle], { now: new Date('2031-01-01T00:00:01Z') })).toBe('it expired on 2031-01-01');
  });
});

describe('A certificate vouches for nobody', () => {
  it('that may not vouch for others, whatever it has signed', async () => {
    const clerk = await certified({ name: 'A Clerk', issuer: root, authority: false });
    const signer = await certified({ name: 'A Signer', issuer: root, authority: true, usage: 0b1000_0000 });
    for (const issuer of [clerk, signer]) {
      const signed = await certified({ issuer });
      expect(trusted(signed, [root], { brought: [issuer] })).toBe(ELSEWHERE);
    }
  });

  it('that only has the name of the issuer', async () => {
    const namesake = await certified({ name: 'A Middle' });
    expect(trusted(own, [namesake])).toBe(ELSEWHERE);
  });

  it('that has expired itself', async () => {
    const old = await certified({ name: 'An Old One', issuer: root, authority: true, to: '2030-05-01' });
    const signed = await certified({ issuer: old });
    expect(trusted(signed, [root], { brought: [old] })).toBe(ELSEWHERE);
    expect(trusted(signed, [root], { brought: [old], usedAt: new Date('2030-04-01') })).toBe('A Root');
  });
});

it('Nothing is looked at where nobody is trusted', () => {
  expect(trustIn(own.x509, undefined, { brought: [] })).toEqual({ kind: 'unchecked' });
});
