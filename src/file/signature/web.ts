/** Asks the one service that the user has named, over HTTP, and takes no more of its answer than it may have. */

/** What a service has done wrong, in words that end a sentence. */
export class ServiceFault extends Error {}

export interface Asking {
  /** What is sent; nothing where a file is fetched. */
  readonly question?: { readonly type: string; readonly bytes: Uint8Array };
  /** The types that the answer may be of; any where there are none. */
  readonly answer?: readonly string[];
  /** For the whole exchange. */
  readonly timeoutMs: number;
  readonly maxBytes: number;
}

/** Throws a ServiceFault. A redirection is refused: the user has named one service, and no other is asked. */
export async function askService(address: URL, asking: Asking): Promise<Uint8Array> {
  const { question, answer = [], timeoutMs } = asking;
  const signal = AbortSignal.timeout(timeoutMs);
  const headers = { accept: answer[0] ?? '*/*', ...(question && { 'content-type': question.type }) };
  const sent = question && { method: 'POST', body: Buffer.from(question.bytes) };
  try {
    const response = await fetch(address, { ...sent, headers, redirect: 'manual', signal });
    const doubt = doubtOf(response, answer);
    if (doubt !== undefined) {
      // Whatever follows is not waited for.
      await response.body?.cancel();
      throw new ServiceFault(doubt);
    }
    return await bodyOf(response, asking.maxBytes);
  } catch (error) {
    if (error instanceof ServiceFault) throw error;
    if (signal.aborted) throw new ServiceFault(`it has not answered in ${String(timeoutMs / 1000)} seconds`);
    throw new ServiceFault(`it cannot be reached${codeOf(error)}`);
  }
}

/** What the system calls it, such as ECONNREFUSED: it tells a wrong name from a wrong certificate. */
function codeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? ` (${cause.code})` : '';
}

function doubtOf({ status, headers }: Response, types: readonly string[]): string | undefined {
  if (status !== 200) return `it answers with the status ${String(status)}`;
  const [type = ''] = (headers.get('content-type') ?? '').split(';');
  if (types.length === 0 || types.includes(type.trim().toLowerCase())) return undefined;
  return `its answer is not of the type ${types.join(' or ')}`;
}

async function bodyOf({ body }: Response, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > maxBytes) throw new ServiceFault(`its answer is larger than ${String(maxBytes)} bytes`);
  }
  return Buffer.concat(chunks);
}
