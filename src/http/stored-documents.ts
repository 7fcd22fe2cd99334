import type { RequestHandler } from 'express';
import type { Actor } from '../access/actor';
import type { Admit } from '../graphql/stored-documents';

/** Lets through what the caller may send, by GET or by POST, with the document filled in when only its hash was sent. */
export function onlyAdmitted(admit: Admit): RequestHandler {
  return (request, response, next) => {
    const actor = response.locals.actor as Actor;
    if (request.method === 'GET') {
      const { query, variables, documentId, extensions } = request.query;
      const asked = { query, variables, documentId, extensions: parsed(extensions) };
      const admitted = admit(asked, actor) as { query?: unknown };
      if (admitted !== asked) request.url = withDocument(request.url, String(admitted.query));
    } else if (typeof request.body === 'object' && request.body !== null) {
      request.body = admit(request.body as object, actor);
    }
    next();
  };
}

function parsed(extensions: unknown): unknown {
  try {
    return typeof extensions === 'string' ? JSON.parse(extensions) : undefined;
  } catch {
    return undefined;
  }
}

function withDocument(url: string, document: string): string {
  const [path, search] = url.split('?', 2);
  const parameters = new URLSearchParams(search);
  parameters.delete('extensions');
  parameters.delete('documentId');
  parameters.set('query', document);
  return `${path}?${parameters.toString()}`;
}
