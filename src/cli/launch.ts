#!/usr/bin/env node
/**
 * The command as it is bundled: runs the chunks beside it by what V8 remembers of their code, for a cold start would
 * spend a third of its time on compiling what has not changed since it was last compiled.
 */
import path from 'node:path';
import process from 'node:process';
import { runChunks } from './chunks.ts';

const BUNDLE = path.join(import.meta.dirname, '../bundle');

await runChunks(BUNDLE, process.argv.slice(2));
