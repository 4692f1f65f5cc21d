// Signs people in: starts Keycloak with the demo realm, the packaged Slipway with the sample company and the built example app,
// each on a free port, and uses them as people and scripts do. Builds no Slipway: `mvn package` comes first.
// Screenshots and logs stay in target/sign-in.

import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, options } from '../chromium.mjs';
import { inArea, result } from './checks.mjs';
import { outage, withoutProvider } from './outage.mjs';
import { answering, freePort, run, start, stopAll } from './programs.mjs';
import { Provider } from './provider.mjs';
import { spa } from './spa.mjs';
import { swaggerUi } from './swagger-ui.mjs';
import { tokens } from './tokens.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../../..');
const jar = join(root, 'target/quarkus-app/quarkus-run.jar');
const example = join(root, 'src/examples/spa');
if (!existsSync(jar)) throw new Error('There is no packaged Slipway; run mvn package first.');
const target = join(root, 'target/sign-in');
rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
const log = (name) => join(target, `${name}.log`);
const data = mkdtempSync(join(tmpdir(), 'sign-in-'));
process.on('exit', () => rmSync(data, { recursive: true, force: true }));

const began = Date.now();
const provider = new Provider(root, await freePort(), log('keycloak'));
const slipway = `http://localhost:${await freePort()}`;
const app = `http://localhost:${await freePort()}`;
const adminToken = `slw_${randomBytes(32).toString('base64url')}`;

async function startSlipway() {
  const settings = {
    'quarkus.http.port': new URL(slipway).port,
    'quarkus.http.cors.origins': app,
    'quarkus.oidc.auth-server-url': provider.issuer,
    'slipway.data-dir': data,
    'slipway.demo': true,
    'slipway.admin-token': adminToken,
  };
  // the settings that the README gives, but for the ports: system properties outrank the file
  const program = start('java', [...Object.entries(settings).map(([name, value]) => `-D${name}=${value}`), '-jar', jar], {
    env: { QUARKUS_CONFIG_LOCATIONS: join(root, 'docker/keycloak/slipway.properties') },
    log: log('slipway'),
  });
  await answering(program, `${slipway}/q/health/ready`);
}

async function startApp() {
  const where = { cwd: example, env: { VITE_SLIPWAY_URL: slipway, VITE_OIDC_ISSUER: provider.issuer } };
  await run('npm', ['ci', '--loglevel=warn'], { ...where, log: log('spa-install') });
  await run('npm', ['run', '--loglevel=warn', 'build', '--', '--outDir', join(target, 'spa')], { ...where, log: log('spa-build') });
  const { port } = new URL(app);
  const program = start('npx', ['vite', 'preview', '--host', '127.0.0.1', '--port', port, '--outDir', join(target, 'spa')], { ...where, log: log('spa') });
  await answering(program, app);
}

let browser;
try {
  // first Slipway without its provider; meanwhile the app is built
  const withoutIt = async () => {
    await startSlipway();
    await inArea('provider', () => withoutProvider({ provider, slipway, adminToken }));
    await provider.start();
  };
  await Promise.all([withoutIt(), startApp()]);
  // a token is renewed a minute before it ends: here after some seconds
  await provider.allow([slipway, app], { 'access.token.lifespan': '75' });
  console.log(`Keycloak, Slipway and the app run after ${Math.round((Date.now() - began) / 1000)} s.`);

  browser = await chromium.launch(options);
  // the same app by another name is another origin
  const stranger = app.replace('localhost', '127.0.0.1');

  // each in a browser profile of its own; what it saw last is kept where it fails
  const inPage = (viewport, work) => async () => {
    const context = await browser.newContext({ viewport, locale: 'en-GB' });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const screenshot = (name) => page.screenshot({ path: join(target, `${name}.png`) });
    try {
      await work(page, screenshot);
    } catch (error) {
      await screenshot('failed');
      throw error;
    } finally {
      await context.close();
    }
  };
  await inArea('swagger-sign-in', inPage({ width: 1400, height: 1500 }, (page, screenshot) => swaggerUi({ page, screenshot, slipway })));
  await inArea('spa', inPage({ width: 1100, height: 900 }, (page, screenshot) => spa({ page, screenshot, slipway, app, stranger, adminToken })));
  await inArea('tokens', () => tokens({ provider, slipway }));
  await inArea('provider', () => outage({ provider, slipway }));
} catch (error) {
  console.log(error.stack ?? error);
  process.exitCode = 1;
} finally {
  await browser?.close();
  await stopAll();
}
console.log(`${Math.round((Date.now() - began) / 1000)} s`);
if (!result(['swagger-sign-in', 'spa', 'tokens', 'provider'])) process.exitCode = 1;
