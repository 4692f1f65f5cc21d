// Opens Swagger UI in Chromium as a person would: authorises, tries "GET /api/v1/products", and sees the answer.
// SLIPWAY_URL and SLIPWAY_TOKEN say which Slipway and as whom.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, options } from './chromium.mjs';

const base = (process.env.SLIPWAY_URL ?? 'http://localhost:8080').replace(/\/+$/, '');
const token = process.env.SLIPWAY_TOKEN;
if (!token) throw new Error('SLIPWAY_TOKEN is not set.');

const target = resolve(dirname(fileURLToPath(import.meta.url)), '../../../target');
mkdirSync(target, { recursive: true });
const profile = mkdtempSync(join(tmpdir(), 'swagger-ui-'));

const browser = await chromium.launchPersistentContext(profile, { ...options, viewport: { width: 1400, height: 1800 } });

const results = [];
async function step(name, work) {
  try {
    await work();
    results.push(true);
    console.log(`ok   ${name}`);
  } catch (error) {
    results.push(false);
    console.log(`FAIL ${name}: ${error.message}`);
  }
}

const page = browser.pages()[0] ?? (await browser.newPage());
page.setDefaultTimeout(30_000);
const broken = [];
page.on('pageerror', (error) => broken.push(error.message));
page.on('response', (response) => response.status() >= 400 && broken.push(`${response.status()} ${response.url()}`));
page.on('requestfailed', (request) => broken.push(`${request.failure()?.errorText} ${request.url()}`));

const operation = page.locator('.opblock').filter({ has: page.locator('.opblock-summary-path[data-path="/api/v1/products"]') }).filter({ has: page.getByText('GET', { exact: true }) });

try {
  await step('Swagger UI shows the operations', async () => {
    await page.goto(`${base}/q/swagger-ui`);
    await page.locator('.opblock').first().waitFor();
  });
  await step('the document has no error for Swagger UI', async () => {
    const errors = await page.locator('.errors-wrapper').allInnerTexts();
    if (errors.length) throw new Error(errors.join('\n'));
  });
  await step('a person authorises with a token', async () => {
    await page.locator('.auth-wrapper .btn.authorize').first().click();
    const dialog = page.locator('.dialog-ux .modal-ux');
    await dialog.locator('input[type=text], input[type=password]').first().fill(token);
    await dialog.locator('button.authorize[type=submit]').first().click();
    await dialog.getByText('Logout').first().waitFor();
    await dialog.locator('button.btn-done').first().click();
    await dialog.waitFor({ state: 'detached' });
  });
  await step('GET /api/v1/products opens', async () => {
    await operation.locator('.opblock-summary-control').click();
    await operation.locator('.try-out__btn').click();
  });
  await step('it is executed and answers 200', async () => {
    const [answer] = await Promise.all([
      page.waitForResponse((response) => new URL(response.url()).pathname === '/api/v1/products'),
      operation.locator('.btn.execute').click(),
    ]);
    const status = await operation.locator('.live-responses-table .response-col_status').last().innerText();
    if (answer.status() !== 200 || !status.startsWith('200')) throw new Error(`the server answered ${answer.status()}, Swagger UI shows ${status}`);
  });
  await step('the answer is a list of products', async () => {
    const text = await operation.locator('.live-responses-table .response-col_description .highlight-code').first().innerText();
    if (!text.includes('"items"')) throw new Error(text);
  });
  await step('no script and no request failed', async () => {
    if (broken.length) throw new Error(broken.join('; '));
  });
  await operation.locator('.live-responses-table').scrollIntoViewIfNeeded().catch(() => {});
  await page.screenshot({ path: join(target, 'swagger-ui.png') });
} finally {
  await browser.close();
  rmSync(profile, { recursive: true, force: true });
}

const failed = results.filter((ok) => !ok).length;
console.log(`browser: ${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
