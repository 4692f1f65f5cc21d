// What every example needs to talk to Slipway: requests that are repeated while the server is busy or away, lists that are
// read to their ends, batches. Node's standard library only.

import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

const ATTEMPTS = 8;
const PAGE = 200;
const LONGEST_ANSWER = 120_000;
const JSON_OR_PROBLEM = 'application/json, application/problem+json';

/** What is busy or away for a while: Slipway itself, or a proxy before it. */
const PASSING = new Set([429, 502, 503, 504]);

/** Ends the program because nothing can be done at all. */
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

/** Something that Slipway does not do; `answer` is what it said. */
export class Refused extends Error {
  constructor(answer, what = '') {
    super(`${what}${why(answer)}`);
    this.answer = answer;
  }
}

/** One caller of Slipway. */
export class Slipway {
  #address;
  #token;
  #fetch;
  /** How many requests were made, and how many of them were repetitions. */
  requests = 0;
  retries = 0;

  constructor({ address, token, fetch = globalThis.fetch }) {
    this.#address = address;
    this.#token = token;
    this.#fetch = fetch;
  }

  /** The caller that SLIPWAY_URL and SLIPWAY_TOKEN name. */
  static ofSettings() {
    const token = process.env.SLIPWAY_TOKEN || fail('SLIPWAY_TOKEN is not set: it needs the token of somebody who may do this.');
    return new Slipway({ address: addressOf(process.env.SLIPWAY_URL), token });
  }

  /**
   * The answer to a request, as `{status, headers, body}`; status 0 where there was none. It is repeated while the server is
   * busy or away and when the connection breaks, a POST with the same Idempotency-Key: then it happens once all the same.
   */
  async call(method, path, body, headers = {}) {
    const request = {
      method,
      headers: { Accept: JSON_OR_PROBLEM, ...(body && { 'Content-Type': 'application/json' }), ...headers },
      body: body && JSON.stringify(body),
    };
    if (method === 'POST') request.headers['Idempotency-Key'] ??= randomUUID();
    for (let attempt = 1; ; attempt++) {
      const answer = await this.#attempt(path, request);
      if (!passes(answer) || attempt === ATTEMPTS) return answer;
      this.retries++;
      await sleep(retryAfter(answer.headers?.get('Retry-After')) ?? Math.min(250 * 2 ** attempt, 10_000));
    }
  }

  async #attempt(path, request) {
    try {
      const response = await this.open(path, { ...request, signal: AbortSignal.timeout(LONGEST_ANSWER) });
      const text = await response.text();
      const body = parsed(text);
      // an answer that was cut off on its way
      if (response.ok && text && body === undefined) return { status: 0, body: { detail: 'the answer is no JSON' } };
      return { status: response.status, headers: response.headers, body: body ?? { detail: text.slice(0, 200) } };
    } catch (error) {
      return { status: 0, body: { detail: error.cause?.message || error.cause?.code || error.message } };
    }
  }

  /** The response to one request, not repeated and not read. */
  open(path, request = {}) {
    this.requests++;
    const headers = { Authorization: `Bearer ${this.#token}`, ...request.headers };
    return this.#fetch(this.#address + path, { ...request, headers });
  }

  /** What a GET answers. */
  async get(path) {
    const answer = await this.call('GET', path);
    if (answer.status !== 200) throw new Refused(answer, `${path.split('?')[0]}: `);
    return answer.body;
  }

  /** Every record of a list, page by page. */
  async *all(resource, query = {}) {
    let cursor;
    do {
      const page = await this.get(`/api/v1/${resource}?${new URLSearchParams({ ...query, limit: PAGE, ...(cursor && { cursor }) })}`);
      yield* page.items;
      cursor = page.nextCursor;
    } while (cursor);
  }

  /** Does operations on records of one resource, each by itself; what became of each, in their order. */
  async batch(resource, operations) {
    const answer = await this.call('POST', `/api/v1/${resource}/batch`, { atomic: false, operations });
    if (answer.status === 200) return answer.body.results;
    return operations.map(() => ({ status: answer.status, problem: answer.body }));
  }
}

/** Whether the same request may have another answer in a while. */
export function passes({ status, body }) {
  return status === 0 || PASSING.has(status) || (status === 409 && body?.code === 'IDEMPOTENCY_IN_FLIGHT');
}

/** Why something was refused, in one line. */
export function why({ status, body }) {
  const errors = (body?.errors ?? []).map((error) => `${error.pointer ?? error.parameter ?? ''} ${error.detail ?? error.code}`.trim());
  const text = [body?.detail ?? body?.title ?? '', ...errors].filter(Boolean).join(' – ');
  return `${status || 'no answer'} ${body?.code ?? ''} ${text}`.replace(/\s+/g, ' ').trim();
}

function parsed(text) {
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return undefined;
  }
}

/** Milliseconds from a Retry-After header: seconds or a date (RFC 9110, 10.2.3). */
function retryAfter(value) {
  if (!value) return null;
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(wait) ? null : Math.max(wait, 0);
}
