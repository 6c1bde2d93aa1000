/** A timestamp service of RFC 3161 on this machine, which has openssl answer: `node clock.mjs FOLDER`, until it is ended. */
import { spawnSync } from 'node:child_process';
import { renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';

const folder = process.argv[2] ?? '.';

const server = createServer((request, response) => {
  /** @type {Buffer[]} */
  const chunks = [];
  request.on('data', (/** @type {Buffer} */ chunk) => chunks.push(chunk));
  request.on('end', () => {
    writeFileSync(path.join(folder, 'query.tsq'), Buffer.concat(chunks));
    const { status, stdout, stderr } = spawnSync(
      'openssl',
      ['ts', '-reply', '-config', 'clock.cnf', '-section', 'clock', '-queryfile', 'query.tsq'],
      { cwd: folder },
    );
    if (status === 0) response.setHeader('content-type', 'application/timestamp-reply').end(stdout);
    else response.writeHead(500).end(stderr);
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  // Whole or not there: somebody is waiting for it.
  writeFileSync(path.join(folder, 'begun'), `http://127.0.0.1:${String(port)}/`);
  renameSync(path.join(folder, 'begun'), path.join(folder, 'address'));
});
