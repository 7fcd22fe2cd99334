import type { FindNode, FindReference } from '../../graphql';
import { numberKey } from '../../platform';
import { today } from '../cases/today';
import { findReport } from '../reports/find-report.use-case';
import { toSystemErrorReport } from '../reports/report.types';
import { toSystemError } from './system-error.types';

const findSystemError: FindNode = async ({ loaders }, key) => {
  const found = await loaders.systemErrors.systemError.load(key);
  return found && toSystemError(found);
};

export const systemErrorNodes: Readonly<Record<string, FindNode>> = {
  SystemError: findSystemError,
  SystemErrorReport: async ({ hub, actor }, key) => {
    const found = await findReport(hub, actor, key);
    return found ? toSystemErrorReport(found, today(hub)) : null;
  },
};

export const systemErrorReferences: Readonly<Record<string, FindReference>> = {
  SystemError: (representation, context) => {
    const number = numberKey(representation.number);
    return number === undefined ? null : findSystemError(context, number);
  },
};
