/** The directives of one Content-Security-Policy, as helmet's `contentSecurityPolicy({ directives })` wants them. */
export type Policy = Record<string, string[]>;

/**
 * The start page: nothing but what the hub itself serves, and no inline script or style at all.
 *
 * `upgrade-insecure-requests` is left out on purpose: it breaks the page when the hub runs on http://localhost.
 */
export const startPagePolicy: Policy = {
  'default-src': ["'none'"],
  'object-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'connect-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
};

/**
 * GraphiQL: monaco writes its own style elements, draws small pictures from data: addresses, has an icon font, and runs
 * its language services in workers. Scripts stay as strict as on the start page.
 */
export const graphiqlPolicy: Policy = {
  ...startPagePolicy,
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'worker-src': ["'self'"],
};
