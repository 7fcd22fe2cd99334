import type { AddressOf } from './built-assets';
import { html, type Html } from './html';

/** What every page needs to know about the hub it belongs to. */
export interface Site {
  /** Whether the figures are made up; then every page and every answer says so. */
  demo: boolean;
  /** Whether anonymous callers may send stored documents only. */
  storedDocumentsOnly: boolean;
  version: string;
}

/** One sentence in both languages; Swedish comes first everywhere. */
export interface Bilingual {
  sv: string;
  en: string;
}

/** The two languages side by side in running text: `Kör / Run`. */
export function inBoth({ sv, en }: Bilingual): Html {
  return html`${sv}<span class="slash" aria-hidden="true"> / </span><span lang="en">${en}</span>`;
}

/** The mark that no one may mistake made-up figures for real ones. Absent when the figures are real. */
export function demoBadge({ demo }: Site): Html | undefined {
  return demo
    ? html`<span class="demo-badge">${inBoth({ sv: 'Syntetiska demodata', en: 'Synthetic demo data' })}</span>`
    : undefined;
}

/** A whole document around the body of a page. */
export function documentOf(page: {
  title: string;
  description: string;
  styles: string[];
  script: string;
  addressOf: AddressOf;
  body: Html;
}): string {
  const { title, description, styles, script, addressOf, body } = page;
  return html`<!doctype html>
    <html lang="sv">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="description" content="${description}" />
        <title>${title}</title>
        <link rel="icon" type="image/svg+xml" href="${addressOf('favicon.svg')}" />
        ${styles.map((style) => html`<link rel="stylesheet" href="${addressOf(style)}" />`)}
        <script type="module" src="${addressOf(script)}"></script>
      </head>
      ${body}
    </html> `.markup;
}
