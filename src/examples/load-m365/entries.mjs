// What is said of each record: pure functions of the feed's entries. What has no place in Slipway goes to `misfit`.

import { cut, paragraphs } from '../lib/texts.mjs';

const SEVERAL = 'Several platforms';
const NONE = 'No platform';

/** Whether something is an entry as the feed has them. */
export function isEntry(value) {
  const tags = value?.tagsContainer ?? {};
  const texts = [value?.title, value?.description, value?.status, value?.publicPreviewDate, value?.publicDisclosureAvailabilityDate];
  const lists = [tags.products, tags.platforms, tags.releasePhase, tags.cloudInstances];
  return Number.isInteger(value?.id) && texts.every((text) => typeof text === 'string') && lists.every(Array.isArray);
}

/** The product tags by name without regard to case, since the feed spells one of them in two ways. */
export function productsOf(entries) {
  const products = new Map();
  for (const entry of entries) {
    for (const tag of entry.tagsContainer.products) {
      const slug = slugOf(tag);
      const product = products.get(slug) ?? { slug, name: tag, spellings: new Set(), entries: new Set() };
      product.spellings.add(tag);
      product.entries.add(entry);
      products.set(slug, product);
    }
  }
  return [...products.values()];
}

const slugOf = (tag) => tag.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');

/** The name without the maker, where something is left to make a key of. */
export const keyName = (name) => name.replace(/^Microsoft (?=[A-Z])/, '');

export const productBody = (product, key) => ({
  key,
  name: product.name,
  description: 'A product tag of the public Microsoft 365 roadmap.',
  category: 'Microsoft 365',
  tags: [],
});

export function roadmapBody(product, productId, old) {
  const entries = [...product.entries];
  const dates = entries.flatMap((entry) => [dateOf(entry.publicPreviewDate), dateOf(entry.publicDisclosureAvailabilityDate)]).filter(Boolean);
  const lanes = [...new Set(entries.map(laneOf))].sort();
  return {
    productId,
    name: `${product.name}: what is coming`,
    audience: 'CUSTOMER',
    description: 'From the public Microsoft 365 roadmap; lanes are platforms.',
    // items that are no longer in the file keep their lanes
    lanes: [...(old?.lanes ?? []), ...lanes.filter((lane) => !old?.lanes.includes(lane))],
    horizonStart: dates.reduce((a, b) => (b.date < a.date ? b : a), dates[0]),
    horizonEnd: dates.reduce((a, b) => (lastDay(b) > lastDay(a) ? b : a), dates[0]),
    tags: [],
  };
}

function laneOf({ tagsContainer: { platforms } }) {
  return platforms.length > 1 ? SEVERAL : platforms[0] ?? NONE;
}

export function itemBody(entry, roadmapId, misfit) {
  const { platforms, releasePhase, cloudInstances } = entry.tagsContainer;
  let start = dateOf(entry.publicPreviewDate);
  const end = dateOf(entry.publicDisclosureAvailabilityDate);
  for (const [what, text, date] of [['preview', entry.publicPreviewDate, start], ['availability', entry.publicDisclosureAvailabilityDate, end]]) {
    if (text && !date) misfit(`${what} “${text}” is no date that this script reads; only in the description`);
  }
  if (start && end && start.date > lastDay(end)) {
    misfit(`preview ${entry.publicPreviewDate} is after availability ${entry.publicDisclosureAvailabilityDate}; only in the description`);
    start = undefined;
  }
  return {
    roadmapId,
    title: cut(plain(entry.title), 200, (fault) => misfit(`the title ${fault}`)),
    description: paragraphs(
      plain(entry.description),
      `Microsoft says “${entry.status}”.`,
      entry.publicPreviewDate && `Preview: ${entry.publicPreviewDate}`,
      entry.publicDisclosureAvailabilityDate && `Available: ${entry.publicDisclosureAvailabilityDate}`,
      entry.moreInfoLink,
    ),
    lane: laneOf(entry),
    start,
    end,
    // an item has a date or says when it is to come
    horizon: start || end ? undefined : 'LATER',
    customerVisible: true,
    tags: [...new Set([...platforms, ...releasePhase, ...cloudInstances])],
  };
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** “March CY2026”, “Q3 CY2026”, “H2 CY2026”, “CY2026” and “2026-03-31” as dates with their precision. */
export function dateOf(text) {
  const span = /^(?:([A-Z][a-z]+|Q[1-4]|H[12]) )?CY(\d{4})$/.exec(text);
  if (!span) return /^\d{4}-\d{2}-\d{2}$/.test(text) ? { date: text, precision: 'DAY' } : undefined;
  const [, part, year] = span;
  const first = (month, precision) => ({ date: `${year}-${String(month).padStart(2, '0')}-01`, precision });
  if (!part) return first(1, 'YEAR');
  if (/^Q/.test(part)) return first(3 * Number(part[1]) - 2, 'QUARTER');
  if (/^H\d/.test(part)) return first(6 * Number(part[1]) - 5, 'HALF');
  return MONTHS.includes(part) ? first(MONTHS.indexOf(part) + 1, 'MONTH') : undefined;
}

const LENGTHS = { MONTH: 1, QUARTER: 3, HALF: 6, YEAR: 12 };

/** The last day of the span of a date. */
function lastDay({ date, precision }) {
  if (precision === 'DAY') return date;
  const [year, month] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + LENGTHS[precision], 0)).toISOString().slice(0, 10);
}

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Text without markup: some entries are HTML, some hold control characters and the spaces of a word processor. */
export function plain(text) {
  return text
    .replace(/<(br|\/p|\/div|\/li)\b[^>]*>/gi, '\n')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
      if (name) return ENTITIES[name.toLowerCase()] ?? whole;
      return String.fromCodePoint(decimal ? Number(decimal) : parseInt(hex, 16));
    })
    .replace(/[\t\v\f\r\u00a0\u202f ]+/g, ' ')
    .replace(/\u200b/g, '')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const GOALS = { 'In development': 'IN_PROGRESS', 'Rolling out': 'IN_PROGRESS', Launched: 'DONE', Cancelled: 'CANCELLED' };

/** The next state on the way from one to another. */
const NEXT = {
  PLANNED: { IN_PROGRESS: 'IN_PROGRESS', DONE: 'IN_PROGRESS', CANCELLED: 'CANCELLED' },
  IN_PROGRESS: { DONE: 'DONE', CANCELLED: 'CANCELLED' },
  DONE: { IN_PROGRESS: 'IN_PROGRESS', CANCELLED: 'IN_PROGRESS' },
  ON_HOLD: { IN_PROGRESS: 'IN_PROGRESS', DONE: 'IN_PROGRESS', CANCELLED: 'CANCELLED' },
  CANCELLED: { IN_PROGRESS: 'PLANNED', DONE: 'PLANNED' },
};

/** The steps from a status to the one that Microsoft says; each with the reason that the history keeps. */
export function steps(status, entry, misfit) {
  const goal = GOALS[entry.status];
  if (!goal) misfit(`status “${entry.status}” is unknown; left ${status}`);
  const path = [];
  for (let now = status; goal && now !== goal; now = path.at(-1).to) {
    path.push({ to: NEXT[now][goal], reason: `“${entry.status}”, says the Microsoft 365 roadmap.` });
  }
  return path;
}
