/** Turns a name that is to become a file or a folder into a verdict: the same on every system, and inside its folder. */
import { isDeviceName } from '../../text/statement/index.ts';

/** Room for the longest file name of a statement under the 255 bytes that file systems give one name. */
const LONGEST_NAME = 200;

/**
 * What keeps `name` from being the name of a file on every system we write for; undefined when nothing does. ASCII,
 * because names travel in e-mail and archives; no leading dot, because those are ours while we write, and hidden.
 */
export function whyUnsafe(name: string): string | undefined {
  if (name === '') return 'is empty';
  if (name.length > LONGEST_NAME) return `is longer than ${String(LONGEST_NAME)} characters`;
  if (name === '.' || name === '..' || /[/\\]/.test(name)) return 'leads to another folder';
  if (!/^[A-Za-z0-9._-]+$/.test(name)) return 'has other characters than A to Z, 0 to 9, hyphen, dot and underscore';
  if (name.startsWith('.') || name.startsWith('-')) return `begins with "${name.charAt(0)}"`;
  if (name.endsWith('.')) return 'ends with a dot';
  if (isDeviceName(name)) return 'is the name of a device on Windows';
  return undefined;
}
