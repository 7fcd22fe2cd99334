import type { Caller, World } from '../../support/world';

/** Fetches an export as a caller. */
export async function fetchExport(
  world: World,
  parameters: Record<string, string>,
  { as = world.anybody, headers = {}, path = '/export', method = 'GET' }: FetchOptions = {},
): Promise<Response> {
  return fetch(`${world.url}${path}?${new URLSearchParams(parameters).toString()}`, {
    method,
    headers: { ...as.headers, ...headers },
  });
}

export interface FetchOptions {
  readonly as?: Caller;
  readonly headers?: Record<string, string>;
  readonly path?: string;
  readonly method?: string;
}

export interface Refusal {
  readonly status: number;
  readonly code: string | undefined;
  readonly message: string | undefined;
}

/** What an export was refused with. */
export async function refusalOf(response: Response): Promise<Refusal> {
  const body = (await response.json()) as { errors?: { message: string; extensions: { code: string } }[] };
  const [error] = body.errors ?? [];
  return { status: response.status, code: error?.extensions.code, message: error?.message };
}
