import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../platform';
import type { Instrument, SystemErrorKind, WrittenReference } from '../../system-errors';

/** What happens to an invented report. It names others by their titles. */
export type Ending =
  | 'DRAFT'
  | 'SUBMITTED'
  | 'WITHDRAWN'
  | 'ACCEPTED'
  | 'INFORMATION_GAP'
  | 'NOT_A_SYSTEM_ERROR'
  | { readonly duplicateOf: string };

/**
 * An invented report of an invented förbund. Its subject is of the kind that public documents describe; no case is
 * real.
 */
export interface Story {
  readonly title: string;
  readonly description: string;
  readonly group: string;
  readonly kind: SystemErrorKind;
  readonly authorities: readonly string[];
  readonly law: readonly WrittenReference[];
  readonly instrument: Instrument;
  readonly change: string;
  readonly themes: readonly string[];
  readonly ending: Ending;
  /** How many other förbund sign the case. */
  readonly cosigners: number;
}

/** In the order they are told; invented, as the file's name says. */
export const STORIES = JSON.parse(
  readFileSync(join(projectRoot, 'data/demo-system-errors.json'), 'utf8'),
) as readonly Story[];

/** The two cases of the demo that turn out to be about the same matter, by the titles of their stories. */
export const MERGED_STORIES = {
  from: 'Tre system för samma deltagare',
  into: 'Uppföljningssystemen kan inte ta emot varandras uppgifter',
} as const;
