import { extname, join } from 'node:path';
import express, { Router, type RequestHandler } from 'express';
import { contentSecurityPolicy } from 'helmet';
import { builtAssets, hasCompressedTwin, type AddressOf } from './built-assets';
import { graphiqlPolicy, startPagePolicy, type Policy } from './content-security';
import type { Example } from './example-card';
import { graphiqlPage } from './graphiql-page';
import type { Site } from './layout';
import { startPage } from './start-page';

const ENDPOINT = '/graphql';

/** What the pages are told about the hub. */
export interface PagesOptions extends Site {
  /** The folder that `scripts/build-pages.mjs` wrote. */
  webRoot: string;
  /** The questions shown on the start page, in order. */
  examples: readonly Example[];
}

/**
 * The hub's two pages and what they are made of: `/`, `/graphiql` and `/assets/…`.
 *
 * Each page sets its own Content-Security-Policy over whatever the application has set. When the pages have not been
 * built they answer 503 and say what to do; the rest of the hub is not concerned.
 */
export function pages(options: PagesOptions): Router {
  const { webRoot } = options;
  const router = Router();
  router.get(
    '/',
    secured(startPagePolicy),
    page(webRoot, (addressOf) => startPage(options, addressOf, ENDPOINT)),
  );
  router.get(
    '/graphiql',
    secured(graphiqlPolicy),
    page(webRoot, (addressOf) => graphiqlPage(options, addressOf, ENDPOINT)),
  );
  router.use(
    '/assets',
    // A worker obeys the policy of its own file, not that of the page that starts it.
    secured(graphiqlPolicy),
    preferCompressed(webRoot),
    express.static(join(webRoot, 'assets'), {
      index: false,
      redirect: false,
      // The name of a file contains a hash of its content: other content has another name.
      setHeaders: (response) => response.setHeader('Cache-Control', 'public, max-age=31536000, immutable'),
    }),
  );
  return router;
}

function secured(directives: Policy): RequestHandler {
  return contentSecurityPolicy({ useDefaults: false, directives });
}

/** Looks up the built files anew for each page, so that a page never names files of an earlier build. */
function page(webRoot: string, render: (addressOf: AddressOf) => string): RequestHandler {
  return (_request, response) => {
    const addressOf = builtAssets(webRoot);
    if (addressOf === undefined) {
      response.status(503).type('text').send('The pages have not been built. Run: npm run build\n');
      return;
    }
    response.set('Cache-Control', 'no-cache').type('html').send(render(addressOf));
  };
}

/**
 * GraphiQL weighs five megabytes, and a quarter of that compressed; compressing at build time costs no request
 * anything.
 */
function preferCompressed(webRoot: string): RequestHandler {
  return (request, response, next) => {
    const file = request.path.slice(1);
    if (hasCompressedTwin(webRoot, file)) {
      response.vary('Accept-Encoding');
      if (request.acceptsEncodings('gzip')) {
        response.type(extname(file)).set('Content-Encoding', 'gzip');
        request.url = `/${file}.gz`;
      }
    }
    next();
  };
}
