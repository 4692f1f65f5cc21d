// Generates the types of a client from the OpenAPI document and compiles a small client with them, strictly; smoke.ts calls a
// running Slipway with it.

import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const document = resolve(here, '../../../openapi/openapi.yaml');
// not committed: made anew by every run
const generated = resolve(here, 'generated');

const steps = [
  ['openapi-typescript', document, '--output', resolve(generated, 'slipway.d.ts')],
  ['tsc', '--project', 'tsconfig.json'],
];

rmSync(generated, { recursive: true, force: true });
mkdirSync(generated);
let passed = 0;
for (const [program, ...options] of steps) {
  const { status, error } = spawnSync(resolve(here, 'node_modules/.bin', program), options, { cwd: here, stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) break;
  passed++;
}
console.log(`types: ${passed} passed, ${steps.length - passed} failed`);
process.exitCode = passed === steps.length ? 0 : 1;
