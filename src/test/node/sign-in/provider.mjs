// The provider of the test: Keycloak with docker/keycloak/realm.json. Only this file knows that it is Keycloak.

import { createHash, randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { answering, start, stop } from './programs.mjs';

export const PASSWORD = 'slipway-demo';
export const SCRIPT = { client_id: 'slipway-script', client_secret: 'slipway-script-demo-only' };

export class Provider {
  constructor(root, port, log) {
    this.root = root;
    this.port = port;
    this.log = log;
    this.base = `http://localhost:${port}`;
    this.issuer = `${this.base}/realms/slipway`;
  }

  async start() {
    this.program = start(resolve(this.root, 'src/test/keycloak/start'), [], { env: { KEYCLOAK_PORT: String(this.port) }, log: this.log });
    await answering(this.program, `${this.issuer}/.well-known/openid-configuration`, 300);
    this.endpoints = await (await fetch(`${this.issuer}/.well-known/openid-configuration`)).json();
  }

  stop() {
    return stop(this.program);
  }

  /** Asks for tokens; an Error with the provider's words if it gives none. */
  async tokens(form) {
    const response = await fetch(this.endpoints.token_endpoint, { method: 'POST', body: new URLSearchParams(form) });
    const answer = await response.json();
    if (!response.ok) throw new Error(`${answer.error}: ${answer.error_description}`);
    return answer;
  }

  async scriptToken(scope) {
    return (await this.tokens({ grant_type: 'client_credentials', ...SCRIPT, ...(scope && { scope }) })).access_token;
  }

  /** A person's access token, by authorization code with PKCE as a browser gets it. */
  async personToken(username, { client = 'slipway-spa', redirect = 'http://localhost:5173/' } = {}) {
    const verifier = randomBytes(32).toString('base64url');
    const query = new URLSearchParams({
      client_id: client,
      redirect_uri: redirect,
      response_type: 'code',
      scope: 'openid profile email',
      state: 'x',
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    });
    const form = await fetch(`${this.endpoints.authorization_endpoint}?${query}`);
    const cookies = form.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
    const action = /<form[^>]* action="([^"]+)"/.exec(await form.text())?.[1]?.replaceAll('&amp;', '&');
    if (!action) throw new Error('The provider shows no form to sign in');
    const answer = await fetch(action, {
      method: 'POST',
      redirect: 'manual',
      headers: { Cookie: cookies.join('; ') },
      body: new URLSearchParams({ username, password: PASSWORD }),
    });
    const code = new URL(answer.headers.get('Location') ?? 'none:').searchParams.get('code');
    if (!code) throw new Error(`The provider lets ${username} not in`);
    const tokens = await this.tokens({ grant_type: 'authorization_code', client_id: client, redirect_uri: redirect, code, code_verifier: verifier });
    return tokens.access_token;
  }

  /** The provider's own administration. */
  async administer(method, path, body) {
    const token = await fetch(`${this.base}/realms/master/protocol/openid-connect/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'password', client_id: 'admin-cli', username: 'admin', password: 'admin' }),
    });
    const response = await fetch(`${this.base}/admin/realms/slipway${path}`, {
      method,
      headers: { Authorization: `Bearer ${(await token.json()).access_token}`, 'Content-Type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.status === 200 ? response.json() : undefined;
  }

  async changeClient(clientId, change) {
    const [client] = await this.administer('GET', `/clients?clientId=${clientId}`);
    await this.administer('PUT', `/clients/${client.id}`, change(client));
  }

  /** Lets the browser client be used at other addresses too: the realm file names the usual ports, the test has its own. */
  async allow(origins, attributes = {}) {
    await this.changeClient('slipway-spa', (client) => ({
      ...client,
      redirectUris: [...client.redirectUris, ...origins.map((origin) => `${origin}/*`)],
      webOrigins: [...client.webOrigins, ...origins],
      attributes: {
        ...client.attributes,
        ...attributes,
        'post.logout.redirect.uris': [client.attributes['post.logout.redirect.uris'], ...origins.map((origin) => `${origin}/*`)].join('##'),
      },
    }));
  }

  /** Signs with a new key from now on; the old one is still published. */
  async rotateKeys() {
    const { id } = await this.administer('GET', '');
    await this.administer('POST', '/components', {
      name: 'a newer key',
      parentId: id,
      providerId: 'rsa-generated',
      providerType: 'org.keycloak.keys.KeyProvider',
      config: { priority: ['1000'], enabled: ['true'], active: ['true'], algorithm: ['RS256'], keySize: ['2048'] },
    });
  }
}

/** What stands in a token. */
export function claims(token) {
  return part(token, 1);
}

export function keyOf(token) {
  return part(token, 0).kid;
}

function part(token, index) {
  return JSON.parse(Buffer.from(token.split('.')[index], 'base64url').toString());
}
