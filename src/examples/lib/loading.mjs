// What the loaders of the examples have in common: requests that may safely be repeated, records that are put by their
// external ids, transitions, progress, and the report at the end. Node's standard library only.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

const CONCURRENCY = 8;
const ATTEMPTS = 8;
const PAGE = 200;

/** Ends the program because nothing can be loaded at all. */
export function fail(message) {
  console.error(message);
  process.exit(2);
}

/** The address that a setting names, without a slash at its end. */
export function addressOf(setting) {
  const address = (setting || 'http://localhost:8080').replace(/\/+$/, '');
  // an address that is none would be tried again and again
  return /^https?:$/.test(URL.canParse(address) && new URL(address).protocol) ? address : fail(`SLIPWAY_URL is no address: ${address}`);
}

/** The JSON in a file. */
export async function read(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    return fail(`${file} cannot be read: ${error.message}`);
  }
}

/** What Slipway does not take; it is reported and does not stop the others. */
export class Refused extends Error {}

/** One run that brings the records of another system into Slipway. */
export class Loading {
  #base = addressOf(process.env.SLIPWAY_URL);
  #token = process.env.SLIPWAY_TOKEN ?? fail('SLIPWAY_TOKEN is not set: it needs the token of somebody who may write these records.');
  #begun = performance.now();
  #counts = {};
  #misfits = [];
  #failures = [];
  #transitions = 0;
  #requests = 0;
  #retries = 0;
  #done = 0;
  #shown = 0;

  /** `source` is the other system, as in externalSource; `all` how many records there will be. */
  constructor(source, all) {
    this.source = source;
    this.all = all;
  }

  /** Notes something that has no place in Slipway, or none of its own. */
  misfit(line) {
    this.#misfits.push(line);
  }

