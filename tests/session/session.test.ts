import { expect, test } from 'vitest';
import { Session, type CacheKey } from '../../src/session/index.ts';

const COUNTED: CacheKey<Map<string, number>> = { name: 'counted', create: () => new Map() };

test('a session hands out the same cache each time, and no other session sees it', () => {
  const session = new Session({ read: () => undefined });
  session.cache(COUNTED).set('a', 1);
  expect(session.cache(COUNTED).get('a')).toBe(1);
  expect(new Session({ read: () => undefined }).cache(COUNTED).size).toBe(0);
});

test('two keys of one name are two caches', () => {
  const session = new Session({ read: () => undefined });
  session.cache(COUNTED).set('a', 1);
  expect(session.cache({ ...COUNTED }).size).toBe(0);
});
