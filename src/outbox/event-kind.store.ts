import { word } from '../database';
import { eventCatalogue, type EventKind } from './event-catalogue';

/** A column that holds a kind of event: of any room, so that it is asked when a row comes. */
export const eventKind = word<EventKind>('a kind of event', (kind) => eventCatalogue().has(kind));
