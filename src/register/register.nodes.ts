import { byKey, TEXT_KEY, type FindNode, type FindReference } from '../graphql';

export const findForbund: FindNode = ({ loaders }, key) => loaders.register.forbundByKey.load(key);

/** Loaders need one statement however many representations there are. */
export const registerReferences: Readonly<Record<string, FindReference>> = {
  Forbund: byKey('Forbund', 'organisationNumber', TEXT_KEY, (number, { loaders }) =>
    loaders.register.forbundByNumber.load(number),
  ),
  County: byKey('County', 'code', TEXT_KEY, (code, { loaders }) => loaders.register.county.load(code)),
  Municipality: byKey('Municipality', 'code', TEXT_KEY, (code, { loaders }) =>
    loaders.register.municipality.load(code),
  ),
};
