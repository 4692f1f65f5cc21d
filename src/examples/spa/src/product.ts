// One product: read it, change it, and save only if nobody else did meanwhile.

import { button, element, showSection } from './page.js';
import { clearProblem, showProblem } from './problems.js';
import { answered, slipway, type Product, type ProductPatch } from './slipway.js';
import { text } from './texts.js';

const form = element('edit', HTMLFormElement);
const saved = element('saved', HTMLElement);
const title = element('product-title', HTMLElement);

/** As it was read, and the ETag that it was read with. */
let product: Product | undefined;
let etag = '';

export async function showProduct(id: string): Promise<void> {
  saved.textContent = '';
  // what was shown before is another product, or stale
  product = undefined;
  form.hidden = true;
  title.textContent = '';
  showSection('product');
  try {
    const answer = await slipway.GET('/api/v1/products/{id}', { params: { path: { id } } });
    fill(answered(answer), answer.response);
    form.hidden = false;
    clearProblem();
  } catch (failure) {
    showProblem(failure);
  }
}

async function save(): Promise<void> {
  if (!product) return;
  const patch = changes(product);
  saved.textContent = '';
  clearProblem();
  if (Object.keys(patch).length === 0) {
    saved.textContent = text('unchanged');
    return;
  }
  try {
    const answer = await slipway.PATCH('/api/v1/products/{id}', {
      params: { path: { id: product.id }, header: { 'If-Match': etag } },
      headers: { 'Content-Type': 'application/merge-patch+json' },
      body: patch,
    });
    const changed = answered(answer);
    fill(changed, answer.response);
    saved.textContent = text('saved', { version: changed.version });
  } catch (failure) {
    showProblem(failure, form);
  }
}

function field(name: string): HTMLInputElement | HTMLTextAreaElement {
  const found = form.elements.namedItem(name);
  if (found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement) return found;
  throw new Error(`The form has no field ${name}`);
}

/** What the fields say of a product. */
function values(of: Product) {
  return {
    key: of.key,
    name: of.name,
    localName: of.localNames['zh-CN'] ?? '',
    category: of.category ?? '',
    plannedStart: of.plannedStart ?? '',
    tags: of.tags.join(', '),
    description: of.description ?? '',
  };
}

function fill(read: Product, response: Response): void {
  product = read;
  // readable on another origin because Slipway exposes it; the version says the same
  etag = response.headers.get('ETag') ?? `"${read.version}"`;
  for (const [name, value] of Object.entries(values(read))) field(name).value = value;
  title.textContent = read.name;
}

/** A merge patch (RFC 7396): only what was changed, and null for what was cleared. */
function changes(read: Product): ProductPatch {
  const before = values(read);
  const changed = (name: keyof typeof before) => field(name).value !== before[name];
  const orNull = (name: keyof typeof before) => field(name).value.trim() || null;
  const patch: ProductPatch = {};
  if (changed('key')) patch.key = field('key').value;
  if (changed('name')) patch.name = field('name').value;
  if (changed('localName')) patch.localNames = { 'zh-CN': orNull('localName') };
  if (changed('category')) patch.category = orNull('category');
  if (changed('plannedStart')) patch.plannedStart = orNull('plannedStart');
  if (changed('tags')) patch.tags = field('tags').value.split(/[,，]/).map((tag) => tag.trim()).filter(Boolean);
  if (changed('description')) patch.description = orNull('description');
  return patch;
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void save();
});
button('reload').addEventListener('click', () => product && void showProduct(product.id));
