import type { FindNode } from '../../graphql';
import { findReadableRelease } from '../figures/read-early.use-case';
import { toRelease } from './release.types';

export const findReleaseNode: FindNode = async ({ hub }, key) => {
  const found = await findReadableRelease(hub, key);
  return found ? toRelease(found) : null;
};
