// The list: search, and page by page with the cursor.

import { button, element, showSection } from './page.js';
import { clearProblem, showProblem } from './problems.js';
import { answered, slipway, type Product } from './slipway.js';
import { dateTime, stageName, text } from './texts.js';

/** Few, so that the sample company has more than one page. */
const LIMIT = 4;

const rows = element('rows', HTMLTableSectionElement);
const query = element('q', HTMLInputElement);
const more = button('more');

let shown: Product[] = [];
let total = 0;
let cursor: string | undefined;

export async function showProducts(): Promise<void> {
  showSection('products');
  shown = [];
  cursor = undefined;
  await read();
}

async function read(): Promise<void> {
  const q = query.value.trim();
  try {
    const page = answered(
      await slipway.GET('/api/v1/products', {
        params: {
          query: { limit: LIMIT, sort: ['name'], total: true, ...(q && { q }), ...(cursor !== undefined && { cursor }) },
        },
      }),
    );
    clearProblem();
    shown.push(...page.items);
    total = page.total ?? shown.length;
    cursor = page.nextCursor;
  } catch (failure) {
    showProblem(failure);
  }
  drawProducts();
}

/** Draws what was read, again where the language changed. */
export function drawProducts(): void {
  rows.replaceChildren(...shown.map(row));
  more.hidden = cursor === undefined;
  element('count', HTMLElement).textContent = text('count', { shown: shown.length, total });
}

function row(product: Product): HTMLTableRowElement {
  const link = document.createElement('a');
  link.href = `#/products/${product.id}`;
  link.textContent = product.name;
  const local = product.localNames['zh-CN'];
  const made = document.createElement('tr');
  for (const content of [[product.key], [link, ...(local ? [` ${local}`] : [])], [stageName(product.stage)], [dateTime(product.updatedAt)]]) {
    const cell = document.createElement('td');
    cell.append(...content);
    made.append(cell);
  }
  return made;
}

element('search', HTMLFormElement).addEventListener('submit', (event) => {
  event.preventDefault();
  void showProducts();
});
more.addEventListener('click', () => void read());
