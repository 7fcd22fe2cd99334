import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { SamnavError } from '../../platform';

/** The question: a field of the schema, with its arguments except release and page. */
interface AskedQuestion {
  readonly field: string;
  /** The id of the förbund that was asked; null when the hub was. */
  readonly forbund: string | null;
  readonly arguments: Readonly<Record<string, unknown>>;
}

/**
 * An answer in short: the same question, put to the same release with the same methods and rules, gives the same
 * figures.
 */
export interface ReceiptContent extends AskedQuestion {
  readonly release: number;
  /** Name of the epoch in which the release was made; null for a release from before there were epochs. */
  readonly epoch: string | null;
  /** Names and versions of the methods behind the figures. */
  readonly methods: readonly string[];
  /** Version of the release's protection rules. */
  readonly rules: string;
  /** Revision of the catalogue that named and defined the measures. */
  readonly catalogue: number;
}

/**
 * Prefixes of receipts without and with an epoch: a hub that knows no epochs refuses the latter rather than overlook
 * it.
 */
const FORMS = { without: 'samnav1', with: 'samnav2' } as const;
const LONGEST_CODE = 20_000;
const LONGEST_CONTENT = 200_000;

const contentSchema = z.object({
  field: z.string(),
  forbund: z.string().nullable().default(null),
  arguments: z.record(z.string(), z.unknown()),
  release: z.number().int(),
  epoch: z.string().max(40).nullable().default(null),
  methods: z.array(z.string()),
  rules: z.string(),
  catalogue: z.number().int(),
});

/** SHA-256 of the question and the release, by number and epoch, in hex: the same for everybody who asks the same. */
export function queryHash({ field, forbund, arguments: given, release, epoch }: ReceiptContent): string {
  return createHash('sha256')
    .update(canonicalJson([field, forbund, given, release, ...(epoch === null ? [] : [epoch])]))
    .digest('hex');
}

/**
 * Writes a receipt as text. It holds everything needed to ask again, and nothing is stored, so it is good for as long
 * as the release stands.
 */
export function writeReceipt(content: ReceiptContent): string {
  const packed = deflateRawSync(canonicalJson(content)).toString('base64url');
  return [formOf(content), packed, checkOf(packed)].join('.');
}

/**
 * Reads a receipt. A stranger may have written it, so its content must be checked like any question.
 * @throws SamnavError INVALID_RECEIPT when it is none, or was cut off
 */
export function readReceipt(code: string): ReceiptContent {
  const [form, packed = '', check, ...more] = code.trim().split('.');
  if (code.length > LONGEST_CODE || more.length > 0 || check !== checkOf(packed))
    throw new SamnavError('INVALID_RECEIPT');
  const parsed = contentSchema.safeParse(unpack(packed));
  if (!parsed.success || form !== formOf(parsed.data)) throw new SamnavError('INVALID_RECEIPT');
  return parsed.data;
}

const formOf = ({ epoch }: ReceiptContent): string => (epoch === null ? FORMS.without : FORMS.with);

/**
 * Distinguishes a receipt from a mistyped one. It is no signature: anybody who may ask the question may write the
 * receipt.
 */
const checkOf = (packed: string) => createHash('sha256').update(packed).digest('base64url').slice(0, 8);

function unpack(packed: string): unknown {
  try {
    return JSON.parse(
      inflateRawSync(Buffer.from(packed, 'base64url'), { maxOutputLength: LONGEST_CONTENT }).toString(),
    );
  } catch {
    return undefined;
  }
}

/** JSON with sorted keys and without undefined values, so that the same content has the same text. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part)
            .filter(([, own]) => own !== null && own !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : part,
  );
}
