// Has src/examples/follow-changes keep a copy of the Slipway that SLIPWAY_URL and SLIPWAY_TOKEN name, kills it, and compares the
// copy with the lists.

import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Copy } from '../../examples/follow-changes/copy.mjs';
import { Slipway } from '../../examples/lib/slipway.mjs';
import { killAll, start } from './program.mjs';
import { check, inArea, result } from './sign-in/checks.mjs';

const slipway = Slipway.ofSettings();
const directory = await mkdtemp(join(tmpdir(), 'follow-'));
const file = join(directory, 'copy.ndjson');

const follower = (options = [], env = {}) => start('follow-changes', [file, ...options], env);

async function done(method, path, body, headers) {
  const answer = await slipway.call(method, `/api/v1/${path}`, body, headers);
  assert.ok(answer.status < 300, `${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

const key = (letter) => `${letter}${Date.now().toString(36).toUpperCase()}`.slice(0, 10);
const line = (letter) => done('POST', 'product-lines', { key: key(letter), name: `跟踪 ${letter} 🚢` });
const renamed = ({ id, version }, name) =>
  done('PATCH', `product-lines/${id}`, { name }, { 'If-Match': `"${version}"`, 'Content-Type': 'application/merge-patch+json' });

/** The copy in the file has what the lists have, of every resource, and nothing else. */
async function same() {
  const copy = await Copy.read(file);
  await copy.close();
  // how a token was used and a webhook fares is no change of it
  const told = ({ lastUsedAt, lastSuccessAt, lastFailureAt, failingSince, ...record }) => record;
  let count = 0;
  for (const resource of copy.resources) {
    const left = new Map(copy.of(resource));
    for await (const record of slipway.all(resource)) {
      const copied = left.get(record.id);
      assert.ok(copied && isDeepStrictEqual(told(copied), told(record)), `${resource} ${JSON.stringify(record)} is in the copy as ${JSON.stringify(copied)}`);
      left.delete(record.id);
      count++;
    }
    assert.deepEqual([...left.keys()], [], `${resource} that are no longer there`);
  }
  console.log(`     ${count} records of ${copy.resources.length} resources`);
}

await inArea('follow', async () => {
  const first = follower();
  const [a, b] = await Promise.all([line('A'), line('B')]);
  await check('it copies every list and follows', () => first.says('follows from'));
  await check('a record that is created, changed and deleted is told as it happens', async () => {
    const c = await line('C');
    await first.says(`product-lines.created ${c.id} version 1`);
    const { version } = await renamed(c, '改名 renamed');
    await first.says(`product-lines.updated ${c.id} version 2`);
    await done('DELETE', `product-lines/${c.id}`, undefined, { 'If-Match': `"${version}"` });
    await first.says(`product-lines.deleted ${c.id} version 3`);
  });
  const stakeholder = await done('POST', 'stakeholders', { kind: 'PERSON', function: 'CUSTOMER', name: 'Ingrid Erasable' });
  await check('with a person that is erased go the contacts, out of the file too', async () => {
    await done('POST', 'stakeholder-contacts', { stakeholderId: stakeholder.id, kind: 'EMAIL', value: 'erasable@example.com' });
    await first.says('stakeholder-contacts.created');
    assert.match(await readFile(file, 'utf8'), /erasable@example\.com/);
    await done('POST', `stakeholders/${stakeholder.id}/erasure`, { reason: 'asked for' });
    await first.says(`stakeholders.updated ${stakeholder.id}`);
    assert.doesNotMatch(await readFile(file, 'utf8'), /erasable/i);
  });
  await check('killed in the middle of many changes, it goes on and misses none', async () => {
    const mark = key('F');
    const operations = Array.from({ length: 300 }, (_, index) => ({ op: 'CREATE', body: { name: `李雷 ${index} ${mark}` } }));
    const writing = Promise.all([slipway.batch('people', operations.slice(0, 150)), slipway.batch('people', operations.slice(150))]);
    await first.says('people.created');
    first.kill('SIGKILL');
    assert.equal(await first.ended, 'SIGKILL');
    await renamed(a, 'while nobody followed');
    await writing;
    await done('DELETE', `product-lines/${b.id}`, undefined, { 'If-Match': '"1"' });
    const again = follower(['--once']);
    assert.equal(await again.ended, 0, again.lines.join('\n'));
    assert.ok(!again.lines.some((said) => said.startsWith('copied')), 'it copied anew');
    // what was on the disk already is not told again
    const told = [...first.lines, ...again.lines].filter((said) => said.includes('people.created'));
    assert.equal(new Set(told).size, told.length);
    const copy = await Copy.read(file);
    await copy.close();
    assert.equal([...copy.of('people').values()].filter(({ name }) => name.endsWith(mark)).length, 300);
  });
  await check('its copy is what the lists have', same);
  await check('a token that has been revoked ends it, and the copy stays', async () => {
    const before = await readFile(file);
    const token = await done('POST', 'api-tokens', { name: 'follower', roles: ['VIEWER'] });
    await done('DELETE', `api-tokens/${token.id}`, undefined, { 'If-Match': '"1"' });
    const refused = follower([], { SLIPWAY_TOKEN: token.secret });
    assert.equal(await refused.ended, 2);
    assert.match(refused.lines.join('\n'), /no longer, good: .*401/);
    assert.deepEqual(await readFile(file), before);
  });
  await check('the copy of another Slipway is refused and left alone', async () => {
    const text = (await readFile(file, 'utf8')).replaceAll(/"position":"[0-9a-f]{8}/g, '"position":"00000000');
    await writeFile(file, text);
    const refused = follower();
    assert.equal(await refused.ended, 2);
    assert.match(refused.lines.join('\n'), /the copy of another Slipway/);
    assert.equal(await readFile(file, 'utf8'), text);
  });
  await check('it stops when it is told to', async () => {
    await rm(file);
    const last = follower(['product-lines', 'people']);
    await last.says('follows from');
    last.kill('SIGTERM');
    assert.equal(await last.ended, 0);
    await same();
  });
});

killAll();
await rm(directory, { recursive: true });
process.exitCode = result(['follow']) ? 0 : 1;
