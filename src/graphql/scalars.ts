import { GraphQLError, GraphQLScalarType, Kind, type GraphQLScalarTypeConfig } from 'graphql';
import { GraphQLDateTimeISO, GraphQLJSONObject, GraphQLLocalDate, GraphQLSafeInt } from 'graphql-scalars';

/**
 * A scalar of time that takes the years 1 to 9999 only. The calendar has no year 0, and neither has PostgreSQL; beyond
 * four digits every system writes years in its own way.
 */
function ofTheCalendar<Internal, External>(
  config: Readonly<GraphQLScalarTypeConfig<Internal, External>>,
): Readonly<GraphQLScalarTypeConfig<Internal, External>> {
  const scalar = new GraphQLScalarType(config);
  const within = (value: Internal): Internal => {
    const year = Number(/^\d{4}(?=-)/.exec(value instanceof Date ? isoOf(value) : String(value))?.[0]);
    if (year >= 1) return value;
    throw new GraphQLError(`${config.name} takes the years 0001 to 9999.`, { extensions: { code: 'BAD_USER_INPUT' } });
  };
  return {
    ...config,
    parseValue: (value) => within(scalar.parseValue(value)),
    parseLiteral: (node, variables) => within(scalar.parseLiteral(node, variables)),
  };
}

const isoOf = (time: Date): string => (Number.isNaN(time.getTime()) ? '' : time.toISOString());

export const DateScalar = new GraphQLScalarType({
  ...ofTheCalendar(GraphQLLocalDate.toConfig()),
  name: 'Date',
  description: 'A calendar day, YYYY-MM-DD (datum).',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
});

export const DateTimeScalar = new GraphQLScalarType({
  ...ofTheCalendar(GraphQLDateTimeISO.toConfig()),
  name: 'DateTime',
  description: 'A moment in time, ISO 8601 with time zone (tidpunkt).',
});

export const CountScalar = new GraphQLScalarType({
  ...GraphQLSafeInt.toConfig(),
  name: 'Count',
  description: 'A whole number of up to 53 bits, such as a number of respondents (antal).',
});

export const JsonObjectScalar = new GraphQLScalarType({
  ...GraphQLJSONObject.toConfig(),
  name: 'JSONObject',
  description: 'An object whose form depends on the event that it describes (uppgifter om en händelse).',
});

const MAX_SEK = 2n ** 63n - 1n;

function toSek(value: unknown): bigint {
  const readable =
    typeof value === 'bigint' ||
    (typeof value === 'number' && Number.isSafeInteger(value)) ||
    (typeof value === 'string' && /^-?\d{1,19}$/.test(value));
  const sek = readable ? BigInt(value) : undefined;
  if (sek === undefined || sek > MAX_SEK || sek < -MAX_SEK) {
    throw new GraphQLError('SEK takes whole kronor of up to 64 bits, as a string.', {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  }
  return sek;
}

/** Kronor are exact beyond 2^53, which a JSON number is not: therefore a string on the way out. */
export const SekScalar = new GraphQLScalarType<bigint, string>({
  name: 'SEK',
  description: 'Whole Swedish kronor, a 64-bit integer written as a string (hela kronor).',
  serialize: (value) => toSek(value).toString(),
  parseValue: toSek,
  parseLiteral: (node) => toSek(node.kind === Kind.INT || node.kind === Kind.STRING ? node.value : undefined),
});
