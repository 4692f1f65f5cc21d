// A receiver of webhooks: it takes each event once, after looking at its signature.

import { createServer } from 'node:http';
import { fault } from './signature.mjs';

// a record has 1 MiB at most, and an event tells it, and of its fields what they were and what they are
const MOST_BYTES = 4 * 1024 * 1024;
const REMEMBERED = 10_000;

/**
 * A server that calls `take` with each event, once: a sender that heard no answer sends an event again, by the same
 * webhook-id. Where `take` fails the event is refused, so that it comes again.
 */
export function receiver(keys, take, clock) {
  const taken = new Map();

  const once = (id, event) => {
    if (!taken.has(id)) {
      const taking = Promise.resolve(take(event, id));
      taken.set(id, taking);
      taking.catch(() => taken.delete(id));
      if (taken.size > REMEMBERED) taken.delete(taken.keys().next().value);
    }
    return taken.get(id);
  };

  /** The status and text to answer with. */
  const answer = async (request) => {
    if (request.method !== 'POST') return [405, 'Webhooks are sent by POST.'];
    const body = await read(request);
    if (!body) return [413, `An event has ${MOST_BYTES} bytes at most.`];
    // before anything in the body is looked at
    const reason = fault(request.headers, body, keys, clock?.());
    if (reason) return [401, `This is not trusted: ${reason}.`];
    const event = parsed(body);
    if (!event) return [400, 'The body is no JSON.'];
    await once(request.headers['webhook-id'], event);
    return [204];
  };

  return createServer(async (request, response) => {
    const [status, text] = await answer(request).catch((error) => {
      console.error(error.message);
      return [500, 'The event cannot be taken now.'];
    });
    const headers = { ...(text && { 'Content-Type': 'text/plain; charset=utf-8' }), ...(status === 405 && { Allow: 'POST' }) };
    // what else comes of a body that is too large is not waited for
    if (status === 413) headers.Connection = 'close';
    response.writeHead(status, headers).end(text && `${text}\n`);
  });
}

/** The bytes of a body; undefined where there are too many. */
async function read(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > MOST_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parsed(body) {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
