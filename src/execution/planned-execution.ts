import { HeaderMap, type ApolloServerPlugin, type GraphQLRequestListener } from '@apollo/server';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import type { Context } from '../graphql';
import { planExecution, type ExecutionPlan } from './execution-plan';

/** By document and operation. Apollo keeps the documents it has validated, so many and no more: a plan lives as long as its document. */
const plans = new WeakMap<DocumentNode, Map<OperationDefinitionNode, ExecutionPlan | undefined>>();

/** Executes what there is a plan for; whatever has none, or fails, Apollo gives to graphql-js as ever. */
export const plannedExecution: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return listener;
  },
};

const listener: GraphQLRequestListener<Context> = {
  async responseForOperation({ schema, document, operation, contextValue, request }) {
    // Not there when the document has several and none is named, whatever the type says: graphql-js refuses it in words.
    if (!(operation as OperationDefinitionNode | undefined)) return null;
    let ofDocument = plans.get(document);
    if (!ofDocument) plans.set(document, (ofDocument = new Map<OperationDefinitionNode, ExecutionPlan | undefined>()));
    if (!ofDocument.has(operation)) ofDocument.set(operation, planExecution(schema, document, operation));
    const data = (await ofDocument.get(operation)?.(contextValue, request.variables)) as
      Record<string, unknown> | undefined;
    return data ? { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult: { data } } } : null;
  },
};
