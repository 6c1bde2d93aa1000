/** The thread that reads, as it is bundled; see reading.ts and launch.ts. */
import { loadChunk } from './chunks.ts';

loadChunk('reading.cjs');
