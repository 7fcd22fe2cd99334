import { word } from '../database';
import { eventCatalogue, type EventKind } from './event-catalogue';

/** A column that holds a kind of event. Rooms add kinds, so the value is checked when a row comes. */
export const eventKind = word<EventKind>('a kind of event', (kind) => eventCatalogue().has(kind));
