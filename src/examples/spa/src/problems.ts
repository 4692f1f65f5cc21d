// Showing what went wrong: title and detail above, each fault of the input at its field.

import { element } from './page.js';
import { ProblemError, type Problem } from './slipway.js';
import { text } from './texts.js';

type Fault = NonNullable<Problem['errors']>[number];

const box = element('problem', HTMLElement);

export function clearProblem(): void {
  box.hidden = true;
  for (const field of document.querySelectorAll('[aria-invalid]')) {
    field.removeAttribute('aria-invalid');
    field.removeAttribute('aria-describedby');
  }
  for (const message of document.querySelectorAll('.fault')) message.remove();
}

/** Shows a failure; the faults of an input at the fields of the form, if there is one. */
export function showProblem(failure: unknown, form?: HTMLFormElement): void {
  clearProblem();
  const problem = failure instanceof ProblemError ? failure.problem : undefined;
  // without an answer fetch throws a TypeError
  const title = problem?.title ?? text(failure instanceof TypeError ? 'unreachable' : 'notSignedIn');
  element('problem-title', HTMLElement).textContent = title;
  element('problem-detail', HTMLElement).textContent = problem?.detail ?? String(failure);
  element('problem-trace', HTMLElement).textContent = problem ? text('trace', { id: problem.traceId }) : '';
  const type = element('problem-type', HTMLAnchorElement);
  type.hidden = !problem;
  if (problem) type.href = problem.type;
  element('problem-changed', HTMLElement).hidden = problem?.code !== 'PRECONDITION_FAILED';

  // what belongs to no field of the form is listed in the box
  const elsewhere = (problem?.errors ?? []).filter((fault) => !showAtField(fault, form));
  element('problem-errors', HTMLElement).replaceChildren(
    ...elsewhere.map((fault) => {
      const item = document.createElement('li');
      item.textContent = `${fault.pointer ?? fault.parameter ?? ''} ${fault.detail}`;
      return item;
    }),
  );
  box.hidden = false;
  (form?.querySelector<HTMLElement>('[aria-invalid]') ?? box).focus();
}

/** A pointer such as /tags/2 belongs to the field with data-pointer="/tags". */
function showAtField(fault: Fault, form: HTMLFormElement | undefined): boolean {
  const pointer = fault.pointer;
  if (!form || pointer === undefined) return false;
  const field = [...form.querySelectorAll<HTMLElement>('[data-pointer]')].find(
    ({ dataset }) => pointer === dataset.pointer || pointer.startsWith(`${dataset.pointer}/`),
  );
  if (!field) return false;
  const message = document.createElement('p');
  message.className = 'fault';
  message.id = `${field.id}-fault-${form.querySelectorAll('.fault').length}`;
  message.textContent = fault.detail;
  field.setAttribute('aria-invalid', 'true');
  field.setAttribute('aria-describedby', `${field.getAttribute('aria-describedby') ?? ''} ${message.id}`.trim());
  field.parentElement?.append(message);
  return true;
}
