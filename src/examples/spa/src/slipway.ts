// The client of Slipway, typed by its OpenAPI document: a wrong path, parameter or field does not compile.

import createClient from 'openapi-fetch';
import type { components, paths } from './generated/slipway.js';
import { settings } from './settings.js';
import { currentUser, users } from './signing-in.js';
import { language } from './texts.js';

export type Product = components['schemas']['Product'];
export type ProductPatch = components['schemas']['ProductPatch'];
export type Problem = components['schemas']['Problem'];

export const slipway = createClient<paths>({ baseUrl: settings.slipway });

slipway.use({
  async onRequest({ request }) {
    const user = await currentUser();
    if (user) request.headers.set('Authorization', `Bearer ${user.access_token}`);
    request.headers.set('Accept-Language', language());
    return request;
  },
  async onResponse({ response }) {
    // the token is no longer good: main.ts then asks to sign in again
    if (response.status === 401) await users.removeUser();
  },
});

/** An answer of Slipway that is a problem (RFC 9457). */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
  }
}

type Answer<T> = { data: T; error?: never; response: Response } | { data?: never; error: Problem; response: Response };

/** What was asked for, or a ProblemError. */
export function answered<T>(answer: Answer<T>): T {
  if (answer.error) throw new ProblemError(answer.error);
  return answer.data;
}
