// Calls operations of all kinds with the typed client, strictly compiled, on the Slipway that SLIPWAY_URL and SLIPWAY_TOKEN name.

import { answered, life, products, slipway, upsert, type Problem } from './client.js';

declare const process: { env: Record<string, string | undefined>; exit(code: number): never };

const address = process.env['SLIPWAY_URL'] ?? 'http://localhost:8080';
const token = process.env['SLIPWAY_TOKEN'] ?? '';
const client = slipway(address, token);

const called = new Set<string>();
client.use({
  onResponse({ request, schemaPath }) {
    called.add(`${request.method} ${schemaPath}`);
  },
});

let passed = 0;

async function check<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    const result = await work();
    passed++;
    console.log(`ok   ${name}`);
    return result;
  } catch (error) {
    console.log(`FAIL ${name}: ${error instanceof Error ? error.message : error}`);
    // what comes next needs it
    return finish(1);
  }
}

function finish(failed: 0 | 1): never {
  console.log(`client: ${passed} passed, ${failed} failed`);
  process.exit(failed);
}

function equal<T>(actual: T, expected: T): void {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${a} is not ${b}`);
}

/** The problem of an answer that must be one. */
function refused(answer: { data?: unknown; error?: Problem; response: Response }, status: number, code: Problem['code']): Problem {
  if (!answer.error) throw new Error(`it was answered ${answer.response.status}`);
  equal([answer.response.status, answer.error.status, answer.error.code], [status, status, code]);
  return answer.error;
}

const mark = `T${Date.now().toString(36).toUpperCase()}`.slice(0, 10);
const match = (version: number) => ({ 'If-Match': `"${version}"` });

await check('who I am', async () => equal(answered(await client.GET('/api/v1/me')).roles, ['ADMIN']));

const line = await check('a product line is created', async () =>
  answered(await client.POST('/api/v1/product-lines', { body: { key: mark, name: '支付 Payments' } })),
);

const product = await check('a product is created, patched and moved', async () => {
  const moved = await life(client, { key: mark, name: '跨境收款 🚢', productLineId: line.id, tags: [mark] });
  equal([moved.name, moved.stage, moved.version], ['跨境收款 🚢 2', 'ANALYSIS', 3]);
  return moved;
});
const { id } = product;
const path = { id };

await check('a record is read with what it refers to', async () => {
  const read = answered(await client.GET('/api/v1/products/{id}', { params: { path, query: { include: ['productLine'] } } }));
  equal([read.version, read.productLine?.name], [3, line.name]);
});

await check('a record that has not changed is not sent again', async () => {
  const { response } = await client.GET('/api/v1/products/{id}', { params: { path, header: { 'If-None-Match': '"3"' } } });
  equal(response.status, 304);
});

await check('a record is read as it was', async () => {
  const at = answered(await client.GET('/api/v1/products/{id}', { params: { path, query: { asOf: product.createdAt } } }));
  equal([at.version, at.stage], [1, 'CONCEPT']);
});

await check('the history tells each change', async () => {
  const { items } = answered(await client.GET('/api/v1/products/{id}/history', { params: { path } }));
  equal(items.map((entry) => [entry.version, entry.event]), [[3, 'TRANSITIONED'], [2, 'UPDATED'], [1, 'CREATED']]);
  equal(items[0]?.changes.map((change) => [change.field, change.oldValue, change.newValue]), [['stage', 'CONCEPT', 'ANALYSIS']]);
});

await check('a record is replaced whole', async () => {
  const replaced = answered(
    await client.PUT('/api/v1/products/{id}', { params: { path, header: match(3) }, body: { key: mark, name: '跨境收款', productLineId: line.id, tags: [mark] } }),
  );
  equal([replaced.name, replaced.version], ['跨境收款', 4]);
});

await check('what is not said any more is cleared, by a merge patch with null', async () => {
  const body = { category: 'payment' };
  const headers = { 'Content-Type': 'application/merge-patch+json' };
  const said = answered(await client.PATCH('/api/v1/products/{id}', { params: { path, header: match(4) }, body, headers }));
  const cleared = answered(await client.PATCH('/api/v1/products/{id}', { params: { path, header: match(5) }, body: { category: null }, headers }));
  equal([said.category, cleared.category, cleared.version], ['payment', undefined, 6]);
});

await check('an old version is refused, and so is none', async () => {
  const body = { key: mark, name: 'late' };
  refused(await client.PUT('/api/v1/products/{id}', { params: { path, header: match(1) }, body }), 412, 'PRECONDITION_FAILED');
  refused(await client.PUT('/api/v1/products/{id}', { params: { path }, body }), 428, 'PRECONDITION_REQUIRED');
});

await check('a problem says every fault where it is, in Chinese too', async () => {
  const answer = await client.POST('/api/v1/products', { body: { key: 'x', name: '' }, params: { header: { 'Accept-Language': 'zh' } } });
  const problem = refused(answer, 422, 'VALIDATION_FAILED');
  equal(problem.errors?.map((error) => error.pointer), ['/key', '/name']);
  if (!/[\u4e00-\u9fff]/.test(problem.title)) throw new Error(problem.title);
});

await check('a transition says what is open, and why the others are not', async () => {
  const { state, options } = answered(await client.GET('/api/v1/products/{id}/transitions', { params: { path } }));
  equal([state, options.find((option) => option.to === 'STRATEGY')?.allowed], ['ANALYSIS', true]);
  equal(options.find((option) => option.to === 'LAUNCH')?.reasons[0]?.code, 'STAGE_SKIPPED');
});

await check('an upsert creates once', async () => {
  const [first, second] = [await upsert(client, id, `1.0-${mark}`), await upsert(client, id, `1.0-${mark}`)];
  equal([second.id, second.version], [first.id, 1]);
});

const releases = await check('a batch does many operations, with references between them', async () => {
  const answer = answered(
    await client.POST('/api/v1/releases/batch', {
      params: { header: { 'Idempotency-Key': `batch-${mark}` } },
      body: {
        operations: [
          { op: 'CREATE', ref: 'one', body: { productId: id, name: '2.0', kind: 'MAJOR', actual: '2026-03-01' } },
          { op: 'CREATE', body: { productId: id, name: '2.1', kind: 'MINOR' } },
          { op: 'TRANSITION', id: '$ref:one', ifMatch: '*', to: 'IN_DEVELOPMENT' },
        ],
      },
    }),
  );
  equal([answer.succeeded, answer.failed, answer.results.map((result) => result.status)], [3, 0, [201, 201, 200]]);
  return answer.results;
});

await check('a list is exported, and brought back', async () => {
  const exported = await client.GET('/api/v1/products/export', { params: { query: { as: 'csv', tag: [mark] } }, parseAs: 'text' });
  const csv = answered(exported) as unknown as string;
  const upload = { params: { query: { filename: '产品.csv', resource: 'products' } }, body: csv as never, bodySerializer: (body: unknown) => body as string, headers: { 'Content-Type': 'text/csv' } };
  const { id } = answered(await client.POST('/api/v1/imports', upload));
  answered(await client.POST('/api/v1/imports/{id}/start', { params: { path: { id } }, body: { mode: 'UPDATE' } }));
  for (;;) {
    const now = answered(await client.GET('/api/v1/imports/{id}', { params: { path: { id } } }));
    if (now.state === 'FAILED') throw new Error(now.problem?.detail ?? 'no reason');
    if (now.state === 'DONE') return equal([now.progress?.unchanged, now.progress?.refused], [csv.trimEnd().split('\r\n').length - 1, 0]);
    await new Promise<void>((resolve) => setTimeout(() => resolve(), 200));
  }
});

await check('a batch that is refused points into its operations', async () => {
  const operations = [{ op: 'CREATE' as const, body: { productId: id, name: '2.0', kind: 'MAJOR' } }];
  const problem = refused(await client.POST('/api/v1/releases/batch', { body: { operations } }), 422, 'BATCH_REFUSED');
  if (!problem.errors?.[0]?.pointer?.startsWith('/operations/0')) throw new Error(JSON.stringify(problem.errors));
});

await check('a list has filters, fields, a sort and pages', async () => {
  const query = { productId: [id], sort: ['-name' as const], fields: ['name' as const, 'status' as const], limit: 2 };
  const first = answered(await client.GET('/api/v1/releases', { params: { query: { ...query, total: true } } }));
  equal([first.total, first.items.map((release) => release.name)], [3, ['2.1', '2.0']]);
  equal(Object.keys(first.items[0] ?? {}).sort(), ['id', 'name', 'status', 'version']);
  const cursor = first.nextCursor ?? '';
  const second = answered(await client.GET('/api/v1/releases', { params: { query: { ...query, cursor } } }));
  equal([second.items.length, second.nextCursor], [1, undefined]);
  refused(await client.GET('/api/v1/releases', { params: { query: { ...query, sort: ['name'], cursor } } }), 400, 'INVALID_CURSOR');
});

await check('pages are read one after the other', async () => {
  let count = 0;
  for await (const one of products(client, ['ANALYSIS'], 1)) {
    if (one.stage !== 'ANALYSIS') throw new Error(one.stage);
    if (++count > 3) break;
  }
  if (!count) throw new Error('there is none');
});

await check('a record goes to the trash and comes back', async () => {
  const release = { id: releases[1]?.id ?? '' };
  const gone = await client.DELETE('/api/v1/releases/{id}', { params: { path: release, header: match(1) } });
  equal(gone.response.status, 204);
  equal(typeof answered(await client.GET('/api/v1/releases/{id}', { params: { path: release } })).deletedAt, 'string');
  const restored = answered(await client.POST('/api/v1/releases/{id}/restore', { params: { path: release } }));
  equal([restored.version, restored.deletedAt], [3, undefined]);
});

await check('what is referred to stays', async () => {
  refused(await client.DELETE('/api/v1/product-lines/{id}', { params: { path: { id: line.id }, header: match(1) } }), 409, 'IN_USE');
});

await check('a computed view puts together what belongs to a product', async () => {
  const overview = answered(await client.GET('/api/v1/products/{id}/overview', { params: { path } }));
  equal([overview.product.id, overview.productLine?.id, overview.team], [id, line.id, []]);
});

const roadmap = await check('a roadmap with an item is read as a timeline', async () => {
  const made = answered(await client.POST('/api/v1/roadmaps', { body: { productId: id, name: '路线图', audience: 'CUSTOMER', lanes: ['Web'] } }));
  const item = answered(
    await client.POST('/api/v1/roadmap-items', {
      body: { roadmapId: made.id, title: '汇率锁定', lane: 'Web', customerVisible: true, start: { date: '2026-07-01', precision: 'QUARTER' }, end: { date: '2026-10-01', precision: 'MONTH' } },
    }),
  );
  equal([item.status, item.start?.precision], ['PLANNED', 'QUARTER']);
  const timeline = answered(await client.GET('/api/v1/roadmaps/{id}/timeline', { params: { path: { id: made.id }, query: { format: 'json' } } }));
  if (!JSON.stringify(timeline).includes(item.id)) throw new Error('it has no such item');
  return made;
});

await check('a share link shows a roadmap to whoever has it', async () => {
  const link = answered(await client.POST('/api/v1/share-links', { body: { roadmapId: roadmap.id, name: 'Customer day', fields: ['DATES'] } }));
  const { data, response } = await slipway(address, 'none').GET('/shared/roadmaps/{token}', { params: { path: { token: link.token ?? '' }, query: { format: 'json' } } });
  equal(response.status, 200);
  if (!JSON.stringify(data).includes('汇率锁定')) throw new Error('it does not show the item');
  equal(answered(await client.GET('/api/v1/share-links/{id}', { params: { path: { id: link.id } } })).token, undefined);
});

await check('a launch says why it is not ready, and its dashboard what is not known', async () => {
  const plan = answered(await client.POST('/api/v1/launch-plans', { body: { productId: id, name: '上市', kind: 'NEW_PRODUCT', launchPlanned: '2027-09-15' } }));
  const of = { params: { path: { id: plan.id } } };
  const readiness = answered(await client.GET('/api/v1/launch-plans/{id}/readiness', of));
  equal([readiness.ready, readiness.reasons.length > 0], [false, true]);
  const dashboard = answered(await client.GET('/api/v1/launch-plans/{id}/dashboard', of));
  // it can be a picture too
  equal(typeof dashboard === 'string' ? dashboard : dashboard.launchPlanId, plan.id);
});

await check('the change feed tells it all in order', async () => {
  const { items, position, more } = answered(await client.GET('/api/v1/changes', { params: { query: { productId: id, type: ['products'], limit: 200 } } }));
  equal(items.map((change) => change.data.version).slice(0, 3), [1, 2, 3]);
  equal([items[0]?.specversion, items[0]?.type, typeof position, more], ['1.0', 'dev.slipway.products.created', 'string', more]);
  refused(await client.GET('/api/v1/changes', { params: { query: { after: '00000000-1' } } }), 400, 'INVALID_CURSOR');
});

await check('a token with less rights is refused, and without any is unknown', async () => {
  const made = answered(await client.POST('/api/v1/api-tokens', { body: { name: `reader ${mark}`, roles: ['VIEWER'], scopes: ['catalog:read'] } }));
  const reader = slipway(address, made.secret ?? '');
  equal(answered(await reader.GET('/api/v1/products/{id}', { params: { path } })).id, id);
  refused(await reader.POST('/api/v1/product-lines', { body: { key: 'NO', name: 'No' } }), 403, 'FORBIDDEN');
  refused(await slipway(address, 'slw_none').GET('/api/v1/me'), 401, 'UNAUTHENTICATED');
  const allowed = answered(await reader.GET('/api/v1/me/permissions', { params: { query: { resource: 'products', id } } }));
  equal(allowed.permissions.find(({ action }) => action === 'CHANGE')?.allowed, false);
});

await check('there is no record', async () => {
  refused(await client.GET('/api/v1/products/{id}', { params: { path: { id: '00000000-0000-7000-8000-000000000000' } } }), 404, 'NOT_FOUND');
});

await check('more than twenty operations were called', async () => {
  if (called.size < 20) throw new Error(`only ${called.size}: ${[...called].join(', ')}`);
  console.log(`     ${called.size} operations`);
});

finish(0);
