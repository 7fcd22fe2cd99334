import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { SamnavError } from '../platform/result';

/** What was asked: a field of the schema, with its arguments but for release and page. */
interface AskedQuestion {
  readonly field: string;
  /** The förbund it was asked of, by its id; null when it was asked of the hub. */
  readonly forbund: string | null;
  readonly arguments: Readonly<Record<string, unknown>>;
}

/** An answer in short: the same question, put to the same release with the same methods and rules, has the same figures. */
export interface ReceiptContent extends AskedQuestion {
  readonly release: number;
  /** Names and versions of what the figures were computed with. */
  readonly methods: readonly string[];
  /** Version of the rules by which the release was protected. */
  readonly rules: string;
  /** Revision of the catalogue that named and defined the measures. */
  readonly catalogue: number;
}

const FORM = 'samnav1';
const LONGEST_CODE = 20_000;
const LONGEST_CONTENT = 200_000;

const contentSchema = z.object({
  field: z.string(),
  forbund: z.string().nullable().default(null),
  arguments: z.record(z.string(), z.unknown()),
  release: z.number().int(),
  methods: z.array(z.string()),
  rules: z.string(),
  catalogue: z.number().int(),
});

/** SHA-256 of the question and the release, in hex: the same for whoever asks the same. */
export function queryHash({ field, forbund, arguments: given, release }: ReceiptContent): string {
  return createHash('sha256')
    .update(canonicalJson([field, forbund, given, release]))
    .digest('hex');
}

/**
 * Writes a receipt as text. It holds all that is needed to ask again; nothing is stored, so it is good for as long as the
 * release stands.
 */
export function writeReceipt(content: ReceiptContent): string {
  const packed = deflateRawSync(canonicalJson(content)).toString('base64url');
  return [FORM, packed, checkOf(packed)].join('.');
}

/**
 * Reads a receipt. What it holds was written by a stranger, and is to be checked like any question.
 * @throws SamnavError INVALID_RECEIPT when it is not one, or was cut off.
 */
export function readReceipt(code: string): ReceiptContent {
  const [form, packed = '', check, ...more] = code.trim().split('.');
  if (code.length > LONGEST_CODE || form !== FORM || more.length > 0 || check !== checkOf(packed))
    throw new SamnavError('INVALID_RECEIPT');
  const parsed = contentSchema.safeParse(unpack(packed));
  if (!parsed.success) throw new SamnavError('INVALID_RECEIPT');
  return parsed.data;
}

/** Tells a slip of the pen from a receipt. It is no signature: whoever may put the question may write the receipt. */
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

/** JSON with the keys in order and without what is left out, so that the same content has the same text. */
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
