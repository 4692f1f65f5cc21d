#!/usr/bin/env node
// What a batch saves: records per second through batches of 1,000, as a ratio to single requests in the same run, taken in turn.
// usage: node src/bench/batch.mjs      (after mvn -DskipTests package; Node 20 or newer; removes everything at its end)

import { call, many, withSlipway } from './packaged.mjs';

const SIZE = 1_000;
const ROUNDS = 5;
const CONNECTIONS = 8;

let serial = 0;
const body = () => ({ name: `批量 Batch ${serial++}` });
const creates = () => Array.from({ length: SIZE }, () => ({ op: 'CREATE', body: body() }));
const upserts = () => Array.from({ length: SIZE }, () => ({ op: 'UPSERT', externalSource: 'bench', externalId: `b${serial}`, body: body() }));

const CASES = {
  'single requests': () => many(SIZE, () => call('/people', body()), CONNECTIONS),
  'batch, CREATE': () => call('/people/batch', { operations: creates() }),
  'batch, each by itself': () => call('/people/batch', { atomic: false, operations: creates() }),
  'batch, UPSERT of new ones': () => call('/people/batch', { operations: upserts() }),
  'batch, dry run': () => call('/people/batch', { dryRun: true, operations: creates() }),
};

await withSlipway(async () => {
  const times = Object.fromEntries(Object.keys(CASES).map((name) => [name, []]));
  for (let round = -2; round < ROUNDS; round++) {
    for (const [name, run] of Object.entries(CASES)) {
      const begun = performance.now();
      await run();
      // the first two warm up
      if (round >= 0) times[name].push(performance.now() - begun);
    }
  }
  const rate = (name) => SIZE / (times[name].sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] / 1_000);
  const single = rate('single requests');
  for (const name of Object.keys(CASES)) {
    console.log(`${name.padEnd(28)}${Math.round(rate(name)).toString().padStart(7)} records/s   ${(rate(name) / single).toFixed(1)} ×`);
  }
});
