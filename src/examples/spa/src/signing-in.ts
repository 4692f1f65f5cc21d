// Signing in with OpenID Connect: authorization code with PKCE, so that the app needs no secret.

import { UserManager, WebStorageStateStore, type User } from 'oidc-client-ts';
import { settings } from './settings.js';
import { language } from './texts.js';

const home = new URL('/', location.href).href;

/** Renews the access token by itself, a minute before it ends. */
export const users = new UserManager({
  authority: settings.issuer,
  client_id: settings.clientId,
  scope: settings.scope,
  redirect_uri: home,
  post_logout_redirect_uri: home,
  automaticSilentRenew: true,
  // of this tab only, and gone with it
  userStore: new WebStorageStateStore({ store: sessionStorage }),
});

/** Sends the browser to the provider; it comes back to where it was. */
export function signIn(): Promise<void> {
  return users.signinRedirect({ state: location.hash, ui_locales: language() === 'zh' ? 'zh-CN' : 'en' });
}

/** Takes what the provider sent the browser back with, if it did. */
export async function comeBack(): Promise<void> {
  const answer = new URLSearchParams(location.search);
  if (!answer.has('state')) return;
  let hash = '';
  try {
    if (answer.has('code') || answer.has('error')) hash = String((await users.signinCallback())?.state ?? '');
  } finally {
    // a code works once: a reload must not show it again
    history.replaceState(null, '', `/${hash}`);
  }
}

/** Who is signed in; a token that ended while the computer slept is renewed first. */
export async function currentUser(): Promise<User | null> {
  const user = await users.getUser();
  return user?.expired ? users.signinSilent().catch(() => null) : user;
}

/** Signs out of the provider too, where it can do that. */
export async function signOut(): Promise<void> {
  if (await users.metadataService.getEndSessionEndpoint()) await users.signoutRedirect();
  else await users.removeUser();
}
