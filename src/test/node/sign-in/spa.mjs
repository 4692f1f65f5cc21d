// The example app in Chromium, built and served on an origin of its own.

import { step } from './checks.mjs';
import { signInAt } from './people.mjs';

const QRPAY = '0198f000-0003-7000-8000-000000000001';
const SHOPBI = '0198f000-0003-7000-8000-000000000004';

export async function spa({ page, screenshot, slipway, app, stranger, adminToken }) {
  const broken = [];
  page.on('pageerror', (error) => broken.push(error.message));
  const answers = [];
  page.on('response', (response) => answers.push(response));

  const button = (name) => page.getByRole('button', { name, exact: true });
  const problem = page.getByRole('alert');
  const rows = page.locator('#rows tr');
  const status = page.locator('#saved');
  const expectText = async (locator, text) => {
    await locator.filter({ hasText: text }).first().waitFor();
  };
  /** The answer to what the work asks of Slipway. */
  const answerTo = async (method, path, work) => {
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.request().method() === method && response.url().startsWith(slipway + path)),
      work(),
    ]);
    return answer;
  };
  const expectStatus = (answer, expected) => {
    if (answer.status() !== expected) throw new Error(`${answer.request().method()} ${answer.url()} answered ${answer.status()}`);
  };

  await step('a visitor is asked to sign in', async () => {
    await page.goto(app);
    await page.getByRole('heading', { name: 'The product catalogue' }).waitFor();
  });
  await step('and in Chinese too', async () => {
    await page.locator('#language').selectOption('zh');
    await page.getByRole('heading', { name: '产品目录' }).waitFor();
    await page.locator('#language').selectOption('en');
  });
  await step('she signs in with code and PKCE', async () => {
    await button('Sign in').click();
    await page.locator('input[name=username]').waitFor();
    const asked = new URL(page.url()).searchParams;
    if (asked.get('response_type') !== 'code' || asked.get('code_challenge_method') !== 'S256') throw new Error(page.url());
    await screenshot('spa-provider');
    await signInAt(page, 'lin.xiaowen');
    await expectText(page.locator('#who'), '林晓雯 Lin Xiaowen · EDITOR');
    if (new URL(page.url()).search) throw new Error(`the code is still in the address ${page.url()}`);
  });
  await step('she sees the first products, and more page by page', async () => {
    await rows.nth(3).waitFor();
    await expectText(page.locator('#count'), '4 of 6 products');
    await button('Show more').click();
    await rows.nth(5).waitFor();
    await expectText(page.locator('#count'), '6 of 6 products');
    if (await button('Show more').isVisible()) throw new Error('there is more after the last page');
  });
  await screenshot('spa-list');
  await step('she finds a product by a Chinese word', async () => {
    await page.locator('#q').fill('扫码');
    await button('Search').click();
    await expectText(page.locator('#count'), '1 of 1 products');
    await expectText(rows, 'QRPAY');
  });
  await step('the token is renewed behind her back, by a refresh token', async () => {
    const renewed = () => answers.some((answer) => (answer.request().postData() ?? '').includes('grant_type=refresh_token') && answer.ok());
    for (let i = 0; !renewed(); i++) {
      if (i === 60) throw new Error('it was not renewed within 30 seconds');
      await page.waitForTimeout(500);
    }
  });
  await step('she changes a product of her team; the ETag that she read is sent as If-Match', async () => {
    const read = await answerTo('GET', `/api/v1/products/${QRPAY}`, () => page.getByRole('link', { name: 'QuickPay QR' }).click());
    await expectText(page.locator('#product-title'), 'QuickPay QR');
    await page.locator('#category').fill('Acquiring 收单');
    const changed = await answerTo('PATCH', '/api/v1/products/', () => button('Save').click());
    expectStatus(changed, 200);
    await expectText(status, 'Saved as version');
    const [etag, sent] = [await read.headerValue('etag'), await changed.request().headerValue('if-match')];
    if (etag !== sent) throw new Error(`read ${etag}, sent ${sent}`);
    const body = changed.request().postData();
    if (body !== '{"category":"Acquiring 收单"}') throw new Error(`it sent ${body}`);
  });
  await step('saving again sends nothing', async () => {
    await button('Save').click();
    await expectText(status, 'Nothing to save.');
  });
  await step('somebody else was faster: 412 is explained', async () => {
    const other = await fetch(`${slipway}/api/v1/products/${QRPAY}`, {
      method: 'PATCH',
      headers: { Authorization: `Bearer ${adminToken}`, 'Content-Type': 'application/merge-patch+json', 'If-Match': '*' },
      body: '{"description":"Changed by somebody else."}',
    });
    if (other.status !== 200) throw new Error(`the other got ${other.status}: ${await other.text()}`);
    await page.locator('#category').fill('QR');
    expectStatus(await answerTo('PATCH', '/api/v1/products/', () => button('Save').click()), 412);
    await expectText(problem, 'The record has changed meanwhile');
    await expectText(problem, 'Somebody else saved this product');
    const kept = await page.locator('#category').inputValue();
    if (kept !== 'QR') throw new Error(`what she typed became ${kept}`);
  });
  await screenshot('spa-412');
  await step('she reloads it and saves', async () => {
    await button('Reload the product').click();
    await problem.waitFor({ state: 'hidden' });
    const theirs = await page.locator('#description').inputValue();
    if (theirs !== 'Changed by somebody else.') throw new Error(`the description is ${theirs}`);
    await page.locator('#category').fill('QR');
    expectStatus(await answerTo('PATCH', '/api/v1/products/', () => button('Save').click()), 200);
    await expectText(status, 'Saved as version');
  });
  await step('wrong values: 422 with each fault at its field', async () => {
    await page.locator('#key').fill('q');
    await page.locator('#name').fill(' ');
    await page.locator('#tags').fill('sme, mobile, sme');
    expectStatus(await answerTo('PATCH', '/api/v1/products/', () => button('Save').click()), 422);
    await expectText(problem, '3 things are wrong with the input');
    const faults = {};
    for (const id of ['key', 'name', 'tags']) {
      const field = page.locator(`#${id}[aria-invalid=true]`);
      faults[id] = await page.locator(`#${await field.getAttribute('aria-describedby')}`).innerText();
    }
    const expected = { key: 'must match "[A-Z][A-Z0-9]{1,9}"', name: 'must not be blank', tags: 'must not contain the same value twice' };
    if (JSON.stringify(faults) !== JSON.stringify(expected)) throw new Error(JSON.stringify(faults));
  });
  await screenshot('spa-422');
  await step('the same in Chinese, and what she typed stays', async () => {
    await page.locator('#language').selectOption('zh');
    const refused = await answerTo('PATCH', '/api/v1/products/', () => button('保存').click());
    expectStatus(refused, 422);
    if (!(await refused.request().headerValue('accept-language'))?.startsWith('zh')) throw new Error('Accept-Language is not zh');
    await expectText(problem, '输入有 3 处错误');
    await expectText(page.locator('.fault'), '不得为空白');
    if ((await page.locator('#key').inputValue()) !== 'q') throw new Error('the key is gone');
  });
  await screenshot('spa-422-zh');
  await step('a product of another team: 403 is explained', async () => {
    await page.locator('#language').selectOption('en');
    await page.goto(`${app}/#/products/${SHOPBI}`);
    await expectText(page.locator('#product-title'), 'Shop Lens');
    await page.locator('#category').fill('Mine');
    expectStatus(await answerTo('PATCH', '/api/v1/products/', () => button('Save').click()), 403);
    await problem.waitFor();
  });
  await screenshot('spa-403');
  await step('the address of no product: 404 is explained, and no other product is shown', async () => {
    expectStatus(await answerTo('GET', '/api/v1/products/', () => page.goto(`${app}/#/products/0198f000-0003-7000-8000-0000000000ff`)), 404);
    await expectText(problem, 'No such record');
    if ((await page.locator('#edit').isVisible()) || (await page.locator('#product-title').innerText())) throw new Error('Shop Lens is shown');
    await page.getByRole('link', { name: '← All products' }).click();
    await rows.first().waitFor();
    await problem.waitFor({ state: 'hidden' });
  });
  await step('she signs out, of the provider too', async () => {
    await button('Sign out').click();
    await page.getByRole('heading', { name: 'The product catalogue' }).waitFor();
    if (await page.evaluate(() => Object.keys(sessionStorage).some((key) => key.startsWith('oidc.user')))) throw new Error('tokens are left');
    await button('Sign in').click();
    await page.locator('input[name=password]').waitFor();
  });
  await step('CORS: Slipway was asked from another origin and exposed the ETag', async () => {
    const listed = answers.find((answer) => answer.url().startsWith(`${slipway}/api/v1/products`) && answer.request().method() === 'GET' && answer.status() === 200);
    const origin = await listed?.headerValue('access-control-allow-origin');
    const exposed = (await listed?.headerValue('access-control-expose-headers')) ?? '';
    if (origin !== app || new URL(slipway).origin === app || !/\betag\b/i.test(exposed)) throw new Error(`${origin}, ${exposed}`);
  });
  await step('CORS: an origin that the operator did not name reads nothing', async () => {
    const elsewhere = await page.context().newPage();
    await elsewhere.goto(stranger);
    const read = await elsewhere.evaluate((url) => fetch(url).then((response) => response.text(), () => null), `${slipway}/api/v1`);
    if (read !== null) throw new Error(`it read ${read}`);
    await elsewhere.close();
  });
  await step('no script failed', async () => {
    if (broken.length) throw new Error(broken.join('; '));
  });
}
