/** What a list of revoked certificates says of one: by whom it is, of what it is the list, and when it is good. */
import { describe, expect, it } from 'vitest';
import { type Asked, parsedList, saidByList } from '../../../src/file/signature/revocation-data.ts';
import { certified, type Certified } from './keys.ts';
import { listOf, type ListOptions } from './revocation-server.ts';

const AT = new Date('2027-03-05T09:00:00Z');
const root = await certified({ name: 'Example Root' });
const [anna, office, stranger] = [
  await certified({ name: 'Anna Keller', issuer: root }),
  await certified({ name: 'Example Office', issuer: root, authority: true }),
  await certified({ name: 'Example Stranger' }),
];
const GOOD = { kind: 'good', from: new Date('2027-03-01') };

async function said(options: ListOptions, about: Certified = anna, more: Partial<Asked> = {}, by = root) {
  const asked = { certificate: about.x509, issuer: root.x509, at: AT, now: AT, ...more };
  return saidByList(parsedList(await listOf(by, options)), asked);
}
const why = async (...given: Parameters<typeof said>) => {
  const found = await said(...given);
  return found?.kind === 'none' ? found.why : found;
};

describe('A list', () => {
  it('says that who is not in it was good, and of who is in it since when not, and why', async () => {
    expect(await said({})).toEqual(GOOD);
    expect(await said({ revoked: [office] })).toEqual(GOOD);
    const since = new Date('2027-03-02');
    expect(await said({ revoked: [office, anna] })).toEqual({ kind: 'revoked', since, reason: undefined });
    expect(await said({ revoked: [anna], reason: 1 })).toEqual({ kind: 'revoked', since, reason: 1 });
  });

  it('says nothing of those of another authority, and nothing at all that its own has not signed', async () => {
    expect(await said({}, anna, {}, stranger)).toBeUndefined();
    expect(await why({}, anna, {}, { ...root, key: stranger.key })).toBe(
      'is not signed by the authority that it names',
    );
  });

  it('of users alone tells of no authority, and one of authorities of no user', async () => {
    expect(await said({ part: [1] })).toEqual(GOOD);
    expect(await why({ part: [1] }, office)).toBe('tells only of others');
    expect(await said({ part: [2] }, office)).toEqual(GOOD);
    expect(await why({ part: [2] })).toBe('tells only of others');
    // Whom it is not about it does not revoke either.
    expect(await why({ part: [2], revoked: [anna] })).toBe('tells only of others');
    expect(await said({ part: [0] })).toEqual(GOOD);
    for (const tag of [4, 5]) expect(await why({ part: [tag] })).toBe('tells only of others');
  });

  it('of some reasons revokes for these, and says of nobody that all is well', async () => {
    expect(await why({ part: [3] })).toBe('tells only of some reasons to revoke a certificate');
    expect(await why({ part: [1, 3] })).toBe('tells only of some reasons to revoke a certificate');
    expect(await said({ part: [3], revoked: [anna] })).toMatchObject({ kind: 'revoked' });
  });

  it('of changes revokes as well, and says of nobody that all is well', async () => {
    expect(await why({ isDelta: true })).toBe('tells only what has changed since another list');
    expect(await said({ isDelta: true, revoked: [anna] })).toMatchObject({ kind: 'revoked' });
  });

  it('is good while it says that it is, give or take five minutes', async () => {
    const at = (time: string) => ({ at: new Date(time), now: new Date(time) });
    expect(await said({}, anna, at('2027-04-01T00:05:00Z'))).toEqual(GOOD);
    expect(await why({}, anna, at('2027-04-01T00:05:01Z'))).toBe('was good until 2027-04-01T00:00:00.000Z');
    expect(await said({}, anna, at('2027-02-28T23:55:00Z'))).toEqual(GOOD);
    expect(await why({}, anna, at('2027-02-28T23:54:59Z'))).toBe(
      'is of 2027-03-01T00:00:00.000Z, which is still to come',
    );
    // Who was revoked stays so, however old the list is.
    expect(await said({ revoked: [anna] }, anna, at('2030-01-01'))).toMatchObject({ kind: 'revoked' });
  });

  it('that is later than a certificate need not name it any more', async () => {
    const short = await certified({ name: 'Short', issuer: root, to: '2027-02-10' });
    const asked = { at: new Date('2027-02-01'), now: AT };
    expect(await why({}, short, asked)).toBe(
      'is of 2027-03-01T00:00:00.000Z, when the certificate had expired already',
    );
    expect(await said({ from: '2027-02-05' }, short, asked)).toMatchObject({ kind: 'good' });
    expect(await said({}, anna, asked)).toEqual(GOOD);
  });
});
