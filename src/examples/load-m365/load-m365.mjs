#!/usr/bin/env node
// Loads the public Microsoft 365 roadmap from a JSON file into Slipway, through the public API only: a product and a
// roadmap for each product tag, an item for each entry under each of its products. Run it again whenever the file has changed.

import { Loading, Refused, fail, keyOf, read } from '../lib/loading.mjs';
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
const productIds = new Map();
const roadmapIds = new Map();
const arrived = new Set();

wanted.forEach((entry, index) => {
  if (!isEntry(entry)) loading.misfit(`entry ${index + 1}: lacks something that every entry has`);
});
for (const { spellings, name } of products) {
  if (spellings.size > 1) loading.misfit(`the product tags ${[...spellings].join(', ')} are one product, ${name}`);
}
for (const entry of entries) {
  if (!entry.tagsContainer.products.length) loading.misfit(`${entry.id}: has no product, and so no roadmap`);
}

await loading.each('products', products.map((product) => ({ product, name: product.slug })), async ({ product, name }) => {
  const old = before.products.get(name);
  const key = (hashed) => keyOf(keyName(product.name), hashed);
  // a product that is there keeps its key
  const body = (hashed) => productBody(product, old?.key ?? key(hashed));
  const { record, outcome } = await loading.put('products', name, body(false), old).catch((error) => {
    if (error.answer?.status !== 409 || old) throw error;
    loading.misfit(`${name}: the key ${key(false)} is taken; ${key(true)} instead`);
    return loading.put('products', name, body(true), old);
  });
  productIds.set(name, record.id);
  return outcome;
});

await loading.each('roadmaps', products.map((product) => ({ product, name: product.slug })), async ({ product, name }) => {
  const productId = productIds.get(name);
  if (!productId) throw new Refused('its product is missing');
  const old = before.roadmaps.get(name);
  const { record, outcome } = await loading.put('roadmaps', name, roadmapBody(product, productId, old), old);
  roadmapIds.set(name, record.id);
  return outcome;
});

await loading.each('roadmap-items', tasks, async ({ product, entry, name }) => {
  const roadmapId = roadmapIds.get(product.slug);
  if (!roadmapId) throw new Refused('its roadmap is missing');
  const misfit = (line) => loading.misfit(`${name}: ${line}`);
  const { record, outcome } = await loading.put('roadmap-items', name, itemBody(entry, roadmapId, misfit), before.items.get(name));
  const moved = await loading.move('roadmap-items', record, steps(record.status, entry, misfit));
  arrived.add(entry.id);
  return moved && outcome === 'unchanged' ? 'changed' : outcome;
});

console.log(`${arrived.size} of ${wanted.length} entries are in Slipway`);
loading.report();
