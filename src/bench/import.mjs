#!/usr/bin/env node
// 100,000 rows imported within a heap of 512 MB, as CSV and as a workbook: rows per second as a ratio to single requests and to
// batches of 1,000 in the same run, and the most memory that the process took.
// usage: node src/bench/import.mjs [rows]     (after mvn -DskipTests package; Node 20 or newer, Linux; removes everything at its end)

import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { deflateRawSync } from 'node:zlib';
import { call, many, upload, withSlipway } from './packaged.mjs';

const ROWS = Number(process.argv[2] ?? 100_000);
const SINGLE = 2_000;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

let serial = 0;
const body = () => ({ name: `批量 Single ${serial++}`, email: `s${serial}@example.com`, tags: ['import', 'bench'] });
const text = (i) => [`批量 Row ${i}`, `p${i}@example.com`, 'import; bench'];

const csv = () => `name,email,tags\n${Array.from({ length: ROWS }, (_, i) => text(i).map((cell) => `"${cell}"`).join(',')).join('\n')}\n`;

const workbook = () => {
  const cell = (value) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const row = (cells, number) => `<row r="${number}">${cells.map((value, i) => cell(value).replace('<c', `<c r="${'ABC'[i]}${number}"`)).join('')}</row>`;
  const rows = [row(['name', 'email', 'tags'], 1)];
  for (let i = 0; i < ROWS; i++) rows.push(row(text(i + ROWS), i + 2));
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packages = 'http://schemas.openxmlformats.org/package/2006';
  return zip({
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${XLSX}.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="1" sheetId="1" r:id="s1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="s1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData></worksheet>`,
  });
};

const TABLE = Array.from({ length: 256 }, (_, n) => Array.from({ length: 8 }).reduce((c) => (c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1), n));
const crc32 = (bytes) => (bytes.reduce((crc, byte) => TABLE[(crc ^ byte) & 255] ^ (crc >>> 8), -1) ^ -1) >>> 0;

/** A ZIP file (APPNOTE 4.3). */
function zip(parts) {
  const files = [];
  const directory = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt16LE(0x21, 8);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const file = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]);
    const end = Buffer.alloc(14);
    end.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), common, end, Buffer.from(name));
    files.push(file);
    offset += file.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(entries.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, entries, Buffer.from('PK\x05\x06'), end]);
}

const seconds = async (work) => {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1_000;
};

async function imported(name, type, bytes) {
  const begun = performance.now();
  const { id } = await upload(`/imports?filename=${name}&resource=people&start=true`, type, bytes);
  const accepted = (performance.now() - begun) / 1_000;
  for (;;) {
    const now = JSON.parse(await call(`/imports/${id}`));
    if (now.state === 'DONE') {
      if (now.progress.created !== ROWS) throw new Error(JSON.stringify(now.progress));
      return { whole: (performance.now() - begun) / 1_000, accepted, said: now.progress.rowsPerSecond, size: bytes.length };
    }
    if (now.state === 'FAILED') throw new Error(JSON.stringify(now.problem));
    await sleep(200);
  }
}

await withSlipway(
  async (pid) => {
    const operations = () => Array.from({ length: 1_000 }, () => ({ op: 'CREATE', body: body() }));
    // to warm up
    await many(SINGLE, () => call('/people', body()), 8);
    for (let i = 0; i < 3; i++) await call('/people/batch', { operations: operations() });
    const single = SINGLE / (await seconds(() => many(SINGLE, () => call('/people', body()), 8)));
    const batch = 10_000 / (await seconds(async () => { for (let i = 0; i < 10; i++) await call('/people/batch', { operations: operations() }); }));
    const line = (name, rate, more = '') => console.log(`${name.padEnd(28)}${Math.round(rate).toString().padStart(7)} rows/s   ${(rate / single).toFixed(1)} ×${more}`);
    line('single requests', single);
    line('batches of 1,000', batch);
    for (const [name, type, bytes] of [['people.csv', 'text/csv', Buffer.from(csv())], ['people.xlsx', XLSX, workbook()]]) {
      const took = await imported(name, type, bytes);
      line(`import of ${name}`, ROWS / took.whole, `   ${ROWS} rows, ${(took.size / 1e6).toFixed(1)} MB, ${took.whole.toFixed(0)} s, answered after ${took.accepted.toFixed(1)} s`);
    }
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    console.log(`most memory of the process: ${Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)[1]) / 1024)} MB, with a heap of 512 MB`);
  },
  ['-Xmx512m'],
);
