// A small typed client of Slipway. What it takes for granted, the OpenAPI document must say.

import createClient, { createQuerySerializer, type Client, type Middleware } from 'openapi-fetch';
import type { components, paths } from './generated/slipway.js';

export type Slipway = Client<paths>;
export type Problem = components['schemas']['Problem'];
type Product = components['schemas']['Product'];
type ProductInput = components['schemas']['ProductInput'];

/** What the document says with `explode: false`: several values in one parameter. */
const JOINED = new Set(['fields', 'include', 'sort']);

const repeated = createQuerySerializer({ array: { style: 'form', explode: true } });

/** A client that acts as whoever has the token. */
export function slipway(baseUrl: string, token: string): Slipway {
  const client = createClient<paths>({
    baseUrl,
    querySerializer: (query) =>
      repeated(Object.fromEntries(Object.entries(query).map(([name, value]) => [name, JOINED.has(name) && Array.isArray(value) ? value.join(',') : value]))),
  });
  const authorise: Middleware = {
    onRequest({ request }) {
      request.headers.set('Authorization', `Bearer ${token}`);
      return request;
    },
  };
  client.use(authorise);
  return client;
}

/** What went wrong, for a person. */
export function explain(problem: Problem): string {
  const details = (problem.errors ?? []).map((error) => `${error.pointer ?? error.parameter}: ${error.detail}`);
  return [problem.title, problem.detail, ...details].join('\n');
}

/** What was asked for; else an error that explains. */
export function answered<T>(answer: { data?: T; error?: Problem }): T {
  if (answer.error) throw new Error(explain(answer.error));
  return answer.data as T;
}

/** Every product of some stages, page by page. */
export async function* products(client: Slipway, stage: Product['stage'][], limit = 200): AsyncGenerator<Product> {
  let cursor: string | undefined;
  do {
    const { data, error } = await client.GET('/api/v1/products', {
      params: { query: { stage, limit, ...(cursor === undefined ? {} : { cursor }) } },
    });
    if (error) throw new Error(explain(error));
    yield* data.items;
    cursor = data.nextCursor;
  } while (cursor !== undefined);
}

/** Creates a product, renames it if nobody else changed it meanwhile, and moves it on. */
export async function life(client: Slipway, input: ProductInput): Promise<Product> {
  const created = answered(await client.POST('/api/v1/products', { body: input }));
  const { id } = created;

  const renamed = answered(
    await client.PATCH('/api/v1/products/{id}', {
      params: { path: { id }, header: { 'If-Match': `"${created.version}"` } },
      body: { name: `${created.name} 2`, description: null },
      headers: { 'Content-Type': 'application/merge-patch+json' },
    }),
  );

  return answered(
    await client.POST('/api/v1/products/{id}/transitions', {
      params: { path: { id }, header: { 'If-Match': `"${renamed.version}"` } },
      body: { to: 'ANALYSIS', reason: 'worth a look' },
    }),
  );
}

/** Loads a release of another system. */
export async function upsert(client: Slipway, productId: string, name: string): Promise<components['schemas']['Release']> {
  const { data, error, response } = await client.PUT('/api/v1/releases/by-external-id/{source}/{externalId}', {
    params: { path: { source: 'ci', externalId: name } },
    body: { productId, name, kind: 'MINOR', planned: { date: '2026-07-01', precision: 'QUARTER' } },
  });
  if (error) throw new Error(`${response.status} ${explain(error)}`);
  return data;
}

// @ts-expect-error a stage that does not exist
export const wrong: Product['stage'] = 'ELSEWHERE';
