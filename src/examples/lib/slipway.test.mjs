import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { Slipway, addressOf, why } from './slipway.mjs';

/** A caller of a server that answers requests in turn as it is told, and what it was asked. */
async function caller(t, ...answers) {
  const asked = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    asked.push({ method: request.method, url: request.url, headers: request.headers, body });
    const answer = answers[Math.min(asked.length, answers.length) - 1];
    answer(response);
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  t.after(() => server.close());
  return { slipway: new Slipway({ address: `http://127.0.0.1:${server.address().port}`, token: 'slw_test' }), asked };
}

const answered =
  (status, body, headers = {}) =>
  (response) =>
    response.writeHead(status, { 'Content-Type': 'application/json', Connection: 'close', ...headers }).end(JSON.stringify(body));

const busy = (status, body = {}) => answered(status, body, { 'Retry-After': '0' });

/** A connection that breaks before, or in the middle of, the answer. */
const broken = (response) => response.socket.destroy();
const brokenHalfWay = (response) => {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': 1000 });
  response.write('{"results":[{"sta', () => response.socket.destroy());
};
/** A proxy that says it is done when it is not. */
const cutOff = (response) => response.writeHead(200, { 'Content-Type': 'application/json', Connection: 'close' }).end('{"results":[{"sta');

test('a batch is repeated with the same key and the same bytes until it is answered', async (t) => {
  const results = [{ status: 201, id: 'a', version: 1 }];
  const inFlight = busy(409, { code: 'IDEMPOTENCY_IN_FLIGHT' });
  const { slipway, asked } = await caller(t, busy(429), busy(503), broken, brokenHalfWay, cutOff, inFlight, answered(200, { results }));
  assert.deepEqual(await slipway.batch('products', [{ op: 'CREATE', body: { name: '跨境收款 🚢' } }]), results);
  assert.equal(asked.length, 7);
  assert.equal(slipway.retries, 6);
  assert.match(asked[0].headers['idempotency-key'], /^[0-9a-f-]{36}$/);
  for (const { method, url, headers, body } of asked) {
    assert.deepEqual([method, url, headers['idempotency-key'], body], ['POST', '/api/v1/products/batch', asked[0].headers['idempotency-key'], asked[0].body]);
  }
  assert.deepEqual(JSON.parse(asked[0].body), { atomic: false, operations: [{ op: 'CREATE', body: { name: '跨境收款 🚢' } }] });
});

test('the next batch has another key', async (t) => {
  const { slipway, asked } = await caller(t, answered(200, { results: [] }));
  await slipway.batch('products', []);
  await slipway.batch('products', []);
  assert.notEqual(asked[0].headers['idempotency-key'], asked[1].headers['idempotency-key']);
});

test('what is refused is not repeated, and every operation of the batch says why', async (t) => {
  const { slipway, asked } = await caller(t, answered(401, { code: 'UNAUTHORIZED', detail: 'the token has expired' }));
  const results = await slipway.batch('products', [{ op: 'DELETE' }, { op: 'DELETE' }]);
  assert.equal(asked.length, 1);
  assert.deepEqual(results.map(({ status, problem }) => [status, problem.code]), Array(2).fill([401, 'UNAUTHORIZED']));
});

test('Retry-After is waited for, in seconds or until a date', async (t) => {
  const soon = () => new Date(Date.now() + 2000).toUTCString();
  for (const value of [() => '1', soon]) {
    const { slipway } = await caller(t, (response) => answered(503, {}, { 'Retry-After': value() })(response), answered(200, { items: [] }));
    const begun = performance.now();
    await slipway.get('/api/v1/products');
    assert.ok(performance.now() - begun > 900, value());
  }
});

/** All that a generator yields. */
async function collected(generator) {
  const all = [];
  for await (const one of generator) all.push(one);
  return all;
}

test('a list is read to its end, page by page, and a refusal in the middle is no end', async (t) => {
  const { slipway, asked } = await caller(t, answered(200, { items: [1, 2], nextCursor: 'x/y' }), answered(200, { items: [3] }));
  assert.deepEqual(await collected(slipway.all('products', { externalSource: 'm365' })), [1, 2, 3]);
  assert.deepEqual(asked.map(({ url }) => url.split('?')[1]), ['externalSource=m365&limit=200', 'externalSource=m365&limit=200&cursor=x%2Fy']);
  const other = await caller(t, answered(200, { items: [1], nextCursor: 'x' }), answered(400, { code: 'INVALID_CURSOR', title: 'no such cursor' }));
  await assert.rejects(collected(other.slipway.all('products')), /400 INVALID_CURSOR no such cursor/);
});

test('a problem is told in one line, with each fault and where it is', () => {
  const errors = [{ pointer: '/name', code: 'NOT_BLANK', detail: 'must not be blank' }];
  assert.equal(why({ status: 422, body: { code: 'INVALID', detail: 'one\nfault', errors } }), '422 INVALID one fault – /name must not be blank');
  assert.equal(why({ status: 0, body: { detail: 'refused' } }), 'no answer refused');
});

test('an address that is none ends the program at once', () => {
  assert.equal(addressOf(''), 'http://localhost:8080');
  assert.equal(addressOf('https://slipway.example.com/'), 'https://slipway.example.com');
  for (const address of ['localhost:8080', 'slipway', 'ftp://slipway.example.com']) {
    const script = `import { addressOf } from ${JSON.stringify(import.meta.resolve('./slipway.mjs'))}; addressOf(${JSON.stringify(address)})`;
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    assert.equal(run.status, 2, address);
    assert.match(run.stderr, /SLIPWAY_URL is no address/);
  }
});
