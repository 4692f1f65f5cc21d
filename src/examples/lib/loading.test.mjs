import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Loading, batchesOf, isTaken, missing } from './loading.mjs';

/** A loading into something that answers batches as it is told. */
function loading(answers) {
  const asked = [];
  const slipway = {
    requests: 0,
    retries: 0,
    async batch(resource, operations) {
      asked.push(operations);
      return answers(operations, asked.length);
    },
  };
  const lines = [];
  const loading = new Loading('crm', 10, slipway);
  const log = console.log;
  return {
    loading,
    asked,
    report: () => {
      console.log = (line) => lines.push(line);
      loading.report();
      console.log = log;
      const { exitCode } = process;
      process.exitCode = 0;
      return { text: lines.join('\n'), exitCode };
    },
  };
}

const task = (name, more = {}) => ({ name, body: () => ({ name }), ...more });
const ok = (operations) => operations.map(({ op, ref }) => ({ status: op === 'CREATE' ? 201 : 200, id: ref, version: 1 }));

test('new records come first in a batch, then their transitions by local names', async () => {
  const { loading: run, asked, report } = loading(ok);
  const steps = (old) => (old ? [] : [{ to: 'PLANNED', reason: 'so' }, { to: 'DONE' }]);
  const ids = await run.bring('features', new Map([['b', { version: 1 }]]), [task('a', { steps }), task('b', { steps }), task('c')]);
  assert.deepEqual(asked, [
    [
      { op: 'CREATE', body: { name: 'a', externalSource: 'crm', externalId: 'a' }, ref: 'r0' },
      { op: 'UPSERT', externalSource: 'crm', externalId: 'b', body: { name: 'b' }, ref: 'r1' },
      { op: 'CREATE', body: { name: 'c', externalSource: 'crm', externalId: 'c' }, ref: 'r2' },
      { op: 'TRANSITION', ifMatch: '*', to: 'PLANNED', reason: 'so', id: '$ref:r0' },
      { op: 'TRANSITION', ifMatch: '*', to: 'DONE', id: '$ref:r0' },
    ],
  ]);
  assert.deepEqual([...ids], [['a', 'r0'], ['b', 'r1'], ['c', 'r2']]);
  const { text, exitCode } = report();
  assert.match(text, /^transitions: 2$/m);
  assert.match(text, /^2 created, 0 changed, 1 unchanged$/m);
  assert.equal(exitCode, 0);
});

test('a record with a new version is changed, and so is one that moves', async () => {
  const { loading: run, report } = loading((operations) => operations.map(({ externalId }) => ({ status: 200, id: 'x', version: externalId === 'a' ? 2 : 1 })));
  const before = new Map(['a', 'b', 'c'].map((name) => [name, { version: 1 }]));
  await run.bring('features', before, [task('a'), task('b', { steps: () => [{ to: 'DONE' }] }), task('c')]);
  assert.match(report().text, /^0 created, 2 changed, 1 unchanged$/m);
});

test('what is in conflict is tried once more, with what it says then', async () => {
  const problem = { status: 409, code: 'NOT_UNIQUE', errors: [{ pointer: '/body/key', code: 'NOT_UNIQUE' }] };
  const { loading: run, asked, report } = loading((operations, turn) => (turn === 1 ? [{ status: 409, problem }] : [{ status: 201, id: 'x', version: 1 }]));
  const ids = await run.bring('products', new Map(), [{ name: 'a', body: (conflict) => ({ key: isTaken(conflict) ? 'B' : 'A' }) }]);
  assert.deepEqual(asked[1], [{ op: 'UPSERT', externalSource: 'crm', externalId: 'a', body: { key: 'B' }, ref: 'r0' }]);
  assert.deepEqual([...ids], [['a', 'x']]);
  assert.match(report().text, /^1 created, 0 changed, 0 unchanged$/m);
});

test('what is refused is reported with its reason and does not stop the others', async () => {
  const { loading: run, report } = loading((operations) =>
    operations.map(({ op, id }, index) => {
      if (op === 'TRANSITION') return id === '$ref:r0' ? { status: 422 } : { status: 409, problem: { code: 'TRANSITION_NOT_ALLOWED', detail: 'not yet' } };
      return index ? { status: 201, id: `${index}`, version: 1 } : { status: 422, problem: { code: 'INVALID', detail: 'no name' } };
    }),
  );
  const steps = () => [{ to: 'DONE' }];
  const orphan = task('d', { body: () => missing('its product') });
  const ids = await run.bring('features', new Map(), [task('a', { steps }), task('b'), task('c', { steps }), orphan]);
  assert.deepEqual([...ids.keys()], ['b', 'c']);
  const { text, exitCode } = report();
  assert.match(text, /features a: 422 INVALID no name/);
  assert.match(text, /features c: its transition: 409 TRANSITION_NOT_ALLOWED not yet/);
  assert.match(text, /features d: its product is missing/);
  assert.match(text, /^1 created, 0 changed, 0 unchanged, 3 failed$/m);
  assert.equal(exitCode, 1);
});

test('a batch is as large as it may be, and keeps the operations of a record together', () => {
  const piece = (count, text = '') => ({ operations: Array(count).fill(text) });
  const sizes = (pieces, most) => batchesOf(pieces, most).map((batch) => batch.map(({ operations }) => operations.length));
  assert.deepEqual(sizes([piece(2), piece(2), piece(3), piece(1), piece(1)], { operations: 4, bytes: 1e6 }), [[2, 2], [3, 1], [1]]);
  assert.deepEqual(sizes([piece(1, '字'.repeat(100)), piece(1, '字'.repeat(100))], { operations: 9, bytes: 500 }), [[1], [1]]);
  assert.deepEqual(batchesOf([]), []);
});

test('where there is nothing to load, all of it is done', (t) => {
  const said = t.mock.method(process.stderr, 'write', () => true);
  t.mock.method(console, 'log', () => {});
  new Loading('crm', 0, { requests: 0, retries: 0 }).report();
  assert.match(said.mock.calls[0].arguments[0], / 100 % 0\/0 records/);
});
