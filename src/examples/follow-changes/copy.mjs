// A copy of records in one file, with the position in the change feed up to which it is true. Each line is a step that
// happened whole or not at all, `{"records": [[resource, record], …], "position": "…"}`: a program that is killed leaves half a
// line at most, which does not count. Of each record the highest version wins, so that it does no harm to see one twice.

import { open, readFile, rename, rm, truncate } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

const NEW_LINE = 0x0a;
/** Records of a line, where a file is written anew. */
const PART = 500;
/** So many records that no longer count make the file be written anew, if they are more than half of it. */
const WORTH = 10_000;

/** What is known of a person besides its stakeholder: it is erased with it, and no change of its own says so. */
const ABOUT_STAKEHOLDERS = ['stakeholder-contacts', 'stakeholder-notes'];

/** A copy that is kept in a file. */
export class Copy {
  #file;
  #handle;
  #written = 0;
  /** By resource, the records by id. */
  #resources = new Map();
  position;

  constructor(file) {
    this.#file = file;
  }

  /** The copy in a file as the last program left it; undefined where there is none. */
  static async read(file) {
    const bytes = await readFile(file).catch((error) => {
      if (error.code !== 'ENOENT') throw error;
    });
    if (!bytes) return undefined;
    const copy = new Copy(file);
    const whole = bytes.lastIndexOf(NEW_LINE) + 1;
    const lines = bytes.subarray(0, whole).toString('utf8').split('\n').filter(Boolean);
    try {
      for (const line of lines) copy.take(JSON.parse(line));
    } catch (error) {
      throw new Error(`${file} is no copy: ${error.message}`);
    }
    if (!copy.position) throw new Error(`${file} is no copy`);
    if (whole < bytes.length) await truncate(file, whole);
    copy.#handle = await open(file, 'a');
    return copy;
  }

  /** The names of the resources that are copied. */
  get resources() {
    return [...this.#resources.keys()];
  }

  /** The records of a resource by id. */
  of(resource) {
    return this.#resources.get(resource) ?? new Map();
  }

  get size() {
    return [...this.#resources.values()].reduce((sum, records) => sum + records.size, 0);
  }

  /** Does a step in memory, until the copy is kept. */
  take({ resources = [], records = [], position }) {
    for (const resource of resources) this.#resources.set(resource, this.of(resource));
    for (const [resource, record] of records) this.#take(resource, record);
    this.position = position ?? this.position;
    this.#written += records.length + 1;
  }

  #take(resource, record) {
    const known = this.#resources.get(resource);
    if (!known) throw new Error(`${resource} is not copied`);
    if (record.version > (known.get(record.id)?.version ?? 0)) {
      if (record.deletedAt) known.delete(record.id);
      else known.set(record.id, record);
    }
    // whatever the version: its contacts may have been read before it was erased
    if (isErasure([resource, record])) this.#eraseAbout(record.id);
  }

  #eraseAbout(stakeholder) {
    for (const resource of ABOUT_STAKEHOLDERS) {
      for (const { id, stakeholderId } of this.of(resource).values()) {
        if (stakeholderId === stakeholder) this.of(resource).delete(id);
      }
    }
  }

  /** Does a step and returns when it is on the disk. */
  async write(step) {
    // what was erased must not stay in the lines before
    if (step.records.some(isErasure)) {
      this.take(step);
      return this.keep();
    }
    await this.#handle.appendFile(`${JSON.stringify(step)}\n`);
    await this.#handle.datasync();
    this.take(step);
    if (this.#written - this.size > Math.max(WORTH, this.size)) await this.keep();
  }

  /** Writes the file anew, with what is true now; at once, so that there is always a whole one. */
  async keep() {
    const making = `${this.#file}.new`;
    await rm(making, { force: true });
    const handle = await open(making, 'ax');
    const write = (step) => handle.appendFile(`${JSON.stringify(step)}\n`);
    await write({ resources: this.resources, position: this.position });
    for (const [resource, known] of this.#resources) {
      const records = [...known.values()].map((record) => [resource, record]);
      for (let from = 0; from < records.length; from += PART) await write({ records: records.slice(from, from + PART) });
    }
    await handle.sync();
    await rename(making, this.#file);
    await synced(dirname(resolve(this.#file)));
    await this.close();
    this.#handle = handle;
    this.#written = this.size;
  }

  async close() {
    await this.#handle?.close();
  }
}

const isErasure = ([resource, record]) => resource === 'stakeholders' && Boolean(record.erasedAt);

/** The new name of a file outlives a crash only when its directory is on the disk. */
async function synced(directory) {
  const handle = await open(directory);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