  /** One request, repeated while the server is busy or away; every request of a loader may safely be repeated. */
  async call(method, path, body, headers = {}) {
    for (let attempt = 1; ; attempt++) {
      let wait = Math.min(250 * 2 ** attempt, 10_000);
      let answer;
      this.#requests++;
      try {
        const response = await fetch(this.#base + path, {
          method,
          headers: {
            Authorization: `Bearer ${this.#token}`,
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
      this.#retries++;
      await sleep(wait);
    }
  }

  /** What Slipway has from this source, by external id. */
  async known(resource) {
    const records = new Map();
    let cursor = null;
    do {
      const query = new URLSearchParams({ externalSource: this.source, limit: PAGE, ...(cursor && { cursor }) });
      const answer = await this.call('GET', `/api/v1/${resource}?${query}`);
      if (answer.status !== 200) fail(`${this.#base}/api/v1/${resource} cannot be read: ${why(answer)}`);
      for (const record of answer.body.items) records.set(record.externalId, record);
      cursor = answer.body.nextCursor;
    } while (cursor);
    return records;
  }

  /** Creates or replaces a record; the versions before and after tell what happened. */
  async put(resource, externalId, body, before) {
    const path = `/api/v1/${resource}/by-external-id/${this.source}/${encodeURIComponent(externalId)}`;
    const answer = await this.call('PUT', path, body);
    if (answer.status !== 200 && answer.status !== 201) throw Object.assign(new Refused(why(answer)), { answer });
    // a repeated request may find what its lost first attempt made
    const created = answer.status === 201 || !before;
    return { record: answer.body, outcome: created ? 'created' : answer.body.version === before.version ? 'unchanged' : 'changed' };
  }

  /** Moves a record state by state; both headers make a repeated request harmless. Says whether anything moved. */
  async move(resource, record, steps) {
    for (const step of steps) {
      const answer = await this.call('POST', `/api/v1/${resource}/${record.id}/transitions`, step, {
        'If-Match': `"${record.version}"`,
        'Idempotency-Key': `${this.source}-${record.id}-${record.version}-${step.to}`,
      });
      if (answer.status !== 200) throw new Refused(`to ${step.to}: ${why(answer)}`);
      record = answer.body;
      this.#transitions++;
    }
    return steps.length > 0;
  }

  /** Works through tasks, so many at a time; `work` answers with an outcome of `put`. */
  async each(resource, tasks, work) {
    const tally = (this.#counts[resource] = { created: 0, changed: 0, unchanged: 0, failed: 0 });
    const queue = tasks.values();
    await Promise.all(
      Array.from({ length: CONCURRENCY }, async () => {
        for (const task of queue) {
          try {
            tally[await work(task)]++;
          } catch (error) {
            if (!(error instanceof Refused)) throw error;
            tally.failed++;
            this.#failures.push(`${resource} ${task.name}: ${error.message}`);
          }
          this.#done++;
          this.#progress();
        }
      }),
    );
  }

  #progress(last = false) {
    const now = Date.now();
    const terminal = process.stderr.isTTY;
    if (!last && now - this.#shown < (terminal ? 200 : 5000)) return;
    this.#shown = now;
    const line = `${bar(this.#done / this.all)} ${this.#done}/${this.all} records, ${this.#requests} requests, ${this.#retries} retries, ${this.#failures.length} failed`;
    process.stderr.write(terminal ? `\r${line}\x1b[K${last ? '\n' : ''}` : `${line}\n`);
  }

  /** Says what happened, and sets the exit code. */
  report() {
    this.#progress(true);
    const seconds = (performance.now() - this.#begun) / 1000;
    const total = { created: 0, changed: 0, unchanged: 0, failed: 0 };
    for (const [resource, tally] of Object.entries(this.#counts)) {
      for (const outcome in total) total[outcome] += tally[outcome];
      console.log(`${resource}: ${says(tally)}`);
    }
    console.log(`transitions: ${this.#transitions}`);
    list('did not fit', this.#misfits);
    list('failed', this.#failures);
    console.log(says(total));
    console.log(`${this.#requests} requests in ${seconds.toFixed(1)} s, ${Math.round(this.#requests / seconds)} requests/s, ${this.#retries} retries`);
    process.exitCode = this.#failures.length ? 1 : 0;
  }
}

// ---- what is said of records ----

/** ASCII letters and digits, upper case. */
const bare = (text) => text.toUpperCase().replace(/[^A-Z0-9]/g, '');

/**
 * A key made of a name alone, whatever else is in the file: the name itself where it fits, else its beginning and four
 * characters of its hash. `hashed` asks for the second form, for a key that something else has already.
 */
export function keyOf(name, hashed = false) {
  const plain = bare(name).replace(/^[^A-Z]+/, '');
  if (!hashed && plain.length >= 2 && plain.length <= 10 && plain === bare(name)) return plain;
  const hash = BigInt('0x' + createHash('sha256').update(name).digest('hex')).toString(36).toUpperCase().slice(-4);
  return (plain || 'X').slice(0, 6) + hash;
}

/** Texts with an empty line between them, as long as Slipway takes them. */
export function paragraphs(...texts) {
  return [...texts.filter(Boolean).join('\n\n')].slice(0, 10_000).join('') || undefined;
}

// ---- what is said to people ----

function bar(share) {
  const filled = Math.round(20 * Math.min(share, 1));
  return `[${'='.repeat(filled)}${' '.repeat(20 - filled)}] ${String(Math.floor(100 * share)).padStart(3)} %`;
}

function list(what, lines) {
  if (lines.length) console.log(`${lines.length} ${what}:\n${lines.map((line) => `  ${line}`).join('\n')}`);
}

function says({ created, changed, unchanged, failed }) {
  return `${created} created, ${changed} changed, ${unchanged} unchanged${failed ? `, ${failed} failed` : ''}`;
}

/** Why a request was refused, in one line. */
function why({ status, body }) {
  const errors = (body?.errors ?? []).map((error) => `${error.pointer ?? error.parameter ?? ''} ${error.detail ?? error.code}`.trim());
  const text = [body?.detail ?? body?.title ?? '', ...errors].filter(Boolean).join(' – ');
  return `${status || 'no answer'} ${body?.code ?? ''} ${text}`.replace(/\s+/g, ' ');
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
