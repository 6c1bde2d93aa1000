/** All commands, in the order the help lists them. */
import { build } from './build.ts';
import { check } from './check.ts';
import type { Command } from './command.ts';
import { completion } from './completion.ts';
import { importPageCommand } from './import.ts';
import { inspect } from './inspect.ts';
import { verify } from './verify.ts';

export const COMMANDS: readonly Command[] = [build, check, inspect, verify, importPageCommand, completion];
