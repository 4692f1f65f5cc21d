// Programs that a test starts: each in a process group of its own, so that it can be stopped with all that it started.

import { spawn } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const running = new Set();

/** A port that nobody listens on now. */
export function freePort() {
  return new Promise((found, failed) => {
    const server = createServer().on('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}

/** Starts a program; what it says goes to the log. */
export function start(command, args, { env = {}, cwd, log }) {
  const output = openSync(log, 'w');
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', output, output], detached: true });
  const program = { command, log, pid: child.pid, over: false };
  program.ended = new Promise((ended) => {
    child.on('error', (error) => ended(error.message));
    child.on('exit', (code, signal) => ended(`exit code ${code ?? signal}`));
  }).then((how) => {
    program.over = true;
    running.delete(program);
    return how;
  });
  running.add(program);
  return program;
}

function signal(program, name) {
  try {
    process.kill(-program.pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

export async function stop(program) {
  if (program.over) return;
  signal(program, 'SIGTERM');
  await Promise.race([program.ended, sleep(30_000, undefined, { ref: false })]);
  if (!program.over) signal(program, 'SIGKILL');
  await program.ended;
}

export async function stopAll() {
  await Promise.all([...running].map(stop));
}

/** Runs a program to its end. */
export async function run(command, args, where) {
  const program = start(command, args, where);
  const how = await program.ended;
  if (how !== 'exit code 0') throw new Error(`${command} ${args.join(' ')}: ${how}\n${tail(program.log)}`);
}

/** Waits until the program answers 200 at the address. */
export async function answering(program, url, seconds = 240) {
  for (const end = Date.now() + seconds * 1000; ; await sleep(250)) {
    const status = await fetch(url).then((response) => response.status, () => 0);
    if (status === 200) return;
    if (program.over || Date.now() > end) throw new Error(`${program.command} does not answer ${url}\n${tail(program.log)}`);
  }
}

function tail(log) {
  return readFileSync(log, 'utf8').split('\n').slice(-40).join('\n');
}

// the last resort, and when somebody stops the test
process.on('exit', () => running.forEach((program) => signal(program, 'SIGKILL')));
for (const [name, code] of [['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]]) {
  process.once(name, () => stopAll().finally(() => process.exit(code)));
}
