import fc, { type GeneratorValue } from 'fast-check';
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  parseValue,
  valueFromAST,
  valueFromASTUntyped,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLScalarType,
  type GraphQLSchema,
} from 'graphql';

/** An operation with what it is asked with. */
export interface Asking {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const DEEPEST = 4;
const INTROSPECTION = [
  '__schema { queryType { name kind } directives { name isRepeatable args { name } } }',
  '__type(name: "ReleasedValue") { name kind fields(includeDeprecated: true) { name isDeprecated type { kind ofType { name } } } }',
  'missing: __type(name: "Nonsense") { name }',
];

/** A document over a schema with all that documents may have. It need not be valid: two fields may want one name. */
export function conformingDocument(schema: GraphQLSchema, pick: GeneratorValue): Asking {
  const builder = new DocumentBuilder(schema, pick);
  return builder.build();
}

class DocumentBuilder {
  private readonly fragments: { readonly name: string; readonly on: string; readonly text: string }[] = [];
  private readonly variables: { readonly name: string; readonly type: string; readonly value: unknown }[] = [];

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly pick: GeneratorValue,
  ) {}

  build(): Asking {
    const isChange = this.oneIn(8);
    const root = (isChange ? this.schema.getMutationType() : this.schema.getQueryType()) as GraphQLObjectType;
    const selection = this.selection(root, DEEPEST);
    const more = !isChange && this.oneIn(6) ? this.of(INTROSPECTION) : '';
    const fragments = this.fragments.map(({ name, on, text }) => `fragment ${name} on ${on} { ${text} }`);
    const declared = ['$yes: Boolean!', '$no: Boolean = false', '$maybe: Boolean = true', '$unused: Int'];
    for (const { name, type } of this.variables) declared.push(`$${name}: ${type}`);
    const given = Object.fromEntries(this.variables.map(({ name, value }) => [name, value]));
    const text = `${isChange ? 'mutation' : 'query'} Asked(${declared.join(', ')}) { ${selection} ${more} } ${fragments.join(' ')}`;
    return { text, variables: { ...given, ...this.conditions() } };
  }

  /** Mostly what fits; sometimes nothing where something must be, which is told where the selection is made. */
  private conditions(): Record<string, unknown> {
    if (this.oneIn(40)) return { yes: 'no boolean', unused: 'no number' };
    return { yes: !this.oneIn(3), no: this.oneIn(3), ...(this.oneIn(10) ? { maybe: null } : {}) };
  }

  private selection(type: GraphQLCompositeType, left: number): string {
    const parts = Array.from({ length: 1 + this.below(3) }, () => this.part(type, left));
    // The same again, somewhere else: both are merged.
    if (this.oneIn(3)) parts.push(this.of(parts));
    return parts.join(' ');
  }

  private part(type: GraphQLCompositeType, left: number): string {
    if (this.oneIn(8)) return `${this.of(['', 'x: ', 'toString: ', '__proto__: '])}__typename`;
    const target = this.oneIn(4) || isAbstractType(type) ? this.narrowed(type) : undefined;
    if (!target || (isObjectType(type) && this.oneIn(2))) return this.field(type, left);
    if (this.oneIn(2))
      return `... ${this.condition(target, type)} ${this.directive()} { ${this.selection(target, left)} }`;
    return `...${this.named(target, left)} ${this.directive()}`;
  }

  /** What a fragment within a type may be on: itself, what it may turn out to be, what it is one of. */
  private narrowed(type: GraphQLCompositeType): GraphQLCompositeType {
    const others = isAbstractType(type)
      ? this.schema.getPossibleTypes(type)
      : Object.values(this.schema.getTypeMap())
          .filter(isAbstractType)
          .filter((one) => this.schema.isSubType(one, type));
    return this.of([type, ...others]);
  }

  private condition(target: GraphQLCompositeType, type: GraphQLCompositeType): string {
    return target === type && this.oneIn(2) ? '' : `on ${target.name}`;
  }

  private named(target: GraphQLCompositeType, left: number): string {
    const known = this.fragments.filter(({ on }) => on === target.name);
    if (known.length > 0 && this.oneIn(2)) return this.of(known).name;
    const text = this.selection(target, left);
    const name = `F${this.fragments.length}`;
    this.fragments.push({ name, on: target.name, text });
    return name;
  }

  private field(type: GraphQLCompositeType, left: number): string {
    const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
    const usable = fields.filter((field) => left > 0 || !isCompositeType(getNamedType(field.type)));
    const abstract = usable.filter((field) => isAbstractType(getNamedType(field.type)));
    if (usable.length === 0) return '__typename';
    const field = this.of(abstract.length > 0 && this.oneIn(3) ? abstract : usable);
    const args = this.args(field);
    // What is asked with other arguments, or gives another type, needs another name.
    const own = `${field.name}_${type.name}_${args.replace(/\W+/g, '_')}`;
    const alias = args || this.oneIn(4) ? `${own}: ` : '';
    const target = getNamedType(field.type);
    const below = isCompositeType(target) ? ` { ${this.selection(target, left - 1)} }` : '';
    return `${alias}${field.name}${args} ${this.directive()}${below}`;
  }

  private directive(): string {
    if (!this.oneIn(4)) return '';
    const condition = this.of(['$yes', '$no', '$maybe', 'true', 'false']);
    const directive = `@${this.of(['include', 'skip'])}(if: ${condition})`;
    return this.oneIn(6) ? `${directive} ${directive.startsWith('@skip') ? '@include' : '@skip'}(if: $no)` : directive;
  }

  private args(field: GraphQLField<unknown, unknown>): string {
    const given = field.args.filter((arg) => isRequiredArgument(arg) || this.oneIn(4)).map((arg) => this.argument(arg));
    return given.length === 0 ? '' : `(${given.join(', ')})`;
  }

  private argument(arg: GraphQLArgument): string {
    const literal = this.literal(arg.type);
    if (!this.oneIn(3)) return `${arg.name}: ${literal}`;
    const name = `v${this.variables.length}`;
    const value: unknown = valueFromASTUntyped(parseValue(literal));
    this.variables.push({ name, type: String(arg.type), value: this.oneIn(60) ? { no: 'such thing' } : value });
    return `${arg.name}: $${name}`;
  }

  private literal(type: GraphQLInputType, left = 3): string {
    if (isNonNullType(type)) return this.literal(type.ofType, left);
    if (isListType(type)) return `[${this.literal(type.ofType, left)}]`;
    if (isEnumType(type)) return this.of(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(
        (field) => isRequiredInputField(field) || (left > 0 && this.oneIn(4)),
      );
      return `{ ${fields.map((field) => `${field.name}: ${this.literal(field.type, left - 1)}`).join(', ')} }`;
    }
    return literalOf(type);
  }

  private below = (most: number): number => this.pick(fc.nat, { max: most - 1 });
  private oneIn = (many: number): boolean => this.below(many) === 0;
  private of = <T>(all: readonly T[]): T => all[this.below(all.length)] as T;
}

const LITERALS = ['"text"', '1', '"2024-01-31"', '"2024-01-31T10:00:00Z"', 'true', '1.5', '{ a: "b" }'];

const literals = new Map<string, string>();

/** A literal that a scalar takes. */
function literalOf(type: GraphQLScalarType): string {
  let found = literals.get(type.name);
  found ??= LITERALS.find((one) => fits(type, one)) ?? 'null';
  literals.set(type.name, found);
  return found;
}

function fits(type: GraphQLScalarType, literal: string): boolean {
  try {
    return valueFromAST(parseValue(literal), type) !== undefined;
  } catch {
    return false;
  }
}
