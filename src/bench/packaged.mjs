// The packaged Slipway on a database of its own, for benchmarks: started, called, and removed with everything at the end.

import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const JAR = fileURLToPath(new URL('../../target/quarkus-app/quarkus-run.jar', import.meta.url));
const CONCURRENCY = 16;

const port = await new Promise((found) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port: free } = server.address();
    server.close(() => found(free));
  });
});
const token = `slw_${randomBytes(64).toString('base64').replace(/[+/=]/g, '').slice(0, 43)}`;
const api = `http://127.0.0.1:${port}/api/v1`;

export async function call(path, body, accept = 'application/json') {
  const response = await fetch(api + path, {
    method: body ? 'POST' : 'GET',
    headers: { Authorization: `Bearer ${token}`, Accept: accept, ...(body && { 'Content-Type': 'application/json' }) },
    body: body && JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.status} ${path}: ${text}`);
  return text;
}

/** Sends a file as it is. */
export async function upload(path, type, bytes) {
  const response = await fetch(api + path, { method: 'POST', headers: { Authorization: `Bearer ${token}`, 'Content-Type': type }, body: bytes });
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.status} ${path}: ${text}`);
  return JSON.parse(text);
}

export const create = async (resource, body) => JSON.parse(await call(`/${resource}`, body)).id;

/** Makes so many things, several at a time. */
export async function many(count, make, concurrency = CONCURRENCY) {
  let next = 0;
  const worker = async () => {
    while (next < count) await make(next++);
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
}

/** Reads an answer to its end and keeps nothing of it; its length in bytes. */
export async function download(path) {
  const response = await fetch(api + path, { headers: { Authorization: `Bearer ${token}` } });
  if (!response.ok) throw new Error(`${response.status} ${path}`);
  let bytes = 0;
  for await (const piece of response.body) bytes += piece.length;
  return bytes;
}

/** Does the work while Slipway runs, started with options of Java; the work gets the id of its process. */
export async function withSlipway(work, options = []) {
  const directory = await mkdtemp(join(tmpdir(), 'slipway-bench-'));
  const slipway = spawn('java', [...options, '-jar', JAR], {
    env: { ...process.env, SLIPWAY_DATA_DIR: join(directory, 'data'), SLIPWAY_ADMIN_TOKEN: token, QUARKUS_HTTP_PORT: String(port) },
    stdio: 'ignore',
  });
  try {
    for (let i = 0; ; i++) {
      if (i === 300 || slipway.exitCode !== null) throw new Error('Slipway does not start');
      if (await fetch(`http://127.0.0.1:${port}/q/health/ready`).then((answer) => answer.ok, () => false)) break;
      await sleep(200);
    }
    await work(slipway.pid);
  } finally {
    slipway.kill();
    await new Promise((ended) => (slipway.exitCode === null ? slipway.once('exit', ended) : ended()));
    await rm(directory, { recursive: true, force: true });
  }
}
