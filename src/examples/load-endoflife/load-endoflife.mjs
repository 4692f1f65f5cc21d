#!/usr/bin/env node
// Loads products and releases from a JSON file of endoflife.date into Slipway, through the public API only.
// Run it again whenever the file has changed: what is unchanged stays untouched.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

const SOURCE = 'endoflife';
const CONCURRENCY = 8;
const ATTEMPTS = 8;
const PAGE = 200;

const file = process.argv[2];
const base = (process.env.SLIPWAY_URL ?? 'http://localhost:8080').replace(/\/+$/, '');
const token = process.env.SLIPWAY_TOKEN;
const today = new Date().toISOString().slice(0, 10);

if (!file || process.argv.length > 3) fail('usage: SLIPWAY_TOKEN=slw_… node load-endoflife.mjs <endoflife.json>');
if (!token) fail('SLIPWAY_TOKEN is not set: it needs the token of somebody who may write to the catalogue.');

// ---- what is said of each record: pure functions of the file ----

/** ASCII letters and digits, upper case. */
const bare = (text) => text.toUpperCase().replace(/[^A-Z0-9]/g, '');

/**
 * A key made of the slug alone, whatever else is in the file: the slug itself where it fits, else its beginning and
 * four characters of its hash. `hashed` asks for the second form, for a key that something else has already.
 */
function keyOf(slug, hashed = false) {
  const plain = bare(slug).replace(/^[^A-Z]+/, '');
  if (!hashed && plain.length >= 2 && plain.length <= 10 && plain === bare(slug)) return plain;
  const hash = BigInt('0x' + createHash('sha256').update(slug).digest('hex')).toString(36).toUpperCase().slice(-4);
  return (plain || 'X').slice(0, 6) + hash;
}

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
      misfits.push(`${name}: ${field} ${body[field]} is before ${last}; left out`);
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
  if (now < 0 || now > goal) misfits.push(`${name}: is ${status}, though its dates say ${path[goal][0]}; left so`);
  return now < 0 ? [] : path.slice(now + 1, goal + 1).map(([to, reason]) => ({ to, reason }));
}

function paragraphs(...texts) {
  return texts.filter(Boolean).join('\n\n').slice(0, 10_000) || undefined;
}

const words = (name) => name[0].toUpperCase() + name.slice(1).replace(/([a-z])([A-Z])/g, (_, a, b) => `${a} ${b.toLowerCase()}`);

// ---- HTTP ----

let requests = 0;
let retries = 0;

/** One request, repeated while the server is busy or away; every request of this script may safely be repeated. */
async function call(method, path, body, headers = {}) {
  for (let attempt = 1; ; attempt++) {
    let wait = Math.min(250 * 2 ** attempt, 10_000);
    let answer;
    requests++;
    try {
      const response = await fetch(base + path, {
        method,
        headers: {
          Authorization: `Bearer ${token}`,
          Accept: 'application/json, application/problem+json',
          ...(body && { 'Content-Type': 'application/json' }),
          ...headers,
        },
        body: body && JSON.stringify(body),
        signal: AbortSignal.timeout(60_000),
      });
      const text = await response.text();
      answer = { status: response.status, body: parsed(text), headers: response.headers };
      if (answer.status !== 429 && answer.status !== 503) return answer;
      wait = retryAfter(response.headers.get('Retry-After')) ?? wait;
    } catch (error) {
      answer = { status: 0, body: { detail: error.cause?.message || error.cause?.code || error.message } };
    }
    if (attempt === ATTEMPTS) return answer;
    retries++;
    await sleep(wait);
  }
}

function parsed(text) {
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return { detail: text.slice(0, 200) };
  }
}

/** Milliseconds from a Retry-After header: seconds or a date (RFC 9110, 10.2.3). */
function retryAfter(value) {
  if (!value) return null;
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(wait) ? null : Math.max(wait, 0);
}

/** Why a request was refused, in one line. */
function why({ status, body }) {
  const errors = (body?.errors ?? []).map((error) => `${error.pointer ?? error.parameter ?? ''} ${error.detail ?? error.code}`.trim());
  const text = [body?.detail ?? body?.title ?? '', ...errors].filter(Boolean).join(' – ');
  return `${status || 'no answer'} ${body?.code ?? ''} ${text}`.replace(/\s+/g, ' ');
}

class Refused extends Error {}

// ---- the run ----

const counts = {};
const misfits = [];
const failures = [];
let done = 0;
let all = 0;

/** What Slipway has from this source, by external id. */
async function known(resource) {
  const records = new Map();
  let cursor = null;
  do {
    const query = new URLSearchParams({ externalSource: SOURCE, limit: PAGE, ...(cursor && { cursor }) });
    const answer = await call('GET', `/api/v1/${resource}?${query}`);
    if (answer.status !== 200) fail(`${base}/api/v1/${resource} cannot be read: ${why(answer)}`);
    for (const record of answer.body.items) records.set(record.externalId, record);
    cursor = answer.body.nextCursor;
  } while (cursor);
  return records;
}

