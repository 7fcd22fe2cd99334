import { ConfigError, type Config } from '../../platform';

/** Why nobody can listen at the address of the settings, in words to whoever set it; any other error as it is. */
export function notListening(error: NodeJS.ErrnoException, { host, port }: Pick<Config, 'host' | 'port'>): Error {
  const words = WORDS[error.code ?? '']?.(host, port);
  return words === undefined ? error : new ConfigError(words);
}

type Words = (host: string, port: number) => string;

const noSuchHost: Words = (host) =>
  `HOST: den här maskinen har ingen adress ${host}; ange en som den har, t.ex. 127.0.0.1, eller 0.0.0.0 för alla.\n` +
  `HOST: this machine has no address ${host}; state one that it has, such as 127.0.0.1, or 0.0.0.0 for all.`;

/** By errno of listening, and of finding the address of the host. */
const WORDS: Readonly<Record<string, Words>> = {
  EADDRINUSE: () => 'Porten är upptagen; välj en annan med PORT. The port is taken; choose another with PORT.',
  EADDRNOTAVAIL: noSuchHost,
  ENOTFOUND: noSuchHost,
  EAI_AGAIN: noSuchHost,
  EAFNOSUPPORT: noSuchHost,
  EINVAL: noSuchHost,
  EACCES: (_, port) =>
    `PORT: den här användaren får inte lyssna på port ${port}; välj en från 1024.\n` +
    `PORT: this user may not listen on port ${port}; choose one from 1024.`,
};
