import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Slipway } from '../lib/slipway.mjs';
import { Copy } from './copy.mjs';
import { events } from './events.mjs';
import { Fake } from './fake.mjs';
import { Following, copied } from './follower.mjs';

const RESOURCES = ['products', 'stakeholders', 'stakeholder-contacts'];

/** A Slipway with some records, and a file for a copy of them. */
async function company(t) {
  const directory = await mkdtemp(join(tmpdir(), 'follow-'));
  t.after(() => rm(directory, { recursive: true }));
  const fake = new Fake();
  for (const id of ['a', 'b', 'c']) fake.change('products', { id, name: `产品 ${id} 🚢` }, 'CREATED');
  fake.change('stakeholders', { id: 's', name: 'Ingrid' }, 'CREATED');
  fake.change('stakeholder-contacts', { id: 'k', stakeholderId: 's', value: 'ingrid@example.com' }, 'CREATED');
  fake.change('stakeholder-contacts', { id: 'l', stakeholderId: 'other', value: 'other@example.com' }, 'CREATED');
  const slipway = new Slipway({ address: 'http://slipway', token: fake.token, fetch: fake.fetch });
  const file = join(directory, 'copy.ndjson');
  const said = [];
  const say = (line) => said.push(line);
  return { fake, slipway, file, said, say, copy: () => copied(slipway, file, RESOURCES, say) };
}

/** That a copy, in memory and in its file, has what the lists have. */
async function same(fake, file, copy) {
  const expected = fake.live.map(([resource, record]) => `${resource} ${JSON.stringify(record)}`).sort();
  const kept = await Copy.read(file);
  await kept.close();
  for (const one of [copy, kept]) {
    const all = one.resources.flatMap((resource) => [...one.of(resource).values()].map((record) => `${resource} ${JSON.stringify(record)}`));
    assert.deepEqual(all.sort(), expected);
    assert.equal(one.position, `5f3c9a1e-${fake.feed.length}`);
  }
}

async function until(condition) {
  while (!condition()) await new Promise((next) => setTimeout(next, 5));
}

test('what changes while the lists are read is not missing', async (t) => {
  const { fake, slipway, file, copy } = await company(t);
  let turn = 0;
  fake.before = (url) => {
    if (!/products|contacts/.test(url.pathname) || url.pathname.includes('changes')) return;
    // before each page of the lists, something on a page that was read or not yet
    if (++turn === 1) fake.change('products', { id: 'c', name: 'renamed before its page' });
    if (turn === 2) fake.change('products', { id: 'a', name: 'renamed behind its page' });
    if (turn === 2) fake.delete('b');
    if (turn === 3) fake.change('products', { id: 'd', name: 'new' }, 'CREATED');
  };
  const following = new Following(slipway, file, await copy());
  assert.equal(fake.asked[0], '/api/v1/changes?after=latest');
  await following.toTheEnd();
  await same(fake, file, following.copy);
});

test('an older version, told after a newer one was read, changes nothing', async (t) => {
  const { fake, slipway, file, copy } = await company(t);
  const kept = await copy();
  const [, restored] = fake.records.get('a');
  fake.delete('a');
  fake.change('products', { ...restored, name: 'restored' }, 'RESTORED');
  kept.take({ records: [['products', fake.records.get('a')[1]]] });
  await kept.write({ records: [['products', fake.feed.at(-2).data.record]], position: kept.position });
  assert.equal(kept.of('products').get('a').name, 'restored');
  await new Following(slipway, file, kept).toTheEnd();
  assert.equal(kept.of('products').get('a').name, 'restored');
});

test('a program that was killed goes on where it was, whatever half a line it left', async (t) => {
  const { fake, slipway, file, copy } = await company(t);
  const following = new Following(slipway, file, await copy());
  const lines = async () => (await readFile(file, 'utf8')).split('\n').length;
  const begun = await lines();
  for (const name of ['one', 'two', 'three', 'four 四']) fake.change('products', { id: 'a', name });
  await following.toTheEnd();
  assert.ok((await lines()) > begun);
  const whole = await readFile(file);
  const end = whole.lastIndexOf(0x0a, whole.length - 2) + 1;
  // killed at each byte of the last line, in the middle of a character too
  for (let length = end; length <= whole.length; length++) {
    await writeFile(file, whole);
    await truncate(file, length);
    const again = new Following(slipway, file, await Copy.read(file));
    const name = again.copy.of('products').get('a').name;
    assert.equal(again.copy.position === `5f3c9a1e-${fake.feed.length}`, name === 'four 四');
    await again.toTheEnd();
    await same(fake, file, again.copy);
    await again.copy.close();
  }
});

test('the first copy is there whole or not at all', async (t) => {
  const { fake, file, copy } = await company(t);
  let turn = 0;
  fake.before = () => ++turn > 2 && Response.json({ code: 'FORBIDDEN' }, { status: 500 });
  await assert.rejects(copy());
  assert.equal(await Copy.read(file), undefined);
  // as a program leaves it that is killed while it writes
  await writeFile(`${file}.new`, '{"resources":["products"]');
  fake.before = () => {};
  await same(fake, file, await copy());
});

