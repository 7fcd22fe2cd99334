import { byKey, NUMBER_KEY, type FindNode, type FindReference } from '../../graphql';
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
  SystemError: byKey('SystemError', 'number', NUMBER_KEY, (number, context) => findSystemError(context, number)),
};
