/**
 * Templates that were read and checked when the command was compiled: `.rolldown.mjs` puts here those that come with it. As
 * the modules stand there are none, and each template is read.
 */
import type { CompiledTemplate } from './known.ts';

export const COMPILED_TEMPLATES: readonly CompiledTemplate[] = [];
