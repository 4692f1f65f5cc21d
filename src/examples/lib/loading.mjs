// What the loaders of the examples have in common: records that are brought in batches by their external ids, with their
// transitions, progress, and the report at the end.

import { readFile } from 'node:fs/promises';
import { Slipway, fail, why } from './slipway.mjs';

/** Of the 1,000 operations and 5 MiB that a batch may have; more do not make it faster. */
const OPERATIONS = 100;
const BYTES = 4 * 1024 * 1024;
const AT_ONCE = 2;

/** The JSON in a file. */
export async function read(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    return fail(`${file} cannot be read: ${error.message}`);
  }
}

/** Why a record cannot be brought in at all; it is reported and does not stop the others. */
class Missing extends Error {}

/** Says that what a record belongs to is not there. */
export function missing(what) {
  throw new Missing(`${what} is missing`);
}

/** Whether a problem says that another record has the key. */
export const isTaken = (problem) => Boolean(problem?.errors?.some((error) => error.pointer?.endsWith('/key')));

/**
 * One run that brings the records of another system into Slipway.
 *
 * A task is `{name, body, steps}`: the external id of a record; a function that answers what is said of it, given the problem
 * where it was in conflict with another record; and a function that answers the transitions from a state.
 */
export class Loading {
  #slipway;
  #begun = performance.now();
  #counts = {};
  #misfits = [];
  #failures = [];
  #transitions = 0;
  #done = 0;
  #shown = 0;

  /** `source` is the other system, as in externalSource; `all` how many records there will be. */
  constructor(source, all, slipway = Slipway.ofSettings()) {
    this.source = source;
    this.all = all;
    this.#slipway = slipway;
  }

  /** Notes something that has no place in Slipway, or none of its own. */
  misfit(line) {
    this.#misfits.push(line);
  }

  /** What Slipway has from this source, by external id. */
  async known(resource) {
    const records = new Map();
    try {
      for await (const record of this.#slipway.all(resource, { externalSource: this.source })) records.set(record.externalId, record);
    } catch (error) {
      fail(`nothing can be loaded: ${error.message}`);
    }
    return records;
  }

  /** Brings in records of a resource, of which `before` are known; their ids by external id. */
  async bring(resource, before, tasks) {
    const tally = (this.#counts[resource] = { created: 0, changed: 0, unchanged: 0, failed: 0 });
    const work = { resource, before, tally, ids: new Map() };
    const conflicts = await this.#round(work, tasks.map((task) => ({ task })));
    for (const { task, problem } of await this.#round(work, conflicts)) this.#refused(work, task, why({ status: problem.status, body: problem }));
    return work.ids;
  }

  /** Brings in what is wanted, given the problem that it had before; what is in conflict with other records. */
  async #round(work, wanted) {
    const pieces = [];
    const conflicts = [];
    for (const { task, problem } of wanted) {
      try {
        pieces.push({ task, operations: this.#operations(task, work.before.get(task.name), problem) });
      } catch (error) {
        if (!(error instanceof Missing)) throw error;
        this.#refused(work, task, error.message);
      }
    }
    await this.#inBatches(work.resource, pieces, ({ task }, [made, ...moves]) => {
      if (made.id) work.ids.set(task.name, made.id);
      this.#transitions += moves.filter(succeeded).length;
      const failed = moves.find((move) => !succeeded(move));
      // another record may have its key, or somebody else may have brought it in meanwhile
      if (made.problem?.code === 'NOT_UNIQUE') conflicts.push({ task, problem: made.problem });
      else if (!succeeded(made)) this.#refused(work, task, why({ status: made.status, body: made.problem }));
      else if (failed) this.#refused(work, task, `its transition: ${why({ status: failed.status, body: failed.problem })}`);
      else work.tally[outcome(made, work.before.get(task.name), moves)]++;
    });
    return conflicts;
  }

  #refused({ resource, tally }, task, reason) {
    tally.failed++;
    this.#failures.push(`${resource} ${task.name}: ${reason}`);
  }

  /** What is to be done for a task; what is new is created, which takes a batch the least. */
  #operations({ name, body, steps }, old, problem) {
    const labels = { externalSource: this.source, externalId: name };
    const made = old || problem ? { op: 'UPSERT', ...labels, body: body(problem) } : { op: 'CREATE', body: { ...body(), ...labels } };
    // nobody else has changed the record since the operation before
    return [made, ...(steps?.(old) ?? []).map((step) => ({ op: 'TRANSITION', ifMatch: '*', ...step }))];
  }

