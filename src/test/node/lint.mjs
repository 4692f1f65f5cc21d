// Lints the OpenAPI document with Spectral and Redocly; a warning counts as much as an error.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const document = resolve(here, '../../../openapi/openapi.yaml');
readFileSync(document);

const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };

function run(program, ...options) {
  const { stdout, stderr, error } = spawnSync(resolve(here, 'node_modules/.bin', program), options, {
    cwd: here,
    env,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (error) throw error;
  try {
    return JSON.parse(stdout);
  } catch {
    throw new Error(`${program} did not run:\n${stdout.slice(0, 2000)}${stderr.slice(0, 2000)}`);
  }
}

const found = {
  spectral: run('spectral', 'lint', document, '--ruleset', '.spectral.yaml', '--format', 'json', '--quiet').map((finding) => ({
    where: finding.path.join('/') || '/',
    rule: finding.code,
    message: finding.message,
  })),
  redocly: run('redocly', 'lint', document, '--config', 'redocly.yaml', '--format', 'json', '--max-problems', '10000').problems.map((finding) => ({
    where: finding.location[0]?.pointer ?? finding.location[0]?.source?.ref,
    rule: finding.ruleId,
    message: finding.message,
  })),
};

for (const [linter, findings] of Object.entries(found)) {
  for (const { where, rule, message } of findings) console.log(`${linter} ${rule} ${where}: ${message.split('\n')[0]}`);
}
// the document is what passes or fails
for (const [linter, findings] of Object.entries(found)) {
  console.log(findings.length ? `${linter}: 0 passed, 1 failed` : `${linter}: 1 passed, 0 failed`);
  if (findings.length) process.exitCode = 1;
}
