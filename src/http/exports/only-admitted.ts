import type { RequestHandler } from 'express';
import type { Actor } from '../../permissions';
import { requireShallow } from '../../guards';
import type { Admit } from '../../execution';
import { SamnavError, type Text } from '../../platform';

/** Checks that the caller may send the document, by GET or by POST, and fills it in when only its hash was sent. */
export function onlyAdmitted(admit: Admit): RequestHandler {
  return (request, response, next) => {
    const actor = response.locals.actor as Actor;
    if (request.method === 'GET') {
      const { query, variables, operationName, documentId, extensions } = request.query;
      const asked = {
        query,
        operationName,
        documentId,
        variables: jsonOf('variables', variables),
        extensions: jsonOf('extensions', extensions),
      };
      const admitted = admit(asked, actor) as { query?: unknown };
      if (admitted !== asked) request.url = withDocument(request.url, String(admitted.query));
    } else if (typeof request.body === 'object' && request.body !== null) {
      request.body = admit(request.body as object, actor);
    }
    next();
  };
}

/**
 * A parameter that is JSON. Anything else, such as a name given twice, passes unchanged and is refused where it is
 * used.
 */
function jsonOf(field: string, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  requireShallow(value);
  try {
    return JSON.parse(value);
  } catch {
    throw new SamnavError('INVALID_REQUEST_PART', { field, expected: AS_JSON });
  }
}

const AS_JSON: Text = { sv: 'ett objekt i JSON', en: 'an object in JSON' };

function withDocument(url: string, document: string): string {
  const [path, search] = url.split('?', 2);
  const parameters = new URLSearchParams(search);
  parameters.delete('extensions');
  parameters.delete('documentId');
  parameters.set('query', document);
  return `${path}?${parameters.toString()}`;
}
