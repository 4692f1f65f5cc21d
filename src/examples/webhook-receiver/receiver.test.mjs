import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { receiver } from './receiver.mjs';
import { TOLERANCE, fault, keyOf } from './signature.mjs';

// of the specification's own libraries
const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const AT = 1614265330;
const BODY = '{"test": 2432232314}';
const SIGNATURE = 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=';
const HEADERS = { 'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek', 'webhook-timestamp': `${AT}`, 'webhook-signature': SIGNATURE };

const OTHER = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const keys = [keyOf(SECRET)];
const judged = (more = {}, body = BODY, now = AT, by = keys) => fault({ ...HEADERS, ...more }, Buffer.from(body), by, now);

test('the vector of the specification is trusted, and one computed by openssl', () => {
  assert.equal(judged(), undefined);
  // printf 'id-7.1614265330.{"name":"跨境收款 🚢"}' | openssl dgst -sha256 -mac HMAC -macopt hexkey:0707… -binary | base64
  const headers = { 'webhook-id': 'id-7', 'webhook-signature': 'v1,p82A/GbJwaZYFMSgzVJT+EI+QtnGplfzyrtoh83kqJA=' };
  assert.equal(judged(headers, '{"name":"跨境收款 🚢"}', AT, [keyOf(OTHER)]), undefined);
});

test('another secret, body, id, time or kind of signature is not trusted', () => {
  assert.match(judged({}, BODY, AT, [keyOf(OTHER)]), /no signature is right/);
  assert.match(judged({}, BODY.replace('4', '5')), /no signature is right/);
  assert.match(judged({}, `${BODY} `), /no signature is right/);
  assert.match(judged({ 'webhook-id': 'msg_2' }), /no signature is right/);
  assert.match(judged({ 'webhook-timestamp': `${AT + 1}` }), /no signature is right/);
  for (const signature of [SIGNATURE.replace('v1,', 'v2,'), 'v1,', 'v1', SIGNATURE.slice(0, -4), SIGNATURE.slice(3)]) {
    assert.match(judged({ 'webhook-signature': signature }), /no signature is right/, signature);
  }
});

test('one right signature of several is enough, and so is one of several secrets', () => {
  const wrong = `v1,${Buffer.alloc(32).toString('base64')}`;
  assert.equal(judged({ 'webhook-signature': `${wrong} v1a,abc ${SIGNATURE}` }), undefined);
  assert.match(judged({ 'webhook-signature': `${wrong} ${wrong}` }), /no signature is right/);
  assert.equal(judged({}, BODY, AT, [keyOf(OTHER), keyOf(SECRET)]), undefined);
});

test('what is older or newer than five minutes is not trusted', () => {
  assert.equal(judged({}, BODY, AT + TOLERANCE), undefined);
  assert.match(judged({}, BODY, AT + TOLERANCE + 1), /too old/);
  assert.equal(judged({}, BODY, AT - TOLERANCE), undefined);
  assert.match(judged({}, BODY, AT - TOLERANCE - 1), /from the future/);
  for (const timestamp of ['', 'soon', '1e9', '-1', '0x10']) assert.ok(judged({ 'webhook-timestamp': timestamp }), timestamp);
});

test('a header that is missing is said to be', () => {
  for (const name of Object.keys(HEADERS)) assert.match(judged({ [name]: undefined }), /is missing/);
});

test('a secret that is none is refused', () => {
  for (const secret of ['', 'whsec_', 'MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'whsec_AAAA', 'whsec_***********************************']) {
    assert.throws(() => keyOf(secret), /whsec_/, secret);
  }
});

/** A receiver that listens, and a way to send to it. */
async function listening(t, take) {
  const server = receiver(keys, take, () => AT).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.closeAllConnections() ?? server.close());
  const { port } = server.address();
  const send = (body = BODY, headers = HEADERS, method = 'POST') =>
    new Promise((resolve, reject) => {
      const sent = request({ port, method, headers }, (response) => response.resume().on('end', () => resolve(response.statusCode)));
      sent.on('error', reject).end(body);
    });
  return { send, port };
}

test('an event is taken once however often it comes', async (t) => {
  const events = [];
  const { send } = await listening(t, async (event) => events.push(event));
  assert.deepEqual([await send(), await send(), await send()], [204, 204, 204]);
  assert.deepEqual(events, [{ test: 2432232314 }]);
});

test('an event that could not be taken is taken when it comes again', async (t) => {
  let turn = 0;
  t.mock.method(console, 'error', () => {});
  const { send } = await listening(t, async () => {
    if (++turn === 1) throw new Error('the disk is full');
  });
  assert.deepEqual([await send(), await send(), await send(), turn], [500, 204, 204, 2]);
});

test('an event that comes twice at once waits for the first', async (t) => {
  let go;
  let turn = 0;
  const { send } = await listening(t, () => new Promise((resolve) => ((go = resolve), turn++)));
  const both = [send(), send()];
  while (!go) await new Promise(setImmediate);
  assert.equal(await Promise.race([...both, new Promise((resolve) => setTimeout(resolve, 50, 'waits'))]), 'waits');
  go();
  assert.deepEqual([await Promise.all(both), turn], [[204, 204], 1]);
});

test('what is not trusted, too large or no POST is not taken', async (t) => {
  const { send } = await listening(t, () => assert.fail('it was taken'));
  assert.equal(await send(`${BODY} `), 401);
  assert.equal(await send('', {}), 401);
  assert.equal(await send('', {}, 'GET'), 405);
  assert.equal(await send('x'.repeat(4 * 1024 * 1024 + 1)), 413);
  const noJson = createHmac('sha256', keys[0]).update(`${HEADERS['webhook-id']}.${AT}.no`).digest('base64');
  assert.equal(await send('no', { ...HEADERS, 'webhook-signature': `v1,${noJson}` }), 400);
});

test('an event that tells the largest record twice is taken', async (t) => {
  const { send } = await listening(t, async () => {});
  const large = JSON.stringify({ data: { changes: [{ field: 'text', oldValue: '旧'.repeat(500_000), newValue: '新'.repeat(500_000) }] } });
  const signature = createHmac('sha256', keys[0]).update(`${HEADERS['webhook-id']}.${AT}.${large}`).digest('base64');
  assert.equal(await send(large, { ...HEADERS, 'webhook-signature': `v1,${signature}` }), 204);
});

test('a sender that hangs up in the middle does not stop it', async (t) => {
  t.mock.method(console, 'error', () => {});
  const { send, port } = await listening(t, async () => {});
  const socket = connect(port, '127.0.0.1');
  socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf', () => socket.destroy());
  await once(socket, 'close');
  assert.equal(await send(), 204);
});

test('what is no port, and a missing or short secret, ends the start with how it is called', () => {
  const program = fileURLToPath(new URL('webhook-receiver.mjs', import.meta.url));
  for (const [port, secret] of [['70000', SECRET], ['8090x', SECRET], ['8090', ''], ['8090', 'whsec_x']]) {
    const run = spawnSync(process.execPath, [program, port], { encoding: 'utf8', timeout: 10_000, env: { SLIPWAY_WEBHOOK_SECRET: secret } });
    assert.equal(run.status, 2, port);
    assert.match(run.stderr, secret === 'whsec_x' ? /^SLIPWAY_WEBHOOK_SECRET: .*\n$/ : /^usage: .*\n$/);
  }
});
