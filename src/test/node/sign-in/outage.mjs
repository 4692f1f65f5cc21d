// The provider is not there yet, changes its keys, and goes away.

import { createSign, generateKeyPairSync } from 'node:crypto';
import { check } from './checks.mjs';
import { claims, keyOf } from './provider.mjs';
import { ask } from './tokens.mjs';

/** Slipway has started, and the provider not yet. */
export async function withoutProvider({ provider, slipway, adminToken }) {
  const me = (token) => ask(slipway, token, 'GET', '/api/v1/me');
  await check('without the provider Slipway starts and takes API tokens', async () => {
    const { status } = await me(adminToken);
    if (status !== 200) throw new Error(`answered ${status}`);
  });
  await check('a token that only the provider can tell is 503 with Retry-After until then', async () => {
    const response = await me(forged({ iss: provider.issuer, sub: 'somebody', aud: 'slipway', exp: Date.now() / 1000 + 300 }));
    if (response.status !== 503 || !response.headers.has('retry-after')) throw new Error(`answered ${response.status}`);
  });
}

export async function outage({ provider, slipway }) {
  const before = await provider.personToken('lin.xiaowen');
  const expect = async (token, status) => {
    const response = await ask(slipway, token, 'GET', '/api/v1/products');
    if (response.status !== status) throw new Error(`answered ${response.status}: ${await response.text()}`);
    return response;
  };

  await check('a token of a new key is known without a restart', async () => {
    await expect(before, 200);
    await provider.rotateKeys();
    const after = await provider.personToken('lin.xiaowen');
    if (keyOf(after) === keyOf(before)) throw new Error('the provider still signs with the old key');
    await expect(after, 200);
  });
  await check('a token of the old key is good until it ends', () => expect(before, 200));

  await provider.stop();
  await check('without the provider, tokens of known keys are served', () => expect(before, 200));
  await check('and a token of an unknown key is 503 with Retry-After, not 401', async () => {
    const response = await expect(forged(claims(before)), 503);
    if (!response.headers.has('retry-after')) throw new Error('no Retry-After');
  });
}

/** A token that is signed with a key which the provider never published. */
function forged(claims) {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const encode = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${encode({ alg: 'RS256', typ: 'JWT', kid: 'nobody-knows' })}.${encode(claims)}`;
  return `${signed}.${createSign('RSA-SHA256').update(signed).sign(privateKey, 'base64url')}`;
}
