import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spawnSync } from 'node:child_process';
import { addressOf, keyOf, paragraphs } from './loading.mjs';

test('a key is the name where it fits, else its beginning and a hash', () => {
  assert.equal(keyOf('Outlook'), 'OUTLOOK');
  assert.equal(keyOf('To Do'), 'TODO');
  for (const name of ['Outlook for everybody', 'X', '365', '钱包', '']) assert.match(keyOf(name), /^[A-Z][A-Z0-9]{4,9}$/, name);
  assert.match(keyOf('Outlook', true), /^OUTLOO[A-Z0-9]{4}$/);
  assert.notEqual(keyOf('钱包'), keyOf('支付'));
  assert.equal(keyOf('Outlook for everybody'), keyOf('Outlook for everybody'));
});

test('paragraphs leave out what is empty and keep whole characters', () => {
  assert.equal(paragraphs('a', '', null, 'b'), 'a\n\nb');
  assert.equal(paragraphs(null, ''), undefined);
  assert.equal(paragraphs(`a${'🚢'.repeat(10_000)}`), `a${'🚢'.repeat(9_999)}`);
});

test('an address that is none ends the program at once', () => {
  assert.equal(addressOf(''), 'http://localhost:8080');
  assert.equal(addressOf('https://slipway.example.com/'), 'https://slipway.example.com');
  for (const address of ['localhost:8080', 'slipway', 'ftp://slipway.example.com']) {
    const script = `import { addressOf } from ${JSON.stringify(import.meta.resolve('./loading.mjs'))}; addressOf(${JSON.stringify(address)})`;
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    assert.equal(run.status, 2, address);
    assert.match(run.stderr, /SLIPWAY_URL is no address/);
  }
});
