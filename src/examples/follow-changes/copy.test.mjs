import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Copy } from './copy.mjs';

/** A file for a copy. */
async function place(t) {
  const directory = await mkdtemp(join(tmpdir(), 'copy-'));
  t.after(() => rm(directory, { recursive: true }));
  return join(directory, 'copy.ndjson');
}

test('a file that holds more of the past than of now is written anew, and is the same copy', async (t) => {
  const file = await place(t);
  const copy = new Copy(file);
  copy.take({ resources: ['people'], position: '5f3c9a1e-0' });
  await copy.keep();
  const sizes = [];
  for (let turn = 1; turn <= 60; turn++) {
    const records = Array.from({ length: 200 }, (_, id) => ['people', { id: `${id}`, version: turn, name: '李雷' }]);
    await copy.write({ records, position: `5f3c9a1e-${200 * turn}` });
    sizes.push((await readFile(file)).length);
  }
  await copy.close();
  assert.ok(sizes.at(-1) < Math.max(...sizes) / 2, sizes.join(' '));
  const again = await Copy.read(file);
  await again.close();
  assert.deepEqual([again.size, again.position, again.of('people').get('7').version], [200, '5f3c9a1e-12000', 60]);
});

test('a file that is none of its own is refused, and stays as it is', async (t) => {
  const file = await place(t);
  assert.equal(await Copy.read(file), undefined);
  const lines = ['{"name":"slipway"}\n', 'hello\n', '{"resources":["people"],"position":"5f3c9a1e-1"}\nbroken\n{"records":[]}\n', '{"records":[["people",{"id":"a"}]]}\n', ''];
  for (const text of lines) {
    await writeFile(file, text);
    await assert.rejects(Copy.read(file), /is no copy/, text);
    assert.equal(await readFile(file, 'utf8'), text);
  }
});
