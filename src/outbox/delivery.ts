export const DELIVERY_STATES = ['PENDING', 'DELIVERED', 'DEAD'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export const CHANNELS = ['WEBHOOK', 'EMAIL'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Why a delivery failed, in a word. `isFinal` when every further attempt would fail too. */
export interface Failure {
  readonly error: string;
  readonly isFinal: boolean;
  /** The fault is not the receiver's: settings of ours are missing. */
  readonly isOurs?: boolean;
}
