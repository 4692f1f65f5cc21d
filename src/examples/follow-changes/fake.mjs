// What a follower sees of Slipway, in memory: lists, the change feed and its stream. For tests alone.

const FEED = '5f3c9a1e';
const PAGE = 2;

/** A Slipway whose `fetch` answers as the real one does. */
export class Fake {
  feed = [];
  records = new Map();
  /** Positions up to which changes are gone. */
  purged = 0;
  token = 'slw_good';
  asked = [];
  /** Called with the path before each answer. */
  before = () => {};
  /** The stream that is open. */
  #stream;

  /** Stores a record as a new version of it, and tells the feed. */
  change(resource, record, event = 'UPDATED') {
    const version = (this.feed.findLast(({ data }) => data.recordId === record.id)?.data.version ?? 0) + 1;
    const now = { ...record, version };
    this.records.set(record.id, [resource, now]);
    const position = `${FEED}-${this.feed.length + 1}`;
    this.feed.push({ id: position, type: `dev.slipway.${resource}.${event.toLowerCase()}`, time: 'now', data: { resource, recordId: record.id, version, event, record: now } });
    this.#stream?.(this.feed.slice(-1));
    return now;
  }

  delete(id) {
    const [resource, record] = this.records.get(id);
    this.change(resource, { ...record, deletedAt: 'now' }, 'DELETED');
  }

  /** What the lists have, by resource and id. */
  get live() {
    return [...this.records.values()].filter(([, record]) => !record.deletedAt);
  }

  fetch = async (address, { headers, signal } = {}) => {
    const url = new URL(address);
    this.asked.push(url.pathname + url.search);
    const special = await this.before(url, headers);
    if (special) return special;
    if (headers.Authorization !== `Bearer ${this.token}`) return problem(401, 'UNAUTHORIZED');
    if (url.pathname === '/api/v1/changes') return this.#changes(url.searchParams);
    if (url.pathname === '/api/v1/changes/stream') return this.#changesStream(headers['Last-Event-ID'], signal);
    const resource = url.pathname.split('/').at(-1);
    const all = this.live.filter(([name]) => name === resource).map(([, record]) => record);
    const from = Number(url.searchParams.get('cursor') ?? 0);
    return json({ items: all.slice(from, from + PAGE), ...(from + PAGE < all.length && { nextCursor: `${from + PAGE}` }) });
  };

  #changes(query) {
    const after = query.get('after');
    if (after !== 'latest' && !after.startsWith(FEED)) return problem(400, 'INVALID_CURSOR');
    const from = after === 'latest' ? this.feed.length : Number(after.split('-')[1]);
    if (from < this.purged) return problem(410, 'POSITION_PURGED');
    const wanted = query.getAll('type');
    const page = this.feed.slice(from, from + PAGE);
    const items = page.filter(({ data }) => !wanted.length || wanted.includes(data.resource));
    return json({ items, position: `${FEED}-${from + page.length}`, more: from + page.length < this.feed.length });
  }

  #changesStream(after, signal) {
    let pieces;
    const body = new ReadableStream({
      start: (controller) => {
        pieces = controller;
        signal?.addEventListener('abort', () => controller.error(signal.reason));
      },
    });
    this.#stream = (changes) => this.send(changes.map((change) => `id: ${change.id}\nevent: ${change.type}\ndata: ${JSON.stringify(change)}\n\n`).join(''));
    this.send = (text) => pieces.enqueue(new TextEncoder().encode(text));
    this.end = () => (this.#stream = undefined) ?? pieces.close();
    const missed = this.feed.slice(Number(after.split('-')[1]));
    if (missed.length) this.#stream(missed);
    return new Response(body, { headers: { 'Content-Type': 'text/event-stream' } });
  }
}

const json = (body) => Response.json(body);
const problem = (status, code) => Response.json({ status, code, title: code }, { status });
