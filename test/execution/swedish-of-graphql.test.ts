import { buildSchema, execute, parse, validate, type GraphQLError } from 'graphql';
import { swedishOfGraphql } from '../../src/execution/swedish-of-graphql';

const SCHEMA = buildSchema(`
  type Query { one(code: String!, kind: Kind, many: [Int!], deep: Deep): Thing  number: Int  any: Either }
  type Thing { name: String  other(first: Int): Thing }
  type Else { name: String }
  union Either = Thing | Else
  enum Kind { RED GREEN }
  input Deep { size: Float!, flag: Boolean, id: ID, text: String }
`);

/** A document that graphql-js refuses, and what the Swedish must name. */
const DOCUMENTS: readonly [document: string, names: string][] = [
  ['{ one(code: "a") {', 'slut på texten'],
  ['{ one(code: "a" { name } }', 'men det står'],
  ['{ one(code: "a) { name } }', 'citattecken'],
  ["{ one(code: 'a') { name } }", 'dubbla citattecken'],
  ['{ number } }', '}'],
  ['{ one(code: "\\x") { name } }', '\\x'],
  ['{ one(code: "a", many: 01) { name } }', '1'],
  ['{ ? }', '?'],
  ['{ nothing }', 'nothing'],
  ['{ numbr }', 'Menade du ”number”?'],
  ['{ one(code: "a", knd: RED) { name } }', 'Menade du ”kind”?'],
  ['{ any { name } }', 'Menade du ”Else” eller ”Thing”?'],
  ['{ one(code: "a") { name @skp(if: true) } }', '@skp'],
  ['{ one(code: "a") { name @skip(if: true, x: 1) } }', '@skip'],
  ['{ one(code: "a") { name @skip } }', 'if'],
  ['{ one(code: "a") { name @skip(if: true) @skip(if: true) } }', '@skip'],
  ['query ($a: Int) @skip(if: true) { one(code: "a") { other(first: $a) { name } } }', '@skip'],
  ['query ($a: Nope) { one(code: $a) { name } }', 'Nope'],
  ['query ($a: Thing) { number }', 'Thing'],
  ['query ($a: Int) { number }', '$a'],
  ['query ($a: Int) { one(code: $a) { name } }', '”Int”'],
  ['query ($a: Int, $a: Int) { one(code: "a") { other(first: $a) { name } } }', 'a'],
  ['{ one(code: $a) { name } }', '$a'],
  ['{ ...f }', 'f'],
  ['{ number } fragment f on Query { number }', 'f'],
  ['{ ...f } fragment f on Query { ...f }', 'f'],
  ['{ ...f } fragment f on Int { number }', 'Int'],
  ['{ ... on Thing { name } }', 'Thing'],
  ['{ number { name } }', 'number'],
  ['{ one(code: "a") }', 'one'],
  ['{ one { name } }', 'code'],
  ['{ one(code: 5) { name } }', '5'],
  ['{ one(code: null) { name } }', 'null'],
  ['{ one(code: "a", kind: BLUE) { name } }', 'BLUE'],
  ['{ one(code: "a", kind: "RED") { name } }', 'RED'],
  ['{ one(code: "a", many: [1.5]) { name } }', '1.5'],
  ['{ one(code: "a", many: [3000000000]) { name } }', '3000000000'],
  ['{ one(code: "a", deep: {}) { name } }', 'size'],
  ['{ one(code: "a", deep: { size: 1, colour: 2 }) { name } }', 'colour'],
  ['{ one(code: "a", deep: { size: "x" }) { name } }', 'x'],
  ['{ one(code: "a", deep: { size: 1, flag: 1 }) { name } }', 'true eller false'],
  ['{ one(code: "a", deep: { size: 1, id: 1.5 }) { name } }', '1.5'],
  ['{ one(code: "a") { name } one(code: "b") { name } }', 'one'],
  ['{ number } query A { number }', 'namn'],
  ['query A { number } query A { number }', 'A'],
  ['type T { a: Int } query A { number }', 'T'],
  ['query A { number } query B { number }', 'operationName'],
  ['mutation { number }', 'mutation'],
];

const VARIABLES: readonly [type: string, value: unknown, names: string][] = [
  ['Int!', undefined, '$it'],
  ['Int!', null, '$it'],
  ['Int', 'x; y', 'x; y'],
  ['Int', 1.5, '1.5'],
  ['Kind', 'BLUE', 'BLUE'],
  ['Kind', 'REDD', 'Menade du ”RED”?'],
  ['Deep', 5, 'Deep'],
  ['Deep', {}, 'size'],
  ['Deep', { size: 1, colour: 'Expected type "x"; "y"' }, 'colour'],
  ['[Int!]', [1, null], 'null'],
];

describe('what graphql-js says of a document or of variables', () => {
  const told = ({ message }: GraphQLError) => [message, swedishOfGraphql(message)] as const;
  const errorsOf = async (text: string, variableValues?: Record<string, unknown>): Promise<readonly GraphQLError[]> => {
    try {
      const document = parse(text);
      const invalid = validate(SCHEMA, document);
      return invalid.length > 0
        ? invalid
        : ((await execute({ schema: SCHEMA, document, variableValues })).errors ?? []);
    } catch (error) {
      return [error as GraphQLError];
    }
  };

  it.each(DOCUMENTS)('is said in Swedish of %s', async (document, names) => {
    const errors = (await errorsOf(document)).map(told);
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.filter(([, swedish]) => swedish === undefined)).toEqual([]);
    expect(errors.map(([, swedish]) => swedish).join(' ')).toContain(names);
    for (const [, swedish] of errors)
      expect(swedish).not.toMatch(/\b(?:the|must|cannot|is not|Did you mean|found|of type)\b/);
  });

  it.each(VARIABLES)('is said in Swedish of a variable %s that is %j', async (type, value, names) => {
    const use: Record<string, string> = { Kind: 'kind: $it', Deep: 'deep: $it', '[Int!]': 'many: $it' };
    const document = `query ($it: ${type}) { one(code: "a"${use[type] ? `, ${use[type]}` : ''}) { other${use[type] ? '' : '(first: $it)'} { name } } }`;
    const errors = (await errorsOf(document, value === undefined ? {} : { it: value })).map(told);
    expect(errors.filter(([, swedish]) => swedish === undefined)).toEqual([]);
    expect(errors.map(([, swedish]) => swedish).join(' ')).toContain(names);
  });

  it('is undefined for words that are not known, which then stand as they are', () => {
    expect(swedishOfGraphql('Something that a later version says.')).toBeUndefined();
  });
});
