import { element, inBoth } from '../answer/dom';
import { showAnswer } from '../answer/show-answer';
import { ask, type Answer } from './ask';

const endpoint = document.body.dataset.endpoint ?? '/graphql';

for (const card of document.querySelectorAll<HTMLElement>('[data-example]')) wire(card);

/** Lets the button of a card ask its question. What is sent is what the reader sees. */
function wire(card: HTMLElement): void {
  const button = part<HTMLButtonElement>(card, 'run');
  const query = part(card, 'query').textContent;
  const variables = card.querySelector('[data-variables]')?.textContent;
  let asking = false;
  button.hidden = false;
  button.addEventListener('click', () => {
    // The button stays enabled while it works: a disabled one would lose the keyboard's place.
    if (asking) return;
    asking = true;
    waiting(card);
    void ask(endpoint, query, variables ? JSON.parse(variables) : undefined).then((answer) => {
      show(card, answer);
      asking = false;
    });
  });
}

function waiting(card: HTMLElement): void {
  const panel = part(card, 'answer');
  panel.hidden = false;
  panel.setAttribute('aria-busy', 'true');
  part(card, 'status').replaceChildren(inBoth('Frågar', 'Asking'), ' …');
}

function show(card: HTMLElement, { data, errors, raw, milliseconds }: Answer): void {
  const refused = errors.map(({ message, code }) =>
    element('li', {}, message, code ? element('code', {}, code) : undefined),
  );
  part(card, 'readable').replaceChildren(
    ...(refused.length > 0 ? [element('ul', { class: 'errors' }, ...refused)] : []),
    ...(data ? showAnswer(data) : []),
  );
  part(card, 'json').textContent = raw;
  part(card, 'answer').setAttribute('aria-busy', 'false');
  part(card, 'status').replaceChildren(
    ...(refused.length > 0 ? [inBoth('Besvarades inte helt', 'Not fully answered')] : [`${milliseconds} ms`]),
  );
}

function part<Found extends HTMLElement>(card: HTMLElement, name: string): Found {
  const found = card.querySelector<Found>(`[data-${name}]`);
  if (!found) throw new Error(`The card ${card.id} has no part "${name}"`);
  return found;
}
