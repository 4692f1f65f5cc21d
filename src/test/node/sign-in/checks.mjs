// Counts what passes and what fails, by area.

const areas = new Map();
let area = '';

/** Whether it passed. */
export async function check(name, work) {
  try {
    await work();
    areas.get(area).passed++;
    console.log(`ok   ${name}`);
    return true;
  } catch (error) {
    areas.get(area).failed++;
    console.log(`FAIL ${name}: ${error.message ?? error}`);
    return false;
  }
}

/** A check that what comes after it in the area needs. */
export async function step(name, work) {
  if (!(await check(name, work))) throw new Stop();
}

class Stop extends Error {}

/** Does checks of an area; a step that failed ends them. */
export async function inArea(name, work) {
  area = name;
  if (!areas.has(name)) areas.set(name, { passed: 0, failed: 0 });
  console.log(`\n-- ${name}`);
  try {
    await work();
  } catch (error) {
    if (error instanceof Stop) return;
    areas.get(name).failed++;
    console.log(`FAIL ${error.stack ?? error}`);
  }
}

/** The closing lines; whether nothing failed. */
export function result(expected) {
  console.log();
  let good = true;
  for (const name of expected) {
    // an area that never began said nothing
    const { passed, failed } = areas.get(name) ?? { passed: 0, failed: 1 };
    console.log(`${name}: ${passed} passed, ${failed} failed`);
    good &&= failed === 0 && passed > 0;
  }
  return good;
}
