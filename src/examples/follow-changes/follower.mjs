// Keeps a copy of records true by the change feed.

import { setTimeout as sleep } from 'node:timers/promises';
import { Refused, passes } from '../lib/slipway.mjs';
import { Copy } from './copy.mjs';
import { events } from './events.mjs';

/** Milliseconds without a sign of life after which a stream is taken for dead; there is a heartbeat every 15 seconds. */
const SILENCE = 60_000;
const PAUSE = 1000;

/** Every resource whose records are in the feed, as the document of this Slipway says. */
export async function allResources(slipway) {
  const { paths } = await slipway.get('/q/openapi?format=json');
  return Object.keys(paths).flatMap((path) => /^\/api\/v1\/([a-z-]+)\/batch$/.exec(path)?.[1] ?? []);
}

/** A new copy of some resources in a file. */
export async function copied(slipway, file, resources, say) {
  const copy = new Copy(file);
  // the position first: what changes while the lists are read comes again in the feed
  const { position } = await slipway.get('/api/v1/changes?after=latest');
  for (const resource of resources) {
    const records = [];
    try {
      for await (const record of slipway.all(resource)) records.push([resource, record]);
      copy.take({ resources: [resource], records });
    } catch (error) {
      if (error.answer?.status !== 403) throw error;
      say(`left out, since this token may not read it: ${resource}`);
    }
  }
  if (!copy.resources.length) throw new Error('there is nothing that this token may read');
  copy.take({ position });
  await copy.keep();
  say(`copied ${copy.size} records at ${position}`);
  return copy;
}

/** Follows the feed from where a copy is: to its end, or for ever. */
export class Following {
  #slipway;
  #file;
  #say;
  #told;

  /** `say` hears what happens, `told` each event when it is on the disk. */
  constructor(slipway, file, copy, { say = () => {}, told = () => {} } = {}) {
    this.copy = copy;
    this.#slipway = slipway;
    this.#file = file;
    this.#say = say;
    this.#told = told;
  }

  /** Reads what there is. */
  async toTheEnd() {
    let page;
    do {
      try {
        page = await this.#slipway.get(`/api/v1/changes?${this.#types({ after: this.copy.position, limit: 200 })}`);
      } catch (error) {
        if (error.answer?.body?.code !== 'POSITION_PURGED') throw error;
        await this.#copyAnew();
        page = { more: true };
        continue;
      }
      await this.#write(page.items, page.position);
    } while (page.more);
  }

  /** Reads what there is and then what comes, until it is stopped. */
  async forEver(signal) {
    while (!signal.aborted) {
      try {
        await this.toTheEnd();
        await this.#stream(signal);
      } catch (error) {
        // what is wrong with the token, the position or the disk is the same a second later
        if (error.syscall || (error instanceof Refused && !passes(error.answer))) throw error;
        if (!signal.aborted) this.#say(`tries again: ${error.message}`);
      }
      // and not again and again at once, where each stream ends at its beginning
      await sleep(PAUSE, undefined, { signal }).catch(() => {});
    }
  }

  async #stream(signal) {
    const silence = new AbortController();
    const timer = setTimeout(() => silence.abort(new Error('the stream is silent')), SILENCE);
    try {
      const response = await this.#slipway.open(`/api/v1/changes/stream?${this.#types()}`, {
        headers: { Accept: 'text/event-stream', 'Last-Event-ID': this.copy.position },
        signal: AbortSignal.any([signal, silence.signal]),
      });
      // pages say why
      if (!response.ok) return await response.body?.cancel();
      this.#say(`follows from ${this.copy.position}`);
      for await (const arrived of events(response.body)) {
        timer.refresh();
        if (arrived.length) {
          await this.#write(
            arrived.flatMap(({ data }) => (data ? [JSON.parse(data)] : [])),
            arrived.at(-1).id,
          );
        }
      }
    } finally {
      clearTimeout(timer);
    }
  }

  /** Data and position in one step: whoever goes on from here neither misses a change nor needs one twice. */
  async #write(items, position) {
    if (!items.length && position === this.copy.position) return;
    await this.copy.write({ records: items.map(({ data }) => [data.resource, data.record]), position });
    items.forEach(this.#told);
  }

  async #copyAnew() {
    this.#say(`the feed no longer has what came after ${this.copy.position}; copies anew`);
    const anew = await copied(this.#slipway, this.#file, this.copy.resources, this.#say);
    await this.copy.close();
    this.copy = anew;
  }

  #types(query = {}) {
    return new URLSearchParams([...Object.entries(query), ...this.copy.resources.map((resource) => ['type', resource])]);
  }
}
