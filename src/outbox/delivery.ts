export const DELIVERY_STATES = ['PENDING', 'DELIVERED', 'DEAD'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export const CHANNELS = ['WEBHOOK'] as const;
export type Channel = (typeof CHANNELS)[number];
