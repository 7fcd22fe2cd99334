import type { FindNode, FindReference } from '../graphql';
import { textKey } from '../platform';

export const findForbund: FindNode = ({ loaders }, key) => loaders.register.forbundByKey.load(key);

/** Loaders make one statement of however many representations. */
export const registerReferences: Readonly<Record<string, FindReference>> = {
  Forbund: ({ organisationNumber }, { loaders }) => {
    const number = textKey(organisationNumber);
    return number === undefined ? null : loaders.register.forbundByNumber.load(number);
  },
  County: (representation, { loaders }) => {
    const code = textKey(representation.code);
    return code === undefined ? null : loaders.register.county.load(code);
  },
  Municipality: (representation, { loaders }) => {
    const code = textKey(representation.code);
    return code === undefined ? null : loaders.register.municipality.load(code);
  },
};
