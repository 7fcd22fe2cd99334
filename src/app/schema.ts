import 'reflect-metadata';
import {
  GraphQLDirective,
  DirectiveLocation,
  GraphQLNonNull,
  GraphQLString,
  specifiedDirectives,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { nameAuditKinds } from '../accounts';
import { FEDERATION_COSTS } from '../execution';
import { nameErrorCodes, type Room } from '../graphql';
import { composeCosts, COST_DIRECTIVES, withCosts } from '../guards';
import { nameEventKinds } from '../outbox';
import { receiptResolver } from '../releases';
import { carry } from './carried';
import { APP_COSTS } from './costs';
import { NodeResolver } from './node.resolver';
import { replayCosts } from './replay-costs';
import { replayedField, ReplayResolver } from './replay.resolver';
import { ROOMS } from './rooms';
import { ServiceResolver } from './service.resolver';

/** Declared so that the schema may carry it; the subgraph adds federation itself. */
const keyDirective = new GraphQLDirective({
  name: 'key',
  locations: [DirectiveLocation.OBJECT],
  args: { fields: { type: new GraphQLNonNull(GraphQLString) } },
  isRepeatable: true,
});

/** Marks a type that other subgraphs have too, with the same meaning everywhere. */
const shareableDirective = new GraphQLDirective({ name: 'shareable', locations: [DirectiveLocation.OBJECT] });

/** The schema as the rooms declare it: every type, field, permission and cost, before federation is added. */
export function buildHubSchema(rooms: readonly Room[] = ROOMS): GraphQLSchema {
  const resolvers = [
    ...rooms.flatMap((room) => room.resolvers ?? []),
    ServiceResolver,
    NodeResolver,
    ReplayResolver,
    ...rooms.flatMap(({ cited = {} }) => Object.values(cited).map(({ type }) => receiptResolver(type))),
    ...rooms.flatMap(({ cited = {} }) => Object.entries(cited).map(([field, answer]) => replayedField(field, answer))),
  ];
  nameErrorCodes();
  nameEventKinds();
  nameAuditKinds();
  const schema = buildSchemaSync({
    resolvers: resolvers as [never],
    directives: [...specifiedDirectives, keyDirective, shareableDirective, ...COST_DIRECTIVES],
    validate: false,
  });
  carry(schema, rooms);
  const costs = [...rooms.flatMap((room) => room.costs ?? []), FEDERATION_COSTS, APP_COSTS];
  const replayed = Object.keys((schema.getType('Replay') as GraphQLObjectType).getFields());
  return withCosts(schema, composeCosts([...costs, replayCosts(composeCosts(costs), replayed)]));
}
