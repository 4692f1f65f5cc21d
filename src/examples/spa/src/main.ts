// Starts the app, and shows what the address after # asks for: #/ the list, #/products/<id> one product.

import { button, element, showSection } from './page.js';
import { clearProblem, showProblem } from './problems.js';
import { drawProducts, showProducts } from './products.js';
import { showProduct } from './product.js';
import { comeBack, currentUser, signIn, signOut, users } from './signing-in.js';
import { answered, slipway } from './slipway.js';
import { choose, language, translatePage } from './texts.js';

const who = element('who', HTMLElement);
const languages = element('language', HTMLSelectElement);

async function show(): Promise<void> {
  const user = await currentUser();
  button('sign-out').hidden = !user;
  if (!user) {
    who.textContent = '';
    return showSection('welcome');
  }
  const id = /^#\/products\/([\w-]+)$/.exec(location.hash)?.[1];
  await (id === undefined ? showProducts() : showProduct(id));
}

/** Who is signed in, in the words of Slipway: the person and the roles. */
async function greet(): Promise<void> {
  if (!(await currentUser())) return;
  const me = answered(await slipway.GET('/api/v1/me'));
  who.textContent = `${me.label} · ${me.roles.join(', ')}`;
}

/** Does what may fail, and says so if it did. */
function attempt(work: () => Promise<void>): void {
  work().catch((failure: unknown) => showProblem(failure));
}

languages.value = language();
languages.addEventListener('change', () => {
  choose(languages.value);
  translatePage();
  clearProblem();
  drawProducts();
});
button('sign-in').addEventListener('click', () => attempt(signIn));
button('sign-out').addEventListener('click', () => attempt(signOut));
window.addEventListener('hashchange', () => attempt(show));
users.events.addUserUnloaded(() => attempt(show));

translatePage();
attempt(async () => {
  try {
    await comeBack();
  } finally {
    await show();
  }
  await greet();
});
