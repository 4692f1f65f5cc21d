#!/usr/bin/env node
// How the views of a roadmap and a ranking grow with what is in them: starts the packaged Slipway on a database of its own,
// fills it through the API, and prints each time as a ratio to that of the smallest in the same run.
// usage: node src/bench/growth.mjs      (after mvn -DskipTests package; Node 20 or newer; removes everything at its end)

import { randomBytes } from 'node:crypto';

import { call, create, many, withSlipway } from './packaged.mjs';

const ITEMS = [100, 1_000, 5_000];
const FEATURES = [100, 1_000, 10_000];
const RUNS = 15;

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

await withSlipway(async () => {
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
});
