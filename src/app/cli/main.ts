#!/usr/bin/env node
/** The command as it is compiled file by file; the bundle has launch.ts in its place. */
import { start } from './start.ts';

await start();
