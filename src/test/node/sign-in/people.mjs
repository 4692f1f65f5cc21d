// What a person does on the provider's page.

import { PASSWORD } from './provider.mjs';

/** Signs in on the provider's page, whatever its language. */
export async function signInAt(page, username) {
  await page.locator('input[name=username]').fill(username);
  await page.locator('input[name=password]').fill(PASSWORD);
  await page.locator('[type=submit]').first().click();
}
