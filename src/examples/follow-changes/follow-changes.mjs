#!/usr/bin/env node
// Keeps a copy of Slipway's records in a file of its own, and prints a line for each change.

import { Refused, Slipway, fail } from '../lib/slipway.mjs';
import { Copy } from './copy.mjs';
import { Following, allResources, copied } from './follower.mjs';

const USAGE = 'usage: SLIPWAY_TOKEN=slw_… node follow-changes.mjs <file> [--once] [<resource>…]';

const [file, ...rest] = process.argv.slice(2);
const once = rest[0] === '--once';
const wanted = rest.slice(once ? 1 : 0);
if (!file || file.startsWith('-') || wanted.some((name) => !/^[a-z]+(-[a-z]+)*$/.test(name))) fail(USAGE);

const slipway = Slipway.ofSettings();
const say = (line) => console.error(line);
const told = ({ time, type, data }) => console.log(`${time} ${type} ${data.recordId} version ${data.version}`);

const stopped = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => stopped.abort());

try {
  const known = await Copy.read(file);
  if (known && wanted.length && String(wanted.toSorted()) !== String(known.resources.toSorted())) {
    fail(`${file} is a copy of ${known.resources.join(', ')}; delete it to make another one.`);
  }
  const copy = known ?? (await copied(slipway, file, wanted.length ? wanted : await allResources(slipway), say));
  const following = new Following(slipway, file, copy, { say, told });
  await (once ? following.toTheEnd() : following.forEver(stopped.signal));
  say(`${following.copy.size} records at ${following.copy.position}`);
  await following.copy.close();
} catch (error) {
  const { status, body } = (error instanceof Refused && error.answer) || {};
  if (status === 401) fail(`The token is not, or no longer, good: ${error.message}. With another one it goes on where it was.`);
  if (body?.code === 'INVALID_CURSOR') fail(`${file} is the copy of another Slipway, or of one that was restored since: ${error.message}. Delete it to make a new one.`);
  fail(error.message);
}