/** Creates or replaces a record; the versions before and after tell what happened. */
async function put(resource, externalId, body, before) {
  const path = `/api/v1/${resource}/by-external-id/${SOURCE}/${encodeURIComponent(externalId)}`;
  const answer = await call('PUT', path, body);
  if (answer.status !== 200 && answer.status !== 201) throw Object.assign(new Refused(why(answer)), { answer });
  // a repeated request may find what its lost first attempt made
  const created = answer.status === 201 || !before;
  return { record: answer.body, outcome: created ? 'created' : answer.body.version === before.version ? 'unchanged' : 'changed' };
}

/** Moves a release to where its dates say it is; both headers make a repeated request harmless. */
async function advance(record, release, name) {
  let moved = 0;
  for (const step of steps(release, record.status, name)) {
    const answer = await call('POST', `/api/v1/releases/${record.id}/transitions`, step, {
      'If-Match': `"${record.version}"`,
      'Idempotency-Key': `${SOURCE}-${record.id}-${record.version}-${step.to}`,
    });
    if (answer.status !== 200) throw new Refused(`to ${step.to}: ${why(answer)}`);
    record = answer.body;
    moved++;
  }
  counts.transitions = (counts.transitions ?? 0) + moved;
  return moved;
}

/** Works through tasks, so many at a time; one that is refused is reported and does not stop the others. */
async function each(resource, tasks, work) {
  const tally = (counts[resource] = { created: 0, changed: 0, unchanged: 0, failed: 0 });
  const queue = tasks.values();
  await Promise.all(
    Array.from({ length: CONCURRENCY }, async () => {
      for (const task of queue) {
        try {
          tally[await work(task)]++;
        } catch (error) {
          if (!(error instanceof Refused)) throw error;
          tally.failed++;
          failures.push(`${resource} ${task.name}: ${error.message}`);
        }
        done++;
        progress();
      }
    }),
  );
}

let shown = 0;
function progress(last = false) {
  const now = Date.now();
  if (!last && now - shown < (process.stderr.isTTY ? 200 : 5000)) return;
  shown = now;
  const line = `${done}/${all} records, ${requests} requests, ${retries} retries, ${failures.length} failed`;
  process.stderr.write(process.stderr.isTTY ? `\r${line}\x1b[K${last ? '\n' : ''}` : `${line}\n`);
}

function fail(message) {
  console.error(message);
  process.exit(2);
}

/** Says what the file is if it is not what this script reads. */
async function read() {
  const { products } = JSON.parse(await readFile(file, 'utf8'));
  if (!Array.isArray(products)) fail(`${file} has no list "products".`);
  return products;
}

const products = await read().catch((error) => fail(`${file} cannot be read: ${error.message}`));
const categories = [...new Set(products.map((product) => product.category))].sort();
const releases = products.flatMap((product) => product.releases.map((release) => ({ product, release, name: `${product.slug}:${release.releaseCycle}` })));
all = categories.length + products.length + releases.length;

const begun = performance.now();
const before = { lines: await known('product-lines'), products: await known('products'), releases: await known('releases') };
const lineIds = new Map();
const productIds = new Map();

await each('product-lines', categories.map((name) => ({ name })), async ({ name }) => {
  const old = before.lines.get(name);
  const { record, outcome } = await put('product-lines', name, { ...lineBody(name), ...(old && { key: old.key }) }, old);
  lineIds.set(name, record.id);
  return outcome;
});

await each('products', products.map((product) => ({ product, name: product.slug })), async ({ product, name }) => {
  const old = before.products.get(name);
  const line = lineIds.get(product.category);
  // a product that is there keeps its key
  const body = (key) => productBody(product, old?.key ?? key, line);
  const { record, outcome } = await put('products', name, body(keyOf(name)), old).catch((error) => {
    if (error.answer?.status !== 409 || old) throw error;
    misfits.push(`${name}: the key ${keyOf(name)} is taken; ${keyOf(name, true)} instead`);
    return put('products', name, body(keyOf(name, true)), old);
  });
  productIds.set(name, record.id);
  return outcome;
});

await each('releases', releases, async ({ product, release, name }) => {
  const productId = productIds.get(product.slug);
  if (!productId) throw new Refused('its product is missing');
  const { record, outcome } = await put('releases', name, releaseBody(product, release, productId), before.releases.get(name));
  return (await advance(record, release, name)) && outcome === 'unchanged' ? 'changed' : outcome;
});

progress(true);
const seconds = (performance.now() - begun) / 1000;

const total = { created: 0, changed: 0, unchanged: 0, failed: 0 };
for (const resource of ['product-lines', 'products', 'releases']) {
  for (const outcome in total) total[outcome] += counts[resource][outcome];
  console.log(`${resource}: ${says(counts[resource])}`);
}
console.log(`transitions: ${counts.transitions ?? 0}`);
if (misfits.length) console.log(`${misfits.length} did not fit:\n${misfits.map((line) => `  ${line}`).join('\n')}`);
if (failures.length) console.log(`${failures.length} failed:\n${failures.map((line) => `  ${line}`).join('\n')}`);
console.log(`${says(total)}`);
console.log(`${requests} requests in ${seconds.toFixed(1)} s, ${Math.round(requests / seconds)} requests/s, ${retries} retries`);
process.exitCode = failures.length ? 1 : 0;

function says({ created, changed, unchanged, failed }) {
  return `${created} created, ${changed} changed, ${unchanged} unchanged${failed ? `, ${failed} failed` : ''}`;
}
