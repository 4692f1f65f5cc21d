#!/usr/bin/env node
// Loads products and releases from a JSON file of endoflife.date into Slipway, through the public API only.
// Run it again whenever the file has changed: what is unchanged stays untouched.

import { Loading, isTaken, missing, read } from '../lib/loading.mjs';
import { fail } from '../lib/slipway.mjs';
import { keyOf, paragraphs } from '../lib/texts.mjs';

const SOURCE = 'endoflife';

const file = process.argv[2];
const today = new Date().toISOString().slice(0, 10);

if (!file || process.argv.length > 3) fail('usage: SLIPWAY_TOKEN=slw_… node load-endoflife.mjs <endoflife.json>');

// ---- what is said of each record: pure functions of the file ----

const LINES = {
  app: 'Applications',
  database: 'Databases',
  device: 'Devices',
  framework: 'Frameworks',
  lang: 'Languages and runtimes',
  os: 'Operating systems',
  'server-app': 'Server applications',
  service: 'Services',
  standard: 'Standards',
};

const lineBody = (category) => ({
  key: keyOf(category),
  name: LINES[category] ?? category,
  description: `Products of the category “${category}” of endoflife.date.`,
});

const productBody = (product, key, productLineId) => ({
  key,
  name: product.title,
  description: paragraphs(
    product.releasePolicyLink && `Release policy: ${product.releasePolicyLink}`,
    `On endoflife.date since ${product.addedAt}.`,
  ),
  category: product.category,
  productLineId,
  tags: [...new Set(product.tags ?? [])],
});

/** The fields of a release that have a place of their own in Slipway; all others are told in the summary. */
const PLACED = new Set(['releaseCycle', 'releaseDate', 'eol', 'eoas', 'lts', 'link', 'releaseLabel', 'codename', 'latest', 'latestReleaseDate']);

const isDate = (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

function releaseBody(product, release, productId) {
  const out = release.releaseDate <= today;
  const title = release.releaseLabel && release.releaseLabel !== release.releaseCycle ? release.releaseLabel : null;
  const facts = Object.entries(release)
    .filter(([name, value]) => !PLACED.has(name) && value !== null && value !== false && value !== 'N/A')
    .map(([name, value]) => `${words(name)}: ${value === true ? 'yes' : value}`);
  const body = {
    productId,
    name: release.releaseCycle,
    kind: kindOf(product, release),
    summary: paragraphs(
      [title, release.codename && `“${release.codename}”`].filter(Boolean).join(' '),
      release.latest && `Latest: ${release.latest}${isDate(release.latestReleaseDate) ? ` (${release.latestReleaseDate})` : ''}`,
      isDate(release.lts) && `Long-term support from ${release.lts}`,
      ...facts,
      release.link,
    ),
    tags: release.lts === true || (isDate(release.lts) && release.lts <= today) ? ['lts'] : [],
  };
  if (out) body.actual = release.releaseDate;
  else body.planned = { date: release.releaseDate, precision: 'DAY' };
  if (isDate(release.eoas)) body.supportEnds = release.eoas;
  if (isDate(release.eol)) body.endOfLife = release.eol;
  return fitting(body, `${product.slug}:${release.releaseCycle}`);
}

/** Leaves out a date that contradicts an earlier one, and says so. */
function fitting(body, name) {
  let last = body.actual ?? body.planned?.date;
  for (const field of ['supportEnds', 'endOfLife']) {
    if (!body[field]) continue;
    if (body[field] >= last) last = body[field];
    else {
      loading.misfit(`${name}: ${field} ${body[field]} is before ${last}; left out`);
      delete body[field];
    }
  }
  return body;
}

/** The first release of a product, then what the number says; a name without numbers is a whole new thing. */
function kindOf(product, release) {
  if (release === first(product.releases)) return 'NEW_PRODUCT';
  const calendar = /^(\d{2}|\d{4})\.(0[1-9]|1[0-2])$/;
  const numbers = /^v?\d+(\.\d+)*$/.test(release.releaseCycle) ? release.releaseCycle.replace('v', '').split('.') : [];
  while (numbers.length > 1 && Number(numbers.at(-1)) === 0) numbers.pop();
  if (numbers.length < 2 || calendar.test(release.releaseCycle)) return 'MAJOR';
  return numbers.length === 2 ? 'MINOR' : 'PATCH';
}

/** The earliest release; of several on one day the last in the file, which lists the newest first. */
const first = (releases) => releases.reduce((a, b) => (b.releaseDate <= a.releaseDate ? b : a));

/** The steps from a status to the one that the dates say; each with the reason that the history keeps. */
function steps(release, status, name) {
  const ended = release.eol === true || (isDate(release.eol) && release.eol < today);
  const path = [
    ['PLANNED'],
    ['IN_DEVELOPMENT', `On its way to its release of ${release.releaseDate}, says endoflife.date.`],
    ['RELEASED', `Released on ${release.releaseDate}, says endoflife.date.`],
    ['END_OF_LIFE', isDate(release.eol) ? `Not supported after ${release.eol}, says endoflife.date.` : 'No longer supported, says endoflife.date.'],
  ];
  const goal = release.releaseDate > today ? 0 : ended ? 3 : 2;
  const now = path.findIndex(([name]) => name === status);
  // no step leads back, and what somebody has cancelled stays so
  if (now < 0 || now > goal) loading.misfit(`${name}: is ${status}, though its dates say ${path[goal][0]}; left so`);
  return now < 0 ? [] : path.slice(now + 1, goal + 1).map(([to, reason]) => ({ to, reason }));
}

const words = (name) => name[0].toUpperCase() + name.slice(1).replace(/([a-z])([A-Z])/g, (_, a, b) => `${a} ${b.toLowerCase()}`);

// ---- the run ----

const { products } = await read(file);
if (!Array.isArray(products)) fail(`${file} has no list "products".`);
const categories = [...new Set(products.map((product) => product.category))].sort();
const releases = products.flatMap((product) => product.releases.map((release) => ({ product, release, name: `${product.slug}:${release.releaseCycle}` })));

const loading = new Loading(SOURCE, categories.length + products.length + releases.length);
const before = {
  lines: await loading.known('product-lines'),
  products: await loading.known('products'),
  releases: await loading.known('releases'),
};

const lineIds = await loading.bring(
  'product-lines',
  before.lines,
  categories.map((name) => ({ name, body: () => ({ ...lineBody(name), ...(before.lines.has(name) && { key: before.lines.get(name).key }) }) })),
);

const productIds = await loading.bring(
  'products',
  before.products,
  products.map((product) => ({ name: product.slug, body: (problem) => productBody(product, keyFor(product.slug, problem), lineIds.get(product.category)) })),
);

/** A product that is there keeps its key; a new one has another where its own is taken. */
function keyFor(slug, problem) {
  const old = before.products.get(slug);
  if (old) return old.key;
  if (!isTaken(problem)) return keyOf(slug);
  loading.misfit(`${slug}: the key ${keyOf(slug)} is taken; ${keyOf(slug, true)} instead`);
  return keyOf(slug, true);
}

await loading.bring(
  'releases',
  before.releases,
  releases.map(({ product, release, name }) => ({
    name,
    body: () => releaseBody(product, release, productIds.get(product.slug) ?? missing('its product')),
    steps: (old) => steps(release, old?.status ?? 'PLANNED', name),
  })),
);

loading.report();
