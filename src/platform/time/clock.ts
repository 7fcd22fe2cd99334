/** Tells the time. Injected, so that rounds, tokens and tests can live on another day than today. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();
