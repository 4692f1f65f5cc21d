// Finding elements of index.html, with their types.

/** The element with this id, which must be of this type. */
export function element<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`index.html has no ${type.name} #${id}`);
  return found;
}

export function button(id: string): HTMLButtonElement {
  return element(id, HTMLButtonElement);
}

/** Shows one of the sections and hides the others. */
export function showSection(id: 'welcome' | 'products' | 'product'): void {
  for (const other of ['welcome', 'products', 'product']) element(other, HTMLElement).hidden = other !== id;
}
