/** What Vitest is given to run where faults are planted: nothing in itself. `runner.mjs` does the rest when it is done. */
import { test } from 'vitest';

test('there is a run to hang the others on', () => undefined);
