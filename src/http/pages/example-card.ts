import { highlightGraphql } from './highlight-graphql';
import { html, type Html } from './html';
import { demoBadge, inBoth, type Site } from './layout';

/** A question that the start page offers. */
export interface Example {
  /** Becomes part of element ids and of the address `/#<id>`: letters, digits and hyphens. */
  id: string;
  titleSv: string;
  titleEn: string;
  query: string;
  variables?: object | undefined;
}

/**
 * One question: its title in both languages, the GraphQL behind it, a button that asks it, and the place for the
 * answer.
 *
 * The query is readable, and can be opened in GraphiQL, without JavaScript; the button appears with it.
 */
export function exampleCard(site: Site, example: Example, number: number): Html {
  const { id, titleSv, titleEn, query, variables } = example;
  const title = `${id}-title`;
  return html`<article class="card" id="${id}" aria-labelledby="${title}" data-example>
    <div class="question">
      <p class="number" aria-hidden="true">${number}</p>
      <h3 id="${title}">${titleSv}</h3>
      <p class="translation" lang="en">${titleEn}</p>
      <p class="actions">
        <button type="button" class="run" data-run hidden aria-describedby="${title}">
          ${inBoth({ sv: 'Kör', en: 'Run' })}
        </button>
        <a class="open" href="${graphiqlAddress(example)}" aria-describedby="${title}"
          >${inBoth({ sv: 'Öppna i GraphiQL', en: 'Open in GraphiQL' })}</a
        >
      </p>
    </div>
    <div class="source">
      <pre
        tabindex="0"
        role="group"
        aria-label="GraphQL: ${titleSv}"
      ><code data-query>${highlightGraphql(query.trim())}</code></pre>
      ${
        variables &&
        html`<p class="label">${inBoth({ sv: 'Variabler', en: 'Variables' })}</p>
          <pre
            tabindex="0"
            role="group"
            aria-label="Variabler: ${titleSv}"
          ><code data-variables>${JSON.stringify(variables, null, 2)}</code></pre>`
      }
    </div>
    <section class="answer" data-answer hidden aria-labelledby="${id}-answer ${title}">
      <header>
        <h4 id="${id}-answer">${inBoth({ sv: 'Svar', en: 'Answer' })}</h4>
        ${demoBadge(site)}
        <p class="status" role="status" data-status></p>
      </header>
      <div data-readable></div>
      <details>
        <summary>JSON</summary>
        <pre tabindex="0" role="group" aria-label="JSON: ${titleSv}"><code data-json></code></pre>
      </details>
    </section>
  </article>`;
}

/** The address that opens GraphiQL with the question filled in. */
function graphiqlAddress({ query, variables }: Example): string {
  const parameters = new URLSearchParams({ query: query.trim() });
  if (variables) parameters.set('variables', JSON.stringify(variables, null, 2));
  return `/graphiql?${parameters.toString()}`;
}
