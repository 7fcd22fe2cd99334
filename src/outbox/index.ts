/**
 * Tells others what has happened: webhooks and mail, signed, at least once.
 * Never figures, reasons or names.
 */
import './errors';
import './permissions';
export { deliverDue, startDelivering, type Delivered } from './deliver-due.use-case';
export { deliveryPage } from './delivery.store';
export { retryDeliveries } from './manage-subscribers.use-case';
export { announce, announcedKeys } from './outbox-event.store';
export { defineEvents, type EventKind } from './event-catalogue';
export type { EventData, NewEvent } from './outbox-event';
export { nameEventKinds } from './outbox.types';
