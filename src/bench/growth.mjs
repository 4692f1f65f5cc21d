#!/usr/bin/env node
// How the views of a roadmap and a ranking grow with what is in them: starts the packaged Slipway on a database of its own,
// fills it through the API, and prints each time as a ratio to that of the smallest in the same run.
// usage: node src/bench/growth.mjs      (after mvn -DskipTests package; Node 20 or newer; removes everything at its end)

import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const JAR = fileURLToPath(new URL('../../target/quarkus-app/quarkus-run.jar', import.meta.url));
const ITEMS = [100, 1_000, 5_000];
const FEATURES = [100, 1_000, 10_000];
const RUNS = 15;
const CONCURRENCY = 16;

const port = await new Promise((found) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port: free } = server.address();
    server.close(() => found(free));
  });
});
const token = `slw_${randomBytes(64).toString('base64').replace(/[+/=]/g, '').slice(0, 43)}`;
const directory = await mkdtemp(join(tmpdir(), 'slipway-growth-'));
const api = `http://127.0.0.1:${port}/api/v1`;

async function call(path, body, accept = 'application/json') {
  const response = await fetch(api + path, {
    method: body ? 'POST' : 'GET',
    headers: { Authorization: `Bearer ${token}`, Accept: accept, ...(body && { 'Content-Type': 'application/json' }) },
    body: body && JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.status} ${path}: ${text}`);
  return text;
}

const create = async (resource, body) => JSON.parse(await call(`/${resource}`, body)).id;

/** Makes so many things, several at a time. */
async function many(count, make) {
  let next = 0;
  const worker = async () => {
    while (next < count) await make(next++);
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
}

/** The median of some requests, in milliseconds. */
async function median(path, accept) {
  const times = [];
  for (let run = 0; run < RUNS + 5; run++) {
    const begun = performance.now();
    await call(path, undefined, accept);
    if (run >= 5) times.push(performance.now() - begun);
  }
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)];
}

function print(name, sizes, times) {
  const cells = times.map((time, i) => `${sizes[i]}: ${time.toFixed(1)} ms (${(time / times[0]).toFixed(1)}×)`);
  console.log(`${name.padEnd(24)}${cells.join('   ')}`);
}

const product = () => create('products', { key: `B${randomBytes(4).toString('hex').toUpperCase()}`, name: '增长 Growth' });

async function roadmap(items) {
  const id = await create('roadmaps', { productId: await product(), name: `${items} 项 items`, audience: 'INTERNAL', lanes: ['甲 A', '乙 B', '丙 C'] });
  await many(items, (i) =>
    create('roadmap-items', {
      roadmapId: id,
      title: `条目 Item ${i}`,
      lane: ['甲 A', '乙 B', '丙 C'][i % 3],
      start: { date: `20${26 + (i % 3)}-${String(1 + (i % 12)).padStart(2, '0')}-01`, precision: 'MONTH' },
    }));
  return id;
}

async function ranked(features) {
  const productId = await product();
  const model = await create('scoring-models', { productId, key: `B${randomBytes(4).toString('hex').toUpperCase()}`, name: '评分 Score', kind: 'RICE' });
  await many(features, async (i) => {
    const featureId = await create('features', { productId, name: `特点 Feature ${i}` });
    await create('scores', { modelId: model, featureId, inputs: { reach: String(1 + (i % 997)), impact: '1', confidence: '0.8', effort: String(1 + (i % 13)) } });
  });
  return model;
}

const slipway = spawn('java', ['-jar', JAR], {
  env: { ...process.env, SLIPWAY_DATA_DIR: join(directory, 'data'), SLIPWAY_ADMIN_TOKEN: token, QUARKUS_HTTP_PORT: String(port) },
  stdio: 'ignore',
});
try {
  for (let i = 0; ; i++) {
    if (i === 300 || slipway.exitCode !== null) throw new Error('Slipway does not start');
    if (await fetch(`http://127.0.0.1:${port}/q/health/ready`).then((answer) => answer.ok, () => false)) break;
    await sleep(200);
  }
  const roadmaps = [];
  for (const size of ITEMS) roadmaps.push(await roadmap(size));
  for (const [name, accept] of [['timeline, JSON', 'application/json'], ['timeline, SVG', 'image/svg+xml'], ['timeline, iCalendar', 'text/calendar']]) {
    const times = [];
    for (const id of roadmaps) times.push(await median(`/roadmaps/${id}/timeline`, accept));
    print(name, ITEMS, times);
  }
  const models = [];
  for (const size of FEATURES) models.push(await ranked(size));
  const now = new Date(Date.now() - 1_000).toISOString();
  for (const [name, query] of [['ranking, one page', 'limit=50'], ['ranking, at a moment', `limit=50&asOf=${now}`]]) {
    const times = [];
    for (const id of models) times.push(await median(`/scoring-models/${id}/ranking?${query}`));
    print(name, FEATURES, times);
  }
} finally {
  slipway.kill();
  await new Promise((ended) => (slipway.exitCode === null ? slipway.once('exit', ended) : ended()));
  await rm(directory, { recursive: true, force: true });
}
