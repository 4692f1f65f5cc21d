#!/usr/bin/env node
// What an export costs: records per second in each form, as a ratio to reading the same list page by page in the same run, and whether
// its length costs memory: the server runs with a heap of 128 MB.
// usage: node src/bench/export.mjs [records]      (after mvn -DskipTests package; Node 20 or newer; removes everything at its end)

import { call, download, withSlipway } from './packaged.mjs';

const COUNT = Number(process.argv[2] ?? 100_000);
const BATCH = 1_000;
const ROUNDS = 3;

const people = (from) => Array.from({ length: BATCH }, (_, i) => ({
  op: 'CREATE', body: { name: `人 Person ${from + i}`, tags: ['bench', `group-${i % 7}`], externalSource: 'bench', externalId: `${from + i}` },
}));

async function pages() {
  let records = 0;
  for (let cursor = ''; cursor !== undefined;) {
    const page = JSON.parse(await call(`/people?limit=200${cursor && `&cursor=${cursor}`}`));
    records += page.items.length;
    cursor = page.nextCursor;
  }
  return records;
}

await withSlipway(async () => {
  for (let made = 0; made < COUNT; made += BATCH) await call('/people/batch', { operations: people(made) });
  const cases = { pages, ...Object.fromEntries(['json', 'ndjson', 'csv', 'xlsx'].map((form) => [form, () => download(`/people/export?as=${form}`)])) };
  const times = Object.fromEntries(Object.keys(cases).map((name) => [name, []]));
  const bytes = {};
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, run] of Object.entries(cases)) {
      const begun = performance.now();
      bytes[name] = await run();
      times[name].push(performance.now() - begun);
    }
  }
  const seconds = (name) => times[name].sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] / 1_000;
  for (const name of Object.keys(cases)) {
    const size = name === 'pages' ? '' : `${(bytes[name] / 1e6).toFixed(1)} MB`;
    console.log(`${name.padEnd(8)}${seconds(name).toFixed(1).padStart(6)} s${Math.round(COUNT / seconds(name)).toString().padStart(8)} records/s   ${(seconds('pages') / seconds(name)).toFixed(1)} ×   ${size}`);
  }
}, ['-Xmx128m']);
