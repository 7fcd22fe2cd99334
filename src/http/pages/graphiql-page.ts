import type { AddressOf } from './built-assets';
import { html, type Html } from './html';
import { demoBadge, documentOf, inBoth, type Site } from './layout';

/**
 * The page around GraphiQL. GraphiQL speaks English only, so its part of the page is marked as English.
 *
 * The addresses of the workers are written into the page, because their file names change with every build.
 */
export function graphiqlPage(site: Site, addressOf: AddressOf, endpoint: string): string {
  return documentOf({
    title: 'GraphiQL – Samnav',
    description: 'Ställ egna frågor till Samnav.',
    styles: ['graphiql-style.css'],
    script: 'graphiql.js',
    addressOf,
    body: html`<body class="graphiql-page">
      <header class="bar">
        <h1><a href="/">Samnav</a> <span>GraphiQL</span></h1>
        ${demoBadge(site)} ${storedOnlyNotice(site)}
      </header>
      <main
        id="graphiql"
        lang="en"
        data-endpoint="${endpoint}"
        data-editor-worker="${addressOf('editor-worker.js')}"
        data-json-worker="${addressOf('json-worker.js')}"
        data-graphql-worker="${addressOf('graphql-worker.js')}"
      >
        <p class="loading" lang="sv">${inBoth({ sv: 'Laddar redigeraren', en: 'Loading the editor' })} …</p>
        <noscript
          ><p class="loading" lang="sv">
            GraphiQL kräver JavaScript. <span lang="en">GraphiQL needs JavaScript.</span>
          </p></noscript
        >
      </main>
    </body>`,
  });
}

/** Absent where anonymous callers may send any document. */
function storedOnlyNotice({ storedDocumentsOnly }: Site): Html | undefined {
  const notice = {
    sv: 'Utan inloggning besvaras bara lagrade frågor: ange en åtkomstnyckel under Headers.',
    en: 'Without credentials only stored questions are answered: give a token under Headers.',
  };
  return storedDocumentsOnly ? html`<p class="notice" lang="sv">${inBoth(notice)}</p>` : undefined;
}
