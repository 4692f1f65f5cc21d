// Swagger UI in Chromium: a person signs in through the provider and executes a call.

import { step } from './checks.mjs';
import { signInAt } from './people.mjs';

export async function swaggerUi({ page, screenshot, slipway }) {
  const broken = [];
  page.on('pageerror', (error) => broken.push(error.message));
  const requests = [];
  page.context().on('request', (request) => requests.push(request));

  const dialog = page.locator('.dialog-ux .modal-ux');
  const oidc = dialog.locator('.auth-container').filter({ hasText: 'authorizationCode' });

  await step('Swagger UI offers to sign in at the provider, with the client already filled in', async () => {
    await page.goto(`${slipway}/q/swagger-ui`);
    await page.locator('.auth-wrapper .btn.authorize').first().click();
    await oidc.getByText('PKCE').first().waitFor();
    const client = await oidc.locator('input[type=text]').first().inputValue();
    if (client !== 'slipway-spa') throw new Error(`the client is ${client}`);
  });
  await step('a person signs in there and comes back', async () => {
    const [popup] = await Promise.all([page.waitForEvent('popup'), oidc.locator('button.authorize').click()]);
    await signInAt(popup, 'lin.xiaowen');
    await oidc.getByText('Logout').first().waitFor();
  });
  await step('the code was asked for with a challenge and exchanged with its verifier', async () => {
    const asked = requests.map((request) => new URL(request.url())).find((url) => url.searchParams.has('code_challenge'));
    if (asked?.searchParams.get('code_challenge_method') !== 'S256') throw new Error(`it asked ${asked}`);
    const exchange = requests.map((request) => request.postData() ?? '').find((body) => body.includes('grant_type=authorization_code'));
    if (!exchange?.includes('code_verifier=')) throw new Error(`it sent ${exchange}`);
  });
  await step('GET /api/v1/me is executed and answers 200 with her name', async () => {
    await dialog.locator('button.btn-done').first().click();
    const operation = page.locator('#operations-Me-getMe');
    await operation.locator('.opblock-summary-control').click();
    await operation.locator('.try-out__btn').click();
    await operation.locator('.btn.execute').click();
    const answer = operation.locator('.live-responses-table');
    await answer.waitFor();
    const status = await answer.locator('.response-col_status').last().innerText();
    const text = await answer.locator('.response-col_description .highlight-code').first().innerText();
    if (!status.startsWith('200') || !text.includes('林晓雯 Lin Xiaowen')) throw new Error(`${status} ${text}`);
    await answer.scrollIntoViewIfNeeded();
  });
  await screenshot('swagger-ui-signed-in');
  await step('no script failed', async () => {
    if (broken.length) throw new Error(broken.join('; '));
  });
}
