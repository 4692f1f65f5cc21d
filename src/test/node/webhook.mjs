// Has src/examples/webhook-receiver receive what the Slipway sends that SLIPWAY_URL and SLIPWAY_TOKEN name; it must be allowed to send
// to 127.0.0.1.

import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { Slipway } from '../../examples/lib/slipway.mjs';
import { killAll, start } from './program.mjs';
import { check, inArea, result, step } from './sign-in/checks.mjs';
import { freePort } from './sign-in/programs.mjs';

const slipway = Slipway.ofSettings();
const port = await freePort();
const wrong = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;

async function done(method, path, body, headers) {
  const answer = await slipway.call(method, `/api/v1/${path}`, body, headers);
  assert.ok(answer.status < 300, `${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

const key = (letter) => `${letter}${Date.now().toString(36).toUpperCase()}`.slice(0, 10);
const line = (letter) => done('POST', 'product-lines', { key: key(letter), name: `网络钩子 ${letter} 🚢` });

async function receiver(secret) {
  const program = start('webhook-receiver', [`${port}`], { SLIPWAY_WEBHOOK_SECRET: secret });
  await program.says('waiting for webhooks');
  return program;
}

/** A delivery of a record's change, once it looks as it must. */
async function delivery(webhook, recordId, expected) {
  for (let wait = 0; wait < 100; wait++) {
    const { items } = await done('GET', `webhooks/${webhook.id}/deliveries?recordId=${recordId}`);
    const found = items.find(expected);
    if (found) return found;
    await sleep(200);
  }
  assert.fail('there is no such delivery');
}

await inArea('webhook', async () => {
  let webhook;
  let first;
  await step('a webhook is made, and shows its secret once', async () => {
    webhook = await done('POST', 'webhooks', { url: `http://127.0.0.1:${port}/`, types: ['product-lines'] });
    assert.match(webhook.secret, /^whsec_/);
    assert.equal((await done('GET', `webhooks/${webhook.id}`)).secret, undefined);
    first = await receiver(webhook.secret);
  });
  await step('a test event comes', async () => {
    await done('POST', `webhooks/${webhook.id}/test`);
    await first.says('dev.slipway.webhooks.test');
  });
  let made;
  await check('the changes of a record come, verified and in order', async () => {
    made = await line('W');
    for (let version = 1; version <= 5; version++) {
      const headers = { 'If-Match': `"${version}"`, 'Content-Type': 'application/merge-patch+json' };
      await done('PATCH', `product-lines/${made.id}`, { name: `改名 ${version}` }, headers);
    }
    await first.says(`product-lines.updated product-lines/${made.id} version 6 name`);
    const told = first.lines.filter((said) => said.includes(made.id)).map((said) => Number(/version (\d+)/.exec(said)[1]));
    assert.deepEqual(told, [1, 2, 3, 4, 5, 6]);
  });
  await check('the log of deliveries has the attempt and the answer', async () => {
    const { attempts } = await delivery(webhook, made.id, ({ status }) => status === 'SUCCEEDED');
    assert.equal(attempts[0].status, 204);
    assert.ok(attempts[0].requestHeaders['webhook-signature'].startsWith('v1,'));
  });
  await check('what is delivered again is answered, and not taken again', async () => {
    const { id } = await delivery(webhook, made.id, ({ status }) => status === 'SUCCEEDED');
    const before = first.lines.length;
    await done('POST', `webhooks/${webhook.id}/deliveries/${id}/redeliver`);
    await delivery(webhook, made.id, (one) => one.id === id && one.status === 'SUCCEEDED' && one.attempts.length === 2 && one.attempts[0].status === 204);
    assert.equal(first.lines.length, before);
  });
  let rotated;
  await check('while the secret is being changed, the old one and the new one are good', async () => {
    rotated = await done('POST', `webhooks/${webhook.id}/rotate-secret`, { overlapHours: 1 }, { 'If-Match': '*' });
    assert.notEqual(rotated.secret, webhook.secret);
    const { id } = await line('X');
    await first.says(`product-lines.created product-lines/${id}`);
  });
  await check('what was refused or not heard comes again, and the next secret is good', async () => {
    first.kill('SIGTERM');
    assert.equal(await first.ended, 0);
    const deaf = await receiver(wrong);
    const { id } = await line('Y');
    await delivery(webhook, id, ({ attempts }) => attempts[0]?.status === 401);
    assert.ok(!deaf.lines.some((said) => said.includes(id)));
    deaf.kill('SIGKILL');
    await deaf.ended;
    const second = await receiver(rotated.secret);
    await second.says(`product-lines.created product-lines/${id} version 1`);
    second.kill('SIGTERM');
    assert.equal(await second.ended, 0);
  });
  const { version } = await done('GET', `webhooks/${webhook.id}`);
  await done('DELETE', `webhooks/${webhook.id}`, undefined, { 'If-Match': `"${version}"` });
});

killAll();
process.exitCode = result(['webhook']) ? 0 : 1;
