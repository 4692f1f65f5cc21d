import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateOf, isEntry, itemBody, keyName, plain, productsOf, roadmapBody, steps } from './entries.mjs';

const entry = (more = {}) => ({
  id: 1,
  title: 'Title',
  description: 'What it is',
  status: 'In development',
  publicPreviewDate: '',
  publicDisclosureAvailabilityDate: 'March CY2026',
  moreInfoLink: null,
  tagsContainer: { products: ['Outlook'], platforms: ['Web'], releasePhase: ['Preview'], cloudInstances: ['GCC'] },
  ...more,
});

/** The item of an entry, and what did not fit. */
function item(more) {
  const misfits = [];
  return { ...itemBody(entry(more), 'roadmap', (line) => misfits.push(line)), misfits };
}

test('a date is read with its precision', () => {
  const dates = {
    'March CY2026': ['2026-03-01', 'MONTH'],
    'December CY2026': ['2026-12-01', 'MONTH'],
    'Q1 CY2026': ['2026-01-01', 'QUARTER'],
    'Q4 CY2026': ['2026-10-01', 'QUARTER'],
    'H1 CY2026': ['2026-01-01', 'HALF'],
    'H2 CY2026': ['2026-07-01', 'HALF'],
    CY2026: ['2026-01-01', 'YEAR'],
    '2026-03-31': ['2026-03-31', 'DAY'],
  };
  for (const [text, [date, precision]] of Object.entries(dates)) assert.deepEqual(dateOf(text), { date, precision }, text);
  for (const text of ['', 'soon', 'Q5 CY2026', 'Smarch CY2026', 'March 2026']) assert.equal(dateOf(text), undefined, text);
});

test('a date that cannot be read, or contradicts the other, is reported and told in the description', () => {
  const unread = item({ publicDisclosureAvailabilityDate: 'soon' });
  assert.deepEqual([unread.end, unread.horizon, unread.misfits.length], [undefined, 'LATER', 1]);
  assert.match(unread.description, /Available: soon/);
  const late = item({ publicPreviewDate: 'May CY2026' });
  assert.deepEqual([late.start, late.end.date, late.misfits.length], [undefined, '2026-03-01', 1]);
  assert.match(late.description, /Preview: May CY2026/);
  const wide = item({ publicPreviewDate: 'March CY2026', publicDisclosureAvailabilityDate: 'CY2026' });
  assert.deepEqual([wide.start.date, wide.end.precision, wide.misfits.length], ['2026-03-01', 'YEAR', 0]);
});

test('text comes without markup', () => {
  assert.equal(plain('<div>One&nbsp;&amp; <b>two</b><br/>three</div><p>&lt;four&gt; &#8217;&#x2019;</p>'), 'One & two\nthree\n<four> ’’');
  assert.equal(plain(' a\u00a0\u202f b\u000bc\u200b '), 'a b c');
  assert.equal(plain('5 < 6 and 7 > 3'), '5 < 6 and 7 > 3');
});

test('a title is cut by characters, not by halves of one', () => {
  const { title, misfits } = item({ title: '🚢'.repeat(201) });
  assert.equal(title, `${'🚢'.repeat(199)}…`);
  assert.equal(misfits.length, 1);
});

test('platforms are the lane, and tags with phases and clouds', () => {
  assert.equal(item().lane, 'Web');
  const tags = { products: ['Outlook'], platforms: ['Web', 'Mac'], releasePhase: ['Preview'], cloudInstances: [] };
  assert.deepEqual([item({ tagsContainer: tags }).lane, item({ tagsContainer: tags }).tags], ['Several platforms', ['Web', 'Mac', 'Preview']]);
  assert.equal(item({ tagsContainer: { ...tags, platforms: [] } }).lane, 'No platform');
});

test('a status is reached step by step from any other', () => {
  const path = (from, status) => steps(from, entry({ status }), () => {}).map((step) => step.to);
  assert.deepEqual(path('PLANNED', 'Launched'), ['IN_PROGRESS', 'DONE']);
  assert.deepEqual(path('IN_PROGRESS', 'Rolling out'), []);
  assert.deepEqual(path('DONE', 'In development'), ['IN_PROGRESS']);
  assert.deepEqual(path('CANCELLED', 'Launched'), ['PLANNED', 'IN_PROGRESS', 'DONE']);
  for (const from of ['PLANNED', 'IN_PROGRESS', 'DONE', 'ON_HOLD', 'CANCELLED']) {
    for (const [status, goal] of [['In development', 'IN_PROGRESS'], ['Launched', 'DONE'], ['Cancelled', 'CANCELLED']]) {
      assert.equal(path(from, status).at(-1) ?? from, goal);
    }
  }
  const misfits = [];
  assert.deepEqual(steps('PLANNED', entry({ status: 'Postponed' }), (line) => misfits.push(line)), []);
  assert.equal(misfits.length, 1);
});

test('two spellings of a tag are one product, with one entry each', () => {
  const tags = { ...entry().tagsContainer, products: ['Admin center', 'Admin Center'] };
  const [product, ...others] = productsOf([entry({ tagsContainer: tags })]);
  assert.equal(productsOf([entry({ tagsContainer: { ...tags, products: ['玉钱包'] } })])[0].slug, '玉钱包');
  assert.deepEqual([product.slug, product.spellings.size, product.entries.size, others.length], ['admin-center', 2, 1, 0]);
});

test('a roadmap spans its entries and keeps the lanes that it has', () => {
  const [product] = productsOf([entry(), entry({ publicPreviewDate: 'May CY2025' })]);
  const roadmap = roadmapBody(product, 'product', { lanes: ['Linux'] });
  assert.deepEqual([roadmap.horizonStart.date, roadmap.horizonEnd.date], ['2025-05-01', '2026-03-01']);
  assert.deepEqual(roadmap.lanes, ['Linux', 'Web']);
});

test('what lacks something is no entry', () => {
  assert.ok(isEntry(entry()));
  for (const broken of [null, 7, {}, entry({ id: 'x' }), entry({ title: null }), entry({ tagsContainer: { products: [] } })]) assert.ok(!isEntry(broken));
});

test('the maker is no part of a key where something else is', () => {
  assert.deepEqual(['Microsoft Teams', 'Microsoft 365', 'Outlook'].map(keyName), ['Teams', 'Microsoft 365', 'Outlook']);
});
