// Counts what passes and what fails, by area.

const areas = new Map();
let area = '';

/** The area that the next checks belong to. */
export function begin(name) {
  area = name;
  areas.set(name, { passed: 0, failed: 0 });
  console.log(`\n-- ${name}`);
}

export async function check(name, work) {
  try {
    await work();
    areas.get(area).passed++;
    console.log(`ok   ${name}`);
  } catch (error) {
    areas.get(area).failed++;
    console.log(`FAIL ${name}: ${error.stack ?? error}`);
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
