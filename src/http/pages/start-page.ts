import type { AddressOf } from './built-assets';
import { exampleCard, type Example } from './example-card';
import { html, type Html } from './html';
import { hubPicture } from './hub-picture';
import { demoBadge, documentOf, inBoth, type Bilingual, type Site } from './layout';
import { audiences, claim, introduction, promise, purposes, type Passage } from './start-page-texts';

/** The start page: what Samnav is, for whom, and questions that can be asked at once. */
export function startPage(
  site: Site & { examples: readonly Example[] },
  addressOf: AddressOf,
  endpoint: string,
): string {
  return documentOf({
    title: `Samnav – ${claim.sv.toLowerCase()}`,
    description: introduction.sv,
    styles: ['start-style.css'],
    script: 'start.js',
    addressOf,
    body: html`<body data-endpoint="${endpoint}">
      <a class="skip" href="#main">${inBoth({ sv: 'Till innehållet', en: 'Skip to content' })}</a>
      ${masthead(site)}
      <main id="main">
        ${opening()}
        ${section(
          'purposes',
          { sv: 'Tre frågor', en: 'Three questions' },
          html`<ol class="purposes">
              ${purposes.map(passage)}
            </ol>
            <div class="promise">${paragraphs(promise)}</div>`,
        )}
        ${section(
          'audiences',
          { sv: 'För vem', en: 'For whom' },
          html`<ul class="audiences">
            ${audiences.map(passage)}
          </ul>`,
        )}
        ${section(
          'examples',
          { sv: 'Fråga direkt', en: 'Ask right away' },
          site.examples.map((example, i) => exampleCard(site, example, i + 1)),
        )}
      </main>
      ${colophon(site, endpoint)}
    </body>`,
  });
}

function masthead(site: Site): Html {
  return html`<header class="masthead">
    <p class="wordmark">Samnav</p>
    ${demoBadge(site)}
    <nav aria-label="Huvudmeny">
      <a href="#examples">${inBoth({ sv: 'Exempel', en: 'Examples' })}</a>
      <a href="/graphiql">GraphiQL</a>
    </nav>
  </header>`;
}

function opening(): Html {
  return html`<div class="opening">
    <div>
      <h1>${claim.sv}</h1>
      <p class="translation" lang="en">${claim.en}</p>
      ${paragraphs(introduction)}
    </div>
    ${hubPicture()}
  </div>`;
}

function section(id: string, { sv, en }: Bilingual, body: Html | Html[]): Html {
  return html`<section id="${id}" class="section" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${sv} <span class="translation" lang="en">${en}</span></h2>
    ${body}
  </section>`;
}

function passage({ title, text }: Passage): Html {
  return html`<li>
    <h3>${title.sv} <span class="translation" lang="en">${title.en}</span></h3>
    ${paragraphs(text)}
  </li>`;
}

function paragraphs({ sv, en }: Bilingual): Html {
  return html`<p>${sv}</p>
    <p class="translation" lang="en">${en}</p>`;
}

function colophon({ version }: Site, endpoint: string): Html {
  return html`<footer class="colophon">
    <p>Samnav ${version} · EUPL-1.2</p>
    <p>${inBoth({ sv: 'Ändpunkt', en: 'Endpoint' })}: <code>POST ${endpoint}</code></p>
  </footer>`;
}
