import { html, type Html } from './html';

/** What a piece of GraphQL is to the eye. Order matters: the first that fits wins. */
const TOKENS = [
  ['comment', /#[^\n]*/],
  ['string', /"""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"/],
  ['variable', /\$\w+/],
  ['keyword', /\b(?:query|mutation|fragment|on|true|false|null)\b/],
  ['name', /\b[A-Z]\w*/],
  ['number', /-?\b\d[\d.eE+-]*\b/],
] as const;

const ANY_TOKEN = new RegExp(TOKENS.map(([kind, pattern]) => `(?<${kind}>${pattern.source})`).join('|'), 'g');

/** Marks up GraphQL for reading. The text itself is unchanged, so that the browser can send what the reader sees. */
export function highlightGraphql(source: string): Html {
  const pieces: Html[] = [];
  let end = 0;
  for (const match of source.matchAll(ANY_TOKEN)) {
    const kind = TOKENS.find(([name]) => match.groups?.[name] !== undefined)?.[0];
    pieces.push(html`${source.slice(end, match.index)}<span class="gql-${kind}">${match[0]}</span>`);
    end = match.index + match[0].length;
  }
  return html`${pieces}${source.slice(end)}`;
}
