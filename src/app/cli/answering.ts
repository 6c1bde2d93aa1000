/** What the thread that reads does: turns each PDF that is sent to it into its text. */
import type { MessagePort } from 'node:worker_threads';
import { openReader, type Reader } from '../../file/fidelity/index.ts';
import { Session } from '../../session/index.ts';
import { nodeResources } from '../resources.ts';
import type { Answer, Question } from './reading-thread.ts';
import { lackOf, silenceLibraries } from './system.ts';

/** Two words on a page: all that a reader needs to have tried. */
const SAMPLE = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
4 0 obj<</Length 39>>stream
BT /F 9 Tf 9 9 Td (every year) Tj ET    
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>endobj
trailer<</Root 1 0 R/Size 6>>`;

/** A reader that has read once: what it needs is compiled then, while the first page is still being set. */
async function openAndTry(): Promise<Reader> {
  const reader = await openReader(new Session(nodeResources()));
  reader.read(new TextEncoder().encode(SAMPLE));
  return reader;
}

/** Answers every question that comes by this port, and calls `remember` when all that reading needs has been called. */
export function answerAll(port: MessagePort, remember: () => void): void {
  silenceLibraries();
  const opening = openAndTry();
  port.on('message', ({ id, bytes }: Question) => {
    void answered(id, bytes, opening).then((answer) => {
      remember();
      port.postMessage(answer);
    });
  });
}

async function answered(id: number, bytes: Uint8Array, opening: Promise<Reader>): Promise<Answer> {
  try {
    return { id, text: (await opening).read(bytes) };
  } catch (error) {
    const lack = lackOf(error);
    if (lack !== undefined) return { id, lack };
    return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
