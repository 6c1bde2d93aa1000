#!/usr/bin/env node
/**
 * The command as it is bundled: runs the chunks beside it by what V8 remembers of their code, for a cold start would
 * spend a third of its time on compiling what has not changed since it was last compiled.
 */
import process from 'node:process';
import { loadChunk, prepareShaping } from './chunks.ts';

/** The commands that set or read pages. */
const SHAPING = ['build', 'inspect', 'verify'];

if (process.argv.slice(2).some((word) => SHAPING.includes(word))) prepareShaping();
const { start } = loadChunk('start.cjs').exports as { readonly start: () => Promise<void> };
await start();
