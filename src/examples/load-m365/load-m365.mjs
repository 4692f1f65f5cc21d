#!/usr/bin/env node
// Loads the public Microsoft 365 roadmap from a JSON file into Slipway, through the public API only: a product and a
// roadmap for each product tag, an item for each entry under each of its products. Run it again whenever the file has changed.

import { Loading, isTaken, missing, read } from '../lib/loading.mjs';
import { fail } from '../lib/slipway.mjs';
import { keyOf } from '../lib/texts.mjs';
import { isEntry, itemBody, keyName, productBody, productsOf, roadmapBody, steps } from './entries.mjs';

const SOURCE = 'm365';
const USAGE = 'usage: SLIPWAY_TOKEN=slw_… node load-m365.mjs <m365-roadmap.json> [--limit <entries>]';

const [file, ...rest] = process.argv.slice(2);
const limit = rest.length ? Number(rest[1]) : Infinity;
if (!file || ![0, 2].includes(rest.length) || (rest.length && (rest[0] !== '--limit' || !(limit >= 1)))) fail(USAGE);

const { items } = await read(file);
if (!Array.isArray(items)) fail(`${file} has no list "items".`);
const wanted = items.slice(0, limit);
const entries = wanted.filter(isEntry);
const products = productsOf(entries);
const tasks = products.flatMap((product) => [...product.entries].map((entry) => ({ product, entry, name: `${entry.id}:${product.slug}` })));

const loading = new Loading(SOURCE, 2 * products.length + tasks.length);
const before = {
  products: await loading.known('products'),
  roadmaps: await loading.known('roadmaps'),
  items: await loading.known('roadmap-items'),
};

wanted.forEach((entry, index) => {
  if (!isEntry(entry)) loading.misfit(`entry ${index + 1}: lacks something that every entry has`);
});
for (const { spellings, name } of products) {
  if (spellings.size > 1) loading.misfit(`the product tags ${[...spellings].join(', ')} are one product, ${name}`);
}
for (const entry of entries) {
  if (!entry.tagsContainer.products.length) loading.misfit(`${entry.id}: has no product, and so no roadmap`);
}

const productIds = await loading.bring(
  'products',
  before.products,
  products.map((product) => ({ name: product.slug, body: (problem) => productBody(product, keyFor(product, problem)) })),
);

/** A product that is there keeps its key; a new one has another where its own is taken. */
function keyFor({ slug, name }, problem) {
  const old = before.products.get(slug);
  if (old) return old.key;
  const [key, hashed] = [false, true].map((second) => keyOf(keyName(name), second));
  if (!isTaken(problem)) return key;
  loading.misfit(`${slug}: the key ${key} is taken; ${hashed} instead`);
  return hashed;
}

const roadmapIds = await loading.bring(
  'roadmaps',
  before.roadmaps,
  products.map((product) => ({
    name: product.slug,
    body: () => roadmapBody(product, productIds.get(product.slug) ?? missing('its product'), before.roadmaps.get(product.slug)),
  })),
);

const itemIds = await loading.bring(
  'roadmap-items',
  before.items,
  tasks.map(({ product, entry, name }) => {
    const misfit = (line) => loading.misfit(`${name}: ${line}`);
    return {
      name,
      body: () => itemBody(entry, roadmapIds.get(product.slug) ?? missing('its roadmap'), misfit),
      steps: (old) => steps(old?.status ?? 'PLANNED', entry, misfit),
    };
  }),
);

const arrived = new Set(tasks.filter(({ name }) => itemIds.has(name)).map(({ entry }) => entry.id));
console.log(`${arrived.size} of ${wanted.length} entries are in Slipway`);
loading.report();
