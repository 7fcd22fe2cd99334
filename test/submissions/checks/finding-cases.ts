import type { FindingCode } from '../../../src/submissions/checks/finding-catalogue';
import { submit, uploaded, type SentCell, type Submit, type SubmitAnswer } from '../../support/results';
import { UMEA, type Caller } from '../../support/world';

export type Send = (editor: Caller) => Promise<SubmitAnswer>;

export interface Case {
  readonly code: FindingCode;
  readonly of: string;
  readonly send: Send;
  /** Where it is found. */
  readonly rows: readonly number[];
  readonly args?: Record<string, unknown>;
}

export const cells =
  (...sent: SentCell[]): Send =>
  (editor) =>
    submit(editor, { cells: sent });

export const asked =
  (input: Submit): Send =>
  (editor) =>
    submit(editor, input);

export const file =
  (content: string | Uint8Array, more: Record<string, string> = {}): Send =>
  async (editor) =>
    uploaded(await editor.upload(content, { forbund: UMEA, round: '2024', ...more }));

export const mean = (more: object): SentCell => ({ measure: 'FIN-M06', ...more });
export const good = 'FIN-I01,TOTAL,TOTAL,30,20';
export const header = 'measure,dimension,category,n,numerator';
