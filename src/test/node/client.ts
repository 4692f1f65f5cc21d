// A small typed client of Slipway. It is compiled only: what it takes for granted, the OpenAPI document must say.

import createClient, { type Middleware } from 'openapi-fetch';
import type { components, paths } from './generated/slipway.js';

type Product = components['schemas']['Product'];
type ProductInput = components['schemas']['ProductInput'];
type Problem = components['schemas']['Problem'];

const client = createClient<paths>({ baseUrl: 'http://localhost:8080' });

const authorise: Middleware = {
  onRequest({ request }) {
    request.headers.set('Authorization', 'Bearer slw_…');
    return request;
  },
};
client.use(authorise);

/** What went wrong, for a person. */
function explain(problem: Problem): string {
  const details = (problem.errors ?? []).map((error) => `${error.pointer ?? error.parameter}: ${error.detail}`);
  return [problem.title, problem.detail, ...details].join('\n');
}

/** Every product of a stage, page by page. */
export async function* products(stage: Product['stage']): AsyncGenerator<Product> {
  let cursor: string | undefined;
  do {
    const { data, error } = await client.GET('/api/v1/products', {
      params: { query: { stage: [stage], limit: 200, ...(cursor === undefined ? {} : { cursor }) } },
    });
    if (error) throw new Error(explain(error));
    yield* data.items;
    cursor = data.nextCursor;
  } while (cursor !== undefined);
}

/** Creates a product, renames it if nobody else changed it meanwhile, and moves it on. */
export async function life(input: ProductInput): Promise<Product> {
  const created = await client.POST('/api/v1/products', { body: input });
  if (created.error) throw new Error(explain(created.error));
  const id: string = created.data.id;

  const renamed = await client.PATCH('/api/v1/products/{id}', {
    params: { path: { id }, header: { 'If-Match': `"${created.data.version}"` } },
    body: { name: `${created.data.name} 2`, description: null },
    headers: { 'Content-Type': 'application/merge-patch+json' },
  });
  if (renamed.error) throw new Error(explain(renamed.error));

  const moved = await client.POST('/api/v1/products/{id}/transitions', {
    params: { path: { id }, header: { 'If-Match': `"${renamed.data.version}"` } },
    body: { to: 'ANALYSIS', reason: 'worth a look' },
  });
  if (moved.error) throw new Error(explain(moved.error));
  return moved.data;
}

/** Loads a release of another system. */
export async function upsert(productId: string, name: string): Promise<components['schemas']['Release']> {
  const { data, error, response } = await client.PUT('/api/v1/releases/by-external-id/{source}/{externalId}', {
    params: { path: { source: 'ci', externalId: name } },
    body: { productId, name, kind: 'MINOR', planned: { date: '2026-07-01', precision: 'QUARTER' } },
  });
  if (error) throw new Error(`${response.status} ${explain(error)}`);
  return data;
}

// @ts-expect-error a stage that does not exist
export const wrong: Product['stage'] = 'ELSEWHERE';
