import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { Kind, OperationTypeNode, type OperationDefinitionNode } from 'graphql';
import type { Context } from '../graphql';

/** Operations that decide something for the whole country, and fields that recompute something for any release. */
const LONG_QUESTIONS: readonly string[] = ['rehearseRelease', 'replay'];

const isLong = ({ operation, selectionSet }: OperationDefinitionNode): boolean =>
  operation === OperationTypeNode.MUTATION ||
  selectionSet.selections.some((one) => one.kind === Kind.FIELD && LONG_QUESTIONS.includes(one.name.value));

/**
 * Lets a change take longer than a question: a caller that gives up on a change does not know what has become of it.
 */
export const longOperations: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return listener;
  },
};

const listener: GraphQLRequestListener<Context> = {
  async didResolveOperation({ operation, contextValue }) {
    if (operation && isLong(operation))
      contextValue.takesLong(operation.operation === OperationTypeNode.MUTATION ? 'CHANGE' : 'QUESTION');
  },
};
