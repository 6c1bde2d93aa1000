/**
 * Tries the inputs that its parent names, one after the other, and says of each before and after: what is wrong, how long it
 * took and how much memory the process has had. It keeps nothing from one to the next but what a command would.
 */
import { choicesFrom } from './choices.mjs';
import { DOORS } from './doors.mjs';

const tries = new Map();

process.on('message', async ({ door, seed, from, count }) => {
  const open = tries.get(door) ?? (await DOORS[door].open());
  tries.set(door, open);
  for (let n = from; n < from + count; n++) {
    process.send({ began: n });
    const cpu = process.cpuUsage();
    const wrong = await judged(open, `${seed} ${door} ${n}`);
    const { user, system } = process.cpuUsage(cpu);
    process.send({
      ended: n,
      ...(wrong !== undefined && { wrong }),
      ms: (user + system) / 1000,
      mostMegabytes: process.resourceUsage().maxRSS / 1000,
    });
    // Messages are sent when the loop of events comes round.
    await new Promise(setImmediate);
  }
});

async function judged(attempt, seed) {
  try {
    return await attempt(choicesFrom(seed));
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 4).join(' | ') : String(error);
  }
}