  /** Has `told` hear the results of each piece; of a batch all records come first, since new ones travel together. */
  async #inBatches(resource, pieces, told) {
    const batches = batchesOf(pieces).values();
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (const batch of batches) {
          const records = batch.map(({ operations }, index) => ({ ...operations[0], ref: `r${index}` }));
          const moves = batch.flatMap(({ operations }, index) => operations.slice(1).map((move) => ({ ...move, id: `$ref:r${index}` })));
          const results = await this.#slipway.batch(resource, [...records, ...moves]);
          let next = records.length;
          batch.forEach((piece, index) => {
            const own = piece.operations.length - 1;
            told(piece, [results[index], ...results.slice(next, (next += own))]);
          });
          this.#done += batch.length;
          this.#progress();
        }
      }),
    );
  }

  #progress(last = false) {
    const now = Date.now();
    const terminal = process.stderr.isTTY;
    if (!last && now - this.#shown < (terminal ? 200 : 5000)) return;
    this.#shown = now;
    const { requests, retries } = this.#slipway;
    const line = `${bar(this.all ? this.#done / this.all : 1)} ${this.#done}/${this.all} records, ${requests} requests, ${retries} retries, ${this.#failures.length} failed`;
    process.stderr.write(terminal ? `\r${line}\x1b[K${last ? '\n' : ''}` : `${line}\n`);
  }

  /** Says what happened, and sets the exit code. */
  report() {
    this.#progress(true);
    const seconds = (performance.now() - this.#begun) / 1000;
    const total = { created: 0, changed: 0, unchanged: 0, failed: 0 };
    for (const [resource, tally] of Object.entries(this.#counts)) {
      for (const outcome in total) total[outcome] += tally[outcome];
      console.log(`${resource}: ${says(tally)}`);
    }
    console.log(`transitions: ${this.#transitions}`);
    list('did not fit', this.#misfits);
    list('failed', this.#failures);
    console.log(says(total));
    const { requests, retries } = this.#slipway;
    console.log(`${requests} requests in ${seconds.toFixed(1)} s, ${Math.round(this.#done / seconds)} records/s, ${retries} retries`);
    process.exitCode = this.#failures.length ? 1 : 0;
  }
}

/** Pieces by the batch, in their order; the operations of a piece stay together. */
export function batchesOf(pieces, most = { operations: OPERATIONS, bytes: BYTES }) {
  const batches = [];
  let operations = Infinity;
  let bytes = Infinity;
  for (const piece of pieces) {
    const size = Buffer.byteLength(JSON.stringify(piece.operations)) + 50 * piece.operations.length;
    operations += piece.operations.length;
    bytes += size;
    if (operations > most.operations || bytes > most.bytes) {
      batches.push([]);
      operations = piece.operations.length;
      bytes = size;
    }
    batches.at(-1).push(piece);
  }
  return batches;
}

function outcome(made, old, moves) {
  if (made.status === 201) return 'created';
  return old?.version === made.version && !moves.length ? 'unchanged' : 'changed';
}

/** Whether an operation has been done; one whose batch was never answered has not. */
const succeeded = ({ status }) => status >= 200 && status < 300;

// ---- what is said to people ----

function bar(share) {
  const filled = Math.round(20 * Math.min(share, 1));
  return `[${'='.repeat(filled)}${' '.repeat(20 - filled)}] ${String(Math.floor(100 * share)).padStart(3)} %`;
}

function list(what, lines) {
  if (lines.length) console.log(`${lines.length} ${what}:\n${lines.map((line) => `  ${line}`).join('\n')}`);
}

function says({ created, changed, unchanged, failed }) {
  return `${created} created, ${changed} changed, ${unchanged} unchanged${failed ? `, ${failed} failed` : ''}`;
}
