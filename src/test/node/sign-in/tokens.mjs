// What the tokens of the realm may do, by plain HTTP.

import { check } from './checks.mjs';
import { claims } from './provider.mjs';

const QRPAY = '/api/v1/products/0198f000-0003-7000-8000-000000000001';
const SHOPBI = '/api/v1/products/0198f000-0003-7000-8000-000000000004';

export async function tokens({ provider, slipway }) {
  const viewer = await provider.personToken('wang.fang');
  const editor = await provider.personToken('lin.xiaowen');
  const admin = await provider.personToken('sara.haddad');
  const script = await provider.scriptToken();
  const reader = await provider.scriptToken('catalog:read');

  // a client of the same realm without the audience mapper
  await provider.administer('POST', '/clients', {
    clientId: 'another-service',
    secret: 'another',
    serviceAccountsEnabled: true,
    standardFlowEnabled: false,
    defaultClientScopes: ['basic', 'roles'],
  });
  const foreign = (await provider.tokens({ grant_type: 'client_credentials', client_id: 'another-service', client_secret: 'another' })).access_token;

  const patch = (path) => ['PATCH', path, '{"category":"payment"}'];
  const line = ['POST', '/api/v1/product-lines', '{"key":"SIGNIN","name":"Made by a person who signed in"}'];
  const expected = [
    ['nobody', undefined, ['GET', '/api/v1/products'], 401],
    ['the viewer', viewer, ['GET', '/api/v1/products'], 200],
    ['the viewer', viewer, ['GET', '/api/v1/people'], 200],
    ['the viewer', viewer, patch(QRPAY), 403],
    ['the viewer', viewer, ['GET', '/api/v1/api-tokens'], 403],
    ['the editor', editor, ['GET', QRPAY], 200],
    ['the editor', editor, ['GET', '/api/v1/product-lines'], 200],
    ['the editor, of a product of her team,', editor, patch(QRPAY), 200],
    ['the editor, of a product of another team,', editor, patch(SHOPBI), 403],
    ['the editor', editor, line, 403],
    ['the editor', editor, ['GET', '/api/v1/api-tokens'], 403],
    ['the administrator', admin, patch(SHOPBI), 200],
    ['the administrator', admin, line, 201],
    ['the administrator', admin, ['GET', '/api/v1/api-tokens'], 200],
    ['the script without scopes', script, ['GET', '/api/v1/products'], 200],
    ['the script without scopes', script, ['GET', '/api/v1/people'], 200],
    ['the script with catalog:read', reader, ['GET', '/api/v1/products'], 200],
    ['the script with catalog:read', reader, ['GET', '/api/v1/people'], 403],
    ['the script with catalog:read', reader, patch(QRPAY), 403],
    ['a client without the audience', foreign, ['GET', '/api/v1/products'], 401],
    ['a changed signature', `${editor.slice(0, -8)}AAAAAAAA`, ['GET', '/api/v1/products'], 401],
  ];
  for (const [who, token, [method, path, body], status] of expected) {
    await check(`${who} ${method} ${path}: ${status}`, async () => {
      const response = await ask(slipway, token, method, path, body);
      if (response.status !== status) throw new Error(`answered ${response.status}: ${await response.text()}`);
      if (status === 401 && !response.headers.get('www-authenticate')?.startsWith('Bearer')) throw new Error('no WWW-Authenticate');
    });
  }

  await check('each person is linked to the person of the sample company with the same verified e-mail', async () => {
    for (const [token, id] of [[viewer, '5'], [editor, '1'], [admin, 'a']]) {
      const me = await (await ask(slipway, token, 'GET', '/api/v1/me')).json();
      const name = `person:0198f000-0001-7000-8000-00000000000${id}`;
      if (me.name !== name || me.label !== claims(token).name) throw new Error(JSON.stringify(me));
    }
  });
}

export function ask(slipway, token, method, path, body) {
  return fetch(slipway + path, {
    method,
    headers: {
      ...(token && { Authorization: `Bearer ${token}` }),
      ...(body && { 'Content-Type': method === 'PATCH' ? 'application/merge-patch+json' : 'application/json' }),
      ...(method === 'PATCH' && { 'If-Match': '*' }),
    },
    ...(body && { body }),
  });
}
