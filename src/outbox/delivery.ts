export const DELIVERY_STATES = ['PENDING', 'DELIVERED', 'DEAD'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export const CHANNELS = ['WEBHOOK', 'EMAIL'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Why a delivery failed, in a word; final when to try again would be refused again. */
export interface Failure {
  readonly error: string;
  readonly isFinal: boolean;
  /** It says nothing of the receiver: settings of ours are missing. */
  readonly isOurs?: boolean;
}
