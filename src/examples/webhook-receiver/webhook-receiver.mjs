#!/usr/bin/env node
// Receives the webhooks of Slipway and prints a line for each event that is trusted.

import { fail } from '../lib/slipway.mjs';
import { receiver } from './receiver.mjs';
import { keyOf } from './signature.mjs';

const USAGE = 'usage: SLIPWAY_WEBHOOK_SECRET=whsec_… node webhook-receiver.mjs [<port> [<address>]]';

const [port = '8090', host = '127.0.0.1', ...rest] = process.argv.slice(2);
// several while the secret is being changed
const secrets = (process.env.SLIPWAY_WEBHOOK_SECRET ?? '').split(' ').filter(Boolean);
if (rest.length || !/^\d{1,5}$/.test(port) || Number(port) > 65_535 || !secrets.length) fail(USAGE);

let keys;
try {
  keys = secrets.map(keyOf);
} catch (error) {
  fail(`SLIPWAY_WEBHOOK_SECRET: ${error.message}`);
}

/** What is to be done with an event; here it is printed. */
async function take(event, id) {
  const { version, changes = [] } = event.data ?? {};
  const fields = changes.map((change) => change.field).join(', ');
  console.log([id, event.type, event.subject, version && `version ${version}`, fields].filter(Boolean).join(' '));
}

const server = receiver(keys, take);
server.on('error', (error) => fail(`${host}:${port}: ${error.message}`));
server.listen(Number(port), host, () => console.log(`waiting for webhooks at http://${host}:${server.address().port}/`));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.close(() => process.exit()).closeIdleConnections());
