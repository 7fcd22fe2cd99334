import { addressFault, refusal, type Refusal } from '../../platform';

const REFUSALS = {
  UNUSABLE: 'WEBHOOK_ADDRESS',
  INSIDE: 'WEBHOOK_POINTS_INSIDE',
  UNRESOLVED: 'WEBHOOK_UNRESOLVED',
} as const;

/** The fault of a webhook's address, if it has one. */
export async function checkWebhook(address: string, allowInside: boolean): Promise<Refusal | undefined> {
  const fault = await addressFault(address, allowInside);
  return fault && refusal(REFUSALS[fault], ['address']);
}