test('with a stakeholder that is erased go its contacts, out of the file too, and those of others stay', async (t) => {
  const { fake, slipway, file, copy } = await company(t);
  const following = new Following(slipway, file, await copy());
  fake.change('stakeholders', { id: 's', name: 'Ingrid Solberg' });
  await following.toTheEnd();
  fake.records.delete('k');
  fake.change('stakeholders', { id: 's', name: '[已删除 Erased]', erasedAt: 'now' });
  await following.toTheEnd();
  await same(fake, file, following.copy);
  assert.doesNotMatch(await readFile(file, 'utf8'), /ingrid/i);
});

test('contacts that were read before their stakeholder was erased go as well', async (t) => {
  const { fake, slipway, file } = await company(t);
  fake.before = (url) => {
    if (url.pathname !== '/api/v1/stakeholders' || fake.records.get('s')[1].erasedAt) return;
    fake.records.delete('k');
    fake.change('stakeholders', { id: 's', name: '[已删除 Erased]', erasedAt: 'now' });
  };
  // the list of contacts has been read when that of stakeholders shows the last version
  const kept = await copied(slipway, file, RESOURCES.toReversed(), () => {});
  await new Following(slipway, file, kept).toTheEnd();
  await same(fake, file, kept);
});

test('behind what the feed still has, it copies anew', async (t) => {
  const { fake, slipway, file, copy, say, said } = await company(t);
  const following = new Following(slipway, file, await copy(), { say });
  fake.delete('a');
  fake.change('products', { id: 'd', name: 'new' }, 'CREATED');
  fake.purged = fake.feed.length - 1;
  await following.toTheEnd();
  await same(fake, file, following.copy);
  assert.match(said.join('\n'), /copies anew/);
  fake.change('products', { id: 'e', name: 'newer' }, 'CREATED');
  await following.toTheEnd();
  await same(fake, file, following.copy);
});

test('a position of another feed, and a token that has ended, are told and change nothing', async (t) => {
  const { fake, slipway, file, copy } = await company(t);
  const kept = await copy();
  const before = await readFile(file);
  fake.token = 'another';
  const { signal } = new AbortController();
  await assert.rejects(new Following(slipway, file, kept).forEver(signal), /401 UNAUTHORIZED/);
  fake.token = 'slw_good';
  kept.position = '00000000-1';
  await assert.rejects(new Following(slipway, file, kept).forEver(signal), /400 INVALID_CURSOR/);
  assert.deepEqual(await readFile(file), before);
});

test('a page that was cut off is asked for again', async (t) => {
  const { fake, slipway, file, copy } = await company(t);
  const following = new Following(slipway, file, await copy());
  fake.change('products', { id: 'a', name: 'changed' });
  let cut = true;
  fake.before = () => cut && !(cut = false) && new Response('{"items":[{"id":"5f3c9a1e-7","da', { headers: { 'Content-Type': 'application/json' } });
  await following.toTheEnd();
  await same(fake, file, following.copy);
});

test('it follows the stream, and goes on behind an event that was cut off', async (t) => {
  const { fake, slipway, file, copy, say, said } = await company(t);
  const stopped = new AbortController();
  const told = [];
  const following = new Following(slipway, file, await copy(), { say, told: ({ id }) => told.push(id) });
  const running = following.forEver(stopped.signal);
  const reached = () => until(() => following.copy.position === `5f3c9a1e-${fake.feed.length}`);
  await until(() => said.some((line) => line.startsWith('follows')));
  fake.change('products', { id: 'a', name: 'by the stream' });
  await reached();
  await same(fake, file, following.copy);
  // says only how far it is
  fake.feed.push({ id: 'hidden', data: { resource: 'decisions' } });
  fake.send(`id: 5f3c9a1e-${fake.feed.length}\n:heartbeat\n\n`);
  await reached();
  // the connection breaks in the middle of an event
  const cut = JSON.stringify({ data: { resource: 'products', record: { id: 'a', version: 99 } } });
  fake.send(`id: 5f3c9a1e-99\ndata: ${cut.slice(0, 40)}`);
  fake.end();
  fake.change('products', { id: 'b', name: 'while it was away' });
  await reached();
  await until(() => said.filter((line) => line.startsWith('follows')).length === 2);
  await same(fake, file, following.copy);
  assert.equal(new Set(told).size, told.length);
  stopped.abort();
  await running;
});

test('events are told when they are complete, however they arrive', async () => {
  const text = 'id: 1\r\ndata: {"a":\r\ndata: "玉🚢"}\r\n\r\n: no id\n\nid:2\n:heartbeat\n\nid: 3\nevent: x\ndata: [1]\n\nid: 4\ndata: half';
  const bytes = new TextEncoder().encode(text);
  for (const size of [1, 2, 3, 7, bytes.length]) {
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => bytes.subarray(index * size, (index + 1) * size));
    const all = [];
    for await (const arrived of events(pieces)) all.push(...arrived);
    assert.deepEqual(all, [{ id: '1', data: '{"a":\n"玉🚢"}' }, { id: '2' }, { id: '3', data: '[1]' }], `${size}`);
  }
});
