#!/usr/bin/env node
/** The command. */
import { rememberCompiled } from './compile-cache.ts';

rememberCompiled();
const { start } = await import('./start.ts');
await start();
