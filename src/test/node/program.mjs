// An example that a check runs, and what it says line by line.

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const LONGEST = 90_000;
const running = new Set();

/** Starts a program of src/examples; `says` waits until it has said some words, `ended` until it is over. */
export function start(example, options = [], env = {}) {
  const program = fileURLToPath(new URL(`../../examples/${example}/${example}.mjs`, import.meta.url));
  const child = spawn(process.execPath, [program, ...options], { env: { ...process.env, ...env } });
  running.add(child);
  const lines = [];
  const waiting = new Set();
  for (const output of [child.stdout, child.stderr]) {
    createInterface({ input: output }).on('line', (line) => {
      lines.push(line);
      waiting.forEach((look) => look());
    });
  }
  const ended = new Promise((resolve) => child.on('close', (code, signal) => running.delete(child) && resolve(code ?? signal)));
  const says = (words) =>
    new Promise((resolve, reject) => {
      const said = () => lines.join('\n');
      const look = () => lines.some((line) => line.includes(words)) && resolve();
      waiting.add(look);
      look();
      ended.then((how) => reject(new Error(`it ended (${how}) without saying “${words}”:\n${said()}`)));
      setTimeout(() => reject(new Error(`it did not say “${words}”:\n${said()}`)), LONGEST).unref();
    });
  return { lines, says, ended, kill: (signal) => child.kill(signal) };
}

/** Whatever still runs when a check has failed. */
export function killAll() {
  for (const child of running) child.kill('SIGKILL');
}
